import type { DateSpan } from '../knowledge/date-span.ts';

/** What all pictures have. A picture is plain data: as JSON it goes to the process that draws it, and is its own key. */
interface Described {
  /** of the file, without its ending */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** the documents that it is from */
  readonly source: string;
  /** the same facts in words, for those who don't see it: at most 1,024 characters (Discord docs: Attachment object) */
  readonly alt: string;
}

/** Periods and meetings on a line of time. */
export interface TimelinePicture extends Described {
  readonly kind: 'timeline';
  readonly periods: readonly {
    readonly ordinal: string;
    readonly date: DateSpan;
    /** other dates that the source gives for it, and where */
    readonly otherDates: readonly { readonly date: DateSpan; readonly where: string }[];
  }[];
  /** by date */
  readonly meetings: readonly {
    readonly city: string;
    readonly kinds: readonly string[];
    /** `1st planning` */
    readonly label: string;
    readonly date: DateSpan;
  }[];
}

/** A figure as it is drawn: with a length, or in words alone because the source gives none. */
export type Mark =
  | { readonly kind: 'exact' | 'over'; readonly value: number; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'not given'; readonly text: string };

/** Figures that count the same thing: one scale. */
export interface ComparedFigures {
  readonly title: string;
  readonly rows: readonly { readonly ordinal: string; readonly mark: Mark }[];
}

/** The outcomes of several periods, measure by measure. */
export interface ComparisonPicture extends Described {
  readonly kind: 'comparison';
  /** a measure has several charts where its figures don't count the same thing */
  readonly measures: readonly { readonly charts: readonly ComparedFigures[] }[];
  /** measures that no period has a figure for, in words */
  readonly withoutFigures: readonly string[];
}

/** Which country took part in which period. */
export interface ParticipationPicture extends Described {
  readonly kind: 'participation';
  readonly periods: readonly {
    readonly ordinal: string;
    readonly date: DateSpan;
    readonly countries: number;
  }[];
  readonly countries: readonly { readonly name: string; readonly joined: readonly boolean[] }[];
}

export type Picture = TimelinePicture | ComparisonPicture | ParticipationPicture;

const altLimit = 1_024;

/**
 * Sentences as an alternative text within Discord's limit: whole ones, from the first on, and the number of those that
 * there is no room for.
 */
export function altOf(sentences: readonly string[]): string {
  const all = sentences.join(' ');
  if (all.length <= altLimit) return all;
  let text = '';
  for (const [index, sentence] of sentences.entries()) {
    const next = text === '' ? sentence : `${text} ${sentence}`;
    const more = ` And ${sentences.length - index} more: see the text.`;
    if (next.length + more.length > altLimit)
      return text === '' ? `${next.slice(0, altLimit - 1)}…`.toWellFormed() : text + more;
    text = next;
  }
  return text;
}
