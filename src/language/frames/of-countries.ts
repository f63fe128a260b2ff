import { isUnmarked } from '../learnt/word-use.ts';
import { askingIn } from '../marks/clauses.ts';
import { countriesAside } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  distinct,
  hasAsk,
  hasSubject,
  isAskedFor,
  isDenial,
  isLackOf,
  isPlace,
  isTime,
  namesThing,
  operatorsIn,
  ROLES,
  takingPart,
  without,
} from '../marks/marks.ts';
import { isYesNo } from '../marks/yes-no.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';
import type { Reframe } from './frame.ts';

/** "Which agencies took part in the 2nd?", "did the police?": who took part, in the page's words, and not of which countries alone. */
const whichAgencies: Reframe = ({ frame, text }, { people }) => {
  const { marks, tokens, grammar } = text;
  const isOfBodies =
    frame.subject === 'countries' &&
    !holds(tokens, grammar.countries) &&
    marks.some(
      ({ kind, value, from, to }) =>
        kind === 'ask' && value === 'who' && to - from > 1 && holds(tokens.slice(from, to), grammar.which),
    );
  const isOther = ({ value }: Mark) => ROLES.has(value) || people.some(({ id }) => id === value);
  const body = isYesNo(text) ? bodyAt(text, isOther) : undefined;
  const isAlone = marks.every(
    (mark) =>
      (body !== undefined && mark.from <= body && body < mark.to) ||
      ((mark.kind !== 'operator' || JOINING.has(mark.value)) &&
        // "… the police only, or immigration too?"
        (!namesThing(mark) || mark.kind === 'about' || isTime(mark) || isCountries(mark))),
  );
  return frame.ask !== 'other' && (isOfBodies || body !== undefined) && isAlone
    ? { frame: { subject: 'periods', ask: 'who' }, text }
    : undefined;
};

/** "Did any NGO take part?": the word before that for whoever did, where it is no country's and no organisation's name, and no co-chair. */
function bodyAt(text: Annotated, isOther: (mark: Mark) => boolean): number | undefined {
  const { marks, tokens, grammar } = text;
  const at = (takingPart(text)[0]?.from ?? 0) - 1;
  const over = marks.filter(({ from, to }) => from <= at && at < to);
  const isThing =
    over.length > 0 &&
    over.every(({ kind }) => kind === 'about' || kind === 'subject') &&
    !over.some(isOther);
  const isNoun = isUnmarked(text, at) || (isThing && !over.some(isCountries));
  return isNoun && lengthAt(tokens, at, grammar.every) === 0 ? at : undefined;
}

/** What joins periods that all are asked of. */
const JOINING = new Set(['and', 'both', 'any', 'or']);

/** "Siapa yang diadili di Indonesia?": what was done in a country that is told of a person or a case, and not that it took part. */
const toldOfPlace: Reframe = ({ frame, text }, { people, cases }) => {
  if (frame.subject !== 'countries' || frame.ask === 'other' || hasSubject(text, 'countries'))
    return undefined;
  const isInAsk = (mark: Mark) =>
    text.marks.some(({ kind, from, to }) => kind === 'ask' && from < mark.to && mark.from < to);
  const country = text.marks.find(({ kind }) => kind === 'country');
  const told = [...people, ...cases].flatMap(({ id, statements }) =>
    statements
      .filter(({ countries }) => countries.some(({ code }) => code === country?.value))
      .map((statement) => `${id}/${statement.id}`),
  );
  const [about, ...others] = distinct(
    text.marks.filter(
      (mark) =>
        mark.kind === 'about' && told.includes(mark.value) && !isInAsk(mark) && mark.from !== country?.from,
    ),
  );
  return about !== undefined &&
    others.length === 0 &&
    (askingIn(text).length > 0 || hasAsk(text, 'exists')) &&
    !text.marks.some(isTime)
    ? { frame: { subject: about.value, ask: 'list' }, text }
    : undefined;
};

/** "Kasali ba ang fishing sa 1st JPA?": a sector is in a period by being looked into, and not as a country. */
const sectorTakenIn: Reframe = ({ frame, text }) =>
  frame.subject === 'countries' &&
  frame.ask === 'exists' &&
  text.marks.some(({ kind }) => kind === 'sector') &&
  !text.marks.some(isPlace)
    ? { frame: { subject: 'sectors', ask: 'exists' }, text: without(text, isCountries) }
    : undefined;

/** "Apakah peranan Malaysia?": of a country, its role is. */
const roleOfCountry: Reframe = ({ frame, text }) => {
  const { marks, tokens, grammar } = text;
  const isLink = ({ text: word }: Token) => grammar.articles.has(word) || grammar.functions.has(word);
  const isOf = (focus: Mark) =>
    focus.value === 'focus' &&
    marks.some(
      ({ kind, from, to }) =>
        (kind === 'country' || kind === 'foreign') &&
        // "New Zealand's mission"
        (to === focus.from || (from >= focus.to && tokens.slice(focus.to, from).every(isLink))),
    );
  return frame.subject === 'focus' && frame.ask !== 'other' && marks.some(isOf)
    ? { frame: { subject: 'countries', ask: 'list' }, text: without(text, ({ kind }) => kind === 'subject') }
    : undefined;
};

/** "Besides the countries, which body helped in the 1st?": who helped were none of them. */
const whoHelped: Reframe = ({ frame, text }) => {
  const aside = frame.subject === 'support' ? countriesAside(text) : [];
  return aside.length > 0 ? { frame, text: without(text, (mark) => aside.includes(mark)) } : undefined;
};

/** "Did the 1st have the most countries?": of which period it is, those of one say nothing. */
const mostOfPeriods: Reframe = ({ frame, text }) => {
  // "Did most countries join the 1st?"
  const isQuantity = ({ value, from }: Mark) =>
    value === 'most' && (from === 0 || text.grammar.auxiliaries.has(text.tokens[from - 1]?.text ?? ''));
  const most = (['most', 'least'] as const).find((one) =>
    operatorsIn(text, one).some((mark) => !isQuantity(mark)),
  );
  const isCompared =
    most !== undefined && (frame.ask === most || (isYesNo(text) && hasSubject(text, 'countries')));
  const isOfOne = text.marks.some((mark) => isPlace(mark) || mark.kind === 'times');
  if (frame.subject !== 'countries' || !isCompared || isOfOne) return undefined;
  return distinct(text.marks.filter(({ kind }) => kind === 'period')).length > 1
    ? { frame: { ...frame, ask: 'compare' }, text }
    : { frame: { ...frame, ask: most }, text: without(text, ({ kind }) => kind === 'period') };
};

/** "Is it true that Australia funded the joint periods?": that it took part says nothing of what the page lacks. */
const lackOfCountry: Reframe = ({ frame, text }) =>
  (frame.subject === 'countries' || frame.subject === 'periods') &&
  (frame.ask === 'list' || frame.ask === 'exists') &&
  isYesNo(text) &&
  // "ไทยมีชื่อทั้ง JPA 1 และ 2": a name in a list is no lack, nor is "the next year, in 2016".
  text.marks.some(
    (mark) =>
      isAttribute(mark) &&
      mark.value !== 'names' &&
      mark.value !== 'attendance' &&
      !(mark.value === 'future' && text.marks.some(isTime)),
  ) &&
  text.marks.some(({ kind }) => kind === 'country') &&
  !text.marks.some(({ value }) => ROLES.has(value))
    ? { frame: { ...frame, ask: 'other' }, text }
    : undefined;

/** "বাংলাদেশ কোন অভিযানে ছিল?", "which operations was Bangladesh in?": of a country, the operations are the periods that it was in. */
const operationsOfCountry: Reframe = ({ frame, text }) =>
  frame.subject === 'operations' &&
  frame.ask !== 'count' &&
  (frame.ask !== 'other' || (frame.missing ?? []).length === 0) &&
  !text.marks.some(isAttribute) &&
  text.marks.some(({ kind }) => kind === 'country') &&
  isAskedFor(text, 'operations')
    ? { frame: { subject: 'periods', ask: frame.ask === 'other' ? 'list' : frame.ask }, text }
    : undefined;

/** "What did Indonesia do in 2016?": all that is told of it, for nothing is of what it did by itself. */
const whatDid: Reframe = ({ frame, text }) => {
  const { marks, tokens, grammar } = text;
  const country = marks.find(({ kind }) => kind === 'country');
  const asked = lengthAt(tokens, 0, grammar.which);
  const isVerb = (at: number) => grammar.verbs.has(tokens[at]?.text ?? '');
  const isDeed =
    country !== undefined &&
    asked > 0 &&
    country.from === asked + 1 &&
    isVerb(asked) &&
    isVerb(country.to) &&
    distinct(marks.filter(isPlace)).length === 1;
  return WHERE_IT_WAS.has(frame.subject) && frame.ask === 'list' && isDeed
    ? { frame: { subject: 'countries', ask: 'list' }, text: { ...text, marks: [country] } }
    : undefined;
};
const WHERE_IT_WAS = new Set(['countries', 'periods']);

/** "Which are the 15 AHG member countries?": which they are isn't told, and the participants are others. */
const membersOfGroup: Reframe = ({ frame, text }) =>
  frame.subject === 'countries' &&
  frame.ask !== 'other' &&
  hasSubject(text, 'membership') &&
  (hasSubject(text, 'ad-hoc-group') || text.marks.some(({ kind }) => kind === 'group')) &&
  text.marks.every((mark) => !namesThing(mark) || OF_MEMBERS.has(mark.value))
    ? { frame: { subject: 'ad-hoc-group', ask: 'other' }, text }
    : undefined;
/** "Did Bangladesh join the working group in 2016?": who is in it is told of its members, and not of who took part in a period. */
const joinedTheGroup: Reframe = ({ frame, text }) => {
  const { marks, tokens, grammar } = text;
  const isGroupAt = (at: number) => lengthAt(tokens, at, grammar.group) > 0;
  // "Join the working group", "take part in it"
  const past = (at: number): number => (grammar.articles.has(tokens[at]?.text ?? '') ? past(at + 1) : at);
  const isJoined = takingPart(text).some(({ to }) => isGroupAt(to) || isGroupAt(past(to)));
  return frame.subject === 'countries' &&
    frame.ask !== 'other' &&
    isJoined &&
    !marks.some(({ kind, value }) => kind === 'period' || OF_PERIODS.has(value))
    ? { frame: { subject: 'membership', ask: 'list' }, text }
    : undefined;
};

/** What the group's periods are called, or consist of: “the group's operations”. */
const OF_PERIODS = new Set(['operations', 'periods']);

/** What else may be named where names of countries are asked for. */
const OF_PARTICIPANTS = new Set(['countries', 'periods']);

const OF_MEMBERS = new Set(['membership', 'ad-hoc-group', 'countries']);

/** "Non-ASEAN countries": which are of a region the page doesn't say, nor which aren't. Countries have no figures of their own. */
const ofCountries: Reframe = ({ frame, text }) => {
  // "Kể tên các nước": names of countries are what a list gives.
  const isOfNames =
    isLackOf(text, 'names') &&
    !hasSubject(text, 'ad-hoc-group') &&
    text.marks.some(
      ({ kind, from, to }) =>
        kind === 'attribute' &&
        text.marks.some((one) => isCountries(one) && (one.to === from || (one.from <= to && one.to > to))),
    );
  // "Who were the eight countries? Names please."
  const isOfThemAlone =
    frame.subject === 'countries' &&
    text.marks.every(({ kind, value }) => kind !== 'subject' || OF_PARTICIPANTS.has(value)) &&
    isLackOf(text, 'names');
  if (frame.ask === 'other' && (isOfNames || isOfThemAlone))
    return { frame: { subject: 'countries', ask: 'list' }, text: without(text, isAttribute) };
  if (frame.subject !== 'countries') return undefined;
  const isOfRegion =
    text.marks.some(({ kind, value }) => kind === 'attribute' && value === 'region') &&
    !text.marks.some(({ kind }) => kind === 'country');
  if (frame.ask !== 'other')
    return isOfRegion ? { frame: { ...frame, ask: 'other' }, text: without(text, isDenial) } : undefined;
  return isLackOf(text, 'per-country')
    ? { frame: { ...frame, ask: 'list' }, text: without(text, isAttribute) }
    : undefined;
};

const isAttribute = ({ kind }: Mark) => kind === 'attribute';

const isCountries = ({ kind, value }: Mark) => kind === 'subject' && value === 'countries';

/** "कौन से चरण में बांग्लादेश शामिल नहीं था?": of countries that are named, it is the periods that a “which” asks for. */
const periodsOfCountry: Reframe = ({ frame, text }) =>
  frame.subject === 'countries' &&
  (frame.ask === 'list' || frame.ask === 'exists' || frame.ask === 'count') &&
  text.asksPeriods &&
  text.marks.some(({ kind }) => kind === 'country') &&
  // "Was trafficking disrupted in the Maldives, and in which period?"
  text.marks.every(({ kind, value }) => kind !== 'subject' || OF_PARTICIPANTS.has(value)) &&
  !text.marks.some(isTime) &&
  !holds(text.tokens, text.grammar.countries)
    ? {
        frame: { subject: 'periods', ask: frame.ask === 'count' ? 'count' : 'list' },
        text,
      }
    : undefined;

/** "Which period had more than nine countries?": how many each had says which. */
const periodsByCountries: Reframe = ({ frame, text }) => {
  const { tokens, marks, grammar } = text;
  const isNumber = (at: number) =>
    /^\d+$/.test(tokens[at]?.text ?? '') || marks.some(({ kind, to }) => kind === 'number' && to === at + 1);
  const isOfSoMany = tokens.some(
    ({ text: word }, at) =>
      grammar.countries.has(word) &&
      [at - 1, at - 2].some(
        (place) => isNumber(place) && !marks.some((mark) => isTime(mark) && mark.from === place),
      ),
  );
  return (frame.subject === 'countries' || frame.subject === 'periods') &&
    (frame.ask === 'list' || frame.ask === 'compare' || frame.ask === 'exists' || frame.ask === 'count') &&
    text.asksPeriods &&
    isOfSoMany &&
    !marks.some(isPlace)
    ? {
        frame: { subject: 'countries', ask: 'compare' },
        text: without(text, (mark) => mark.kind === 'operator' || isTime(mark)),
      }
    : undefined;
};

/** What is asked of countries as such, by the first rule that knows better. */
export const OF_COUNTRIES: readonly Reframe[] = [
  joinedTheGroup,
  whichAgencies,
  membersOfGroup,
  toldOfPlace,
  sectorTakenIn,
  roleOfCountry,
  whoHelped,
  mostOfPeriods,
  lackOfCountry,
  operationsOfCountry,
  periodsOfCountry,
  periodsByCountries,
  whatDid,
  ofCountries,
];
