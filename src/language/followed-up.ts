import type { Annotated, Mark } from './mark.ts';
import { isPlace, isTime, namesThing } from './marks.ts';
import type { Token } from './tokens.ts';
import { QUESTION_MARK } from './two-questions.ts';

/**
 * What is asked where a question behind a sentence that tells something names only another time, place or body: "Six were rescued.
 * In 2016?", "32 arrests in 2015. And in 2016?" It is what was told, of those.
 */
export function followedUp(sentences: readonly Annotated[]): Token[] | undefined {
  const isAsking = ({ text }: Annotated) => QUESTION_MARK.test(text);
  const asking = sentences.filter(isAsking);
  const told = sentences.slice(0, sentences.findIndex(isAsking));
  const said = told.findLast(({ marks }) => marks.some((mark) => isTopic(mark, marks)));
  if (said === undefined || asking.length === 0 || !asking.every(isFragment)) return undefined;
  const named = asking.flatMap(({ marks }) => marks);
  const isTakenBack = (mark: Mark) =>
    (isTime(mark) && named.some(isTime)) ||
    (mark.kind === 'city' && named.some((one) => isPlace(one) || isTime(one))) ||
    mark.kind === 'number';
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

/** "How many", which is also said of a number that is told, names nothing by itself. */
const isTopic = (mark: Mark, marks: readonly Mark[]): boolean =>
  namesThing(mark) &&
  !isTime(mark) &&
  !isPlace(mark) &&
  !(
    mark.kind === 'about' &&
    marks.some(({ kind, from, to }) => kind === 'ask' && mark.from < to && from < mark.to)
  );

/** A few words that name no thing to ask of, but when, where or by whom it was; a country and a time ask by themselves. */
const isFragment = ({ marks, tokens }: Annotated): boolean =>
  tokens.length <= BRIEF &&
  !(marks.some(isTime) && marks.some(({ kind }) => kind === 'country')) &&
  marks.some((mark) => isTime(mark) || isPlace(mark) || mark.kind === 'organisation') &&
  marks.every((mark) => mark.kind === 'organisation' || (mark.kind !== 'attribute' && !isTopic(mark, marks)));
const BRIEF = 8;
