import { randomBytes } from 'node:crypto';
import type { GatewayOpcodes } from 'discord-api-types/v10';

/** One bot session of the gateway, which outlives its sockets ("Gateway": Resuming). */
export interface GatewaySession {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  /** sequence number of the newest dispatch */
  readonly sequence: number;
  /** the connection that it has now */
  socket: GatewaySocket | undefined;
  /** Numbers a dispatch, sends it and keeps it for a replay. */
  dispatch(type: string, data: unknown): void;
  /** The frames after this sequence number, undefined when some are forgotten or it was never reached. */
  missedSince(sequence: number): readonly string[] | undefined;
  /** The bot has everything up to here. */
  acknowledge(sequence: number): void;
}

/** A gateway connection: what a frame goes through, and whom it belongs to. */
export interface GatewaySocket {
  /** once identified or resumed */
  session: GatewaySession | undefined;
  /** READY or RESUMED was sent */
  live: boolean;
  readonly open: boolean;
  /** A frame as it is. */
  send(frame: string | Buffer): void;
  /** A payload that is no dispatch. */
  tell(op: GatewayOpcodes, data: unknown): void;
  close(code: number, reason?: string): void;
  /** Ends the TCP connection without a close frame. */
  destroy(): void;
  /** Neither reads nor writes any more. */
  mute(): void;
}

/** Frames that are kept for a replay. Discord doesn't publish its own bound; this one bounds memory. */
const kept = 1_000;
/** Sessions that are kept for bots that never came back. */
const abandoned = 20;

export function createSession(shard: readonly [number, number], intents: number): GatewaySession {
  let sequence = 0;
  let buffer: { readonly sequence: number; readonly text: string }[] = [];
  const session: GatewaySession = {
    id: randomBytes(16).toString('hex'),
    shard,
    intents,
    socket: undefined,
    get sequence() {
      return sequence;
    },
    dispatch(t, d) {
      sequence += 1;
      const text = JSON.stringify({ t, s: sequence, op: 0, d });
      buffer.push({ sequence, text });
      if (buffer.length > kept * 2) buffer = buffer.slice(-kept);
      session.socket?.send(text);
    },
    missedSince(from) {
      if (from > sequence) return undefined;
      const missed = buffer.filter((frame) => frame.sequence > from);
      return missed.length === sequence - from ? missed.map(({ text }) => text) : undefined;
    },
    acknowledge(upTo) {
      if ((buffer[0]?.sequence ?? Number.POSITIVE_INFINITY) <= upTo)
        buffer = buffer.filter((frame) => frame.sequence > upTo);
    },
  };
  return session;
}

/** The sessions that can be dispatched to or resumed. */
export interface Sessions {
  add(session: GatewaySession): void;
  get(id: string): GatewaySession | undefined;
  forget(session: GatewaySession): void;
  forgetAll(): void;
  /** To the sessions of the shard that this server (undefined: direct messages) belongs to; how many there were. */
  dispatch(type: string, data: unknown, guildId: string | undefined): number;
  /** To every session, whatever its shard. */
  dispatchToAll(type: string, data: unknown): number;
}

export function createSessions(): Sessions {
  const all = new Map<string, GatewaySession>();
  const dispatchTo = (sessions: readonly GatewaySession[], type: string, data: unknown) => {
    for (const session of sessions) session.dispatch(type, data);
    return sessions.length;
  };
  return {
    add(session) {
      all.set(session.id, session);
      const without = [...all.values()].filter(({ socket, id }) => !socket && id !== session.id);
      for (const { id } of without.slice(0, -abandoned)) all.delete(id);
    },
    get: (id) => all.get(id),
    forget: ({ id }) => void all.delete(id),
    forgetAll: () => all.clear(),
    dispatch: (type, data, guildId) =>
      dispatchTo(
        [...all.values()].filter((session) => covers(session, guildId)),
        type,
        data,
      ),
    dispatchToAll: (type, data) => dispatchTo([...all.values()], type, data),
  };
}

/** Whether a session gets what happens in this server, or (undefined) in direct messages ("Gateway": Sharding). */
export function covers({ shard: [id, count] }: GatewaySession, guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}
