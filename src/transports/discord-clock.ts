/**
 * What time it is at Discord, learnt from the Date header of its answers: this machine's own clock may be wrong
 * or jump, and an interaction must not be dropped for that.
 */
export interface DiscordClock {
  /**
   * Takes the Date header of the answer that arrived just now and accepted the callback of an interaction. It is
   * believed where it fits the interaction's id: what stands between the bot and Discord may have a clock of its own.
   */
  learn(date: string, snowflake: string): void;
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
/** Discord accepts a callback within three seconds; the header is cut to the second. Both in ms. */
const window = 3_000;
const second = 1_000;

/** @param now a steady clock, in ms */
export function createDiscordClock(now: () => number = () => performance.now()): DiscordClock {
  let learnt: { readonly date: number; readonly at: number } | undefined;
  return {
    learn(date, snowflake) {
      const parsed = Date.parse(date);
      const created = timeOf(snowflake);
      if (created === undefined || !(parsed > created - second && parsed <= created + window + second))
        return;
      learnt = { date: parsed, at: now() };
    },
    minimumAge(snowflake) {
      const created = timeOf(snowflake);
      if (learnt === undefined || created === undefined) return undefined;
      const elapsed = now() - learnt.at;
      if (elapsed > trustedFor) return undefined;
      // The header is cut to the second and was some time on its way: at Discord it is this late or later.
      return learnt.date + elapsed - created;
    },
  };
}

/** When an id was made, in ms since 1970; undefined if it is no snowflake. */
function timeOf(snowflake: string): number | undefined {
  return /^\d{15,20}$/.test(snowflake) ? Number(BigInt(snowflake) >> 22n) + discordEpoch : undefined;
}
