// discord-api-spec ships types that don't compile, so that only plain JavaScript can import it.
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import * as z from 'zod/mini';

const schemas = {
  bulkCommands: z.array(ApplicationCommandUpdateRequestSchema),
  createCommand: ApplicationCommandCreateRequestSchema,
  editCommand: ApplicationCommandPatchRequestPartialSchema,
  pong: PongInteractionCallbackRequestSchema,
  reply: CreateMessageInteractionCallbackRequestSchema,
  update: UpdateMessageInteractionCallbackRequestSchema,
  autocomplete: ApplicationCommandAutocompleteCallbackRequestSchema,
  modal: ModalInteractionCallbackRequestSchema,
  followup: IncomingWebhookRequestPartialSchema,
  editMessage: IncomingWebhookUpdateRequestPartialSchema,
};

export function parse(name, body) {
  const result = z.safeParse(schemas[name], body, { reportInput: true });
  return result.success
    ? { data: result.data, issues: [] }
    : { data: undefined, issues: result.error.issues };
}
