import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Served, serve } from './served.ts';

let browser: Browser;
let served: Served;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(async () => {
  problems.length = 0;
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
  page = await context.newPage();
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== new URL(served.page.url).origin) problems.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => problems.push(`throws ${error.stack}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`says ${message.text()}`);
  });
  await page.goto(served.page.url);
  await composer().waitFor();
});
afterEach(async () => {
  await context.close();
  served.standIn.faults.heal();
  expect(problems).toEqual([]);
});

const composer = () => page.locator('#composer');
const lastMessage = () => page.locator('discord-message').last();

describe('a command', () => {
  it('is typed in one line, and answered', async () => {
    await page.keyboard.type('/jpa 2');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('May to November 2016', { exact: true }).waitFor();
    expect(await lastMessage().textContent()).toContain('over 30');
    expect(await composer().inputValue()).toBe('');
  });
});

/** What axe-core finds wrong with the page as it stands, one line each. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  it('has nothing that keeps people out', async () => {
    await page.emulateMedia({ colorScheme: theme });
    await page.reload();
    await composer().waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.type('/jpa 2');
    await page.keyboard.press('Enter');
    await lastMessage().getByText('May to November 2016', { exact: true }).waitFor();
    expect(await violations()).toEqual([]);
  });
});
