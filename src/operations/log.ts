import { fstatSync } from 'node:fs';
import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';

export interface LogOptions {
  readonly level: LevelWithSilent;
  readonly format: 'json' | 'pretty';
  /** a file descriptor (1: standard output, 2: standard error), or what takes whole lines */
  readonly to: 1 | 2 | DestinationStream;
  /** never to appear in a line */
  readonly secrets: readonly string[];
}

/** What waits at most for a destination that takes no more (a full disk, a reader that stalls), in characters; beyond it lines are lost. */
const longestBacklog = 1 << 20;

/**
 * The log: one JSON object a line, or the same drawn for people. No token gets into it, whichever way it came:
 * each line is searched for them as the last thing before it is written.
 */
export async function createLog({ level, format, to, secrets }: LogOptions): Promise<Logger> {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      hooks: { streamWrite: createRedaction(secrets) },
    },
    format === 'json' ? plainStream(to) : await prettyStream(to),
  );
}

function plainStream(to: LogOptions['to']): DestinationStream {
  if (typeof to !== 'number') return to;
  const about = fstatSync(to);
  return about.isFIFO() || about.isSocket() ? pipeStream(to) : fileStream(to);
}

function fileStream(to: 1 | 2): DestinationStream {
  const stream = pino.destination({ dest: to, sync: true, maxLength: longestBacklog });
  // Without a listener a full disk would end the process. There is nowhere left to say so.
  stream.on('error', () => undefined);
  return stream;
}

/** To another program: by Node's own stream, which goes on where a written file would wait for a reader that stalls. */
function pipeStream(to: 1 | 2): DestinationStream {
  const stream = to === 1 ? process.stdout : process.stderr;
  // As above: whoever read the log is gone.
  stream.on('error', () => undefined);
  return {
    write(line) {
      if (!stream.destroyed && stream.writableLength < longestBacklog) stream.write(line);
    },
  };
}

/** pino-pretty as a function rather than as the stream it also is: that one is behind when the process exits. */
async function prettyStream(to: LogOptions['to']): Promise<DestinationStream> {
  const { prettyFactory } = await import('pino-pretty');
  const draw = prettyFactory({
    colorize: (to === 1 ? process.stdout : process.stderr).hasColors?.() ?? false,
    translateTime: 'SYS:HH:MM:ss',
    singleLine: true,
  });
  const stream = plainStream(to);
  return { write: (line) => stream.write(draw(line)) };
}

interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: string | number;
  readonly status?: number;
  readonly cause?: unknown;
}

/**
 * What a log says of an error. Only these: errors of @discordjs/rest also carry the URL with an interaction's
 * token and the whole body that was sent.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code, status } = error as { code?: unknown; status?: unknown };
  const described: DescribedError = {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
  return described;
}

/**
 * What tokens look like in a line: in the two kinds of path that hold one, as a field, and by their own form (an
 * interaction's begins with "interaction:" in base64, a bot's has three parts between dots).
 */
const tokenLike =
  /(?<=\/(?:interactions|webhooks)\/\d{1,20}\/)[^/?\s"\\]+|(?<=\\?"token\\?":\\?")[^"\\]+|aW50ZXJhY3Rpb24[\w-]{10,}|\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/g;

/** @returns a function that takes every token out of a line */
export function createRedaction(secrets: readonly string[]): (line: string) => string {
  // As they stand inside a JSON string.
  const needles = secrets
    .filter((secret) => secret !== '')
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  return (line) => {
    let redacted = line.replace(tokenLike, '[redacted]');
    for (const needle of needles) {
      if (redacted.includes(needle)) redacted = redacted.replaceAll(needle, '[redacted]');
    }
    return redacted;
  };
}
