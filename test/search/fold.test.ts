import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldToWords, wordsOf } from '../../src/search/fold.ts';
import { hostileText } from '../interactions/hostile-text.ts';

describe('two spellings of the same name fold to the same words', () => {
  test.each([
    ['Bangkok', 'BANGKOK'],
    ['Sri  Lanka', 'sri-lanka'],
    ['Thái Lan', 'thai lan'],
    ['Nước Úc', 'nuoc uc'],
    ['đồng chủ tịch', 'dong chu tich'],
    ['U.S.A.', 'usa'],
    ['K.L.', 'KL'],
    ['２０１６', '2016'],
    ['ﬁshing', 'fishing'],
    ["Thailand's trial", 'Thailand trial'],
    ['Thailand’s trial', "thailand's trial"],
    ['Bang\u200bkok', 'bangkok'],
    ['“contact”?', 'contact'],
    ['e-mail', 'e mail'],
    ['\u202eJPA\u202c', 'jpa'],
    ['B\u0336r\u0336a\u0336m\u0336', 'bram'],
  ])('%j and %j', (one, other) => {
    expect(foldToWords(one)).toBe(foldToWords(other));
    expect(foldToWords(one)).not.toBe('');
  });

  test('vowels of Thai stay, because they are letters of the word', () => {
    expect(foldToWords('กรุงเทพฯ')).toContain('กรุงเทพ');
    expect(foldToWords('ประชุม')).not.toBe(foldToWords('ประชม'));
  });
});

describe('whatever is folded', () => {
  test('is well-formed, lower-case, bounded, and folds to itself', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const folded = foldToWords(text.slice(0, 300));
        expect(folded.isWellFormed()).toBe(true);
        expect(folded).toBe(folded.toLowerCase());
        expect(foldToWords(folded)).toBe(folded);
        expect(wordsOf(fold(text)).every((word) => !/\s/.test(word))).toBe(true);
      }),
      { numRuns: 500 },
    );
    for (const letter of ['x', 'ﷺ', '㍿', 'æ'])
      expect(fold(letter.repeat(100_000)).length).toBeLessThanOrEqual(12_000);
  });

  test('does not depend on how the letters are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(foldToWords(text.normalize('NFC'))).toBe(foldToWords(text.normalize('NFD')));
      }),
    );
  });
});
