import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createHealth, type TransportState, type Verdict } from './health.ts';
import type { CountedInteraction, FigureSources, Metrics, ReloadOutcome } from './metrics.ts';

export interface OperationsOptions {
  readonly host: string;
  readonly port: number;
  /** undefined while there is none yet */
  readonly transport: () => TransportState | undefined;
  readonly figures: FigureSources;
  readonly log: Logger;
}

/** The operators' port: probes and figures, apart from whatever Discord talks to. */
export interface Operations {
  /** where it listens, without a path */
  readonly url: string;
  readonly onHandled: (interaction: CountedInteraction) => void;
  readonly onReload: (outcome: ReloadOutcome) => void;
  /** From here on the bot isn't ready any more. */
  drain(): void;
  close(): Promise<void>;
}

/** The figures' library is loaded this much later, in ms: it would make the start longer. */
const metricsAfter = 1_000;
/** Nobody who probes takes longer to ask, in ms. */
const requestTimeout = 5_000;
const mostConnections = 64;

/**
 * Listens for `GET /livez`, `/readyz` and `/metrics`.
 * @throws what `listen` does: EADDRINUSE, EACCES, EADDRNOTAVAIL, ENOTFOUND
 */
export async function startOperations(options: OperationsOptions): Promise<Operations> {
  const health = createHealth(options.transport);
  /** What happened before the library was there to count it. */
  const early: ((metrics: Metrics) => void)[] = [];
  let metrics: Metrics | undefined;
  let loading: Promise<Metrics> | undefined;

  async function load(): Promise<Metrics> {
    const { createMetrics } = await import('./metrics.ts');
    metrics = createMetrics(options.figures);
    for (const count of early.splice(0)) count(metrics);
    return metrics;
  }
  function loaded(): Promise<Metrics> {
    loading ??= load();
    return loading;
  }
  function count(how: (metrics: Metrics) => void): void {
    if (metrics === undefined) early.push(how);
    else how(metrics);
  }
  const timer = setTimeout(loaded, metricsAfter);

  const pages = new Map<string, () => Page | Promise<Page>>([
    ['/livez', () => pageOf(health.live())],
    ['/readyz', () => pageOf(health.ready())],
    [
      '/metrics',
      async () => {
        const { text, contentType } = await loaded();
        return { status: 200, contentType, body: await text() };
      },
    ],
  ]);

  async function answer({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = url.split('?', 1);
    const page = pages.get(path);
    const isRead = method === 'GET' || method === 'HEAD';
    const { status, contentType, body, allow }: Page =
      page === undefined
        ? plain(404, `not found; there is ${[...pages.keys()].join(', ')}`)
        : isRead
          ? await page()
          : { ...plain(405, 'only GET and HEAD'), allow: 'GET, HEAD' };
    response.writeHead(status, {
      'Content-Type': contentType,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      ...(allow === undefined ? {} : { Allow: allow }),
    });
    response.end(method === 'HEAD' ? undefined : body);
  }

  const server = createServer({ requestTimeout, connectionsCheckingInterval: requestTimeout });
  server.maxConnections = mostConnections;
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.log.error({ err: error }, 'An operators’ request could not be answered');
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    url: urlOf(server.address() as AddressInfo),
    onHandled: (interaction) => count((one) => one.handled(interaction)),
    onReload: (outcome) => count((one) => one.reloaded(outcome)),
    drain: health.drain,
    async close() {
      clearTimeout(timer);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Page {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly allow?: string;
}

const plain = (status: number, line: string): Page => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: `${line}\n`,
});

const pageOf = ({ good, because }: Verdict): Page => plain(good ? 200 : 503, because);

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
