/**
 * What time it is at Discord, learnt from the Date header of its answers: this machine's own clock may be wrong
 * or jump, and an interaction must not be dropped for that.
 */
export interface DiscordClock {
  /** takes the Date header of an answer that arrived just now */
  learn(date: string): void;
  /**
   * How old a snowflake (the id of an interaction) is at least, in ms; undefined when the time at Discord isn't
   * known, was learnt too long ago, or the id is no snowflake.
   */
  minimumAge(snowflake: string): number | undefined;
}

/** the first second of 2015, from which snowflakes count (Discord's API reference, "Snowflakes") */
const discordEpoch = 1_420_070_400_000;
/** How long a learnt time is trusted, in ms: quartz drifts up to a tenth of a second in this. */
const trustedFor = 30 * 60_000;

/** @param now a steady clock, in ms */
export function createDiscordClock(now: () => number = () => performance.now()): DiscordClock {
  let learnt: { readonly date: number; readonly at: number } | undefined;
  return {
    learn(date) {
      const parsed = Date.parse(date);
      if (!Number.isNaN(parsed)) learnt = { date: parsed, at: now() };
    },
    minimumAge(snowflake) {
      if (learnt === undefined || !/^\d{15,20}$/.test(snowflake)) return undefined;
      const elapsed = now() - learnt.at;
      if (elapsed > trustedFor) return undefined;
      // The header is cut to the second and was some time on its way: at Discord it is this late or later.
      return learnt.date + elapsed - (Number(BigInt(snowflake) >> 22n) + discordEpoch);
    },
  };
}
