import type { Logger } from 'pino';
import type { Answer, HandlingOutcome } from '../interactions/respond.ts';
import type { Delivery } from './callback.ts';
import { describeFailure } from './rest-failure.ts';

/** What became of an answer on its way to Discord; `repeated`: it was given before, and again. */
export type Delivered = Delivery | { readonly kind: 'repeated' };

/** An interaction that is over, as figures count it: nothing in it is a user's. */
export interface Handled {
  /** the name of a command that the bot has, or `unknown` */
  readonly command: string;
  /** `repeated`: it never got to the handler */
  readonly outcome: HandlingOutcome['kind'] | 'repeated';
  /** `none` where there was nothing to deliver */
  readonly delivery: Delivered['kind'] | 'none';
  /** from its arrival until Discord had the answer */
  readonly ms: number;
}

/** Hears of every interaction once it is over; must not throw. */
export type OnHandled = (handled: Handled) => void;

export interface InteractionLog {
  /**
   * @param arrived when the interaction did, in ms of performance.now()
   * @param delivery undefined where there was nothing to deliver
   */
  answered(answer: Answer, id: string | undefined, arrived: number, delivery: Delivered | undefined): void;
  /** It arrived again, and was left alone. */
  repeated(id: string): void;
}

/** The one line that an interaction leaves in the log, whichever transport carried it: never a word of the user's. */
export function createInteractionLog(log: Logger, onHandled?: OnHandled): InteractionLog {
  return {
    answered({ outcome }, id, arrived, delivery) {
      const ms = performance.now() - arrived;
      const line = {
        ...(id === undefined ? {} : { interaction: id }),
        command: outcome.command,
        outcome: outcome.kind,
        ms: Math.round(ms * 10) / 10,
        ...(outcome.reference === undefined ? {} : { reference: outcome.reference }),
        ...(delivery === undefined || delivery.kind === 'accepted' ? {} : { delivery: delivery.kind }),
        ...(outcome.error === undefined ? {} : { err: outcome.error }),
      };
      if (delivery?.kind === 'expired') log.warn(line, 'The answer came too late for Discord');
      else if (delivery?.kind === 'rejected' || delivery?.kind === 'failed') {
        log.error(line, `The answer ${describeFailure(delivery.failure)}`);
      } else if (outcome.kind === 'failed') log.error(line, 'interaction');
      else log.info(line, 'interaction');
      onHandled?.({
        command: outcome.command,
        outcome: outcome.kind,
        delivery: delivery?.kind ?? 'none',
        ms,
      });
    },

    repeated(id) {
      log.info({ interaction: id, outcome: 'repeated' }, 'interaction');
      onHandled?.({ command: 'unknown', outcome: 'repeated', delivery: 'none', ms: 0 });
    },
  };
}
