/** A word of a text: as the reader compares it, and where it stands. */
export interface Token {
  /** lower-case, without accents and invisible characters; of a slip, the word that was meant */
  readonly text: string;
  readonly isSlip: boolean;
  /** the same without correction of slips */
  readonly plain: string;
  /** the word as it was typed */
  readonly typed: string;
  /** UTF-16 offsets in the text */
  readonly start: number;
  readonly end: number;
  /** what stands between the word before and this one, without spaces */
  readonly gap: string;
}

/** A text, or a part of one, and its words. */
export interface Words {
  readonly text: string;
  /** where the part begins in the whole text */
  readonly start: number;
  readonly tokens: readonly Token[];
}

/** Some words of a text as they were typed, with what stands between them; of a place behind its end, nothing. */
export function typedIn(
  { text, start, tokens }: Words,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined ? '' : text.slice(first.start - start, last.end - start);
}

// Longer texts than Discord lets anybody send; what lies beyond can't be what was asked for.
const LONGEST = 6_000;

const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:['’‘][\p{L}\p{M}]+)*|\p{RI}{2}/gu;
/** Letters of the scripts that put no space between words. */
const UNSPACED = '\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}';
// "jpa2" is two words, "1st" is one, and so many are in a run of letters without spaces as `Cut` finds.
const PIECE = new RegExp(
  `\\p{Nd}+(?:st|nd|rd|th)(?!\\p{L})|\\p{Nd}+|(?:(?!\\p{Nd})[${UNSPACED}])+|[^\\p{Nd}${UNSPACED}]+`,
  'gu',
);
const RUN = new RegExp(`^[${UNSPACED}]`, 'u');
const JOINER = '\u2060';
const INITIALS = /\b\p{sc=Latn}(?:\.\p{sc=Latn})+\.?(?!\p{L})/gu;

/** The words of a run of letters that has no spaces, which joined are the run. */
export type Cut = (run: string) => readonly string[];

/** Whether a word is of a script that puts no space between words. */
export const isUnspaced = (word: string): boolean => RUN.test(word);

// As many as a message of Discord's greatest length holds, or nearly so.
const MOST = 400;

/** Whether a word stands behind a space where words are written without: Thai puts one where others put a comma. */
export function isSpaced({ tokens }: Words, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at]];
  return (
    before !== undefined &&
    next !== undefined &&
    isUnspaced(before.text) &&
    isUnspaced(next.text) &&
    next.start > before.end
  );
}

/** The words of a part of a text, as they were cut from the whole. */
export function partOf({ text, start, tokens }: Words, from: number, to: number): Words {
  const within = tokens.filter((token) => token.start >= from && token.end <= to);
  const [first, ...others] = within;
  return {
    text: text.slice(from - start, to - start),
    start: from,
    tokens:
      first === undefined
        ? []
        : [{ ...first, gap: text.slice(from - start, first.start - start).trim() }, ...others],
  };
}

/** The words of a text, with their places; of a very long one, the first. `correct` says what is meant by a slip. */
export function wordsIn(text: string, correct: (word: string) => string | undefined, cut?: Cut): Words {
  const tokens = tokensOf(text, cut).map((token): Token => {
    const meant = correct(token.text);
    return meant === undefined ? token : { ...token, text: meant, isSlip: true };
  });
  return { text, start: 0, tokens };
}

/** The words of a text as they stand there. */
export function tokensOf(whole: string, cut: Cut = segmentsOf): Token[] {
  const text = whole.slice(0, LONGEST).toWellFormed();
  // "U.S." is one word: what joins its letters is as long as a full stop, and left out of the word.
  const joined = text
    .replace(INITIALS, (initials) => initials.replaceAll('.', JOINER))
    // 民國106年: years of the Republic of China count from 1912 on.
    .replace(ROC_YEAR, (name, year: string) =>
      String(FIRST_ROC_YEAR - 1 + Number(year)).padEnd(name.length, JOINER),
    )
    // "Twenty seventeen", "two thousand and fifteen": as somebody dictates it.
    .replace(SPOKEN_YEAR, (name, teen: string) =>
      String(2010 + TEENS.indexOf(teen.toLowerCase())).padEnd(name.length, JOINER),
    )
    // 二〇一六年: a year in the words for its digits, of which each is as long as its digit.
    .replace(HAN_YEAR, (year) => Array.from(year, (word) => HAN_DIGITS.indexOf(word) % 10).join(''));
  const tokens: Token[] = [];
  let last = 0;
  for (const match of joined.matchAll(WORD)) {
    if (tokens.length >= MOST) break;
    let start = match.index;
    for (const piece of piecesOf(match[0], cut)) {
      const from = start;
      const end = from + piece.length;
      start = end;
      const word = normalise(piece);
      if (word === '') continue;
      tokens.push({
        text: word,
        isSlip: false,
        plain: word,
        typed: text.slice(from, end),
        start: from,
        end,
        gap: joined.slice(last, from).trim(),
      });
      last = end;
    }
  }
  return tokens;
}

function piecesOf(word: string, cut: Cut): string[] {
  // Nearly all words are one piece.
  if (/^[a-z]+$/i.test(word)) return [word];
  const pieces = word.match(PIECE) ?? [];
  return pieces.flatMap((piece) => (isUnspaced(piece) ? cut(piece) : [piece]));
}

// Which language it is of doesn't matter: the words of a script are looked up in its own dictionary.
let segmenter: Intl.Segmenter | undefined;
/** The words of a run of letters without spaces, as the Unicode dictionaries have them. */
export const segmentsOf: Cut = (run) => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(run)].map(({ segment }) => segment);
};

/** A word as it is spelt with its accents. */
export const accented = (typed: string): string => typed.normalize('NFC').toLowerCase();

/** The words of a term of the glossary or a name, cut as texts are. */
export const wordsOf = (term: string, cut?: Cut): string[] => tokensOf(term, cut).map(({ text }) => text);

const ROC_YEAR = /民[國国](\d{2,3})(?=年)/gu;
const FIRST_ROC_YEAR = 1912;
const HAN_YEAR = /[一二][〇零一二三四五六七八九]{3}(?=年)/gu;
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const SPOKEN_YEAR = new RegExp(`\\b(?:twenty|two thousand(?: and)?)[ -](${TEENS.join('|')})\\b`, 'gi');
const HAN_DIGITS = '〇一二三四五六七八九零';

// Letters that Unicode doesn't take apart into a base letter and a mark.
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  // What is left out in haste where Hindi is written.
  '\u093c': '',
  '\u0901': '\u0902',
};
const INDICATOR_A = 0x1f1e6;

/** 2 of ๒, ২ or २: the digits of a script follow each other, from zero on. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return code < 0x80 ? digit : String(value);
}

function normalise(word: string): string {
  // Nearly all words are: there is nothing to take off them.
  if (/^[a-z\d]+$/i.test(word)) return word.toLowerCase();
  if (/^\p{RI}{2}$/u.test(word))
    return `flag ${Array.from(word, (one) => String.fromCharCode(97 + (one.codePointAt(0) ?? 0) - INDICATOR_A)).join('')}`;
  return word
    .normalize('NFKD')
    .slice(0, LONGEST)
    .replace(/[\p{Cf}\p{Cc}\p{Script=Inherited}]/gu, '')
    .toLowerCase()
    .replace(/[đøłħıæœß\u093c\u0901]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[’‘]/g, "'")
    .replace(/'s$/, '');
}
