import type { Logger } from 'pino';
import type { Handler } from '../interactions/respond.ts';
import type { Callbacks, Delivery } from './callback.ts';
import { addressOf, type InteractionAddress } from './interaction-address.ts';
import { createInteractionLog, type OnHandled } from './interaction-log.ts';
import { createRecentIds } from './recent-ids.ts';
import { describeFailure, type RestFailure } from './rest-failure.ts';

export interface AnsweringCounts {
  /** accepted by Discord (or answered before, by its own word) */
  readonly delivered: number;
  /** answered by the handler, but Discord didn't take it */
  readonly undelivered: number;
  /** the handler had no answer: garbage, or a kind of interaction that is not known here */
  readonly ignored: number;
  /** arrived again */
  readonly repeated: number;
}

export interface Answering {
  /** Takes an interaction off a gateway: an answer is on its way when this returns. Never throws. */
  take(interaction: unknown): void;
  /** how many answers are on their way */
  inFlight(): number;
  /** Resolves once no answer is on its way. */
  settled(): Promise<void>;
  counts(): AnsweringCounts;
}

/**
 * What an answer may use up here of the three seconds in which Discord takes it ("Receiving and Responding", Interaction
 * Callback), in ms from its arrival: the rest is the way in.
 */
const answerBudget = 2_600;
/** A resumed session replays what it missed: enough for the busiest minute. */
const remembered = 2_000;

/**
 * Carries interactions to the handler and the answers back by REST: one answer each, inside the three seconds or
 * not at all, and one log line each.
 */
export function createAnswering({
  handler,
  callbacks,
  log,
  onHandled,
}: {
  handler: Handler;
  callbacks: Callbacks;
  log: Logger;
  onHandled?: OnHandled | undefined;
}): Answering {
  const lines = createInteractionLog(log, onHandled);
  const isNew = createRecentIds(remembered);
  const pending = new Set<Promise<void>>();
  const counts = { delivered: 0, undelivered: 0, ignored: 0, repeated: 0 };

  function take(interaction: unknown): void {
    const arrived = performance.now();
    const address = addressOf(interaction);
    if (address === undefined) {
      counts.ignored++;
      log.warn({ outcome: 'ignored' }, 'An interaction without id and token');
      return;
    }
    if (!isNew(address.id)) {
      counts.repeated++;
      lines.repeated(address.id);
      return;
    }
    track(address, answer(interaction, address, arrived));
  }

  /** A fault of ours in one interaction ends that interaction, not the bot. */
  function track({ id }: InteractionAddress, work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) =>
        log.error({ interaction: id, err: error }, 'An interaction could not be answered'),
      )
      .finally(() => pending.delete(tracked));
    pending.add(tracked);
  }

  async function answer(interaction: unknown, address: InteractionAddress, arrived: number): Promise<void> {
    let answer = handler.respond(interaction);
    if (answer.response === undefined) {
      counts.ignored++;
      lines.answered(answer, address.id, arrived, undefined);
      return;
    }
    const deadline = arrived + answerBudget;
    let delivery = await callbacks.deliver(address, answer.response, deadline, answer.file);
    if (answer.file !== undefined && answer.withoutFile !== undefined && isRefused(delivery)) {
      log.warn(
        { interaction: address.id, command: answer.outcome.command },
        `The answer with a file ${describeFailure(delivery.failure)}; it goes out without`,
      );
      delivery = await callbacks.deliver(address, answer.withoutFile, deadline);
    }
    if (delivery.kind === 'rejected') {
      log.error(
        { interaction: address.id, command: answer.outcome.command },
        `The answer ${describeFailure(delivery.failure)}`,
      );
      answer = handler.fallbackAnswer(interaction);
      if (answer.response !== undefined) {
        delivery = await callbacks.deliver(address, answer.response, deadline);
      }
    }
    const delivered = delivery.kind === 'accepted' || delivery.kind === 'acknowledged';
    if (delivered) counts.delivered++;
    else counts.undelivered++;
    lines.answered(answer, address.id, arrived, delivery);
    if (delivery.kind === 'accepted' && answer.removeOriginal) track(address, removeOriginal(address));
  }

  async function removeOriginal(address: InteractionAddress): Promise<void> {
    const removal = await callbacks.removeOriginal(address);
    if (removal.kind === 'failed') {
      log.warn({ interaction: address.id }, `Removing a reply ${describeFailure(removal.failure)}`);
    }
  }

  return {
    take,
    inFlight: () => pending.size,
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
    counts: () => ({ ...counts }),
  };
}

/** Whether Discord turned an answer down for what is in it: that may be the file (too large, not allowed there). */
function isRefused(delivery: Delivery): delivery is Delivery & { readonly failure: RestFailure } {
  return delivery.kind === 'rejected' || (delivery.kind === 'failed' && delivery.failure.kind === 'refused');
}
