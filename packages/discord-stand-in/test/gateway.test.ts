// The gateway's rules and faults, seen by a bare socket that answers nothing by itself.
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createInflate } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type StandIn, startStandIn } from '../src/index.ts';
import { type Connection, connect, login, type Payload, properties, request } from './raw-bot.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.close());

const hello = ({ op }: Payload) => op === 10;
const ack = ({ op }: Payload) => op === 11;
const invalid = ({ op }: Payload) => op === 9;
const event = (type: string) => (payload: Payload) => payload.t === type;

async function greeted(query?: string): Promise<Connection> {
  const connection = connect(standIn.gatewayUrl, query);
  await connection.wait(hello);
  return connection;
}
const identity = (rest: object = {}) => ({ token: standIn.token, intents: 0, properties, ...rest });
const readyOf = ({ received }: Connection) =>
  received.find(event('READY'))?.d as { session_id: string; resume_gateway_url: string; shard: number[] };
const resuming = (connection: Connection, rest: object = {}) => ({
  token: standIn.token,
  session_id: readyOf(connection).session_id,
  seq: Math.max(...connection.received.map(({ s }) => s ?? 0)),
  ...rest,
});

describe('login', () => {
  it('greets, and gives READY', async () => {
    const connection = await login(standIn);
    expect(connection.received[0]?.d).toMatchObject({ heartbeat_interval: 41_250 });
    expect(readyOf(connection)).toMatchObject({
      v: 10,
      user: { id: standIn.applicationId, bot: true },
      application: { id: standIn.applicationId },
      resume_gateway_url: standIn.gatewayUrl,
      shard: [0, 1],
      guilds: [{ id: standIn.guildId, unavailable: true }],
    });
    await expect(standIn.botReady(10)).resolves.toBeUndefined();
    expect(standIn.counts).toMatchObject({ connections: 1, open: 1, identifies: 1, readies: 1 });
  });

  it('is refused with the token of another local Discord, so that nobody can know it beforehand', async () => {
    const other = await startStandIn();
    await other.close();
    const connection = await greeted();
    connection.send(2, identity({ token: other.token }));
    expect(await connection.closed).toBe(4004);
  });

  it.each<[string, number, object]>([
    ['a wrong token', 4004, { token: 'wrong' }],
    ['no token', 4004, { token: undefined }],
    ['no intents', 4013, { intents: undefined }],
    ['intents that are none', 4013, { intents: 2 ** 40 }],
    ['an intent that is not allowed', 4014, { intents: 1 << 15 }],
    ['a shard beyond its count', 4010, { shard: [1, 1] }],
    ['a shard that is none', 4010, { shard: ['a', 'b'] }],
  ])('is refused with %s', async (_, code, rest) => {
    const connection = await greeted();
    connection.send(2, identity(rest));
    expect(await connection.closed).toBe(code);
  });

  it.each<[string, number, (connection: Connection) => void]>([
    ['what is no JSON', 4002, ({ socket }) => socket.send('{')],
    ['binary', 4002, ({ socket }) => socket.send(Buffer.from('{"op":1,"d":null}'))],
    ['null', 4002, ({ socket }) => socket.send('null')],
    ['over 4,096 bytes', 4002, (it) => it.send(2, 'x'.repeat(4_096))],
    ['an unknown opcode', 4001, (it) => it.send(99, null)],
    ['something before it identifies', 4003, (it) => it.send(3, {})],
    [
      'over 120 frames',
      4008,
      (it) => Array.from({ length: 122 }, (_, i) => it.send(i === 0 ? 2 : 3, i === 0 ? identity() : {})),
    ],
  ])('is closed when it sends %s', async (_, code, send) => {
    const connection = await greeted();
    send(connection);
    expect(await connection.closed).toBe(code);
  });

  it('is closed when it identifies twice', async () => {
    const connection = await login(standIn);
    connection.send(2, identity());
    expect(await connection.closed).toBe(4005);
  });

  it('takes a presence, and the intents that the portal allows', async () => {
    const generous = await startStandIn({ privilegedIntents: 1 << 15 });
    const connection = await login(generous, 1 << 15);
    connection.send(3, { since: null, activities: [], status: 'online', afk: false });
    connection.send(1, null);
    await connection.wait(ack);
    await generous.close();
  });

  it('speaks version 10 and JSON alone', async () => {
    expect(await connect(standIn.gatewayUrl, '?v=6&encoding=json').closed).toBe(4012);
    expect(await connect(standIn.gatewayUrl, '?v=10&encoding=etf').closed).toBe(1006);
  });

  it('wants shards for many servers, and gives each its own', async () => {
    const big = await startStandIn({ guilds: 2_501, shards: 2 });
    const bot = await request(big, 'GET', '/gateway/bot');
    expect(bot.body).toMatchObject({ shards: 2 });
    const alone = connect(big.gatewayUrl);
    await alone.wait(hello);
    alone.send(2, { ...identity(), token: big.token });
    expect(await alone.closed).toBe(4011);

    const shards = await Promise.all(
      [0, 1].map(async (id) => {
        const connection = connect(big.gatewayUrl);
        await connection.wait(hello);
        connection.send(2, { ...identity(), token: big.token, shard: [id, 2] });
        await connection.wait(event('READY'));
        return connection;
      }),
    );
    await request(big, 'POST', `/applications/${big.applicationId}/commands`, {
      name: 'ask',
      description: 'd',
    });
    const guildShard = Number((BigInt(big.guildId) >> 22n) % 2n);
    for (const [where, shard] of [
      ['guild', guildShard],
      ['dm', 0],
    ] as const) {
      const before = shards.map(({ received }) => received.length);
      void big.command({ name: 'ask', where });
      await shards[shard]?.wait(
        ({ d, t }) =>
          t === 'INTERACTION_CREATE' && (d as { context: number }).context === (where === 'dm' ? 1 : 0),
      );
      expect(shards[1 - shard]?.received).toHaveLength(before[1 - shard] ?? -1);
    }
    await big.close();
  });

  it('compresses as zlib-stream when asked to', async () => {
    const socket = new WebSocket(`${standIn.gatewayUrl}?v=10&encoding=json&compress=zlib-stream`);
    const inflate = createInflate();
    let text = '';
    inflate.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    socket.on('message', (data: Buffer) => inflate.write(data));
    await new Promise((resolve) => inflate.once('data', resolve));
    expect(JSON.parse(text)).toMatchObject({ op: 10 });
    text = '';
    socket.send(JSON.stringify({ op: 2, d: identity() }));
    await new Promise((resolve) => inflate.once('data', resolve));
    expect(JSON.parse(text)).toMatchObject({ op: 0, t: 'READY', s: 1 });
  });

  it('counts down the session starts', async () => {
    const starts = async () =>
      ((await request(standIn, 'GET', '/gateway/bot')).body as { session_start_limit: { remaining: number } })
        .session_start_limit;
    await login(standIn);
    expect(await starts()).toMatchObject({ remaining: 999 });
    standIn.faults.sessionStartLimit({ remaining: 0, reset_after: 500, max_concurrency: 16 });
    expect(await starts()).toEqual({ total: 1_000, remaining: 0, reset_after: 500, max_concurrency: 16 });
  });
});

describe('heartbeat', () => {
  it('is acknowledged, with or without a sequence number', async () => {
    const connection = await greeted();
    connection.send(1, null);
    await connection.wait(ack);
    connection.send(1, 0);
    await expect.poll(() => connection.received.filter(ack)).toHaveLength(2);
    expect(standIn.counts.heartbeats).toBe(2);
  });

  it('that stays away ends the session', async () => {
    const strict = await startStandIn({ heartbeatIntervalMs: -450 });
    const connection = connect(strict.gatewayUrl);
    expect(await connection.closed).toBe(4009);
    await strict.close();
  });

  it('can be asked for, and left without an acknowledgement', async () => {
    const connection = await login(standIn);
    expect(standIn.faults.requestHeartbeat()).toBe(1);
    await connection.wait(({ op }) => op === 1);
    standIn.faults.muteHeartbeatAcks(true);
    connection.send(1, 1);
    await expect.poll(() => standIn.counts.heartbeats).toBe(1);
    await sleep(20);
    expect(connection.received.some(ack)).toBe(false);
  });
});

describe('resume', () => {
  it('replays what was missed, in order, then says RESUMED', async () => {
    const first = await login(standIn);
    standIn.faults.dispatch('SEEN', { n: 0 });
    await first.wait(event('SEEN'));
    const data = resuming(first);
    first.socket.terminate();
    await standIn.next('close');
    for (const n of [1, 2, 3]) standIn.faults.dispatch('MISSED', { n });
    const second = await greeted();
    second.send(6, data);
    await second.wait(event('RESUMED'));
    expect(second.received.slice(1).map(({ t, s }) => [t, s])).toEqual([
      ['MISSED', 3],
      ['MISSED', 4],
      ['MISSED', 5],
      ['RESUMED', 6],
    ]);
    expect(standIn.counts).toMatchObject({ resumes: 1, resumed: 1, identifies: 1 });
  });

  it.each<[string, object, number]>([
    ['a wrong token', { token: 'wrong' }, 4004],
    ['a sequence number from the future', { seq: 1_000 }, 4007],
    ['no sequence number', { seq: null }, 4007],
  ])('is refused with %s', async (_, rest, code) => {
    const first = await login(standIn);
    const second = await greeted();
    second.send(6, resuming(first, rest));
    expect(await second.closed).toBe(code);
  });

  it('of an unknown session asks to identify anew, on the same socket', async () => {
    const first = await login(standIn);
    const second = await greeted();
    second.send(6, resuming(first, { session_id: 'other' }));
    expect((await second.wait(invalid)).d).toBe(false);
    second.send(2, identity());
    await second.wait(event('READY'));
  });

  it('takes the session from an older socket', async () => {
    const first = await login(standIn);
    const second = await greeted();
    second.send(6, resuming(first));
    await second.wait(event('RESUMED'));
    expect(await first.closed).toBe(4000);
    standIn.faults.dispatch('ONCE', null);
    await second.wait(event('ONCE'));
    expect(standIn.counts.open).toBe(1);
  });

  it('is over after a goodbye with 1000', async () => {
    const first = await login(standIn);
    const data = resuming(first);
    first.socket.close(1000);
    await standIn.next('close');
    const second = await greeted();
    second.send(6, data);
    expect((await second.wait(invalid)).d).toBe(false);
  });

  it('forgets what nobody asked for, and then asks to identify anew', async () => {
    const first = await login(standIn);
    const data = resuming(first);
    first.socket.terminate();
    await standIn.next('close');
    for (let n = 0; n < 2_500; n += 1) standIn.faults.dispatch('MISSED', n);
    const second = await greeted();
    second.send(6, data);
    expect((await second.wait(invalid)).d).toBe(false);
  });
});

describe('faults', () => {
  it.each([1000, 1001, 1011, 4000, 4004, 4007, 4008, 4009, 4014])('close sockets with %s', async (code) => {
    const connection = await login(standIn);
    expect(standIn.faults.close(code)).toBe(1);
    expect(await connection.closed).toBe(code);
  });

  it.each([
    ['destroy', (it: StandIn) => it.faults.destroy()],
    ['close with 1006', (it: StandIn) => it.faults.close(1006)],
  ])('end connections without a close frame: %s', async (_, end) => {
    const connection = await login(standIn);
    end(standIn);
    expect(await connection.closed).toBe(1006);
    await expect.poll(() => standIn.counts.open).toBe(0);
  });

  it('refuse upgrades, so often as asked', async () => {
    standIn.faults.refuseUpgrades(503, 1);
    const socket = new WebSocket(standIn.gatewayUrl);
    const status = await new Promise((resolve) =>
      socket.on('unexpected-response', (_request, response) => {
        response.resume();
        resolve(response.statusCode);
      }),
    );
    expect(status).toBe(503);
    standIn.faults.refuseUpgrades('reset', 1);
    expect(await connect(standIn.gatewayUrl).closed).toBe(1006);
    await greeted();
    standIn.faults.refuseUpgrades('hang');
    const hanging = connect(standIn.gatewayUrl);
    await sleep(30);
    expect(hanging.socket.readyState).toBe(WebSocket.CONNECTING);
    standIn.faults.refuseUpgrades(undefined);
    await greeted();
  });

  it('withhold HELLO, READY and RESUMED', async () => {
    const first = await login(standIn);
    standIn.faults.withholdHello(true);
    const silent = connect(standIn.gatewayUrl);
    await expect.poll(() => standIn.counts.connections).toBe(2);
    await sleep(20);
    expect(silent.received).toEqual([]);
    standIn.faults.withholdHello(false);

    standIn.faults.withholdReady(true);
    const early = await greeted();
    early.send(2, identity());
    await expect.poll(() => standIn.counts.identifies).toBe(2);
    standIn.faults.interaction({ id: '1', token: 'early' });
    await early.wait(event('INTERACTION_CREATE'));
    expect(early.received.some(event('READY'))).toBe(false);

    standIn.faults.withholdResumed(true);
    const late = await greeted();
    late.send(6, resuming(first));
    expect(await first.closed).toBe(4000);
    await sleep(20);
    expect(late.received).toHaveLength(1);
    standIn.faults.heal();
    late.send(6, resuming(first));
    await late.wait(event('RESUMED'));
  });

  it('refuse logins with a code', async () => {
    standIn.faults.refuseIdentify(4011, 1);
    const refused = await greeted();
    refused.send(2, identity());
    expect(await refused.closed).toBe(4011);
    await login(standIn);
  });

  it('revoke the token in the middle', async () => {
    const connection = await login(standIn);
    standIn.faults.revokeToken();
    expect((await request(standIn, 'GET', '/users/@me')).status).toBe(401);
    const other = await greeted();
    other.send(2, identity());
    expect(await other.closed).toBe(4004);
    expect(connection.socket.readyState).toBe(WebSocket.OPEN);
    standIn.faults.restoreToken();
    expect((await request(standIn, 'GET', '/users/@me')).status).toBe(200);
  });

  it('send anything', async () => {
    const connection = await login(standIn);
    const texts: string[] = [];
    connection.socket.removeAllListeners('message');
    connection.socket.on('message', (data: Buffer, binary) =>
      texts.push(`${binary ? 'binary ' : ''}${data.toString()}`),
    );
    standIn.faults.send({ op: 77, d: 1 });
    standIn.faults.sendRaw('{');
    standIn.faults.sendRaw(Buffer.from('raw'));
    standIn.faults.reconnect();
    standIn.faults.interaction({ id: null });
    await expect.poll(() => texts).toHaveLength(5);
    expect(texts.slice(0, 4)).toEqual([
      '{"op":77,"d":1}',
      '{',
      'binary raw',
      '{"t":null,"s":null,"op":7,"d":null}',
    ]);
    expect(JSON.parse(texts[4] ?? '')).toEqual({ t: 'INTERACTION_CREATE', s: 2, op: 0, d: { id: null } });
  });

  it.each([
    [true, true],
    [false, false],
    [null, false],
  ])('invalidate the session with %s', async (resumable, survives) => {
    const first = await login(standIn);
    standIn.faults.invalidSession(resumable);
    expect((await first.wait(invalid)).d).toBe(resumable);
    const data = resuming(first);
    first.socket.terminate();
    const second = await greeted();
    second.send(6, data);
    await second.wait(survives ? event('RESUMED') : invalid);
  });

  it('swallow everything in a black hole', async () => {
    const connection = await login(standIn);
    standIn.faults.blackHole(true);
    connection.send(1, 1);
    expect(standIn.faults.requestHeartbeat()).toBe(1);
    const other = connect(standIn.gatewayUrl);
    connection.socket.close(4000);
    await sleep(50);
    expect(standIn.counts).toMatchObject({ heartbeats: 0, open: 1 });
    expect(connection.received.some(({ op }) => op === 1 || op === 11)).toBe(false);
    expect(other.socket.readyState).toBe(WebSocket.CONNECTING);
    standIn.faults.heal();
    expect(await connection.closed).toBe(1006);
    await login(standIn);
  });

  it('change the interval, and end sessions on the server alone', async () => {
    const first = await login(standIn);
    standIn.faults.heartbeatInterval(1_234);
    standIn.faults.forgetSessions();
    const second = await greeted();
    expect(second.received[0]?.d).toMatchObject({ heartbeat_interval: 1_234 });
    second.send(6, resuming(first));
    expect((await second.wait(invalid)).d).toBe(false);
  });
});

describe('REST scripts', () => {
  const ask = () => fetch(`${standIn.apiUrl}/v10/gateway`);

  it('answer in the place of Discord, the newest first, so often as asked', async () => {
    const always = standIn.faults.script({
      when: ({ path }) => path === '/gateway',
      times: Infinity,
      status: 500,
    });
    standIn.faults.script({
      when: ({ method }) => method === 'GET',
      status: 429,
      headers: { 'retry-after': '3', 'content-type': 'text/html' },
      body: '<html>',
    });
    const limited = await ask();
    expect([limited.status, limited.headers.get('retry-after'), await limited.text()]).toEqual([
      429,
      '3',
      '<html>',
    ]);
    const broken = await ask();
    expect([broken.status, await broken.text()]).toEqual([500, '']);
    always();
    expect((await ask()).status).toBe(200);
    expect(standIn.requests.map(({ status }) => status)).toEqual([429, 500, 200]);
  });

  it('delay, hang and reset, before or after the request is carried out', async () => {
    const path = `/applications/${standIn.applicationId}/commands`;
    const when = () => true;
    const create = (name: string) => request(standIn, 'POST', path, { name, description: 'd' });
    standIn.faults.script({ when, delayMs: 40, outcome: 'pass' });
    const start = Date.now();
    expect((await create('late')).status).toBe(201);
    expect(Date.now() - start).toBeGreaterThanOrEqual(38);

    standIn.faults.script({ when, outcome: 'reset' });
    await expect(create('never')).rejects.toThrow();
    standIn.faults.script({ when, outcome: 'reset', accepted: true });
    await expect(create('unheard')).rejects.toThrow();
    standIn.faults.script({ when, status: 502, accepted: true, body: { message: 'bad' } });
    expect(await create('misheard')).toEqual({ status: 502, body: { message: 'bad' } });
    standIn.faults.script({ when, outcome: 'hang' });
    const hung = fetch(`${standIn.apiUrl}/v10/gateway`, { signal: AbortSignal.timeout(40) });
    await expect(hung).rejects.toThrow('timeout');
    expect(standIn.commands().map(({ name }) => name)).toEqual(['late', 'misheard', 'unheard']);
  });

  it('are gone once healed', async () => {
    standIn.faults.script({ when: () => true, times: Infinity });
    expect((await ask()).status).toBe(500);
    standIn.faults.heal();
    expect((await ask()).status).toBe(200);
  });
});

describe('life cycle', () => {
  it('closes quickly with sockets, hanging upgrades and requests open', async () => {
    const other = await startStandIn({ port: 0 });
    const connection = await login(other);
    other.faults.blackHole(true);
    const hanging = connect(other.gatewayUrl);
    other.faults.script({ when: () => true, outcome: 'hang' });
    other.faults.script({ when: () => true, delayMs: 60_000 });
    const requests = Promise.allSettled([1, 2].map(() => fetch(`${other.apiUrl}/v10/gateway`)));
    const waiting = other.next('message');
    await expect.poll(() => other.counts.requests).toBe(2);
    const start = Date.now();
    await Promise.all([other.close(), expect(waiting).rejects.toThrow('closed')]);
    expect(Date.now() - start).toBeLessThan(500);
    expect(await Promise.all([connection.closed, hanging.closed])).toEqual([1006, 1006]);
    expect((await requests).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('listens on loopback, on the port that it is given', async () => {
    const port = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    const other = await startStandIn({ port });
    expect(other.apiUrl).toBe(`http://127.0.0.1:${port}/api`);
    await expect(startStandIn({ port })).rejects.toThrow('EADDRINUSE');
    await other.close();
  });

  it('says when no bot comes', async () => {
    await expect(standIn.botReady(20)).rejects.toThrow('20 ms');
  });
});
