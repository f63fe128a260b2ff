import type { Grammar } from '../words/grammar.ts';
import { type Phrase, phraseOf } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { pastNumber } from './counted-periods.ts';
import type { Mark } from './mark.ts';
import { namesThing } from './marks.ts';

/** "Two periods", "two of the three", "twice": in how many of the periods something is: of several such numbers, as in “two of the three periods”, the least. */
export function countedTimes(
  tokens: readonly Token[],
  marks: readonly Mark[],
  phrases: readonly Phrase[],
  grammar: Grammar,
  count: number,
): Mark[] {
  const isTaken = (from: number, to: number) =>
    marks.some(
      (mark) =>
        (mark.kind === 'period' ||
          mark.kind === 'date' ||
          (mark.kind === 'operator' && mark.value === 'all')) &&
        mark.from < to &&
        from < mark.to,
    );
  const numbers = tokens.flatMap((_, from) =>
    Array.from({ length: count }, (_, index) => index + 1).flatMap((value) => {
      const to = pastNumber(tokens, phrases, from, value);
      return to === undefined || isTaken(from, to) ? [] : [{ from, to, value }];
    }),
  );
  const isWhichBefore = (from: number) =>
    [2, 3].some(
      (back) =>
        grammar.which.has(tokens[from - back]?.text ?? '') &&
        !marks.some((mark) => namesThing(mark) && mark.from > from - back && mark.to <= from),
    );
  const often = marks.flatMap(({ kind, value, from, to }) => {
    const times = kind === 'operator' ? OFTEN.get(value) : undefined;
    return times === undefined ? [] : [{ from, to, value: times }];
  });
  const counted = numbers.filter(({ from, to, value }) => {
    // “Two or more periods”
    const behind = marks.find(
      ({ kind, value, from }) => kind === 'operator' && BOUNDS.has(value) && from === to,
    )?.to;
    // “Exactly two of the joint periods”
    let at = behind ?? to;
    while (grammar.behindEvery.has(tokens[at]?.text ?? '')) at++;
    const noun = phraseOf(phrases, behind ?? to, 'periods') ?? phraseOf(phrases, at, 'periods');
    const isPart = numbers.some(
      (all) => all.value === count && value < count && all.from > to && all.from <= (behind ?? to) + BESIDE,
    );
    // "The first two periods", "which two periods": those, and not in how many.
    const isThose =
      marks.some((mark) => (mark.kind === 'order' || mark.kind === 'ordinal') && mark.to === from) ||
      grammar.which.has(tokens[from - 1]?.text ?? '') ||
      // "Which of the three periods", "đợt nào trong 3 đợt"
      (value === count && isWhichBefore(from));
    // "Một lần nữa" is once more.
    const isBounded = marks.some(
      (mark) =>
        mark.kind === 'operator' && BOUNDING.has(mark.value) && (mark.to === from || mark.from === to),
    );
    if (value === 1 && !isBounded) return false;
    return !isThose && (isPart || (noun !== undefined && !isTaken(to, noun.to)));
  });
  const least = [...often, ...counted].sort((one, other) => one.value - other.value)[0];
  return least === undefined
    ? []
    : [{ from: least.from, to: least.to, kind: 'times' as const, value: String(least.value) }];
}
const BOUNDING = new Set(['more', 'fewer', 'only']);
const BOUNDS = new Set(['more', 'fewer']);
const OFTEN: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
/** As many words may stand between “two” and “three” in “two out of the three”. */
const BESIDE = 3;
