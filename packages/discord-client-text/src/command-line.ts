// What a person types, understood as what Discord's client would send; driven by the registered commands alone.
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import Fuse from 'fuse.js';
import {
  type CommandDefinition,
  type OptionValues,
  readCompleteOptions,
  type ValueOption,
  valueOptions,
  writtenValue,
} from './command-options.ts';

/** A line, understood. */
export type Understood =
  | { readonly kind: 'command'; readonly name: string; readonly options: OptionValues }
  | { readonly kind: 'message-command'; readonly name: string; readonly text: string }
  /** not to be sent; the text says what to type instead */
  | { readonly kind: 'fault'; readonly text: string };

/**
 * Understands one line: `/name` and its options (see `readCompleteOptions`), `/Name of a message command` and the text of the
 * message, or `> text`, which is short for the first message command. Case does not matter in names. Never throws.
 */
export function understand(line: string, definitions: readonly CommandDefinition[]): Understood {
  const typed = line.trim();
  if (typed.startsWith('>')) {
    const definition = definitions.find(({ type }) => type === ApplicationCommandType.Message);
    return definition
      ? onMessage(definition, typed.slice(1).trim())
      : fault('No command for messages is registered.');
  }
  const found = commandIn(typed, definitions);
  if (!found) return noCommand(typed, definitions);
  const { definition, end } = found;
  const rest = typed.slice(end);
  if (definition.type === ApplicationCommandType.Message) return onMessage(definition, rest.trim());

  const { given, spare } = readCompleteOptions(rest, definition);
  const options: Record<string, string | number | boolean> = {};
  for (const { option, text } of given) {
    const value = typedValue(option, text);
    if ('fault' in value) return fault(`${option.name}: ${value.fault}`);
    options[option.name] = value.value;
  }
  const missing = definition.options?.find((option) => option.required && !(option.name in options));
  if (missing)
    return fault(`/${definition.name} needs ${missing.name}. ${missing.description}: ${usage(definition)}`);
  if (spare !== '') return fault(`"${spare}" has no place here: ${usage(definition)}`);
  return { kind: 'command', name: definition.name, options };
}

/** How a command is typed, with all its options: `/meetings [city] [date] [private:true]`. */
export function usage(definition: CommandDefinition): string {
  if (definition.type === ApplicationCommandType.Message)
    return `/${shownName(definition)} <text of a message>`;
  const parts = valueOptions(definition).map(({ name, type, required }) => {
    const shown = type === ApplicationCommandOptionType.Boolean ? `${name}:true` : name;
    return required ? `<${shown}>` : `[${shown}]`;
  });
  return [`/${definition.name}`, ...parts].join(' ');
}

/**
 * A command with every option named, such that it is understood the same again: `/roll sides:6`; but for a text that ends
 * with the bare name of a boolean option.
 */
export function written(name: string, options: OptionValues): string {
  const parts = Object.entries(options).map(([option, value]) => `${option}:${writtenValue(value, true)}`);
  return [`/${name}`, ...parts].join(' ');
}

/** What a command is called: a slash command as it is typed, another one by its name in the reader's language. */
export function shownName(definition: CommandDefinition): string {
  return (isChatInput(definition) ? undefined : definition.name_localized) ?? definition.name;
}

/** The command whose name the line begins with (of several the longest), and where the name ends. */
export function commandIn(
  line: string,
  definitions: readonly CommandDefinition[],
): { readonly definition: CommandDefinition; readonly end: number } | undefined {
  if (!line.startsWith('/')) return undefined;
  const fitting = definitions
    .filter((definition) => isChatInput(definition) || definition.type === ApplicationCommandType.Message)
    .flatMap((definition) =>
      [definition.name, shownName(definition)].map((name) => ({ definition, name, end: name.length + 1 })),
    )
    .filter(
      ({ name, end }) =>
        line.slice(1, end).toLowerCase() === name.toLowerCase() && /^(?:\s|$)/.test(line.slice(end)),
    );
  return fitting.sort((a, b) => b.end - a.end)[0];
}

function isChatInput({ type }: CommandDefinition): boolean {
  return (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
}

function fault(text: string): Understood {
  return { kind: 'fault', text };
}

function noCommand(typed: string, definitions: readonly CommandDefinition[]): Understood {
  if (commandIn(`/${typed}`, definitions)) return fault(`Commands begin with a slash: /${typed}`);
  const [, slash = '', word = ''] = /^(\/*)(\S*)/.exec(typed) ?? [];
  const names = definitions.filter(isChatInput).map(({ name }) => name);
  const near = new Fuse(names, { threshold: 0.4 }).search(word).map(({ item }) => `/${item}`);
  const all =
    names.length > 0 ? `There are ${names.map((name) => `/${name}`).join(' ')}` : 'None is registered.';
  if (slash === '') return fault(`Commands begin with a slash. ${all}`);
  if (word === '') return fault(`Which command? ${all}`);
  return fault(`/${word} is not a command. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : all}`);
}

function onMessage(definition: CommandDefinition, text: string): Understood {
  if (text === '')
    return fault(`"${shownName(definition)}" needs the text of a message: ${usage(definition)}`);
  return { kind: 'message-command', name: definition.name, text };
}

const yes = ['true', 'yes', 'on', '1'];
const no = ['false', 'no', 'off', '0'];
// Discord's own limit, where an option sets none.
const longestText = 6000;

/**
 * The value in the option's own type, or what is wrong with it.
 * https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure
 */
export function typedValue(
  option: ValueOption,
  text: string,
): { readonly value: string | number | boolean } | { readonly fault: string } {
  const wrong = (words: string) => ({ fault: words });
  const lower = text.trim().toLowerCase();
  if (option.type === ApplicationCommandOptionType.Boolean) {
    // Its name alone says it.
    if (lower === '' || yes.includes(lower)) return { value: true };
    return no.includes(lower) ? { value: false } : wrong(`takes true or false, not "${text}"`);
  }
  if (lower === '') return wrong(`has no value. ${option.description}`);
  if ('choices' in option && option.choices && option.choices.length > 0) {
    const choice = option.choices.find(({ name, value }) =>
      [name, value].some((words) => String(words).toLowerCase() === lower),
    );
    const names = option.choices.map(({ name }) => `"${name}"`).join(', ');
    return choice ? { value: choice.value } : wrong(`takes one of ${names}, not "${text}"`);
  }
  if (option.type === ApplicationCommandOptionType.String) {
    const { min_length: least = 0, max_length: most = longestText } =
      'min_length' in option || 'max_length' in option ? option : {};
    if (text.length > most) return wrong(`takes at most ${most} characters, not ${text.length}`);
    return text.length < least ? wrong(`takes at least ${least} characters`) : { value: text };
  }
  const number = Number(text);
  const whole = option.type === ApplicationCommandOptionType.Integer;
  if (!(whole ? Number.isSafeInteger(number) : Number.isFinite(number)))
    return wrong(`takes a ${whole ? 'whole ' : ''}number, not "${text}"`);
  const { min_value: least, max_value: most } = 'min_value' in option || 'max_value' in option ? option : {};
  if (least !== undefined && number < least) return wrong(`takes ${least} or more`);
  if (most !== undefined && number > most) return wrong(`takes ${most} or less`);
  return { value: number };
}
