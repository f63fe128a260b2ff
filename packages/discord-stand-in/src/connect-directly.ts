import { EventEmitter } from 'node:events';
import type { APIInteractionResponse, RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { StandIn, StandInEvents, UserSide } from './contract.ts';
import { createAnswers } from './platform/answers.ts';
import { createAttachments } from './platform/attachments.ts';
import { createExchanges, type OpenInteraction } from './platform/exchanges.ts';
import { createMessages } from './platform/messages.ts';
import { createRegistry } from './platform/registry.ts';
import { ApiError } from './rules/api-error.ts';
import { createUserSide } from './user/user.ts';
import { waiting } from './waiting.ts';
import { createWorld } from './world.ts';

/** A bot as a function: an interaction in, the callback's body out (undefined: no answer). */
export type InteractionHandler = (interaction: unknown) => {
  readonly response: APIInteractionResponse | undefined;
  /** once the callback is accepted, the message that the component sits on is to be deleted */
  readonly removeOriginal?: true;
  /** goes out as the attachment with the id 0 */
  readonly file?: { readonly name: string; readonly contentType: string; readonly bytes: Buffer };
};

const remember = 1_000;
const callbackWindowMs = 3_000;
const tokenLifeMs = 15 * 60_000;

/**
 * People with the bot right behind them: the stand-in's rules, without its sockets. Registers `commands` and hands every
 * interaction to `handler`. What Discord would refuse of a command throws; what it would refuse of an answer is the
 * exchange's problem.
 */
export function connectDirectly(
  handler: InteractionHandler,
  commands: RESTPutAPIApplicationCommandsJSONBody,
): UserSide & Pick<StandIn, 'on'> {
  const events = new EventEmitter<StandInEvents>();
  const world = createWorld({});
  const registry = createRegistry(world.applicationId, true, () => {});
  registry.replace(undefined, commands);
  const messages = createMessages(remember, events);
  const exchanges = createExchanges({ callbackWindowMs, remember, events, message: messages.get });
  // Nobody fetches a file: there is no socket to fetch it by.
  const attachments = createAttachments(() => 'https://cdn.invalid');
  const answers = createAnswers({ world, exchanges, messages, attachments, validate: true, tokenLifeMs });

  const answer = async (open: OpenInteraction) => {
    // As over a socket: what is not JSON does not get through, and nothing is shared.
    const { response, removeOriginal, file } = handler(JSON.parse(JSON.stringify(open.interaction)));
    if (!response) return open.finish(undefined);
    try {
      await answers.callback(
        open.id,
        open.token,
        JSON.parse(JSON.stringify(response)),
        file ? [{ id: '0', filename: file.name, ...file }] : [],
      );
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // Nobody is left who would try again.
      return open.finish(undefined);
    }
    if (removeOriginal) answers.remove(open.token, '@original');
  };

  const side = createUserSide({
    world,
    registry,
    messages,
    exchanges,
    send(opening) {
      const open = exchanges.open(opening);
      const answered = answer(open);
      return { ...open, ended: answered.then(() => open.ended) };
    },
  });
  return { ...side, on: waiting(events, new AbortController().signal).on };
}
