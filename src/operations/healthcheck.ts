// A program of its own, dist/healthcheck.js, for containers: it asks the bot beside it whether it is alive, and exits
// with 0 or 1. It loads nothing else, since it runs twice a minute.
import { get } from 'node:http';
import { defaultOperationsPort } from './default-port.ts';

const timeout = 2_000;
const anyAddress = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
]);

// Blank variables count as missing, as in the bot's own configuration.
const port = Number(process.env.OPERATIONS_PORT?.trim() || defaultOperationsPort);
const host = process.env.OPERATIONS_HOST?.trim() || '127.0.0.1';

function end(code: 0 | 1, line: string): void {
  process.stdout.write(`${line}\n`, () => process.exit(code));
}

if (port === 0) {
  end(0, 'OPERATIONS_PORT is 0: there is nobody to ask');
} else {
  get({ host: anyAddress.get(host) ?? host, port, path: '/livez', timeout, agent: false }, (response) => {
    let said = '';
    response.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    response.on('end', () => end(response.statusCode === 200 ? 0 : 1, said.trim()));
  })
    .on('timeout', () => end(1, `no answer within ${timeout} ms: the event loop doesn't turn`))
    .on('error', ({ message }) => end(1, message));
}
