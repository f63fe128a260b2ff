import type { Sourced } from '../knowledge/knowledge-base.ts';

/** What stands below a picture: what is said of it, and the documents that its facts are from. */
export const notesOf = (said: readonly string[], facts: readonly Pick<Sourced, 'source'>[]): string[] => [
  ...said,
  `Source: ${[...new Set(facts.map(({ source }) => source.document.title))].join(', ')}`,
];

/** `And 3 more: see text.`, where there is more. */
export const moreThan = (shown: number, all: number, noun: string): string[] =>
  all > shown ? [`And ${all - shown} ${noun}: see text.`] : [];
