import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { liesIn } from '../../questions/holds.ts';
import { allOf, anyOf, atom, atomsOf, type Condition, printCondition } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasOperator, isPlace, operatorsIn } from '../marks/marks.ts';
import { limited, timeLimit } from '../marks/time-limit.ts';
import { holds } from '../words/grammar.ts';
import { monthsOfNoYear } from './months-of-no-year.ts';
import { DATED } from './named-meetings.ts';
import { deniesDeed, isNegated } from './negation.ts';
import { hasFigures } from './properties.ts';

/** When: in, before, after, since or until the dates that a text names; any of several. */
export function dateCondition(
  select: string,
  text: Annotated,
  marks: readonly Mark[],
  knowledge: KnowledgeBase,
): Condition | undefined {
  const { periods, meetings } = knowledge;
  // "All countries in the second one, the May to November thing": of what is a period's, its months say nothing more.
  const isOfPeriod = (month: Mark) =>
    !DATED.has(select) &&
    periods.some(
      ({ number, date: { from, to } }) =>
        marks.some(({ kind, value }) => kind === 'period' && value === String(number)) &&
        Number(month.value) >= (from.month ?? 1) &&
        Number(month.value) <= (to.month ?? 12),
    );
  const dates = marks.filter((mark) => mark.kind === 'date' || (mark.kind === 'month' && !isOfPeriod(mark)));
  if (dates.length === 0) return undefined;
  const between = betweenIn(text, dates);
  if (between !== undefined) return between;
  const years = [
    ...new Set([...periods, ...meetings].flatMap(({ date }) => [date.from.year, date.to.year])),
  ].sort();
  // "What happened on 19 May?" is asked of what has that day, and not of a period of months that it lies within.
  const yearsOf = (value: string) => {
    const isDated = (year: number) =>
      [...periods, ...meetings].some(
        ({ date }) => date.from.day !== undefined && liesIn(`${year}-${value}`, date),
      );
    const dated = value.includes('-') ? years.filter(isDated) : [];
    return dated.length > 0 ? dated : years;
  };
  const ofNoYear = monthsOfNoYear(select, text, dates, years, knowledge);
  if (ofNoYear !== undefined) return ofNoYear;
  // "In October or November 2015": the year is that of both.
  const said = [
    ...new Set(text.marks.flatMap(({ kind, value }) => (kind === 'date' ? [value.slice(0, 4)] : []))),
  ];
  // "Not in Bangkok in 2015": what is denied of a place is none of the date behind it.
  const named = marks.filter((mark) => isPlace(mark) || dates.includes(mark));
  const negated = dates.map(
    (mark) =>
      select !== 'countries' &&
      !(hasFigures(select, knowledge) && deniesDeed(text, mark)) &&
      isNegated(text, mark, named),
  );
  const conditions = dates.map((mark): Condition | undefined => {
    const limit = timeLimit(text, mark);
    const one = (value: string): Condition => {
      const [from = value, to = from] = value.split('..');
      return limited(limit, from, to) ?? atom('in', value);
    };
    return mark.kind === 'date'
      ? one(mark.value)
      : anyOf((said.length === 1 ? said : yearsOf(mark.value)).map((year) => one(`${year}-${mark.value}`)));
  });
  // "In 2016 … that year" is said twice.
  const given = [
    ...new Map(
      conditions.flatMap((one, at) =>
        one === undefined || negated[at] ? [] : [[printCondition(one), one] as const],
      ),
    ).values(),
  ];
  // "Not in 2015 or 2016" is in neither.
  const without = conditions.flatMap((one, at): Condition[] =>
    one !== undefined && negated[at] ? [{ not: one }] : [],
  );
  const isIn = (one: Condition) => !('not' in one) && atomsOf(one).every(({ is }) => is === 'in');
  const isAny = given.every(isIn) || hasOperator(text, 'or');
  const within = isAny ? anyOf(given) : allOf(given);
  return allOf([...(within === undefined ? [] : [within]), ...without]);
}

/** "2015 और 2017 के बीच", "2015年5月和2016年12月之间": from one to the other, where the word for it stands behind both. */
function betweenIn(text: Annotated, [one, other, ...more]: readonly Mark[]): Condition | undefined {
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const isPlain = [one, other].every(({ kind, value }) => kind === 'date' && !value.includes('..'));
  const isJoined = holds(text.tokens.slice(one.to, other.from), text.grammar.and);
  const isBehind = operatorsIn(text, 'between').some(({ from, to }) => to > other.to && from <= other.to + 1);
  const isCompared = COMPARING.some((value) => hasOperator(text, value));
  return isPlain && isJoined && isBehind && !isCompared && one.value < other.value
    ? atom('in', `${one.value}..${other.value}`)
    : undefined;
}
const COMPARING = ['compare', 'most', 'least', 'more', 'fewer', 'not'];
