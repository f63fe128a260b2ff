import type { KnowledgeBase } from '../knowledge-base.ts';
import { allAtOnce, type Steps, stepsOver } from '../steps.ts';
import { countryFact, participationFact } from './country-facts.ts';
import type { Fact } from './fact.ts';
import { contactFact, groupFacts, organisationFacts } from './group-facts.ts';
import { listFactsSteps } from './list-facts.ts';
import { measureFacts } from './measure-facts.ts';
import { cityFactsSteps, meetingFact, meetingsByKindSteps, meetingsByYearSteps } from './meeting-facts.ts';
import { activityFact, periodFacts } from './period-facts.ts';
import { caseFacts, personFacts, topicFacts } from './story-facts.ts';

/** One fact for everything in the knowledge base that can be asked for by itself. */
export const factsOf = (knowledge: KnowledgeBase): Fact[] => allAtOnce(factsSteps(knowledge));

/** The same, in steps. */
export function* factsSteps(knowledge: KnowledgeBase): Steps<Fact[]> {
  const { periods, measures, meetings, countries } = knowledge;
  const over = function* <T>(items: readonly T[], factsOfOne: (item: T) => Fact | readonly Fact[]) {
    return (yield* stepsOver(items, factsOfOne)).flat();
  };
  return [
    ...(yield* over(periods, (period) => periodFacts(period, knowledge))),
    ...(yield* over(measures, (measure) => measureFacts(measure, knowledge))),
    ...(yield* over(meetings, (meeting) => meetingFact(meeting, knowledge))),
    ...(yield* over(knowledge.activities, activityFact)),
    ...(yield* over(countries, (country) => countryFact(country, knowledge))),
    ...(yield* over(countries, (country) => periods.map((period) => participationFact(country, period)))),
    ...(yield* cityFactsSteps(knowledge)),
    ...(yield* meetingsByYearSteps(knowledge)),
    ...(yield* meetingsByKindSteps(knowledge)),
    ...(yield* over(knowledge.people, personFacts)),
    ...(yield* over(knowledge.cases, caseFacts)),
    ...(yield* over([...knowledge.crimes, ...knowledge.sectors], (topic) => topicFacts(topic, knowledge))),
    ...(yield* over(knowledge.organisations, (organisation) => organisationFacts(organisation, knowledge))),
    ...groupFacts(knowledge.group),
    contactFact(knowledge.contact),
    ...(yield* listFactsSteps(knowledge)),
  ];
}
