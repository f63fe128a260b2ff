import type { Logger } from 'pino';
import type { Callbacks } from '../callback.ts';
import type { InteractionAddress } from '../interaction-address.ts';
import { describeFailure } from '../rest-failure.ts';

/** The removals of messages that follow on answers. */
export interface Removals {
  /** Starts one; never throws. */
  start(of: InteractionAddress): void;
  /** how many are on their way */
  inFlight(): number;
  /** Resolves once none is on its way. */
  settled(): Promise<void>;
}

/**
 * Pauses before each attempt, in ms. Discord knows no @original (404, 10015 Unknown Webhook) until it has taken the
 * answer in the HTTP response, and nobody tells when it has: "there is none" is believed only of the last attempt.
 */
const defaultPauses: readonly number[] = [100, 400, 1_500];

/** Removes the message that a component sits on, after the answer to its click went out as an HTTP response. */
export function createRemovals({
  callbacks,
  log,
  pauses = defaultPauses,
}: {
  readonly callbacks: Pick<Callbacks, 'removeOriginal'>;
  readonly log: Logger;
  readonly pauses?: readonly number[];
}): Removals {
  const pending = new Set<Promise<void>>();

  async function remove(address: InteractionAddress): Promise<void> {
    for (const pause of pauses) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const removal = await callbacks.removeOriginal(address);
      if (removal.kind === 'absent') continue;
      if (removal.kind === 'failed')
        log.warn({ interaction: address.id }, `Removing a reply ${describeFailure(removal.failure)}`);
      return;
    }
  }

  return {
    start(address) {
      const tracked = remove(address)
        .catch((error: unknown) =>
          log.error({ interaction: address.id, err: error }, 'A reply could not be removed'),
        )
        .finally(() => pending.delete(tracked));
      pending.add(tracked);
    },
    inFlight: () => pending.size,
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
