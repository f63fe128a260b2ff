import { editDistance, editsAllowed } from './edit-distance.ts';

/** Finds the phrases of a vocabulary that are begun by a text, or that a few slips turn into it. */
export interface PhraseIndex {
  /** Phrases that begin with the text, shortest first. */
  begunBy(text: string): string[];
  /** Phrases at most a few edits away, nearest first. */
  near(text: string): { readonly phrase: string; readonly distance: number }[];
}

/** An index over folded phrases. Candidates are narrowed by the pairs of letters that they share with the text. */
export function createPhraseIndex(phrases: Iterable<string>): PhraseIndex {
  const sorted = [...phrases].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const byPair = new Map<string, string[]>();
  for (const phrase of sorted) {
    for (const pair of new Set(pairsOf(phrase))) {
      const group = byPair.get(pair);
      if (group) group.push(phrase);
      else byPair.set(pair, [phrase]);
    }
  }

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
      // One edit spoils three pairs at the most (a swap), so that a near phrase shares the others.
      const pairs = [...new Set(pairsOf(text))];
      const needed = Math.max(1, pairs.length - 3 * allowed);
      const shared = new Map<string, number>();
      for (const pair of pairs)
        for (const phrase of byPair.get(pair) ?? []) shared.set(phrase, (shared.get(phrase) ?? 0) + 1);
      const found: { phrase: string; distance: number }[] = [];
      for (const [phrase, count] of shared) {
        if (count < needed || Math.abs(phrase.length - text.length) > allowed) continue;
        // The longer of the two says how many slips are likely: "four" is no slip of "hour".
        const limit = Math.min(allowed, editsAllowed(Math.max(phrase.length, text.length)));
        const distance = editDistance(text, phrase, limit);
        if (distance <= limit) found.push({ phrase, distance });
      }
      return found.sort(
        (one, other) => one.distance - other.distance || other.phrase.length - one.phrase.length,
      );
    },
  };
}

/** Pairs of neighbouring letters, with the borders of the text as letters of their own. */
function pairsOf(text: string): string[] {
  const framed = `^${text}$`;
  return Array.from({ length: framed.length - 1 }, (_, index) => framed.slice(index, index + 2));
}
