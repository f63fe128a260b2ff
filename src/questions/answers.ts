import { type DateSpan, daysBetween, firstDay, lastDay } from '../knowledge/date-span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Figure, type Item, spansOf } from './items.ts';
import type { Answer, Tally } from './result.ts';

const figuresIn = (items: readonly Item[]): Figure[] => items.filter((item) => item.kind === 'figure');

/** The day on which something began, as a number that sorts; that of the earliest of several. */
export const startOf = (item: Item): number => Math.min(...spansOf(item).map(({ from }) => firstDay(from)));

/** What came first or last of some things; of things that were each named, the others behind it. */
export function inTime(ask: 'first' | 'last', items: readonly Item[], areNamed: boolean): Answer {
  const starts = items.map(startOf);
  const wanted = ask === 'first' ? Math.min(...starts) : Math.max(...starts);
  const isWanted = (_: Item, at: number) => starts[at] === wanted;
  const others = areNamed ? items.filter((item, at) => !isWanted(item, at)) : [];
  return { value: { kind: 'items' }, kept: [...items.filter(isWanted), ...others] };
}

/**
 * Which figures are the highest or lowest, of countries the periods with most of them; of meetings, how many each city and each year had.
 * A figure that is only bounded ("over 30") leaves it open unless the others lie beyond the bound.
 */
export function extreme(ask: 'most' | 'least', items: readonly Item[], knowledge: KnowledgeBase): Answer {
  const figures = figuresIn(items);
  if (figures.length === 0) return mostOfCounted(ask, items, knowledge);
  const winners = figures.filter(
    (one) =>
      one.outcome.count !== undefined &&
      figures.every((other) => one === other || isNotBeatenBy(ask, one, other)),
  );
  return {
    value: { kind: 'extreme', winners, amount: winners[0]?.outcome.count },
    kept: figures,
    status: winners.length > 0 ? 'derived' : 'bounded',
  };
}

/** Whether a figure certainly isn't beaten by another: "over 30" may be more than 32, and isn't fewer than 10. */
function isNotBeatenBy(ask: 'most' | 'least', one: Figure, other: Figure): boolean {
  return ask === 'most' ? rangeOf(one).from >= rangeOf(other).to : rangeOf(one).to <= rangeOf(other).from;
}

/** The numbers that a figure may be. Those of "over 30" begin beyond 30, so that it isn't as many as another's 30. */
function rangeOf({ outcome: { qualifier, count } }: Figure): { readonly from: number; readonly to: number } {
  if (count === undefined) return { from: 0, to: Infinity };
  return qualifier === 'exact' ? { from: count, to: count } : { from: count + 0.5, to: Infinity };
}

function mostOfCounted(ask: 'most' | 'least', items: readonly Item[], { periods }: KnowledgeBase): Answer {
  const meetings = items.filter((item) => item.kind === 'meeting');
  const countries = items.filter((item) => item.kind === 'country');
  if (meetings.length === items.length) {
    const tally = <Of>(all: readonly Of[]): Tally<Of>[] =>
      [...new Set(all)]
        .map((of) => ({ of, count: all.filter((one) => one === of).length }))
        .sort((one, other) => (ask === 'most' ? other.count - one.count : one.count - other.count));
    const cities = tally(meetings.map(({ meeting }) => meeting.city.id));
    const years = tally(meetings.map(({ meeting }) => meeting.date.from.year));
    return { value: { kind: 'tally', cities, years }, status: 'derived' };
  }
  if (countries.length < items.length) return { value: { kind: 'items' } };
  const groups = periods.map((period) => ({
    item: { kind: 'period' as const, period },
    count: countries.filter(({ country }) => period.participants.countries.includes(country)).length,
  }));
  const counts = groups.map(({ count }) => count);
  const amount = ask === 'most' ? Math.max(...counts) : Math.min(...counts);
  const winners = groups.filter(({ count }) => count === amount).map(({ item }) => item);
  return {
    value: { kind: 'extreme', winners, amount },
    kept: groups.map(({ item }) => item),
    status: 'derived',
  };
}

/** A sum, where all figures are exact and the source words them alike; otherwise none is made. */
export function summed(items: readonly Item[]): Answer {
  const figures = figuresIn(items);
  const alike = new Set(figures.map(({ outcome }) => outcome.wording)).size === 1;
  const exact = figures.every(({ outcome }) => outcome.qualifier === 'exact');
  const sum = figures.reduce((total, { outcome }) => total + (outcome.count ?? 0), 0);
  return alike && exact
    ? { value: { kind: 'sum', sum }, status: figures.length > 1 ? 'derived' : 'stated' }
    : { value: { kind: 'sum', sum: undefined }, status: 'bounded' };
}

/** By how much the last figure differs from the first, where both are exact. */
export function compared(items: readonly Item[]): Answer {
  const figures = figuresIn(items);
  const [first, last] = [figures[0], figures.at(-1)];
  const exact = first !== undefined && last !== undefined && figures.length > 1;
  const by =
    exact && figures.every(({ outcome }) => outcome.qualifier === 'exact')
      ? (last.outcome.count ?? 0) - (first.outcome.count ?? 0)
      : undefined;
  const open = figures.some(({ outcome }) => outcome.qualifier !== 'exact');
  return { value: { kind: 'comparison', by }, ...(open ? { status: 'bounded' as const } : {}) };
}

/** How long something lasted, or which lasted longest; of two meetings, the days between them. */
export function lasting(ask: 'duration' | 'longest' | 'shortest', items: readonly Item[]): Answer {
  if (ask !== 'duration') {
    const lengths = items.map((item) => lengthOf(spansOf(item)[0]));
    const wanted = ask === 'longest' ? Math.max(...lengths) : Math.min(...lengths);
    const winners = items.filter((_, at) => lengths[at] === wanted);
    return { value: { kind: 'extreme', winners, amount: undefined }, kept: items };
  }
  const [first, ...others] = items;
  const [span] = first === undefined ? [] : spansOf(first);
  if (span === undefined || first?.kind === 'period' || others.length > 1)
    return { value: { kind: 'items' } };
  return others.length === 1
    ? between(items)
    : { value: { kind: 'duration', days: daysBetween(span.from, span.to) } };
}

/** The days from the end of the earlier of two things to the beginning of the later. */
export function between(items: readonly Item[]): Answer {
  const [first, second, ...others] = items
    .flatMap((item) => spansOf(item).slice(0, 1))
    .sort((one, other) => firstDay(one.from) - firstDay(other.from));
  const days =
    first === undefined || second === undefined || others.length > 0
      ? undefined
      : daysBetween(first.to, second.from);
  return { value: { kind: 'duration', days } };
}

const lengthOf = (span: DateSpan | undefined): number =>
  span === undefined ? 0 : dayNumber(lastDay(span.to)) - dayNumber(firstDay(span.from));

const dayNumber = (day: number) =>
  Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100) / 86_400_000;
