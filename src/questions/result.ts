import type { Source } from '../knowledge/knowledge-base.ts';
import type { Item, TopicItem } from './items.ts';
import type { Ask, Atom, Query } from './query.ts';

/**
 * How sure an answer is: the source says it · it is worked out from what it says · a figure in it isn't exact, so that
 * it stays open · the source says two things · the source says nothing of what was asked.
 */
export type Status = 'stated' | 'derived' | 'bounded' | 'contested' | 'not stated';

/** What the answer is, beside the items that it is about. */
export type Value =
  | { readonly kind: 'items' }
  | { readonly kind: 'count'; readonly count: number; readonly atLeast: boolean }
  | { readonly kind: 'truth'; readonly truth: boolean | 'unknown' }
  /** `winners` have the most or the least; undecided where the figures don't settle it */
  | { readonly kind: 'extreme'; readonly winners: readonly Item[]; readonly amount: number | undefined }
  /** of meetings, how many each city, by its id, and each year had */
  | {
      readonly kind: 'tally';
      readonly cities: readonly Tally<string>[];
      readonly years: readonly Tally<number>[];
    }
  | { readonly kind: 'sum'; readonly sum: number | undefined }
  /** what each of two has that the other hasn't, or by how much their figures differ */
  | { readonly kind: 'comparison'; readonly by: number | undefined }
  /** in days from the first to the last, the first not counted; undefined where no days are given */
  | { readonly kind: 'duration'; readonly days: number | undefined }
  | { readonly kind: 'places' };

/** How many there were of one. */
export interface Tally<Of> {
  readonly of: Of;
  readonly count: number;
}

/** What the source lacks, where it was asked for something that it doesn't give. */
export type Lacking =
  | { readonly kind: 'period'; readonly number: number }
  /** a property that nothing of what is asked about has: arrests have no country */
  | { readonly kind: 'property'; readonly atom: Atom }
  /** a side of it that isn't told: where somebody was arrested */
  | { readonly kind: 'side'; readonly ask: Ask }
  | { readonly kind: 'attribute'; readonly attribute: string }
  /** there is nothing of which all conditions hold */
  | { readonly kind: 'nothing' };

/** What evaluating a query gives. */
export interface Result {
  readonly query: Query;
  readonly status: Status;
  readonly value: Value;
  /** what the answer is about, in order */
  readonly items: readonly Item[];
  readonly lacking?: Lacking;
  /** where there is no answer: what the source has that is nearest */
  readonly instead: readonly Item[];
  /** what the source words nearly alike for other periods, and the answer doesn't tell of whole */
  readonly near?: readonly TopicItem[];
  /** where all that the answer says stands */
  readonly evidence: readonly Source[];
}

/** An answer before its evidence is looked up: `kept` where it is about fewer than all that was found. */
export interface Answer {
  readonly value: Value;
  readonly kept?: readonly Item[];
  readonly status?: Status;
}
