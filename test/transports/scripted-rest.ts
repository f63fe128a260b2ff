import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** One answer: a status with a body (an object goes as JSON), or anything that a handler does to the response. */
export type Script =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | ((response: ServerResponse) => void);

export const hang: Script = () => undefined;
export const reset: Script = (response) => response.socket?.destroy();

/** A tiny HTTP server that answers the requests it gets with the scripts, in order; the last one goes on for ever. */
export async function startScriptedRest(...scripts: Script[]) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const path = (request.url ?? '').replace('/api/v10', '');
    const script = scripts[Math.min(received.length, scripts.length - 1)];
    received.push({
      method: request.method ?? '',
      path,
      headers: request.headers,
      body: body && JSON.parse(body),
    });
    if (typeof script === 'function') script(response);
    else if (script !== undefined) {
      const json = typeof script.body === 'object';
      response.writeHead(script.status, {
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...script.headers,
      });
      response.end(json ? JSON.stringify(script.body) : script.body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    api: `http://127.0.0.1:${port}/api`,
    received,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
