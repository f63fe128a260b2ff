import { Exit, exitCodes } from '../operations/exit-codes.ts';
import type { Refusal } from '../transports/gateway/refusal.ts';
import { RegistrationError } from '../transports/registration.ts';
import type { Bot } from './gateway-bot.ts';

/** Why Discord doesn't have the bot any more; undefined when it is stopped in order. */
export async function refusalOf({ gateway: { ended }, registered }: Bot): Promise<Refusal | undefined> {
  const outcome = await Promise.race([registered, ended.then(() => undefined)]);
  if (outcome instanceof RegistrationError && outcome.unauthorized)
    return { kind: 'token', message: outcome.message };
  return ended;
}

/** How the program ends then. */
export const exitFor = ({ kind, message }: Refusal) => new Exit(exitCodes[kind], message);
