import type { DateSpan } from '../knowledge/date-span.ts';
import type { Messages } from '../messages/messages.ts';

/** What all pictures have. A picture is plain data: as JSON it goes to the process that draws it, and is its own key. */
interface Described {
  /** of the file, without its ending */
  readonly name: string;
  readonly title: string;
  /** what stands below it: what it leaves out, and the documents that it is from */
  readonly notes: readonly string[];
  /** the same facts in words, for those who don't see it: at most 1,024 characters (Discord docs: Attachment object) */
  readonly alt: string;
}

/** Periods and meetings on a line of time. */
export interface TimelinePicture extends Described {
  readonly kind: 'timeline';
  readonly entries: readonly TimelineEntry[];
}

/** Labels are without the year: that is what the line of time is for. */
export interface TimelineEntry {
  readonly kind: 'period' | 'meeting';
  readonly date: DateSpan;
  readonly label: string;
  /** other dates that the source gives for it */
  readonly otherDates: readonly { readonly date: DateSpan; readonly label: string }[];
}

/** A row of a chart: a bar, or words alone where there is nothing that a bar could be compared with. */
export interface ComparedRow {
  readonly ordinal: string;
  /** `32`, `over 50`, `not given` */
  readonly text: string;
  /** its edge is at `value`; an open one goes on from there, nobody knows how far */
  readonly bar?: { readonly value: number; readonly isOpen: boolean };
}

/** Outcomes of several periods that the source words alike, all on one scale. */
export interface ComparisonPicture extends Described {
  readonly kind: 'comparison';
  readonly charts: readonly { readonly title: string; readonly rows: readonly ComparedRow[] }[];
}

/** Which country took part in which period. */
export interface ParticipationPicture extends Described {
  readonly kind: 'participation';
  readonly columns: readonly { readonly title: string; readonly total: string }[];
  readonly totals: string;
  /** what a cell says of a country that a period doesn't name */
  readonly absent: string;
  readonly rows: readonly { readonly name: string; readonly joined: readonly boolean[] }[];
}

export type Picture = TimelinePicture | ComparisonPicture | ParticipationPicture;

const altLimit = 1_024;

/**
 * Sentences as an alternative text within Discord's limit: whole ones, from the first on, and the number of those that
 * there is no room for.
 */
export function altOf(sentences: readonly string[], { picture, formats }: Messages): string {
  const all = formats.sentences(sentences);
  if (all.length <= altLimit) return all;
  let text = '';
  for (const [index, sentence] of sentences.entries()) {
    const next = formats.sentences([text, sentence]);
    const more = picture.moreInText(sentences.length - index);
    if (next.length + more.length >= altLimit)
      return text === '' ? `${next.slice(0, altLimit - 1)}…`.toWellFormed() : formats.sentences([text, more]);
    text = next;
  }
  return text;
}
