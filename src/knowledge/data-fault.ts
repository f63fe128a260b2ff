/** One thing that is wrong in the data: where, and what to do about it. */
export interface Problem {
  /** as in `data/meetings.yaml` */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** as in `3.date`; empty for the file as a whole */
  readonly path: string;
  readonly message: string;
}

/** `data/meetings.yaml:12:5 date: must be a date`: one line, whatever the data has in it. */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return visible(path === '' ? `${place} ${message}` : `${place} ${path}: ${message}`);
}

/** Characters that a terminal would obey, or nobody would see, as `\u{1b}`. */
const visible = (text: string) =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (hidden) => `\\u{${(hidden.codePointAt(0) ?? 0).toString(16)}}`,
  );

/** Thrown when a data directory can't be used; `problems` names every fault at once. */
export class DataFault extends Error {
  override readonly name = 'DataFault';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}
