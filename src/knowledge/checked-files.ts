import { checkReferences } from './check-references.ts';
import { DataFault } from './data-fault.ts';
import { readData } from './read-data.ts';
import type { DataFiles } from './schema.ts';

/**
 * The content of a data directory's files, every value and every reference in it checked.
 * @throws DataFault that names every problem, with its file, line and column
 */
export async function readCheckedFiles(directory: string): Promise<DataFiles> {
  const data = await readData(directory);
  const problems = checkReferences(data);
  if (problems.length > 0) throw new DataFault(problems);
  return data.files;
}
