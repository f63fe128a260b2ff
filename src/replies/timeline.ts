import { bold } from 'discord.js';
import { firstDay, formatSpan } from '../knowledge/date-span.ts';
import type { Activity, KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import { enumerate } from '../knowledge/wording.ts';
import type { Card } from './card.ts';
import { meetingLine } from './meeting.ts';

/** Periods and meetings, year by year in the order in which they began. */
export function timelineCard({ periods, meetings, activities }: KnowledgeBase): Card {
  const events = [
    ...periods.map((period) => ({
      date: period.date,
      line: [`${bold(formatSpan(period.date))}: ${period.name}`, ...otherDatesOf(period, activities)].join(
        '; ',
      ),
    })),
    ...meetings.map((meeting) => ({ date: meeting.date, line: meetingLine(meeting) })),
  ].sort((one, other) => firstDay(one.date.from) - firstDay(other.date.from));
  const years = [...new Set(events.map(({ date }) => date.from.year))];
  return {
    title: 'Periods and meetings over time',
    lines: [],
    sections: years.map((year) => ({
      name: String(year),
      lines: events.filter(({ date }) => date.from.year === year).map(({ line }) => line),
    })),
    notes: [...new Set([...periods, ...meetings].flatMap(({ notes }) => notes))],
    sources: [...periods, ...meetings].map(({ source }) => source),
  };
}

/** What the source's other list says of a period, where it says something else. */
const otherDatesOf = (period: Period, activities: readonly Activity[]) =>
  otherDates(period, activities).map(({ date, source }) => `“${source.section}” says ${formatSpan(date)}`);

/** `Periods: 1st 28 September to 28 October 2015, …. 8 meetings, from 19 May 2015 to 14 September 2017.` */
export function timelineInBrief({ periods, meetings }: KnowledgeBase): string {
  const [first, last] = [meetings[0], meetings.at(-1)];
  const dates = periods.map(({ ordinal, date }) => `${ordinal} ${formatSpan(date)}`);
  const held =
    first && last
      ? ` ${bold(`${meetings.length} meeting${meetings.length === 1 ? '' : 's'}`)}, from ${formatSpan(first.date)} to ${formatSpan(last.date)}.`
      : '';
  return `${bold('Joint Periods of Action')}: ${enumerate(dates)}.${held}`;
}
