import { shortYear, yearOf } from './dates.ts';
import { type Grammar, lengthAt } from './grammar.ts';
import { type Phrase, phraseOf } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Months of a year, by the tokens that name them. */
export interface PartOfYear {
  readonly from: number;
  readonly to: number;
  /** as spans are written: `2016-09..2016-12` */
  readonly value: string;
}

/** Parts of a year that are told from each other by their number, and how many of them there are. */
const NUMBERED = [
  ['quarters', 4],
  ['halves', 2],
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
    return between < 2 && isOf(word) ? yearBeside(at + step, step, between + 1) : undefined;
  };
  return tokens.flatMap((_, from) => {
    const part = partAt(from);
    if (part === undefined) return [];
    const { to, first, last } = part;
    const at = yearBeside(to, 1) ?? yearBeside(from - 1, -1);
    const year = wordAt(at ?? -1);
    const month = (number: number) => `${yearOf(shortYear(year) ?? year)}-${String(number).padStart(2, '0')}`;
    return at === undefined
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
    const early = lengthAt(tokens, at, grammar.early);
    if (early > 0) return { to: at + early, first: 1, last: 4 };
    const mid = lengthAt(tokens, at, grammar.mid);
    if (mid > 0) return { to: at + mid, first: 5, last: 8 };
    const late = lengthAt(tokens, at, grammar.late);
    return late > 0 ? { to: at + late, first: 9, last: 12 } : undefined;
  }

  /** A number that begins at a place, in digits or as an ordinal. */
  function numberAt(at: number): { value: number; to: number } | undefined {
    if (/^[1-4]$/.test(wordAt(at))) return { value: Number(wordAt(at)), to: at + 1 };
    const phrase = phraseOf(phrases, at, 'ordinal');
    const sense = phrase?.senses.find(({ kind }) => kind === 'ordinal');
    return phrase && sense && { value: Number(sense.value), to: phrase.to };
  }
}
