import type { BotRest } from '../rest.ts';
import { RestError } from '../rest.ts';
import { isGatewayUrl } from './frame.ts';

/** Where and how often to connect ("Get Gateway Bot"). */
export interface GatewayInformation {
  readonly url: string;
  /** how many shards Discord recommends */
  readonly shards: number;
  /** how many sessions may still be started … */
  readonly sessionsRemaining: number;
  /** … until this many ms from now */
  readonly sessionsResetAfter: number;
}

/**
 * GET /gateway/bot.
 * @throws RestError
 */
export async function fetchGatewayInformation(
  rest: BotRest,
  timeoutMs?: number,
): Promise<GatewayInformation> {
  const body = (await rest.get('/gateway/bot', timeoutMs === undefined ? {} : { timeoutMs })) as {
    url?: unknown;
    shards?: unknown;
    session_start_limit?: { remaining?: unknown; reset_after?: unknown };
  } | null;
  const url = body?.url;
  if (typeof url !== 'string' || !isGatewayUrl(url))
    throw new RestError('GET /gateway/bot', { kind: 'garbled' });
  const limit = body?.session_start_limit;
  return {
    url,
    shards: number(body?.shards, 1),
    sessionsRemaining: number(limit?.remaining, 1),
    sessionsResetAfter: number(limit?.reset_after, 0),
  };
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
