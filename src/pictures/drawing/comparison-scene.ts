import type { ComparedFigures, ComparisonPicture, Mark } from '../picture.ts';
import { type LegendEntry, legend } from './legend.ts';
import { measureText } from './measure-text.ts';
import {
  circle,
  footHeight,
  framed,
  hatched,
  headHeight,
  line,
  margin,
  polygon,
  rect,
  type Scene,
  type Shape,
  text,
  wrapped,
} from './scene.ts';
import { colours } from './style.ts';

const columns = 4;
const width = 900;
const gutter = 32;
const cellWidth = (width - 2 * margin - (columns - 1) * gutter) / columns;
const titleHeight = 40;
const rowHeight = 22;
const barHeight = 13;
const ordinalWidth = 34;
const small = 12.5;
/** What a picture has room for; the others are in the text. */
const mostRows = 8;

type Measure = ComparisonPicture['measures'][number];

/** A small chart for each thing that is counted, on a scale of its own. */
export function comparisonScene(picture: ComparisonPicture): Scene {
  const all = inGrid(picture.measures);
  const grid = all.slice(0, mostRows);
  const left = all.slice(mostRows).flat().length;
  const shapes: Shape[] = [];
  const grids: object[] = [];
  const series: object[] = [];
  let y = headHeight + 8;
  for (const measures of grid) {
    const rows = Math.max(...measures.flatMap(({ charts }) => charts.map((chart) => chart.rows.length)));
    const height = titleHeight + rows * rowHeight + 12;
    let column = 0;
    for (const { charts } of measures) {
      const x = margin + column * (cellWidth + gutter);
      if (charts.length > 1) shapes.push(...keptApart(x, y, charts.length, height));
      for (const [index, chart] of charts.entries()) {
        const drawn = chartOf(chart, x + index * (cellWidth + gutter), y);
        shapes.push(...drawn.shapes);
        if (drawn.bars) {
          series.push(seriesOf(drawn.bars, grids.length));
          grids.push(gridOf(drawn.bars));
        }
      }
      column += charts.length;
    }
    y += height + 10;
  }
  const without = withoutFigures(picture, left, y + 6);
  const key = legend(legendOf(picture), width, without.bottom + 8);
  const height = Math.ceil(key.bottom + footHeight + 6);
  return {
    width,
    height,
    shapes: [...framed(picture, width, height), ...shapes, ...without.shapes, ...key.shapes],
    option: {
      grid: grids,
      xAxis: grids.map((_, index) => ({ type: 'value', gridIndex: index, min: 0, max: 1, show: false })),
      yAxis: series.map((_, index) => ({ type: 'category', gridIndex: index, inverse: true, show: false })),
      series,
    },
  };
}

/** Measures in rows of the grid: in their order, but for one that is moved up where a wider one doesn't fit. */
function inGrid(measures: readonly Measure[]): Measure[][] {
  const rows: Measure[][] = [];
  const waiting = [...measures];
  while (waiting.length > 0) {
    const row: Measure[] = [];
    let room = columns;
    for (;;) {
      const next = waiting.findIndex(({ charts }) => Math.min(charts.length, columns) <= room);
      const [measure] = next === -1 ? [] : waiting.splice(next, 1);
      if (measure === undefined) break;
      row.push(measure);
      room -= measure.charts.length;
    }
    rows.push(row);
  }
  return rows;
}

/** What shows that the charts of one measure don't count the same thing. */
function keptApart(x: number, y: number, charts: number, height: number): Shape[] {
  const full = charts * cellWidth + (charts - 1) * gutter;
  return [
    rect(x - 12, y - 6, full + 24, height + 4, { fill: '#FFF8E6', stroke: '#E3C77A', lineWidth: 1 }, 8),
    ...Array.from({ length: charts - 1 }, (_, index) => {
      const middle = x + (index + 1) * cellWidth + (index + 0.5) * gutter;
      return [
        line(middle, y + 2, middle, y + height - 12, { stroke: '#C9A23C', lineWidth: 1, dashed: true }),
        ...unequal(middle, y + height / 2 - 5),
      ];
    }).flat(),
  ];
}

/** The bars of a chart, for ECharts to draw. */
interface Bars {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** shares of the longest, a place for each row */
  readonly shares: readonly (number | undefined)[];
}

function chartOf(
  { title, rows }: ComparedFigures,
  x: number,
  y: number,
): { shapes: Shape[]; bars: Bars | undefined } {
  const titles = wrapped(title, cellWidth, 13.5, true, 2);
  const figures = rows.flatMap(({ mark }) => ('value' in mark ? [mark] : []));
  const most = Math.max(1, ...figures.map(({ value }) => value));
  const open = figures.some(({ kind }) => kind === 'over') ? 22 : 0;
  const longest = Math.max(0, ...figures.map(({ text: said }) => measureText(said, 14, true)));
  const room = cellWidth - ordinalWidth - open - longest - 8;
  const start = x + ordinalWidth;
  const shapes: Shape[] = [
    // Beside what it says, whether it takes one line or two.
    ...titles.map((one, index) =>
      text(x, y + 25 + (index - titles.length + 1) * 17, one, { size: 13.5, bold: true }),
    ),
    ...(figures.length > 0
      ? [
          line(start, y + titleHeight - 2, start, y + titleHeight + rows.length * rowHeight + 2, {
            stroke: colours.muted,
            lineWidth: 1,
          }),
        ]
      : []),
    ...rows.flatMap(({ ordinal, mark }, index) => {
      const middle = y + titleHeight + (index + 0.5) * rowHeight;
      return [
        text(x, middle, ordinal, { size: 13, colour: colours.muted, width: ordinalWidth - 2 }),
        ...said(mark, start, middle, 'value' in mark ? (mark.value / most) * room : 0),
      ];
    }),
  ];
  if (figures.length === 0) return { shapes, bars: undefined };
  const shares = rows.map(({ mark }) => ('value' in mark ? mark.value / most : undefined));
  return { shapes, bars: { x: start, y: y + titleHeight, width: room, shares } };
}

/** What stands beside or in place of a bar. */
function said(mark: Mark, x: number, y: number, length: number): Shape[] {
  switch (mark.kind) {
    case 'exact':
      return [text(x + length + 6, y, mark.text, { bold: true })];
    case 'over':
      return [...openEnd(x + length, y), text(x + length + 27, y, mark.text, { bold: true })];
    case 'words':
      return [...noFigure(x + 6, y), text(x + 25, y, mark.text, { size: small })];
    case 'not given':
      return [...notGiven(x + 6, y), text(x + 25, y, mark.text, { size: small, colour: colours.muted })];
  }
}

/** More than the bar: it goes on, nobody knows how far. */
const openEnd = (x: number, y: number): Shape[] => {
  const [top, bottom] = [y - barHeight / 2, y + barHeight / 2];
  return [
    rect(x, top, 12, barHeight, { fill: colours.barLight }),
    polygon(
      [
        [x + 12, top - 2],
        [x + 22, y],
        [x + 12, bottom + 2],
      ],
      { fill: colours.bar },
    ),
    line(x, top, x + 12, top, { stroke: colours.bar, dashed: true }),
    line(x, bottom, x + 12, bottom, { stroke: colours.bar, dashed: true }),
  ];
};

/** There was some of it, and the source has no figure. */
const noFigure = (x: number, y: number): Shape[] => [
  rect(x, y - 6.5, 13, 13, { fill: colours.panel }),
  ...hatched(x, y - 6.5, 13, 13, colours.bar),
  rect(x, y - 6.5, 13, 13, { stroke: colours.bar }),
];

const notGiven = (x: number, y: number): Shape[] => [
  rect(x, y - 6.5, 13, 13, { fill: colours.panel, stroke: '#8C97A3', dashed: true }),
];

const gridOf = ({ x, y, width: room, shares }: Bars) => ({
  left: x,
  top: y,
  width: room,
  height: shares.length * rowHeight,
});

const seriesOf = ({ shares }: Bars, index: number) => ({
  type: 'bar',
  xAxisIndex: index,
  yAxisIndex: index,
  data: shares.map((share) => share ?? '-'),
  barWidth: barHeight,
  // What is something doesn't look like nothing.
  barMinHeight: 2,
  itemStyle: { color: colours.bar },
  silent: true,
  z: 3,
});

function withoutFigures(
  { withoutFigures: names }: ComparisonPicture,
  left: number,
  y: number,
): { shapes: Shape[]; bottom: number } {
  const lines = [
    ...(names.length > 0
      ? wrapped(`In words alone: ${names.join(' · ')}`, width - 2 * margin - 22, 13, false, 2)
      : []),
  ];
  const more = left > 0 ? [`And ${left} more measures: see the text.`] : [];
  return {
    shapes: [
      ...(lines.length > 0 ? noFigure(margin, y) : []),
      ...lines.map((one, index) => text(margin + 22, y + index * 18, one, { size: 13 })),
      ...more.map((one) => text(margin, y + lines.length * 18, one, { size: 13, bold: true })),
    ],
    bottom: y + (lines.length + more.length) * 18,
  };
}

/** What the marks mean, as far as they are used. */
function legendOf({ measures, withoutFigures: words }: ComparisonPicture): LegendEntry[] {
  const rows = measures.flatMap(({ charts }) => charts.flatMap((chart) => chart.rows));
  const has = (kind: Mark['kind']) => rows.some(({ mark }) => mark.kind === kind);
  return [
    ...(has('over') ? [{ name: 'more than that (“over”)', room: 24, draw: openEnd }] : []),
    ...(has('words') || words.length > 0
      ? [{ name: 'done or numerous, no figure given', room: 14, draw: noFigure }]
      : []),
    ...(has('not given') ? [{ name: 'not given by the source; not a zero', room: 14, draw: notGiven }] : []),
    ...(measures.some(({ charts }) => charts.length > 1)
      ? [{ name: 'worded differently', room: 20, draw: (x: number, y: number) => unequal(x + 10, y) }]
      : []),
  ];
}

const unequal = (x: number, y: number): Shape[] => [
  circle(x, y, 10, { fill: '#FFF8E6', stroke: '#C9A23C', lineWidth: 1 }),
  text(x, y, '≠', { size: 14, bold: true, align: 'center', colour: '#7A5A00' }),
];
