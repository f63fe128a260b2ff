import { askingIn, isBegun, isPause, positiveOf, type Stretch } from '../marks/clauses.ts';
import { leftOut } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { isDenial, isPlace, isTime, namesThing, SETS } from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';
import { isUnspaced } from '../words/tokens.ts';

/** What a correction takes back, where the same kind of thing stands before and behind it, and the words that correct. */
export function takenBack(part: Annotated): Stretch[] {
  const { tokens, marks, grammar } = part;
  const isPaused = (at: number) =>
    tokens[at]?.gap !== '' || (isUnspaced(tokens[at].text) && tokens[at].start > (tokens[at - 1]?.end ?? 0));
  return [...tokens.keys()].flatMap((at) => {
    const length = lengthAt(tokens, at, grammar.corrections);
    // A word by itself corrects only behind a pause: "in the 2nd … no, the 3rd".
    if (length === 0 || (length === 1 && !isPaused(at))) return [];
    let end = at + length;
    // "No. of" is a number.
    if (length === 1 && tokens[end]?.gap === '.') return [];
    while (lengthAt(tokens, end, grammar.corrections) > 0) end += lengthAt(tokens, end, grammar.corrections);
    // The “next” of “after” names nothing.
    const isOfOperator = ({ kind, from, to }: Mark) =>
      kind === 'order' && marks.some((one) => one.kind === 'operator' && one.from < to && from < one.to);
    const isNear = (from: number, to: number) => to - from <= NEAR;
    // "No, I mean the 3rd planning workshop": each of what is named may be said for another.
    const pairs = marks
      .filter((mark) => mark.from >= end && isNear(end, mark.from) && !isOfOperator(mark))
      .flatMap((behind) => {
        const own = classOf(behind);
        const before =
          own === undefined ? undefined : marks.findLast((mark) => mark.to <= at && classOf(mark) === own);
        return before !== undefined && isNear(before.to, at) ? [{ before, behind }] : [];
      });
    const [first] = pairs;
    // "I mean which event drew it up" asks.
    const asks = askingIn(part).some((place) => place >= end && place <= end + NEAR);
    if (first === undefined || asks) return [];
    const { before, behind } = pairs.find((pair) => pair.before.value !== pair.behind.value) ?? first;
    const operators = marks.filter(({ kind, value }) => kind === 'operator' && value !== 'only');
    const isTurned = operators.some(({ from, to }) => from >= end && to <= behind.from);
    // "In 2016? I mean only in that year": what is said again takes nothing back.
    if (before.value === behind.value && !isTurned) return [{ from: at, to: behind.to }];
    // "Before 2016, sorry, after 2016": nor is the first of the two operators meant.
    const turning = isTurned ? operators.find(({ to }) => to === before.from) : undefined;
    const said = pairs.map((pair) => pair.before);
    const from = turning?.from ?? Math.min(...said.map((mark) => mark.from));
    const isOperator = (place: number) => operators.some((one) => one.from <= place && place < one.to);
    while (grammar.articles.has(tokens[end]?.text ?? '') && !isOperator(end)) end++;
    // "Where was the 2nd planning held, sorry, the 3rd": what isn't said anew stands.
    const isSplit = marks.some(
      (mark) =>
        namesThing(mark) &&
        mark.from >= before.to &&
        mark.to <= at &&
        !said.some((one) => one.from < mark.to && mark.from < one.to),
    );
    return isSplit
      ? [
          { from, to: before.to },
          { from: at, to: end },
        ]
      : [{ from, to: end }];
  });
}
/** As many words may stand between a correction and what it is of. */
const NEAR = 2;

/** Things that one may be said for another of. */
function classOf(mark: Mark): string | undefined {
  if (isTime(mark) || mark.kind === 'ordinal' || mark.kind === 'order') return 'time';
  if (isPlace(mark)) return 'place';
  return namesThing(mark) ? 'thing' : mark.kind === 'number' ? 'number' : undefined;
}

/** "I have the 1st and the 3rd, but how many were rescued in the 2nd?": when what is asked for behind a “but” was not. */
export function setAside(part: Annotated): Stretch[] {
  const { tokens, marks, grammar } = part;
  const but = tokens.findIndex(({ text }) => grammar.but.has(text));
  const asking = askingIn(part);
  const isWhich = (at: number) => lengthAt(tokens, at, grammar.which) > 0;
  const isAsked =
    asking.some((at) => at > but && !isWhich(at)) && marks.some((mark) => isTime(mark) && mark.from > but);
  const isTold = (at: number) =>
    /^\d+$/.test(tokens[at]?.text ?? '') ||
    marks.some((mark) => (isTime(mark) || mark.kind === 'number') && mark.from <= at && at < mark.to);
  return isAsked && !asking.some((at) => at < but)
    ? [...tokens.keys()].flatMap((at) => (at < but && isTold(at) ? [{ from: at, to: at + 1 }] : []))
    : [];
}

/** "Why did Sri Lanka stay out of the 1st, although it was a co-chair?": what the question holds in spite of, where it asks without it. */
export function inSpiteOf(part: Annotated): Stretch[] {
  const { tokens, marks, grammar } = part;
  const asking = askingIn(part);
  return [...tokens.keys()].flatMap((from) => {
    const length = lengthAt(tokens, from, grammar.concessions);
    const pause = [...tokens.keys()].find((at) => at >= from + length && isPause(part, at));
    const to = pause ?? tokens.length;
    const isOut = (at: number) => at < from || at >= to;
    // "Although Thailand had the trial, why wasn't it …?" asks of what was named there.
    const isAnaphor = tokens.some(({ text }, at) => isOut(at) && at >= to && grammar.anaphors.has(text));
    // "…, though not in the 1st" restricts what is asked; "even in 2016" is no clause.
    const within = marks.filter((mark) => !isOut(mark.from));
    const isClause =
      !within.some(isDenial) &&
      (within.some((mark) => namesThing(mark) && !isTime(mark) && !isPlace(mark)) ||
        tokens.some(({ text }, at) => !isOut(at) && grammar.verbs.has(text)));
    const isAsked =
      isClause &&
      marks.some((mark) => namesThing(mark) && isOut(mark.from)) &&
      asking.every(isOut) &&
      !isAnaphor;
    return length > 0 && isAsked && (from > 0 || pause !== undefined) ? [{ from, to }] : [];
  });
}

/**
 * "Besides the case of Captain Bram, in which countries …", "…, not the arrests": a clause that says of what is told or counted that it
 * isn't meant, beside another that something else is asked of. All outcomes have in them what they are told to leave out.
 */
export function notMeant(part: Annotated): Stretch[] {
  const { tokens, marks, grammar } = part;
  const asking = askingIn(part);
  // "Apart from online child exploitation": the word for crimes is a part of the name of one.
  const isInName = ({ from, to }: Mark) =>
    marks.some(
      ({ kind, from: start, to: end }) =>
        (kind === 'crime' || kind === 'sector') && start <= from && to <= end && end - start > to - from,
    );
  const isSubject = (mark: Mark) =>
    mark.kind === 'about' ||
    (mark.kind === 'subject' &&
      !isInName(mark) &&
      !SETS.has(mark.value) &&
      mark.value !== 'co-chairs' &&
      mark.value !== 'nothing' &&
      mark.value !== 'page');
  /** "Not the arrests" in a clause of its own, and not "isn't it the arrests". */
  const isClause = ({ from }: Mark) =>
    isBegun(part, from) && positiveOf(tokens[from]?.text ?? '', grammar) === '';
  return marks
    .filter((mark) => mark.value === 'except' || isDenial(mark))
    .flatMap((mark) => {
      const { from, to } = mark;
      const pause = [...tokens.keys()].find((at) => at >= to && isPause(part, at));
      // "Berapa orang selain Captain Bram yang divonis?"
      const named = marks.find((one) => isSubject(one) && one.from === to);
      const end =
        mark.value === 'except' && named !== undefined
          ? (leftOut(part, mark, marks.filter(isSubject)).at(-1)?.to ?? named.to)
          : (pause ?? (isClause(mark) ? tokens.length : to));
      const isWithin = (one: Mark) => one.from >= from && one.to <= end;
      const others = marks.filter(
        (one) => namesThing(one) && !isPlace(one) && !isTime(one) && !isWithin(one),
      );
      const isOther = others.length > 0 && !others.some(({ value }) => ALL.has(value));
      const isMeant = mark.value === 'except' || isClause(mark);
      // "第二期参加了但没被提到网络被打掉的是哪几国?"
      const isAsking = from > 0 && asking.length > 0 && asking.every((at) => at >= to && at < end);
      return isMeant && isOther && !isAsking && marks.some((one) => isSubject(one) && isWithin(one))
        ? [{ from, to: end }]
        : [];
    });
}
const ALL = new Set(['outcomes', 'events']);
