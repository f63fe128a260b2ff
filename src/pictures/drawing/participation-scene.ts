import type { DateSpan } from '../../knowledge/date-span.ts';
import type { ParticipationPicture } from '../picture.ts';
import { shortSpan } from '../short-span.ts';
import { type LegendEntry, legend } from './legend.ts';
import { measureText } from './measure-text.ts';
import {
  circle,
  footHeight,
  framed,
  headHeight,
  line,
  margin,
  rect,
  type Scene,
  type Shape,
  text,
  wrapped,
} from './scene.ts';
import { colours } from './style.ts';

const rowHeight = 28;
const headerHeight = 74;
const legendHeight = 30;
const between = 40;
const narrowest = 560;
/** What a picture has room for; the others are in the text. */
const mostCountries = 96;
const mostPeriods = 10;
/** What Discord shows a picture in, in px: https://discord.com, desktop client. */
const shown = { width: 550, height: 350 };

/** A row for each country, a column for each period; in as many blocks beside each other as makes it largest. */
export function participationScene(picture: ParticipationPicture): Scene {
  const from = Math.max(0, picture.periods.length - mostPeriods);
  const periods = picture.periods.slice(from);
  const countries = picture.countries.slice(0, mostCountries);
  const nameWidth =
    Math.min(190, Math.max(...countries.map(({ name }) => measureText(name, 14, false)))) + 12;
  const column = periods.length > 4 ? 66 : 96;
  const block = nameWidth + periods.length * column;
  const sizeOf = (blocks: number) => ({
    blocks,
    rows: Math.ceil(countries.length / blocks),
    width: Math.ceil(Math.max(narrowest, 2 * margin + blocks * block + (blocks - 1) * between)),
    height:
      headHeight +
      headerHeight +
      Math.ceil(countries.length / blocks) * rowHeight +
      legendHeight +
      footHeight,
  });
  const scaleOf = (size: { readonly width: number; readonly height: number }) =>
    Math.min(shown.width / size.width, shown.height / size.height);
  const sizes = [1, 2, 3, 4].map(sizeOf);
  const best = sizes.reduce((one, other) => (scaleOf(other) > scaleOf(one) * 1.02 ? other : one), sizeOf(1));
  const { rows, width, height } = best;
  const left = (width - (best.blocks * block + (best.blocks - 1) * between)) / 2;

  const shapes = Array.from({ length: best.blocks }, (_, at) => at).flatMap((at) => {
    const x = left + at * (block + between);
    const own = countries.slice(at * rows, (at + 1) * rows);
    return own.length === 0
      ? []
      : [...header(periods, x + nameWidth, column), ...rowsOf(own, from, x, nameWidth, column)];
  });
  const more = picture.countries.length - countries.length;
  const key = legend(legendOf(more), width, height - footHeight - 8);
  return {
    width,
    height,
    shapes: [...framed(picture, width, height), ...shapes, ...key.shapes],
  };
}

const header = (periods: ParticipationPicture['periods'], x: number, column: number): Shape[] =>
  periods.flatMap(({ ordinal, date, countries }, index) => {
    const middle = x + (index + 0.5) * column;
    const isWide = column >= 90;
    const dates = isWide ? datesIn(date) : [yearsOf(date)];
    return [
      text(middle, headHeight + 8, ordinal, { bold: true, align: 'center', width: column }),
      ...dates.map((one, at) =>
        text(middle, headHeight + 26 + at * 15, one, { size: 12, colour: colours.muted, align: 'center' }),
      ),
      text(middle, headHeight + 60, isWide ? `${countries} countries` : String(countries), {
        size: 13,
        bold: true,
        align: 'center',
        colour: colours.bar,
      }),
    ];
  });

/** The days and months, and below them the year. */
function datesIn(date: DateSpan): string[] {
  const short = shortSpan(date);
  const [, days, year] = /^([^\d]+|[^\d]*\d{1,2}.*) (\d{4})$/.exec(short) ?? [];
  if (days === undefined || year === undefined || /\d{4}/.test(days)) return wrapped(short, 90, 12, false, 2);
  return [days, year];
}

const yearsOf = ({ from, to }: DateSpan) =>
  from.year === to.year ? String(from.year) : `${from.year}–${String(to.year).slice(-2)}`;

const rowsOf = (
  countries: ParticipationPicture['countries'],
  from: number,
  x: number,
  nameWidth: number,
  column: number,
): Shape[] =>
  countries.flatMap(({ name, joined }, index) => {
    const y = headHeight + headerHeight + (index + 0.5) * rowHeight;
    const own = joined.slice(from);
    const right = x + nameWidth + own.length * column;
    return [
      ...(index % 2 === 0
        ? [rect(x - 8, y - rowHeight / 2, right - x + 12, rowHeight, { fill: '#F4F7FA' }, 4)]
        : []),
      text(x, y, name, { width: nameWidth - 8 }),
      ...own.flatMap((isIn, at) => {
        const middle = x + nameWidth + (at + 0.5) * column;
        const joins = isIn && own[at + 1] === true;
        return [
          ...(joins ? [line(middle, y, middle + column, y, { stroke: colours.bar, lineWidth: 3 })] : []),
          isIn ? took(middle, y) : didNot(middle, y),
        ];
      }),
    ];
  });

const took = (x: number, y: number) => circle(x, y, 8, { fill: colours.bar });
const didNot = (x: number, y: number) =>
  circle(x, y, 5.5, { fill: colours.panel, stroke: '#8C97A3', dashed: true });

const legendOf = (more: number): LegendEntry[] => [
  { name: 'took part', room: 18, draw: (x, y) => [took(x + 9, y)] },
  { name: 'not named among the countries', room: 18, draw: (x, y) => [didNot(x + 9, y)] },
  ...(more > 0 ? [{ name: `and ${more} more countries: see the text`, room: 0, draw: () => [] }] : []),
];
