import { type Bot, startBot } from '../bot/gateway-bot.ts';
import { exitFor, refusalOf } from '../bot/refusal.ts';
import type { Config } from '../operations/config.ts';
import { type ExitCode, exitCodes } from '../operations/exit-codes.ts';
import { createLiveLog } from '../operations/live-log.ts';
import { openOperations } from '../operations/open-operations.ts';
import { stopOnSignals } from '../operations/shutdown.ts';
import { followData, openData } from '../serving/open-data.ts';
import { lastWords } from './last-words.ts';

/** The bot on Discord, until it is stopped or Discord refuses it. */
export async function runGateway(config: Config, token: string): Promise<ExitCode> {
  const { serving, read } = await openData(config.dataDirectory, config);
  const log = await createLiveLog(config);
  lastWords.log = log;
  let started: Bot | undefined;
  const operations = await openOperations(config.operations, {
    transport: () => started && { kind: 'gateway', ...started.gateway.state() },
    figures: {
      inFlight: () => started?.gateway.answering.inFlight() ?? 0,
      data: () => ({ version: serving.knowledge().version, since: serving.since() }),
      shards: () => started?.gateway.state().shards ?? [],
    },
    log,
  });
  const bot = startBot({ ...config, token, serving, log, onHandled: operations?.onHandled });
  started = bot;
  stopOnSignals({
    exit: process.exit,
    stop: async (signal) => {
      operations?.drain();
      log.info({ signal, inFlight: bot.gateway.answering.inFlight() }, 'Stopping');
      await bot.gateway.close();
    },
  });
  followData(config.dataDirectory, { serving, read, log, onReload: operations?.onReload });
  const refusal = await refusalOf(bot);
  // Answers that are on their way still go out: they need no gateway.
  await bot.gateway.close();
  if (refusal === undefined) return exitCodes.ok;
  throw exitFor(refusal);
}
