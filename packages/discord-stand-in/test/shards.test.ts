// The gateway's rules on shards, seen by bare sockets that answer nothing by themselves.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../src/index.ts';
import { type Connection, connect, type Payload, properties, request } from './raw-bot.ts';

async function standInWith(options: StandInOptions): Promise<StandIn> {
  const standIn = await startStandIn(options);
  onTestFinished(() => standIn.close());
  return standIn;
}

/** A connection that has asked to log in as a shard. */
async function identify({ gatewayUrl, token }: StandIn, shard: unknown): Promise<Connection> {
  const connection = connect(gatewayUrl);
  await connection.wait(({ op }) => op === 10);
  connection.send(2, { token, intents: 0, properties, ...(shard === undefined ? {} : { shard }) });
  return connection;
}

const event = (type: string) => (payload: Payload) => payload.t === type;
const invalid = ({ op }: Payload) => op === 9;

async function shard(standIn: StandIn, id: number, count: number): Promise<Connection> {
  const connection = await identify(standIn, [id, count]);
  await connection.wait(event('READY'));
  return connection;
}

/** Logs in so many shards, one after the other; how each went. */
async function loginAll(standIn: StandIn, count: number): Promise<string[]> {
  const outcomes: string[] = [];
  for (let id = 0; id < count; id++) {
    const connection = await identify(standIn, [id, count]);
    const first = await connection.wait((payload) => event('READY')(payload) || invalid(payload));
    outcomes.push(first.op === 9 ? `op 9 ${first.d}` : 'READY');
  }
  return outcomes;
}

describe('a login as a shard', () => {
  it.each<[string, unknown, number]>([
    ['an id beyond the count', [2, 2], 4010],
    ['a negative id', [-1, 2], 4010],
    ['a count of none', [0, 0], 4010],
    ['a part of an id', [0.5, 2], 4010],
    ['text', ['0', '2'], 4010],
    ['too few shards for its servers', [0, 2], 4011],
    ['no shards at all', undefined, 4011],
  ])('is refused with %s', async (_, asked, code) => {
    const standIn = await standInWith({ guilds: 5, guildsPerShard: 2 });
    expect(await (await identify(standIn, asked)).closed).toBe(code);
  });

  it('gives each shard its own servers, every server to one', async () => {
    const standIn = await standInWith({ guilds: 10, guildsPerShard: 3 });
    const guilds: string[] = [];
    for (let id = 0; id < 4; id++) {
      const ready = (await shard(standIn, id, 4)).received.find(event('READY'))?.d as {
        guilds: { id: string }[];
        shard: number[];
      };
      expect(ready.shard).toEqual([id, 4]);
      const own = ready.guilds.map((guild) => guild.id);
      expect(own.map((guild) => Number((BigInt(guild) >> 22n) % 4n))).toEqual(own.map(() => id));
      guilds.push(...own);
    }
    expect(guilds.sort()).toEqual([...standIn.guildIds].sort());
  });

  it.each([
    [1, ['READY', 'op 9 false', 'op 9 false', 'op 9 false', 'op 9 false']],
    [2, ['READY', 'READY', 'op 9 false', 'op 9 false', 'op 9 false']],
    [4, ['READY', 'READY', 'READY', 'READY', 'op 9 false']],
    [16, ['READY', 'READY', 'READY', 'READY', 'READY']],
  ])('with max_concurrency %i: five at once get %j', async (max_concurrency, outcomes) => {
    const standIn = await standInWith({ identifyWindowMs: 60_000, sessionStartLimit: { max_concurrency } });
    expect(await loginAll(standIn, 5)).toEqual(outcomes);
  });

  it('is let in again when the time is over', async () => {
    const standIn = await standInWith({ identifyWindowMs: 100 });
    await shard(standIn, 0, 2);
    await sleep(110);
    await shard(standIn, 1, 2);
  });

  it('counts as a session start, whatever comes of it; beyond the last the token is reset', async () => {
    const standIn = await standInWith({
      identifyWindowMs: 60_000,
      sessionStartLimit: { remaining: 3, max_concurrency: 2 },
    });
    const remaining = async () =>
      ((await request(standIn, 'GET', '/gateway/bot')).body as Record<string, Record<string, number>>)
        .session_start_limit?.remaining;
    expect(await loginAll(standIn, 3)).toEqual(['READY', 'READY', 'op 9 false']);
    expect(await remaining()).toBe(0);
    expect(await (await identify(standIn, [1, 3])).closed).toBe(4004);
    expect((await request(standIn, 'GET', '/gateway/bot')).status).toBe(401);
  });
});

describe('an interaction', () => {
  it.each([1, 2, 3, 16])('goes to the one shard of %i that has the server', async (count) => {
    const standIn = await standInWith({ guilds: 32 });
    const shards: Connection[] = [];
    for (let id = 0; id < count; id++) shards.push(await shard(standIn, id, count));
    await request(standIn, 'POST', `/applications/${standIn.applicationId}/commands`, {
      name: 'ask',
      description: 'd',
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    });
    for (const guildId of standIn.guildIds) void standIn.command({ name: 'ask', guildId });
    void standIn.command({ name: 'ask', where: 'dm' });
    void standIn.command({ name: 'ask', where: 'private' });
    const seen = () =>
      shards.map(({ received }) =>
        received.filter(event('INTERACTION_CREATE')).map(({ d }) => (d as { guild_id?: string }).guild_id),
      );
    await expect.poll(() => seen().flat().length).toBe(standIn.guildIds.length + 2);
    expect(seen()).toEqual(
      shards.map((_, id) => [
        ...standIn.guildIds.filter((guild) => Number((BigInt(guild) >> 22n) % BigInt(count)) === id),
        ...(id === 0 ? [undefined, undefined] : []),
      ]),
    );
  });
});

it('faults reach one shard alone', async () => {
  const standIn = await standInWith({ guilds: 2 });
  const shards = [await shard(standIn, 0, 2), await shard(standIn, 1, 2)] as const;
  expect(standIn.faults.ofShard(1).reconnect()).toBe(1);
  await shards[1].wait(({ op }) => op === 7);
  expect(standIn.faults.ofShard(1).close(4000)).toBe(1);
  expect(await shards[1].closed).toBe(4000);
  expect(shards[0].received.map(({ op }) => op)).toEqual([10, 0]);
  await expect.poll(() => standIn.counts.open).toBe(1);
});
