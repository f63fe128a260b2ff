import { namesOf, numbersOf } from '../answers/phrases.ts';
import type { Named, Outcome, Period } from '../knowledge/knowledge-base.ts';
import type { Edition } from '../messages/edition.ts';
import type { Messages } from '../messages/messages.ts';
import { comparisonPicture } from '../pictures/comparison.ts';
import { atAGlance } from './at-a-glance.ts';
import { headed } from './card.ts';
import type { Line } from './line.ts';
import type { Reply } from './reply.ts';

interface Given {
  readonly period: Period;
  readonly outcome: Outcome;
}

/** The outcomes of several periods: what more than one of them gives a figure for, and what only one has. */
export function comparisonReply(periods: readonly Period[], edition: Edition): Reply {
  const { knowledge, messages } = edition;
  const { reply, formats } = messages;
  const rows = knowledge.measures.map((measure) => given(measure, periods)).filter((row) => row.length > 0);
  const isShared = (row: readonly Given[]) =>
    row.filter(({ outcome }) => outcome.count !== undefined).length > 1;
  const chart = comparisonPicture(periods, edition);
  const sources = [...periods, ...rows.flat().map(({ outcome }) => outcome)].map(({ source }) => source);
  const shared = rows.filter(isShared);
  const sharedLines = shared.map((row) => rowLine(row, periods, messages));
  const content = reply.sideBySide(numbersOf(periods));
  const spans = periods.map(
    ({ number, date, notes, participants }): Line =>
      (mark) =>
        reply.periodLine(number, `${formats.span(date)}${mark(notes)}`, participants.countries.length),
  );
  const shown = Math.max(1, atAGlance(content, [...spans, ...sharedLines], MOST_ROWS) - spans.length);
  const figures = () => ({
    lines: [...spans, ...sharedLines.slice(0, shown), ...legend(shared.slice(0, shown), periods, messages)],
    sources,
  });
  return {
    content,
    views: [
      { id: 'figures', label: reply.figures, card: figures },
      {
        id: 'rest',
        label: reply.theRest,
        card: () => ({
          lines: [
            ...sharedLines.slice(shown),
            ...legend(shared.slice(shown), periods, messages),
            ...periods.flatMap((period) =>
              headed(
                reply.figuresForOneAlone(period.number),
                rows
                  .filter((row) => !isShared(row))
                  .flat()
                  .filter((one) => one.period === period && one.outcome.count !== undefined)
                  .map(
                    ({ outcome }): Line =>
                      (mark) =>
                        `${outcomeText(outcome, messages)}${mark(outcome.notes)}`,
                  ),
              ),
            ),
            ...headed(
              reply.withoutFigure,
              rows
                .filter((row) => !isShared(row))
                .map((row) => row.filter(({ outcome }) => outcome.count === undefined))
                .filter((row) => row.length > 0)
                .map((row) =>
                  reply.measureIn(
                    row[0]?.outcome.measure.name ?? '',
                    numbersOf(row.map(({ period }) => period)),
                  ),
                ),
            ),
          ],
          sources,
        }),
      },
      {
        id: 'countries',
        label: reply.countries,
        card: () => ({
          lines: [...spans, ...alsoIn(periods, messages)],
          sources: periods.map(({ participants }) => participants.source),
        }),
      },
      ...(chart === undefined
        ? []
        : [
            {
              id: 'chart',
              label: reply.chart,
              card: figures,
              picture: () => chart,
              beside: () => ({ lines: [], sources }),
            },
          ]),
    ],
    notes: [...periods, ...rows.flat().map(({ outcome }) => outcome)].flatMap(({ notes }) => notes),
  };
}

/** Of what more than one of them has, as much as a phone shows at once. */
const MOST_ROWS = 21;

const given = (measure: Named, periods: readonly Period[]): Given[] =>
  periods.flatMap((period) =>
    period.outcomes.filter((outcome) => outcome.measure === measure).map((outcome) => ({ period, outcome })),
  );

const isAlike = (row: readonly Given[]) => new Set(row.map(({ outcome }) => outcome.wording)).size === 1;

/** What the signs mean that stand in some rows. */
function legend(
  rows: readonly (readonly Given[])[],
  periods: readonly Period[],
  { reply }: Messages,
): string[] {
  const isWordedDifferently = !rows.every(isAlike);
  const isNotGiven = !rows.every((row) => row.length === periods.length);
  return isWordedDifferently || isNotGiven ? [reply.legend(isWordedDifferently, isNotGiven)] : [];
}

/** `Search warrants executed: 1st **7** · 2nd – · 3rd **5**`; what the page words differently, each in its own words. */
function rowLine(row: readonly Given[], periods: readonly Period[], messages: Messages): Line {
  const alike = isAlike(row);
  const { reply, nth, figure } = messages;
  return (mark) => {
    const figures = periods.map((period) => {
      const outcome = row.find((one) => one.period === period)?.outcome;
      if (outcome === undefined) return `${nth(period.number)}\u00A0–`;
      const said = alike ? `**${figure(outcome.qualifier, outcome.count)}**` : outcomeText(outcome, messages);
      return `${nth(period.number)}\u00A0${said}${mark(outcome.notes)}`;
    });
    const label = alike ? reply.rowLabel(row[0]?.outcome.counts ?? '') : '';
    return `${label}${figures.join(' · ')}${alike ? '' : '\u00A0≠'}`;
  };
}

/** `**over 30** arrests that parallel efforts led to` */
const outcomeText = ({ qualifier, count, counts }: Outcome, { reply }: Messages) =>
  reply.boldFigureOf(qualifier, count, counts);

/** The countries that not all of the periods have. */
function alsoIn(periods: readonly Period[], { answer, reply }: Messages): string[] {
  const shared =
    periods[0]?.participants.countries.filter((country) =>
      periods.every((period) => period.participants.countries.includes(country)),
    ) ?? [];
  const groups = new Map<string, { readonly names: readonly string[]; readonly of: Period[] }>();
  for (const period of periods) {
    const names = namesOf(period.participants.countries.filter((country) => !shared.includes(country)));
    if (names.length === 0) continue;
    const group = groups.get(names.join()) ?? { names, of: [] };
    group.of.push(period);
    groups.set(names.join(), group);
  }
  return [
    answer.forAllOfThem(namesOf(shared)),
    ...[...groups.values()].map(({ names, of }) => reply.alsoFor(numbersOf(of), names)),
  ];
}
