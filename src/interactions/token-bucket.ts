export interface TokenBucketOptions {
  /** how many at once, by somebody who was quiet before */
  readonly burst: number;
  /** in how many ms one more is allowed */
  readonly refill: number;
  /** of how many users it is known what they did; whoever was quiet longest is forgotten first */
  readonly remembered: number;
}

/**
 * A token bucket for each user, each bucket kept as one number: when it is full again.
 * @returns a function of a user and the time (ms, of a clock that only goes forward) that takes a token: 0 where there
 *   was one, else in how many ms there will be
 */
export function createTokenBucket({
  burst,
  refill,
  remembered,
}: TokenBucketOptions): (user: string, now: number) => number {
  const fullAt = new Map<string, number>();
  return (user, now) => {
    const full = Math.max(fullAt.get(user) ?? now, now);
    const wait = Math.max(0, full + refill - now - burst * refill);
    // A Map hands out its keys in the order in which they came: whoever is active goes to its end.
    fullAt.delete(user);
    fullAt.set(user, wait > 0 ? full : full + refill);
    for (const [quietest, isFullAt] of fullAt) {
      // Of whoever has a full bucket there is nothing to know.
      if (fullAt.size <= remembered && isFullAt > now) break;
      fullAt.delete(quietest);
    }
    return wait;
  };
}
