import { setTimeout as sleep } from 'node:timers/promises';
import { type APIInteractionResponse, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { AttachedFile } from '../interactions/respond.ts';
import type { InteractionAddress } from './interaction-address.ts';
import { agent } from './rest.ts';
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
   * POST /interactions/{id}/{token}/callback ("Create Interaction Response"). Never
   * rejects for anything that Discord or the network does; no request begins after the deadline, or takes longer than
   * Discord takes answers. A request that Discord failed at is repeated at most once,
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

/** What one request may take, in ms: hardly less than the three seconds in which Discord takes an answer. */
const timeout = 2_600;
/** A repeated request isn't worth its trouble with less than this left, in ms. */
const worthRepeating = 400;
/** Pause before repeating a request that Discord failed at, and about that of one that was never sent, in ms. */
const retryAfter = 100;

/**
 * Answers interactions, each with the token of its own. The client sends callbacks without a queue; what is repeated is
 * decided here, since its own retries follow each other at once and after a timeout, too.
 */
export function createCallbacks({ api }: { api: string }): Callbacks {
  const rest = new REST({
    api,
    retries: 0,
    timeout,
    // It keeps something of each interaction's token: for a minute rather than an hour.
    handlerSweepInterval: 60_000,
    rejectOnRateLimit: () => true,
    agent,
  });

  return {
    async deliver(to, response, deadline, file) {
      const route = Routes.interactionCallback(to.id, to.token);
      const request = {
        auth: false,
        body: response,
        ...(file && { files: [{ name: file.name, contentType: file.contentType, data: file.bytes }] }),
      };
      let failedThere = false;
      for (;;) {
        const failure = await failureOf(rest.post(route, request));
        if (failure === undefined) return { kind: 'accepted' };
        const pause = failedThere ? undefined : pauseBeforeRepeating(failure);
        if (pause === undefined || performance.now() + pause + worthRepeating >= deadline)
          return sort(failure);
        failedThere = failure.kind !== 'unsent';
        await sleep(pause);
      }
    },

    async removeOriginal({ applicationId, token }) {
      const failure = await failureOf(
        rest.delete(Routes.webhookMessage(applicationId, token), { auth: false }),
      );
      if (failure === undefined) return { kind: 'removed' };
      return isAbsent(failure) ? { kind: 'absent' } : { kind: 'failed', failure };
    },
  };
}

function failureOf(answer: Promise<unknown>): Promise<RestFailure | undefined> {
  return answer.then(() => undefined, restFailure);
}

function sort(failure: RestFailure): Delivery {
  if (failure.kind !== 'refused') return { kind: 'failed', failure };
  if (failure.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
    return { kind: 'acknowledged' };
  if (failure.code === RESTJSONErrorCodes.UnknownInteraction) return { kind: 'expired' };
  return { kind: failure.status === 400 ? 'rejected' : 'failed', failure };
}

/** Whether there is nothing to remove (404), or a token that is good for nothing any more. */
function isAbsent(failure: RestFailure): boolean {
  if (failure.kind !== 'refused') return false;
  return failure.status === 404 || failure.code === RESTJSONErrorCodes.InvalidWebhookToken;
}

/**
 * How long to wait before a request may be sent once more, in ms; undefined: not at all. After a lost connection
 * or a timeout nobody knows whether Discord has the answer, so it isn't sent again.
 */
function pauseBeforeRepeating(failure: RestFailure): number | undefined {
  switch (failure.kind) {
    case 'server':
      return retryAfter;
    case 'limited':
      return failure.retryAfterMs;
    case 'unsent':
      // Drawn from a range: what a burst couldn't send for want of file descriptors goes out bit by bit.
      return retryAfter * (0.5 + Math.random());
    default:
      return undefined;
  }
}
