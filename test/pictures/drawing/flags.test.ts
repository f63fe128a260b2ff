import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Flag, inRows, placeFlags } from '../../../src/pictures/drawing/flags.ts';

const flags = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 800 }), width: fc.integer({ min: 10, max: 120 }) }), {
    maxLength: 40,
  })
  .map((all) => all.sort((one, other) => one.x - other.x));

describe('labels on poles', () => {
  it('stand next to the line, where there is room', () => {
    const far: Flag[] = [
      { x: 0, width: 50 },
      { x: 100, width: 50 },
    ];
    expect(placeFlags(far)).toEqual([
      { side: 'below', level: 0 },
      { side: 'below', level: 0 },
    ]);
  });

  it('go above and below, and further from the line, where they are close', () => {
    const close: Flag[] = [0, 10, 20].map((x) => ({ x, width: 50 }));
    expect(placeFlags(close)).toEqual([
      { side: 'below', level: 1 },
      { side: 'above', level: 0 },
      { side: 'below', level: 0 },
    ]);
  });

  it('never cover each other, and no pole goes through a text', () => {
    fc.assert(
      fc.property(flags, (all) => {
        const placed = placeFlags(all).map((place, at) => ({ ...place, ...(all[at] ?? { x: 0, width: 0 }) }));
        for (const [at, one] of placed.entries())
          for (const other of placed.slice(at + 1)) {
            if (one.side !== other.side) continue;
            const reaches = one.x + one.width > other.x;
            // The pole of the right one, and its text, are nearer to the line than the left one's text.
            if (reaches) expect(one.level).toBeGreaterThan(other.level);
          }
      }),
    );
  });
});

test('things in rows never cover each other', () => {
  const spans = fc.array(
    fc.record({ from: fc.integer({ min: 0, max: 800 }), length: fc.integer({ min: 0, max: 100 }) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(spans, (all) => {
      const things = all.map(({ from, length }) => ({ from, to: from + length }));
      const rows = inRows(things);
      for (const [at, one] of things.entries())
        for (const [other, { from, to }] of things.entries())
          if (other > at && rows[at] === rows[other]) expect(one.to <= from || to <= one.from).toBe(true);
    }),
  );
});
