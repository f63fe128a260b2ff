import { monthsIn } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import type { Edition } from '../messages/edition.ts';
import { testOf } from '../questions/holds.ts';
import { type AtomName, atom, atomsOf, type Condition } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';
import { inWords, numbersOf, whenInShort } from './phrases.ts';
import type { Said } from './said.ts';

const hasNot = (where: Condition | undefined): boolean =>
  where !== undefined &&
  ('not' in where || ('all' in where ? where.all : 'any' in where ? where.any : []).some(hasNot));

/** The periods that a condition names, also by their dates, where it rules none out. */
export const periodsAsked = (where: Condition | undefined, knowledge: KnowledgeBase): Period[] => {
  if (hasNot(where)) return [];
  const tests = atomsOf(where).flatMap(({ is, value }) => {
    if (is === 'in') return [testOf(atom('in', value), knowledge)];
    return (is === 'period' || is === 'participated') && /^\d+$/.test(value)
      ? [testOf(atom('period', value), knowledge)]
      : [];
  });
  return knowledge.periods.filter((period) =>
    tests.some((isAsked) => isAsked({ kind: 'period', period }) === true),
  );
};

/** A period's dates by the text on it and, where it says otherwise, by the list of activities. */
export function datesOf(period: Period, { knowledge, messages }: Edition): string {
  const { span } = messages.formats;
  const others = otherDates(period, knowledge.activities).map(({ date }) => span(date));
  return others.length === 0 ? span(period.date) : messages.twoDates(span(period.date), others);
}

export function periods(all: readonly Period[], { query, value }: Result, edition: Edition): Said {
  const { knowledge, messages } = edition;
  const { answer } = messages;
  const dates = (period: Period) => datesOf(period, edition);
  const [first] = all;
  const lines = all.flatMap((period) =>
    knowledge.activities
      .filter((one) => one.period === period)
      .flatMap(({ garbled }) => (garbled === undefined ? [] : [answer.garbled(period.number, garbled)])),
  );
  if (value.kind === 'extreme') {
    const winners = value.winners.flatMap((item) => (item.kind === 'period' ? [item.period] : []));
    return {
      headline: answer.extremePeriods(query.ask === 'longest', numbersOf(winners), winners.map(dates)),
      lines: all.map((period) => answer.periodLine(period.number, dates(period))),
    };
  }
  if (query.ask === 'duration' || query.ask === 'longest')
    return {
      headline: messages.formats.sentences(
        all.map((period) => answer.periodLasted(period.number, lengthOf(period, edition), dates(period))),
      ),
      lines,
    };
  if (all.length === 1 && first !== undefined && query.ask !== 'list')
    return {
      headline: answer.periodDates(first.number, dates(first), first.date.from.day !== undefined),
      lines,
    };
  const atoms = atomsOf(query.where);
  // A period that is asked for by its number needs no more words than its name.
  const isNumbered = atoms.every(({ is }) => is === 'period');
  const isOfDates = isNumbered || query.ask === 'when' || atoms.some(({ is }) => DATES.has(is));
  return {
    headline: answer.periods(
      isNumbered ? '' : inWords(query.where, edition),
      all.map((period) => ({
        n: period.number,
        dates: isOfDates ? dates(period) : whenInShort(period, edition),
      })),
    ),
    lines: isOfDates ? lines : [],
  };
}
const DATES = new Set<AtomName>(['in', 'before', 'after']);

/** `31 days, both counted` or `seven calendar months, the first and last counted; no days are given`. */
function lengthOf({ date }: Period, { messages: { answer } }: Edition): string {
  if (date.from.day !== undefined && date.to.day !== undefined) {
    const days =
      1 +
      Math.round(
        (Date.UTC(date.to.year, (date.to.month ?? 1) - 1, date.to.day) -
          Date.UTC(date.from.year, (date.from.month ?? 1) - 1, date.from.day)) /
          86_400_000,
      );
    return answer.lengthInDays(days, days >= 30 && days <= 32);
  }
  return answer.lengthInMonths(monthsIn(date));
}

/** `28 days, not counting the first`; of long ones, the months too. */
export const daysInWords = (days: number, { messages }: Edition): string =>
  messages.answer.daysBetween(days, days < MANY_DAYS ? undefined : Math.round(days / DAYS_OF_A_MONTH));
const MANY_DAYS = 60;
const DAYS_OF_A_MONTH = 365.25 / 12;
