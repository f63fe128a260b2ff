import type { Query } from '../questions/query.ts';
import type { Guess } from './classifier.ts';
import type { Annotated } from './mark.ts';

/** One text, or a part of it, with what both readers say of it. */
export interface Candidate {
  readonly part: Annotated;
  readonly subjects: readonly Guess[];
  readonly asks: readonly Guess[];
  readonly glossary: readonly string[];
  readonly queries: readonly Query[];
  readonly second: Query | undefined;
  readonly confidence: number;
}
