import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { BodyFault } from './api-error.ts';

/** A command as a bot sends it, whatever its type: its shape is checked already. */
export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

type Path = readonly PropertyKey[];

// Loose views of the unions: the rules below ask for keys that only some of the variants have.
interface LooseOption {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { name: string; value: string | number }[];
  readonly options?: readonly LooseOption[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly name_localizations?: Record<string, string> | null;
  readonly description_localizations?: Record<string, string> | null;
}
interface LooseCommand {
  readonly type?: ApplicationCommandType;
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly LooseOption[];
  readonly name_localizations?: Record<string, string> | null;
  readonly description_localizations?: Record<string, string> | null;
}

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
// In the OpenAPI document, not yet in discord-api-types.
const locales = new Set<string>([...Object.values(Locale), 'ar', 'he']);
/** Discord's limit on all names, descriptions and values of a command together. */
const commandSize = 8_000;

/** What Discord refuses in a command beyond its shape ("Application Commands": Naming, Option Structure, Limits). */
export function commandFaults(body: CommandBody, path: Path = []): BodyFault[] {
  const command = body as LooseCommand;
  const type = command.type ?? ApplicationCommandType.ChatInput;
  if (type !== ApplicationCommandType.ChatInput) return menuFaults(command, path);
  return [
    ...nameFaults(command, path),
    ...descriptionFaults(command, path),
    ...localeFaults(command, path),
    ...optionsFaults(command.options ?? [], [...path, 'options']),
    ...(sizeOf(command) > commandSize
      ? [fault(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${commandSize})`)]
      : []),
  ];
}

/** Faults of a bulk registration: each command's own, and two that share a type and a name. */
export function bulkFaults(bodies: readonly CommandBody[]): BodyFault[] {
  const keys = bodies.map((body) => `${body.type ?? ApplicationCommandType.ChatInput} ${body.name}`);
  const repeated = duplicates(keys).map((index) =>
    fault([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique'),
  );
  return [...bodies.flatMap((body, index) => commandFaults(body, [index])), ...repeated];
}

function menuFaults(command: LooseCommand, path: Path): BodyFault[] {
  const faults: BodyFault[] = [];
  if (command.name.trim() !== command.name) faults.push(invalidName(path));
  if (command.description)
    faults.push(
      fault(
        [...path, 'description'],
        'APPLICATION_COMMAND_INVALID_DESCRIPTION',
        'Context menu commands cannot have a description',
      ),
    );
  if (command.options?.length)
    faults.push(
      fault(
        [...path, 'options'],
        'APPLICATION_COMMAND_INVALID_OPTIONS',
        'Context menu commands cannot have options',
      ),
    );
  return faults;
}

function optionsFaults(options: readonly LooseOption[], path: Path): BodyFault[] {
  const faults = options.flatMap((option, index) => optionFaults(option, [...path, index]));
  for (const index of duplicates(options.map(({ name }) => name)))
    faults.push(
      fault(
        [...path, index, 'name'],
        'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
        'Option names must be unique',
      ),
    );
  const firstOptional = options.findIndex((option) => !nests(option) && !option.required);
  options.forEach((option, index) => {
    if (option.required && firstOptional >= 0 && index > firstOptional)
      faults.push(
        fault(
          [...path, index],
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        ),
      );
  });
  if (options.some(nests) && !options.every(nests))
    faults.push(
      fault(
        path,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and other options cannot be mixed',
      ),
    );
  return faults;
}

function optionFaults(option: LooseOption, path: Path): BodyFault[] {
  const { choices = [], min_value, max_value, min_length, max_length } = option;
  const faults = [
    ...nameFaults(option, path),
    ...descriptionFaults(option, path),
    ...localeFaults(option, path),
  ];
  if (option.autocomplete && choices.length > 0)
    faults.push(
      fault(
        [...path, 'autocomplete'],
        'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
        'Autocomplete and choices are mutually exclusive',
      ),
    );
  for (const index of duplicates(choices.map(({ name }) => name)))
    faults.push(
      fault(
        [...path, 'choices', index, 'name'],
        'APPLICATION_COMMAND_OPTIONS_CHOICES_DUPLICATE',
        'Choice names must be unique',
      ),
    );
  choices.forEach(({ value }, index) => {
    if (typeof value === 'string' && (value.length < 1 || value.length > 100))
      faults.push(
        fault(
          [...path, 'choices', index, 'value'],
          'BASE_TYPE_BAD_LENGTH',
          'Must be between 1 and 100 in length.',
        ),
      );
  });
  if ((min_value ?? -Infinity) > (max_value ?? Infinity) || (min_length ?? 0) > (max_length ?? Infinity))
    faults.push(
      fault(path, 'APPLICATION_COMMAND_OPTIONS_RANGE_INVALID', 'The minimum must not exceed the maximum'),
    );
  if (nests(option)) {
    const within = option.options ?? [];
    const deepest = option.type === ApplicationCommandOptionType.Subcommand;
    if (within.some(nests) === deepest && within.length > 0)
      faults.push(
        fault(
          [...path, 'options'],
          'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
          'Sub-commands are nested wrongly',
        ),
      );
    faults.push(...optionsFaults(within, [...path, 'options']));
  }
  return faults;
}

function nests(option: Pick<APIApplicationCommandOption, 'type'>): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function nameFaults(
  { name, name_localizations }: Pick<LooseCommand, 'name' | 'name_localizations'>,
  path: Path,
) {
  const valid = (text: string) => namePattern.test(text) && text === text.toLowerCase();
  const faults = valid(name) ? [] : [invalidName(path)];
  for (const [locale, text] of Object.entries(name_localizations ?? {}))
    if (!valid(text)) faults.push(invalidName([...path, 'name_localizations', locale], []));
  return faults;
}

function invalidName(path: Path, rest: Path = ['name']): BodyFault {
  return fault([...path, ...rest], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

function descriptionFaults({ description }: { readonly description?: string }, path: Path): BodyFault[] {
  if (description?.trim()) return [];
  return [fault([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')];
}

function localeFaults(
  of: Pick<LooseCommand, 'name_localizations' | 'description_localizations'>,
  path: Path,
) {
  return (['name_localizations', 'description_localizations'] as const).flatMap((key) =>
    Object.keys(of[key] ?? {})
      .filter((locale) => !locales.has(locale))
      .map((locale) => fault([...path, key, locale], 'BASE_TYPE_CHOICES', 'Not a locale that Discord knows')),
  );
}

/** Counted by the longest of a text and its translations. */
function sizeOf(part: LooseCommand | LooseOption): number {
  const longest = (text: string, translations: Record<string, string> | null | undefined) =>
    Math.max(text.length, ...Object.values(translations ?? {}).map(({ length }) => length));
  const own =
    longest(part.name, part.name_localizations) +
    longest(part.description ?? '', part.description_localizations);
  const choices = 'choices' in part ? (part.choices ?? []) : [];
  return (
    own +
    choices.reduce((sum, { name, value }) => sum + name.length + String(value).length, 0) +
    (part.options ?? []).reduce((sum, option) => sum + sizeOf(option), 0)
  );
}

function duplicates(keys: readonly string[]): number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}

function fault(path: Path, code: string, message: string): BodyFault {
  return { path, code, message };
}
