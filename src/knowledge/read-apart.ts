import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { DataFault } from './data-fault.ts';
import { filesSteps, piecesOf, type Reading } from './pieces.ts';
import type { DataFiles } from './schema.ts';
import type { Steps } from './steps.ts';

/** Where the build puts the thread's program: beside this one. There is none when the sources run as they are. */
const READER = new URL('reading-worker.js', import.meta.url);

/**
 * The content of a data directory's files, read and checked in a thread of its own, which for thousands of records takes
 * seconds; to be put together in steps.
 * @throws DataFault that names every problem, with its file, line and column
 */
export async function readApart(directory: string, reader: URL = READER): Promise<Steps<DataFiles>> {
  if (!existsSync(reader)) {
    const { readCheckedFiles } = await import('./checked-files.ts');
    return filesSteps(piecesOf(await readCheckedFiles(directory)));
  }
  const worker = new Worker(reader, { workerData: directory });
  try {
    const reading = await new Promise<Reading>((resolve, reject) => {
      worker.once('message', resolve);
      // Also when it runs out of memory.
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the thread that reads the data ended with ${code}`)));
    });
    if ('problems' in reading) throw new DataFault(reading.problems);
    return filesSteps(reading.pieces);
  } finally {
    await worker.terminate();
  }
}
