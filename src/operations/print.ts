import { type ExitCode, exitCodes } from './exit-codes.ts';

/** Resolves once all of it is written: a pipe takes 64 KiB at a time, and what waits is lost when the process exits. */
export function print(text: string): Promise<ExitCode> {
  return new Promise((resolve) => {
    const done = () => resolve(exitCodes.ok);
    // Whoever reads may have seen enough and gone, as `head` does.
    process.stdout.once('error', done).write(`${text}\n`, done);
  });
}
