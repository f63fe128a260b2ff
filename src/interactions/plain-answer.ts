import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js';

/** A message that only whoever asked sees, and that pings nobody. */
export const privately = (content: string): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: {
    content,
    flags: MessageFlags.Ephemeral,
    allowed_mentions: { parse: [] },
  } satisfies APIInteractionResponseCallbackData,
});

/** The plainest callback that Discord takes for a type of interaction; undefined for one that isn't known here. */
export function plainAnswer(
  type: number,
  message: APIInteractionResponse,
): APIInteractionResponse | undefined {
  switch (type) {
    case InteractionType.Ping:
      return { type: InteractionResponseType.Pong };
    case InteractionType.ApplicationCommandAutocomplete:
      return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } };
    case InteractionType.ApplicationCommand:
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit:
      return message;
    default:
      return undefined;
  }
}
