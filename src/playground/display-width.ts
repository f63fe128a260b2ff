// How many terminal columns a text takes.

const plainLatin = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;
// Hangul medial and final jamo join the syllable before them.
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u{1160}-\u{11ff}\u{d7b0}-\u{d7fb}]$/u;
const halfWidthForm = /^[\u{ff61}-\u{ffdc}\u{ffe8}-\u{ffee}]$/u;
const wide =
  /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Yi}\u{3000}-\u{303e}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}]$/u;

/**
 * The parts of a text that are drawn as one character, each with the columns it takes: 2 for emoji (flags and
 * joined ones too) and East Asian wide characters, 0 for combining and invisible ones, 1 for the rest (UAX #11, #29).
 */
export function measured(text: string): { readonly text: string; readonly width: number }[] {
  return Array.from(graphemes.segment(text), ({ segment }) => ({
    text: segment,
    width: graphemeWidth(segment),
  }));
}

/** The columns that a line of text takes in a terminal. Expects no escape sequences and no line breaks. */
export function displayWidth(text: string): number {
  if (plainLatin.test(text)) return text.length;
  return measured(text).reduce((sum, { width }) => sum + width, 0);
}

function graphemeWidth(grapheme: string): number {
  if (plainLatin.test(grapheme)) return grapheme.length;
  if (emoji.test(grapheme)) return 2;
  let width = 0;
  // Thai vowels such as sara am are of one grapheme with their consonant and yet take a column of their own.
  for (const character of grapheme) {
    if (noWidth.test(character)) continue;
    width += wide.test(character) && !halfWidthForm.test(character) ? 2 : 1;
  }
  return width;
}
