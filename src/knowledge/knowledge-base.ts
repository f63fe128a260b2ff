import type { DateSpan } from './date-span.ts';

/** Where a fact stands: a section of a document, and the item in that section. */
export interface Source {
  readonly document: SourceDocument;
  readonly section: string;
  readonly item: string;
}

export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lastDatedEvent: DateSpan;
  readonly lastTrue: string;
  readonly sections: readonly string[];
}

/** What stands in the source, and what we have to say about it where it contradicts itself or leaves something open. */
export interface Sourced {
  readonly source: Source;
  readonly notes: readonly string[];
}

/** A thing that people call by several names. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Country extends Omit<Named, 'id'> {
  /** ISO 3166-1 alpha-2 */
  readonly code: string;
  /** With its article, for running text: "the Maldives". */
  readonly nameInText: string;
  readonly adjectives: readonly string[];
}

export interface City extends Named {
  readonly country: Country | undefined;
}

export interface GroupFact extends Sourced {
  readonly id: string;
  readonly label: string;
  readonly answer: string;
  readonly statement: string;
  readonly asked: readonly string[];
  readonly date: DateSpan | undefined;
  readonly city: City | undefined;
  readonly meeting: Meeting | undefined;
  readonly countries: readonly Country[];
  readonly role: string | undefined;
  readonly organisations: readonly Named[];
}

export interface Group {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly source: Source;
  readonly otherNames: readonly { readonly name: string; readonly usage: string; readonly source: Source }[];
  readonly partOf: { readonly name: string; readonly aliases: readonly string[]; readonly source: Source };
  readonly facts: readonly GroupFact[];
}

export interface Contact extends Sourced {
  readonly email: string;
  readonly purpose: string;
  readonly asked: readonly string[];
}

export interface Meeting extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly Named[];
  readonly city: City;
  readonly date: DateSpan;
  readonly period: Period | undefined;
  readonly about: string | undefined;
}

export interface Activity extends Sourced {
  readonly period: Period;
  readonly date: DateSpan;
}

/** `exact` and `over` come with a count; `numerous` is the source's word; `uncounted` was done, with no figure. */
export type Qualifier = 'exact' | 'over' | 'numerous' | 'uncounted';

export interface Outcome extends Sourced {
  readonly measure: Named;
  readonly qualifier: Qualifier;
  readonly count: number | undefined;
  /** What is counted, where it differs a little from one period to another. */
  readonly counts: string | undefined;
  readonly detail: string | undefined;
  readonly countries: readonly Country[];
}

export interface Target extends Sourced {
  readonly crime: Named;
  readonly sectors: readonly Named[];
}

export interface Support extends Sourced {
  readonly organisation: Named;
  readonly statement: string;
}

export interface Period extends Sourced {
  readonly number: number;
  /** `2nd Joint Period of Action` */
  readonly name: string;
  /** `2nd` */
  readonly ordinal: string;
  readonly date: DateSpan;
  readonly participants: Sourced & {
    readonly countries: readonly Country[];
    readonly who: string | undefined;
  };
  readonly support: readonly Support[];
  readonly targets: readonly Target[];
  readonly outcomes: readonly Outcome[];
  readonly meetings: readonly Meeting[];
  readonly people: readonly { readonly person: Person; readonly event: PersonEvent }[];
  readonly cases: readonly CourtCase[];
}

export interface PersonEvent {
  readonly period: Period;
  readonly statement: string;
  /** what the event counts towards */
  readonly measure: Named | undefined;
  readonly country: Country | undefined;
  readonly source: Source;
}

export interface Person extends Named {
  readonly knownAs: string | undefined;
  readonly about: string | undefined;
  readonly events: readonly PersonEvent[];
  readonly notes: readonly string[];
}

export interface CourtCase extends Named {
  readonly period: Period;
  readonly firstIncludedIn: Period | undefined;
  /** where it was tried */
  readonly country: Country | undefined;
  readonly convicted: number | undefined;
  readonly countries: readonly Country[];
  readonly statements: readonly {
    readonly text: string;
    readonly date: DateSpan | undefined;
    readonly source: Source;
  }[];
  readonly notes: readonly string[];
}

/** Words of ordinary language, in any of the languages that people write in. */
export interface Words {
  /** number → `one`, `first`, `I`, … */
  readonly numbers: ReadonlyMap<number, readonly string[]>;
  readonly latest: readonly string[];
  readonly earliest: readonly string[];
  /** 1–12 → `january`, `jan`, … */
  readonly months: ReadonlyMap<number, readonly string[]>;
  /** before a year, the names mean some part of it: these months, 1–12, where one can say which */
  readonly partsOfYear: readonly {
    readonly months?: { readonly from: number; readonly to: number } | undefined;
    readonly names: readonly string[];
  }[];
  /** what the lists of each kind are called */
  readonly nouns: {
    readonly [Noun in 'period' | 'meeting' | 'country' | 'activity' | 'target']: readonly string[];
  };
  /** what asks for a date, for when it ended, a place, a number, a country, somebody, somebody's name */
  readonly asks: {
    readonly [Ask in 'date' | 'end' | 'place' | 'count' | 'country' | 'who' | 'name']: readonly string[];
  };
  /** words that turn a question around or limit it (not, except, after), which the search can't follow */
  readonly turns: readonly string[];
  /** words that turn it too, but for the period beside another one */
  readonly sequence: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** words of the field itself, which say little about what is asked for */
  readonly field: readonly string[];
  /** words that say nothing about what is asked for */
  readonly filler: readonly string[];
}

/** All that the bot knows: cross-referenced and deeply frozen. */
export interface KnowledgeBase {
  /** Changes whenever the content of the data does. */
  readonly version: string;
  readonly documents: readonly SourceDocument[];
  readonly group: Group;
  readonly contact: Contact;
  readonly organisations: readonly Named[];
  readonly cities: readonly City[];
  readonly countries: readonly Country[];
  readonly kinds: readonly Named[];
  readonly measures: readonly Named[];
  readonly crimes: readonly Named[];
  readonly sectors: readonly Named[];
  /** by date */
  readonly meetings: readonly Meeting[];
  /** by number */
  readonly periods: readonly Period[];
  /** by the number of the period */
  readonly activities: readonly Activity[];
  readonly people: readonly Person[];
  readonly cases: readonly CourtCase[];
  readonly words: Words;
}
