import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TRANSLATED } from '../../src/knowledge/locale.ts';
import { en } from '../../src/messages/en.ts';
import { cut, fitLines } from '../../src/replies/limits.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('a text cut to a length', () => {
  test.each([
    ['short', 5, 'short'],
    ['too long by far', 8, 'too lon…'],
    ['a word cut', 7, 'a word…'],
    ['👍👍👍', 5, '👍👍…'],
    ['👍👍👍', 4, '👍…'],
    ['e\u0301e\u0301e\u0301', 5, 'e\u0301e\u0301…'],
    ['👨‍👩‍👧‍👦!', 11, '…'],
    ['🇳🇿🇳🇿', 5, '🇳🇿…'],
    ['', 1, ''],
  ])('%j to %i: %j', (long, length, kept) => {
    expect(cut(long, length)).toBe(kept);
  });

  test('is never longer, begins as the text does and never tears a character apart', () => {
    const characters = (of: string) =>
      [...new Intl.Segmenter('en').segment(of)].map(({ segment }) => segment);
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 70 }), (whole, length) => {
        const kept = cut(whole, length);
        expect(kept.length).toBeLessThanOrEqual(length);
        if (kept === whole) return;
        expect(kept.endsWith('…')).toBe(true);
        const shown = characters(kept.slice(0, -1));
        expect(characters(whole).slice(0, shown.length)).toEqual(shown);
      }),
    );
  });
});

describe('a long text, wherever it is cut, is whole up to there, in', () => {
  const characters = new Intl.Segmenter('en');

  test.each(TRANSLATED)('%s', async (locale) => {
    const translations: unknown = parse(await readFile(`data/translations/${locale}.yaml`, 'utf8'));
    const texts = JSON.stringify(translations).slice(0, 500);
    for (const whole of [texts, texts.normalize('NFD'), texts.replaceAll(' ', '👨‍👩‍👧‍👦')]) {
      const borders = new Set([...characters.segment(whole)].map(({ index }) => index));
      for (let length = 1; length < 400; length += 1) {
        const kept = cut(whole, length);
        expect(kept.length).toBeLessThanOrEqual(length);
        expect(kept.isWellFormed()).toBe(true);
        const shown = kept.slice(0, -1);
        expect(whole.startsWith(shown) && borders.has(shown.length), kept.slice(-20)).toBe(true);
      }
    }
  });
});

describe('lines that have to fit', () => {
  test.each([
    [['one', 'two'], 20, 'one\ntwo'],
    [['one', 'two', 'three', 'four'], 18, 'one\n…and 3 more'],
    [['one', 'two', 'three', 'four'], 19, 'one\ntwo\n…and 2 more'],
    [['a long line indeed', 'two'], 20, 'a long…\ntwo'],
    [['a single line that is too long'], 10, 'a single…'],
    [[], 10, ''],
  ])('%j into %i', (lines, length, fitted) => {
    expect(fitLines(lines, length, en.reply.andMore)).toBe(fitted);
  });

  test('never take more room, and account for each line', () => {
    const line = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 })
      .filter((one) => !/…and \d+ more|\n/.test(one));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 20, max: 200 }),
        (lines, length) => {
          const fitted = fitLines(lines, length, en.reply.andMore);
          expect(fitted.length).toBeLessThanOrEqual(length);
          const more = /^…and (\d+) more$/m.exec(fitted);
          const shown = fitted.split('\n').length - (more ? 1 : 0);
          expect(shown + Number(more?.[1] ?? 0)).toBe(lines.length);
        },
      ),
    );
  });
});
