// Load for an HTTP endpoint: requests that are bytes already, over connections that are kept, with as little work for
// each as can be, so that it is the server that is measured.
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

interface Run {
  /** a second */
  readonly rate: number;
  /** of each, in ms */
  readonly latencies: readonly number[];
}

/** Connections to an endpoint, each with at most one request on its way. */
export interface Load {
  /** Sends all the requests, and throws if one isn't answered with 200. */
  run(requests: readonly Buffer[]): Promise<Run>;
  close(): void;
}

export async function openLoad(url: string, connections: number): Promise<Load> {
  const { hostname, port } = new URL(url);
  const sockets = await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect(Number(port), hostname, () => resolve(socket)).setNoDelay();
          socket.once('error', reject);
        }),
    ),
  );
  return {
    async run(requests) {
      const latencies: number[] = [];
      let next = 0;
      const began = performance.now();
      await Promise.all(
        sockets.map(async (socket) => {
          for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
            const at = performance.now();
            await exchange(socket, request);
            latencies.push(performance.now() - at);
          }
        }),
      );
      return { rate: (requests.length / (performance.now() - began)) * 1_000, latencies };
    },
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/**
 * Sends a request and gives the head of the response once all of it is there.
 * @throws where the connection ends before that, or the status isn't 200
 */
export function exchange(socket: Socket, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const onData = (chunk: Buffer) => {
      // Characters are bytes in it, as Content-Length counts.
      received += chunk.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = received.slice(0, end);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
      if (received.length < end + 4 + length) return;
      socket.off('data', onData).off('close', onClose);
      if (head.startsWith('HTTP/1.1 200 ')) resolve(head);
      else reject(new Error(`answered with ${received.slice(0, 200)}`));
    };
    const onClose = () => reject(new Error('the connection was cut'));
    socket.on('data', onData).on('close', onClose);
    socket.write(request);
  });
}
