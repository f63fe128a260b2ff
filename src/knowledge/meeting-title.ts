import type { Meeting } from './knowledge-base.ts';

/** A meeting's name, with its period where the source leaves the number out. */
export const meetingTitle = ({ name, period }: Meeting): string =>
  period === undefined || name.includes(period.ordinal) ? name : `${period.ordinal} ${name}`;
