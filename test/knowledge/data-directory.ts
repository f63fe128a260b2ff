// Data directories to break and to grow: copies in a temporary place.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { isSeq, parseDocument } from 'yaml';
import { DataFault, formatProblem } from '../../src/knowledge/data-fault.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { FACTS_OF_2017 } from '../knowledge-of-2017.ts';

/** A copy of a data directory, which reads English: other people's terms take four fifths of the time. Whoever made it removes it. */
export async function copyOfData(of = FACTS_OF_2017): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'data-'));
  const isRead = (path: string) => !path.includes('/terms/') || path.endsWith('/en.yaml');
  await cp(of, directory, { recursive: true, dereference: true, filter: isRead });
  return directory;
}

/** The same, gone when the test is over. */
export async function passingCopyOfData(of?: string): Promise<string> {
  const directory = await copyOfData(of);
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** Writes a data file anew from its text as it was. */
export async function rewrite(
  directory: string,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  const path = join(directory, file);
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`nothing was changed in ${file}`);
  await writeFile(path, changed);
}

/** Adds entries to the end of the list in a data file, as an editor would. */
export const append = (directory: string, file: string, ...entries: readonly unknown[]): Promise<void> =>
  rewrite(directory, file, (text) => {
    const document = parseDocument(text);
    if (!isSeq(document.contents)) throw new Error(`${file} holds no list`);
    for (const entry of entries) document.add(document.createNode(entry));
    return document.toString();
  });

/**
 * What is wrong with a data directory, a line for each problem, the directory itself left out of it: for the bot, or with
 * `readWholeFiles` for who edits the data.
 */
export async function problemsOf(
  directory: string,
  read: (directory: string) => Promise<unknown> = loadKnowledge,
): Promise<string[]> {
  try {
    await read(directory);
    return [];
  } catch (error) {
    if (!(error instanceof DataFault)) throw error;
    return error.problems.map((problem) =>
      formatProblem(problem).replace(`${directory}/`, '').replace(directory, '.'),
    );
  }
}
