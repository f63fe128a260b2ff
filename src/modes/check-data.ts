import { DataFault, formatProblem } from '../knowledge/data-fault.ts';
import type { Config } from '../operations/config.ts';
import { type ExitCode, exitCodes } from '../operations/exit-codes.ts';
import { print } from '../operations/print.ts';

/** Prints every problem of the knowledge base; `no` where there is one. */
export async function checkData({ dataDirectory }: Config): Promise<ExitCode> {
  const { readWholeFiles } = await import('../knowledge/checked-files.ts');
  try {
    await readWholeFiles(dataDirectory);
  } catch (error) {
    if (!(error instanceof DataFault)) throw error;
    await print(error.problems.map(formatProblem).join('\n'));
    return exitCodes.no;
  }
  return print(`No problem in ${dataDirectory}`);
}
