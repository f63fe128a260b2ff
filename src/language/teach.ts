import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildKnowledge } from '../knowledge/build.ts';
import { readCheckedFiles } from '../knowledge/checked-files.ts';
import { parseExamples } from './examples.ts';
import { encodeModel } from './reading-model.ts';
import { train } from './train.ts';

/** The bytes of the models that the examples of a data directory teach, by language. @throws DataFault, QuerySyntaxError */
export async function teach(directory: string): Promise<Map<string, Buffer>> {
  const knowledge = buildKnowledge(await readCheckedFiles(directory));
  const models = new Map<string, Buffer>();
  for (const file of (await readdir(join(directory, 'examples'))).sort()) {
    const language = file.replace(/\.txt$/, '');
    const examples = parseExamples(await readFile(join(directory, 'examples', file), 'utf8'));
    models.set(language, encodeModel(train(examples, knowledge, language)));
  }
  return models;
}
