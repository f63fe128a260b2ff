import { type Steps, stepsThrough } from '../knowledge/steps.ts';
import { editDistance, editsAllowed } from './edit-distance.ts';

/** What a long name with a slip or two leads to; undefined where it is no such slip of any one name. */
export type MisspeltNames<T> = (text: string) => T | undefined;

// The words of a long name say other things as well ("working group", "people smuggling"), and taken one by one they
// lead there as soon as one of them is misspelt. Shorter names are understood by their words.
const FEWEST_WORDS = 6;
const MOST_MISSPELT = 2;

/**
 * Finds long names, all but a word or two of which are as they should be. What differs has to be a slip: "4th" is none
 * of "2nd", nor is any word that is known.
 */
export function* misspeltNamesSteps<T>(
  names: ReadonlyMap<string, T>,
  isKnown: (word: string) => boolean,
): Steps<MisspeltNames<T>> {
  // Slips are seldom spread over both halves of a name: the other one tells which names it may be.
  const byHalf = new Map<string, string[][]>();
  yield* stepsThrough(names.keys(), (name) => {
    const words = name.split(' ');
    if (words.length < FEWEST_WORDS) return;
    for (const half of halvesOf(words)) {
      const alike = byHalf.get(half);
      if (alike) alike.push(words);
      else byHalf.set(half, [words]);
    }
  });

  return (text) => {
    const typed = text.split(' ');
    if (typed.length < FEWEST_WORDS) return undefined;
    const meant = halvesOf(typed)
      .flatMap((half) => byHalf.get(half) ?? [])
      .filter((words) => isSlipOf(typed, words));
    const [item, ...others] = new Set(meant.map((words) => names.get(words.join(' '))));
    return others.length === 0 ? item : undefined;
  };

  function isSlipOf(typed: readonly string[], words: readonly string[]): boolean {
    if (typed.length !== words.length) return false;
    const misspelt = words.flatMap((word, at) => (word === typed[at] ? [] : [[word, typed[at] ?? '']]));
    return (
      misspelt.length <= MOST_MISSPELT &&
      misspelt.every(([word = '', written = '']) => {
        const limit = editsAllowed(Math.max(word.length, written.length));
        return limit > 0 && !isKnown(written) && editDistance(written, word, limit) <= limit;
      })
    );
  }
}

/** Each with its place and the number of words of the whole, so that only halves of names alike are the same. */
function halvesOf(words: readonly string[]): readonly [string, string] {
  const middle = words.length >> 1;
  return [
    `${words.length} begins ${words.slice(0, middle).join(' ')}`,
    `${words.length} ends ${words.slice(middle).join(' ')}`,
  ];
}
