import { type Steps, stepsThrough } from '../knowledge/steps.ts';

/** Finds which of many texts share pairs of neighbouring letters with another text. */
export interface SharedPairs {
  /** Visits the texts that have at least so many of the pairs, in their order. */
  sharing(pairs: ReadonlySet<string>, needed: number, visit: (position: number) => void): void;
}

/** An index over texts, by their pairs. */
export function* sharedPairsSteps(texts: readonly string[]): Steps<SharedPairs> {
  const growing = new Map<string, number[]>();
  yield* stepsThrough(texts, (text, position) => {
    for (const pair of new Set(pairsOf(text))) {
      const positions = growing.get(pair);
      if (positions) positions.push(position);
      else growing.set(pair, [position]);
    }
  });
  const byPair = new Map<string, Uint32Array>();
  yield* stepsThrough(growing, ([pair, positions]) => byPair.set(pair, Uint32Array.from(positions)));
  // All zero between two questions.
  const counts = new Uint8Array(texts.length);

  return {
    sharing(pairs, needed, visit) {
      const postings = [...pairs]
        .slice(0, 255)
        .map((pair) => byPair.get(pair) ?? new Uint32Array())
        .sort((one, other) => one.length - other.length);
      // A text that has enough of the pairs has one of these, the rarest; the common ones only add to its count.
      const telling = postings.length - Math.max(1, needed) + 1;
      const met: number[] = [];
      for (const positions of postings.slice(0, Math.max(0, telling)))
        for (const position of positions) {
          const count = counts[position] ?? 0;
          if (count === 0) met.push(position);
          counts[position] = count + 1;
        }
      for (const positions of postings.slice(Math.max(0, telling)))
        for (const position of positions) {
          const count = counts[position] ?? 0;
          if (count > 0) counts[position] = count + 1;
        }
      const enough = met
        .filter((position) => (counts[position] ?? 0) >= needed)
        .sort((one, other) => one - other);
      for (const position of met) counts[position] = 0;
      for (const position of enough) visit(position);
    },
  };
}

/** The pairs of neighbouring letters of a text. */
export const pairsOf = (text: string): string[] =>
  text.length < 2
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
