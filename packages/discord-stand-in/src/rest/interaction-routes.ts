import { InteractionResponseType } from 'discord-api-types/v10';
import type { ShownMessage } from '../contract.ts';
import type { Answers } from '../platform/answers.ts';
import type { OpenInteraction } from '../platform/exchanges.ts';
import { apiErrors } from '../rules/api-error.ts';
import type { World } from '../world.ts';
import { type Call, open, type Route } from './route.ts';

/** Answering interactions: the token in the path is what authorises ("Receiving and Responding": Endpoints). */
export function interactionRoutes(world: World, answers: Answers): readonly Route[] {
  const token = ({ params: { app, token: given = '' } }: Call) => {
    if (app !== world.applicationId) throw apiErrors.unknownWebhook();
    return given;
  };
  const message = ({ params: { message: id = '' } }: Call) => id;
  const messages = '/webhooks/:app/:token/messages/:message';
  return [
    open('POST /interactions/:id/:token/callback', async ({ params, query, body, files }) => {
      const answered = await answers.callback(params.id ?? '', params.token ?? '', body, files);
      if (query.get('with_response') !== 'true') return { status: 204 };
      return { status: 200, body: callbackResponse(answered.open, answered.message, body) };
    }),
    open('POST /webhooks/:app/:token', async (call) => ({
      status: 200,
      body: (await answers.followup(token(call), call.body, call.files)).api,
    })),
    open(`GET ${messages}`, (call) => ({
      status: 200,
      body: answers.message(token(call), message(call)).api,
    })),
    open(`PATCH ${messages}`, async (call) => ({
      status: 200,
      body: (await answers.edit(token(call), message(call), call.body, call.files)).api,
    })),
    open(`DELETE ${messages}`, (call) => {
      answers.remove(token(call), message(call));
      return { status: 204 };
    }),
  ];
}

/** "Interaction Callback Response Object". */
function callbackResponse(
  { interaction }: OpenInteraction,
  message: ShownMessage | undefined,
  body: unknown,
): object {
  const { type } = body as { type: InteractionResponseType };
  const shows =
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.DeferredChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: message.thinking,
            response_message_ephemeral: message.ephemeral,
          }
        : {}),
    },
    resource: { type, ...(message && shows ? { message: message.api } : {}) },
  };
}
