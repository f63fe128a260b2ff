import { type Grammar, lengthAt } from '../words/grammar.ts';
import { type Phrase, phraseOf } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { shortYear, yearOf } from './dates.ts';

/** Months of a year, by the tokens that name them. */
export interface PartOfYear {
  readonly from: number;
  readonly to: number;
  /** as spans are written: `2016-09..2016-12` */
  readonly value: string;
}

/** "From the second half of 2016 to the end of 2017", "between late 2015 and mid 2016": from one date to another, where one is a part of a year. */
export function spansOfParts(
  dates: readonly PartOfYear[],
  tokens: readonly Token[],
  grammar: Grammar,
): PartOfYear[] {
  const isIdle = ({ text }: Token) =>
    grammar.edges.has(text) || grammar.articles.has(text) || grammar.dateWords.has(text);
  const leads = (from: number, to: number, words: ReadonlySet<string>) => {
    const between = tokens.slice(from, to).filter((token) => !isIdle(token) || words.has(token.text));
    return between.length === 1 && words.has(between[0]?.text ?? '');
  };
  const isBetween = (at: number) =>
    grammar.between.has(
      tokens.slice(0, at).findLast((token) => !isIdle(token) || grammar.between.has(token.text))?.text ?? '',
    );
  const isPart = ({ value }: PartOfYear) => value.includes('..');
  const parts = dates.filter(isPart);
  const first = ({ value }: PartOfYear) => value.split('..')[0] ?? '';
  const last = ({ value }: PartOfYear) => value.split('..').at(-1) ?? '';
  const joined = (one: PartOfYear, other: PartOfYear): PartOfYear => ({
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    value: `${first(one).padEnd(MONTH, '-01')}..${last(other).padEnd(MONTH, '-12')}`,
  });
  return dates.flatMap((one) => [
    ...dates
      .filter(
        (other) =>
          other.from > one.to &&
          (isPart(one) || isPart(other)) &&
          (leads(one.to, other.from, grammar.until) ||
            (isBetween(one.from) && leads(one.to, other.from, grammar.and))),
      )
      .map((other) => joined(one, other)),
    // "From 2015 to early 2016" is a span already, which ends with a part of its last year.
    ...parts
      .filter((part) => isPart(one) && part.from > one.from && part.from < one.to && part.to >= one.to)
      .map((part) => joined(parts.find(({ from, to }) => from === one.from && to < one.to) ?? one, part)),
  ]);
}
/** How long a month is, as queries write it. */
const MONTH = '2016-01'.length;

/** Parts of a year that are told from each other by their number, and how many of them there are. */
const NUMBERED = [
  ['quarters', 4],
  ['halves', 2],
] as const;

/** Those that have a name of their own, by their first and last month. */
const NAMED = [
  ['firstHalves', 1, 6],
  ['secondHalves', 7, 12],
  ['early', 1, 4],
  ['mid', 5, 8],
  ['late', 9, 12],
] as const;

/** `Q2 2016`, `third quarter of 2016`, `early 2017`, `akhir tahun 2016`, `2016年底`: parts of years. */
export function partsOfYears(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  grammar: Grammar,
): PartOfYear[] {
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const isOf = (word: string) =>
    [grammar.years, grammar.articles, grammar.postpositions].some((words) => words.has(word));
  /** Where the year stands that a part belongs to, on one side of it, with at most two words between them. */
  const yearBeside = (at: number, step: 1 | -1, between = 0): number | undefined => {
    const [word, gap] = [wordAt(at), tokens[step === 1 ? at : at + 1]?.gap ?? ''];
    if (gap !== '' && gap !== '-') return undefined;
    if (/^(?:20|25)\d\d$/.test(word)) return at;
    if (between > 0 && shortYear(word) !== undefined) return at;
    // "ครึ่งปีหลังของปี 2558": what belongs to a year that is called one.
    const isYear = (place: number) =>
      grammar.years.has(wordAt(place)) && /^(?:20|25)\d\d$/.test(wordAt(place + 1));
    if (between === 0 && step === 1 && isYear(at + 1)) return at + 2;
    return between < 2 && isOf(word) ? yearBeside(at + step, step, between + 1) : undefined;
  };
  return tokens.flatMap((_, from) => {
    const part = partAt(from);
    if (part === undefined) return [];
    const { to, first, last } = part;
    const [behind, before] = [yearBeside(to, 1), yearBeside(from - 1, -1)];
    // Where what links words stands behind them, the year comes first: "2015 के अंत से 2016 …".
    const at = grammar.postpositions.size > 0 ? (before ?? behind) : (behind ?? before);
    const year = wordAt(at ?? -1);
    // "The start of the 2015 period" is its own.
    const isOfPeriod = at !== undefined && at > to && phraseOf(phrases, at + 1, 'periods') !== undefined;
    const month = (number: number) => `${yearOf(shortYear(year) ?? year)}-${String(number).padStart(2, '0')}`;
    return at === undefined || isOfPeriod
      ? []
      : [{ from: Math.min(from, at), to: Math.max(to, at + 1), value: `${month(first)}..${month(last)}` }];
  });

  function partAt(at: number): { to: number; first: number; last: number } | undefined {
    for (const [key, count] of NUMBERED) {
      const pastName = at + lengthAt(tokens, at, grammar[key]);
      const named = numberAt(pastName);
      const to = named && (pastName > at ? named.to : named.to + lengthAt(tokens, named.to, grammar[key]));
      const months = 12 / count;
      if (named !== undefined && to !== undefined && named.value <= count && (pastName > at || to > named.to))
        return { to, first: (named.value - 1) * months + 1, last: named.value * months };
    }
    for (const [key, first, last] of NAMED) {
      const length = lengthAt(tokens, at, grammar[key]);
      if (length > 0 && !isBetween(at) && !isInWord(at) && !isFirstPeriod(at) && !isInOrder(at, length))
        return { to: at + length, first, last };
    }
    return undefined;
  }

  /** "2015 और 2017 के मध्य": a word for the middle that is one for between, where two stand before it. */
  function isBetween(at: number): boolean {
    const isOf = ({ senses }: Phrase, operator: string) =>
      senses.some(({ kind, value }) => kind === 'operator' && value === operator);
    const isYear = (place: number) => /^\d{4}$/.test(wordAt(place));
    return (
      phrases.some((one) => one.from <= at && at < one.to && isOf(one, 'between')) &&
      phrases.some((one) => one.to <= at && isOf(one, 'and') && isYear(one.from - 1) && isYear(one.to))
    );
  }

  /** "Bắt đầu tháng năm 2017": of a word for a beginning, no part is the early part of a year. */
  function isInWord(at: number): boolean {
    return phrases.some(
      ({ from, to, senses }) => from < at && at < to && senses.some(({ kind }) => kind === 'subject'),
    );
  }

  /** "Cuộc họp đầu tiên năm 2015": of a word for the first, no part is the early part of a year. */
  function isInOrder(at: number, length: number): boolean {
    return (phraseOf(phrases, at, 'order')?.to ?? 0) > at + length;
  }

  /** "Đợt đầu năm 2015": the first round, and not early 2015. */
  function isFirstPeriod(at: number): boolean {
    return (
      phraseOf(phrases, at, 'ordinal') !== undefined &&
      phrases.some(({ to, senses }) => to === at && senses.some(({ kind }) => kind === 'periods'))
    );
  }

  /** A number that begins at a place, in digits or as an ordinal. */
  function numberAt(at: number): { value: number; to: number } | undefined {
    if (/^[1-4]$/.test(wordAt(at))) return { value: Number(wordAt(at)), to: at + 1 };
    const phrase = phraseOf(phrases, at, 'ordinal');
    const sense = phrase?.senses.find(({ kind }) => kind === 'ordinal');
    return phrase && sense && { value: Number(sense.value), to: phrase.to };
  }
}
