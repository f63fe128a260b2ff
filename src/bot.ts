import type { Logger } from 'pino';
import { definitions } from './commands/index.ts';
import { illustrate } from './interactions/illustrate.ts';
import { createRespond, fallbackAnswer, type Respond } from './interactions/respond.ts';
import type { KnowledgeBase } from './knowledge/knowledge-base.ts';
import { drawInProcess, pictureProgram } from './pictures/draw-in-process.ts';
import { createPictures, type Pictures } from './pictures/pictures.ts';
import { standardPictures } from './pictures/standard-pictures.ts';
import { type CommandDifference, isUnchanged } from './transports/command-difference.ts';
import { type Gateway, startGateway } from './transports/gateway.ts';
import { fetchApplicationId, RegistrationError, registerCommands } from './transports/registration.ts';
import type { Webhook } from './transports/webhook.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly guildId: string | undefined;
  /** ms */
  readonly connectTimeout: number;
  readonly knowledge: KnowledgeBase;
  readonly log: Logger;
}

export interface Bot {
  readonly gateway: Gateway;
  readonly pictures: Pictures;
  /**
   * Resolves once the commands are registered, with what was different; or with why they could not be, which
   * leaves a bot that answers the commands that Discord has already.
   */
  readonly registered: Promise<CommandDifference | RegistrationError>;
}

export interface WebhookBotOptions extends Pick<BotOptions, 'apiUrl' | 'knowledge' | 'log'> {
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
  const pictures = createPictures({ draw: drawInProcess(pictureProgram), log: options.log });
  const door = { respond: illustrated(respond, pictures), fallbackAnswer };
  const webhook = await startWebhook({ ...options, api: apiUrl, door });
  pictures.prepare(standardPictures(knowledge));
  return webhook;
}

/** The whole bot on Discord's gateway: knowledge → door → transport, and its commands registered once it is ready. */
export function startBot({ token, apiUrl, guildId, connectTimeout, knowledge, log }: BotOptions): Bot {
  const commandIds = new Map<string, string>();
  // What the search needs takes long to build, and nothing is asked before READY: it is built while that is on its way.
  let built: Respond | undefined;
  const open = () => {
    built ??= createRespond(knowledge, commandIds);
    return built;
  };
  const pictures = createPictures({ draw: drawInProcess(pictureProgram), log });
  const door = { respond: illustrated((interaction) => open()(interaction), pictures), fallbackAnswer };
  const gateway = startGateway({
    token,
    api: apiUrl,
    door,
    connectTimeout,
    onIdentify: () => setImmediate(open),
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

  const registered = register();
  // Not before the bot is there and all that is urgent is done.
  void registered.then(
    () => pictures.prepare(standardPictures(knowledge)),
    () => undefined,
  );
  return { gateway, pictures, registered };
}

/** A door whose answers have their pictures attached as far as these are drawn. */
const illustrated =
  (respond: Respond, pictures: Pictures): Respond =>
  (interaction) =>
    illustrate(interaction, respond(interaction), pictures.get);
