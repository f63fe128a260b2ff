import { describe, expect, it } from 'vitest';
import { createHealth, type TransportState } from '../../src/operations/health.ts';

type Phase = 'connecting' | 'ready' | 'waiting' | 'ended';
const gateway = (...shards: readonly [Phase, number?][]): TransportState => ({
  kind: 'gateway',
  ready: shards.length > 0 && shards.every(([phase]) => phase === 'ready'),
  shards: shards.map(([phase, quietFor], shardId) => ({ shardId, phase, quietFor })),
});
const webhook = (state: 'listening' | 'draining' | 'closed'): TransportState => ({ kind: 'webhook', state });
/** As long as Discord hasn't said how many there are to be. */
const oneOfMany: TransportState = {
  kind: 'gateway',
  ready: false,
  shards: [{ shardId: 0, phase: 'ready', quietFor: 1 }],
};

describe('the health of a bot', () => {
  it.each<[string, TransportState | undefined, boolean, boolean, RegExp]>([
    ['that starts', undefined, true, false, /starting/],
    ['that connects', gateway(['connecting']), true, false, /connecting/],
    ['that is connected', gateway(['ready', 40_000]), true, true, /ready/],
    ['that was connected just now', gateway(['ready']), true, true, /ready/],
    ['that waits until Discord is back, however long', gateway(['waiting']), true, false, /waiting/],
    ['whose heartbeat nobody acknowledged', gateway(['ready', 90_001]), false, true, /ready/],
    ['with all of its shards', gateway(['ready', 1], ['ready', 2]), true, true, /2 of 2/],
    ['with one of its shards', gateway(['ready', 1], ['waiting']), true, false, /1 of 2/],
    ['without a shard yet', gateway(), true, false, /connecting/],
    ['whose first shard alone is known', oneOfMany, true, false, /ready/],
    ['that listens', webhook('listening'), true, true, /listening/],
    ['that listens no more', webhook('draining'), true, false, /draining/],
    ['that is closed', webhook('closed'), true, false, /closed/],
  ])('%s', (_name, transport, live, ready, because) => {
    const health = createHealth(() => transport);
    expect(health.live().good).toBe(live);
    expect(health.ready()).toEqual({ good: ready, because: expect.stringMatching(because) });
  });

  it('says for how long no heartbeat was acknowledged, and on which shard', () => {
    const { live } = createHealth(() => gateway(['ready', 10], ['ready', 120_000]));
    expect(live().because).toBe('no heartbeat was acknowledged for 120 s (shard 1)');
  });

  it('isn’t ready from the moment that it is stopped, but lives', () => {
    const health = createHealth(() => webhook('listening'));
    health.drain();
    expect(health.ready()).toEqual({ good: false, because: expect.stringMatching(/^stopping/) });
    expect(health.live().good).toBe(true);
  });
});
