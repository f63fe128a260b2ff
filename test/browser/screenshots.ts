// Takes the README's pictures; run by scripts/screenshots.mjs.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { serve } from './served.ts';

interface Picture {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  readonly theme?: 'dark' | 'light';
  readonly take: (page: Page) => Promise<void>;
}

const ask = async (page: Page, line: string) => {
  await page.locator('#composer').focus();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await page.locator('discord-embed').last().waitFor();
};

const pictures: readonly Picture[] = [
  {
    name: 'page',
    size: [1280, 860],
    async take(page) {
      await page.keyboard.type('/');
      await page.getByRole('option', { name: /^\/search/ }).waitFor();
    },
  },
  { name: 'jpa', size: [1280, 1020], take: (page) => ask(page, '/jpa 2') },
  {
    name: 'search',
    size: [1280, 860],
    take: (page) => ask(page, '/search who chairs the working group'),
  },
  {
    name: 'timeline',
    size: [1280, 860],
    async take(page) {
      // Pictures are drawn after the bot's start.
      const picture = page.locator('discord-message').last().locator('.attachments img');
      do await ask(page, '/timeline ');
      while ((await picture.count()) === 0);
      await picture.evaluate((image: HTMLImageElement) => image.decode());
      await page
        .locator('discord-message')
        .last()
        .evaluate((message) => message.scrollIntoView());
    },
  },
  {
    name: 'light',
    size: [1280, 860],
    theme: 'light',
    async take(page) {
      await ask(page, '/meetings ');
      await page.getByRole('combobox', { name: 'Show a meeting' }).press('Enter');
    },
  },
  { name: 'phone', size: [390, 844], take: (page) => ask(page, '/country Thailand') },
];

const directory = join(process.cwd(), 'docs/screenshots');
mkdirSync(directory, { recursive: true });
const [browser, served] = await Promise.all([launchBrowser(), serve()]);
try {
  for (const { name, size, theme = 'dark', take } of pictures) {
    const [width, height] = size;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      deviceScaleFactor: name === 'phone' ? 2 : 1,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(served.page.url);
    await page.locator('#composer').waitFor();
    await take(page);
    // Fonts and layout come to rest.
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    const path = join(directory, `${name}.png`);
    await page.screenshot({ path, caret: 'hide' });
    console.log(`docs/screenshots/${name}.png ${Math.round(statSync(path).size / 1024)} KiB`);
    await context.close();
    served.standIn.clear();
  }
} finally {
  await browser.close();
  await served.close();
}
