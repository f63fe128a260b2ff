import {
  type APIApplicationCommandAutocompleteResponse,
  type APIEmbed,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { type ChatInputCommand, type Context, PRIVATE_OPTION, type Shown } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Locale } from '../knowledge/locale.ts';
import type { Picture } from '../pictures/picture.ts';
import { decodeInvocation } from '../replies/invocation.ts';
import { cut, LIMITS } from '../replies/limits.ts';
import { messageOf, REMOVE_ID } from '../replies/reply.ts';
import { createContexts } from './contexts.ts';
import { localeFor, messagesFor } from './locale-for.ts';
import { mayAttach } from './may-attach.ts';
import { readOptions } from './options.ts';
import {
  type AutocompletePayload,
  type CommandPayload,
  type ComponentPayload,
  isAddressable,
  type Payload,
  readPayload,
} from './payload.ts';
import { plainAnswer, privately } from './plain-answer.ts';
import { referenceOf } from './reference.ts';

/** What came of an interaction: for the log and the metrics, never with a user's text in it. */
export interface HandlingOutcome {
  readonly kind:
    | 'answered'
    | 'closest'
    | 'nothing'
    | 'suggested'
    | 'removed'
    | 'rejected'
    | 'failed'
    | 'ignored'
    | 'limited'
    | 'pong';
  /** the name of a command that the bot has, or `unknown` */
  readonly command: string;
  /** the id that the user was shown */
  readonly reference?: string;
  /** what was thrown, where something was */
  readonly error?: unknown;
}

/** A file that goes out with an answer, as the attachment with the id 0. */
export interface AttachedFile {
  /** of ASCII letters, digits, dots and dashes */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Answer {
  /** the body of the callback; undefined where nothing can be answered */
  readonly response: APIInteractionResponse | undefined;
  readonly outcome: HandlingOutcome;
  /** once the callback is accepted, the message that the component sits on is to be deleted */
  readonly removeOriginal?: true;
  /** what could be looked at beside the words; the handler itself draws nothing */
  readonly picture?: Picture;
  /** the embeds beside the picture, instead of those of the response, which say the same in words */
  readonly besidePicture?: readonly APIEmbed[];
  readonly file?: AttachedFile;
  /** the response where the file can't go with it: the same in words */
  readonly withoutFile?: APIInteractionResponse;
}

/**
 * The one handler: an interaction in, its callback out. Synchronous, without I/O, and it never throws; what arrives is
 * taken as unknown, because it may be malformed. Discord docs: Receiving and responding.
 */
export type Respond = (interaction: unknown) => Answer;

/** What answers interactions, and what says a plain word where Discord finds fault with an answer. */
export interface Handler {
  readonly respond: Respond;
  /** a plain answer for when Discord finds fault with the first one */
  readonly fallbackAnswer: (interaction: unknown) => Answer;
}

/**
 * The handler to a knowledge base. `commandIds` may fill up later, when the commands are registered; to `sourceUrl` replies
 * link where they say where something stands.
 */
export function createRespond(
  knowledge: KnowledgeBase,
  commandIds: ReadonlyMap<string, string> = new Map(),
  { sourceUrl }: { readonly sourceUrl?: string | undefined } = {},
): Respond {
  const contextIn = createContexts(knowledge, { commandIds, sourceUrl });
  return (interaction) => {
    let payload: Payload | undefined;
    try {
      payload = readPayload(interaction);
      if (payload === undefined) return notUnderstood(interaction);
      const given = answer(payload, contextIn);
      if (given.file === undefined || mayAttach(interaction)) return given;
      return { response: given.withoutFile, outcome: given.outcome };
    } catch (error) {
      return failed(interaction, error, commandOf(payload));
    }
  };
}

/** What is answered where Discord refused the answer itself: plain text, nothing in it to refuse. */
export const fallbackAnswer = (interaction: unknown): Answer => failed(interaction, undefined);

function answer(payload: Payload, contextIn: (locale: Locale) => Context): Answer {
  if (payload.type === InteractionType.Ping)
    return { response: { type: InteractionResponseType.Pong }, outcome: { kind: 'pong', command: 'ping' } };
  const context = contextIn(localeFor(payload));
  switch (payload.type) {
    case InteractionType.ApplicationCommand:
      return commanded(payload, context);
    case InteractionType.ApplicationCommandAutocomplete:
      return autocomplete(payload, context);
    case InteractionType.MessageComponent:
      return component(payload, context);
  }
}

function commanded({ data }: CommandPayload, context: Context): Answer {
  const { command } = context.messages;
  const found = context.commands.find(({ type, name }) => type === data.type && name === data.name);
  if (found === undefined) return rejected('unknown', command.unknownCommand);
  if (found.type === ApplicationCommandType.Message) {
    const text =
      data.type === ApplicationCommandType.Message
        ? (data.resolved.messages[data.target_id]?.content ?? '')
        : '';
    if (text.trim() === '') return rejected(found.name, command.noText);
    return posted(found.name, found.answer(text, context), true, context);
  }
  const options = readOptions(found, 'options' in data ? (data.options ?? []) : [], context.messages);
  if ('problem' in options) return rejected(found.name, options.problem);
  return posted(
    found.name,
    found.answer(options.values, context),
    options.values[PRIVATE_OPTION.name] === true,
    context,
  );
}

function autocomplete({ data }: AutocompletePayload, context: Context): Answer {
  const found = slashCommandNamed(data.name, context);
  const focused = data.options?.find((option) => option.focused);
  const suggest = focused && found?.suggest.get(focused.name);
  const choices = suggest ? suggest(String(focused.value ?? ''), context) : [];
  const response: APIApplicationCommandAutocompleteResponse = {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: [...choices] },
  };
  return { response, outcome: { kind: 'suggested', command: found?.name ?? 'unknown' } };
}

function component(payload: ComponentPayload, context: Context): Answer {
  const { command } = context.messages;
  const { data, message } = payload;
  const asker = message?.interaction_metadata?.user?.id;
  const clicker = (payload.member?.user ?? payload.user)?.id;
  // Where Discord doesn't say who asked, whoever clicks counts as them.
  const isAsker = asker === undefined || asker === clicker;

  if (data.custom_id === REMOVE_ID) {
    if (!isAsker) return rejected('remove', command.onlyAskerRemoves);
    return {
      response: { type: InteractionResponseType.DeferredMessageUpdate },
      outcome: { kind: 'removed', command: 'remove' },
      removeOriginal: true,
    };
  }
  const invocation = decodeInvocation(data.custom_id);
  if (invocation === 'older') return rejected('unknown', command.olderButton);
  const found = invocation && slashCommandNamed(invocation.command, context);
  if (invocation === undefined || found === undefined) return rejected('unknown', command.leadsNowhere);

  const given: Record<string, string> = { ...invocation.options };
  if (invocation.slot !== undefined) {
    const [chosen] = data.values ?? [];
    if (chosen === undefined) return rejected(found.name, command.nothingChosen);
    given[invocation.slot] = chosen;
  }
  const options = readOptions(
    found,
    Object.entries(given).map(([name, value]) => ({ name, value })),
    context.messages,
  );
  if ('problem' in options) return rejected(found.name, options.problem);
  const state = Object.fromEntries(
    found.state.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
  const reply = found.answer({ ...options.values, ...state }, context);

  // The reply belongs to whoever asked; a click by anybody else gets them a private copy and leaves it alone.
  if (!isAsker || reply.privately) return posted(found.name, reply, true, context);
  const isPrivate = ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return {
    response: {
      type: InteractionResponseType.UpdateMessage,
      // A picture that was there before goes, unless the new one takes its place.
      data: {
        ...messageOf(reply, {
          removable: !isPrivate,
          sourceUrl: context.sourceUrl,
          messages: context.messages,
        }),
        attachments: [],
      },
    },
    outcome: { kind: reply.outcome, command: found.name },
    ...pictureOf(reply, context),
  };
}

const slashCommandNamed = (name: string, { commands: all }: Context): ChatInputCommand | undefined =>
  all.filter((one) => one.type === ApplicationCommandType.ChatInput).find((one) => one.name === name);

function posted(commandName: string, reply: Shown, isPrivate: boolean, context: Context): Answer {
  const isForAsker = isPrivate || reply.privately === true;
  const { file } = reply;
  const message = {
    ...messageOf(reply, { removable: !isForAsker, sourceUrl: context.sourceUrl, messages: context.messages }),
    ...(isForAsker ? { flags: MessageFlags.Ephemeral as const } : {}),
  };
  const responseWith = (data: APIInteractionResponseCallbackData): APIInteractionResponse => ({
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...message, ...data },
  });
  return {
    response: responseWith(file === undefined ? {} : { attachments: [{ id: '0', filename: file.name }] }),
    outcome: { kind: reply.outcome, command: commandName },
    ...pictureOf(reply, context),
    ...(file === undefined
      ? {}
      : {
          file: { name: file.name, contentType: 'text/markdown', bytes: Buffer.from(file.text) },
          withoutFile: responseWith({ embeds: [{ description: blockOf(file.text) }] }),
        }),
  };
}

function pictureOf(
  { picture, beside, ...reply }: Shown,
  { sourceUrl, messages }: Context,
): Pick<Answer, 'picture' | 'besidePicture'> {
  if (picture === undefined) return {};
  const { embeds = [] } = messageOf({ ...reply, card: beside }, { removable: false, sourceUrl, messages });
  return { picture, besidePicture: embeds };
}

const blockOf = (text: string) =>
  `\`\`\`\n${cut(text.replaceAll('```', "'''"), LIMITS.embed.description - 10)}\n\`\`\``;

const rejected = (commandName: string, why: string): Answer => ({
  response: privately(why),
  outcome: { kind: 'rejected', command: commandName },
});

function notUnderstood(interaction: unknown): Answer {
  const message = privately(messagesFor(interaction).command.cantAnswer);
  const response = isAddressable(interaction) ? plainAnswer(interaction.type, message) : undefined;
  return { response, outcome: { kind: response === undefined ? 'ignored' : 'rejected', command: 'unknown' } };
}

/** The command that an interaction runs, by a name that the bot has. */
function commandOf(payload: Payload | undefined): string {
  if (payload === undefined || payload.type === InteractionType.Ping) return 'unknown';
  const { data } = payload;
  const invocation = 'custom_id' in data ? decodeInvocation(data.custom_id) : undefined;
  const name = 'name' in data ? data.name : typeof invocation === 'object' ? invocation.command : undefined;
  return commands.some((command) => command.name === name) ? (name ?? 'unknown') : 'unknown';
}

function failed(interaction: unknown, error: unknown, commandName = 'unknown'): Answer {
  if (!isAddressable(interaction))
    return { response: undefined, outcome: { kind: 'failed', command: commandName, error } };
  const reference = referenceOf(interaction.id);
  const outcome: HandlingOutcome = { kind: 'failed', command: commandName, reference, error };
  const apology = privately(messagesFor(interaction).command.failed(reference));
  return { response: plainAnswer(interaction.type, apology), outcome };
}
