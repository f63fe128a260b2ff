import { formatSpan, monthsIn } from '../../knowledge/date-span.ts';
import type { KnowledgeBase, Period } from '../../knowledge/knowledge-base.ts';
import { otherDates } from '../../knowledge/other-dates.ts';
import { capitalise, enumerate } from '../../knowledge/wording.ts';
import { atomsOf, type Condition } from '../../questions/query.ts';
import type { Result } from '../../questions/result.ts';
import { inWords, ordinals } from './phrases.ts';
import type { Said } from './said.ts';

const hasNot = (where: Condition | undefined): boolean =>
  where !== undefined &&
  ('not' in where || ('all' in where ? where.all : 'any' in where ? where.any : []).some(hasNot));

/** The periods that a condition names, where it rules none out. */
export const periodsAsked = (where: Condition | undefined, { periods: all }: KnowledgeBase): Period[] => {
  if (hasNot(where)) return [];
  const named = atomsOf(where)
    .filter(({ is, value }) => (is === 'period' || is === 'participated') && /^\d+$/.test(value))
    .map(({ value }) => Number(value));
  return all.filter(({ number }) => named.includes(number));
};

/** A period's dates by the text on it and, where it says otherwise, by the list of activities. */
export function datesOf(period: Period, { activities }: KnowledgeBase): string {
  const others = otherDates(period, activities).map(
    ({ date }) => `; the page's list of activities says ${formatSpan(date)}`,
  );
  return `${formatSpan(period.date)}${others.length > 0 ? ' by the text on it' : ''}${others.join('')}`;
}

export function periods(all: readonly Period[], { query, value }: Result, knowledge: KnowledgeBase): Said {
  const [first] = all;
  const lines = all.flatMap((period) =>
    knowledge.activities
      .filter((one) => one.period === period && one.garbled !== undefined)
      .map(
        ({ garbled }) =>
          `The page's list of activities prints the ${period.ordinal}'s dates as “${garbled}”.`,
      ),
  );
  if (value.kind === 'extreme') {
    const winners = value.winners.flatMap((item) => (item.kind === 'period' ? [item.period] : []));
    return {
      headline: `${query.ask === 'longest' ? 'Longest' : 'Shortest'}: the ${ordinals(winners)} (${enumerate(winners.map((period) => datesOf(period, knowledge)))}).`,
      lines: all.map((period) => `${period.name}: ${datesOf(period, knowledge)}`),
    };
  }
  if (query.ask === 'duration' || query.ask === 'longest')
    return {
      headline: all
        .map((period) => `${period.name}: ${lengthOf(period)} (${datesOf(period, knowledge)}).`)
        .join(' '),
      lines,
    };
  if (all.length === 1 && first !== undefined && query.ask !== 'list')
    return {
      headline: `${first.name}: ${datesOf(first, knowledge)}${first.date.from.day === undefined ? '; the page gives no days' : ''}.`,
      lines,
    };
  // A period that is asked for by its number needs no more words than its name.
  const isNumbered = atomsOf(query.where).every(({ is }) => is === 'period');
  const which = isNumbered ? '' : inWords(query.where, knowledge);
  const each = all.map(
    (period) => `the ${all.length === 1 ? period.name : period.ordinal} (${datesOf(period, knowledge)})`,
  );
  const noun = all.length === 1 ? '' : ' Joint Periods of Action';
  return {
    headline: `${capitalise(which === '' ? enumerate(each) : `${which}: ${enumerate(each)}`)}${noun}.`,
    lines,
  };
}

/** `31 days, both counted` or `seven calendar months, the first and last counted; no days are given`. */
function lengthOf({ date }: Period): string {
  if (date.from.day !== undefined && date.to.day !== undefined) {
    const days = Math.round(
      (Date.UTC(date.to.year, (date.to.month ?? 1) - 1, date.to.day) -
        Date.UTC(date.from.year, (date.from.month ?? 1) - 1, date.from.day)) /
        86_400_000,
    );
    return `one month, ${days + 1} days counting both ends`.replace(/^one month, (?!31|30|32)/, '');
  }
  return `${monthsIn(date)} months, counting the first and the last; the page gives no days`;
}

/** `28 days, not counting the first`; of long ones, the months too. */
export const daysInWords = (days: number): string =>
  `${days} days${days < MANY_DAYS ? '' : ` (about ${Math.round(days / DAYS_OF_A_MONTH)} months)`}, not counting the first`;
const MANY_DAYS = 60;
const DAYS_OF_A_MONTH = 365.25 / 12;
