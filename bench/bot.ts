// This bot beside a bare discord.js bot that does nothing but send a constant reply, as it is installed and bundled as
// this one is. Each is connected to a stand-in for Discord, in this one process; what is measured alternates between
// them, so that noise hits all.
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
const RUNS = 3;
const WARM_UP = 300;
const ROUNDS = 20;
const EACH = 64;
const IN_FLIGHT = 16;
/** By then the pictures are drawn, in ms. */
const IDLE = 8_000;

/** What node is started with. */
const programs = {
  'this bot': join(process.cwd(), 'dist/main.js'),
  'bare bot': join(process.cwd(), 'bench/bare-bot.mjs'),
  'bare, bundled': join(import.meta.dirname, 'bare-bot-bundled.mjs'),
} as const;
const names = ['this bot', 'bare bot', 'bare, bundled'] as const;
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
  readonly alone: number[];
  /** ms of CPU, and of time with 16 in flight, for the interactions after the warm-up */
  cpu: number;
  time: number;
  /** MiB */
  idle: number;
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
async function start(program: string, standIn: StandIn): Promise<{ bot: Running; milliseconds: number }> {
  const ready = standIn.next('online', undefined, 20_000);
  const at = performance.now();
  const child = spawn(process.execPath, [program], {
    cwd: scratch,
    env: environment(standIn),
    stdio: ['ignore', log, 'inherit'],
  });
  await ready;
  const milliseconds = performance.now() - at;
  const bot = { process: child, standIn, alone: [], cpu: 0, time: 0, idle: 0, memory: 0, turn: 0 };
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

/** Lets the bots work in turns, until each has had all its interactions. */
async function work(bots: readonly Running[]): Promise<void> {
  await sleep(IDLE);
  for (const bot of bots) bot.idle = consumption(bot).memory;
  for (const bot of bots) for (let count = 0; count < WARM_UP; count++) await use(bot);
  for (let round = 0; round < ROUNDS; round++)
    for (const bot of bots) {
      const before = consumption(bot).cpu;
      for (let count = 0; count < EACH; count++) bot.alone.push(await use(bot));
      const began = performance.now();
      const chain = async () => {
        for (let count = 0; count < EACH / IN_FLIGHT; count++) await use(bot);
      };
      await Promise.all(Array.from({ length: IN_FLIGHT }, chain));
      bot.time += performance.now() - began;
      // What is left to do after the last answer (reading its acknowledgement, writing the log).
      await sleep(20);
      bot.cpu += consumption(bot).cpu - before;
    }
  for (const bot of bots) bot.memory = consumption(bot).memory;
}

const standIns = await Promise.all(names.map(() => startStandIn({ validate: false, remember: 100 })));
const contestants = standIns.map((standIn, at) => ({ standIn, name: names[at] ?? 'this bot' }));
// A bare bot registers nothing, and what isn't registered can't be used.
for (const standIn of standIns) {
  const register = spawn(process.execPath, [programs['this bot'], 'register'], {
    env: environment(standIn),
    stdio: 'ignore',
  });
  await once(register, 'close');
}
const interactions = new Map<string, APIInteraction>();
standIns[0]?.on('exchange', ({ interaction }) => {
  if ('data' in interaction && interaction.data && 'name' in interaction.data)
    interactions.set(
      `${interaction.data.name} ${JSON.stringify('options' in interaction.data ? interaction.data.options : [])}`,
      interaction,
    );
});

const starts = names.map((): number[] => []);
for (let round = 0; round < STARTS; round++)
  for (const [at, { name, standIn }] of contestants.entries()) {
    const { bot, milliseconds } = await start(programs[name], standIn);
    starts[at]?.push(milliseconds);
    await stop(bot);
  }

const runs: Running[][] = [];
for (let round = 0; round < RUNS; round++) {
  const bots: Running[] = [];
  for (const { name, standIn } of contestants) bots.push((await start(programs[name], standIn)).bot);
  await work(bots);
  runs.push(bots);
  await Promise.all(bots.map(stop));
}

/** Of each bot, over all runs. */
const over = (of: (bot: Running) => number) =>
  names.map((_, at) => median(runs.flatMap((bots) => bots.slice(at, at + 1)).map(of)));
const row = (what: string, unit: string, values: readonly number[], aim?: number) => {
  const [our = Number.NaN, ...others] = values;
  const ratio = our / (others[0] ?? Number.NaN);
  return [
    what,
    ...values.map((value) => `${short(value)} ${unit}`),
    ...others.map((other) => short(our / other)),
    aim === undefined || Number.isNaN(ratio) ? '' : `≤ ${aim} ${ratio <= aim ? '✓' : '✗'}`,
  ];
};
const counted = WARM_UP + 2 * ROUNDS * EACH;
process.stdout.write(
  `This bot (node dist/main.js) beside a bare discord.js bot with one constant reply, as installed and bundled as this one is, each on a stand-in of its own: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}. Start: median of ${STARTS}. The rest: median of ${RUNS} runs of ${short(counted)} interactions. The aims are of the ratio to the bare bot as it is installed.\n\n${table(
    ['', ...names, 'ratio', 'to bundled', 'aim'],
    [
      row('start to READY', 'ms', starts.map(median), 0.6),
      row(
        `memory (RSS) idle, ${IDLE / 1000} s after READY`,
        'MiB',
        over(({ idle }) => idle),
      ),
      row(
        'memory (RSS) at the end',
        'MiB',
        over(({ memory }) => memory),
        0.85,
      ),
      row(
        'one at a time, p50',
        'ms',
        over(({ alone }) => median(alone)),
        1.1,
      ),
      row(
        'one at a time, p99',
        'ms',
        over(({ alone }) => percentile(alone, 0.99)),
      ),
      row(
        `${IN_FLIGHT} in flight, interactions`,
        '/s',
        over(({ time }) => (ROUNDS * EACH * 1000) / time),
      ),
      row(
        'CPU per interaction',
        'ms',
        over(({ cpu }) => cpu / (2 * ROUNDS * EACH)),
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
