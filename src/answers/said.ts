/** What an answer says: one true sentence or two first, then a line for each thing that they are about. */
export interface Said {
  readonly headline: string;
  readonly lines: readonly string[];
  /** what goes on about the one thing of the headline (“There the co-chairs proposed …”), and the same with its name, to stand apart from it */
  readonly further?: { readonly below: readonly string[]; readonly apart: readonly string[] };
  /** where the headline begins by saying what the page lacks: that, and what it says instead */
  readonly lack?: {
    readonly denial: string;
    readonly instead: string | undefined;
    readonly isVague: boolean;
  };
}

/** As many as are taken in at a glance; more of them stand in lines of their own. */
export const MOST_IN_A_SENTENCE = 3;

/** A sentence with nothing below it. */
export const sentence = (headline: string): Said => ({ headline, lines: [] });
