// npm run soak [-- interactions [seed]]: the built program on the stand-in, over real sockets, while everything goes
// wrong that can. Every interaction has to be answered or accounted for, memory has to stay flat, and the program has
// to end in order; else this exits with 1.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type APIInteraction, ComponentType } from 'discord.js';
import { type Exchange, type Person, type ShownMessage, startStandIn } from 'discord-stand-in';
import { percentile, short, table } from './measure.ts';
import { createAccounts } from './soak/accounts.ts';
import { type Fault, garbage, gatewayFaults, restFaults } from './soak/chaos.ts';
import { probe, type Sample, sample, slope } from './soak/memory.ts';
import { createRandom } from './soak/random.ts';

const [total = 100_000, seed = Math.floor(Math.random() * 2 ** 32)] = process.argv.slice(2).map(Number);
if (!(total >= 1_000) || !(seed >= 0)) {
  process.stderr.write('Usage: npm run soak [-- interactions [seed]], with at least 1,000 interactions\n');
  process.exit(2);
}

const PEOPLE_AT_ONCE = 48;
/** How many interactions lie between two faults of a kind, on average. */
const EVERY = { gateway: Math.max(1_500, total / 25), rest: 400, garbage: 200 };
const SAMPLES = 40;
/** The share of interactions after which the program is warm. */
const WARM_UP = 0.2;
/** What memory may grow by, in KiB per 1,000 interactions: one object of 20 bytes kept for each is beyond it. */
const STEEPEST = { heap: 20, rss: 200 };
/** What it may grow by whatever the slope, in KiB: a short run is never quite warm. */
const NOISE = total < 50_000 ? { heap: 4_096, rss: 32_768 } : { heap: 1_024, rss: 16_384 };

const random = createRandom(seed);
const scratch = mkdtempSync(join(tmpdir(), 'soak-'));
// Heartbeats that are short of Discord's, so that what only they notice is noticed in seconds.
const standIn = await startStandIn({ heartbeatIntervalMs: 1_000, remember: 10_000 });
const accounts = createAccounts(standIn);
const wrong: string[] = [];

const bot = spawn(process.execPath, [...probe, join(process.cwd(), 'dist/main.js')], {
  cwd: scratch,
  env: {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    OPERATIONS_PORT: '0',
  },
  stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
});
let said = '';
bot.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
  said += chunk;
});
if (bot.stdout) createInterface(bot.stdout).on('line', accounts.read);
process.on('exit', () => bot.kill('SIGKILL'));
const ended = once(bot, 'close');
await Promise.race([
  standIn.next('commands', undefined, 20_000),
  ended.then(() => Promise.reject(new Error(`The program ended before it was ready: ${said}`))),
]);

// ── people ──

const words = ['arrests', '2nd period', 'Captain Bram', 'debrief bangkok 2016', 'who chairs', 'zzz'] as const;
const uses: readonly Use[] = [
  (as) => standIn.command({ name: 'jpa', options: { period: random.pick(['1', '2', 'latest', 'x']) }, as }),
  (as) => standIn.command({ name: 'meetings', options: { private: true }, as, where: 'dm' }),
  (as) => standIn.command({ name: 'country', options: { name: random.pick(['Maldives', 'tailand']) }, as }),
  (as) => standIn.command({ name: 'search', options: { query: random.pick(words) }, as, where: 'private' }),
  (as) => standIn.autocomplete({ name: 'search', options: { query: 'debr' }, focused: 'query', as }),
  (as) => standIn.autocomplete({ name: 'meetings', options: { city: 'bang' }, focused: 'city', as }),
  (as) => standIn.messageCommand({ name: 'Look up in knowledge base', text: random.pick(words), as }),
];
type Use = (as: Person) => Promise<Exchange>;

function buttonOf({ components }: ShownMessage): string | undefined {
  for (const row of components)
    if (row.type === ComponentType.ActionRow)
      for (const control of row.components)
        if (control.type === ComponentType.Button && 'custom_id' in control) return control.custom_id;
  return undefined;
}

let asked = 0;
let isOver = false;
const samples: Sample[] = [];
const latencies: number[] = [];
let last: APIInteraction | undefined;

/** Somebody new each time, who asks one thing and may press a button of what they get. */
async function person(): Promise<void> {
  while (asked < total && !isOver) {
    const as = { id: String(300_000_000_000_000_000n + BigInt(asked)), username: `person-${asked}` };
    const { message, response } = await count(random.pick(uses)(as));
    const button = message && random.next() < 0.3 ? buttonOf(message) : undefined;
    if (message && button && asked < total) await count(standIn.press(message, button, as));
    // Whoever gets no answer waits a moment before asking again.
    if (!response) await sleep(1_000);
  }
}

async function count(exchanged: Promise<Exchange>): Promise<Exchange> {
  asked++;
  const exchange = await exchanged;
  accounts.add(exchange);
  if (exchange.response) {
    last = exchange.interaction;
    latencies.push(exchange.milliseconds);
  }
  return exchange;
}

// ── what goes wrong ──

const played = new Map<string, number>();
const due = { gateway: EVERY.gateway, rest: EVERY.rest, garbage: EVERY.garbage };

function isDue(kind: keyof typeof due): boolean {
  if (asked < due[kind]) return false;
  due[kind] = asked + EVERY[kind] * random.between(0.5, 1.5);
  return true;
}

async function disturb(): Promise<void> {
  const play = (fault: Fault) => {
    const name = fault(standIn, random);
    played.set(name, (played.get(name) ?? 0) + 1);
  };
  while (asked < total && !isOver) {
    if (isDue('rest')) play(random.pick(restFaults));
    if (isDue('garbage')) play((_, numbers) => garbage(standIn, numbers, last));
    if (accounts.isConnected() && isDue('gateway')) {
      accounts.disconnected();
      play(random.pick(gatewayFaults));
    }
    await sleep(5);
  }
}

async function watch(): Promise<void> {
  for (let next = WARM_UP * total; asked < total && !isOver; next += (total * (1 - WARM_UP)) / SAMPLES) {
    while (asked < next && asked < total && !isOver) await sleep(20);
    if (!isOver) samples.push(await sample(bot, asked));
    process.stderr.write(process.stderr.isTTY ? `\r${asked.toLocaleString('en')} asked ` : '');
  }
}

void ended.then(([code]) => {
  isOver = true;
  if (!stopping) wrong.push(`the program ended with ${code} on its own: ${said.trim()}`);
});

// ── the run ──

process.stdout.write(
  `${total.toLocaleString('en')} interactions, ${PEOPLE_AT_ONCE} people at once, seed ${seed}, Node ${process.versions.node}\n\n`,
);
let stopping = false;
const began = performance.now();
await Promise.all([disturb(), watch(), ...Array.from({ length: PEOPLE_AT_ONCE }, person)]);
const seconds = (performance.now() - began) / 1_000;

standIn.faults.heal();
if (!isOver) {
  await standIn.botReady(90_000);
  // What is still on its way there, and then all is well again.
  await sleep(500);
  const after = await Promise.all(
    Array.from({ length: 50 }, () => standIn.command({ name: 'contact', as: 'ben' })),
  );
  const silent = after.filter(({ response }) => !response).length;
  if (silent > 0) wrong.push(`${silent} of 50 interactions weren’t answered when all was well again`);
  stopping = true;
  bot.kill('SIGTERM');
}
const [code] = await ended;
if (stopping && code !== 0) wrong.push(`the program ended with ${code} after SIGTERM`);
if (said !== '') wrong.push(`the program wrote to standard error: ${said.slice(0, 500)}`);

// ── what came of it ──

const rows = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, number]) => [name, number.toLocaleString('en')] as const);
const { outcomes, unaccounted, failures, gateway } = accounts.balance();
process.stdout.write(
  `${[
    table(['what went wrong', 'times'], rows(played)),
    table(['what came of an interaction', 'times'], rows(outcomes)),
  ].join('\n\n')}\n\n`,
);
const grown = (of: 'heap' | 'rss') => {
  const [first, newest] = [samples.at(0), samples.at(-1)];
  if (samples.length < 10 || !first || !newest) return `${of}: too few samples`;
  const steep = slope(samples, of);
  const growth = (steep * (newest.at - first.at)) / 1_000;
  if (steep > STEEPEST[of] && growth > NOISE[of]) wrong.push(`${of} grows by ${short(steep)} KiB per 1,000`);
  const quarter = Math.floor(samples.length / 4);
  const middle = (some: readonly Sample[]) =>
    short(
      percentile(
        some.map((one) => one[of]),
        0.5,
      ) / 1024,
    );
  return `${of}: ${steep.toFixed(2)} KiB per 1,000 interactions (median of the first quarter ${middle(samples.slice(0, quarter))} MiB, of the last ${middle(samples.slice(-quarter))} MiB)`;
};
process.stdout.write(
  `${[
    `${Math.round(asked / seconds).toLocaleString('en')} a second for ${Math.round(seconds)} s; answers p50 ${short(percentile(latencies, 0.5))} ms, p99 ${short(percentile(latencies, 0.99))} ms`,
    `gateway: ${gateway.connections} connections, ${gateway.identifies} identifies, ${gateway.resumed} resumed sessions`,
    grown('heap'),
    grown('rss'),
  ].join('\n')}\n`,
);
if (unaccounted.length > 0)
  wrong.push(
    `${unaccounted.length} interactions are not accounted for, such as ${unaccounted.slice(0, 3).join(' · ')}`,
  );
wrong.push(...failures);
await standIn.close();
rmSync(scratch, { recursive: true });
process.stdout.write(
  wrong.length === 0
    ? 'Every interaction was answered or is accounted for, memory is flat, nothing was left unhandled.\n'
    : `Wrong:\n${wrong.map((one) => `- ${one}\n`).join('')}`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
