import type { FactIndex, IndexedFact } from './fact-index.ts';

/** One thing that an answer has to be about for the query to be answered by it. */
export interface Requirement {
  /** what of the query it stands for */
  readonly words: string;
  /** how much hangs on it */
  readonly weight: number;
  /** whether an answer that doesn't meet it can't be an answer */
  readonly hard: boolean;
  /** read from a likely slip or a beginning */
  readonly guessed?: boolean;
  /** a word that is said in some fact, but names nothing */
  readonly isWord?: true;
  /** the keys that it asks for by name */
  readonly facets: readonly string[];
  /** whether a fact meets it only by and large: a whole period's figure for one month of it */
  readonly loosely?: (fact: IndexedFact) => boolean;
  /** how well a fact meets it, 0–1 */
  readonly met: (fact: IndexedFact) => number;
  /** the facts that may meet it, by position in the index: lists of it as they are, since some are long */
  readonly postings: readonly (readonly number[])[];
}

/** `measure` of `measure:arrests`. */
export const kindOf = (concept: string): string => concept.slice(0, concept.indexOf(':'));

/** The facts that carry any of some keys. */
export const postingsOf = (facets: readonly string[], index: FactIndex) =>
  facets.flatMap((facet) => {
    const facts = index.byFacet.get(facet);
    return facts ? [facts] : [];
  });
