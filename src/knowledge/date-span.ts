/** A date as exactly as the source gives it: a year, a month of it, or a day. */
export interface PartialDate {
  readonly year: number;
  /** 1–12 */
  readonly month?: number;
  /** 1–31, only with a month */
  readonly day?: number;
}

/** From one date to another, both inclusive; a single day or month has the same date at both ends. */
export interface DateSpan {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A year, month and day as a PartialDate, or undefined where the calendar has no such date. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (month === undefined) return day === undefined ? { year } : undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  if (!Number.isInteger(day) || day < 1 || day > daysIn(year, month)) return undefined;
  return { year, month, day };
}

/** Reads `2015`, `2015-05` or `2015-05-19`; undefined for anything else. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return year === undefined ? undefined : partialDate(year, month, day);
}

/** A date as it is read: `2015`, `2015-05` or `2015-05-19`. */
export const printPartialDate = ({ year, month, day }: PartialDate): string =>
  [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The first day of a date, as a number that sorts: 20150519. */
export const firstDay = ({ year, month = 1, day = 1 }: PartialDate): number =>
  year * 10_000 + month * 100 + day;

/** The last day of a date, as a number that sorts. */
export const lastDay = ({ year, month = 12, day }: PartialDate): number =>
  year * 10_000 + month * 100 + (day ?? daysIn(year, month));

/** A single date as a span. */
export const spanOf = (date: PartialDate): DateSpan => ({ from: date, to: date });

const isSameDate = (one: PartialDate, other: PartialDate): boolean =>
  one.year === other.year && one.month === other.month && one.day === other.day;

/** Whether two spans are the same, as exact as each other too. */
export const isSameSpan = (one: DateSpan, other: DateSpan): boolean =>
  isSameDate(one.from, other.from) && isSameDate(one.to, other.to);

/** Whether two spans share a day. */
export const overlaps = (one: DateSpan, other: DateSpan): boolean =>
  firstDay(one.from) <= lastDay(other.to) && firstDay(other.from) <= lastDay(one.to);

/** Whether all of the first span lies inside the second. */
export const within = (inner: DateSpan, outer: DateSpan): boolean =>
  firstDay(outer.from) <= firstDay(inner.from) && lastDay(inner.to) <= lastDay(outer.to);

/** Days from one day to another; undefined where one of them is only a month or a year. */
export function daysBetween(from: PartialDate, to: PartialDate): number | undefined {
  if (from.day === undefined || to.day === undefined) return undefined;
  const utc = ({ year, month = 1, day }: PartialDate) => Date.UTC(year, month - 1, day);
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

/** Calendar months that a span touches: 7 for May to November. */
export const monthsIn = ({ from, to }: DateSpan): number =>
  (to.year - from.year) * 12 + (to.month ?? 12) - (from.month ?? 1) + 1;
