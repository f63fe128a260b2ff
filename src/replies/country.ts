import { bold } from 'discord.js';
import type { Country, KnowledgeBase, Period, Told } from '../knowledge/knowledge-base.ts';
import { enumerate, enumerateCountries } from '../knowledge/wording.ts';
import { participationOf } from '../messages/en/countries.ts';
import { participationPicture } from '../pictures/participation.ts';
import { asOf } from './as-of.ts';
import { withFlag } from './flag.ts';
import type { Line } from './line.ts';
import { meetingLine } from './meeting.ts';
import type { Menu, Reply } from './reply.ts';
import { toldLine } from './told-line.ts';

/** What the source says about a country: the periods it joined and its roles, what else names it, the meetings there. */
export function countryReply(country: Country, knowledge: KnowledgeBase): Reply {
  const { periods, group, people, cases } = knowledge;
  const told = (all: readonly Told[]) =>
    all.flatMap((of) =>
      of.statements
        .filter(({ countries }) => countries.includes(country))
        .map((statement) => ({ of, statement })),
    );
  const roles = told(group.facts);
  const others = told([...people, ...cases]);
  const outcomes = periods.flatMap((period) =>
    period.outcomes
      .filter(({ countries }) => countries.includes(country))
      .map((outcome) => ({ period, outcome })),
  );
  const meetings = knowledge.meetings.filter(({ city }) => city.country === country);
  const listed = periods.filter(({ participants }) => participants.countries.includes(country));
  const lineOf = ({ statement }: (typeof roles)[number]) => toldLine(statement, '• ');
  const named: Line[] = [
    ...roles.filter(({ statement }) => statement.role === undefined).map(lineOf),
    ...others.map(lineOf),
    ...outcomes.map(
      ({ period, outcome }): Line =>
        (mark) =>
          `• ${outcome.measure.name} (${period.ordinal})${mark(outcome.notes)}`,
    ),
  ];
  return {
    content: `${withFlag(country).split(' ')[0]} ${participationOf(country.code, knowledge)}`,
    views: [
      {
        id: 'named',
        label: 'Also named for',
        card: () => ({
          lines: [
            ...named,
            ...asOf(
              [...roles, ...others].map(({ statement }) => statement),
              knowledge,
            ),
          ],
          sources: [
            ...listed.map(({ participants }) => participants.source),
            ...[...roles, ...others].map(({ statement }) => statement.source),
            ...outcomes.map(({ outcome }) => outcome.source),
          ],
        }),
      },
      ...(meetings.length > 0
        ? [
            {
              id: 'meetings',
              label: `Meetings (${meetings.length})`,
              card: () => ({
                lines: meetings.map(meetingLine),
                sources: meetings.map(({ source }) => source),
              }),
            },
          ]
        : []),
    ],
    notes: [
      ...[...roles, ...others].flatMap(({ of, statement }) => [statement, of]),
      ...outcomes.map(({ outcome }) => outcome),
    ].flatMap(({ notes }) => notes),
    controls: [countryMenu(knowledge.countries, country)],
    again: { command: 'country', options: { name: country.code } },
  };
}

/** All countries with the periods that they joined. */
export function countriesReply(knowledge: KnowledgeBase): Reply {
  const { periods, countries } = knowledge;
  const joined = countries
    .map((country) => ({
      country,
      periods: periods.filter(({ participants }) => participants.countries.includes(country)),
    }))
    .filter((one) => one.periods.length > 0);
  const always = joined.filter((one) => one.periods.length === periods.length);
  const sources = periods.map(({ participants }) => participants.source);
  const sometimes = joined.filter((one) => !always.includes(one));
  const others = [...new Set(sometimes.map((one) => ordinalsOf(one.periods)))].map((ordinals) => {
    const alike = sometimes.filter((one) => ordinalsOf(one.periods) === ordinals);
    return `; ${enumerateCountries(alike.map(({ country }) => country))} for the ${ordinals}`;
  });
  const inWords = () => ({
    lines: joined.map(
      ({ country, periods: of }) =>
        `${withFlag(country)}: ${of.length === periods.length && of.length > 1 ? `all ${of.length}` : ordinalsOf(of)}`,
    ),
    sources,
  });
  return {
    content: `${bold(`${joined.length} countries`)} are listed for the Joint Periods of Action, ${always.length} of them for each${others.join('')}.`,
    views: [
      {
        id: 'picture',
        label: 'Picture',
        card: inWords,
        picture: () => participationPicture(knowledge),
        beside: () => ({ lines: [], sources }),
      },
      {
        id: 'words',
        label: 'In words',
        card: inWords,
      },
    ],
    notes: periods.flatMap(({ participants }) => participants.notes),
    controls: [countryMenu(countries)],
  };
}

const ordinalsOf = (periods: readonly Period[]) => enumerate(periods.map(({ ordinal }) => ordinal));

/** Opens one of the countries; where there are more than fit, the first by name. */
export const countryMenu = (countries: readonly Country[], chosen?: Country): Menu => ({
  kind: 'menu',
  placeholder: 'Show a country',
  runs: { command: 'country', options: {}, slot: 'name' },
  options: countries.map((country) => ({
    label: withFlag(country),
    value: country.code,
    chosen: country === chosen,
  })),
});
