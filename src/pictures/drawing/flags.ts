/** A label that hangs on a pole at `x`, its text to the right of the pole. */
export interface Flag {
  readonly x: number;
  readonly width: number;
}

export interface PlacedFlag {
  readonly side: 'above' | 'below';
  /** 0 is next to the line that the poles stand on */
  readonly level: number;
}

/**
 * Places flags (sorted by x) above and below a line so that no text covers another and no pole goes through a text:
 * one whose text reaches over other poles hangs further from the line than those do.
 */
export function placeFlags(flags: readonly Flag[]): PlacedFlag[] {
  const placed: (PlacedFlag & Flag)[] = [];
  for (const flag of [...flags].reverse()) {
    const levelOn = (side: PlacedFlag['side']) =>
      1 +
      Math.max(
        -1,
        ...placed
          .filter((other) => other.side === side && other.x < flag.x + flag.width + gap)
          .map(({ level }) => level),
      );
    const [above, below] = [levelOn('above'), levelOn('below')];
    placed.push(
      above < below ? { ...flag, side: 'above', level: above } : { ...flag, side: 'below', level: below },
    );
  }
  return placed.reverse().map(({ side, level }) => ({ side, level }));
}

const gap = 8;

/** Rows for things on a line, so that none covers another; those before in the list are nearer to it. */
export function inRows(spans: readonly { readonly from: number; readonly to: number }[]): number[] {
  const rows: { from: number; to: number }[][] = [];
  return spans.map((span) => {
    const free = rows.findIndex((row) =>
      row.every(({ from, to }) => to + gap <= span.from || span.to + gap <= from),
    );
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), span];
    return row;
  });
}
