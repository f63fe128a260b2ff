import { type Cut, isUnspaced, segmentsOf } from './tokens.ts';

/** What one letter costs that is of no known word, beside 1 for each word. */
const UNKNOWN = 2;
/** A single letter stands in too many words, but where it is a word itself. */
const isLongEnough = (run: string) => run.length > 1 || /\p{Ideographic}/u.test(run);
/** A word doesn't end before a mark of its last letter, or a vowel that Thai writes behind one: ะ, า, ำ. */
const DEPENDENT = /^[\p{M}\u0e30\u0e32\u0e33\u0e45]/u;
// Longer runs are no words that anybody typed.
const LONGEST = 400;

/**
 * Cuts runs of letters without spaces: into as few known words as cover as much of them as there are, what is between
 * those as the Unicode dictionaries have it. So a term is found whatever stands beside it.
 */
export function createCut(phrases: readonly string[]): Cut {
  const runs = [...new Set(phrases.flatMap((phrase) => phrase.split(/[^\p{L}\p{M}]+/u)).filter(isUnspaced))];
  if (runs.length === 0) return segmentsOf;
  const words = new Map<string, Set<number>>();
  const put = (word: string) => {
    const start = word.charAt(0);
    words.set(start, (words.get(start) ?? new Set<number>()).add(word.length));
    known.add(word);
  };
  const known = new Set<string>();
  for (const run of runs.filter(isLongEnough)) put(run);
  // What is made up of shorter ones is found by its parts too.
  const parts = new Map<string, readonly string[]>();
  const partsOf = (word: string): readonly string[] => {
    const found = parts.get(word);
    if (found !== undefined) return found;
    const shorter = covered(word, word.length);
    const all = (shorter.every((part) => known.has(part)) ? shorter : [word]).flatMap(segmentsOf);
    parts.set(word, all);
    return all;
  };
  return (run) =>
    (known.has(run) ? [run] : covered(run.slice(0, LONGEST)))
      .flatMap((part) => (known.has(part) ? partsOf(part) : segmentsOf(part)))
      .concat(run.length > LONGEST ? [run.slice(LONGEST)] : []);

  /** A run in known words, and what is between them. */
  function covered(run: string, shorterThan = Number.POSITIVE_INFINITY): string[] {
    const costs = new Float64Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
    const froms = new Int32Array(run.length + 1);
    costs[0] = 0;
    for (let at = 0; at < run.length; at++) {
      const cost = costs[at] ?? 0;
      const reach = (to: number, own: number) => {
        if (to > run.length || DEPENDENT.test(run.charAt(to)) || cost + own >= (costs[to] ?? 0)) return;
        costs[to] = cost + own;
        froms[to] = at;
      };
      reach(at + 1, UNKNOWN);
      reach(at + 2, 2 * UNKNOWN);
      reach(at + 3, 3 * UNKNOWN);
      for (const length of words.get(run.charAt(at)) ?? [])
        if (length < shorterThan && known.has(run.slice(at, at + length))) reach(at + length, 1);
    }
    const parts: string[] = [];
    for (let to = run.length; to > 0; to = froms[to] ?? 0) {
      const part = run.slice(froms[to], to);
      const next = parts[0];
      if (next !== undefined && !known.has(part) && !known.has(next)) parts[0] = part + next;
      else parts.unshift(part);
    }
    return parts;
  }
}
