// An interactions endpoint in a process of its own, and requests that carry its application's signature.
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const { x = '' } = publicKey.export({ format: 'jwk' });

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true }));

export interface SignedInteraction {
  readonly id: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string;
}

let sent = 0n;
/** An interaction such as Discord sends, signed as its requests are; what it is about is given. */
export function signed(rest: object): SignedInteraction {
  const id = String(1_300_000_000_000_000_000n + sent++);
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const body = JSON.stringify({
    id,
    application_id: '100000000000000000',
    token: 'x'.repeat(190),
    version: 1,
    locale: 'en-GB',
    guild_locale: 'en-US',
    context: 0,
    authorizing_integration_owners: { 0: '400000000000000000' },
    entitlements: [],
    guild_id: '400000000000000000',
    channel_id: '410000000000000000',
    guild: { id: '400000000000000000', locale: 'en-US', features: [] },
    channel: { id: '410000000000000000', type: 0, name: 'general', permissions: '2222085186636353' },
    app_permissions: '562949953601536',
    member: {
      user: {
        id: '200000000000000001',
        username: 'somebody',
        global_name: null,
        avatar: null,
        discriminator: '0',
        public_flags: 0,
      },
      roles: [],
      joined_at: '2020-01-01T00:00:00.000000+00:00',
      premium_since: null,
      permissions: '2222085186636353',
      deaf: false,
      mute: false,
      flags: 0,
      nick: null,
      avatar: null,
      pending: false,
    },
    ...rest,
  });
  const headers = {
    'User-Agent': 'Discord-Interactions/1.0 (+https://discord.com)',
    'Content-Length': Buffer.byteLength(body),
    'Content-Type': 'application/json',
    'X-Signature-Ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
    'X-Signature-Timestamp': timestamp,
  };
  return { id, headers, body };
}

/** Requests with signed interactions as bytes, what they are about in turn from what is given. */
export function requests(count: number, rests: readonly object[]): Buffer[] {
  return Array.from({ length: count }, (_, index) => {
    const { headers, body } = signed(rests[index % rests.length] ?? {});
    const lines = Object.entries({ Host: 'bot.example', ...headers }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    return Buffer.from(`POST /interactions HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  });
}

export interface Endpoint {
  readonly process: ChildProcess;
  readonly url: string;
  /** what it has written to its log so far */
  log(): string;
}

let started = 0;
/** Starts a program that listens for interactions, in a working directory of its own; port 0: any that is free. */
export async function startEndpoint(program: string, port = 0): Promise<Endpoint> {
  const directory = join(scratch, String(started++));
  mkdirSync(directory);
  const path = join(directory, 'log');
  const log = openSync(path, 'w');
  const child = spawn(process.execPath, [join(process.cwd(), program)], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      TRANSPORT: 'webhook',
      PORT: String(port),
      OPERATIONS_PORT: String(await freePort()),
      INTERACTIONS_PER_MINUTE: '0',
      DISCORD_PUBLIC_KEY: Buffer.from(x, 'base64url').toString('hex'),
    },
    stdio: ['ignore', log, 'inherit'],
  });
  closeSync(log);
  const written = () => readFileSync(path, 'utf8');
  let url: string | undefined;
  while (url === undefined) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
    await sleep(20);
    url = /"url":"([^"]+)"/.exec(written())?.[1];
  }
  return { process: child, url, log: written };
}
