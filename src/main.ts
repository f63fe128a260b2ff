import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { StandIn } from 'discord-stand-in';
import type { Logger } from 'pino';
import { type Bot, startBot, startWebhookBot } from './bot.ts';
import { definitions } from './commands/index.ts';
import { type Config, ConfigFault, loadConfig } from './config.ts';
import { illustrate } from './interactions/illustrate.ts';
import { createRespond } from './interactions/respond.ts';
import { DataFault, formatProblem } from './knowledge/data-fault.ts';
import { stateOf } from './knowledge/data-state.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { createLanguage } from './language/language.ts';
import { readModel } from './language/reading-model.ts';
import { keepDataLive, type LiveDataOptions } from './live-data.ts';
import { Exit, type ExitCode, exitCodes } from './operations/exit-codes.ts';
import { listeningFault } from './operations/listening-fault.ts';
import { createLog, createRedaction } from './operations/log.ts';
import { keepYoungSpaceSmall } from './operations/memory.ts';
import { type Operations, type OperationsOptions, startOperations } from './operations/operations.ts';
import { stopOnSignals } from './operations/shutdown.ts';
import type { Page } from './playground/page.ts';
import { createEvaluate } from './questions/evaluate.ts';
import { createServing, type Serving, type ServingOptions } from './serving.ts';
import { isUnchanged } from './transports/command-difference.ts';
import type { Refusal } from './transports/gateway/ending.ts';
import {
  fetchApplicationId,
  inviteLinks,
  RegistrationError,
  readRegistered,
  registerCommands,
} from './transports/registration.ts';
import { createBotRest } from './transports/rest.ts';
import type { Webhook } from './transports/webhook.ts';

const usage = `Usage: node dist/main.js [command]

  start                  with a token: the bot on Discord; without: the playground (default); with TRANSPORT=webhook:
                         the bot as an interactions endpoint
  playground             a local Discord in this terminal and on a page for your browser, with the bot in it
  ask "/jpa 2"           answers a command and ends; more arguments are more lines, --json prints the raw reply,
                         --explain how a /search was understood
  register [--dry-run]   brings the commands at Discord in line, prints what differs and the invite links
  check-data             prints every problem of the knowledge base

Configuration comes from the environment and .env; .env.example explains it.`;

/** Set as soon as there is a log, so that a fault of the program's own ends up in it. */
let log: Logger | undefined;
let redact = createRedaction([]);

async function main(argv: readonly string[]): Promise<ExitCode> {
  const { command, words, flags } = readCommandLine(argv);
  if (flags.help) return print(usage);
  switch (command) {
    case 'start':
      return start(configure());
    case 'playground':
      return playground(configure());
    case 'ask':
      return ask(configure(), words, flags);
    case 'register':
      return register(configure(), flags['dry-run']);
    case 'check-data':
      return checkData(configure());
    default:
      throw new Exit(exitCodes.usage, `There is no command ${command}.\n${usage}`);
  }
}

function readCommandLine(argv: readonly string[]) {
  try {
    const { positionals, values: flags } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [command = 'start', ...words] = positionals;
    if (words.length > 0 && command !== 'ask')
      throw new Error(`${command} takes nothing more, but got: ${words.join(' ')}`);
    return { command, words, flags };
  } catch (error) {
    throw new Exit(exitCodes.usage, `${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function configure(): Config {
  const config = loadConfig();
  if (config.token !== undefined) redact = createRedaction([config.token]);
  return config;
}

async function start(config: Config): Promise<ExitCode> {
  if (config.transport === 'webhook') return listen(config);
  if (config.token !== undefined) return live(config, config.token);
  if (config.production) throw missingToken();
  return playground(config);
}

/** The bot on Discord, until it is stopped or Discord refuses it. */
async function live(config: Config, token: string): Promise<ExitCode> {
  keepYoungSpaceSmall();
  const { serving, read } = await openData(config.dataDirectory, config);
  log = await createLiveLog(config);
  let started: Bot | undefined;
  const operations = await openOperations(config, {
    carrier: () => started && { kind: 'gateway', ...started.gateway.state() },
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
      log?.info({ signal, inFlight: bot.gateway.answering.inFlight() }, 'Stopping');
      await bot.gateway.close();
    },
  });
  followData(config.dataDirectory, { serving, read, log, onReload: operations?.onReload });
  const refusal = await refusalOf(bot);
  // Answers that are on their way still go out: they need no gateway.
  await bot.gateway.close();
  throw exitFor(refusal);
}

/** The bot as an interactions endpoint, until it is stopped. */
async function listen(config: Config): Promise<never> {
  const { publicKey } = config;
  if (publicKey === undefined) throw missingPublicKey();
  keepYoungSpaceSmall();
  const { serving, read } = await openData(config.dataDirectory, config);
  log = await createLiveLog(config);
  let webhook: Webhook | undefined;
  const operations = await openOperations(config, {
    carrier: () => webhook && { kind: 'webhook', state: webhook.state() },
    figures: {
      inFlight: () => webhook?.answering.inFlight() ?? 0,
      data: () => ({ version: serving.knowledge().version, since: serving.since() }),
      refusedRequests: () => webhook?.answering.counts().refused ?? 0,
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
      log?.info({ signal, inFlight: webhook.answering.inFlight() }, 'Stopping');
      await webhook.close();
    },
  });
  followData(config.dataDirectory, { serving, read, log, onReload: operations?.onReload });
  log.info({ url: webhook.url }, 'Ready: listening for interactions');
  return new Promise(() => undefined);
}

function createLiveLog({ logLevel, logFormat, token }: Config): Promise<Logger> {
  return createLog({
    level: logLevel ?? 'info',
    format: logFormat ?? (process.stdout.isTTY ? 'pretty' : 'json'),
    to: 1,
    secrets: token === undefined ? [] : [token],
  });
}

/** What a data directory holds, in service, and the state in which the directory was before. */
async function openData(
  directory: string,
  options: Omit<ServingOptions, 'knowledge'> = {},
): Promise<{ readonly serving: Serving; readonly read: string }> {
  const read = await stateOf(directory);
  return { serving: createServing({ ...options, knowledge: await loadKnowledge(directory) }), read };
}

/** Keeps what is in service in step with the data directory, and reads it at once on SIGHUP. */
function followData(directory: string, options: Omit<LiveDataOptions, 'directory'>): void {
  const data = keepDataLive({ ...options, directory });
  // To a program in a terminal it means that the terminal is gone.
  if (!process.stdout.isTTY) process.on('SIGHUP', () => void data.reload());
}

/** The operators' port; undefined where there is to be none. */
async function openOperations(
  { operations: { host, port } }: Config,
  options: Omit<OperationsOptions, 'host' | 'port'>,
): Promise<Operations | undefined> {
  if (port === 0) return undefined;
  try {
    return await startOperations({ ...options, host, port });
  } catch (error) {
    const variables = { hostVariable: 'OPERATIONS_HOST', portVariable: 'OPERATIONS_PORT' };
    throw listeningFault({ ...variables, host, port, otherwise: ' (0: do without)' }, error);
  }
}

/** Why Discord doesn't have the bot any more; pending for ever when it is stopped in order. */
async function refusalOf({ gateway, registered }: Bot): Promise<Refusal> {
  return new Promise((resolve) => {
    void gateway.ended.then((refusal) => refusal && resolve(refusal));
    void registered.then((outcome) => {
      if (outcome instanceof RegistrationError && outcome.unauthorized) {
        resolve({ kind: 'token', message: outcome.message });
      }
    });
  });
}

function exitFor({ kind, message }: Refusal): Exit {
  if (kind === 'token' || kind === 'unreachable') return new Exit(exitCodes[kind], message);
  return new Exit(kind === 'starts' ? exitCodes.later : exitCodes.refused, message);
}

function missingToken(): Exit {
  return new Exit(
    exitCodes.configuration,
    'DISCORD_TOKEN: missing; set it to the bot’s token from the Developer Portal (your application, Bot, Reset Token)',
  );
}

function missingPublicKey(): Exit {
  return new Exit(
    exitCodes.configuration,
    'DISCORD_PUBLIC_KEY: missing; TRANSPORT=webhook needs it, from the Developer Portal (your application, General Information, Public Key)',
  );
}

async function register(config: Config, dryRun: boolean): Promise<ExitCode> {
  if (config.token === undefined) throw missingToken();
  const rest = createBotRest({ api: config.apiUrl, token: config.token });
  const applicationId = await fetchApplicationId(rest);
  const about = { rest, applicationId, guildId: config.guildId, definitions: definitions() };
  const { difference } = await (dryRun ? readRegistered(about) : registerCommands(about));
  const links = inviteLinks(applicationId);
  const where = config.guildId === undefined ? 'everywhere' : `in the server ${config.guildId}`;
  const written = isUnchanged(difference)
    ? 'Nothing to write.'
    : dryRun
      ? 'Dry run: nothing was written.'
      : 'Written.';
  return print(
    [
      `Commands of the application ${applicationId}, ${where}:`,
      ...difference.added.map((name) => `  + ${name}`),
      ...difference.changed.map(({ name, fields }) => `  ~ ${name} (${fields.join(', ')})`),
      ...difference.removed.map((name) => `  - ${name}`),
      `  ${difference.unchanged.length} unchanged`,
      written,
      '',
      `Add the bot to a server:       ${links.server}`,
      `Add it to your own account:    ${links.user}`,
    ].join('\n'),
  );
}

async function checkData({ dataDirectory }: Config): Promise<ExitCode> {
  const { readCheckedFiles } = await import('./knowledge/checked-files.ts');
  try {
    await readCheckedFiles(dataDirectory);
  } catch (error) {
    if (!(error instanceof DataFault)) throw error;
    await print(error.problems.map(formatProblem).join('\n'));
    return exitCodes.no;
  }
  return print(`No problem in ${dataDirectory}`);
}

/** A local Discord, the very same bot connected to it over real sockets, and a terminal to use it from. */
async function playground(config: Config): Promise<ExitCode> {
  // Whoever tries the bot here may ask as much as they like.
  const { serving, read } = await openData(config.dataDirectory);
  const [{ runTerminal }, { createLogLines }, { startStandIn }] = await Promise.all([
    import('./playground/terminal.ts'),
    import('./playground/log-lines.ts'),
    import('discord-stand-in'),
  ]);
  const standIn = await startStandIn({ applicationName: 'Bali Process' });
  const { token, apiUrl } = standIn;
  const lines = createLogLines(process.stderr);
  log = await createLog({
    level: config.logLevel ?? 'warn',
    format: config.logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json'),
    to: lines,
    secrets: [token],
  });
  const bot = startBot({ ...config, token, apiUrl, guildId: undefined, shards: 'auto', serving, log });
  const refused = refusalOf(bot).then((refusal) => {
    throw exitFor(refusal);
  });
  const registered = await Promise.race([bot.registered, refused]);
  if (registered instanceof RegistrationError) throw registered;
  const data = keepDataLive({ directory: config.dataDirectory, serving, read, log });

  const page = process.stdin.isTTY && process.stdout.isTTY ? await openPage(config, standIn) : undefined;

  const leave = new AbortController();
  const terminal = runTerminal({
    standIn,
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
  const { failedLines } = await Promise.race([terminal, refused]);
  data.close();
  await bot.gateway.close();
  await page?.close();
  await standIn.close();
  return failedLines === 0 ? exitCodes.ok : exitCodes.no;
}

/** The page for browsers; says where it is. Only where a person sits: a script has no use for it. */
async function openPage({ playgroundPort }: Config, standIn: StandIn): Promise<Page> {
  const { startPage } = await import('./playground/page.ts');
  const directory = fileURLToPath(new URL('page', import.meta.url));
  const page = await startPage({ standIn, directory, port: playgroundPort }).catch((error: unknown) => {
    throw listeningFault(
      { host: '127.0.0.1', port: playgroundPort ?? 0, hostVariable: 'HOST', portVariable: 'PLAYGROUND_PORT' },
      error,
    );
  });
  await print(`In your browser: ${page.url}`);
  return page;
}

async function ask(
  config: Config,
  lines: readonly string[],
  { json, explain }: { readonly json: boolean; readonly explain: boolean },
): Promise<ExitCode> {
  if (lines.every((line) => line.trim() === ''))
    throw new Exit(exitCodes.usage, 'ask what? For example: ask "/jpa 2"');
  const knowledge = await loadKnowledge(config.dataDirectory);
  if (explain) {
    const { explain: explained } = await import('./messages/explain.ts');
    const { read } = createLanguage(knowledge, readModel());
    const evaluate = createEvaluate(knowledge);
    const readings = lines.map((line) => read(line.replace(/^\/search\s+(?:query:)?/, '')));
    return print(readings.flatMap((reading) => explained(reading, reading.queries.map(evaluate))).join('\n'));
  }
  const { ask: askDoor } = await import('./playground/ask.ts');
  const respond = createRespond(knowledge);
  // Nothing is drawn for a terminal: a line says what would be attached, and its alternative text.
  const door = (interaction: unknown) => illustrate(interaction, respond(interaction), () => Buffer.alloc(0));
  const { text, faults } = await askDoor(door, definitions(), lines, {
    json,
    colour: process.stdout.hasColors?.() ?? false,
    ...(process.stdout.columns ? { width: process.stdout.columns } : {}),
  });
  if (text !== '') await print(text);
  if (faults.length > 0) process.stderr.write(`${faults.join('\n')}\n`);
  return faults.length === 0 ? exitCodes.ok : exitCodes.no;
}

/** Resolves once all of it is written: a pipe takes 64 KiB at a time, and what waits is lost when the process exits. */
function print(text: string): Promise<ExitCode> {
  return new Promise((resolve) => {
    const done = () => resolve(exitCodes.ok);
    // Whoever reads may have seen enough and gone, as `head` does.
    process.stdout.once('error', done).write(`${text}\n`, done);
  });
}

/** The last word of a program that ends for a reason a person can act on, and its exit code. */
function lastWord(error: unknown): { readonly text: string; readonly code: ExitCode } | undefined {
  if (error instanceof Exit) return { text: error.message, code: error.code };
  if (error instanceof ConfigFault) return { text: error.message, code: exitCodes.configuration };
  if (error instanceof DataFault) return { text: error.message, code: exitCodes.data };
  if (error instanceof RegistrationError) {
    return { text: error.message, code: error.unauthorized ? exitCodes.token : exitCodes.no };
  }
  return undefined;
}

function endWith(error: unknown): void {
  const last = lastWord(error);
  if (last !== undefined) {
    process.stderr.write(redact(`${last.text}\n`), () => process.exit(last.code));
    return;
  }
  try {
    if (log !== undefined) log.fatal({ err: error }, 'Unexpected: the program ends');
    else process.stderr.write(redact(`${error instanceof Error ? error.stack : String(error)}\n`));
  } finally {
    process.exit(exitCodes.unexpected);
  }
}

process.on('uncaughtException', endWith);
process.on('unhandledRejection', endWith);
main(process.argv.slice(2)).then(process.exit, endWith);
