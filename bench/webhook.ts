// This bot as an interactions endpoint beside a bare Fastify endpoint that checks the signature and sends a constant
// reply: each in a process of its own, the load from this one, in turns, so that noise hits both.
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { type Load, openLoad } from './load.ts';
import { median, percentile, short, table } from './measure.ts';

const ROUNDS = 40;
const EACH = 500;
const WARM_UP = 4_000;
const CONNECTIONS = 16;

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const { x = '' } = publicKey.export({ format: 'jwk' });

const command = (name: string, options: Readonly<Record<string, string>> = {}) => ({
  type: 2,
  data: {
    id: '500000000000000000',
    type: 1,
    name,
    options: Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value })),
  },
});
const typing = (name: string, option: string, value: string) => ({
  type: 4,
  data: {
    id: '500000000000000000',
    type: 1,
    name,
    options: [{ name: option, type: 3, value, focused: true }],
  },
});
/** What is answered by as little as the bare endpoint answers everything with: what is left is the transport. */
const pings = [{ type: 1 }];
/** What people do with the bot, each as often. */
const uses = [
  command('jpa', { period: '2' }),
  command('meetings'),
  command('country', { name: 'Maldives' }),
  command('search', { query: 'how many arrests in the 1st period' }),
  typing('search', 'query', 'debrief ban'),
  typing('meetings', 'city', 'bang'),
];

let sent = 0n;
/** Signed requests with interactions such as Discord sends, the rest of each in turn from what is given. */
function requests(count: number, rests: readonly object[]): Buffer[] {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  return Array.from({ length: count }, (_, index) => {
    const body = JSON.stringify({
      id: String(1_300_000_000_000_000_000n + sent++),
      application_id: '100000000000000000',
      token: 'x'.repeat(190),
      version: 1,
      locale: 'en-GB',
      guild_locale: 'en-US',
      context: 0,
      authorizing_integration_owners: { 0: '400000000000000000' },
      entitlements: [],
      guild_id: '400000000000000000',
      channel_id: '410000000000000000',
      guild: { id: '400000000000000000', locale: 'en-US', features: [] },
      channel: { id: '410000000000000000', type: 0, name: 'general', permissions: '2222085186636353' },
      app_permissions: '562949953601536',
      member: {
        user: {
          id: '200000000000000001',
          username: 'somebody',
          global_name: null,
          avatar: null,
          discriminator: '0',
          public_flags: 0,
        },
        roles: [],
        joined_at: '2020-01-01T00:00:00.000000+00:00',
        premium_since: null,
        permissions: '2222085186636353',
        deaf: false,
        mute: false,
        flags: 0,
        nick: null,
        avatar: null,
        pending: false,
      },
      ...rests[index % rests.length],
    });
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    return Buffer.from(
      `POST /interactions HTTP/1.1\r\nHost: bot.example\r\nUser-Agent: Discord-Interactions/1.0 (+https://discord.com)\r\nContent-Length: ${Buffer.byteLength(body)}\r\nContent-Type: application/json\r\nX-Signature-Ed25519: ${signature}\r\nX-Signature-Timestamp: ${timestamp}\r\n\r\n${body}`,
    );
  });
}

interface Endpoint {
  readonly process: ChildProcess;
  readonly load: Load;
  readonly pings: Measured;
  readonly uses: Measured;
}

interface Measured {
  readonly rates: number[];
  readonly latencies: number[];
  /** ms for each interaction, by round */
  readonly cpu: number[];
}

const nothing = (): Measured => ({ rates: [], latencies: [], cpu: [] });

async function start(name: string, program: string): Promise<Endpoint> {
  const path = join(scratch, name);
  const log = openSync(path, 'w');
  const child = spawn(process.execPath, [program], {
    cwd: name === 'ours' ? scratch : process.cwd(),
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      TRANSPORT: 'webhook',
      PORT: '0',
      OPERATIONS_PORT: String(await freePort()),
      INTERACTIONS_PER_MINUTE: '0',
      DISCORD_PUBLIC_KEY: Buffer.from(x, 'base64url').toString('hex'),
    },
    stdio: ['ignore', log, 'inherit'],
  });
  closeSync(log);
  let url: string | undefined;
  while (url === undefined) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
    await sleep(20);
    url = /"url":"([^"]+)"/.exec(readFileSync(path, 'utf8'))?.[1];
  }
  const load = await openLoad(url, CONNECTIONS);
  for (const rests of [pings, uses]) await load.run(requests(WARM_UP, rests));
  return { process: child, load, pings: nothing(), uses: nothing() };
}

/** CPU time so far, in ms (user and system), of a process and all its threads. Linux only. */
function cpuOf({ process: { pid } }: Endpoint): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    const fields = stat.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

const ours = await start('ours', join(process.cwd(), 'dist/main.js'));
const bare = await start('bare', join(process.cwd(), 'bench/bare-endpoint.mjs'));
for (const [what, rests] of [
  ['pings', pings],
  ['uses', uses],
] as const)
  for (let round = 0; round < ROUNDS; round++)
    for (const endpoint of round % 2 === 0 ? [ours, bare] : [bare, ours]) {
      const batch = requests(EACH, rests);
      const before = cpuOf(endpoint);
      const { rate, latencies } = await endpoint.load.run(batch);
      endpoint[what].rates.push(rate);
      endpoint[what].latencies.push(...latencies);
      endpoint[what].cpu.push((cpuOf(endpoint) - before) / EACH);
    }
for (const { load, process: child } of [ours, bare]) {
  load.close();
  child.kill('SIGKILL');
}
rmSync(scratch, { recursive: true });

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
function rows(kind: 'pings' | 'uses', name: string): string[][] {
  const row = (what: string, of: (measured: Measured) => number, unit: string, aim = '') => {
    const [our, their] = [of(ours[kind]), of(bare[kind])];
    const verdict = aim && `≥ ${aim} ${our / their >= Number(aim) ? '✓' : '✗'}`;
    return [
      `${name}: ${what}`,
      `${short(our)} ${unit}`,
      `${short(their)} ${unit}`,
      short(our / their),
      verdict,
    ];
  };
  return [
    row('interactions a second', ({ rates }) => median(rates), '/s', '0.9'),
    row('p50', ({ latencies }) => median(latencies), 'ms'),
    row('p99', ({ latencies }) => percentile(latencies, 0.99), 'ms'),
    row('CPU per interaction', ({ cpu }) => mean(cpu) * 1_000, 'µs'),
  ];
}
process.stdout.write(
  `This bot as an interactions endpoint (TRANSPORT=webhook) beside a bare Fastify endpoint that checks the signature and sends a constant: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}. Median of ${ROUNDS} rounds of ${EACH} interactions, ${CONNECTIONS} at once.\n\n${table(
    ['', 'this bot', 'bare endpoint', 'ratio', 'aim'],
    [...rows('pings', 'PING'), ...rows('uses', 'what people do')],
  )}\n\n`,
);
