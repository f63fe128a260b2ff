import type { BotRest } from '../rest.ts';
import { RestError } from '../rest.ts';
import { isGatewayUrl } from './frame.ts';

/** Where and how often to connect ("Get Gateway Bot"). */
export interface GatewayInformation {
  readonly url: string;
  /** how many shards Discord recommends, at least 1 */
  readonly shards: number;
  /** shards that may identify at once */
  readonly maxConcurrency: number;
  /** how many sessions may be started in a day … */
  readonly sessionsTotal: number;
  /** … how many of them are left … */
  readonly sessionsRemaining: number;
  /** … until this many ms from now */
  readonly sessionsResetAfter: number;
  /** performance.now() of the question */
  readonly askedAt: number;
}

/**
 * GET /gateway/bot.
 * @throws RestError
 */
export async function fetchGatewayInformation(
  rest: BotRest,
  timeoutMs?: number,
): Promise<GatewayInformation> {
  const askedAt = performance.now();
  const body = (await rest.get('/gateway/bot', timeoutMs === undefined ? {} : { timeoutMs })) as {
    url?: unknown;
    shards?: unknown;
    session_start_limit?: Readonly<Record<string, unknown>>;
  } | null;
  const url = body?.url;
  if (typeof url !== 'string' || !isGatewayUrl(url))
    throw new RestError('GET /gateway/bot', { kind: 'garbled' });
  const limit = body?.session_start_limit;
  return {
    url,
    shards: Math.max(1, Math.floor(number(body?.shards, 1))),
    maxConcurrency: Math.max(1, Math.floor(number(limit?.max_concurrency, 1))),
    sessionsTotal: number(limit?.total, 1_000),
    sessionsRemaining: number(limit?.remaining, 1),
    sessionsResetAfter: number(limit?.reset_after, 0),
    askedAt,
  };
}

/** When session starts are given out anew, as an ISO date and time. */
export function resetTimeOf({ sessionsResetAfter }: GatewayInformation): string {
  return new Date(Date.now() + sessionsResetAfter).toISOString();
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
