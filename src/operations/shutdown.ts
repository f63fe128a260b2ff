/** How long a stop may take, in ms: less than the five seconds that whoever stops the bot may count on. */
const stopDeadline = 4_500;

export interface ShutdownOptions {
  /** what is left to do; may take for ever */
  readonly stop: (signal: NodeJS.Signals) => Promise<void>;
  readonly exit: (code: number) => void;
  readonly deadline?: number;
}

/**
 * Stops the program on SIGTERM and SIGINT: runs `stop`, then exits with 0, after the deadline even if `stop` hasn't
 * ended. A second signal ends it at once, with the code that shells use (128 and the signal's number).
 * @returns a function that takes the listeners off again
 */
export function stopOnSignals({ stop, exit, deadline = stopDeadline }: ShutdownOptions): () => void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) {
      exit(signal === 'SIGINT' ? 130 : 143);
      return;
    }
    stopping = true;
    const timer = setTimeout(() => exit(0), deadline);
    // If it rejects, that is a fault of the program's own, for whoever watches over those.
    void stop(signal).then(() => {
      clearTimeout(timer);
      exit(0);
    });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return () => {
    process.off('SIGTERM', onSignal);
    process.off('SIGINT', onSignal);
  };
}
