/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** from 0 to below 1 */
  next(): number;
  /** from `least` to below `most` */
  between(least: number, most: number): number;
  /** throws on none */
  pick<const Item>(items: readonly Item[]): Item;
}

/** Mulberry32: 32 bits of state, good enough to spread faults. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    pick(items) {
      const index = Math.floor(next() * items.length);
      if (index >= items.length) throw new RangeError('There is nothing to pick from');
      return items[index] as (typeof items)[number];
    },
  };
}
