import { type DateSpan, overlaps, within } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Told } from '../knowledge/knowledge-base.ts';
import { parseSpan } from '../questions/holds.ts';
import {
  type Ask,
  type AtomName,
  allOf,
  anyOf,
  atom,
  atomsOf,
  type Condition,
  partsOf,
  printCondition,
  type Query,
} from '../questions/query.ts';
import { amountCondition } from './amount-condition.ts';
import { dateCondition } from './date-condition.ts';
import { lengthAt } from './grammar.ts';
import { intervalIn, isBetween } from './interval.ts';
import type { Annotated, Mark } from './mark.ts';
import {
  distinct,
  hasAsk,
  hasOperator,
  hasSubject,
  isAskedFor,
  isCountedAt,
  isNoLonger,
  isOfBefore,
  isPlace,
  isTime,
  longest,
  operatorsIn,
  SETS,
} from './marks.ts';
import { type MeetingLimits, meetingLimits } from './meeting-limits.ts';
import { namedMeetings } from './named-meetings.ts';
import { negatedQuery } from './negated-query.ts';
import { countryConditions, periodCondition } from './period-conditions.ts';
import { placeCondition } from './place-condition.ts';
import { topicCondition } from './topic-condition.ts';

/** What is asked about (`captain-bram/arrest`), and what is wanted of it: what a reader makes of a text's words. */
export interface Frame {
  readonly subject: string;
  readonly ask: Ask;
  /** of `other` without a name for it, the words that may ask for it */
  readonly missing?: readonly string[];
}

/** As many words as say what is missing. */
const MISSING = 3;

/** The properties that each subject is restricted by; of what is told, only those that its statements have. */
const PROPERTIES: Readonly<Record<string, readonly Mark['kind'][]>> = {
  countries: ['period', 'country', 'foreign', 'date', 'month'],
  periods: ['period', 'country', 'foreign', 'date', 'month', 'crime', 'sector', 'organisation'],
  meetings: ['period', 'country', 'foreign', 'city', 'kind', 'date', 'month'],
  outcomes: ['period', 'date', 'month', 'country', 'foreign'],
  crimes: ['period', 'crime', 'date', 'month'],
  sectors: ['period', 'sector', 'crime', 'date', 'month'],
  support: ['period', 'organisation', 'date', 'month'],
  events: ['date', 'month', 'city', 'period'],
  'co-chairs': ['foreign', 'date'],
  'former-co-chair': ['foreign', 'date'],
  establishment: ['date', 'city'],
  measure: ['period', 'country', 'foreign', 'city', 'date', 'month', 'number'],
};

/** The query that a frame and the names, dates and operators of a text make together. */
export function compose(frame: Frame, text: Annotated, knowledge: KnowledgeBase): Query {
  const { subject } = frame;
  const interval = intervalIn(frame.ask, text, knowledge);
  if (interval !== undefined) return { ask: 'duration', select: 'events', where: interval };
  const [heard = '', about] = subject.split('/');
  const isFormer =
    isOfBefore(text) || (hasSubject(text, 'former-co-chair') && !hasSubject(text, 'co-chairs'));
  const named = heard === 'co-chairs' && frame.ask !== 'other' && isFormer ? 'former-co-chair' : heard;
  const told = toldTogether(named, frame.ask, text, knowledge);
  if (told !== undefined) return told;
  const negated = negatedQuery(named, frame.ask, text, knowledge);
  if (negated !== undefined) return negated;
  // "How many in each period?" and "more than in the 1st?" want a number for each, not those that were in all.
  const isOfEach =
    operatorsIn(text, 'all').some(({ from, to }) =>
      text.tokens.slice(from, to).some((_, at) => lengthAt(text.tokens, from + at, text.grammar.each) > 0),
    ) ||
    (hasOperator(text, 'compare') && text.marks.filter(({ kind }) => kind === 'period').length > 1);
  // "Who was arrested?" wants the person that nobody named.
  const isUnnamed =
    frame.ask === 'who' && knowledge.people.some(({ id }) => id === named) && !hasSubject(text, named);
  // Of small talk nothing is wanted, but what it may ask for that isn't there.
  const asked = isUnnamed || (named === 'nothing' && frame.ask !== 'other') ? 'list' : frame.ask;
  const isCounted = asked === 'count' || hasAsk(text, 'count');
  const wanted = isCounted && named === 'countries' && isOfEach ? 'compare' : asked;
  const select = selectOf(named, wanted, text, knowledge);
  const limits = meetingLimits(select, wanted, text, knowledge);
  const rest = limits === undefined ? text : besideLimits(text, limits);
  const isOfLimits = limits !== undefined && OF_LIMITS.has(wanted) && !hasAsk(rest, wanted);
  const ask = isOfLimits ? (hasAsk(rest, 'count') ? 'count' : 'list') : wanted;
  const isMeasure = knowledge.measures.some(({ id }) => id === select);
  const properties = PROPERTIES[isMeasure ? 'measure' : select] ?? toldProperties(select, about, knowledge);
  // "The first meeting after 2015", "of the 2nd period" is the first of several; but "was the first meeting held in 2014?" is of
  // the group's first.
  const has = (...kinds: Mark['kind'][]) => text.marks.some(({ kind }) => kinds.includes(kind));
  const isFirstOf = (mark: Mark) =>
    select === 'meetings' &&
    mark.kind === 'kind' &&
    mark.value === 'first-meeting' &&
    limits?.marks.includes(mark) !== true &&
    (limits !== undefined || has('date', 'month')
      ? ask !== 'exists' || has('city', 'period')
      : ask === 'list' && has('period'));
  // Of trafficking as such no sectors are told: it is only what they were looked into for.
  const hasSectors = (crime: string) =>
    knowledge.periods.some(({ targets }) =>
      targets.some((target) => target.crime.id === crime && target.sectors.length > 0),
    );
  const isOfSectors = ({ kind, value }: Mark) =>
    select !== 'sectors' || kind !== 'crime' || hasSectors(value);
  const restricting = text.marks.filter(
    (mark) =>
      isOfSectors(mark) &&
      properties.includes(mark.kind) &&
      !isFirstOf(mark) &&
      limits?.marks.includes(mark) !== true,
  );
  const taken =
    properties.includes('period') && !HELD.has(select) ? [...restricting, ...timesIn(text)] : restricting;
  const marks = select === 'countries' ? taken.map((mark) => periodOfYear(mark, knowledge)) : taken;
  const place = placeCondition(select, ask, text, marks, knowledge);
  const ofPeriod = select === 'countries' ? undefined : periodCondition(select, ask, text, marks, knowledge);
  // "Before the 1st period began, on 28 September 2015": what is before a period is in none of its days.
  const isOfLimit = ({ kind, value }: Mark) =>
    kind === 'date' &&
    atomsOf(ofPeriod).some(({ is }) => is === 'before' || is === 'after') &&
    knowledge.periods.some(
      ({ number, date }) =>
        marks.some((mark) => mark.kind === 'period' && mark.value === String(number)) && isIn(value, date),
    );
  const conditions = [
    about === undefined ? undefined : atom('about', about),
    ...(select === 'countries' ? countryConditions(ask, text, marks, knowledge) : []),
    ofPeriod,
    limits?.where,
    ...(select === 'countries'
      ? []
      : [asksOfAll(select, ask, text) && place !== undefined ? { not: place } : place]),
    topicCondition(select, text, marks, 'kind', knowledge),
    topicCondition(select, text, marks, 'crime', knowledge),
    topicCondition(select, text, marks, 'sector', knowledge),
    topicCondition(select, text, marks, 'organisation', knowledge),
    dateCondition(
      select,
      text,
      marks.filter((mark) => !isOfLimit(mark)),
      knowledge,
    ),
    isMeasure ? amountCondition(select, ask, text, marks, knowledge) : undefined,
  ].filter((one) => one !== undefined);
  const each = select === 'meetings' && limits === undefined ? eachOf(text, knowledge) : undefined;
  const where =
    each !== undefined
      ? allOf([each, ...(place === undefined ? [] : [place])])
      : isMeasure
        ? eitherTime(conditions)
        : allOf(conditions);
  // "Of the 59, how many were children?": whoever says the figure asks for a part of it.
  const isOfPart =
    (ask === 'list' || ask === 'count') &&
    isMeasure &&
    hasAsk(text, 'count') &&
    !hasAsk(text, 'exists') &&
    !text.marks.some(isPlace) &&
    saysFigure(select, text, knowledge);
  const isLack = ask === 'other' || isOfPart;
  return {
    ask:
      text.marks.some(isFirstOf) && (ask === 'list' || ask === 'when')
        ? 'first'
        : wantedOf(select, isMeasure, isLack ? 'other' : ask, rest, where),
    ...(isLack
      ? {
          attribute:
            text.marks.find(({ kind }) => kind === 'attribute')?.value ??
            frame.missing?.slice(0, MISSING).join(' ') ??
            '',
        }
      : {}),
    select,
    ...(where === undefined ? {} : { where }),
  };
}

/** "Who is Captain Bram, and why was he arrested?": what is told of a person in several respects. */
function toldTogether(
  select: string,
  ask: Ask,
  text: Annotated,
  { people }: KnowledgeBase,
): Query | undefined {
  const isLack = ask === 'other' && text.marks.some(({ kind }) => kind === 'attribute');
  const about = text.marks.flatMap(({ kind, value }) =>
    kind === 'about' && value.startsWith(`${select}/`) ? [value.slice(select.length + 1)] : [],
  );
  const where = anyOf([...new Set(about)].map((one) => atom('about', one)));
  return people.some(({ id }) => id === select) &&
    where !== undefined &&
    'any' in where &&
    hasOperator(text, 'and') &&
    !isLack
    ? { ask: 'list', select, where }
    : undefined;
}

/** Whether a number in a text, and not its last word (“how many arrests, 32?”), is a figure of what is counted. */
const saysFigure = (select: string, { tokens, marks }: Annotated, { periods }: KnowledgeBase): boolean =>
  tokens.some(
    ({ text }, at) =>
      at < tokens.length - 1 &&
      /^\d{2,}$/.test(text) &&
      !marks.some((mark) => isTime(mark) && mark.from <= at && at < mark.to) &&
      periods.some(
        ({ number, outcomes }) =>
          marks.every(({ kind, value }) => kind !== 'period' || value === String(number)) &&
          outcomes.some(({ measure, count }) => measure.id === select && count === Number(text)),
      ),
  );

/** What else a text says than what it names to say what else is before, after or between. */
const besideLimits = (text: Annotated, { marks }: MeetingLimits): Annotated => ({
  ...text,
  marks: text.marks.filter(({ from, to }) => !marks.some((mark) => mark.from < to && from < mark.to)),
});
const OF_LIMITS = new Set<Ask>(['first', 'last', 'duration', 'why']);

/** What a query selects, once it is known what is wanted of what. */
function selectOf(named: string, ask: Ask, text: Annotated, { measures, meetings }: KnowledgeBase): string {
  const has = (kind: Mark['kind']) => text.marks.some((mark) => mark.kind === kind);
  const isRole = named === 'co-chairs' || named === 'former-co-chair';
  const isOfPeriods = named === 'periods' && (hasOperator(text, 'all') || has('period'));
  // Whether a country has a role, or was in certain periods, is asked of countries: then a "no" can say which were.
  if (has('country') && (ask === 'exists' ? isRole || isOfPeriods : ask === 'why' && isOfPeriods))
    return 'countries';
  // "How long did the joint operation take?": what is counted takes no time of its own.
  if (ask === 'duration' && measures.some(({ id }) => id === named)) return 'periods';
  // "Why did the countries come together in Bangkok", "… on 25 November 2015?"
  const isHeld = ({ kind, value }: Mark) =>
    kind === 'city' ||
    (kind === 'date' && meetings.some(({ date }) => date.from.day !== undefined && isIn(value, date)));
  return ask === 'why' && GATHERED.has(named) && text.marks.some(isHeld) ? 'meetings' : named;
}

/** Whether a date, as queries write it, lies within a span. */
const isIn = (value: string, span: DateSpan): boolean => {
  const asked = parseSpan(value);
  return asked !== undefined && within(asked, span);
};

/** Who comes together at meetings. */
const GATHERED = new Set(['countries', 'ad-hoc-group']);

/** What is held at a time of its own: "the first time they met" is its first. */
const HELD = new Set(['meetings', 'events', 'periods']);

/** "The first time round": of what each period has, that is a period. */
const timesIn = ({ tokens, marks }: Annotated): Mark[] =>
  marks
    .filter(({ kind, to }) => kind === 'ordinal' && tokens[to]?.text === 'time')
    .filter(
      ({ from, to }) => !marks.some((mark) => mark.kind === 'period' && mark.from < to && from < mark.to),
    )
    .map((mark) => ({ ...mark, kind: 'period' }));

const SIDES = ['place', 'when'] as const;

/** What is wanted, once it is known what restricts it. */
function wantedOf(
  select: string,
  isMeasure: boolean,
  ask: Ask,
  text: Annotated,
  where: Condition | undefined,
): Ask {
  const names = atomsOf(where).map(({ is }) => is);
  // "Where does it say", "which paragraph": two words or more that ask for nothing else.
  const cites = text.marks.some(
    ({ kind, value, from, to }) => kind === 'ask' && value === 'where stated' && to - from > 1,
  );
  if (cites && ask !== 'other') return 'where stated';
  // What is told says when and where as far as that is known: that it isn't is only said where it was asked.
  const side = SIDES.find((one) => hasAsk(text, one));
  if (ask === 'list' && side !== undefined && names.includes('about')) return side;
  const mayBeExtreme = (ask === 'list' || ask === 'most' || ask === 'least') && names.length === 0;
  const superlative = mayBeExtreme ? extremeIn(select, isMeasure, text) : undefined;
  if (superlative !== undefined) return superlative;
  // "More than 20" compares with a number, not with each other.
  if ((ask === 'compare' || ask === 'most' || ask === 'least') && names.includes('amount')) return 'list';
  // Of a country that is named, a list could only say whether it is in it.
  const isWhether =
    select === 'countries' &&
    names.length > 1 &&
    partsOf(where).some((one) => 'is' in one && one.is === 'country');
  if (ask === 'list' && (isWhether || isYesNo(text)))
    return wantedOf(select, isMeasure, 'exists', text, where);
  if (ask === 'exists') {
    // "Did they miss any?" is a yes or no to something else than what was found; so is "was it a one-day thing?".
    // "Always in Bangkok, wasn't it?": those that weren't are a no, and no yes.
    const isTurned =
      hasOperator(text, 'not') &&
      !isNoLonger(text) &&
      (select !== 'countries' || !printCondition(where).includes('not '));
    // "Are all meetings in Bangkok?", "was fishing in each period?": those that are settle neither.
    const isOfAll =
      (select === 'meetings' &&
        text.tokens.some((_, at) => lengthAt(text.tokens, at, text.grammar.every) > 0)) ||
      (select !== 'countries' && hasOperator(text, 'all') && !names.includes('period'));
    // "Was the seventh meeting in Bangkok?": that others were is no yes.
    const isOfOne = select === 'meetings' && text.marks.some(({ kind }) => kind === 'ordinal');
    // "Fishing and construction in the 1st?", "the debrief, like the planning workshop?": one of them is no yes.
    const isOfSeveral =
      select !== 'countries' && !hasOperator(text, 'or') && partsOf(where).some((one) => 'any' in one);
    const settles = SETTLING[isMeasure ? 'measure' : select];
    const isSettled = select === 'countries' || names.some((name) => settles?.includes(name));
    return isTurned || isOfAll || isOfOne || isOfSeveral || !isSettled ? 'list' : ask;
  }
  // From one thing to another, of which only one is a meeting that is named: its own length is no answer.
  if (
    ask === 'duration' &&
    select === 'meetings' &&
    isBetween(text) &&
    distinct(text.marks.filter(({ kind }) => kind === 'kind')).length < 2
  )
    return 'list';
  const isCounted = hasAsk(text, 'count');
  // "To which countries were the requests sent?": that figures are of no country is said, not what they are.
  if (ask === 'list' && isMeasure && !isCounted && isAskedFor(text, 'countries')) return 'place';
  // "在哪几个国家" asks where, by words that may ask how many.
  const isOfCount =
    SETS.has(select) &&
    text.marks.every(({ kind, value }) => kind !== 'ask' || value === 'count') &&
    text.marks.some(
      ({ kind, value, from }) => kind === 'subject' && value === select && isCountedAt(text, from),
    );
  const isCountable = isOfCount || select === 'support' || PROPERTIES[select] === undefined;
  if (ask === 'list' && isCounted && !isMeasure && isCountable) return 'count';
  const order =
    text.marks.find(({ kind, value }) => kind === 'ask' && (value === 'first' || value === 'last')) ??
    text.marks.find((mark) => select === 'meetings' && isFirst(mark, text));
  return (select === 'meetings' || select === 'events') &&
    ask === 'list' &&
    order !== undefined &&
    !names.some((name) => name === 'period' || name === 'in')
    ? askOfOrder(order.value)
    : ask;
}

/** "Which round taught the fewest": an operator says it, whatever else a text is made of. */
function extremeIn(select: string, isMeasure: boolean, text: Annotated): Ask | undefined {
  // "Disertai paling sedikit negara": which period, and not which country.
  const isOfCountries =
    select === 'countries' && !isAskedFor(text, 'countries') && hasSubject(text, 'countries');
  const extremes: readonly Ask[] =
    isMeasure || isOfCountries ? ['most', 'least'] : select === 'periods' ? ['longest', 'shortest'] : [];
  const said = extremes.find((one) => hasOperator(text, one));
  // "Which ran for the greatest number of months"
  const isOfTime = select === 'periods' && hasSubject(text, 'periods');
  return said ?? (isOfTime ? LONGER.find(([value]) => hasOperator(text, value))?.[1] : undefined);
}
const LONGER = [
  ['most', 'longest'],
  ['least', 'shortest'],
] as const;

/** "Were all planning meetings in Bangkok?": the ones that weren't answer it, or that there are none. */
const asksOfAll = (select: string, ask: Ask, text: Annotated): boolean =>
  select === 'meetings' &&
  !hasOperator(text, 'not') &&
  text.tokens.some(
    (_, at) =>
      isEvery(text, at) &&
      (ask === 'exists' || hasAsk(text, 'exists') || text.grammar.verbs.has(text.tokens[at - 1]?.text ?? '')),
  );

/** As many words as have no noun of their own: “every single time”. */
const SHORT = 3;
/** Whether an “every” of meetings begins at a place: "did all countries meet" and "the debriefs of all periods" are of others. */
function isEvery(text: Annotated, at: number): boolean {
  const to = at + lengthAt(text.tokens, at, text.grammar.every);
  const of = text.marks.find(({ kind, from }) => kind === 'subject' && from >= to)?.value;
  const isMeetings = ({ kind, value }: Mark) =>
    kind === 'kind' || (kind === 'subject' && value === 'meetings');
  const { anaphors, weak } = text.grammar;
  // "All of them", "every time" are of what is named beside.
  const isOfThem = ({ from, to }: Mark) => {
    const last = text.tokens[to - 1]?.text ?? '';
    return anaphors.has(last) || (weak.has(last) && to - from <= SHORT);
  };
  const isOfPeriods = operatorsIn(text, 'all').some(
    (mark) =>
      mark.from <= at &&
      at < mark.to &&
      !isOfThem(mark) &&
      !text.marks.some((next) => next.from === mark.to && isMeetings(next)),
  );
  return to > at && of !== 'countries' && !isOfPeriods;
}

/** A question that begins with its verb, or asks "or not", wants a yes or a no. */
const isYesNo = (text: Annotated): boolean => {
  const first = text.tokens.find(({ text: word }) => !text.grammar.leads.has(word));
  return (first !== undefined && text.grammar.verbs.has(first.text)) || hasAsk(text, 'exists');
};

const askOfOrder = (value: string): Ask => (value === 'last' ? 'last' : 'first');
/** An ordinal that is no period's, and no part of a "before" (से पहले): "the 1st meeting". */
const isFirst = ({ kind, value, from, to }: Mark, { marks }: Annotated) =>
  kind === 'ordinal' &&
  value === '1' &&
  !marks.some((mark) =>
    mark.kind === 'operator'
      ? mark.from < from && mark.to >= to
      : mark.kind === 'period' && mark.from < to && from < mark.to,
  );
/** What a yes or no has to hang on; of what is told in words, only the words say how much of a yes it is. */
const SETTLING: Readonly<Record<string, readonly AtomName[]>> = {
  measure: ['amount', 'country'],
  meetings: ['city', 'country', 'in', 'before', 'after'],
  periods: ['participated', 'country', 'crime', 'sector', 'organisation'],
  crimes: ['crime'],
  sectors: ['sector'],
  support: ['organisation'],
  events: ['in'],
};

/** "In 2016", said of countries, is the period of that year, where there is one. */
function periodOfYear(mark: Mark, { periods }: KnowledgeBase): Mark {
  const span = mark.kind === 'date' && /^\d{4}$/.test(mark.value) ? parseSpan(mark.value) : undefined;
  const [period, ...others] = span === undefined ? [] : periods.filter(({ date }) => overlaps(date, span));
  return period !== undefined && others.length === 0
    ? { ...mark, kind: 'period', value: String(period.number) }
    : mark;
}

function toldProperties(
  select: string,
  about: string | undefined,
  { people, cases }: KnowledgeBase,
): readonly Mark['kind'][] {
  const told: Told | undefined = [...people, ...cases].find(({ id }) => id === select);
  const dated = told?.statements.some(
    ({ id, period, date }) => id === about && (period !== undefined || date !== undefined),
  );
  return dated
    ? [
        'date',
        ...(told?.statements.some(({ id, period }) => id === about && period !== undefined)
          ? (['period'] as const)
          : []),
      ]
    : [];
}

/** A period and a year that both restrict figures are two times, not one: "in 2015 or in the 2017 round". */
function eitherTime(conditions: readonly Condition[]): Condition | undefined {
  const isTime = (one: Condition) =>
    atomsOf(one).every(({ is }) => is === 'period' || is === 'in') && !('not' in one);
  const times = conditions.filter(isTime);
  const joined = anyOf(times);
  const rest = conditions.filter((one) => !times.includes(one));
  return allOf([...(joined === undefined ? [] : [joined]), ...rest]);
}

/** "The 2nd debrief and the 3rd planning workshop", "the roundtable or the 1st debrief": single meetings of different periods, each by itself. */
function eachOf(text: Annotated, knowledge: KnowledgeBase): Condition | undefined {
  const kinds = longest(text.marks.filter(({ kind }) => kind === 'kind'));
  const named = namedMeetings(text, knowledge).meetings.filter(({ isDefinite }) => isDefinite);
  const periods = new Set(named.map(({ meeting }) => meeting.period));
  return named.length === kinds.length && periods.size > 1 && !hasOperator(text, 'not')
    ? anyOf(named.map(({ meeting }) => atom('event', meeting.id)))
    : undefined;
}
