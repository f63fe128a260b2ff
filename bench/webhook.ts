// This bot as an interactions endpoint beside a bare Fastify endpoint that checks the signature and sends a constant
// reply: each in a process of its own, the load from this one, in turns, so that noise hits both.
import type { ChildProcess } from 'node:child_process';
import { cpus } from 'node:os';
import { requests, startEndpoint } from './endpoint.ts';
import { type Load, openLoad } from './load.ts';
import { cpuOf, median, percentile, short, table } from './measure.ts';
import { uses } from './uses.ts';

const ROUNDS = 40;
const EACH = 500;
const WARM_UP = 4_000;
const CONNECTIONS = 16;

/** What is answered by as little as the bare endpoint answers everything with: what is left is the transport. */
const pings = [{ type: 1 }];

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

async function start(program: string): Promise<Endpoint> {
  const { process: child, url } = await startEndpoint(program);
  const load = await openLoad(url, CONNECTIONS);
  for (const rests of [pings, uses]) await load.run(requests(WARM_UP, rests));
  return { process: child, load, pings: nothing(), uses: nothing() };
}

const ours = await start('dist/main.js');
const bare = await start('bench/bare-endpoint.mjs');
for (const [what, rests] of [
  ['pings', pings],
  ['uses', uses],
] as const)
  for (let round = 0; round < ROUNDS; round++)
    for (const endpoint of round % 2 === 0 ? [ours, bare] : [bare, ours]) {
      const batch = requests(EACH, rests);
      const before = cpuOf(endpoint.process);
      const { rate, latencies } = await endpoint.load.run(batch);
      endpoint[what].rates.push(rate);
      endpoint[what].latencies.push(...latencies);
      endpoint[what].cpu.push((cpuOf(endpoint.process) - before) / EACH);
    }
for (const { load, process: child } of [ours, bare]) {
  load.close();
  child.kill('SIGKILL');
}

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
