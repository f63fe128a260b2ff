import { formatSpan } from '../../knowledge/date-span.ts';
import type { KnowledgeBase, Period } from '../../knowledge/knowledge-base.ts';
import { ordinal } from '../../knowledge/ordinal.ts';
import { otherDates } from '../../knowledge/other-dates.ts';
import { decapitalise, enumerate } from '../../knowledge/wording.ts';
import { parseSpan } from '../../questions/holds.ts';
import type { Atom, Condition } from '../../questions/query.ts';

/** `the 2nd Joint Period of Action (May to November 2016)`; only the year where the source gives two spans. */
export function periodWithDates(period: Period, { activities }: Pick<KnowledgeBase, 'activities'>): string {
  const { date } = period;
  const isContested = otherDates(period, activities).length > 0 && date.from.year === date.to.year;
  return `the ${period.name} (${isContested ? date.from.year : formatSpan(date)})`;
}

/** `the 2nd period` */
export const periodShort = ({ ordinal: nth }: Period): string => `the ${nth} period`;

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** The name of a country by its code, in running text; also of one that the source doesn't name. */
export const countryByCode = (code: string, { countries }: KnowledgeBase): string =>
  countries.find((country) => country.code === code)?.nameInText ?? names.of(code) ?? code;

/** `South Korea` of `south-korea`: a place that the data has no name for. */
const titled = (id: string) =>
  id.replace(/(^|-)(\p{L})/gu, (_, dash, letter) => (dash ? ' ' : '') + letter.toUpperCase());

export const cityById = (id: string, { cities }: KnowledgeBase): string =>
  cities.find((city) => city.id === id)?.name ?? titled(id);

/** An organisation by its id; one that the data doesn't know by its id, in capitals. */
export const organisationById = (id: string, { organisations }: KnowledgeBase): string =>
  organisations.find((one) => one.id === id)?.name ?? id.toUpperCase();

/** `in 2016`, `on 19 May 2015`, `from May 2015 to June 2016` */
function when(value: string): string {
  const span = parseSpan(value);
  if (span === undefined) return value;
  if (value.includes('..'))
    return `from ${formatSpan({ from: span.from, to: span.from })} to ${formatSpan({ from: span.to, to: span.to })}`;
  return `${span.from.day === undefined ? 'in' : 'on'} ${formatSpan(span)}`;
}

const dated = (value: string) => {
  const span = parseSpan(value);
  return span === undefined ? value : formatSpan(span);
};

/** A property in words, as they follow a noun: `in Bangkok`, `listed for the 2nd period`. */
function property({ is, value }: Atom, knowledge: KnowledgeBase, negated: boolean): string {
  const nth = /^\d+$/.test(value) ? ordinal(Number(value)) : value;
  const not = negated ? 'not ' : '';
  const topic = (all: readonly { readonly id: string; readonly name: string }[]) =>
    decapitalise(all.find(({ id }) => id === value)?.name ?? value);
  switch (is) {
    case 'period':
      return `${not}in the ${nth} period`;
    case 'participated':
      return /^\d+$/.test(value)
        ? `${not}listed for the ${nth} period`
        : `${negated ? 'without' : 'with'} ${countryByCode(value, knowledge)}`;
    case 'country':
      return `${not}in ${countryByCode(value, knowledge)}`;
    case 'chairs':
      return negated ? 'not co-chairing the group' : 'co-chairing the group';
    case 'chaired':
      return negated ? 'not a former co-chair' : 'a former co-chair';
    case 'disrupted':
      return `where trafficking networks were ${not}${negated ? 'said to be ' : ''}disrupted${value === '' ? '' : ` in the ${nth} period`}`;
    case 'city':
      return `${not}in ${cityById(value, knowledge)}`;
    case 'kind':
      return `${not}of the kind “${topic(knowledge.kinds)}”`;
    case 'event':
      return `${not}named ${value}`;
    case 'crime':
      return `${negated ? 'without' : 'for'} ${topic(knowledge.crimes)}`;
    case 'sector':
      return `${negated ? 'without' : 'for'} ${topic(knowledge.sectors)}`;
    case 'organisation':
      return `${negated ? 'without' : 'with'} ${organisationById(value, knowledge)}`;
    case 'about':
      return `${negated ? 'not ' : ''}on the ${value}`;
    case 'in':
      return `${not}${when(value)}`;
    case 'before':
      return `${not}before ${dated(value)}`;
    case 'after':
      return `${not}after ${dated(value)}`;
    case 'gives':
      return `for which the page gives ${negated ? 'no figure' : 'a figure'} for ${nounOf(value, knowledge)}`;
    case 'amount':
      return `${not}${value.replace(/^>/, 'more than ').replace(/^</, 'fewer than ').replace(/^=/, '')}`;
  }
}

/** A condition in words, as they follow a noun: `listed for the 2nd period and not listed for the 1st period`. */
export function inWords(condition: Condition | undefined, knowledge: KnowledgeBase, negated = false): string {
  if (condition === undefined) return '';
  if ('not' in condition) return inWords(condition.not, knowledge, !negated);
  if ('all' in condition)
    return condition.all.map((one) => inWords(one, knowledge, negated)).join(negated ? ' or ' : ' and ');
  if ('any' in condition)
    return condition.any.map((one) => inWords(one, knowledge, negated)).join(negated ? ' and ' : ' or ');
  return property(condition, knowledge, negated);
}

/** `arrests in the 1st period`, for sentences on what the source lacks. */
export function subjectInWords(
  select: string,
  where: Condition | undefined,
  knowledge: KnowledgeBase,
): string {
  return [nounOf(select, knowledge), inWords(where, knowledge)].filter((part) => part !== '').join(' ');
}

const NOUNS: Readonly<Record<string, string>> = {
  countries: 'the countries',
  periods: 'the Joint Periods of Action',
  meetings: 'the meetings',
  outcomes: 'the outcomes',
  crimes: 'the crimes',
  sectors: 'the sectors',
  support: 'support',
  events: 'dated events',
  contact: 'the contact',
  names: 'the names of the group',
  page: 'itself',
};

/** What a query selects, as a noun. */
export function nounOf(select: string, { measures, group, people, cases }: KnowledgeBase): string {
  const measure = measures.find(({ id }) => id === select);
  if (measure !== undefined) return decapitalise(measure.name);
  const told = [...group.facts, ...people, ...cases].find(({ id }) => id === select);
  if (told !== undefined) return group.facts.includes(told) ? `the ${decapitalise(told.label)}` : told.label;
  return NOUNS[select] ?? select;
}

/** `1st and 2nd` */
export const ordinals = (periods: readonly Period[]): string =>
  enumerate(periods.map(({ ordinal: nth }) => nth));
