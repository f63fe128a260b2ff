import { type APIGatewaySessionStartLimit, GatewayCloseCodes } from 'discord.js';

/** Why Discord can't be had, however often the bot tries; `kind` names the exit code. */
export interface Refusal {
  readonly kind: 'token' | 'refused' | 'later' | 'unreachable';
  /** one line for the person who runs the bot: what is wrong, and what to do */
  readonly message: string;
}

export const tokenRefusal: Refusal = {
  kind: 'token',
  message:
    'Discord refuses the token: copy it anew from the Developer Portal (your application, Bot, Reset Token) into DISCORD_TOKEN',
};

const intents = 'the intents 0 (none), all that this bot asks for';
const messages: Readonly<Partial<Record<number, string>>> = {
  [GatewayCloseCodes.InvalidShard]:
    'Discord refuses the number of shards (4010 Invalid shard): set SHARDS to auto, which asks Discord for it',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord wants this bot on more shards (4011 Sharding required: one takes 2,500 servers at most): set SHARDS to a greater number, or to auto, which asks Discord anew at each start',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks gateway version 10 (4012 Invalid API version): update the bot',
  [GatewayCloseCodes.InvalidIntents]: `Discord refuses ${intents} (4013 Invalid intents)`,
  [GatewayCloseCodes.DisallowedIntents]: `Discord disallows ${intents} (4014 Disallowed intents)`,
};

/** The refusal that a close code is, if it is one ("Gateway Close Event Codes": no reconnect). */
export function refusalOf(closeCode: number): Refusal | undefined {
  if (closeCode === GatewayCloseCodes.AuthenticationFailed) return tokenRefusal;
  const message = messages[closeCode];
  return message === undefined ? undefined : { kind: 'refused', message };
}

/** The refusal when Discord lets fewer sessions start than there are to be shards. */
export function tooFewStarts(limit: APIGatewaySessionStartLimit, needed: number): Refusal {
  const left = limit.remaining > 0 ? `only ${limit.remaining} more` : 'no more sessions';
  const wanted = needed === 1 ? 'one session' : `${needed} sessions (one a shard)`;
  const message = `Discord lets this bot start ${left} until ${resetTimeOf(limit)}, and ${wanted} would be started: start it again after that, and find out what used them up (${limit.total} a day)`;
  return { kind: 'later', message };
}

/** When session starts are given out anew, as an ISO date and time. */
export function resetTimeOf({ reset_after }: APIGatewaySessionStartLimit): string {
  return new Date(Date.now() + reset_after).toISOString();
}
