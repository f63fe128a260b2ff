import { readCheckedFiles } from './checked-files.ts';
import { digestOf } from './data-digest.ts';
import { DataFault } from './data-fault.ts';
import type { PreparedData } from './load.ts';

/**
 * A data directory's checked content, for the build to put beside the program (as `PREPARED_DATA`): parsing YAML and
 * checking it again and again took half of the start. Undefined where the data is faulty, which the start will say.
 */
export async function prepareData(directory: string): Promise<PreparedData | undefined> {
  try {
    const digest = digestOf(directory);
    return { digest, files: await readCheckedFiles(directory) };
  } catch (error) {
    if (error instanceof DataFault) return undefined;
    throw error;
  }
}
