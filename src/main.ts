import { fileURLToPath } from 'node:url';
import { ask } from './modes/ask.ts';
import { checkData } from './modes/check-data.ts';
import { readCommandLine, usage } from './modes/command-line.ts';
import { runGateway } from './modes/gateway.ts';
import { endWith, lastWords } from './modes/last-words.ts';
import { playground } from './modes/playground.ts';
import { register } from './modes/register.ts';
import { runWebhook } from './modes/webhook.ts';
import { type Config, loadConfig, missing } from './operations/config.ts';
import { Exit, type ExitCode, exitCodes } from './operations/exit-codes.ts';
import { createRedaction } from './operations/log.ts';
import { print } from './operations/print.ts';

/** Both src/ and dist/ stand beside it. */
const ownData = fileURLToPath(new URL('../data', import.meta.url));

async function main(argv: readonly string[]): Promise<ExitCode> {
  const { command, words, flags } = readCommandLine(argv);
  if (flags.help) return print(usage);
  switch (command) {
    case 'start':
      return start(configure());
    case 'playground':
      return playground(configure(), flags.locale);
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

function configure(): Config {
  const config = loadConfig({ env: process.env, cwd: process.cwd(), ownData });
  if (config.token !== undefined) lastWords.redact = createRedaction([config.token]);
  return config;
}

async function start(config: Config): Promise<ExitCode> {
  if (config.transport === 'webhook') return runWebhook(config);
  if (config.token !== undefined) return runGateway(config, config.token);
  if (config.production) throw missing('DISCORD_TOKEN');
  return playground(config);
}

process.on('uncaughtException', endWith);
process.on('unhandledRejection', endWith);
main(process.argv.slice(2)).then(process.exit, endWith);
