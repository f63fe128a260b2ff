import type { Logger } from 'pino';
import type { Answer } from '../interactions/respond.ts';
import type { Delivery } from './callback.ts';
import { describeFailure } from './rest-failure.ts';

/** What became of an answer on its way to Discord; `repeated`: it was given before, and again. */
export type Delivered = Delivery | { readonly kind: 'repeated' };

/**
 * The one line that an interaction leaves in the log, whichever transport carried it: never a word of the user's.
 * @param arrived when the interaction did, in ms of performance.now()
 * @param delivery undefined where there was nothing to deliver
 */
export function logInteraction(
  log: Logger,
  { outcome }: Answer,
  id: string | undefined,
  arrived: number,
  delivery: Delivered | undefined,
): void {
  const line = {
    ...(id === undefined ? {} : { interaction: id }),
    command: outcome.command,
    outcome: outcome.kind,
    ms: Math.round((performance.now() - arrived) * 10) / 10,
    ...(outcome.reference === undefined ? {} : { reference: outcome.reference }),
    ...(delivery === undefined || delivery.kind === 'accepted' ? {} : { delivery: delivery.kind }),
    ...(outcome.error === undefined ? {} : { err: outcome.error }),
  };
  if (delivery?.kind === 'expired') log.warn(line, 'The answer came too late for Discord');
  else if (delivery?.kind === 'rejected' || delivery?.kind === 'failed') {
    log.error(line, `The answer ${describeFailure(delivery.failure)}`);
  } else if (outcome.kind === 'failed') log.error(line, 'interaction');
  else log.info(line, 'interaction');
}
