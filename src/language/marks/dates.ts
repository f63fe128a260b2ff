import { partialDate } from '../../knowledge/date-span.ts';
import type { Grammar } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';

/** The month that is named at a token, and the token behind its name. */
export type MonthAt = (at: number) => { readonly month: number; readonly to: number } | undefined;

/** A date in a text: `value` as queries write it (`2016`, `2015-05-19`, `2016-04..2016-06`). */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  /** a month of no year that was named: `05` */
  readonly monthOnly?: true;
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const isYear = (text: string) => /^(?:19|20|25)\d\d$/.test(text);
/** A year in two digits, as it is said of those that anybody asks about: 2016, or 2559. */
export const shortYear = (text: string) =>
  /^1[0-9]$/.test(text) ? `20${text}` : /^5[5-9]$|^6[0-2]$/.test(text) ? `25${text}` : undefined;
/** A year of the common era: Thai years count from the Buddha's death, 543 before it. */
export const yearOf = (text: string) => (Number(text) >= 2500 ? Number(text) - 543 : Number(text));
const dayOf = (text: string) =>
  /^\d{1,2}(?:st|nd|rd|th)?$/.test(text) ? Number.parseInt(text, 10) : undefined;

/** The tokens of a text that dates are made of, and how to read them. */
interface Dated {
  readonly tokens: readonly Token[];
  readonly monthAt: MonthAt;
  /** whether a number is said to be a day by a word behind it */
  readonly isDay: (at: number) => boolean;
  /** whether a number counts what stands before it */
  readonly isCount: (at: number) => boolean;
  readonly grammar: Grammar;
}

/**
 * The dates in a text. Whatever looks like a date and is none of the calendar (31 February) is left to the other words.
 */
export function datesIn(
  tokens: readonly Token[],
  monthAt: MonthAt,
  grammar: Grammar,
  isCount: (at: number) => boolean,
): DateMention[] {
  // "Đến hết năm đó": a word for a year that names none stands for itself.
  const isYearAlone = (at: number) =>
    grammar.years.has(tokens[at]?.text ?? '') &&
    grammar.edges.has(tokens[at - 1]?.text ?? '') &&
    !/^\d/.test(tokens[at + 1]?.text ?? '');
  const isNamed = (at: number) => grammar.dateWords.has(tokens[at]?.text ?? '') && !isYearAlone(at);
  if (!tokens.some((_, at) => isNamed(at)))
    return mentionsIn({ tokens, monthAt, isDay: () => false, isCount, grammar });
  // What says of a number that it is a year or a day stands between the parts of a date, before or behind them.
  const kept = [...tokens.keys()].filter((at) => !isNamed(at) || monthAt(at) !== undefined);
  const yearAt = (at: number) => {
    const [before, behind] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
    const isSaid =
      (grammar.years.has(before) && !grammar.after.has(before)) ||
      (grammar.years.has(behind) && grammar.after.has(behind));
    return isSaid ? shortYear(tokens[at]?.text ?? '') : undefined;
  };
  const placeOf = (at: number) => kept[at] ?? tokens.length;
  const dated: Dated = {
    tokens: kept.flatMap((at) =>
      tokens[at] === undefined ? [] : { ...tokens[at], text: yearAt(at) ?? tokens[at].text },
    ),
    monthAt: (at) => {
      const found = monthAt(placeOf(at));
      const to = found && kept.findIndex((place) => place >= found.to);
      return found && { month: found.month, to: to === undefined || to < 0 ? kept.length : to };
    },
    isDay: (at) => isNamed(placeOf(at) + 1),
    isCount: (at) => isCount(placeOf(at)),
    grammar,
  };
  return mentionsIn(dated).map((mention) => {
    let from = placeOf(mention.from);
    let to = placeOf(mention.to - 1) + 1;
    while (from > 0 && isNamed(from - 1) && !kept.includes(from - 1)) from--;
    // "ปี 2016 ปี 2015": a word for a year that stands before another is of that one.
    const isOfNext = (at: number) =>
      grammar.years.has(tokens[at]?.text ?? '') && /^\d/.test(tokens[at + 1]?.text ?? '');
    while (to < tokens.length && isNamed(to) && !kept.includes(to) && !isOfNext(to)) to++;
    return { ...mention, from, to };
  });
}

function mentionsIn(dated: Dated): DateMention[] {
  const { tokens, grammar } = dated;
  const mentions: DateMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = partAt(dated, at);
    if (first === undefined) {
      at++;
      continue;
    }
    const before = tokens.findLastIndex(({ text }, index) => index < at && !grammar.edges.has(text));
    const isBetween = grammar.between.has(tokens[before]?.text ?? '');
    const second = rangeEnd(
      dated,
      first,
      (word) => grammar.until.has(word) || (isBetween && grammar.and.has(word)),
    );
    const mention = second === undefined ? single(first) : spanned(first, second);
    if (mention !== undefined) mentions.push(mention);
    at = mention?.to ?? first.from + 1;
  }
  return mentions;
}

function rangeEnd(dated: Dated, first: Part, isRange: (word: string) => boolean): Part | undefined {
  const { tokens, grammar } = dated;
  // "From early September to the end of November": what says which end of a month is meant stands between them.
  const past = (from: number) => {
    const end = tokens.findIndex(({ text }, index) => index >= from && !grammar.edges.has(text));
    return end < 0 ? tokens.length : end;
  };
  const behind = past(first.to);
  const next = tokens[behind];
  if (next === undefined) return undefined;
  const dashed = /^\.? ?[-–—~～]$/.test(next.gap);
  const from = dashed ? behind : isRange(next.text) ? behind + 1 : undefined;
  if (from === undefined) return undefined;
  const end = past(from);
  const year = grammar.articles.has(tokens[end]?.text ?? '') ? end + 1 : end;
  // "… to the end of the year"
  if (grammar.years.has(tokens[year]?.text ?? '') && first.month !== undefined)
    return part(end, year + 1, first.year, 12);
  const last = partAt(dated, end);
  // "From June 2015 to the end of 2015"
  const isSameYear = last?.year === first.year && last?.month === undefined;
  return last !== undefined && isSameYear && first.month !== undefined ? { ...last, month: 12 } : last;
}

/** A day, month or year that begins at a token. */
function partAt({ tokens, monthAt, isDay, isCount, grammar }: Dated, at: number): Part | undefined {
  const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (one === undefined) return undefined;
  // "ครั้งที่ 1 พ.ศ. 2558": what counts periods is no month.
  const isCounted =
    grammar.number.has(tokens[at - 1]?.text ?? '') && grammar.counters.has(tokens[at - 2]?.text ?? '');
  if (isCounted && /^\d$/.test(one.text)) return undefined;
  // The rest of something that looks like a date and is none: 31/02/2016.
  if (/^[-/.]$/.test(one.gap) && /^\d+$/.test(tokens[at - 1]?.text ?? '') && /^[/.]$/.test(one.gap))
    return undefined;
  const joined = (token: Token | undefined) => token !== undefined && /^[-/.]$/.test(token.gap);
  const number = (token: Token | undefined) =>
    token !== undefined && /^\d{1,2}$/.test(token.text) ? Number(token.text) : undefined;

  if (isYear(one.text)) {
    const year = yearOf(one.text);
    if (joined(two) && number(two) !== undefined && Number(two?.text) <= 12) {
      if (joined(three) && number(three) !== undefined)
        return part(at, at + 3, year, number(two), number(three));
      return part(at, at + 2, year, number(two));
    }
    const named = monthAt(at + 1);
    if (named === undefined) return part(at, at + 1, year);
    const day = isDay(named.to) ? dayOf(tokens[named.to]?.text ?? '') : undefined;
    return (
      (day === undefined ? undefined : part(at, named.to + 1, year, named.month, day)) ??
      part(at, named.to, year, named.month)
    );
  }
  if (number(one) !== undefined && joined(two) && two !== undefined) {
    if (joined(three) && three !== undefined && isYear(three.text))
      return (
        part(at, at + 3, yearOf(three.text), number(two), number(one)) ??
        part(at, at + 3, yearOf(three.text), number(one), number(two))
      );
    if (isYear(two.text)) return part(at, at + 2, yearOf(two.text), number(one));
  }
  const quarter = one.text === 'q' ? number(two) : undefined;
  if (quarter !== undefined && quarter >= 1 && quarter <= 4) return undefined;

  const named = monthAt(at);
  if (named !== undefined) {
    const { month, to } = named;
    const [behind, next] = [tokens[to], tokens[to + 1]];
    // "May 3rd JPA": in Filipino, whether there is one.
    const isNumbered = grammar.doubtfulMonths.has(one.text) && isCount(to);
    if (isNumbered) return undefined;
    const day = behind === undefined ? undefined : dayOf(behind.text);
    // No month has a 58th day: "พ.ย. 58".
    const short = day === undefined || day <= 31 ? undefined : shortYear(behind?.text ?? '');
    if (short !== undefined) return part(at, to + 1, yearOf(short), month);
    if (day !== undefined && next !== undefined && isYear(next.text))
      return part(at, to + 2, yearOf(next.text), month, day);
    const year = behind?.text === 'of' ? next : behind;
    if (year !== undefined && isYear(year.text))
      return part(at, year === next ? to + 2 : to + 1, yearOf(year.text), month);
    if (day !== undefined && !joined(next)) return part(at, to + 1, undefined, month, day);
    // "May" may be a verb, "march" too: alone they are months where a word before says so, or as they are written.
    const before = tokens[at - 1]?.text ?? '';
    if (one.text === 'may' && (behind?.text === 'i' || behind?.text === 'we')) return undefined;
    // "May to November", "May or September": between months it is one.
    const dashed = /^[-–]$/.test(behind?.gap ?? '');
    if (
      behind !== undefined &&
      next !== undefined &&
      (/^(?:to|until|till|or|and)$/.test(behind.text) || dashed) &&
      monthAt(dashed ? to : to + 1) !== undefined
    )
      return part(at, to, undefined, month);
    return !grammar.doubtfulMonths.has(one.text) ||
      grammar.beforeMonths.has(before) ||
      /^\p{Lu}/u.test(one.typed)
      ? part(at, to, undefined, month)
      : undefined;
  }
  const day = dayOf(one.text);
  if (day === undefined || isCount(at)) return undefined;
  // "1-2 September": the first day stands for the span's beginning; both days are of one month.
  const at2 = two?.text === 'of' || two?.text === 'the' ? at + 2 : at + 1;
  const month = monthAt(at2);
  if (month !== undefined) {
    const place = tokens[month.to]?.text === 'of' ? month.to + 1 : month.to;
    const { text: behind = '', gap } = tokens[place] ?? {};
    // "28 Sept 15", and not "24 September, 19 May"
    const isShort = place === month.to && gap === '' && monthAt(place + 1) === undefined;
    const year = isYear(behind) ? behind : isShort ? shortYear(behind) : undefined;
    return year === undefined
      ? part(at, month.to, undefined, month.month, day)
      : part(at, place + 1, yearOf(year), month.month, day);
  }
  const isLink =
    two !== undefined &&
    (/^[-–]$/.test(two.gap)
      ? dayOf(two.text) !== undefined
      : grammar.until.has(two.text) || grammar.and.has(two.text));
  const other = isLink ? (dayOf(two.text) === undefined ? at + 2 : at + 1) : undefined;
  const behind = other === undefined ? undefined : monthAt(other + 1);
  if (other !== undefined && dayOf(tokens[other]?.text ?? '') !== undefined && behind !== undefined) {
    const year = tokens[behind.to];
    return part(
      at,
      at + 1,
      year !== undefined && isYear(year.text) ? yearOf(year.text) : undefined,
      behind.month,
      day,
    );
  }
  return undefined;
}

function part(from: number, to: number, year?: number, month?: number, day?: number): Part | undefined {
  if (partialDate(year ?? 2000, month, day) === undefined) return undefined;
  return {
    from,
    to,
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

const two = (number: number) => String(number).padStart(2, '0');
const written = ({ year, month, day }: Part): string =>
  [String(year), ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join(
    '-',
  );

function single(one: Part): DateMention | undefined {
  const { from, to, year, month, day } = one;
  if (year !== undefined) return { from, to, value: written(one) };
  if (month === undefined) return undefined;
  return { from, to, value: day === undefined ? two(month) : `${two(month)}-${two(day)}`, monthOnly: true };
}

/** From one date to another; the first has the year of the second where it names none. */
function spanned(first: Part, second: Part): DateMention | undefined {
  const year = first.year ?? second.year;
  const endYear = second.year ?? first.year;
  if (
    year === undefined ||
    endYear === undefined ||
    (second.month === undefined) !== (first.month === undefined)
  ) {
    if (first.year === undefined || second.year === undefined) return single(first);
  }
  const start = { ...first, ...(year === undefined ? {} : { year }) };
  const end = { ...second, ...(endYear === undefined ? {} : { year: endYear }) };
  const [from, to] = [written(start), written(end)];
  return from > to.padEnd(from.length, '~')
    ? single(first)
    : { from: first.from, to: second.to, value: `${from}..${to}` };
}
