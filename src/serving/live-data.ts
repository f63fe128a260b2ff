import type { Logger } from 'pino';
import { DataFault, formatProblem } from '../knowledge/data-fault.ts';
import { stateOf } from '../knowledge/data-state.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { ReloadOutcome } from '../operations/metrics.ts';
import type { Serving } from './serving.ts';

export interface LiveDataOptions {
  readonly directory: string;
  /** the state of the directory before it was read for what is in service now */
  readonly read: string;
  readonly serving: Serving;
  readonly log: Logger;
  readonly onReload?: ((outcome: ReloadOutcome) => void) | undefined;
  /** how often the directory is looked at, in ms */
  readonly every?: number;
}

export interface LiveData {
  /** Reads the directory now, whether it has changed or not. Never rejects. */
  reload(): Promise<void>;
  close(): void;
}

/** An editor's save is over in less, a person doesn't notice more, in ms. */
const lookEvery = 1_000;
/** More lines than a person reads at once; `check-data` names all. */
const mostProblems = 20;

/**
 * Keeps what is in service in step with a data directory. It is looked at once a second rather than watched: that works
 * the same on every file system, across a directory that is deleted and comes back, and where what a symbolic link
 * points to is swapped. It is read once it has been the same for two looks, so that nothing is read while it is being
 * written; and what was read counts only if the directory is still the same afterwards. Faulty data is refused, and
 * what is in service stays.
 */
export function keepDataLive(options: LiveDataOptions): LiveData {
  const { directory, serving, log, onReload, every = lookEvery } = options;
  /** what was last read, good or bad, and what the last look saw */
  let read = options.read;
  let seen = options.read;
  let closed = false;
  let work = Promise.resolve();

  async function look(): Promise<void> {
    const state = await stateOf(directory);
    if (state !== read && state === seen) await reload();
    seen = state;
  }

  async function reload(): Promise<void> {
    const before = await stateOf(directory);
    const result = await attempt();
    // Changed meanwhile: it may be half of one version and half of another. The next look sees to it.
    if ((await stateOf(directory)) !== before || closed) return;
    read = before;
    const outcome = result();
    onReload?.(outcome);
  }

  /** Reads the directory; what comes of that is for when it is known to be whole. */
  async function attempt(): Promise<() => ReloadOutcome> {
    try {
      const knowledge = await loadKnowledge(directory);
      const { version } = knowledge;
      return () => {
        if (version === serving.knowledge().version) {
          log.info({ version }, 'The data says what it said before');
          return 'unchanged';
        }
        serving.replace(knowledge);
        log.info({ version }, 'The changed data is in service');
        return 'loaded';
      };
    } catch (error) {
      return () => {
        log.error(aboutRefused(error), 'The changed data is refused; what was in service stays so');
        return 'refused';
      };
    }
  }

  function next(task: () => Promise<void>): Promise<void> {
    work = work.then(async () => {
      if (!closed) await task();
    });
    return work;
  }

  let timer: NodeJS.Timeout | undefined;
  function lookLater(): void {
    timer = setTimeout(() => void next(look).then(() => closed || lookLater()), every);
  }
  lookLater();

  return {
    reload: () => next(reload),
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

function aboutRefused(error: unknown): object {
  if (!(error instanceof DataFault)) return { err: error };
  const { problems } = error;
  return {
    problems: problems.slice(0, mostProblems).map(formatProblem),
    ...(problems.length > mostProblems ? { more: problems.length - mostProblems } : {}),
  };
}
