import { askingIn } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasOperator, isAnaphoric, isPlace, isTime, namesThing } from '../marks/marks.ts';
import { verbsOfPage } from '../marks/verbs-of-page.ts';
import { holds } from '../words/grammar.ts';

/**
 * Whether a sentence that asks goes on about those before it: it names nothing by itself ("All were in Bangkok but for one. Which one
 * wasn't?"), or nothing but what was said there ("My colleague says Malaysia joined the 1st. Did it join?").
 */
export function goesOn(sentence: Annotated, before: readonly Annotated[]): boolean {
  const { tokens, grammar } = sentence;
  const marks = sentence.marks.filter(({ from }) => from >= 0);
  const isOfIt = isAnaphoric(sentence);
  const asks = marks.filter(({ kind }) => kind === 'ask');
  const isInAsk = ({ from, to }: Mark) => asks.some((ask) => ask.from <= from && to <= ask.to);
  // "I need the new investigations. Are those of 2015 more than those of 2017?"
  const isOfTimes =
    ['compare', 'more', 'fewer'].some((value) => hasOperator(sentence, value)) &&
    before.some((one) => one.marks.some((mark) => mark.kind === 'subject' && namesThing(mark)));
  // "True or not?", "does the page bear us out?"
  const isBare = tokens.filter((_, at) => !asks.some(({ from, to }) => from <= at && at < to)).length <= BARE;
  const isSaid = ({ kind, value }: Mark) =>
    before.some((one) => one.marks.some((mark) => mark.kind === kind && mark.value === value));
  // "Here are the meetings. Which was the last one?"
  const tellsOfMeeting = before.some(
    (one) =>
      one.marks.some(({ kind }) => kind === 'kind') && !one.marks.some(({ kind }) => kind === 'period'),
  );
  const asksWhich = holds(tokens, grammar.which);
  const isBeside = ({ from, to }: Mark) =>
    isIdle(sentence, 0, from) && isIdle(sentence, to, tokens.length) && askingIn(sentence).length === 0;
  const isNameless = marks.every(
    (mark) =>
      (GOES_ON.has(mark.kind) && (mark.value !== 'exists' || isBare)) ||
      (isOfIt && (isPlace(mark) || mark.kind === 'attribute' || (isTime(mark) && isSaid(mark)))) ||
      ((isOfIt || isOfTimes) && mark.kind === 'about' && isInAsk(mark)) ||
      // "On which dates?" asks when, and of nothing by itself.
      (mark.kind === 'subject' && isInAsk(mark)) ||
      // "Which of the two came first?", and not "when did it first meet?"
      (mark.kind === 'ordinal' && isInAsk(mark) && asks.every(({ value }) => ENDS.has(value))) ||
      (isOfTimes && isTime(mark)) ||
      // "I see there was a roundtable. What came out of it?"
      (((mark.kind === 'subject' && mark.value === 'outcomes') || mark.kind === 'about') &&
        isOfIt &&
        tellsOfMeeting) ||
      // "Who is correct?" asks for nobody.
      (mark.kind === 'about' && isIdle(sentence, mark.from, mark.to)) ||
      // "Does the page back that up?", "what total does the page state?", "true by this page?"
      // … and "what date does the page give?"
      (mark.value === 'page' && before.length > 0 && isVerbLast(sentence, mark)) ||
      (mark.value === 'page' &&
        asks.length === 0 &&
        (grammar.verbs.has(tokens[0]?.text ?? '') || (before.length > 0 && (asksWhich || isBeside(mark))))),
  );
  const isOf = (one: Annotated, { kind, value }: Mark) =>
    kind === 'subject' && one.marks.some((mark) => mark.kind === kind && mark.value === value);
  const said = marks.filter((mark) => mark.kind === 'subject' && isSaid(mark));
  const isSame =
    said.length > 0 &&
    marks.every((mark) => mark.kind === 'ask' || mark.kind === 'noise' || said.includes(mark));
  const isWhether =
    !asksWhich &&
    (asks.length > 0
      ? asks.every(({ value }) => value === 'exists')
      : grammar.verbs.has(tokens[0]?.text ?? ''));
  // "My boss wants a list of the meetings in 2016. Which meetings are there?"
  const isOfThose =
    asks.length === 0 &&
    before.some(
      (one) =>
        said.some((mark) => isOf(one, mark)) && one.marks.some((mark) => isTime(mark) || isPlace(mark)),
    );
  return isNameless || (isSame && (isWhether || isOfThose));
}

/** "… does the page give?": whether nothing stands behind what the page does. */
const isVerbLast = ({ tokens, grammar }: Annotated, page: Mark): boolean =>
  page.to === tokens.length - 1 && verbsOfPage(tokens, grammar).includes(page.to);
const ENDS = new Set(['first', 'last']);

/** Whether each of some words only holds others together. */
const isIdle = ({ marks }: Annotated, from: number, to: number): boolean =>
  marks
    .filter(({ kind }) => kind === 'noise')
    .reduce((end, mark) => (mark.from <= end && mark.to > end ? mark.to : end), from) >= to;

/** Beside as few words nothing else is asked than whether it is so. */
const BARE = 3;
/** What names nothing by itself. */
const GOES_ON = new Set<Mark['kind']>(['ask', 'operator', 'noise', 'number', 'order']);
