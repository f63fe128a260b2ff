import type { Logger } from 'pino';
import { definitions } from '../commands/index.ts';
import { describeRange, type ShardRange } from '../operations/shard-range.ts';
import type { Serving } from '../serving/serving.ts';
import { type Gateway, startGateway } from '../transports/gateway.ts';
import type { OnHandled } from '../transports/interaction-log.ts';
import { fetchCommands, idsOf, RegistrationError, registerCommands } from '../transports/registration.ts';
import { pictured } from './pictured.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly guildId: string | undefined;
  readonly shards: 'auto' | ShardRange;
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
    log.info({ shards: describeRange(ready.range) }, 'Ready: connected to Discord');
    try {
      const { applicationId } = ready;
      const about = { rest: gateway.rest, applicationId, guildId, definitions: definitions() };
      // Of several hosts the one that has shard 0 writes: two versions of the bot don't overwrite each other in turns.
      const writes = ready.range.first === 0;
      const commands = await (writes ? registerCommands(about) : fetchCommands(about));
      for (const [name, id] of idsOf(commands)) serving.commandIds.set(name, id);
      if (writes) log.info({ commands: commands.length }, 'The commands are registered');
      else log.info('The commands are registered by the host that has shard 0');
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
