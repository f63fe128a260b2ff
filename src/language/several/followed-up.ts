import { askingIn, isPause, QUESTION_MARK } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { isDenial, isPlace, isTime, namesThing } from '../marks/marks.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import { partOf, type Token, type Words } from '../words/tokens.ts';

/**
 * What is asked where a question behind a sentence that tells something names only another time, place or body: "Six were rescued.
 * In 2016?", "32 arrests in 2015. And in 2016?" It is what was told, of those.
 */
export function followedUp(sentences: readonly Annotated[]): Token[] | undefined {
  const isAsking = ({ text }: Annotated) => QUESTION_MARK.test(text);
  const asking = sentences.filter(isAsking);
  const told = sentences.slice(0, sentences.findIndex(isAsking));
  const said = told.findLast(
    ({ marks }) => marks.some((mark) => isTopic(mark, marks)) || tellsWhoWasThere(marks),
  );
  if (said === undefined || asking.length === 0 || !asking.every(isFragment)) return undefined;
  const named = asking.flatMap(({ marks }) => marks);
  const isOfOthers = asking.some(asksOfOthers);
  // "There was a meeting in KL. Was there another one there in 2016?"
  const isThere = asking.some(({ tokens, grammar }) =>
    tokens.some(
      (_, at) => lengthAt(tokens, at, grammar.there) > 0 && !grammar.verbs.has(tokens[at - 1]?.text ?? ''),
    ),
  );
  const isTakenBack = (mark: Mark) =>
    (mark.kind === 'country' && named.some(({ kind }) => kind === 'country' || kind === 'foreign')) ||
    (isTime(mark) && (isOfOthers || named.some(isTime))) ||
    (mark.kind === 'city' &&
      (isOfOthers || named.some((one) => isPlace(one) || (isTime(one) && !isThere)))) ||
    // "All three" is no number of anything.
    (mark.kind === 'number' &&
      !said.marks.some(({ kind, from, to }) => kind === 'operator' && from <= mark.from && mark.to <= to));
  const rest = said.tokens.filter(
    ({ text }, at) =>
      !said.marks.some((mark) => mark.from <= at && at < mark.to && isTakenBack(mark)) &&
      !(/^\d+$/.test(text) && !said.marks.some((mark) => mark.from <= at && at < mark.to)),
  );
  return [
    ...rest,
    ...asking.flatMap(({ tokens }) => tokens.map((token, at) => (at === 0 ? { ...token, gap: '' } : token))),
  ];
}

/** "Bangladesh was in the second": a country, and when it was there. */
const tellsWhoWasThere = (marks: readonly Mark[]): boolean =>
  marks.some(({ kind }) => kind === 'country') &&
  marks.some((mark) => isTime(mark) || (mark.kind === 'operator' && mark.value === 'all')) &&
  marks.every((mark) => !namesThing(mark) || mark.kind === 'country' || isTime(mark));

/** Whether a mark names what is asked of. */
const isTopic = (mark: Mark, marks: readonly Mark[]): boolean =>
  namesThing(mark) &&
  !isTime(mark) &&
  !isPlace(mark) &&
  // “Number” and “how many”, too, are said of what is told of a thing, and name nothing without it.
  (mark.kind !== 'about' ||
    marks.some(({ kind, value }) => kind === 'subject' && mark.value.startsWith(`${value}/`)));

/** A few words that name no thing to ask of, but when, where or by whom it was; a country and a time ask by themselves. */
const isFragment = (part: Annotated): boolean => {
  const { marks, tokens } = part;
  return (
    tokens.length <= BRIEF &&
    !(marks.some(isTime) && marks.some(({ kind }) => kind === 'country')) &&
    ((asksOfOthers(part) && !marks.some(({ kind, value }) => kind === 'ask' && value === 'who')) ||
      marks.some((mark) => isTime(mark) || isPlace(mark) || mark.kind === 'organisation')) &&
    marks.every(
      (mark) =>
        mark.kind === 'organisation' ||
        (mark.kind !== 'attribute' && !COMPARING.has(mark.value) && !isTopic(mark, marks)),
    )
  );
};
/** "I have the 1st, and for the others?" */
const asksOfOthers = ({ tokens, grammar }: Annotated): boolean => holds(tokens, grammar.others);
const COMPARING = new Set(['compare', 'more', 'fewer', 'most', 'least']);
const BRIEF = 8;

/** "I have 32 arrests for 2015, and for the others?": a clause that tells a figure, and one that asks of other times; else nothing. */
export function toldAndAsked(words: Words, part: Annotated): Words[] {
  const { tokens, text, start } = part;
  const at = [...tokens.keys()].findLast((place) => isPause(part, place)) ?? 0;
  const first = tokens[at]?.start ?? start;
  const asks = askingIn(part).some((place) => place < at);
  const isFigure = ({ text: word }: Token, index: number) =>
    /^(?!20\d\d$)\d+$/.test(word) &&
    !part.marks.some((mark) => isTime(mark) && mark.from <= index && index < mark.to);
  // "Countries in JPA 2, not JPA 3?"
  const isDenied = part.marks.some((mark) => isDenial(mark) && mark.from === at);
  // "72 were convicted, in Indonesia?" asks of the 72.
  const isOfTimes = part.marks.some((mark) => isTime(mark) && mark.from >= at) && !part.marks.some(isPlace);
  const isTold =
    (isOfTimes && tokens.slice(0, at).some(isFigure)) || holds(tokens.slice(at), part.grammar.others);
  return at > 0 && !asks && !isDenied && QUESTION_MARK.test(text) && isTold
    ? [partOf(words, start, first), partOf(words, first, start + text.length)]
    : [];
}
