import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { describeFailure, type RestFailure, restFailure } from '../../src/transports/rest-failure.ts';

describe('a failure, as a person would say it', () => {
  it.each<[RestFailure, string]>([
    [{ kind: 'refused', status: 403, message: 'No' }, 'was refused (403: No)'],
    [
      {
        kind: 'refused',
        status: 400,
        code: 50_035,
        message: 'Invalid Form Body\ndata.content: too long \n  data.flags: no',
      },
      'was refused (400, code 50035: Invalid Form Body; data.content: too long; data.flags: no)',
    ],
    [{ kind: 'limited', retryAfterMs: 1_200 }, 'was rate limited (429) for 2 s'],
    [{ kind: 'limited', retryAfterMs: undefined }, 'was rate limited (429)'],
    [{ kind: 'server', status: 503 }, 'was answered with 503'],
    [{ kind: 'timeout' }, 'was not answered in time'],
    [{ kind: 'unsent', cause: 'ECONNREFUSED' }, 'could not be sent (ECONNREFUSED)'],
    [{ kind: 'lost', cause: 'ECONNRESET' }, 'lost its connection (ECONNRESET)'],
    [{ kind: 'garbled' }, 'was answered with a body that is not what Discord sends'],
  ])('%j', (failure, said) => expect(describeFailure(failure)).toBe(said));
});

const named = (name: string) => Object.assign(new Error('aborted'), { name });
const coded = (code: string) => Object.assign(new Error(code), { code });
const refusal = (code: number | string) =>
  new DiscordAPIError({ code: 0, message: 'No "secret"' }, code, 400, 'POST', '/', {
    files: undefined,
    body: undefined,
  });
const limit = (retryAfter: number) =>
  new RateLimitError({
    timeToReset: retryAfter,
    limit: 1,
    method: 'POST',
    hash: '',
    url: '',
    route: '',
    majorParameter: '',
    global: false,
    retryAfter,
    sublimitTimeout: 0,
    scope: 'user',
  });

describe('what a request rejects with is sorted', () => {
  it.each<[string, unknown, RestFailure]>([
    ['a rate limit', limit(1_500), { kind: 'limited', retryAfterMs: 1_500 }],
    ['a rate limit without a wait', limit(0), { kind: 'limited', retryAfterMs: undefined }],
    [
      'a fault of the server',
      new HTTPError(502, 'Bad Gateway', 'POST', '/', { files: undefined, body: undefined }),
      { kind: 'server', status: 502 },
    ],
    ['a refusal', refusal(10_062), { kind: 'refused', status: 400, code: 10_062, message: 'No "…"' }],
    // OAuth2 names its errors in words.
    [
      'a refusal without a number',
      refusal('invalid_grant'),
      { kind: 'refused', status: 400, message: 'No "…"' },
    ],
    ['broken JSON', new SyntaxError('no'), { kind: 'garbled' }],
    ['an abort', named('AbortError'), { kind: 'timeout' }],
    ['a body that pauses', coded('UND_ERR_BODY_TIMEOUT'), { kind: 'timeout' }],
    ['a name that isn’t found', coded('ENOTFOUND'), { kind: 'unsent', cause: 'ENOTFOUND' }],
    ['a reset', coded('ECONNRESET'), { kind: 'lost', cause: 'ECONNRESET' }],
  ])('%s', (_name, error, failure) => expect(restFailure(error)).toEqual(failure));

  it.each([
    ['a fault of ours', new TypeError('undefined is not a function')],
    ['no error', 'a text'],
  ])('%s is thrown on', (_name, error) =>
    expect(() => restFailure(error)).toThrow(error instanceof Error ? error : undefined),
  );
});
