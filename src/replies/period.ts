import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Note, Outcome, Period, Told } from '../knowledge/knowledge-base.ts';
import { capitalise, enumerateCountries, figure } from '../knowledge/wording.ts';
import { targetSentences } from '../messages/en/targets.ts';
import { asOf } from './as-of.ts';
import { headed } from './card.ts';
import { withFlag } from './flag.ts';
import type { Line, Mark } from './line.ts';
import { meetingLine } from './meeting.ts';
import type { Control, Menu, Reply, View } from './reply.ts';
import { toldLine } from './told-line.ts';

/** All that the source says about a period: its outcomes first. */
export function periodReply(period: Period, knowledge: KnowledgeBase): Reply {
  return {
    content: (mark) =>
      `${bold(period.name)}: ${formatSpan(period.date)}${mark(period.notes)}, ${countriesOf(period)}.`,
    views: viewsOf(period, knowledge),
    notes: notesOf(period),
    controls: controlsOf(period, knowledge),
    again: { command: 'jpa', options: { period: String(period.number) } },
  };
}

const countriesOf = ({ participants: { countries } }: Period) =>
  `${countries.length} countr${countries.length === 1 ? 'y' : 'ies'}`;

/** More figures than these leave no room for what has none. */
const MOST_FIGURES = 6;

function viewsOf(period: Period, knowledge: KnowledgeBase): View[] {
  const { participants, outcomes, meetings, targets, support, told } = period;
  const counted = outcomes.filter(({ count }) => count !== undefined);
  const others = outcomes.filter(({ count }) => count === undefined);
  const inMore = counted.length < MOST_FIGURES ? [] : others;
  const explained = outcomes
    .filter((outcome) => !inMore.includes(outcome))
    .filter(({ detail, purpose }) => detail !== undefined || purpose !== undefined);
  return [
    {
      id: 'outcomes',
      label: 'Outcomes',
      card: () => ({
        lines: [
          ...counted.map(
            (outcome): Line =>
              (mark) =>
                `${outcomeInBrief(outcome)}${mark(outcome.notes)}`,
          ),
          ...(inMore.length > 0
            ? [`-# ${inMore.length} more without a figure, under “More”.`]
            : others.map((outcome) => `${capitalise(outcomeInBrief(outcome))} (no figure)`)),
        ],
        sources: [period, ...outcomes].map(({ source }) => source),
      }),
    },
    {
      id: 'countries',
      label: 'Countries',
      card: () => ({
        ...(participants.who === undefined ? {} : { title: `${participants.who} from` }),
        lines: participants.countries.map(withFlag),
        sources: [participants.source],
      }),
    },
    ...(meetings.length > 0
      ? [
          {
            id: 'meetings',
            label: `Meetings (${meetings.length})`,
            card: () => ({ lines: meetings.map(meetingLine), sources: meetings.map(({ source }) => source) }),
          },
        ]
      : []),
    ...(targets.length + support.length + told.length + explained.length + inMore.length > 0
      ? [
          {
            id: 'more',
            label: 'More',
            card: () => ({
              lines: [
                ...headed('Crimes and sectors', targetSentences(period)),
                ...headed(
                  'Support',
                  support.map(({ statement }) => statement),
                ),
                ...headed('Without a figure', inMore.map(inFull)),
                ...headed('More on the outcomes', explained.map(inFull)),
                ...distinctTold(period).flatMap((of) =>
                  headed(
                    of.label,
                    told.filter((one) => one.of === of).map(({ statement }) => toldLine(statement)),
                  ),
                ),
                ...asOf(
                  told.map(({ statement }) => statement),
                  knowledge,
                ),
              ],
              sources: [
                ...[...targets, ...support, ...explained].map(({ source }) => source),
                ...told.map(({ statement }) => statement.source),
              ],
            }),
          },
        ]
      : []),
  ];
}

function notesOf(period: Period): Note[] {
  const { participants, outcomes, support, targets, meetings, told } = period;
  const statements = told.map(({ statement }) => statement);
  return [
    ...[period, participants, ...outcomes, ...support, ...targets, ...statements],
    ...[...distinctTold(period), ...meetings],
  ].flatMap(({ notes }) => notes);
}

const distinctTold = ({ told }: Period): Told[] => [...new Set(told.map(({ of }) => of))];

/** `**Over 30** arrests that parallel efforts led to`; without a figure as it stands in a sentence. */
export function outcomeInBrief(outcome: Outcome): string {
  const { counts, countries, qualifier, count } = outcome;
  const where = countries.length > 0 ? ` in ${enumerateCountries(countries)}` : '';
  if (count !== undefined) return `${bold(capitalise(figure(outcome)))} ${counts}${where}`;
  return `${qualifier === 'numerous' ? 'numerous ' : ''}${counts}${where}`;
}

/** An outcome, without its figure, with what it was for, whom it reached and where. */
function inFull({ detail, purpose, ...outcome }: Outcome): string {
  const what = capitalise(
    outcome.count === undefined ? outcomeInBrief({ detail, purpose, ...outcome }) : outcome.counts,
  );
  const more = [detail, purpose].filter((part) => part !== undefined).join(', ');
  return more === '' ? what : `${what}: ${more}`;
}

/** A period with its first figures: `**1st** 28 September to 28 October 2015¹, 8 countries: 32 arrests made, …` */
export const glance =
  (period: Period) =>
  (mark: Mark): string => {
    return `${bold(period.ordinal)} ${formatSpan(period.date)}${mark(period.notes)}, ${countriesOf(period)}: ${firstFigures(
      period,
    )
      .map((outcome) => `${figure(outcome)} ${outcome.counts}${mark(outcome.notes)}`)
      .join(', ')}`;
  };

const firstFigures = ({ outcomes }: Period) =>
  outcomes.filter(({ count }) => count !== undefined).slice(0, 2);

/** The periods at a glance. */
export const periodsReply = (periods: readonly Period[]): Reply => ({
  content: `${bold(`${periods.length} Joint Period${periods.length === 1 ? '' : 's'} of Action`)}:`,
  views: [
    {
      id: 'all',
      label: 'All',
      card: () => ({ lines: periods.map(glance), sources: periods.map(({ source }) => source) }),
    },
  ],
  notes: periods.flatMap((period) => [period, ...firstFigures(period)]).flatMap(({ notes }) => notes),
  controls: [
    periodMenu(periods),
    ...(periods.length > 1
      ? [{ kind: 'button' as const, label: 'Compare', runs: { command: 'compare', options: {} } }]
      : []),
  ],
});

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

/** Buttons from a period to its neighbours. */
function controlsOf(period: Period, { periods }: KnowledgeBase): Control[] {
  const at = periods.indexOf(period);
  return [periods[at - 1], periods[at + 1]]
    .filter((neighbour) => neighbour !== undefined)
    .map(({ ordinal, number }) => ({
      kind: 'button',
      label: ordinal,
      runs: { command: 'jpa', options: { period: String(number) } },
    }));
}
