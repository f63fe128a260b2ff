import { type PartialDate, printPartialDate } from '../knowledge/date-span.ts';
import { atom, type Condition } from '../questions/query.ts';
import type { Annotated, Mark } from './mark.ts';
import { operatorBeside, operatorsIn } from './marks.ts';

/**
 * "Two years after the first meeting", "the day before it": the time that is as far from a date as a text says before its
 * “before” or “after”. Days and weeks lead to a day, months and years to a month.
 */
export function atDistance(
  text: Annotated,
  named: Mark,
  limit: 'before' | 'after',
  { year, month, day }: PartialDate,
): Condition | undefined {
  const { tokens, marks, grammar } = text;
  const operator = operatorBeside(text, limit, named);
  const at = operator === undefined ? -1 : operator.from - 1;
  const unit = UNITS.find((one) => grammar[one].has(tokens[at]?.text ?? ''));
  const number = marks.find(({ kind, to }) => kind === 'number' && to === at);
  // "More than a month after it", "how many days after it"
  const isBound = ['more', 'fewer'].some((value) => operatorsIn(text, value).some(({ to }) => to <= at));
  const isAsked = marks.some(({ kind, value, to }) => kind === 'ask' && value === 'count' && to === at);
  if (unit === undefined || month === undefined || day === undefined || isBound || isAsked) return undefined;
  const steps = Number(number?.value ?? 1) * (limit === 'after' ? 1 : -1);
  const [years, months, days] = STEPS[unit].map((step) => step * steps);
  // The last day of a month may have none a month later: of those only the month counts.
  const isByDay = days !== 0;
  const then = new Date(
    Date.UTC(year + (years ?? 0), month - 1 + (months ?? 0), isByDay ? day + (days ?? 0) : 1),
  );
  return atom(
    'in',
    printPartialDate({
      year: then.getUTCFullYear(),
      month: then.getUTCMonth() + 1,
      ...(isByDay ? { day: then.getUTCDate() } : {}),
    }),
  );
}

const UNITS = ['unitsOfDays', 'unitsOfWeeks', 'unitsOfMonths', 'unitsOfYears'] as const;
/** Years, months and days of each. */
const STEPS = {
  unitsOfDays: [0, 0, 1],
  unitsOfWeeks: [0, 0, 7],
  unitsOfMonths: [0, 1, 0],
  unitsOfYears: [1, 0, 0],
} as const;
