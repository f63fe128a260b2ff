import type { Scored } from './find.ts';
import { kindOf } from './requirement.ts';
import type { Requirements } from './requirements.ts';

/**
 * `sure`: the first hit answers the query · `closest`: it is only the closest match · `near`: it answers another
 * question, that leaves out what the source doesn't mention · `none`: nothing answers it. Only the first two are claims.
 */
export type Confidence = 'sure' | 'closest' | 'near' | 'none';

/** A query is about nothing but what it asks; a passage of a message may be about other things as well. */
export type TextKind = 'query' | 'passage';

// An unknown word is worth as much as a named country: "hotels" in "bangkok hotels" is what is asked for.
const UNMET_WEIGHT = 2.5;
// People talk; in a message most words aren't about what is asked.
const CHATTER_WEIGHT = 1.4;
const SURE = 0.85;
const CLOSEST = 0.75;
const NEAR = 0.35;

/**
 * Whether the best hit may be claimed as the answer. It has to meet all that an answer must; words that nothing here
 * answers to count against it, since sharing a word with the source is not the same as being answered by it.
 */
export function confidenceIn(
  { all, unmet, turns }: Requirements,
  [best, second]: readonly Scored[],
  kind: TextKind,
): Confidence {
  const perUnmet = kind === 'query' ? UNMET_WEIGHT : CHATTER_WEIGHT;
  const hard = all.filter((requirement) => requirement.hard);
  if (best === undefined) return 'none';
  if (hard.length === 0) return saysAll(all, best) && unmet.length + turns.length === 0 ? 'closest' : 'none';
  // "The second", "the first one": in the middle of talk, they may be of anything.
  if (kind === 'passage' && all.every(({ facets }) => facets.every((facet) => kindOf(facet) === 'period')))
    return 'none';
  const total = hard.reduce((sum, { weight }) => sum + weight, 0);
  const covered =
    (best.coverage * total) / (total + perUnmet * unmet.length + Math.min(best.unsaid, perUnmet));
  if (!best.complete) return unmet.length === 0 && covered >= SURE ? 'closest' : 'none';
  // Whoever asks who did NOT take part must never be told who did.
  if (turns.length > 0) return kind === 'query' && covered >= NEAR ? 'near' : 'none';
  const guessed = best.loose || hard.some((requirement) => requirement.guessed);
  if (covered >= SURE && !guessed && !isToss(all, best, second)) return 'sure';
  if (covered >= CLOSEST) return 'closest';
  return unmet.length > 0 && covered >= NEAR && kind === 'query' ? 'near' : 'none';
}

/** Whether a fact has all the words of a query that names nothing: one word in common is chance, a phrase is not. */
function saysAll(all: Requirements['all'], best: Scored): boolean {
  const words = all.filter((requirement) => requirement.isWord);
  return words.length >= 2 && words.every(({ guessed }) => !guessed) && best.unsaid === 0;
}

/** Whether another period would do as well, where none was asked for. */
function isToss(all: Requirements['all'], best: Scored, second: Scored | undefined): boolean {
  const [one, other] = [best, second].map((scored) =>
    scored?.fact.about.find((facet) => kindOf(facet) === 'period'),
  );
  return (
    best.score === second?.score &&
    one !== undefined &&
    other !== undefined &&
    one !== other &&
    all.every(({ facets }) => facets.length > 0 && facets.every((facet) => kindOf(facet) !== 'period'))
  );
}
