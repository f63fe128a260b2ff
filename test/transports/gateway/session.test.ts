import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/operations/log.ts';
import type { GatewayInformation } from '../../../src/transports/gateway/gateway-information.ts';
import { createIdentifyTurns } from '../../../src/transports/gateway/identify-turns.ts';
import { manyIdentifies } from '../../../src/transports/gateway/pace.ts';
import { type Session, type SessionOptions, startSession } from '../../../src/transports/gateway/session.ts';
import { RestError } from '../../../src/transports/rest.ts';
import { type Manners, type ScriptedGateway, startScriptedGateway } from './scripted-gateway.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Setup {
  readonly manners?: Partial<Manners>;
  readonly options?: Partial<SessionOptions>;
  readonly information?: (url: string) => Promise<GatewayInformation>;
}

interface Running {
  readonly gateway: ScriptedGateway;
  readonly session: Session;
  readonly dispatches: [string, unknown][];
  readonly lines: Record<string, unknown>[];
}

const informationOf = (url: string): GatewayInformation => ({
  url,
  shards: 1,
  maxConcurrency: 1,
  sessionsTotal: 1_000,
  sessionsRemaining: 1_000,
  sessionsResetAfter: 0,
  askedAt: performance.now(),
});

/** A session that goes about everything a hundred times faster than a real one. */
async function setUp({ manners, options, information }: Setup = {}): Promise<Running> {
  const gateway = await startScriptedGateway(manners);
  const turns = createIdentifyTurns({ maxConcurrency: 1, interval: 0 });
  const dispatches: [string, unknown][] = [];
  const lines: Record<string, unknown>[] = [];
  const session = startSession({
    token: 'the.bot.token',
    shardId: 0,
    shardCount: () => 1,
    gatewayInformation: async () => (information ?? (async (url) => informationOf(url)))(gateway.url),
    turns: () => turns,
    patience: { establishing: 400, acknowledgement: 20, closing: 200 },
    pace: { first: 20, longest: 100, stable: 300, afterInvalidSession: [10, 30] },
    connectTimeout: 5_000,
    onDispatch: (type, data) => dispatches.push([type, data]),
    log: await createLog({
      level: 'info',
      format: 'json',
      to: { write: (line) => lines.push(JSON.parse(line)) },
      secrets: [],
    }),
    ...options,
  });
  closers.push(
    async () => session.close(),
    async () => gateway.close(),
  );
  return { gateway, session, dispatches, lines };
}

/** Waits until the session is ready on a further connection. */
async function readyAgain({ session, gateway }: Running, connections = 2): Promise<void> {
  await vi.waitFor(
    () => {
      expect(gateway.connections).toBeGreaterThanOrEqual(connections);
      expect(session.state().phase).toBe('ready');
    },
    { timeout: 5_000, interval: 5 },
  );
}

const opsOf = ({ received }: ScriptedGateway) => received.map(({ op }) => op).filter((op) => op !== 1);
const identified = 2;
const resumed = 6;

describe('a session', () => {
  it('identifies without intents, is ready, and passes dispatches on as they are', async () => {
    const { gateway, session, dispatches } = await setUp();
    expect(await session.ready).toEqual({ applicationId: '11' });
    gateway.dispatch('INTERACTION_CREATE', { id: '1' });
    gateway.dispatch('SOMETHING_NEW', null);
    await vi.waitFor(() => expect(dispatches).toHaveLength(3));
    expect(dispatches.slice(1)).toEqual([
      ['INTERACTION_CREATE', { id: '1' }],
      ['SOMETHING_NEW', null],
    ]);
    expect(gateway.received[0]).toMatchObject({
      op: 2,
      d: { token: 'the.bot.token', intents: 0, shard: [0, 1] },
    });
    expect(session.state()).toMatchObject({ phase: 'ready', identifies: 1, resumes: 0, failures: 0 });
  });

  it('passes on what arrives before READY', async () => {
    const { gateway, dispatches } = await setUp({ manners: { ready: false } });
    await vi.waitFor(() => expect(opsOf(gateway)).toEqual([identified]));
    gateway.dispatch('INTERACTION_CREATE', { id: '1' });
    await vi.waitFor(() => expect(dispatches).toEqual([['INTERACTION_CREATE', { id: '1' }]]));
  });

  it('leaves with 1000 and opens no connection after that', async () => {
    const { gateway, session } = await setUp();
    await session.ready;
    await session.close();
    expect(await session.ended).toBeUndefined();
    expect(session.state().phase).toBe('ended');
    await sleep(700);
    expect(gateway.goodbyes).toEqual([1000]);
    expect(gateway.connections).toBe(1);
  });

  it('leaves in time when the other side no longer answers', async () => {
    const { gateway, session } = await setUp();
    await session.ready;
    gateway.freeze();
    await session.close();
    expect(await session.ended).toBeUndefined();
  });

  it.each([1001, 1011, 4000, 4001, 4002, 4008])('resumes after %i', async (code) => {
    const running = await setUp();
    await running.session.ready;
    running.gateway.closeSocket(code);
    await readyAgain(running);
    expect(opsOf(running.gateway)).toEqual([identified, resumed]);
    expect(running.gateway.received.at(-1)).toMatchObject({ d: { session_id: 'session-1', seq: 1 } });
  });

  it.each([1000, 4003, 4005, 4007, 4009])('identifies anew after %i', async (code) => {
    const running = await setUp();
    await running.session.ready;
    running.gateway.closeSocket(code);
    await readyAgain(running);
    expect(opsOf(running.gateway)).toEqual([identified, identified]);
  });

  it('resumes with the last sequence number when the socket drops', async () => {
    const running = await setUp();
    await running.session.ready;
    running.gateway.dispatch('A', 1);
    running.gateway.dispatch('B', 2);
    await vi.waitFor(() => expect(running.dispatches).toHaveLength(3));
    running.gateway.destroySocket();
    await readyAgain(running);
    expect(running.gateway.received.at(-1)).toMatchObject({ op: 6, d: { seq: 3 } });
    expect(running.session.state()).toMatchObject({ resumes: 1, identifies: 1 });
  });

  it('resumes at once on op 7, with a close code that keeps the session', async () => {
    const running = await setUp();
    await running.session.ready;
    running.gateway.send({ op: 7, d: null });
    await readyAgain(running);
    expect(opsOf(running.gateway)).toEqual([identified, resumed]);
    expect(running.gateway.goodbyes).toEqual([4900]);
    expect(running.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it.each([
    [true, resumed],
    [false, identified],
    [null, identified],
    ['yes', identified],
  ])('op 9 with %j leads to op %i', async (d, op) => {
    const running = await setUp();
    await running.session.ready;
    running.gateway.send({ op: 9, d });
    await readyAgain(running);
    expect(opsOf(running.gateway)).toEqual([identified, op]);
  });

  it('identifies when the session can’t be resumed after all', async () => {
    const running = await setUp({ manners: { resumed: false } });
    await running.session.ready;
    running.gateway.destroySocket();
    await vi.waitFor(() => expect(opsOf(running.gateway)).toEqual([identified, resumed]));
    running.gateway.send({ op: 9, d: false });
    await readyAgain(running, 3);
    expect(opsOf(running.gateway)).toEqual([identified, resumed, identified]);
  });

  it('identifies when RESUMED never comes, again and again', async () => {
    const running = await setUp({ manners: { resumed: false } });
    await running.session.ready;
    running.gateway.destroySocket();
    await readyAgain(running, 5);
    expect(opsOf(running.gateway)).toEqual([identified, resumed, resumed, resumed, identified]);
  });

  it('keeps its session through an outage of the API and the gateway alike', async () => {
    let down = false;
    const running = await setUp({
      information: async (url) => {
        if (down) throw new RestError('GET /gateway/bot', { kind: 'unsent', cause: 'ENOTFOUND' });
        return informationOf(url);
      },
    });
    const { gateway, session } = running;
    await session.ready;
    down = true;
    gateway.manners.upgrade = 'reset';
    gateway.destroySocket();
    await vi.waitFor(() => expect(gateway.connections).toBeGreaterThan(8), 5_000);
    gateway.manners.upgrade = 101;
    await readyAgain(running, 9);
    expect(opsOf(gateway)).toEqual([identified, resumed]);
  });

  it('answers a request for a heartbeat at once', async () => {
    const { gateway, session } = await setUp();
    await session.ready;
    gateway.send({ op: 1, d: null });
    await vi.waitFor(() => expect(gateway.received.at(-1)).toEqual({ op: 1, d: 1 }));
  });

  it('knows how long ago a heartbeat was acknowledged', async () => {
    const { session } = await setUp({ manners: { heartbeatInterval: 300 } });
    await session.ready;
    expect(session.state().latency).toBeUndefined();
    await vi.waitFor(() => expect(session.state().latency).toBeGreaterThanOrEqual(0));
    expect(session.state().quietFor).toBeGreaterThanOrEqual(0);
  });

  it('resumes on another connection when heartbeats go unacknowledged', async () => {
    const running = await setUp({ manners: { heartbeatInterval: 50 } });
    await running.session.ready;
    running.gateway.manners.acknowledges = false;
    await vi.waitFor(() => expect(running.gateway.connections).toBeGreaterThan(1));
    running.gateway.manners.acknowledges = true;
    await readyAgain(running);
    expect(opsOf(running.gateway)[1]).toBe(resumed);
    expect(running.lines.map(({ msg }) => msg)).toContain('a heartbeat acknowledgement did not come in time');
  });

  it('gets out of a half-open connection by itself', async () => {
    const running = await setUp({ manners: { heartbeatInterval: 50 } });
    await running.session.ready;
    running.gateway.freeze();
    await readyAgain(running);
    expect(opsOf(running.gateway)).toEqual([identified, resumed]);
  });

  it('stays as it is when nothing happens but heartbeats', async () => {
    const { gateway, session, lines } = await setUp({
      manners: { heartbeatInterval: 300 },
      options: { patience: { establishing: 400, acknowledgement: 300, closing: 200 } },
    });
    await session.ready;
    await sleep(2_000);
    expect(gateway.connections).toBe(1);
    expect(session.state().phase).toBe('ready');
    expect(lines).toEqual([]);
  });

  it('takes no harm from garbage', async () => {
    const running = await setUp();
    const { gateway, session, dispatches } = running;
    await session.ready;
    for (const raw of ['', '{', 'null', '5', '"x"', '[]', '{}', 'undefined', '\u0000']) gateway.sendRaw(raw);
    gateway.sendRaw(Buffer.from([1, 2, 3]));
    for (const payload of [
      { op: 99 },
      { op: 10 },
      { op: 10, d: { heartbeat_interval: 0 } },
      { op: 0 },
      { op: 11, d: [] },
    ]) {
      gateway.send(payload);
    }
    gateway.send({ op: 10, d: { heartbeat_interval: 1 } });
    gateway.send({ op: 0, t: 'READY', s: 2, d: null });
    gateway.send({ op: 0, t: 'INTERACTION_CREATE', s: null, d: null });
    gateway.dispatch('AFTER', {});
    await vi.waitFor(() => expect(dispatches.at(-1)?.[0]).toBe('AFTER'));
    expect(gateway.connections).toBe(1);
    expect(gateway.received.filter(({ op }) => op === 1)).toEqual([]);
  });

  it.each<[string, Partial<Manners>]>([
    ['503 on the upgrade', { upgrade: 503 }],
    ['a reset on the upgrade', { upgrade: 'reset' }],
    ['an upgrade that hangs', { upgrade: 'hang' }],
    ['no HELLO', { hello: false }],
    ['no READY', { ready: false }],
    ['a HELLO without an interval', { heartbeatInterval: 0 }],
  ])('tries again after %s', async (_name, manners) => {
    const running = await setUp({ manners });
    await vi.waitFor(() => expect(running.gateway.connections).toBeGreaterThan(1), { timeout: 3_000 });
    Object.assign(running.gateway.manners, {
      upgrade: 101,
      hello: true,
      ready: true,
      heartbeatInterval: 60_000,
    });
    await readyAgain(running, 2);
    expect(running.lines[0]).toMatchObject({ level: 'warn', failures: 1 });
  });

  it('tries again when Discord’s API is down, and says so ever more rarely', async () => {
    let requests = 0;
    const running = await setUp({
      information: async (url) => {
        requests++;
        if (requests < 12) throw new RestError('GET /gateway/bot', { kind: 'server', status: 503 });
        return informationOf(url);
      },
    });
    await running.session.ready;
    expect(requests).toBe(12);
    expect(running.lines.map(({ failures }) => failures)).toEqual([1, 2, 4, 8]);
    expect(running.lines[0]?.msg).toBe('GET /gateway/bot was answered with 503');
  });

  it('gives up at the start after a bounded time, naming the reason', async () => {
    const { session } = await setUp({ manners: { upgrade: 503 }, options: { connectTimeout: 500 } });
    expect(await session.ended).toEqual({
      kind: 'unreachable',
      message: expect.stringMatching(
        /^Discord could not be reached within .* s: the connection closed .*503/,
      ),
    });
  });

  it('never gives up later', async () => {
    const running = await setUp({ options: { connectTimeout: 300 } });
    await running.session.ready;
    running.gateway.manners.upgrade = 503;
    running.gateway.destroySocket();
    await sleep(1_000);
    expect(running.session.state().phase).not.toBe('ended');
    running.gateway.manners.upgrade = 101;
    await readyAgain(running);
  });

  it('waits as long as a rate limit says, which isn’t held against it', async () => {
    const asked: number[] = [];
    const running = await setUp({
      options: { connectTimeout: 300 },
      information: async (url) => {
        asked.push(performance.now());
        if (asked.length === 1)
          throw new RestError('GET /gateway/bot', { kind: 'limited', retryAfterMs: 600 });
        return informationOf(url);
      },
    });
    await running.session.ready;
    expect(asked).toHaveLength(2);
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(595);
  });

  it('doesn’t spin on a rate limit without a wait', async () => {
    let requests = 0;
    const { session } = await setUp({
      options: { connectTimeout: 700 },
      information: async () => {
        requests++;
        throw new RestError('GET /gateway/bot', { kind: 'limited', retryAfterMs: undefined });
      },
    });
    expect(await session.ended).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('429'),
    });
    expect(requests).toBeLessThan(20);
  });

  it('waits for the reset when no session may be started', async () => {
    let asked = 0;
    const running = await setUp({
      options: { connectTimeout: 300 },
      information: async (url) => {
        asked++;
        return { ...informationOf(url), sessionsRemaining: asked === 1 ? 0 : 5, sessionsResetAfter: 600 };
      },
    });
    await running.session.ready;
    expect(asked).toBe(2);
    expect(running.gateway.connections).toBe(1);
    expect(running.lines.map(({ msg }) => msg)).toContainEqual(
      expect.stringMatching(/^Discord allows no more session starts until \d{4}-/),
    );
  });

  it.each([
    [4004, 'token'],
    [4010, 'sharding'],
    [4011, 'sharding'],
    [4012, 'version'],
    [4013, 'intents'],
    [4014, 'intents'],
  ])('ends for good on %i, at the start and later', async (code, kind) => {
    const early = await setUp({ manners: { ready: false } });
    await vi.waitFor(() => expect(opsOf(early.gateway)).toEqual([identified]));
    early.gateway.closeSocket(code);
    expect(await early.session.ended).toMatchObject({ kind });

    const late = await setUp();
    await late.session.ready;
    late.gateway.closeSocket(code);
    expect(await late.session.ended).toMatchObject({ kind });
    expect(late.session.state().phase).toBe('ended');
    expect(late.gateway.connections).toBe(1);
  });

  it('ends for good when the API refuses the token', async () => {
    let requests = 0;
    const { session, gateway } = await setUp({
      information: async () => {
        requests++;
        throw new RestError('GET /gateway/bot', {
          kind: 'refused',
          status: 401,
          message: '401: Unauthorized',
        });
      },
    });
    expect(await session.ended).toMatchObject({ kind: 'token' });
    expect([requests, gateway.connections]).toEqual([1, 0]);
  });

  it('starts few sessions and raises an alarm when Discord ends each at once', async () => {
    const running = await setUp({
      options: { pace: { first: 0, longest: 0, stable: 1e6, afterInvalidSession: [0, 0] } },
    });
    const { gateway, session, lines } = running;
    await session.ready;
    const stop = setInterval(() => gateway.closeSocket(4007), 1);
    await vi.waitFor(() => expect(lines.map(({ level }) => level)).toContain('error'), { timeout: 15_000 });
    clearInterval(stop);
    expect(session.state().identifies).toBe(manyIdentifies);
    await sleep(100);
    expect(session.state()).toMatchObject({ identifies: manyIdentifies, phase: 'waiting' });
  });

  it('can be closed while it waits', async () => {
    const { session } = await setUp({ manners: { upgrade: 503 }, options: { connectTimeout: 60_000 } });
    await vi.waitFor(() => expect(session.state().phase).toBe('waiting'));
    await session.close();
    expect(await session.ended).toBeUndefined();
  });

  it('can be closed while it connects', async () => {
    const { session, gateway } = await setUp({ manners: { upgrade: 'hang' } });
    await vi.waitFor(() => expect(gateway.connections).toBe(1));
    await session.close();
    expect(await session.ended).toBeUndefined();
  });
});
