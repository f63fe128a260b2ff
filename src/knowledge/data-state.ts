import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFilesIn } from './data-files.ts';

/**
 * What tells a data directory from itself at another time, without reading its files, in folders of it too: which there are, and of each the
 * inode, size and time of change. (That time can't be set, as the one of modification can: a copied file is a new one.)
 * Symbolic links are followed. Where there is nothing to see, it is why.
 */
export async function stateOf(directory: string): Promise<string> {
  try {
    return (await Promise.all(dataFilesIn(directory).map((name) => stateOfFile(directory, name)))).join('\n');
  } catch (error) {
    return codeOf(error);
  }
}

async function stateOfFile(directory: string, name: string): Promise<string> {
  try {
    const { ino, size, ctimeNs } = await stat(join(directory, name), { bigint: true });
    return [name, ino, size, ctimeNs].join(' ');
  } catch (error) {
    return `${name} ${codeOf(error)}`;
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
