import type { KnowledgeBase } from '../knowledge-base.ts';
import { countryFact, participationFact } from './country-facts.ts';
import type { Fact } from './fact.ts';
import { contactFact, groupFacts, organisationFacts } from './group-facts.ts';
import { listFacts } from './list-facts.ts';
import { measureFacts } from './measure-facts.ts';
import { cityFacts, meetingFact, meetingsByKind, meetingsByYear } from './meeting-facts.ts';
import { activityFact, periodFacts } from './period-facts.ts';
import { caseFacts, personFacts, topicFacts } from './story-facts.ts';

/** One fact for everything in the knowledge base that can be asked for by itself. */
export function factsOf(knowledge: KnowledgeBase): Fact[] {
  return [
    ...knowledge.periods.flatMap((period) => periodFacts(period, knowledge)),
    ...knowledge.measures.flatMap((measure) => measureFacts(measure, knowledge)),
    ...knowledge.meetings.map((meeting) => meetingFact(meeting, knowledge)),
    ...knowledge.activities.map(activityFact),
    ...knowledge.countries.map((country) => countryFact(country, knowledge)),
    ...knowledge.countries.flatMap((country) =>
      knowledge.periods.map((period) => participationFact(country, period)),
    ),
    ...cityFacts(knowledge),
    ...meetingsByYear(knowledge),
    ...meetingsByKind(knowledge),
    ...knowledge.people.flatMap(personFacts),
    ...knowledge.cases.flatMap(caseFacts),
    ...[...knowledge.crimes, ...knowledge.sectors].flatMap((topic) => topicFacts(topic, knowledge)),
    ...knowledge.organisations.flatMap((organisation) => organisationFacts(organisation, knowledge)),
    ...groupFacts(knowledge.group),
    contactFact(knowledge.contact),
    ...listFacts(knowledge),
  ];
}
