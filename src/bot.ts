import type { Logger } from 'pino';
import { definitions } from './commands/index.ts';
import { createRespond, fallbackAnswer, type Respond } from './interactions/respond.ts';
import type { KnowledgeBase } from './knowledge/knowledge-base.ts';
import { type CommandDifference, isUnchanged } from './transports/command-difference.ts';
import { type Gateway, startGateway } from './transports/gateway.ts';
import type { OnHandled } from './transports/interaction-log.ts';
import { fetchApplicationId, RegistrationError, registerCommands } from './transports/registration.ts';
import type { Webhook } from './transports/webhook.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly guildId: string | undefined;
  /** ms */
  readonly connectTimeout: number;
  readonly knowledge: KnowledgeBase;
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

export interface WebhookBotOptions extends Pick<BotOptions, 'apiUrl' | 'knowledge' | 'onHandled' | 'log'> {
  readonly host: string;
  readonly port: number;
  readonly publicKey: string;
}

/**
 * The whole bot as an interactions endpoint: knowledge → door → transport. It needs no token; its commands are
 * registered beforehand (`npm run register`).
 * @throws what listening does (EADDRINUSE …)
 */
export async function startWebhookBot({
  apiUrl,
  knowledge,
  ...options
}: WebhookBotOptions): Promise<Webhook> {
  // Here alone: a bot on the gateway doesn't load an HTTP server.
  const { startWebhook } = await import('./transports/webhook.ts');
  // Built before anything can be asked.
  const respond = createRespond(knowledge);
  const door = { respond: (interaction: unknown) => respond(interaction), fallbackAnswer };
  return startWebhook({ ...options, api: apiUrl, door });
}

/** The whole bot on Discord's gateway: knowledge → door → transport, and its commands registered once it is ready. */
export function startBot(options: BotOptions): Bot {
  const { token, apiUrl, guildId, connectTimeout, knowledge, log } = options;
  const commandIds = new Map<string, string>();
  // What the search needs takes long to build, and nothing is asked before READY: it is built while that is on its way.
  let built: Respond | undefined;
  const open = () => {
    built ??= createRespond(knowledge, commandIds);
    return built;
  };
  const door = { respond: (interaction: unknown) => open()(interaction), fallbackAnswer };
  const gateway = startGateway({
    token,
    api: apiUrl,
    door,
    connectTimeout,
    onIdentify: () => setImmediate(open),
    onHandled: options.onHandled,
    log,
  });

  async function register(): Promise<CommandDifference | RegistrationError> {
    const ready = await gateway.ready;
    log.info('Ready: connected to Discord');
    try {
      const applicationId = ready.applicationId ?? (await fetchApplicationId(gateway.rest));
      const { difference, ids } = await registerCommands({
        rest: gateway.rest,
        applicationId,
        guildId,
        definitions: definitions(),
      });
      for (const [name, id] of ids) commandIds.set(name, id);
      if (isUnchanged(difference)) log.info('The commands are registered already');
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
