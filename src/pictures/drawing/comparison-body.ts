import type { ComparedRow, ComparisonPicture } from '../picture.ts';
import type { Body } from './body.ts';
import { baseline, colours, lineHeight, margin, size, width } from './style.ts';
import { element, fade, line, rect } from './svg.ts';
import { measureText, text, wrapped } from './text.ts';

const leastOrdinals = 40;
const barHeight = 14;
/** How far an open bar fades beyond its figure. */
const tail = 28;
const between = 10;

/** A chart below the other for each thing that is counted: all their bars begin at one zero and have one scale. */
export function comparisonBody({ charts }: ComparisonPicture, above: number): Body {
  const ordinals = Math.max(
    leastOrdinals,
    ...charts.flatMap(({ rows }) => rows.map(({ ordinal }) => measureText(ordinal, size, false) + 8)),
  );
  const start = margin + ordinals;
  const bars = charts.flatMap(({ rows }) => rows.filter(({ bar }) => bar !== undefined));
  // The longest leaves room for what is said beside it.
  const beside = Math.max(
    ...bars.map(({ bar, text: said }) => measureText(said, size, true) + 8 + (bar?.isOpen ? tail : 0)),
  );
  const most = Math.max(1, ...bars.map(({ bar }) => bar?.value ?? 0));
  const lengthOf = (value: number) => (value / most) * (width - margin - start - beside);
  let y = above;
  const elements = charts.flatMap(({ title, rows }) => {
    const room = width - 2 * margin;
    const titled = wrapped(title, room, 2, size, true);
    const top = y + between;
    const first = top + titled.length * lineHeight;
    y = first + rows.length * lineHeight;
    return [
      ...titled.map((one, index) =>
        text(margin, top + baseline + index * lineHeight, one, { width: room, bold: true }),
      ),
      ...rows.flatMap((row, index) => rowAt(row, start, first + index * lineHeight, lengthOf)),
      line(`M${start} ${first + 1}V${y - 1}`),
    ];
  });
  return {
    bottom: y + 6,
    elements: [
      element(
        'defs',
        {},
        fade(
          'open',
          colours.bar,
          [
            [0, 0.55],
            [1, 0],
          ],
          'across',
        ),
      ),
      ...elements,
    ],
  };
}

function rowAt(
  { ordinal, text: said, bar }: ComparedRow,
  start: number,
  y: number,
  lengthOf: (value: number) => number,
): string[] {
  const end = start + (bar === undefined ? 0 : lengthOf(bar.value));
  const beside = end + 8 + (bar?.isOpen ? tail : 0);
  const top = y + (lineHeight - barHeight) / 2;
  return [
    text(margin, y + baseline, ordinal, { width: start - margin, colour: colours.muted }),
    ...(bar === undefined ? [] : [rect(start, top, end - start, barHeight, { fill: colours.bar })]),
    ...(bar?.isOpen ? [rect(end + 2, top, tail - 2, barHeight, { fill: 'url(#open)' })] : []),
    text(beside, y + baseline, said, {
      width: width - margin - beside,
      ...(bar === undefined ? { colour: colours.muted } : { bold: true }),
    }),
  ];
}
