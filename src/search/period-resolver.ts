import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { numberedPeriods } from './numbered-periods.ts';
import { fallsInto } from './read-dates.ts';
import { createResolver, type Resolver } from './resolver.ts';
import type { Understand } from './understand.ts';

/** Resolves what people call a Joint Period of Action: `2`, `II`, `jpa2`, `2016`, `latest`, `captain bram`. */
export function createPeriodResolver(
  { periods, words }: KnowledgeBase,
  understand: Understand,
): Resolver<Period> {
  return createResolver({
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
      const told = periods.filter(
        (period) =>
          period.people.some(({ person }) => concepts.has(`person:${person.id}`)) ||
          period.cases.some((one) => one.period === period && concepts.has(`case:${one.id}`)),
      );
      return told.length > 0 ? { items: told, exactly } : undefined;
    },
  });
}
