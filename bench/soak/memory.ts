import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What a process used at one moment. */
export interface Sample {
  /** interactions so far */
  readonly at: number;
  /** KiB; NaN where there is no /proc */
  readonly rss: number;
  /** of the heap, after a collection, in KiB */
  readonly heap: number;
}

/** Given to `node` before the program: tells what its heap holds when it is asked, and keeps nothing alive. */
export const probe = [
  '--expose-gc',
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    process.on('message', () => {
      gc();
      process.send(process.memoryUsage().heapUsed);
    });
    process.channel.unref();
  `)}`,
];

/** Asks a process that was started with the probe. */
export async function sample(child: ChildProcess, at: number): Promise<Sample> {
  const rss = rssOf(child.pid);
  const answer = once(child, 'message');
  child.send('heap');
  const [heap] = await answer;
  return { at, rss, heap: heap / 1024 };
}

function rssOf(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
}

/**
 * The slope through samples, in KiB per 1,000 interactions: the median of the slopes between any two (Theil and Sen),
 * which a few samples at a bad moment don't tilt.
 */
export function slope(samples: readonly Sample[], of: 'rss' | 'heap'): number {
  const slopes = samples.flatMap((one, index) =>
    samples.slice(index + 1).map((other) => ((other[of] - one[of]) / (other.at - one.at)) * 1_000),
  );
  slopes.sort((one, other) => one - other);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
}
