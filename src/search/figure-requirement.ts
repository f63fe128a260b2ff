import type { FactIndex } from './fact-index.ts';
import { kindOf, type Requirement } from './requirement.ts';
import type { Part } from './understand.ts';

const FIGURE_WEIGHT = 3;

/** That a fact gives a figure. `counted`: something is named that it may count, and the record that has both answers as well. */
export function figureRequirement(
  words: string,
  facts: readonly number[],
  index: FactIndex,
  { hard, counted }: { readonly hard: boolean; readonly counted: boolean },
): Requirement {
  const meant = new Set(facts);
  const records = counted ? recordsOf(facts, index) : new Set();
  return {
    words,
    weight: FIGURE_WEIGHT,
    hard,
    facets: [],
    met: ({ position, fact }) => (meant.has(position) || records.has(fact) ? 1 : 0),
    postings: [facts],
  };
}

/** The records of the periods that some facts are of: two figures of a period are both in its record. */
function recordsOf(facts: readonly number[], index: FactIndex): ReadonlySet<unknown> {
  const periods = facts
    .flatMap((position) => index.facts[position]?.fact.about ?? [])
    .filter((facet) => kindOf(facet) === 'period');
  return new Set(periods.flatMap((period) => index.byName.get(period.replace(':', ' ')) ?? []));
}

/** `63 suspects`: a number right before what it counts is that figure, where there is such a one. */
export function figureOf(
  part: Part,
  next: Part | undefined,
  value: number,
  index: FactIndex,
): Requirement | undefined {
  const counted =
    next?.concepts.filter((concept) => kindOf(concept) === 'measure' || concept === 'noun:country') ?? [];
  if (counted.length === 0) return undefined;
  const facts = (index.byFigure.get(value) ?? []).filter((position) =>
    counted.some((concept) => index.facts[position]?.facets.has(concept)),
  );
  if (facts.length === 0) return undefined;
  return figureRequirement(part.words, facts, index, { hard: true, counted: true });
}
