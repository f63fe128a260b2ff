import { allOf, atom, atomsOf, printQueries, type Query } from '../../questions/query.ts';
import { askingIn, isOnTopic, QUESTION_MARK } from '../marks/clauses.ts';
import { type Halves, halvesOf } from '../marks/halves.ts';
import { isExcept } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  CLAUSE,
  hasAsk,
  hasOperator,
  hasSubject,
  isAnaphoric,
  isCountedAt,
  isDenial,
  isPlace,
  isTime,
  namesThing,
  ROLES,
  SETS,
} from '../marks/marks.ts';
import { verbsOfPage } from '../marks/verbs-of-page.ts';
import type { Candidate, ToCandidate } from '../readings/candidate.ts';
import { holds } from '../words/grammar.ts';

/** Two sentences that both ask, or three, and not the same. */
export function severalSentences(best: Candidate, sentences: readonly Candidate[]): Candidate | undefined {
  // "Who is in charge of it now? and what part of the world do they cover"
  const isAlso = (part: Annotated) =>
    // "Send me the email as well": whom to write to is nothing that anybody tells by the way.
    hasSubject(part, 'contact') ||
    (part.tokens.slice(0, LEAD).some(({ text }) => part.grammar.clauses.has(text)) &&
      // "And an email please"
      (part.tokens.length > SHORT
        ? askingIn(part).length > 0
        : part.marks.some(({ kind }) => kind === 'subject')));
  const also = sentences.filter(({ part }) => isAlso(part));
  const asking = sentences.filter(
    (one) =>
      (QUESTION_MARK.test(one.part.text) || also.includes(one) || (also.length > 0 && one === best)) &&
      one.subjects[0]?.name !== 'nothing' &&
      one.confidence >= TWO,
  );
  const areDifferent = asking.every((one, at) => asking.slice(at + 1).every((other) => differ(one, other)));
  return asking.length > 1 && asking.length <= SEVERAL && areDifferent
    ? {
        ...best,
        queries: asking.flatMap(({ queries }) => queries),
        confidence: Math.min(...asking.map(({ confidence }) => confidence)),
      }
    : undefined;
}

/** "Who are the co-chairs now, and who was it before?": a role that one half asks for as it is, the other as it was. */
export function nowAndBefore(whole: Candidate): Candidate | undefined {
  const { marks, tokens, grammar } = whole.part;
  const isRole = ({ kind, value }: Mark) => kind === 'subject' && value === 'co-chairs';
  const isPast = ({ kind, value }: Mark) =>
    (kind === 'subject' && value === 'former-co-chair') ||
    (kind === 'operator' && value === 'before') ||
    (kind === 'order' && value === 'previous');
  const isOther = ({ kind, value }: Mark) =>
    (kind === 'subject' && value !== 'countries' && !ROLES.has(value)) || kind === 'kind' || kind === 'about';
  const isOfRole = ROLES.has(whole.subjects[0]?.name ?? '');
  const isAsked = halvesOf(whole.part).some(({ at }) => {
    const [first, second] = [marks.filter(({ to }) => to <= at), marks.filter(({ from }) => from >= at)];
    const asks = (half: readonly Mark[], from: number, to: number) =>
      half.some(({ kind }) => kind === 'ask') || holds(tokens.slice(from, to), grammar.which);
    // "Who used to be co-chair, and who is it now?"
    const isFormer = ({ value }: Mark) => value === 'former-co-chair';
    const [now, then] = first.some(isFormer) ? [second, first] : [first, second];
    return (
      // "Who runs it now, and who used to co-chair it?"
      (first.some(isRole) || now === second || (isOfRole && !first.some(isOther))) &&
      !now.some(isPast) &&
      // Who asks twice for a role asks for it at two times.
      (then.some(isPast) || (first.some(isRole) && second.some(isRole))) &&
      !second.some(isOther) &&
      asks(first, 0, at) &&
      asks(second, at, tokens.length)
    );
  });
  return isAsked && !marks.some((mark) => isTime(mark) || (isDenial(mark) && !isExcept(whole.part, mark)))
    ? {
        ...whole,
        queries: [...ROLES].map((select): Query => ({ ask: 'list', select })),
        second: undefined,
        confidence: 1,
      }
    : undefined;
}

/** Two questions in one sentence, or as many as are answered together, where each half reads well by itself, and as something else than the other. */
export function twoClauses(whole: Candidate, candidate: ToCandidate, most = SEVERAL): Candidate | undefined {
  const { marks } = whole.part;
  // From one thing to another is one question.
  if (whole.queries.some(({ ask, select }) => ask === 'duration' && select === 'events')) return undefined;
  // "The first and the last meeting": two that are named are one question.
  const isOfEvents = whole.queries.some(
    ({ where }) => where !== undefined && 'any' in where && atomsOf(where).every(({ is }) => is === 'event'),
  );
  const asksOf = (from: number, to: number) =>
    marks.some(
      (mark) => mark.from >= from && mark.to <= to && (mark.kind === 'ask' || !UNTELLING.has(mark.kind)),
    );
  for (const halves of halvesOf(whole.part)) {
    if (!asksOf(0, halves.at)) continue;
    const checked = isOfCounted(halves, whole.part) ? candidate(halves.first).queries : [];
    if (checked.some(({ ask, select }) => ask === 'count' && select === 'meetings'))
      return {
        ...whole,
        queries: checked,
        second: undefined,
      };
    if (!asksOf(halves.at, whole.part.tokens.length)) continue;
    const times = marks.filter(isTime);
    const before = marks.filter((mark) => (isTime(mark) || mark.kind === 'subject') && mark.to <= halves.at);
    const first = candidate(halves.first, times);
    if (first.confidence <= TWO || isBare(first) || isOfSpeaker(first.part)) continue;
    const asks = askingIn(whole.part);
    const isOfEach = asks.some((at) => at < halves.at) && asks.some((at) => at >= halves.at);
    if (isTopicOf(first, whole) || leavesAside(first)) continue;
    if (endsAside(whole.part, halves.at) && !isOfEach) continue;
    if (isAmidCompared(whole.part, halves.at)) continue;
    const rest = candidate(halves.second, before);
    // "When was it set up, who co-chairs it and how often does it report?"
    const isOfTwo = most > 2 && askingIn(rest.part).length > 1 && askingIn(first.part).length > 0;
    const second = (isOfTwo ? twoClauses(rest, candidate, most - 1) : undefined) ?? rest;
    const where = whereToo(first, second);
    if (where !== undefined) return { ...whole, queries: where, second: undefined };
    const partly = partOfCounted(first, rest.part);
    if (partly !== undefined)
      return { ...whole, queries: [partly], second: undefined, confidence: first.confidence };
    const isAsked = marks.some(
      ({ kind, from }) => kind === 'ask' && from >= halves.at && from <= halves.at + 2,
    );
    const isAgreed = [first, second].every(({ glossary, subjects }) =>
      glossary.includes(subjects[0]?.name.split('/')[0] ?? ''),
    );
    const isLack = ({ queries: [query] }: Candidate) => query?.ask === 'other';
    // What may ask for something that nobody can name is no question of its own.
    if (first.queries.some(({ ask, attribute }) => ask === 'other' && attribute === '')) continue;
    const isOther =
      first.subjects[0]?.name.split('/')[0] !== second.subjects[0]?.name.split('/')[0] ||
      isLack(first) !== isLack(second) ||
      // "What led to the trial, and how many were convicted?"
      ([first, second].every((half) => aboutOf(half) !== undefined && askingIn(half.part).length > 0) &&
        aboutOf(first) !== aboutOf(second) &&
        !printQueries(whole.queries).includes(' or about('));
    const worst = Math.min(first.confidence, second.confidence);
    const ofThem = countedOfThem(halves, second, candidate, before);
    if (ofThem !== undefined) return { ...whole, queries: ofThem, second: undefined, confidence: worst };
    // "… and when?" and "…, which round is that?" go on about the same, "… and third period" names another of it.
    const [asked] = second.queries;
    const isRest =
      (asked?.select === 'periods' && asked.ask === 'list' && asked.where === undefined) ||
      // "Compare …: which was higher, and what are the figures?"
      (asked?.select === 'outcomes' &&
        first.queries.every(({ ask }) => ask === 'compare') &&
        !second.part.marks.some((mark) => isTime(mark) && mark.from >= 0)) ||
      (second.glossary.length === 0 && second.confidence < UNNAMED) ||
      second.part.tokens.every((_, index) => index === 0 || isNamed(index, second.part.marks)) ||
      isOfAsks(second.part) ||
      (second.part.tokens.length <= SHORT &&
        !second.glossary.includes(second.subjects[0]?.name.split('/')[0] ?? '') &&
        second.confidence < REST);
    const isOfBoth = isOfEvents && [first, second].every(({ subjects: [of] }) => DATED.has(of?.name ?? ''));
    const isTalk = isRest || isOfBoth || isBare(second) || leavesAside(second) || asksWhere(first, second);
    if (!isTalk && isOther && worst > (isAsked || isAgreed ? TWO : Math.max(TWO, whole.confidence)))
      return { ...whole, queries: [...first.queries, ...second.queries], confidence: worst };
  }
  return undefined;
}

/** "…? Dates please": what only asks goes on about what was asked. */
const isOfAsks = ({ tokens, marks }: Annotated): boolean =>
  tokens.every((_, at) =>
    marks.some(({ kind, from, to }) => (kind === 'ask' || kind === 'noise') && from <= at && at < to),
  );

/** "How many meetings were there, and how many of them in Bangkok?": some of those that were counted. */
function countedOfThem(
  halves: Halves,
  { part }: Candidate,
  candidate: ToCandidate,
  before: readonly Mark[],
): Query[] | undefined {
  if (!isAnaphoric(part)) return undefined;
  const some = candidate(
    halves.second,
    before.filter((mark) => !isTime(mark)),
  );
  const [of] = some.queries;
  if (of?.ask !== 'count' || of.where === undefined) return undefined;
  const [all] = candidate(halves.first).queries;
  const where = allOf([...(all?.where === undefined ? [] : [all.where]), of.where]);
  return all?.ask === 'count' && all.select === of.select && where !== undefined
    ? [all, { ...of, where }]
    : undefined;
}

/** "Of the 32 arrests, | how many were in Thailand?": a part of what was counted, by where it was. */
function partOfCounted({ part, queries: [counted] }: Candidate, rest: Annotated): Query | undefined {
  const own = rest.marks.filter((mark) => mark.from >= 0);
  const places = own.filter(({ kind }) => kind === 'country' || kind === 'foreign');
  const isOfPlaces =
    places.length > 0 &&
    hasAsk(rest, 'count') &&
    own.every((mark) => places.includes(mark) || mark.value === 'events' || !namesThing(mark));
  const isCounted =
    askingIn(part).length === 0 &&
    atomsOf(counted?.where).some(({ is, value }) => is === 'amount' && value.startsWith('='));
  const where = allOf([
    ...(counted?.where === undefined ? [] : [counted.where]),
    ...places.map(({ value }) => atom('country', value)),
  ]);
  return counted !== undefined && where !== undefined && isOfPlaces && isCounted
    ? { ask: 'list', select: counted.select, where }
    : undefined;
}

/** "How many meetings were there, | and were both in Bangkok?": whether those that were counted were there. */
const isOfCounted = ({ at }: Halves, { tokens, marks, grammar }: Annotated): boolean =>
  marks.some((mark) => mark.from >= at && isPlace(mark)) &&
  marks.every((mark) => mark.from < at || isPlace(mark) || !namesThing(mark)) &&
  grammar.verbs.has(tokens[at + 1]?.text ?? '') &&
  (grammar.anaphors.has(tokens[at + 2]?.text ?? '') ||
    marks.some(({ kind, value, from }) => kind === 'operator' && ALL.has(value) && from === at + 2));
const ALL = new Set(['both', 'all']);

/** What is asked of what is told of a person, a case or the group: `convictions`. */
const aboutOf = ({ queries }: Candidate): string | undefined =>
  atomsOf(queries[0]?.where).find(({ is }) => is === 'about')?.value;

/** "Compare officers trained in the 1st | and the 3rd": what stands between two times that are compared. */
const isAmidCompared = (part: Annotated, at: number): boolean => {
  const behind = part.marks.find((mark) => isTime(mark) && mark.from >= at);
  const isIdle = (index: number) =>
    part.grammar.articles.has(part.tokens[index]?.text ?? '') ||
    part.grammar.functions.has(part.tokens[index]?.text ?? '') ||
    part.grammar.and.has(part.tokens[index]?.text ?? '');
  return (
    behind !== undefined &&
    hasOperator(part, 'compare') &&
    part.marks.some((mark) => isTime(mark) && mark.from >= 0 && mark.to <= at) &&
    Array.from({ length: behind.from - at }, (_, index) => at + index).every(isIdle)
  );
};

/** "Which countries, apart from the Maldives, | had …", "leaving out Thailand, | where …": what leaves something aside asks for nothing. */
const endsAside = ({ tokens, marks, grammar }: Annotated, at: number): boolean =>
  marks.some(
    ({ kind, value, from, to }) =>
      kind === 'operator' &&
      value === 'except' &&
      to <= at &&
      // … and "apart from arrests | and convictions"
      (from === 0 ||
        CLAUSE.test(tokens[from]?.gap ?? '') ||
        (at - to <= LISTED && grammar.postpositions.size === 0)) &&
      tokens.slice(to, at).every(({ gap }) => !CLAUSE.test(gap)),
  );

/** "Apart from the participating states, which organisation …?", "… and then leave out the co-chairs": what leaves something aside asks for nothing. */
const leavesAside = ({ part }: Candidate): boolean =>
  part.marks.some(
    ({ kind, value, from }) =>
      kind === 'operator' &&
      value === 'except' &&
      !part.marks.some((mark) => namesThing(mark) && mark.from >= 0 && mark.from < from) &&
      askingIn(part).every((at) => at > from),
  );

/** "The two requests, to which countries?": what goes on about a figure asks where it was. */
const asksWhere = (first: Candidate, { part, queries }: Candidate): boolean =>
  queries.every(({ select }) => select === 'countries') &&
  // "How many operations and how many countries?"
  !part.marks.some(({ value, from }) => value === 'countries' && isCountedAt(part, from)) &&
  first.queries.every(({ select }) => !SETS.has(select)) &&
  part.marks.every(
    ({ kind, value, from, to }) =>
      kind !== 'subject' ||
      (value === 'countries' && part.grammar.countries.has(withoutWhich(part, from, to))),
  );
const withoutWhich = ({ tokens, grammar }: Annotated, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .flatMap(({ text }) => (grammar.which.has(text) ? [] : [text]))
    .join(' ');

/** "How many requests were there, and to which country?": where it was is asked of the same figure. */
function whereToo(first: Candidate, second: Candidate): Query[] | undefined {
  const [figure, ...others] = first.queries;
  const isFigure = figure?.ask === 'list' || figure?.ask === 'count';
  const { tokens, marks, grammar } = second.part;
  const isWhere =
    hasAsk(second.part, 'place') || (holds(tokens, grammar.which) && holds(tokens, grammar.countries));
  const isOfOther =
    askingIn(first.part).length === 0 ||
    hasAsk(second.part, 'count') ||
    marks.some((mark) => isTime(mark) && mark.from >= 0);
  return figure !== undefined &&
    others.length === 0 &&
    isFigure &&
    isWhere &&
    !isOfOther &&
    asksWhere(first, second)
    ? [figure, { ...figure, ask: 'place' }]
    : undefined;
}

/** "The largest trial in Thailand, how many were convicted?": what only names what the whole asks a detail of. */
const isTopicOf = ({ part, queries }: Candidate, { subjects }: Candidate): boolean => {
  const [of, detail] = subjects[0]?.name.split('/') ?? [];
  const isNaming = (mark: Mark) => mark.kind === 'subject' && mark.value === of;
  return (
    detail !== undefined &&
    queries.every(({ select }) => select === of) &&
    isOnTopic(part) &&
    part.marks.every(
      (mark) =>
        mark.kind !== 'about' ||
        part.marks.some((one) => isNaming(one) && one.from <= mark.from && mark.to <= one.to),
    )
  );
};

/** "At which meeting, …", "on which date and …": a few words that name nothing, or all of a kind, begin another question. */
const isBare = ({ part, queries }: Candidate): boolean =>
  (!asksWhen(part) &&
    !part.marks.some(
      (mark) => mark.from >= 0 && !UNTELLING.has(mark.kind) && !isTopic(mark, part) && !isOfAsk(mark, part),
    )) ||
  ((part.tokens.length <= SHORT || askingIn(part).length === 0 || onlyAsks(part)) &&
    queries.every(({ ask, select, where }) => ask === 'list' && where === undefined && SETS.has(select)));
/** "Does the page say, for each period, …": what names nothing but the page, and what it does, asks what else is told. */
const isOfSpeaker = ({ tokens, marks, grammar }: Annotated): boolean => {
  const verbs = verbsOfPage(tokens, grammar);
  const isSpeaker = ({ value, to }: Mark) => value === 'page' && verbs.includes(to);
  const isOther = (mark: Mark) => mark.from >= 0 && (namesThing(mark) || mark.value === 'page');
  return marks.some(isSpeaker) && !marks.some((mark) => isOther(mark) && !isSpeaker(mark));
};
/** "At which meeting, and in which city": nothing but what asks, and what it asks for, without a verb. */
const onlyAsks = ({ tokens, marks, grammar }: Annotated): boolean =>
  !holds(tokens, grammar.verbs) &&
  [...tokens.keys()].every((at) =>
    marks.some(
      ({ kind, value, from, to }) =>
        from <= at && at < to && (ASKING.has(kind) || (kind === 'subject' && SETS.has(value))),
    ),
  );
const ASKING = new Set<Mark['kind']>(['ask', 'noise', 'operator']);

/** "For how long …": what is of the words that ask names nothing. */
const isOfAsk = ({ kind, from, to }: Mark, { marks }: Annotated): boolean =>
  kind === 'subject' &&
  marks.some((ask) => ask.kind === 'ask' && !ENDS.has(ask.value) && ask.from <= from && to <= ask.to);
// "And who spoke last?"
const ENDS = new Set(['first', 'last']);
/** "When was the 3rd period": what a period is asked for by itself. */
const asksWhen = (part: Annotated): boolean =>
  (hasAsk(part, 'when') || hasAsk(part, 'duration')) &&
  part.marks.some(({ kind, from }) => kind === 'period' && from >= 0);
/** "In the joint action of March to August 2017, …", "in the 2017 operations, …": what a period is called asks no more than its dates. */
const isTopic = ({ kind, value }: Mark, { marks }: Annotated) =>
  kind === 'subject' &&
  (value === 'periods' || value === 'operations') &&
  !marks.some((mark) => mark.kind === 'ask') &&
  marks.some(isTime);
const UNTELLING = new Set<Mark['kind']>([
  'ask',
  'noise',
  'operator',
  'number',
  'order',
  'group',
  'period',
  'date',
  'month',
  'country',
  'foreign',
  'city',
]);

/** Within as many words a list goes on: behind an exception, what it leaves out, and behind a joint, “and in the 3rd”. */
const LISTED = 3;
/** More questions than that in one message are answered by themselves. */
const SEVERAL = 3;
/** So many words may begin a sentence that asks besides: “I should also …”. */
const LEAD = 3;
/** So few words need one of their own subject to be a question of their own. */
const SHORT = 5;
/** What has a date. */
const DATED = new Set(['meetings', 'periods', 'events']);
/** Each half of a text with two questions has to read this well by itself. */
const TWO = 0.55;
/** A short half that reads this well is a question of its own, even where the glossary doesn't know it. */
const REST = 0.7;

/** A half without a word for its subject goes on about the first, unless it reads this well: "and where is he tried?" */
const UNNAMED = 0.9;

/** Whether a word is of a name, a date or a period. */
const isNamed = (at: number, marks: readonly Mark[]) =>
  marks.some(({ kind, from, to }) => from <= at && at < to && NAMES.has(kind));
const NAMES = new Set<Mark['kind']>(['period', 'date', 'month', 'country', 'foreign', 'city']);

const differ = (one: Candidate, other: Candidate) =>
  one.subjects[0]?.name.split('/')[0] !== other.subjects[0]?.name.split('/')[0] ||
  printQueries(one.queries) !== printQueries(other.queries);
