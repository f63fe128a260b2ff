// What operating the bot costs: how long its event loop stands still while changed data is taken, and what figures and
// limits take of an interaction.
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { limitFlood } from '../src/interactions/limit-flood.ts';
import { createRespond, fallbackAnswer, type Respond } from '../src/interactions/respond.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { createLog } from '../src/operations/log.ts';
import { createMetrics } from '../src/operations/metrics.ts';
import { createAnswering } from '../src/transports/answering.ts';
import type { OnHandled } from '../src/transports/interaction-log.ts';
import { freePort } from './free-port.ts';
import { median, percentile, short, table } from './measure.ts';

const STARTS = 30;
const RELOADS = 10;
const ROUNDS = 60;
const EACH = 500;

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const print = (text: string) => process.stdout.write(`${text}\n\n`);
print(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}.`);

const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
const environment = {
  PATH: process.env.PATH,
  TRANSPORT: 'webhook',
  PORT: '0',
  DISCORD_PUBLIC_KEY: Buffer.from(x, 'base64url').toString('hex'),
};

// ── the start ──

/** From the start of the process until it says that it is ready, in ms. */
async function timeOfStart(operationsPort: number): Promise<number> {
  const at = performance.now();
  const child = spawn(process.execPath, [join(process.cwd(), 'dist/main.js')], {
    cwd: scratch,
    env: { ...environment, OPERATIONS_PORT: String(operationsPort) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const took = performance.now() - at;
  child.kill('SIGKILL');
  await once(child, 'close');
  return took;
}

const starts = { without: [] as number[], with: [] as number[] };
const port = await freePort();
for (let round = 0; round < STARTS; round++) {
  starts.without.push(await timeOfStart(0));
  starts.with.push(await timeOfStart(port));
}
print(
  `From the start of the process until it listens, in turns, ${STARTS} times.\n\n${table(
    ['', 'without the operators’ port', 'with it', 'ratio'],
    [0.5, 0.1].map((share) => {
      const [without, withIt] = [percentile(starts.without, share), percentile(starts.with, share)];
      return [
        `p${share * 100}`,
        `${short(without)} ms`,
        `${short(withIt)} ms`,
        (withIt / without).toFixed(3),
      ];
    }),
  )}`,
);

// ── taking changed data ──

interface Running {
  readonly process: ChildProcess;
  readonly directory: string;
  /** how often changed data has been taken so far */
  taken: number;
}

async function start(): Promise<Running> {
  const directory = join(scratch, 'data');
  cpSync('data', directory, { recursive: true });
  const child = spawn(
    process.execPath,
    [
      '--import',
      new URL(`file://${join(process.cwd(), 'bench/event-loop-probe.mjs')}`).href,
      join(process.cwd(), 'dist/main.js'),
    ],
    {
      cwd: scratch,
      env: { ...environment, OPERATIONS_PORT: '0', DATA_DIR: directory },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const running: Running = { process: child, directory, taken: 0 };
  let ready = false;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('Ready')) ready = true;
    if (text.includes('in service')) running.taken += 1;
  });
  while (!ready) {
    if (child.exitCode !== null) throw new Error(`the bot ended with ${child.exitCode}`);
    await sleep(20);
  }
  await sleep(500);
  return running;
}

/** The longest standstill since it was last asked, in ms. */
async function standstill({ process: child }: Running): Promise<number> {
  child.send('longest?');
  const [longest] = (await once(child, 'message')) as [number];
  return longest;
}

const bot = await start();
const pauses: number[] = [];
const idle: number[] = [];
const times: number[] = [];
for (let reload = 1; reload <= RELOADS; reload++) {
  await standstill(bot);
  await sleep(2_000);
  idle.push(await standstill(bot));
  appendFileSync(
    join(bot.directory, 'cities.yaml'),
    `- { id: another-${reload}, name: Another ${reload} }\n`,
  );
  const at = performance.now();
  bot.process.kill('SIGHUP');
  while (bot.taken < reload) await sleep(5);
  times.push(performance.now() - at);
  // What follows on it, such as clearing away the old.
  await sleep(200);
  pauses.push(await standstill(bot));
}
bot.process.kill('SIGKILL');
const largest = Math.max(...pauses);
print(
  `Taking changed data, ${RELOADS} times: the longest standstill of the event loop in each.\n\n${table(
    ['until in service, p50', 'standstill, p50', 'largest', 'idle for 2 s, p50'],
    [[median(times), median(pauses), largest, median(idle)].map((ms) => `${short(ms)} ms`)],
  )}`,
);
rmSync(scratch, { recursive: true });

// ── figures and limits ──

const respond = createRespond(await loadKnowledge('data'));
const log = await createLog({ level: 'info', format: 'json', to: { write: () => undefined }, secrets: [] });

/** The way of an interaction through this program, but for the network. */
function pathOf(handler: Respond, onHandled?: OnHandled) {
  return createAnswering({
    handler: { respond: handler, fallbackAnswer },
    callbacks: {
      deliver: async () => ({ kind: 'accepted' }),
      removeOriginal: async () => ({ kind: 'removed' }),
    },
    log,
    onHandled,
  });
}

const metrics = createMetrics({ inFlight: () => 0, data: () => ({ version: '', since: 0 }) });
const paths = {
  bare: pathOf(respond),
  // What takes time is to count; nobody is refused.
  operated: pathOf(limitFlood(respond, { perMinute: 9_999 }), metrics.handled),
};
const option = (name: string, value: string, focused = false) => ({ name, type: 3, value, focused });
const uses = [
  { type: 2, data: { type: 1, name: 'jpa', options: [option('period', '2')] } },
  { type: 2, data: { type: 1, name: 'meetings' } },
  { type: 2, data: { type: 1, name: 'country', options: [option('name', 'Maldives')] } },
  {
    type: 2,
    data: { type: 1, name: 'search', options: [option('query', 'how many arrests in the 1st period')] },
  },
  { type: 4, data: { type: 1, name: 'search', options: [option('query', 'debrief ban', true)] } },
  { type: 4, data: { type: 1, name: 'meetings', options: [option('city', 'bang', true)] } },
];
let sent = 0n;
const interactions = () =>
  Array.from({ length: EACH }, (_, index) => ({
    ...uses[index % uses.length],
    id: String(1_300_000_000_000_000_000n + sent++),
    application_id: '100000000000000000',
    token: 'token',
    member: { user: { id: String(200_000_000_000_000_000n + (sent % 1_000n)) } },
  }));

const took = { bare: [] as number[], operated: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  // Each goes first as often as the other.
  const order = round % 2 === 0 ? (['bare', 'operated'] as const) : (['operated', 'bare'] as const);
  for (const which of order) {
    const batch = interactions();
    const at = performance.now();
    for (const interaction of batch) paths[which].take(interaction);
    await paths[which].settled();
    if (round >= ROUNDS / 6) took[which].push(((performance.now() - at) / EACH) * 1_000);
  }
}
if (paths.operated.counts().delivered !== ROUNDS * EACH) throw new Error('somebody was refused');
const [bare, operated] = [median(took.bare), median(took.operated)];
print(
  `An interaction from its arrival to its line in the log, without the network, in turns: ${ROUNDS} rounds of ${EACH}.\n\n${table(
    ['', 'without', 'with figures and limits', 'ratio', 'aim'],
    [
      [
        'p50 of the rounds',
        `${short(bare)} µs`,
        `${short(operated)} µs`,
        (operated / bare).toFixed(3),
        `≤ 1.03 ${operated / bare <= 1.03 ? '✓' : '✗'}`,
      ],
      [
        'p10 of the rounds',
        `${short(percentile(took.bare, 0.1))} µs`,
        `${short(percentile(took.operated, 0.1))} µs`,
        (percentile(took.operated, 0.1) / percentile(took.bare, 0.1)).toFixed(3),
        '',
      ],
    ],
  )}`,
);
process.exit(0);
