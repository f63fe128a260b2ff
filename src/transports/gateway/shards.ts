import type { Logger } from 'pino';
import type { BotRest } from '../rest.ts';
import type { Patience } from './connection.ts';
import type { Refusal } from './ending.ts';
import { fetchGatewayInformation, type GatewayInformation, resetTimeOf } from './gateway-information.ts';
import { createIdentifyTurns, type IdentifyTurns } from './identify-turns.ts';
import type { Pace } from './pace.ts';
import { type Session, type SessionState, startSession } from './session.ts';

/** Which shards run in this process: what Discord recommends, all of them, or those of a range. */
export type ShardChoice = 'auto' | ShardRange;

export interface ShardRange {
  /** ids of the first and the last shard of this process */
  readonly first: number;
  readonly last: number;
  /** of the whole bot, on whatever hosts */
  readonly count: number;
}

export interface ShardState extends SessionState {
  readonly shardId: number;
}

export interface GatewayState {
  /** all shards of this process are ready now: each interaction for them arrives */
  readonly ready: boolean;
  /** those of this process, by id. With SHARDS=auto the first alone, until Discord has said how many there are */
  readonly shards: readonly ShardState[];
  /** of the whole bot; undefined until it is known */
  readonly shardCount: number | undefined;
}

export interface ShardsReady {
  readonly applicationId: string | undefined;
  readonly range: ShardRange;
}

export interface ShardsOptions {
  readonly token: string;
  readonly choice: ShardChoice;
  readonly rest: BotRest;
  readonly patience: Patience;
  readonly pace: Pace;
  /** how long each shard's first READY may take from its turn on, in ms */
  readonly connectTimeout: number;
  /** between two identifies of one bucket, in ms; default Discord's 5 s */
  readonly identifyInterval?: number | undefined;
  onIdentify(): void;
  onDispatch(type: string, data: unknown): void;
  readonly log: Logger;
}

/** All shards of this process. */
export interface Shards {
  /** Resolves when each shard has been ready; stays pending if one never is. */
  readonly ready: Promise<ShardsReady>;
  /** Resolves with why Discord can't be had, of whichever shard says so first, or with undefined after `close`. */
  readonly ended: Promise<Refusal | undefined>;
  state(): GatewayState;
  /** All shards leave Discord, together. */
  close(): Promise<void>;
}

/** So few session starts left are worth a warning (Discord gives 1,000 a day). */
const fewSessions = 100;

/**
 * Starts the shards of this process, each of which keeps its own session and connection, and lives through its own
 * trouble. The first asks Discord how many shards there are to be and how fast they may come ("Get Gateway Bot");
 * the others follow from its answer, without another request. No session is begun if those that Discord still allows
 * aren't enough for all.
 */
export function startShards(options: ShardsOptions): Shards {
  const { choice, log, connectTimeout } = options;
  let range = choice === 'auto' ? undefined : choice;
  let turns: IdentifyTurns | undefined;
  let closing = false;
  const sessions = new Map<number, Session>();
  const pending = promiseWithResolver<Refusal | undefined>();
  const ready = promiseWithResolver<ShardsReady>();

  function start(shardId: number, first?: GatewayInformation): void {
    let given = first;
    const session = startSession({
      ...options,
      shardId,
      shardCount: () => known(range).count,
      async gatewayInformation(timeoutMs) {
        const information = given ?? (await ask(timeoutMs));
        given = undefined;
        return turns === undefined ? begin(information) : information;
      },
      turns: () => known(turns),
      connectTimeout,
      log: log.child({ shard: shardId }),
    });
    sessions.set(shardId, session);
    void session.ended.then((refusal) => {
      if (refusal !== undefined) pending.resolve(refusal);
    });
  }

  /** What the first answer of Discord settles for all shards. */
  function begin(information: GatewayInformation): GatewayInformation | Refusal {
    const { shards, maxConcurrency, sessionsTotal, sessionsRemaining } = information;
    range ??= { first: 0, last: shards - 1, count: shards };
    const needed = sizeOf(range);
    if (sessionsRemaining < needed) return tooFewStarts(information, needed);
    turns = createIdentifyTurns({
      maxConcurrency,
      dailyStarts: sessionsTotal,
      ...(options.identifyInterval === undefined ? {} : { interval: options.identifyInterval }),
    });
    if (needed > 1 || shards !== range.count)
      log.info(
        { shards: describeRange(range), recommended: shards, maxConcurrency },
        'Connecting the shards',
      );
    // By then this one has its turn: direct messages come to shard 0, so it is the first.
    setImmediate(startOthers, range, information);
    return information;
  }

  function startOthers(all: ShardRange, information: GatewayInformation): void {
    for (let id = all.first + 1; id <= all.last && !closing; id++) start(id, information);
    const readies = [...sessions.values()].map((session) => session.ready);
    void Promise.all(readies).then(([first]) =>
      ready.resolve({ applicationId: first?.applicationId, range: all }),
    );
  }

  /** Shards that lost their sessions together share a request. */
  let asking: Promise<GatewayInformation> | undefined;
  function ask(timeoutMs: number): Promise<GatewayInformation> {
    asking ??= askAlone(timeoutMs).finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function askAlone(timeoutMs: number): Promise<GatewayInformation> {
    const information = await fetchGatewayInformation(options.rest, timeoutMs);
    const { sessionsRemaining } = information;
    if (sessionsRemaining < fewSessions) log.warn({ sessionsRemaining }, 'Few session starts are left');
    return information;
  }

  start(range?.first ?? 0);

  return {
    ready: ready.promise,
    ended: pending.promise,
    state() {
      const shards = [...sessions].map(([shardId, session]) => ({ shardId, ...session.state() }));
      return {
        ready:
          range !== undefined &&
          shards.length === sizeOf(range) &&
          shards.every(({ phase }) => phase === 'ready'),
        shards,
        shardCount: range?.count,
      };
    },
    async close() {
      closing = true;
      await Promise.all([...sessions.values()].map((session) => session.close()));
      pending.resolve(undefined);
    },
  };
}

/** As SHARDS says it: `0-3/16`. */
export function describeRange({ first, last, count }: ShardRange): string {
  return first === last ? `${first}/${count}` : `${first}-${last}/${count}`;
}

function sizeOf({ first, last }: ShardRange): number {
  return last - first + 1;
}

function tooFewStarts(information: GatewayInformation, needed: number): Refusal {
  const left = Math.max(0, information.sessionsRemaining);
  const wanted = needed === 1 ? 'one session' : `${needed} sessions (one a shard)`;
  return {
    kind: 'starts',
    message: `Discord lets this bot start ${left === 0 ? 'no more sessions' : `only ${left} more`} until ${resetTimeOf(information)}, and ${wanted} would be started: start it again after that, and find out what used them up (${information.sessionsTotal} a day)`,
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Discord has not said how many shards there are');
  return value;
}

function promiseWithResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
