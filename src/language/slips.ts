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

/** In how many examples words stand: a rare one that is near to a common one is a slip. */
export type Examples = ReadonlyMap<string, number>;
const TIMES_AS_COMMON = 10;
/** A word of that many examples is one that people may mean who never wrote it so. */
const COMMON = 20;
/** Shorter words are a slip away from too many others. */
const SHORTEST = 5;

/**
 * Reads a word that nothing knows as the name that it is a slip or two away from, or as the common word that it is one slip
 * away from. Operators are never guessed: a "fewest" that is a corrected "newest" would claim what nobody asked.
 */
export function createSlips(lexicon: Lexicon, examples: Examples): Slips {
  const names = new Set(lexicon.names);
  const common = [...examples]
    .filter(([word, count]) => count >= COMMON && word.length >= SHORTEST && /^[a-z]+$/.test(word))
    .map(([word]) => word)
    .filter((word) => !lexicon.turns(word));
  // A slip in the first letter is rare, and most of the work is comparing with what begins otherwise.
  const byInitial = new Map<string, string[]>();
  for (const word of new Set([...names, ...common]))
    byInitial.set(word.charAt(0), [...(byInitial.get(word.charAt(0)) ?? []), word]);
  const indexes = new Map([...byInitial].map(([initial, words]) => [initial, new Fuse(words, FUSE)]));
  return ({ text }) => {
    const unchanged = { word: text, isSlip: false };
    if (text.length < 4 || text.length > 20 || lexicon.knows(text) || !/^[a-z]+$/.test(text))
      return unchanged;
    const often = (examples.get(text) ?? 0) * TIMES_AS_COMMON;
    const [best] = (indexes.get(text.charAt(0))?.search(text, { limit: 8 }) ?? [])
      .map(({ item }) => item)
      .filter(
        (word) =>
          (examples.get(word) ?? 0) >= often &&
          areSlipsApart(text, word, names.has(word) && word.length > 6 ? 2 : 1),
      );
    return best === undefined ? unchanged : { word: best, isSlip: true };
  };
}

/**
 * Whether two words share their letters but for so many slips: Fuse ranks what looks alike, and counts
 * neither letters that changed places as one slip nor what a shorter word has too much.
 */
function areSlipsApart(typed: string, word: string, allowed: number): boolean {
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
