import { firstDay } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Meeting } from '../knowledge/knowledge-base.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import { decapitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import type { Messages } from '../messages/messages.ts';
import { moreThan, notesOf } from './notes.ts';
import { altOf, type TimelineEntry, type TimelinePicture } from './picture.ts';

/** What a picture has room for on a phone: the latest; the others are in the text. */
const mostEntries = 16;

/** The picture of all periods and meetings; undefined where there are none. */
export function timelinePicture({ knowledge, messages }: Edition): TimelinePicture | undefined {
  const { periods, meetings, activities } = knowledge;
  const { picture, formats } = messages;
  if (periods.length + meetings.length === 0) return undefined;
  const dated = periods.map((period) => ({ period, others: otherDates(period, activities) }));
  const usual = usualCity(meetings);
  const labelOf = (meeting: Meeting) => labelIn(meeting, messages);
  const entries: TimelineEntry[] = [
    ...dated.map(({ period, others }) => ({
      kind: 'period' as const,
      date: period.date,
      label: picture.periodLabel(period.number, formats.shortSpanInYear(period.date)),
      otherDates: others.map(({ date, source }) => ({
        date,
        label: picture.otherDates(formats.shortSpanInYear(date), source.section),
      })),
    })),
    ...meetings.map((meeting) => ({
      kind: 'meeting' as const,
      date: meeting.date,
      label: picture.meetingLabel(
        formats.shortSpanInYear(meeting.date),
        labelOf(meeting),
        meeting.city.name === usual ? undefined : meeting.city.name,
      ),
      otherDates: [],
    })),
  ].sort((one, other) => firstDay(one.date.from) - firstDay(other.date.from));
  const drawn = entries.slice(-mostEntries);
  const title = titleOf(knowledge, messages) ?? picture.timelineTitle(yearsOf(drawn, messages));
  return {
    kind: 'timeline',
    name: 'timeline',
    title,
    notes: notesOf(
      [
        ...(usual === undefined ? [] : [picture.usualCity(usual)]),
        ...moreThan(drawn.length, entries.length, picture.earlier),
      ],
      [...periods, ...meetings],
      messages,
    ),
    entries: drawn,
    alt: altOf(
      [
        picture.timelineAlt(yearsOf(entries, messages), title),
        ...dated.map(({ period, others }) =>
          picture.periodAlt(
            period.number,
            formats.span(period.date),
            others.map(({ date, source }) => ({ section: source.section, dates: formats.span(date) })),
          ),
        ),
        ...meetings.map((meeting) =>
          picture.meetingAlt(formats.span(meeting.date), meeting.city.name, labelOf(meeting)),
        ),
      ],
      messages,
    ),
  };
}

function yearsOf(entries: readonly TimelineEntry[], { picture }: Messages): string {
  const years = entries.flatMap(({ date }) => [date.from.year, date.to.year]);
  return picture.years(Math.min(...years), Math.max(...years));
}

/** What holds for every period: that it has meetings of the same kinds. */
function titleOf({ periods, meetings }: KnowledgeBase, { picture }: Messages): string | undefined {
  if (periods.length < 2) return undefined;
  const kinds = [...new Set(meetings.flatMap((meeting) => meeting.kinds))].filter((kind) =>
    periods.every((period) =>
      meetings.some((meeting) => meeting.period === period && meeting.kinds.includes(kind)),
    ),
  );
  return kinds.length === 0 ? undefined : picture.kindsForEvery(kinds.map(({ name }) => decapitalise(name)));
}

/** The city of more than half of the meetings. */
const usualCity = (meetings: readonly Meeting[]): string | undefined =>
  meetings.find(({ city }) => meetings.filter((other) => other.city === city).length > meetings.length / 2)
    ?.city.name;

/** `2nd debrief`: what kind of meeting it was, and of which period. */
function labelIn({ kinds, title, period }: Meeting, { picture }: Messages): string {
  return kinds.length === 0
    ? title
    : picture.kindsOf(
        period?.number,
        kinds.map(({ name }) => name),
      );
}
