import { Writable } from 'node:stream';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLog } from '../../src/operations/log.ts';

const botToken = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789';
const interactionToken = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OlNlY3JldA';
const plainToken = 'interaction-token-of-a-stand-in';
const callbackUrl = `https://discord.com/api/v10/interactions/1234/${plainToken}/callback`;
const originalUrl = `https://discord.com/api/v10/webhooks/1234/${plainToken}/messages/@original`;
const said = 'what somebody typed';

async function capture(format: 'json' | 'pretty' = 'json') {
  const lines: string[] = [];
  const log = await createLog({
    level: 'trace',
    format,
    to: { write: (line) => lines.push(line) },
    secrets: [botToken, 'a "quoted" secret'],
  });
  return { log, lines };
}

function apiError(url: string): DiscordAPIError {
  const raw = { code: 50_035, message: `Invalid Form Body at ${url}` };
  return new DiscordAPIError(raw, 50_035, 400, 'POST', url, { files: undefined, body: { content: said } });
}

const causes: readonly [string, unknown][] = [
  ['the bot token in a message', new Error(`401 for ${botToken}`)],
  ['the bot token in a cause', new Error('outer', { cause: new Error(`Bot ${botToken}`) })],
  ['a secret that JSON escapes', new Error('It was a "quoted" secret')],
  ['a callback refused', apiError(callbackUrl)],
  ['a removal refused', apiError(originalUrl)],
  [
    'a server error',
    new HTTPError(502, callbackUrl, 'POST', callbackUrl, { files: undefined, body: { content: said } }),
  ],
  [
    'a rate limit',
    new RateLimitError({
      timeToReset: 0,
      limit: 1,
      method: 'POST',
      hash: '',
      url: callbackUrl,
      route: callbackUrl as `/${string}`,
      majorParameter: '',
      global: false,
      retryAfter: 0,
      sublimitTimeout: 0,
      scope: 'user',
    }),
  ],
  ['an interaction token on its own', new Error(`Unknown ${interactionToken}`)],
  ['an interaction quoted as JSON', new Error(JSON.stringify({ token: plainToken }))],
  ['something that is no error', `thrown: ${botToken}`],
];

describe.each(['json', 'pretty'] as const)('the %s log', (format) => {
  it.each(causes)('shows no token and nothing that was said: %s', async (_name, error) => {
    const { log, lines } = await capture(format);
    log.error({ err: error }, 'failed');
    log.error(error);
    log.info(`about ${String(error)}`);
    const all = lines.join('');
    expect(all).toContain('[redacted]');
    for (const secret of [botToken, interactionToken, plainToken, 'quoted', said])
      expect(all).not.toContain(secret);
  });

  it('shows no token of an interaction that is logged whole', async () => {
    const { log, lines } = await capture(format);
    log.debug({ interaction: { id: '1234', token: plainToken, data: { token: botToken } } });
    expect(lines.join('')).not.toContain(plainToken);
    expect(lines.join('')).not.toContain(botToken);
  });
});

describe('the log', () => {
  it('is one JSON object a line, levels by name, with what an error is about', async () => {
    const { log, lines } = await capture();
    log.warn({ command: 'jpa', ms: 1.5 }, 'interaction');
    log.error({ err: apiError(callbackUrl) }, 'failed');
    const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toEqual({
      level: 'warn',
      time: expect.any(String),
      command: 'jpa',
      ms: 1.5,
      msg: 'interaction',
    });
    expect(second).toMatchObject({ err: { type: 'DiscordAPIError[50035]', code: 50_035, status: 400 } });
  });

  it('leaves ordinary lines as they are', async () => {
    const { log, lines } = await capture();
    log.info(
      { interaction: '1234567890', route: '/applications/1234/commands' },
      'GET /gateway/bot was answered',
    );
    expect(lines.join('')).not.toContain('[redacted]');
  });
});

describe('a log whose reader stalls', () => {
  it('keeps a mebibyte for it, and loses what comes then', async () => {
    // Takes what it is given, and is never done with it.
    const stalled = new Writable({ write: () => undefined });
    vi.spyOn(process, 'stdout', 'get').mockReturnValue(stalled as typeof process.stdout);
    onTestFinished(() => void vi.restoreAllMocks());
    const log = await createLog({ level: 'info', format: 'json', to: 1, secrets: [] });
    for (let line = 0; line < 3_000; line++) log.info('x'.repeat(1_000));
    expect(stalled.writableLength).toBeGreaterThan(1 << 20);
    expect(stalled.writableLength).toBeLessThan((1 << 20) + 2_000);
  });
});
