import { namesOf } from '../answers/phrases.ts';
import { targetSentences } from '../answers/targets.ts';
import type { Note, Outcome, Period, Told } from '../knowledge/knowledge-base.ts';
import { capitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import { asOf } from './as-of.ts';
import { headed } from './card.ts';
import { withFlag } from './flag.ts';
import type { Line, Mark } from './line.ts';
import { meetingLine } from './meeting.ts';
import type { Control, Menu, Reply, View } from './reply.ts';
import { toldLine } from './told-line.ts';

/** All that the source says about a period: its outcomes first. */
export function periodReply(period: Period, edition: Edition): Reply {
  const { reply, formats } = edition.messages;
  const { number, date, notes, participants } = period;
  return {
    content: (mark) =>
      reply.period(number, `${formats.span(date)}${mark(notes)}`, participants.countries.length),
    views: viewsOf(period, edition),
    notes: notesOf(period),
    controls: controlsOf(period, edition),
    again: { command: 'jpa', options: { period: String(number) } },
  };
}

/** More figures than these leave no room for what has none. */
const MOST_FIGURES = 6;

function viewsOf(period: Period, edition: Edition): View[] {
  const { participants, outcomes, meetings, targets, support, told } = period;
  const { reply } = edition.messages;
  const counted = outcomes.filter(({ count }) => count !== undefined);
  const others = outcomes.filter(({ count }) => count === undefined);
  const inMore = counted.length < MOST_FIGURES ? [] : others;
  const explained = outcomes
    .filter((outcome) => !inMore.includes(outcome))
    .filter(({ detail, purpose }) => detail !== undefined || purpose !== undefined);
  const inFull = (outcome: Outcome) => fullOutcome(outcome, edition);
  return [
    {
      id: 'outcomes',
      label: reply.outcomes,
      card: () => ({
        lines: [
          ...counted.map(
            (outcome): Line =>
              (mark) =>
                `${outcomeInBrief(outcome, edition)}${mark(outcome.notes)}`,
          ),
          ...(inMore.length > 0
            ? [`-# ${reply.moreWithoutFigure(inMore.length)}`]
            : others.map((outcome) => reply.noFigure(outcomeInBrief(outcome, edition)))),
        ],
        sources: [period, ...outcomes].map(({ source }) => source),
      }),
    },
    {
      id: 'countries',
      label: reply.countries,
      card: () => ({
        ...(participants.who === undefined ? {} : { title: reply.who(participants.who) }),
        lines: participants.countries.map(withFlag),
        sources: [participants.source],
      }),
    },
    ...(meetings.length > 0
      ? [
          {
            id: 'meetings',
            label: reply.meetingsButton(meetings.length),
            card: () => ({
              lines: meetings.map((meeting) => meetingLine(meeting, edition)),
              sources: meetings.map(({ source }) => source),
            }),
          },
        ]
      : []),
    ...(targets.length + support.length + told.length + explained.length + inMore.length > 0
      ? [
          {
            id: 'more',
            label: reply.moreLabel,
            card: () => ({
              lines: [
                ...headed(reply.crimesAndSectors, targetSentences(period, edition.messages)),
                ...headed(
                  reply.support,
                  support.map(({ statement }) => statement),
                ),
                ...headed(reply.withoutFigure, inMore.map(inFull)),
                ...headed(reply.moreOnOutcomes, explained.map(inFull)),
                ...distinctTold(period).flatMap((of) =>
                  headed(
                    of.label,
                    told.filter((one) => one.of === of).map(({ statement }) => toldLine(statement)),
                  ),
                ),
                ...asOf(
                  told.map(({ statement }) => statement),
                  edition,
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
export const outcomeInBrief = (
  { counts, countries, qualifier, count }: Outcome,
  { messages }: Edition,
): string => messages.reply.outcome(qualifier, count, counts, namesOf(countries));

/** An outcome, without its figure, with what it was for, whom it reached and where. */
function fullOutcome(outcome: Outcome, edition: Edition): string {
  const { detail, purpose, count, counts } = outcome;
  return edition.messages.reply.outcomeInFull(
    capitalise(count === undefined ? outcomeInBrief(outcome, edition) : counts),
    [detail, purpose].filter((part) => part !== undefined),
  );
}

/** A period with its first figures: `**1st** 28 September to 28 October 2015¹, 8 countries: 32 arrests made, …` */
export const glance =
  (period: Period, { messages: { reply, formats } }: Edition) =>
  (mark: Mark): string =>
    reply.glance(
      period.number,
      `${formats.span(period.date)}${mark(period.notes)}`,
      period.participants.countries.length,
      firstFigures(period).map(
        ({ qualifier, count, counts, notes }) => `${reply.figureOf(qualifier, count, counts)}${mark(notes)}`,
      ),
    );

const firstFigures = ({ outcomes }: Period) =>
  outcomes.filter(({ count }) => count !== undefined).slice(0, 2);

/** The periods at a glance. */
export function periodsReply(edition: Edition): Reply {
  const { periods } = edition.knowledge;
  const { reply } = edition.messages;
  return {
    content: reply.periodsIntro(periods.length),
    views: [
      {
        id: 'all',
        label: reply.all,
        card: () => ({
          lines: periods.map((period) => glance(period, edition)),
          sources: periods.map(({ source }) => source),
        }),
      },
    ],
    notes: periods.flatMap((period) => [period, ...firstFigures(period)]).flatMap(({ notes }) => notes),
    controls: [
      periodMenu(edition),
      ...(periods.length > 1
        ? [{ kind: 'button' as const, label: reply.compare, runs: { command: 'compare', options: {} } }]
        : []),
    ],
  };
}

/** Opens one of the periods; where there are more than fit, the latest. */
export const periodMenu = ({ knowledge, messages: { reply, formats } }: Edition): Menu => ({
  kind: 'menu',
  placeholder: reply.showPeriod,
  runs: { command: 'jpa', options: {}, slot: 'period' },
  options: knowledge.periods.slice(-25).map((period) => ({
    label: period.name,
    value: String(period.number),
    description: formats.span(period.date),
  })),
});

/** Buttons from a period to its neighbours. */
function controlsOf(period: Period, { knowledge: { periods } }: Edition): Control[] {
  const at = periods.indexOf(period);
  return [periods[at - 1], periods[at + 1]]
    .filter((neighbour) => neighbour !== undefined)
    .map(({ ordinal, number }) => ({
      kind: 'button',
      label: ordinal,
      runs: { command: 'jpa', options: { period: String(number) } },
    }));
}
