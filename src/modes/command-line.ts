import { parseArgs } from 'node:util';
import { Exit, exitCodes } from '../operations/exit-codes.ts';

/** What the command line may say. */
export const usage = `Usage: node dist/main.js [command]

  start                  with a token: the bot on Discord; without: the playground (default); with TRANSPORT=webhook:
                         the bot as an interactions endpoint
  playground             a local Discord in this terminal and on a page for your browser, with the bot in it
  ask "/jpa 2"           answers a command and ends; more arguments are more lines, --json prints the raw reply,
                         --explain how a /search was understood
  register [--dry-run]   registers the commands at Discord, prints them and the invite links
  check-data             prints every problem of the knowledge base

Configuration comes from the environment and .env; .env.example explains it.`;

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
