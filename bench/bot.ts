// This bot beside a bare discord.js bot that does nothing but send a constant reply. Both are connected, each to a
// stand-in for Discord, in this one process; what is measured alternates between them, so that noise hits both.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { APIInteraction } from 'discord.js';
import { type Exchange, type StandIn, startStandIn } from 'discord-stand-in';
import { createRespond } from '../src/interactions/respond.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { freePort } from './free-port.ts';
import { median, percentile, short, table, times } from './measure.ts';

const STARTS = 15;
const PAIRS = 3;
const WARM_UP = 300;
const SEQUENTIAL = 1_200;
const BURSTS = 20;
const AT_ONCE = 50;

/** What node is started with. */
const ours = [join(process.cwd(), 'dist/main.js')];
const bare = [join(process.cwd(), 'bench/bare-bot.mjs')];
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const log = openSync(join(scratch, 'log'), 'w');

/** What people do with the bot, each as often. */
const uses: readonly ((standIn: StandIn) => Promise<Exchange>)[] = [
  (standIn) => standIn.command({ name: 'jpa', options: { period: '2' } }),
  (standIn) => standIn.command({ name: 'meetings' }),
  (standIn) => standIn.command({ name: 'country', options: { name: 'Maldives' } }),
  (standIn) => standIn.command({ name: 'search', options: { query: 'how many arrests in the 1st period' } }),
  (standIn) => standIn.autocomplete({ name: 'search', options: { query: 'debrief ban' }, focused: 'query' }),
  (standIn) => standIn.autocomplete({ name: 'meetings', options: { city: 'bang' }, focused: 'city' }),
];

interface Running {
  readonly process: ChildProcess;
  readonly standIn: StandIn;
  readonly latencies: { readonly alone: number[]; readonly burst: number[] };
  /** ms of CPU for the interactions after the warm-up */
  cpu: number;
  /** MiB */
  memory: number;
  turn: number;
}

/** As in life, the operators' port is open; one user does what many do. */
const operationsPort = String(await freePort());
const environment = ({ apiUrl, token }: StandIn) => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  OPERATIONS_PORT: operationsPort,
  INTERACTIONS_PER_MINUTE: '0',
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
});

/** Starts a bot; `milliseconds` from the start of its process to READY. */
async function start(
  program: readonly string[],
  standIn: StandIn,
): Promise<{ bot: Running; milliseconds: number }> {
  const ready = standIn.next('online', undefined, 20_000);
  const at = performance.now();
  const child = spawn(process.execPath, program, {
    cwd: scratch,
    env: environment(standIn),
    stdio: ['ignore', log, 'inherit'],
  });
  await ready;
  const milliseconds = performance.now() - at;
  const bot = { process: child, standIn, latencies: { alone: [], burst: [] }, cpu: 0, memory: 0, turn: 0 };
  return { bot, milliseconds };
}

async function stop({ process: child }: Running): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'close');
}

async function use(bot: Running): Promise<number> {
  const doing = uses[bot.turn++ % uses.length];
  if (doing === undefined) throw new Error('nothing to do');
  const { response, problem, milliseconds } = await doing(bot.standIn);
  if (response === undefined) throw new Error(`an interaction was not answered: ${problem}`);
  return milliseconds;
}

/** CPU time so far, in ms (user and system), and memory in MiB, of a process and all its threads. Linux only. */
function consumption({ process: { pid } }: Running): { cpu: number; memory: number } {
  try {
    // Past the name in brackets, which may hold anything: the state and from there on numbers; ticks are 10 ms.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const rss = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { cpu: (Number(stat[11]) + Number(stat[12])) * 10, memory: Number(rss) / 1024 };
  } catch {
    return { cpu: Number.NaN, memory: Number.NaN };
  }
}

/** Lets both bots work in turns, until each has had all its interactions. */
async function work(bots: readonly Running[]): Promise<void> {
  for (const bot of bots) for (let count = 0; count < WARM_UP; count++) await use(bot);
  for (let round = 0; round < SEQUENTIAL / AT_ONCE; round++)
    for (const bot of bots) {
      const before = consumption(bot).cpu;
      for (let count = 0; count < AT_ONCE; count++) bot.latencies.alone.push(await use(bot));
      bot.cpu += consumption(bot).cpu - before;
    }
  for (let round = 0; round < BURSTS; round++)
    for (const bot of bots) {
      const before = consumption(bot).cpu;
      bot.latencies.burst.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => use(bot)))));
      // What is left to do after the last answer (reading its acknowledgement, writing the log).
      await sleep(20);
      bot.cpu += consumption(bot).cpu - before;
    }
  for (const bot of bots) bot.memory = consumption(bot).memory;
}

const standIns = [
  await startStandIn({ validate: false, remember: 100 }),
  await startStandIn({ validate: false, remember: 100 }),
] as const;
const [ourStandIn, bareStandIn] = standIns;
// A bare bot registers nothing, and what isn't registered can't be used.
for (const standIn of standIns) {
  const register = spawn(process.execPath, [...ours, 'register'], {
    env: environment(standIn),
    stdio: 'ignore',
  });
  await once(register, 'close');
}
const interactions = new Map<string, APIInteraction>();
ourStandIn.on('exchange', ({ interaction }) => {
  if ('data' in interaction && interaction.data && 'name' in interaction.data)
    interactions.set(
      `${interaction.data.name} ${JSON.stringify('options' in interaction.data ? interaction.data.options : [])}`,
      interaction,
    );
});

const starts = { ours: [] as number[], bare: [] as number[] };
for (let round = 0; round < STARTS; round++) {
  for (const [whose, program, standIn] of [
    ['ours', ours, ourStandIn],
    ['bare', bare, bareStandIn],
  ] as const) {
    const { bot, milliseconds } = await start(program, standIn);
    starts[whose].push(milliseconds);
    await stop(bot);
  }
}

const pairs: { readonly our: Running; readonly their: Running }[] = [];
for (let round = 0; round < PAIRS; round++) {
  const { bot: our } = await start(ours, ourStandIn);
  const { bot: their } = await start(bare, bareStandIn);
  await work([our, their]);
  pairs.push({ our, their });
  await Promise.all([our, their].map(stop));
}

/** Over all pairs of bots. */
const over = (of: (bot: Running) => number) =>
  [median(pairs.map(({ our }) => of(our))), median(pairs.map(({ their }) => of(their)))] as const;
const row = (what: string, unit: string, [our, their]: readonly [number, number], aim?: number) => {
  const ratio = our / their;
  const verdict = aim === undefined || Number.isNaN(ratio) ? '' : `≤ ${aim} ${ratio <= aim ? '✓' : '✗'}`;
  return [what, `${short(our)} ${unit}`, `${short(their)} ${unit}`, short(ratio), verdict];
};
const counted = WARM_UP + SEQUENTIAL + BURSTS * AT_ONCE;
process.stdout.write(
  `This bot (node dist/main.js) beside a bare discord.js bot with one constant reply, on the same stand-in: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}. Start: median of ${STARTS}. The rest: median of ${PAIRS} runs of ${short(counted)} interactions.\n\n${table(
    ['', 'this bot', 'bare bot', 'ratio', 'aim'],
    [
      row('start to READY', 'ms', [median(starts.ours), median(starts.bare)], 0.6),
      row(
        'memory (RSS) at the end',
        'MiB',
        over(({ memory }) => memory),
        0.85,
      ),
      row(
        'one at a time, p50',
        'ms',
        over(({ latencies }) => median(latencies.alone)),
        1.1,
      ),
      row(
        'one at a time, p99',
        'ms',
        over(({ latencies }) => percentile(latencies.alone, 0.99)),
      ),
      row(
        `${AT_ONCE} at once, p50`,
        'ms',
        over(({ latencies }) => median(latencies.burst)),
      ),
      row(
        `${AT_ONCE} at once, p99`,
        'ms',
        over(({ latencies }) => percentile(latencies.burst, 0.99)),
      ),
      row(
        'CPU per interaction',
        'ms',
        over(({ cpu }) => cpu / (SEQUENTIAL + BURSTS * AT_ONCE)),
        1,
      ),
    ],
  )}\n\n`,
);
await Promise.all(standIns.map((standIn) => standIn.close()));
closeSync(log);
rmSync(scratch, { recursive: true });

const respond = createRespond(await loadKnowledge('data'));
process.stdout.write(
  `The handler by itself, in this process: interaction in, callback out.\n\n${table(
    ['interaction', 'first, µs', 'p50, µs', 'p99, µs'],
    [...interactions].map(([name, interaction]) => {
      const [first = Number.NaN, ...others] = times([interaction], respond, 300);
      return [name, first, median(others), percentile(others, 0.99)].map((cell) =>
        typeof cell === 'number' ? short(cell) : cell,
      );
    }),
  )}\n\n`,
);
