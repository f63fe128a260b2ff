import { bold } from '@discordjs/formatters';
import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Outcome, Period, Sourced } from '../knowledge/knowledge-base.ts';
import { decapitalise, enumerate, figure, qualification } from '../knowledge/wording.ts';
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
    ...counted.map((outcome) => `${figure(outcome)} ${outcome.counts ?? decapitalise(outcome.measure.name)}`),
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
      { name: 'Targeted', lines: targetLines(period) },
      { name: 'Support', lines: period.support.map((support) => support.statement) },
      {
        name: 'People',
        lines: period.people.map(
          ({ person, event }) =>
            `${bold(person.knownAs ? `${person.knownAs} (${person.name})` : person.name)}: ${event.statement}`,
        ),
      },
      ...period.cases.map(
        (one): Section => ({
          name: one.name,
          lines:
            one.period === period
              ? one.statements.map((statement) => statement.text)
              : [
                  `Its investigation was first included under this period; the source tells of it under the ${one.period.ordinal}.`,
                ],
        }),
      ),
      { name: `Meetings (${period.meetings.length})`, lines: period.meetings.map(meetingLine) },
    ],
    notes: notesOf(period),
    sources: [period, participants, ...period.targets, ...period.outcomes].map(({ source }) => source),
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
  const told = period.cases.filter((one) => one.period === period).flatMap((one) => one.notes);
  return [
    ...new Set([
      ...sourced.flatMap(({ notes }) => notes),
      ...told,
      ...period.people.flatMap(({ person }) => person.notes),
    ]),
  ];
}

/** `Arrests: **over 30** · arrests from parallel efforts` */
function outcomeLine(outcome: Outcome): string {
  const more = qualification(outcome);
  return `${outcome.measure.name}: ${bold(figure(outcome))}${more ? ` · ${more}` : ''}`;
}

function targetLines({ targets }: Period): string[] {
  const bySectors = new Map<string, string[]>();
  for (const { crime, sectors } of targets) {
    const named = enumerate(sectors.map(({ name }) => decapitalise(name)));
    bySectors.set(named, [...(bySectors.get(named) ?? []), crime.name]);
  }
  return [...bySectors].map(([sectors, crimes]) =>
    sectors === '' ? crimes.join(' · ') : `${crimes.join(' · ')}, in sectors such as ${sectors}`,
  );
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
