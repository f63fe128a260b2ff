// npm run prove-replicas: real nginx (deploy/nginx/nginx.conf) in front of three real replicas, 10,000 signed
// interactions through it, and replicas that are stopped, killed and started again meanwhile. Says what came of them,
// and fails if one was lost or answered twice. --next-upstream=error tries another policy than the file's.
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Endpoint, signed, startEndpoint } from './endpoint.ts';
import { freePort } from './free-port.ts';
import { percentile, short } from './measure.ts';
import { nginxVersion, startNginx } from './nginx.ts';
import { uses } from './uses.ts';

const { values: flags } = parseArgs({
  options: {
    interactions: { type: 'string', default: '10000' },
    'at-once': { type: 'string', default: '24' },
    'next-upstream': { type: 'string' },
  },
});
const total = Number(flags.interactions);
const atOnce = Number(flags['at-once']);
const version = nginxVersion();

// ── replicas ──

interface Replica {
  readonly port: number;
  /** the last one is what runs */
  readonly generations: Endpoint[];
}

const replicas: Replica[] = [];
for (let count = 0; count < 3; count++) {
  const replica = { port: await freePort(), generations: [] };
  replicas.push(replica);
  await start(replica);
}
process.on('exit', () => {
  for (const { generations } of replicas) generations.at(-1)?.process.kill('SIGKILL');
});

async function start({ port, generations }: Replica): Promise<void> {
  generations.push(await startEndpoint('dist/main.js', port));
}

/** Ends a replica; how it ended. */
async function end({ generations }: Replica, signal: NodeJS.Signals): Promise<number | null> {
  const child = generations.at(-1)?.process;
  if (child === undefined) return null;
  const ended = once(child, 'close');
  child.kill(signal);
  const [code] = await ended;
  return code;
}

/** How often each interaction was answered, by the logs of all that have run. */
function timesAnswered(): Map<string, number> {
  const times = new Map<string, number>();
  for (const { log } of replicas.flatMap(({ generations }) => generations))
    for (const [, id = ''] of log().matchAll(/"interaction":"(\d+)"/g))
      times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

// ── Discord ──

const nginx = await startNginx(
  replicas.map(({ port }) => port),
  flags['next-upstream'],
);
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
const asked = [
  ...uses,
  { type: 3, data: { component_type: 2, custom_id: '2/jpa?period=3' }, message: { flags: 0 } },
];

interface Came {
  /** of the response, or why there is none */
  readonly status: number | string | undefined;
  readonly isAnswer: boolean;
  readonly ms: number;
}

const answers = new Map<string, Came>();
let next = 0;
async function post(): Promise<void> {
  const { id, headers, body } = signed(asked[next++ % asked.length] ?? {});
  const began = performance.now();
  const came = await new Promise<Omit<Came, 'ms'>>((resolve) => {
    const sent = request(`${nginx.url}/interactions`, { method: 'POST', agent, headers });
    sent.on('error', (error) =>
      resolve({ status: 'code' in error ? String(error.code) : error.message, isAnswer: false }),
    );
    sent.on('response', async (response) => {
      const content = await text(response).catch(() => '');
      resolve({ status: response.statusCode, isAnswer: isAnswer(content) });
    });
    sent.end(body);
  });
  answers.set(id, { ...came, ms: performance.now() - began });
}

function isAnswer(content: string): boolean {
  try {
    const { type } = JSON.parse(content);
    return [4, 7, 8].includes(type);
  } catch {
    return false;
  }
}

// ── what happens to the replicas ──

let isOver = false;
const codes: (number | null)[] = [];
const lost = () => [...answers.values()].filter((came) => !came.isAnswer).length;
const twice = () => [...timesAnswered().values()].filter((times) => times > 1).length;
const reached = async (share: number) => {
  while (answers.size < share * total) await sleep(5);
};

/** Does something to replicas, and says what came of the interactions meanwhile. */
async function during(what: string, happens: () => Promise<void>): Promise<void> {
  const [at, lostBefore, twiceBefore] = [answers.size, lost(), twice()];
  await happens();
  await sleep(300);
  process.stdout.write(
    `  at ${at}, ${what}: ${lost() - lostBefore} lost, ${twice() - twiceBefore} answered twice\n`,
  );
}

async function restart(replica: Replica): Promise<void> {
  codes.push(await end(replica, 'SIGTERM'));
  await start(replica);
}

async function disturb([first, second, third]: readonly Replica[]): Promise<void> {
  if (!first || !second || !third) return;
  await reached(0.1);
  await during('a rolling restart, SIGTERM to each replica in turn', async () => {
    for (const replica of [first, second, third]) {
      await restart(replica);
      await sleep(300);
    }
  });
  await reached(0.45);
  await during('SIGKILL to a replica, which stays down', async () => void (await end(first, 'SIGKILL')));
  await reached(0.6);
  await during('SIGTERM to another meanwhile, and a new one', () => restart(second));
  await reached(0.7);
  await during('the killed one is back', () => start(first));
  await reached(0.85);
  await during('SIGKILL to a third, and a new one', async () => {
    await end(third, 'SIGKILL');
    await start(third);
  });
  isOver = true;
}

async function sendSome(): Promise<void> {
  while (next < total || !isOver) await post();
}

process.stdout.write(
  `${version}, ${replicas.length} replicas, ${total} signed interactions (more while replicas still come and go), ${atOnce} at once\n`,
);
const began = performance.now();
await Promise.all([disturb(replicas), ...Array.from({ length: atOnce }, sendSome)]);
const seconds = (performance.now() - began) / 1_000;
for (const replica of replicas) codes.push(await end(replica, 'SIGTERM'));
agent.destroy();
await nginx.stop();

// ── what came of it ──

const statuses = new Map<Came['status'], number>();
for (const { status } of answers.values()) statuses.set(status, (statuses.get(status) ?? 0) + 1);
const logged = timesAnswered();
const unlogged = [...answers].filter(([id, came]) => came.isAnswer && !logged.has(id)).length;
const times = [...answers.values()].map(({ ms }) => ms);
const perReplica = replicas.map(({ generations }) =>
  generations.reduce((sum, { log }) => sum + (log().match(/"interaction":/g)?.length ?? 0), 0),
);
process.stdout.write(
  [
    `answered, by status: ${[...statuses].map(([status, count]) => `${status} × ${count}`).join(', ')}`,
    `lost: ${lost()} of ${answers.size}`,
    `answered twice: ${twice()}`,
    `answered by a replica that was killed before it could log it: ${unlogged}`,
    `by replica: ${perReplica.join(', ')} (started ${replicas.map(({ generations }) => generations.length).join(', ')} times)`,
    `exit codes after SIGTERM: ${codes.join(', ')}`,
    `${Math.round(answers.size / seconds)} a second; slowest ${short(Math.max(...times))} ms, p99 ${short(percentile(times, 0.99))} ms, p50 ${short(percentile(times, 0.5))} ms`,
    '',
  ].join('\n'),
);
const wrong = [
  ...(answers.size === next ? [] : [`${answers.size} of ${next} have come back`]),
  ...(lost() === 0 ? [] : [`${lost()} interactions were lost`]),
  ...(twice() === 0 ? [] : [`${twice()} interactions were answered twice`]),
  ...(codes.every((code) => code === 0) ? [] : [`a replica ended with ${codes} on SIGTERM`]),
];
process.stdout.write(
  wrong.length === 0
    ? 'None lost, none answered twice.\n'
    : `Wrong:\n${wrong.map((one) => `- ${one}\n`).join('')}${nginx.errors().split('\n').slice(0, 5).join('\n')}\n`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
