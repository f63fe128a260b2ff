import type { Terms } from '../knowledge/schema.ts';
import { type Cut, type Token, wordsOf } from './tokens.ts';

/** Words that say how the parts of a question belong together, by what they do, as the reader cuts them. */
export type Grammar = Readonly<Record<keyof Terms['grammar'], ReadonlySet<string>>> & {
  /** words of order and operators that stand behind what they belong to */
  readonly after: ReadonlySet<string>;
  /** operators that stand before or behind it */
  readonly either: ReadonlySet<string>;
};

/** The closed classes of a language. */
export function createGrammar({ grammar, after, either }: Terms, cut: Cut): Grammar {
  const words = (given: readonly string[]) => new Set(given.map((phrase) => wordsOf(phrase, cut).join(' ')));
  const sets: Partial<Record<keyof Terms['grammar'], ReadonlySet<string>>> = {};
  for (const name of Object.keys(grammar) as (keyof typeof sets)[]) sets[name] = words(grammar[name]);
  // The schema gives each of them, if only an empty one.
  return { ...(sets as Required<typeof sets>), after: words(after), either: words(either) };
}

/** How many words from one on are the longest of some phrases of a grammar; 0 where none begins there. */
export function lengthAt(tokens: readonly Token[], at: number, phrases: ReadonlySet<string>): number {
  let length = 0;
  let phrase = '';
  for (let count = 1; count <= LONGEST && at + count <= tokens.length; count++) {
    phrase = `${phrase}${count > 1 ? ' ' : ''}${tokens[at + count - 1]?.text ?? ''}`;
    if (phrases.has(phrase)) length = count;
  }
  return length;
}
/** Whether some words hold one of some phrases of a grammar. */
export const holds = (tokens: readonly Token[], phrases: ReadonlySet<string>): boolean =>
  tokens.some((_, at) => lengthAt(tokens, at, phrases) > 0);

/** Words of a phrase: where none are spaced, a word of the grammar may be several. */
const LONGEST = 4;
