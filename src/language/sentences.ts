import { partOf, type Words } from './tokens.ts';

/** The sentences of a text that has several; none of one that has only itself. */
export function sentencesOf(words: Words): Words[] {
  const { text, start } = words;
  const starts = [
    ...[...segmenter.segment(text)]
      .map(({ index }) => index)
      .filter((index) => !ABBREVIATED.test(text.slice(0, index))),
    ...[...text.matchAll(/[\n;；]+|(?<=[?!]) /g)].map(({ 0: cut, index }) => index + cut.length),
  ].sort((one, other) => one - other);
  const sentences = starts
    .map((from, at) => partOf(words, start + from, start + (starts[at + 1] ?? text.length)))
    .filter((one) => /\p{L}{2}|\p{sc=Hani}/u.test(one.text));
  return sentences.length > 1 ? sentences.slice(0, MOST) : [];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** What is cut short ends no sentence: "s.d. Desember"; in Thai, nothing else has a full stop: พ.ย. 2015 */
const ABBREVIATED = /(?:\p{sc=Thai}|(?<!\p{L})\p{L}\.\p{L})\. *$/u;
// Beyond these nobody's question is looked for.
const MOST = 20;
