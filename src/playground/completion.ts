// What could stand at the end of an unfinished line.
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import {
  afterSpace,
  type CommandDefinition,
  commandIn,
  type GivenOption,
  isPositional,
  type OptionValues,
  readOptions,
  shownName,
  typedValue,
  type ValueOption,
  valueOptions,
  writtenValue,
} from 'discord-client-text';

/** Replaces the line from `from` up to the cursor. */
export interface Replacement {
  readonly from: number;
  readonly insert: string;
  readonly description: string;
}

/** The value that is being typed, which the application makes suggestions for. */
interface Question {
  readonly command: string;
  readonly focused: string;
  /** what is typed so far, the focused option among it */
  readonly options: OptionValues;
  /** how a suggestion goes into the line */
  readonly replacement: (name: string, value: string | number) => Replacement;
}

export interface Completion {
  /** names of commands or options, booleans, fixed choices */
  readonly words: readonly Replacement[];
  readonly question: Question | undefined;
}

const nothing: Completion = { words: [], question: undefined };

/** What could complete the line up to the cursor. Never throws. */
export function complete(head: string, definitions: readonly CommandDefinition[]): Completion {
  const begin = afterSpace(head, 0);
  const line = head.slice(begin);
  const found = commandIn(line, definitions);
  if (!found || line.length === found.end) {
    if (line !== '' && !line.startsWith('/')) return nothing;
    const words = definitions
      .filter((definition) => `/${shownName(definition)}`.toLowerCase().startsWith(line.toLowerCase()))
      .map((definition) => ({
        from: begin,
        insert: `/${shownName(definition)} `,
        description: definition.description || 'looks at the text that follows',
      }));
    return { words, question: undefined };
  }
  const { definition, end } = found;
  if (definition.type === ApplicationCommandType.Message) return nothing;
  return completeOptions(line.slice(end), begin + end, definition);
}

function completeOptions(text: string, offset: number, definition: CommandDefinition): Completion {
  const { given } = readOptions(text, definition);
  const typing = beingTyped(text, given, definition);
  const word = /\S*$/u.exec(text)?.[0] ?? '';
  const wordAt = text.length - word.length;

  // Only a value can stand inside quotes and right after `name:`.
  const onlyValue = typing?.named && typing.from === typing.to;
  const names =
    typing?.quoted || onlyValue
      ? []
      : valueOptions(definition)
          .filter(({ name }) => name.toLowerCase().startsWith(word.toLowerCase()))
          // The word at the end stands for an option by its position only as long as it isn't a name.
          .filter((option) => !given.some((one) => one.option === option && (one.named || one.from < wordAt)))
          .map(({ name, description }) => ({ from: offset + wordAt, insert: `${name}:`, description }));
  if (!typing) return { words: names, question: undefined };

  const { option, named } = typing;
  const alone = named || option === valueOptions(definition).filter(isPositional).at(-1);
  const from = offset + typing.from;
  const insert = (value: string | number) => writtenValue(value, alone);
  const fixed = fixedValues(option)
    .filter((value) => value.toLowerCase().startsWith(typing.text.toLowerCase()))
    .map((value) => ({ from, insert: insert(value), description: option.description }));
  const words = [...fixed, ...names];
  if (!('autocomplete' in option && option.autocomplete)) return { words, question: undefined };

  const options: Record<string, string | number | boolean> = {};
  for (const one of given) {
    const value = one.option === option ? { value: typing.text } : typedValue(one.option, one.text);
    if ('value' in value) options[one.option.name] = value.value;
  }
  const replacement = (name: string, value: string | number) => ({
    from,
    insert: insert(value),
    description: name,
  });
  const question = { command: definition.name, focused: option.name, options, replacement };
  return { words, question };
}

/** The value at the end of the line, which may be empty still. */
function beingTyped(
  text: string,
  given: readonly GivenOption[],
  definition: CommandDefinition,
): GivenOption | undefined {
  const last = given.at(-1);
  const ended = text.endsWith(' ') || text === '';
  const free = valueOptions(definition).filter(
    (option) => isPositional(option) && !given.some((one) => one.option === option),
  );
  if (last) {
    const empty = last.named && last.from === last.to;
    const runsOn =
      !last.quoted &&
      last.option.type === ApplicationCommandOptionType.String &&
      (last.named || free.length === 0);
    if (empty || !ended || runsOn) return last;
  }
  const [next] = free;
  return next && ended
    ? { option: next, named: false, from: text.length, to: text.length, text: '', quoted: false }
    : undefined;
}

function fixedValues(option: ValueOption): readonly string[] {
  if (option.type === ApplicationCommandOptionType.Boolean) return ['true', 'false'];
  return 'choices' in option ? (option.choices ?? []).map(({ name }) => name) : [];
}
