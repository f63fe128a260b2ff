import { type EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Conditions } from '../conditions.ts';
import type { RecordedRequest, StandInEvents } from '../contract.ts';
import type { IncomingRequest, Script } from '../faults.ts';
import { ApiError, apiErrors } from '../rules/api-error.ts';
import { type ReadBody, readBody } from './body.ts';
import { createFinder, type RestResponse, type Route } from './route.ts';

export interface RestOptions {
  readonly routes: readonly Route[];
  readonly conditions: Conditions;
  readonly events: EventEmitter<StandInEvents>;
  readonly token: string;
  readonly record: (request: RecordedRequest) => void;
  /** aborted when the stand-in closes: ends delayed answers */
  readonly closing: AbortSignal;
}

interface Given {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | undefined;
  readonly body: unknown;
}

const json = { 'content-type': 'application/json' };
const prefix = /^\/api(?:\/v(\d+))?(?=\/)/;

export interface Rest {
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** Resolves when every answer that is being given has been written. */
  drained(): Promise<void>;
}

/** Discord's REST API, version 10, for an HTTP server. */
export function createRest(options: RestOptions): Rest {
  const { conditions, events, closing } = options;
  const find = createFinder(options.routes);
  /** what waits for its answer, except for what never gets one */
  const answering = new Set<ServerResponse>();

  /** The usual answer, errors included. */
  const usual = async (
    request: IncomingMessage,
    path: string,
    body: ReadBody | ApiError,
  ): Promise<RestResponse> => {
    try {
      if (body instanceof ApiError) throw body;
      const version = prefix.exec(request.url ?? '')?.[1];
      if (version !== undefined && version !== '10') throw apiErrors.invalidVersion();
      const [pathname = '', query] = path.split('?');
      const { route, params } = find(request.method ?? '', pathname);
      if (route.secured && !isAuthorised(request)) throw apiErrors.unauthorized();
      return await route.handle({
        params,
        query: new URLSearchParams(query),
        headers: request.headers,
        body: body.value,
        files: body.files,
      });
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, body: error.body };
      // A fault of the stand-in's own: seen on standard error, and the bot sees what Discord would send.
      process.emitWarning(error instanceof Error ? error : new Error(String(error)));
      return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
    }
  };
  const isAuthorised = ({ headers }: IncomingMessage) =>
    !conditions.tokenRevoked && headers.authorization === `Bot ${options.token}`;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').replace(prefix, '');
    const body = await bodyOf(request);
    if (!body) return void response.destroy();
    const incoming = {
      method: request.method ?? '',
      path,
      body: body instanceof ApiError ? undefined : body.value,
    };
    const recorded = {
      ...incoming,
      headers: request.headers,
      status: undefined,
      answer: undefined,
      at: Date.now(),
    };
    const finish = ({ status, headers, text, body: sent }: Given) => {
      Object.assign(recorded, { status, answer: sent });
      response.writeHead(status, headers).end(text);
      events.emit('request', recorded);
    };
    options.record(recorded);

    const script = scripted(conditions, incoming);
    if (!script) return finish(given(await usual(request, path, body)));
    if (script.delayMs) await sleep(script.delayMs, undefined, { signal: closing });
    const outcome = script.outcome ?? 'answer';
    if (outcome === 'pass') return finish(given(await usual(request, path, body)));
    if (script.accepted) await usual(request, path, body);
    if (outcome === 'hang') return void answering.delete(response);
    if (outcome === 'reset') return void request.socket.destroy();
    finish(scriptedAnswer(script));
  };

  return {
    listener(request, response) {
      answering.add(response);
      response.once('close', () => answering.delete(response));
      answer(request, response).catch((error: unknown) => {
        if (!closing.aborted) process.emitWarning(error instanceof Error ? error : new Error(String(error)));
        response.destroy();
      });
    },
    async drained() {
      await Promise.all([...answering].map((response) => once(response, 'close')));
    },
  };
}

/** The body, the refusal of it, or undefined when the bot hung up meanwhile and nobody is left to answer. */
async function bodyOf(request: IncomingMessage): Promise<ReadBody | ApiError | undefined> {
  try {
    return await readBody(request);
  } catch (error) {
    if (error instanceof ApiError) return error;
    if (request.errored) return undefined;
    throw error;
  }
}

/** The newest script that matches, used up by one. */
function scripted({ scripts }: Conditions, request: IncomingRequest): Script | undefined {
  const found = scripts.find(({ script, left }) => left > 0 && script.when(request));
  if (found) found.left -= 1;
  return found?.script;
}

function given({ status, body }: RestResponse): Given {
  return body === undefined
    ? { status, headers: {}, text: undefined, body }
    : { status, headers: json, text: JSON.stringify(body), body };
}

function scriptedAnswer({ status = 500, headers = {}, body }: Script): Given {
  const isText = typeof body === 'string' || body === undefined;
  return {
    status,
    headers: isText ? headers : { ...json, ...headers },
    text: isText ? body : JSON.stringify(body),
    body,
  };
}
