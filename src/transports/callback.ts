import {
  type APIInteractionResponse,
  APIVersion,
  DefaultUserAgent,
  DefaultUserAgentAppendix,
  DiscordAPIError,
  RequestMethod,
} from 'discord.js';
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
   * rejects for anything that Discord or the network does. A request that Discord failed at is repeated at most once,
   * one that never left this machine as often as there is time for.
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
/** Pause before repeating a request that Discord failed at, and the first one after one that was never sent, in ms. */
const quickRetryAfter = 100;

const sentHeaders = {
  'User-Agent': `${DefaultUserAgent} ${DefaultUserAgentAppendix}`.trim(),
};

/**
 * Answers interactions. Not through @discordjs/rest: a callback needs no bot token (the interaction's is enough), has
 * no rate limit to wait for, and wants none of the library's retries (they follow each other without a pause); without
 * its queues a bot takes a tenth less time and memory for each answer.
 * @param timeout what one request may take, in ms
 * @param onAccepted gets the Date header of each answer that accepted a callback, and the interaction's id
 */
export function createCallbacks({
  api,
  timeout,
  onAccepted,
}: {
  api: string;
  timeout: number;
  onAccepted?: (date: string, interactionId: string) => void;
}): Callbacks {
  /** Undefined when Discord accepted, whatever then happens to the rest of its answer. */
  async function send(
    method: RequestMethod,
    route: `/${string}`,
    options: { body?: CallbackBody; deadline?: number; onAccepted?: (date: string) => void } = {},
  ): Promise<RestFailure | undefined> {
    const { body, deadline = Number.POSITIVE_INFINITY } = options;
    try {
      const answer = await sendHttp(`${api}/v${APIVersion}${route}`, {
        method,
        headers: body === undefined ? sentHeaders : { ...sentHeaders, 'Content-Type': body.contentType },
        body: body?.content,
        timeout: Math.max(0, Math.min(timeout, deadline - performance.now())),
      });
      const failure = failureIn(answer, method, route);
      const { date } = answer.headers;
      if (failure === undefined && date !== undefined) options.onAccepted?.(date);
      return failure;
    } catch (error) {
      return restFailure(error);
    }
  }

  return {
    async deliver(to, response, deadline, file) {
      const body = callbackBody(response, file);
      const post = () =>
        send(RequestMethod.Post, `/interactions/${to.id}/${to.token}/callback`, {
          body,
          deadline,
          onAccepted: (date) => onAccepted?.(date, to.id),
        });
      let failure = await post();
      let failedThere = 0;
      let unsent = 0;
      while (failure !== undefined) {
        if (failure.kind === 'unsent') unsent++;
        else failedThere++;
        const pause = failedThere > 1 ? undefined : pauseBeforeRepeating(failure, unsent);
        if (pause === undefined || performance.now() + pause + worthRepeating >= deadline) break;
        await sleep(pause);
        failure = await post();
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
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  if (status >= 500) return { kind: 'server', status };
  if (status === 429) return { kind: 'limited', retryAfterMs: retryAfterOf(answer) };
  const said = bodyOf(answer);
  // The library's error puts Discord's words, which are nested by the fields at fault, into a line for each field.
  const failure = restFailure(
    new DiscordAPIError(said, said.code, status, method, route, { body: undefined, files: undefined }),
  );
  // Discord may quote the value that it finds fault with, and that may be what somebody typed.
  return failure.kind === 'refused'
    ? { ...failure, message: failure.message.replace(/"[^\n]*"/g, '"…"') }
    : failure;
}

/** How long a 429 says to wait, in ms: in its header, or else in its body ("Rate Limits", Exceeding A Rate Limit). */
function retryAfterOf(answer: HttpAnswer): number | undefined {
  const retryAfterMs = Number(answer.headers['retry-after'] ?? bodyOf(answer).retry_after) * 1_000;
  return retryAfterMs > 0 ? retryAfterMs : undefined;
}

/** Discord's words, or what HTTP has for them where the body isn't JSON. */
function bodyOf({ headers, body, statusText }: HttpAnswer) {
  const isJson = headers['content-type']?.startsWith('application/json') === true;
  return isJson ? JSON.parse(body.toString()) : { message: statusText };
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
 * @param unsent how often this one could not be sent so far
 */
function pauseBeforeRepeating(failure: RestFailure, unsent: number): number | undefined {
  switch (failure.kind) {
    case 'server':
      return quickRetryAfter;
    case 'limited':
      return failure.retryAfterMs;
    case 'unsent':
      // Drawn from a range: what a burst couldn't send for want of file descriptors goes out bit by bit.
      return quickRetryAfter * 2 ** (unsent - 1) * (0.5 + Math.random() / 2);
    default:
      return undefined;
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
