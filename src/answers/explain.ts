import type { Mark } from '../language/marks/mark.ts';
import type { Reading } from '../language/read.ts';
import { printQuery } from '../questions/query.ts';
import type { Result } from '../questions/result.ts';

/** How a question was read and answered, line by line: words, both readers, queries, results. */
export function explain(
  { language, part, subjects, asks, glossary, manner, confidence, queries, unread }: Reading,
  results: readonly Result[],
): string[] {
  const wordsOf = ({ from, to }: Mark) =>
    part.tokens
      .slice(from, to)
      .map(({ typed }) => typed)
      .join(' ');
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return [
    `read      ${part.text}`,
    `language  ${language}`,
    ...part.marks
      .filter(({ kind }) => kind !== 'noise')
      .map(
        (mark) =>
          `  ${wordsOf(mark)} → ${mark.kind} ${mark.value}${mark.slip === undefined ? '' : ` (a slip: ${mark.slip})`}`,
      ),
    ...(unread.length > 0 ? [`unknown   ${unread.join(', ')}`] : []),
    `classifier  ${subjects
      .slice(0, 3)
      .map(({ name, probability }) => `${name} ${percent(probability)}`)
      .join(
        ', ',
      )}; asks ${asks.map(({ name, probability }) => `${name} ${percent(probability)}`).join(', ')}`,
    `glossary  ${glossary.join(', ') || 'nothing'}`,
    `${manner}, confidence ${percent(confidence)}`,
    ...queries.map((query) => `query     ${printQuery(query)}`),
    ...results.map(
      ({ status, value, items, lacking, evidence }) =>
        `result    ${status}; ${value.kind}, ${items.length} found${lacking === undefined ? '' : `, lacking: ${lacking.kind}`}; ${evidence.map(({ section, item }) => `${section}, ${item}`).join('; ')}`,
    ),
  ];
}
