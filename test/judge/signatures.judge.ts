// Ed25519 as RFC 8032 has it, through the endpoint: what is no signature of the application's lets nobody in, however near
// it is to one. After the edge cases of Wycheproof: lengths, encodings, S beyond the order of the group, points of small order.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { afterAll, beforeAll, test } from 'vitest';
import { createRespond } from '../../src/interactions/respond.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import {
  application,
  createApplicationKey,
  type Headers,
  send,
  startEndpoint,
} from '../transports/webhook/discord.ts';
import { pronounce, type Verdict } from './verdicts.ts';

/** The order of the group (RFC 8032, section 5.1). */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const P = 2n ** 255n - 19n;

const body = JSON.stringify({ id: '1', token: 'token', type: 1 });
const now = () => String(Math.floor(Date.now() / 1_000));
const signatureOf = (message: string, key = application.privateKey) => sign(null, Buffer.from(message), key);

const littleEndian = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();
const scalarOf = (signature: Buffer) =>
  BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`);
const withScalar = (signature: Buffer, scalar: bigint) =>
  Buffer.concat([signature.subarray(0, 32), littleEndian(scalar % 2n ** 256n)]);
const withPoint = (signature: Buffer, point: Buffer) => Buffer.concat([point, signature.subarray(32)]);
const flipped = (bytes: Buffer, bit: number) => {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

/** Points of small order by their y, in every encoding that there is of them, those beyond the prime included. */
const SMALL_Y = [
  0n,
  1n,
  P - 1n,
  P,
  P + 1n,
  2707385501144840649318225287225658788936804267575313519463743609750303021419n * 1n,
  P - 2707385501144840649318225287225658788936804267575313519463743609750303021419n,
];
const smallOrder = SMALL_Y.flatMap((y) => [y, y + 2n ** 255n]).map(littleEndian);

let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  endpoint = await startEndpoint(createRespond(knowledgeOf2017));
});
afterAll(() => endpoint.close());

const statusOf = async (
  signature: Buffer | string,
  timestamp: string,
  more: Headers = {},
  url = endpoint.url,
) =>
  (
    await send(url, {
      headers: {
        'X-Signature-Ed25519': typeof signature === 'string' ? signature : signature.toString('hex'),
        'X-Signature-Timestamp': timestamp,
        ...more,
      },
      body,
    })
  ).status;

/** RFC 8032, section 7.1: secret keys with their public keys. */
const RFC_KEYS = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
  ],
] as const;

test('Ed25519', async () => {
  const verdicts: Verdict[] = [];
  const wants = (kind: string, name: string, wanted: number, status: number) =>
    verdicts.push({ kind, name, fault: status === wanted ? undefined : `${status} instead of ${wanted}` });
  const timestamp = now();
  const good = signatureOf(timestamp + body);
  const isRefused = async (kind: string, name: string, signature: Buffer | string, at = timestamp) =>
    wants(kind, name, 401, await statusOf(signature, at));

  wants('a good signature', 'small letters', 200, await statusOf(good, timestamp));
  wants('a good signature', 'capitals', 200, await statusOf(good.toString('hex').toUpperCase(), timestamp));
  for (const [secret, key] of RFC_KEYS) {
    const privateKey = createPrivateKey({
      key: Buffer.concat([
        Buffer.from('302e020100300506032b657004220420', 'hex'),
        Buffer.from(secret, 'hex'),
      ]),
      format: 'der',
      type: 'pkcs8',
    });
    const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
    if (Buffer.from(x, 'base64url').toString('hex') !== key) throw new Error('these are not the RFC’s keys');
    const other = await startEndpoint(createRespond(knowledgeOf2017), { publicKey: key });
    wants(
      'a good signature',
      `by a key of RFC 8032, ${key.slice(0, 8)}`,
      200,
      await statusOf(signatureOf(timestamp + body, privateKey), timestamp, {}, other.url),
    );
    wants('another key', `under ${key.slice(0, 8)}`, 401, await statusOf(good, timestamp, {}, other.url));
    await other.close();
  }
  await isRefused(
    'another key',
    'a stranger’s',
    signatureOf(timestamp + body, createApplicationKey().privateKey),
  );

  for (let bit = 0; bit < 512; bit++) await isRefused('one bit turned', `bit ${bit}`, flipped(good, bit));

  const scalar = scalarOf(good);
  for (let times = 1n; scalar + times * L < 2n ** 256n; times++)
    await isRefused('S beyond the order', `S + ${times} L`, withScalar(good, scalar + times * L));
  for (const [name, value] of [
    ['0', 0n],
    ['1', 1n],
    ['L', L],
    ['L - 1', L - 1n],
    ['2^255', 2n ** 255n],
    ['2^256 - 1', 2n ** 256n - 1n],
    ['-S', L - scalar],
  ] as const)
    await isRefused('another S', name, withScalar(good, value));

  for (const point of smallOrder) {
    const name = point.toString('hex');
    await isRefused('R of small order', `${name}, S as it was`, withPoint(good, point));
    await isRefused('R of small order', `${name}, S = 0`, withScalar(withPoint(good, point), 0n));
    await isRefused('R of small order', `${name}, S = L`, withScalar(withPoint(good, point), L));
  }
  for (const [name, y] of [
    ['p + 3', P + 3n],
    ['2^255 - 1', 2n ** 255n - 1n],
    ['no point (y = 2)', 2n],
  ] as const)
    await isRefused('R that is none', name, withPoint(good, littleEndian(y)));

  for (const length of [0, 1, 31, 32, 63, 65, 96, 128])
    await isRefused('another length', `${length} bytes`, Buffer.concat([good, good]).subarray(0, length));
  for (const [name, written] of [
    ['odd', good.toString('hex').slice(1)],
    ['0x before it', `0x${good.toString('hex')}`.slice(0, 128)],
    ['a space within', good.toString('hex').replace(/^(.{64}).(.*)$/, '$1 $2')],
    ['a letter beyond f', good.toString('hex').replace(/.$/, 'g')],
    ['base64', good.toString('base64')],
    ['full-width digits', `${good.toString('hex').slice(0, 127)}\u00b2`],
    ['twice, with a comma', `${good.toString('hex')}, ${good.toString('hex')}`],
  ] as const)
    await isRefused('another form', name, written);
  await isRefused('empty bytes', 'zeros', Buffer.alloc(64));
  await isRefused('empty bytes', 'ones', Buffer.alloc(64, 0xff));

  for (const [name, message] of [
    ['the body alone', body],
    ['the body before the time', body + timestamp],
    ['a space between', `${timestamp} ${body}`],
    ['the body with a space behind', `${timestamp}${body} `],
    [
      'its hash',
      createHash('sha512')
        .update(timestamp + body)
        .digest('hex'),
    ],
    ['nothing', ''],
  ] as const)
    await isRefused('of other text', name, signatureOf(message));
  for (const [name, sent] of [
    ['a zero before it', `0${timestamp}`],
    ['a sign', `+${timestamp}`],
    ['a fraction', `${timestamp}.0`],
    ['hexadecimal', `0x${Number(timestamp).toString(16)}`],
    ['a power', '1e9'],
    ['empty', ''],
    ['in words', 'now'],
    ['negative', `-${timestamp}`],
    ['too long', timestamp.padEnd(400, '0')],
  ] as const) {
    // Signed as it is sent: only its form speaks against it.
    const signature = signatureOf(sent + body);
    const status = await statusOf(signature, sent);
    wants('a time in another form', name, name === 'a zero before it' ? 200 : 401, status);
  }
  for (const seconds of [-86_400, -310, 310, 86_400]) {
    const at = String(Number(now()) + seconds);
    await isRefused('another time', `${seconds} s`, signatureOf(at + body), at);
  }
  for (const seconds of [-290, 290]) {
    const at = String(Number(now()) + seconds);
    wants('a good signature', `${seconds} s`, 200, await statusOf(signatureOf(at + body), at));
  }
  pronounce('Ed25519, through the endpoint', verdicts);
});
