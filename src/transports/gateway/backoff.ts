/** How long to wait before trying again, in ms: up to `first` after a failure, twice as long after each further one. */
export interface Backoff {
  readonly first: number;
  readonly longest: number;
}

/** The pause after so many failures in a row, in ms: exponential, with full jitter. */
export function pauseAfter(failures: number, { first, longest }: Backoff): number {
  return Math.random() * Math.min(longest, first * 2 ** (failures - 1));
}

/** Of many failures in a row, the 1st, 2nd, 4th, 8th … are. */
export function isWorthALine(failures: number): boolean {
  return Number.isInteger(Math.log2(failures));
}
