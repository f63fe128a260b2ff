import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Outcome, Period, Sourced, Told } from '../knowledge/knowledge-base.ts';
import { capitalise, enumerateCountries, figure } from '../knowledge/wording.ts';
import { targetSentences } from '../messages/en/targets.ts';
import type { Card, Section } from './card.ts';
import { withFlag } from './flag.ts';
import { meetingLine } from './meeting.ts';
import type { Control, Menu } from './reply.ts';

/** `2nd Joint Period of Action: May to November 2016, 10 countries, 9 operations, over 30 arrests.` */
export function periodInBrief(period: Period): string {
  const counted = period.outcomes.filter((outcome) => outcome.count !== undefined).slice(0, 3);
  const parts = [
    formatSpan(period.date),
    `${period.participants.countries.length} countries`,
    ...counted.map((outcome) => `${figure(outcome)} ${outcome.counts}`),
  ];
  return `${bold(period.name)}: ${parts.join(', ')}.`;
}

/** All that the source says about a period. */
export function periodCard(period: Period): Card {
  const { participants } = period;
  return {
    title: period.name,
    lines: [bold(formatSpan(period.date))],
    sections: [
      { name: 'Outcomes', lines: period.outcomes.map(outcomeLine) },
      {
        name: `Countries (${participants.countries.length})`,
        lines: [
          participants.countries.map(withFlag).join(' · '),
          ...(participants.who ? [`-# ${participants.who}`] : []),
        ],
      },
      { name: 'Crimes and sectors', lines: targetSentences(period) },
      { name: 'Support', lines: period.support.map((support) => support.statement) },
      ...distinctTold(period).map(
        (of): Section => ({
          name: of.label,
          lines: period.told.filter((one) => one.of === of).map(({ statement }) => statement.text),
        }),
      ),
      { name: `Meetings (${period.meetings.length})`, lines: period.meetings.map(meetingLine) },
    ],
    notes: notesOf(period),
    sources: [
      ...[
        period,
        participants,
        ...period.targets,
        ...period.support,
        ...period.outcomes,
        ...period.meetings,
      ].map(({ source }) => source),
      ...period.told.map(({ statement }) => statement.source),
    ],
  };
}

function notesOf(period: Period): string[] {
  const sourced: Sourced[] = [
    period,
    period.participants,
    ...period.outcomes,
    ...period.support,
    ...period.targets,
  ];
  const told = distinctTold(period).flatMap(({ notes }) => notes);
  return [...new Set([...sourced.flatMap(({ notes }) => notes), ...told])];
}

const distinctTold = ({ told }: Period): Told[] => [...new Set(told.map(({ of }) => of))];

/** `**over 30** arrests that parallel efforts led to` */
function outcomeLine({ counts, detail, purpose, countries, ...outcome }: Outcome): string {
  const where = countries.length > 0 ? `in ${enumerateCountries(countries)}` : undefined;
  const said = [counts, detail, purpose, where].filter((part) => part !== undefined).join(', ');
  if (outcome.qualifier === 'uncounted') return `${capitalise(said)} (no figure given)`;
  return `${bold(capitalise(figure(outcome)))} ${said}`;
}

/** The periods at a glance. */
export function periodsCard(periods: readonly Period[]): Card {
  return {
    title: 'Joint Periods of Action',
    lines: [],
    sections: periods.map((period) => ({
      name: `${period.name} · ${formatSpan(period.date)}`,
      lines: [
        `${period.participants.countries.length} countries`,
        ...period.outcomes
          .filter((outcome) => outcome.count !== undefined)
          .slice(0, 4)
          .map(outcomeLine),
      ],
    })),
    sources: periods.map(({ source }) => source),
  };
}

/** Opens one of the periods; where there are more than fit, the latest. */
export const periodMenu = (periods: readonly Period[], chosen?: Period): Menu => ({
  kind: 'menu',
  placeholder: 'Show a Joint Period of Action',
  runs: { command: 'jpa', options: {}, slot: 'period' },
  options: periods.slice(-25).map((period) => ({
    label: period.name,
    value: String(period.number),
    description: formatSpan(period.date),
    chosen: period === chosen,
  })),
});

/** Buttons from a period to its neighbours, its meetings and a comparison. */
export function periodControls(period: Period, { periods }: KnowledgeBase): Control[] {
  const at = periods.indexOf(period);
  const [before, after] = [periods[at - 1], periods[at + 1]];
  const compared = before ?? after;
  const open = (to: Period, emoji: string): Control => ({
    kind: 'button',
    label: `${to.ordinal} period`,
    emoji,
    runs: { command: 'jpa', options: { period: String(to.number) } },
  });
  return [
    ...(before ? [open(before, '◀️')] : []),
    ...(after ? [open(after, '▶️')] : []),
    ...(period.meetings.length > 0
      ? [
          {
            kind: 'button' as const,
            label: 'Meetings',
            emoji: '📅',
            runs: { command: 'meetings', options: { period: String(period.number) } },
          },
        ]
      : []),
    ...(compared
      ? [
          {
            kind: 'button' as const,
            label: `Compare with the ${compared.ordinal}`,
            emoji: '⚖️',
            runs: { command: 'compare', options: { a: String(compared.number), b: String(period.number) } },
          },
        ]
      : []),
  ];
}
