// What servers and shards cost: this bot and a bare discord.js bot, in one server and in thousands, on one
// shard and on many, each in a process of its own on a stand-in for Discord.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type StandIn, startStandIn } from 'discord-stand-in';
import { median, short, table } from './measure.ts';

const ROUNDS = 5;
const WARM_UP = 300;
const INTERACTIONS = 600;
const AT_ONCE = 10;

const ours = join(process.cwd(), 'dist/main.js');
const bare = join(process.cwd(), 'bench/bare-bot.mjs');
const probe = pathToFileURL(join(process.cwd(), 'bench/memory-probe.mjs')).href;
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const log = openSync(join(scratch, 'log'), 'w');

interface Cost {
  /** MiB, after a collection */
  readonly heap: number;
  readonly rss: number;
  /** ms, so far */
  readonly cpu: number;
}

interface Setting {
  readonly guilds: number;
  readonly shards: number;
}

const settings: readonly Setting[] = [
  { guilds: 1, shards: 1 },
  { guilds: 2_500, shards: 1 },
  { guilds: 1, shards: 4 },
  { guilds: 5_000, shards: 4 },
  { guilds: 1, shards: 16 },
  { guilds: 5_000, shards: 16 },
  { guilds: 100_000, shards: 100 },
];

function environment({ apiUrl, token }: StandIn, shards: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    OPERATIONS_PORT: '0',
    NODE_ENV: 'production',
    DISCORD_TOKEN: token,
    DISCORD_API_URL: apiUrl,
    SHARDS: String(shards),
    INTERACTIONS_PER_MINUTE: '0',
  };
}

/** Resolves when so many shards are READY. */
function allReady(standIn: StandIn, shards: number): Promise<void> {
  return new Promise((resolve) => {
    let count = 0;
    const off = standIn.on('ready', () => {
      if (++count < shards) return;
      off();
      resolve();
    });
  });
}

async function costOf(child: ChildProcess): Promise<Cost> {
  child.send('measure');
  const [told] = (await once(child, 'message')) as [NodeJS.MemoryUsage & { readonly cpu: number }];
  return {
    heap: (told.heapUsed + told.external) / 2 ** 20,
    rss: told.rss / 2 ** 20,
    cpu: told.cpu / 1_000,
  };
}

/** Lets people use the bot, in one server after the other. */
async function use(standIn: StandIn, interactions: number): Promise<void> {
  const { guildIds } = standIn;
  for (let done = 0; done < interactions; done += AT_ONCE) {
    const exchanges = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) => {
        const guildId = guildIds[((done + index) * 13) % guildIds.length];
        return standIn.command({
          name: 'jpa',
          options: { period: '2' },
          ...(guildId === undefined ? {} : { guildId }),
        });
      }),
    );
    const failed = exchanges.find(({ problem }) => problem !== undefined);
    if (failed) throw new Error(`an interaction was not answered: ${failed.problem}`);
  }
}

/** Starts a bot and lets people use it; `cpu` is for each interaction then. */
async function measure(program: string, standIn: StandIn, { shards }: Setting): Promise<Cost> {
  const ready = allReady(standIn, shards);
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, program], {
    cwd: scratch,
    env: environment(standIn, shards),
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
  await ready;
  await use(standIn, WARM_UP);
  const before = await costOf(child);
  await use(standIn, INTERACTIONS);
  const after = await costOf(child);
  child.kill('SIGKILL');
  await once(child, 'close');
  return { ...after, cpu: (after.cpu - before.cpu) / INTERACTIONS };
}

interface Measured {
  readonly setting: Setting;
  readonly standIn: StandIn;
  readonly our: Cost[];
  readonly their: Cost[];
}

/** Starts the bot on a stand-in that lets one shard log in every five seconds, as Discord does. */
async function start(guilds: number, shards: number): Promise<string[]> {
  const standIn = await startStandIn({ guilds, shards, identifyWindowMs: 5_000 });
  const ready = allReady(standIn, shards);
  const began = performance.now();
  const child = spawn(process.execPath, [ours], {
    cwd: scratch,
    env: environment(standIn, shards),
    stdio: ['ignore', log, 'inherit'],
  });
  await ready;
  const seconds = (performance.now() - began) / 1_000;
  const { identifies } = standIn.counts;
  child.kill('SIGKILL');
  await once(child, 'close');
  await standIn.close();
  return [String(shards), short(seconds), String(identifies)];
}

const starts = await Promise.all([start(1, 1), start(5_000, 16)]);

const measured: Measured[] = [];
for (const setting of settings) {
  const standIn = await startStandIn({
    ...setting,
    validate: false,
    remember: 100,
    sessionStartLimit: { max_concurrency: 100, remaining: 1_000_000 },
  });
  // A bare bot registers nothing, and what isn't registered can't be used.
  const register = spawn(process.execPath, [ours, 'register'], {
    env: environment(standIn, setting.shards),
    stdio: 'ignore',
  });
  await once(register, 'close');
  measured.push({ setting, standIn, our: [], their: [] });
}
// In turns, so that noise hits all of them.
for (let round = 0; round < ROUNDS; round++)
  for (const { setting, standIn, our, their } of measured) {
    our.push(await measure(ours, standIn, setting));
    their.push(await measure(bare, standIn, setting));
  }
await Promise.all(measured.map(({ standIn }) => standIn.close()));
closeSync(log);
rmSync(scratch, { recursive: true });

const over = (costs: readonly Cost[], of: keyof Cost) => median(costs.map((cost) => cost[of]));
const first = measured[0];
const most = measured.at(-1);
const [our1, ourMost] = [first, most].map((one) => over(one?.our ?? [], 'heap'));
const perShard = (((ourMost ?? 0) - (our1 ?? 0)) / ((most?.setting.shards ?? 0) - 1)) * 1_024;
process.stdout.write(
  `Cost by servers and shards, of this bot (node dist/main.js) and of a bare discord.js bot without intents: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}. Median of ${ROUNDS} processes, each after ${WARM_UP + INTERACTIONS} interactions. Memory in MiB, after a collection, heap with external memory; CPU in ms for each of the last ${INTERACTIONS} interactions.\n\n${table(
    ['servers', 'shards', 'this bot: heap', 'RSS', 'CPU', 'bare bot: heap', 'RSS ', 'CPU '],
    measured.map(({ setting: { guilds, shards }, our, their }) => [
      guilds.toLocaleString('en'),
      String(shards),
      short(over(our, 'heap')),
      short(over(our, 'rss')),
      short(over(our, 'cpu')),
      short(over(their, 'heap')),
      short(over(their, 'rss')),
      short(over(their, 'cpu')),
    ]),
  )}\n\nA shard more: ${short(perShard)} KiB of heap.\n\nStarts, one login in five seconds (max_concurrency 1):\n\n${table(['shards', 'all READY, s', 'logins'], starts)}\n\n`,
);
