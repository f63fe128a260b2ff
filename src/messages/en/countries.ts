import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { capitalise, enumerate, enumerateCountries } from '../../knowledge/wording.ts';
import { allOf, atomsOf, type Condition } from '../../questions/query.ts';
import type { Result } from '../../questions/result.ts';
import { periodsAsked } from './periods.ts';
import { countryByCode, inWords, ordinals } from './phrases.ts';
import type { Said } from './said.ts';

/** `Bangladesh is listed for the 2nd and 3rd Joint Periods of Action, not for the 1st.` */
export function participationOf(code: string, knowledge: KnowledgeBase): string {
  const listed = knowledge.periods.filter(({ participants }) =>
    participants.countries.some((one) => one.code === code),
  );
  const missed = knowledge.periods.filter((period) => !listed.includes(period));
  const name = capitalise(countryByCode(code, knowledge));
  if (listed.length === 0) return `${name} isn't among the countries listed for the Joint Periods of Action.`;
  const roles = knowledge.group.facts.flatMap(({ statements: all }) =>
    all
      .filter((one) => one.role !== undefined && one.countries.some((country) => country.code === code))
      .map(({ role }) => role ?? ''),
  );
  return `${name} is listed for the ${ordinals(listed)} Joint Period${listed.length > 1 ? 's' : ''} of Action${missed.length > 0 ? `, not for the ${ordinals(missed)}` : ''}${roles.length > 0 ? `; it is a ${enumerate(roles)} of the group` : ''}.`;
}

export function comparedCountries({ query }: Result, knowledge: KnowledgeBase): Said {
  const asked = periodsAsked(query.where, knowledge);
  const of = asked.length > 1 ? asked : knowledge.periods;
  const own = of.map((period) => ({
    period,
    countries: period.participants.countries.filter(
      (country) => !of.every((other) => other.participants.countries.includes(country)),
    ),
  }));
  const sizes = enumerate(
    of.map((period) => `${period.participants.countries.length} for the ${period.ordinal}`),
  );
  const extra = own
    .filter(({ countries }) => countries.length > 0)
    .map(({ period, countries }) => `${enumerateCountries(countries)} only for the ${period.ordinal}`);
  const first =
    of[0]?.participants.countries.filter((country) =>
      of.every((other) => other.participants.countries.includes(country)),
    ) ?? [];
  return {
    headline: `Countries listed: ${sizes}. ${extra.length > 0 ? `Not for all of them: ${enumerateCountries([...new Set(own.flatMap(({ countries }) => countries))])} (${enumerate(own.filter(({ countries }) => countries.length > 0).map(({ period }) => `listed for the ${period.ordinal}`))}).` : 'The same countries in each.'}`,
    lines: [`For all of them: ${enumerateCountries(first)}.`],
  };
}

export function mostCountries({ query, value }: Result): Said {
  if (value.kind !== 'extreme') return { headline: '', lines: [] };
  const which = value.winners.flatMap((item) => (item.kind === 'period' ? [item.period] : []));
  return {
    headline: `${query.ask === 'most' ? 'Most' : 'Fewest'} countries: ${value.amount ?? ''} ${which.length > 1 ? 'each ' : ''}in the ${ordinals(which)} Joint Period${which.length > 1 ? 's' : ''} of Action.`,
    lines: [],
  };
}

/** Yes or no on whether a country is listed, chairs, or is named where networks were disrupted. */
export function countryTruth({ query, items }: Result, knowledge: KnowledgeBase): Said {
  const asked = atomsOf(query.where).filter((atom) => atom.is === 'country');
  const rest = restOf(query.where);
  const which = rest === undefined ? 'named on the page' : inWords(rest, knowledge);
  const isRole = atomsOf(query.where).some((atom) => atom.is === 'chairs' || atom.is === 'chaired');
  const roles = knowledge.group.facts
    .flatMap(({ statements: all }) => all)
    .filter(({ role }) => role !== undefined);
  const lines = isRole
    ? roles.map(({ text }) => text)
    : asked.map(({ value }) => participationOf(value, knowledge));
  const isSo = (code: string) => items.some((item) => item.kind === 'country' && item.country.code === code);
  const yes = asked.filter(({ value }) => isSo(value)).map(({ value }) => countryByCode(value, knowledge));
  const no = asked.filter(({ value }) => !isSo(value)).map(({ value }) => countryByCode(value, knowledge));
  const are = (those: readonly string[]) => `${enumerate(those)} ${those.length > 1 ? 'are' : 'is'}`;
  // That it is named is a yes to that alone, and to nothing else that may have been asked of it.
  const opening = rest === undefined ? '' : 'Yes: ';
  // All periods at once are what the sentence on a country says anyway.
  const isOnPeriods = atomsOf(rest).length > 1 && atomsOf(rest).every(({ is }) => is === 'participated');
  if (no.length === 0 && isOnPeriods) return { headline: `Yes: ${lines.join(' ')}`, lines: [] };
  if (no.length === 0) return { headline: `${opening}${are(yes)} ${which}. ${lines.join(' ')}`, lines: [] };
  // "Did Thailand sit out the 2nd?" is denied by what it did.
  const said = rest !== undefined && 'not' in rest ? ` ${inWords(rest.not, knowledge)}` : `n't ${which}`;
  // Who was a co-chair once isn't told that it never was.
  const isFormer =
    rest !== undefined &&
    atomsOf(rest).some(({ is }) => is === 'chairs') &&
    roles.some(({ countries }) => countries.some(({ code }) => asked.some(({ value }) => value === code)));
  if (yes.length === 0)
    return { headline: `${isFormer ? 'Not now' : 'No'}: ${are(no)}${said}. ${lines.join(' ')}`, lines: [] };
  return { headline: `${capitalise(are(yes))} ${which}, ${are(no)}n't. ${lines.join(' ')}`, lines: [] };
}

/** A condition without what says which country it is. */
function restOf(condition: Condition | undefined): Condition | undefined {
  if (condition === undefined || 'not' in condition) return condition;
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).filter(
      (one) => !('is' in one && one.is === 'country') && !('any' in one),
    );
    const [first, ...others] = parts;
    return first === undefined || others.length === 0 ? first : { all: [first, ...others] };
  }
  return condition.is === 'country' ? undefined : condition;
}

/** What restricts a list of countries: which they are, the list says itself; those left out are named. */
export function whichCountries(where: Condition | undefined, knowledge: KnowledgeBase): string {
  const parts = where === undefined ? [] : 'all' in where ? where.all : [where];
  const isName = (part: Condition) => atomsOf(part).every(({ is }) => is === 'country');
  const left = parts.flatMap((part) => ('not' in part && isName(part) ? atomsOf(part) : []));
  const rest = allOf(parts.filter((part) => !isName(part)));
  const without =
    left.length === 0
      ? []
      : [`other than ${enumerate(left.map(({ value }) => countryByCode(value, knowledge)))}`];
  return [...without, inWords(rest, knowledge)].filter((one) => one !== '').join(' ');
}
