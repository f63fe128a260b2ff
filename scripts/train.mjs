// npm run train: teaches the readers of questions from data/examples/, and writes src/language/learnt/models/. With --check
// nothing is written: it fails where a committed model isn't the one that the examples teach. They ask about the facts of
// 2017, and names are masked: a new fact in data/ changes no model.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const directory = 'src/language/learnt/models';
const temporary = await mkdtemp(join(tmpdir(), 'train-'));
try {
  const file = join(temporary, 'teach.mjs');
  const bundle = await rolldown({ input: 'src/language/learnt/teach.ts', platform: 'node' });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  const { teach } = await import(pathToFileURL(file).href);
  const taught = await teach('data/examples', 'test/facts-of-2017');
  const models = new Map([...taught].map(([language, bytes]) => [`${language}.bin`, bytes]));
  await mkdir(directory, { recursive: true });
  const committed = await readdir(directory);
  if (process.argv.includes('--check')) {
    const names = new Set([...committed, ...models.keys()]);
    for (const name of names) {
      const is = committed.includes(name) ? await readFile(join(directory, name)) : undefined;
      if (is !== undefined && models.get(name)?.equals(is)) continue;
      console.error(
        `${join(directory, name)} isn't what the examples in data/ teach: run npm run train, and commit what it writes.`,
      );
      process.exitCode = 1;
    }
  } else {
    for (const name of committed) if (!models.has(name)) await rm(join(directory, name));
    for (const [name, bytes] of models) await writeFile(join(directory, name), bytes);
  }
} finally {
  await rm(temporary, { recursive: true, force: true });
}
