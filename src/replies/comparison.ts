import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Named, Outcome, Period } from '../knowledge/knowledge-base.ts';
import { capitalise, enumerate, enumerateCountries, figure } from '../knowledge/wording.ts';
import { comparisonPicture } from '../pictures/comparison.ts';
import { headed } from './card.ts';
import type { Line } from './line.ts';
import type { Reply } from './reply.ts';

interface Given {
  readonly period: Period;
  readonly outcome: Outcome;
}

/** The outcomes of several periods: what more than one of them gives a figure for, and what only one has. */
export function comparisonReply(periods: readonly Period[], knowledge: KnowledgeBase): Reply {
  const names = enumerate(periods.map(({ ordinal }) => ordinal));
  const rows = knowledge.measures.map((measure) => given(measure, periods)).filter((row) => row.length > 0);
  const isShared = (row: readonly Given[]) =>
    row.filter(({ outcome }) => outcome.count !== undefined).length > 1;
  const chart = comparisonPicture(periods, knowledge);
  const sources = [...periods, ...rows.flat().map(({ outcome }) => outcome)].map(({ source }) => source);
  const figures = () => {
    const shared = rows.filter(isShared);
    return {
      lines: [...shared.map((row) => rowLine(row, periods)), ...legend(shared, periods)],
      sources,
    };
  };
  return {
    content: `${bold(`${names} Joint Periods of Action`)}, side by side:`,
    views: [
      {
        id: 'figures',
        label: 'Figures',
        card: figures,
      },
      {
        id: 'rest',
        label: 'The rest',
        card: () => ({
          lines: [
            ...periods.flatMap((period) =>
              headed(
                `Figures for the ${period.ordinal} alone`,
                rows
                  .filter((row) => !isShared(row))
                  .flat()
                  .filter((one) => one.period === period && one.outcome.count !== undefined)
                  .map(
                    ({ outcome }): Line =>
                      (mark) =>
                        `${outcomeText(outcome)}${mark(outcome.notes)}`,
                  ),
              ),
            ),
            ...headed(
              'Without a figure',
              rows
                .filter((row) => !isShared(row))
                .map((row) => row.filter(({ outcome }) => outcome.count === undefined))
                .filter((row) => row.length > 0)
                .map((row) => `${row[0]?.outcome.measure.name}: ${ordinalsOf(row)}`),
            ),
          ],
          sources,
        }),
      },
      {
        id: 'countries',
        label: 'Countries',
        card: () => ({
          lines: [
            ...periods.map(
              ({ ordinal, date, notes, participants }): Line =>
                (mark) =>
                  `${bold(ordinal)} ${formatSpan(date)}${mark(notes)}, ${participants.countries.length} countries`,
            ),
            ...alsoIn(periods),
          ],
          sources: periods.map(({ participants }) => participants.source),
        }),
      },
      ...(chart === undefined
        ? []
        : [
            {
              id: 'chart',
              label: 'Chart',
              card: figures,
              picture: () => chart,
              beside: () => ({ lines: [], sources }),
            },
          ]),
    ],
    notes: [...periods, ...rows.flat().map(({ outcome }) => outcome)].flatMap(({ notes }) => notes),
  };
}

const given = (measure: Named, periods: readonly Period[]): Given[] =>
  periods.flatMap((period) =>
    period.outcomes.filter((outcome) => outcome.measure === measure).map((outcome) => ({ period, outcome })),
  );

const isAlike = (row: readonly Given[]) => new Set(row.map(({ outcome }) => outcome.counts)).size === 1;

/** What the signs mean that stand in some rows. */
function legend(rows: readonly (readonly Given[])[], periods: readonly Period[]): string[] {
  const signs = [
    ...(rows.every(isAlike) ? [] : ['≠ worded differently, so that they may not count the same']),
    ...(rows.every((row) => row.length === periods.length) ? [] : ['– not given, which isn’t a zero']),
  ];
  return signs.length === 0 ? [] : [`(${signs.join('; ')})`];
}

/** `Search warrants executed: 1st **7** · 2nd – · 3rd **5**`; what the page words differently, each in its own words. */
function rowLine(row: readonly Given[], periods: readonly Period[]): Line {
  const alike = isAlike(row);
  return (mark) => {
    const figures = periods.map((period) => {
      const outcome = row.find((one) => one.period === period)?.outcome;
      if (outcome === undefined) return `${period.ordinal}\u00A0–`;
      return `${period.ordinal}\u00A0${alike ? bold(figure(outcome)) : outcomeText(outcome)}${mark(outcome.notes)}`;
    });
    const label = alike ? `${capitalise(row[0]?.outcome.counts ?? '')}: ` : '';
    return `${label}${figures.join(' · ')}${alike ? '' : '\u00A0≠'}`;
  };
}

/** `**over 30** arrests that parallel efforts led to` */
const outcomeText = (outcome: Outcome) =>
  outcome.count === undefined
    ? `${outcome.qualifier === 'numerous' ? 'numerous ' : ''}${outcome.counts}`
    : `${bold(figure(outcome))} ${outcome.counts}`;

const ordinalsOf = (row: readonly Given[]) => enumerate(row.map(({ period }) => period.ordinal));

/** The countries that not all of the periods have. */
function alsoIn(periods: readonly Period[]): string[] {
  const shared =
    periods[0]?.participants.countries.filter((country) =>
      periods.every((period) => period.participants.countries.includes(country)),
    ) ?? [];
  const groups = new Map<string, Period[]>();
  for (const period of periods) {
    const own = enumerateCountries(
      period.participants.countries.filter((country) => !shared.includes(country)),
    );
    if (own !== '') groups.set(own, [...(groups.get(own) ?? []), period]);
  }
  return [
    `For all of them: ${enumerateCountries(shared)}.`,
    ...[...groups].map(([own, of]) => `Also for the ${enumerate(of.map(({ ordinal }) => ordinal))}: ${own}.`),
  ];
}
