import type { APIInteraction } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import type { StandIn } from '../src/index.ts';

export interface Payload {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: unknown;
}

export interface Connection {
  readonly socket: WebSocket;
  readonly received: readonly Payload[];
  /** resolves with the close code */
  readonly closed: Promise<number>;
  send(op: number, d: unknown): void;
  /** the first payload that fits, also one that came already */
  wait(fits: (payload: Payload) => boolean): Promise<Payload>;
}

/** A bare gateway connection: nothing is answered by itself. */
export function connect(url: string, query = '?v=10&encoding=json'): Connection {
  const socket = new WebSocket(url + query);
  const received: Payload[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data, binary) => {
    if (!binary) received.push(JSON.parse(data.toString()) as Payload);
    for (const look of waiting) look();
  });
  // Refused upgrades show as close codes too.
  socket.on('error', () => {});
  return {
    socket,
    received,
    closed: new Promise((resolve) => socket.on('close', resolve)),
    send: (op, d) => socket.send(JSON.stringify({ op, d })),
    wait: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = received.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

export const properties = { os: 'test', browser: 'test', device: 'test' };

/** A connection that is READY. */
export async function login(standIn: StandIn, intents = 0): Promise<Connection> {
  const connection = connect(standIn.gatewayUrl);
  await connection.wait(({ op }) => op === 10);
  connection.send(2, { token: standIn.token, intents, properties });
  await connection.wait(({ t }) => t === 'READY');
  return connection;
}

/** A request as a bot sends it. */
export async function request(
  standIn: StandIn,
  method: string,
  path: string,
  body?: unknown,
  token = standIn.token,
  more: Readonly<Record<string, string>> = {},
) {
  const response = await fetch(`${standIn.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json', ...more },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as unknown };
}

export type Result = Awaited<ReturnType<typeof request>>;

/** A logged-in bot that hands each interaction to a function, which answers it with `request`. */
export async function answeringBot(
  standIn: StandIn,
  answer: (interaction: APIInteraction) => unknown,
): Promise<Connection> {
  const connection = await login(standIn);
  connection.socket.on('message', (data) => {
    const { t, d } = JSON.parse(data.toString()) as Payload;
    if (t === 'INTERACTION_CREATE') answer(d as APIInteraction);
  });
  return connection;
}

/** Where an interaction is answered. */
export function callbackPath(
  { id, token }: { readonly id: string; readonly token: string },
  query = '',
): string {
  return `/interactions/${id}/${token}/callback${query}`;
}
