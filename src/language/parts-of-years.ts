import { shortYear, yearOf } from './dates.ts';
import { type Grammar, lengthAt } from './grammar.ts';
import type { Token } from './tokens.ts';

/** Months of a year, by the tokens that name them. */
export interface PartOfYear {
  readonly from: number;
  readonly to: number;
  /** as spans are written: `2016-09..2016-12` */
  readonly value: string;
}

const HALVES: Readonly<Record<string, readonly [first: number, last: number]>> = {
  first: [1, 6],
  second: [7, 12],
};

/** `Q2 2016`, `first half of 2016`, `early 2017`, `akhir tahun 2016`, `2016年底`: parts of years. */
export function partsOfYears(tokens: readonly Token[], grammar: Grammar): PartOfYear[] {
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const isOf = (word: string) =>
    [grammar.years, grammar.articles, grammar.postpositions].some((words) => words.has(word));
  /** Where the year stands that a part belongs to, on one side of it, with at most two words between them. */
  const yearBeside = (at: number, step: 1 | -1, between = 0): number | undefined => {
    const [word, gap] = [wordAt(at), tokens[step === 1 ? at : at + 1]?.gap ?? ''];
    if (gap !== '' && gap !== '-') return undefined;
    if (/^(?:20|25)\d\d$/.test(word)) return at;
    if (between > 0 && shortYear(word) !== undefined) return at;
    return between < 2 && isOf(word) ? yearBeside(at + step, step, between + 1) : undefined;
  };
  return tokens.flatMap((_, from) => {
    const part = partAt(from);
    // "Until the end of 2016" is a span's end, and not in those months alone.
    if (part === undefined || grammar.until.has(wordAt(from - 1))) return [];
    const { to, first, last } = part;
    const at = yearBeside(to, 1) ?? yearBeside(from - 1, -1);
    const year = wordAt(at ?? -1);
    const month = (number: number) => `${yearOf(shortYear(year) ?? year)}-${String(number).padStart(2, '0')}`;
    return at === undefined
      ? []
      : [{ from: Math.min(from, at), to: Math.max(to, at + 1), value: `${month(first)}..${month(last)}` }];
  });

  function partAt(at: number): { to: number; first: number; last: number } | undefined {
    const next = wordAt(at + 1);
    const half = HALVES[wordAt(at)];
    if (wordAt(at) === 'q' && /^[1-4]$/.test(next))
      return { to: at + 2, first: Number(next) * 3 - 2, last: Number(next) * 3 };
    if (half !== undefined && next === 'half') return { to: at + 2, first: half[0], last: half[1] };
    const early = lengthAt(tokens, at, grammar.early);
    if (early > 0) return { to: at + early, first: 1, last: 4 };
    const mid = lengthAt(tokens, at, grammar.mid);
    if (mid > 0) return { to: at + mid, first: 5, last: 8 };
    const late = lengthAt(tokens, at, grammar.late);
    return late > 0 ? { to: at + late, first: 9, last: 12 } : undefined;
  }
}
