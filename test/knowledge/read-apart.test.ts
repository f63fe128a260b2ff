import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCheckedFiles } from '../../src/knowledge/checked-files.ts';
import { DataFault, formatProblem } from '../../src/knowledge/data-fault.ts';
import { filesSteps, piecesOf } from '../../src/knowledge/pieces.ts';
import { readApart } from '../../src/knowledge/read-apart.ts';
import { allAtOnce } from '../../src/knowledge/steps.ts';
import { append, passingCopyOfData, problemsOf, rewrite } from './data-directory.ts';

const thread = pathToFileURL(join(import.meta.dirname, '../../dist/reading-worker.js'));

describe('data read in a thread of its own', () => {
  it('is what it is when it is read here', async () => {
    const directory = await passingCopyOfData();
    const city = (number: number) => ({ id: `city-${number}`, name: `City ${number}` });
    await append(directory, 'cities.yaml', ...Array.from({ length: 500 }, (_, index) => city(index)));
    const here = await readCheckedFiles(directory);
    expect(here.cities.length).toBeGreaterThan(500);
    expect(allAtOnce(await readApart(directory, thread))).toEqual(here);
  });

  it('has the same faults, at the same places', async () => {
    const directory = await passingCopyOfData();
    await rewrite(directory, 'meetings.yaml', (text) => text.replace('city: bangkok', 'city: hanoi'));
    const error = await readApart(directory, thread).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(DataFault);
    const problems = error instanceof DataFault ? error.problems.map(formatProblem) : [];
    expect(problems.map((line) => line.replace(`${directory}/`, ''))).toEqual(await problemsOf(directory));
  });

  it.each([
    ['fails', 'throw new Error("broken")', 'broken'],
    ['ends without a word', 'process.exit(3)', 'the thread that reads the data ended with 3'],
  ])('says so where the thread itself %s', async (_name, program, expected) => {
    const path = join(await passingCopyOfData(), 'broken.mjs');
    await writeFile(path, program);
    await expect(readApart('data', pathToFileURL(path))).rejects.toThrow(expected);
  });

  it('comes in pieces, of which none is large and none is lost', async () => {
    const files = await readCheckedFiles('data');
    const cities = Array.from({ length: 1_000 }, (_, index) => ({ id: `city-${index}`, name: 'City' }));
    const grown = { ...files, cities, people: [] };
    const pieces = piecesOf(grown);
    expect(pieces.filter(({ file }) => file === 'cities')).toHaveLength(5);
    expect(allAtOnce(filesSteps(pieces))).toEqual(grown);
  });
});
