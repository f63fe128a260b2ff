import type { Scored } from './find.ts';
import type { Requirements } from './requirements.ts';

/** `sure`: the first hit answers the query · `closest`: it is only the closest match · `none`: nothing answers it. */
export type Confidence = 'sure' | 'closest' | 'none';

// An unknown word is worth as much as a named country: "hotels" in "bangkok hotels" is what is asked for.
const UNMET_WEIGHT = 2.5;
const SURE = 0.85;
const CLOSEST = 0.75;

/**
 * Whether the best hit may be claimed as the answer. It has to meet all that an answer must; words that nothing here
 * answers to count against it, since sharing a word with the source is not the same as being answered by it.
 */
export function confidenceIn({ all, unmet }: Requirements, [best]: readonly Scored[]): Confidence {
  const hard = all.filter((requirement) => requirement.hard);
  if (best === undefined || hard.length === 0) return 'none';
  const total = hard.reduce((sum, { weight }) => sum + weight, 0);
  const covered = (best.coverage * total) / (total + UNMET_WEIGHT * unmet.length + best.unsaid);
  if (!best.complete) return unmet.length === 0 && covered >= SURE ? 'closest' : 'none';
  if (covered >= SURE) return 'sure';
  return covered >= CLOSEST ? 'closest' : 'none';
}
