import { channelOf, type World } from '../world.ts';
import { covers, type GatewaySession } from './session.ts';

/** The data of READY ("Ready" of Gateway Events). */
export function readyData(world: World, session: GatewaySession, url: string): object {
  return {
    v: 10,
    user: { ...world.bot, email: null, verified: true, mfa_enabled: true, flags: 0 },
    user_settings: {},
    session_type: 'normal',
    session_id: session.id,
    resume_gateway_url: url,
    shard: session.shard,
    guilds: world.guildIds.filter((id) => covers(session, id)).map((id) => ({ id, unavailable: true })),
    application: { id: world.applicationId, flags: 0 },
    private_channels: [],
    presences: [],
    relationships: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    _trace: [],
  };
}

/** A server with one channel and nobody but the bot listed, as GUILD_CREATE gives it to bots with the intent Guilds. */
export function guildCreate(world: World, id: string): object {
  const everyone = {
    id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: '2248473465835073',
    managed: false,
    mentionable: false,
    flags: 0,
  };
  const general = {
    id: channelOf(world, id),
    type: 0,
    name: 'general',
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
  };
  return {
    ...guild(id),
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: 3,
    roles: [everyone],
    channels: [general],
    members: [],
    voice_states: [],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The parts of a server that REST and gateway share. */
export function guild(id: string): object {
  return {
    id,
    name: 'Stand-in',
    icon: null,
    icon_hash: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: '100000000000000002',
    region: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    nsfw_level: 0,
    roles: [],
  };
}
