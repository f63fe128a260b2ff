import type { Logger } from 'pino';
import { DataFault } from '../knowledge/data-fault.ts';
import { ConfigFault } from '../operations/config.ts';
import { Exit, type ExitCode, exitCodes } from '../operations/exit-codes.ts';
import { createRedaction } from '../operations/log.ts';
import { RegistrationError } from '../transports/registration.ts';

/** What the program's end is said through: filled as soon as there is something to fill it with. */
export const lastWords: { log: Logger | undefined; redact: (text: string) => string } = {
  log: undefined,
  redact: createRedaction([]),
};

/** Ends the program: with its message where a person can act on the error, else as a fault of the program's own. */
export function endWith(error: unknown): void {
  const last = lastWord(error);
  if (last !== undefined) {
    process.stderr.write(lastWords.redact(`${last.text}\n`), () => process.exit(last.code));
    return;
  }
  try {
    if (lastWords.log !== undefined) lastWords.log.fatal({ err: error }, 'Unexpected: the program ends');
    else process.stderr.write(lastWords.redact(`${error instanceof Error ? error.stack : String(error)}\n`));
  } finally {
    process.exit(exitCodes.unexpected);
  }
}

/** The last word of a program that ends for a reason a person can act on, and its exit code. */
function lastWord(error: unknown): { readonly text: string; readonly code: ExitCode } | undefined {
  if (error instanceof Exit) return { text: error.message, code: error.code };
  if (error instanceof ConfigFault) return { text: error.message, code: exitCodes.configuration };
  if (error instanceof DataFault) return { text: error.message, code: exitCodes.data };
  if (error instanceof RegistrationError) {
    return { text: error.message, code: error.unauthorized ? exitCodes.token : exitCodes.no };
  }
  return undefined;
}
