import type { Logger } from 'pino';
import { definitions } from './commands/index.ts';
import { illustrate } from './interactions/illustrate.ts';
import { drawInProcess, pictureProgram } from './pictures/draw-in-process.ts';
import { createPictures } from './pictures/pictures.ts';
import { standardPictures } from './pictures/standard-pictures.ts';
import type { Serving } from './serving/serving.ts';
import type { Door } from './transports/answering.ts';
import { type Gateway, startGateway } from './transports/gateway.ts';
import type { OnHandled } from './transports/interaction-log.ts';
import { fetchCommands, idsOf, RegistrationError, registerCommands } from './transports/registration.ts';
import { describeRange, type ShardRange } from './transports/shard-range.ts';
import type { Webhook } from './transports/webhook.ts';

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
  const pictures = illustrated(serving, options.log);
  const webhook = await startWebhook({ ...options, api: apiUrl, door: pictures.door });
  pictures.prepare();
  return webhook;
}

/** The whole bot on Discord's gateway: serving → transport, and its commands registered once it is ready. */
export function startBot(options: BotOptions): Bot {
  const { token, apiUrl, guildId, shards, connectTimeout, serving, log } = options;
  const pictures = illustrated(serving, log);
  const gateway = startGateway({
    token,
    api: apiUrl,
    door: pictures.door,
    shards,
    connectTimeout,
    onHandled: options.onHandled,
    log,
  });
  // What the search needs takes long to build, and nothing is asked before READY: it is built while that is on its way.
  setImmediate(serving.prepare);

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

/**
 * The door in service, whose answers have their pictures attached as far as these are drawn; `prepare` has those drawn
 * that most people ask for, then and whenever other data is put into service.
 */
function illustrated(serving: Serving, log: Logger): { readonly door: Door; readonly prepare: () => void } {
  const pngOf = createPictures({ draw: drawInProcess(pictureProgram), log });
  const { respond, fallbackAnswer } = serving.door;
  function prepare(): void {
    for (const picture of standardPictures(serving.knowledge())) pngOf(picture);
  }
  serving.onReplaced(prepare);
  return {
    door: {
      respond: (interaction) => illustrate(interaction, respond(interaction), pngOf),
      fallbackAnswer,
    },
    prepare,
  };
}
