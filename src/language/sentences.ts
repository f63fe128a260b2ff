/** The sentences of a text that has several; none of one that has only itself. */
export function sentencesOf(text: string): string[] {
  const sentences = [...segmenter.segment(text)]
    .flatMap(({ segment }) => segment.split(/[\n;]+|(?<=[?!]) /))
    .map((one) => one.trim())
    .filter((one) => /\p{L}{2}/u.test(one));
  return sentences.length > 1 ? sentences.slice(0, MOST) : [];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
// Beyond these nobody's question is looked for.
const MOST = 20;
