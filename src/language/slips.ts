import Fuse from 'fuse.js';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

export interface Corrected {
  readonly word: string;
  readonly isSlip: boolean;
}

export type Slips = (token: Token) => Corrected;

const FUSE = {
  includeScore: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  minMatchCharLength: 2,
  threshold: 0.5,
} as const;

/** How often words stand in the examples: a rare one that is near to a common one is a slip. */
export type Frequency = (word: string) => number;
const TIMES_AS_COMMON = 10;

/**
 * Reads a word that nothing knows as the name, ordinal or month that it is a slip or two away from. Operators are never
 * guessed: a "fewest" that is a corrected "newest" would claim what nobody asked.
 */
export function createSlips(lexicon: Lexicon, frequency: Frequency): Slips {
  // A slip in the first letter is rare, and most of the work is comparing with what begins otherwise.
  const byInitial = new Map<string, string[]>();
  for (const name of lexicon.names)
    byInitial.set(name.charAt(0), [...(byInitial.get(name.charAt(0)) ?? []), name]);
  const indexes = new Map([...byInitial].map(([initial, names]) => [initial, new Fuse(names, FUSE)]));
  return ({ text }) => {
    const unchanged = { word: text, isSlip: false };
    if (text.length < 4 || text.length > 20 || lexicon.knows(text) || !/^[a-z]+$/.test(text))
      return unchanged;
    const often = frequency(text) * TIMES_AS_COMMON;
    const candidates = (indexes.get(text.charAt(0))?.search(text, { limit: 8 }) ?? [])
      .map(({ item }) => item)
      .filter((word) => frequency(word) >= often && areOneOrTwoSlipsApart(text, word));
    const [best] = [...new Set(candidates)];
    return best === undefined ? unchanged : { word: best, isSlip: true };
  };
}

/**
 * Whether two words share their letters but for a slip or, in longer ones, two: Fuse ranks what looks alike, and counts
 * neither letters that changed places as one slip nor what a shorter word has too much.
 */
function areOneOrTwoSlipsApart(typed: string, word: string): boolean {
  const allowed = word.length > 6 ? 2 : 1;
  if (Math.abs(typed.length - word.length) > allowed) return false;
  const missing = leftOver(typed, word);
  const extra = leftOver(word, typed);
  if (Math.max(missing, extra) > allowed) return false;
  // The same letters in another order: only neighbours that changed places.
  return missing + extra > 0 || swaps(typed, word) <= allowed;
}

/** How many letters of one word aren't among those of the other. */
function leftOver(one: string, other: string): number {
  let rest = other;
  let count = 0;
  for (const letter of one) {
    if (rest.includes(letter)) rest = rest.replace(letter, '');
    else count++;
  }
  return count;
}

function swaps(typed: string, word: string): number {
  let count = 0;
  for (let at = 0; at < word.length; at++) if (typed[at] !== word[at]) count++;
  return count / 2;
}
