import type { KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import { anyOf, atom, type Condition } from '../questions/query.ts';
import { holds } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import { operatorsIn } from './marks.ts';
import { DATED } from './named-meetings.ts';

/**
 * Months of no year that a text joins (“from March to August”, “between January and June”) or that something began or ended in:
 * of what is a period's, the period whose own they are; else those of each year.
 */
export function monthsOfNoYear(
  select: string,
  text: Annotated,
  dates: readonly Mark[],
  years: readonly number[],
  { periods, activities }: KnowledgeBase,
): Condition | undefined {
  if (!dates.every(({ kind, value }) => kind === 'month' && MONTH.test(value))) return undefined;
  const [first, last, ...more] = dates;
  if (first === undefined || more.length > 0) return undefined;
  const datesOf = (period: Period) => [
    period.date,
    ...otherDates(period, activities).map(({ date }) => date),
  ];
  const own = (isOwn: (from: number | undefined, to: number | undefined) => boolean) =>
    DATED.has(select)
      ? undefined
      : anyOf(
          periods
            .filter((period) => datesOf(period).some(({ from, to }) => isOwn(from.month, to.month)))
            .map(({ number }) => atom(select === 'countries' ? 'participated' : 'period', String(number))),
        );
  const month = Number(first.value);
  if (last === undefined) {
    const before = text.tokens.slice(Math.max(0, first.from - BESIDE), first.from);
    const isBegun = holds(before, text.grammar.beginnings);
    return isBegun || holds(before, text.grammar.endings)
      ? own((from, to) => (isBegun ? from : to) === month)
      : undefined;
  }
  const between = text.tokens.slice(first.to, last.from);
  const isJoined =
    holds(between, text.grammar.until) ||
    text.tokens[last.from]?.gap.trim() === '-' ||
    (holds(between, text.grammar.and) && operatorsIn(text, 'between').some(({ to }) => to === first.from));
  return isJoined && first.value < last.value
    ? (own((from, to) => from === month && to === Number(last.value)) ??
        anyOf(years.map((year) => atom('in', `${year}-${first.value}..${year}-${last.value}`))))
    : undefined;
}
const MONTH = /^\d\d$/;
/** As many words may stand before a month with what began in it: “started in”. */
const BESIDE = 2;
