// Pictures are drawn beside the bot's work: nobody waits for one, and nobody gets an error for want of one.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { editionOf } from '../../src/messages/edition.ts';
import { createLog } from '../../src/operations/log.ts';
import { drawInProcess } from '../../src/pictures/draw-in-process.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { createPictures, type Draw } from '../../src/pictures/pictures.ts';
import { standardPictures } from '../../src/pictures/standard-pictures.ts';
import { knowledgeOf2017 as knowledge } from '../knowledge-of-2017.ts';

const [some] = standardPictures(editionOf(knowledge, 'en'));
const picture = (title: string): Picture => {
  if (some === undefined) throw new Error('There is no picture');
  return { ...some, title };
};
const log = async (lines: Record<string, unknown>[] = []) =>
  createLog({
    level: 'warn',
    format: 'json',
    to: { write: (line) => lines.push(JSON.parse(line)) },
    secrets: [],
  });

/** Resolves once all that a drawer below was asked for is drawn. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Draws a picture as its title; fails so many times at those called so. */
function drawer(failing: Record<string, number> = {}) {
  const asked: string[] = [];
  const left = { ...failing };
  const draw: Draw = async ({ title }) => {
    asked.push(title);
    const fails = left[title] ?? 0;
    left[title] = fails - 1;
    if (fails > 0) throw new Error(`can’t draw ${title}`);
    return Buffer.from(title);
  };
  return { draw, asked };
}

describe('a picture', () => {
  it('isn’t there when it is asked for first, and is drawn for the next', async () => {
    const pngOf = createPictures({ draw: drawer().draw, log: await log() });
    expect(pngOf(picture('a'))).toBeUndefined();
    await settled();
    expect(pngOf(picture('a'))?.toString()).toBe('a');
  });

  it('is drawn once, however many ask, and in its turn', async () => {
    const { draw, asked } = drawer();
    const pngOf = createPictures({ draw, log: await log() });
    for (const title of ['a', 'b', 'b', 'a', 'b']) pngOf(picture(title));
    await settled();
    for (const title of ['a', 'b']) pngOf(picture(title));
    await settled();
    expect(asked).toEqual(['a', 'b']);
  });

  it('is drawn when no other is', async () => {
    let atOnce = 0;
    let most = 0;
    const draw: Draw = async () => {
      most = Math.max(most, ++atOnce);
      await Promise.resolve();
      atOnce--;
      return Buffer.alloc(1);
    };
    const pngOf = createPictures({ draw, log: await log() });
    for (const title of ['a', 'b', 'c']) pngOf(picture(title));
    await settled();
    expect(most).toBe(1);
  });

  it('is another one when what it shows is', async () => {
    const { draw, asked } = drawer();
    const pngOf = createPictures({ draw, log: await log() });
    pngOf(picture('a'));
    await settled();
    const changed = { ...picture('a'), notes: ['Another document'] };
    expect(pngOf(changed)).toBeUndefined();
    await settled();
    expect(asked).toEqual(['a', 'a']);
  });

  it('is kept as long as it is used; of many only the latest are', async () => {
    const pngOf = createPictures({ draw: drawer().draw, log: await log() });
    for (let number = 0; number < 70; number++) {
      pngOf(picture('used'));
      pngOf(picture(`${number}`));
      await settled();
    }
    expect(pngOf(picture('used'))).toBeDefined();
    expect(pngOf(picture('69'))).toBeDefined();
    expect(pngOf(picture('0'))).toBeUndefined();
  });
});

describe('what can’t be drawn', () => {
  it('is left out, the others are drawn, and one warning says so', async () => {
    const lines: Record<string, unknown>[] = [];
    const { draw } = drawer({ b: 2, d: 2 });
    const pngOf = createPictures({ draw, log: await log(lines) });
    const get = () => ['a', 'b', 'c', 'd', 'e'].map((title) => pngOf(picture(title))?.toString());
    get();
    await settled();
    expect(get()).toEqual(['a', undefined, 'c', undefined, 'e']);
    await settled();
    expect(lines.map(({ level, msg }) => `${level}: ${msg}`)).toEqual([
      'warn: Pictures can’t be drawn; replies go out as text, complete',
    ]);
  });

  it('is tried again when somebody asks for it again', async () => {
    const { draw, asked } = drawer({ a: 1 });
    const pngOf = createPictures({ draw, log: await log() });
    pngOf(picture('a'));
    await settled();
    expect(asked).toEqual(['a']);
    expect(pngOf(picture('a'))).toBeUndefined();
    await settled();
    expect(pngOf(picture('a'))?.toString()).toBe('a');
  });
});

describe('a process that draws', () => {
  /** A program in place of the one that draws. */
  function program(code: string): URL {
    const directory = mkdtempSync(join(tmpdir(), 'drawing-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const path = join(directory, 'program.mjs');
    writeFileSync(path, code);
    return pathToFileURL(path);
  }
  const drawnBy = (url: URL) => drawInProcess(url)(picture('a'));

  test('is told the picture, and gives what it wrote', async () => {
    const told = program('process.stdin.pipe(process.stdout);');
    expect(JSON.parse((await drawnBy(told)).toString())).toEqual(picture('a'));
  });

  test('that fails says why', async () => {
    const failing = program('console.error("out of ink"); process.exitCode = 3;');
    await expect(drawnBy(failing)).rejects.toMatchObject({
      message: 'The process ended with 3',
      cause: { message: expect.stringContaining('out of ink') },
    });
  });

  test('that is killed says so', async () => {
    const killed = program('process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000);');
    await expect(drawnBy(killed)).rejects.toThrow('ended with SIGKILL');
  });

  test('that isn’t there is a failure too', async () => {
    await expect(drawnBy(new URL('file:///nowhere/draw.js'))).rejects.toMatchObject({
      cause: { message: expect.stringContaining('Cannot find module') },
    });
  });

  test('that doesn’t read what it is told is none', async () => {
    const large = { ...picture('a'), notes: ['x'.repeat(1_000_000)] };
    const deaf = program('process.stdin.destroy(); process.stdout.write("A");');
    expect((await drawInProcess(deaf)(large)).toString()).toBe('A');
  });

  test('gets nothing of the bot’s environment', async () => {
    process.env.SECRET_OF_THE_BOT = 'x';
    onTestFinished(() => {
      delete process.env.SECRET_OF_THE_BOT;
    });
    const told = program('process.stdout.write(JSON.stringify(process.env));');
    expect((await drawnBy(told)).toString()).not.toContain('SECRET');
  });
});
