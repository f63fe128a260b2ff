import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { Meeting } from '../knowledge/knowledge-base.ts';
import { meetingTitle } from '../knowledge/meeting-title.ts';
import type { Control, Menu, Reply } from './reply.ts';

/** `**19 May 2015**, Bangkok: First Meeting of the Working Group …` */
export const meetingLine = (meeting: Meeting): string =>
  `${bold(formatSpan(meeting.date))}, ${meeting.city.name}: ${meetingTitle(meeting)}`;

/** The same without the city, where all are in one. */
export const datedLine = (meeting: Meeting): string =>
  `${bold(formatSpan(meeting.date))}: ${meetingTitle(meeting)}`;

/** One meeting, whole, and the way to the others. */
export const meetingReply = (meeting: Meeting, all: readonly Meeting[]): Reply => ({
  content: `${bold(meetingTitle(meeting))}: ${formatSpan(meeting.date)}, ${meeting.city.name}.`,
  views: [
    {
      id: 'meeting',
      label: 'Meeting',
      card: () => ({
        lines: [
          ...[meeting.about, meeting.attended].flatMap((said) => (said === undefined ? [] : [said.text])),
          `${bold('Kind')} ${meeting.kinds.map(({ name }) => name).join(', ')}`,
          ...(meetingTitle(meeting) === meeting.name ? [] : [`${bold('On the page')} ${meeting.name}`]),
        ],
        sources: [meeting, meeting.about, meeting.attended].flatMap((said) =>
          said === undefined ? [] : [said.source],
        ),
      }),
    },
  ],
  notes: meeting.notes,
  controls: [
    meetingMenu(all, meeting),
    ...(meeting.period
      ? [
          {
            kind: 'button' as const,
            label: meeting.period.name,
            runs: { command: 'jpa', options: { period: String(meeting.period.number) } },
          },
        ]
      : []),
    ALL_MEETINGS,
  ],
});

/** The way to all meetings. */
export const ALL_MEETINGS: Control = {
  kind: 'button',
  label: 'All meetings',
  runs: { command: 'meetings', options: {} },
};

/** Opens one of some meetings. */
export const meetingMenu = (meetings: readonly Meeting[], chosen?: Meeting): Menu => ({
  kind: 'menu',
  placeholder: 'Show a meeting',
  runs: { command: 'meetings', options: {}, slot: 'meeting' },
  options: meetings.map((meeting) => ({
    label: meetingTitle(meeting),
    value: meeting.id,
    description: `${formatSpan(meeting.date)}, ${meeting.city.name}`,
    chosen: meeting === chosen,
  })),
});
