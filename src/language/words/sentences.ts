import { partOf, type Words } from './tokens.ts';

/** The sentences of a text that has several; none of one that has only itself. `finals` end one without a full stop: ครับ, ค่ะ */
export function sentencesOf(words: Words, finals: ReadonlySet<string>): Words[] {
  const { text, start, tokens } = words;
  const behindFinals = tokens.flatMap(({ start: from }, at) => {
    const before = tokens[at - 1];
    return before !== undefined && finals.has(before.text) && from > before.end ? [from - start] : [];
  });
  const starts = [
    ...[...segmenter.segment(text)]
      .map(({ index }) => index)
      .filter((index) => {
        const before = text.slice(Math.max(0, index - SEEN), index);
        return !ABBREVIATED.test(before) || ACRONYM.test(before);
      }),
    ...[...text.matchAll(ENDS)].map(({ 0: cut, index }) => index + cut.length),
    ...behindFinals,
  ].sort((one, other) => one - other);
  const sentences = starts
    .map((from, at) => partOf(words, start + from, start + (starts[at + 1] ?? text.length)))
    .filter((one) => one.tokens.length > 0 && /[\p{L}\p{M}]{2}|\p{sc=Hani}/u.test(one.text));
  return sentences.length > 1 ? sentences.slice(0, MOST) : [];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** What ends a sentence whatever comes next; a full stop does so before a small letter, too, but behind what is mostly cut short. */
const ENDS =
  /[\n;；]+|(?<=[?!]) |(?<=\p{L}{4}\.)(?<!(?:[Ss]ept|[Ii]ncl|[Ee]xcl|[Gg]ovt|[Dd]ept|[Aa]pprox)\.) (?=\p{Ll})/gu;
/** What is cut short ends no sentence: "s.d. Desember", "JPA1 vs. JPA3"; in Thai, nothing else has a full stop: พ.ย. 2015 */
const ABBREVIATED = /(?:\p{sc=Thai}|(?<!\p{L})\p{L}\.\p{L}|(?<![\p{L}\p{N}])[b-df-hj-np-tv-xz]{1,4})\. *$/iu;
/** "It was in KL. Where …?": what is in capitals is no word that was cut short. */
const ACRONYM = /(?<![\p{L}.])\p{Lu}{2,}\. *$/u;
/** As many letters before an end as tell whether it is one. */
const SEEN = 8;
// Beyond these nobody's question is looked for.
const MOST = 20;
