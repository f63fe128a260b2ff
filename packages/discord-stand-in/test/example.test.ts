import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'discord.js';
import { startStandIn } from 'discord-stand-in';
import { expect, it } from 'vitest';

it('says hello', async () => {
  const standIn = await startStandIn();
  const bot = new Client({ intents: [], rest: { api: standIn.apiUrl } });
  bot.on('interactionCreate', async (asked) => void (asked.isRepliable() && (await asked.reply('Hello!'))));
  await bot.login(standIn.token);
  await standIn.botReady();
  await bot.application?.commands.set([{ name: 'hello', description: 'Says hello' }]);
  const { message, problem } = await standIn.command({ name: 'hello', as: 'ana', where: 'guild' });
  expect([message?.content, problem]).toEqual(['Hello!', undefined]);
  await bot.destroy();
  await standIn.close();
});

it('is the README’s example', () => {
  const [own, readme] = ['test/example.test.ts', 'README.md'].map((file) =>
    readFileSync(join(import.meta.dirname, '..', file), 'utf8'),
  );
  const [example = ''] = /^it\('says hello'[\s\S]+?^}\);$/m.exec(own ?? '') ?? [];
  expect(example).not.toBe('');
  expect(readme).toContain(example);
});
