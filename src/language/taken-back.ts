import { askingIn, isPause, type Stretch } from './clauses.ts';
import { lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import { isPlace, isTime, namesThing } from './marks.ts';
import { isUnspaced } from './tokens.ts';

/** What a correction takes back, where the same kind of thing stands before and behind it, and the words that correct. */
export function takenBack({ tokens, marks, grammar }: Annotated): Stretch[] {
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
    const behind = marks.find((mark) => classOf(mark) !== undefined && mark.from >= end);
    if (behind === undefined) return [];
    // "Period two, no, three": another number for the same noun.
    const isNumber = (mark: Mark) =>
      behind.kind === 'number' && mark.kind === 'period' && mark.to - mark.from > 1;
    const before = marks.findLast(
      (mark) => mark.to <= at && (classOf(mark) === classOf(behind) || isNumber(mark)),
    );
    const isNear = (from: number, to: number) => to - from <= NEAR;
    return before !== undefined && isNear(before.to, at) && isNear(end, behind.from)
      ? [{ from: isNumber(before) ? before.to - 1 : before.from, to: end }]
      : [];
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

/**
 * "Besides the case of Captain Bram, in which countries …": an exception that names a person or a case leaves nothing out of what
 * something else is asked of.
 */
export function exceptTold(part: Annotated): Stretch[] {
  const { tokens, marks } = part;
  const isTold = ({ kind, value }: Mark) =>
    kind === 'about' || marks.some((one) => one.kind === 'about' && one.value.startsWith(`${value}/`));
  return marks
    .filter(({ kind, value }) => kind === 'operator' && value === 'except')
    .flatMap(({ from, to }) => {
      const end = [...tokens.keys()].find((at) => at > to && isPause(part, at));
      const said = marks.filter((mark) => namesThing(mark) && mark.from >= to && mark.to <= (end ?? 0));
      const isAskedElse = marks.some(
        (mark) => namesThing(mark) && !isTold(mark) && mark.from >= (end ?? tokens.length),
      );
      return end !== undefined && said.length > 0 && said.some(isTold) && isAskedElse
        ? [{ from, to: end }]
        : [];
    });
}
