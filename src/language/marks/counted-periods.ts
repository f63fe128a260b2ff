import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Grammar, lengthAt } from '../words/grammar.ts';
import { type Phrase, phraseOf } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Mark } from './mark.ts';
import { CLAUSE } from './marks.ts';

/** "Each period", "every one of the three rounds", "all of the periods", of which there are so many. */
export function allPeriods(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  { every, behindEvery }: Grammar,
  count: number,
): Mark[] {
  const pastWhatIsBetween = (at: number): number => {
    const next = pastNumber(tokens, phrases, at, count) ?? at + lengthAt(tokens, at, behindEvery);
    return next > at ? pastWhatIsBetween(next) : at;
  };
  return tokens.flatMap((_, from) => {
    const at = from + lengthAt(tokens, from, every);
    const noun = at > from ? phraseOf(phrases, pastWhatIsBetween(at), 'periods') : undefined;
    // "All of JPA 3" is of one.
    const isOne =
      noun !== undefined && tokens[noun.to]?.gap === '' && /^\d$/.test(tokens[noun.to]?.text ?? '');
    return noun === undefined || isOne
      ? []
      : [{ from, to: noun.to, kind: 'operator' as const, value: 'all' }];
  });
}

/** The place behind a certain number, in digits or words, that begins at a token. */
export function pastNumber(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  at: number,
  number: number,
): number | undefined {
  const phrase = phraseOf(phrases, at, 'number');
  const isIt = phrase?.senses.some(({ kind, value }) => kind === 'number' && Number(value) === number);
  return isIt ? phrase?.to : Number(tokens[at]?.text) === number ? at + 1 : undefined;
}

/** "The first two periods", "dua periode terakhir": so many from one end, a mark for each of them. */
export function periodsAtEnds(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  { counters, isOrderBehind, meetings }: Grammar,
  numbers: readonly number[],
): Mark[] {
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const endAt = (at: number): { isFirst: boolean; to: number } | undefined => {
    const phrase = phraseOf(phrases, at, 'order') ?? phraseOf(phrases, at, 'ordinal');
    const value = phrase?.senses.find(({ kind }) => kind === 'order' || kind === 'ordinal')?.value ?? '';
    const isFirst = value === 'first' || value === '1';
    return phrase !== undefined && (isFirst || value === 'last') ? { isFirst, to: phrase.to } : undefined;
  };
  return tokens.flatMap((_, from) =>
    numbers.slice(1, -1).flatMap((_number, index) => {
      const count = index + 2;
      const before = endAt(from);
      const pastCount = pastNumber(tokens, phrases, before?.to ?? from, count);
      // "JPA 2, JPA 1"
      const isApart =
        before === undefined &&
        phrases.some(({ to, senses }) => to === from && senses.some(({ kind }) => kind === 'periods'));
      if (pastCount === undefined || isApart || CLAUSE.test(tokens[pastCount]?.gap ?? '')) return [];
      const noun = phraseOf(phrases, pastCount, 'periods');
      const mayBeBehind = noun !== undefined && isOrderBehind && !CLAUSE.test(tokens[noun.to]?.gap ?? '');
      // In สองรอบแรก the noun is part of what says which.
      const end = before ?? endAt(pastCount) ?? (mayBeBehind ? endAt(noun.to) : undefined);
      if (end === undefined || (before !== undefined && noun === undefined)) return [];
      // "最后两次会议": what counts meetings as well as periods.
      if (noun !== undefined && counters.has(wordAt(noun.from)) && meetings.has(wordAt(noun.to))) return [];
      const named = end.isFirst ? numbers.slice(0, count) : numbers.slice(-count);
      const to = Math.max(noun?.to ?? 0, end.to);
      return named.map((number) => ({ from, to, kind: 'period' as const, value: String(number) }));
    }),
  );
}

/**
 * What reads as the last of the periods and is how many there are: "ketiga periode" within "all three", "三期" without the
 * 第 of an ordinal and an "all" behind it, or a "most" among them; and the “one” that has the most: 最少的一期.
 */
export function periodsCounted(
  tokens: readonly Token[],
  marks: readonly Mark[],
  phrases: readonly Phrase[],
  { every }: Grammar,
  count: number,
): Mark[] {
  const all = marks.filter(({ kind, value }) => kind === 'operator' && value === 'all');
  return marks.filter(({ from, to, kind, value }) => {
    const isNumber = to - from > 1 && phraseOf(phrases, from, 'number') !== undefined;
    // "逮捕人数最少的一期": the one that has the fewest.
    const isOne =
      kind === 'period' &&
      value === '1' &&
      isNumber &&
      marks.some((mark) => isExtreme(mark) && mark.to === from);
    if (isOne) return true;
    if (kind !== 'period' || Number(value) !== count) return false;
    const isAll =
      all.length > 0 || marks.some(isExtreme) || tokens.slice(to).some(({ text }) => every.has(text));
    return all.some((mark) => mark.from < to && from < mark.to) || (isNumber && isAll);
  });
}

const isExtreme = ({ kind, value }: Mark) => kind === 'operator' && EXTREMES.has(value);
const EXTREMES = new Set(['most', 'least', 'longest', 'shortest']);

/** "The eight countries" are those of the one period that has as many. */
export function periodsByCount(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  { countries, counters }: Grammar,
  { periods }: KnowledgeBase,
): Mark[] {
  return tokens.flatMap((token, at) => {
    const from = counters.has(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
    const before = tokens[from];
    if (!countries.has(token.text) || before === undefined) return [];
    const sense = phraseOf(phrases, from, 'number')?.senses.find(({ kind }) => kind === 'number');
    const count = /^\d+$/.test(before.text) ? Number(before.text) : Number(sense?.value);
    const named = periods.filter(({ participants }) => participants.countries.length === count);
    const [only] = named;
    return only !== undefined && named.length === 1
      ? [{ from, to: at, kind: 'period' as const, value: String(only.number) }]
      : [];
  });
}
