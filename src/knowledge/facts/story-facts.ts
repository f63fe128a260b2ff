import { formatSpan } from '../date-span.ts';
import type { CourtCase, KnowledgeBase, Named, Person } from '../knowledge-base.ts';
import { decapitalise, enumerate } from '../wording.ts';
import { type Fact, fact } from './fact.ts';

/**
 * What became of a person, period by period; and once more for what it counts towards, apart from the countries that
 * are named with it: that he stood before a court in one says nothing of arrests there.
 */
export function personFacts(person: Person): Fact[] {
  const { events } = person;
  const periods = events.map(({ period }) => `period:${period.number}`);
  const measures = [...new Set(events.flatMap(({ measure }) => (measure ? [measure] : [])))];
  const whole = fact({
    id: `person-${person.id}`,
    subject: { kind: 'person', person },
    title: person.knownAs ? `${person.knownAs} (${person.name})` : person.name,
    answer: events
      .map(({ period, statement }) => `${period.ordinal} period (${formatSpan(period.date)}): ${statement}`)
      .join(' '),
    statement: person.about ?? '',
    about: [`person:${person.id}`],
    facets: [
      'ask:name',
      ...periods,
      ...events.flatMap(({ country }) => (country ? [`country:${country.code}`] : [])),
    ],
    words: ['arrested', 'arrest', 'convicted', 'court', 'charges'],
    notes: person.notes,
    sources: events.map((event) => event.source),
  });
  if (measures.length === 0) return [whole];
  return [
    whole,
    fact({
      ...whole,
      id: `${whole.id}-counted`,
      title: `${whole.title}: ${enumerate(measures.map(({ name }) => decapitalise(name)))}`,
      facets: [...periods, ...measures.map(({ id }) => `measure:${id}`)],
    }),
  ];
}

/** A court case, and the convictions in it: those were where it was tried, whatever other countries it is about. */
export function caseFacts(one: CourtCase): Fact[] {
  const whole = caseFact(one);
  if (one.convicted === undefined) return [whole];
  return [
    whole,
    fact({
      ...whole,
      id: `case-${one.id}-convictions`,
      title: `${one.period.name}: convictions in ${one.name}`,
      about: [`case:${one.id}`, 'measure:convictions'],
      facets: [
        `period:${one.period.number}`,
        'ask:count',
        ...(one.country ? [`country:${one.country.code}`] : []),
      ],
    }),
  ];
}

const caseFact = (one: CourtCase): Fact =>
  fact({
    id: `case-${one.id}`,
    subject: { kind: 'case', case: one },
    title: `${one.period.name}: ${one.name}`,
    answer:
      one.convicted === undefined
        ? (one.statements[0]?.text ?? '')
        : `${one.convicted.toLocaleString('en')} convicted`,
    statement: one.statements.map((statement) => statement.text).join(' '),
    about: [`case:${one.id}`],
    facets: [
      `period:${one.period.number}`,
      ...(one.firstIncludedIn ? [`period:${one.firstIncludedIn.number}`, 'measure:investigations'] : []),
      ...one.countries.map(({ code }) => `country:${code}`),
    ],
    figure: one.convicted,
    dates: one.statements.flatMap((statement) => (statement.date ? [statement.date] : [])),
    notes: one.notes,
    sources: one.statements.map((statement) => statement.source).slice(0, 1),
  });

/** A crime or a sector in each of the periods that targeted it. */
export function topicFacts(topic: Named, { periods }: KnowledgeBase): Fact[] {
  return periods.flatMap((period) => {
    const targets = period.targets.filter(
      (target) => target.crime === topic || target.sectors.includes(topic),
    );
    const [target] = targets;
    if (!target) return [];
    const crimes = enumerate(targets.map(({ crime }) => decapitalise(crime.name)));
    const sectors = enumerate(target.sectors.map(({ name }) => decapitalise(name)));
    return [
      fact({
        id: `period-${period.number}-${topic.id}`,
        subject: { kind: 'period', period },
        title: `${period.name}: ${decapitalise(topic.name)}`,
        answer:
          target.crime === topic
            ? `targeted in the ${period.ordinal} period`
            : `one of the sectors of the ${period.ordinal} period`,
        statement:
          target.crime === topic
            ? `${topic.name}: among the targets of the ${period.name}${sectors ? `, in sectors such as ${sectors}` : ''}.`
            : `${topic.name}: one of the sectors in which the ${period.name} targeted ${crimes}.`,
        about: [`period:${period.number}`, `topic:${topic.id}`],
        facets: targets.flatMap(({ crime, sectors: of }) => [crime, ...of].map(({ id }) => `topic:${id}`)),
        notes: target.notes,
        sources: [target.source],
      }),
    ];
  });
}
