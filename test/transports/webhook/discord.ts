// Discord as an interactions endpoint meets it: signed POSTs over real sockets, and now and then somebody else's.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { fallbackAnswer, type Respond } from '../../../src/interactions/respond.ts';
import { createLog } from '../../../src/operations/log.ts';
import { startWebhook, type WebhookOptions } from '../../../src/transports/webhook.ts';

/** A key pair as the Developer Portal makes one for each application. */
export function createApplicationKey(): { readonly publicKey: string; readonly privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(x, 'base64url').toString('hex'), privateKey };
}

export const application = createApplicationKey();

export type Headers = Record<string, string | string[] | undefined>;

/** The two headers that Discord sends with a body. */
export function signed(
  body: string | Buffer,
  { key = application.privateKey, timestamp = String(Math.floor(Date.now() / 1_000)) } = {},
): { readonly 'X-Signature-Ed25519': string; readonly 'X-Signature-Timestamp': string } {
  const message = Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]);
  return {
    'X-Signature-Ed25519': sign(null, message, key).toString('hex'),
    'X-Signature-Timestamp': timestamp,
  };
}

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** parsed where it is JSON */
  readonly body: unknown;
}

/** Sends a request just as it is given. */
export function send(
  url: string,
  {
    method = 'POST',
    path,
    headers = {},
    body,
  }: { method?: string; path?: string; headers?: Headers; body?: string | Buffer },
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const { hostname, port, pathname } = new URL(url);
    const given = Object.entries(headers).filter(([, value]) => value !== undefined) as [
      string,
      string | string[],
    ][];
    const sent = request({
      host: hostname,
      port,
      path: path ?? pathname,
      method,
      agent: false,
      headers: {
        ...(body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }),
        ...Object.fromEntries(given),
      },
    });
    sent.on('error', reject);
    sent.on('response', async (response) => {
      try {
        const content = await text(response);
        const isJson = response.headers['content-type']?.startsWith('application/json') === true;
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: isJson && method !== 'HEAD' ? JSON.parse(content) : content,
        });
      } catch (error) {
        reject(error);
      }
    });
    sent.end(body);
  });
}

/** Discord's POST for an interaction. */
export const post = (url: string, interaction: unknown): Promise<Received> => {
  const body = JSON.stringify(interaction);
  return send(url, { headers: { 'Content-Type': 'application/json', ...signed(body) }, body });
};

/** Sends bytes and gives what comes back until the other side ends the connection. */
export function sendBytes(url: string, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.end(bytes));
    let received = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      received += chunk;
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(received) : reject(error),
    );
    socket.on('close', () => resolve(received));
  });
}

/** An endpoint on a free port, with its log. */
export async function startEndpoint(respond: Respond, options: Partial<WebhookOptions> = {}) {
  const lines: Record<string, unknown>[] = [];
  const webhook = await startWebhook({
    host: '127.0.0.1',
    port: 0,
    publicKey: application.publicKey,
    // Nothing listens there.
    api: 'http://127.0.0.1:9/api',
    handler: { respond, fallbackAnswer },
    log: await createLog({
      level: 'info',
      format: 'json',
      to: { write: (line) => lines.push(JSON.parse(line)) },
      secrets: [],
    }),
    ...options,
  });
  return { ...webhook, lines };
}
