import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Draw } from './pictures.ts';

/** How long all pictures that are asked for together may take, in ms. */
const timeout = 60_000;
/** So that it lets go of a picture's memory before the next: half as much at its peak. */
const sparing = ['--expose-gc', '--max-semi-space-size=1'];
/** The end of what it says on standard error is what matters, an error with its stack: in characters. */
const lastWords = 2_000;

/** Where the build puts the program that draws: beside the bot's. */
export const pictureProgram = new URL('draw-pictures.js', import.meta.url);

/**
 * Draws by a process of its own, so that it costs the bot neither time nor memory: it is started for what is to be
 * drawn and ends with it. It gets none of the bot's environment.
 */
export const drawInProcess = (program: URL): Draw =>
  async function* drawn(pictures) {
    const child = spawn(process.execPath, [...sparing, fileURLToPath(program)], {
      env: {},
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout,
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said = `${said}${text}`.slice(-lastWords);
    });
    const ended = new Promise<string | undefined>((resolve) => {
      child.on('error', ({ message }) => resolve(message));
      child.on('close', (code, signal) =>
        resolve(code === 0 ? undefined : `It ended with ${signal ?? code}: ${said.trim()}`),
      );
    });
    // A process that is gone doesn't read: what it says in the end tells more.
    child.stdin.on('error', () => undefined);
    child.stdin.end(pictures.map((picture) => `${JSON.stringify(picture)}\n`).join(''));
    yield* framed(child.stdout);
    const failure = await ended;
    if (failure !== undefined) throw new Error(failure);
  };

/** What lies between the lengths (four bytes, big-endian) in a stream; a last piece that broke off is left out. */
async function* framed(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let received = Buffer.alloc(0);
  for await (const chunk of stream) {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 4) {
      const end = 4 + received.readUInt32BE(0);
      if (received.length < end) break;
      // A copy: a piece of what was received would keep all of it.
      yield Buffer.from(received.subarray(4, end));
      received = received.subarray(end);
    }
  }
}
