import { type Steps, stepsThrough } from '../knowledge/steps.ts';
import { editDistance, editsAllowed } from './edit-distance.ts';
import { pairsOf, type SharedPairs, sharedPairsSteps } from './shared-pairs.ts';

/** Finds the phrases of a vocabulary that are begun by a text, or that a few slips turn into it. */
export interface PhraseIndex {
  /** Phrases that begin with the text, shortest first. */
  begunBy(text: string): string[];
  /** Phrases at most a few edits away, nearest first. */
  near(text: string): { readonly phrase: string; readonly distance: number }[];
}

/** An index over folded phrases. Candidates are narrowed by the pairs of letters that they share with the text. */
export function* phraseIndexSteps(phrases: Iterable<string>): Steps<PhraseIndex> {
  // By UTF-16 units, which is how `<` compares.
  const sorted = [...phrases].sort();
  // By length, because only phrases of nearly the same can be near.
  const byLength = new Map<number, string[]>();
  yield* stepsThrough(sorted, (phrase) => {
    const group = byLength.get(phrase.length);
    if (group) group.push(phrase);
    else byLength.set(phrase.length, [phrase]);
  });
  const sharedBy = new Map<number, SharedPairs>();
  for (const [length, group] of byLength) sharedBy.set(length, yield* sharedPairsSteps(group.map(framed)));

  return {
    begunBy(text) {
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? '') < text) low = middle + 1;
        else high = middle;
      }
      const found: string[] = [];
      for (let phrase = sorted[low]; phrase?.startsWith(text); phrase = sorted[++low]) found.push(phrase);
      return found.sort((one, other) => one.length - other.length);
    },

    near(text) {
      // A letter may have been left out of it.
      const allowed = editsAllowed(text.length + 1);
      if (allowed === 0 || text.length > 60) return [];
      // An edit spoils two pairs, a swap three; what is near shares the others, more than one swap aside.
      const own = new Set(pairsOf(framed(text)));
      const found: { phrase: string; distance: number }[] = [];
      for (let length = text.length - allowed; length <= text.length + allowed; length++) {
        // The longer of the two says how many slips are likely: "four" is no slip of "hour".
        const limit = Math.min(allowed, editsAllowed(Math.max(length, text.length)));
        if (Math.abs(length - text.length) > limit) continue;
        const group = byLength.get(length) ?? [];
        sharedBy.get(length)?.sharing(own, Math.max(1, own.size - 2 * limit - 1), (position) => {
          const phrase = group[position] ?? '';
          const distance = editDistance(text, phrase, limit);
          if (distance <= limit && !isDerived(text, phrase, distance)) found.push({ phrase, distance });
        });
      }
      return found.sort(
        (one, other) => one.distance - other.distance || other.phrase.length - one.phrase.length,
      );
    },
  };
}

/** With the borders of a text as letters of their own. */
const framed = (text: string) => `^${text}$`;

/** Whether only the endings differ, by more than a slip: "constructor" is no misspelt "construction". */
function isDerived(text: string, phrase: string, distance: number): boolean {
  if (distance < 2) return false;
  const shared = Math.min(text.length, phrase.length) - distance;
  return shared >= LONG_STEM && text.slice(0, shared) === phrase.slice(0, shared);
}
const LONG_STEM = 6;
