import { expect, it } from 'vitest';
import { createRecentIds } from '../../src/transports/recent-ids.ts';

it('knows an id again until as many newer ones have come as it holds', () => {
  const isNew = createRecentIds(3);
  expect(['a', 'a', 'b', 'c', 'a', 'd', 'b', 'a'].map(isNew)).toEqual([
    true,
    false,
    true,
    true,
    false,
    // d pushes a out
    true,
    false,
    true,
  ]);
});
