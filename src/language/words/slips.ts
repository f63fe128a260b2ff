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
/** Words of that many letters are known behind two slips. */
const LONG = 9;
/** With another letter in it, a shorter one is a word of its own too often: policy, status, changes. */
const TELLING = 8;
/** Shorter words are a slip away from too many others. */
const SHORTEST = 5;
/** Of those, from that many letters on, the commonest may have two that changed places: so many times as common as what was typed. */
const BRIEF = 3;
const TIMES_AS_COMMON_OF_BRIEF = 500;

/**
 * Reads a word that nothing knows as the name or the common word that it is a slip away from, or two where that is long.
 * Operators are never guessed: a "fewest" that is a corrected "newest" would claim what nobody asked.
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
  const allowed = (word: string) => (word.length >= LONG ? 2 : 1);
  // A slip in the first letter is rare; with it and the length, little is left to compare with.
  const byShape = new Map<string, string[]>();
  for (const word of new Set([...names, ...common]))
    for (let length = word.length - allowed(word); length <= word.length + allowed(word); length++) {
      const shape = shapeOf(word, length);
      byShape.set(shape, [...(byShape.get(shape) ?? []), word]);
    }
  // "Teh", "adn", "mnay"
  const swapped = new Map(
    [...examples]
      .filter(([word]) => word.length >= BRIEF && word.length < SHORTEST && IS_WORD.test(word))
      // "The" begins operators, and is none.
      .filter(([word]) => !lexicon.turns(word) || lexicon.grammar.definite.has(word))
      .filter(([, count]) => count >= TIMES_AS_COMMON_OF_BRIEF)
      .flatMap(([word, count]) => swapsOf(word).map((slip) => [slip, { word, count }] as const)),
  );
  return (typed) => {
    const brief = swapped.get(typed);
    const asBrief = (examples.get(typed) ?? 0) * TIMES_AS_COMMON_OF_BRIEF;
    if (brief !== undefined && !lexicon.knows(typed) && brief.count >= asBrief) return brief.word;
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
      (word) =>
        (examples.get(word) ?? 0) >= asOften &&
        areSlipsApart(typed, word, allowed(word), word.length >= TELLING),
    );
    // Most words that nothing knows are no slips: those aren't looked for among the others.
    if (meant.length === 0) return undefined;
    const near = new Fuse(words, FUSE)
      .search(typed, { limit: 8 })
      .map(({ item }) => item)
      .filter((word) => meant.includes(word));
    // Of two names, the one that only another language has is what people mean last.
    const [first] = near;
    return first !== undefined && names.has(first)
      ? (near.find((word) => names.has(word) && examples.has(word)) ?? first)
      : first;
  };
}

/** A word with two of its letters, behind the first, in each other's place. */
const swapsOf = (word: string): string[] =>
  [...word.slice(2)].map((letter, at) => word.slice(0, at + 1) + letter + word[at + 1] + word.slice(at + 3));

const shapeOf = (word: string, length: number) => `${word.charAt(0)}${length}`;

/**
 * Whether a word is another one but for so many slips: a letter too much or too few, two neighbours that changed places, or
 * one letter instead of another. Fuse ranks what looks alike, and counts none of these.
 */
function areSlipsApart(typed: string, word: string, slips: number, mayDiffer: boolean): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same++;
  const [one, other] = [typed.slice(same), word.slice(same)];
  if (one === other) return true;
  if (slips === 0) return false;
  const areSwapped = one.length > 1 && one[0] === other[1] && one[1] === other[0];
  return (
    areSlipsApart(one.slice(1), other, slips - 1, mayDiffer) ||
    areSlipsApart(one, other.slice(1), slips - 1, mayDiffer) ||
    (mayDiffer && areSlipsApart(one.slice(1), other.slice(1), slips - 1, false)) ||
    (areSwapped && areSlipsApart(one.slice(2), other.slice(2), slips - 1, mayDiffer))
  );
}
