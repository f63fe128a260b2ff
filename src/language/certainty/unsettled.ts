import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { otherDates } from '../../knowledge/other-dates.ts';
import { printCondition, type Query } from '../../questions/query.ts';
import { DATED } from '../conditions/named-meetings.ts';
import { isExcept } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  CLAUSE,
  distinct,
  hasAsk,
  isBesideNearest,
  isDenial,
  isPluralAt,
  isTime,
  namesThing,
  takingPart,
} from '../marks/marks.ts';
import { LIMITING } from '../marks/time-limit.ts';
import { isYesNo } from '../marks/yes-no.ts';
import { lengthAt } from '../words/grammar.ts';
import { SETTLED } from './leaves-open.ts';

/** What a text asks of, and what its queries have of it. */
interface Read {
  readonly part: Annotated;
  readonly queries: readonly Query[];
  /** the conditions of the queries, as they are written */
  readonly lines: string;
}
type Unsettled = (read: Read, knowledge: KnowledgeBase) => readonly Mark[];

/** Words that restrict what is asked for by something that no condition knows, or that nothing is told of. */
export function unsettledIn(part: Annotated, queries: readonly Query[], knowledge: KnowledgeBase): Mark[] {
  const lines = queries.map(({ where }) => printCondition(where)).join(' ');
  return RULES.flatMap((rule) => rule({ part, queries, lines }, knowledge));
}

const isOf = (queries: readonly Query[], select: string): boolean =>
  queries.every((query) => query.select === select);

/** "Which country joined last?": no condition orders countries. */
const ofOrder: Unsettled = ({ part, queries, lines }) =>
  isOf(queries, 'countries') && !lines.includes('participated(')
    ? part.marks.filter(({ kind, value }) => kind === 'ask' && (value === 'first' || value === 'last'))
    : [];

/** "How many meetings lasted two days?" is asked of lengths, which no condition knows. */
const ofLength: Unsettled = ({ part, queries }) =>
  isOf(queries, 'meetings') && queries.every(({ where }) => where === undefined)
    ? part.marks.filter(
        ({ kind, value, to }) =>
          kind === 'ask' &&
          value === 'duration' &&
          (hasAsk(part, 'count') || part.marks.some((mark) => mark.kind === 'number' && mark.from === to)),
      )
    : [];

/** "Which meetings were there before the operations began?": what has no one date limits nothing. */
const ofLimits: Unsettled = ({ part: { marks }, queries, lines }) => {
  const behind = (operator: Mark) =>
    marks.filter((mark) => namesThing(mark) && mark.from >= operator.to && mark.from <= operator.to + BESIDE);
  const isLimited =
    isOf(queries, 'meetings') &&
    queries.every(({ ask }) => ask !== 'other' && ask !== 'why') &&
    !/kind\(|event\(/.test(lines);
  return marks.filter(
    (mark) =>
      isLimited &&
      mark.kind === 'operator' &&
      LIMITING.includes(mark.value) &&
      SETTLED[mark.value]?.test(lines) === false &&
      behind(mark)[0]?.kind === 'subject' &&
      behind(mark).every(({ value }) => value !== 'meetings'),
  );
};

/** "How many were convicted outside the Thai trial?", "apart from the 62": nothing is told of what isn't part of a case. */
const ofOthers: Unsettled = ({ part, queries }, { cases, people }) => {
  const isOfCase = (denial: Mark) =>
    queries.every(({ select }) =>
      part.marks.some(
        ({ kind, value, from }) =>
          kind === 'subject' &&
          value === select &&
          cases.some(({ id }) => id === select) &&
          from >= denial.to &&
          from <= denial.to + NAMED,
      ),
    );
  // Where denials stand behind what they deny, what comes next is of another clause.
  const standsBefore = part.grammar.postpositions.size === 0;
  const isTold = queries.every(({ select }) => [...cases, ...people].some(({ id }) => id === select));
  return part.marks.filter(
    (mark) =>
      standsBefore &&
      isDenial(mark) &&
      ((hasAsk(part, 'count') && isOfCase(mark)) || (isTold && isExcept(part, mark))),
  );
};

/** "How many meetings were held during a Joint Period of Action?" */
const ofDuring: Unsettled = ({ part, queries }, { periods, activities }) => {
  const isOpen = queries.every(({ where }) => where === undefined) && !part.marks.some(isTime);
  // "During the first period": of two lists of its dates, nobody knows which is meant.
  const isContested = part.marks.some(
    ({ kind, value }) =>
      kind === 'period' &&
      periods.some((period) => String(period.number) === value && otherDates(period, activities).length > 0),
  );
  return isOf(queries, 'meetings') && (isOpen || isContested) ? phrasesIn(part, 'during') : [];
};

/** "Which countries took part in the 2nd period in 2015?": it was in another year. */
const ofOtherYears: Unsettled = ({ part: { marks }, queries, lines }, { periods }) => {
  const periodsOf = (date: Mark) =>
    periods.filter(({ date: { from, to } }) =>
      [from.year, to.year].some((year) => date.value.startsWith(String(year))),
    );
  const named = marks.filter((mark) => mark.kind === 'period');
  const isSettled = (date: Mark) =>
    lines.includes(date.value) ||
    periodsOf(date).some(
      ({ number }) =>
        new RegExp(`(participated|disrupted)\\(${number}\\)`).test(lines) ||
        named.some(({ value }) => value === String(number)),
    );
  return isOf(queries, 'countries') && named.some(({ from }) => from >= 0)
    ? marks.filter((mark) => mark.kind === 'date' && !isSettled(mark))
    : [];
};

/** "What will the group do in 2019?": what is told of the group without a date is of no year. */
const ofYears: Unsettled = ({ part: { marks }, queries }, { group }) => {
  const isDateless = ({ ask, select }: Query) =>
    !OF_YEARS.has(ask) &&
    group.facts.some(
      ({ id, statements }) =>
        id === select && statements.every(({ date, meeting }) => date === undefined && meeting === undefined),
    );
  return queries.every(isDateless) ? marks.filter(({ kind }) => kind === 'date') : [];
};

/** That these aren't told says as much of any year. */
const OF_YEARS = new Set<Query['ask']>(['other', 'when', 'why']);

/** "What happened in the Maldives?", "was Bram convicted in Thailand?", "did Malaysia propose it?": a place that nothing of it is told of. */
const ofPlaces: Unsettled = ({ part, queries, lines }, { people, group }) => {
  const { marks } = part;
  // "Is China a member?" is told that the members aren't listed.
  const deeds = group.facts.filter(({ statements }) => statements.some((one) => one.tells.includes('when')));
  const told = isYesNo(part) ? [...people, ...deeds] : people;
  const isAsked = (about: string) => !lines.includes('about(') || lines.includes(`about(${about})`);
  const isPlaceless = ({ ask, select }: Query) =>
    ask !== 'other' &&
    ask !== 'who' &&
    (select === 'events' ||
      select === 'support' ||
      told.some(
        ({ id, statements }) =>
          id === select &&
          statements.every(
            (one) => (one.countries.length === 0 && one.role === undefined) || !isAsked(one.id),
          ),
      ));
  return queries.every(isPlaceless)
    ? marks.filter(
        ({ kind, value }) => (kind === 'country' || kind === 'foreign') && !lines.includes(`(${value})`),
      )
    : [];
};

/** "Autumn 2015": which months those are the page doesn't say. */
const ofSeasons: Unsettled = ({ part, queries }) =>
  queries.every(({ select }) => DATED.has(select)) ? phrasesIn(part, 'seasons') : [];

/** "Did the RSO host the debrief?": a body that is told of another meeting. */
const ofBodies: Unsettled = ({ part, queries, lines }, { group, meetings }) => {
  const isOfOther = ({ value }: Mark) => {
    const held = group.facts
      .filter(({ id }) => id === value)
      .flatMap(({ statements }) => statements.flatMap(({ meeting }) => meeting ?? []));
    const isNamed = ({ id, kinds }: (typeof meetings)[number]) =>
      lines.includes(`event(${id})`) || kinds.some((kind) => lines.includes(`kind(${kind.id})`));
    return held.length > 0 && /kind\(|event\(/.test(lines) && !held.some(isNamed);
  };
  return isOf(queries, 'meetings') && isYesNo(part)
    ? part.marks.filter((mark) => mark.kind === 'subject' && isOfOther(mark))
    : [];
};

/** "What happened right after the trial?": what has no date has nothing that is nearest to it. */
const ofNearest: Unsettled = ({ part, queries, lines }) =>
  queries.every(({ select }) => DATED.has(select)) &&
  !(isYesNo(part) && /(event|before|after)\(/.test(lines)) &&
  (['before', 'after'] as const).some((limit) => isBesideNearest(part, limit)) &&
  !(queries.some(({ ask }) => ask === 'first' || ask === 'last') && /(before|after)\(/.test(lines))
    ? phrasesIn(part, 'nearest')
    : [];

/** "Who took part in 2015 or had networks disrupted in 2016?": two deeds, each of its own time, of which one was read. */
const ofDeeds: Unsettled = ({ part, lines }) => {
  const networks = part.marks.filter(({ kind, value }) => kind === 'subject' && value === 'networks');
  const deeds = [...takingPart(part), ...networks];
  // "Took part in the disruption" is one.
  const isApart = part.marks.some(
    (mark) =>
      isTime(mark) && deeds.some(({ to }) => to <= mark.from) && deeds.some(({ from }) => from >= mark.to),
  );
  const isOfSeveral = isApart && new Set(lines.match(/disrupted\(\d+\)/g)).size > 1;
  return isOfSeveral && distinct(deeds).length > 1 && !lines.includes('participated(') ? deeds : [];
};

/** "Which sectors appear in both periods?": of three, nobody knows which two. */
const ofBoth: Unsettled = ({ part, queries, lines }) =>
  queries.every(({ select }) => select === 'sectors' || select === 'crimes') && !/[(]/.test(lines)
    ? part.marks.filter(({ kind, value }) => kind === 'operator' && value === 'both')
    : [];

/** "Which were not in 1 though in 2?": a number that a period has and no condition, with nothing behind it that it could count. */
const ofNumbers: Unsettled = ({ part: { tokens, marks, grammar }, queries, lines }, { periods }) => {
  const isOpen = (at: number) =>
    at === tokens.length ||
    CLAUSE.test(tokens[at]?.gap ?? '') ||
    grammar.functions.has(tokens[at]?.text ?? '') ||
    marks.some(({ kind, from }) => kind === 'operator' && from === at);
  // "Joined 2 of the 3" is of two of them.
  return isOf(queries, 'countries') && !lines.includes('times(')
    ? [...tokens.keys()]
        .filter(
          (at) =>
            periods.some(({ number }) => String(number) === tokens[at]?.text) &&
            !lines.includes(`participated(${tokens[at]?.text})`) &&
            !marks.some(({ from, to }) => from <= at && at < to) &&
            isOpen(at + 1),
        )
        .map((from) => ({ from, to: from + 1, kind: 'number', value: '' }))
    : [];
};

/** "Which countries joined only 2?": the 2nd, or two of them. */
const ofNumberAlone: Unsettled = ({ part: { tokens, marks }, queries }) =>
  isOf(queries, 'countries')
    ? marks.filter(
        ({ kind, from, to }) =>
          kind === 'period' &&
          to === from + 1 &&
          /^\d$/.test(tokens[from]?.text ?? '') &&
          marks.some((only) => only.kind === 'operator' && only.value === 'only' && only.to === from),
      )
    : [];

/** "Did the first cover fishing?": a number in order that a period has, where nothing says what it is the first of, and no query has it. */
const ofOrdinals: Unsettled = ({ part: { tokens, marks, grammar }, queries, lines }, knowledge) => {
  const { periods, people, cases, group } = knowledge;
  // "Whose idea was it in the first place?"
  const isTold = queries.every(({ select }) =>
    [...people, ...cases, ...group.facts].some(({ id }) => id === select),
  );
  const isNamed = (mark: Mark) =>
    marks.some((one) => one !== mark && one.from <= mark.to && mark.from <= one.to && !IDLE.has(one.kind));
  const isOrdered = queries.some(({ ask }) => ask === 'first' || ask === 'last' || ask === 'other');
  // "The second and the last meeting": a list of meetings is in order.
  const isInOrder = isOf(queries, 'meetings') && !/kind\(/.test(lines);
  return isOrdered || isInOrder || isTold || /event\(/.test(lines)
    ? []
    : marks.filter(
        (mark) =>
          mark.kind === 'ordinal' &&
          periods.some(({ number }) => String(number) === mark.value) &&
          !new RegExp(`(period|participated|disrupted)\\(${mark.value}\\)`).test(lines) &&
          grammar.articles.has(tokens[mark.from - 1]?.text ?? '') &&
          !isNamed(mark),
      );
};

/** "How many agencies took part?", "how many people?": as many as the countries are, or more. */
const ofStrangeNoun: Unsettled = ({ part, queries }) => {
  const { tokens, marks, grammar } = part;
  // "How many have joined?", "how many of them joined?"
  const isStrange = (at: number) =>
    isPluralAt(part, at) &&
    grammar.functions.size > 0 &&
    ![grammar.countries, grammar.verbs, grammar.pronouns, grammar.functions].some((words) =>
      words.has(tokens[at]?.text ?? ''),
    ) &&
    marks.every(({ kind, from, to }) => kind === 'noise' || at < from || to <= at);
  const counted = marks.filter(({ kind, value }) => kind === 'ask' && value === 'count').map(({ to }) => to);
  return isOf(queries, 'countries') && queries.some(({ ask }) => ask === 'count')
    ? counted
        .filter((at) => isStrange(at) && takingPart(part).some(({ from }) => from === at + 1))
        .map((at) => ({ from: at, to: at + 1, kind: 'noise', value: '' }))
    : [];
};

/** What gives a number in order nothing to count. */
const IDLE = new Set<Mark['kind']>(['ordinal', 'order', 'noise', 'ask']);

/** "How many meetings were held somewhere else?": where no place is named, no other is known, and a count shows none. */
const ofElsewhere: Unsettled = ({ part, queries, lines }) =>
  isOf(queries, 'meetings') && queries.every(({ ask }) => ask === 'count') && !lines.includes('city(')
    ? phrasesIn(part, 'elsewhere')
    : [];

/** "How many periods were in Bangkok?": only meetings are told with a city. */
const ofCities: Unsettled = ({ part, queries }, { meetings }) => {
  const isCityless = ({ ask, select, where }: Query) =>
    ask === 'count' && where === undefined && ['periods', 'countries', 'meetings'].includes(select);
  return queries.every(isCityless)
    ? part.marks.filter(
        ({ kind, value }) => kind === 'city' && meetings.some(({ city }) => city.id === value),
      )
    : [];
};

const RULES = [
  ofCities,
  ofElsewhere,
  ofStrangeNoun,
  ofOrdinals,
  ofNumbers,
  ofNumberAlone,
  ofBoth,
  ofDeeds,
  ofNearest,
  ofBodies,
  ofSeasons,
  ofOrder,
  ofLength,
  ofLimits,
  ofOthers,
  ofDuring,
  ofOtherYears,
  ofYears,
  ofPlaces,
];

/** As many words may stand between a denial and the name of a case: “not in Thailand's largest human trafficking trial”. */
const NAMED = 5;
/** As many words may stand between a limit and what it is of. */
const BESIDE = 1;

/** The words of a closed class in a text. */
const phrasesIn = (
  { tokens, grammar }: Annotated,
  key: 'during' | 'elsewhere' | 'seasons' | 'nearest',
): Mark[] =>
  [...tokens.keys()].flatMap((from): Mark[] => {
    const length = lengthAt(tokens, from, grammar[key]);
    return length === 0 ? [] : [{ from, to: from + length, kind: 'noise', value: '' }];
  });
