import type { Logger } from 'pino';
import type { Picture } from './picture.ts';

/** Draws pictures one after the other; gives each as soon as it is there, and throws when it can't go on. */
export type Draw = (pictures: readonly Picture[]) => AsyncIterable<Buffer>;

/** Pictures that are drawn in the background, and kept. */
export interface Pictures {
  /** The PNG of a picture; undefined while it isn't there, and from then on it is being drawn. */
  get(picture: Picture): Buffer | undefined;
  /** Has pictures drawn before somebody asks for them: those of a knowledge base that was just loaded. */
  prepare(pictures: readonly Picture[]): void;
  /** Resolves once nothing is being drawn. */
  settled(): Promise<void>;
}

/** So many are kept, the last used ones: two megabytes or so. */
const mostKept = 32;
/** What waits to be drawn; beyond that whoever asks gets the text alone, and may ask again. */
const mostWaiting = 32;

/**
 * Pictures by their content: new data has new ones. Whoever asks never waits, and never sees a failure: a picture that
 * can't be drawn isn't tried again, and the first that can't leaves a warning.
 */
export function createPictures({ draw, log }: { readonly draw: Draw; readonly log: Logger }): Pictures {
  const kept = new Map<string, Buffer>();
  const waiting = new Map<string, Picture>();
  const failed = new Set<string>();
  let drawing: Promise<void> | undefined;
  let hasWarned = false;

  function want(key: string, picture: Picture): void {
    if (kept.has(key) || waiting.has(key) || failed.has(key) || waiting.size >= mostWaiting) return;
    waiting.set(key, picture);
    drawing ??= drawAll().finally(() => {
      drawing = undefined;
    });
  }

  async function drawAll(): Promise<void> {
    // What is wanted in this turn of the event loop is drawn by one process.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.size > 0) {
      const began = performance.now();
      const batch = [...waiting];
      let drawn = 0;
      try {
        for await (const png of draw(batch.map(([, picture]) => picture))) {
          const [key = ''] = batch[drawn++] ?? [];
          waiting.delete(key);
          keep(key, png);
        }
        if (drawn < batch.length) throw new Error('It ended before it was done');
        log.debug({ pictures: drawn, ms: Math.round(performance.now() - began) }, 'Pictures are drawn');
      } catch (error) {
        // One that fails doesn't take the others along; where not even the first can be drawn, none can.
        const lost = drawn === 0 ? batch : batch.slice(drawn, drawn + 1);
        for (const [key] of lost) {
          waiting.delete(key);
          failed.add(key);
        }
        if (!hasWarned)
          log.warn(
            { err: error, pictures: lost.length },
            'Pictures can’t be drawn; replies go out as text, complete',
          );
        hasWarned = true;
      }
    }
  }

  function keep(key: string, png: Buffer): void {
    kept.delete(key);
    kept.set(key, png);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  return {
    get(picture) {
      const key = JSON.stringify(picture);
      const png = kept.get(key);
      if (png === undefined) want(key, picture);
      else keep(key, png);
      return png;
    },
    prepare(pictures) {
      // What failed may have been short of memory: with other data it is worth another try.
      failed.clear();
      for (const picture of pictures) want(JSON.stringify(picture), picture);
    },
    async settled() {
      while (drawing !== undefined) await drawing;
    },
  };
}
