import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Payload {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number;
  readonly t?: string;
}

/** What a scripted gateway does by itself; a test takes things away. */
export interface Manners {
  /** the status that answers an upgrade; 101: accepts it */
  upgrade: number | 'hang' | 'reset';
  hello: boolean;
  ready: boolean;
  resumed: boolean;
  acknowledges: boolean;
  heartbeatInterval: number;
}

export interface ScriptedGateway {
  readonly url: string;
  readonly manners: Manners;
  /** what the bot sent, over all sockets */
  readonly received: readonly Payload[];
  /** sockets so far */
  readonly connections: number;
  /** the close codes that the bot sent */
  readonly goodbyes: readonly number[];
  send(payload: unknown): void;
  sendRaw(data: string | Buffer): void;
  dispatch(t: string, d: unknown): void;
  closeSocket(code: number): void;
  destroySocket(): void;
  /** stops reading and writing without closing */
  freeze(): void;
  close(): Promise<void>;
}

/** A gateway that does what it is told, wrong or right; it knows nothing of Discord but the order of greetings. */
export async function startScriptedGateway(manners: Partial<Manners> = {}): Promise<ScriptedGateway> {
  const own: Manners = {
    upgrade: 101,
    hello: true,
    ready: true,
    resumed: true,
    acknowledges: true,
    heartbeatInterval: 60_000,
    ...manners,
  };
  const received: Payload[] = [];
  const goodbyes: number[] = [];
  let current: WebSocket | undefined;
  let connections = 0;
  let sequence = 0;

  const http = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  const raw = new Set<Socket>();
  http.on('connection', (socket) => raw.add(socket));
  http.on('upgrade', (request, socket, head) => {
    connections++;
    if (own.upgrade === 'hang') return;
    if (own.upgrade === 'reset') socket.destroy();
    else if (own.upgrade !== 101) socket.end(`HTTP/1.1 ${own.upgrade} No\r\ncontent-length: 0\r\n\r\n`);
    else sockets.handleUpgrade(request, socket, head, serve);
  });

  function serve(socket: WebSocket): void {
    current = socket;
    const send = (payload: Payload) => socket.send(JSON.stringify(payload));
    if (own.hello) send({ op: 10, d: { heartbeat_interval: own.heartbeatInterval } });
    socket.on('message', (data) => {
      const payload = JSON.parse(String(data)) as Payload;
      received.push(payload);
      if (payload.op === 1 && own.acknowledges) send({ op: 11 });
      if (payload.op === 2 && own.ready) {
        const d = {
          session_id: `session-${connections}`,
          resume_gateway_url: url,
          application: { id: '11' },
        };
        send({ op: 0, t: 'READY', s: ++sequence, d });
      }
      if (payload.op === 6 && own.resumed) send({ op: 0, t: 'RESUMED', s: ++sequence, d: {} });
    });
    socket.on('close', (code) => goodbyes.push(code));
    socket.on('error', () => undefined);
  }

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    url,
    manners: own,
    received,
    goodbyes,
    get connections() {
      return connections;
    },
    send: (payload) => current?.send(JSON.stringify(payload)),
    sendRaw: (data) => current?.send(data),
    dispatch: (t, d) => current?.send(JSON.stringify({ op: 0, t, d, s: ++sequence })),
    closeSocket: (code) => current?.close(code),
    destroySocket: () => current?.terminate(),
    freeze: () => current?.pause(),
    async close() {
      for (const socket of raw) socket.destroy();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
