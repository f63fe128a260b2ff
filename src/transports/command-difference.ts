import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';

/** What would change at Discord, by the commands' names as people see them. */
export interface CommandDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ChangedCommand[];
  readonly unchanged: readonly string[];
}

export interface ChangedCommand {
  readonly name: string;
  /** what differs: `description`, `options.period`, … */
  readonly fields: readonly string[];
}

type Definition = RESTPutAPIApplicationCommandsJSONBody[number];
type Fields = Readonly<Record<string, unknown>>;

/** What a definition can say ("Application Command Structure"); all else is Discord's own book-keeping. */
const commandFields = [
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'nsfw',
  'integration_types',
  'contexts',
] as const;
/** Discord fills them in when a definition leaves them out, and knows them for global commands alone. */
const filledIn: ReadonlySet<string> = new Set(['integration_types', 'contexts']);
/** Lists whose order means nothing. */
const unordered: ReadonlySet<string> = new Set(['integration_types', 'contexts', 'channel_types']);

/**
 * Compares what is defined with what is registered, by meaning: a field that is left out equals its default, and
 * neither the order of commands nor of keys counts (that of options and choices does: people see it).
 */
export function compareCommands(
  defined: RESTPutAPIApplicationCommandsJSONBody,
  registered: readonly APIApplicationCommand[],
  scope: 'global' | 'guild',
): CommandDifference {
  const before = new Map(registered.map((command) => [keyOf(command), command]));
  const after = new Set(defined.map(keyOf));
  const added: string[] = [];
  const changed: ChangedCommand[] = [];
  const unchanged: string[] = [];
  for (const definition of defined) {
    const name = shownName(definition);
    const command = before.get(keyOf(definition));
    const fields = command === undefined ? [] : changedFields(definition, command, scope);
    if (command === undefined) added.push(name);
    else if (fields.length > 0) changed.push({ name, fields });
    else unchanged.push(name);
  }
  const removed = registered.filter((command) => !after.has(keyOf(command))).map(shownName);
  return { added, removed, changed, unchanged };
}

/** Whether there is nothing to write. */
export function isUnchanged({ added, removed, changed }: CommandDifference): boolean {
  return added.length + removed.length + changed.length === 0;
}

function keyOf({ type, name }: Definition | APIApplicationCommand): string {
  return `${type ?? ApplicationCommandType.ChatInput} ${name}`;
}

function shownName({ type, name }: Definition | APIApplicationCommand): string {
  return (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput ? `/${name}` : name;
}

function changedFields(
  definition: Definition,
  command: APIApplicationCommand,
  scope: 'global' | 'guild',
): string[] {
  const [ours, theirs] = [definition as object as Fields, command as object as Fields];
  return commandFields.flatMap((field) => {
    if (filledIn.has(field) && (scope === 'guild' || ours[field] === undefined)) return [];
    if (sameMeaning(ours[field], theirs[field], field)) return [];
    return field === 'options' ? changedOptions(listOf(ours.options), listOf(theirs.options)) : [field];
  });
}

function changedOptions(ours: readonly Fields[], theirs: readonly Fields[]): string[] {
  const names = new Set([...ours, ...theirs].map(({ name }) => String(name)));
  const named = (options: readonly Fields[], name: string) => options.find((option) => option.name === name);
  const changed = [...names].filter((name) => !sameMeaning(named(ours, name), named(theirs, name), 'option'));
  return changed.length === 0 ? ['options (their order)'] : changed.map((name) => `options.${name}`);
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value : [];
}

function sameMeaning(a: unknown, b: unknown, field: string): boolean {
  return JSON.stringify(canonical(a, field)) === JSON.stringify(canonical(b, field));
}

/** Without what equals its default, keys sorted; undefined when nothing is left. */
function canonical(value: unknown, field: string): unknown {
  if (value === null || value === false || value === '') return undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    return unordered.has(field) ? value.toSorted() : value.map((item) => canonical(item, field));
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, canonical(inner, key)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
