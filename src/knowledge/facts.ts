import { type DateSpan, formatSpan } from './date-span.ts';
import type {
  Activity,
  City,
  Contact,
  Country,
  CourtCase,
  Group,
  GroupFact,
  KnowledgeBase,
  Meeting,
  Named,
  Outcome,
  Period,
  Person,
  Source,
} from './knowledge-base.ts';
import { capitalise, decapitalise, enumerate, enumerateCountries, figure, qualification } from './wording.ts';

/** What a fact is about, and so which record shows it. */
export type Subject =
  | { readonly kind: 'group'; readonly group: Group; readonly fact: GroupFact | undefined }
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'country'; readonly country: Country }
  | { readonly kind: 'city'; readonly city: City }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'case'; readonly case: CourtCase }
  | { readonly kind: 'measure'; readonly measure: Named }
  | { readonly kind: 'topic'; readonly topic: Named }
  | { readonly kind: 'organisation'; readonly organisation: Named }
  | { readonly kind: 'periods' | 'meetings' | 'countries' | 'activities' };

/** A thing that somebody can ask for, and its answer. */
export interface Fact {
  /** stable: goes into the custom_id of buttons */
  readonly id: string;
  /** names the fact: `2nd Joint Period of Action: arrests` */
  readonly title: string;
  /** the answer itself, as short as can be: `over 30` */
  readonly answer: string;
  /** the answer as a sentence */
  readonly statement: string;
  /** false where the answer is that the source doesn't give it */
  readonly given: boolean;
  readonly subject: Subject;
  /** what it is about, as keys: `period:2`, `measure:arrests`; a question that names less is answered by another */
  readonly about: readonly string[];
  /** what else can be said of it, in the same form: `city:bangkok`, `ask:date` */
  readonly facets: readonly string[];
  readonly dates: readonly DateSpan[];
  /** the figure that it gives, so that it's found by it */
  readonly figure: number | undefined;
  /** further words that it answers to */
  readonly words: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}

type Draft = Omit<Fact, 'given' | 'dates' | 'figure' | 'words' | 'notes' | 'about' | 'facets'> &
  Partial<Fact>;
function fact(draft: Draft): Fact {
  const ofPeriod = draft.about?.some((key) => key.startsWith('period:')) === true;
  const facets = [...(draft.facets ?? []), ...(ofPeriod ? ['noun:period'] : [])];
  return { given: true, dates: [], figure: undefined, words: [], notes: [], about: [], ...draft, facets };
}

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
    ...knowledge.cities.map((city) => cityFact(city, knowledge)),
    ...meetingsByYear(knowledge),
    ...meetingsByKind(knowledge),
    ...knowledge.people.map(personFact),
    ...knowledge.cases.map(caseFact),
    ...[...knowledge.crimes, ...knowledge.sectors].flatMap((topic) => topicFacts(topic, knowledge)),
    ...knowledge.organisations.flatMap((organisation) => organisationFacts(organisation, knowledge)),
    ...groupFacts(knowledge.group),
    contactFact(knowledge.contact),
    ...listFacts(knowledge),
  ];
}

function periodFacts(period: Period, knowledge: KnowledgeBase): Fact[] {
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
        ...countries.map(({ code }) => `country:${code}`),
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
      facets: ['ask:count', 'ask:who', ...countries.map(({ code }) => `country:${code}`)],
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
  const where = sectors.length > 0 ? ` Sectors: ${enumerate(sectors)}.` : ' The source names no sectors.';
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

function measureFacts(measure: Named, { periods }: KnowledgeBase): Fact[] {
  const found = periods.flatMap((period) =>
    period.outcomes.filter((one) => one.measure === measure).map((outcome) => ({ period, outcome })),
  );
  if (found.length === 0) return [];
  const parts = found.map(({ period, outcome }) => {
    const more = qualification(outcome);
    return `${figure(outcome)} in the ${period.name}${more ? ` (${more})` : ''}`;
  });
  return [
    fact({
      id: `measure-${measure.id}`,
      subject: { kind: 'measure', measure },
      title: `${measure.name}: ${enumerate(found.map(({ period, outcome }) => `${figure(outcome)} in the ${period.ordinal} period`))}`,
      answer: found.map(({ period, outcome }) => `${period.ordinal}: ${figure(outcome)}`).join(' · '),
      statement: `${measure.name}: ${enumerate(parts)}.`,
      about: [`measure:${measure.id}`],
      facets: [
        'ask:count',
        ...found.flatMap(({ outcome }) => outcome.countries.map(({ code }) => `country:${code}`)),
      ],
      notes: [
        ...measureWarnings(found.map(({ outcome }) => outcome)),
        ...new Set(found.flatMap(({ outcome }) => outcome.notes)),
      ],
      sources: found.map(({ outcome }) => outcome.source),
    }),
  ];
}

/** What to beware of when outcomes of the same measure stand side by side: they don't always count the same thing. */
export function measureWarnings(outcomes: readonly Outcome[]): string[] {
  const counted = new Set(outcomes.map((outcome) => outcome.counts ?? decapitalise(outcome.measure.name)));
  const [first] = outcomes;
  return counted.size > 1 && first
    ? [`${first.measure.name}: the figures don't measure the same thing (${[...counted].join('; ')}).`]
    : [];
}

function meetingFact(meeting: Meeting, { group }: KnowledgeBase): Fact {
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

const activityFact = (activity: Activity): Fact =>
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

/** What a country is in the source: the periods it joined and its roles. */
export function rolesOf(country: Country, { periods, group, cities }: KnowledgeBase) {
  return {
    periods: periods.filter((period) => period.participants.countries.includes(country)),
    missed: periods.filter((period) => !period.participants.countries.includes(country)),
    facts: group.facts.filter((one) => one.role !== undefined && one.countries.includes(country)),
    cities: cities.filter((city) => city.country === country),
  };
}

function countryFact(country: Country, knowledge: KnowledgeBase): Fact {
  const { periods, missed, facts } = rolesOf(country, knowledge);
  const joined =
    periods.length === 0
      ? 'no Joint Period of Action'
      : `the ${enumerate(periods.map(({ ordinal }) => ordinal))} Joint Period${periods.length > 1 ? 's' : ''} of Action`;
  const not =
    missed.length > 0 && periods.length > 0
      ? `, not in the ${enumerate(missed.map(({ ordinal }) => ordinal))}`
      : '';
  const roles = facts.map((one) => one.role).filter((role) => role !== undefined);
  return fact({
    id: `country-${country.code}`,
    subject: { kind: 'country', country },
    title: country.name,
    answer: `Took part in ${joined}${not}${roles.length > 0 ? `; ${enumerate(roles)} of the Working Group` : ''}`,
    statement: `${capitalise(country.nameInText)} took part in ${joined}${not}.`,
    about: [`country:${country.code}`],
    facets: ['noun:period', 'noun:country', ...facts.map((one) => `group:${one.id}`)],
    words: ['took part', 'participated', 'joined', 'periods', 'role', 'involved'],
    sources: [...periods.map((period) => period.participants.source), ...facts.map((one) => one.source)],
  });
}

function participationFact(country: Country, period: Period): Fact {
  const joined = period.participants.countries.includes(country);
  return fact({
    id: `country-${country.code}-period-${period.number}`,
    subject: { kind: 'country', country },
    title: `${country.name}: ${period.name}`,
    answer: joined
      ? `Yes, ${country.nameInText} took part`
      : `No, ${country.nameInText} isn't among its countries`,
    statement: joined
      ? `${capitalise(country.nameInText)} took part in the ${period.name} (${formatSpan(period.date)}).`
      : `The source doesn't name ${country.nameInText} among the ${period.participants.countries.length} countries of the ${period.name}.`,
    about: [`country:${country.code}`, `period:${period.number}`],
    facets: ['noun:country', 'noun:period'],
    sources: [period.participants.source],
  });
}

function meetingsByYear({ meetings }: KnowledgeBase): Fact[] {
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

const meetingsByKind = ({ meetings, kinds }: KnowledgeBase): Fact[] =>
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
    subject: { kind: 'meetings' },
    title,
    answer: `${held.length} meeting${held.length === 1 ? '' : 's'}`,
    statement: `${enumerate(held.map((meeting) => `${meetingTitle(meeting)} (${formatSpan(meeting.date)}, ${meeting.city.name})`))}.`,
    about: ['noun:meeting', ...about],
    facets: ['ask:count'],
    dates,
    sources: held.map(({ source }) => source),
  });

function cityFact(city: City, { meetings, group }: KnowledgeBase): Fact {
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

const personFact = (person: Person): Fact =>
  fact({
    id: `person-${person.id}`,
    subject: { kind: 'person', person },
    title: person.knownAs ? `${person.knownAs} (${person.name})` : person.name,
    answer: person.events.map(({ period, statement }) => `${period.ordinal} period: ${statement}`).join(' '),
    statement: [person.about, ...person.events.map(({ period, statement }) => `${period.name}: ${statement}`)]
      .filter((part) => part !== undefined)
      .join(' '),
    about: [`person:${person.id}`],
    facets: [
      ...person.events.flatMap(({ period, country }) => [
        `period:${period.number}`,
        ...(country ? [`country:${country.code}`] : []),
      ]),
    ],
    words: ['arrested', 'arrest', 'convicted', 'court', 'charges'],
    notes: person.notes,
    sources: person.events.map((event) => event.source),
  });

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
      ...one.countries.map(({ code }) => `country:${code}`),
      ...(one.convicted === undefined ? [] : ['measure:convictions', 'ask:count']),
    ],
    figure: one.convicted,
    dates: one.statements.flatMap((statement) => (statement.date ? [statement.date] : [])),
    notes: one.notes,
    sources: one.statements.map((statement) => statement.source).slice(0, 1),
  });

function topicFacts(topic: Named, { periods }: KnowledgeBase): Fact[] {
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

function organisationFacts(organisation: Named, { group }: KnowledgeBase): Fact[] {
  const facts = group.facts.filter((one) => one.organisations.includes(organisation));
  if (facts.length === 0) return [];
  return [
    fact({
      id: `organisation-${organisation.id}`,
      subject: { kind: 'organisation', organisation },
      title: `${organisation.name} and the Working Group`,
      answer: facts[0]?.statement ?? '',
      statement: facts.map((one) => one.statement).join(' '),
      about: [`organisation:${organisation.id}`],
      notes: [...new Set(facts.flatMap((one) => one.notes))],
      sources: facts.map((one) => one.source),
    }),
  ];
}

function groupFacts(group: Group): Fact[] {
  return [
    fact({
      id: 'group',
      subject: { kind: 'group', group, fact: undefined },
      title: group.shortName,
      answer: group.name,
      statement: group.facts[0]?.statement ?? group.name,
      about: ['group:'],
      facets: ['field:'],
      words: [
        ...group.aliases,
        ...group.otherNames.map(({ name }) => name),
        group.partOf.name,
        'full name',
        'official name',
      ],
      sources: [group.source],
    }),
    ...group.facts.map((one) =>
      fact({
        id: `group-${one.id}`,
        subject: { kind: 'group', group, fact: one },
        title: `Working Group: ${one.label}`,
        answer: one.answer,
        statement: one.statement,
        about: [`group:${one.id}`],
        facets: [
          'group:',
          ...(one.date ? ['ask:date'] : []),
          ...(one.city ? ['ask:place'] : []),
          ...(one.countries.length > 0 ? ['ask:who'] : []),
          ...one.countries.map(({ code }) => `country:${code}`),
          ...(one.city ? [`city:${one.city.id}`] : []),
          ...one.organisations.map(({ id }) => `organisation:${id}`),
        ],
        dates: one.date ? [one.date] : [],
        words: one.asked,
        notes: one.notes,
        sources: [one.source],
      }),
    ),
  ];
}

const contactFact = (contact: Contact): Fact =>
  fact({
    id: 'contact',
    subject: { kind: 'contact', contact },
    title: 'Contact',
    answer: contact.email,
    statement: `For ${contact.purpose}, write to ${contact.email}.`,
    about: ['contact:'],
    words: contact.asked,
    notes: contact.notes,
    sources: [contact.source],
  });

function listFacts({ periods, meetings, activities, countries }: KnowledgeBase): Fact[] {
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
      subject: { kind: 'meetings' },
      title: 'Meetings',
      answer: `${meetings.length} meeting${meetings.length === 1 ? '' : 's'}`,
      statement: enumerate(
        meetings.map(
          (meeting) => `${meetingTitle(meeting)} (${formatSpan(meeting.date)}, ${meeting.city.name})`,
        ),
      ),
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
      facets: ['ask:count', 'ask:who'],
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
