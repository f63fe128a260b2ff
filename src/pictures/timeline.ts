import { type DateSpan, firstDay, formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Meeting } from '../knowledge/knowledge-base.ts';
import { meetingTitle } from '../knowledge/meeting-title.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import { capitalise, decapitalise, enumerate } from '../knowledge/wording.ts';
import { moreThan, notesOf } from './notes.ts';
import { altOf, type TimelineEntry, type TimelinePicture } from './picture.ts';
import { shortSpan } from './short-span.ts';

/** What a picture has room for on a phone: the latest; the others are in the text. */
const mostEntries = 16;

/** The picture of all periods and meetings; undefined where there are none. */
export function timelinePicture({
  periods,
  meetings,
  activities,
}: KnowledgeBase): TimelinePicture | undefined {
  if (periods.length + meetings.length === 0) return undefined;
  const dated = periods.map((period) => ({ period, others: otherDates(period, activities) }));
  const usual = usualCity(meetings);
  const entries: TimelineEntry[] = [
    ...dated.map(({ period, others }) => ({
      kind: 'period' as const,
      date: period.date,
      label: `${period.ordinal} period: ${withoutYear(period.date)}`,
      otherDates: others.map(({ date, source }) => ({
        date,
        label: `or ${withoutYear(date)} (“${source.section}”)`,
      })),
    })),
    ...meetings.map((meeting) => ({
      kind: 'meeting' as const,
      date: meeting.date,
      label: `${withoutYear(meeting.date)}: ${labelOf(meeting)}${meeting.city.name === usual ? '' : `, ${meeting.city.name}`}`,
      otherDates: [],
    })),
  ].sort((one, other) => firstDay(one.date.from) - firstDay(other.date.from));
  const drawn = entries.slice(-mostEntries);
  const title = titleOf({ periods, meetings }) ?? `Joint Periods of Action and meetings, ${yearsOf(drawn)}`;
  return {
    kind: 'timeline',
    name: 'timeline',
    title,
    notes: notesOf(
      [
        ...(usual === undefined ? [] : [`Meetings in ${usual} unless a city is named.`]),
        ...moreThan(drawn.length, entries.length, 'earlier'),
      ],
      [...periods, ...meetings],
    ),
    entries: drawn,
    alt: altOf([
      `Timeline of ${yearsOf(entries)}: ${decapitalise(title)}.`,
      ...dated.map(({ period, others }) => {
        const said = others.map(({ date, source }) => `; “${source.section}” says ${formatSpan(date)}`);
        return `${period.ordinal} period: ${formatSpan(period.date)}${said.join('')}.`;
      }),
      ...meetings.map((meeting) => `${formatSpan(meeting.date)}, ${meeting.city.name}: ${labelOf(meeting)}.`),
    ]),
  };
}

function yearsOf(entries: readonly TimelineEntry[]): string {
  const years = entries.flatMap(({ date }) => [date.from.year, date.to.year]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first} to ${last}`;
}

/** What holds for every period: that it has meetings of the same kinds. */
function titleOf({ periods, meetings }: Pick<KnowledgeBase, 'periods' | 'meetings'>): string | undefined {
  if (periods.length < 2) return undefined;
  const kinds = [...new Set(meetings.flatMap((meeting) => meeting.kinds))].filter((kind) =>
    periods.every((period) =>
      meetings.some((meeting) => meeting.period === period && meeting.kinds.includes(kind)),
    ),
  );
  if (kinds.length === 0) return undefined;
  const named = enumerate(kinds.map(({ name }) => decapitalise(name)));
  return `${capitalise(named)} for every period`;
}

/** The city of more than half of the meetings. */
const usualCity = (meetings: readonly Meeting[]): string | undefined =>
  meetings.find(({ city }) => meetings.filter((other) => other.city === city).length > meetings.length / 2)
    ?.city.name;

const withoutYear = (date: DateSpan) =>
  date.from.year === date.to.year && date.from.month !== undefined
    ? shortSpan(date).replace(/ \d{4}$/, '')
    : shortSpan(date);

/** Its period and kinds: `2nd planning`, `Roundtable`; a meeting without a kind by its name. */
function labelOf(meeting: Meeting): string {
  const kinds = meeting.kinds.map(({ name }, index) => (index === 0 ? name : decapitalise(name))).join(', ');
  if (kinds === '') return meetingTitle(meeting);
  return meeting.period === undefined ? kinds : `${meeting.period.ordinal} ${decapitalise(kinds)}`;
}
