import type { EventEmitter } from 'node:events';
import type { StandIn, StandInEvents } from './contract.ts';

/** Ways to follow what happens: every event of a kind, or the next that fits. `closing` ends the waiting. */
export function waiting(
  events: EventEmitter<StandInEvents>,
  closing: AbortSignal,
): Pick<StandIn, 'on' | 'next'> {
  const on: StandIn['on'] = (name, listener) => {
    // The emitter's types can't follow a name that is itself a type parameter.
    const plain = listener as (...about: unknown[]) => void;
    const emitter = events as EventEmitter;
    emitter.on(name, plain);
    return () => emitter.off(name, plain);
  };
  return {
    on,
    next(name, where = () => true, timeoutMs = 30_000) {
      return new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          closing.removeEventListener('abort', closed);
          off();
        };
        const fail = (reason: string) => {
          stop();
          reject(new Error(reason));
        };
        const closed = () => fail(`the stand-in closed before a "${name}" came`);
        const off = on(name, (...about) => {
          if (!where(...about)) return;
          stop();
          resolve(about);
        });
        const timer = setTimeout(() => fail(`no "${name}" that fits within ${timeoutMs} ms`), timeoutMs);
        closing.addEventListener('abort', closed);
      });
    },
  };
}
