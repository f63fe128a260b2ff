import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildKnowledge } from '../knowledge/build.ts';
import { readCheckedFiles } from '../knowledge/checked-files.ts';
import { parseExamples } from './examples.ts';
import { encodeModel } from './reading-model.ts';
import { train } from './train.ts';

/** The bytes of the model that the examples of a data directory teach. @throws DataFault, QuerySyntaxError */
export async function teach(directory: string): Promise<Buffer> {
  const knowledge = buildKnowledge(await readCheckedFiles(directory));
  const examples = parseExamples(await readFile(join(directory, 'examples', 'en.txt'), 'utf8'));
  return encodeModel(train(examples, knowledge));
}
