// The build checks the data once and puts it beside the program. What the bot knows must not depend on that: it is used
// only while the files are still, byte for byte, the ones that were checked.
import { appendFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { prepareData } from '../../src/knowledge/prepare-data.ts';
import { passingCopyOfData, rewrite } from './data-directory.ts';

const NONE = new URL('file:///nowhere/prepared-data.json');

/** A copy of the data and what the build would have prepared of it. */
async function prepared() {
  const home = await mkdtemp(join(tmpdir(), 'prepared-'));
  onTestFinished(() => rm(home, { recursive: true }));
  const data = await passingCopyOfData();
  const file = join(home, 'prepared-data.json');
  await writeFile(file, JSON.stringify(await prepareData(data)));
  return { data, file, url: pathToFileURL(file) };
}

test('prepared data gives the same knowledge base as the files themselves', async () => {
  const { data, url } = await prepared();
  expect(await loadKnowledge(data, url)).toEqual(await loadKnowledge(data, NONE));
});

test('it is what is read, while the files are the same', async () => {
  const { data, file, url } = await prepared();
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('CRIS-BusinessSupport@mbie.govt.nz', 'marked@example.org'));
  expect((await loadKnowledge(data, url)).contact.email).toBe('marked@example.org');
});

test.each<[string, (data: string) => Promise<void>]>([
  [
    'a figure of the same length',
    (data) => rewrite(data, 'periods.yaml', (text) => text.replace('count: 485', 'count: 486')),
  ],
  [
    'a term',
    (data) => rewrite(data, 'terms/en.yaml', (text) => text.replace('salons, salon', 'salons, nails')),
  ],
  ['a comment more', (data) => appendFile(join(data, 'contact.yaml'), '# checked again\n')],
])('%s in the files, and they are read instead', async (_, change) => {
  const { data, url } = await prepared();
  await change(data);
  expect(await loadKnowledge(data, url)).toEqual(await loadKnowledge(data, NONE));
});

test('a changed figure is the one that is known', async () => {
  const { data, url } = await prepared();
  await rewrite(data, 'periods.yaml', (text) => text.replace('count: 485', 'count: 486'));
  const [first] = (await loadKnowledge(data, url)).periods;
  expect(first?.outcomes.find(({ measure }) => measure.id === 'officers')?.count).toBe(486);
});

test('files that are broken since are refused, whatever was prepared', async () => {
  const { data, url } = await prepared();
  await rewrite(data, 'meetings.yaml', (text) => text.replace('city: kuala-lumpur', 'city: hanoi'));
  await expect(loadKnowledge(data, url)).rejects.toThrow(/meetings\.yaml:\d+:\d+ city: "hanoi"/);
});

test('files that can’t be read any more are refused, whatever was prepared', async () => {
  const { data, url } = await prepared();
  await rm(join(data, 'contact.yaml'));
  await symlink('nowhere', join(data, 'contact.yaml'));
  await expect(loadKnowledge(data, url)).rejects.toThrow(/contact\.yaml is missing$/);
});

test('faulty data is not prepared', async () => {
  const { data } = await prepared();
  await rm(join(data, 'contact.yaml'));
  expect(await prepareData(data)).toBeUndefined();
});
