import * as z from 'zod/mini';

const text = z.string();
const person = z.enum(['ana', 'ben']);
const asking = { as: person, where: z.enum(['guild', 'dm', 'private']), locale: text };
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const touching = { message: text, customId: text, as: person, locale: text };

const deed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('command'), name: text, options, ...asking }),
  z.object({ do: z.literal('autocomplete'), name: text, options, focused: text, ...asking }),
  /** a message command, on the message with this id */
  z.object({ do: z.literal('messageCommand'), name: text, message: text, ...asking }),
  z.object({ do: z.literal('press'), ...touching }),
  z.object({ do: z.literal('select'), values: z.array(text), ...touching }),
  /** writes an ordinary message, of which the bot isn't told */
  z.object({ do: z.literal('say'), text, ...asking }),
  z.object({ do: z.literal('dismiss'), message: text }),
]);

/** What the page asks for; its `id` comes back with what became of it. */
export const pageRequestSchema = z.object({ id: z.number(), deed });

/** Who the page can be. */
export type PersonName = z.infer<typeof person>;
/** What a person does at the page. */
export type Deed = z.infer<typeof deed>;
export type PageRequest = z.infer<typeof pageRequestSchema>;
