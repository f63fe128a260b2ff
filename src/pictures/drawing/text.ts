import { em } from './fonts.ts';
import { lettersIn, lineOf, outlineOf, withoutForeign } from './outline.ts';
import { colours, size as usual } from './style.ts';
import { element } from './svg.ts';

/** A line of text on its baseline, cut to a width; `x` is where it begins, or its middle or end. */
export function text(
  x: number,
  y: number,
  content: string,
  {
    width,
    size = usual,
    bold = false,
    colour = colours.text,
    anchor = 'start',
  }: {
    readonly width: number;
    readonly size?: number;
    readonly bold?: boolean;
    readonly colour?: string;
    readonly anchor?: 'start' | 'middle' | 'end';
  },
): string {
  const said = fitText(content, width, size, bold);
  const line = lineOf(said, bold);
  const scale = size / em;
  const before = { start: 0, middle: 0.5, end: 1 }[anchor] * line.advance * scale;
  return element('path', {
    'aria-label': said.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`),
    fill: colour,
    transform: `translate(${x - before} ${y}) scale(${scale})`,
    ...(line.thickening > 0 ? { stroke: colour, 'stroke-width': line.thickening } : {}),
    d: outlineOf(line),
  });
}

/** The width of a line of text, as it will be drawn, in whole px. */
export const measureText = (text: string, size: number, bold: boolean): number =>
  widthOf(drawable(text), size, bold);

const widthOf = (text: string, size: number, bold: boolean): number =>
  Math.ceil((lineOf(text.trim(), bold).advance * size) / em);

/** Lines that a text takes within a width, about equally long; the last one is cut where there are too many. */
export function wrapped(content: string, width: number, most: number, size = usual, bold = false): string[] {
  const fits = (line: string, room: number) => widthOf(line, size, bold) <= room;
  const said = drawable(content);
  const linesOf = (pieces: readonly string[], room: number) => {
    const lines: string[] = [];
    for (const piece of pieces) {
      const longer = `${lines.at(-1) ?? ''}${piece}`;
      if (lines.length > 0 && fits(longer, room)) lines.splice(-1, 1, longer);
      else lines.push(piece);
    }
    return lines;
  };
  const areWhole = (lines: readonly string[], room: number, atMost: number) =>
    lines.length <= atMost && lines.every((line) => fits(line, room));
  const words = wordsIn(said);
  const fewest = linesOf(words, width).length;
  const pieces =
    [clausesIn(said), phrasesIn(said)].find((some) => areWhole(linesOf(some, width), width, fewest)) ?? words;
  let lines = linesOf(pieces, width);
  for (let room = width - size; lines.length > 1; room -= size) {
    const narrower = linesOf(pieces, room);
    if (!areWhole(narrower, room, lines.length)) break;
    lines = narrower;
  }
  const cut = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join('')] : lines;
  return cut.map((line) => fitText(line, width, size, bold));
}

/** What a line had best consist of: what ends with a comma or semicolon. */
const clausesIn = (text: string): string[] => text.split(/(?<=[,;](?=\s)|[，；、。])(?![\p{Pf}\p{Pe}]|$)/u);

/** What stands between spaces; a figure stays with the word before it. */
const phrasesIn = (text: string): string[] => text.split(/(?=\s)(?!(?<=[\p{Letter}\p{Mark}])\s\p{Number})/u);

const wordsOf = new Intl.Segmenter('en', { granularity: 'word' });

/** The least that a line may consist of: what stands between spaces, in Thai and Chinese words with their punctuation. */
function wordsIn(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of wordsOf.segment(text)) {
    const last = words.at(-1);
    if (last === undefined || segment.trim() === '' || (endsWord.test(last) && startsWord.test(segment)))
      words.push(segment);
    else words.splice(-1, 1, last + segment);
  }
  return words;
}

const endsWord = /[\p{Script=Thai}\p{Script=Han}，；、。：？！）》」』】”]$/u;
const startsWord = /^(?![ๆฯ\p{Mark}])[\p{Script=Thai}\p{Script=Han}（《「『【“]/u;

/** A text cut to a width, with an ellipsis where it was cut; without what the fonts have no letters for. */
function fitText(text: string, width: number, size: number, bold: boolean): string {
  const whole = drawable(text);
  if (widthOf(whole, size, bold) <= width) return whole;
  const letters = lettersIn(whole);
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (widthOf(`${letters.slice(0, middle).join('')}…`, size, bold) <= width) fits = middle;
    else tooLong = middle;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** A text without what the fonts have no letters for, which would be boxes. */
function drawable(text: string): string {
  const tidy = withoutForeign(text).replace(/\s+/g, ' ').trim();
  return tidy === '' && text.trim() !== '' ? '…' : tidy;
}
