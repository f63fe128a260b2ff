import type { Logger } from 'pino';
import { definitions } from './commands/index.ts';
import type { Serving } from './serving.ts';
import { type CommandDifference, isUnchanged } from './transports/command-difference.ts';
import { describeRange, type ShardChoice } from './transports/gateway/shards.ts';
import { type Gateway, startGateway } from './transports/gateway.ts';
import type { OnHandled } from './transports/interaction-log.ts';
import {
  fetchApplicationId,
  RegistrationError,
  readRegistered,
  registerCommands,
} from './transports/registration.ts';
import type { Webhook } from './transports/webhook.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly guildId: string | undefined;
  readonly shards: ShardChoice;
  /** ms */
  readonly connectTimeout: number;
  readonly serving: Serving;
  readonly onHandled?: OnHandled | undefined;
  readonly log: Logger;
}

export interface Bot {
  readonly gateway: Gateway;
  /**
   * Resolves once the commands are registered, with what was different; or with why they could not be, which
   * leaves a bot that answers the commands that Discord has already.
   */
  readonly registered: Promise<CommandDifference | RegistrationError>;
}

export interface WebhookBotOptions extends Pick<BotOptions, 'apiUrl' | 'serving' | 'onHandled' | 'log'> {
  readonly host: string;
  readonly port: number;
  readonly publicKey: string;
}

/**
 * The whole bot as an interactions endpoint: serving → transport. It needs no token; its commands are
 * registered beforehand (`npm run register`).
 * @throws what listening does (EADDRINUSE …)
 */
export async function startWebhookBot({ apiUrl, serving, ...options }: WebhookBotOptions): Promise<Webhook> {
  // Here alone: a bot on the gateway doesn't load an HTTP server.
  const { startWebhook } = await import('./transports/webhook.ts');
  // Built before anything can be asked.
  serving.prepare();
  return startWebhook({ ...options, api: apiUrl, door: serving.door });
}

/** The whole bot on Discord's gateway: serving → transport, and its commands registered once it is ready. */
export function startBot(options: BotOptions): Bot {
  const { token, apiUrl, guildId, shards, connectTimeout, serving, log } = options;
  const gateway = startGateway({
    token,
    api: apiUrl,
    door: serving.door,
    shards,
    connectTimeout,
    // What the search needs takes long to build, and nothing is asked before READY: it is built while that is on its way.
    onIdentify: () => setImmediate(serving.prepare),
    onHandled: options.onHandled,
    log,
  });

  async function register(): Promise<CommandDifference | RegistrationError> {
    const ready = await gateway.ready;
    log.info({ shards: describeRange(ready.range) }, 'Ready: connected to Discord');
    try {
      const applicationId = ready.applicationId ?? (await fetchApplicationId(gateway.rest));
      const about = { rest: gateway.rest, applicationId, guildId, definitions: definitions() };
      // Of several hosts the one that has shard 0 writes: two versions of the bot don't overwrite each other in turns.
      const writes = ready.range.first === 0;
      const { difference, ids } = await (writes ? registerCommands(about) : readRegistered(about));
      for (const [name, id] of ids) serving.commandIds.set(name, id);
      if (!writes) log.info('The commands are registered by the host that has shard 0');
      else if (isUnchanged(difference)) log.info('The commands are registered already');
      else log.info({ ...difference, unchanged: difference.unchanged.length }, 'The commands are registered');
      return difference;
    } catch (error) {
      if (!(error instanceof RegistrationError)) throw error;
      log.error(error.message);
      return error;
    }
  }

  return { gateway, registered: register() };
}
