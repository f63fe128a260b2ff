import { fitText, measureText } from './measure-text.ts';
import { colours, fontFamily } from './style.ts';

/** A shape or text with its place, as ECharts' graphic component takes it (Option: graphic.elements). */
export type Shape = Readonly<Record<string, unknown>>;

/** A picture before it becomes SVG: in CSS pixels, from the top left. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** what ECharts draws by itself: axes, series */
  readonly option?: Readonly<Record<string, unknown>>;
}

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** cut to this width, with an ellipsis */
  readonly width?: number;
}

/** A line of text; `y` is its middle. */
export function text(
  x: number,
  y: number,
  content: string,
  { size = 14, bold = false, colour = colours.text, align = 'left', width }: TextStyle = {},
): Shape {
  return {
    type: 'text',
    x,
    y,
    z: 10,
    style: {
      text:
        width === undefined
          ? fitText(content, Number.POSITIVE_INFINITY, size, bold)
          : fitText(content, width, size, bold),
      fontFamily,
      fontSize: size,
      fontWeight: bold ? 'bold' : 'normal',
      fill: colour,
      textAlign: align,
      textVerticalAlign: 'middle',
    },
  };
}

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly dashed?: boolean;
  readonly opacity?: number;
}

const styleOf = ({ fill = 'none', stroke, lineWidth = 1.5, dashed = false, opacity = 1 }: Paint) => ({
  fill,
  opacity,
  ...(stroke === undefined ? {} : { stroke, lineWidth, ...(dashed ? { lineDash: [4, 3] } : {}) }),
});

export const rect = (x: number, y: number, width: number, height: number, paint: Paint, r = 0): Shape => ({
  type: 'rect',
  shape: { x, y, width, height, r },
  style: styleOf(paint),
});

export const circle = (cx: number, cy: number, r: number, paint: Paint): Shape => ({
  type: 'circle',
  shape: { cx, cy, r },
  style: styleOf(paint),
});

export const polygon = (points: readonly (readonly [number, number])[], paint: Paint): Shape => ({
  type: 'polygon',
  shape: { points },
  style: styleOf(paint),
});

export const line = (x1: number, y1: number, x2: number, y2: number, paint: Paint): Shape => ({
  type: 'line',
  shape: { x1, y1, x2, y2 },
  style: styleOf(paint),
});

/** A surface filled with diagonal lines: there is something, and no figure or day for it. */
export function hatched(x: number, y: number, width: number, height: number, colour: string): Shape[] {
  const strokes: Shape[] = [];
  const step = 5;
  for (let offset = step / 2; offset < width + height; offset += step) {
    const from = Math.max(0, offset - height);
    const to = Math.min(offset, width);
    if (to > from)
      strokes.push(
        line(x + from, y + (offset - from), x + to, y + (offset - to), { stroke: colour, lineWidth: 1.4 }),
      );
  }
  return strokes;
}

/** Title, what it shows, and at the foot where it is from; the panel that makes it legible on any background. */
export function framed(
  { title, subtitle, source }: { readonly title: string; readonly subtitle: string; readonly source: string },
  width: number,
  height: number,
): Shape[] {
  const room = width - 2 * margin;
  return [
    rect(1, 1, width - 2, height - 2, { fill: colours.panel, stroke: colours.edge, lineWidth: 1 }, 12),
    text(margin, 32, title, { size: 20, bold: true, width: room }),
    text(margin, 57, subtitle, { size: 14, colour: colours.muted, width: room }),
    text(margin, height - 20, `Source: ${source}`, { size: 12, colour: colours.muted, width: room }),
  ];
}

export const margin = 24;
/** Where what a picture shows begins, and how much is kept for its foot. */
export const headHeight = 78;
export const footHeight = 38;

/** Lines that a text takes within a width; the last one is cut where there are too many. */
export function wrapped(content: string, width: number, size: number, bold: boolean, most: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of content.split(/\s+/)) {
    const next = current === '' ? word : `${current} ${word}`;
    if (current !== '' && measureText(next, size, bold) > width) {
      lines.push(current);
      current = word;
    } else current = next;
  }
  lines.push(current);
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines;
  return kept.map((one) => fitText(one, width, size, bold));
}
