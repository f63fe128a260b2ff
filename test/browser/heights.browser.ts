// How high each reply is on a phone, and whether its first line is seen: what is asked in a channel is read there, at a glance.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRANSLATED } from '../../src/knowledge/locale.ts';
import { FACTS_OF_2017 } from '../knowledge-of-2017.ts';
import { launchBrowser } from './browser.ts';
import { type Served, serve } from './served.ts';

let browser: Browser;
let served: Served;
let page: Page;
const table: string[] = [];
const highest: string[] = [];

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve(FACTS_OF_2017)]);
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, hasTouch: true });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  await page.goto(served.page.url);
  await page.locator('#composer').waitFor();
  // Pictures are drawn after the bot's start.
  for (const command of ['/timeline', '/country'])
    while ((await (await ask(command)).locator('.attachments img').count()) === 0);
});
afterAll(async () => {
  await browser.close();
  await served.close();
  // What docs/measurements.md shows of it.
  console.log(`\n| reply at 360 px | px | cautions | first line seen |\n${table.join('\n')}`);
  console.log(`\n| language | highest | reply |\n${highest.join('\n')}`);
});

/** The reply to a command, once all that it shows is there. */
async function ask(command: string): Promise<Locator> {
  const before = await page.locator('discord-message').count();
  await page.locator('#composer').focus();
  await page.keyboard.type(`${command} `);
  await page.keyboard.press('Enter');
  const reply = page.locator('discord-message').nth(before);
  await reply.getByText('Bali Process').first().waitFor();
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return reply;
}

describe('on a phone, 360 pixels wide, the first view is no higher than a glance:', () => {
  it.each([
    ['/about', 700],
    ['/activities', 700],
    ['/brief', 700],
    ['/brief period:3', 700],
    ['/brief country:Thailand', 700],
    ['/compare', 700],
    ['/compare first:1 second:3', 700],
    ['/contact', 590],
    ['/country', 590],
    ['/country Thailand', 590],
    ['/country Malaysia', 590],
    ['/gaps', 700],
    ['/help', 700],
    ['/jpa', 590],
    ['/jpa 1', 590],
    ['/jpa 2', 590],
    ['/jpa 3', 590],
    ['/jpa 9', 590],
    ['/meetings', 700],
    ['/meetings city:Bangkok', 590],
    ['/meetings city:KL', 590],
    ['/meetings date:summer 2016', 590],
    ['/search how many arrests in the 1st period', 590],
    ['/search captain bram', 590],
    ['/search who chairs', 590],
    ['/search how many convictions', 590],
    ['/search flurb the wombat', 590],
    ['/timeline', 700],
  ])('%s, %i at most', async (command, most) => {
    const reply = await ask(command);
    const box = await reply.boundingBox();
    const height = Math.round(box?.height ?? Number.POSITIVE_INFINITY);
    const cautions = ((await reply.textContent()) ?? '').split('⚠️').length - 1;
    const isSeen = box !== null && box.y >= 0;
    table.push(`| \`${command}\` | ${height} | ${cautions} | ${isSeen ? 'yes' : 'no'} |`);
    expect(height).toBeLessThanOrEqual(most);
    expect(isSeen).toBe(true);
    expect(cautions).toBeLessThanOrEqual(command === '/gaps' ? 4 : 2);
  });
});

const EVERYWHERE = [
  '/about',
  '/activities',
  '/brief',
  '/compare',
  '/contact',
  '/country',
  '/country Thailand',
  '/gaps',
  '/help',
  '/jpa',
  '/jpa 3',
  '/jpa 9',
  '/meetings',
  '/search how many arrests',
  '/search how many convictions',
  '/search which countries joined the 2nd but not the 1st',
  '/search flurb the wombat',
  '/timeline',
];

describe.each(TRANSLATED)('nor is it to somebody who reads %s:', (locale) => {
  it('each of the commands', async () => {
    await page.getByLabel('Language of your Discord').selectOption(locale);
    // In this language they are drawn when somebody asks for the first time.
    for (const command of ['/timeline', '/country'])
      while ((await (await ask(command)).locator('.attachments img').count()) === 0);
    const heights: { command: string; height: number }[] = [];
    for (const command of EVERYWHERE) {
      const reply = await ask(command);
      const box = await reply.boundingBox();
      heights.push({ command, height: Math.round(box?.height ?? Number.POSITIVE_INFINITY) });
      expect(box?.y ?? -1, command).toBeGreaterThanOrEqual(0);
    }
    const [most] = heights.toSorted((one, other) => other.height - one.height);
    highest.push(`| ${locale} | ${most?.height} | \`${most?.command}\` |`);
    expect(heights.filter(({ height }) => height > 700)).toEqual([]);
  }, 120_000);
});
