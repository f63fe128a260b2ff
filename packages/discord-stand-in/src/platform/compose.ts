import {
  type APIAttachment,
  type APIEmbed,
  type APIInteraction,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIUser,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { withIds } from '../component-tree.ts';
import type { MessageBody } from '../rules/messages.ts';
import { snowflake } from '../snowflake.ts';
import { personBy, userOf } from '../world.ts';
import { pinged } from './mentions.ts';

const { Ephemeral, IsComponentsV2, SuppressEmbeds, SuppressNotifications } = MessageFlags;
/** The flags that a bot may set on an answer; Discord drops the others. */
const settable = Ephemeral | IsComponentsV2 | SuppressEmbeds | SuppressNotifications;

export interface Authored {
  readonly author: APIUser;
  readonly channelId: string;
  readonly applicationId?: string;
  /** the interaction that the message answers */
  readonly interaction?: APIInteraction;
  readonly metadata?: APIMessageInteractionMetadata;
  readonly attachments?: readonly APIAttachment[];
  readonly loading?: boolean;
}

/** A new message as REST and gateway give it ("Message Structure"). */
export function composed(body: MessageBody, by: Authored): APIMessage {
  const { interaction, metadata } = by;
  const flags = ((body.flags ?? 0) & settable) | (by.loading ? MessageFlags.Loading : 0);
  return {
    id: snowflake(),
    channel_id: by.channelId,
    author: by.author,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    type: messageType(interaction),
    flags,
    ...said(body),
    attachments: [...(by.attachments ?? [])],
    ...(by.applicationId ? { application_id: by.applicationId, webhook_id: by.applicationId } : {}),
    ...(metadata ? { interaction_metadata: metadata } : {}),
  };
}

/** A message with those parts replaced that the body gives; a deferred one is no longer loading. */
export function edited(
  message: APIMessage,
  body: MessageBody,
  attachments: readonly APIAttachment[],
): APIMessage {
  const flags = message.flags ?? 0;
  const { Loading } = MessageFlags;
  const changed = body.flags === undefined || body.flags === null ? flags : merged(flags, body.flags);
  const given: MessageBody = {
    content: body.content === undefined ? message.content : body.content,
    embeds: body.embeds === undefined ? message.embeds : body.embeds,
    components: body.components === undefined ? (message.components ?? []) : body.components,
    ...(body.allowed_mentions === undefined ? {} : { allowed_mentions: body.allowed_mentions }),
  };
  return {
    ...message,
    ...said(given),
    attachments: [...attachments],
    flags: changed & ~Loading,
    edited_timestamp: flags & Loading ? null : new Date().toISOString(),
  };
}

/** An edit cannot change who sees a message. */
function merged(before: number, wanted: number): number {
  const editable = IsComponentsV2 | SuppressEmbeds;
  return (before & ~SuppressEmbeds) | (wanted & editable);
}

function said(body: MessageBody) {
  const content = (body.content ?? '').trim();
  const { users, roles, everyone } = pinged(content, body.allowed_mentions);
  return {
    content,
    mentions: users.map((id) => userOf(personBy(id))),
    mention_roles: [...roles],
    mention_everyone: everyone,
    embeds: (body.embeds ?? []).map(trimmed),
    components: withIds(body.components ?? []),
  };
}

function trimmed(embed: APIEmbed): APIEmbed {
  return {
    ...embed,
    type: 'rich' as NonNullable<APIEmbed['type']>,
    ...(embed.title === undefined ? {} : { title: embed.title?.trim() }),
    ...(embed.description === undefined ? {} : { description: embed.description?.trim() }),
    ...(embed.fields
      ? {
          fields: embed.fields.map(({ name, value, inline }) => ({
            name: name.trim(),
            value: value.trim(),
            inline: inline ?? false,
          })),
        }
      : {}),
  };
}

function messageType(interaction: APIInteraction | undefined): MessageType {
  if (!interaction) return MessageType.Default;
  if (interaction.type !== InteractionType.ApplicationCommand) return MessageType.Reply;
  // One that was made up may have none.
  return (interaction.data?.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}
