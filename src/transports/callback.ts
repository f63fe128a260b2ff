import { DefaultUserAgent, DefaultUserAgentAppendix, DiscordAPIError, RequestMethod } from '@discordjs/rest';
import { type APIInteractionResponse, APIVersion } from 'discord-api-types/v10';
import type { AttachedFile } from '../interactions/respond.ts';
import { type CallbackBody, callbackBody } from './callback-body.ts';
import { type HttpAnswer, sendHttp } from './http-request.ts';
import type { InteractionAddress } from './interaction-address.ts';
import { type RestFailure, restFailure } from './rest-failure.ts';

/** What came of handing Discord a response. */
export type Delivery =
  | { readonly kind: 'accepted' }
  /** 40060: Discord has an answer to this interaction already */
  | { readonly kind: 'acknowledged' }
  /** 10062: Discord doesn't know the interaction any more, its three seconds are over */
  | { readonly kind: 'expired' }
  /** 400: Discord finds fault with the body (50035 and its like); another body may be tried */
  | { readonly kind: 'rejected'; readonly failure: RestFailure }
  | { readonly kind: 'failed'; readonly failure: RestFailure };

/** What came of removing a message. */
export type Removal =
  | { readonly kind: 'removed' }
  /** there is none: somebody removed it already, or Discord doesn't count the interaction as answered yet */
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly failure: RestFailure };

export interface Callbacks {
  /**
   * POST /interactions/{id}/{token}/callback ("Create Interaction Response"). Settles by the deadline, never
   * rejects for anything that Discord or the network does, and repeats a request at most once.
   * @param deadline when the answer is no longer of use, in ms of performance.now()
   */
  deliver(
    to: InteractionAddress,
    response: APIInteractionResponse,
    deadline: number,
    file?: AttachedFile,
  ): Promise<Delivery>;
  /** DELETE /webhooks/{application}/{token}/messages/@original ("Delete Original Interaction Response"). */
  removeOriginal(of: InteractionAddress): Promise<Removal>;
}

/** Discord's JSON error codes that mean something here ("Opcodes and Status Codes", JSON). */
const unknownMessage = 10_008;
const unknownWebhook = 10_015;
const unknownInteraction = 10_062;
const alreadyAcknowledged = 40_060;
const invalidWebhookToken = 50_027;

/** A repeated request isn't worth its trouble with less than this left, in ms. */
const worthRepeating = 400;
/** Pause before repeating a request that Discord failed at, in ms. */
const quickRetryAfter = 100;

const sentHeaders = {
  'User-Agent': `${DefaultUserAgent} ${DefaultUserAgentAppendix}`.trim(),
};

/**
 * Answers interactions. Not through @discordjs/rest: a callback needs no bot token (the interaction's is enough), has
 * no rate limit to wait for, and wants none of the library's retries (they follow each other without a pause); without
 * its queues a bot takes a tenth less time and memory for each answer.
 * @param timeout what one request may take, in ms
 * @param onDate gets the Date header of each answer
 */
export function createCallbacks({
  api,
  timeout,
  onDate,
}: {
  api: string;
  timeout: number;
  onDate?: (date: string) => void;
}): Callbacks {
  /** Undefined when Discord accepted, whatever then happens to the rest of its answer. */
  async function send(
    method: RequestMethod,
    route: `/${string}`,
    body?: CallbackBody,
    deadline = Number.POSITIVE_INFINITY,
  ): Promise<RestFailure | undefined> {
    try {
      const answer = await sendHttp(`${api}/v${APIVersion}${route}`, {
        method,
        headers: body === undefined ? sentHeaders : { ...sentHeaders, 'Content-Type': body.contentType },
        body: body?.content,
        timeout: Math.max(0, Math.min(timeout, deadline - performance.now())),
      });
      const { date } = answer.headers;
      if (date !== undefined) onDate?.(date);
      return failureIn(answer, method, route);
    } catch (error) {
      return restFailure(error);
    }
  }

  return {
    async deliver(to, response, deadline, file) {
      const body = callbackBody(response, file);
      const route = `/interactions/${to.id}/${to.token}/callback` as const;
      let failure = await send(RequestMethod.Post, route, body, deadline);
      if (failure !== undefined) {
        const pause = pauseBeforeRepeating(failure);
        if (pause !== undefined && performance.now() + pause + worthRepeating < deadline) {
          await sleep(pause);
          failure = await send(RequestMethod.Post, route, body, deadline);
        }
      }
      return failure === undefined ? { kind: 'accepted' } : sort(failure);
    },

    async removeOriginal({ applicationId, token }) {
      const route = `/webhooks/${applicationId}/${token}/messages/@original` as const;
      const failure = await send(RequestMethod.Delete, route);
      if (failure === undefined) return { kind: 'removed' };
      const absent =
        failure.kind === 'refused' &&
        (failure.status === 404 ||
          failure.code === unknownMessage ||
          failure.code === unknownWebhook ||
          failure.code === invalidWebhookToken);
      return absent ? { kind: 'absent' } : { kind: 'failed', failure };
    },
  };
}

/** What an answer says against a request; undefined where Discord accepted. */
function failureIn(answer: HttpAnswer, method: RequestMethod, route: string): RestFailure | undefined {
  const { status, statusText, headers, body } = answer;
  if (status >= 200 && status < 300) return undefined;
  if (status >= 500) return { kind: 'server', status };
  if (status === 429) {
    const retryAfterMs = Number(headers['retry-after']) * 1000;
    return { kind: 'limited', retryAfterMs: retryAfterMs > 0 ? retryAfterMs : undefined };
  }
  const isJson = headers['content-type']?.startsWith('application/json') === true;
  const said = isJson ? JSON.parse(body.toString()) : { message: statusText };
  // The library's error puts Discord's words, which are nested by the fields at fault, into a line for each field.
  const failure = restFailure(
    new DiscordAPIError(said, said.code, status, method, route, { body: undefined, files: undefined }),
  );
  // Discord may quote the value that it finds fault with, and that may be what somebody typed.
  return failure.kind === 'refused'
    ? { ...failure, message: failure.message.replace(/"[^\n]*"/g, '"…"') }
    : failure;
}

function sort(failure: RestFailure): Delivery {
  if (failure.kind !== 'refused') return { kind: 'failed', failure };
  if (failure.code === alreadyAcknowledged) return { kind: 'acknowledged' };
  if (failure.code === unknownInteraction) return { kind: 'expired' };
  return { kind: failure.status === 400 ? 'rejected' : 'failed', failure };
}

/**
 * How long to wait before a request may be sent once more, in ms; undefined: not at all. After a lost connection
 * or a timeout nobody knows whether Discord has the answer, so it isn't sent again.
 */
function pauseBeforeRepeating(failure: RestFailure): number | undefined {
  if (failure.kind === 'server' || failure.kind === 'unsent') return quickRetryAfter;
  if (failure.kind === 'limited') return failure.retryAfterMs;
  return undefined;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
