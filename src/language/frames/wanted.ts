import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import {
  type Ask,
  type AtomName,
  atomsOf,
  type Condition,
  partsOf,
  printCondition,
} from '../../questions/query.ts';
import { isNoLonger } from '../conditions/negation.ts';
import { PROPERTIES } from '../conditions/properties.ts';
import { isBegun } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  distinct,
  hasAsk,
  hasOperator,
  hasSubject,
  isAskedFor,
  isCited,
  isCountedAt,
  ROLES,
  SETS,
} from '../marks/marks.ts';
import { isYesNo } from '../marks/yes-no.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import { isBetween } from './interval.ts';
import { saysMore } from './lists-compared.ts';

const SIDES = ['place', 'when'] as const;

/** What is wanted, once it is known what restricts it. */
export function wantedOf(
  select: string,
  isMeasure: boolean,
  ask: Ask,
  text: Annotated,
  where: Condition | undefined,
): Ask {
  const names = atomsOf(where).map(({ is }) => is);
  const ends = text.marks.filter(isEnd);
  if ((ask === 'first' || ask === 'last') && ends.length > 0 && ends.every((mark) => isSorted(mark, text)))
    return wantedOf(select, isMeasure, 'list', text, where);
  // "Whose agencies ran the 2017 operations?": countries are who.
  if (ask === 'who' && select === 'countries') return wantedOf(select, isMeasure, 'list', text, where);
  // "Masuk periode berapa?", "第幾期": the number of a period, of which none is counted.
  const isWhichPeriod =
    names.includes('about') &&
    text.marks.some(
      ({ kind, value, from, to }) =>
        kind === 'subject' &&
        value === 'periods' &&
        text.marks.some(
          (one) => one.kind === 'ask' && one.value === 'count' && one.from <= to && one.to >= from,
        ),
    );
  if (isWhichPeriod && (ask === 'count' || ask === 'list')) return 'list';
  // The first meeting of the group is the first of those.
  if (ask === 'first' && printCondition(where) === 'kind(first-meeting)') return 'list';
  // "Where does it say why …?": a why that isn't told stands nowhere.
  if (isCited(text) && ask !== 'other') return hasAsk(text, 'why') ? 'why' : 'where stated';
  // What is told says when and where as far as that is known: that it isn't is only said where it was asked.
  const side = SIDES.find((one) => hasAsk(text, one));
  const isWhen = side === 'when' && select === 'periods' && names.includes('period');
  if (ask === 'list' && side !== undefined && (names.includes('about') || isWhen)) return side;
  // "Where were the two requests sent to, and whom did they concern?"
  // … and "mengapa jumlah tangkapan berkurang": where nothing tells a verb, a why does so alone.
  const { verbs, functions } = text.grammar;
  const leading = (['place', 'why'] as const).find((one) =>
    text.marks.some(({ kind, value, from, to }) => {
      const isBeforeVerb = verbs.has(text.tokens[to]?.text ?? '');
      const asks = one === 'why' ? isBeforeVerb || functions.size === 0 : isBeforeVerb && !saysMore(text);
      return kind === 'ask' && from === 0 && value === one && asks;
    }),
  );
  if ((ask === 'list' || ask === 'compare') && isMeasure && leading !== undefined) return leading;
  // "It was in the 1st alone. Why has it withdrawn?": of who took part, too, that no reason is told.
  const isWhy = text.marks.some(
    ({ kind, value, from, to }) =>
      kind === 'ask' &&
      value === 'why' &&
      isBegun(text, from) &&
      (functions.size === 0 || verbs.has(text.tokens[to]?.text ?? '')),
  );
  if ((ask === 'list' || ask === 'exists') && isWhy && names.includes('participated')) return 'why';
  if ((ask === 'exists' || ask === 'list') && isMeasure && names.length === 0 && hasOperator(text, 'total'))
    return 'total';
  const mayBeExtreme =
    names.length === 0 &&
    (ask === 'list' ||
      (ask === 'count' && isCountOfExtreme(text)) ||
      ask === 'most' ||
      ask === 'least' ||
      (select === 'periods' && (ask === 'compare' || !hasAsk(text, ask))));
  const superlative = mayBeExtreme ? extremeIn(select, isMeasure, text) : undefined;
  if (superlative !== undefined) return superlative;
  // "How many more were identified in the 1st than in the 3rd?"
  const times = atomsOf(where).filter(({ is }) => is === 'period' || is === 'in');
  if (ask === 'list' && isMeasure && times.length > 1 && saysMore(text)) return 'compare';
  // "More than 20" compares with a number, not with each other.
  if (
    (ask === 'compare' || ask === 'most' || ask === 'least') &&
    names.some((name) => name === 'amount' || name === 'times')
  )
    return 'list';
  // "To which countries were the requests sent?": that figures are of no country is said, not what they are.
  const isOfCountries = isMeasure && !hasAsk(text, 'count') && isAskedFor(text, 'countries');
  // "To which countries were they made?": those that made them are others.
  const isTo =
    text.grammar.functions.has(text.tokens[0]?.text ?? '') &&
    lengthAt(text.tokens, 0, text.grammar.which) === 0 &&
    !text.marks.some(({ kind, from }) => kind === 'operator' && from === 0);
  if ((ask === 'list' || ask === 'exists' || (ask === 'who' && isTo)) && isOfCountries) return 'place';
  // "Besides Thailand, where were networks disrupted?": which countries they are says where.
  if (ask === 'place' && select === 'countries' && names.includes('disrupted')) return 'list';
  // "How many countries helped the USA?", "Thailand was in the 1st: how many were there?": of those that are named, or of one,
  // a number says nothing.
  const named = names.filter((name) => name === 'country');
  const isOfNamed =
    named.length > 0 &&
    names.every((name) => name === 'country' || (name === 'participated' && named.length === 1));
  if (ask === 'count' && select === 'countries' && isOfNamed && !printCondition(where).includes('not '))
    return 'list';
  // Of a country that is named, a list could only say whether it is in it.
  const isWhether =
    select === 'countries' &&
    names.length > 1 &&
    partsOf(where).some((one) => 'is' in one && one.is === 'country');
  // "Mengapa Bangladesh tak sertai JPA 1?"
  // … and not "why don't you tell me which countries …"
  const asksWhy =
    text.marks.some(({ kind, value, from }) => kind === 'ask' && value === 'why' && from === 0) &&
    !isAskedFor(text, 'countries');
  if (
    (ask === 'list' || ((ask === 'exists' || ask === 'compare') && asksWhy)) &&
    ((select === 'countries' && names.length > 0) || ROLES.has(select)) &&
    (asksWhy || (isWhether && hasAsk(text, 'why')))
  )
    return 'why';
  // "Date Malaysia took over as co-chair?": who has a role says nothing of since when.
  // … where nothing tells a verb, wherever it asks.
  const asksWhen = text.marks.some(
    ({ kind, value, from }) => kind === 'ask' && value === 'when' && (from === 0 || functions.size === 0),
  );
  const isOfRole = ROLES.has(select) || names.some((name) => name === 'chairs' || name === 'chaired');
  if ((ask === 'list' || ask === 'exists') && asksWhen && isOfRole) return 'when';
  // "Why did they meet in November?" … "Why do its dates differ?": why a period was held is no reason for that.
  if (asksWhy && select === 'meetings' && ask === 'list') return 'why';
  if (asksWhy && select === 'periods' && (ask === 'compare' || ask === 'when' || hasAsk(text, 'when')))
    return 'other';
  if (ask === 'list' && (isWhether || isYesNo(text)))
    return wantedOf(select, isMeasure, 'exists', text, where);
  if (ask === 'exists') {
    // "Did they miss any?" is a yes or no to something else than what was found; so is "was it a one-day thing?".
    // "Always in Bangkok, wasn't it?": those that weren't are a no, and no yes.
    const isTurned =
      hasOperator(text, 'not') &&
      !isNoLonger(text) &&
      // … but "did any miss the 1st?", "did Bangladesh sit out 2015?" are of those that did; who only says “not” may ask whether.
      (select !== 'countries' ||
        !printCondition(where).includes('not ') ||
        (names.includes('country') && !hasOperator(text, 'absent')));
    // "Are all meetings in Bangkok?", "was fishing in each period?": those that are settle neither.
    const isOfAll =
      (select === 'meetings' && holds(text.tokens, text.grammar.every)) ||
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
  // "How long ago was it?"
  if (ask === 'duration' && hasAsk(text, 'when') && !hasAsk(text, 'duration')) return 'when';
  // From one thing to another, of which none was read: no length of anything.
  if (ask === 'duration' && select === 'events') return 'list';
  // From one thing to another, of which only one is a meeting that is named: its own length is no answer.
  if (
    ask === 'duration' &&
    select === 'meetings' &&
    (isBetween(text) || hasOperator(text, 'after') || hasOperator(text, 'before')) &&
    distinct(text.marks.filter(({ kind }) => kind === 'kind')).length < 2
  )
    return 'list';
  const isCounted = hasAsk(text, 'count');
  // "在哪几个国家" asks where, by words that may ask how many.
  const isOfCount =
    SETS.has(select) &&
    text.marks.every(({ kind, value }) => kind !== 'ask' || value === 'count') &&
    text.marks.some(
      ({ kind, value, from }) => kind === 'subject' && value === select && isCountedAt(text, from),
    );
  const isCountable = isOfCount || select === 'support' || PROPERTIES[select] === undefined;
  if (ask === 'list' && isCounted && !isMeasure && isCountable) return 'count';
  const said = text.marks.filter((mark) => !isSorted(mark, text) && !isOneOfKinds(mark, text));
  const order = said.find(isEnd) ?? said.find((mark) => select === 'meetings' && isFirst(mark, text));
  return (select === 'meetings' || select === 'events') &&
    ask === 'list' &&
    order !== undefined &&
    !names.some((name) => name === 'period' || name === 'in')
    ? askOfOrder(order.value)
    : ask;
}

/** "Which had the fewest, and how many?": which one it is, with its number. */
function isCountOfExtreme({ tokens, marks, grammar }: Annotated): boolean {
  const counts = marks.filter(({ kind, value }) => kind === 'ask' && value === 'count');
  const extreme = marks.find(
    ({ kind, value }) => kind === 'operator' && (value === 'most' || value === 'least'),
  );
  return (
    extreme !== undefined &&
    holds(tokens.slice(0, extreme.from), grammar.which) &&
    counts.length > 0 &&
    counts.every(({ from }) => from >= extreme.to)
  );
}

/** "Which round taught the fewest": an operator says it, whatever else a text is made of. */
function extremeIn(select: string, isMeasure: boolean, text: Annotated): Ask | undefined {
  // "Disertai paling sedikit negara": which period, and not which country.
  const isOfCountries =
    select === 'countries' && !isAskedFor(text, 'countries') && hasSubject(text, 'countries');
  const extremes: readonly Ask[] =
    isMeasure || isOfCountries ? ['most', 'least'] : select === 'periods' ? ['longest', 'shortest'] : [];
  const said = extremes.find((one) => hasOperator(text, one));
  // "Which ran for the greatest number of months", and not "in which were the fewest caught"
  const subjects = text.marks.filter(({ kind }) => kind === 'subject');
  const isOfTime =
    select === 'periods' && subjects.length > 0 && subjects.every(({ value }) => value === 'periods');
  return said ?? (isOfTime ? LONGER.find(([value]) => hasOperator(text, value))?.[1] : undefined);
}
const LONGER = [
  ['most', 'longest'],
  ['least', 'shortest'],
] as const;

/** "Which countries made 32 arrests?", and not "received", or "in which countries": those who did what a figure counts, in its own words. */
export function asksWhoDid(
  select: string,
  { tokens, marks, grammar }: Annotated,
  { periods }: KnowledgeBase,
): boolean {
  const asked = lengthAt(tokens, 0, grammar.which);
  const noun = marks.find(
    ({ kind, value, from }) => kind === 'subject' && value === 'countries' && from <= asked,
  );
  const deed = tokens[noun?.to ?? 0]?.text ?? '';
  return (
    asked > 0 &&
    noun !== undefined &&
    periods.some(({ outcomes }) =>
      outcomes.some(({ measure, counts }) => measure.id === select && counts.split(' ').includes(deed)),
    )
  );
}

const isEnd = ({ kind, value }: Mark): boolean => kind === 'ask' && (value === 'first' || value === 'last');
/** "Oldest first": how they are to be told. */
const isSorted = (mark: Mark, { marks }: Annotated): boolean =>
  marks.some((one) => isEnd(one) && (one.from === mark.to || one.to === mark.from));
/** "The first meeting, the planning meeting and the roundtable" */
const isOneOfKinds = (end: Mark, { marks }: Annotated): boolean => {
  const kinds = marks.filter(({ kind }) => kind === 'kind');
  const isWithin = (one: Mark) => kinds.some((mark) => mark.from <= one.from && one.to <= mark.to);
  return (
    isWithin(end) &&
    distinct(kinds).length > 1 &&
    marks.every((mark) => !isEnd(mark) || isWithin(mark) || mark.value === end.value)
  );
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
