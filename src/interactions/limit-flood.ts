import { InteractionType } from 'discord.js';
import { messagesFor } from './locale-for.ts';
import { plainAnswer, privately } from './plain-answer.ts';
import type { Respond } from './respond.ts';
import { createTokenBucket } from './token-bucket.ts';

export interface FloodLimit {
  /** how many interactions a user may have answered in a minute, in the long run; a third of them at once */
  readonly perMinute: number;
  /** ms, of a clock that only goes forward */
  readonly now?: () => number;
}

/** A few megabytes' worth. */
const remembered = 20_000;
/** Typing sends one for nearly every letter. */
const suggestionsForEach = 4;

/**
 * Puts a limit on what one user may ask for, in front of the handler. What is beyond it is answered as well, since Discord
 * shows an error otherwise, but by a constant. Suggestions while typing have a bucket of their own: they never use
 * up what commands need.
 */
export function limitFlood(
  respond: Respond,
  { perMinute, now = () => performance.now() }: FloodLimit,
): Respond {
  const bucketOf = (each: number) =>
    createTokenBucket({ burst: Math.ceil(each / 3), refill: 60_000 / each, remembered });
  const toAsk = bucketOf(perMinute);
  const toType = bucketOf(perMinute * suggestionsForEach);

  return (interaction) => {
    const { type, user } = senderOf(interaction);
    if (type === undefined || user === undefined) return respond(interaction);
    const isTyping = type === InteractionType.ApplicationCommandAutocomplete;
    const wait = (isTyping ? toType : toAsk)(user, now());
    if (wait === 0) return respond(interaction);
    const seconds = Math.ceil(wait / 1000);
    const reply = privately(messagesFor(interaction).command.tooMuch(seconds));
    const response = plainAnswer(type, reply);
    return response === undefined
      ? respond(interaction)
      : { response, outcome: { kind: 'limited', command: 'unknown' } };
  };
}

interface Sender {
  /** of the interaction */
  readonly type: number | undefined;
  readonly user: string | undefined;
}

/**
 * Who it comes from: in a server the member's user, elsewhere the user. By hand, not by a schema: it is done for each
 * interaction, also for all those of a flood.
 */
function senderOf(interaction: unknown): Sender {
  if (typeof interaction !== 'object' || interaction === null) return { type: undefined, user: undefined };
  const { type, member, user } = interaction as {
    readonly type?: unknown;
    readonly member?: { readonly user?: { readonly id?: unknown } | null } | null;
    readonly user?: { readonly id?: unknown } | null;
  };
  const id = member?.user?.id ?? user?.id;
  return {
    type: typeof type === 'number' ? type : undefined,
    user: typeof id === 'string' && id.length <= longestId ? id : undefined,
  };
}
/** Of a snowflake. */
const longestId = 20;
