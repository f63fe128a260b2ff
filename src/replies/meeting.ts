import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { Meeting } from '../knowledge/knowledge-base.ts';
import { meetingTitle } from '../knowledge/meeting-title.ts';
import type { Card } from './card.ts';
import type { Control } from './reply.ts';

/** `**19 May 2015**, Bangkok: First Meeting of the Working Group …` */
export const meetingLine = (meeting: Meeting): string =>
  `${bold(formatSpan(meeting.date))}, ${meeting.city.name}: ${meetingTitle(meeting)}`;

/** One meeting, whole. */
export const meetingCard = (meeting: Meeting): Card => ({
  title: meetingTitle(meeting),
  lines: [
    `${bold(formatSpan(meeting.date))}, ${bold(meeting.city.name)}`,
    ...[meeting.about, meeting.attended].flatMap((said) => (said === undefined ? [] : [said.text])),
  ],
  sections: [
    { name: 'Kind', lines: [meeting.kinds.map(({ name }) => name).join(', ')], inline: true },
    { name: 'Joint Period of Action', lines: meeting.period ? [meeting.period.name] : [], inline: true },
    {
      name: 'Name in the source',
      lines: meetingTitle(meeting) === meeting.name ? [] : [meeting.name],
    },
  ],
  notes: meeting.notes,
  sources: [meeting, meeting.about, meeting.attended].flatMap((said) =>
    said === undefined ? [] : [said.source],
  ),
});

/** The way from a meeting to its period and to the other meetings. */
export const meetingControls = (meeting: Meeting): Control[] => [
  ...(meeting.period
    ? [
        {
          kind: 'button' as const,
          label: meeting.period.name,
          emoji: '📄',
          runs: { command: 'jpa', options: { period: String(meeting.period.number) } },
        },
      ]
    : []),
  { kind: 'button', label: 'All meetings', emoji: '📅', runs: { command: 'meetings', options: {} } },
];
