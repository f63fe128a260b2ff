import resvg from '@resvg/resvg-js';
import { fontFiles } from './fonts.ts';
import { fontFamily } from './style.ts';

const widths = new Map<string, number>();

/** The width of a line of text in px, as it will be drawn: by the very library and fonts that draw it. */
export function measureText(text: string, size: number, bold: boolean): number {
  const key = `${size} ${bold} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const weight = bold ? ' font-weight="bold"' : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text font-family="${fontFamily}" font-size="${size}"${weight}>${escaped(drawable(text))}</text></svg>`;
  const box = new resvg.Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).getBBox();
  // The box is that of the ink, which is a little less than the line takes.
  const width = text.trim() === '' ? 0 : (box?.width ?? 0) + size / 8;
  widths.set(key, width);
  return width;
}

/** A text cut to a width, with an ellipsis where it was cut; without what the fonts have no letters for. */
export function fitText(text: string, width: number, size: number, bold: boolean): string {
  const whole = drawable(text);
  if (width === Number.POSITIVE_INFINITY || measureText(whole, size, bold) <= width) return whole;
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

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (letter) => (letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : '&gt;'));
