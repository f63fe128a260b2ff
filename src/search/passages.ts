import type { Find, Found } from './find.ts';

// A message is read until something in it is answered; what people paste below their question isn't the question.
const MOST_PASSAGES = 40;

/**
 * The passage of a message that is best answered: the whole of it, its sentences, or the clauses of those. What else
 * stands in the message is ignored.
 */
export function findInMessage(text: string, find: Find): Found {
  const whole = find(text);
  if (whole.confidence === 'sure') return whole;
  const sentences = sentencesOf(text);
  for (const passages of [sentences, sentences.flatMap(clausesOf)]) {
    const found = passages
      .slice(0, MOST_PASSAGES)
      .map((passage) => ({ passage, found: find(passage, 'passage') }));
    const [best] = found.filter(isTelling).sort((one, other) => rankOf(other.found) - rankOf(one.found));
    if (best !== undefined) return best.found;
  }
  return whole.confidence === 'closest' && isTelling({ passage: text, found: whole })
    ? whole
    : { ...whole, confidence: 'none' };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const sentencesOf = (text: string): string[] =>
  text
    .split(/\n+|(?<=[.!?])\s+/)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');

const clausesOf = (sentence: string): string[] =>
  sentence
    .split(/(?<=\?)|[,;:()–—]|\s-\s|\b(?:but|because|so that|and also)\b/i)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

// In the middle of a message one word of ours may be there by chance ("I was in training"); two aren't, nor is one in
// a question.
const TELLING = 5;
const TELLING_IN_QUESTION = 3;

function isTelling({ passage, found }: { readonly passage: string; readonly found: Found }): boolean {
  if (found.confidence !== 'sure' && found.confidence !== 'closest') return false;
  const asks =
    passage.includes('?') ||
    /\b(?:needs?|wonder(?:ing)?|ask(?:s|ed|ing)?|remember|tell|find out)\b/i.test(passage) ||
    (found.how.understanding?.parts.some(({ concepts }) => concepts.some((one) => one.startsWith('ask:'))) ??
      false);
  return weightOf(found) >= (asks ? TELLING_IN_QUESTION : TELLING);
}

/** Certain before close, then the one that was asked for most closely. */
const rankOf = (found: Found): number => (found.confidence === 'sure' ? 100 : 0) + weightOf(found);

const weightOf = ({ how }: Found): number =>
  (how.requirements?.all ?? []).filter(({ hard }) => hard).reduce((sum, { weight }) => sum + weight, 0);
