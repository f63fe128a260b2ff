import { type DateSpan, overlaps, type PartialDate } from '../../knowledge/date-span.ts';
import type { TimelineEntry, TimelinePicture } from '../picture.ts';
import type { Body } from './body.ts';
import { baseline, colours, lineHeight, margin, size, width } from './style.ts';
import { element, fade, line, rect } from './svg.ts';
import { text, wrapped } from './text.ts';

const axis = margin + 40;
const barWidth = 11;
const barGap = 3;
const meetingWidth = 8;
const leader = 12;
/** How much longer the line of time is than labels of one line each, so that they stand near to what they name. */
const slack = 1.15;

/** Time from top to bottom: years, periods as bars, meetings as marks, and beside them what each is. */
export function timelineBody({ entries }: TimelinePicture, above: number): Body {
  const bars = barsOf(entries);
  const columns = Math.max(0, ...bars.map(({ column }) => column + 1));
  const leftOf = (column: number) => axis + 5 + column * (barWidth + barGap);
  const marks = leftOf(columns);
  const labels = marks + meetingWidth + leader;
  const room = width - margin - labels;
  const named = entries.map((entry) => ({
    ...entry,
    left: entry.kind === 'meeting' ? marks : leftOf(bars.find(({ of }) => of === entry)?.column ?? 0),
    lines: [
      ...wrapped(entry.label, room, 2, size, entry.kind === 'period').map((said) => ({
        said,
        isOther: false,
      })),
      ...entry.otherDates.flatMap(({ label }) =>
        wrapped(label, room, 2).map((said) => ({ said, isOther: true })),
      ),
    ],
  }));
  const top = above + 8;
  const labelled = entries.length + entries.flatMap(({ otherDates }) => otherDates).length;
  const lines = named.flatMap((one) => one.lines).length;
  const bottom = top + Math.max(labelled * slack, lines) * lineHeight;
  const time = timeScale(
    entries.flatMap(({ date, otherDates }) => [date, ...otherDates.map((other) => other.date)]),
    top,
    bottom,
  );
  const placed = placeLabels(
    named.map((one) => ({
      ...one,
      middle: (time.y(beginOf(one.date.from)) + time.y(endOf(one.date.to))) / 2,
    })),
    top,
    bottom,
  );
  return {
    bottom: bottom + 6,
    elements: [
      line(`M${axis} ${top}V${bottom}`),
      ...years(time, marks),
      ...placed.map(({ left, middle, y }) =>
        line(`M${left} ${middle}H${marks + meetingWidth + 2}L${labels - 6} ${y + lineHeight / 2}h3`),
      ),
      ...bars.map(({ of: { date }, isOther, column }, index) =>
        isOther
          ? barOf(date, time, leftOf(column) + barWidth / 4, barWidth / 2, colours.other, `bar-${index}`)
          : barOf(date, time, leftOf(column), barWidth, colours.bar, `bar-${index}`),
      ),
      ...placed
        .filter(({ kind }) => kind === 'meeting')
        .map(({ date, middle }, index) =>
          isDated(date)
            ? element('circle', {
                cx: marks + meetingWidth / 2,
                cy: middle,
                r: meetingWidth / 2,
                fill: colours.text,
                stroke: colours.panel,
              })
            : barOf(date, time, marks, meetingWidth, colours.text, `meeting-${index}`),
        ),
      ...placed.flatMap(({ y, lines, kind }) =>
        lines.map(({ said, isOther }, index) =>
          text(labels, y + baseline + index * lineHeight, said, {
            width: room,
            bold: kind === 'period' && !isOther,
            ...(isOther ? { colour: colours.other } : {}),
          }),
        ),
      ),
    ],
  };
}

/** The dates of periods, each in the first column where it covers no other. */
function barsOf(entries: readonly TimelineEntry[]) {
  const periods = entries.filter(({ kind }) => kind === 'period');
  const dates = [
    ...periods.map((of) => ({ of, isOther: false })),
    ...periods.flatMap(({ otherDates }) => otherDates.map((of) => ({ of, isOther: true }))),
  ];
  const columns: DateSpan[][] = [];
  return dates.map((one) => {
    const free = columns.findIndex((column) => !column.some((other) => overlaps(other, one.of.date)));
    const column = free === -1 ? columns.length : free;
    columns[column] = [...(columns[column] ?? []), one.of.date];
    return { ...one, column };
  });
}

/**
 * Labels from top to bottom in the order of what they name, as near to it as they can be without covering each other:
 * those that would are put together around the middle of what they name (pool adjacent violators).
 */
function placeLabels<T extends { readonly middle: number; readonly lines: readonly unknown[] }>(
  named: readonly T[],
  top: number,
  bottom: number,
): (T & { readonly y: number })[] {
  const inOrder = [...named].sort((one, other) => one.middle - other.middle);
  let height = 0;
  const blocks: { readonly sum: number; readonly labels: readonly { of: T; offset: number }[] }[] = [];
  for (const of of inOrder) {
    let block = { sum: of.middle - lineHeight / 2 - height, labels: [{ of, offset: height }] };
    height += of.lines.length * lineHeight;
    for (let last = blocks.at(-1); last && meanOf(last) > meanOf(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, labels: [...last.labels, ...block.labels] };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) =>
    block.labels.map(({ of, offset }) => ({
      ...of,
      y: offset + Math.min(Math.max(meanOf(block), top), bottom - height),
    })),
  );
}

const meanOf = ({ sum, labels }: { readonly sum: number; readonly labels: readonly unknown[] }) =>
  sum / labels.length;

const isDated = ({ from, to }: DateSpan) => from.day !== undefined && to.day !== undefined;

/** A bar as exact as its date: it fades in and out over a month or year of which no day is given. */
function barOf(
  { from, to }: DateSpan,
  { y }: TimeScale,
  x: number,
  thickness: number,
  colour: string,
  id: string,
): string {
  const [begin, end] = [y(beginOf(from)), y(endOf(to))];
  const share = (moment: number) => (y(moment) - begin) / (end - begin);
  const known = from.day === undefined ? share(endOf(from)) : 0;
  const unknown = to.day === undefined ? share(beginOf(to)) : 1;
  const middle = (known + unknown) / 2;
  return (
    fade(
      id,
      colour,
      [
        [0, known > 0 ? 0 : 1],
        [Math.min(known, middle), 1],
        [Math.max(unknown, middle), 1],
        [1, unknown < 1 ? 0 : 1],
      ],
      'down',
    ) + rect(x, begin, thickness, end - begin, { fill: `url(#${id})` })
  );
}

/** The moment that a date begins, in ms since 1970. */
const beginOf = ({ year, month = 1, day = 1 }: PartialDate): number => Date.UTC(year, month - 1, day);

/** The moment that a date is over, in ms since 1970. */
function endOf({ year, month, day }: PartialDate): number {
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
}

interface TimeScale {
  readonly firstYear: number;
  readonly lastYear: number;
  /** where a moment is, in px */
  readonly y: (moment: number) => number;
}

/** From the beginning of the first year to the end of the last month. */
function timeScale(dates: readonly DateSpan[], top: number, bottom: number): TimeScale {
  const firstYear = Math.min(...dates.map(({ from }) => from.year));
  const last = new Date(Math.max(...dates.map(({ to }) => endOf(to))) - 1);
  const lastYear = last.getUTCFullYear();
  const [min, max] = [Date.UTC(firstYear), Date.UTC(lastYear, last.getUTCMonth() + 1)];
  return { firstYear, lastYear, y: (moment) => top + ((moment - min) / (max - min)) * (bottom - top) };
}

/** A rule where a year begins, and the year below it; every second, fifth or tenth where there are too many. */
function years({ firstYear, lastYear, y }: TimeScale, right: number): string[] {
  const at = (year: number) => y(Date.UTC(year));
  const step = [1, 2, 5, 10, 20].find((one) => at(firstYear + one) - at(firstYear) > lineHeight) ?? 50;
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
    .filter((year) => (year - firstYear) % step === 0)
    .flatMap((year) => [
      line(`M${margin} ${at(year)}H${right}`),
      text(margin, at(year) + baseline, String(year), { width: axis - margin, colour: colours.muted }),
    ]);
}
