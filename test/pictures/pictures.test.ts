// Pictures are drawn beside the bot's work: nobody waits for one, and nobody gets an error for want of one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createLog } from '../../src/operations/log.ts';
import { drawInProcess } from '../../src/pictures/draw-in-process.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { createPictures, type Draw } from '../../src/pictures/pictures.ts';
import { standardPictures } from '../../src/pictures/standard-pictures.ts';

const knowledge = await loadKnowledge(`${import.meta.dirname}/../../data`);
const [some] = standardPictures(knowledge);
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

/** Draws a picture as its title; fails at those called so. */
function drawer(failing: readonly string[] = []) {
  const batches: string[][] = [];
  const draw: Draw = async function* drawn(pictures) {
    batches.push(pictures.map(({ title }) => title));
    for (const { title } of pictures) {
      if (failing.includes(title)) throw new Error(`can’t draw ${title}`);
      yield Buffer.from(title);
    }
  };
  return { draw, batches };
}

describe('a picture', () => {
  it('isn’t there when it is asked for first, and is drawn for the next', async () => {
    const pictures = createPictures({ draw: drawer().draw, log: await log() });
    expect(pictures.get(picture('a'))).toBeUndefined();
    await pictures.settled();
    expect(pictures.get(picture('a'))?.toString()).toBe('a');
  });

  it('is drawn once, however many ask, and prepared together with the others', async () => {
    const { draw, batches } = drawer();
    const pictures = createPictures({ draw, log: await log() });
    pictures.prepare([picture('a'), picture('b')]);
    for (let asked = 0; asked < 10; asked++) pictures.get(picture('b'));
    await pictures.settled();
    pictures.prepare([picture('a'), picture('b')]);
    await pictures.settled();
    expect(batches).toEqual([['a', 'b']]);
  });

  it('is another one when what it shows is', async () => {
    const { draw, batches } = drawer();
    const pictures = createPictures({ draw, log: await log() });
    pictures.prepare([picture('a')]);
    await pictures.settled();
    const changed = { ...picture('a'), source: 'Another document' };
    expect(pictures.get(changed)).toBeUndefined();
    await pictures.settled();
    expect(batches).toEqual([['a'], ['a']]);
  });

  it('is kept as long as it is used; of many only the latest are', async () => {
    const pictures = createPictures({ draw: drawer().draw, log: await log() });
    for (let number = 0; number < 40; number++) {
      pictures.get(picture('used'));
      pictures.get(picture(`${number}`));
      await pictures.settled();
    }
    expect(pictures.get(picture('used'))).toBeDefined();
    expect(pictures.get(picture('39'))).toBeDefined();
    expect(pictures.get(picture('0'))).toBeUndefined();
  });
});

describe('what can’t be drawn', () => {
  it('is left out, the others are drawn, and one warning says so', async () => {
    const lines: Record<string, unknown>[] = [];
    const { draw, batches } = drawer(['b', 'd']);
    const pictures = createPictures({ draw, log: await log(lines) });
    pictures.prepare(['a', 'b', 'c', 'd', 'e'].map(picture));
    await pictures.settled();
    const there = ['a', 'b', 'c', 'd', 'e'].map((title) => pictures.get(picture(title))?.toString());
    expect(there).toEqual(['a', undefined, 'c', undefined, 'e']);
    expect(batches).toEqual([['a', 'b', 'c', 'd', 'e'], ['c', 'd', 'e'], ['e']]);
    await pictures.settled();
    expect(lines.map(({ level, msg }) => `${level}: ${msg}`)).toEqual([
      'warn: Pictures can’t be drawn; replies go out as text, complete',
    ]);
  });

  it('isn’t tried again when it is asked for, but is with other data', async () => {
    const { draw, batches } = drawer(['a']);
    const pictures = createPictures({ draw, log: await log() });
    for (let asked = 0; asked < 3; asked++) {
      pictures.get(picture('a'));
      await pictures.settled();
    }
    expect(batches).toHaveLength(1);
    pictures.prepare([picture('a'), picture('b')]);
    await pictures.settled();
    expect(batches).toHaveLength(2);
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
  const drawnBy = async (url: URL) => {
    const drawn: string[] = [];
    let failure = '';
    try {
      for await (const png of drawInProcess(url)([picture('a'), picture('b')])) drawn.push(png.toString());
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    return { drawn, failure };
  };
  /** Code that writes a text as the program writes a picture; `length` in place of its own. */
  const framedText = (text: string, length = text.length) =>
    `process.stdout.write(Buffer.from([0, 0, 0, ${length}, ...Buffer.from(${JSON.stringify(text)})]));`;

  test('gives the pictures in order', async () => {
    expect(await drawnBy(program(framedText('A') + framedText('B')))).toEqual({
      drawn: ['A', 'B'],
      failure: '',
    });
  });

  test.each([
    [
      'that fails says why',
      `${framedText('A')} console.error('out of ink'); process.exitCode = 3;`,
      ['A'],
      /ended with 3: out of ink/,
    ],
    [
      'that breaks off in the middle gives what is whole',
      `${framedText('A')} ${framedText('B', 9)} process.exitCode = 1;`,
      ['A'],
      /ended with 1/,
    ],
    [
      'that is killed says so',
      'process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000);',
      [],
      /ended with SIGKILL/,
    ],
  ])('%s', async (_, code, drawn, failure) => {
    expect(await drawnBy(program(code))).toEqual({ drawn, failure: expect.stringMatching(failure) });
  });

  test('that isn’t there is a failure too', async () => {
    const { drawn, failure } = await drawnBy(new URL('file:///nowhere/draw.js'));
    expect(drawn).toEqual([]);
    expect(failure).toMatch(/Cannot find module/);
  });

  test('gets nothing of the bot’s environment', async () => {
    process.env.SECRET_OF_THE_BOT = 'x';
    onTestFinished(() => {
      delete process.env.SECRET_OF_THE_BOT;
    });
    const { drawn } = await drawnBy(
      program(
        'const said = Object.keys(process.env).join(); process.stdout.write(Buffer.from([0, 0, 0, said.length, ...Buffer.from(said)]));',
      ),
    );
    expect(drawn).toHaveLength(1);
    expect(drawn.join()).not.toContain('SECRET');
  });
});
