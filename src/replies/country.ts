import { bold } from '@discordjs/formatters';
import { formatSpan } from '../knowledge/date-span.ts';
import { rolesOf } from '../knowledge/facts/country-facts.ts';
import { meetingTitle } from '../knowledge/facts/meeting-facts.ts';
import type { Country, KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { capitalise, enumerate } from '../knowledge/wording.ts';
import type { Card } from './card.ts';
import { withFlag } from './flag.ts';
import type { Menu } from './reply.ts';

/** What the source says about a country: the periods it joined, its roles, what else names it. */
export function countryCard(country: Country, knowledge: KnowledgeBase): Card {
  const { periods, missed, facts, cities } = rolesOf(country, knowledge);
  const outcomes = knowledge.periods.flatMap((period) =>
    period.outcomes
      .filter((outcome) => outcome.countries.includes(country))
      .map((outcome) => ({
        text: `${outcome.measure.name} (${period.ordinal} period)`,
        source: outcome.source,
      })),
  );
  const cases = knowledge.cases.filter((one) => one.countries.includes(country));
  const people = knowledge.people.flatMap((person) =>
    person.events
      .filter((event) => event.country === country)
      .map((event) => ({
        text: `${bold(person.knownAs ?? person.name)} (${event.period.ordinal} period): ${event.statement}`,
        source: event.source,
      })),
  );
  const meetings = knowledge.meetings.filter((meeting) => cities.includes(meeting.city));
  return {
    title: withFlag(country),
    lines: [participation(country, knowledge)],
    sections: [
      {
        name: 'Joint Periods of Action',
        lines: [
          ...periods.map((period) => `✅ ${bold(period.name)}, ${formatSpan(period.date)}`),
          ...missed.map((period) => `➖ ${period.name}: not among its countries`),
        ],
      },
      { name: 'Role', lines: facts.map((fact) => `${fact.label}: ${fact.statement}`) },
      {
        name: 'Also named for',
        lines: [
          ...outcomes.map(({ text }) => text),
          ...people.map(({ text }) => text),
          ...cases.map(({ name }) => name),
        ],
      },
      {
        name: 'Meetings held there',
        lines: meetings.map(
          (meeting) => `${bold(formatSpan(meeting.date))}, ${meeting.city.name}: ${meetingTitle(meeting)}`,
        ),
      },
    ],
    notes: facts.flatMap(({ notes }) => notes),
    sources: [
      ...periods.map((period) => period.participants.source),
      ...facts.map(({ source }) => source),
      ...outcomes.map(({ source }) => source),
    ],
  };
}

/** `The Maldives took part in the 1st, 2nd and 3rd Joint Periods of Action.` */
export function participation(country: Country, knowledge: KnowledgeBase): string {
  const { periods, missed, facts } = rolesOf(country, knowledge);
  const roles = [...new Set(facts.flatMap(({ role }) => (role === undefined ? [] : [role])))];
  const joined =
    periods.length === 0
      ? 'in no Joint Period of Action'
      : `in the ${enumerate(periods.map(({ ordinal }) => ordinal))} Joint Period${periods.length > 1 ? 's' : ''} of Action`;
  const not =
    missed.length > 0 && periods.length > 0
      ? ` and not in the ${enumerate(missed.map(({ ordinal }) => ordinal))}`
      : '';
  return `${bold(capitalise(country.nameInText))} took part ${joined}${not}${roles.length > 0 ? `; ${enumerate(roles)} of the Working Group` : ''}.`;
}

/** All countries with the periods that they joined. */
export function countriesCard(knowledge: KnowledgeBase): Card {
  const { periods } = knowledge;
  const joined = knowledge.countries
    .map((country) => ({ country, periods: rolesOf(country, knowledge).periods }))
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
