import type { Grammar } from '../words/grammar.ts';
import type { Sense } from '../words/lexicon.ts';
import type { Words } from '../words/tokens.ts';

/** What some tokens of a text stand for. */
export interface Mark {
  /** the first token, and the one behind the last */
  readonly from: number;
  readonly to: number;
  readonly kind:
    | Exclude<Sense['kind'], 'periods' | 'month'>
    | 'group'
    | 'period'
    | 'date'
    | 'month'
    | 'times';
  readonly value: string;
  /** the word that was taken for another one, as typed */
  readonly slip?: string;
  /** of a period, the dates that it was named by */
  readonly dates?: string;
}

/** The words of a text or a part of it, with all that they may stand for. */
export interface Annotated extends Words {
  readonly marks: readonly Mark[];
  readonly grammar: Grammar;
  /** whether it asks which periods, or how many */
  readonly asksPeriods: boolean;
}
