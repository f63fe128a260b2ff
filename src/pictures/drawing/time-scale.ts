import type { DateSpan, PartialDate } from '../../knowledge/date-span.ts';

const dayLength = 86_400_000;

/** The moment that a date begins, in ms since 1970. */
export const beginOf = ({ year, month = 1, day = 1 }: PartialDate): number => Date.UTC(year, month - 1, day);

/** The moment that a date is over, in ms since 1970. */
export function endOf({ year, month, day }: PartialDate): number {
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day) + dayLength;
}

/** Whether a date is given to the day. */
export const isExact = ({ day }: PartialDate): boolean => day !== undefined;

/** A line of time between two places in px. */
export interface TimeScale {
  /** ms since 1970 */
  readonly min: number;
  readonly max: number;
  readonly x: (moment: number) => number;
}

/** From the month that the first span begins in to the one that the last ends in. */
export function timeScale(spans: readonly DateSpan[], left: number, right: number): TimeScale {
  const first = new Date(Math.min(...spans.map(({ from }) => beginOf(from))));
  const last = new Date(Math.max(...spans.map(({ to }) => endOf(to))) - 1);
  const min = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1);
  const max = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1);
  return { min, max, x: (moment) => left + ((moment - min) / (max - min)) * (right - left) };
}
