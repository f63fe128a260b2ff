import type { Note, Source } from '../knowledge/knowledge-base.ts';
import type { Line } from './line.ts';

/** One thing that a brief says, where it stands, and what to beware of with it. */
export interface Point {
  readonly line: Line;
  readonly sources: readonly Source[];
  readonly notes?: readonly Note[];
}
