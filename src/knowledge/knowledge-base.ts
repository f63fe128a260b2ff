import type { DateSpan } from './date-span.ts';
import type { Locale } from './locale.ts';
import type { DataFiles, Terms } from './schema.ts';

/** Where a fact stands: a section of a document, and the item in that section. */
export interface Source {
  readonly document: SourceDocument;
  readonly section: string;
  readonly item: string;
}

export interface SourceDocument {
  readonly id: string;
  /** the first one: “the page”, which needs no title where it is named */
  readonly isThePage: boolean;
  readonly title: string;
  readonly description: string;
  /** where it is; of the page, whoever runs the bot may say it instead */
  readonly url?: string | undefined;
  readonly lastDatedEvent: DateSpan;
  readonly sections: readonly { readonly name: string; readonly places: readonly Place[] }[];
  /** every word that stands in it, lower-case */
  readonly words: ReadonlySet<string>;
}

/** A paragraph, list item or entry of a document. */
export interface Place {
  readonly name: string;
  /** the words at which it begins, as the document writes them */
  readonly begins?: string | undefined;
  /** the words right before it, where those at which it begins stand elsewhere too */
  readonly after?: string | undefined;
}

/** What stands in the source, and what we have to say about it where it contradicts itself or leaves something open. */
export interface Sourced {
  readonly source: Source;
  readonly notes: readonly Note[];
}

/** What we have to say about what stands in the source. */
export interface Note {
  /** the source says two things · it leaves something open · how what it says is to be taken */
  readonly kind: 'contradiction' | 'gap' | 'remark';
  /** of a contradiction: what it is on, as it follows that word */
  readonly on: string | undefined;
  readonly text: string;
  /** whoever quotes the fact without it would be wrong: it is shown beside the fact */
  readonly caution: boolean;
}

/** A thing with a name, and an id by which queries name it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Crime extends Named {
  /** the id of the measure that says what was done about it, where one does */
  readonly measure?: string | undefined;
}

/** A line of work. */
export interface Sector extends Named {
  /** the id of another that the page words nearly like it, for another period */
  readonly near?: string | undefined;
}

export interface Country extends Omit<Named, 'id'> {
  /** ISO 3166-1 alpha-2 */
  readonly code: string;
  /** With its article, for running text: "the Maldives". */
  readonly nameInText: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
}

export interface Organisation extends Named {
  /** the source's abbreviation */
  readonly short: string | undefined;
  readonly source: Source;
}

export interface City extends Named {
  readonly aliases: readonly string[];
  readonly country: Country | undefined;
}

/** What a statement tells of what it is about. */
export type Aspect = 'what' | 'count' | 'when' | 'place' | 'who' | 'why';

/** One statement about the group, a person or a court case, in our words, and the one place where it stands. */
export interface Statement extends Sourced {
  /** what it is about, among the statements on the same thing: `arrest` */
  readonly id: string;
  /** the same in words, where there are several */
  readonly about: string;
  readonly text: string;
  readonly tells: readonly Aspect[];
  /** what it tells of began in its period, and went on */
  readonly begins: boolean;
  /** the source says it in the present tense, without a date */
  readonly present: boolean;
  readonly date: DateSpan | undefined;
  readonly city: City | undefined;
  readonly meeting: Meeting | undefined;
  readonly period: Period | undefined;
  /** what it counts towards */
  readonly measure: Named | undefined;
  /** what it counts as well, without the source saying how the two figures belong together */
  readonly beside: Named | undefined;
  /** how many, of what it counts as well */
  readonly count: number | undefined;
  /** what the source gives nowhere, by its id in the terms, and what this says the contrary of: `acquitted` */
  readonly contrary: readonly string[];
  readonly countries: readonly Country[];
  /** `co-chair`: of the countries that it names */
  readonly role: string | undefined;
  readonly roleInWords: string | undefined;
  readonly organisations: readonly Named[];
}

/** Something that is told in statements: a fact of the group, a person, a court case. */
export interface Told {
  readonly id: string;
  readonly label: string;
  /** the id of the fact that says what it is for, where this doesn't */
  readonly why: string | undefined;
  readonly statements: readonly Statement[];
  readonly notes: readonly Note[];
}

export interface Group {
  readonly name: string;
  /** its name as the page has it, in English */
  readonly onPage: string;
  readonly shortName: string;
  readonly source: Source;
  readonly otherNames: readonly { readonly name: string; readonly usage: string; readonly source: Source }[];
  readonly partOf: { readonly name: string; readonly shortName: string; readonly source: Source };
  readonly facts: readonly Told[];
}

export interface Contact extends Sourced {
  readonly email: string;
  readonly purpose: string;
}

export interface Meeting extends Sourced {
  readonly id: string;
  /** its name, with its period where the source leaves the number out */
  readonly title: string;
  /** its name as the page has it, in English */
  readonly onPage: string;
  readonly kinds: readonly Named[];
  readonly city: City;
  readonly date: DateSpan;
  readonly period: Period | undefined;
  /** what it was for, or what came of it */
  readonly about: Said | undefined;
  /** with whom, or under whose auspices, it was held */
  readonly held: Said | undefined;
}

/** A sentence in our words, and where it stands. */
export interface Said {
  readonly text: string;
  readonly source: Source;
}

export interface Activity extends Sourced {
  readonly period: Period;
  readonly date: DateSpan;
  /** what the source prints, where that can't be a date */
  readonly garbled: string | undefined;
}

/** `exact` and `over` come with a count; `numerous` is the source's word; `uncounted` was done, with no figure. */
export type Qualifier = 'exact' | 'over' | 'numerous' | 'uncounted';

export interface Outcome extends Sourced {
  readonly measure: Named;
  readonly qualifier: Qualifier;
  readonly count: number | undefined;
  /** what is counted, in the page's wording for this period: `arrests that parallel efforts led to` */
  readonly counts: string;
  /** the page's own wording of that, in English: what is worded alike counts the same */
  readonly wording: string;
  readonly detail: string | undefined;
  /** `place` where the detail says where */
  readonly tells: readonly Aspect[];
  /** what it was done for */
  readonly purpose: string | undefined;
  /** the crimes that it is said to have been done about */
  readonly concerns: readonly Named[];
  /** who did it: `authorities in the eight countries` */
  readonly actor: string | undefined;
  readonly countries: readonly Country[];
}

/** A `closed` list names all; an `open` one only examples. */
export type Listing = 'closed' | 'open';

/** The page's verb: trafficking was investigated, operations covered it or aimed at it, networks in it were targeted. */
export type TargetVerb = 'investigated' | 'covered' | 'aimed-at' | 'networks-targeted';

export interface Target extends Sourced {
  readonly crime: Named;
  readonly verb: TargetVerb;
  readonly list: Listing;
  readonly sectors: readonly Named[];
  readonly sectorList: Listing;
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
  /** the id of the fact of the group that says what Joint Periods of Action are for */
  readonly why: string | undefined;
  readonly participants: Sourced & {
    readonly countries: readonly Country[];
    readonly who: string | undefined;
  };
  readonly support: readonly Support[];
  readonly targets: readonly Target[];
  readonly outcomes: readonly Outcome[];
  readonly meetings: readonly Meeting[];
  /** statements on persons and cases that name the period, or no period where it is the one that tells of them first */
  readonly told: readonly { readonly of: Told; readonly statement: Statement }[];
}

export interface Person extends Told {
  readonly name: string;
  readonly knownAs: string | undefined;
}

export interface CourtCase extends Told {
  readonly name: string;
  readonly period: Period;
  readonly firstIncludedIn: Period | undefined;
}

/** All that the bot knows: cross-referenced and deeply frozen. */
export interface KnowledgeBase {
  /** Changes whenever the content of the data does. */
  readonly version: string;
  /** the language of all that it says in words; only what it quotes is always in English */
  readonly locale: Locale;
  /** what it was built from */
  readonly files: DataFiles;
  readonly documents: readonly SourceDocument[];
  readonly group: Group;
  readonly contact: Contact;
  readonly organisations: readonly Organisation[];
  readonly cities: readonly City[];
  readonly countries: readonly Country[];
  readonly kinds: readonly Named[];
  readonly measures: readonly Named[];
  readonly crimes: readonly Crime[];
  readonly sectors: readonly Sector[];
  /** by date */
  readonly meetings: readonly Meeting[];
  /** by number */
  readonly periods: readonly Period[];
  /** by the number of the period */
  readonly activities: readonly Activity[];
  readonly people: readonly Person[];
  readonly cases: readonly CourtCase[];
  /** how people say all this, by language */
  readonly terms: ReadonlyMap<string, Terms>;
}
