import type { KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import { decapitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import { parseSpan } from '../questions/holds.ts';
import { type Atom, allOf, atomsOf, type Condition } from '../questions/query.ts';

/** When a period was, where that isn't asked for: `May to November 2016`; only the year where the source gives two spans. */
export function whenInShort(period: Period, { knowledge, messages: { formats } }: Edition): string {
  const { from, to } = period.date;
  const isContested = otherDates(period, knowledge.activities).length > 0 && from.year === to.year;
  return isContested ? formats.date({ year: from.year }) : formats.span(period.date);
}

/** `the 2nd Joint Period of Action (May to November 2016)` */
export const periodWithDates = (period: Period, edition: Edition): string =>
  edition.messages.thePeriodOf(period.number, whenInShort(period, edition));

/** The names of countries in running text. */
export const namesOf = (countries: readonly { readonly nameInText: string }[]): string[] =>
  countries.map(({ nameInText }) => nameInText);

export const numbersOf = (periods: readonly Period[]): number[] => periods.map(({ number }) => number);

/** The name of a country by its code, in running text; also of one that the source doesn't name. */
export const countryByCode = (code: string, { knowledge, messages }: Edition): string =>
  knowledge.countries.find((country) => country.code === code)?.nameInText ?? messages.formats.country(code);

/** `South Korea` of `south-korea`: a place that the data has no name for. */
const titled = (id: string) =>
  id.replace(/(^|-)(\p{L})/gu, (_, dash, letter) => (dash ? ' ' : '') + letter.toUpperCase());

export const cityById = (id: string, { knowledge: { cities } }: Edition): string =>
  cities.find((city) => city.id === id)?.name ?? titled(id);

const meetingById = (id: string, { knowledge: { meetings } }: Edition): string =>
  meetings.find((meeting) => meeting.id === id)?.title ?? id;

/** An organisation by its id; one that the data doesn't know by its id, in capitals. */
export const organisationById = (id: string, { knowledge: { organisations } }: Edition): string =>
  organisations.find((one) => one.id === id)?.name ?? id.toUpperCase();

/** A property in words, as they follow a noun: `in Bangkok`, `listed for the 2nd period`. */
function property({ is, value }: Atom, edition: Edition, not: boolean): string {
  const { knowledge, messages } = edition;
  const { which, formats } = messages;
  const isNumber = /^\d+$/.test(value);
  const topic = (all: readonly { readonly id: string; readonly name: string }[]) =>
    decapitalise(all.find(({ id }) => id === value)?.name ?? value);
  const dated = () => {
    const span = parseSpan(value);
    return span === undefined ? value : formats.span(span);
  };
  switch (is) {
    case 'period':
      return which.period(Number(value), not);
    case 'participated':
      return isNumber
        ? which.listed([Number(value)], not)
        : which.withCountry(countryByCode(value, edition), not);
    case 'times': {
      const listed = value.startsWith('>')
        ? which.listedMore
        : value.startsWith('<')
          ? which.listedFewer
          : which.listedExactly;
      return listed(Number(value.slice(1)), knowledge.periods.length, not);
    }
    case 'country':
      return which.inCountry(countryByCode(value, edition), not);
    case 'chairs':
      return which.chairs(not);
    case 'chaired':
      return which.chaired(not);
    case 'disrupted':
      return which.disrupted(isNumber ? Number(value) : undefined, not);
    case 'city':
      return which.inCity(cityById(value, edition), not);
    case 'kind':
      return which.kind(topic(knowledge.kinds), not);
    case 'event':
      return which.named(meetingById(value, edition), not);
    case 'crime':
      return which.forTopic(topic(knowledge.crimes), not);
    case 'sector':
      return which.forTopic(topic(knowledge.sectors), not);
    case 'organisation':
      return which.withOrganisation(organisationById(value, edition), not);
    case 'about':
      return which.on(aboutInWords(value, knowledge), not);
    case 'in': {
      const span = parseSpan(value);
      if (span === undefined) return which.during(value, not);
      if (value.includes('..')) return which.fromTo(formats.date(span.from), formats.date(span.to), not);
      return (span.from.day === undefined ? which.during : which.onDay)(formats.span(span), not);
    }
    case 'before':
      return which.before(dated(), not);
    case 'after':
      return which.after(dated(), not);
    case 'gives':
      return which.gives(nounOf(value, edition), not);
    case 'amount': {
      const count = Number(value.replace(/^[<>=]/, ''));
      if (value.startsWith('>')) return which.moreThan(count, not);
      return value.startsWith('<') ? which.fewerThan(count, not) : which.exactly(count, not);
    }
  }
}

/** What one of several statements is about, by its id. */
const aboutInWords = (id: string, { group, people, cases }: KnowledgeBase): string =>
  [...group.facts, ...people, ...cases]
    .flatMap(({ statements }) => statements)
    .find((statement) => statement.id === id)?.about ?? id;

/** A condition in words, as they follow a noun: `listed for the 2nd period and not listed for the 1st period`. */
export function inWords(condition: Condition | undefined, edition: Edition, not = false): string {
  if (condition === undefined) return '';
  if ('not' in condition) return inWords(condition.not, edition, !not);
  if ('is' in condition) return property(condition, edition, not);
  const { and, or } = edition.messages.which;
  if ('any' in condition) return (not ? and : or)(condition.any.map((one) => inWords(one, edition, not)));
  // "Listed for the 1st, 2nd and 3rd periods", in one.
  const listed = not ? [] : condition.all.filter(isListed);
  const rest = condition.all.filter((one) => listed.length < 2 || !listed.includes(one));
  const numbers = listed.flatMap(atomsOf).map(({ value }) => Number(value));
  return (not ? or : and)([
    ...(listed.length < 2 ? [] : [edition.messages.which.listed(numbers, false)]),
    ...rest.map((one) => inWords(one, edition, not)),
  ]);
}

/** That a country is listed for a period, by its number. */
const isListed = (condition: Condition): boolean =>
  'is' in condition && condition.is === 'participated' && /^\d+$/.test(condition.value);

/** `arrests in the 1st period`; countries and meetings that are named, by their names: `Thailand listed for the 1st period`. */
export function subjectInWords(select: string, where: Condition | undefined, edition: Edition): string {
  const { which, formats } = edition.messages;
  const parts = where === undefined ? [] : 'all' in where ? where.all : [where];
  const naming = select === 'countries' ? 'country' : select === 'meetings' ? 'event' : undefined;
  const isName = (part: Condition) => !('not' in part) && atomsOf(part).every(({ is }) => is === naming);
  const names = parts.filter(isName).flatMap(atomsOf);
  const noun =
    names.length > 0
      ? formats.list(
          names.map((one) =>
            one.is === 'country' ? countryByCode(one.value, edition) : `“${meetingById(one.value, edition)}”`,
          ),
        )
      : nounOf(select, edition);
  return which.of(noun, inWords(allOf(parts.filter((part) => !isName(part))), edition));
}

/** What a query selects, as a noun. */
export function nounOf(select: string, { knowledge, messages }: Edition): string {
  const { measures, group, people, cases } = knowledge;
  const { fact, ...nouns } = messages.nouns;
  const measure = measures.find(({ id }) => id === select);
  if (measure !== undefined) return decapitalise(measure.name);
  const told = [...group.facts, ...people, ...cases].find(({ id }) => id === select);
  if (told !== undefined) return group.facts.includes(told) ? fact(told.label) : told.label;
  return Object.entries(nouns).find(([name]) => name === select)?.[1] ?? select;
}
