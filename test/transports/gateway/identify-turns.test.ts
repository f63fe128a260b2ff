import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdentifyTurns, identifyInterval } from '../../../src/transports/gateway/identify-turns.ts';
import { manyIdentifies, pauseBetweenManyIdentifies } from '../../../src/transports/gateway/pace.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;

/** Lets shards identify, each as soon as it may; at which second each did. */
async function schedule(maxConcurrency: number, shardIds: readonly number[]): Promise<number[]> {
  const turns = createIdentifyTurns({ maxConcurrency });
  const began = performance.now();
  const done = Promise.all(
    shardIds.map(async (id) => {
      const turn = await turns.take(id, never);
      turn?.used();
      return Math.floor((performance.now() - began) / 1_000);
    }),
  );
  await vi.runAllTimersAsync();
  return done;
}

describe('the turns to identify', () => {
  it.each([
    [1, [0], [0]],
    [1, [0, 1, 2, 3], [0, 5, 10, 15]],
    [2, [0, 1, 2, 3], [0, 0, 5, 5]],
    [16, [0, 1, 2, 3, 15], [0, 0, 0, 0, 0]],
    [16, [0, 16, 32], [0, 5, 10]],
    [16, [4, 5, 20], [0, 0, 5]],
  ])('with max_concurrency %i, shards %j come in the seconds %j', async (concurrency, ids, seconds) => {
    expect(await schedule(concurrency, ids)).toEqual(seconds);
  });

  it('leave more than the five seconds that Discord asks for', () => {
    expect(identifyInterval).toBeGreaterThan(5_000);
  });

  it('pass on at once what one doesn’t use, and never what it does', async () => {
    const turns = createIdentifyTurns({ maxConcurrency: 1 });
    const first = await turns.take(0, never);
    const taken: number[] = [];
    const wait = async (id: number) => {
      const turn = await turns.take(id, never);
      taken.push(id);
      return turn;
    };
    const [second, third] = [wait(1), wait(2)];
    await vi.advanceTimersByTimeAsync(60_000);
    expect(taken).toEqual([]);
    first?.unused();
    (await second)?.used();
    (await second)?.unused();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(taken).toEqual([1]);
    await vi.advanceTimersByTimeAsync(identifyInterval - 5_000);
    expect(taken).toEqual([1, 2]);
    (await third)?.unused();
  });

  it('are passed by who no longer wants one, and hold up nobody for it', async () => {
    const turns = createIdentifyTurns({ maxConcurrency: 1 });
    (await turns.take(0, never))?.used();
    const leaving = new AbortController();
    const left = turns.take(1, leaving.signal);
    const next = turns.take(2, never);
    leaving.abort();
    expect(await left).toBeUndefined();
    await vi.runAllTimersAsync();
    expect(await next).toBeDefined();
    expect(await turns.take(1, leaving.signal)).toBeUndefined();
  });

  it('are promised to no more shards than Discord lets begin a session', async () => {
    const turns = createIdentifyTurns({ maxConcurrency: 16 });
    const reserve = (sessionsRemaining: number) =>
      turns.reserve({ sessionsRemaining, askedAt: performance.now() });
    expect([reserve(2), reserve(2), reserve(2)]).toEqual([true, true, false]);
    (await turns.take(0, never))?.unused();
    expect([reserve(2), reserve(2)]).toEqual([true, false]);
    (await turns.take(1, never))?.used();
    // Discord's count may not have it yet.
    expect(reserve(2)).toBe(false);
    await vi.advanceTimersByTimeAsync(1_001);
    expect([reserve(1), reserve(2)]).toEqual([false, true]);
    const leaving = AbortSignal.abort();
    expect([await turns.take(2, leaving), await turns.take(3, leaving)]).toEqual([undefined, undefined]);
    expect([reserve(1), reserve(1)]).toEqual([true, false]);
  });

  it.each([
    [1_000, manyIdentifies],
    [2_000, 400],
    [0, manyIdentifies],
  ])('of %i a day, %i are a storm: from then on one in ten minutes', async (dailyStarts, many) => {
    const turns = createIdentifyTurns({ maxConcurrency: 1, dailyStarts, interval: 0 });
    for (let count = 0; count < many; count++) {
      expect(turns.stormPause()).toBe(0);
      (await turns.take(0, never))?.used();
    }
    expect(turns.stormPause()).toBe(pauseBetweenManyIdentifies);
    await vi.advanceTimersByTimeAsync(pauseBetweenManyIdentifies);
    expect(turns.stormPause()).toBe(0);
    (await turns.take(0, never))?.used();
    expect(turns.stormPause()).toBe(pauseBetweenManyIdentifies);
    await vi.advanceTimersByTimeAsync(25 * 60 * 60_000);
    expect(turns.stormPause()).toBe(0);
  });
});
