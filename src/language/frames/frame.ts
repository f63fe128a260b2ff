import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Ask } from '../../questions/query.ts';
import type { Annotated } from '../marks/mark.ts';

/** What is asked about (`captain-bram/arrest`), and what is wanted of it: what a reader makes of a text's words. */
export interface Frame {
  readonly subject: string;
  readonly ask: Ask;
  /** of `other` without a name for it, the words that may ask for it */
  readonly missing?: readonly string[];
}

/** A frame and the text that it is of. */
export interface Framed {
  readonly frame: Frame;
  readonly text: Annotated;
}

/** What a frame is taken for where other words of its text say what is meant; undefined where they don't. */
export type Reframe = (framed: Framed, knowledge: KnowledgeBase) => Framed | undefined;
