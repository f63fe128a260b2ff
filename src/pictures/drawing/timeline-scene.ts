import { type DateSpan, MONTHS } from '../../knowledge/date-span.ts';
import type { TimelinePicture } from '../picture.ts';
import { shortSpan } from '../short-span.ts';
import { inRows, placeFlags } from './flags.ts';
import { kindMarks, markRadius } from './kind-marks.ts';
import { type LegendEntry, legend } from './legend.ts';
import { measureText } from './measure-text.ts';
import {
  footHeight,
  framed,
  hatched,
  headHeight,
  line,
  margin,
  rect,
  type Scene,
  type Shape,
  text,
  wrapped,
} from './scene.ts';
import { colours, fontFamily } from './style.ts';
import { beginOf, endOf, isExact, type TimeScale, timeScale } from './time-scale.ts';

const width = 880;
const cityColumn = 104;
const flagWidth = 104;
const small = 12.5;
const lineHeight = 16;
const axisHeight = 52;
/** Beyond this many cities those with the fewest meetings share a lane. */
const mostLanes = 8;
/** Levels of labels above and below together, before a lane makes do with shorter ones. */
const mostLevels = 5;

/** Periods as bars above, a lane for each city below, on one line of time. */
export function timelineScene(picture: TimelinePicture): Scene {
  const left = margin + cityColumn;
  const right = width - margin - (picture.meetings.length > 0 ? flagWidth - 10 : 0);
  const spans = [
    ...picture.periods.flatMap(({ date, otherDates }) => [date, ...otherDates.map((other) => other.date)]),
    ...picture.meetings.map(({ date }) => date),
  ];
  const time = timeScale(spans, left, right);
  const periods = periodLane(picture, time, headHeight, right + flagWidth - 10);
  const marks = kindMarks([...new Set(picture.meetings.flatMap(({ kinds }) => kinds))]);
  const lanes: Shape[] = [];
  let bottom = periods.bottom;
  for (const lane of lanesOf(picture)) {
    lanes.push(line(margin, bottom, width - margin, bottom, { stroke: colours.rule, lineWidth: 1 }));
    const drawn = cityLane(lane, time, bottom, marks.markOf);
    lanes.push(...drawn.shapes);
    bottom = drawn.bottom;
  }
  const key = legend(legendOf(picture, marks), width, bottom + axisHeight + 8);
  const height = Math.ceil(key.bottom + footHeight + 6);
  const bands = picture.periods.map(({ date }) => {
    const [from, to] = [time.x(beginOf(date.from)), time.x(endOf(date.to))];
    return rect(from, periods.bottom, to - from, bottom - periods.bottom, {
      fill: colours.barLight,
      opacity: 0.45,
    });
  });
  return {
    width,
    height,
    shapes: [
      ...framed(picture, width, height),
      ...bands,
      ...years(time, periods.bottom, bottom),
      ...lanes,
      ...periods.shapes,
      ...key.shapes,
    ],
    option: axisOption(time, left, right, periods.bottom, bottom, height),
  };
}

function axisOption(
  time: TimeScale,
  left: number,
  right: number,
  top: number,
  bottom: number,
  height: number,
) {
  const isLong = time.max - time.min > 5 * 366 * 86_400_000;
  const font = { fontFamily, fontSize: 13, color: colours.muted };
  return {
    useUTC: true,
    grid: { left, right: width - right, top, bottom: height - bottom, z: 5 },
    xAxis: {
      type: 'time',
      min: time.min,
      max: time.max,
      z: 5,
      axisLine: { lineStyle: { color: colours.muted, width: 1.5 } },
      axisTick: { lineStyle: { color: colours.muted } },
      splitLine: { show: true, lineStyle: { color: colours.faint } },
      axisLabel: {
        ...font,
        show: !isLong,
        hideOverlap: true,
        formatter: (moment: number) => MONTHS[new Date(moment).getUTCMonth()]?.slice(0, 3) ?? '',
      },
    },
    yAxis: { type: 'value', show: false },
  };
}

/** The years below the months, each where it begins; not one of which too little is shown. */
function years(time: TimeScale, top: number, bottom: number): Shape[] {
  const first = new Date(time.min).getUTCFullYear();
  const last = new Date(time.max - 1).getUTCFullYear();
  // So many years that each has too little room: every second, fifth or tenth.
  const step =
    [1, 2, 5, 10, 20].find(
      (years) => ((time.x(time.max) - time.x(time.min)) / (last - first + 1)) * years > 50,
    ) ?? 50;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => year === first || year % step === 0)
    .flatMap((year) => {
      const [from, to] = [
        Math.max(time.x(time.min), time.x(Date.UTC(year, 0, 1))),
        time.x(Math.min(time.max, Date.UTC(year + step, 0, 1))),
      ];
      return [
        line(from, top, from, bottom + axisHeight - 12, { stroke: colours.rule, lineWidth: 1 }),
        ...(to - from > 44 ? [text(from + 6, bottom + axisHeight - 20, String(year), { bold: true })] : []),
      ];
    });
}

interface Part {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}

/** Each period's dates above its bar, other dates that the source gives as an outline below it. */
function periodLane({ periods }: TimelinePicture, time: TimeScale, top: number, rightmost: number): Part {
  const items = periods.map(({ ordinal, date, otherDates }) => {
    const bar = { from: time.x(beginOf(date.from)), to: time.x(endOf(date.to)) };
    const name = `${ordinal} period`;
    const dates = shortSpan(date);
    const labels = [
      measureText(name, 14, true),
      measureText(dates, small, false),
      ...otherDates.map((other) => measureText(otherText(other), small, false)),
    ];
    const half = Math.max(...labels) / 2;
    const middle = Math.min(Math.max((bar.from + bar.to) / 2, margin + half), rightmost - half);
    const outlines = otherDates.map((other) => ({
      ...other,
      from: time.x(beginOf(other.date.from)),
      to: time.x(endOf(other.date.to)),
    }));
    return {
      name,
      dates,
      date,
      bar,
      outlines,
      middle,
      from: Math.min(middle - half, bar.from, ...outlines.map(({ from }) => from)),
      to: Math.max(middle + half, bar.to, ...outlines.map(({ to }) => to)),
    };
  });
  const rows = inRows(items);
  const heights = Array.from({ length: Math.max(0, ...rows.map((row) => row + 1)) }, (_, row) => {
    const outlined = Math.max(
      0,
      ...items.filter((_, at) => rows[at] === row).map(({ outlines }) => outlines.length),
    );
    return 64 + outlined * 36;
  });
  const shapes = items.flatMap((item, index) => {
    const row = rows[index] ?? 0;
    const y = top + heights.slice(0, row).reduce((sum, height) => sum + height, 0);
    return [
      text(item.middle, y + 8, item.name, { bold: true, align: 'center' }),
      text(item.middle, y + 25, item.dates, { size: small, align: 'center' }),
      ...barOf(item.bar, item.date, time, y + 36),
      ...item.outlines.flatMap((outline, at) => [
        rect(outline.from, y + 60 + at * 36, outline.to - outline.from, 10, {
          stroke: colours.bar,
          dashed: true,
        }),
        text(item.middle, y + 82 + at * 36, otherText(outline), {
          size: small,
          colour: colours.muted,
          align: 'center',
        }),
      ]),
    ];
  });
  return { shapes, bottom: top + heights.reduce((sum, height) => sum + height, 0) + 8 };
}

const otherText = ({ date, where }: { readonly date: DateSpan; readonly where: string }) =>
  `“${where}” says ${shortSpan(date)}`;

const barHeight = 18;

/** A period's bar: solid as far as its days are known, hatched in a month or year of which they aren't. */
function barOf(
  { from, to }: { readonly from: number; readonly to: number },
  date: DateSpan,
  time: TimeScale,
  y: number,
): Shape[] {
  const solidFrom = isExact(date.from) ? from : time.x(endOf(date.from));
  const solidTo = isExact(date.to) ? to : time.x(beginOf(date.to));
  const uncertain = [
    { from, to: Math.min(solidFrom, to) },
    { from: Math.max(solidTo, solidFrom), to },
  ].filter((part) => part.to - part.from > 0.5);
  return [
    rect(from, y, to - from, barHeight, { fill: colours.barLight }),
    ...uncertain.flatMap((part) => hatched(part.from, y, part.to - part.from, barHeight, colours.bar)),
    ...(solidTo > solidFrom
      ? [rect(solidFrom, y, solidTo - solidFrom, barHeight, { fill: colours.bar })]
      : []),
    rect(from, y, to - from, barHeight, { stroke: colours.bar }),
  ];
}

interface Lane {
  readonly name: string;
  readonly meetings: TimelinePicture['meetings'];
}

/** A lane for each city, in the order of their first meetings. */
function lanesOf({ meetings }: TimelinePicture): Lane[] {
  const cities = [...new Set(meetings.map(({ city }) => city))].map((name) => ({
    name,
    meetings: meetings.filter(({ city }) => city === name),
  }));
  if (cities.length <= mostLanes) return cities;
  const byCount = [...cities].sort((one, other) => other.meetings.length - one.meetings.length);
  const own = new Set(byCount.slice(0, mostLanes - 1).map(({ name }) => name));
  return [
    ...cities.filter(({ name }) => own.has(name)),
    {
      name: `${cities.length - own.size} other cities`,
      meetings: meetings.filter(({ city }) => !own.has(city)),
    },
  ];
}

/** A city's meetings: marks on a line, labels hanging on it; shorter labels, or none, where there are too many. */
function cityLane(
  { name, meetings }: Lane,
  time: TimeScale,
  top: number,
  markOf: ReturnType<typeof kindMarks>['markOf'],
): Part {
  const held = meetings
    .map((meeting) => {
      const [from, to] = [time.x(beginOf(meeting.date.from)), time.x(endOf(meeting.date.to))];
      return { ...meeting, from, to, x: (from + to) / 2, marks: meeting.kinds.slice(0, 3) };
    })
    .sort((one, other) => one.x - other.x);
  const dates = held.map(({ date }) => shortSpan(date).replace(/ \d{4}$/, ''));
  const full = held.map(({ label }, at) => ({
    date: dates[at] ?? '',
    lines: wrapped(label, flagWidth - 8, small, false, 2),
  }));
  const labels =
    [full, full.map((one) => ({ ...one, lines: [] })), []].find((attempt) => {
      const placed = placeFlags(flagsOf(held, attempt));
      return levelsOf(placed, 'above') + levelsOf(placed, 'below') <= mostLevels;
    }) ?? [];
  const placed = placeFlags(flagsOf(held, labels));
  const levelHeight = lineHeight * (1 + Math.max(0, ...labels.map(({ lines }) => lines.length))) + 6;
  const rows = inRows(
    held.map(({ x, marks }) => ({ from: x - halfOf(marks) + 4, to: x + halfOf(marks) - 4 })),
  );
  const markHeight = 2 * markRadius + 3;
  const above = levelsOf(placed, 'above') * levelHeight;
  const line0 = Math.max(top + 24, top + 12 + above + markRadius);
  const lowest = line0 + Math.max(0, ...rows) * markHeight;
  const bottom = Math.max(
    lowest + markRadius + 10 + levelsOf(placed, 'below') * levelHeight,
    top + 12 + 2 * lineHeight + 10,
  );

  const shapes = held.flatMap((meeting, at) => {
    const y = line0 + (rows[at] ?? 0) * markHeight;
    const place = placed[at];
    const label = labels[at];
    const flag = place && label ? flagOf(meeting.x, label, place, line0, lowest, levelHeight, y) : [];
    const isLong = meeting.to - meeting.from > 2 * markRadius;
    return [
      ...flag,
      ...(isLong
        ? [
            line(meeting.from, y, meeting.to, y, {
              stroke: colours.text,
              lineWidth: 2,
              dashed: !isExact(meeting.date.from),
            }),
          ]
        : []),
      ...(meeting.marks.length === 0 ? ['' as const] : meeting.marks).map((kind, index, all) =>
        markOf(kind)(meeting.x + (index - (all.length - 1) / 2) * (2 * markRadius + 1), y),
      ),
    ];
  });
  const title = wrapped(name, cityColumn - 12, 14, true, 2);
  return {
    shapes: [
      ...title.map((one, index) =>
        text(margin, line0 + (index - (title.length - 1) / 2) * 18, one, { bold: true }),
      ),
      line(time.x(time.min), line0, time.x(time.max), line0, { stroke: colours.rule, lineWidth: 1 }),
      ...shapes,
    ],
    bottom,
  };
}

interface Label {
  readonly date: string;
  readonly lines: readonly string[];
}

const flagsOf = (held: readonly { readonly x: number }[], labels: readonly Label[]) =>
  labels.map(({ date, lines }, at) => ({
    x: held[at]?.x ?? 0,
    width:
      5 + Math.max(measureText(date, small, true), ...lines.map((one) => measureText(one, small, false))),
  }));

const levelsOf = (placed: readonly { readonly side: string; readonly level: number }[], side: string) =>
  Math.max(0, ...placed.filter((one) => one.side === side).map(({ level }) => level + 1));

const halfOf = (marks: readonly string[]) => Math.max(1, marks.length) * (markRadius + 0.5);

function flagOf(
  x: number,
  { date, lines }: Label,
  { side, level }: { readonly side: string; readonly level: number },
  highest: number,
  lowest: number,
  levelHeight: number,
  mark: number,
): Shape[] {
  const top =
    side === 'above'
      ? highest - markRadius - 4 - (level + 1) * levelHeight
      : lowest + markRadius + 6 + level * levelHeight;
  const bottom = top + lineHeight * (1 + lines.length);
  return [
    line(x, mark, x, side === 'above' ? top + 1 : bottom - 1, { stroke: colours.muted, lineWidth: 1 }),
    text(x + 5, top + lineHeight / 2, date, { size: small, bold: true }),
    ...lines.map((one, index) => text(x + 5, top + lineHeight * (index + 1.5), one, { size: small })),
  ];
}

/** What the marks and bars mean, as far as they are used. */
function legendOf(
  { periods, meetings }: TimelinePicture,
  { told, markOf }: ReturnType<typeof kindMarks>,
): LegendEntry[] {
  const isHatched = periods.some(({ date }) => !isExact(date.from) || !isExact(date.to));
  const isOutlined = periods.some(({ otherDates }) => otherDates.length > 0);
  const isOther = meetings.some(
    ({ kinds }) => kinds.length === 0 || kinds.some((kind) => !told.includes(kind)),
  );
  const mark = (kind: string, name: string): LegendEntry => ({
    name,
    room: 18,
    draw: (x, y) => [markOf(kind)(x + 9, y)],
  });
  return [
    ...told.map((kind) => mark(kind, kind)),
    ...(isOther ? [mark('', 'another kind')] : []),
    ...(isHatched
      ? [
          {
            name: 'begins or ends in this time, day not given',
            room: 18,
            draw: (x: number, y: number) => [
              rect(x, y - 6, 18, 12, { fill: colours.barLight }),
              ...hatched(x, y - 6, 18, 12, colours.bar),
              rect(x, y - 6, 18, 12, { stroke: colours.bar }),
            ],
          },
        ]
      : []),
    ...(isOutlined
      ? [
          {
            name: 'other dates in the source',
            room: 18,
            draw: (x: number, y: number) => [rect(x, y - 5, 18, 10, { stroke: colours.bar, dashed: true })],
          },
        ]
      : []),
  ];
}
