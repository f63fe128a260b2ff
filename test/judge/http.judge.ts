// Malformed HTTP/1.1 (RFC 9112) over a raw socket, after h1spec: refused as the sender's fault, or cut, and nobody else notices;
// and what is well-formed though unusual is answered.
import { afterAll, beforeAll, test } from 'vitest';
import { createRespond } from '../../src/interactions/respond.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { post, sendBytes, signed, startEndpoint } from '../transports/webhook/discord.ts';
import { pronounce, type Verdict } from './verdicts.ts';

const body = JSON.stringify({ id: '1', token: 'token', type: 1 });
const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\n`;
const signature = () => {
  const headers = signed(body);
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
};
const line = 'POST /interactions HTTP/1.1';
const length = `Content-Length: ${body.length}`;
/** A good request but for what is changed; its connection ends with it. */
const request = ({ first = line, headers = ['Host: x', length], content = body } = {}) =>
  `${lines(first, ...headers, ...signature(), 'Connection: close', '')}${content}`;
const chunked = (...chunks: readonly string[]) =>
  request({ headers: ['Host: x', 'Transfer-Encoding: chunked'], content: chunks.join('') });
const size = body.length.toString(16);

const GOOD: readonly (readonly [string, () => string])[] = [
  ['as usual', () => request()],
  [
    'in two chunks',
    () =>
      chunked(
        `5\r\n${body.slice(0, 5)}\r\n`,
        `${(body.length - 5).toString(16)}\r\n${body.slice(5)}\r\n`,
        '0\r\n\r\n',
      ),
  ],
  ['with an extension of a chunk', () => chunked(`${size};a=b\r\n${body}\r\n`, '0\r\n\r\n')],
  ['with a trailer', () => chunked(`${size}\r\n${body}\r\n`, '0\r\nX-Trailer: 1\r\n\r\n')],
  ['names of headers in capitals', () => request({ headers: ['HOST: x', length.toUpperCase()] })],
  ['empty lines before it', () => `\r\n\r\n${request()}`],
  ['white space around values', () => request({ headers: ['Host:   x  ', `${length}  `] })],
  ['an absolute target', () => request({ first: 'POST http://x/interactions HTTP/1.1' })],
  ['a query', () => request({ first: 'POST /interactions?a=b HTTP/1.1' })],
  ['an empty header', () => request({ headers: ['Host: x', 'X-Empty:', length] })],
];

const BAD: readonly (readonly [string, () => string])[] = [
  ['HTTP/0.9', () => 'GET /\r\n'],
  ['version 1.11', () => request({ first: 'POST /interactions HTTP/1.11' })],
  ['version 9.9', () => request({ first: 'POST /interactions HTTP/9.9' })],
  ['the preface of HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['the hello of TLS', () => '\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03'],
  ['a method in small letters', () => request({ first: 'post /interactions HTTP/1.1' })],
  ['no method of any kind', () => request({ first: 'POSTS /interactions HTTP/1.1' })],
  ['a bracket as the method', () => request({ first: '( /interactions HTTP/1.1' })],
  ['a target without a slash', () => request({ first: 'POST interactions HTTP/1.1' })],
  ['a space in the target', () => request({ first: 'POST /inter actions HTTP/1.1' })],
  ['a tab for a space', () => request({ first: 'POST\t/interactions\tHTTP/1.1' })],
  ['a target of 100,000 characters', () => request({ first: `POST /${'a'.repeat(100_000)} HTTP/1.1` })],
  ['no Host', () => request({ headers: [length] })],
  ['a space before the colon', () => request({ headers: ['Host : x', length] })],
  ['a space before the name', () => request({ headers: ['Host: x', ' X-A: 1', length] })],
  ['no name', () => request({ headers: ['Host: x', ': 1', length] })],
  ['no colon', () => request({ headers: ['Host: x', 'X-A', length] })],
  ['brackets in a name', () => request({ headers: ['Host: x', 'X(A): 1', length] })],
  ['zero in a value', () => request({ headers: ['Host: x', 'X-A: a\0b', length] })],
  ['a lone carriage return in a value', () => request({ headers: ['Host: x', 'X-A: a\rb', length] })],
  ['a control character in a value', () => request({ headers: ['Host: x', 'X-A: a\x01b', length] })],
  [
    'headers of 100,000 characters',
    () => request({ headers: ['Host: x', `X-A: ${'a'.repeat(100_000)}`, length] }),
  ],
  [
    '3,000 headers',
    () =>
      request({ headers: ['Host: x', ...Array.from({ length: 3_000 }, (_, at) => `X-${at}: 1`), length] }),
  ],
  ['a length that is no number', () => request({ headers: ['Host: x', 'Content-Length: x'] })],
  ['a negative length', () => request({ headers: ['Host: x', 'Content-Length: -1'] })],
  ['a length with a sign', () => request({ headers: ['Host: x', `Content-Length: +${body.length}`] })],
  ['a length in hexadecimal', () => request({ headers: ['Host: x', `Content-Length: 0x${size}`] })],
  [
    'a length beyond any number',
    () => request({ headers: ['Host: x', `Content-Length: ${'9'.repeat(40)}`] }),
  ],
  [
    'a list of lengths',
    () => request({ headers: ['Host: x', `Content-Length: ${body.length}, ${body.length}`] }),
  ],
  ['two lengths', () => request({ headers: ['Host: x', length, 'Content-Length: 5'] })],
  ['the same length twice', () => request({ headers: ['Host: x', length, length] })],
  ['a body beyond the limit', () => request({ headers: ['Host: x', 'Content-Length: 2000000'] })],
  [
    'a length and chunks',
    () =>
      request({
        headers: ['Host: x', length, 'Transfer-Encoding: chunked'],
        content: `${size}\r\n${body}\r\n0\r\n\r\n`,
      }),
  ],
  [
    'chunks that aren’t the last coding',
    () => request({ headers: ['Host: x', 'Transfer-Encoding: chunked, identity'], content: '0\r\n\r\n' }),
  ],
  [
    'chunks twice',
    () =>
      request({
        headers: ['Host: x', 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'],
        content: '0\r\n\r\n',
      }),
  ],
  ['a coding that nobody knows', () => request({ headers: ['Host: x', 'Transfer-Encoding: xchunked'] })],
  ['a size of a chunk that is no number', () => chunked(`x\r\n${body}\r\n`, '0\r\n\r\n')],
  ['a negative size of a chunk', () => chunked(`-1\r\n${body}\r\n`, '0\r\n\r\n')],
  ['a size with 0x', () => chunked(`0x${size}\r\n${body}\r\n`, '0\r\n\r\n')],
  ['a size beyond any number', () => chunked(`${'f'.repeat(20)}\r\n${body}\r\n`, '0\r\n\r\n')],
  ['a chunk longer than its size', () => chunked(`5\r\n${body}\r\n`, '0\r\n\r\n')],
  ['a lone line feed behind a size', () => chunked(`${size}\n${body}\r\n`, '0\r\n\r\n')],
  ['a lone carriage return behind a chunk', () => chunked(`${size}\r\n${body}\r`, '0\r\n\r\n')],
  ['an expectation that nobody knows', () => request({ headers: ['Host: x', 'Expect: the worst', length] })],
];

/** What Node's own parser takes otherwise than RFC 9112, with what comes of it. A signature is asked for all the same. */
const NODES_OWN: readonly (readonly [string, () => string, number])[] = [
  ['no version', () => request({ first: 'POST /interactions' }), 200],
  ['two Hosts', () => request({ headers: ['Host: x', 'Host: y', length] }), 200],
];

const STATUS = /HTTP\/1\.1 (\d{3}) /g;

let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  endpoint = await startEndpoint(createRespond(knowledgeOf2017));
});
afterAll(() => endpoint.close());

test('HTTP/1.1', async () => {
  const verdicts: Verdict[] = [];
  const statusesOf = async (bytes: string) =>
    [...(await sendBytes(endpoint.url, Buffer.from(bytes, 'latin1'))).matchAll(STATUS)].map(([, status]) =>
      Number(status),
    );
  for (const [name, made] of GOOD) {
    const statuses = await statusesOf(made());
    verdicts.push({
      kind: 'well-formed',
      name,
      fault: statuses.join() === '200' ? undefined : statuses.join() || 'cut',
    });
  }
  for (const [name, made] of BAD) {
    const statuses = await statusesOf(made());
    const isRefused = statuses.every((status) => status >= 400 && status < 500);
    verdicts.push({
      kind: 'malformed',
      name,
      fault: isRefused ? undefined : statuses.join(),
    });
    // A second request on the same connection isn't taken for the rest of the first.
    const more = await statusesOf(made() + request());
    verdicts.push({
      kind: 'malformed, with a good one behind it',
      name,
      fault: more.includes(200) ? more.join() : undefined,
    });
    const { status } = await post(endpoint.url, JSON.parse(body));
    verdicts.push({
      kind: 'another sender meanwhile',
      name,
      fault: status === 200 ? undefined : String(status),
    });
  }
  for (const [name, made, wanted] of NODES_OWN) {
    const statuses = await statusesOf(made());
    verdicts.push({
      kind: 'Node’s parser differs from RFC 9112',
      name,
      fault: statuses.join() === String(wanted) ? undefined : statuses.join(),
    });
  }
  const two = await statusesOf(request().replace('Connection: close\r\n', '') + request());
  verdicts.push({
    kind: 'well-formed',
    name: 'two in one go',
    fault: two.join() === '200,200' ? undefined : two.join(),
  });
  pronounce('HTTP/1.1 over a raw socket', verdicts);
});
