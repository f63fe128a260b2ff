import { join } from 'node:path';
import { pino } from 'pino';
import { startBot } from '../../src/bot.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type Page, startPage } from '../../src/playground/page/server.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in/stand-in.ts';
import { createServing } from '../../src/serving.ts';

export interface Served {
  readonly standIn: StandIn;
  readonly page: Page;
  close(): Promise<void>;
}

/** The local Discord with the real bot in it, and the page as it was built. */
export async function serve(): Promise<Served> {
  const root = process.cwd();
  const knowledge = await loadKnowledge(join(root, 'data'));
  const standIn = await startStandIn({ applicationName: 'Bali Process', callbackWindowMs: 800 });
  const bot = startBot({
    token: standIn.token,
    apiUrl: standIn.apiUrl,
    guildId: undefined,
    shards: 'auto',
    connectTimeout: 30_000,
    serving: createServing({ knowledge }),
    log: pino({ level: 'silent' }),
  });
  await bot.registered;
  const page = await startPage({ standIn, directory: join(root, 'dist/page'), port: 0 });
  return {
    standIn,
    page,
    async close() {
      await page.close();
      await bot.gateway.close();
      await standIn.close();
    },
  };
}
