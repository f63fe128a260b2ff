import {
  type APIInteractionResponse,
  type APIMessageInteractionMetadata,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { ShownMessage } from '../contract.ts';
import type { UploadedFile } from '../rest/body.ts';
import { ApiError, apiErrors, invalidForm } from '../rules/api-error.ts';
import { attachmentFaults } from '../rules/attachments.ts';
import {
  type AnsweredInteraction,
  type CallbackBody,
  callbackFaults,
  schemaOf,
  typeFaults,
} from '../rules/callbacks.ts';
import { hasLayout, isEmptyMessage, type MessageBody, messageFaults } from '../rules/messages.ts';
import type { SchemaName } from '../rules/schemas.mjs';
import { shapeCheck } from '../rules/shape.ts';
import { channelIn, userOf, type World } from '../world.ts';
import type { Attachments } from './attachments.ts';
import { composed, edited } from './compose.ts';
import type { Exchanges, OpenInteraction } from './exchanges.ts';
import type { Messages } from './messages.ts';

/** What a bot does with an interaction's token ("Receiving and Responding": Followup Messages, Endpoints). Each throws `ApiError` as Discord would answer. */
export interface Answers {
  /** The message that it created or edited, if any. */
  callback(
    id: string,
    token: string,
    body: unknown,
    files: readonly UploadedFile[],
  ): Promise<{ open: OpenInteraction; message: ShownMessage | undefined }>;
  followup(token: string, body: unknown, files: readonly UploadedFile[]): Promise<ShownMessage>;
  /** `id`: a message's, or '@original' */
  message(token: string, id: string): ShownMessage;
  edit(token: string, id: string, body: unknown, files: readonly UploadedFile[]): Promise<ShownMessage>;
  remove(token: string, id: string): void;
}

export interface AnswersOptions {
  readonly world: World;
  readonly exchanges: Exchanges;
  readonly messages: Messages;
  readonly attachments: Attachments;
  readonly validate: boolean;
  readonly tokenLifeMs: number;
}

/** Discord's limit for an app that the server hasn't installed. */
const followupsOfUserInstall = 5;

export function createAnswers({
  world,
  exchanges,
  messages,
  attachments,
  validate,
  tokenLifeMs,
}: AnswersOptions): Answers {
  const checked = async (name: SchemaName, body: unknown) => {
    if (!validate) return;
    const faults = (await shapeCheck())(name, body);
    if (faults.length > 0) throw invalidForm(faults);
  };
  const checkedMessage = (
    body: MessageBody,
    files: readonly UploadedFile[],
    layout: boolean,
    before?: ShownMessage,
  ) => {
    if (!validate) return;
    const faults = [...messageFaults(body, layout), ...attachmentFaults(body, files, attachedTo(before))];
    if (faults.length > 0) throw invalidForm(faults);
  };
  const expired = (open: OpenInteraction) => Date.now() - open.createdAt > tokenLifeMs;

  /** The interaction whose token may still be used for messages. */
  const alive = (token: string) => {
    const open = exchanges.byToken(token);
    if (open && expired(open)) throw apiErrors.invalidToken();
    if (open?.state !== 'answered') throw apiErrors.unknownWebhook();
    return open;
  };
  /** Tells the person why, when a bot's answer is turned down. */
  const reporting = async <Result>(token: string, act: () => Promise<Result>) => {
    try {
      return await act();
    } catch (error) {
      const open = exchanges.byToken(token);
      if (open && error instanceof ApiError) exchanges.rejected(open, error);
      throw error;
    }
  };
  const write = (
    open: OpenInteraction,
    body: MessageBody,
    files: readonly UploadedFile[],
    loading: boolean,
  ) => {
    const api = composed(body, {
      author: world.bot,
      channelId: channelIn(world, open.where, open.person, open.interaction.guild_id),
      applicationId: world.applicationId,
      interaction: open.interaction,
      metadata: metadataOf(open),
      attachments: attachments.after(body, files),
      loading,
    });
    const ephemeral = ((api.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    return messages.add(api, { where: open.where, visibleTo: ephemeral ? open.person.id : 'everyone' }, true);
  };
  const change = (message: ShownMessage, body: MessageBody, files: readonly UploadedFile[]) => {
    const api = edited(message.api, body, attachments.after(body, files, message.api.attachments));
    if (validate && isEmptyMessage(api)) throw apiErrors.emptyMessage();
    return messages.edit(message.id, api);
  };
  const find = (open: OpenInteraction, id: string) => {
    const wanted = id === '@original' ? open.originalId : id;
    const message = wanted === undefined ? undefined : messages.get(wanted);
    if (!message || message.deleted || !message.byBot) throw apiErrors.unknownMessage();
    return message;
  };
  const carryOut = (
    open: OpenInteraction,
    { type, data }: CallbackBody,
    files: readonly UploadedFile[],
  ): ShownMessage | undefined => {
    const body = (data ?? {}) as MessageBody;
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
        if (validate && files.length === 0 && isEmptyMessage(body)) throw apiErrors.emptyMessage();
        return write(open, body, files, false);
      case InteractionResponseType.DeferredChannelMessageWithSource:
        return write(open, body.flags ? { flags: body.flags } : {}, [], true);
      case InteractionResponseType.UpdateMessage:
        return change(sourceOf(open), body, files);
      case InteractionResponseType.DeferredMessageUpdate:
        return sourceOf(open);
      default:
        return undefined;
    }
  };
  const sourceOf = (open: OpenInteraction) => {
    const source = open.sourceId === undefined ? undefined : messages.get(open.sourceId);
    if (!source || source.deleted) throw apiErrors.unknownMessage();
    return source;
  };

  return {
    callback: (id, token, body, files) =>
      reporting(token, async () => {
        const open = exchanges.byToken(token);
        if (!open || open.id !== id || expired(open)) throw apiErrors.unknownInteraction();
        refuseUnlessWaiting(open);
        const asked = askedBy(open);
        const wrongType = typeFaults((body ?? {}) as { type?: unknown }, asked);
        if (wrongType.length > 0) throw invalidForm(wrongType);
        const callback = body as CallbackBody;
        const schema = schemaOf(callback.type);
        if (schema) await checked(schema, callback);
        const faults = validate ? callbackFaults(callback, asked, files) : [];
        if (faults.length > 0) throw invalidForm(faults);
        // Loading the schemas may have taken until after another callback, or the window's end.
        refuseUnlessWaiting(open);
        const message = carryOut(open, callback, files);
        open.originalId = message?.id;
        open.finish(callback as APIInteractionResponse);
        return { open, message };
      }),
    followup: (token, body, files) =>
      reporting(token, async () => {
        const open = alive(token);
        await checked('followup', body);
        const given = (body ?? {}) as MessageBody;
        checkedMessage(given, files, hasLayout(given.flags));
        if (validate && files.length === 0 && isEmptyMessage(given)) throw apiErrors.emptyMessage();
        const original = open.originalId === undefined ? undefined : messages.get(open.originalId);
        // The first followup to a deferred reply takes the place of "… is thinking".
        if (original?.thinking && !original.deleted) return change(original, given, files);
        const installed = '0' in (open.interaction.authorizing_integration_owners ?? {});
        if (!installed && open.followups >= followupsOfUserInstall) throw apiErrors.tooManyFollowups();
        open.followups += 1;
        return write(open, given, files, false);
      }),
    message: (token, id) => find(alive(token), id),
    edit: (token, id, body, files) =>
      reporting(token, async () => {
        const open = alive(token);
        const before = find(open, id);
        await checked('editMessage', body);
        const given = (body ?? {}) as MessageBody;
        checkedMessage(given, files, hasLayout((given.flags ?? 0) | before.flags), before);
        return change(find(open, id), given, files);
      }),
    remove: (token, id) => messages.remove(find(alive(token), id).id),
  };

  function askedBy(open: OpenInteraction): AnsweredInteraction {
    const source = open.sourceId === undefined ? undefined : messages.get(open.sourceId);
    return {
      type: open.interaction.type,
      fromComponent: open.sourceId !== undefined,
      focusedType: open.focusedType,
      layout: hasLayout(source?.flags),
      attached: attachedTo(source),
    };
  }
}

const attachedTo = (message: ShownMessage | undefined) => message?.api.attachments.map(({ id }) => id) ?? [];

function refuseUnlessWaiting({ state }: OpenInteraction): void {
  if (state === 'answered') throw apiErrors.alreadyAcknowledged();
  if (state === 'dead') throw apiErrors.unknownInteraction();
}

/** What a message tells of the interaction that it answers ("Message Interaction Metadata"). */
function metadataOf({
  interaction,
  person,
  sourceId,
  originalId,
  opener,
}: OpenInteraction): APIMessageInteractionMetadata {
  const shared = {
    id: interaction.id,
    user: userOf(person),
    authorizing_integration_owners: interaction.authorizing_integration_owners,
    ...(originalId === undefined ? {} : { original_response_message_id: originalId }),
  };
  if (interaction.type === InteractionType.MessageComponent)
    return { ...shared, type: interaction.type, interacted_message_id: sourceId ?? '' };
  if (interaction.type === InteractionType.ModalSubmit && opener)
    return {
      ...shared,
      type: interaction.type,
      triggering_interaction_metadata: metadataOf(opener),
    } as APIMessageInteractionMetadata;
  const target =
    interaction.type === InteractionType.ApplicationCommand &&
    interaction.data?.type === ApplicationCommandType.Message
      ? { target_message_id: interaction.data.target_id }
      : {};
  return {
    ...shared,
    type: InteractionType.ApplicationCommand,
    ...target,
  };
}
