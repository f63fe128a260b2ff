import { startWebhookBot } from '../bot/webhook-bot.ts';
import { type Config, missing } from '../operations/config.ts';
import { listeningFault } from '../operations/listening-fault.ts';
import { createLiveLog } from '../operations/live-log.ts';
import { openOperations } from '../operations/open-operations.ts';
import { stopOnSignals } from '../operations/shutdown.ts';
import { followData, openData } from '../serving/open-data.ts';
import type { Webhook } from '../transports/webhook.ts';
import { lastWords } from './last-words.ts';

/** The bot as an interactions endpoint, until it is stopped. */
export async function runWebhook(config: Config): Promise<never> {
  const { publicKey } = config;
  if (publicKey === undefined) throw missing('DISCORD_PUBLIC_KEY');
  const { serving, read } = await openData(config.dataDirectory, config);
  const log = await createLiveLog(config);
  lastWords.log = log;
  let webhook: Webhook | undefined;
  const operations = await openOperations(config.operations, {
    transport: () => webhook && { kind: 'webhook', state: webhook.state() },
    figures: {
      inFlight: () => webhook?.answering.inFlight() ?? 0,
      data: () => ({ version: serving.knowledge().version, since: serving.since() }),
      refusedRequests: () => {
        const { refused = 0, stale = 0 } = webhook?.answering.counts() ?? {};
        return { signature: refused, timestamp: stale };
      },
    },
    log,
  });
  webhook = await startWebhookBot({
    ...config,
    publicKey,
    serving,
    log,
    onHandled: operations?.onHandled,
  }).catch((error: unknown) => {
    throw listeningFault({ ...config, hostVariable: 'HOST', portVariable: 'PORT' }, error);
  });
  stopOnSignals({
    exit: process.exit,
    stop: async (signal) => {
      operations?.drain();
      log.info({ signal, inFlight: webhook.answering.inFlight() }, 'Stopping');
      await webhook.close();
    },
  });
  followData(config.dataDirectory, { serving, read, log, onReload: operations?.onReload });
  log.info({ url: webhook.url }, 'Ready: listening for interactions');
  return new Promise(() => undefined);
}
