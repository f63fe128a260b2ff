import type { Fact } from '../../src/knowledge/facts/fact.ts';
import type { City, Country, KnowledgeBase, Meeting, Period } from '../../src/knowledge/knowledge-base.ts';

// The ids that the sets of queries name answers by. They name things, not facts, so that the sets outlive a change in
// how facts are cut.

export const periodId = ({ number }: Period) => `jpa-${number}`;
export const cityId = ({ id }: City) => `city-${id}`;
export const countryId = ({ name }: Country) => `country-${name.toLowerCase().replaceAll(' ', '-')}`;

function meetingId({ id, kinds, period }: Meeting): string {
  const is = (kind: string) => kinds.some((one) => one.id === kind);
  const task = ['planning', 'debrief'].find(is);
  if (period && task) return `meeting-jpa${period.number}-${task}`;
  if (is('first-meeting')) return 'meeting-wg-first';
  return is('roundtable') ? 'meeting-roundtable' : `meeting-${id}`;
}

/**
 * What a fact stands for. That the source doesn't give something answers nothing, so that such a fact stands for
 * nothing.
 */
export function idsOf({ subject, given }: Fact, { periods }: KnowledgeBase): string[] {
  if (!given) return [];
  switch (subject.kind) {
    case 'period':
      return [periodId(subject.period)];
    case 'case':
      return [periodId(subject.case.period)];
    case 'measure':
      return periods
        .filter(({ outcomes }) => outcomes.some(({ measure }) => measure === subject.measure))
        .map(periodId);
    case 'meeting':
      return [meetingId(subject.meeting)];
    case 'activity':
      return [`activity-${subject.activity.period.number}`];
    case 'country':
      return [countryId(subject.country)];
    case 'city':
      return [cityId(subject.city)];
    case 'person':
      return [`person-${subject.person.id}`];
    case 'contact':
      return ['contact'];
    case 'group':
      return subject.fact?.id === 'first-meeting' ? ['wg', 'meeting-wg-first'] : ['wg'];
    case 'organisation':
      return ['wg'];
    case 'periods':
      return ['list-jpas'];
    case 'meetings':
    case 'countries':
    case 'activities':
      return [`list-${subject.kind}`];
    case 'topic':
      return [];
  }
}
