import { GatewayCloseCodes } from 'discord.js';

/** How one connection to a gateway came to its end. */
export type Ending =
  /** by the other side, or the socket broke (1006); `cause`: what the socket said about it */
  | { readonly kind: 'closed'; readonly code: number; readonly cause?: string }
  /** op 7 */
  | { readonly kind: 'reconnect' }
  /** op 9 */
  | { readonly kind: 'invalid session'; readonly resumable: boolean }
  /** a deadline of ours passed */
  | {
      readonly kind: 'silent';
      readonly waitedFor: 'HELLO' | 'READY' | 'RESUMED' | 'a heartbeat acknowledgement';
    }
  /** by us */
  | { readonly kind: 'left' };

/** Why Discord will not have this bot, however often it tries. */
export interface Refusal {
  readonly kind: 'token' | 'intents' | 'sharding' | 'version' | 'starts' | 'unreachable';
  /** one line for the person who runs the bot: what is wrong, and what to do */
  readonly message: string;
}

/** What follows the end of a connection. */
export type Sequel = 'resume' | 'identify' | Refusal;

/** The close codes after which a session can't be resumed ("Opcodes and Status Codes", Gateway Close Event Codes). */
const sessionIsOver = new Set([
  1000,
  GatewayCloseCodes.NotAuthenticated,
  GatewayCloseCodes.AlreadyAuthenticated,
  // Undocumented, and used: the session is no longer valid.
  4006,
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.SessionTimedOut,
]);

export const tokenRefusal: Refusal = {
  kind: 'token',
  message:
    'Discord refuses the token: copy it anew from the Developer Portal (your application, Bot, Reset Token) into DISCORD_TOKEN',
};

/** Those after which Discord asks not to reconnect, by close code. */
const refusals: ReadonlyMap<number, Refusal> = new Map<number, Refusal>([
  [GatewayCloseCodes.AuthenticationFailed, tokenRefusal],
  [
    GatewayCloseCodes.InvalidShard,
    { kind: 'sharding', message: 'Discord refuses the shard numbers (4010 Invalid shard): correct SHARDS' },
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    {
      kind: 'sharding',
      message:
        'Discord wants this bot on more shards (4011 Sharding required: one takes 2,500 servers at most): set SHARDS to a greater number, or to auto, which asks Discord anew at each start',
    },
  ],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    {
      kind: 'version',
      message: 'Discord no longer speaks gateway version 10 (4012 Invalid API version): update the bot',
    },
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    {
      kind: 'intents',
      message: 'Discord refuses the intents 0 (none), all that this bot asks for (4013 Invalid intents)',
    },
  ],
  [
    GatewayCloseCodes.DisallowedIntents,
    {
      kind: 'intents',
      message: 'Discord disallows the intents 0 (none), all that this bot asks for (4014 Disallowed intents)',
    },
  ],
]);

/** What to do after a connection has ended (but for `left`, after which nothing follows). */
export function sequelOf(ending: Ending): Sequel {
  switch (ending.kind) {
    case 'closed':
      return refusals.get(ending.code) ?? (sessionIsOver.has(ending.code) ? 'identify' : 'resume');
    case 'invalid session':
      return ending.resumable ? 'resume' : 'identify';
    case 'reconnect':
    case 'silent':
    case 'left':
      return 'resume';
  }
}

/** In words, for a log line. */
export function describeEnding(ending: Ending): string {
  switch (ending.kind) {
    case 'closed':
      return `the connection closed with ${ending.code}${ending.cause === undefined ? '' : ` (${ending.cause})`}`;
    case 'reconnect':
      return 'Discord asked for a new connection';
    case 'invalid session':
      return ending.resumable ? 'Discord could not resume the session yet' : 'Discord ended the session';
    case 'silent':
      return `${ending.waitedFor} did not come in time`;
    case 'left':
      return 'the bot left';
  }
}
