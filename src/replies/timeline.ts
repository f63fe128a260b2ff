import { firstDay } from '../knowledge/date-span.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import type { Edition } from '../messages/edition.ts';
import { timelinePicture } from '../pictures/timeline.ts';
import { headed } from './card.ts';
import type { Line } from './line.ts';
import { allMeetings, meetingLine } from './meeting.ts';
import { periodMenu } from './period.ts';
import type { Reply } from './reply.ts';

/** Periods and meetings in the order in which they began: as a picture, and in words. */
export function timelineReply(edition: Edition): Reply {
  const { periods, meetings } = edition.knowledge;
  const { reply, formats } = edition.messages;
  const [first, last] = [meetings[0], meetings.at(-1)];
  const range = first && last ? { from: formats.span(first.date), to: formats.span(last.date) } : undefined;
  const sources = [...periods, ...meetings].map(({ source }) => source);
  const inWords = () => ({ lines: eventsOf(edition), sources });
  return {
    content: reply.timeline(periods.length, meetings.length, range),
    views: [
      {
        id: 'picture',
        label: reply.picture,
        card: inWords,
        picture: () => timelinePicture(edition),
        beside: () => ({ lines: [], sources }),
      },
      { id: 'words', label: reply.inWords, card: inWords },
    ],
    notes: [...periods, ...meetings].flatMap(({ notes }) => notes),
    controls: [periodMenu(edition), allMeetings(edition.messages)],
  };
}

function eventsOf(edition: Edition): Line[] {
  const { periods, meetings, activities } = edition.knowledge;
  const { reply, formats } = edition.messages;
  const events = [
    ...periods.map((period) => ({
      date: period.date,
      line: reply.timelinePeriod(
        formats.span(period.date),
        period.number,
        // What the source's other list says of a period, where it says something else.
        otherDates(period, activities).map(({ date, source }) =>
          reply.listSays(source.section, formats.span(date)),
        ),
      ),
    })),
    ...meetings.map((meeting) => ({ date: meeting.date, line: meetingLine(meeting, edition) })),
  ].sort((one, other) => firstDay(one.date.from) - firstDay(other.date.from));
  const years = [...new Set(events.map(({ date }) => date.from.year))];
  return years.flatMap((year) =>
    headed(
      String(year),
      events.filter(({ date }) => date.from.year === year).map(({ line }) => line),
    ),
  );
}
