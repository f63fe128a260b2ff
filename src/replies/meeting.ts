import type { Meeting } from '../knowledge/knowledge-base.ts';
import type { Edition } from '../messages/edition.ts';
import type { Messages } from '../messages/messages.ts';
import type { Control, Menu, Reply } from './reply.ts';

/** `**19 May 2015**, Bangkok: First Meeting of the Working Group …` */
export const meetingLine = ({ date, city, title }: Meeting, { messages }: Edition): string =>
  messages.reply.meetingLine(messages.formats.span(date), city.name, title);

/** The same without the city, where all are in one. */
export const datedLine = ({ date, title }: Meeting, { messages }: Edition): string =>
  messages.reply.datedLine(messages.formats.span(date), title);

/** One meeting, whole, and the way to the others. */
export function meetingReply(meeting: Meeting, edition: Edition): Reply {
  const { knowledge, messages } = edition;
  const { reply, formats } = messages;
  const { title, onPage, date, city, kinds, about, held, period, notes } = meeting;
  return {
    content: reply.meeting(title, formats.span(date), city.name),
    views: [
      {
        id: 'meeting',
        label: reply.meetingLabel,
        card: () => ({
          lines: [
            ...[about, held].flatMap((said) => (said === undefined ? [] : [said.text])),
            reply.kinds(kinds.map(({ name }) => name)),
            ...(title === onPage ? [] : [reply.nameOnPage(onPage)]),
          ],
          sources: [meeting, about, held].flatMap((said) => (said === undefined ? [] : [said.source])),
        }),
      },
    ],
    notes,
    controls: [
      meetingMenu(knowledge.meetings, messages, meeting),
      ...(period
        ? [
            {
              kind: 'button' as const,
              label: period.name,
              runs: { command: 'jpa', options: { period: String(period.number) } },
            },
          ]
        : []),
      allMeetings(messages),
    ],
  };
}

/** The way to all meetings. */
export const allMeetings = ({ reply }: Messages): Control => ({
  kind: 'button',
  label: reply.allMeetings,
  runs: { command: 'meetings', options: {} },
});

/** Opens one of some meetings. */
export const meetingMenu = (
  meetings: readonly Meeting[],
  { reply, formats }: Messages,
  chosen?: Meeting,
): Menu => ({
  kind: 'menu',
  placeholder: reply.showMeeting,
  runs: { command: 'meetings', options: {}, slot: 'meeting' },
  options: meetings.map((meeting) => ({
    label: meeting.title,
    value: meeting.id,
    description: reply.whenAndWhere(formats.span(meeting.date), meeting.city.name),
    chosen: meeting === chosen,
  })),
});
