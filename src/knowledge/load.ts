import { readFile } from 'node:fs/promises';
import { buildKnowledge } from './build.ts';
import { type DataDigest, isUnchanged } from './data-digest.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { DataFiles } from './schema.ts';

/** The content of a data directory that was checked when the program was built. */
export interface PreparedData {
  readonly digest: DataDigest;
  readonly files: DataFiles;
}

/** Where the build puts what it prepared: beside the program. There is none when the sources run as they are. */
const PREPARED_DATA = new URL('prepared-data.json', import.meta.url);

/**
 * The knowledge base that a data directory holds. Where its files are still the ones that the program was built with,
 * what was read from them then is taken; otherwise they are read and checked now.
 * @throws DataFault that names every problem, with its file, line and column
 */
export async function loadKnowledge(
  directory: string,
  preparedData: URL = PREPARED_DATA,
): Promise<KnowledgeBase> {
  const prepared = await readPrepared(preparedData);
  if (prepared !== undefined && isUnchanged(directory, prepared.digest))
    return buildKnowledge(prepared.files);
  const { readCheckedFiles } = await import('./checked-files.ts');
  return buildKnowledge(await readCheckedFiles(directory));
}

async function readPrepared(url: URL): Promise<PreparedData | undefined> {
  try {
    // The build wrote it, and writes it anew whenever the program changes.
    return JSON.parse(await readFile(url, 'utf8')) as PreparedData;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
