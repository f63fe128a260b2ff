import { type StandIn, type StandInOptions, startStandIn } from 'discord-stand-in';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exitCodes } from '../../src/operations/exit-codes.ts';
import { environmentOf, registered, run } from './program.ts';

async function standInWith(options: StandInOptions): Promise<StandIn> {
  const standIn = await startStandIn(options);
  onTestFinished(() => standIn.close());
  return standIn;
}

const start = (standIn: StandIn, SHARDS?: string) =>
  run([], { ...environmentOf(standIn), ...(SHARDS === undefined ? {} : { SHARDS }) });

const writes = ({ requests }: StandIn) =>
  requests.filter(({ method, path }) => method === 'PUT' && path.includes('/commands')).length;

describe('the bot on several shards', () => {
  it('connects as many as Discord recommends, registers once, and answers from each server', async () => {
    const standIn = await standInWith({
      guilds: 6,
      guildsPerShard: 2,
      shards: 3,
      identifyWindowMs: 5_000,
      sessionStartLimit: { max_concurrency: 16 },
    });
    const program = start(standIn);
    await registered(program);
    expect(standIn.counts).toMatchObject({ open: 3, identifies: 3, readies: 3 });
    expect(program.log()).toContainEqual(
      expect.objectContaining({ msg: 'Ready: connected to Discord', shards: 3 }),
    );
    expect(writes(standIn)).toBe(1);
    const exchanges = await Promise.all(
      standIn.guildIds.map((guildId) => standIn.command({ name: 'contact', guildId })),
    );
    expect(exchanges.map(({ problem }) => problem)).toEqual(Array(6).fill(undefined));
    program.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: exitCodes.ok, stderr: '' });
  });

  it('waits five seconds between two shards, as Discord wants it', async () => {
    const standIn = await standInWith({ shards: 2, identifyWindowMs: 5_000 });
    const program = start(standIn);
    await registered(program);
    expect(standIn.counts).toMatchObject({ open: 2, connections: 2, identifies: 2, readies: 2 });
  });
});

describe('the program ends with a line and a code of its own', () => {
  it.each<[string, StandInOptions, string | undefined, number, RegExp]>([
    [
      'when no session starts are left',
      { shards: 4, sessionStartLimit: { remaining: 3, reset_after: 7_200_000 } },
      undefined,
      exitCodes.later,
      /^Discord lets this bot start only 3 more until \d{4}-\d\d-\d\dT\d\d:\d\d.*and 4 sessions/,
    ],
    [
      'when it is in more servers than its shards may have',
      { guilds: 5, guildsPerShard: 2 },
      '2',
      exitCodes.refused,
      /^Discord wants this bot on more shards \(4011 .*set SHARDS to a greater number, or to auto/,
    ],
    [
      'when SHARDS is a part of them',
      {},
      '0-7/16',
      exitCodes.configuration,
      /^SHARDS: one process runs all shards: .* on several hosts set TRANSPORT=webhook$/m,
    ],
  ])('%s', async (_, options, shards, code, message) => {
    const standIn = await standInWith(options);
    const ended = await start(standIn, shards).ended;
    expect(ended).toMatchObject({ code, stderr: expect.stringMatching(message) });
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(standIn.counts.readies).toBe(0);
  });
});
