/** The shards of one process. */
export interface ShardRange {
  /** ids of the first and the last */
  readonly first: number;
  readonly last: number;
  /** of the whole bot, on whatever hosts */
  readonly count: number;
}

/** Reads `4` (all of four), `0-3/16` (the first four of sixteen) or `5/16` (one of them); garbage in, NaN out. */
export function readRange(text: string): ShardRange {
  const [ids = '', count] = text.split('/');
  if (count === undefined) return { first: 0, last: Number(ids) - 1, count: Number(ids) };
  const [first, last = first] = ids.split('-').map(Number);
  return { first: first ?? Number.NaN, last: last ?? Number.NaN, count: Number(count) };
}

/** Written so that it can be read again: `0-3/16`. */
export function describeRange({ first, last, count }: ShardRange): string {
  return first === last ? `${first}/${count}` : `${first}-${last}/${count}`;
}
