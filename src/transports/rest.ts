import { REST } from 'discord.js';
import { Agent } from 'undici';
import { describeFailure, type RestFailure } from './rest-failure.ts';

/** A REST request that failed, with the request in words: `GET /gateway/bot was answered with 503`. */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly failure: RestFailure;

  constructor(request: string, failure: RestFailure) {
    super(`${request} ${describeFailure(failure)}`);
    this.failure = failure;
  }
}

/**
 * The connections to Discord, for all requests. A burst waits its turn rather than open a socket for each (and run out of
 * file descriptors); without a request one is kept for half a minute. The library's own timeouts end with the headers of an
 * answer: its body may pause for as long as Discord waits for one.
 */
export const agent = new Agent({ connections: 64, keepAliveTimeout: 30_000, bodyTimeout: 2_600 });

/** What one attempt at a request may take, in ms. */
const timeout = 10_000;
/** A longer rate limit than this isn't waited out, in ms. */
const longestWait = 60_000;

/**
 * The client for requests in the bot's own name. It repeats what fails with 5xx or for want of an answer, three times,
 * and waits out a rate limit of up to a minute; that of /gateway/bot is left to the session, which waits anyhow. What it
 * rejects with, `restFailure` sorts.
 */
export function createBotRest({ api, token }: { api: string; token: string }): REST {
  return new REST({
    api,
    agent,
    timeout,
    // Without a wait (0) the library would repeat at once, for ever.
    rejectOnRateLimit: ({ route, retryAfter }) =>
      route.startsWith('/gateway') || !(retryAfter > 0 && retryAfter <= longestWait),
  }).setToken(token);
}
