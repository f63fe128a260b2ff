import type { Terms } from '../../knowledge/schema.ts';
import { type Cut, type Token, wordsOf } from './tokens.ts';

/** Phrases of a language, of one or more words, and what the longer of them begin with. */
export type Phrases = ReadonlySet<string> & { readonly beginnings: ReadonlySet<string> };

/** Words that say how the parts of a question belong together, by what they do, as the reader cuts them. */
export type Grammar = Readonly<Record<keyof Terms['grammar'], Phrases>> & {
  /** words of order and operators that stand behind what they belong to */
  readonly after: Phrases;
  /** operators that stand before or behind it */
  readonly either: Phrases;
  /** whether words of order are among those that stand behind: "pertemuan terakhir", and no "workshop last" */
  readonly isOrderBehind: boolean;
};

/** The closed classes of a language. */
export function createGrammar({ grammar, after, either, order }: Terms, cut: Cut): Grammar {
  const phrases = (given: readonly string[]): Phrases => {
    const all = given.map((phrase) => wordsOf(phrase, cut));
    const beginnings = all.flatMap((words) =>
      words.slice(1).map((_, at) => words.slice(0, at + 1).join(' ')),
    );
    return Object.assign(new Set(all.map((words) => words.join(' '))), { beginnings: new Set(beginnings) });
  };
  const sets: Partial<Record<keyof Terms['grammar'], Phrases>> = {};
  for (const name of Object.keys(grammar) as (keyof typeof sets)[]) sets[name] = phrases(grammar[name]);
  // The schema gives each of them, if only an empty one.
  return {
    ...(sets as Required<typeof sets>),
    after: phrases(after),
    either: phrases(either),
    isOrderBehind: Object.values(order).some((words) => words.some((word) => after.includes(word))),
  };
}

/** How many words from one on are the longest of some phrases of a grammar; 0 where none begins there. */
export function lengthAt(tokens: readonly Token[], at: number, phrases: Phrases): number {
  let phrase = tokens[at]?.text ?? '';
  let length = phrases.has(phrase) ? 1 : 0;
  for (let count = 2; phrases.beginnings.has(phrase); count++) {
    phrase += ` ${tokens[at + count - 1]?.text ?? ''}`;
    if (phrases.has(phrase)) length = count;
  }
  return length;
}
/** Whether some words hold one of some phrases of a grammar. */
export const holds = (tokens: readonly Token[], phrases: Phrases): boolean =>
  tokens.some((_, at) => lengthAt(tokens, at, phrases) > 0);
