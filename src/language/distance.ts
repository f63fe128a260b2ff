import { type PartialDate, printPartialDate } from '../knowledge/date-span.ts';
import { allOf, atom, type Condition } from '../questions/query.ts';
import type { Annotated, Mark } from './mark.ts';
import { operatorBeside, operatorsIn } from './marks.ts';

/**
 * "Two years after the first meeting", "the day before it": the time that is as far from a date as a text says before its
 * “before” or “after”. Days and weeks lead to a day, months and years to a month. "In the year after it" is all between the two.
 */
export function atDistance(
  text: Annotated,
  named: Mark,
  limit: 'before' | 'after',
  date: PartialDate,
): Condition | undefined {
  const { tokens, marks, grammar } = text;
  const operator = operatorBeside(text, limit, named);
  const at = operator === undefined ? -1 : operator.from - 1;
  const wordAt = (one: number) => tokens[one]?.text ?? '';
  const number = marks.find(({ kind, to }) => kind === 'number' && to === at);
  // "A few weeks after it" is no distance: one without a number is “a week” or “the week”.
  const unit = UNITS.find((one) =>
    grammar[one].has(number === undefined ? `${wordAt(at - 1)} ${wordAt(at)}` : wordAt(at)),
  );
  // "More than a month after it", "how many days after it"
  const isBound = ['more', 'fewer'].some((value) => operatorsIn(text, value).some(({ to }) => to <= at));
  const isAsked = marks.some(({ kind, value, to }) => kind === 'ask' && value === 'count' && to === at);
  const { year, month, day } = date;
  if (unit === undefined || month === undefined || day === undefined || isBound || isAsked) return undefined;
  const steps = Number(number?.value ?? 1) * (limit === 'after' ? 1 : -1);
  const [years, months, days] = STEPS[unit].map((step) => step * steps);
  const then = new Date(Date.UTC(year + (years ?? 0), month - 1 + (months ?? 0), day + (days ?? 0)));
  const other = { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() };
  const [near, far] = [printPartialDate(date), printPartialDate(other)];
  const start = number?.from ?? at - 1;
  const before = [start - 1, start - 2].map(wordAt);
  // "On the day after it" is that day.
  const isWithin =
    unit !== 'unitsOfDays' &&
    before.some(
      (word) => grammar.during.has(word) || (grammar.functions.has(word) && !grammar.verbs.has(word)),
    );
  if (isWithin)
    return limit === 'after'
      ? allOf([atom('after', near), { not: atom('after', far) }])
      : allOf([atom('before', near), { not: atom('before', far) }]);
  return atom('in', days === 0 ? far.slice(0, 'YYYY-MM'.length) : far);
}

const UNITS = ['unitsOfDays', 'unitsOfWeeks', 'unitsOfMonths', 'unitsOfYears'] as const;
/** Years, months and days of each. */
const STEPS = {
  unitsOfDays: [0, 0, 1],
  unitsOfWeeks: [0, 0, 7],
  unitsOfMonths: [0, 1, 0],
  unitsOfYears: [1, 0, 0],
} as const;
