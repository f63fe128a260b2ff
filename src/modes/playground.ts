import { fileURLToPath } from 'node:url';
import type { StandIn } from 'discord-stand-in';
import { startBot } from '../bot/gateway-bot.ts';
import { exitFor, refusalOf } from '../bot/refusal.ts';
import type { Config } from '../operations/config.ts';
import { type ExitCode, exitCodes } from '../operations/exit-codes.ts';
import { listeningFault } from '../operations/listening-fault.ts';
import { createLog } from '../operations/log.ts';
import { print } from '../operations/print.ts';
import { stopOnSignals } from '../operations/shutdown.ts';
import type { Page } from '../playground/page.ts';
import { keepDataLive } from '../serving/live-data.ts';
import { openData } from '../serving/open-data.ts';
import { RegistrationError } from '../transports/registration.ts';
import { lastWords } from './last-words.ts';

/** A local Discord, the very same bot connected to it over real sockets, and a terminal to use it from, in the language `locale`. */
export async function playground(config: Config, locale?: string): Promise<ExitCode> {
  // Whoever tries the bot here may ask as much as they like.
  const { serving, read } = await openData(config.dataDirectory, { sourceUrl: config.sourceUrl });
  const [{ runTerminal }, { createLogLines }, { startStandIn }] = await Promise.all([
    import('../playground/terminal.ts'),
    import('../playground/log-lines.ts'),
    import('discord-stand-in'),
  ]);
  const standIn = await startStandIn({ applicationName: 'Bali Process' });
  const { token, apiUrl } = standIn;
  const lines = createLogLines(process.stderr);
  const log = await createLog({
    level: config.logLevel ?? 'warn',
    format: config.logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json'),
    to: lines,
    secrets: [token],
  });
  lastWords.log = log;
  const bot = startBot({ ...config, token, apiUrl, guildId: undefined, shards: 'auto', serving, log });
  const refused = refusalOf(bot).then((refusal) => {
    throw refusal === undefined ? new Error('The gateway was closed') : exitFor(refusal);
  });
  const registered = await Promise.race([bot.registered, refused]);
  if (registered instanceof RegistrationError) throw registered;
  const data = keepDataLive({ directory: config.dataDirectory, serving, read, log });

  const page = await openPage(config, standIn);

  const leave = new AbortController();
  const terminal = runTerminal({
    standIn,
    locale,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    log: lines,
    example: '/jpa 2',
    signal: leave.signal,
  });
  stopOnSignals({
    exit: process.exit,
    async stop() {
      leave.abort();
      await terminal;
    },
  });
  const { lines: typed, failedLines } = await Promise.race([terminal, refused]);
  // Whoever has no terminal, and pipes nothing either, came for the page.
  if (typed === 0 && !atTerminal() && !leave.signal.aborted) await refused;
  data.close();
  await bot.gateway.close();
  await page.close();
  await standIn.close();
  return failedLines === 0 ? exitCodes.ok : exitCodes.no;
}

const atTerminal = () => process.stdin.isTTY === true && process.stdout.isTTY === true;

/** The page for browsers; says where it is: apart from the answers, where those go to a script. */
async function openPage({ playgroundPort }: Config, standIn: StandIn): Promise<Page> {
  const { startPage } = await import('../playground/page.ts');
  const directory = fileURLToPath(new URL('page', import.meta.url));
  const page = await startPage({ standIn, directory, port: playgroundPort }).catch((error: unknown) => {
    throw listeningFault(
      { host: '127.0.0.1', port: playgroundPort ?? 0, hostVariable: 'HOST', portVariable: 'PLAYGROUND_PORT' },
      error,
    );
  });
  const where = `In your browser: ${page.url}`;
  if (atTerminal()) await print(where);
  else process.stderr.write(`${where}\n`);
  return page;
}
