import type { GatewayInformation } from './gateway-information.ts';
import { manyIdentifies, pauseBetweenManyIdentifies } from './pace.ts';

/** Leave to begin one session, from opening the connection to sending its identify. Ended by whichever comes first. */
export interface Turn {
  /** the identify is being sent: the next shard's turn comes after the interval */
  used(): void;
  /** none is sent: the next shard's turn comes at once */
  unused(): void;
}

/** When the shards of this process may identify. */
export interface IdentifyTurns {
  /**
   * Whether one of the session starts that Discord said were left isn't spoken for by other shards. If so it is the
   * caller's, who takes a turn next.
   */
  reserve(information: Pick<GatewayInformation, 'sessionsRemaining' | 'askedAt'>): boolean;
  /**
   * Resolves when this shard may open a connection to identify on, first come, first served; undefined: it no longer
   * wants to.
   */
  take(shardId: number, signal: AbortSignal): Promise<Turn | undefined>;
  /** ms until the next identify, once so many were sent within a day that something must be wrong; else 0 */
  stormPause(): number;
  /** identifies within a day from which on that is so */
  readonly many: number;
}

/**
 * Between two identifies of one bucket, in ms: Discord's five seconds ("Gateway", Sharding, Max Concurrency), and some
 * for packets that are faster than the one before.
 */
export const identifyInterval = 5_100;
/** How long after an identify was sent Discord's count of session starts may still be without it, in ms. */
const countingTime = 1_000;
const day = 24 * 60 * 60_000;

/**
 * Turns by bucket (shard id modulo `maxConcurrency`). A bucket's turn begins before the connection is opened, not when
 * HELLO has come: else the last of sixteen shards would keep a silent socket open for 75 seconds.
 * `dailyStarts`: how many sessions Discord lets the bot start in a day; a fifth of them is a storm, 200 at least.
 */
export function createIdentifyTurns({
  maxConcurrency,
  dailyStarts = 0,
  interval = identifyInterval,
}: {
  maxConcurrency: number;
  dailyStarts?: number;
  interval?: number;
}): IdentifyTurns {
  const many = Math.max(manyIdentifies, Math.floor(dailyStarts / 5));
  /** by bucket: the end of its last turn so far … */
  const lastTurns = new Map<number, Promise<void>>();
  /** … and from when on there may be another identify, by performance.now() */
  const freeFrom = new Map<number, number>();
  /** performance.now() of the last identifies, oldest first */
  const recent: number[] = [];

  /** starts that are reserved, and not used yet */
  let reserved = 0;

  return {
    many,
    reserve({ sessionsRemaining, askedAt }) {
      const uncounted = recent.filter((at) => at > askedAt - countingTime).length;
      if (sessionsRemaining - uncounted - reserved < 1) return false;
      reserved++;
      return true;
    },
    async take(shardId, signal) {
      const bucket = shardId % maxConcurrency;
      const before = lastTurns.get(bucket);
      let settle: () => void = () => undefined;
      const over = new Promise<void>((resolve) => {
        settle = resolve;
      });
      lastTurns.set(bucket, before === undefined ? over : before.then(() => over));
      await either(before, signal);
      await pause((freeFrom.get(bucket) ?? 0) - performance.now(), signal);
      if (signal.aborted) {
        settle();
        reserved--;
        return undefined;
      }
      let ended = false;
      const end = (after: () => void) => {
        if (ended) return;
        ended = true;
        reserved--;
        after();
      };
      return {
        used: () =>
          end(() => {
            recent.push(performance.now());
            if (recent.length > many) recent.shift();
            freeFrom.set(bucket, performance.now() + interval);
            settle();
          }),
        unused: () => end(settle),
      };
    },
    stormPause() {
      const [oldest] = recent;
      if (recent.length < many || oldest === undefined) return 0;
      const now = performance.now();
      const latest = recent.at(-1) ?? now;
      return now - oldest > day ? 0 : Math.max(0, latest + pauseBetweenManyIdentifies - now);
    },
  };
}

/** Resolves with the promise, or when the signal says so. */
function either(promise: Promise<void> | undefined, signal: AbortSignal): Promise<void> {
  if (promise === undefined || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done);
    void promise.then(done);
  });
}

/** Resolves after so many ms, or when the signal says so. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
