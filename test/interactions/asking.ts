// A person in front of the handler: the interactions that Discord sends for what they do, and what they get to see.
import {
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  type APIStringSelectComponent,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { expect } from 'vitest';
import { illustrate } from '../../src/interactions/illustrate.ts';
import { type Answer, createRespond, type Respond } from '../../src/interactions/respond.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { faultsOfResponse } from './discord-rules.ts';

const ASKER = '200000000000000001';
export const SOMEBODY_ELSE = '200000000000000002';

let sent = 0;
const interaction = (type: InteractionType, data: unknown, by = ASKER) => ({
  id: String(300_000_000_000_000_000n + BigInt(++sent)),
  application_id: '100000000000000000',
  token: 'token-of-this-interaction',
  version: 1,
  type,
  locale: 'en-GB',
  context: 0,
  guild_id: '400000000000000000',
  member: { user: { id: by, username: 'somebody', global_name: null } },
  data,
});

export type Options = Readonly<Record<string, string | boolean | number>>;
const optionList = (options: Options, focused?: string) =>
  Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: typeof value === 'boolean' ? 5 : 3,
    ...(name === focused ? { focused: true } : {}),
  }));

/** `/name option:value …` */
export const slash = (name: string, options: Options = {}) =>
  interaction(InteractionType.ApplicationCommand, {
    id: '500000000000000000',
    type: ApplicationCommandType.ChatInput,
    name,
    options: optionList(options),
  });

/** Typing in an option of a command. */
export const typing = (name: string, option: string, text: string, others: Options = {}) =>
  interaction(InteractionType.ApplicationCommandAutocomplete, {
    id: '500000000000000000',
    type: ApplicationCommandType.ChatInput,
    name,
    options: optionList({ ...others, [option]: text }, option),
  });

/** Apps › a message command, on a message with this text. */
export const onMessage = (name: string, content: string) =>
  interaction(InteractionType.ApplicationCommand, {
    id: '500000000000000000',
    type: ApplicationCommandType.Message,
    name,
    target_id: '600000000000000000',
    resolved: { messages: { '600000000000000000': { id: '600000000000000000', content } } },
  });

interface On {
  readonly by?: string;
  /** of the message that the component sits on */
  readonly askedBy?: string;
  readonly flags?: number;
}
const component = (data: object, { by = ASKER, askedBy = ASKER, flags = 0 }: On) => ({
  ...interaction(InteractionType.MessageComponent, data, by),
  message: {
    id: '700000000000000000',
    flags,
    interaction_metadata: { id: '1', type: 2, user: { id: askedBy } },
  },
});

/** A click on a button. */
export const click = (customId: string, on: On = {}) =>
  component({ component_type: ComponentType.Button, custom_id: customId }, on);

/** A choice in a select menu. */
export const choose = (customId: string, value: string, on: On = {}) =>
  component({ component_type: ComponentType.StringSelect, custom_id: customId, values: [value] }, on);

/** What a person sees of an answer. */
export interface Seen {
  readonly answer: Answer;
  readonly kind: Answer['outcome']['kind'];
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  /** everything that can be read: content and embeds */
  readonly text: string;
  readonly buttons: readonly APIButtonComponentWithCustomId[];
  readonly menus: readonly APIStringSelectComponent[];
  readonly choices: readonly { readonly name: string; readonly value: string }[];
  readonly onlyForMe: boolean;
  /** the message that was clicked on is changed, instead of a new one posted */
  readonly inPlace: boolean;
  /** The custom_id of the button that says so. */
  readonly button: (label: string) => string;
  readonly menu: (placeholder: string) => APIStringSelectComponent;
}

/** Sends an interaction through the handler, and makes sure that Discord takes the answer and that nobody is pinged. */
export type Ask = (interaction: { readonly type: InteractionType }) => Seen;

export const askThrough =
  (respond: Respond): Ask =>
  (asked) => {
    // With its picture, as if all were drawn.
    const answer = illustrate(asked, respond(JSON.parse(JSON.stringify(asked))), () => Buffer.from('png'));
    const { response, file } = answer;
    if (response === undefined) throw new Error(`no answer: ${JSON.stringify(answer.outcome)}`);
    const files = file === undefined ? [] : [{ id: '0', filename: file.name, ...file }];
    const refused = faultsOfResponse(asked.type, response, files);
    if (refused.length > 0) throw new Error(`Discord would refuse this answer:\n${refused.join('\n')}`);
    const data = postsOrEdits(response) ? (response.data ?? {}) : {};
    if (postsOrEdits(response)) expect(data.allowed_mentions).toEqual({ parse: [] });
    return seen(answer, data);
  };

/** A person in front of the handler to a knowledge base. */
export const asking = (knowledge: KnowledgeBase): Ask => askThrough(createRespond(knowledge));

/** Everything that can be read of a reply, in all its parts: what its buttons and menus open in place. */
export function whole(ask: Ask, reply: Seen): string {
  const byButton = reply.buttons
    .filter(({ custom_id: id }) => /[?&]view=(?!cite)/.test(id))
    .map(({ custom_id: id }) => ask(click(id)));
  const byMenu = reply.menus
    .filter(({ custom_id: id }) => /[?&]view=\*/.test(id))
    .flatMap(({ custom_id: id, options }) => options.map(({ value }) => ask(choose(id, value))));
  return [reply, ...byButton, ...byMenu].map(({ text }) => text).join('\n');
}

/** A person in front of the handler to what the page gave in 2017. */
export const ask = asking(knowledgeOf2017);

const postsOrEdits = (response: APIInteractionResponse) =>
  response.type === InteractionResponseType.ChannelMessageWithSource ||
  response.type === InteractionResponseType.UpdateMessage;

function seen(answer: Answer, data: APIInteractionResponseCallbackData): Seen {
  const { content = '', embeds = [], flags = 0 } = data;
  const components = (data.components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow ? row.components : [],
  );
  const buttons = components.filter(
    (one): one is APIButtonComponentWithCustomId => one.type === ComponentType.Button && 'custom_id' in one,
  );
  const menus = components.filter((one) => one.type === ComponentType.StringSelect);
  const { response } = answer;
  return {
    answer,
    kind: answer.outcome.kind,
    content,
    embeds,
    // What keeps words together on a line is a space to those who read.
    text: [content, ...embeds.map(textOf)].join('\n').replaceAll('\u00A0', ' '),
    buttons,
    menus,
    choices:
      response?.type === InteractionResponseType.ApplicationCommandAutocompleteResult
        ? (response.data.choices ?? []).map(({ name, value }) => ({ name, value: String(value) }))
        : [],
    onlyForMe: (flags & MessageFlags.Ephemeral) !== 0,
    inPlace: response?.type === InteractionResponseType.UpdateMessage,
    button: (label) => named(buttons, label, (one) => one.label ?? one.emoji?.name).custom_id,
    menu: (placeholder) => named(menus, placeholder, (one) => one.placeholder),
  };
}

function named<T>(components: readonly T[], name: string, nameOf: (one: T) => string | undefined): T {
  const found = components.find((one) => nameOf(one) === name);
  if (found === undefined)
    throw new Error(`no “${name}” among ${components.map(nameOf).join(', ') || 'none'}`);
  return found;
}

const textOf = ({ title = '', description = '' }: APIEmbed) => [title, description].join('\n');
