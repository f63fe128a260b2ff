import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import * as z from 'zod/mini';

// What the handler reads of an interaction, and no more: the rest may be missing or odd without harm. Unknown types of
// users' clients and of future API versions fail here, not in the middle of an answer.
// Discord docs: Receiving and responding, interaction structure.

const user = z.object({ id: z.string() });
const base = {
  id: z.string(),
  token: z.string(),
  locale: z.optional(z.string()),
  member: z.optional(z.nullable(z.object({ user: z.optional(user) }))),
  user: z.optional(z.nullable(user)),
};

const option = z.object({
  name: z.string(),
  value: z.optional(z.union([z.string(), z.number(), z.boolean()])),
  focused: z.optional(z.boolean()),
});
const chatInput = z.object({
  type: z.literal(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: z.optional(z.array(option)),
});
const onMessage = z.object({
  type: z.literal(ApplicationCommandType.Message),
  name: z.string(),
  target_id: z.string(),
  resolved: z.object({ messages: z.record(z.string(), z.object({ content: z.optional(z.string()) })) }),
});

const interaction = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionType.Ping) }),
  z.object({
    ...base,
    type: z.literal(InteractionType.ApplicationCommand),
    data: z.discriminatedUnion('type', [chatInput, onMessage]),
  }),
  z.object({ ...base, type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: chatInput }),
  z.object({
    ...base,
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({
      custom_id: z.string(),
      component_type: z.union([z.literal(ComponentType.Button), z.literal(ComponentType.StringSelect)]),
      values: z.optional(z.array(z.string())),
    }),
    message: z.optional(
      z.object({
        flags: z.optional(z.number()),
        interaction_metadata: z.optional(z.object({ user: z.optional(user) })),
      }),
    ),
  }),
]);

export type Payload = z.infer<typeof interaction>;
export type CommandPayload = Extract<Payload, { type: InteractionType.ApplicationCommand }>;
export type AutocompletePayload = Extract<Payload, { type: InteractionType.ApplicationCommandAutocomplete }>;
export type ComponentPayload = Extract<Payload, { type: InteractionType.MessageComponent }>;
export type OptionPayload = z.infer<typeof option>;

/** The interaction in what arrived, or undefined where it is none that the bot can answer. */
export function readPayload(received: unknown): Payload | undefined {
  const parsed = interaction.safeParse(received);
  return parsed.success ? parsed.data : undefined;
}

/** Whether what arrived is an interaction at all, so that it can be called back: its id and its token. */
export function isAddressable(
  received: unknown,
): received is { readonly id: string; readonly token: string; readonly type: number } {
  return z.object({ id: z.string(), token: z.string(), type: z.number() }).safeParse(received).success;
}
