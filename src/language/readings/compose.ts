import { overlaps } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { liesIn, parseSpan } from '../../questions/holds.ts';
import {
  type Ask,
  type AtomName,
  allOf,
  anyOf,
  atom,
  atomsOf,
  type Condition,
  type Query,
} from '../../questions/query.ts';
import { amountCondition } from '../conditions/amount-condition.ts';
import { countryConditions } from '../conditions/country-conditions.ts';
import { dateCondition } from '../conditions/date-condition.ts';
import { eachMeeting } from '../conditions/each-meeting.ts';
import { facetsApart } from '../conditions/facets-apart.ts';
import { isFirstOfSeveral } from '../conditions/first-of-several.ts';
import { originalIn, periodsOfYears, timesIn } from '../conditions/implied-periods.ts';
import { type MeetingLimits, meetingLimits } from '../conditions/meeting-limits.ts';
import { meetingsAside } from '../conditions/meetings-aside.ts';
import { DATED, namedMeetings } from '../conditions/named-meetings.ts';
import { neighbourIn } from '../conditions/next-of.ts';
import { orderedIn } from '../conditions/ordered.ts';
import { periodCondition } from '../conditions/period-condition.ts';
import { placeCondition } from '../conditions/place-condition.ts';
import { hasFigures, hasSectors, propertiesOf } from '../conditions/properties.ts';
import { topicCondition } from '../conditions/topic-condition.ts';
import { asksOfAll } from '../frames/asks-of-all.ts';
import { endsAsked } from '../frames/ends-asked.ts';
import { finerThanTold } from '../frames/finer-than-told.ts';
import type { Frame } from '../frames/frame.ts';
import { namedBy, wantedAs } from '../frames/heard.ts';
import { intervalIn } from '../frames/interval.ts';
import { lackIn } from '../frames/lack-in.ts';
import { negatedQuery } from '../frames/negated-query.ts';
import { measuresAside } from '../frames/of-outcomes.ts';
import { OF_ROLES } from '../frames/other-bodies.ts';
import { reframed } from '../frames/reframed.ts';
import { roleInTime } from '../frames/role-in-time.ts';
import { selectOf } from '../frames/selected.ts';
import { asksWhoDid, wantedOf } from '../frames/wanted.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  asksFor,
  distinct,
  hasAsk,
  hasOperator,
  hasSubject,
  isBesideNearest,
  isCited,
  isCountedAt,
  isLackOf,
  isPlace,
  isTime,
  operatorsIn,
  orderIn,
} from '../marks/marks.ts';
import { type TimeLimit, timeLimit } from '../marks/time-limit.ts';
import { isYesNo } from '../marks/yes-no.ts';
import { holds, lengthAt } from '../words/grammar.ts';

/** As many words may stand between what is told of a thing and its date: “the graves that were found in 2015”. */
const BEHIND = 3;

/** The query that a frame and the names, dates and operators of a text make together. */
export function compose(asked: Frame, said: Annotated, knowledge: KnowledgeBase): Query {
  const { frame, text } = reframed({ frame: asked, text: said }, knowledge);
  const { subject } = frame;
  const interval = intervalIn(frame.ask, text, knowledge);
  if (interval !== undefined) return interval;
  const [, about] = subject.split('/');
  const named = namedBy(frame, text);
  const settled =
    roleAsked(named, frame.ask, text, knowledge) ??
    toldTogether(named, frame.ask, text, knowledge) ??
    negatedQuery(named, frame.ask, text, knowledge);
  if (settled !== undefined) return settled;
  const wanted = wantedAs(named, frame.ask, text, knowledge);
  const select = selectOf(named, wanted, text, knowledge);
  const aside = select === 'meetings' ? meetingsAside(text, knowledge) : undefined;
  if (aside !== undefined) {
    const query = compose(frame, aside.text, knowledge);
    const where = allOf([...(query.where === undefined ? [] : [query.where]), ...aside.where]);
    return where === undefined ? query : { ...query, where };
  }
  const meetings =
    select === 'meetings'
      ? (endsAsked(frame, wanted, text, knowledge) ??
        (wanted === 'other' ? undefined : neighbourIn(text, knowledge)))
      : undefined;
  if (meetings !== undefined) return meetings;
  const ordered = orderedIn(select, wanted, text, knowledge);
  if (ordered !== undefined) return compose({ ...frame, ask: ordered.ask }, ordered.text, knowledge);
  const limits = meetingLimits(select, wanted, text, knowledge);
  const rest = limits === undefined ? text : besideLimits(text, limits);
  const isOfLimits = limits !== undefined && OF_LIMITS.has(wanted) && !hasAsk(rest, wanted);
  // "The next meeting after the roundtable", "the previous one before it": of those that are after or before it, one.
  const isOne = DATED.has(select) && !hasAsk(rest, 'count');
  const isLimitedTo = (side: TimeLimit) =>
    limits !== undefined || text.marks.some((mark) => isTime(mark) && timeLimit(text, mark) === side);
  // "28 फरवरी 2017 के बाद अगली बैठक": what comes next after a day is no plan.
  const isNext = isNearest(text, 'next', 'after') || (hasOperator(text, 'after') && isLackOf(text, 'future'));
  const nearest =
    isOne && isNext && isLimitedTo('after')
      ? 'first'
      : isOne && isNearest(text, 'previous', 'before') && isLimitedTo('before')
        ? 'last'
        : undefined;
  // "Who hosted the 2nd debrief?", "how many people were at it?": of one meeting, nobody counts meetings.
  const isOfOne =
    select === 'meetings' &&
    limits === undefined &&
    namedMeetings(text, knowledge).meetings.filter(({ isDefinite }) => isDefinite).length === 1;
  const asksWhoMet =
    isOfOne &&
    asksFor(text, 'who') &&
    lengthAt(text.tokens, 0, text.grammar.which) === 0 &&
    text.marks.every(({ kind, value }) => kind !== 'ask' || value === 'who');
  const isOfPeople =
    isOfOne &&
    wanted === 'count' &&
    isLackOf(text, 'attendance') &&
    !text.marks.some(
      ({ kind, value, from }) =>
        (kind === 'kind' || (kind === 'subject' && value === select)) && isCountedAt(text, from),
    );
  const isLacking =
    wanted === 'other' &&
    text.marks.some(({ kind }) => kind === 'attribute') &&
    !(nearest === 'first' && isLackOf(text, 'future'));
  const ask =
    nearest !== undefined && !isLacking
      ? nearest
      : isOfLimits
        ? hasAsk(rest, 'count')
          ? 'count'
          : 'list'
        : wanted === 'list' && (asksWhoMet || asksWhoDid(select, text, knowledge))
          ? 'who'
          : wanted;
  const isMeasure = knowledge.measures.some(({ id }) => id === select);
  const properties = propertiesOf(select, about, knowledge);
  const isFirstOf = (mark: Mark) =>
    select === 'meetings' && isFirstOfSeveral(mark, ask, text, limits, knowledge);
  const restricting = text.marks.filter(
    (mark) =>
      (select !== 'sectors' || hasSectors(mark, knowledge)) &&
      (properties.includes(mark.kind) || (wanted !== 'other' && isUnnamedBody(mark, text, knowledge))) &&
      !isFirstOf(mark) &&
      !isToldBeside(mark, subject, text, knowledge) &&
      limits?.marks.some((one) => one === mark || isFormOf(one, mark.kind, mark.from)) !== true,
  );
  const taken =
    properties.includes('period') && !HELD.has(select) ? [...restricting, ...timesIn(text)] : restricting;
  // "Which sectors were new in 2016?": in the period of that year, and not in the one before.
  const isOfSets =
    select === 'countries' || ((select === 'sectors' || select === 'crimes') && isOfChange(text));
  const marks = isOfSets
    ? [
        ...(select === 'countries' ? originalIn(text, knowledge) : []),
        ...taken.flatMap((mark) => periodsOfYears(mark, text, knowledge)),
      ]
    : isMeasure && asksOfChange(select, text, knowledge)
      ? taken.filter((mark) => !isTime(mark))
      : taken;
  const each = select === 'meetings' && limits === undefined ? eachMeeting(text, knowledge) : undefined;
  const apart =
    select === 'meetings' && ask !== 'other' && limits === undefined ? facetsApart(text) : undefined;
  const place = placeCondition(
    select,
    ask,
    text,
    marks.filter((mark) => each?.names.includes(mark) !== true),
    knowledge,
  );
  const ofPeriod = select === 'countries' ? undefined : periodCondition(select, ask, text, marks, knowledge);
  // "Before the 1st period began, on 28 September 2015": what is before a period is in none of its days.
  const isOfLimit = ({ kind, value }: Mark) =>
    kind === 'date' &&
    atomsOf(ofPeriod).some(({ is }) => is === 'before' || is === 'after') &&
    knowledge.periods.some(
      ({ number, date }) =>
        marks.some((mark) => mark.kind === 'period' && mark.value === String(number)) && liesIn(value, date),
    );
  // "Did arrests drop every year between 2015 and 2017?"
  const isOfEach = holds(text.tokens, text.grammar.every) || holds(text.tokens, text.grammar.years);
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
    ...(select === 'outcomes' ? measuresAside(text, knowledge) : []).map(
      (id): Condition => ({ not: atom('gives', id) }),
    ),
  ]
    .filter((one) => one !== undefined)
    .map((one) => (ask === 'compare' && isMeasure && !isOfEach ? endsOfYears(one, select, knowledge) : one));
  const where =
    each !== undefined
      ? allOf([each.where, ...(place === undefined ? [] : [place])])
      : isMeasure
        ? eitherTime(conditions)
        : (apart ?? allOf(conditions));
  const alone = select === 'countries' ? countryAlone(conditions) : undefined;
  if (alone !== undefined && ask !== 'other') return { ask: 'list', select, where: alone };
  // "Of the 59, how many were children?": whoever says the figure asks for a part of it.
  const isOfPart =
    (ask === 'list' || ask === 'count') &&
    isMeasure &&
    hasAsk(text, 'count') &&
    !hasAsk(text, 'exists') &&
    !text.marks.some(isPlace) &&
    saysFigure(select, text, knowledge);
  const finer = hasFigures(select, knowledge) ? finerThanTold(select, text, where, knowledge) : undefined;
  const lacked = lackIn(text, frame, finer);
  const isOfItself = ask === 'other' && lacked === select && isInName(select, text);
  const isLack =
    !isOfItself && (ask === 'other' || isOfPeople || isOfPart || (finer !== undefined && ask !== 'when'));
  return {
    ask:
      text.marks.some(isFirstOf) &&
      (ask === 'list' || ask === 'when' || (ask === 'why' && !hasAsk(text, 'why')))
        ? 'first'
        : wantedOf(select, isMeasure, isLack ? 'other' : isOfItself ? 'list' : ask, rest, where),
    ...(isLack ? { attribute: lacked } : {}),
    select,
    ...(where === undefined ? {} : { where }),
  };
}

/** "The full name of the group": what the page may lack is a part of what names what it tells. */
const isInName = (select: string, { marks }: Annotated): boolean =>
  marks.some(
    ({ kind, value, from, to }) =>
      kind === 'subject' &&
      value === select &&
      marks.some((mark) => mark.kind === 'attribute' && from <= mark.from && mark.to < to),
  );

/** "Did search warrants increase in the 3rd?": what is asked of one time alone is asked with the others. */
const asksOfChange = (select: string, text: Annotated, { measures }: KnowledgeBase): boolean =>
  isYesNo(text) &&
  // "More arrests than victims in the 1st?" is of one time.
  !measures.some(({ id }) => id !== select && hasSubject(text, id)) &&
  hasOperator(text, 'compare') &&
  distinct(text.marks.filter(isTime)).length === 1 &&
  !text.marks.some(({ kind }) => kind === 'number');

/** Whether a text tells what is in one period from what is in others. */
const isOfChange = (text: Annotated): boolean =>
  ['new', 'gone', 'only', 'not', 'both'].some((value) => hasOperator(text, value));

/** "Who co-chaired in 2016?": a role beside a time. */
function roleAsked(named: string, ask: Ask, text: Annotated, knowledge: KnowledgeBase): Query | undefined {
  const role =
    OF_ROLES.has(named) && ask !== 'other' && ask !== 'when' ? roleInTime(text, knowledge) : undefined;
  return role !== undefined && ask === 'why' && hasAsk(text, 'why') ? { ...role, ask } : role;
}

/** "Was Sri Lanka in the 2nd, and is it still co-chair?": of a country that is asked for its periods and its role, all is told. */
function countryAlone(conditions: readonly Condition[]): Condition | undefined {
  const atoms = conditions.flatMap(atomsOf);
  const [country, ...others] = atoms.filter(({ is }) => is === 'country');
  const has = (...names: readonly AtomName[]) => atoms.some(({ is }) => names.includes(is));
  return others.length === 0 && has('participated') && has('chairs', 'chaired') ? country : undefined;
}

/** "The next meeting after", "right before": one of those that are after or before, and not one of each. */
const isNearest = (text: Annotated, order: string, limit: 'before' | 'after'): boolean =>
  !hasOperator(text, limit === 'after' ? 'before' : 'after') &&
  (isBesideNearest(text, limit) || (hasOperator(text, limit) && orderIn(text, order) !== undefined));

/** "Who is Captain Bram, and why was he arrested?": what is told of a thing in several respects. */
function toldTogether(
  select: string,
  ask: Ask,
  text: Annotated,
  { people, cases, group }: KnowledgeBase,
): Query | undefined {
  const isLack = ask === 'other' && text.marks.some(({ kind }) => kind === 'attribute');
  const about = text.marks.filter(({ kind, value }) => kind === 'about' && value.startsWith(`${select}/`));
  const ands = operatorsIn(text, 'and');
  // Two in one breath: an “and” stands between them, and not between two countries.
  const isOfBoth = about.some((one) =>
    about.some(
      (other) => one.value !== other.value && ands.some(({ from }) => one.to <= from && from < other.from),
    ),
  );
  const where = anyOf(
    [...new Set(about.map(({ value }) => value.slice(select.length + 1)))].map((one) => atom('about', one)),
  );
  return [...people, ...cases, ...group.facts].some(({ id }) => id === select) &&
    where !== undefined &&
    isOfBoth &&
    !isLack
    ? { ask: isCited(text) ? 'where stated' : 'list', select, where }
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

/** "How many were convicted over the graves found in 2015?": the date of what else is told of a case, and is named, is its own. */
function isToldBeside(
  mark: Mark,
  subject: string,
  { marks }: Annotated,
  { cases, people }: KnowledgeBase,
): boolean {
  const [of = '', which] = subject.split('/');
  const asked = parseSpan(mark.kind === 'date' ? mark.value : '');
  return (
    asked !== undefined &&
    [...cases, ...people]
      .filter(({ id }) => id === of)
      .flatMap(({ statements }) => statements)
      .some(
        ({ id, date }) =>
          id !== which &&
          date !== undefined &&
          overlaps(date, asked) &&
          marks.some(
            ({ kind, value, to }) =>
              kind === 'about' && value === `${of}/${id}` && mark.from >= to && mark.from <= to + BEHIND,
          ),
      )
  );
}

/** What else a text says than what it names to say what else is before, after or between. */
const besideLimits = (text: Annotated, { marks }: MeetingLimits): Annotated => ({
  ...text,
  marks: text.marks.filter(
    ({ kind, from, to }) =>
      !marks.some((mark) => (mark.from < to && from < mark.to) || isFormOf(mark, kind, from)),
  ),
});
/** "The 3rd planning workshop", "the group's first meeting": what form the meeting had that is named, or a shorter name of it. */
const isFormOf = (meeting: Mark, kind: Mark['kind'], from: number) =>
  meeting.kind === 'kind' && kind === 'kind' && meeting.from <= from && from <= meeting.to;
const OF_LIMITS = new Set<Ask>(['first', 'last', 'duration', 'why']);

/** "Did the FBI arrest Captain Bram?": of what the page doesn't name it tells nothing, whatever is asked. */
const isUnnamedBody = ({ kind, value, from }: Mark, { marks }: Annotated, { organisations }: KnowledgeBase) =>
  kind === 'organisation' &&
  !organisations.some(({ id }) => id === value) &&
  // "ASEAN" is also what countries are grouped by.
  !marks.some((mark) => mark.kind === 'attribute' && mark.from === from);

/** What is held at a time of its own: "the first time they met" is its first. */
const HELD = new Set(['meetings', 'events', 'periods']);

/** "Did arrests drop between 2015 and 2017?": the first and the last of some years are compared, and not what lies between. */
function endsOfYears(one: Condition, select: string, { periods }: KnowledgeBase): Condition {
  const ends = 'is' in one && /^\d{4}\.\.\d{4}$/.test(one.value) ? one.value.split('..') : [];
  const isGiven = (year: string) =>
    periods.some(
      ({ date, outcomes }) =>
        String(date.from.year) === year && outcomes.some(({ measure }) => measure.id === select),
    );
  return (ends.every(isGiven) ? anyOf(ends.map((year) => atom('in', year))) : undefined) ?? one;
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
