import { checkReferences } from './check-references.ts';
import { checkTerms } from './check-terms.ts';
import { DataFault, type Problem } from './data-fault.ts';
import { type ReadData, readData } from './read-data.ts';
import type { DataFiles } from './schema.ts';
import { checkTranslations } from './translations.ts';

/**
 * The content of a data directory's files, every value and every reference in it checked. What isn't translated is no
 * fault: it is shown in English. Nor is a fact without words to ask for it by: commands show it.
 * @throws DataFault that names every problem, with its file, line and column
 */
export const readCheckedFiles = (directory: string): Promise<DataFiles> =>
  filesWithout(directory, checkReferences);

/**
 * The same, for who edits the data: with every text translated, and words to ask for every fact.
 * @throws DataFault likewise
 */
export const readWholeFiles = (directory: string): Promise<DataFiles> =>
  filesWithout(directory, (data) => [
    ...checkReferences(data),
    ...checkTerms(data),
    ...checkTranslations(data),
  ]);

async function filesWithout(
  directory: string,
  check: (data: ReadData) => readonly Problem[],
): Promise<DataFiles> {
  const data = await readData(directory);
  const problems = check(data);
  if (problems.length > 0) throw new DataFault(problems);
  return data.files;
}
