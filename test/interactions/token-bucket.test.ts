import { describe, expect, it } from 'vitest';
import { createTokenBucket } from '../../src/interactions/token-bucket.ts';

const create = (remembered = 10) => createTokenBucket({ burst: 3, refill: 1_000, remembered });

describe('a token bucket', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ['is a burst at once', [0, 0, 0, 0], [0, 0, 0, 1_000]],
    ['grows again with time', [0, 0, 0, 999, 1_000, 1_000], [0, 0, 0, 1, 0, 1_000]],
    ['never grows beyond the burst', [0, 60_000, 60_000, 60_000, 60_000], [0, 0, 0, 0, 1_000]],
    ['isn’t used up by what is refused', [0, 0, 0, 500, 500, 500, 1_000], [0, 0, 0, 500, 500, 500, 0]],
    ['lasts for ever at its own pace', [0, 1_000, 2_000, 3_000, 4_000, 5_000], [0, 0, 0, 0, 0, 0]],
  ])('%s', (_name, times, waits) => {
    const bucket = create();
    expect(times.map((now) => bucket('user', now))).toEqual(waits);
  });

  it('is each user’s own', () => {
    const bucket = create();
    for (let count = 0; count < 4; count++) bucket('one', 0);
    expect(bucket('one', 0)).toBeGreaterThan(0);
    expect(bucket('another', 0)).toBe(0);
  });

  it('forgets whoever was quiet longest, once there are too many, and never who is at it', () => {
    const bucket = create(2);
    for (const user of ['one', 'two']) for (let count = 0; count < 3; count++) bucket(user, 0);
    expect(bucket('one', 0)).toBeGreaterThan(0);
    bucket('three', 0);
    expect(bucket('one', 0)).toBeGreaterThan(0);
    expect(bucket('two', 0)).toBe(0);
  });
});
