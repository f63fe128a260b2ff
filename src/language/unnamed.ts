import { type AtomName, atomsOf, type Query } from '../questions/query.ts';
import { askingIn } from './clauses.ts';
import type { Annotated } from './mark.ts';
import { saysTakingPart } from './marks.ts';
import { isUnmarked } from './word-use.ts';
import { isYesNo } from './yes-no.ts';

/**
 * The words for what a text asks whether it is among several, where the page has none of them: “was mining a sector”, “did any
 * NGO take part”. Of those that are there, the list would say so by itself, and of these only by its silence. `strange` are the
 * words that nobody has asked with of the list, by their places.
 */
export function unnamedIn(
  text: Annotated,
  { ask, select, where }: Query,
  strange: readonly number[],
  isOnPage: (word: string) => boolean,
): string | undefined {
  const isWhether =
    select === 'countries'
      ? isYesNo(text) && saysTakingPart(text)
      : LISTS.has(select) && (isYesNo(text) || askingIn(text).length === 0);
  if (!isWhether || ask !== 'list') return undefined;
  if (!atomsOf(where).every(({ is }) => TIMES.has(is))) return undefined;
  const wordAt = (at: number) => text.tokens[at]?.text ?? '';
  const unnamed = strange.filter((at) => isUnmarked(text, at, LEAST) && !isOnPage(wordAt(at)));
  const words = unnamed.filter((at, index) => at - (unnamed[0] ?? 0) === index).map(wordAt);
  return words.length === 0 ? undefined : words.join(' ');
}
const LISTS = new Set(['sectors', 'crimes']);
const TIMES = new Set<AtomName>(['period', 'participated', 'in']);
/** Shorter words name nothing. */
const LEAST = 3;
