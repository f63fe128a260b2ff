import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataFilesIn } from './data-files.ts';

/** What tells the YAML files of one data directory from those of another: their names, sizes and contents. */
export interface DataDigest {
  /** bytes by file name, in the order of the names */
  readonly sizes: Readonly<Record<string, number>>;
  /** SHA-256 of all contents, in the same order */
  readonly contents: string;
}

/** The digest of a data directory as it is now; throws what the file system throws. */
export function digestOf(directory: string): DataDigest {
  const sizes = sizesIn(directory);
  return { sizes, contents: hashOf(directory, Object.keys(sizes)) };
}

/** Whether a data directory is, byte for byte, the one that a digest was made of. */
export function isUnchanged(directory: string, digest: DataDigest): boolean {
  try {
    const sizes = sizesIn(directory);
    // The sizes first: whatever else lies there isn't read.
    return (
      JSON.stringify(sizes) === JSON.stringify(digest.sizes) &&
      hashOf(directory, Object.keys(sizes)) === digest.contents
    );
  } catch {
    // What can't be read isn't the same; reading it in earnest says what is wrong with it.
    return false;
  }
}

function sizesIn(directory: string): Record<string, number> {
  return Object.fromEntries(
    dataFilesIn(directory).map((name) => [name, statSync(join(directory, name)).size]),
  );
}

function hashOf(directory: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(readFileSync(join(directory, name)));
  return hash.digest('hex');
}
