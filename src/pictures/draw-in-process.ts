import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Draw } from './pictures.ts';

/** How long a picture may take, in ms. */
const timeout = 30_000;
/** How large it may be, in bytes: Discord takes no larger file. */
const maxBuffer = 10 * 1024 * 1024;

/** Where the build puts the program that draws: beside the bot's. */
export const pictureProgram = new URL('draw-pictures.js', import.meta.url);

/**
 * Draws by a process of its own, so that it costs the bot neither time nor memory: it is started for a picture and ends
 * with it. It gets none of the bot's environment. What it throws says how the process ended, and as its cause what it
 * said on standard error.
 */
export const drawInProcess =
  (program: URL): Draw =>
  (picture) =>
    new Promise((resolve, reject) => {
      const { stdin } = execFile(
        process.execPath,
        [fileURLToPath(program)],
        { env: {}, encoding: 'buffer', timeout, maxBuffer },
        (error, png) => {
          if (error === null) resolve(png);
          else reject(new Error(`The process ended with ${error.signal ?? error.code}`, { cause: error }));
        },
      );
      // A process that is gone doesn't read: how it ended tells more.
      stdin?.on('error', () => undefined).end(JSON.stringify(picture));
    });
