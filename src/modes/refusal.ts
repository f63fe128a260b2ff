import type { Bot } from '../bot.ts';
import { Exit, exitCodes } from '../operations/exit-codes.ts';
import type { Refusal } from '../transports/gateway/ending.ts';
import { RegistrationError } from '../transports/registration.ts';

/** Why Discord doesn't have the bot any more; pending for ever when it is stopped in order. */
export async function refusalOf({ gateway, registered }: Bot): Promise<Refusal> {
  return new Promise((resolve) => {
    void gateway.ended.then((refusal) => refusal && resolve(refusal));
    void registered.then((outcome) => {
      if (outcome instanceof RegistrationError && outcome.unauthorized) {
        resolve({ kind: 'token', message: outcome.message });
      }
    });
  });
}

/** How the program ends then. */
export function exitFor({ kind, message }: Refusal): Exit {
  if (kind === 'token' || kind === 'unreachable') return new Exit(exitCodes[kind], message);
  return new Exit(kind === 'starts' ? exitCodes.later : exitCodes.refused, message);
}
