import type { Query } from '../questions/query.ts';
import { isSpeakerAt } from './clauses.ts';
import { lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import { isPlace, isTime } from './marks.ts';
import type { Token } from './tokens.ts';

/**
 * The word of a question for what was done, or for of what sort something was, where the page tells nothing of that: “which
 * meetings were cancelled”, “when was Captain Bram sentenced”, “which countries opposed it”. It is a word of those that always
 * turn what is asked, or stands where a verb does and is `strange`: nobody has asked with it. By the order of English words.
 */
export function untoldIn(
  text: Annotated,
  query: Query,
  strange: readonly number[],
  told: ReadonlySet<string>,
): Token | undefined {
  const { tokens } = text;
  const isDeed = (at: number) => isDoneTo(text, at) || (told.has(query.select) && isDoneBeside(text, at));
  const at = turningIn(text, query) ?? strange.find((one) => isDeed(one) && !isIn(text, one, isKnown));
  return at === undefined ? undefined : tokens[at];
}

/** The place of a word that always turns what is asked, where a query has nothing of it. */
export function turningIn(text: Annotated, query: Query): number | undefined {
  const { tokens, grammar } = text;
  const isUsed = (mark: Mark) =>
    mark.kind === 'subject' || mark.kind === 'about'
      ? mark.value.split('/')[0] === query.select
      : mark.kind === 'operator'
        ? mark.value !== 'compare' || query.ask === 'compare'
        : mark.kind !== 'noise' && mark.kind !== 'attribute' && mark.kind !== 'unequal';
  // "I've moved from customs …"
  const isOfSpeaker = (at: number) => [at - 1, at - 2].some((one) => isSpeakerAt(text, one));
  return query.ask === 'other' || query.select === 'nothing'
    ? undefined
    : [...tokens.keys()].find(
        (at) => lengthAt(tokens, at, grammar.turning) > 0 && !isIn(text, at, isUsed) && !isOfSpeaker(at),
      );
}

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
const isIn = ({ marks }: Annotated, at: number, isWanted: (mark: Mark) => boolean) =>
  marks.some((mark) => mark.from <= at && at < mark.to && isWanted(mark));
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
