import type { Conditions } from '../conditions.ts';
import { guild } from '../gateway/ready.ts';
import { apiErrors } from '../rules/api-error.ts';
import { personBy, userOf, type World } from '../world.ts';
import { open, type Route, secured } from './route.ts';

/** What a bot asks about itself before and after it logs in ("Gateway", "Application", "User" resources). */
export function applicationRoutes(
  world: World,
  conditions: Conditions,
  shards: number,
  gatewayUrl: () => string,
): readonly Route[] {
  const application = {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    tags: [],
    owner: userOf(personBy('ben')),
    team: null,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: world.guildIds.length,
    approximate_user_install_count: 2,
    integration_types_config: { 0: {}, 1: {} },
  };
  const asGuild = (id: string) => {
    if (!world.guildIds.includes(id)) throw apiErrors.missingAccess();
    return guild(id);
  };
  return [
    open('GET /gateway', () => ({ status: 200, body: { url: gatewayUrl() } })),
    secured('GET /gateway/bot', () => ({
      status: 200,
      body: { url: gatewayUrl(), shards, session_start_limit: conditions.sessionStartLimit },
    })),
    secured('GET /users/@me', () => ({
      status: 200,
      body: { ...world.bot, email: null, verified: true, mfa_enabled: true, flags: 0, locale: 'en-US' },
    })),
    secured('GET /users/@me/guilds', () => ({ status: 200, body: world.guildIds.map(asGuild) })),
    secured('GET /guilds/:guild', ({ params: { guild: id = '' } }) => ({ status: 200, body: asGuild(id) })),
    secured('GET /applications/@me', () => ({ status: 200, body: application })),
    secured('GET /oauth2/applications/@me', () => ({ status: 200, body: application })),
  ];
}
