import { isUnmarked } from '../learnt/word-use.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { namesThing } from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';

/**
 * What a text asks whether the page mentions, where the page has none of its words and the text names nothing else: “does it
 * mention corruption”, “anything about visas”; of what is known to be lacking, “anything about funding”, its id.
 */
export function unmentionedIn(text: Annotated, isOnPage: (word: string) => boolean): string | undefined {
  const { tokens, marks, grammar } = text;
  const from = tokens.findIndex((_, at) => lengthAt(tokens, at, grammar.mentions) > 0);
  const to = from + lengthAt(tokens, from, grammar.mentions);
  const isNamed = (mark: Mark) => (namesThing(mark) && mark.value !== 'page') || mark.kind === 'unequal';
  if (from < 0 || marks.some(isNamed)) return undefined;
  const lacking = marks.find(({ kind }) => kind === 'attribute');
  if (lacking !== undefined) return lacking.value;
  const words = [...tokens.keys()]
    .filter((at) => (at < from || at >= to) && isUnmarked(text, at))
    .map((at) => tokens[at]?.text ?? '');
  return words.length > 0 && words.length <= MOST && !words.some(isOnPage) ? words.join(' ') : undefined;
}
/** More are no name of one thing. */
const MOST = 3;
