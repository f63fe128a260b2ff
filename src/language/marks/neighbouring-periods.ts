import type { Grammar } from '../words/grammar.ts';
import { type Phrase, phraseOf } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Mark } from './mark.ts';
import { CLAUSE } from './marks.ts';

/** "More arrests in the 3rd than in the one before", "… than in the previous period": the neighbour of the one period that is named before it. */
export function neighbouringPeriods(
  tokens: readonly Token[],
  marks: readonly Mark[],
  phrases: readonly Phrase[],
  { weak, anaphors, behindEvery }: Grammar,
  numbers: readonly number[],
): Mark[] {
  const [named, ...others] = marks.filter(({ kind, from }) => kind === 'period' && from >= 0);
  const isCompared = marks.some(({ kind, value }) => kind === 'operator' && COMPARING.has(value));
  // "How many in the first one, and how many in the next?"
  const counts = new Set(
    marks.flatMap(({ kind, value, from }) => (kind === 'ask' && value === 'count' ? [from] : [])),
  );
  if (named === undefined || others.length > 0 || !(isCompared || counts.size > 1)) return [];
  const nounAt = (at: number): number | undefined =>
    weak.has(tokens[at]?.text ?? '') ? at + 1 : phraseOf(phrases, at, 'periods')?.to;
  const isEnd = (at: number): boolean => {
    const word = tokens[at];
    return word === undefined || CLAUSE.test(word.gap) || (anaphors.has(word.text) && isEnd(at + 1));
  };
  const [order] = marks.flatMap((mark): Mark[] => {
    const step = mark.kind === 'order' ? STEPS.get(mark.value) : undefined;
    const number = Number(named.value) + (step ?? 0);
    if (step === undefined || mark.from < named.to || !numbers.includes(number)) return [];
    const before = Array.from({ length: NOUN }, (_, back) => mark.from - back - 1).find(
      (at) => at >= named.to && nounAt(at) === mark.from,
    );
    const behind = nounAt(mark.to);
    const isPlain = !phrases.some(
      ({ from, to, senses }) =>
        from < mark.to && mark.from < to && senses.some(({ kind }) => kind === 'operator'),
    );
    const period = { kind: 'period', value: String(number) } as const;
    if (behind !== undefined && !behindEvery.has(tokens[behind]?.text ?? ''))
      return [{ from: mark.from, to: behind, ...period }];
    if (before !== undefined && isEnd(mark.to)) return [{ from: before, to: mark.to, ...period }];
    return isPlain && isEnd(mark.to) ? [{ from: mark.from, to: mark.to, ...period }] : [];
  });
  return order === undefined ? [] : [order];
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['previous', -1],
  ['next', 1],
]);
const COMPARING = new Set(['compare', 'more', 'fewer', 'most', 'least', 'not']);
/** As many words may be a noun for a period. */
const NOUN = 4;
