import { type AtomName, atomsOf, type Query } from '../../questions/query.ts';
import { isUnmarked } from '../learnt/word-use.ts';
import { askingIn } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { saysTakingPart } from '../marks/marks.ts';
import { isYesNo } from '../marks/yes-no.ts';

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
  if (!isWhether || (ask !== 'list' && ask !== 'exists')) return undefined;
  const atoms = atomsOf(where).filter(({ is }) => !TIMES.has(is));
  if (!atoms.every(({ is }) => TOPICS.has(is))) return undefined;
  const wordAt = (at: number) => text.tokens[at]?.text ?? '';
  const unnamed = strange.filter(
    (at) => isUnmarked(text, at) && !isOnPage(wordAt(at)) && (atoms.length === 0 || isListed(text, at)),
  );
  const words = unnamed.filter((at, index) => at - (unnamed[0] ?? 0) === index).map(wordAt);
  return words.length === 0 ? undefined : words.join(' ');
}

/** "Were forestry and fishing covered?": whether an “and” or an “or” joins a word to one of those that are there. */
function isListed({ tokens, marks, grammar }: Annotated, at: number): boolean {
  const isJoint = (one: number) =>
    grammar.and.has(tokens[one]?.text ?? '') ||
    marks.some(
      ({ kind, value, from, to }) => kind === 'operator' && value === 'or' && from === one && to === one + 1,
    );
  const isTopic = ({ kind }: Mark) => kind === 'sector' || kind === 'crime';
  return marks.some(
    (mark) =>
      isTopic(mark) && ((isJoint(at - 1) && mark.to === at - 1) || (isJoint(at + 1) && mark.from === at + 2)),
  );
}
const LISTS = new Set(['sectors', 'crimes']);
const TIMES = new Set<AtomName>(['period', 'participated', 'in']);
const TOPICS = new Set<AtomName>(['sector', 'crime']);
