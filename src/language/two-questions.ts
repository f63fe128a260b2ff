import type { Annotated } from './annotate.ts';
import { partOf, type Words } from './tokens.ts';

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
  return part.tokens
    .flatMap(({ text, gap, start }, at) =>
      at > 1 && (/^(?:and|n|plus|also)$/.test(text) || /[,;&+?]/.test(gap))
        ? [{ at, first: partOf(part, part.start, start), second: partOf(part, start, end) }]
        : [],
    )
    .slice(0, MOST);
}
