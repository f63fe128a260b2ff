import { expect, it } from 'vitest';
import { displayWidth } from '../../src/playground/display-width.ts';

it.each([
  ['', 0],
  ['plain', 5],
  ['é', 1],
  ['e\u0301\u0323', 1],
  ['漢字', 4],
  ['ｶﾅ', 2],
  ['Ａ', 2],
  ['한국', 4],
  ['การค้ามนุษย์', 9],
  ['ทำ', 2],
  ['🇹🇭', 2],
  ['👩‍👩‍👧', 2],
  ['👍🏽', 2],
  ['❤️', 2],
  ['✓', 1],
  ['a\u200bb', 2],
  ['“–”', 3],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
