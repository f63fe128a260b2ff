import type { DateSpan } from '../date-span.ts';
import type {
  Activity,
  City,
  Contact,
  Country,
  CourtCase,
  Group,
  GroupFact,
  Meeting,
  Named,
  Period,
  Person,
  Source,
} from '../knowledge-base.ts';

/** What a fact is about, and so which record shows it. */
export type Subject =
  | { readonly kind: 'group'; readonly group: Group; readonly fact: GroupFact | undefined }
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'country'; readonly country: Country }
  | { readonly kind: 'city'; readonly city: City }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'case'; readonly case: CourtCase }
  | { readonly kind: 'measure'; readonly measure: Named }
  | { readonly kind: 'topic'; readonly topic: Named }
  | { readonly kind: 'organisation'; readonly organisation: Named }
  | { readonly kind: 'meetings'; readonly held: readonly Meeting[] }
  | { readonly kind: 'periods' | 'countries' | 'activities' };

/** A thing that somebody can ask for, and its answer. */
export interface Fact {
  /** stable: goes into the custom_id of buttons */
  readonly id: string;
  /** names the fact: `2nd Joint Period of Action: arrests` */
  readonly title: string;
  /** the answer itself, as short as can be: `over 30` */
  readonly answer: string;
  /** the answer as a sentence */
  readonly statement: string;
  /** false where the answer is that the source doesn't give it */
  readonly given: boolean;
  readonly subject: Subject;
  /** what it is about, as keys: `period:2`, `measure:arrests`; a question that names less is answered by another */
  readonly about: readonly string[];
  /** what else can be said of it, in the same form: `city:bangkok`, `ask:date` */
  readonly facets: readonly string[];
  readonly dates: readonly DateSpan[];
  /** the figure that it gives, so that it's found by it */
  readonly figure: number | undefined;
  /** further words that it answers to */
  readonly words: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}

type Draft = Omit<Fact, 'given' | 'dates' | 'figure' | 'words' | 'notes' | 'about' | 'facets'> &
  Partial<Fact>;

/** A fact, with what most facts have none of left empty. */
export function fact(draft: Draft): Fact {
  const ofPeriod = draft.about?.some((key) => key.startsWith('period:')) === true;
  const facets = [...(draft.facets ?? []), ...(ofPeriod ? ['noun:period'] : [])];
  return { given: true, dates: [], figure: undefined, words: [], notes: [], about: [], ...draft, facets };
}
