// Where log lines go while somebody may be typing.
import { Writable } from 'node:stream';

export interface LogLines extends Writable {
  /** while set, every write goes through it: it makes room, calls `write`, and restores what was there */
  around: ((write: () => void) => void) | undefined;
}

/** A stream for whole log lines (a pino destination, say) that ends up in `to` and can be kept from tearing a prompt. */
export function createLogLines(to: Writable): LogLines {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, encoding, done) {
      const write = () => {
        to.write(chunk, encoding);
      };
      if (lines.around) lines.around(write);
      else write();
      done();
    },
  });
  const lines: LogLines = Object.assign(stream, { around: undefined });
  return lines;
}
