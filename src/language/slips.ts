import Fuse from 'fuse.js';
import { IS_WORD, type Lexicon } from './lexicon.ts';
import { isUnspaced } from './tokens.ts';

/** The word that is meant by a slip; nothing for a word that is none. */
export type Slips = (word: string) => string | undefined;

const FUSE = {
  ignoreLocation: true,
  ignoreFieldNorm: true,
  minMatchCharLength: 2,
  threshold: 0.5,
} as const;

/** In how many examples words stand: a rare one that is near to a common one is a slip. */
export type Examples = ReadonlyMap<string, number>;
const TIMES_AS_COMMON = 10;
/** A word of that many examples is one that people may mean who never wrote it so: fewer, where there are few examples. */
const COMMON = 20;
const COMMON_OF_FEW = 4;
const FEW = 50_000;
/** Shorter words are a slip away from too many others. */
const SHORTEST = 5;

/**
 * Reads a word that nothing knows as the name that it is a slip or two away from, or as the common word that it is one slip
 * away from. Operators are never guessed: a "fewest" that is a corrected "newest" would claim what nobody asked.
 */
export function createSlips(lexicon: Lexicon, examples: Examples): Slips {
  const names = new Set(lexicon.names);
  const all = [...examples.values()].reduce((sum, count) => sum + count, 0);
  const often = all < FEW ? COMMON_OF_FEW : COMMON;
  const common = [...examples]
    .filter(
      ([word, count]) => count >= often && word.length >= SHORTEST && IS_WORD.test(word) && !isUnspaced(word),
    )
    .map(([word]) => word)
    .filter((word) => !lexicon.turns(word));
  const allowed = (word: string) => (names.has(word) && word.length > 6 ? 2 : 1);
  // A slip in the first letter is rare; with it and the length, little is left to compare with.
  const byShape = new Map<string, string[]>();
  for (const word of new Set([...names, ...common]))
    for (let length = word.length - allowed(word); length <= word.length + allowed(word); length++) {
      const shape = shapeOf(word, length);
      byShape.set(shape, [...(byShape.get(shape) ?? []), word]);
    }
  return (typed) => {
    if (
      typed.length < 4 ||
      typed.length > 20 ||
      lexicon.knows(typed) ||
      !IS_WORD.test(typed) ||
      isUnspaced(typed)
    )
      return undefined;
    const asOften = (examples.get(typed) ?? 0) * TIMES_AS_COMMON;
    const words = byShape.get(shapeOf(typed, typed.length)) ?? [];
    const meant = words.filter(
      (word) => (examples.get(word) ?? 0) >= asOften && areSlipsApart(typed, word, allowed(word)),
    );
    // Most words that nothing knows are no slips: those aren't looked for among the others.
    return meant.length === 0
      ? undefined
      : new Fuse(words, FUSE)
          .search(typed, { limit: 8 })
          .map(({ item }) => item)
          .find((word) => meant.includes(word));
  };
}

const shapeOf = (word: string, length: number) => `${word.charAt(0)}${length}`;

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
