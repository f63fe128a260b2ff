import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildKnowledge } from '../../knowledge/build.ts';
import { readCheckedFiles } from '../../knowledge/checked-files.ts';
import { parseExamples } from './examples.ts';
import { encodeModel } from './reading-model.ts';
import { train } from './train.ts';

/**
 * The bytes of the models that a directory's examples teach, by language, read with what a data directory names.
 * @throws DataFault, QuerySyntaxError
 */
export async function teach(examplesIn: string, data: string): Promise<Map<string, Buffer>> {
  const knowledge = buildKnowledge(await readCheckedFiles(data));
  const models = new Map<string, Buffer>();
  for (const file of (await readdir(examplesIn)).sort()) {
    const language = file.replace(/\.txt$/, '');
    const examples = parseExamples(await readFile(join(examplesIn, file), 'utf8'));
    models.set(language, encodeModel(train(examples, knowledge, language)));
  }
  return models;
}
