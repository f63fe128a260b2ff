import { formatSpan } from '../date-span.ts';
import type { Country, KnowledgeBase, Period } from '../knowledge-base.ts';
import { capitalise, enumerate } from '../wording.ts';
import { type Fact, fact } from './fact.ts';

/** What a country is in the source: the periods it joined and its roles. */
export function rolesOf(country: Country, { periods, group, cities }: KnowledgeBase) {
  return {
    periods: periods.filter((period) => period.participants.countries.includes(country)),
    missed: periods.filter((period) => !period.participants.countries.includes(country)),
    facts: group.facts.filter((one) => one.role !== undefined && one.countries.includes(country)),
    cities: cities.filter((city) => city.country === country),
  };
}

/** The periods that a country joined and its roles. */
export function countryFact(country: Country, knowledge: KnowledgeBase): Fact {
  const { periods, missed, facts } = rolesOf(country, knowledge);
  const joined =
    periods.length === 0
      ? 'no Joint Period of Action'
      : `the ${enumerate(periods.map(({ ordinal }) => ordinal))} Joint Period${periods.length > 1 ? 's' : ''} of Action`;
  const not =
    missed.length > 0 && periods.length > 0
      ? `, not in the ${enumerate(missed.map(({ ordinal }) => ordinal))}`
      : '';
  const roles = facts.map((one) => one.role).filter((role) => role !== undefined);
  return fact({
    id: `country-${country.code}`,
    subject: { kind: 'country', country },
    title: country.name,
    answer: `Took part in ${joined}${not}${roles.length > 0 ? `; ${enumerate(roles)} of the Working Group` : ''}`,
    statement: `${capitalise(country.nameInText)} took part in ${joined}${not}.`,
    about: [`country:${country.code}`],
    facets: ['noun:period', 'noun:country', ...facts.map((one) => `group:${one.id}`)],
    words: ['took part', 'participated', 'joined', 'periods', 'role', 'involved'],
    sources: [...periods.map((period) => period.participants.source), ...facts.map((one) => one.source)],
  });
}

/** Whether a country took part in a period: a question with an answer either way. */
export function participationFact(country: Country, period: Period): Fact {
  const joined = period.participants.countries.includes(country);
  return fact({
    id: `country-${country.code}-period-${period.number}`,
    subject: { kind: 'country', country },
    title: `${country.name}: ${period.name}`,
    answer: joined
      ? `Yes, ${country.nameInText} took part`
      : `No, ${country.nameInText} isn't among its countries`,
    statement: joined
      ? `${capitalise(country.nameInText)} took part in the ${period.name} (${formatSpan(period.date)}).`
      : `The source doesn't name ${country.nameInText} among the ${period.participants.countries.length} countries of the ${period.name}.`,
    about: [`country:${country.code}`, `period:${period.number}`],
    facets: ['noun:country', 'noun:period'],
    sources: [period.participants.source],
  });
}
