import { setTimeout as sleep } from 'node:timers/promises';
import {
  CloseCodes,
  DefaultWebSocketManagerOptions,
  WebSocketShardEvents as Events,
  type FetchingStrategyOptions,
  type SessionInfo,
  WebSocketShardStatus as Status,
  WebSocketShard,
  WebSocketShardDestroyRecovery,
} from '@discordjs/ws';
import type { Logger } from 'pino';
import { type Backoff, isWorthALine, pauseAfter } from './backoff.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** In ms: for HELLO, then for READY or RESUMED (half of it for the handshake before), and between acknowledgements. */
export interface Timeouts {
  readonly step: number;
  readonly acknowledgement: number;
}

export interface ShardState {
  readonly shardId: number;
  /** waiting: pausing before the next connection, or until it may identify · ended: for good */
  readonly phase: 'connecting' | 'ready' | 'waiting' | 'ended';
  /** ms since Discord last acknowledged a heartbeat, and its way there and back; undefined while not connected */
  readonly quietFor: number | undefined;
  readonly latency: number | undefined;
  /** connections in a row that were lost before a heartbeat was acknowledged, and how the last one ended */
  readonly failures: number;
  readonly reason: string;
  /** since the start: connections tried, sessions begun (the first included), sessions resumed */
  readonly connections: number;
  readonly identifies: number;
  readonly resumes: number;
}

export interface ShardOptions
  extends Pick<FetchingStrategyOptions, 'token' | 'shardCount' | 'gatewayInformation'> {
  readonly shardId: number;
  readonly timeouts: Timeouts;
  readonly backoff: Backoff;
  /** Resolves when the shard may identify; rejects only when the signal is aborted. */
  waitForIdentify(signal: AbortSignal): Promise<void>;
  onReady(applicationId: string): void;
  /** every dispatch, unchecked; must not throw */
  onDispatch(type: string, data: unknown): void;
  /** Discord refuses the bot: no connection follows */
  onRefused(refusal: Refusal): void;
  readonly log: Logger;
}

export interface Shard {
  state(): ShardState;
  /** Leaves Discord; resolves when the socket is closed, in half a minute if the other side won't. */
  close(): Promise<void>;
}

/** A session that can't be resumed so often in a row may have lost its host: a new one is begun. */
const resumesInARow = 4;
/** How long the other side has to close before the library goes on without that, in ms. */
const closeTimeout = 5_000;
const askedToReconnect = 'Discord asked for a new connection';

/**
 * A shard: a `WebSocketShard` of @discordjs/ws, which connects, identifies and resumes by itself, and what that lacks.
 * On its way to a connection it asks for its session: there it is held up, ever longer while Discord is away. And a
 * watchdog makes it connect anew when the next step doesn't come: it waits for RESUMED without end, for one.
 */
export function startShard(options: ShardOptions): Shard {
  const { token, shardId, shardCount, gatewayInformation, timeouts, backoff, log } = options;
  /** longer than the library's own timeouts and the half minute that the other side has to close */
  const attemptTimeout = 2 * timeouts.step + 30_000;
  const counts = { failures: 0, connections: 0, identifies: 0, resumes: 0 };
  let session: SessionInfo | null = null;
  let reason = 'the gateway did not answer';
  let givenUp: string | undefined;
  let closeCode: number | undefined;
  let cause = '';
  let hasEnded = false;
  let isWaiting = false;
  let triedResumes = 0;
  let downSince: number | undefined;
  let acknowledgedAt = 0;
  let latency: number | undefined;
  let watchdog: NodeJS.Timeout | undefined;

  const shard: WebSocketShard = new WebSocketShard(
    {
      options: {
        ...DefaultWebSocketManagerOptions,
        token,
        intents: 0,
        shardCount,
        gatewayInformation,
        // Shorter than that for HELLO: a socket that is given up in its handshake would throw when that fails.
        handshakeTimeout: timeouts.step / 2,
        helloTimeout: timeouts.step,
        readyTimeout: timeouts.step,
      },
      async retrieveSessionInfo() {
        if (shard.status !== Status.Idle) return session;
        // When it has ended, it can't be kept from connecting; it doesn't identify.
        await (hasEnded ? sleep(backoff.longest, undefined, { ref: false }) : beforeConnecting());
        return hasEnded ? null : session;
      },
      updateSessionInfo(_shardId, next) {
        // The library gives up a session when the network fails.
        if (next !== null || closeCode !== 1006) session = next;
      },
      async waitForIdentify(_shardId, signal) {
        if (!hasEnded) await waitFor(options.waitForIdentify(signal));
        if (hasEnded && !signal.aborted) await shard.destroy();
        // Otherwise the library would identify on its next connection.
        signal.throwIfAborted();
        counts.identifies++;
        expectWithin(attemptTimeout, 'READY');
      },
    },
    shardId,
  );

  // It rejects with what the error event says.
  const connect = () => void shard.connect().catch(() => undefined);

  function expectWithin(ms: number, what: string): void {
    clearTimeout(watchdog);
    if (!hasEnded) watchdog = setTimeout(renew, ms, `${what} did not come in time`);
  }

  /** Called again before the other side has closed, it makes the library go on at once. */
  function renew(why: string): void {
    givenUp ??= why;
    expectWithin(closeTimeout, 'its end');
    if (shard.status === Status.Idle) connect();
    else void shard.destroy({ reason: why, recover: WebSocketShardDestroyRecovery.Resume });
  }

  async function waitFor(what: Promise<void>): Promise<void> {
    clearTimeout(watchdog);
    isWaiting = true;
    await what.finally(() => {
      isWaiting = false;
    });
  }

  async function beforeConnecting(): Promise<void> {
    if (counts.connections > 0) {
      downSince ??= performance.now();
      reason = givenUp ?? reason;
      const level = reason === askedToReconnect ? 'info' : 'warn';
      const pause = pauseAfter(++counts.failures, backoff);
      const about = { failures: counts.failures, pause: Math.round(pause) };
      log[isWorthALine(counts.failures) ? level : 'debug'](about, reason);
      await waitFor(sleep(pause));
    }
    givenUp = undefined;
    if (session !== null && ++triedResumes > resumesInARow) session = null;
    counts.connections++;
    expectWithin(attemptTimeout, 'HELLO');
  }

  function onEstablished(how: string): void {
    acknowledgedAt = performance.now();
    expectWithin(timeouts.acknowledgement, 'a heartbeat acknowledgement');
    triedResumes = 0;
    if (downSince === undefined) return;
    log.info({ down: Math.round(acknowledgedAt - downSince), attempts: counts.failures }, how);
    downSince = undefined;
  }

  function end(): void {
    hasEnded = true;
    clearTimeout(watchdog);
  }

  shard.on(Events.Hello, () => {
    closeCode = undefined;
    expectWithin(timeouts.step, 'RESUMED');
  });
  shard.on(Events.Ready, ({ data }) => {
    onEstablished('New session');
    options.onReady(data.application.id);
  });
  shard.on(Events.Resumed, () => {
    counts.resumes++;
    onEstablished('Session resumed');
  });
  shard.on(Events.HeartbeatComplete, (heartbeat) => {
    if (shard.status !== Status.Ready) return;
    acknowledgedAt = performance.now();
    latency = heartbeat.latency;
    counts.failures = 0;
    expectWithin(timeouts.acknowledgement, 'a heartbeat acknowledgement');
  });
  shard.on(Events.Dispatch, ({ data: { t, d } }) => options.onDispatch(t, d));
  shard.on(Events.Error, ({ error }) => {
    cause = ` (${error.message})`;
  });
  shard.on(Events.Closed, ({ code }) => {
    expectWithin(attemptTimeout, 'a new connection');
    closeCode = code;
    reason = code === CloseCodes.Resuming ? askedToReconnect : `the connection closed with ${code}${cause}`;
    cause = '';
    const refusal = refusalOf(code);
    if (refusal === undefined || hasEnded) return;
    end();
    options.onRefused(refusal);
  });
  shard.on(Events.Debug, ({ message }) => log.trace(message));
  connect();

  return {
    state() {
      const isReady = shard.status === Status.Ready && givenUp === undefined;
      return {
        ...counts,
        shardId,
        phase: hasEnded ? 'ended' : isWaiting ? 'waiting' : isReady ? 'ready' : 'connecting',
        quietFor: isReady ? performance.now() - acknowledgedAt : undefined,
        latency: isReady ? latency : undefined,
        reason,
      };
    },
    async close() {
      const isIdentifying = isWaiting && shard.status === Status.Connecting;
      end();
      // While it waits for HELLO or READY, the library would take this for their timeout, and connect anew.
      if (isIdentifying || shard.status === Status.Resuming || shard.status === Status.Ready)
        await shard.destroy();
    },
  };
}
