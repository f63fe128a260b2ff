// npm run train: teaches the reader of questions from data/examples/, and writes src/language/reading-model.bin. With
// --check nothing is written: it fails where the committed model isn't the one that the examples teach.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const model = 'src/language/reading-model.bin';
const temporary = await mkdtemp(join(tmpdir(), 'train-'));
try {
  const file = join(temporary, 'teach.mjs');
  const bundle = await rolldown({ input: 'src/language/teach.ts', platform: 'node' });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  const { teach } = await import(pathToFileURL(file).href);
  const bytes = await teach('data');
  if (!process.argv.includes('--check')) await writeFile(model, bytes);
  else if (!bytes.equals(await readFile(model))) {
    console.error(
      `${model} isn't what the examples in data/ teach: run npm run train, and commit what it writes.`,
    );
    process.exitCode = 1;
  }
} finally {
  await rm(temporary, { recursive: true, force: true });
}
