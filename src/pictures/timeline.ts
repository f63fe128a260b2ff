import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Meeting } from '../knowledge/knowledge-base.ts';
import { meetingTitle } from '../knowledge/meeting-title.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import { decapitalise } from '../knowledge/wording.ts';
import { altOf, type TimelinePicture } from './picture.ts';
import { titlesOf } from './titles.ts';

/** The picture of all periods and meetings; undefined where there are none. */
export function timelinePicture({
  periods,
  meetings,
  activities,
}: KnowledgeBase): TimelinePicture | undefined {
  if (periods.length + meetings.length === 0) return undefined;
  const drawn = periods.map((period) => ({
    ordinal: period.ordinal,
    date: period.date,
    otherDates: otherDates(period, activities).map(({ date, source }) => ({ date, where: source.section })),
  }));
  const years = [...periods, ...meetings].flatMap(({ date }) => [date.from.year, date.to.year]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = first === last ? String(first) : `${first} to ${last}`;
  return {
    kind: 'timeline',
    name: 'timeline',
    title: `Joint Periods of Action and meetings, ${span}`,
    subtitle: `${counted(periods.length, 'period')}, and ${counted(meetings.length, 'meeting')} by city and kind`,
    source: titlesOf([...periods, ...meetings]),
    periods: drawn,
    meetings: meetings.map((meeting) => ({
      city: meeting.city.name,
      kinds: meeting.kinds.map(({ name }) => name),
      label: labelOf(meeting),
      date: meeting.date,
    })),
    alt: altOf([
      `Timeline, ${span}.`,
      ...drawn.map(({ ordinal, date, otherDates: others }) => {
        const said = others.map((other) => `; “${other.where}” says ${formatSpan(other.date)}`);
        return `${ordinal} period: ${formatSpan(date)}${said.join('')}.`;
      }),
      ...meetings.map((meeting) => `${formatSpan(meeting.date)}, ${meeting.city.name}: ${labelOf(meeting)}.`),
    ]),
  };
}

/** Its period and kinds: `2nd planning`, `Roundtable`; a meeting without a kind by its name. */
function labelOf(meeting: Meeting): string {
  const kinds = meeting.kinds.map(({ name }, index) => (index === 0 ? name : decapitalise(name))).join(', ');
  if (kinds === '') return meetingTitle(meeting);
  return meeting.period === undefined ? kinds : `${meeting.period.ordinal} ${decapitalise(kinds)}`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
