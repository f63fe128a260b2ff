import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { Country, KnowledgeBase, Period, Told } from '../knowledge/knowledge-base.ts';
import type { Card } from './card.ts';
import { withFlag } from './flag.ts';
import { meetingLine } from './meeting.ts';
import type { Menu } from './reply.ts';

/** What the source says about a country: the periods it joined, its roles, what else names it. */
export function countryCard(country: Country, knowledge: KnowledgeBase): Card {
  const { periods, group, people, cases } = knowledge;
  const statements = (all: readonly Told[]) =>
    all.flatMap((one) => one.statements).filter(({ countries }) => countries.includes(country));
  const roles = statements(group.facts);
  const outcomes = periods.flatMap((period) =>
    period.outcomes
      .filter((outcome) => outcome.countries.includes(country))
      .map((outcome) => ({ period, outcome })),
  );
  const told = statements([...people, ...cases]);
  const meetings = knowledge.meetings.filter(({ city }) => city.country === country);
  const isListed = (period: Period) => period.participants.countries.includes(country);
  return {
    title: withFlag(country),
    lines: [],
    sections: [
      {
        name: 'Joint Periods of Action',
        lines: periods.map((period) =>
          isListed(period)
            ? `✅ ${bold(period.name)}, ${formatSpan(period.date)}`
            : `➖ ${period.name}: not listed among its countries`,
        ),
      },
      { name: 'Role', lines: roles.map(({ text }) => text) },
      {
        name: 'Also named for',
        lines: [
          ...outcomes.map(({ period, outcome }) => `${outcome.measure.name} (${period.ordinal} period)`),
          ...told.map(({ text }) => text),
        ],
      },
      {
        name: 'Meetings held there',
        lines: meetings.map(meetingLine),
      },
    ],
    notes: group.facts
      .filter((one) => one.statements.some((statement) => roles.includes(statement)))
      .flatMap(({ notes }) => notes),
    sources: [
      ...periods.filter(isListed).map(({ participants }) => participants.source),
      ...[...roles, ...told].map(({ source }) => source),
      ...outcomes.map(({ outcome }) => outcome.source),
      ...meetings.map(({ source }) => source),
    ],
  };
}

/** All countries with the periods that they joined. */
export function countriesCard(knowledge: KnowledgeBase): Card {
  const { periods } = knowledge;
  const joined = knowledge.countries
    .map((country) => ({
      country,
      periods: periods.filter(({ participants }) => participants.countries.includes(country)),
    }))
    .filter((one) => one.periods.length > 0);
  return {
    title: 'Countries in the Joint Periods of Action',
    lines: joined.map(
      ({ country, periods: of }) =>
        `${withFlag(country)}: ${of.length === periods.length && periods.length > 1 ? `all ${periods.length}` : of.map(({ ordinal }) => ordinal).join(', ')}`,
    ),
    sources: periods.map((period) => period.participants.source),
  };
}

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
