import { lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import { isPlace, isTime } from './marks.ts';
import type { Token } from './tokens.ts';

/**
 * Of words that nobody has asked with for a subject, by their places, the verb that says what was done: “which meetings were
 * cancelled”, “which countries boycotted the 2nd”, “which periods did Thailand boycott”. By the endings of English verbs.
 */
export function strangeDeed(
  { tokens, marks, grammar }: Annotated,
  strange: readonly number[],
): Token | undefined {
  const isVerb = (at: number) => grammar.verbs.has(tokens[at]?.text ?? '');
  const isIn = (at: number, isWanted: (mark: Mark) => boolean) =>
    marks.some((mark) => mark.from <= at && at < mark.to && isWanted(mark));
  // "The 1st period", "2016", nothing more
  const isObject = (at: number) =>
    tokens[at] === undefined ||
    grammar.articles.has(tokens[at].text) ||
    isIn(at, (mark) => isTime(mark) || isPlace(mark));
  const which = [...tokens.keys()].flatMap((at) => {
    const length = lengthAt(tokens, at, grammar.which);
    return length > 0 ? [at + length] : [];
  });
  const endsOf = (ask: string) =>
    marks.filter(({ kind, value }) => kind === 'ask' && value === ask).map(({ to }) => to);
  const asked = [...which, ...endsOf('count')];
  const nouns = marks.filter(
    ({ kind, from }) => kind === 'subject' && asked.some((end) => from >= end && from <= end + BESIDE),
  );
  // "Which periods": a noun that stands for none of what is asked about, right behind.
  const ends = [...nouns.map(({ to }) => to), ...asked.map((end) => end + 1), ...endsOf('who')];
  const isDeed = (at: number) =>
    ends.some((end) => {
      const between = [...tokens.keys()].slice(end, Math.max(end, at));
      const isBehindVerb = between.some(isVerb) && between.every((one) => isVerb(one) || isIn(one, isBody));
      // "Meetings connected with it", "whose sustained cooperation": no verb of its own.
      const isOwn = isBehindVerb || (at === end && isObject(at + 1));
      return isOwn && (between.some((one) => isIn(one, isBody)) || PAST.test(tokens[at]?.text ?? ''));
    });
  const at = strange.find((one) => isDeed(one) && !isIn(one, isKnown));
  return at === undefined ? undefined : tokens[at];
}
const isBody = ({ kind }: Mark) => kind === 'country' || kind === 'foreign' || kind === 'organisation';
/** What the terms know, and what a question asks for by it is settled elsewhere: “scheduled”. */
const isKnown = ({ kind }: Mark) => kind === 'noise' || kind === 'attribute';
/** As many words may stand between “which” or “how many” and its noun. */
const BESIDE = 2;
const PAST = /..ed$/;
