import { formatDate, formatSpan, type PartialDate } from '../knowledge/date-span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { foldToWords, wordsOf } from './fold.ts';
import { type AskedDate, createDateReader, fallsInto } from './read-dates.ts';
import type { Resolution, Resolver } from './resolver.ts';

/** Resolves dates as people write them; suggests the years and months in which there were meetings. */
export function createDateResolver({ meetings, words }: KnowledgeBase): Resolver<AskedDate> {
  const readDates = createDateReader(words);
  const ignored = new Set([...words.filler, ...words.asks.date].map(foldToWords));
  const held = distinct(
    meetings.flatMap(({ date }) => [
      { year: date.from.year },
      { year: date.from.year, month: date.from.month ?? 1 },
    ]),
  );
  const suggestion = (item: PartialDate) => ({ item, label: formatDate(item), value: isoDate(item) });
  const suggestions = held.map(suggestion);

  function resolve(text: string): Resolution<AskedDate> {
    const { dates, rest } = readDates(text);
    const [date, another] = dates;
    // "After 2016", "2015 to 2016" and "31/02/2016" aren't one date: what is left of them would be another question.
    if (date !== undefined && another === undefined && wordsOf(rest).every((word) => ignored.has(word)))
      return { kind: 'exact', item: date, others: [] };
    const begun = suggestions
      .filter(({ label, value }) => begins(text, label, value))
      .map(({ item }) => item);
    return { kind: 'none', nearest: begun.length > 0 ? begun : held };
  }

  return {
    resolve,
    suggest(text) {
      if (text.trim() === '') return suggestions;
      const resolution = resolve(text);
      if (resolution.kind === 'none')
        return suggestions.filter(({ label, value }) => begins(text, label, value));
      const { item } = resolution;
      return suggestions.filter((one) => overlapping(item, one.item));
    },
  };
}

const begins = (text: string, ...forms: readonly string[]) => {
  const wanted = text.trim().toLowerCase();
  return forms.some((form) => form.toLowerCase().startsWith(wanted));
};

/** Whether a suggested year or month is the one that was asked for, lies in it or around it. */
const overlapping = (asked: AskedDate, held: PartialDate) =>
  fallsInto(asked, { from: held, to: held }) &&
  (asked.month === undefined || held.month !== undefined || asked.year !== undefined);

const isoDate = ({ year, month }: PartialDate) =>
  month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;

const distinct = (dates: readonly PartialDate[]) => [
  ...new Map(dates.map((date) => [isoDate(date), date])).values(),
];

/** A date as asked for, in words: `May 2015`, `14 September`, `May to November 2016`, `2016`. */
export function formatAsked({ year = NO_YEAR, month, toMonth, day }: AskedDate): string {
  const from = { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  const to = toMonth === undefined ? from : { year, month: toMonth };
  return formatSpan({ from, to }).replace(new RegExp(` ?${NO_YEAR}$`), '');
}
const NO_YEAR = 1000;
