import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** What went wrong with a REST request, told apart by what a caller does about it. No tokens, no user text. */
export type RestFailure =
  /** Discord said no (4xx). `code` is Discord's own JSON error code, absent when the body was not JSON */
  | { readonly kind: 'refused'; readonly status: number; readonly code?: number; readonly message: string }
  /** 429; undefined: no (usable) Retry-After */
  | { readonly kind: 'limited'; readonly retryAfterMs: number | undefined }
  /** 5xx */
  | { readonly kind: 'server'; readonly status: number }
  /** no answer in time; it may have arrived all the same */
  | { readonly kind: 'timeout' }
  /** never left this machine (name not found, connection refused …) */
  | { readonly kind: 'unsent'; readonly cause: string }
  /** the connection broke on the way; it may have arrived */
  | { readonly kind: 'lost'; readonly cause: string }
  /** an answer whose body is not what it says it is */
  | { readonly kind: 'garbled' };

const unsent =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|E(?:HOST|NET)UNREACH|ENETDOWN|E[MN]FILE|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/;

/**
 * Sorts what discord.js's REST client rejects with. Anything that is no failure of the network or of Discord (a bug of
 * ours, say) is thrown on.
 */
export function restFailure(error: unknown): RestFailure {
  if (error instanceof RateLimitError) {
    const { retryAfter } = error;
    return { kind: 'limited', retryAfterMs: retryAfter > 0 ? retryAfter : undefined };
  }
  if (error instanceof HTTPError) return { kind: 'server', status: error.status };
  if (error instanceof DiscordAPIError) {
    const { status, code } = error;
    // Discord may quote the value that it finds fault with, and that may be what somebody typed.
    const message = error.message.replace(/"[^\n]*"/g, '"…"');
    return { kind: 'refused', status, message, ...(typeof code === 'number' ? { code } : {}) };
  }
  if (error instanceof SyntaxError) return { kind: 'garbled' };
  if (error instanceof Error) {
    if (error.name === 'AbortError') return { kind: 'timeout' };
    const cause: unknown = Reflect.get(error, 'code');
    if (cause === 'UND_ERR_BODY_TIMEOUT') return { kind: 'timeout' };
    if (typeof cause === 'string') return { kind: unsent.test(cause) ? 'unsent' : 'lost', cause };
  }
  throw error;
}

/** How a person would say it, as the end of "GET /gateway/bot …". */
export function describeFailure(failure: RestFailure): string {
  switch (failure.kind) {
    case 'refused':
      return `was refused (${failure.status}${failure.code === undefined ? '' : `, code ${failure.code}`}: ${oneLine(failure.message)})`;
    case 'limited':
      return failure.retryAfterMs === undefined
        ? 'was rate limited (429)'
        : `was rate limited (429) for ${Math.ceil(failure.retryAfterMs / 1000)} s`;
    case 'server':
      return `was answered with ${failure.status}`;
    case 'timeout':
      return 'was not answered in time';
    case 'unsent':
      return `could not be sent (${failure.cause})`;
    case 'lost':
      return `lost its connection (${failure.cause})`;
    case 'garbled':
      return 'was answered with a body that is not what Discord sends';
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, '; ');
}
