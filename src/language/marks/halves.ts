import { isSpaced, partOf, type Words } from '../words/tokens.ts';
import type { Annotated, Mark } from './mark.ts';
import { isTime } from './marks.ts';

/** A text cut in two at a joint between its words. */
export interface Halves {
  readonly first: Words;
  readonly second: Words;
  /** the token that the second half begins with */
  readonly at: number;
}

// More joints than that stand in lists, not between questions.
const MOST = 6;

/** The ways in which a text may be two questions: cut at "and", "plus", "also", a comma and the like. */
export function halvesOf(part: Annotated): Halves[] {
  const end = part.start + part.text.length;
  // "Between December 2015 and January 2017" is one span.
  const isInMark = (at: number) => part.marks.some(({ from, to }) => from < at && at < to);
  // "In JPA 1 and in JPA 3" is one list.
  const isInList = (at: number) =>
    part.marks.some((mark) => isTime(mark) && mark.to === at) &&
    part.marks.some((mark) => isTime(mark) && mark.from > at && mark.from <= at + LISTED);
  const joints = part.tokens.flatMap(({ text, gap, start }, at) =>
    at > 1 &&
    !isInMark(at) &&
    !isInList(at) &&
    (part.grammar.clauses.has(text) ||
      /[,;&+?，；？]/.test(gap) ||
      isSpaced(part, at) ||
      isCountedAgain(part, at))
      ? [{ at, first: partOf(part, part.start, start), second: partOf(part, start, end) }]
      : [],
  );
  return joints.length > MOST ? [] : joints;
}

/** "Ilang training tas ilang officers": whether a “how many” begins at a place behind another and what that counts, whatever joins them. */
const isCountedAgain = ({ marks }: Annotated, at: number): boolean => {
  const counts = marks.filter(({ kind, value }) => kind === 'ask' && value === 'count');
  const isCounted = ({ to: end }: Mark) =>
    marks.some(({ kind, from, to }) => kind === 'subject' && from >= end && to <= at);
  return counts.some(({ from }) => from === at) && counts.some((count) => count.to <= at && isCounted(count));
};
/** As many words may stand between two times of one list. */
const LISTED = 3;
