import { type DateSpan, formatSpan, MONTHS } from '../knowledge/date-span.ts';

/** A span in few letters, as exactly as it is known: `1–2 Sep 2015`, `28 Sep – 28 Oct 2015`, `May – Nov 2016`. */
export const shortSpan = (span: DateSpan): string =>
  formatSpan(span)
    .replace(monthNames, (name) => name.slice(0, 3))
    .replace(' to ', ' – ');

const monthNames = new RegExp(MONTHS.join('|'), 'g');
