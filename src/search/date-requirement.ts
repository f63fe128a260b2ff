import { type DateSpan, firstDay, lastDay } from '../knowledge/date-span.ts';
import { formatAsked } from './date-resolver.ts';
import type { FactIndex, IndexedFact } from './fact-index.ts';
import { type AskedDate, covers, fallsInto } from './read-dates.ts';
import { postingsOf, type Requirement } from './requirement.ts';

const DATE_WEIGHT = 3;

/**
 * That a fact is of a date. `alone`: nothing else is asked for, so that what only belongs to a period of that date doesn't answer
 * it as well.
 */
export function dateRequirement(date: AskedDate, index: FactIndex, alone: boolean): Requirement {
  // "2016" asks for what is listed for that year as a whole; "June 2016" doesn't.
  const list = date.year !== undefined && date.month === undefined ? [`year:${date.year}`] : [];
  const periods = index.periods
    .filter((period) => fallsInto(date, period.date))
    .map(({ number }) => `period:${number}`);
  const byPeriod = alone ? 0.6 : date.day === undefined ? 0.98 : 0.8;
  const asked =
    date.toMonth === undefined || date.month === undefined ? 0 : lengthOf(months(date.month, date.toMonth));
  const met = ({ fact, facets }: IndexedFact) => {
    const spans = fact.dates.filter((span) => fallsInto(date, span));
    // The narrower a date fits, the more it is the one that was meant; of several months, the one that lasts as long.
    const fit = spans.map((span) => 1 - Math.min(0.2, Math.abs(lengthOf(span) - asked) / 10_000));
    return Math.max(
      0,
      ...fit,
      periods.some((period) => facets.has(period)) && fact.dates.length === 0 ? byPeriod : 0,
    );
  };
  // A period that lasts beyond the date has figures for more than the date.
  const longer = new Set(
    index.periods
      .filter((period) => fallsInto(date, period.date) && !covers(date, period.date))
      .map(({ number }) => `period:${number}`),
  );
  return {
    words: formatAsked(date),
    weight: DATE_WEIGHT,
    hard: true,
    guessed: date.partly ?? false,
    facets: alone ? list : [...list, ...periods],
    met,
    loosely: ({ fact, facets }) => fact.dates.length === 0 && [...longer].some((facet) => facets.has(facet)),
    postings: [...postingsOf([...list, ...periods], index), index.dated(date)],
  };
}

/** How long a span is, in a measure that only serves to compare. */
const lengthOf = ({ from, to }: DateSpan) => lastDay(to) - firstDay(from);

const months = (from: number, to: number): DateSpan => ({
  from: { year: 2000, month: from },
  to: { year: 2000, month: to },
});
