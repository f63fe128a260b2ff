import { REST, type RequestData, RequestMethod } from 'discord.js';
import { makeHttpRequest } from './http-request.ts';
import { describeFailure, type RestFailure, restFailure } from './rest-failure.ts';

/** A REST request that failed, with the request in words: `GET /gateway/bot was answered with 503`. */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly failure: RestFailure;

  constructor(request: string, failure: RestFailure) {
    super(`${request} ${describeFailure(failure)}`);
    this.failure = failure;
  }
}

/** The few REST requests that are made in the bot's own name (everything but answers to interactions). */
export interface BotRest {
  get(route: `/${string}`, options?: { query?: URLSearchParams; timeoutMs?: number }): Promise<unknown>;
  put(route: `/${string}`, body: unknown, options?: { timeoutMs?: number }): Promise<unknown>;
}

/** What one request may take, in ms. */
const defaultTimeoutMs = 10_000;

/**
 * @discordjs/rest, so that each call is one request that ends: its own retries have no pause between them, it
 * waits out a 429 however long that is, and it repeats one without Retry-After at once. Whoever calls decides what
 * to do next; every rejection is a RestError.
 */
export function createBotRest({ api, token }: { api: string; token: string }): BotRest {
  const rest = new REST({
    api,
    retries: 0,
    rejectOnRateLimit: () => true,
    hashSweepInterval: 0,
    handlerSweepInterval: 0,
    makeRequest: makeHttpRequest,
  });

  async function request(
    method: RequestMethod,
    route: `/${string}`,
    data: RequestData,
    timeoutMs: number,
  ): Promise<unknown> {
    // The library forgets the token after a 401; here it is the caller who stops.
    rest.setToken(token);
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), timeoutMs);
    try {
      const response = await rest.queueRequest({
        ...data,
        fullRoute: route,
        method,
        signal: abort.signal,
      });
      return await response.json();
    } catch (error) {
      throw new RestError(`${method} ${route}`, restFailure(error));
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    get: (route, { query, timeoutMs = defaultTimeoutMs } = {}) =>
      request(RequestMethod.Get, route, query === undefined ? {} : { query }, timeoutMs),
    put: (route, body, { timeoutMs = defaultTimeoutMs } = {}) =>
      request(RequestMethod.Put, route, { body }, timeoutMs),
  };
}
