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

// Longer texts than Discord lets anybody send; what lies beyond can't be what was asked for.
const LONGEST = 6_000;

/**
 * A text as search compares it: compatibility forms, case, accents, invisible characters and possessives folded away.
 * Punctuation stays, because dates are read from it. Marks that belong to a script (Thai vowels) stay too.
 */
export function fold(text: string): string {
  return (
    text
      .slice(0, LONGEST)
      .normalize('NFKD')
      // Once more: a single ﷺ becomes eighteen.
      .slice(0, LONGEST)
      .toWellFormed()
      .replace(/\p{RI}{2}/gu, (flag) => ` ${flagWord(lettersOf(flag))} `)
      .replace(/[\p{Cf}\p{Cc}]+/gu, (invisible) => (/[\n\t\r]/.test(invisible) ? ' ' : ''))
      .replace(/[\p{Script=Inherited}]/gu, '')
      .toLowerCase()
      .replace(/[đøłħıæœß]/g, (letter) => PLAIN[letter] ?? letter)
      .replace(/[’‘ʼ`´]/g, "'")
      .replace(/'s\b/g, '')
      .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
      .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
  );
}

/** What the flag of a country, by its code of two letters, is folded to. */
export const flagWord = (code: string): string => `flag${code.toLowerCase()}`;

const INDICATOR_A = 0x1f1e6;
const lettersOf = (flag: string) =>
  Array.from(flag, (letter) => String.fromCharCode(97 + (letter.codePointAt(0) ?? 0) - INDICATOR_A)).join('');

/** The words of a folded text: runs of letters, marks and digits. */
export const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** A text folded down to its words, one space between them: what two spellings of the same name share. */
export const foldToWords = (text: string): string => wordsOf(fold(text)).join(' ');
