import type { Sourced } from '../knowledge/knowledge-base.ts';

/** The documents that facts are from, as a picture names them at its foot. */
export const titlesOf = (facts: readonly Pick<Sourced, 'source'>[]): string =>
  [...new Set(facts.map(({ source }) => source.document.title))].join(' · ');
