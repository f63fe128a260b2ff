import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of a data directory that hold data too. */
const FOLDERS = ['terms', 'translations'];

/**
 * The YAML files of a data directory and its folders, as in `terms/en.yaml`, in the order of their names. Folders are
 * named rather than searched: in a directory that Kubernetes mounts, everything is there once more behind `..data`.
 * @throws what the file system does
 */
export function dataFilesIn(directory: string): string[] {
  const inFolder = (folder: string) => {
    try {
      return readdirSync(join(directory, folder)).map((name) => `${folder}/${name}`);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  };
  return [...readdirSync(directory), ...FOLDERS.flatMap(inFolder)]
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
}
