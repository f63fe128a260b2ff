// npm run soak [-- interactions [seed]]: a day in an hour. The built program on the stand-in, over real sockets, with
// people of all languages, while everything goes wrong that can and somebody edits its data. Every interaction has to be
// answered once or accounted for, every edit taken or refused, memory has to stay flat, the log may hold nothing of what
// was typed, and the program has to end in order; else this exits with 1.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { APIInteraction } from 'discord.js';
import { type Exchange, startStandIn } from 'discord-stand-in';
import { percentile, short, table } from './measure.ts';
import { createAccounts, type LogLine } from './soak/accounts.ts';
import { type Fault, garbage, gatewayFaults, restFaults } from './soak/chaos.ts';
import { createEdits } from './soak/edits.ts';
import { leaks } from './soak/leaks.ts';
import { probe, type Sample, sample, slope } from './soak/memory.ts';
import { createPeople } from './soak/people.ts';
import { createPictures } from './soak/pictures.ts';
import { createRandom } from './soak/random.ts';

const [total = 500_000, seed = Math.floor(Math.random() * 2 ** 32)] = process.argv.slice(2).map(Number);
if (!(total >= 1_000) || !(seed >= 0)) {
  process.stderr.write('Usage: npm run soak [-- interactions [seed]], with at least 1,000 interactions\n');
  process.exit(2);
}

const PEOPLE_AT_ONCE = 48;
/** How many interactions lie between two faults of a kind, or two edits of the data, on average. */
const EVERY = {
  gateway: Math.max(1_500, total / 25),
  rest: 400,
  garbage: 200,
  edit: Math.max(800, total / 100),
};
const SAMPLES = 40;
/** The share of interactions after which the program is warm. */
const WARM_UP = 0.2;
/** What memory may grow by, in KiB per 1,000 interactions: one object of 20 bytes kept for each is beyond it. */
const STEEPEST = { heap: 20, rss: 200 };
/**
 * What it may grow by whatever the slope, in KiB: a short run is never quite warm, and what an edit leaves behind is
 * collected when V8 sees fit.
 */
const NOISE = total < 50_000 ? { heap: 32_768, rss: 262_144 } : { heap: 4_096, rss: 131_072 };

const random = createRandom(seed);
const scratch = mkdtempSync(join(tmpdir(), 'soak-'));
// Heartbeats that are short of Discord's, so that what only they notice is noticed in seconds.
const standIn = await startStandIn({ heartbeatIntervalMs: 1_000, remember: 10_000 });
const accounts = createAccounts(standIn);
const people = createPeople(standIn, random);
const pictures = createPictures();
const wrong: string[] = [];
const data = join(scratch, 'data');
cpSync('data', data, { recursive: true });

const bot = spawn(process.execPath, [...probe, join(process.cwd(), 'dist/main.js')], {
  cwd: scratch,
  env: {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    OPERATIONS_PORT: '0',
    DATA_DIR: data,
    // Tells of each picture that is drawn.
    LOG_LEVEL: 'debug',
  },
  stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
});
let said = '';
bot.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
  said += chunk;
});
const edits = createEdits({
  directory: data,
  tell: () => bot.kill('SIGHUP'),
  addressShown: async () => (await count(standIn.command({ name: 'contact', as: 'ana' }))).message?.content,
  random,
});
const log = createWriteStream(join(scratch, 'log'));
bot.stdout?.pipe(log);
if (bot.stdout)
  createInterface(bot.stdout).on('line', (text) => {
    const line = JSON.parse(text) as LogLine;
    for (const reader of [accounts, edits, pictures]) reader.read(line);
  });
process.on('exit', () => bot.kill('SIGKILL'));
const ended = once(bot, 'close');
await Promise.race([
  standIn.next('commands', undefined, 20_000),
  ended.then(() => Promise.reject(new Error(`The program ended before it was ready: ${said}`))),
]);

// ── people ──

let asked = 0;
let isOver = false;
const samples: Sample[] = [];
const latencies: number[] = [];
let last: APIInteraction | undefined;

/** Somebody new each time, who asks one thing and may press a button of what they get. */
async function person(): Promise<void> {
  while (asked < total && !isOver) {
    const as = { id: String(300_000_000_000_000_000n + BigInt(asked)), username: `person-${asked}` };
    const asker = { as, locale: people.locale() };
    const { message, response } = await count(people.ask(asker));
    const pressed =
      message && random.next() < 0.3 && asked < total ? people.press(message, asker) : undefined;
    if (pressed) await count(pressed);
    // Whoever gets no answer waits a moment before asking again.
    if (!response) await sleep(1_000);
  }
}

async function count(exchanged: Promise<Exchange>): Promise<Exchange> {
  asked++;
  const exchange = await exchanged;
  accounts.add(exchange);
  pictures.add(exchange);
  if (exchange.response) {
    last = exchange.interaction;
    latencies.push(exchange.milliseconds);
  }
  return exchange;
}

// ── what goes wrong ──

const played = new Map<string, number>();
const due = { ...EVERY };

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

async function edit(): Promise<void> {
  for (; asked < total && !isOver; await sleep(20)) if (isDue('edit')) await edits.edit();
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
await Promise.all([disturb(), edit(), watch(), ...Array.from({ length: PEOPLE_AT_ONCE }, person)]);
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
await finished(log);
if (stopping && code !== 0) wrong.push(`the program ended with ${code} after SIGTERM`);
if (said !== '') wrong.push(`the program wrote to standard error: ${said.slice(0, 500)}`);

// ── what came of it ──

const rows = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, number]) => [name, number.toLocaleString('en')] as const);
const { outcomes, unaccounted, twice, failures, gateway } = accounts.balance();
const [edited, drawn] = [edits.balance(), pictures.balance()];
const searched = readFileSync(join(scratch, 'log'));
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
  return `${of}: ${steep.toFixed(2)} KiB per 1,000 interactions (median of the first quarter ${middle(samples.slice(0, quarter))} MiB, of the last ${middle(samples.slice(-quarter))} MiB, at most ${short(Math.max(...samples.map((one) => one[of])) / 1024)} MiB)`;
};
process.stdout.write(
  `${[
    `${Math.round(asked / seconds).toLocaleString('en')} a second for ${Math.round(seconds)} s; answers p50 ${short(percentile(latencies, 0.5))} ms, p99 ${short(percentile(latencies, 0.99))} ms`,
    `data: ${edited.taken} changes taken, ${edited.refused} refused; pictures: ${drawn.drawn} drawn, ${drawn.seen} seen; log: ${short(searched.length / 2 ** 20)} MiB`,
    `gateway: ${gateway.connections} connections, ${gateway.identifies} identifies, ${gateway.resumed} resumed sessions`,
    grown('heap'),
    grown('rss'),
  ].join('\n')}\n`,
);
if (unaccounted.length > 0)
  wrong.push(
    `${unaccounted.length} interactions are not accounted for, such as ${unaccounted.slice(0, 3).join(' · ')}`,
  );
if (twice > 0) wrong.push(`${twice} interactions were answered again after Discord had their answer`);
wrong.push(...failures, ...edited.wrong, ...drawn.wrong, ...leaks(searched, standIn.token));
await standIn.close();
rmSync(scratch, { recursive: true });
process.stdout.write(
  wrong.length === 0
    ? 'Every interaction was answered once or is accounted for, every edit was taken or refused, memory is flat, the log holds no secret.\n'
    : `Wrong:\n${wrong.map((one) => `- ${one}\n`).join('')}`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
