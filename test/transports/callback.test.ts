import { createServer } from 'node:http';
import { InteractionResponseType } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { createCallbacks } from '../../src/transports/callback.ts';
import { eventually } from '../eventually.ts';
import { hang, reset, type Script, startScriptedRest } from './scripted-rest.ts';

const address = { id: '1234567890123456789', token: 'a.tok-en_1', applicationId: '1111111111111111111' };
const response = {
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { content: 'hello' },
} as const;
const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function deliver(scripts: Script[], { budget = 2_000, api = '' } = {}) {
  const server = await startScriptedRest(...scripts);
  close = server.close;
  const callbacks = createCallbacks({ api: api || server.api });
  const delivery = await callbacks.deliver(address, response, performance.now() + budget);
  return { delivery, received: server.received };
}

const ok: Script = { status: 204 };
const refusal = (status: number, code: number): Script => ({ status, body: { code, message: 'No' } });

describe('a callback', () => {
  it('is posted without the bot token', async () => {
    const { delivery, received } = await deliver([ok]);
    expect(delivery).toEqual({ kind: 'accepted' });
    expect(received).toMatchObject([
      { method: 'POST', path: `/interactions/${address.id}/${address.token}/callback`, body: response },
    ]);
    expect(received[0]?.headers.authorization).toBeUndefined();
  });

  it.each<[string, Script[], object, number]>([
    ['10062 unknown interaction', [refusal(404, 10_062)], { kind: 'expired' }, 1],
    ['40060 already acknowledged', [refusal(400, 40_060)], { kind: 'acknowledged' }, 1],
    [
      '50035 invalid body',
      [refusal(400, 50_035)],
      { kind: 'rejected', failure: { kind: 'refused', code: 50_035 } },
      1,
    ],
    [
      '403 with HTML',
      [{ status: 403, headers: html, body: '<html>' }],
      { kind: 'failed', failure: { kind: 'refused', status: 403 } },
      1,
    ],
    [
      '400 with broken JSON',
      [{ status: 400, headers: json, body: '{"code": 50' }],
      { kind: 'failed', failure: { kind: 'garbled' } },
      1,
    ],
    ['500, then accepted', [{ status: 500 }, ok], { kind: 'accepted' }, 2],
    [
      '502 with HTML, then acknowledged',
      [{ status: 502, headers: html, body: '<html>' }, refusal(400, 40_060)],
      { kind: 'acknowledged' },
      2,
    ],
    ['500 for ever', [{ status: 500 }], { kind: 'failed', failure: { kind: 'server', status: 500 } }, 2],
    [
      '429 with a short wait, then accepted',
      [{ status: 429, headers: { 'retry-after': '0.2' } }, ok],
      { kind: 'accepted' },
      2,
    ],
    [
      '429 with a short wait for ever',
      [{ status: 429, headers: { 'retry-after': '0.2' } }],
      { kind: 'failed', failure: { kind: 'limited' } },
      2,
    ],
    [
      '429 for 600 s',
      [{ status: 429, headers: { 'retry-after': '600' } }],
      { kind: 'failed', failure: { kind: 'limited' } },
      1,
    ],
    [
      '429 without a wait',
      [{ status: 429, body: { message: 'slow down' } }],
      { kind: 'failed', failure: { kind: 'limited', retryAfterMs: undefined } },
      1,
    ],
    [
      '429 with HTML',
      [{ status: 429, headers: html, body: '<html>' }],
      { kind: 'failed', failure: { kind: 'limited' } },
      1,
    ],
    [
      '429 with a wait that is no number',
      [{ status: 429, headers: { 'retry-after': 'soon' } }],
      { kind: 'failed', failure: { kind: 'limited' } },
      1,
    ],
    ['a reset, after which nobody knows', [reset], { kind: 'failed', failure: { kind: 'lost' } }, 1],
  ])('%s', async (_name, scripts, expected, requests) => {
    const { delivery, received } = await deliver(scripts);
    expect(delivery).toMatchObject(expected);
    expect(received).toHaveLength(requests);
  });

  it('is given up when the answer hangs', async () => {
    const { delivery, received } = await deliver([hang], { budget: 300 });
    expect(delivery).toEqual({ kind: 'failed', failure: { kind: 'timeout' } });
    expect(received).toHaveLength(1);
  });

  it('is given up when the body of a refusal hangs', async () => {
    const endless: Script = (answer) => answer.writeHead(400, json).write('{"code":');
    const { delivery } = await deliver([endless], { budget: 300 });
    expect(delivery).toEqual({ kind: 'failed', failure: { kind: 'timeout' } });
  });

  it('isn’t sent again when the answer to it breaks off', async () => {
    const broken: Script = (answer) => {
      answer.writeHead(200, { ...json, 'content-length': '100' });
      answer.write('{');
      setTimeout(() => answer.destroy(), 20);
    };
    const { delivery, received } = await deliver([broken]);
    expect(delivery).toMatchObject({ kind: 'failed', failure: { kind: 'lost' } });
    expect(received).toHaveLength(1);
  });

  it('is tried again while there is time when it could not be sent', async () => {
    const { received, api, close: end } = await startScriptedRest(ok);
    await end();
    const server = createServer((_request, answer) => answer.writeHead(204).end());
    const port = Number(new URL(api).port);
    setTimeout(() => server.listen(port, '127.0.0.1'), 300);
    close = async () => void server.close();
    const callbacks = createCallbacks({ api });
    expect(await callbacks.deliver(address, response, performance.now() + 2_500)).toEqual({
      kind: 'accepted',
    });
    expect(received).toEqual([]);
  });

  it('is given up in time when it can’t be sent', async () => {
    const { delivery } = await deliver([ok], { api: 'http://127.0.0.1:9/api', budget: 800 });
    expect(delivery).toEqual({ kind: 'failed', failure: { kind: 'unsent', cause: 'ECONNREFUSED' } });
  });

  it('isn’t repeated when too little of its time is left', async () => {
    const { received } = await deliver([{ status: 500 }], { budget: 300 });
    expect(received).toHaveLength(1);
  });
});

it('hasn’t more time than is left until the deadline', async () => {
  const server = await startScriptedRest({ status: 400, body: { code: 50_035, message: 'No' } }, hang);
  close = server.close;
  const callbacks = createCallbacks({ api: server.api });
  const deadline = performance.now() + 400;
  expect(await callbacks.deliver(address, response, deadline)).toMatchObject({ kind: 'rejected' });
  expect(await callbacks.deliver(address, response, deadline)).toMatchObject({
    failure: { kind: 'timeout' },
  });
});

describe('removing the original', () => {
  async function remove(script: Script) {
    const server = await startScriptedRest(script);
    close = server.close;
    const callbacks = createCallbacks({ api: server.api });
    const removal = await callbacks.removeOriginal(address);
    return { removal, received: server.received };
  }

  it('deletes it with the interaction’s token', async () => {
    const { removal, received } = await remove(ok);
    expect(removal).toEqual({ kind: 'removed' });
    expect(received).toMatchObject([
      { method: 'DELETE', path: `/webhooks/${address.applicationId}/${address.token}/messages/@original` },
    ]);
  });

  it.each<[string, Script]>([
    ['an unknown message', refusal(404, 10_008)],
    ['an unknown webhook', refusal(404, 10_015)],
    ['an invalid webhook token', refusal(401, 50_027)],
  ])('takes %s for gone', async (_name, script) => {
    const { removal, received } = await remove(script);
    expect(removal).toEqual({ kind: 'absent' });
    expect(received).toHaveLength(1);
  });

  it.each<[string, Script, object]>([
    ['a refusal', refusal(403, 50_013), { kind: 'refused', code: 50_013 }],
    ['a server error', { status: 500 }, { kind: 'server' }],
    ['a rate limit', { status: 429 }, { kind: 'limited' }],
  ])('says so once on %s', async (_name, script, expected) => {
    const { removal, received } = await remove(script);
    expect(removal).toMatchObject({ kind: 'failed', failure: expected });
    expect(received).toHaveLength(1);
  });
});

it('of a burst waits its turn rather than open a connection for each', async () => {
  const held: (() => void)[] = [];
  let isHeld = true;
  const server = await startScriptedRest((answer) => {
    const end = () => answer.writeHead(204).end();
    if (isHeld) held.push(end);
    else end();
  });
  close = server.close;
  const callbacks = createCallbacks({ api: server.api });
  const burst = Array.from({ length: 100 }, (_, at) =>
    callbacks.deliver({ ...address, id: String(at) }, response, performance.now() + 60_000),
  );
  await eventually(() => expect(held).toHaveLength(64));
  // By somebody else's connection: whatever else was on its way would have arrived before.
  void fetch(server.api);
  await eventually(() => expect(server.received.some(({ path }) => path === '/api')).toBe(true));
  expect(server.received).toHaveLength(65);
  isHeld = false;
  for (const end of held) end();
  expect(new Set((await Promise.all(burst)).map(({ kind }) => kind))).toEqual(new Set(['accepted']));
});
