import { expect, it } from 'vitest';
import { writtenSize } from '../src/index.ts';

it.each([
  [0, '0 bytes'],
  [812, '812 bytes'],
  [1024, '1 KB'],
  [2191, '2.14 KB'],
  [5 * 1024 ** 2, '5 MB'],
  [3 * 1024 ** 4, '3072 GB'],
])('%i is %s', (bytes, written) => {
  expect(writtenSize(bytes)).toBe(written);
});
