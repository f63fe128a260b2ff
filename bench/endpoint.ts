// An interactions endpoint in a process of its own, and requests that carry its application's signature.
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const { x = '' } = publicKey.export({ format: 'jwk' });

let sent = 0n;
/** Signed requests with interactions such as Discord sends, the rest of each in turn from what is given. */
export function requests(count: number, rests: readonly object[]): Buffer[] {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  return Array.from({ length: count }, (_, index) => {
    const body = JSON.stringify({
      id: String(1_300_000_000_000_000_000n + sent++),
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
      ...rests[index % rests.length],
    });
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    return Buffer.from(
      `POST /interactions HTTP/1.1\r\nHost: bot.example\r\nUser-Agent: Discord-Interactions/1.0 (+https://discord.com)\r\nContent-Length: ${Buffer.byteLength(body)}\r\nContent-Type: application/json\r\nX-Signature-Ed25519: ${signature}\r\nX-Signature-Timestamp: ${timestamp}\r\n\r\n${body}`,
    );
  });
}

/** Starts a program that listens for interactions and says where, in a working directory of its own. */
export async function startEndpoint(
  program: string,
): Promise<{ readonly process: ChildProcess; readonly url: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = join(directory, 'log');
  const log = openSync(path, 'w');
  const child = spawn(process.execPath, [join(process.cwd(), program)], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      TRANSPORT: 'webhook',
      PORT: '0',
      OPERATIONS_PORT: String(await freePort()),
      INTERACTIONS_PER_MINUTE: '0',
      DISCORD_PUBLIC_KEY: Buffer.from(x, 'base64url').toString('hex'),
    },
    stdio: ['ignore', log, 'inherit'],
  });
  child.once('exit', () => rmSync(directory, { recursive: true }));
  closeSync(log);
  let url: string | undefined;
  while (url === undefined) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
    await sleep(20);
    url = /"url":"([^"]+)"/.exec(readFileSync(path, 'utf8'))?.[1];
  }
  return { process: child, url };
}
