// Text for a terminal: its styles are escape codes, its widths are columns.
import { stripVTControlCharacters, styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

export type Style = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'dim' | 'cyan' | 'yellow' | 'red';

const directionControls = /[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}\u{61c}]/gu;

/**
 * A text without what could steer a terminal: escape sequences, control characters, changes of writing direction.
 * Line breaks of every kind become `\n`, tabs a space, half a character the sign for one that is broken.
 */
export function withoutControls(text: string): string {
  return stripVTControlCharacters(text.toWellFormed())
    .replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(directionControls, '');
}

/** Anybody's text in these styles; control characters are left out, a line break becomes a space. */
export function styled(text: string, ...styles: Style[]): string {
  const shown = withoutControls(text).replace(/\n/g, ' ');
  return shown === '' || styles.length === 0 ? shown : styleText(styles, shown, { validateStream: false });
}

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  // Thai's sara am has a column of its own, though it belongs to the letter before it; as has sara aa, which doesn't.
  return stringWidth(text.replaceAll('ำ', 'า'));
}

// A flag or another picture belongs to the word after it, a separator to the word before it.
const inseparable = /(?<=\p{Emoji_Presentation}\ufe0f?|\ufe0f) (?=\S)| (?=[·•|–—])/gu;

/** Scripts that have no spaces between words. */
const unspaced = /[\p{sc=Thai}\p{sc=Han}]+/gu;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const between = '\u{200b}';
const openings = /\u{200b}|(?<=[ ，、。；：！？）])/u;

/** A text with line breaks between words that have no space between them, for lines of at most `room` columns. */
function brokenAtWords(text: string, room: number): string {
  if (text.search(unspaced) === -1) return text;
  let column = 0;
  return text
    .replace(unspaced, (run) => [...words.segment(run)].map(({ segment }) => segment).join(between))
    .split(openings)
    .map((piece) => {
      const isOver = column > 0 && column + columnsOf(piece.trimEnd()) > room;
      column = (isOver ? 0 : column) + columnsOf(piece);
      return isOver ? `\n${piece}` : piece;
    })
    .join('');
}

/**
 * Breaks a styled text into lines of at most `width` columns, between words where it can. At least one line. `margin` stands
 * before each of them, `first` in its place before the first one.
 */
export function wrap(text: string, width: number, margin = '', first = margin): string[] {
  const room = Math.max(2, width - columnsOf(margin));
  return wrapAnsi(brokenAtWords(text.replace(inseparable, '\u{a0}'), room), room, { hard: true })
    .replaceAll('\u{a0}', ' ')
    .split('\n')
    .map((line, index) => (index === 0 ? first : margin) + line);
}

/** As much of a text as `width` columns hold, with an ellipsis where something is left out. */
export function shortened(text: string, width: number): string {
  const whole = styled(text);
  if (columnsOf(whole) <= width) return whole;
  const [kept = ''] = wrap(whole, width - 1);
  return `${kept.replace(/[\s.…]+$/u, '')}…`;
}

/** Sets blocks of lines side by side, each as wide as said, with a gap of two columns. */
export function sideBySide(blocks: readonly (readonly string[])[], width: number): string[] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks.map((block) => padded(block[row] ?? '', width)).join('  '),
  );
}

/** A styled text with spaces up to a width in columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

/** Styled lines as one text, with their escape codes when `colour` is true; without spaces at line ends. */
export function paint(lines: readonly string[], colour: boolean): string {
  return lines.map((line) => (colour ? line : stripVTControlCharacters(line)).trimEnd()).join('\n');
}
