import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StandIn, startStandIn } from 'discord-stand-in';
import { type Page, startPage } from '../../src/playground/page.ts';

export interface Served {
  readonly standIn: StandIn;
  readonly page: Page;
  close(): Promise<void>;
}

/** The local Discord with the bot in it, both it and the page as they were built; the bot with its own data, or with what is given. */
export async function serve(data = join(process.cwd(), 'data')): Promise<Served> {
  const built = join(process.cwd(), 'dist');
  const standIn = await startStandIn({ applicationName: 'Bali Process', callbackWindowMs: 2_000 });
  const registered = standIn.next('commands');
  const bot = spawn(process.execPath, [join(built, 'main.js')], {
    // No .env of anybody's is there.
    cwd: tmpdir(),
    env: {
      PATH: process.env.PATH,
      DISCORD_API_URL: standIn.apiUrl,
      DISCORD_TOKEN: standIn.token,
      DATA_DIR: data,
      OPERATIONS_PORT: '0',
      INTERACTIONS_PER_MINUTE: '0',
    },
    stdio: 'ignore',
  });
  await registered;
  const page = await startPage({ standIn, directory: join(built, 'page'), port: 0 });
  return {
    standIn,
    page,
    async close() {
      const ended = once(bot, 'exit');
      bot.kill();
      await ended;
      await page.close();
      await standIn.close();
    },
  };
}
