import { randomBytes } from 'node:crypto';
import {
  type APIInteractionGuildMember,
  type APIUser,
  ApplicationIntegrationType,
  ChannelType,
  type GuildMemberFlags,
  InteractionContextType,
  type Locale,
} from 'discord-api-types/v10';
import type { Person, PersonProfile, Place } from './contract.ts';
import { snowflake, snowflakesFrom } from './snowflake.ts';

/** The bot, the servers it is in, and the people and places of the user's side. */
export interface World {
  readonly applicationId: string;
  readonly bot: APIUser & { readonly bot: true };
  readonly token: string;
  /** the servers that the bot is a member of */
  readonly guildIds: readonly string[];
  /** where the user's side lives, whether or not the bot is a member */
  readonly guildId: string;
  readonly channelId: string;
  readonly groupId: string;
}

export interface WorldOptions {
  readonly token?: string | undefined;
  readonly applicationId?: string | undefined;
  readonly applicationName?: string | undefined;
  readonly guilds?: number | undefined;
}

/** Members may do everything that a plain member does: send, embed, attach, react, use commands. */
const memberPermissions = '2248473465835073';
const joined = '2024-01-01T00:00:00.000000+00:00';
const people = {
  ana: { id: '100000000000000001', username: 'ana', globalName: 'Ana' },
  ben: { id: '100000000000000002', username: 'ben', globalName: 'Ben' },
} satisfies Record<string, PersonProfile>;

/** Makes a world with one bot, the people ana and ben, and as many servers as asked (default 1). */
export function createWorld(options: WorldOptions): World {
  const applicationId = options.applicationId ?? '200000000000000001';
  const guilds = options.guilds ?? 1;
  const guildIds = snowflakesFrom(Date.now() - guilds, guilds);
  const bot = {
    ...userOf({ id: applicationId, username: options.applicationName ?? 'stand-in-bot' }),
    bot: true as const,
  };
  // Shaped like Discord's: the application's id in base64, then parts that only Discord could read. Another one each
  // time: no web page that finds the port can pass for the bot, and read what is typed.
  const token =
    options.token ??
    `${Buffer.from(applicationId).toString('base64url')}.stand-in.${randomBytes(18).toString('base64url')}`;
  return {
    applicationId,
    bot,
    token,
    guildIds,
    guildId: guildIds[0] ?? snowflake(),
    channelId: snowflake(),
    groupId: snowflake(),
  };
}

/** The account that a name or an object stands for. */
export function profileOf(person: Person = 'ana'): PersonProfile {
  return typeof person === 'string' ? people[person] : person;
}

/** By id or name, among ana and ben; for any other id an account is made up. */
export function personBy(idOrName: string): PersonProfile {
  const known = Object.values(people).find(({ id, username }) => id === idOrName || username === idOrName);
  return known ?? { id: idOrName, username: `user-${idOrName}` };
}

/** The user object of REST and gateway. */
export function userOf(profile: PersonProfile): APIUser {
  return {
    id: profile.id,
    username: profile.username,
    discriminator: '0',
    global_name: profile.globalName ?? null,
    avatar: null,
  };
}

/** The member object of a server, with the permissions that interactions carry. */
export function memberOf(profile: PersonProfile): APIInteractionGuildMember {
  return {
    user: userOf(profile),
    nick: profile.nick ?? null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: joined,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
    pending: false,
    communication_disabled_until: null,
    permissions: profile.permissions ?? memberPermissions,
  };
}

/** The one channel of a server. */
export function channelOf(world: World, guildId: string): string {
  return guildId === world.guildId ? world.channelId : String(BigInt(guildId) + 1n);
}

/** The server that has this channel. */
export function guildOf(world: World, channelId: string): string {
  return channelId === world.channelId ? world.guildId : String(BigInt(channelId) - 1n);
}

/** The channel in which a person talks in this place. */
export function channelIn(
  world: World,
  where: Place,
  profile: PersonProfile,
  guildId = world.guildId,
): string {
  if (where === 'guild') return channelOf(world, guildId);
  if (where === 'private') return world.groupId;
  return /^\d{1,20}$/.test(profile.id) ? String(BigInt(profile.id) + 1_000n) : `${profile.id}0`;
}

/** The parts of an interaction that say who asks, where, and by which installation ("Interaction Object"). */
export function whereabouts(
  world: World,
  profile: PersonProfile,
  where: Place,
  locale: string,
  guildId = world.guildId,
) {
  const id = channelIn(world, where, profile, guildId);
  const shared = {
    channel_id: id,
    // Discord adds languages before discord-api-types knows them.
    locale: locale as Locale,
    app_permissions: memberPermissions,
    entitlements: [],
    attachment_size_limit: 10_485_760,
  };
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  if (where === 'guild')
    return {
      ...shared,
      guild_id: guildId,
      guild: { id: guildId, locale: 'en-US' as Locale, features: [] },
      guild_locale: 'en-US' as Locale,
      channel: {
        id,
        type: ChannelType.GuildText,
        guild_id: guildId,
        name: 'general',
        position: 0,
        parent_id: null,
        topic: null,
        nsfw: false,
        rate_limit_per_user: 0,
        last_message_id: null,
        flags: 0,
        permissions: profile.permissions ?? memberPermissions,
      },
      member: memberOf(profile),
      context: InteractionContextType.Guild,
      authorizing_integration_owners: isMember(world)
        ? { [GuildInstall]: guildId }
        : { [UserInstall]: profile.id },
    };
  const user = userOf(profile);
  if (where === 'dm')
    return {
      ...shared,
      channel: { id, type: ChannelType.DM, last_message_id: null, flags: 0, recipients: [user] },
      user,
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { [GuildInstall]: '0', [UserInstall]: profile.id },
    };
  return {
    ...shared,
    channel: {
      id,
      type: ChannelType.GroupDM,
      name: null,
      icon: null,
      owner_id: people.ben.id,
      last_message_id: null,
      flags: 0,
      recipients: [userOf(people.ana), userOf(people.ben)],
    },
    user,
    context: InteractionContextType.PrivateChannel,
    authorizing_integration_owners: { [UserInstall]: profile.id },
  };
}

/** Whether the bot is a member of the server that the user's side lives in. */
export function isMember(world: World): boolean {
  return world.guildIds.includes(world.guildId);
}
