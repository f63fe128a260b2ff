import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { type Steps, stepsThrough } from '../knowledge/steps.ts';
import { numberedPeriods } from './numbered-periods.ts';
import { fallsInto } from './read-dates.ts';
import { type Resolver, resolverSteps } from './resolver.ts';
import type { Understand } from './understand.ts';

/** Resolves what people call a Joint Period of Action: `2`, `II`, `jpa2`, `2016`, `latest`, `captain bram`. */
export function* periodResolverSteps(
  { periods, words }: KnowledgeBase,
  understand: Understand,
): Steps<Resolver<Period>> {
  const toldIn = new Map<string, Set<Period>>();
  const tell = (concept: string, period: Period) =>
    toldIn.set(concept, (toldIn.get(concept) ?? new Set<Period>()).add(period));
  yield* stepsThrough(periods, (period) => {
    for (const { person } of period.people) tell(`person:${person.id}`, period);
    for (const one of period.cases) if (one.period === period) tell(`case:${one.id}`, period);
  });
  return yield* resolverSteps({
    entries: periods.map((item) => ({
      item,
      forms: [
        item.name,
        item.ordinal,
        `JPA ${item.number}`,
        `JPOA ${item.number}`,
        `Period ${item.number}`,
        ...(words.numbers.get(item.number) ?? []),
      ],
    })),
    label: (period) => `${period.name} · ${formatSpan(period.date)}`,
    value: (period) => String(period.number),
    read: (text) => {
      const understood = understand(text);
      // "Not the 2nd" and "before 2016" are no period.
      if (understood.turns.length > 0) return { items: [], exactly: true };
      const exactly = understood.parts.every(({ how }) => how === 'exact');
      const { periods: numbered, missing } = numberedPeriods(understood, periods);
      if (numbered.length > 0 || missing.length > 0) return { items: numbered, exactly };
      const { dates } = understood;
      if (dates.length > 0)
        return {
          items: periods.filter((period) => dates.some((date) => fallsInto(date, period.date))),
          exactly,
        };
      const concepts = new Set(understood.parts.flatMap((part) => part.concepts));
      const told = periods.filter((period) => [...concepts].some((one) => toldIn.get(one)?.has(period)));
      return told.length > 0 ? { items: told, exactly } : undefined;
    },
  });
}
