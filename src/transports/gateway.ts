import { setTimeout as sleep } from 'node:timers/promises';
import { type IIdentifyThrottler, SimpleIdentifyThrottler } from '@discordjs/ws';
import { type APIGatewayBotInfo, GatewayDispatchEvents, type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { Handler } from '../interactions/respond.ts';
import { type Answering, createAnswering } from './answering.ts';
import { createCallbacks } from './callback.ts';
import { type Backoff, isWorthALine, pauseAfter } from './gateway/backoff.ts';
import { type Refusal, tokenRefusal, tooFewStarts } from './gateway/refusal.ts';
import { createSessionStarts } from './gateway/session-starts.ts';
import { type Shard, type ShardState, startShard, type Timeouts } from './gateway/shard.ts';
import type { OnHandled } from './interaction-log.ts';
import { createBotRest, RestError } from './rest.ts';
import { restFailure } from './rest-failure.ts';

export interface GatewayOptions {
  readonly token: string;
  /** without the version: `https://discord.com/api` */
  readonly api: string;
  readonly handler: Handler;
  /** auto: as many as Discord recommends */
  readonly shards: 'auto' | number;
  /** how long Discord may be out of reach at the start before it is given up, in ms */
  readonly connectTimeout: number;
  /** A shard identifies: some time passes until it is READY. */
  readonly onIdentify?: () => void;
  readonly onHandled?: OnHandled | undefined;
  readonly log: Logger;
  /** for tests, which can't wait minutes */
  readonly backoff?: Backoff;
  readonly timeouts?: Timeouts;
  readonly throttler?: IIdentifyThrottler;
}

/** The bot, connected to Discord's gateway. */
export interface Gateway {
  /** Resolves when all shards have been READY; with undefined if the gateway is over before. */
  readonly ready: Promise<{ readonly applicationId: string } | undefined>;
  /** Resolves when the gateway is over: with the reason if Discord can't be had, undefined after `close`. */
  readonly ended: Promise<Refusal | undefined>;
  /** for requests in the bot's own name */
  readonly rest: REST;
  readonly answering: Pick<Answering, 'inFlight' | 'counts'>;
  /** The shards, none until Discord has been asked; ready: all of them are. */
  state(): { readonly ready: boolean; readonly shards: readonly ShardState[] };
  /** Takes nothing new, leaves Discord and waits for the answers on their way. Bounded by their own deadlines. */
  close(): Promise<void>;
}

/** What GET /gateway/bot may take, and Discord to return a close frame when the bot stops, in ms. */
const [requestTimeout, closeTimeout] = [10_000, 1_000];

/** Connects to Discord and answers every interaction that comes, from the first dispatch on. */
export function startGateway(options: GatewayOptions): Gateway {
  const { token, api, handler, connectTimeout, log, onHandled } = options;
  const { backoff = { first: 500, longest: 60_000 } } = options;
  const { timeouts = { step: 20_000, acknowledgement: 60_000 } } = options;
  const rest = createBotRest({ api, token });
  const callbacks = createCallbacks({ api });
  const answering = createAnswering({ handler, callbacks, log, onHandled });
  const [ended, end] = deferred<Refusal | undefined>();
  const [ready, becomeReady] = deferred<Awaited<Gateway['ready']>>();
  const closing = new AbortController();
  let shards: readonly Shard[] = [];

  async function ask(timeoutMs = requestTimeout): Promise<APIGatewayBotInfo> {
    try {
      const signal = AbortSignal.timeout(Math.round(timeoutMs));
      return (await rest.get(Routes.gatewayBot(), { signal })) as APIGatewayBotInfo;
    } catch (error) {
      throw new RestError('GET /gateway/bot', restFailure(error));
    }
  }

  /** Asks until Discord answers; waits that it asks for aren't held against the time. */
  async function askPatiently(): Promise<APIGatewayBotInfo | Refusal> {
    let deadline = performance.now() + connectTimeout;
    for (let failures = 1; ; failures++) {
      try {
        return await ask(Math.min(requestTimeout, connectTimeout));
      } catch (error) {
        if (!(error instanceof RestError)) throw error;
        const { failure, message } = error;
        if (failure.kind === 'refused' && failure.status === 401) return tokenRefusal;
        const asked = failure.kind === 'limited' ? (failure.retryAfterMs ?? 0) : 0;
        const pause = asked + pauseAfter(failures, backoff);
        deadline += asked;
        if (performance.now() + pause >= deadline) return unreachable(message);
        if (isWorthALine(failures)) log.warn({ failures, pause: Math.round(pause) }, message);
        await sleep(pause, undefined, { signal: closing.signal });
      }
    }
  }

  const unreachable = (reason: string): Refusal => ({
    kind: 'unreachable',
    message: `Discord could not be reached within ${connectTimeout / 1000} s: ${reason}`,
  });

  async function start(): Promise<void> {
    const information = await askPatiently();
    if (closing.signal.aborted) return;
    if ('kind' in information) return end(information);
    const { shards: recommended, session_start_limit: limit } = information;
    const shardCount = options.shards === 'auto' ? recommended : options.shards;
    if (limit.remaining < shardCount) return end(tooFewStarts(limit, shardCount));
    const { remaining, max_concurrency: maxConcurrency } = limit;
    if (remaining < limit.total / 10)
      log.warn({ sessionsRemaining: remaining }, 'Few session starts are left');
    if (shardCount > 1 || shardCount !== recommended)
      log.info({ shards: shardCount, recommended, maxConcurrency }, 'Connecting the shards');

    const { throttler = new SimpleIdentifyThrottler(maxConcurrency) } = options;
    const mayStart = createSessionStarts(limit, ask, log);
    const giveUp = setTimeout(() => end(unreachable(shards[0]?.state().reason ?? '')), connectTimeout);
    void ended.then(() => clearTimeout(giveUp));
    const missing = new Set(Array.from({ length: shardCount }, (_, shardId) => shardId));
    shards = [...missing].map((shardId) =>
      startShard({
        token,
        shardId,
        shardCount,
        gatewayInformation: information,
        timeouts,
        backoff,
        async waitForIdentify(signal) {
          // 1 to 5 seconds before a session is begun anew ("Resuming").
          if (!missing.has(shardId)) await sleep(1_000 + Math.random() * 4_000, undefined, { signal });
          await mayStart(signal);
          await throttler.waitForIdentify(shardId, signal);
          if (options.onIdentify) setImmediate(options.onIdentify);
        },
        onReady(applicationId) {
          clearTimeout(giveUp);
          missing.delete(shardId);
          if (missing.size === 0) becomeReady({ applicationId });
        },
        // Whichever shard it comes from: the same interaction twice is answered once.
        onDispatch(type, data) {
          if (type === GatewayDispatchEvents.InteractionCreate && !closing.signal.aborted)
            answering.take(data);
        },
        onRefused: end,
        log: log.child({ shard: shardId }),
      }),
    );
  }

  void ended.then(() => becomeReady(undefined));
  start().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });

  return {
    ready,
    ended,
    rest,
    answering,
    state() {
      const states = shards.map((shard) => shard.state());
      return { ready: states.length > 0 && states.every(({ phase }) => phase === 'ready'), shards: states };
    },
    async close() {
      closing.abort();
      const left = Promise.all(shards.map((shard) => shard.close()));
      await Promise.all([Promise.race([left, sleep(closeTimeout)]), answering.settled()]);
      end(undefined);
    },
  };
}

/** A promise and what resolves it. */
function deferred<T>(): [Promise<T>, (value: T) => void] {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return [promise, settle];
}
