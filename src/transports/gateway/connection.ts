import {
  CloseCodes,
  DefaultWebSocketManagerOptions,
  type IContextFetchingStrategy,
  type SessionInfo,
  WebSocketShard,
  WebSocketShardEvents,
} from '@discordjs/ws';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import type { Ending } from './ending.ts';
import { readFrame } from './frame.ts';

/** How long each side may take, in ms. */
export interface Patience {
  /** from opening the socket to READY or RESUMED */
  readonly establishing: number;
  /** on top of the heartbeat interval, for an acknowledgement that is due */
  readonly acknowledgement: number;
  /** for the other side to return a close frame */
  readonly closing: number;
}

export const defaultPatience: Patience = { establishing: 20_000, acknowledgement: 10_000, closing: 1_000 };

/** Ends the session at Discord, too ("Gateway", Disconnecting). */
const normalClosure = 1000;
/** Any code but 1000 and 1001 keeps the session; 4200, the library's own, would leave its heart beating. */
const keepingTheSession = 4900;

export interface ConnectionOptions {
  readonly token: string;
  readonly shardId: number;
  readonly shardCount: number;
  /** where to identify; with a session it is resumed at its own URL instead */
  readonly url: string;
  readonly session: SessionInfo | undefined;
  readonly patience: Patience;
  /** every change of the session: what the next connection resumes with */
  onSession(session: SessionInfo): void;
  onIdentify(): void;
  /** READY (with its data) or RESUMED (without) */
  onEstablished(ready: unknown): void;
  /** every dispatch, unchecked; must not throw */
  onDispatch(type: string, data: unknown): void;
  onDebug(message: string): void;
}

export interface Connection {
  /** Resolves, once, with how the connection came to its end; nothing comes from it after that. */
  readonly ended: Promise<Ending>;
  /** ms since Discord last acknowledged a heartbeat (or said HELLO); undefined before HELLO */
  quietFor(): number | undefined;
  /** the last heartbeat's way there and back, in ms; undefined before the first */
  latency(): number | undefined;
  /** Says goodbye; resolves when the socket is closed, or the other side took too long over it. */
  leave(): Promise<void>;
}

/**
 * One connection to a gateway: a `WebSocketShard` of @discordjs/ws that speaks the protocol (HELLO, identify or
 * resume, heartbeats, sequence numbers), bounded on both ends by us. Every frame is checked before the shard acts
 * on it, since what trips it ends the process (op 9 with null, HELLO or READY without data). And it lives as long
 * as its socket: the shard would reconnect by itself, every 500 ms without end, and wait up to 30 s for a peer
 * that no longer answers; the session decides about the next connection, and opens it anew.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const { patience } = options;
  let session = options.session;
  let ending: Ending | undefined;
  let waitingFor: 'HELLO' | 'READY' | 'RESUMED' = 'HELLO';
  let cause: string | undefined;
  let helloAt: number | undefined;
  let acknowledgedAt: number | undefined;
  let lastLatency: number | undefined;
  let acknowledgementTimer: NodeJS.Timeout | undefined;

  const { promise: ended, resolve: settle } = promiseWithResolver<Ending>();
  const { promise: closed, resolve: settleClosed } = promiseWithResolver<void>();
  const establishingTimer = setTimeout(
    () => end({ kind: 'silent', waitedFor: waitingFor }),
    patience.establishing,
  );

  const context: IContextFetchingStrategy = {
    options: {
      ...DefaultWebSocketManagerOptions,
      token: options.token,
      intents: 0,
      shardCount: options.shardCount,
      gatewayInformation: {
        url: options.url,
        shards: options.shardCount,
        session_start_limit: { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 },
      },
      // Shorter than `establishing`, so that a socket is open (or gone) by the time it is told to close.
      handshakeTimeout: patience.establishing / 2,
      helloTimeout: null,
      readyTimeout: null,
    },
    async retrieveSessionInfo() {
      return ending === undefined ? (session ?? null) : never();
    },
    updateSessionInfo(_shardId, next) {
      if (ending !== undefined || next === null) return;
      session = next;
      options.onSession(next);
    },
    async waitForIdentify() {
      if (ending !== undefined) return never();
      options.onIdentify();
    },
  };
  const shard = new WebSocketShard(context, options.shardId);

  // The three private members of the (exactly pinned) shard that are touched: how it reads a frame, its socket, and what
  // it makes of the socket's errors: those of the network (a name that can't be resolved, say) it keeps to itself.
  // biome-ignore lint/complexity/useLiteralKeys: only this notation reaches a private member
  shard['unpackMessage'] = async (data: unknown, isBinary: boolean): Promise<unknown> => {
    if (ending !== undefined || isBinary || typeof data !== 'string') return null;
    const payload = parseJson(data);
    return admit(payload) ? payload : null;
  };
  // biome-ignore lint/complexity/useLiteralKeys: only this notation reaches a private member
  const socket = (): WebSocket | null => shard['connection'];
  // biome-ignore lint/complexity/useLiteralKeys: only this notation reaches a private member
  const onError = shard['onError'].bind(shard);
  // biome-ignore lint/complexity/useLiteralKeys: only this notation reaches a private member
  shard['onError'] = (error: Error) => {
    cause = error.message;
    onError(error);
  };

  /** Whether the shard gets to see a frame. */
  function admit(payload: unknown): boolean {
    const frame = readFrame(payload);
    switch (frame?.op) {
      case GatewayOpcodes.Hello:
        if (helloAt !== undefined) return false;
        helloAt = performance.now();
        waitingFor = options.session === undefined ? 'READY' : 'RESUMED';
        acknowledgementTimer = setTimeout(
          () => end({ kind: 'silent', waitedFor: 'a heartbeat acknowledgement' }),
          frame.heartbeatInterval + Math.min(patience.acknowledgement, frame.heartbeatInterval),
        );
        return true;
      case GatewayOpcodes.Reconnect:
        endSoon({ kind: 'reconnect' });
        return false;
      case GatewayOpcodes.InvalidSession:
        endSoon({ kind: 'invalid session', resumable: frame.resumable });
        return false;
      case undefined:
        return false;
      default:
        return true;
    }
  }

  shard.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (ending !== undefined) return;
    const { t, d }: { t: string; d: unknown } = data;
    if (t === GatewayDispatchEvents.Ready || t === GatewayDispatchEvents.Resumed) {
      clearTimeout(establishingTimer);
      options.onEstablished(t === GatewayDispatchEvents.Ready ? d : undefined);
    }
    options.onDispatch(t, d);
  });
  shard.on(WebSocketShardEvents.HeartbeatComplete, ({ latency }) => {
    acknowledgedAt = performance.now();
    lastLatency = latency;
    acknowledgementTimer?.refresh();
  });
  // Without a listener it would throw.
  shard.on(WebSocketShardEvents.Error, () => undefined);
  shard.on(WebSocketShardEvents.Closed, ({ code }) => {
    settleClosed();
    // The library's own word for a heart that doesn't beat back.
    if (code === CloseCodes.Resuming) end({ kind: 'silent', waitedFor: 'a heartbeat acknowledgement' });
    else end({ kind: 'closed', code, ...(cause === undefined ? {} : { cause }) });
  });
  shard.on(WebSocketShardEvents.Debug, ({ message }) => options.onDebug(message));
  // It rejects with what the error event has said already; the close event follows.
  shard.connect().catch(() => undefined);

  /** After the frames that came before: the shard takes each up in a later turn than `admit` sees it. */
  function endSoon(how: Ending): void {
    setImmediate(() => end(how));
  }

  function end(how: Ending): void {
    if (ending !== undefined) return;
    ending = how;
    clearTimeout(establishingTimer);
    clearTimeout(acknowledgementTimer);
    if (how.kind !== 'closed') hangUp(how);
    settle(how);
  }

  function hangUp(how: Ending): void {
    const open = socket();
    if (open === null) {
      settleClosed();
      return;
    }
    // A peer that fell silent won't answer a close frame, and one in its handshake can't.
    if (how.kind === 'silent' || open.readyState !== open.OPEN) {
      open.terminate();
      return;
    }
    // Not by the shard's own `destroy`, which loses the close event when it is still waiting for READY.
    open.close(how.kind === 'left' ? normalClosure : keepingTheSession);
    const timer = setTimeout(() => open.terminate(), patience.closing);
    closed.finally(() => clearTimeout(timer));
  }

  return {
    ended,
    quietFor() {
      const since = acknowledgedAt ?? helloAt;
      return since === undefined ? undefined : performance.now() - since;
    },
    latency: () => lastLatency,
    async leave() {
      end({ kind: 'left' });
      await closed;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Holds a shard of @discordjs/ws where it would open its next connection, until both are collected. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

function promiseWithResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
