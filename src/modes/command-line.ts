import { parseArgs } from 'node:util';
import { TRANSLATED } from '../knowledge/locale.ts';
import { Exit, exitCodes } from '../operations/exit-codes.ts';

/** What the command line may say. */
export const usage = `Usage: node dist/main.js [command]

  start                  with a token: the bot on Discord; without: the playground (default); with TRANSPORT=webhook:
                         the bot as an interactions endpoint
  playground             a local Discord in this terminal and on a page for your browser, with the bot in it
  ask "/jpa 2"           answers a command and ends; more arguments are more lines, --json prints the raw reply,
                         --explain how a /search was understood
                         ask and playground take --locale th: in which language Discord is read
  register [--dry-run]   registers the commands at Discord, prints them and the invite links
  check-data             prints every problem of the knowledge base

Configuration comes from the environment and .env; .env.example explains it.`;

/** What an interaction's `locale` says where it is answered in a language of its own. */
const READ = ['en-US', ...TRANSLATED];

/**
 * The command of a command line, its words and its flags.
 * @throws Exit where it isn't understood
 */
export function readCommandLine(argv: readonly string[]) {
  try {
    const { positionals, values: flags } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        locale: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [command = 'start', ...words] = positionals;
    if (words.length > 0 && command !== 'ask')
      throw new Error(`${command} takes nothing more, but got: ${words.join(' ')}`);
    const { locale } = flags;
    if (locale !== undefined && command !== 'ask' && command !== 'playground')
      throw new Error(`${command} takes no --locale; ask and playground do`);
    if (locale !== undefined && !READ.includes(locale))
      throw new Error(`--locale takes ${READ.join(', ')}, not "${locale}"`);
    return { command, words, flags };
  } catch (error) {
    throw new Exit(exitCodes.usage, `${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
