import { partialDate } from '../knowledge/date-span.ts';
import type { Token } from './tokens.ts';

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
/** Thai years count from the Buddha's death, 543 before the common era. */
const yearOf = (text: string) => (Number(text) >= 2500 ? Number(text) - 543 : Number(text));
const dayOf = (text: string) =>
  /^\d{1,2}(?:st|nd|rd|th)?$/.test(text) ? Number.parseInt(text, 10) : undefined;

/**
 * The dates in a text. `monthOf` knows the names of months; `isRange` the words between two ends of a span.
 * Whatever looks like a date and is none of the calendar (31 February) is left to the other words.
 */
export function datesIn(
  tokens: readonly Token[],
  monthOf: (word: string) => number | undefined,
  isRange: (word: string) => boolean,
): DateMention[] {
  const mentions: DateMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = partAt(tokens, at, monthOf);
    if (first === undefined) {
      at++;
      continue;
    }
    const between = /^b\w*tw\w*n$/.test(tokens[at - 1]?.text ?? '');
    const second = rangeEnd(
      tokens,
      first.to,
      monthOf,
      (word) => isRange(word) && (!/^(?:and|n)$/.test(word) || between),
    );
    const mention = second === undefined ? single(first) : spanned(first, second);
    if (mention !== undefined) mentions.push(mention);
    at = mention?.to ?? first.from + 1;
  }
  return mentions;
}

function rangeEnd(
  tokens: readonly Token[],
  at: number,
  monthOf: (word: string) => number | undefined,
  isRange: (word: string) => boolean,
): Part | undefined {
  const next = tokens[at];
  if (next === undefined) return undefined;
  const dashed = /^[-–—]$/.test(next.gap);
  const from = dashed ? at : isRange(next.text) ? at + 1 : undefined;
  return from === undefined ? undefined : partAt(tokens, from, monthOf);
}

/** A day, month or year that begins at a token. */
function partAt(
  tokens: readonly Token[],
  at: number,
  monthOf: (word: string) => number | undefined,
): Part | undefined {
  const [one, two, three, four] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (one === undefined) return undefined;
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
    const month = two === undefined ? undefined : monthOf(two.text);
    return month === undefined ? part(at, at + 1, year) : part(at, at + 2, year, month);
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

  const month = monthOf(one.text);
  if (month !== undefined) {
    const day = two === undefined ? undefined : dayOf(two.text);
    if (day !== undefined && three !== undefined && isYear(three.text))
      return part(at, at + 3, yearOf(three.text), month, day);
    const year = two?.text === 'of' ? three : two;
    if (year !== undefined && isYear(year.text))
      return part(at, at + (year === three ? 3 : 2), yearOf(year.text), month);
    if (day !== undefined && !joined(three)) return part(at, at + 2, undefined, month, day);
    // "May" may be a verb, "march" too: alone they are months where a word before says so, or as they are written.
    const before = tokens[at - 1]?.text ?? '';
    const said = [
      'in',
      'of',
      'since',
      'during',
      'from',
      'until',
      'till',
      'to',
      'between',
      'by',
      'before',
      'after',
      'early',
      'mid',
      'late',
    ];
    if (month === 5 && (two?.text === 'i' || two?.text === 'we')) return undefined;
    // "May to November", "May or September": between months it is one.
    if (
      two !== undefined &&
      three !== undefined &&
      (/^(?:to|until|till|or|and)$/.test(two.text) || /^[-–]$/.test(two.gap)) &&
      monthOf(/^[-–]$/.test(two.gap) ? two.text : three.text) !== undefined
    )
      return part(at, at + 1, undefined, month);
    return month !== 5 && month !== 3
      ? part(at, at + 1, undefined, month)
      : said.includes(before) || /^\p{Lu}/u.test(one.typed)
        ? part(at, at + 1, undefined, month)
        : undefined;
  }
  const day = dayOf(one.text);
  if (day === undefined) return undefined;
  // "1-2 September": the first day stands for the span's beginning; both days are of one month.
  const at2 = two?.text === 'of' || two?.text === 'the' ? at + 2 : at + 1;
  const named = tokens[at2];
  const monthNamed = named === undefined ? undefined : monthOf(named.text);
  if (monthNamed !== undefined) {
    const year = tokens[at2 + 1];
    return year !== undefined && isYear(year.text)
      ? part(at, at2 + 2, yearOf(year.text), monthNamed, day)
      : part(at, at2 + 1, undefined, monthNamed, day);
  }
  const other =
    two !== undefined && (/^[-–]$/.test(two.gap) || two.text === 'to' || two.text === 'and')
      ? dayOf(two.text) === undefined
        ? three
        : two
      : undefined;
  const behind = other === undefined ? undefined : other === two ? three : four;
  if (
    other !== undefined &&
    dayOf(other.text) !== undefined &&
    behind !== undefined &&
    monthOf(behind.text) !== undefined
  ) {
    const year = tokens[tokens.indexOf(behind) + 1];
    return part(
      at,
      at + 1,
      year !== undefined && isYear(year.text) ? yearOf(year.text) : undefined,
      monthOf(behind.text),
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
