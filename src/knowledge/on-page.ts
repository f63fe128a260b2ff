import type { SourceDocument } from './knowledge-base.ts';

/** Whether the text of one of the documents holds an English word, in some form that begins like it or as two: “workplan”. */
export function isOnPage(word: string, documents: readonly SourceDocument[]): boolean {
  const stem = word.replace(/(?:s|es|ed|ing|y)$/, '');
  return documents.some(({ words }) =>
    [...words].some(
      (one) =>
        one === word ||
        (stem.length >= SHORT && one.startsWith(stem)) ||
        (one.length >= SHORT &&
          word.length - one.length >= SHORT &&
          word.startsWith(one) &&
          words.has(word.slice(one.length))),
    ),
  );
}
/** Of fewer letters a part of a word says too little. */
const SHORT = 4;
