import { type DateSpan, overlaps, partialDate, within } from '../knowledge/date-span.ts';
import type { Words } from '../knowledge/knowledge-base.ts';
import { fold } from './fold.ts';

/** A date as somebody asks for it: any part may be left out (`14 September`, `2016`, `May`). */
export interface AskedDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** up to and with this month of the same year, where `month` begins several (`May to November`) */
  readonly toMonth?: number;
  /** only a part of it is meant (`early 2017`) */
  readonly partly?: true;
}

export interface ReadDates {
  readonly dates: readonly AskedDate[];
  /** the folded text with the dates taken out */
  readonly rest: string;
}

export type DateReader = (text: string) => ReadDates;

type Reading = (groups: readonly string[]) => AskedDate | undefined;

/** A reader of the dates in a text: `19/05/2015`, `2015-09`, `sept 2017`, `19th of May`, `2016`, พฤษภาคม 2559. */
export function createDateReader({
  months,
  numbers,
  partsOfYear,
}: Pick<Words, 'months' | 'numbers' | 'partsOfYear'>): DateReader {
  const numberOf = new Map(
    [...months].flatMap(([number, names]) => names.map((name) => [fold(name), number] as const)),
  );
  const names = [...numberOf.keys()].sort((one, other) => other.length - one.length).map(escapePattern);
  // Scripts that write no spaces have no word borders either.
  const bounded = `(?<![\\p{L}\\p{M}])(?:${names.filter(hasSpaces).join('|')})\\.?(?![\\p{L}\\p{M}])`;
  const unbounded = names.filter((name) => !hasSpaces(name)).join('|');
  const month = unbounded === '' ? `(${bounded})` : `(${bounded}|${unbounded})`;
  // Some names of months are words of their own: alone they are dates only where something says so.
  const plainly = `(?:(?<!\\p{L})(?:in|of|since|during|from|until|till|to|between|and|by|early|mid|late|bulan|pada|thang|เดือน)\\s+)`;
  const part = `(?<!\\p{L})(${anyOf(partsOfYear.flatMap((one) => one.names.map(fold)))})[\\s-]*`;
  const monthsOfPart = new Map(
    partsOfYear.flatMap((one) => one.names.map((name) => [fold(name), one.months] as const)),
  );
  const dayNamed = new Map(
    [...numbers].flatMap(([number, words]) => words.map((word) => [fold(word), number] as const)),
  );
  const namedDay = `(?<![\\p{L}\\d])(${anyOf([...dayNamed.keys()].filter((word) => word.length > 2 && hasSpaces(word)))})`;
  const year = '((?:1[89]|2[0156])\\d\\d)(?!\\d)';
  const day = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?';
  const fromMonth = `${month}(?:,?\\s*${year})?`;
  const toMonth = `${month}(?:,?\\s*(?:of\\s+)?${year})?`;
  const monthsOf: Reading = ([from, fromYear, to, toYear]) =>
    fromYear === undefined || fromYear === toYear
      ? upTo(asked(toYear, from), asked(toYear, to)?.month)
      : undefined;
  const rules: readonly (readonly [RegExp, Reading])[] = [
    [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u, ([y, m, d]) => asked(y, m, d)],
    [
      /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/u,
      ([d, m, y]) => asked(y, m, d) ?? asked(y, d, m),
    ],
    [/(?<!\d)(\d{4})[-/](\d{1,2})(?!\d)/u, ([y, m]) => asked(y, m)],
    [/(?<![\d/.-])(\d{1,2})[-/.](\d{4})(?!\d)/u, ([m, y]) => asked(y, m)],
    [
      new RegExp(
        `${day}(?:\\s*(?:-|–|to|and|&)\\s*\\d{1,2}(?:st|nd|rd|th)?)?\\s*(?:of\\s+)?${month},?\\s*${year}`,
        'u',
      ),
      ([d, m, y]) => asked(y, m, d),
    ],
    [new RegExp(`${day}\\s*${month}\\s*'?(\\d\\d)(?!\\d)`, 'u'), ([d, m, y]) => asked(y, m, d)],
    [new RegExp(`${month}\\s*${day}(?!\\d),?\\s+${year}`, 'u'), ([m, d, y]) => asked(y, m, d)],
    [
      new RegExp(`${namedDay}\\s+of\\s+${month}(?:,?\\s*(?:of\\s+)?${year})?`, 'u'),
      ([d, m, y]) => asked(y, m, String(dayNamed.get(d ?? ''))),
    ],
    [new RegExp(`${fromMonth}\\s*(?:-|–|—|to|until|till|through)\\s*${toMonth}`, 'u'), monthsOf],
    [new RegExp(`(?<!\\p{L})between\\s+${fromMonth}\\s+and\\s+${toMonth}`, 'u'), monthsOf],
    [new RegExp(`${month},?\\s*(?:of\\s+)?${year}`, 'u'), ([m, y]) => asked(y, m)],
    [new RegExp(`(?<!\\d)${year}\\s*${month}`, 'u'), ([y, m]) => asked(y, m)],
    [new RegExp(`${day}\\s*(?:of\\s+)?${month}`, 'u'), ([d, m]) => asked(undefined, m, d)],
    [new RegExp(`${month}\\s+${day}(?![\\d\\p{L}])`, 'u'), ([m, d]) => asked(undefined, m, d)],
    [new RegExp(`^\\s*${month}\\s*$`, 'u'), ([m]) => asked(undefined, m)],
    [new RegExp(`${plainly}${month}`, 'u'), ([m]) => asked(undefined, m)],
    [
      new RegExp(month, 'u'),
      ([m]) => (m !== undefined && !WORDS_TOO.has(m.replace('.', '')) ? asked(undefined, m) : undefined),
    ],
    [
      new RegExp(`${part}${year}(?![\\p{L}/-])`, 'u'),
      ([name, y]) => {
        const months = monthsOfPart.get(name ?? '');
        const date = months === undefined ? asked(y) : upTo(asked(y, String(months.from)), months.to);
        return date && { ...date, partly: true };
      },
    ],
    [new RegExp(`(?<![\\d\\p{L}/.-])${year}(?![\\p{L}/-])`, 'u'), ([y]) => asked(y)],
  ];

  const monthOf = (text: string) =>
    numberOf.get(text) ??
    numberOf.get(text.replace(/\.$/, '')) ??
    (/^\d+$/.test(text) ? Number(text) : undefined);
  function asked(yearText?: string, monthText?: string, dayText?: string): AskedDate | undefined {
    const yearNumber = yearText === undefined ? undefined : gregorian(Number(yearText));
    const monthNumber = monthText === undefined ? undefined : monthOf(monthText);
    if (monthText !== undefined && monthNumber === undefined) return undefined;
    const dayNumber = dayText === undefined ? undefined : Number(dayText);
    // 29 February counts as a date of an unnamed year.
    const checked = partialDate(yearNumber ?? 2000, monthNumber, dayNumber);
    if (checked === undefined) return undefined;
    return {
      ...(yearNumber === undefined ? {} : { year: yearNumber }),
      ...(monthNumber === undefined ? {} : { month: monthNumber }),
      ...(dayNumber === undefined ? {} : { day: dayNumber }),
    };
  }

  return (text) => {
    let rest = fold(text);
    const dates: AskedDate[] = [];
    for (const [pattern, reading] of rules) {
      for (let tries = 0; tries < 8; tries++) {
        const match = pattern.exec(rest);
        if (match === null) break;
        const date = reading(match.slice(1));
        // What looks like a date and is none (30 February) is left to the words.
        if (date === undefined) break;
        dates.push(date);
        rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
      }
    }
    return { dates, rest };
  };
}

const WORDS_TOO = new Set(['may', 'mar', 'mac', 'mei', 'des']);

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s+');

/** A pattern for any of some words, the longest that fits. */
const anyOf = (words: readonly string[]) =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map(escapePattern)
    .join('|');

const hasSpaces = (name: string) => /\p{Script=Latin}/u.test(name);

/** Thai years count from the Buddha's death, 543 before the common era; two digits mean this century. */
const gregorian = (year: number) => (year >= 2500 ? year - 543 : year < 100 ? 2000 + year : year);

/** A date that was asked for as a span of one year; undefined for what the calendar doesn't have. */
function spanIn(year: number, { month, toMonth, day }: AskedDate): DateSpan | undefined {
  const from = partialDate(year, month, day);
  const to = toMonth === undefined ? from : partialDate(year, toMonth);
  return from && to && { from, to };
}

/** From a month up to another one; undefined where that isn't the order of the calendar ("November to March"). */
const upTo = (date: AskedDate | undefined, toMonth: number | undefined): AskedDate | undefined =>
  date?.month === undefined || toMonth === undefined || date.month >= toMonth
    ? undefined
    : { ...date, toMonth };

/** Whether a date that was asked for falls into a span; a left-out year may be any year of it. */
export function fallsInto(date: AskedDate, span: DateSpan): boolean {
  const years =
    date.year === undefined
      ? Array.from({ length: span.to.year - span.from.year + 1 }, (_, index) => span.from.year + index)
      : [date.year];
  return years.some((year) => {
    const one = spanIn(year, date);
    return one !== undefined && overlaps(one, span);
  });
}

/** Whether all of a span lies in a date that was asked for: 2015 covers September 2015, October doesn't. */
export function covers(date: AskedDate, span: DateSpan): boolean {
  const one = date.year === undefined ? undefined : spanIn(date.year, date);
  return one !== undefined && within(span, one);
}
