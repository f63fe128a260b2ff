import { circle, type Paint, polygon, rect, type Shape } from './scene.ts';
import { colours, distinct } from './style.ts';

/** How a kind is marked: by colour and by shape, so that either is enough. */
export type KindMark = (x: number, y: number) => Shape;

/** Half the width of a mark, in px. */
export const markRadius = 7;
const r = markRadius;

const shapes: readonly ((x: number, y: number, paint: Paint) => Shape)[] = [
  (x, y, paint) => circle(x, y, r - 0.5, paint),
  (x, y, paint) => rect(x - r + 1, y - r + 1, 2 * r - 2, 2 * r - 2, paint),
  (x, y, paint) => regular(x, y, 3, -90, r + 1.5, paint),
  (x, y, paint) => regular(x, y, 4, -90, r + 1, paint),
  (x, y, paint) => regular(x, y, 3, 90, r + 1.5, paint),
  (x, y, paint) => regular(x, y, 6, 0, r, paint),
];

function regular(x: number, y: number, corners: number, turn: number, radius: number, paint: Paint): Shape {
  const points = Array.from({ length: corners }, (_, index): [number, number] => {
    const angle = ((turn + (360 / corners) * index) * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return polygon(points, paint);
}

/** Marks for kinds, in the order given; beyond those that can be told apart they share a grey ring. */
export function kindMarks(kinds: readonly string[]): {
  readonly told: readonly string[];
  readonly markOf: (kind: string) => KindMark;
} {
  const told = kinds.slice(0, shapes.length);
  return {
    told,
    markOf(kind) {
      const at = told.indexOf(kind);
      const shape = shapes[at];
      const fill = distinct[at];
      if (shape === undefined || fill === undefined)
        return (x, y) => circle(x, y, r - 1.5, { fill: colours.panel, stroke: colours.muted, lineWidth: 2 });
      return (x, y) => shape(x, y, { fill, stroke: colours.panel, lineWidth: 1 });
    },
  };
}
