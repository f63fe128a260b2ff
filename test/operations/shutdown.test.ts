import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { stopOnSignals } from '../../src/operations/shutdown.ts';
import { eventually } from '../eventually.ts';

let off: () => void = () => undefined;
afterEach(() => off());

function watch(stop: () => Promise<void>, deadline = 10_000) {
  const exit = vi.fn<(code: number) => void>();
  off = stopOnSignals({ stop, exit, deadline });
  return exit;
}

const send = (signal: NodeJS.Signals) => process.emit(signal, signal);

describe('on a signal', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s: what is left is done first, then the exit is 0',
    async (signal) => {
      let finish: () => void = () => undefined;
      const exit = watch(
        () =>
          new Promise((resolve) => {
            finish = resolve;
          }),
      );
      send(signal);
      await sleep(10);
      expect(exit).not.toHaveBeenCalled();
      finish();
      await eventually(() => expect(exit.mock.calls).toEqual([[0]]));
    },
  );

  it('the exit is 0 after the deadline, whatever is left', async () => {
    const exit = watch(() => new Promise(() => undefined), 30);
    send('SIGTERM');
    await eventually(() => expect(exit.mock.calls).toEqual([[0]]));
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('a second one, %s, ends at once with %i', (signal, code) => {
    const stop = vi.fn(() => new Promise<void>(() => undefined));
    const exit = watch(stop);
    send('SIGTERM');
    send(signal);
    expect(exit.mock.calls).toEqual([[code]]);
    expect(stop).toHaveBeenCalledTimes(1);
  });
});
