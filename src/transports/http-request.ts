import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { RESTOptions, ResponseLike } from '@discordjs/rest';

/** A burst waits its turn rather than open a socket for each request (and run out of file descriptors). */
const maxSockets = 64;
/** How long a connection without a request is kept for the next one, in ms. */
const idle = 30_000;
const options = { keepAlive: true, maxSockets, timeout: idle };
const schemes = {
  'http:': { request: httpRequest, agent: new HttpAgent(options) },
  'https:': { request: httpsRequest, agent: new HttpsAgent(options) },
};

/**
 * How @discordjs/rest makes a request here (its `makeRequest`): by Node's own client in place of undici, which
 * took 30 ms more to load and 30 MiB more to answer 2,500 interactions. The whole answer is read before it is
 * handed over, so that the library's timeout covers it; once Discord has accepted (2xx), an answer that breaks off
 * is taken for an empty one.
 */
export const makeHttpRequest: RESTOptions['makeRequest'] = (url, { method, headers, body, signal }) =>
  new Promise((resolve, reject) => {
    if (body != null && typeof body !== 'string') throw new TypeError('Only bodies of text are sent');
    const { request, agent } = schemes[url.startsWith('https:') ? 'https:' : 'http:'];
    const sent = request(url, {
      method: method ?? 'GET',
      headers: {
        ...(headers as Record<string, string>),
        ...(body == null ? {} : { 'Content-Length': Buffer.byteLength(body) }),
      },
      agent,
      ...(signal == null ? {} : { signal: signal as AbortSignal }),
    });
    sent.on('error', reject);
    sent.on('response', (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(toResponse(response, Buffer.concat(chunks))));
      response.on('error', (error) => {
        if (isSuccess(response)) resolve(toResponse(response, Buffer.alloc(0)));
        else reject(error);
      });
    });
    sent.end(body ?? undefined);
  });

function isSuccess({ statusCode = 0 }: IncomingMessage): boolean {
  return statusCode >= 200 && statusCode < 300;
}

function toResponse(response: IncomingMessage, body: Buffer): ResponseLike {
  const header = (name: string) => response.headers[name.toLowerCase()];
  const headers = {
    get: (name: string) => header(name)?.toString() ?? null,
    has: (name: string) => header(name) !== undefined,
  };
  return {
    status: response.statusCode ?? 0,
    statusText: response.statusMessage ?? '',
    ok: isSuccess(response),
    // These two are all that is asked of headers, here and in the library.
    headers: headers as ResponseLike['headers'],
    body: null,
    bodyUsed: false,
    text: async () => body.toString(),
    json: async () => JSON.parse(body.toString()),
    arrayBuffer: async () => new Uint8Array(body).buffer,
  };
}
