import type { Annotated, Mark } from '../marks/mark.ts';
import type { Token } from '../words/tokens.ts';

/** Names, dates and periods stand for each other: what is asked of one may be asked of all. */
const MASKS = new Set<Mark['kind']>(['group', 'period', 'date', 'month', 'country', 'foreign', 'city']);

/**
 * What the classifier sees of a text: its words, pairs and triples of them, and the letters of each word in threes to
 * fives; what names something stands as a mask. Of few examples, triples teach nothing.
 */
export function featuresOf({ tokens, marks }: Annotated, isOfFew: boolean): string[] {
  const words: string[] = [];
  const features = ['bias'];
  for (let at = 0; at < tokens.length; at++) {
    const mask = marks.find(({ kind, from, to }) => MASKS.has(kind) && from <= at && at < to);
    if (mask !== undefined) {
      words.push(`<${mask.kind}>`);
      at = mask.to - 1;
      continue;
    }
    const word = tokens[at]?.text ?? '';
    words.push(word);
    features.push(...lettersOf(`^${word}$`, 3, 5));
  }
  features.push(...runsOf(tokens, marks));
  const padded = ['^', ...words, '$'];
  for (let at = 0; at < padded.length; at++) {
    const [one, two, three] = [padded[at], padded[at + 1], padded[at + 2]];
    features.push(`w ${one}`);
    if (two !== undefined) features.push(`b ${one} ${two}`);
    if (three !== undefined && !isOfFew) features.push(`t ${one} ${two} ${three}`);
  }
  const periods = new Set(marks.filter(({ kind }) => kind === 'period').map(({ value }) => value)).size;
  features.push(`periods ${Math.min(periods, 3)}`);
  return features;
}

/**
 * What is wanted of a thing hangs on what it is: the words and pairs of a text once more, together with the subject, and
 * the places of words that are strange to it.
 */
export const featuresWith = (
  subject: string,
  features: readonly string[],
  { tokens, marks }: Annotated,
  strange: readonly number[],
  isOfFew: boolean,
): string[] => [
  ...(isOfFew ? hintsOf(subject, marks) : []),
  `s ${subject}`,
  ...features
    .filter((feature) => feature.startsWith('w ') || feature.startsWith('b '))
    .map((feature) => `${subject}: ${feature}`),
  `strange ${Math.min(strange.length, 3)}`,
  `${subject}: strange ${Math.min(strange.length, 3)}`,
  ...strange.flatMap((at) => [
    `strange behind ${tokens[at - 1]?.text ?? '^'}`,
    `strange before ${tokens[at + 1]?.text ?? '$'}`,
  ]),
];

/** What the terms say of what is wanted: with few examples, of words that none of them has. */
const hintsOf = (subject: string, marks: readonly Mark[]): string[] =>
  [
    ...new Set(
      marks
        .filter(({ kind }) => HINTS.has(kind))
        .map(({ kind, value }) => (kind === 'attribute' ? kind : `${kind} ${value}`)),
    ),
  ].flatMap((hint) => [`h ${hint}`, `${subject}: h ${hint}`]);
const HINTS = new Set<Mark['kind']>(['ask', 'operator', 'attribute', 'order', 'unequal']);

/** Letters that are words themselves tell by themselves, and in pairs across the bounds of words. */
function runsOf(tokens: readonly Token[], marks: readonly Mark[]): string[] {
  const isMasked = (at: number) =>
    marks.some(({ kind, from, to }) => MASKS.has(kind) && from <= at && at < to);
  let run = '';
  const features: string[] = [];
  for (const [at, { text, gap }] of [...tokens.entries(), [tokens.length, { text: '', gap: '' }] as const]) {
    const isInRun = /^\p{Ideographic}/u.test(text) && !isMasked(at);
    if (run !== '' && (!isInRun || gap !== '')) {
      features.push(...lettersOf(run, 1, 2));
      run = '';
    }
    if (isInRun) run += text;
  }
  return features;
}

function lettersOf(word: string, shortest: number, longest: number): string[] {
  const letters: string[] = [];
  for (let length = shortest; length <= longest; length++)
    for (let at = 0; at + length <= word.length; at++) letters.push(`c ${word.slice(at, at + length)}`);
  return letters;
}

/** FNV-1a, which spreads features over a number of slots, a power of two. */
export function slotOf(feature: string, slots: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) {
    hash ^= feature.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (slots - 1);
}
