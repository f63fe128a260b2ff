// A thread of its own, dist/reading-worker.js: reads and checks a data directory, and sends what is in it in pieces.
import { parentPort, workerData } from 'node:worker_threads';
import { readCheckedFiles } from './checked-files.ts';
import { DataFault } from './data-fault.ts';
import { piecesOf, type Reading } from './pieces.ts';

async function read(directory: string): Promise<Reading> {
  try {
    return { pieces: piecesOf(await readCheckedFiles(directory)) };
  } catch (error) {
    if (error instanceof DataFault) return { problems: error.problems };
    throw error;
  }
}

parentPort?.postMessage(await read(String(workerData)));
