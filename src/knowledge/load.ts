import { buildKnowledge } from './build.ts';
import { checkReferences } from './check-references.ts';
import { DataFault } from './data-fault.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { readData } from './read-data.ts';

/**
 * The knowledge base that a data directory holds.
 * @throws DataFault that names every problem, with its file, line and column
 */
export async function loadKnowledge(directory: string): Promise<KnowledgeBase> {
  const data = await readData(directory);
  const problems = checkReferences(data);
  if (problems.length > 0) throw new DataFault(problems);
  return buildKnowledge(data.files);
}
