import type { ParticipationPicture } from '../picture.ts';
import type { Body } from './body.ts';
import { baseline, colours, lineHeight, margin, size, width } from './style.ts';
import { rect } from './svg.ts';
import { measureText, text, wrapped } from './text.ts';

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
  const isSaid = measureText(absent, size, false) <= cell;
  const outlined = (x: number, y: number) =>
    rect(x + 0.5, y + 3.5, cell - 1, lineHeight - 7, { rx: 2, fill: 'none', stroke: colours.rule });
  const absence = (x: number, y: number) =>
    isSaid
      ? text(x + cell / 2, y + baseline, absent, { width: cell, colour: colours.muted, anchor: 'middle' })
      : outlined(x, y);
  const heads = columns.map(({ title }) => wrapped(title, cell - 6, 2, size, true));
  const head = Math.max(...heads.map((lines) => lines.length)) * lineHeight;
  const top = above + head + 10;
  const bottom = top + rows.length * lineHeight;
  const hasKey = !isSaid && rows.some(({ joined }) => joined.includes(false));
  const key = bottom + lineHeight + 4;
  return {
    bottom: (hasKey ? key : bottom) + lineHeight + 6,
    elements: [
      ...columns.flatMap(({ total }, index) => {
        const centre = leftOf(index) + cell / 2;
        const middle = { width: cell, bold: true, anchor: 'middle' } as const;
        const lines = heads[index] ?? [];
        return [
          ...lines.map((one, at) =>
            text(centre, top - 8 - (lines.length - 1 - at) * lineHeight, one, middle),
          ),
          text(centre, bottom + lineHeight - 2, total, middle),
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
      // What an empty cell says, where it has no room for it.
      ...(hasKey
        ? [
            outlined(margin, key),
            text(margin + cell + 8, key + baseline, absent, {
              width: room - cell - 8,
              colour: colours.muted,
            }),
          ]
        : []),
    ],
  };
}
