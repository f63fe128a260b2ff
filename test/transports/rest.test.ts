import { afterEach, describe, expect, it } from 'vitest';
import { createBotRest } from '../../src/transports/rest.ts';
import { restFailure } from '../../src/transports/rest-failure.ts';
import { hang, reset, type Script, startScriptedRest } from './scripted-rest.ts';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function restOn(...scripts: Script[]) {
  const server = await startScriptedRest(...scripts);
  close = server.close;
  return { rest: createBotRest({ api: server.api, token: 'the.bot.token' }), received: server.received };
}

const json = { 'content-type': 'application/json' };
const html = { headers: { 'content-type': 'text/html' }, body: '<html>' };
const brokenOff: Script = (answer) => {
  answer.writeHead(200, { ...json, 'content-length': '100' });
  answer.write('{"url":');
  setTimeout(() => answer.destroy(), 20);
};

describe('a request in the bot’s own name ends', () => {
  // The library adds 50 ms to each wait.
  it.each<[string, Script, object, requests?: number]>([
    [
      '401',
      { status: 401, body: { message: '401: Unauthorized', code: 0 } },
      { kind: 'refused', status: 401 },
    ],
    [
      'a refusal that quotes what was sent',
      { status: 400, body: { message: 'No "secret"', code: 50_035 } },
      { kind: 'refused', code: 50_035, message: 'No "…"' },
    ],
    ['403 with HTML', { status: 403, ...html }, { kind: 'refused', status: 403 }],
    ['500', { status: 500 }, { kind: 'server', status: 500 }, 4],
    ['502 with HTML', { status: 502, ...html }, { kind: 'server', status: 502 }, 4],
    [
      '429 for 2 s',
      { status: 429, headers: { 'retry-after': '2' } },
      { kind: 'limited', retryAfterMs: 2_050 },
    ],
    [
      '429 without a wait',
      { status: 429, body: { message: 'slow' } },
      { kind: 'limited', retryAfterMs: undefined },
    ],
    ['429 with HTML', { status: 429, ...html }, { kind: 'limited', retryAfterMs: undefined }],
    [
      'a global 429',
      { status: 429, headers: { 'retry-after': '2', 'x-ratelimit-global': 'true' }, body: { global: true } },
      { kind: 'limited', retryAfterMs: 2_050 },
    ],
    ['a reset', reset, { kind: 'lost' }],
    ['a body that breaks off', brokenOff, { kind: 'lost' }],
    ['broken JSON', { status: 200, headers: json, body: '{' }, { kind: 'garbled' }],
    ['a hang', hang, { kind: 'timeout' }],
  ])('%s', async (_name, script, failure, requests = 1) => {
    const { rest, received } = await restOn(script);
    const error = await rest
      .get('/gateway/bot', { signal: AbortSignal.timeout(300) })
      .catch((thrown: unknown) => thrown);
    expect(restFailure(error)).toMatchObject(failure);
    expect(received).toHaveLength(requests);
  });

  it('with the token', async () => {
    const { rest, received } = await restOn({ status: 200, body: { url: 'wss://gateway' } });
    expect(await rest.get('/gateway/bot')).toEqual({ url: 'wss://gateway' });
    expect(received[0]?.headers.authorization).toBe('Bot the.bot.token');
  });

  it.each([
    ['a limit', {}],
    ['a global limit', { 'x-ratelimit-global': 'true' }],
  ])('%s that is over is over', async (_name, headers) => {
    const { rest } = await restOn(
      { status: 429, headers: { 'retry-after': '0.3', ...headers }, body: { retry_after: 0.3 } },
      { status: 200, body: { url: 'wss://gateway' } },
    );
    await expect(rest.get('/gateway/bot').catch(restFailure)).resolves.toMatchObject({ kind: 'limited' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await rest.get('/gateway/bot')).toEqual({ url: 'wss://gateway' });
  });
});

it('what is no failure of Discord or the network is thrown on', () => {
  const fault = new TypeError('x is not a function');
  expect(() => restFailure(fault)).toThrow(fault);
});
