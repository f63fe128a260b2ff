// Several shards in one process, over real sockets.
import { setTimeout as sleep } from 'node:timers/promises';
import { SimpleIdentifyThrottler } from '@discordjs/ws';
import { type StandIn, type StandInOptions, startStandIn } from 'discord-stand-in';
import { afterEach, describe, expect, it } from 'vitest';
import { definitions } from '../../../src/commands/index.ts';
import { createRespond, fallbackAnswer } from '../../../src/interactions/respond.ts';
import { createLog } from '../../../src/operations/log.ts';
import { type Gateway, type GatewayOptions, startGateway } from '../../../src/transports/gateway.ts';
import { registerCommands } from '../../../src/transports/registration.ts';
import { eventually } from '../../eventually.ts';
import { knowledgeOf2017 } from '../../knowledge-of-2017.ts';

type ShardChoice = 'auto' | number;
const respond = createRespond(knowledgeOf2017);
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function standInWith(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = await startStandIn({ guilds: 8, ...options });
  closers.push(() => standIn.close());
  return standIn;
}

interface Running {
  readonly gateway: Gateway;
  readonly lines: Record<string, unknown>[];
}

/** A gateway that goes about everything a hundred times faster than a real one. */
async function start(
  standIn: StandIn,
  shards: ShardChoice,
  options: Partial<GatewayOptions> = {},
): Promise<Running> {
  const lines: Record<string, unknown>[] = [];
  const gateway = startGateway({
    token: standIn.token,
    api: standIn.apiUrl,
    handler: { respond, fallbackAnswer },
    shards,
    connectTimeout: 5_000,
    timeouts: { step: 1_000, acknowledgement: 60_000 },
    backoff: { first: 20, longest: 100 },
    throttler: { waitForIdentify: async () => undefined },
    log: await createLog({
      level: 'info',
      format: 'json',
      to: { write: (line) => lines.push(JSON.parse(line)) },
      secrets: [],
    }),
    ...options,
  });
  closers.push(() => gateway.close());
  return { gateway, lines };
}

/** A gateway whose shards are all ready. */
async function ready(...about: Parameters<typeof start>): Promise<Gateway> {
  const { gateway } = await start(...about);
  await gateway.ready;
  return gateway;
}

async function readyAgain(gateway: Gateway, shardId: number, connections = 2): Promise<void> {
  await eventually(() => {
    expect(gateway.state().shards[shardId]?.connections).toBeGreaterThanOrEqual(connections);
    expect(gateway.state().ready).toBe(true);
  });
}

const register = ({ rest }: Gateway, { applicationId }: StandIn) =>
  registerCommands({ rest, applicationId, guildId: undefined, definitions: definitions() });

const phases = (gateway: Gateway) => gateway.state().shards.map(({ phase }) => phase);
const gatewayRequests = ({ requests }: StandIn) => requests.filter(({ path }) => path === '/gateway/bot');

describe('the shards of a process', () => {
  it.each<[string, ShardChoice, number, number[]]>([
    ['auto, one recommended', 'auto', 1, [0]],
    ['auto, five recommended', 'auto', 5, [0, 1, 2, 3, 4]],
    ['one, five recommended', 1, 5, [0]],
    ['three, one recommended', 3, 1, [0, 1, 2]],
  ])('%s: they are all connected, after one question', async (_, choice, shards, ids) => {
    const standIn = await standInWith({ shards });
    const gateway = await ready(standIn, choice);
    expect(await gateway.ready).toEqual({ applicationId: standIn.applicationId });
    expect(gateway.state()).toMatchObject({
      ready: true,
      shards: ids.map((shardId) => ({ shardId, phase: 'ready', connections: 1, identifies: 1, resumes: 0 })),
    });
    expect(standIn.counts).toMatchObject({ open: ids.length, identifies: ids.length, readies: ids.length });
    expect(gatewayRequests(standIn)).toHaveLength(1);
  });

  it('that are turned away, because they came too soon, come again', async () => {
    const standIn = await standInWith({ identifyWindowMs: 100 });
    expect(phases(await ready(standIn, 4))).toEqual(['ready', 'ready', 'ready', 'ready']);
    expect(standIn.counts.readies).toBe(4);
    expect(standIn.counts.identifies).toBeGreaterThan(4);
  });

  it.each([
    [0, 1, /^Discord lets this bot start no more sessions until \d{4}-\d\d-\d\dT.*, and one session would/],
    [0, 4, /^Discord lets this bot start no more sessions until .*, and 4 sessions \(one a shard\) would/],
    [3, 4, /^Discord lets this bot start only 3 more until .*: start it again after that.*1000 a day/],
  ])('with %i starts left for %i of them, none is connected', async (remaining, shards, message) => {
    const standIn = await standInWith({ shards, sessionStartLimit: { remaining, reset_after: 3_600_000 } });
    const { gateway } = await start(standIn, 'auto');
    expect(await gateway.ended).toEqual({ kind: 'later', message: expect.stringMatching(message) });
    expect(gateway.state()).toEqual({ ready: false, shards: [] });
    expect(await gateway.ready).toBeUndefined();
    expect(standIn.counts).toMatchObject({ connections: 0, identifies: 0 });
  });

  it('with just enough starts left are all connected, and that is worth a warning', async () => {
    const standIn = await standInWith({ shards: 4, sessionStartLimit: { remaining: 4 } });
    const { gateway, lines } = await start(standIn, 'auto');
    await gateway.ready;
    expect(lines.filter(({ level }) => level === 'warn')).toMatchObject([{ sessionsRemaining: 4 }]);
  });

  it('leave together, also those that wait for their turn', async () => {
    const standIn = await standInWith({ shards: 8 });
    const { gateway } = await start(standIn, 'auto', { throttler: new SimpleIdentifyThrottler(1) });
    await eventually(() => {
      expect(phases(gateway).sort()).toEqual(['ready', ...Array(7).fill('waiting')]);
      expect(standIn.counts.open).toBe(8);
    });
    expect(gateway.state().ready).toBe(false);
    await gateway.close();
    expect(await gateway.ended).toBeUndefined();
    expect(await gateway.ready).toBeUndefined();
    expect(phases(gateway)).toEqual(Array(8).fill('ended'));
    expect(standIn.counts.identifies).toBe(1);
    await eventually(() => expect(standIn.counts.open).toBe(0));
  });

  it('are told apart in the log', async () => {
    const standIn = await standInWith({ shards: 3 });
    const { gateway, lines } = await start(standIn, 'auto');
    await gateway.ready;
    standIn.faults.ofShard(2).destroy();
    await readyAgain(gateway, 2);
    expect(lines).toMatchObject([
      { msg: 'Connecting the shards', shards: 3, recommended: 3, maxConcurrency: 1 },
      { level: 'warn', shard: 2, msg: 'the connection closed with 1006' },
      { level: 'info', shard: 2, msg: 'Session resumed' },
    ]);
  });
});

describe('interactions', () => {
  it('of every server and of direct messages are answered, each once', async () => {
    const standIn = await standInWith({ guilds: 12, shards: 4 });
    const gateway = await ready(standIn, 'auto');
    await register(gateway, standIn);
    const exchanges = await Promise.all([
      ...standIn.guildIds.map((guildId) => standIn.command({ name: 'contact', guildId })),
      standIn.command({ name: 'contact', where: 'dm' }),
      standIn.command({ name: 'contact', where: 'private' }),
    ]);
    expect(exchanges.map(({ problem }) => problem)).toEqual(Array(14).fill(undefined));
    await eventually(() => expect(gateway.answering.counts().delivered).toBe(14));
    expect(standIn.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(14);
  });

  it('that arrive on several shards are answered once', async () => {
    const standIn = await standInWith({ shards: 4 });
    const gateway = await ready(standIn, 'auto');
    await register(gateway, standIn);
    const { interaction } = await standIn.command({ name: 'contact' });
    const again = { ...interaction, id: String(BigInt(interaction.id) + 1n), token: 'again' };
    standIn.clear();
    expect(standIn.faults.interaction(again)).toBe(4);
    await eventually(() => expect(gateway.answering.counts()).toMatchObject({ delivered: 2, repeated: 3 }));
    expect(standIn.requests.map(({ path }) => path)).toEqual([`/interactions/${again.id}/again/callback`]);
  });

  it('of other shards are answered while one is away', async () => {
    const standIn = await standInWith({ guilds: 2, shards: 2 });
    const gateway = await ready(standIn, 'auto');
    await register(gateway, standIn);
    standIn.faults.refuseUpgrades('hang', 1);
    standIn.faults.ofShard(1).destroy();
    await eventually(() => expect(gateway.state().ready).toBe(false));
    const shardOf = (guildId: string) => Number((BigInt(guildId) >> 22n) % 2n);
    const guildId = standIn.guildIds.find((id) => shardOf(id) === 0);
    expect(await standIn.command({ name: 'contact', ...(guildId && { guildId }) })).toMatchObject({
      problem: undefined,
    });
    expect(phases(gateway)[0]).toBe('ready');
    // What was missed meanwhile follows when the session is resumed.
    const missed = standIn.guildIds.find((id) => shardOf(id) === 1);
    const asked = standIn.command({ name: 'contact', ...(missed && { guildId: missed }) });
    expect(await asked).toMatchObject({ problem: undefined });
    await readyAgain(gateway, 1);
  });
});

describe('what happens to one shard', () => {
  type Fault = (standIn: StandIn) => unknown;
  it.each<[string, Fault, { identifies: number; resumes: number; connections?: number }]>([
    ['a dropped socket', ({ faults }) => faults.ofShard(1).destroy(), { identifies: 1, resumes: 1 }],
    ['close code 4000', ({ faults }) => faults.ofShard(1).close(4000), { identifies: 1, resumes: 1 }],
    ['op 7', ({ faults }) => faults.ofShard(1).reconnect(), { identifies: 1, resumes: 1 }],
    [
      'op 9 true',
      ({ faults }) => faults.ofShard(1).invalidSession(true),
      { identifies: 1, resumes: 1, connections: 1 },
    ],
    ['op 9 false', ({ faults }) => faults.ofShard(1).invalidSession(false), { identifies: 2, resumes: 0 }],
    ['close code 4007', ({ faults }) => faults.ofShard(1).close(4007), { identifies: 2, resumes: 0 }],
  ])('%s: it recovers by itself, and the others stay as they are', async (_, fault, after) => {
    const standIn = await standInWith({ shards: 3 });
    const gateway = await ready(standIn, 'auto');
    fault(standIn);
    await eventually(() => expect(gateway.state().shards[1]).toMatchObject(after));
    await readyAgain(gateway, 1, after.connections ?? 2);
    const untouched = { phase: 'ready', connections: 1, identifies: 1, resumes: 0, failures: 0 };
    expect(gateway.state().shards).toMatchObject([
      { shardId: 0, ...untouched },
      { shardId: 1, phase: 'ready', connections: 2, ...after },
      { shardId: 2, ...untouched },
    ]);
  });

  it.each([
    [4004, 'token', /DISCORD_TOKEN/],
    [4010, 'refused', /4010.*SHARDS/],
    [4011, 'refused', /4011.*set SHARDS/],
    [4012, 'refused', /4012/],
    [4013, 'refused', /4013/],
    [4014, 'refused', /4014/],
  ])('%i is the end of all', async (code, kind, message) => {
    const standIn = await standInWith({ shards: 3 });
    const gateway = await ready(standIn, 'auto');
    standIn.faults.ofShard(2).close(code);
    expect(await gateway.ended).toEqual({ kind, message: expect.stringMatching(message) });
    expect(gateway.state().ready).toBe(false);
    await gateway.close();
    await eventually(() => expect(standIn.counts.open).toBe(0));
  });

  it('when no session starts are left, it waits for new ones, and the others go on', async () => {
    const standIn = await standInWith({ shards: 3 });
    const { gateway, lines } = await start(standIn, 'auto');
    await gateway.ready;
    standIn.faults.sessionStartLimit({ remaining: 0, reset_after: 400 });
    standIn.faults.ofShard(1).invalidSession(false);
    await eventually(() => {
      const message = expect.stringMatching(/^Discord allows no more session starts until \d{4}-/);
      expect(lines).toContainEqual(expect.objectContaining({ level: 'warn', msg: message }));
    });
    expect(phases(gateway)).toEqual(['ready', 'waiting', 'ready']);
    standIn.faults.sessionStartLimit({ remaining: 1_000 });
    await readyAgain(gateway, 1);
    expect(standIn.counts.identifies).toBe(4);
  });
});

describe('at the start', () => {
  const information = ({ path }: { path: string }) => path === '/gateway/bot';

  it('tries again when Discord’s API is down, and says so ever more rarely', async () => {
    const standIn = await standInWith();
    standIn.faults.script({ when: information, times: 31, status: 503 });
    const { gateway, lines } = await start(standIn, 1);
    await gateway.ready;
    // The client for requests tries four times in a row; a pause, and at first a line, is for all four.
    expect(gatewayRequests(standIn)).toHaveLength(32);
    expect(lines.map(({ failures }) => failures)).toEqual([1, 2, 4]);
    expect(lines[0]?.msg).toBe('GET /gateway/bot was answered with 503');
  });

  it('gives up after a bounded time, naming the reason', async () => {
    const standIn = await standInWith();
    standIn.faults.refuseUpgrades(503);
    const { gateway } = await start(standIn, 1, { connectTimeout: 500 });
    expect(await gateway.ended).toEqual({
      kind: 'unreachable',
      message: expect.stringMatching(
        /^Discord could not be reached within 0.5 s: the connection closed .*503/,
      ),
    });
    expect(await gateway.ready).toBeUndefined();
  });

  it('never gives up later', async () => {
    const standIn = await standInWith();
    const gateway = await ready(standIn, 1, { connectTimeout: 2_000 });
    standIn.faults.refuseUpgrades(503);
    standIn.faults.destroy();
    await sleep(2_500);
    expect(phases(gateway)).not.toContain('ended');
    standIn.faults.heal();
    await readyAgain(gateway, 0);
  });

  it('waits as long as a rate limit says, which isn’t held against it', async () => {
    const standIn = await standInWith();
    standIn.faults.script({
      when: information,
      times: 1,
      status: 429,
      headers: { 'retry-after': '3' },
      body: { message: 'You are being rate limited.', retry_after: 3, global: false },
    });
    const { gateway } = await start(standIn, 1, { connectTimeout: 2_000 });
    expect(await gateway.ready).toBeDefined();
    expect(gatewayRequests(standIn)).toHaveLength(2);
  });

  it('doesn’t spin on a rate limit without a wait', async () => {
    const standIn = await standInWith();
    standIn.faults.script({ when: information, times: Number.POSITIVE_INFINITY, status: 429 });
    const backoff = { first: 200, longest: 200 };
    const { gateway } = await start(standIn, 1, { connectTimeout: 1_000, backoff });
    expect(await gateway.ended).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('429'),
    });
    expect(gatewayRequests(standIn).length).toBeLessThan(40);
  });

  it('can be closed while it waits', async () => {
    const standIn = await standInWith();
    standIn.faults.script({ when: information, times: Number.POSITIVE_INFINITY, status: 503 });
    const { gateway, lines } = await start(standIn, 1, { connectTimeout: 60_000 });
    await eventually(() => expect(lines.length).toBeGreaterThan(0));
    await gateway.close();
    expect(await gateway.ended).toBeUndefined();
  });
});

describe('too few shards for the servers', () => {
  it.each<[string, ShardChoice]>([
    ['one', 1],
    ['three', 3],
  ])('%s: ends, and says what to set', async (_, choice) => {
    const standIn = await standInWith({ guilds: 8, guildsPerShard: 2, shards: 4 });
    const { gateway } = await start(standIn, choice);
    expect(await gateway.ended).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/set SHARDS to a greater number, or to auto/),
    });
  });

  it('auto has enough', async () => {
    const standIn = await standInWith({ guilds: 8, guildsPerShard: 2, shards: 4 });
    expect((await ready(standIn, 'auto')).state()).toMatchObject({ ready: true, shards: Array(4).fill({}) });
  });
});
