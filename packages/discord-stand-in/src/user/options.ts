import {
  type APIApplicationCommand,
  type APIApplicationCommandInteractionDataOption,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord-api-types/v10';
import type { OptionValue } from '../contract.ts';
import { memberOf, personBy, userOf, type World } from '../world.ts';
import { ClientRefusal } from './client-refusal.ts';

/** An option of a registered command, with the keys that only some kinds have. */
export interface DefinedOption {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly DefinedOption[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
}

export interface Typed {
  /** names of subcommand group and subcommand, as far as there are any */
  readonly path: readonly string[];
  readonly values: Readonly<Record<string, OptionValue>>;
  /** the option being typed in, for autocomplete */
  readonly focused?: string | undefined;
  readonly skipValidation: boolean;
}

/** Options as an interaction carries them. */
export interface FilledIn {
  readonly options: readonly APIApplicationCommandInteractionDataOption[];
  readonly resolved: APIInteractionDataResolved | undefined;
  readonly focusedType: ApplicationCommandOptionType | undefined;
}

const Type = ApplicationCommandOptionType;
/** Longest text that can be typed into an option without max_length. */
const longestText = 6_000;

/**
 * Fills in a command's options as Discord's client does. Throws `ClientRefusal` for what it wouldn't send, unless
 * validation is skipped.
 */
export function fillIn(world: World, command: APIApplicationCommand, typed: Typed): FilledIn {
  const { options, nested } = descend(command, typed.path);
  const resolved = new Resolved(world);
  const names = new Set([
    ...Object.keys(typed.values),
    ...(typed.focused === undefined ? [] : [typed.focused]),
  ]);
  const filled: APIApplicationCommandInteractionDataOption[] = [];
  for (const name of names) {
    const definition = options.find((option) => option.name === name);
    if (!definition && !typed.skipValidation)
      throw new ClientRefusal(`/${command.name} has no option "${name}"`);
    filled.push(one(definition, name, typed.values[name] ?? '', typed, resolved));
  }
  if (typed.focused === undefined && !typed.skipValidation)
    for (const { name, required } of options)
      if (required && typed.values[name] === undefined)
        throw new ClientRefusal(`/${command.name} requires the option "${name}"`);
  const focused = options.find(({ name }) => name === typed.focused);
  if (typed.focused !== undefined && !typed.skipValidation && !focused?.autocomplete)
    throw new ClientRefusal(`the option "${typed.focused}" of /${command.name} has no autocomplete`);
  return { options: nest(nested, filled), resolved: resolved.all(), focusedType: focused?.type };
}

type Filled = readonly APIApplicationCommandInteractionDataOption[];

function nest(nested: readonly DefinedOption[], filled: Filled): Filled {
  return nested.reduceRight<Filled>(
    (options, { name, type }) => [{ name, type, options } as APIApplicationCommandInteractionDataOption],
    filled,
  );
}

function descend(command: APIApplicationCommand, path: readonly string[]) {
  let options = (command.options ?? []) as readonly DefinedOption[];
  const nested: DefinedOption[] = [];
  for (const name of path) {
    const next = options.find((option) => option.name === name && isNesting(option));
    if (!next) throw new ClientRefusal(`/${command.name} has no subcommand "${name}"`);
    nested.push(next);
    options = next.options ?? [];
  }
  if (options.some(isNesting))
    throw new ClientRefusal(
      `/${command.name} needs a subcommand: ${options.map(({ name }) => name).join(', ')}`,
    );
  return { options, nested };
}

function isNesting({ type }: DefinedOption): boolean {
  return type === Type.Subcommand || type === Type.SubcommandGroup;
}

function one(
  definition: DefinedOption | undefined,
  name: string,
  value: OptionValue,
  typed: Typed,
  resolved: Resolved,
): APIApplicationCommandInteractionDataOption {
  const type = definition?.type ?? typeOf(value);
  // What is being typed is sent as it is, also in a number's field.
  if (name === typed.focused)
    return { name, type, value: String(value), focused: true } as APIApplicationCommandInteractionDataOption;
  const coerced = coerce(type, value);
  // A half-typed neighbour doesn't stop autocomplete.
  if (definition && !typed.skipValidation && typed.focused === undefined) check(definition, coerced);
  return { name, type, value: resolved.add(type, coerced) } as APIApplicationCommandInteractionDataOption;
}

function typeOf(value: OptionValue): ApplicationCommandOptionType {
  if (typeof value === 'boolean') return Type.Boolean;
  if (typeof value === 'number') return Type.Number;
  return Type.String;
}

function coerce(type: ApplicationCommandOptionType, value: OptionValue): OptionValue {
  if (type === Type.Boolean && typeof value === 'string') {
    if (/^(true|yes|on)$/i.test(value)) return true;
    return /^(false|no|off)$/i.test(value) ? false : value;
  }
  if ((type === Type.Integer || type === Type.Number) && typeof value === 'string') {
    const number = Number(value);
    return value.trim() === '' || Number.isNaN(number) ? value : number;
  }
  return type === Type.String ? String(value) : value;
}

function check(option: DefinedOption, value: OptionValue): void {
  const refuse = (wanted: string) => {
    throw new ClientRefusal(`the option "${option.name}" takes ${wanted}`);
  };
  if (option.type === Type.Boolean && typeof value !== 'boolean') refuse('true or false');
  if (option.type === Type.Integer && !Number.isSafeInteger(value)) refuse('a whole number');
  if (option.type === Type.Number && typeof value !== 'number') refuse('a number');
  if (typeof value === 'number') {
    const { min_value: least = -Infinity, max_value: most = Infinity } = option;
    if (value < least || value > most) refuse(`a number from ${least} to ${most}`);
  }
  if (option.type === Type.String && typeof value === 'string') {
    const { min_length: least = 1, max_length: most = longestText } = option;
    if (value.length < least || value.length > most) refuse(`${least} to ${most} characters`);
  }
  const { choices } = option;
  if (choices?.length && !choices.some((choice) => choice.value === value))
    refuse(`one of ${choices.map((choice) => choice.value).join(', ')}`);
}

/** Collects the objects behind the ids in an interaction ("Resolved Data Structure"). */
export class Resolved {
  readonly #world: World;
  readonly #found: APIInteractionDataResolved = {};

  constructor(world: World) {
    this.#world = world;
  }

  /** Gives back the id that the interaction carries. */
  add(type: ApplicationCommandOptionType, value: OptionValue): OptionValue {
    const found = this.#found;
    if (type === Type.User || type === Type.Mentionable) {
      const person = personBy(String(value));
      const { user: _user, ...member } = memberOf(person);
      found.users = { ...found.users, [person.id]: userOf(person) };
      found.members = { ...found.members, [person.id]: member as NonNullable<typeof found.members>[string] };
      return person.id;
    }
    if (type === Type.Role) {
      const id = String(value);
      const role = {
        id,
        name: `role-${id}`,
        color: 0,
        hoist: false,
        position: 1,
        permissions: '0',
        managed: false,
      };
      found.roles = {
        ...found.roles,
        [id]: { ...role, mentionable: false, flags: 0 } as unknown as NonNullable<typeof found.roles>[string],
      };
      return id;
    }
    if (type === Type.Channel) {
      const id = String(value) || this.#world.channelId;
      const channel = { id, name: 'general', type: ChannelType.GuildText, permissions: '0' };
      found.channels = { ...found.channels, [id]: channel as NonNullable<typeof found.channels>[string] };
      return id;
    }
    return value;
  }

  all(): APIInteractionDataResolved | undefined {
    return Object.keys(this.#found).length > 0 ? this.#found : undefined;
  }
}
