import { type Ask, atomsOf, type Query } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { isPlace, isTime } from '../marks/marks.ts';
import { isYesNo } from '../marks/yes-no.ts';
import { lengthAt } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';
import { isIn, turningIn } from './turning.ts';

/**
 * The word of a question for what was done, or for of what sort something was, where the page tells nothing of that: “which
 * meetings were cancelled”, “when was Captain Bram sentenced”, “which countries opposed it”. It is a word of those that always
 * turn what is asked, or stands where a verb does and is `strange`: nobody has asked with it. By the order of English words.
 */
export function untoldIn(
  text: Annotated,
  query: Query,
  queries: readonly Query[],
  strange: readonly number[],
  told: ReadonlySet<string>,
): Token | undefined {
  const isDeed = (at: number) =>
    OF_DEEDS.has(query.ask) &&
    ((query.select !== 'countries' && isDoneTo(text, at)) ||
      isSort(text, query, at) ||
      (told.has(query.select) && isDoneBeside(text, at)));
  const turning = turningIn(text, queries);
  // "Was any meeting cancelled?"
  if (turning !== undefined) return text.tokens[turning.from];
  // What else is said in a claim is sought elsewhere.
  if (isYesNo(text)) return undefined;
  const at =
    strange.find((one) => isDeed(one) && !isIn(text, one, isKnown)) ??
    (!told.has(query.select) && isComplement(text, query, strange) ? text.tokens.length - 1 : undefined);
  return at === undefined ? undefined : text.tokens[at];
}
/** What may be asked of things that something was done to. */
const OF_DEEDS = new Set<Ask>(['list', 'count', 'when', 'place']);

/** "Which meetings were online", "… were held on a Sunday?": whether a question ends with what something was, and a query has nothing of that. */
function isComplement(text: Annotated, query: Query, strange: readonly number[]): boolean {
  const { tokens, marks, grammar } = text;
  const at = tokens.length - 1;
  const noun = marks.find(
    ({ kind, value, to }) => kind === 'subject' && value === query.select && isVerb(text, to),
  );
  const isIdle = (one: number) =>
    isVerb(text, one) ||
    grammar.articles.has(tokens[one]?.text ?? '') ||
    grammar.functions.has(tokens[one]?.text ?? '') ||
    isIn(text, one, ({ kind }) => kind === 'noise');
  const isOfTopic = ({ kind, value }: Mark) =>
    (kind === 'crime' || kind === 'sector') && !atomsOf(query.where).some((atom) => atom.value === value);
  return (
    query.ask === 'list' &&
    lengthAt(tokens, 0, grammar.which) > 0 &&
    noun !== undefined &&
    isContent(text, at) &&
    !isIn(text, at, ({ kind }) => kind === 'noise') &&
    // "Which crimes are covered?": people ask with that for what the page tells.
    (strange.includes(at) || isIn(text, at, isOfTopic)) &&
    [...tokens.keys()].slice(noun.to, at).every(isIdle) &&
    marks.every((mark) => mark.to <= at || isOfTopic(mark))
  );
}

/** "The deputy co-chair", "the former address": whether a word says of what sort the thing is that is asked about. */
const isSort = ({ tokens, marks, grammar }: Annotated, query: Query, at: number): boolean =>
  OF_SORTS.has(query.select) &&
  [grammar.articles, grammar.verbs].some((words) => words.has(tokens[at - 1]?.text ?? '')) &&
  marks.some(({ kind, value, from }) => kind === 'subject' && value === query.select && from === at + 1);
const OF_SORTS = new Set(['meetings', 'contact', 'co-chairs', 'former-co-chair']);

const isContent = ({ tokens, grammar }: Annotated, at: number) => {
  const word = tokens[at]?.text ?? '';
  return word.length > SHORT && !grammar.functions.has(word) && !grammar.pronouns.has(word);
};
const SHORT = 3;

/** "Which meetings were cancelled", "which countries boycotted it", "which did Thailand boycott": whether a word is that verb. */
function isDoneTo(text: Annotated, at: number): boolean {
  const { tokens, marks, grammar } = text;
  const which = [...tokens.keys()].flatMap((one) => {
    const length = lengthAt(tokens, one, grammar.which);
    return length > 0 ? [one + length] : [];
  });
  const asked = [...which, ...endsOf(text, 'count')];
  const nouns = marks.filter(
    ({ kind, from }) => kind === 'subject' && asked.some((end) => from >= end && from <= end + BESIDE),
  );
  // "Which periods": a noun that stands for none of what is asked about, right behind.
  const ends = [...nouns.map(({ to }) => to), ...asked.map((end) => end + 1), ...endsOf(text, 'who')];
  const isOfBody = (one: number) => isIn(text, one, isBody);
  return ends.some((end) => {
    const between = [...tokens.keys()].slice(end, Math.max(end, at));
    const isBehindVerb =
      between.some((one) => isVerb(text, one)) && between.every((one) => isVerb(text, one) || isOfBody(one));
    // "Meetings connected with it", "whose sustained cooperation": no verb of its own.
    const isOwn = isBehindVerb || (at === end && isObject(text, at + 1));
    return at >= end && isOwn && (between.some(isOfBody) || PAST.test(tokens[at]?.text ?? ''));
  });
}

/** "When was Captain Bram sentenced", "why was the trial moved to …": whether a word is that verb. */
function isDoneBeside(text: Annotated, at: number): boolean {
  const { tokens, grammar } = text;
  const isFunction = (one: number) => {
    const word = tokens[one]?.text ?? '';
    return grammar.articles.has(word) || grammar.functions.has(word);
  };
  return endsOf(text, 'when', 'why', 'place').some((end) => {
    const [first, ...between] = [...tokens.keys()].slice(end, Math.max(end, at));
    return (
      first !== undefined &&
      isVerb(text, first) &&
      between.length > 0 &&
      between.every((one) => isFunction(one) || isIn(text, one, ({ kind }) => kind !== 'noise')) &&
      (isObject(text, at + 1) || isFunction(at + 1))
    );
  });
}

const endsOf = ({ marks }: Annotated, ...asks: string[]) =>
  marks.filter(({ kind, value }) => kind === 'ask' && asks.includes(value)).map(({ to }) => to);
const isVerb = ({ tokens, grammar }: Annotated, at: number) => grammar.verbs.has(tokens[at]?.text ?? '');
/** "… the 1st period", "… 2016", and nothing more */
const isObject = (text: Annotated, at: number) =>
  at >= text.tokens.length ||
  text.grammar.articles.has(text.tokens[at]?.text ?? '') ||
  isIn(text, at, (mark) => isTime(mark) || isPlace(mark));
const isBody = ({ kind }: Mark) => kind === 'country' || kind === 'foreign' || kind === 'organisation';
/** What the terms know, and what a question asks for by it is settled elsewhere: “scheduled”. */
const isKnown = ({ kind }: Mark) => kind === 'noise' || kind === 'attribute';
/** As many words may stand between “which” or “how many” and its noun. */
const BESIDE = 2;
const PAST = /..ed$/;
