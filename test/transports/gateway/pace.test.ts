import { expect, it } from 'vitest';
import { defaultPace, pauseAfter } from '../../../src/transports/gateway/pace.ts';

it('pauses grow from next to nothing to a minute, drawn from a range', () => {
  const most = Array.from({ length: 12 }, (_, index) => pauseAfter(index + 1, defaultPace, 1));
  expect(most).toEqual([
    250, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000, 60_000,
  ]);
  const least = Array.from({ length: 4 }, (_, index) => pauseAfter(index + 1, defaultPace, 0));
  expect(least).toEqual([0, 500, 1_000, 2_000]);
});

it('ten minutes without Discord cost a dozen or two attempts, not a thousand', () => {
  let attempts = 0;
  for (let elapsed = 0; elapsed < 10 * 60_000; attempts++)
    elapsed += pauseAfter(attempts + 1, defaultPace, 0.5);
  expect(attempts).toBeLessThan(25);
});
