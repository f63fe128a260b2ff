import { definitions } from '../commands/index.ts';
import { type Config, missing } from '../operations/config.ts';
import type { ExitCode } from '../operations/exit-codes.ts';
import { print } from '../operations/print.ts';
import {
  fetchApplicationId,
  fetchCommands,
  inviteLinks,
  namesOf,
  registerCommands,
} from '../transports/registration.ts';
import { createBotRest } from '../transports/rest.ts';

/** Registers the commands at Discord, and prints them and the invite links. */
export async function register(config: Config, dryRun: boolean): Promise<ExitCode> {
  if (config.token === undefined) throw missing('DISCORD_TOKEN');
  const rest = createBotRest({ api: config.apiUrl, token: config.token });
  const applicationId = await fetchApplicationId(rest);
  const about = { rest, applicationId, guildId: config.guildId, definitions: definitions() };
  const commands = await (dryRun ? fetchCommands(about) : registerCommands(about));
  const links = inviteLinks(applicationId);
  const where = config.guildId === undefined ? 'everywhere' : `in the server ${config.guildId}`;
  return print(
    [
      `Commands of the application ${applicationId}, ${where}:`,
      `  ${dryRun ? 'registered now:   ' : ''}${namesOf(commands)}`,
      ...(dryRun
        ? [`  to be registered: ${namesOf(about.definitions)}`, 'Dry run: nothing was written.']
        : []),
      '',
      `Add the bot to a server:       ${links.server}`,
      `Add it to your own account:    ${links.user}`,
    ].join('\n'),
  );
}
