/** A word of a text: as the reader compares it, and where it stands. */
export interface Token {
  /** lower-case, without accents and invisible characters; of a slip, the word that was meant */
  readonly text: string;
  readonly isSlip: boolean;
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

// Longer texts than Discord lets anybody send; what lies beyond can't be what was asked for.
const LONGEST = 6_000;

const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:['’‘][\p{L}\p{M}]+)*|\p{RI}{2}/gu;
// "jpa2" is two words, "1st" is one.
const PIECE = /\d+(?:st|nd|rd|th)(?!\p{L})|\d+|[^\d]+/gu;
const INITIALS = /\b\p{L}(?:\.\p{L})+\.?(?!\p{L})/gu;

// As many as a message of Discord's greatest length holds, or nearly so.
const MOST = 400;

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
export function wordsIn(text: string, correct: (word: string) => string | undefined): Words {
  const tokens = tokensOf(text).map((token): Token => {
    const meant = correct(token.text);
    return meant === undefined ? token : { ...token, text: meant, isSlip: true };
  });
  return { text, start: 0, tokens };
}

/** The words of a text as they stand there. */
export function tokensOf(whole: string): Token[] {
  const text = whole.slice(0, LONGEST).toWellFormed();
  // The same length, so that places stay: "U.S." becomes "US  ".
  const joined = text.replace(INITIALS, (initials) => initials.replaceAll('.', '').padEnd(initials.length));
  const tokens: Token[] = [];
  let last = 0;
  for (const match of joined.matchAll(WORD)) {
    if (tokens.length >= MOST) break;
    for (const piece of match[0].matchAll(PIECE)) {
      const start = match.index + piece.index;
      const end = start + piece[0].length;
      const word = normalise(piece[0]);
      if (word === '') continue;
      tokens.push({
        text: word,
        isSlip: false,
        typed: text.slice(start, end),
        start,
        end,
        gap: joined.slice(last, start).trim(),
      });
      last = end;
    }
  }
  return tokens;
}

/** The words of a term of the glossary or a name, cut as texts are. */
export const wordsOf = (term: string): string[] => tokensOf(term).map(({ text }) => text);

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
};
const INDICATOR_A = 0x1f1e6;

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
    .replace(/[đøłħıæœß]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[’‘]/g, "'")
    .replace(/'s$/, '');
}
