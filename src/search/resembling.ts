import Fuse from 'fuse.js';
import type { Fact } from '../knowledge/facts/fact.ts';
import type { FactIndex } from './fact-index.ts';
import { foldToWords } from './fold.ts';

/** Facts whose text resembles a query: offered as "did you mean", never claimed. */
export type Resembling = (text: string) => Fact[];

const MOST_WORDS = 8;
// Facts that share a word, whole or nearly, with the query: as many of the rarest words as there is room for.
const MOST_NARROWED = 500;
// Fuse compares each of these with the query letter by letter, which is what takes the time.
const MOST_COMPARED = 12;
const MOST_OFFERED = 10;
const BEGUN = 0.7;
const MISSPELT = 0.6;

/** Narrows by words (whole, begun or misspelt; the rarer, the more they say), then lets Fuse.js rank what remains. */
export function createResembling(index: FactIndex): Resembling {
  const forms = (word: string): [string, number][] =>
    index.byWord.has(word)
      ? [[word, 1]]
      : [
          ...index.words
            .begunBy(word)
            .slice(0, 3)
            .map((one): [string, number] => [one, BEGUN]),
          ...index.words
            .near(word)
            .slice(0, 3)
            .map(({ phrase }): [string, number] => [phrase, MISSPELT]),
        ];

  return (text) => {
    const words = foldToWords(text.slice(0, 300))
      .split(' ')
      .filter((word) => word.length > 2);
    const asked = [...new Set(words)].slice(0, MOST_WORDS);
    const known = asked
      .flatMap(forms)
      .map(([word, worth]) => ({ facts: index.byWord.get(word) ?? [], worth }))
      .sort((one, other) => one.facts.length - other.facts.length);
    const weights = new Map<number, number>();
    for (const { facts, worth } of known) {
      const weight = worth * Math.log(1 + index.facts.length / facts.length);
      for (const position of facts.slice(0, MOST_NARROWED)) {
        const standing = weights.get(position);
        if (standing !== undefined) weights.set(position, standing + weight);
        else if (weights.size < MOST_NARROWED) weights.set(position, weight);
      }
    }
    const facts = [...weights]
      .sort(([, one], [, other]) => other - one)
      .map(([position]) => index.facts[position]?.fact)
      .filter((fact) => fact?.given === true)
      .filter((fact) => fact !== undefined)
      .slice(0, MOST_COMPARED);
    if (facts.length < 2) return facts;
    // A list of everything is as long as everything: its beginning says what it is.
    const records = facts.map((fact) => ({
      fact,
      title: fact.title,
      statement: fact.statement.slice(0, 300),
    }));
    const fuse = new Fuse(records, {
      keys: [
        { name: 'title', weight: 2 },
        { name: 'statement', weight: 1 },
      ],
      useTokenSearch: true,
      ignoreLocation: true,
      threshold: 0.4,
    });
    return fuse.search(asked.join(' '), { limit: MOST_OFFERED }).map(({ item }) => item.fact);
  };
}
