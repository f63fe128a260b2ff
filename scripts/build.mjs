// Bundles the program into dist/: loading one file is what makes the start fast. The parts that a live
// bot doesn't need (the playground, the pretty log) are chunks of their own, loaded only when asked for.
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { bundlePage } from './bundle-page.mjs';
import { licencesOf } from './licences.mjs';
import { oneFile } from './one-file.mjs';
import { pictureProgram } from './picture-program.mjs';

const directory = 'dist';

const output = [
  ...(await oneFile('src/main.ts')),
  // A program of its own: in a container's health check.
  ...(await oneFile('src/operations/healthcheck.ts')),
];

const drawing = await pictureProgram();
const page = await bundlePage();
const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
const files = new Map([
  ...output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]),
  ...drawing.files,
  ...(await Promise.all(
    (
      await readdir('src/language/learnt/models')
    ).map(async (name) => [join('models', name), await readFile(join('src/language/learnt/models', name))]),
  )),
  ['licences.txt', Buffer.from(await licencesOf([...modules, ...drawing.modules, ...page.modules]))],
  ...page.files.map(([name, content]) => [join('page', name), content]),
  // The bot's own picture in place of the page's.
  ['page/app.svg', await readFile('src/playground/app.svg')],
]);
const prepared = await prepareData('data');
if (prepared !== undefined) files.set('prepared-data.json', Buffer.from(JSON.stringify(prepared)));

// Only what differs is written, and each file at once: a bot that runs from dist/ isn't disturbed by a build.
await mkdir(join(directory, 'page'), { recursive: true });
for (const [name, content] of files) {
  const path = join(directory, name);
  if ((await readIfThere(path))?.equals(content)) continue;
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, content);
  await rename(unfinished, path);
}
// What an earlier build left; not what another build is just writing.
for (const name of await readdir(directory, { recursive: true })) {
  if (!files.has(name) && /\.(?:js|map|txt|json|node|ttf|html|css|svg|woff2|bin|wasm)$/.test(name))
    await rm(join(directory, name), { force: true });
}

async function readIfThere(path) {
  try {
    return await readFile(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads and checks the data now, so that a start with the same data needn't. */
async function prepareData(from) {
  const temporary = await mkdtemp(join(tmpdir(), 'build-'));
  try {
    const file = join(temporary, 'prepare-data.mjs');
    const bundle = await rolldown({ input: 'src/knowledge/prepare-data.ts', platform: 'node' });
    await bundle.write({ file, format: 'esm' });
    await bundle.close();
    const module = await import(pathToFileURL(file).href);
    return await module.prepareData(from);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
