import type { Ask } from '../questions/query.ts';

/** What is asked about (`captain-bram/arrest`), and what is wanted of it: what a reader makes of a text's words. */
export interface Frame {
  readonly subject: string;
  readonly ask: Ask;
  /** of `other` without a name for it, the words that may ask for it */
  readonly missing?: readonly string[];
}
