import type { APIInteraction, APIUser } from 'discord-api-types/v10';
import { profileOf } from '../world.ts';
import type { Opening } from './exchanges.ts';

type Loose = Partial<APIInteraction> & { readonly locale?: string };

/** How an interaction that somebody made up can be answered, undefined without an id or a token. */
export function openingOf(interaction: unknown): Opening | undefined {
  const { id, token, user, member, guild_id, message, locale } = (interaction ?? {}) as Loose;
  if (typeof id !== 'string' || typeof token !== 'string') return undefined;
  const asker: Partial<APIUser> | undefined = member?.user ?? user;
  return {
    interaction: interaction as APIInteraction,
    person:
      typeof asker?.id === 'string'
        ? { id: asker.id, username: asker.username ?? asker.id }
        : profileOf('ana'),
    where: guild_id === undefined ? 'dm' : 'guild',
    locale: locale ?? 'en-US',
    sourceId: message?.id,
  };
}
