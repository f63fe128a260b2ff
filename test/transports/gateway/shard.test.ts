import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/operations/log.ts';
import { isWorthALine, pauseAfter } from '../../../src/transports/gateway/backoff.ts';
import { type Shard, type ShardOptions, startShard } from '../../../src/transports/gateway/shard.ts';
import { eventually } from '../../eventually.ts';
import { type Manners, type ScriptedGateway, startScriptedGateway } from './scripted-gateway.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Running {
  readonly gateway: ScriptedGateway;
  readonly shard: Shard;
  readonly dispatches: [string, unknown][];
  readonly lines: Record<string, unknown>[];
}

/** A shard that goes about everything a hundred times faster than a real one. */
async function setUp(manners: Partial<Manners> = {}, options: Partial<ShardOptions> = {}): Promise<Running> {
  const gateway = await startScriptedGateway(manners);
  const dispatches: [string, unknown][] = [];
  const lines: Record<string, unknown>[] = [];
  const shard = startShard({
    token: 'the.bot.token',
    shardId: 0,
    shardCount: 1,
    gatewayInformation: {
      url: gateway.url,
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 },
    },
    waitForIdentify: async () => undefined,
    timeouts: { step: 1_000, acknowledgement: 1_000 },
    backoff: { first: 20, longest: 100 },
    onReady: () => undefined,
    onDispatch: (type, data) => dispatches.push([type, data]),
    onRefused: () => undefined,
    log: await createLog({
      level: 'info',
      format: 'json',
      to: { write: (line) => lines.push(JSON.parse(line)) },
      secrets: [],
    }),
    ...options,
  });
  closers.push(
    // The other side may not close any more.
    async () => Promise.race([shard.close(), sleep(200)]),
    async () => gateway.close(),
  );
  return { gateway, shard, dispatches, lines };
}

/** A shard that has been ready, and whose heartbeats are acknowledged. */
async function ready(manners: Partial<Manners> = {}): Promise<Running> {
  const running = await setUp({ heartbeatInterval: 200, ...manners });
  await eventually(() => expect(running.shard.state().phase).toBe('ready'));
  return running;
}

/** Waits until the shard is ready on a further connection. */
async function readyAgain({ shard, gateway }: Running, connections = 2): Promise<void> {
  await eventually(() => {
    expect(gateway.connections).toBeGreaterThanOrEqual(connections);
    expect(shard.state().phase).toBe('ready');
  });
}

const opsOf = ({ received }: ScriptedGateway) => received.map(({ op }) => op).filter((op) => op !== 1);
const identified = 2;
const resumed = 6;

describe('a shard', () => {
  it('identifies without intents, is ready, and passes dispatches on as they are', async () => {
    const { gateway, shard, dispatches } = await ready();
    gateway.dispatch('INTERACTION_CREATE', { id: '1' });
    gateway.dispatch('SOMETHING_NEW', null);
    await eventually(() => expect(dispatches).toHaveLength(3));
    expect(dispatches.slice(1)).toEqual([
      ['INTERACTION_CREATE', { id: '1' }],
      ['SOMETHING_NEW', null],
    ]);
    expect(gateway.received.find(({ op }) => op === identified)).toMatchObject({
      d: { token: 'the.bot.token', intents: 0, shard: [0, 1] },
    });
    expect(shard.state()).toMatchObject({ phase: 'ready', identifies: 1, resumes: 0, failures: 0 });
  });

  it('passes on what arrives before READY', async () => {
    const { gateway, dispatches } = await setUp({ ready: false });
    await eventually(() => expect(opsOf(gateway)).toEqual([identified]));
    gateway.dispatch('INTERACTION_CREATE', { id: '1' });
    await eventually(() => expect(dispatches).toEqual([['INTERACTION_CREATE', { id: '1' }]]));
  });

  it('leaves with 1000 and opens no connection after that', async () => {
    const { gateway, shard } = await ready();
    await shard.close();
    expect(shard.state().phase).toBe('ended');
    await sleep(700);
    expect(gateway.goodbyes).toEqual([1000]);
    expect(gateway.connections).toBe(1);
  });

  it('that is closed while it waits or connects doesn’t identify any more', async () => {
    const { gateway, shard } = await setUp({ hello: false });
    await eventually(() => expect(gateway.connections).toBe(1));
    await shard.close();
    gateway.manners.hello = true;
    await eventually(() => expect(gateway.goodbyes).toEqual([1000, 1000]));
    expect(opsOf(gateway)).toEqual([]);
  });

  it('doesn’t identify on a connection that was lost while it waited for its turn', async () => {
    const turns: (() => void)[] = [];
    const waitForIdentify = () => new Promise<void>((resolve) => turns.push(resolve));
    const { gateway } = await setUp({}, { waitForIdentify });
    await eventually(() => expect(turns).toHaveLength(1));
    gateway.destroySocket();
    await eventually(() => expect(turns).toHaveLength(2));
    for (const take of turns) take();
    await eventually(() => expect(opsOf(gateway)).not.toEqual([]));
    await sleep(50);
    expect(opsOf(gateway)).toEqual([identified]);
  });

  it('resumes with the last sequence number when the socket drops', async () => {
    const running = await ready();
    running.gateway.dispatch('A', 1);
    running.gateway.dispatch('B', 2);
    await eventually(() => expect(running.dispatches).toHaveLength(3));
    running.gateway.destroySocket();
    await readyAgain(running);
    expect(opsOf(running.gateway)).toEqual([identified, resumed]);
    expect(running.gateway.received.find(({ op }) => op === resumed)).toMatchObject({
      d: { session_id: 'session-1', seq: 3 },
    });
    expect(running.shard.state()).toMatchObject({ resumes: 1, identifies: 1 });
  });

  it('resumes on op 7, with a close code that keeps the session, and no warning', async () => {
    const running = await ready();
    running.gateway.send({ op: 7, d: null });
    await readyAgain(running);
    expect(opsOf(running.gateway)).toEqual([identified, resumed]);
    expect(running.gateway.goodbyes).toEqual([4200]);
    expect(running.lines).toMatchObject([
      { level: 'info', msg: 'Discord asked for a new connection' },
      { level: 'info', msg: 'Session resumed' },
    ]);
  });

  it.each([
    [true, resumed],
    [false, identified],
  ])('op 9 with %j leads to op %i', async (d, op) => {
    const running = await ready();
    running.gateway.send({ op: 9, d });
    await eventually(() => expect(opsOf(running.gateway)).toEqual([identified, op]));
    await readyAgain(running, 1);
  });

  it('resumes on another connection when op 9 with true is not followed by RESUMED', async () => {
    const running = await ready({ resumed: false });
    running.gateway.send({ op: 9, d: true });
    await eventually(() => expect(opsOf(running.gateway)).toEqual([identified, resumed]));
    running.gateway.manners.resumed = true;
    await readyAgain(running);
    expect(opsOf(running.gateway)).toEqual([identified, resumed, resumed]);
  });

  it('identifies when RESUMED never comes, again and again', async () => {
    const running = await ready({ resumed: false });
    running.gateway.destroySocket();
    await readyAgain(running, 6);
    expect(opsOf(running.gateway)).toEqual([identified, resumed, resumed, resumed, resumed, identified]);
    expect(running.lines.map(({ msg }) => msg)).toContain('RESUMED did not come in time');
  });

  it('keeps its session when the network fails', async () => {
    const running = await ready();
    const { gateway } = running;
    gateway.manners.upgrade = 'reset';
    gateway.destroySocket();
    await eventually(() => expect(gateway.connections).toBe(3));
    gateway.manners.upgrade = 101;
    await readyAgain(running, 4);
    expect(opsOf(gateway)).toEqual([identified, resumed]);
  });

  it('answers a request for a heartbeat at once', async () => {
    const { gateway } = await ready({ heartbeatInterval: 60_000 });
    gateway.send({ op: 1, d: null });
    await eventually(() => expect(gateway.received.at(-1)).toEqual({ op: 1, d: 1 }));
  });

  it('knows how long ago a heartbeat was acknowledged', async () => {
    const { shard } = await ready();
    await eventually(() => expect(shard.state().latency).toBeGreaterThanOrEqual(0));
    expect(shard.state().quietFor).toBeGreaterThanOrEqual(0);
  });

  it('resumes on another connection when heartbeats go unacknowledged', async () => {
    const running = await ready({ heartbeatInterval: 900 });
    running.gateway.manners.acknowledges = false;
    await eventually(() => expect(running.gateway.connections).toBeGreaterThan(1));
    running.gateway.manners.acknowledges = true;
    await readyAgain(running);
    expect(opsOf(running.gateway)[1]).toBe(resumed);
  });

  it('gets out of a half-open connection by itself, long before its socket is closed', async () => {
    const running = await ready({ heartbeatInterval: 900 });
    running.gateway.freeze();
    await eventually(() => expect(running.shard.state().phase).not.toBe('ready'));
    await readyAgain(running);
    expect(opsOf(running.gateway)).toEqual([identified, resumed]);
  });

  it('stays as it is when nothing happens but heartbeats', async () => {
    const { gateway, shard, lines } = await ready({ heartbeatInterval: 800 });
    await sleep(2_000);
    expect(gateway.connections).toBe(1);
    expect(shard.state().phase).toBe('ready');
    expect(lines).toEqual([]);
  });

  it('takes no harm from garbage', async () => {
    const { gateway, dispatches } = await ready();
    for (const raw of ['', '{', 'null', '5', '"x"', '[]', '{}', 'undefined', '\u0000']) gateway.sendRaw(raw);
    gateway.sendRaw(Buffer.from([1, 2, 3]));
    for (const payload of [{ op: 99 }, { op: 0 }, { op: 11, d: [] }]) gateway.send(payload);
    gateway.send({ op: 0, t: 'INTERACTION_CREATE', s: null, d: null });
    gateway.dispatch('AFTER', {});
    await eventually(() => expect(dispatches.at(-1)?.[0]).toBe('AFTER'));
    expect(gateway.connections).toBe(1);
  });

  it.each<[string, Partial<Manners>]>([
    ['503 on the upgrade', { upgrade: 503 }],
    ['a reset on the upgrade', { upgrade: 'reset' }],
    ['an upgrade that hangs', { upgrade: 'hang' }],
    ['no HELLO', { hello: false }],
    ['no READY', { ready: false }],
  ])('tries again after %s', async (_name, manners) => {
    const running = await setUp(manners);
    await eventually(() => expect(running.gateway.connections).toBeGreaterThan(1));
    Object.assign(running.gateway.manners, { upgrade: 101, hello: true, ready: true });
    await readyAgain(running, 2);
    expect(running.lines[0]).toMatchObject({ level: 'warn', failures: 1 });
  });
});

it('pauses grow to a minute at most, and ever fewer failures leave a line', () => {
  const failures = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const most = failures.map((count) => pauseAfter(count, { first: 500, longest: 60_000 }));
  vi.restoreAllMocks();
  expect(most).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(failures.filter(isWorthALine)).toEqual([1, 2, 4, 8]);
});
