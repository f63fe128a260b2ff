import type { Logger } from 'pino';
import { createLog, type LogOptions } from './log.ts';

/** The log of a bot in service, on its standard output. */
export const createLiveLog = ({
  logLevel,
  logFormat,
  token,
}: {
  readonly logLevel: LogOptions['level'] | undefined;
  readonly logFormat: LogOptions['format'] | undefined;
  readonly token: string | undefined;
}): Promise<Logger> =>
  createLog({
    level: logLevel ?? 'info',
    format: logFormat ?? (process.stdout.isTTY ? 'pretty' : 'json'),
    to: 1,
    secrets: token === undefined ? [] : [token],
  });
