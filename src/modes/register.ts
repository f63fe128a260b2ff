import { definitions } from '../commands/index.ts';
import { type Config, missing } from '../config.ts';
import type { ExitCode } from '../operations/exit-codes.ts';
import { print } from '../operations/print.ts';
import { isUnchanged } from '../transports/command-difference.ts';
import {
  fetchApplicationId,
  inviteLinks,
  readRegistered,
  registerCommands,
} from '../transports/registration.ts';
import { createBotRest } from '../transports/rest.ts';

/** Brings the commands at Discord in line, and prints what differs and the invite links. */
export async function register(config: Config, dryRun: boolean): Promise<ExitCode> {
  if (config.token === undefined) throw missing('DISCORD_TOKEN');
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
