import { stateOf } from '../knowledge/data-state.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { keepDataLive, type LiveDataOptions } from './live-data.ts';
import { createServing, type Serving, type ServingOptions } from './serving.ts';

/** What a data directory holds, in service, and the state in which the directory was before. */
export async function openData(
  directory: string,
  options: Omit<ServingOptions, 'knowledge'> = {},
): Promise<{ readonly serving: Serving; readonly read: string }> {
  const read = await stateOf(directory);
  return { serving: createServing({ ...options, knowledge: await loadKnowledge(directory) }), read };
}

/** Keeps what is in service in step with the data directory, and reads it at once on SIGHUP. */
export function followData(directory: string, options: Omit<LiveDataOptions, 'directory'>): void {
  const data = keepDataLive({ ...options, directory });
  // To a program in a terminal it means that the terminal is gone.
  if (!process.stdout.isTTY) process.on('SIGHUP', () => void data.reload());
}
