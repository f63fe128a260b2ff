import { measureText } from './measure-text.ts';
import { margin, type Shape, text } from './scene.ts';

/** A mark and what it means. */
export interface LegendEntry {
  readonly name: string;
  /** how wide the mark is, in px */
  readonly room: number;
  /** the mark, from the left, at this height */
  readonly draw: (x: number, y: number) => readonly Shape[];
}

const size = 12.5;
const lineHeight = 22;
const longest = 260;

/** Marks with what they mean, on as many lines as they need. `top` is the middle of the first line. */
export function legend(
  entries: readonly LegendEntry[],
  width: number,
  top: number,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  let [x, y] = [margin, top];
  const shapes = entries.flatMap(({ name, room, draw }) => {
    const needed = room + 6 + Math.min(longest, measureText(name, size, false));
    if (x > margin && x + needed > width - margin) {
      x = margin;
      y += lineHeight;
    }
    const at = x;
    x += needed + 16;
    return [...draw(at, y), text(at + room + 6, y, name, { size, width: longest })];
  });
  return { shapes, bottom: y + lineHeight / 2 };
}
