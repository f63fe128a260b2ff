/** What an answer says: one true sentence or two first, then a line for each thing that they are about. */
export interface Said {
  readonly headline: string;
  readonly lines: readonly string[];
}

/** As many as are taken in at a glance; more of them stand in lines of their own. */
export const MOST_IN_A_SENTENCE = 3;
