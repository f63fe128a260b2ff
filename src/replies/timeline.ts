import { bold } from 'discord.js';
import { firstDay, formatSpan } from '../knowledge/date-span.ts';
import type { Activity, KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import { timelinePicture } from '../pictures/timeline.ts';
import { headed } from './card.ts';
import type { Line } from './line.ts';
import { ALL_MEETINGS, meetingLine } from './meeting.ts';
import { periodMenu } from './period.ts';
import type { Reply } from './reply.ts';

/** Periods and meetings in the order in which they began: as a picture, and in words. */
export function timelineReply(knowledge: KnowledgeBase): Reply {
  const { periods, meetings } = knowledge;
  const [first, last] = [meetings[0], meetings.at(-1)];
  const held = `${meetings.length} meeting${meetings.length === 1 ? '' : 's'}`;
  const range = first && last ? `, from ${formatSpan(first.date)} to ${formatSpan(last.date)}` : '';
  const sources = [...periods, ...meetings].map(({ source }) => source);
  const inWords = () => ({ lines: eventsOf(knowledge), sources });
  return {
    content: `${bold(`${periods.length} Joint Period${periods.length === 1 ? '' : 's'} of Action and ${held}`)}${range}.`,
    views: [
      {
        id: 'picture',
        label: 'Picture',
        card: inWords,
        picture: () => timelinePicture(knowledge),
        beside: () => ({ lines: [], sources }),
      },
      { id: 'words', label: 'In words', card: inWords },
    ],
    notes: [...periods, ...meetings].flatMap(({ notes }) => notes),
    controls: [periodMenu(periods), ALL_MEETINGS],
  };
}

function eventsOf({ periods, meetings, activities }: KnowledgeBase): Line[] {
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
  return years.flatMap((year) =>
    headed(
      String(year),
      events.filter(({ date }) => date.from.year === year).map(({ line }) => line),
    ),
  );
}

/** What the source's other list says of a period, where it says something else. */
const otherDatesOf = (period: Period, activities: readonly Activity[]) =>
  otherDates(period, activities).map(({ date, source }) => `“${source.section}” says ${formatSpan(date)}`);
