import {
  type DateSpan,
  firstDay,
  lastDay,
  overlaps,
  parsePartialDate,
  within,
} from '../knowledge/date-span.ts';
import type { KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import type { Item } from './items.ts';
import { spansOf } from './items.ts';
import type { Atom, AtomName, Condition } from './query.ts';

/** `unknown` where the source's words settle it neither way: whether "over 30" is more than 40. */
export type Truth = boolean | 'unknown';

/** A test for one value, which is read once for all the things that it is asked of. */
type Test = (value: string, knowledge: KnowledgeBase) => (item: Item) => Truth | undefined;

const isPeriod = (period: Period | undefined, value: string) => period?.number === Number(value);

/** The span that `2016`, `2016-05` or `2015-05-19..2015-09` names; undefined for anything else. */
export function parseSpan(value: string): DateSpan | undefined {
  const [from, to] = value.split('..').map(parsePartialDate);
  const end = value.includes('..') ? to : from;
  return from && end && { from, to: end };
}

/** Whether a date, as queries write it, lies within a span. */
export const liesIn = (value: string, span: DateSpan): boolean => {
  const asked = parseSpan(value);
  return asked !== undefined && within(asked, span);
};

/** A test of dates: of anything that has several, one of them is enough. */
const dated =
  (test: (span: DateSpan, asked: DateSpan, item: Item) => boolean): Test =>
  (value, knowledge) => {
    const asked = parseSpan(value);
    return (item) => {
      const spans = [...spansOf(item), ...otherSpansOf(item, knowledge)];
      return asked === undefined || spans.length === 0
        ? undefined
        : spans.some((span) => test(span, asked, item));
    };
  };

/** A country is as old as the periods that it joined; a period is also dated by the list of activities. */
function otherSpansOf(item: Item, { periods, activities }: KnowledgeBase): DateSpan[] {
  if (item.kind !== 'country' && item.kind !== 'period') return [];
  const of = periods.filter((period) =>
    item.kind === 'period' ? period === item.period : period.participants.countries.includes(item.country),
  );
  return [...of, ...activities.filter(({ period }) => of.includes(period))].map(({ date }) => date);
}

/** What each property means, of whatever can have it: undefined where it says nothing about such a thing. */
const TESTS: Readonly<Record<AtomName, Test>> = {
  period: (value) => (item) => {
    switch (item.kind) {
      case 'country':
        return undefined;
      case 'meeting':
        return isPeriod(item.meeting.period, value);
      case 'period':
      case 'figure':
      case 'support':
        return isPeriod(item.period, value);
      case 'measure':
        return item.figures.some(({ period }) => isPeriod(period, value));
      case 'crime':
      case 'sector':
        return item.targets.some(({ period }) => isPeriod(period, value));
      case 'statement':
        return item.statement.period === undefined ? undefined : isPeriod(item.statement.period, value);
      default:
        return undefined;
    }
  },
  participated:
    (value, { periods }) =>
    (item) => {
      if (item.kind === 'country')
        return periods.some(
          (period) => isPeriod(period, value) && period.participants.countries.includes(item.country),
        );
      return item.kind === 'period'
        ? item.period.participants.countries.some(({ code }) => code === value)
        : undefined;
    },
  times:
    (value, { periods }) =>
    (item) => {
      if (item.kind !== 'country') return undefined;
      const joined = periods.filter(({ participants }) =>
        participants.countries.includes(item.country),
      ).length;
      return compareCounts(joined, value);
    },
  country: (value) => (item) => {
    switch (item.kind) {
      case 'country':
        return item.country.code === value;
      case 'meeting':
        return item.meeting.city.country?.code === value;
      case 'period':
        return item.period.participants.countries.some(({ code }) => code === value);
      case 'figure':
        return item.outcome.countries.length === 0
          ? undefined
          : item.outcome.countries.some(({ code }) => code === value);
      case 'statement':
        return item.statement.countries.length === 0
          ? undefined
          : item.statement.countries.some(({ code }) => code === value);
      default:
        return undefined;
    }
  },
  chairs: (_value, knowledge) => (item) => hasRole(item, 'co-chair', knowledge),
  chaired: (_value, knowledge) => (item) => hasRole(item, 'former co-chair', knowledge),
  disrupted:
    (value, { periods }) =>
    (item) =>
      item.kind === 'country'
        ? periods.some(
            (period) =>
              (value === '' || isPeriod(period, value)) &&
              period.outcomes.some(({ countries }) => countries.includes(item.country)),
          )
        : undefined,
  city: (value) => (item) =>
    item.kind === 'meeting'
      ? item.meeting.city.id === value
      : item.kind === 'statement'
        ? item.statement.city && item.statement.city.id === value
        : undefined,
  kind: (value) => (item) =>
    item.kind === 'meeting' ? item.meeting.kinds.some(({ id }) => id === value) : undefined,
  event: (value) => (item) => {
    if (item.kind === 'period') return `period-${item.period.number}` === value;
    if (item.kind === 'meeting') return item.meeting.id === value;
    return item.kind === 'statement' ? item.statement.id === value : undefined;
  },
  crime: (value) => (item) => {
    if (item.kind === 'period') return item.period.targets.some(({ crime }) => crime.id === value);
    if (item.kind === 'crime') return item.topic.id === value;
    return item.kind === 'sector' ? item.targets.some(({ target }) => target.crime.id === value) : undefined;
  },
  sector: (value) => (item) => {
    if (item.kind === 'period')
      return item.period.targets.some(({ sectors }) => sectors.some(({ id }) => id === value));
    if (item.kind === 'sector') return item.topic.id === value;
    return item.kind === 'crime'
      ? item.targets.some(({ target }) => target.sectors.some(({ id }) => id === value))
      : undefined;
  },
  organisation: (value) => (item) => {
    if (item.kind === 'period')
      return item.period.support.some(({ organisation }) => organisation.id === value);
    if (item.kind === 'support') return item.support.organisation.id === value;
    return item.kind === 'statement'
      ? item.statement.organisations.some(({ id }) => id === value)
      : undefined;
  },
  about: (value) => (item) => (item.kind === 'statement' ? item.statement.id === value : undefined),
  in: dated((span, asked, item) => {
    if (asked.from.day === undefined) return overlaps(span, asked);
    // What was counted in all of a period is no day's.
    if (item.kind === 'figure') return within(span, asked);
    // "From May" is from any day of it: on the last it was on, as it was on the first of the month until which it ran.
    return firstDay(asked.from) <= firstDay(span.to) && lastDay(span.from) <= lastDay(asked.to);
  }),
  before: dated((span, asked) => lastDay(span.to) < firstDay(asked.from)),
  after: dated((span, asked) => firstDay(span.from) > lastDay(asked.to)),
  // A figure that is told without a number is none.
  gives: (value) => (item) => {
    switch (item.kind) {
      case 'period':
        return item.period.outcomes.some(({ measure, count }) => measure.id === value && count !== undefined);
      case 'measure':
        return item.measure.id === value;
      case 'figure':
        return item.outcome.measure.id === value;
      default:
        return undefined;
    }
  },
  amount: (value) => (item) => (item.kind === 'figure' ? compareAmount(item.outcome, value) : undefined),
};

function hasRole(item: Item, role: string, { group }: KnowledgeBase): boolean | undefined {
  if (item.kind !== 'country') return undefined;
  return group.facts.some(({ statements }) =>
    statements.some((one) => one.role === role && one.countries.includes(item.country)),
  );
}

/** Whether a figure is `=32`, `>30` or `<10`; "over 30" is more than 30, isn't 30, and may or may not be more than 40. */
function compareAmount(
  { qualifier, count }: { readonly qualifier: string; readonly count: number | undefined },
  value: string,
): Truth {
  if (value === 'over' || value === 'exact') return qualifier === value;
  const asked = Number(value.slice(1));
  if (count === undefined) return 'unknown';
  const sign = value[0];
  if (qualifier === 'over') {
    if (sign === '>') return count >= asked || 'unknown';
    return asked <= (sign === '<' ? count + 1 : count) ? false : 'unknown';
  }
  return compareCounts(count, value);
}

/** Whether a count is `=2`, `>1` or `<3`. */
function compareCounts(count: number, value: string): boolean {
  const asked = Number(value.slice(1));
  return value.startsWith('>') ? count > asked : value.startsWith('<') ? count < asked : count === asked;
}

/** Whether a property is one that such things have at all. */
export const applies = (atom: Atom, items: readonly Item[], knowledge: KnowledgeBase): boolean => {
  const test = TESTS[atom.is](atom.value, knowledge);
  return items.some((item) => test(item) !== undefined);
};

/** What a condition says of each thing. What has no such property doesn't fulfil it. */
export function testOf(condition: Condition | undefined, knowledge: KnowledgeBase): (item: Item) => Truth {
  if (condition === undefined) return () => true;
  if ('not' in condition) {
    const test = testOf(condition.not, knowledge);
    return (item) => not(test(item));
  }
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition;
    const tests = (isAll ? condition.all : condition.any).map((one) => testOf(one, knowledge));
    return (item) =>
      isAll ? every(tests.map((test) => test(item))) : not(every(tests.map((test) => not(test(item)))));
  }
  const test = TESTS[condition.is](condition.value, knowledge);
  return (item) => test(item) ?? false;
}

const not = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);
const every = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes('unknown') ? 'unknown' : true;
