// How the options of a command are written in a line: `2`, `period:2`, `city:"Kuala Lumpur" private:yes`.
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type ApplicationCommandType,
} from 'discord-api-types/v10';

/** What is read of a registered command; the body of a registration and what Discord lists both fit. */
export interface CommandDefinition {
  readonly name: string;
  /** what it is called in the language of whoever types */
  readonly name_localized?: string | undefined;
  readonly type?: ApplicationCommandType | undefined;
  readonly description?: string | undefined;
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
}

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** An option whose value can be typed. */
export type ValueOption = Exclude<
  APIApplicationCommandBasicOption,
  { type: ApplicationCommandOptionType.Attachment }
>;

/** A value in the line: where it begins and ends, and what it says without its quotes. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly quoted: boolean;
}
export interface GivenOption extends Piece {
  readonly option: ValueOption;
  /** false: it got there by its position */
  readonly named: boolean;
}
export interface ReadOptions {
  /** in the order of the line */
  readonly given: readonly GivenOption[];
  /** text that no option takes */
  readonly spare: string;
}

// What can be typed as text; the other kinds are picked from lists that only Discord's client has.
const typable: ReadonlySet<ApplicationCommandOptionType> = new Set([
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
  ApplicationCommandOptionType.Boolean,
]);

/** The options of a command that can be typed, in the order of its definition. */
export function valueOptions(definition: CommandDefinition): ValueOption[] {
  return (definition.options ?? []).filter((option): option is ValueOption => typable.has(option.type));
}

/** Whether an option takes a value by its position; a bare "true" would say nothing to a reader. */
export function isPositional(option: ValueOption): boolean {
  return option.type !== ApplicationCommandOptionType.Boolean;
}

/** Whether an option takes one of a few values. */
const hasChoices = (option: ValueOption): boolean =>
  'choices' in option && option.choices !== undefined && option.choices.length > 0;

/** Whether a text takes all that is left, so that the choice behind it is only given by its name. */
const isBehindText = (option: ValueOption, before: ValueOption | undefined): boolean =>
  hasChoices(option) && before?.type === ApplicationCommandOptionType.String && !hasChoices(before);

const optionName = /([-_'\p{L}\p{N}\p{M}]{1,32}):/uy;

/**
 * Reads what follows a command's name. `name:value` gives that option: a text runs to the next `name:` of an option
 * that is not given yet, any other value is one word. Values alone fill the remaining options in order, a word each;
 * the last one takes all that is left, and so does a text before a choice. `"…"` keeps anything together, up to the end of the line when it isn't closed.
 */
export function readOptions(text: string, definition: CommandDefinition): ReadOptions {
  const options = valueOptions(definition);
  const named: GivenOption[] = [];
  const loose: Piece[] = [];
  const isOpen = (option: ValueOption) => !named.some((given) => given.option === option);
  const nameAt = (at: number): { option: ValueOption; valueAt: number } | undefined => {
    optionName.lastIndex = at;
    const name = optionName.exec(text)?.[1];
    if (name === undefined) return undefined;
    const option = options.find((known) => known.name.toLowerCase() === name.toLowerCase() && isOpen(known));
    return option && { option, valueAt: at + name.length + 1 };
  };
  for (let at = afterSpace(text, 0); at < text.length; ) {
    const name = nameAt(at);
    if (!name) {
      const piece = quotedAt(text, at) ?? wordAt(text, at);
      loose.push(piece);
      at = afterSpace(text, piece.to);
      continue;
    }
    const { option } = name;
    const from = afterSpace(text, name.valueAt);
    const another = (word: number) => (nameAt(word)?.option ?? option) !== option;
    let piece: Piece;
    // `city: private:yes` gives no city
    if (another(from)) piece = { from, to: from, text: '', quoted: false };
    else if (option.type === ApplicationCommandOptionType.String)
      piece = quotedAt(text, from) ?? proseAt(text, from, another);
    else piece = wordAt(text, from);
    named.push({ ...piece, option, named: true });
    at = afterSpace(text, piece.to);
  }
  const free = options.filter(
    (option, at) => isPositional(option) && isOpen(option) && !isBehindText(option, options[at - 1]),
  );
  const placed = free.flatMap((option, index): GivenOption[] => {
    const pieces = index === free.length - 1 ? loose.slice(index) : loose.slice(index, index + 1);
    const piece = together(pieces, text, named);
    return piece ? [{ ...piece, option, named: false }] : [];
  });
  const spare = free.length === 0 ? (together(loose, text, named)?.text ?? '') : '';
  return { given: [...named, ...placed].sort((a, b) => a.from - b.from), spare };
}

/**
 * Reads the options of a line that is complete: as `readOptions`, and the bare name of a boolean option at the end sets it,
 * `/jpa 2 private`. Not inside quotes, nor where a required option would be left without a value.
 */
export function readCompleteOptions(text: string, definition: CommandDefinition): ReadOptions {
  const whole = readOptions(text, definition);
  const open = valueOptions(definition).filter(({ name }) =>
    whole.given.every(({ option }) => option.name !== name),
  );
  const bare = bareBoolean(text, open);
  if (!bare || whole.given.some(({ quoted, to }) => quoted && to > bare.from)) return whole;
  const { given, spare } = readOptions(text.slice(0, bare.from), definition);
  const isGiven = ({ name }: ValueOption) => given.some(({ option }) => option.name === name);
  if (valueOptions(definition).some((option) => option.required && !isGiven(option))) return whole;
  const set = { ...bare, to: text.length, text: 'true', quoted: false, named: true };
  return { given: [...given, set], spare };
}

/** The boolean option among `options` whose bare name is the last word of a text, and where that word begins. */
export function bareBoolean(
  text: string,
  options: readonly ValueOption[],
): { readonly option: ValueOption; readonly from: number } | undefined {
  const word = /(?<![^\s])\S+(?=\s*$)/u.exec(text);
  const option = options.find(
    ({ name, type }) => type === ApplicationCommandOptionType.Boolean && name === word?.[0].toLowerCase(),
  );
  return word && option ? { option, from: word.index } : undefined;
}

/** Pieces as one: a single one without its quotes, several as they were typed, without options among them. */
function together(pieces: readonly Piece[], text: string, named: readonly Piece[]): Piece | undefined {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last || pieces.length === 1) return first;
  const unbroken = !named.some(({ from }) => from > first.from && from < last.to);
  const typed = pieces.map(({ from, to }) => text.slice(from, to)).join(' ');
  return {
    from: first.from,
    to: last.to,
    text: unbroken ? text.slice(first.from, last.to) : typed,
    quoted: false,
  };
}

/** The first place from `at` on that is no space, or the end. */
export function afterSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && /\s/.test(text[next] ?? '')) next += 1;
  return next;
}

function wordAt(text: string, from: number): Piece {
  let to = from;
  while (to < text.length && !/\s/.test(text[to] ?? '')) to += 1;
  return { from, to, text: text.slice(from, to), quoted: false };
}

const quotation = /"((?:\\.|\\$|[^"\\]|"(?!\s|$))*)(?:"|$)/suy;

function quotedAt(text: string, from: number): Piece | undefined {
  quotation.lastIndex = from;
  const match = quotation.exec(text);
  if (!match) return undefined;
  const said = (match[1] ?? '').replace(/\\(["\\])/g, '$1');
  return { from, to: from + match[0].length, text: said, quoted: true };
}

function proseAt(text: string, from: number, endsBefore: (word: number) => boolean): Piece {
  let to = from;
  while (to < text.length) {
    const word = wordAt(text, afterSpace(text, to));
    if (word.from === word.to || endsBefore(word.from)) break;
    to = word.to;
  }
  return { from, to, text: text.slice(from, to), quoted: false };
}

/** A value such that it is read back as one; `alone` when it is followed by nothing or by a `name:`. */
export function writtenValue(value: string | number | boolean, alone: boolean): string {
  const text = String(value);
  const split = alone ? /(?:^|\s)[-_'\p{L}\p{N}\p{M}]{1,32}:/u.test(text) : /[\s:]/.test(text);
  if (text !== '' && !split && !text.startsWith('"') && text === text.trim()) return text;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
