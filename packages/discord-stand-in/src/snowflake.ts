const discordEpoch = 1_420_070_400_000n;
let latest = 0n;

/** A new id as Discord makes them: its creation time in the upper bits, always greater than the one before. */
export function snowflake(at: number = Date.now()): string {
  const wanted = (BigInt(at) - discordEpoch) << 22n;
  latest = wanted > latest ? wanted : latest + 1n;
  return latest.toString();
}

/** Ids made one a millisecond, as those of servers are made at different times: they spread over all shards. */
export function snowflakesFrom(at: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => ((BigInt(at + index) - discordEpoch) << 22n).toString());
}
