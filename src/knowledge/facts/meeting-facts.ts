import { formatSpan } from '../date-span.ts';
import type { City, KnowledgeBase, Meeting } from '../knowledge-base.ts';
import { type Steps, stepsOver, stepsThrough } from '../steps.ts';
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
export function* meetingsByYearSteps({ meetings }: KnowledgeBase): Steps<Fact[]> {
  const byYear = yield* groupedSteps(meetings, ({ date }) => [date.from.year]);
  const facts: Fact[] = [];
  for (const [year, held] of byYear)
    facts.push(
      yield* meetingsFactSteps(`meetings-${year}`, `Meetings in ${year}`, held, {
        about: [`year:${year}`],
        dates: [],
      }),
    );
  return facts;
}

/** The meetings of each kind that there is more than one of. */
export function* meetingsByKindSteps({ meetings, kinds }: KnowledgeBase): Steps<Fact[]> {
  const byKind = yield* groupedSteps(meetings, (meeting) => meeting.kinds);
  const facts: Fact[] = [];
  for (const kind of kinds) {
    const held = byKind.get(kind) ?? [];
    if (held.length < 2) continue;
    const about = { about: [`kind:${kind.id}`], dates: [] };
    facts.push(yield* meetingsFactSteps(`meetings-${kind.id}`, `${kind.name} meetings`, held, about));
  }
  return facts;
}

/** Meetings by what they have, in their own order: looking through all of them for each thing took minutes for many. */
function* groupedSteps<Key>(
  meetings: readonly Meeting[],
  keysOf: (meeting: Meeting) => readonly Key[],
): Steps<Map<Key, Meeting[]>> {
  const groups = new Map<Key, Meeting[]>();
  yield* stepsThrough(meetings, (meeting) => {
    for (const key of new Set(keysOf(meeting))) {
      const group = groups.get(key);
      if (group) group.push(meeting);
      else groups.set(key, [meeting]);
    }
  });
  return groups;
}

function* meetingsFactSteps(
  id: string,
  title: string,
  held: readonly Meeting[],
  { about, dates }: Pick<Fact, 'about' | 'dates'>,
): Steps<Fact> {
  return fact({
    id,
    subject: { kind: 'meetings', held },
    title,
    answer: `${held.length} meeting${held.length === 1 ? '' : 's'}`,
    statement: `${yield* enumerateMeetingsSteps(held)}.`,
    about: ['noun:meeting', ...about],
    facets: ['ask:count'],
    dates,
    sources: held.map(({ source }) => source),
  });
}

/** Meetings in running text, each with its date and, unless all are in one, its city. */
export function* enumerateMeetingsSteps(
  held: readonly Meeting[],
  { withCity = true }: { readonly withCity?: boolean } = {},
): Steps<string> {
  return enumerate(
    yield* stepsOver(
      held,
      (meeting) =>
        `${meetingTitle(meeting)} (${formatSpan(meeting.date)}${withCity ? `, ${meeting.city.name}` : ''})`,
    ),
  );
}

/** What happened in each city. */
export function* cityFactsSteps(knowledge: KnowledgeBase): Steps<Fact[]> {
  const byCity = yield* groupedSteps(knowledge.meetings, ({ city }) => [city]);
  const facts: Fact[] = [];
  for (const city of knowledge.cities)
    facts.push(yield* cityFactSteps(city, byCity.get(city) ?? [], knowledge));
  return facts;
}

function* cityFactSteps(city: City, held: readonly Meeting[], { group }: KnowledgeBase): Steps<Fact> {
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
        ? `Meetings in ${city.name}: ${yield* enumerateMeetingsSteps(held, { withCity: false })}.`
        : events.map((one) => one.statement).join(' '),
    about: [`city:${city.id}`],
    facets: ['noun:meeting', 'ask:place', 'ask:count'],
    sources: [...held, ...events].map((one) => one.source),
  });
}
