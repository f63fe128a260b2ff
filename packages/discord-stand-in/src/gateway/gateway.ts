import type { EventEmitter } from 'node:events';
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type Conditions, use } from '../conditions.ts';
import type { StandInEvents } from '../contract.ts';
import type { World } from '../world.ts';
import { createLogin, type LoginCounts, type Resume } from './login.ts';
import { createSessions, type GatewaySocket, type Sessions } from './session.ts';
import { createSocket } from './socket.ts';

export interface GatewayOptions {
  readonly world: World;
  readonly conditions: Conditions;
  readonly events: EventEmitter<StandInEvents>;
  readonly privilegedIntents: number;
  readonly guildsPerShard: number;
  readonly identifyWindowMs: number;
  readonly url: () => string;
}

/** The side of Discord that keeps a socket open to the bot ("Gateway"). */
export interface Gateway {
  readonly counts: GatewayCounts;
  readonly sessions: Sessions;
  upgrade(request: IncomingMessage, tcp: Duplex, head: Buffer): void;
  /** Every socket that is open now. */
  sockets(): readonly GatewaySocket[];
  close(): void;
}

export interface GatewayCounts extends LoginCounts {
  connections: number;
  heartbeats: number;
}

interface Frame {
  readonly op?: unknown;
  readonly d?: unknown;
}

/** Frames other than heartbeats in a minute, beyond which Discord closes with 4008. */
const framesPerMinute = 120;
/** Largest frame that Discord takes from a bot, in bytes. */
const frameSize = 4_096;

export function createGateway(options: GatewayOptions): Gateway {
  const { conditions, events } = options;
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, clientTracking: false });
  const sockets = new Set<GatewaySocket>();
  /** connections that hang in their upgrade */
  const hanging = new Set<Duplex>();
  const sessions = createSessions();
  const counts = { connections: 0, identifies: 0, readies: 0, resumes: 0, resumed: 0, heartbeats: 0 };
  const login = createLogin({ ...options, sessions, counts });

  const heartbeat = (socket: GatewaySocket, sequence: unknown) => {
    counts.heartbeats += 1;
    if (typeof sequence === 'number') socket.session?.acknowledge(sequence);
    if (!conditions.muteHeartbeatAcks) socket.tell(GatewayOpcodes.HeartbeatAck, null);
  };

  const take = (socket: GatewaySocket, { op, d }: Frame) => {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        return heartbeat(socket, d);
      case GatewayOpcodes.Identify:
      case GatewayOpcodes.Resume:
        if (socket.session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated);
        return op === GatewayOpcodes.Identify
          ? login.identify(socket, (d ?? {}) as object)
          : login.resume(socket, (d ?? {}) as Resume);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        // Taken, without effect: nothing of it is seen by those who use commands.
        if (!socket.session) socket.close(GatewayCloseCodes.NotAuthenticated);
        return;
      default:
        socket.close(GatewayCloseCodes.UnknownOpcode);
    }
  };

  const connect = (webSocket: WebSocket, compress: boolean) => {
    const socket = createSocket(webSocket, compress);
    sockets.add(socket);
    counts.connections += 1;
    let frames = 0;
    const minute = setInterval(() => {
      frames = 0;
    }, 60_000);
    // A bot that stays silent has its session timed out.
    const silence = setTimeout(
      () => socket.close(GatewayCloseCodes.SessionTimedOut),
      conditions.heartbeatIntervalMs * 2 + 1_000,
    );
    webSocket.on('message', (data: RawData, binary: boolean) => {
      const text = data.toString();
      const frame = binary || text.length > frameSize ? undefined : parsed(text);
      if (!frame) return socket.close(GatewayCloseCodes.DecodeError);
      if (frame.op === GatewayOpcodes.Heartbeat) silence.refresh();
      else frames += 1;
      if (frames > framesPerMinute) return socket.close(GatewayCloseCodes.RateLimited);
      take(socket, frame);
    });
    // Whatever broke the connection, its end is what matters here: 'close' follows.
    webSocket.on('error', () => socket.destroy());
    webSocket.on('close', (code: number) => {
      clearInterval(minute);
      clearTimeout(silence);
      sockets.delete(socket);
      const { session } = socket;
      if (session) session.socket = undefined;
      // A bot that says goodbye with 1000 or 1001 ends its session.
      if (session && (code === 1000 || code === 1001)) sessions.forget(session);
      events.emit('close', code);
    });
    if (!conditions.withholdHello)
      socket.tell(GatewayOpcodes.Hello, { heartbeat_interval: conditions.heartbeatIntervalMs, _trace: [] });
  };

  const hang = (tcp: Duplex) => {
    hanging.add(tcp);
    // The bot gives up sooner or later, and that is no fault of the stand-in.
    tcp.on('error', () => tcp.destroy());
    tcp.once('close', () => hanging.delete(tcp));
  };

  return {
    counts,
    sessions,
    upgrade(request, tcp, head) {
      const refusal = conditions.blackHole ? 'hang' : use(conditions.refuseUpgrades);
      if (refusal === 'hang') return hang(tcp);
      if (refusal === 'reset') return void tcp.destroy();
      const asked = new URL(request.url ?? '/', 'ws://gateway').searchParams;
      const compression = asked.get('compress');
      const understood =
        (asked.get('encoding') ?? 'json') === 'json' && [null, 'zlib-stream'].includes(compression);
      const status = refusal ?? (understood ? undefined : 400);
      if (status !== undefined) {
        const reason = STATUS_CODES[status] ?? 'ApiError';
        tcp.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      server.handleUpgrade(request, tcp, head, (webSocket) => {
        if ((asked.get('v') ?? '10') !== '10') webSocket.close(GatewayCloseCodes.InvalidAPIVersion);
        else connect(webSocket, compression !== null);
      });
    },
    sockets: () => [...sockets],
    close() {
      for (const socket of sockets) socket.destroy();
      for (const tcp of hanging) tcp.destroy();
      sessions.forgetAll();
      server.close();
    },
  };
}

function parsed(text: string): Frame | undefined {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === 'object' && frame !== null ? frame : undefined;
  } catch {
    // Not JSON: the caller closes with 4002.
    return undefined;
  }
}
