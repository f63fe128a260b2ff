import type { KnowledgeBase, Period } from '../../knowledge/knowledge-base.ts';
import { otherDates } from '../../knowledge/other-dates.ts';
import { anyOf, atom, type Condition } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { operatorBeside, operatorsIn } from '../marks/marks.ts';
import { holds } from '../words/grammar.ts';
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
  knowledge: KnowledgeBase,
): Condition | undefined {
  if (!dates.every(isMonth)) return undefined;
  const [first, last, ...more] = dates;
  if (first === undefined || more.length > 0) return undefined;
  const own = (periods: readonly Period[]) =>
    DATED.has(select)
      ? undefined
      : anyOf(
          periods.map(({ number }) =>
            atom(select === 'countries' ? 'participated' : 'period', String(number)),
          ),
        );
  if (last === undefined) return own(periodsAtEdge(text, first, knowledge) ?? []);
  const between = text.tokens.slice(first.to, last.from);
  const isJoined =
    holds(between, text.grammar.until) ||
    text.tokens[last.from]?.gap.trim() === '-' ||
    (holds(between, text.grammar.and) && operatorsIn(text, 'between').some(({ to }) => to === first.from));
  // "Which began in March and ended in August?"
  const areEdges = edgeOf(text, first) === 'from' && edgeOf(text, last) === 'to';
  if (!(isJoined || areEdges) || first.value === last.value) return undefined;
  const isOwn = ({ from, to }: Dates) =>
    from.month === Number(first.value) && to.month === Number(last.value);
  // "From November to February" ends in the next year.
  const next = first.value < last.value ? 0 : 1;
  return (
    own(periodsWith(isOwn, knowledge)) ??
    (isJoined
      ? anyOf(years.map((year) => atom('in', `${year}-${first.value}..${year + next}-${last.value}`)))
      : undefined)
  );
}

/** The periods that began, or ended, in a month of no year; undefined where a text doesn't say so of what it asks about. */
export function periodsAtEdge(text: Annotated, month: Mark, knowledge: KnowledgeBase): Period[] | undefined {
  const edge = edgeOf(text, month);
  return edge === undefined || !isMonth(month)
    ? undefined
    : periodsWith((dates) => dates[edge].month === Number(month.value), knowledge);
}

/** Which edge of a period a verb before a month is of: "began in May", and neither "at the end of May" nor "began before May". */
function edgeOf(text: Annotated, month: Mark): 'from' | 'to' | undefined {
  const { tokens, grammar } = text;
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const isEdge = (at: number) => grammar.beginnings.has(wordAt(at)) || grammar.endings.has(wordAt(at));
  const at = [month.from - 1, month.from - BESIDE].find(isEdge);
  if (at === undefined || grammar.edges.has(wordAt(at + 1))) return undefined;
  const isLimited = ['before', 'after', 'until', 'since'].some((value) => {
    const operator = operatorBeside(text, value, month);
    return operator !== undefined && !(operator.from <= at && at < operator.to);
  });
  if (isLimited) return undefined;
  return grammar.beginnings.has(wordAt(at)) ? 'from' : 'to';
}
/** As many words before a month stands what began in it: “started in”. */
const BESIDE = 2;

type Dates = Period['date'];
function periodsWith(isOwn: (dates: Dates) => boolean, { periods, activities }: KnowledgeBase): Period[] {
  return periods.filter((period) =>
    [period.date, ...otherDates(period, activities).map(({ date }) => date)].some(isOwn),
  );
}
const isMonth = ({ kind, value }: Mark) => kind === 'month' && /^\d\d$/.test(value);
