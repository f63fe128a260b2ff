import type { EventEmitter } from 'node:events';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { type Conditions, use } from '../conditions.ts';
import type { StandInEvents } from '../contract.ts';
import type { World } from '../world.ts';
import { admit, type Identify, stripped } from './identify.ts';
import { guildCreate, readyData } from './ready.ts';
import { covers, createSession, type GatewaySocket, type Sessions } from './session.ts';

export interface LoginOptions {
  readonly world: World;
  readonly conditions: Conditions;
  readonly events: EventEmitter<StandInEvents>;
  readonly sessions: Sessions;
  readonly privilegedIntents: number;
  readonly guildsPerShard: number;
  readonly identifyWindowMs: number;
  /** where the bot is told to resume */
  readonly url: () => string;
  readonly counts: LoginCounts;
}

export interface LoginCounts {
  identifies: number;
  readies: number;
  resumes: number;
  resumed: number;
}

/** RESUME as a bot sends it: nothing about it is certain. */
export interface Resume {
  readonly token?: unknown;
  readonly session_id?: unknown;
  readonly seq?: unknown;
}

/** How a socket gets a session: a new one, or the one it had ("Gateway": Identifying, Resuming). */
export function createLogin(options: LoginOptions) {
  const { world, conditions, events, sessions, counts } = options;
  const isToken = (token: unknown) => !conditions.tokenRevoked && stripped(token) === world.token;
  /** performance.now() of the last login, by bucket */
  const lastLogins = new Map<number, number>();
  /** Whether a shard's login comes too soon after the last one of its bucket ("Gateway", Sharding: Max Concurrency). */
  const isTooSoon = (shardId: number) => {
    const bucket = shardId % conditions.sessionStartLimit.max_concurrency;
    const now = performance.now();
    const last = lastLogins.get(bucket) ?? Number.NEGATIVE_INFINITY;
    if (now - last < options.identifyWindowMs) return true;
    lastLogins.set(bucket, now);
    return false;
  };
  const goLive = (socket: GatewaySocket, how: 'ready' | 'resumed', sessionId: string) => {
    socket.live = true;
    counts[how === 'ready' ? 'readies' : 'resumed'] += 1;
    events.emit(how, sessionId);
    events.emit('online', sessionId);
  };

  return {
    identify(socket: GatewaySocket, data: Identify) {
      counts.identifies += 1;
      const refusal = use(conditions.refuseIdentify);
      if (refusal !== undefined) return socket.close(refusal);
      const guilds = { all: world.guildIds.length, perShard: options.guildsPerShard };
      const admitted = admit(data, isToken, options.privilegedIntents, guilds);
      if (typeof admitted === 'number') return socket.close(admitted, GatewayCloseCodes[admitted]);
      const limit = conditions.sessionStartLimit;
      if (limit.remaining <= 0) {
        // Whoever starts more sessions than are left has its token reset.
        conditions.tokenRevoked = true;
        return socket.close(GatewayCloseCodes.AuthenticationFailed);
      }
      conditions.sessionStartLimit = { ...limit, remaining: limit.remaining - 1 };
      if (isTooSoon(admitted.shard[0])) return socket.tell(GatewayOpcodes.InvalidSession, false);
      const session = createSession(admitted.shard, admitted.intents);
      session.socket = socket;
      socket.session = session;
      sessions.add(session);
      if (conditions.withholdReady) return;
      session.dispatch('READY', readyData(world, session, options.url()));
      if (session.intents & GatewayIntentBits.Guilds)
        for (const id of world.guildIds)
          if (covers(session, id)) session.dispatch('GUILD_CREATE', guildCreate(world, id));
      goLive(socket, 'ready', session.id);
    },

    resume(socket: GatewaySocket, { token, session_id, seq }: Resume) {
      counts.resumes += 1;
      if (!isToken(token)) return socket.close(GatewayCloseCodes.AuthenticationFailed);
      const session = sessions.get(String(session_id));
      if (!session) return socket.tell(GatewayOpcodes.InvalidSession, false);
      if (typeof seq !== 'number' || seq > session.sequence)
        return socket.close(GatewayCloseCodes.InvalidSeq);
      const missed = session.missedSince(seq);
      if (!missed) {
        sessions.forget(session);
        return socket.tell(GatewayOpcodes.InvalidSession, false);
      }
      const old = session.socket;
      session.socket = undefined;
      if (old) old.session = undefined;
      old?.close(GatewayCloseCodes.UnknownError);
      if (conditions.withholdResumed) return;
      session.socket = socket;
      socket.session = session;
      for (const frame of missed) socket.send(frame);
      session.dispatch('RESUMED', { _trace: [] });
      goLive(socket, 'resumed', session.id);
    },
  };
}
