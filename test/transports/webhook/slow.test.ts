import { connect, type Socket } from 'node:net';
import { InteractionType } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRespond } from '../../../src/interactions/respond.ts';
import { closed } from '../../closed.ts';
import { eventually } from '../../eventually.ts';
import { slash } from '../../interactions/asking.ts';
import { knowledgeOf2017 } from '../../knowledge-of-2017.ts';
import { post, startEndpoint } from './discord.ts';

const respond = createRespond(knowledgeOf2017);
const soon = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 };
/** Of the right form, and nobody's. */
const anySignature = `X-Signature-Ed25519: ${'0'.repeat(128)}\r\nX-Signature-Timestamp: 1\r\n`;
const head = (headers: string) => `POST /interactions HTTP/1.1\r\nHost: x\r\n${headers}`;

async function open(limits: Parameters<typeof startEndpoint>[1]) {
  const endpoint = await startEndpoint(respond, limits);
  onTestFinished(() => endpoint.close());
  const { hostname, port } = new URL(endpoint.url);
  return { url: endpoint.url, connection: () => openConnection(Number(port), hostname) };
}

function openConnection(port: number, hostname: string) {
  const socket = connect(port, hostname);
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
  });
  // One that is cut while it sends.
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  return { socket, received: () => received };
}

/** Goes on sending a byte now and then until the other side has had enough. */
function trickle(socket: Socket): void {
  const timer = setInterval(() => socket.write('x'), 20);
  socket.once('close', () => clearInterval(timer));
}

describe('a slow sender', () => {
  it.each([
    ['says nothing', ''],
    ['breaks off in its headers', head('')],
    [
      'breaks off in its body, whatever signature it brings',
      head(`${anySignature}Content-Length: 9\r\n\r\n`),
    ],
  ])('that %s is cut', async (_name, sent) => {
    const { connection } = await open({ limits: soon });
    const { socket } = connection();
    socket.write(sent);
    await closed(socket);
  });

  it.each([
    ['headers', head('X-Header: ')],
    ['body, whatever signature it brings', head(`${anySignature}Content-Length: 100000\r\n\r\n`)],
  ])('that trickles its %s is cut', async (_name, sent) => {
    const { connection } = await open({ limits: soon });
    const { socket, received } = connection();
    socket.write(sent);
    trickle(socket);
    await closed(socket);
    expect(received()).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  // The deadline is the test's own.
  it.each([
    ['headers', head('X-Header: ')],
    ['body', head(`${anySignature}Content-Length: 100000\r\n\r\n`)],
  ])(
    'that trickles its %s is cut within 15 s by the limits that there are',
    async (_name, sent) => {
      const { connection } = await open({});
      const { socket } = connection();
      socket.write(sent);
      trickle(socket);
      await closed(socket);
    },
    15_000,
  );

  it('takes nothing from anybody else, be there 300 of them', async () => {
    const { url, connection } = await open({});
    const slow = Array.from({ length: 300 }, () => connection().socket);
    for (const socket of slow) {
      socket.write(head(`${anySignature}Content-Length: 100000\r\n\r\n`));
      trickle(socket);
    }
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(Array.from({ length: 16 }, () => post(url, slash('about'))));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    }
  });
});

describe('a connection', () => {
  it('isn’t kept after a 401', async () => {
    const { connection } = await open({});
    const { socket, received } = connection();
    socket.write(head(`${anySignature}Content-Length: 2\r\n\r\n{}`));
    await closed(socket);
    expect(received()).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('isn’t kept after a 401 while a body of theirs is still on its way', async () => {
    const { connection } = await open({});
    const { socket, received } = connection();
    socket.write(head('Content-Length: 100000\r\n\r\n{'));
    await closed(socket);
    expect(received()).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('beyond the most that there may be is closed at once, and there is room again when another ends', async () => {
    const { url, connection } = await open({ limits: { maxConnections: 2 } });
    const [first] = [connection(), connection()];
    await closed(connection().socket);
    first.socket.destroy();
    const ping = { id: '1', token: 'token', type: InteractionType.Ping };
    await eventually(async () => expect((await post(url, ping)).body).toEqual({ type: 1 }));
  });
});
