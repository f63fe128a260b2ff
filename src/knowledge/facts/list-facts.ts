import { formatSpan } from '../date-span.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { Steps } from '../steps.ts';
import { enumerate, enumerateCountries } from '../wording.ts';
import { type Fact, fact } from './fact.ts';
import { enumerateMeetingsSteps } from './meeting-facts.ts';

/** The lists: all periods, meetings, participating countries and activities. */
export function* listFactsSteps({ periods, meetings, activities, countries }: KnowledgeBase): Steps<Fact[]> {
  const participants = countries.filter((country) =>
    periods.some((period) => period.participants.countries.includes(country)),
  );
  return [
    fact({
      id: 'list-periods',
      subject: { kind: 'periods' },
      title: 'All Joint Periods of Action',
      answer: `${periods.length} Joint Period${periods.length === 1 ? '' : 's'} of Action`,
      statement: enumerate(periods.map((period) => `${period.name} (${formatSpan(period.date)})`)),
      about: ['noun:period'],
      facets: ['ask:count'],
      words: ['periods', 'joint periods of action', 'JPA', 'JPAs', 'JPOA', 'joint action'],
      sources: periods.map(({ source }) => source),
    }),
    fact({
      id: 'list-meetings',
      subject: { kind: 'meetings', held: meetings },
      title: 'Meetings',
      answer: `${meetings.length} meeting${meetings.length === 1 ? '' : 's'}`,
      statement: yield* enumerateMeetingsSteps(meetings),
      about: ['noun:meeting'],
      facets: ['ask:count'],
      words: ['meetings', 'all meetings', 'list of meetings'],
      sources: meetings.map(({ source }) => source),
    }),
    fact({
      id: 'list-countries',
      subject: { kind: 'countries' },
      title: 'Participating countries',
      answer: `${participants.length}: ${enumerateCountries(participants)}`,
      statement: `${participants.length} countries took part in at least one Joint Period of Action: ${enumerateCountries(participants)}.`,
      about: ['noun:country'],
      facets: ['ask:count', 'ask:who', 'ask:name'],
      words: ['countries', 'participants', 'participating countries'],
      sources: periods.map((period) => period.participants.source),
    }),
    fact({
      id: 'list-activities',
      subject: { kind: 'activities' },
      title: 'Activities',
      answer: enumerate(
        activities.map((activity) => `${activity.period.name} (${formatSpan(activity.date)})`),
      ),
      statement: `The source lists ${activities.length} activities: the Joint Periods of Action.`,
      about: ['noun:activity'],
      facets: ['ask:count'],
      words: ['activities', 'activity'],
      notes: activities.flatMap(({ notes }) => notes),
      sources: activities.map(({ source }) => source),
    }),
  ];
}
