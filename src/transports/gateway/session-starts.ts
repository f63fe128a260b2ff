import { setTimeout as sleep } from 'node:timers/promises';
import type { APIGatewayBotInfo, APIGatewaySessionStartLimit } from 'discord.js';
import type { Logger } from 'pino';
import { resetTimeOf } from './refusal.ts';

/** Starts in a day from which on something must be wrong, if they are a fifth of those that Discord allows. */
const many = 200;
/** Between two starts beyond that, in ms: 144 a day. */
const stormPause = 10 * 60_000;
const day = 24 * 60 * 60_000;
/** What Discord said holds for so long, and may lack the starts of so long before, in ms. */
const [fresh, uncounted] = [1_000, 10_000];
/** While none are left, Discord is asked once in so many ms. */
const askAgain = 60_000;

/**
 * For all shards together: resolves when a session may be started, and counts it. That takes time while Discord allows
 * none ("Session Start Limit"), and when so many were started that something must be wrong. Rejects only when the
 * signal is aborted.
 */
export function createSessionStarts(
  atFirst: APIGatewaySessionStartLimit,
  ask: () => Promise<APIGatewayBotInfo>,
  log: Logger,
): (signal: AbortSignal) => Promise<void> {
  let limit = atFirst;
  let askedAt = performance.now();
  /** performance.now() of each */
  let starts: readonly number[] = [];

  return async (signal) => {
    for (let isFirst = true; ; isFirst = false) {
      if (performance.now() - askedAt > fresh) {
        askedAt = performance.now();
        const answer = await ask().catch(() => undefined);
        limit = answer?.session_start_limit ?? limit;
      }
      const now = performance.now();
      starts = starts.filter((at) => at > now - day);
      const isStorm = starts.length >= Math.max(many, limit.total / 5);
      const pause = isStorm ? (starts.at(-1) ?? now) + stormPause - now : 0;
      if (limit.remaining <= starts.filter((at) => at > askedAt - uncounted).length) {
        if (isFirst) log.warn(`Discord allows no more session starts until ${resetTimeOf(limit)}`);
        await sleep(Math.min(limit.reset_after + fresh, askAgain), undefined, { signal });
      } else if (pause > 0) {
        const message = `${starts.length} sessions were started within a day (Discord resets the token when it has had enough): the bot now starts one every ten minutes. Is it running twice?`;
        log.error({ identifies: starts.length }, message);
        await sleep(pause, undefined, { signal });
      } else {
        starts = [...starts, now];
        return;
      }
    }
  };
}
