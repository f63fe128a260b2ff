// A program of its own, so that drawing takes neither time nor memory of the bot's: a picture as JSON on its standard
// input, its PNG on its standard output. With a directory it draws the pictures of DATA_DIR in every language into that,
// for a person to look at.
import { mkdir, writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { DataFault, formatProblem } from '../knowledge/data-fault.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { LOCALES } from '../knowledge/locale.ts';
import { editionOf } from '../messages/edition.ts';
import { draw } from './drawing/draw.ts';
import type { Picture } from './picture.ts';
import { standardPictures } from './standard-pictures.ts';

async function drawInto(directory: string, data = process.env.DATA_DIR ?? 'data'): Promise<void> {
  await mkdir(directory, { recursive: true });
  const knowledge = await loadKnowledge(data);
  for (const locale of LOCALES)
    for (const picture of standardPictures(editionOf(knowledge, locale))) {
      const png = draw(picture);
      const path = join(directory, `${picture.name}-${locale}.png`);
      await writeFile(path, png);
      process.stdout.write(`${path}: ${Math.ceil(png.length / 1000)} kB\n${picture.alt}\n\n`);
    }
}

async function drawWhatIsAsked(): Promise<void> {
  // Whoever asks the bot something comes first.
  setPriority(10);
  process.stdout.write(draw((await json(process.stdin)) as Picture));
}

const [directory] = process.argv.slice(2);
try {
  await (directory === undefined ? drawWhatIsAsked() : drawInto(directory));
} catch (error) {
  // In few words: Node itself would print the line at fault, which in a bundle is the whole program.
  process.exitCode = 1;
  if (error instanceof DataFault) console.error(error.problems.map(formatProblem).join('\n'));
  else console.error(error instanceof Error ? error.stack : error);
}
