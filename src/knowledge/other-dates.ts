import { isSameSpan } from './date-span.ts';
import type { Activity, Period } from './knowledge-base.ts';

/** The entries of the source's list of activities that date a period otherwise than the text on it does. */
export const otherDates = (period: Period, activities: readonly Activity[]): readonly Activity[] =>
  activities.filter((one) => one.period === period && !isSameSpan(one.date, period.date));
