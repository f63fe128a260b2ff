import { afterEach, describe, expect, it, vi } from 'vitest';
import { isWorthALine, pauseAfter } from '../../../src/transports/gateway/backoff.ts';

afterEach(() => vi.restoreAllMocks());

describe('the pause before another try', () => {
  const backoff = { first: 1_000, longest: 60_000 };

  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [6, 32_000],
    [7, 60_000],
    [2_000, 60_000],
  ])('after %i failures is up to %i ms, drawn anew each time', (failures, most) => {
    const random = vi.spyOn(Math, 'random');
    for (const share of [0, 0.25, 0.999]) {
      random.mockReturnValueOnce(share);
      expect(pauseAfter(failures, backoff)).toBe(share * most);
    }
  });
});

it('says 1st, 2nd, 4th, 8th of many failures in a row, and not the others', () => {
  expect(Array.from({ length: 20 }, (_, at) => at + 1).filter(isWorthALine)).toEqual([1, 2, 4, 8, 16]);
});
