import { formatSpan } from '../date-span.ts';
import type { City, KnowledgeBase, Meeting } from '../knowledge-base.ts';
import { enumerate } from '../wording.ts';
import { type Fact, fact } from './fact.ts';

/** One meeting: when and where. */
export function meetingFact(meeting: Meeting, { group }: KnowledgeBase): Fact {
  const place = `${formatSpan(meeting.date)}, ${meeting.city.name}`;
  return fact({
    id: `meeting-${meeting.id}`,
    subject: { kind: 'meeting', meeting },
    title: meetingTitle(meeting),
    answer: place,
    statement: `${meetingTitle(meeting)}: ${place}.${meeting.about ? ` ${meeting.about}` : ''}`,
    about: [`meeting:${meeting.id}`],
    facets: [
      'noun:meeting',
      'ask:date',
      'ask:place',
      `city:${meeting.city.id}`,
      ...meeting.kinds.map((kind) => `kind:${kind.id}`),
      ...group.facts
        .filter((one) => one.meeting === meeting)
        .flatMap((one) => [`group:${one.id}`, ...one.organisations.map(({ id }) => `organisation:${id}`)]),
      ...(meeting.period ? [`period:${meeting.period.number}`] : []),
      ...(meeting.city.country ? [`country:${meeting.city.country.code}`] : []),
    ],
    dates: [meeting.date],
    notes: meeting.notes,
    sources: [meeting.source],
  });
}

/** A meeting's name, with its period where the source leaves the number out. */
export function meetingTitle({ name, period }: Meeting): string {
  return period === undefined || name.includes(period.ordinal) ? name : `${period.ordinal} ${name}`;
}

/** The meetings of each year. */
export function meetingsByYear({ meetings }: KnowledgeBase): Fact[] {
  const years = [...new Set(meetings.map(({ date }) => date.from.year))];
  return years.map((year) =>
    meetingsFact(
      `meetings-${year}`,
      `Meetings in ${year}`,
      meetings.filter(({ date }) => date.from.year === year),
      { about: [`year:${year}`], dates: [] },
    ),
  );
}

/** The meetings of each kind that there is more than one of. */
export const meetingsByKind = ({ meetings, kinds }: KnowledgeBase): Fact[] =>
  kinds
    .map((kind) => ({ kind, held: meetings.filter((meeting) => meeting.kinds.includes(kind)) }))
    .filter(({ held }) => held.length > 1)
    .map(({ kind, held }) =>
      meetingsFact(`meetings-${kind.id}`, `${kind.name} meetings`, held, {
        about: [`kind:${kind.id}`],
        dates: [],
      }),
    );

const meetingsFact = (
  id: string,
  title: string,
  held: readonly Meeting[],
  { about, dates }: Pick<Fact, 'about' | 'dates'>,
): Fact =>
  fact({
    id,
    subject: { kind: 'meetings', held },
    title,
    answer: `${held.length} meeting${held.length === 1 ? '' : 's'}`,
    statement: `${enumerate(held.map((meeting) => `${meetingTitle(meeting)} (${formatSpan(meeting.date)}, ${meeting.city.name})`))}.`,
    about: ['noun:meeting', ...about],
    facets: ['ask:count'],
    dates,
    sources: held.map(({ source }) => source),
  });

/** What happened in a city. */
export function cityFact(city: City, { meetings, group }: KnowledgeBase): Fact {
  const held = meetings.filter((meeting) => meeting.city === city);
  const events = group.facts.filter((one) => one.city === city);
  return fact({
    id: `city-${city.id}`,
    subject: { kind: 'city', city },
    title: city.name,
    answer:
      held.length > 0
        ? `${held.length} meeting${held.length > 1 ? 's' : ''}`
        : enumerate(events.map((one) => one.answer)) || 'named only',
    statement:
      held.length > 0
        ? `Meetings in ${city.name}: ${enumerate(held.map((meeting) => `${meetingTitle(meeting)} (${formatSpan(meeting.date)})`))}.`
        : events.map((one) => one.statement).join(' '),
    about: [`city:${city.id}`],
    facets: ['noun:meeting', 'ask:place', 'ask:count'],
    sources: [...held, ...events].map((one) => one.source),
  });
}
