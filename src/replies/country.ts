import { participationOf } from '../answers/countries.ts';
import { namesOf, numbersOf } from '../answers/phrases.ts';
import type { Country, Told } from '../knowledge/knowledge-base.ts';
import type { Edition } from '../messages/edition.ts';
import type { Messages } from '../messages/messages.ts';
import { participationPicture } from '../pictures/participation.ts';
import { asOf } from './as-of.ts';
import { atAGlance } from './at-a-glance.ts';
import { withFlag } from './flag.ts';
import type { Line } from './line.ts';
import { meetingLine } from './meeting.ts';
import type { Menu, Reply } from './reply.ts';
import { toldLine } from './told-line.ts';

/** What the source says about a country: the periods it joined and its roles, what else names it, the meetings there. */
export function countryReply(country: Country, edition: Edition): Reply {
  const { knowledge, messages } = edition;
  const { reply } = messages;
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
          `• ${reply.namedFor(outcome.measure.name, period.number)}${mark(outcome.notes)}`,
    ),
  ];
  const content = `${withFlag(country).split(' ')[0]} ${participationOf(country.code, edition)}`;
  const shown = atAGlance(content, named, MOST_ROWS);
  const sources = [
    ...listed.map(({ participants }) => participants.source),
    ...[...roles, ...others].map(({ statement }) => statement.source),
    ...outcomes.map(({ outcome }) => outcome.source),
  ];
  return {
    content,
    views: [
      {
        id: 'named',
        label: reply.alsoNamedFor,
        card: () => ({
          lines: [
            ...named.slice(0, shown),
            ...asOf(
              [...roles, ...others].map(({ statement }) => statement),
              edition,
            ),
          ],
          sources,
        }),
      },
      ...(named.length > shown
        ? [{ id: 'more', label: reply.moreLabel, card: () => ({ lines: named.slice(shown), sources }) }]
        : []),
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
    ],
    notes: [
      ...[...roles, ...others].flatMap(({ of, statement }) => [statement, of]),
      ...outcomes.map(({ outcome }) => outcome),
    ].flatMap(({ notes }) => notes),
    controls: [countryMenu(knowledge.countries, messages, country)],
    again: { command: 'country', options: { name: country.code } },
  };
}

/** Of what else names a country, as much as a phone shows at once. */
const MOST_ROWS = 23;

/** All countries with the periods that they joined. */
export function countriesReply(edition: Edition): Reply {
  const { periods, countries } = edition.knowledge;
  const { reply } = edition.messages;
  const joined = countries
    .map((country) => ({
      country,
      periods: periods.filter(({ participants }) => participants.countries.includes(country)),
    }))
    .filter((one) => one.periods.length > 0);
  const always = joined.filter((one) => one.periods.length === periods.length);
  const sources = periods.map(({ participants }) => participants.source);
  const sometimes = joined.filter((one) => !always.includes(one));
  const keyOf = (one: (typeof joined)[number]) => numbersOf(one.periods).join();
  const others = [...new Map(sometimes.map((one) => [keyOf(one), numbersOf(one.periods)]))].map(
    ([key, ns]) => ({
      names: namesOf(sometimes.filter((one) => keyOf(one) === key).map(({ country }) => country)),
      ns,
    }),
  );
  const inWords = () => ({
    lines: joined.map(({ country, periods: of }) =>
      reply.countryPeriods(withFlag(country), numbersOf(of), of.length === periods.length && of.length > 1),
    ),
    sources,
  });
  return {
    content: reply.countriesIntro(joined.length, always.length, others),
    views: [
      {
        id: 'picture',
        label: reply.picture,
        card: inWords,
        picture: () => participationPicture(edition),
        beside: () => ({ lines: [], sources }),
      },
      {
        id: 'words',
        label: reply.inWords,
        card: inWords,
      },
    ],
    notes: periods.flatMap(({ participants }) => participants.notes),
    controls: [countryMenu(countries, edition.messages)],
  };
}

/** Opens one of the countries; where there are more than fit, the first by name. */
export const countryMenu = (countries: readonly Country[], { reply }: Messages, chosen?: Country): Menu => ({
  kind: 'menu',
  placeholder: reply.showCountry,
  runs: { command: 'country', options: {}, slot: 'name' },
  options: countries.map((country) => ({
    label: withFlag(country),
    value: country.code,
    chosen: country === chosen,
  })),
});
