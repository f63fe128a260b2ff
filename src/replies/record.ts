import type { Subject } from '../knowledge/facts/fact.ts';
import type { KnowledgeBase, Meeting, Period } from '../knowledge/knowledge-base.ts';
import { activitiesCard } from './activities.ts';
import type { Card } from './card.ts';
import { contactCard } from './contact.ts';
import { countriesCard, countryCard, countryMenu } from './country.ts';
import { groupCard } from './group.ts';
import { meetingCard, meetingControls, meetingLine } from './meeting.ts';
import { periodCard, periodControls, periodsCard } from './period.ts';
import type { Control } from './reply.ts';

/** A record whole, and the ways on from it; without a card where the fact about it says all there is. */
export interface Record {
  readonly card?: Card;
  readonly controls: readonly Control[];
}

/** The record that a fact is about. */
export function recordOf(subject: Subject, knowledge: KnowledgeBase): Record {
  const { periods, meetings, activities, countries } = knowledge;
  switch (subject.kind) {
    case 'period':
      return { card: periodCard(subject.period), controls: periodControls(subject.period, knowledge) };
    case 'meeting':
      return { card: meetingCard(subject.meeting), controls: meetingControls(subject.meeting) };
    case 'country':
      return {
        card: countryCard(subject.country, knowledge),
        controls: [countryMenu(countries, subject.country)],
      };
    case 'city':
      return {
        card: cityCard(
          subject.city.name,
          meetings.filter((meeting) => meeting.city === subject.city),
        ),
        controls: [toCommand('All meetings', 'meetings')],
      };
    case 'measure': {
      const counted = periods.filter((period) =>
        period.outcomes.some((outcome) => outcome.measure === subject.measure),
      );
      return { controls: counted.slice(0, 4).map(openPeriod) };
    }
    case 'person':
      return {
        controls: [...new Set(subject.person.events.map(({ period }) => period))].slice(0, 4).map(openPeriod),
      };
    case 'case':
      return { controls: [openPeriod(subject.case.period)] };
    case 'topic':
      return { controls: [] };
    case 'activity':
      return { card: activitiesCard(activities), controls: [openPeriod(subject.activity.period)] };
    case 'contact':
      return { card: contactCard(subject.contact), controls: [] };
    case 'group':
      return subject.fact === undefined
        ? { card: groupCard(knowledge), controls: [] }
        : { controls: [toCommand('About the Working Group', 'about')] };
    case 'organisation':
      return { controls: [toCommand('About the Working Group', 'about')] };
    case 'periods':
      return { card: periodsCard(periods), controls: periods.slice(-4).map(openPeriod) };
    case 'meetings':
      return {
        card: {
          title: 'Meetings',
          lines: subject.held.map(meetingLine),
          notes: [...new Set(subject.held.flatMap(({ notes }) => notes))],
          sources: subject.held.map(({ source }) => source),
        },
        controls: [toCommand('All meetings', 'meetings')],
      };
    case 'countries':
      return { card: countriesCard(knowledge), controls: [toCommand('All countries', 'country')] };
    case 'activities':
      return {
        card: activitiesCard(activities),
        controls:
          periods.length > 1
            ? [
                {
                  kind: 'button',
                  label: 'Compare the periods',
                  emoji: '⚖️',
                  runs: { command: 'compare', options: {} },
                },
              ]
            : [],
      };
  }
}

const cityCard = (name: string, held: readonly Meeting[]): Card => ({
  title: held.length > 0 ? name : `${name} and the Working Group`,
  lines:
    held.length > 0 ? held.map(meetingLine) : ['The source lists no meeting of the working group there.'],
  sources: held.map(({ source }) => source),
});

const openPeriod = (period: Period): Control => ({
  kind: 'button',
  label: period.name,
  emoji: '📄',
  runs: { command: 'jpa', options: { period: String(period.number) } },
});

const toCommand = (label: string, command: string): Control => ({
  kind: 'button',
  label,
  emoji: '📄',
  runs: { command, options: {} },
});
