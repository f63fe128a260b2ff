import wrapAnsi from 'wrap-ansi';
import { createFootnotes, drawn, type Line } from './line.ts';

/** What a row of a phone 360 px wide holds, in columns: two for a Chinese character, none for a mark above a letter. */
const COLUMNS = 36;

/** How many of some lines a phone shows in so many rows, with what stands above them and their cautions: the first at the least. */
export function atAGlance(above: Line, lines: readonly Line[], rows: number): number {
  const { mark, lines: footnotes } = createFootnotes();
  let taken = rowsOf(drawn(above, mark));
  const tooMany = lines.findIndex((line) => {
    taken += rowsOf(drawn(line, mark));
    return taken + footnotes().reduce((sum, note) => sum + rowsOf(note), 0) > rows;
  });
  return tooMany === -1 ? lines.length : Math.max(1, tooMany);
}

const rowsOf = (text: string) =>
  wrapAnsi(text.replace(/\*\*|^-# /g, ''), COLUMNS, { hard: true }).split('\n').length;
