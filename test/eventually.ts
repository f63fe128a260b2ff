import { vi } from 'vitest';

/** Waits until a check passes, for as long as a machine with much else to do may need; what it gives. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 45_000, interval: 10 });
}
