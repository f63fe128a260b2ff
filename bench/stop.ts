// SIGTERM to an interactions endpoint under load: what becomes of the requests on connections that are kept, and how
// long the end takes, with one more connection that never says a word.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { requests, startEndpoint } from './endpoint.ts';
import { exchange } from './load.ts';
import { table } from './measure.ts';

const RUNS = 10;
const CONNECTIONS = 16;
const interaction = { type: 2, data: { id: '500000000000000000', type: 1, name: 'about' } };

interface Run {
  readonly answered: number;
  /** answered after the signal */
  readonly answeredLate: number;
  /** sent over a connection that there was, and not answered */
  readonly cut: number;
  readonly ms: number;
  readonly exitCode: number | null;
}

async function run(): Promise<Run> {
  const { process: child, url } = await startEndpoint('dist/main.js');
  const { hostname, port } = new URL(url);
  const open = () =>
    new Promise<Socket | undefined>((resolve) => {
      const socket = connect(Number(port), hostname, () => resolve(socket)).setNoDelay();
      socket.on('error', () => resolve(undefined));
    });
  const silent = await open();
  let [answered, answeredLate, cut, isStopping] = [0, 0, 0, false];

  /** As a balancer does it: keeps a connection until the endpoint ends it, then opens another, as long as it can. */
  async function keepAsking(): Promise<void> {
    for (let socket = await open(); socket !== undefined; socket = await open())
      while (!socket.closed) {
        const [request = Buffer.alloc(0)] = requests(1, [interaction]);
        try {
          const head = await exchange(socket, request);
          answered++;
          if (isStopping) answeredLate++;
          if (/^connection: close$/im.test(head)) await once(socket, 'close');
        } catch {
          cut++;
          socket.destroy();
          break;
        }
      }
  }

  const asking = Array.from({ length: CONNECTIONS }, keepAsking);
  await sleep(3_000);
  const ended = once(child, 'exit');
  const began = performance.now();
  isStopping = true;
  child.kill('SIGTERM');
  const [exitCode] = await ended;
  const ms = performance.now() - began;
  await Promise.all(asking);
  silent?.destroy();
  return { answered, answeredLate, cut, ms, exitCode };
}

const rows: string[][] = [];
for (let count = 1; count <= RUNS; count++) {
  const { answered, answeredLate, cut, ms, exitCode } = await run();
  rows.push([count, answered, answeredLate, cut, `${Math.round(ms)} ms`, exitCode].map(String));
}
process.stdout.write(
  `SIGTERM to an interactions endpoint under load on ${CONNECTIONS} connections that are kept, with a silent one beside them: Node ${process.versions.node}.\n\n${table(
    ['run', 'answered', 'after the signal', 'cut', 'end', 'exit code'],
    rows,
  )}\n\n`,
);
