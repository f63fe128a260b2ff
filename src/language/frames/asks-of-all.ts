import type { Ask } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { CLAUSE, hasAsk, hasOperator, isMeetingNoun, isPlace, isTime, operatorsIn } from '../marks/marks.ts';
import { isYesNo } from '../marks/yes-no.ts';
import { lengthAt } from '../words/grammar.ts';

/** "Were all planning meetings in Bangkok?": the ones that weren't answer it, or that there are none. */
export const asksOfAll = (select: string, ask: Ask, text: Annotated): boolean =>
  select === 'meetings' &&
  !hasOperator(text, 'not') &&
  (bothInPlace(text) ||
    text.tokens.some(
      (_, at) =>
        isEvery(text, at) &&
        (ask === 'exists' ||
          isSaidOfAll(text, at) ||
          hasAsk(text, 'exists') ||
          (isYesNo(text) && isBeforePlace(text, at + lengthAt(text.tokens, at, text.grammar.every))) ||
          text.grammar.verbs.has(text.tokens[at - 1]?.text ?? '')),
    ));

/** "Were the debriefs of the 1st and the 2nd both in Bangkok?" */
const bothInPlace = (text: Annotated): boolean =>
  isYesNo(text) && operatorsIn(text, 'both').some(({ to }) => isBeforePlace(text, to));

/** "All meetings were in Bangkok. True?": what is said of every meeting, and not "all meetings that were there". */
const isSaidOfAll = ({ tokens, marks, grammar }: Annotated, at: number): boolean => {
  const noun = marks.find(
    (mark) => isMeetingNoun(mark) && mark.from === at + lengthAt(tokens, at, grammar.every),
  );
  const isVerb = (one: number) =>
    grammar.verbs.has(tokens[one]?.text ?? '') || lengthAt(tokens, one, grammar.occurred) > 0;
  const isCut = (one: number) =>
    CLAUSE.test(tokens[one]?.gap ?? '') ||
    [grammar.relatives, grammar.clauses].some((words) => lengthAt(tokens, one, words) > 0);
  // "Every meeting on the list took place …"
  const behind = [...tokens.keys()].filter(
    (one) => noun !== undefined && one >= noun.to && one <= noun.to + LISTED,
  );
  const verb = behind.findIndex(isVerb);
  return verb >= 0 && !behind.slice(0, verb).some(isCut);
};
/** As many words may stand between meetings and their verb: “on the list”. */
const LISTED = 3;

/** "All in Bangkok": a place, or a word before it. */
const isBeforePlace = ({ marks }: Annotated, at: number): boolean =>
  marks.some((mark) => isPlace(mark) && (mark.from === at || mark.from === at + 1));

/** As many words as have no noun of their own: “every single time”. */
const SHORT = 3;
/** Whether an “every” of meetings begins at a place: "did all countries meet" and "the debriefs of all periods" are of others. */
function isEvery(text: Annotated, at: number): boolean {
  // "Were both 2017 meetings in Bangkok?"
  const both = operatorsIn(text, 'both').find(({ from, to: end }) => {
    const noun = text.marks.find((mark) => isMeetingNoun(mark) && mark.from >= end);
    const isOfTime = (place: number) =>
      text.marks.some((mark) => isTime(mark) && mark.from <= place && place < mark.to);
    return (
      from === at &&
      noun !== undefined &&
      Array.from({ length: noun.from - end }, (_, index) => end + index).every(isOfTime)
    );
  });
  const to = both?.to ?? at + lengthAt(text.tokens, at, text.grammar.every);
  const of = text.marks.find(({ kind, from }) => kind === 'subject' && from >= to)?.value;
  const { anaphors, weak, counters } = text.grammar;
  // "All of them", "every time" are of what is named beside.
  const isOfThem = ({ from, to }: Mark) => {
    const last = text.tokens[to - 1]?.text ?? '';
    return anaphors.has(last) || ((weak.has(last) || counters.has(last)) && to - from <= SHORT);
  };
  const isOfPeriods = operatorsIn(text, 'all').some(
    (mark) =>
      mark.from <= at &&
      at < mark.to &&
      !isOfThem(mark) &&
      // "Các cuộc họp toàn ở Bangkok"
      !text.marks.some((noun) => (noun.from === mark.to || noun.to === mark.from) && isMeetingNoun(noun)),
  );
  return to > at && of !== 'countries' && !isOfPeriods;
}
