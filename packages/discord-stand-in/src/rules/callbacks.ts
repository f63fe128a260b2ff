import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { UploadedFile } from '../rest/body.ts';
import type { BodyFault } from './api-error.ts';
import { attachmentFaults } from './attachments.ts';
import { modalFaults } from './components.ts';
import { hasLayout, type MessageBody, messageFaults } from './messages.ts';
import type { SchemaName } from './schemas.mjs';

type Path = readonly PropertyKey[];

/** A callback as a bot sends it. */
export interface CallbackBody {
  readonly type: InteractionResponseType;
  readonly data?: unknown;
}

/** What a rule has to know of the interaction that is answered. */
export interface AnsweredInteraction {
  readonly type: InteractionType;
  /** a form that was opened from a component */
  readonly fromComponent: boolean;
  /** the message that the component sits on has the flag IS_COMPONENTS_V2 */
  readonly layout: boolean;
  /** ids of that message's attachments */
  readonly attached: readonly string[];
  /** of the option being typed in, for autocomplete */
  readonly focusedType?: ApplicationCommandOptionType | undefined;
}

const { Pong, ChannelMessageWithSource, DeferredChannelMessageWithSource } = InteractionResponseType;
const { DeferredMessageUpdate, UpdateMessage, Modal } = InteractionResponseType;
const autocompleteResult = InteractionResponseType.ApplicationCommandAutocompleteResult;
const messages = [ChannelMessageWithSource, DeferredChannelMessageWithSource];
const updates = [DeferredMessageUpdate, UpdateMessage];

/** The callback types that answer an interaction ("Interaction Callback Type"). */
function allowedTypes({ type, fromComponent }: AnsweredInteraction): readonly InteractionResponseType[] {
  switch (type) {
    case InteractionType.Ping:
      return [Pong];
    case InteractionType.ApplicationCommand:
      return [...messages, Modal];
    case InteractionType.MessageComponent:
      return [...messages, ...updates, Modal];
    case InteractionType.ApplicationCommandAutocomplete:
      return [autocompleteResult];
    case InteractionType.ModalSubmit:
      return fromComponent ? [...messages, ...updates] : messages;
    default:
      return [];
  }
}

const schemas = new Map<InteractionResponseType, SchemaName>([
  [Pong, 'pong'],
  [ChannelMessageWithSource, 'reply'],
  [DeferredChannelMessageWithSource, 'reply'],
  [DeferredMessageUpdate, 'update'],
  [UpdateMessage, 'update'],
  [autocompleteResult, 'autocomplete'],
  [Modal, 'modal'],
]);

/** The schema of a callback type, undefined when there is no such type. */
export function schemaOf(type: unknown): SchemaName | undefined {
  return schemas.get(type as InteractionResponseType);
}

/** A callback type that doesn't answer this interaction, or doesn't exist. */
export function typeFaults(body: { readonly type?: unknown }, asked: AnsweredInteraction): BodyFault[] {
  const allowed = allowedTypes(asked);
  if (allowed.includes(body.type as InteractionResponseType)) return [];
  return [
    fault(
      ['type'],
      'BASE_TYPE_CHOICES',
      `Value must be one of {${allowed.join(', ')}} for an interaction of type ${asked.type}.`,
    ),
  ];
}

/** What Discord refuses in a callback beyond its shape. */
export function callbackFaults(
  { type, data }: CallbackBody,
  asked: AnsweredInteraction,
  files: readonly UploadedFile[],
): BodyFault[] {
  const below = (faults: readonly BodyFault[]) =>
    faults.map((found) => ({ ...found, path: ['data', ...found.path] }));
  switch (type) {
    case ChannelMessageWithSource: {
      const body = (data ?? {}) as MessageBody;
      return below([...messageFaults(body), ...attachmentFaults(body, files, [])]);
    }
    case UpdateMessage: {
      const body = (data ?? {}) as MessageBody;
      return below([
        ...messageFaults(body, asked.layout || hasLayout(body.flags)),
        ...attachmentFaults(body, files, asked.attached),
      ]);
    }
    case DeferredChannelMessageWithSource:
      return below(deferralFaults((data ?? {}) as MessageBody));
    case autocompleteResult:
      return below(choiceFaults(data, asked.focusedType));
    case Modal:
      return below(modalFaults(data as APIModalInteractionResponseCallbackData));
    default:
      return [];
  }
}

function deferralFaults({ flags }: MessageBody): BodyFault[] {
  const other = (flags ?? 0) & ~MessageFlags.Ephemeral;
  if (other === 0) return [];
  return [fault(['flags'], 'MESSAGE_FLAGS_INVALID', 'A deferred reply takes the flag EPHEMERAL (64) alone')];
}

function choiceFaults(data: unknown, focused: ApplicationCommandOptionType | undefined): BodyFault[] {
  const choices = (data as { choices?: readonly { name: string; value: unknown }[] } | undefined)?.choices;
  if (!choices) return [fault(['choices'], 'BASE_TYPE_REQUIRED', 'This field is required')];
  const faults = choices.flatMap(({ name, value }, index) => {
    const path = ['choices', index];
    return [
      ...(name.length < 1 || name.length > 100
        ? [fault([...path, 'name'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.')]
        : []),
      ...valueFaults(value, focused, [...path, 'value']),
    ];
  });
  if (choices.length > 25)
    faults.push(fault(['choices'], 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.'));
  return faults;
}

function valueFaults(
  value: unknown,
  focused: ApplicationCommandOptionType | undefined,
  path: Path,
): BodyFault[] {
  if (focused === ApplicationCommandOptionType.Integer && !Number.isSafeInteger(value))
    return [fault(path, 'NUMBER_TYPE_COERCE', `Value "${value}" is not int.`)];
  if (focused === ApplicationCommandOptionType.Number && typeof value !== 'number')
    return [fault(path, 'NUMBER_TYPE_COERCE', `Value "${value}" is not float.`)];
  if (focused === ApplicationCommandOptionType.String && typeof value !== 'string')
    return [fault(path, 'STRING_TYPE_CONVERT', `Could not interpret "${value}" as string.`)];
  if (typeof value === 'string' && (value.length < 1 || value.length > 100))
    return [fault(path, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.')];
  return [];
}

function fault(path: Path, code: string, message: string): BodyFault {
  return { path, code, message };
}
