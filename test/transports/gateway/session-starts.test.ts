import type { APIGatewayBotInfo, APIGatewaySessionStartLimit } from 'discord.js';
import { expect, it, vi } from 'vitest';
import { createLog } from '../../../src/operations/log.ts';
import { createSessionStarts } from '../../../src/transports/gateway/session-starts.ts';
import { eventually } from '../../eventually.ts';

const limitOf = (remaining: number, total = 1_000): APIGatewaySessionStartLimit => ({
  total,
  remaining,
  reset_after: 500,
  max_concurrency: 1,
});

async function setUp(limit: APIGatewaySessionStartLimit, ask: () => Promise<APIGatewayBotInfo>) {
  const lines: Record<string, unknown>[] = [];
  const log = await createLog({
    level: 'info',
    format: 'json',
    to: { write: (line) => lines.push(JSON.parse(line)) },
    secrets: [],
  });
  return { start: createSessionStarts(limit, ask, log), lines };
}

const unasked = () => Promise.reject(new Error('unasked'));
const never = new AbortController().signal;

it.each([
  [1_000, 200],
  [2_000, 400],
])('of %i a day, %i are a storm: an alarm, and no more for a while', async (total, many) => {
  const { start, lines } = await setUp(limitOf(total, total), unasked);
  for (let started = 0; started < many; started++) await start(never);
  expect(lines).toEqual([]);
  const leaving = new AbortController();
  const next = start(leaving.signal);
  await eventually(() => expect(lines).toMatchObject([{ level: 'error', identifies: many }]));
  leaving.abort();
  await expect(next).rejects.toThrow('aborted');
});

it('no more are begun than Discord allows, and one line says until when', async () => {
  let remaining = 0;
  const ask = async () => ({ url: 'wss://x', shards: 1, session_start_limit: limitOf(remaining) });
  const { start, lines } = await setUp(limitOf(2), ask);
  await Promise.all([start(never), start(never)]);
  let third = 'waits';
  const started = start(never).then(() => {
    third = 'started';
  });
  await eventually(() =>
    expect(lines).toMatchObject([
      { level: 'warn', msg: expect.stringMatching(/^Discord allows no more session starts until \d{4}-/) },
    ]),
  );
  expect(third).toBe('waits');
  remaining = 1_000;
  await started;
  expect(lines).toHaveLength(1);
});

it('goes by what it knows when Discord can’t be asked', async () => {
  const { start } = await setUp(limitOf(5), unasked);
  const { performance } = globalThis;
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5_000);
  await start(never);
  vi.restoreAllMocks();
});
