/** How fast a session goes about connecting again, in ms. */
export interface Pace {
  /** the pause after the second failure in a row; it doubles from there */
  readonly first: number;
  readonly longest: number;
  /** a connection that held for this long was no failure */
  readonly stable: number;
  /** before identifying after an op 9, at least and at most ("Resuming": 1 to 5 seconds) */
  readonly afterInvalidSession: readonly [number, number];
}

export const defaultPace: Pace = {
  first: 1_000,
  longest: 60_000,
  stable: 30_000,
  afterInvalidSession: [1_000, 5_000],
};

/** Identifies in 24 hours from which on something must be wrong: Discord resets the token at 1,000. */
export const manyIdentifies = 200;
/** The least pause between identifies beyond that, in ms: 144 a day. */
export const pauseBetweenManyIdentifies = 10 * 60_000;

/**
 * The pause before the next connection, in ms.
 * The first one is short, so that a passing hiccup costs little; later ones double up to the longest. All are
 * drawn from a range, so that many bots that lost their connection together don't come back together.
 * @param failures connections in a row that came to nothing, counting the last
 * @param random from 0 to 1
 */
export function pauseAfter(failures: number, pace: Pace, random: number): number {
  if (failures <= 1) return (pace.first / 4) * random;
  const full = Math.min(pace.longest, pace.first * 2 ** (failures - 2));
  return full * (0.5 + random / 2);
}
