import { type Phrase, phraseOf } from './lexicon.ts';
import type { Mark } from './mark.ts';
import { pastNumber } from './named-periods.ts';
import type { Token } from './tokens.ts';

/** "Two periods", "two of the three", "twice": in how many of the periods something is; of “two of the three periods”, the two. */
export function countedTimes(
  tokens: readonly Token[],
  marks: readonly Mark[],
  phrases: readonly Phrase[],
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
  const often = marks.flatMap(({ kind, value, from, to }) =>
    kind === 'operator' && value in OFTEN ? [{ from, to, value: OFTEN[value] ?? 0 }] : [],
  );
  const counted = numbers.filter(({ to, value }) => {
    // “Two or more periods”
    const behind = marks.find(
      ({ kind, value, from }) => kind === 'operator' && BOUNDS.has(value) && from === to,
    )?.to;
    const noun = phraseOf(phrases, behind ?? to, 'periods');
    const isPart = numbers.some(
      (all) => all.value === count && value < count && all.from > to && all.from <= to + BESIDE,
    );
    return isPart || (noun !== undefined && !isTaken(to, noun.to));
  });
  const least = [...often, ...counted].sort((one, other) => one.value - other.value)[0];
  return least === undefined
    ? []
    : [{ from: least.from, to: least.to, kind: 'times' as const, value: String(least.value) }];
}
const BOUNDS = new Set(['more', 'fewer']);
const OFTEN: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
/** As many words may stand between “two” and “three” in “two out of the three”. */
const BESIDE = 3;
