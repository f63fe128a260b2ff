import type { Note } from '../knowledge/knowledge-base.ts';

/** A line of a reply: plain, or one that puts marks behind what a caution belongs to. */
export type Line = string | ((mark: Mark) => string);

/** The mark of the cautions among some notes, `¹`; nothing where there are none, or where others came first. */
export type Mark = (notes: readonly Note[]) => string;

export interface Footnotes {
  readonly mark: Mark;
  /** the cautions that were marked, in the order of their marks, each with its own in front */
  readonly lines: () => string[];
}

// More than two warnings aren't read; the others stand behind the button with all notes.
const MARKS = ['¹', '²'];

/** Numbers the cautions of one reply as its lines are drawn. */
export function createFootnotes(): Footnotes {
  const marked: string[] = [];
  return {
    mark: (notes) =>
      [...new Set(notes.filter(({ caution }) => caution).map(({ text }) => text))]
        .map((text) => {
          if (!marked.includes(text) && marked.length < MARKS.length) marked.push(text);
          return MARKS[marked.indexOf(text)] ?? '';
        })
        .filter((mark) => mark !== '')
        .join(' '),
    lines: () => marked.map((text, at) => `-# ${MARKS[at]} ⚠️ ${text}`),
  };
}

/** A line as it stands in a reply. */
export const drawn = (line: Line, mark: Mark): string => (typeof line === 'string' ? line : line(mark));
