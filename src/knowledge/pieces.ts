import type { Problem } from './data-fault.ts';
import type { DataFiles } from './schema.ts';
import type { Steps } from './steps.ts';

/** What the thread that reads has to say. */
export type Reading = { readonly pieces: readonly Piece[] } | { readonly problems: readonly Problem[] };

/** A file's content, or some records of a file that is a list, as JSON. */
interface Piece {
  readonly file: string;
  readonly isList: boolean;
  readonly json: string;
}

/** A text of this many records is parsed in a thousandth of a second or two. */
const recordsInAPiece = 200;

/** Checked files as pieces, each small enough to be taken over without holding anything up. */
export function piecesOf(files: DataFiles): Piece[] {
  return Object.entries(files).flatMap(([file, content]): Piece[] => {
    if (!Array.isArray(content)) return [{ file, isList: false, json: JSON.stringify(content) }];
    const starts = Array.from(
      { length: Math.ceil(content.length / recordsInAPiece) },
      (_, index) => index * recordsInAPiece,
    );
    // A list without records is a list, too.
    return (starts.length === 0 ? [0] : starts).map((start) => ({
      file,
      isList: true,
      json: JSON.stringify(content.slice(start, start + recordsInAPiece)),
    }));
  });
}

/** The other way round, a piece a step. */
export function* filesSteps(pieces: readonly Piece[]): Steps<DataFiles> {
  const files: Record<string, unknown> = {};
  for (const { file, isList, json } of pieces) {
    const content: unknown = JSON.parse(json);
    const standing = files[file];
    if (isList && Array.isArray(content) && Array.isArray(standing)) standing.push(...content);
    else files[file] = content;
    yield;
  }
  // They were checked, each by the schema of its name, where they were read.
  return files as unknown as DataFiles;
}
