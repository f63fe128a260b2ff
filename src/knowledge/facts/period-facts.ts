import { type DateSpan, formatSpan } from '../date-span.ts';
import type { Activity, KnowledgeBase, Named, Outcome, Period } from '../knowledge-base.ts';
import {
  capitalise,
  decapitalise,
  enumerate,
  enumerateCountries,
  figure,
  qualification,
} from '../wording.ts';
import { type Fact, fact } from './fact.ts';

/** A period as a whole, and each thing that can be asked of it, also what the source leaves out. */
export function periodFacts(period: Period, knowledge: KnowledgeBase): Fact[] {
  const subject = { kind: 'period', period } as const;
  const id = `period-${period.number}`;
  const facet = `period:${period.number}`;
  const dates = [period.date];
  const when = formatSpan(period.date);
  const { countries } = period.participants;
  const shared = { subject, sources: [period.source], notes: period.notes };
  return [
    fact({
      ...shared,
      id,
      title: period.name,
      answer: when,
      statement: `The ${period.name} ran ${whenInText(period.date)}, with ${countries.length} countries taking part.`,
      about: [facet],
      facets: [
        ...['noun:period', 'noun:country', 'noun:target', 'ask:date', 'ask:count'],
        ...period.outcomes.map(({ measure }) => `measure:${measure.id}`),
      ],
      dates,
    }),
    fact({
      ...shared,
      id: `${id}-dates`,
      title: `${period.name}: dates`,
      answer: when,
      statement: `The ${period.name} ran ${whenInText(period.date)}.`,
      about: [facet, 'ask:date'],
      facets: ['noun:period'],
      dates,
      words: ['dates', 'when', 'start', 'end', 'duration', 'how long'],
    }),
    fact({
      ...shared,
      id: `${id}-countries`,
      title: `${period.name}: countries`,
      answer: `${countries.length}: ${enumerateCountries(countries)}`,
      statement: `${countries.length} countries took part in the ${period.name}: ${enumerateCountries(countries)}.`,
      about: [facet, 'noun:country'],
      facets: ['ask:count', 'ask:who', 'ask:name', ...countries.map(({ code }) => `country:${code}`)],
      figure: countries.length,
      words: [
        'countries',
        'participants',
        'participated',
        'took part',
        'who took part',
        'joined',
        'involved',
      ],
      notes: period.participants.notes,
      sources: [period.participants.source],
    }),
    targetsFact(period, id, facet),
    ...period.support.map((support) =>
      fact({
        id: `${id}-${support.organisation.id}`,
        subject,
        title: `${period.name}: ${support.organisation.name}`,
        answer: support.statement,
        statement: support.statement,
        about: [facet, `organisation:${support.organisation.id}`],
        words: ['support', 'supported', 'assistance'],
        notes: support.notes,
        sources: [support.source],
      }),
    ),
    ...knowledge.measures.map((measure) => {
      const outcome = period.outcomes.find((one) => one.measure === measure);
      return outcome ? outcomeFact(period, outcome, id) : notGivenFact(period, measure, id);
    }),
  ];
}

function whenInText(span: DateSpan): string {
  const text = formatSpan(span);
  return text.includes(' to ') ? `from ${text}` : `in ${text}`;
}

function targetsFact(period: Period, id: string, facet: string): Fact {
  const crimes = enumerate(period.targets.map((target) => decapitalise(target.crime.name)));
  const sectors = [...new Set(period.targets.flatMap((target) => target.sectors))].map((sector) =>
    decapitalise(sector.name),
  );
  const where =
    sectors.length > 0 ? ` Sectors named: ${enumerate(sectors)}.` : ' The source names no sectors.';
  return fact({
    id: `${id}-targets`,
    subject: { kind: 'period', period },
    title: `${period.name}: crimes and sectors targeted`,
    answer: crimes === '' ? 'not given' : `${capitalise(crimes)}.${where}`,
    statement: crimes === '' ? 'The source names none.' : `The ${period.name} targeted ${crimes}.${where}`,
    given: crimes !== '',
    about: [facet, 'noun:target'],
    facets: period.targets.flatMap(({ crime, sectors }) =>
      [crime, ...sectors].map(({ id: topic }) => `topic:${topic}`),
    ),
    words: ['crimes', 'targeted', 'targets', 'sectors', 'industries', 'focus', 'offences'],
    notes: [...new Set(period.targets.flatMap((target) => target.notes))],
    sources:
      period.targets.length > 0 ? period.targets.map((target) => target.source).slice(0, 1) : [period.source],
  });
}

function outcomeFact(period: Period, outcome: Outcome, id: string): Fact {
  const { measure } = outcome;
  const value = figure(outcome);
  const more = qualification(outcome);
  return fact({
    id: `${id}-${measure.id}`,
    subject: { kind: 'period', period },
    title: `${period.name}: ${decapitalise(measure.name)}`,
    answer: value,
    statement: `${measure.name} in the ${period.name}: ${value}${more ? ` (${more})` : ''}.`,
    about: [`period:${period.number}`, `measure:${measure.id}`],
    facets: [
      'ask:count',
      ...outcome.countries.map(({ code }) => `country:${code}`),
      ...period.people
        .filter(({ event }) => event.measure === measure)
        .map(({ person }) => `person:${person.id}`),
    ],
    figure: outcome.count,
    notes: outcome.notes,
    sources: [outcome.source],
  });
}

const notGivenFact = (period: Period, measure: Named, id: string): Fact =>
  fact({
    id: `${id}-${measure.id}`,
    subject: { kind: 'period', period },
    title: `${period.name}: ${decapitalise(measure.name)}`,
    answer: 'not given',
    statement: `The source doesn't say anything about ${decapitalise(measure.name)} in the ${period.name}.`,
    given: false,
    about: [`period:${period.number}`, `measure:${measure.id}`],
    sources: [period.source],
  });

/** An entry of the source's list of activities. */
export const activityFact = (activity: Activity): Fact =>
  fact({
    id: `activity-${activity.period.number}`,
    subject: { kind: 'activity', activity },
    title: `Activity: ${activity.period.name}`,
    answer: formatSpan(activity.date),
    statement: `The source's list of activities dates the ${activity.period.name} ${whenInText(activity.date)}.`,
    about: ['noun:activity', `period:${activity.period.number}`],
    facets: ['ask:date'],
    dates: [activity.date],
    notes: activity.notes,
    sources: [activity.source],
  });
