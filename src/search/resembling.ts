import Fuse from 'fuse.js';
import type { Fact } from '../knowledge/facts/fact.ts';
import type { FactIndex } from './fact-index.ts';
import { foldToWords } from './fold.ts';

/** Facts whose text resembles a query: offered as "did you mean", never claimed. */
export type Resembling = (text: string) => Fact[];

// Fuse compares every record with the query letter by letter; it gets the few that share a word with it, or nearly.
const MOST_COMPARED = 120;
const MOST_WORDS = 8;
const MOST_OFFERED = 10;

/** Narrows by words, whole, begun or misspelt, then lets Fuse.js rank the few that remain. */
export function createResembling(index: FactIndex): Resembling {
  const { words } = index;
  return (text) => {
    const asked = foldToWords(text.slice(0, 300))
      .split(' ')
      .filter((word) => word.length > 2)
      .slice(0, MOST_WORDS);
    const positions = new Set<number>();
    for (const word of asked) {
      const known = index.byWord.has(word)
        ? [word]
        : [
            ...words.begunBy(word).slice(0, 3),
            ...words
              .near(word)
              .slice(0, 3)
              .map(({ phrase }) => phrase),
          ];
      for (const one of known)
        for (const position of index.byWord.get(one) ?? []) {
          if (positions.size >= MOST_COMPARED) break;
          positions.add(position);
        }
    }
    const facts = [...positions]
      .map((position) => index.facts[position]?.fact)
      .filter((fact) => fact?.given === true)
      .filter((fact) => fact !== undefined);
    const fuse = new Fuse(facts, {
      keys: [
        { name: 'title', weight: 2 },
        { name: 'statement', weight: 1 },
      ],
      useTokenSearch: true,
      ignoreLocation: true,
      threshold: 0.4,
    });
    return fuse.search(asked.join(' '), { limit: MOST_OFFERED }).map(({ item }) => item);
  };
}
