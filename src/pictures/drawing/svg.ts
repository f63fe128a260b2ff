import { colours } from './style.ts';

/** An element of SVG as text. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}>${content}</${name}>`;

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  paint: Readonly<Record<string, string | number>>,
): string => element('rect', { x, y, width, height, ...paint });

/** A thin line along an SVG path. */
export const line = (d: string): string => element('path', { d, fill: 'none', stroke: colours.rule });

/** A surface that fades: shares of its length, each with how much of the colour there is. Horizontally, or from top to bottom. */
export function fade(
  id: string,
  colour: string,
  stops: readonly (readonly [offset: number, opacity: number])[],
  direction: 'across' | 'down',
): string {
  const end = direction === 'across' ? { x2: 1, y2: 0 } : { x2: 0, y2: 1 };
  return element(
    'linearGradient',
    { id, x1: 0, y1: 0, ...end },
    stops
      .map(([offset, opacity]) => element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }))
      .join(''),
  );
}
