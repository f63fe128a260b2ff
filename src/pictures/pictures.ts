import type { Logger } from 'pino';
import type { Picture } from './picture.ts';

/** Draws a picture as PNG; throws when it can't. */
export type Draw = (picture: Picture) => Promise<Buffer>;

/** So many are kept, the last used ones: six megabytes or so. */
const mostKept = 64;

/**
 * Gives the PNG of a picture; undefined while it isn't there, and from then on it is being drawn. Pictures are kept by
 * their content: new data has new ones. Whoever asks never waits, and never sees a failure: the first one leaves a
 * warning, and a picture that couldn't be drawn is tried again when somebody asks for it again.
 */
export function createPictures({
  draw,
  log,
}: {
  readonly draw: Draw;
  readonly log: Logger;
}): (picture: Picture) => Buffer | undefined {
  const kept = new Map<string, Buffer>();
  const waiting = new Set<string>();
  // One at a time: each takes up to a hundred megabytes while it is drawn.
  let drawing = Promise.resolve();
  let hasWarned = false;

  async function drawAndKeep(key: string, picture: Picture): Promise<void> {
    const began = performance.now();
    try {
      keep(key, await draw(picture));
      log.debug({ picture: picture.name, ms: Math.round(performance.now() - began) }, 'A picture is drawn');
    } catch (error) {
      if (!hasWarned)
        log.warn(
          { err: error, picture: picture.name },
          'Pictures can’t be drawn; replies go out as text, complete',
        );
      hasWarned = true;
    }
    waiting.delete(key);
  }

  function keep(key: string, png: Buffer): void {
    kept.delete(key);
    kept.set(key, png);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  return (picture) => {
    const key = JSON.stringify(picture);
    const png = kept.get(key);
    if (png !== undefined) keep(key, png);
    else if (!waiting.has(key)) {
      waiting.add(key);
      drawing = drawing.then(() => drawAndKeep(key, picture));
    }
    return png;
  };
}
