// Letters become outlines here, by HarfBuzz, and not in resvg: that takes a line for one script, has no bold letters of a
// second font, and draws those of Devanagari over each other (as of 2.6.2, linebender/resvg#1043).
import { Buffer, type Font, shape } from 'harfbuzzjs';
import { em, fontFor, type Writing } from './fonts.ts';

/** A letter's outline and where it begins, from the beginning of the line's baseline on. */
interface Glyph {
  readonly font: Font;
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** A line of text as it will be drawn. */
interface Line {
  readonly glyphs: readonly Glyph[];
  /** how far it goes */
  readonly advance: number;
  /** how much its outline has to be thickened, for want of a bold font */
  readonly thickening: number;
}

const lines = new Map<string, Line>();

/** A line of text as its glyphs, each where HarfBuzz puts it. */
export function lineOf(text: string, isBold: boolean): Line {
  const key = `${isBold} ${text}`;
  const known = lines.get(key);
  if (known !== undefined) return known;
  const runs = runsOf(text);
  const isChinese = runs.some(({ writing }) => writing === 'chinese');
  const glyphs: Glyph[] = [];
  let advance = 0;
  for (const { writing, said } of runs) {
    const font = fontFor(writing ?? 'european', isBold && !isChinese);
    const buffer = new Buffer();
    buffer.addText(said);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    for (const [index, { codepoint: id }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      glyphs.push({ font, id, x: advance + xOffset, y: -yOffset });
      advance += xAdvance;
    }
  }
  const line = { glyphs, advance, thickening: isBold && isChinese ? em / 24 : 0 };
  lines.set(key, line);
  return line;
}

/** The outlines of a line's letters, as an SVG path. */
export const outlineOf = ({ glyphs }: Line): string =>
  glyphs
    .map(({ font, id, x, y }) =>
      font
        .glyphToPath(id)
        .replace(
          /(-?[\d.]+),(-?[\d.]+)/g,
          (_, right: string, up: string) => `${x + Number(right)} ${y - Number(up)}`,
        ),
    )
    .join('');

/** A text without what the fonts have no letters for. */
export const withoutForeign = (text: string): string =>
  runsOf(text)
    .flatMap(({ writing, said }) => lettersIn(said).map((letter) => within(letter, writing)))
    .join('');

/** A letter as far as a font has it: without the marks that it lacks, and nothing without what carries them. */
function within(letter: string, writing: Writing | undefined): string {
  const [base = '', ...marks] = letter;
  return isIn(writing, base) ? [base, ...marks.filter((mark) => isIn(writing, mark))].join('') : '';
}

interface Run {
  readonly writing: Writing | undefined;
  readonly said: string;
}

/** Parts of a text that are of one writing each, with what belongs to none as far as its font has it. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const letter of lettersIn(text)) {
    const writing = writingOf(letter);
    const last = runs.at(-1);
    if (
      last !== undefined &&
      (last.writing === writing ||
        (writing === undefined && !opens.test(letter) && isIn(last.writing, letter)) ||
        (last.writing === undefined && isIn(writing, last.said)))
    )
      runs.splice(-1, 1, { writing: last.writing ?? writing, said: last.said + letter });
    else runs.push({ writing, said: letter });
  }
  return runs;
}

/** A quotation mark or bracket that belongs to what follows it. */
const opens = /^[\p{Pi}\p{Ps}]/u;

const writings: readonly (readonly [Writing, RegExp])[] = [
  ['chinese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['thai', /\p{Script=Thai}/u],
  ['european', /\p{Letter}/u],
];
const writingOf = (letter: string): Writing | undefined => writings.find(([, one]) => one.test(letter))?.[0];

/** Whether the font for a writing has all of some text, or the parts that its letters are put together from. */
function isIn(writing: Writing | undefined, text: string): boolean {
  const font = fontFor(writing ?? 'european', false);
  const has = (letter: string) => font.nominalGlyph(letter.codePointAt(0) ?? 0) !== undefined;
  return [...text].every((letter) => has(letter) || [...letter.normalize('NFD')].every(has));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one letter each. */
export const lettersIn = (text: string): string[] =>
  [...graphemes.segment(text)].map(({ segment }) => segment);
