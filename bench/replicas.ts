// npm run bench -- replicas: what a replica more is worth. One, two and three of them behind nginx with the shipped
// configuration, each held to the same share of a core, so that they don't get in each other's way on one machine;
// nginx and the load aren't held. Linux, as root.
import { once } from 'node:events';
import { cpus } from 'node:os';
import { createCpuShare } from './cpu-share.ts';
import { requests, startEndpoint } from './endpoint.ts';
import { openLoad } from './load.ts';
import { cpuOf, median, percentile, short, table } from './measure.ts';
import { nginxVersion, startNginx } from './nginx.ts';
import { uses } from './uses.ts';

const SHARE = 0.2;
const ROUNDS = 3;
/** interactions for each replica, so that a run takes as long with one as with three */
const EACH = 4_000;
const WARM_UP = 4_000;
const CONNECTIONS = 48;

interface Run {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** of a core, what each replica used on average */
  readonly share: number;
}

const version = nginxVersion();
const shares = [1, 2, 3].map((one) => createCpuShare(`bench-${process.pid}-${one}`, SHARE));
const replicas = await Promise.all(shares.map(() => startEndpoint('dist/main.js')));
process.on('exit', () => {
  for (const { process: child } of replicas) child.kill('SIGKILL');
});
for (const { url } of replicas) {
  const load = await openLoad(url, CONNECTIONS);
  await load.run(requests(WARM_UP, uses));
  load.close();
}
// Not before they are warm: a start with a fifth of a core is another matter.
for (const [index, { process: child }] of replicas.entries()) shares[index]?.hold(child.pid ?? 0);

const ports = replicas.map(({ url }) => Number(new URL(url).port));
const settings = await Promise.all(
  replicas.map(async (_, index) => ({
    behind: replicas.slice(0, index + 1),
    nginx: await startNginx(ports.slice(0, index + 1)),
    runs: [] as Run[],
  })),
);
// In turns, so that noise hits all of them.
for (let round = 0; round < ROUNDS; round++)
  for (const { behind, nginx, runs } of settings) {
    const used = () => behind.reduce((sum, { process: child }) => sum + cpuOf(child), 0);
    const batch = requests(EACH * behind.length, uses);
    const load = await openLoad(nginx.url, CONNECTIONS);
    const before = used();
    const { rate, latencies } = await load.run(batch);
    const cpuSeconds = (used() - before) / 1_000;
    load.close();
    runs.push({
      rate,
      p50: median(latencies),
      p99: percentile(latencies, 0.99),
      share: (cpuSeconds * rate) / batch.length / behind.length,
    });
  }
for (const [index, { nginx }] of settings.entries()) {
  await nginx.stop();
  const child = replicas[index]?.process;
  if (child === undefined) continue;
  child.kill('SIGKILL');
  await once(child, 'close');
  shares[index]?.remove();
}

const over = (runs: readonly Run[], of: keyof Run) => median(runs.map((run) => run[of]));
const alone = over(settings[0]?.runs ?? [], 'rate');
process.stdout.write(
  `Replicas behind ${version}, each held to ${SHARE * 100} % of a core by a control group, the load and nginx to nothing: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}. Median of ${ROUNDS} runs of ${EACH.toLocaleString('en')} signed interactions for each replica, ${CONNECTIONS} at once.\n\n${table(
    ['replicas', 'interactions a second', 'least to most', 'to one', 'p50', 'p99', 'used of a core, each'],
    settings.map(({ behind, runs }) => {
      const rates = runs.map(({ rate }) => rate);
      return [
        String(behind.length),
        short(over(runs, 'rate')),
        `${short(Math.min(...rates))} to ${short(Math.max(...rates))}`,
        short(over(runs, 'rate') / alone),
        `${short(over(runs, 'p50'))} ms`,
        `${short(over(runs, 'p99'))} ms`,
        short(over(runs, 'share')),
      ];
    }),
  )}\n\n`,
);
