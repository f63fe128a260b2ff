// A person's side with the application right behind it: the local Discord's rules, without its sockets.
import { EventEmitter } from 'node:events';
import type { APIInteractionResponse, RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { PersonSide } from './session.ts';
import type { StandInEvents } from './stand-in/contract.ts';
import { createAnswers } from './stand-in/platform/answers.ts';
import { createAttachments } from './stand-in/platform/attachments.ts';
import { createExchanges, type OpenInteraction } from './stand-in/platform/exchanges.ts';
import { createMessages } from './stand-in/platform/messages.ts';
import { createRegistry } from './stand-in/platform/registry.ts';
import { Refused } from './stand-in/rules/refused.ts';
import { createUserSide } from './stand-in/user/user.ts';
import { waiting } from './stand-in/waiting.ts';
import { createWorld } from './stand-in/world.ts';

/** The door of an application: an interaction in, the callback's body out (undefined: no answer). */
export type Door = (interaction: unknown) => {
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
 * Registers `definitions` and hands every interaction to `door`. What Discord would refuse of a definition throws;
 * what it would refuse of an answer is the exchange's problem.
 */
export function createDirectSide(door: Door, definitions: RESTPutAPIApplicationCommandsJSONBody): PersonSide {
  const events = new EventEmitter<StandInEvents>();
  const world = createWorld({});
  const registry = createRegistry(world.applicationId, true, () => {});
  registry.replace(undefined, definitions);
  const messages = createMessages(remember, events);
  const exchanges = createExchanges({ callbackWindowMs, remember, events, message: messages.get });
  // Nobody fetches a file: there is no socket to fetch it by.
  const attachments = createAttachments(() => 'https://cdn.invalid');
  const answers = createAnswers({ world, exchanges, messages, attachments, validate: true, tokenLifeMs });

  const answer = async (open: OpenInteraction) => {
    // As over a socket: what is not JSON does not get through, and nothing is shared.
    const { response, removeOriginal, file } = door(JSON.parse(JSON.stringify(open.interaction)));
    if (!response) return open.finish(undefined);
    try {
      await answers.callback(
        open.id,
        open.token,
        JSON.parse(JSON.stringify(response)),
        file ? [{ id: '0', filename: file.name, ...file }] : [],
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
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
