import { once } from 'node:events';
import { connect } from 'node:net';
import { InteractionResponseType, InteractionType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { illustrate } from '../../src/interactions/illustrate.ts';
import { type Answer, createRespond } from '../../src/interactions/respond.ts';
import { REMOVE_ID } from '../../src/replies/reply.ts';
import { eventually } from '../eventually.ts';
import { click, slash, typing } from '../interactions/asking.ts';
import { faultsOfResponse } from '../interactions/discord-rules.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { hang, type Script, startScriptedRest } from './scripted-rest.ts';
import {
  createApplicationKey,
  type Headers,
  post,
  send,
  sendBytes,
  signed,
  startEndpoint,
} from './webhook/discord.ts';

const respond = createRespond(knowledgeOf2017);
const ping = { id: '1', token: 'token', type: InteractionType.Ping, version: 1 };
const body = JSON.stringify(ping);
const nowInSeconds = () => Math.floor(Date.now() / 1_000);

let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  endpoint = await startEndpoint(respond);
});
afterAll(() => endpoint.close());

/** An endpoint of a test’s own. */
async function ownEndpoint(...options: Parameters<typeof startEndpoint>) {
  const own = await startEndpoint(...options);
  onTestFinished(() => own.close());
  return own;
}

describe('an interaction that Discord signed', () => {
  it('is answered in the response: PING by PONG, as JSON', async () => {
    const { status, headers, body: answer } = await post(endpoint.url, ping);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(answer).toEqual({ type: InteractionResponseType.Pong });
  });

  it('leaves a connection open for longer than the minute that load balancers keep one', async () => {
    const headers = { 'Content-Type': 'application/json', Connection: 'keep-alive', ...signed(body) };
    const { headers: given } = await send(endpoint.url, { headers, body });
    expect(given['keep-alive']).toBe('timeout=75');
  });

  it.each([
    ['a command', slash('jpa', { period: '2' }), InteractionResponseType.ChannelMessageWithSource],
    [
      'typing',
      typing('search', 'query', 'arrests'),
      InteractionResponseType.ApplicationCommandAutocompleteResult,
    ],
    ['a click', click('2/jpa?period=2'), InteractionResponseType.UpdateMessage],
    ['a click of yore', click('0/jpa?period=2'), InteractionResponseType.ChannelMessageWithSource],
    ['an unknown command', slash('weather'), InteractionResponseType.ChannelMessageWithSource],
  ])('%s gets what the handler answers, and Discord takes it', async (_name, interaction, type) => {
    const { status, body: answer } = await post(endpoint.url, interaction);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ type });
    expect(answer).toEqual(JSON.parse(JSON.stringify(respond(interaction).response)));
    expect(faultsOfResponse(interaction.type, answer as Parameters<typeof faultsOfResponse>[1])).toEqual([]);
  });

  it('that has a picture gets a form with the answer and the file', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45]);
    const { url } = await ownEndpoint((given) => illustrate(given, respond(given), () => bytes));
    const interaction = JSON.stringify(slash('timeline'));
    const response = await fetch(url, { method: 'POST', headers: signed(interaction), body: interaction });
    expect(response.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
    const form = await response.formData();
    const [json, file] = [form.get('payload_json'), form.get('files[0]')];
    if (!(file instanceof File)) throw new Error('There is no file');
    const answer = JSON.parse(json instanceof File ? await json.text() : String(json));
    expect(answer.data.attachments).toMatchObject([{ id: '0', filename: 'timeline.png' }]);
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('leaves one line in the log, without a word of the user’s', async () => {
    const { url, lines } = await ownEndpoint(respond);
    const interaction = slash('search', { query: 'who chairs' });
    await post(url, interaction);
    await eventually(() => expect(lines).toHaveLength(1));
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        interaction: interaction.id,
        command: 'search',
        outcome: 'answered',
        ms: expect.any(Number),
        msg: 'interaction',
      },
    ]);
  });

  it('that arrives twice is answered twice, alike, and counted', async () => {
    const { url, lines, answering } = await ownEndpoint(respond);
    const interaction = slash('about');
    const [first, second] = [await post(url, interaction), await post(url, interaction)];
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(answering.counts()).toMatchObject({ delivered: 2, repeated: 1 });
    await eventually(() => expect(lines).toHaveLength(2));
    expect(lines[1]).toMatchObject({ interaction: interaction.id, delivery: 'repeated' });
  });

  it('is taken whatever the content type, the query string or the bytes beyond ASCII', async () => {
    const about = JSON.stringify({ ...slash('search', { query: 'Thaïlande 🇹🇭 \u0000' }) });
    for (const type of [
      undefined,
      'text/plain',
      'application/json; charset=utf-8',
      'application/x-www-form-urlencoded',
    ]) {
      const { status } = await send(endpoint.url, {
        path: '/interactions?a=b',
        headers: { ...signed(about), 'Content-Type': type },
        body: about,
      });
      expect(status).toBe(200);
    }
  });

  it('up to five minutes from now is fresh', async () => {
    for (const offset of [-295, 295]) {
      const headers = signed(body, { timestamp: String(nowInSeconds() + offset) });
      expect((await send(endpoint.url, { headers, body })).status).toBe(200);
    }
  });

  it('that makes the handler throw gets a private apology with the reference that is in the log', async () => {
    const { url, lines } = await ownEndpoint(() => {
      throw new Error('a bug at the handler');
    });
    const { status, body: answer } = await post(url, slash('about'));
    expect(status).toBe(200);
    await eventually(() => expect(lines).toHaveLength(1));
    const [line] = lines;
    expect(line).toMatchObject({
      level: 'error',
      outcome: 'failed',
      err: { message: 'a bug at the handler' },
    });
    expect(answer).toMatchObject({ data: { content: expect.stringContaining(String(line?.reference)) } });
  });
});

describe('what isn’t Discord’s is refused with 401', () => {
  const good = signed(body);
  const signature = good['X-Signature-Ed25519'];
  const timestamp = good['X-Signature-Timestamp'];
  const stale = (offset: number) => signed(body, { timestamp: String(nowInSeconds() + offset) });
  it.each<[string, Headers, (string | Buffer)?]>([
    ['no headers', {}],
    ['no signature', { 'X-Signature-Timestamp': timestamp }],
    ['no timestamp', { 'X-Signature-Ed25519': signature }],
    ['an empty signature', { ...good, 'X-Signature-Ed25519': '' }],
    ['an empty timestamp', { ...good, 'X-Signature-Timestamp': '' }],
    ['a signature too short', { ...good, 'X-Signature-Ed25519': signature.slice(2) }],
    ['a signature too long', { ...good, 'X-Signature-Ed25519': `${signature}00` }],
    ['half a byte', { ...good, 'X-Signature-Ed25519': signature.slice(1) }],
    ['no hex', { ...good, 'X-Signature-Ed25519': 'g'.repeat(128) }],
    ['all zeros', { ...good, 'X-Signature-Ed25519': '0'.repeat(128) }],
    ['a signature twice', { ...good, 'X-Signature-Ed25519': [signature, signature] }],
    ['a timestamp twice', { ...good, 'X-Signature-Timestamp': [timestamp, timestamp] }],
    ['another timestamp', { ...good, 'X-Signature-Timestamp': String(Number(timestamp) + 1) }],
    ['a timestamp that is no number', signed(body, { timestamp: 'now' })],
    ['a timestamp with a fraction', signed(body, { timestamp: `${timestamp}.5` })],
    ['a negative timestamp', signed(body, { timestamp: '-1' })],
    ['an endless timestamp', signed(body, { timestamp: '9'.repeat(1_000) })],
    ['a timestamp of six minutes ago', stale(-360)],
    ['a timestamp in six minutes', stale(360)],
    ['a timestamp of 1970', signed(body, { timestamp: '0' })],
    ['another application’s key', signed(body, { key: createApplicationKey().privateKey })],
    ['another body', good, body.replace('token', 'tokem')],
    ['a body with more space', good, `${body} `],
    ['no body', good, ''],
    ['a body that is no JSON, unsigned', good, '{'],
  ])('%s', async (_name, headers, sent = body) => {
    const { status, headers: received, body: answer } = await send(endpoint.url, { headers, body: sent });
    expect(status).toBe(401);
    expect(received['content-type']).toMatch(/^application\/json/);
    expect(answer).toEqual({ error: expect.any(String) });
  });

  it('and the handler never sees it', async () => {
    const seen = vi.fn(respond);
    const { url, answering } = await ownEndpoint(seen);
    await send(url, { headers: { ...good, 'X-Signature-Ed25519': '0'.repeat(128) }, body });
    await send(url, { headers: stale(-301), body });
    expect(seen).not.toHaveBeenCalled();
    expect(answering.counts()).toMatchObject({ refused: 1, stale: 1, delivered: 0 });
  });

  it('says once that the key may be wrong, and once a minute that the clock may be', async () => {
    const { url, lines } = await ownEndpoint(respond);
    for (let count = 0; count < 3; count++) {
      await send(url, { headers: signed(body, { key: createApplicationKey().privateKey }), body });
      await send(url, { headers: stale(-400), body });
    }
    expect(lines).toMatchObject([
      { level: 'warn', outcome: 'refused', msg: expect.stringContaining('DISCORD_PUBLIC_KEY') },
      { level: 'warn', outcome: 'stale', age: expect.any(Number), msg: expect.stringContaining('clock') },
    ]);
  });
});

describe('other requests', () => {
  const signedSend = (sent: string | Buffer) => send(endpoint.url, { headers: signed(sent), body: sent });

  it.each([
    ['an empty body', ''],
    ['a cut body', body.slice(0, -1)],
    ['text', 'hello'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x00])],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['an object', '{}'],
    ['an interaction without a token', JSON.stringify({ id: '1', type: 2 })],
    ['an interaction of a type to come', JSON.stringify({ ...ping, type: 99 })],
    ['__proto__', '{"__proto__":{"type":1}}'],
  ])('signed, but %s: 400', async (_name, sent) => {
    expect((await signedSend(sent)).status).toBe(400);
  });

  it('a body beyond 1 MiB: 413', async () => {
    const { status } = await signedSend(`"${'x'.repeat(1 << 20)}"`);
    expect(status).toBe(413);
  });

  it('a body as long as a message can make it: answered', async () => {
    const { status } = await post(endpoint.url, { ...slash('about'), novelty: 'x'.repeat(1_000_000) });
    expect(status).toBe(200);
  });

  it.each([
    '/',
    '/interactions/',
    '/Interactions',
    '/interactions/1',
    '/livez',
    '/metrics',
    '//interactions',
    '/%69nteractionz',
  ])('%s: 404', async (path) => {
    expect((await send(endpoint.url, { path, headers: signed(body), body })).status).toBe(404);
    expect((await send(endpoint.url, { method: 'GET', path })).status).toBe(404);
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'])(
    '%s: 405 and what is allowed',
    async (method) => {
      const { status, headers } = await send(endpoint.url, { method });
      expect(status).toBe(405);
      expect(headers.allow).toBe('POST');
    },
  );

  it.each([
    ['a URL that is none', 'POST /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['endless headers', `POST /interactions HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    [
      'two lengths',
      'POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    [
      'a length beside chunks',
      'POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('%s', async (_name, bytes, status) => {
    expect(await sendBytes(endpoint.url, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('none of them leaves an error in the log', () => {
    expect(endpoint.lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
  });
});

describe('what follows on a click on 🗑️', () => {
  async function remove(...scripts: Script[]) {
    const rest = await startScriptedRest(...scripts);
    onTestFinished(() => rest.close());
    const own = await startEndpoint(respond, { api: rest.api, removalPauses: [0, 5, 10] });
    const { status, body: answer } = await post(own.url, click(REMOVE_ID));
    expect(status).toBe(200);
    expect(answer).toEqual({ type: InteractionResponseType.DeferredMessageUpdate });
    await own.close();
    expect(own.answering.inFlight()).toBe(0);
    return { received: rest.received, lines: own.lines };
  }
  const unknownWebhook: Script = { status: 404, body: { code: 10_015, message: 'Unknown Webhook' } };

  it('is that the message is removed, by the interaction’s own token', async () => {
    const { received } = await remove({ status: 204 });
    expect(received).toMatchObject([
      {
        method: 'DELETE',
        path: '/webhooks/100000000000000000/token-of-this-interaction/messages/@original',
      },
    ]);
    expect(received[0]?.headers.authorization).toBeUndefined();
  });

  it('until Discord has taken the answer, it is tried again', async () => {
    expect((await remove(unknownWebhook, unknownWebhook, { status: 204 })).received).toHaveLength(3);
  });

  it('where nothing is left to remove, that is that', async () => {
    const { received, lines } = await remove(unknownWebhook);
    expect(received).toHaveLength(3);
    expect(lines).toMatchObject([{ outcome: 'removed' }]);
  });

  it('what Discord refuses is in the log', async () => {
    const { received, lines } = await remove({ status: 403, body: { code: 50_013, message: 'No' } });
    expect(received).toHaveLength(1);
    expect(lines.at(-1)).toMatchObject({ level: 'warn', msg: expect.stringContaining('50013') });
  });

  it('nothing, where somebody else clicked', async () => {
    const rest = await startScriptedRest(hang);
    onTestFinished(() => rest.close());
    const { url, answering } = await ownEndpoint(respond, { api: rest.api, removalPauses: [0] });
    await post(url, click(REMOVE_ID, { by: '200000000000000002' }));
    expect(answering.inFlight()).toBe(0);
    expect(rest.received).toEqual([]);
  });
});

describe('stopping', () => {
  it('takes no new connection, and answers what has begun to arrive', async () => {
    const own = await startEndpoint(respond);
    const { hostname, port } = new URL(own.url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
    });
    const head = Object.entries({ Host: 'x', ...signed(body), 'Content-Length': body.length })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    socket.write(`POST /interactions HTTP/1.1\r\n${head}\r\n${body.slice(0, 10)}`);
    await eventually(() => expect(own.answering.inFlight()).toBe(1));

    expect(own.state()).toBe('listening');
    const closed = own.close();
    expect(own.state()).toBe('draining');
    await eventually(() => expect(post(own.url, ping)).rejects.toMatchObject({ code: 'ECONNREFUSED' }));
    socket.write(body.slice(10));
    await Promise.all([closed, once(socket, 'close')]);
    expect(received).toMatch(/^HTTP\/1.1 200 [\s\S]*Connection: close[\s\S]*\{"type":1\}$/i);
    expect(own.state()).toBe('closed');
  });

  it('answers what still arrives on a connection that was kept, and ends that one then', async () => {
    const own = await startEndpoint(respond, { limits: { drainTimeout: 60_000 } });
    const { hostname, port } = new URL(own.url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
    });
    const head = Object.entries({ Host: 'x', ...signed(body), 'Content-Length': body.length })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    const request = `POST /interactions HTTP/1.1\r\n${head}\r\n${body}`;
    socket.write(request);
    await eventually(() => expect(received).toMatch(/^HTTP\/1.1 200 [\s\S]*keep-alive[\s\S]*\{"type":1\}$/i));

    received = '';
    const closed = own.close();
    await eventually(() => expect(post(own.url, ping)).rejects.toMatchObject({ code: 'ECONNREFUSED' }));
    socket.write(request);
    await Promise.all([closed, once(socket, 'close')]);
    expect(received).toMatch(/^HTTP\/1.1 200 [\s\S]*Connection: close[\s\S]*\{"type":1\}$/i);
  });

  it('doesn’t wait for a connection that never says a word', async () => {
    const own = await startEndpoint(respond, { limits: { headersTimeout: 0, drainTimeout: 50 } });
    const { hostname, port } = new URL(own.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    await Promise.all([own.close(), once(socket, 'close')]);
  });

  it('listens on IPv6 too, and says so in its address', async () => {
    const { url } = await ownEndpoint(respond, { host: '::1' });
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+\/interactions$/);
  });

  it('rejects when the port is taken', async () => {
    const port = Number(new URL(endpoint.url).port);
    await expect(startEndpoint(respond, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('swaps doors between two interactions', async () => {
    const handler: { respond: (interaction: unknown) => Answer; fallbackAnswer: () => Answer } = {
      respond,
      fallbackAnswer: () => ({ response: undefined, outcome: { kind: 'failed', command: 'unknown' } }),
    };
    const { url } = await ownEndpoint(respond, { handler });
    expect((await post(url, ping)).body).toEqual({ type: 1 });
    handler.respond = () => ({ response: { type: 6 }, outcome: { kind: 'removed', command: 'remove' } });
    expect((await post(url, ping)).body).toEqual({ type: 6 });
  });
});
