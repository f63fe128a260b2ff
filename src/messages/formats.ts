import type { DateSpan, PartialDate } from '../knowledge/date-span.ts';

/** How a language writes lists, numbers, dates and the names of countries. */
export interface Formats {
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string;
  /** `a, b or c` */
  readonly either: (items: readonly string[]) => string;
  /** `a, b, c`, in a list that says nothing but that there are these */
  readonly listed: (items: readonly string[]) => string;
  /** what stands side by side in one sentence: `a; b` */
  readonly clauses: (items: readonly string[]) => string;
  /** whole sentences, one behind the other; those that are empty don't count */
  readonly sentences: (all: readonly string[]) => string;
  /** what ends a sentence: a full stop, or nothing */
  readonly stop: string;
  readonly number: (value: number) => string;
  /** `19 May 2015`, `May 2016`, `2015` */
  readonly date: (date: PartialDate) => string;
  /** `1–2 September 2015`, `28 September to 28 October 2015`, `May to November 2016` */
  readonly span: (span: DateSpan) => string;
  /** in few letters, for a line of time, and without its year where it has one only and isn't a year itself: `1–2 Sep` */
  readonly shortSpanInYear: (span: DateSpan) => string;
  /** a country by its ISO 3166-1 code */
  readonly country: (code: string) => string;
  /** a language by its tag */
  readonly language: (tag: string) => string;
}

/** What a language does in its own way. */
export interface FormatParts {
  readonly listed: string;
  readonly clauses: string;
  readonly sentences: string;
  readonly stop: string;
  readonly month: (month: number) => string;
  readonly shortMonth: (month: number) => string;
  /** `19 May` */
  readonly day: (day: number, month: string) => string;
  /** `19 May 2015`, `May 2015`: a day or month with its year */
  readonly year: (rest: string, year: number) => string;
  /** days of one month, without the year: `1–2 September` */
  readonly days: (from: number, to: number, month: string) => string;
  /** `28 September to 28 October` */
  readonly fromTo: (from: string, to: string) => string;
  /** the same in few letters */
  readonly shortFromTo: (from: string, to: string) => string;
  /** countries, by ISO 3166-1 code, that official usage names otherwise than the Unicode CLDR */
  readonly countries?: Readonly<Record<string, string>>;
  /** languages likewise, by tag */
  readonly languages?: Readonly<Record<string, string>>;
}

/** The formats of a language, in the Gregorian calendar and Western digits. What Intl does is built when it is first needed. */
export function createFormats(tag: string, parts: FormatParts): Formats {
  const and = lazily(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const or = lazily(() => new Intl.ListFormat(tag, { type: 'disjunction' }));
  const numbers = lazily(() => new Intl.NumberFormat(`${tag}-u-nu-latn`));
  const regions = lazily(() => new Intl.DisplayNames([tag], { type: 'region', fallback: 'code' }));
  const languages = lazily(() => new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }));

  const inYear = ({ month, day }: PartialDate, nameOf: FormatParts['month']) =>
    month === undefined ? '' : day === undefined ? nameOf(month) : parts.day(day, nameOf(month));
  const whole = (date: PartialDate, nameOf: FormatParts['month']) =>
    parts.year(inYear(date, nameOf), date.year).trim();
  const spanWithout = (
    { from, to }: DateSpan,
    nameOf: FormatParts['month'],
    fromTo: FormatParts['fromTo'],
  ): string => {
    const [begin, end] = [inYear(from, nameOf), inYear(to, nameOf)];
    if (begin === end) return end;
    return from.month === to.month && from.day !== undefined && to.day !== undefined
      ? parts.days(from.day, to.day, nameOf(to.month ?? 1))
      : fromTo(begin, end);
  };
  const isInYear = ({ from, to }: DateSpan) =>
    from.year === to.year && from.month !== undefined && to.month !== undefined;
  const spanWith =
    (nameOf: FormatParts['month'], fromTo: FormatParts['fromTo']) =>
    (span: DateSpan): string => {
      const { from, to } = span;
      if (isInYear(span)) return parts.year(spanWithout(span, nameOf, fromTo), to.year);
      const [begin, end] = [whole(from, nameOf), whole(to, nameOf)];
      return begin === end ? end : fromTo(begin, end);
    };
  const shortSpan = spanWith(parts.shortMonth, parts.shortFromTo);
  return {
    list: (items) => and().format(items),
    either: (items) => or().format(items),
    listed: (items) => items.join(parts.listed),
    clauses: (items) => items.join(parts.clauses),
    sentences: (all) => all.filter((one) => one !== '').join(parts.sentences),
    stop: parts.stop,
    number: (value) => numbers().format(value),
    date: (date) => whole(date, parts.month),
    span: spanWith(parts.month, parts.fromTo),
    shortSpanInYear: (span) =>
      isInYear(span) ? spanWithout(span, parts.shortMonth, parts.shortFromTo) : shortSpan(span),
    country: (code) => parts.countries?.[code] ?? regions().of(code) ?? code,
    language: (of) => parts.languages?.[of] ?? languages().of(of) ?? of,
  };
}

/** The names of months as they stand beside a day, by the Unicode CLDR. */
export function monthNames(tag: string, style: 'long' | 'short'): (month: number) => string {
  const names = lazily(() => {
    const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, {
      month: style,
      day: 'numeric',
      timeZone: 'UTC',
    });
    const nameOf = (month: number) =>
      format.formatToParts(Date.UTC(2015, month, 1)).find(({ type }) => type === 'month')?.value;
    return Array.from({ length: 12 }, (_, month) => nameOf(month));
  });
  return (month) => names()[month - 1] ?? String(month);
}

/** Building each takes about a millisecond, and a start needs none. */
function lazily<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
}
