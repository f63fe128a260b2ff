import { CHATTY, isPause, type Stretch } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { namesThing } from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';

/** Clauses in which nothing of the page is named and nothing asked, beside one that names something. */
export function talk(part: Annotated): Stretch[] {
  const { tokens, marks, grammar } = part;
  if (tokens.length <= CHATTY) return [];
  const starts = [...tokens.keys()].filter((at) => at === 0 || isPause(part, at));
  const clauses = starts.map((from, at) => ({ from, to: starts[at + 1] ?? tokens.length }));
  const within = ({ from, to }: Stretch) => marks.filter((mark) => mark.from < to && mark.to > from);
  const end = part.text.slice((tokens.at(-1)?.end ?? part.start) - part.start);
  const asks = ({ from, to }: Stretch) =>
    /[?？]/.test(tokens[to]?.gap ?? end) ||
    grammar.verbs.has(tokens[from]?.text ?? '') ||
    tokens.some((_, at) => from <= at && at < to && lengthAt(tokens, at, grammar.which) > 0);
  // Fewer words are a part of what stands beside them: "police, customs and coast guard".
  const isTalk = (clause: Stretch) =>
    clause.to - clause.from >= LEAST && within(clause).every(isIdle) && !asks(clause);
  return clauses.some((clause) => within(clause).some(namesThing)) ? clauses.filter(isTalk) : [];
}
/** "Hello, we'd like to know more about the group": what names the group alone names nothing that is asked of it. */
const isIdle = ({ kind, value }: Mark) =>
  kind === 'noise' || kind === 'group' || (kind === 'operator' && value === 'and');
const LEAST = 3;
