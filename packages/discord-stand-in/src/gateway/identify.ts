import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';

/** The data of IDENTIFY as a bot sends it: nothing about it is certain. */
export interface Identify {
  readonly token?: unknown;
  readonly intents?: unknown;
  readonly shard?: unknown;
}

/** A login that is in order. */
export interface Admitted {
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
}

const privileged =
  GatewayIntentBits.GuildPresences | GatewayIntentBits.GuildMembers | GatewayIntentBits.MessageContent;
const known = Object.values(GatewayIntentBits).reduce<number>(
  (bits, bit) => (typeof bit === 'number' ? bits | bit : bits),
  0,
);
/**
 * Judges a login: the code to close with, or what was agreed ("Gateway Close Event Codes"). `allowed`: bit field of
 * the privileged intents that the portal grants; `guilds`: how many servers the bot is in, and how many a shard may have.
 */
export function admit(
  { token, intents, shard }: Identify,
  isToken: (token: unknown) => boolean,
  allowed: number,
  guilds: { readonly all: number; readonly perShard: number },
): GatewayCloseCodes | Admitted {
  if (!isToken(token)) return GatewayCloseCodes.AuthenticationFailed;
  const [id, count] = Array.isArray(shard) ? (shard as unknown[]) : [0, 1];
  if (!isWhole(id) || !isWhole(count) || count < 1 || id >= count) return GatewayCloseCodes.InvalidShard;
  if (guilds.all > guilds.perShard * count) return GatewayCloseCodes.ShardingRequired;
  // Bit operators would cut off what is above 32 bits.
  if (!isWhole(intents) || intents > known || (intents & ~known) !== 0)
    return GatewayCloseCodes.InvalidIntents;
  if ((intents & privileged & ~allowed) !== 0) return GatewayCloseCodes.DisallowedIntents;
  return { intents, shard: [id, count] };
}

/** Discord takes a token with and without its prefix. */
export function stripped(token: unknown): string | undefined {
  return typeof token === 'string' ? token.replace(/^Bot /, '') : undefined;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
