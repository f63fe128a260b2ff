import type { SourceDocument } from './knowledge-base.ts';

/** Whether the text of one of the documents holds an English word, in some form that begins like it or as two: “workplan”. */
export function isOnPage(word: string, documents: readonly SourceDocument[]): boolean {
  const stem = word.replace(/(?:s|es|ed|ing|y)$/, '');
  const has = (part: string) => documents.some(({ words }) => words.has(part));
  const isTwo = [...word].some(
    (_, at) => at >= SHORT && word.length - at >= SHORT && has(word.slice(0, at)) && has(word.slice(at)),
  );
  return (
    isTwo ||
    has(word) ||
    (stem.length >= SHORT && documents.some(({ words }) => [...words].some((one) => one.startsWith(stem))))
  );
}
/** Of fewer letters a part of a word says too little. */
const SHORT = 4;
