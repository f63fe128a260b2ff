// What stands in the composer, as Discord's client has it: plain text, or a command with its options as chips.
import { type APIApplicationCommand, ApplicationCommandOptionType } from 'discord-api-types/v10';
import {
  bareBoolean,
  commandIn,
  isPositional,
  readCompleteOptions,
  typedValue,
  type ValueOption,
  valueOptions,
} from 'discord-client-text';
import type { OptionValue } from 'discord-stand-in';

export interface Chip {
  readonly option: ValueOption;
  readonly text: string;
  /** of a suggestion that was picked; what was typed goes as it is */
  readonly picked?: OptionValue;
  /** why the command couldn't be sent */
  readonly fault?: string;
}

export interface CommandDraft {
  readonly kind: 'command';
  readonly command: APIApplicationCommand;
  readonly chips: readonly Chip[];
  /** the chip with the cursor, or the place behind them all */
  readonly at: number | 'tail';
  readonly tail: string;
}
export type Draft = { readonly kind: 'text'; readonly text: string } | CommandDraft;

export const empty: Draft = { kind: 'text', text: '' };

/** Text typed where no command was chosen yet: a known command and a space begin that command. */
export function typeText(text: string, commands: readonly APIApplicationCommand[]): Draft {
  return /^\/\S+\s/.test(text) ? fromLine(text, commands) : { kind: 'text', text };
}

/** A whole line, such as `/roll sides:6` or `/roll 6`; what begins with no command stays text. */
export function fromLine(line: string, commands: readonly APIApplicationCommand[]): Draft {
  const found = commandIn(line.trimStart(), commands);
  if (!found) return { kind: 'text', text: line };
  const command = commands.find((one) => one === found.definition);
  if (!command) return { kind: 'text', text: line };
  const rest = line.trimStart().slice(found.end);
  const { given, spare } = readCompleteOptions(rest, command);
  if (given.length === 0) return { ...pickCommand(command), tail: spare };
  const chips = given.map(({ option, text }) => ({ option, text }));
  return { kind: 'command', command, chips, at: chips.length - 1, tail: spare };
}

/** A command with its options as `commands` have them, which are in another language now. */
export function inLanguage(draft: Draft, commands: readonly APIApplicationCommand[]): Draft {
  const command = draft.kind === 'command' && commands.find(({ id }) => id === draft.command.id);
  if (!command) return draft;
  const chips = draft.chips.map((chip) => {
    const option = valueOptions(command).find(({ name }) => name === chip.option.name) ?? chip.option;
    const choices = 'choices' in option ? option.choices : undefined;
    const choice = choices?.find(({ value }) => value === chip.picked);
    return { ...chip, option, text: choice?.name ?? chip.text };
  });
  return { ...draft, command, chips };
}

/** A command just chosen: the cursor stands in what it needs first, else in what it is mostly asked with. */
export function pickCommand(command: APIApplicationCommand): CommandDraft {
  const options = valueOptions(command);
  const required = options.filter((option) => option.required);
  const first = required.length > 0 ? required : options.filter(isPositional).slice(0, 1);
  const chips = first.map((option) => ({ option, text: '' }));
  return { kind: 'command', command, chips, at: chips.length > 0 ? 0 : 'tail', tail: '' };
}

/** The options that could still be added. */
export function openOptions({ command, chips }: CommandDraft): readonly ValueOption[] {
  return valueOptions(command).filter(({ name }) => !chips.some(({ option }) => option.name === name));
}

/** Text typed into the chip with the cursor; `name:` of another option goes there. */
export function typeChip(draft: CommandDraft, text: string): CommandDraft {
  const { at, chips } = draft;
  if (at === 'tail') return draft;
  const chip = chips[at];
  if (!chip) return draft;
  const named = /(^|\s)([-_\p{L}\p{N}]{1,32}):$/u.exec(text);
  const option = named && openOptions(draft).find(({ name }) => name === named[2]?.toLowerCase());
  if (named && option) {
    const before = text.slice(0, named.index).trim();
    const kept = before === '' ? [] : [{ option: chip.option, text: before }];
    const earlier = [...chips.slice(0, at), ...kept];
    const next = [...earlier, { option, text: '' }, ...chips.slice(at + 1)];
    return { ...draft, chips: next, at: earlier.length };
  }
  const own = text.startsWith(`${chip.option.name}:`) ? text.slice(chip.option.name.length + 1) : text;
  return withChip(draft, at, { option: chip.option, text: own });
}

/** Text typed behind the chips: what can't become an option's name is a value of the next one. */
export function typeTail(draft: CommandDraft, text: string): CommandDraft {
  const open = openOptions(draft);
  const named = open.find(({ name }) => `${name}:` === text.trim().toLowerCase());
  if (named) return addOption(draft, named);
  const wanted = text.trim().toLowerCase();
  const next = open.find(isPositional);
  if (wanted === '' || !next || open.some(({ name }) => name.startsWith(wanted)))
    return { ...draft, tail: text };
  return addOption(draft, next, text.trimStart());
}

/** Puts an option behind the others, with the cursor in it. */
export function addOption(draft: CommandDraft, option: ValueOption, text = ''): CommandDraft {
  const chips = [...draft.chips, { option, text }];
  return { ...draft, chips, at: chips.length - 1, tail: '' };
}

/** Takes a suggestion into the chip with the cursor, and moves on to what is still needed. */
export function pickValue(draft: CommandDraft, name: string, value: OptionValue): CommandDraft {
  const { at } = draft;
  const chip = at === 'tail' ? undefined : draft.chips[at];
  if (at === 'tail' || !chip) return draft;
  const filled = withChip(draft, at, { option: chip.option, text: name, picked: value });
  const missing = filled.chips.findIndex(({ option, text }) => option.required && text === '');
  return { ...filled, at: missing === -1 ? 'tail' : missing };
}

/** Without one chip; the cursor goes to the one before, and without any to the command's name. */
export function removeChip(draft: CommandDraft, index: number): Draft {
  const chips = draft.chips.filter((_, position) => position !== index);
  if (chips.length === 0 && draft.tail === '' && index === 0) return { ...draft, chips, at: 'tail' };
  return { ...draft, chips, at: index > 0 ? index - 1 : 'tail' };
}

/** What Backspace makes of a command with nothing behind its name. */
export function backToText({ command }: CommandDraft): Draft {
  return { kind: 'text', text: `/${command.name}` };
}

/** What can be sent; or the draft with what is wrong in its chips. */
export function readyToSend(
  typed: CommandDraft,
):
  | { readonly name: string; readonly options: Readonly<Record<string, OptionValue>> }
  | { readonly faulty: CommandDraft } {
  const draft = withBareBoolean(typed);
  const options: Record<string, OptionValue> = {};
  const checked = draft.chips.map((chip): Chip => {
    const { option, text, picked } = chip;
    if (picked !== undefined) {
      options[option.name] = picked;
      return chip;
    }
    if (text.trim() === '' && option.type !== ApplicationCommandOptionType.Boolean)
      return option.required ? { ...chip, fault: 'This option is required.' } : chip;
    const typed = typedValue(option, text.trim());
    if ('fault' in typed) return { ...chip, fault: typed.fault };
    options[option.name] = typed.value;
    return chip;
  });
  const missing = openOptions(draft)
    .filter(({ required }) => required)
    .map((option): Chip => ({ option, text: '', fault: 'This option is required.' }));
  const chips = [...checked, ...missing];
  const wrong = chips.findIndex(({ fault }) => fault !== undefined);
  if (wrong !== -1) return { faulty: { ...draft, chips, at: wrong } };
  return { name: draft.command.name, options };
}

/** A boolean option's bare name at the end sets it, as in `/jpa 2 private`. */
function withBareBoolean(draft: CommandDraft): CommandDraft {
  const last = draft.chips.at(-1);
  const bare = last && last.picked === undefined ? bareBoolean(last.text, openOptions(draft)) : undefined;
  if (!last || !bare) return draft;
  const before = last.text.slice(0, bare.from).trim();
  if (before === '' && last.option.required) return draft;
  const chips = [
    ...draft.chips.slice(0, -1),
    { option: last.option, text: before },
    { option: bare.option, text: 'true' },
  ];
  return { ...draft, chips };
}

/** The options as they stand, for autocomplete: those without a value don't count. */
export function standing({ chips }: CommandDraft): Record<string, OptionValue> {
  return Object.fromEntries(
    chips.filter(({ text }) => text !== '').map(({ option, text, picked }) => [option.name, picked ?? text]),
  );
}

/** The choices that an option brings along, as far as they fit what is typed; undefined: it has none of its own. */
export function ownChoices({
  option,
  text,
}: Chip): readonly { readonly name: string; readonly value: OptionValue }[] | undefined {
  const choices =
    option.type === ApplicationCommandOptionType.Boolean
      ? [
          { name: 'True', value: true },
          { name: 'False', value: false },
        ]
      : 'choices' in option
        ? option.choices
        : undefined;
  return choices?.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
}

function withChip(draft: CommandDraft, at: number, chip: Chip): CommandDraft {
  return { ...draft, at, chips: draft.chips.map((other, index) => (index === at ? chip : other)) };
}
