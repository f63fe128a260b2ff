import type { Found } from './find.ts';

// A message is read until something in it is answered; what people paste below their question isn't the question.
const MOST_PASSAGES = 40;

/**
 * The passage of a message that is best answered: the whole of it, its sentences, or the clauses of those. What else
 * stands in the message is ignored.
 */
export function findInMessage(text: string, find: (text: string) => Found): Found {
  const whole = find(text);
  if (whole.confidence === 'sure') return whole;
  for (const passages of [sentencesOf(text), sentencesOf(text).flatMap(clausesOf)]) {
    const best = bestOf(passages.slice(0, MOST_PASSAGES).map(find));
    if (best !== undefined) return best;
  }
  return whole;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const sentencesOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .flatMap((line) => [...sentences.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');

const clausesOf = (sentence: string): string[] =>
  sentence
    .split(/[,;:()–—]|\s-\s|\b(?:but|because|so that|if|whether|and also)\b/i)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

/** The most telling of the answered ones: certain before close, then the one that was asked for most closely. */
function bestOf(found: readonly Found[]): Found | undefined {
  return found
    .filter((one) => one.confidence !== 'none' && isTelling(one))
    .sort(
      (one, other) =>
        Number(other.confidence === 'sure') - Number(one.confidence === 'sure') ||
        weightOf(other) - weightOf(one),
    )[0];
}

const weightOf = ({ how }: Found): number =>
  (how.requirements?.all ?? []).filter(({ hard }) => hard).reduce((sum, { weight }) => sum + weight, 0);

// In the middle of a message one word of ours may be there by chance ("I was in training"); two, or a question, aren't.
const TELLING = 5;
const isTelling = (found: Found): boolean =>
  weightOf(found) >= TELLING ||
  (found.how.requirements?.all.some(({ hard, weight }) => !hard && weight > 0) ?? false);
