import type { KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { capitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import { testOf } from '../questions/holds.ts';
import type { Item } from '../questions/items.ts';
import { type Atom, type AtomName, allOf, atomsOf, type Condition, partsOf } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';
import { periodsAsked } from './periods.ts';
import { countryByCode, inWords, namesOf, numbersOf } from './phrases.ts';
import { type Said, sentence } from './said.ts';

/** `Bangladesh is listed for the 2nd and 3rd Joint Periods of Action, not for the 1st.` */
export function participationOf(code: string, edition: Edition): string {
  const { knowledge, messages } = edition;
  const listed = knowledge.periods.filter(({ participants }) =>
    participants.countries.some((one) => one.code === code),
  );
  const missed = knowledge.periods.filter((period) => !listed.includes(period));
  const roles = knowledge.group.facts.flatMap(({ statements: all }) =>
    all
      .filter((one) => one.countries.some((country) => country.code === code))
      .flatMap(({ roleInWords }) => (roleInWords === undefined ? [] : [roleInWords])),
  );
  return messages.answer.participation(
    countryByCode(code, edition),
    numbersOf(listed),
    numbersOf(missed),
    roles,
  );
}

/** The lists of the periods that are asked about, side by side: of all, where that is one or none. */
export function comparedCountries({ query }: Result, edition: Edition): Said {
  const asked = periodsAsked(query.where, edition.knowledge);
  return besideEachOther(asked.length > 1 ? asked : edition.knowledge.periods, edition);
}

/** `Countries listed: 10 for the 2nd and 10 for the 3rd. The same countries in each.` */
export function besideEachOther(of: readonly Period[], { knowledge, messages }: Edition): Said {
  const { answer } = messages;
  const isInAll = (country: (typeof knowledge.countries)[number]) =>
    of.every((other) => other.participants.countries.includes(country));
  const own = of
    .map((period) => ({
      period,
      countries: period.participants.countries.filter((country) => !isInAll(country)),
    }))
    .filter(({ countries }) => countries.length > 0);
  return {
    headline: answer.countriesCompared(
      of.map(({ number, participants }) => ({ n: number, count: participants.countries.length })),
      namesOf([...new Set(own.flatMap(({ countries }) => countries))]),
      own.map(({ period }) => period.number),
    ),
    lines: [answer.forAllOfThem(namesOf(of[0]?.participants.countries.filter(isInAll) ?? []))],
  };
}

export function mostCountries({ query, value }: Result, { messages }: Edition): Said {
  if (value.kind !== 'extreme') return sentence('');
  const which = value.winners.flatMap((item) => (item.kind === 'period' ? [item.period.number] : []));
  return sentence(messages.answer.mostCountries(query.ask === 'most', value.amount ?? 0, which));
}

/** What asks of a time and of no period. */
const TIMES = new Set<AtomName>(['in', 'before', 'after']);

/** Yes or no on whether a country is listed, chairs, or is named where networks were disrupted. */
export function countryTruth(result: Result, edition: Edition): Said {
  const { query, items } = result;
  const { knowledge, messages } = edition;
  const { answer, formats } = messages;
  const asked = atomsOf(query.where).filter((atom) => atom.is === 'country');
  // "Are these all of them: …?": a list gets which of it is in the other, and that whole, which no yes says.
  const ofList = asked.length > FEW ? ofNamedCountries(result, edition) : undefined;
  if (ofList !== undefined) return sentence(ofList);
  const rest = restOf(query.where);
  const which = rest === undefined ? answer.namedOnPage : inWords(rest, edition);
  const roles = rolesIn(knowledge);
  const lines = isOfRole(query.where)
    ? roles.map(({ text }) => text)
    : asked.map(({ value }) => participationOf(value, edition));
  // Of what the page doesn't name, that it isn't so is no "no": neither it nor its contrary is told.
  const known = rest !== undefined && 'not' in rest ? asked.filter(isKnown(knowledge)) : asked;
  if (asked.length > 0 && known.length === 0) return sentence(formats.sentences(lines));
  const [yes, no] = partedBy(known, items, edition);
  // All periods at once, and those of a time, are what the sentence on a country says anyway.
  const isOnPeriods =
    (atomsOf(rest).length > 1 && atomsOf(rest).every(({ is }) => is === 'participated')) ||
    atomsOf(rest).some(({ is }) => TIMES.has(is));
  // Of a role and of periods each is said by itself: either may be so.
  const isOfBoth = isOfRole(query.where) && atomsOf(query.where).some(({ is }) => is === 'participated');
  if (isOfBoth && !(yes.length > 0 && no.length === 0))
    return sentence(
      formats.sentences([
        ...asked.map(({ value }) => participationOf(value, edition)),
        rolesInWords(edition),
      ]),
    );
  // Who ever had a role is told with who has it.
  const isOfAllTime = ['chairs', 'chaired'].every((role) => atomsOf(rest).some(({ is }) => is === role));
  if (no.length === 0 && (isOnPeriods || isOfAllTime)) return sentence(answer.yes(formats.sentences(lines)));
  if (no.length === 0) {
    const said = formats.sentences([answer.countriesAre(yes, which), ...lines]);
    // That it is named is a yes to that alone, and to nothing else that may have been asked of it.
    return sentence(rest === undefined ? capitalise(said) : answer.yes(said));
  }
  if (yes.length > 0) return sentence(formats.sentences([answer.someAreSomeNot(yes, no, which), ...lines]));
  if (isOnPeriods) return sentence(answer.no(formats.sentences(lines)));
  const denied = rest === undefined ? answer.countriesAreNot(no, which) : deniedOf(no, rest, edition);
  // What isn't named on the page may be a member all the same, and networks have been disrupted elsewhere: that is no "no".
  if (rest === undefined || isOfDisrupted(rest))
    return sentence(formats.sentences([capitalise(denied), ...lines]));
  // "Was Sri Lanka a co-chair?": of who was one once, a no would be of now alone.
  const isFormer =
    atomsOf(rest).some(({ is }) => is === 'chairs') &&
    roles.some(({ countries }) => countries.some(({ code }) => asked.some(({ value }) => value === code)));
  return sentence(isFormer ? formats.sentences(lines) : answer.no(formats.sentences([denied, ...lines])));
}

/** That countries aren't what they are asked to be. Where networks were disrupted the page names some, and doesn't say that there were no more. */
export function deniedOf(names: readonly string[], rest: Condition, edition: Edition): string {
  const { answer } = edition.messages;
  // "Did Thailand sit out the 2nd?" is denied by what it did.
  const contrary = 'not' in rest ? rest.not : isOfDisrupted(rest) ? { not: rest } : undefined;
  return contrary === undefined
    ? answer.countriesAreNot(names, inWords(rest, edition))
    : answer.countriesAre(names, inWords(contrary, edition));
}
const isDisrupted = (condition: Condition) => 'is' in condition && condition.is === 'disrupted';
const isOfDisrupted = (condition: Condition) => atomsOf(condition).some(({ is }) => is === 'disrupted');

/** What puts countries in a list of the page. */
export const OF_LISTS = new Set<AtomName>(['participated', 'disrupted']);

/** Whether a country that is named is one of the page's. */
const isKnown =
  ({ countries }: KnowledgeBase) =>
  ({ value }: Atom): boolean =>
    countries.some(({ code }) => code === value);

/** The names of the countries that are among what was found, and of those that aren't. */
function partedBy(
  asked: readonly Atom[],
  items: readonly Item[],
  edition: Edition,
): readonly [found: string[], others: string[]] {
  const isFound = ({ value }: Atom) =>
    items.some((item) => item.kind === 'country' && item.country.code === value);
  const namesOfAll = (atoms: readonly Atom[]) => atoms.map(({ value }) => countryByCode(value, edition));
  return [namesOfAll(asked.filter(isFound)), namesOfAll(asked.filter((one) => !isFound(one)))];
}

/**
 * Which of several countries that are named are in the lists of periods, and the whole of those: `Thailand is listed for the 1st period,
 * Bangladesh isn't. Countries listed for the 1st period (8): …`. Undefined where fewer are named, or nothing is asked of periods alone.
 */
export function ofNamedCountries({ query, items }: Result, edition: Edition): string | undefined {
  const { knowledge, messages } = edition;
  const { answer, formats } = messages;
  const rest = restOf(query.where);
  const asked = namedIn(query.where);
  const isOfLists =
    rest !== undefined && (atomsOf(rest).every(({ is }) => is === 'participated') || isDisrupted(rest));
  const least = rest !== undefined && isDisrupted(rest) ? 1 : FEW;
  // "Did it take part in the 1st, and were networks disrupted there?": of one that is named, how many others are says nothing.
  const [only, ...more] = asked;
  const isOfBoth = rest !== undefined && !isOfLists && atomsOf(rest).every(({ is }) => OF_LISTS.has(is));
  if (only !== undefined && more.length === 0 && items.length === 1 && isOfBoth)
    return formats.sentences([
      capitalise(answer.countriesAre([countryByCode(only.value, edition)], inWords(rest, edition))),
      participationOf(only.value, edition),
    ]);
  if (asked.length < least || !isOfLists) return undefined;
  // "Which of Thailand and Bangladesh was not in the 1st?": which was says which wasn't.
  const lists = 'not' in rest ? rest.not : rest;
  const parted = partedBy(asked, items, edition);
  if (lists !== rest && !asked.every(isKnown(knowledge))) return undefined;
  const [yes, no] = lists === rest ? parted : [parted[1], parted[0]];
  const which = inWords(lists, edition);
  const isIn = testOf(lists, knowledge);
  const all = knowledge.countries.filter((country) => isIn({ kind: 'country', country }) === true);
  const ofThose =
    yes.length === 0
      ? [deniedOf(no, lists, edition)]
      : no.length === 0
        ? [answer.countriesAre(yes, which)]
        : isDisrupted(rest)
          ? [answer.countriesAre(yes, which), deniedOf(no, rest, edition)]
          : [answer.someAreSomeNot(yes, no, which)];
  return formats.sentences([...ofThose.map(capitalise), answer.countriesFound(which, namesOf(all))]);
}

/** So many countries are few enough to be told of one by one. */
const FEW = 2;

/** `New Zealand and Malaysia co-chair the working group. The working group was previously co-chaired by Sri Lanka.` */
export const rolesInWords = ({ knowledge, messages }: Edition, which?: string): string =>
  messages.formats.sentences(
    rolesIn(knowledge)
      .filter(({ role }) => which === undefined || role === which)
      .map(({ text }) => text),
  );
const rolesIn = ({ group }: KnowledgeBase) =>
  group.facts.flatMap(({ statements: all }) => all).filter(({ role }) => role !== undefined);
export const isOfRole = (where: Condition | undefined) =>
  atomsOf(where).some(({ is }) => is === 'chairs' || is === 'chaired');

/** The countries that a condition names as those that it is about, and not as left out. */
export const namedIn = (where: Condition | undefined): readonly Atom[] =>
  partsOf(where)
    .filter((part) => !('not' in part) && atomsOf(part).every(({ is }) => is === 'country'))
    .flatMap(atomsOf);

/** A condition without what says which country it is. */
export function restOf(condition: Condition | undefined): Condition | undefined {
  if (condition === undefined || 'not' in condition) return condition;
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).filter(
      (one) => 'not' in one || !atomsOf(one).every(({ is }) => is === 'country'),
    );
    const [first, ...others] = parts;
    return first === undefined || others.length === 0 ? first : { all: [first, ...others] };
  }
  return condition.is === 'country' ? undefined : condition;
}

/** What restricts a list of countries: which they are, the list says itself; those left out are named. */
export function whichCountries(where: Condition | undefined, edition: Edition): string {
  const { which } = edition.messages;
  const parts = where === undefined ? [] : 'all' in where ? where.all : [where];
  const isName = (part: Condition) => atomsOf(part).every(({ is }) => is === 'country');
  const left = parts.flatMap((part) => ('not' in part && isName(part) ? atomsOf(part) : []));
  const rest = allOf(parts.filter((part) => !isName(part)));
  const without =
    left.length === 0 ? [] : [which.otherThan(left.map(({ value }) => countryByCode(value, edition)))];
  // Of those that are in none of some lists, the page names only what is in another one: nobody else can be listed.
  const isOfNoList = rest !== undefined && partsOf(rest).every((part) => 'not' in part);
  const named = isOfNoList ? [edition.messages.answer.namedOnPage] : [];
  const [first = '', ...others] = [...without, ...named, inWords(rest, edition)].filter((one) => one !== '');
  return others.length === 0 ? first : which.and([first, ...others]);
}
