import resvg from '@resvg/resvg-js';
import { fontFiles } from './fonts.ts';
import { colours, fontFamily, size as usual } from './style.ts';
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
  return textElement(fitText(content, width, size, bold), {
    x,
    y,
    fill: colour,
    'font-size': size,
    'font-weight': bold ? 'bold' : 'normal',
    'text-anchor': anchor,
  });
}

const textElement = (content: string, attributes: Readonly<Record<string, string | number>>) =>
  element(
    'text',
    { ...attributes, 'font-family': fontFamily },
    content.replace(/[&<>]/g, (letter) => (letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : '&gt;')),
  );

const widths = new Map<string, number>();

/** The width of a line of text in px, as it will be drawn: by the very library and fonts that draw it. */
export function measureText(text: string, size: number, bold: boolean): number {
  const key = `${size} ${bold} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const line = textElement(drawable(text), { 'font-size': size, 'font-weight': bold ? 'bold' : 'normal' });
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 9, height: 9 }, line);
  const box = new resvg.Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).getBBox();
  // The box is that of the ink, which is a little less than the line takes.
  const width = text.trim() === '' ? 0 : (box?.width ?? 0) + size / 8;
  widths.set(key, width);
  return width;
}

/** Lines that a text takes within a width; the last one is cut where there are too many. */
export function wrapped(content: string, width: number, most: number, size = usual, bold = false): string[] {
  const lines: string[] = [];
  const words = content.split(/\s+/);
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1);
    if (last !== undefined && measureText(`${last} ${word}`, size, bold) <= width)
      lines.splice(-1, 1, `${last} ${word}`);
    else if (lines.length < most) lines.push(word);
    else {
      lines.splice(-1, 1, `${last} ${words.slice(index).join(' ')}`);
      break;
    }
  }
  return lines.map((one) => fitText(one, width, size, bold));
}

/** A text cut to a width, with an ellipsis where it was cut; without what the fonts have no letters for. */
function fitText(text: string, width: number, size: number, bold: boolean): string {
  const whole = drawable(text);
  if (measureText(whole, size, bold) <= width) return whole;
  const letters = [...graphemes.segment(whole)].map(({ segment }) => segment);
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measureText(`${letters.slice(0, middle).join('')}…`, size, bold) <= width) fits = middle;
    else tooLong = middle;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text without what the fonts have no letters for, which would be boxes and take the letters beside them along: they
 * have Latin with Vietnamese, Greek, Cyrillic, Thai, and punctuation.
 */
function drawable(text: string): string {
  const kept = text.replace(withoutLetters, '');
  const tidy = kept.replace(/\s+/g, ' ').trim();
  return tidy === '' && text.trim() !== '' ? '…' : tidy;
}

const withoutLetters =
  /(?![\u0300-\u036f])[^\u0020-\u007e\u00a0-\u024f\u0370-\u03ff\u0400-\u045f\u0e01-\u0e3a\u0e3f-\u0e5b\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\u2260\u2264\u2265]/gu;
