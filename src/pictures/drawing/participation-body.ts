import type { ParticipationPicture } from '../picture.ts';
import type { Body } from './body.ts';
import { baseline, colours, lineHeight, margin, size, width } from './style.ts';
import { rect } from './svg.ts';
import { measureText, text } from './text.ts';

const widestCell = 88;
const gap = 4;

/** A row for each country, a cell for each period: filled where it took part. */
export function participationBody(
  { columns, rows, totals, absent }: ParticipationPicture,
  above: number,
): Body {
  const room = width - 2 * margin;
  const names = Math.min(room / 2, Math.max(...rows.map(({ name }) => measureText(name, size, false)))) + 12;
  const column = Math.min(widestCell, (room - names) / columns.length);
  const cell = column - gap;
  const leftOf = (index: number) => width - margin - (columns.length - index) * column + gap;
  const absence = (x: number, y: number) =>
    measureText(absent, size, false) <= cell
      ? text(x + cell / 2, y + baseline, absent, { width: cell, colour: colours.muted, anchor: 'middle' })
      : rect(x + 0.5, y + 3.5, cell - 1, lineHeight - 7, { rx: 2, fill: 'none', stroke: colours.rule });
  const top = above + lineHeight + 10;
  const bottom = top + rows.length * lineHeight;
  return {
    bottom: bottom + lineHeight + 6,
    elements: [
      ...columns.flatMap(({ title, total }, index) => {
        const middle = { width: column, bold: true, anchor: 'middle' } as const;
        return [
          text(leftOf(index) + cell / 2, top - 8, title, middle),
          text(leftOf(index) + cell / 2, bottom + lineHeight - 2, total, middle),
        ];
      }),
      ...rows.flatMap(({ name, joined }, row) => {
        const y = top + row * lineHeight;
        return [
          text(margin, y + baseline, name, { width: names - 8 }),
          ...joined.map((isIn, index) =>
            isIn
              ? rect(leftOf(index), y + 3, cell, lineHeight - 6, { rx: 2, fill: colours.bar })
              : absence(leftOf(index), y),
          ),
        ];
      }),
      text(margin, bottom + lineHeight - 2, totals, { width: names - 8, bold: true }),
    ],
  };
}
