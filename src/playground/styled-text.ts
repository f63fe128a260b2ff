// Text with styles, laid out in terminal columns before any escape code is in it.
import { stripVTControlCharacters, styleText } from 'node:util';
import { displayWidth, measured } from './display-width.ts';

export type Style = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'dim' | 'cyan' | 'yellow' | 'red';

export interface Span {
  readonly text: string;
  readonly styles: readonly Style[];
}
/** What stands on one line of the terminal. */
export type Line = readonly Span[];

const directionControls = /[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}\u{61c}]/gu;

/**
 * A text without what could steer a terminal: escape sequences, control characters, changes of writing direction.
 * Line breaks of every kind become `\n`, tabs a space.
 */
export function withoutControls(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(directionControls, '');
}

/** A span of one text; control characters are left out, a line break becomes a space. */
export function span(text: string, ...styles: Style[]): Span {
  return { text: withoutControls(text).replace(/\n/g, ' '), styles };
}

/** The same spans with more styles on each. */
export function styled(spans: Line, ...styles: Style[]): Line {
  return spans.map(({ text, styles: own }) => ({
    text,
    styles: [...own, ...styles.filter((s) => !own.includes(s))],
  }));
}

/** The columns that a line takes. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

const words = new Intl.Segmenter('en', { granularity: 'word' });
const writtenWithoutSpaces = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
// A flag or another picture belongs to the word after it, a separator to the word before it.
const leading = /\p{Emoji_Presentation}\ufe0f?$|\ufe0f$/u;
const trailing = /^[·•|–—]/u;

/** The offsets at which a line may end: after spaces, and between the words of scripts that have none. */
function breakOffsets(text: string): Set<number> {
  const offsets = new Set<number>();
  let [word, before] = ['', ''];
  for (const { segment, index } of words.segment(text)) {
    const blank = /^\s+$/u.test(segment);
    const afterSpace = /\s$/u.test(before) && !blank && !leading.test(word) && !trailing.test(segment);
    if (afterSpace || (writtenWithoutSpaces.test(before) && writtenWithoutSpaces.test(segment)))
      offsets.add(index);
    before = segment;
    if (!blank) word = segment;
  }
  return offsets;
}

/** What stands before the first line of a wrapped text, and before each further one. */
export interface Indent {
  readonly first: Line;
  readonly rest: Line;
}
const noIndent: Indent = { first: [], rest: [] };

/** Breaks spans into lines of at most `width` columns, at words where it can. At least one line. */
export function wrap(spans: Line, width: number, indent: Indent = noIndent): Line[] {
  const breaks = breakOffsets(spans.map(({ text }) => text).join(''));
  const lines: Line[] = [];
  const room = () => Math.max(2, width - lineWidth(lines.length === 0 ? indent.first : indent.rest));
  const close = (cells: readonly Cell[]) => {
    lines.push([...(lines.length === 0 ? indent.first : indent.rest), ...joined(cells)]);
  };
  let cells: Cell[] = [];
  let used = 0;
  let lastBreak = 0;
  let offset = 0;
  for (const { text, styles } of spans) {
    for (const piece of measured(text)) {
      if (breaks.has(offset)) lastBreak = cells.length;
      offset += piece.text.length;
      const blank = /^\s$/u.test(piece.text);
      // Spaces may hang over the edge: they are trimmed there.
      while (used + piece.width > room() && !blank && cells.length > 0) {
        const cut = lastBreak > 0 ? lastBreak : cells.length;
        close(cells.slice(0, cut));
        cells = cells.slice(cut);
        used = cells.reduce((sum, cell) => sum + cell.width, 0);
        lastBreak = 0;
      }
      cells.push({ ...piece, styles });
      used += piece.width;
    }
  }
  close(cells);
  return lines;
}

interface Cell extends Span {
  readonly width: number;
}

function joined(cells: readonly Cell[]): Line {
  let end = cells.length;
  while (end > 0 && /^\s*$/u.test(cells[end - 1]?.text ?? '')) end -= 1;
  const spans: Span[] = [];
  for (const { text, styles } of cells.slice(0, end)) {
    const last = spans.at(-1);
    if (last && last.styles === styles) spans[spans.length - 1] = { text: last.text + text, styles };
    else spans.push({ text, styles });
  }
  return spans;
}

/** As much of a text as `width` columns hold, with an ellipsis where something is left out. */
export function shortened(text: string, width: number): string {
  const whole = span(text).text;
  if (displayWidth(whole) <= width) return whole;
  let [kept, used] = ['', 0];
  for (const piece of measured(whole)) {
    used += piece.width;
    if (used > width - 1) break;
    kept += piece.text;
  }
  return `${kept.replace(/[\s.…]+$/u, '')}…`;
}

/** Sets blocks of lines side by side, each as wide as said, with a gap of two columns. */
export function sideBySide(blocks: readonly (readonly Line[])[], width: number): Line[] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block, column) => {
      const line = block[row] ?? [];
      if (column === blocks.length - 1) return line;
      return [...line, span(' '.repeat(Math.max(0, width - lineWidth(line)) + 2))];
    }),
  );
}

/** The lines as one text, with escape codes for the styles when `colour` is true; without spaces at line ends. */
export function paint(lines: readonly Line[], colour: boolean): string {
  const written = lines.map((line) => {
    const trimmed = joined(line.map((part) => ({ ...part, width: 0 })));
    if (!colour)
      return trimmed
        .map(({ text }) => text)
        .join('')
        .trimEnd();
    return trimmed
      .map(({ text, styles }) =>
        styles.length > 0 ? styleText([...styles], text, { validateStream: false }) : text,
      )
      .join('');
  });
  return written.join('\n');
}
