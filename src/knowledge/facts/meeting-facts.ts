import { formatSpan } from '../date-span.ts';
import type { City, KnowledgeBase, Meeting } from '../knowledge-base.ts';
import { type Steps, stepsOver } from '../steps.ts';
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
  const byYear = grouped(meetings, ({ date }) => [date.from.year]);
  return [...byYear].map(([year, held]) =>
    meetingsFact(`meetings-${year}`, `Meetings in ${year}`, held, { about: [`year:${year}`], dates: [] }),
  );
}

/** The meetings of each kind that there is more than one of. */
export function meetingsByKind({ meetings, kinds }: KnowledgeBase): Fact[] {
  const byKind = grouped(meetings, (meeting) => meeting.kinds);
  return kinds
    .map((kind) => ({ kind, held: byKind.get(kind) ?? [] }))
    .filter(({ held }) => held.length > 1)
    .map(({ kind, held }) =>
      meetingsFact(`meetings-${kind.id}`, `${kind.name} meetings`, held, {
        about: [`kind:${kind.id}`],
        dates: [],
      }),
    );
}

/** Meetings by what they have, in their own order: looking through all of them for each thing took minutes for many. */
function grouped<Key>(
  meetings: readonly Meeting[],
  keysOf: (meeting: Meeting) => readonly Key[],
): Map<Key, Meeting[]> {
  const groups = new Map<Key, Meeting[]>();
  for (const meeting of meetings)
    for (const key of new Set(keysOf(meeting))) {
      const group = groups.get(key);
      if (group) group.push(meeting);
      else groups.set(key, [meeting]);
    }
  return groups;
}

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

/** What happened in each city. */
export function* cityFactsSteps(knowledge: KnowledgeBase): Steps<Fact[]> {
  const byCity = grouped(knowledge.meetings, ({ city }) => [city]);
  return yield* stepsOver(knowledge.cities, (city) => cityFact(city, byCity.get(city) ?? [], knowledge));
}

function cityFact(city: City, held: readonly Meeting[], { group }: KnowledgeBase): Fact {
  const events = group.facts.filter((one) => one.city === city);
  return fact({
    id: `city-${city.id}`,
    subject: { kind: 'city', city },
    title: held.length > 0 ? city.name : `${city.name} and the Working Group`,
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
