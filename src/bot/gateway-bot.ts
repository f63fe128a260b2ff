import type { Logger } from 'pino';
import { definitions } from '../commands/index.ts';
import type { Serving } from '../serving/serving.ts';
import { type Gateway, startGateway } from '../transports/gateway.ts';
import type { OnHandled } from '../transports/interaction-log.ts';
import { idsOf, RegistrationError, registerCommands } from '../transports/registration.ts';
import { pictured } from './pictured.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly guildId: string | undefined;
  readonly shards: 'auto' | number;
  /** ms */
  readonly connectTimeout: number;
  readonly serving: Serving;
  readonly onHandled?: OnHandled | undefined;
  readonly log: Logger;
}

export interface Bot {
  readonly gateway: Gateway;
  /**
   * Resolves once the commands are registered, or the bot is over before; or with why they could not be, which
   * leaves a bot that answers the commands that Discord has already.
   */
  readonly registered: Promise<RegistrationError | undefined>;
}

/** The whole bot on Discord's gateway: serving → transport, and its commands registered once it is ready. */
export function startBot(options: BotOptions): Bot {
  const { token, apiUrl, guildId, shards, connectTimeout, serving, log } = options;
  const pictures = pictured(serving, log);
  const gateway = startGateway({
    token,
    api: apiUrl,
    handler: pictures.handler,
    shards,
    connectTimeout,
    // What the search needs takes long to build, and nothing is asked before READY: it is built while that is on its way.
    onIdentify: serving.prepare,
    onHandled: options.onHandled,
    log,
  });

  async function register(): Promise<RegistrationError | undefined> {
    const ready = await gateway.ready;
    if (ready === undefined) return undefined;
    log.info({ shards: gateway.state().shards.length }, 'Ready: connected to Discord');
    try {
      const { applicationId } = ready;
      const commands = await registerCommands({
        rest: gateway.rest,
        applicationId,
        guildId,
        definitions: definitions(),
      });
      for (const [name, id] of idsOf(commands)) serving.commandIds.set(name, id);
      log.info({ commands: commands.length }, 'The commands are registered');
      return undefined;
    } catch (error) {
      if (!(error instanceof RegistrationError)) throw error;
      log.error(error.message);
      return error;
    }
  }

  const registered = register();
  // Not before the bot is there and all that is urgent is done.
  void registered.then(pictures.prepare, () => undefined);
  return { gateway, registered };
}
