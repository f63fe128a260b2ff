import type { KnowledgeBase, Named, Outcome } from '../knowledge-base.ts';
import { decapitalise, enumerate, figure, qualification } from '../wording.ts';
import { type Fact, fact } from './fact.ts';

/** A measure over all periods that have a figure for it. */
export function measureFacts(measure: Named, { periods }: KnowledgeBase): Fact[] {
  const found = periods.flatMap((period) =>
    period.outcomes.filter((one) => one.measure === measure).map((outcome) => ({ period, outcome })),
  );
  if (found.length === 0) return [];
  const parts = found.map(({ period, outcome }) => {
    const more = qualification(outcome);
    return `${figure(outcome)} in the ${period.name}${more ? ` (${more})` : ''}`;
  });
  return [
    fact({
      id: `measure-${measure.id}`,
      subject: { kind: 'measure', measure },
      title: `${measure.name}: ${enumerate(found.map(({ period, outcome }) => `${figure(outcome)} in the ${period.ordinal} period`))}`,
      answer: found.map(({ period, outcome }) => `${period.ordinal}: ${figure(outcome)}`).join(' · '),
      statement: `${measure.name}: ${enumerate(parts)}.`,
      about: [`measure:${measure.id}`],
      facets: [
        'ask:count',
        ...found.map(({ period }) => `period:${period.number}`),
        ...found.flatMap(({ outcome }) => outcome.countries.map(({ code }) => `country:${code}`)),
      ],
      notes: [
        ...measureWarnings(found.map(({ outcome }) => outcome)),
        ...new Set(found.flatMap(({ outcome }) => outcome.notes)),
      ],
      sources: found.map(({ outcome }) => outcome.source),
    }),
  ];
}

/** What to beware of when outcomes of the same measure stand side by side: they don't always count the same thing. */
export function measureWarnings(outcomes: readonly Outcome[]): string[] {
  const counted = new Set(outcomes.map((outcome) => outcome.counts ?? decapitalise(outcome.measure.name)));
  const [first] = outcomes;
  return counted.size > 1 && first
    ? [`${first.measure.name}: the figures don't measure the same thing (${[...counted].join('; ')}).`]
    : [];
}
