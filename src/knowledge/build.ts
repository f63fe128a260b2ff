import { createHash } from 'node:crypto';
import { type DateSpan, firstDay, parsePartialDate } from './date-span.ts';
import type {
  Activity,
  City,
  Country,
  CourtCase,
  GroupFact,
  KnowledgeBase,
  Meeting,
  Named,
  Period,
  Person,
  PersonEvent,
  Source,
  SourceDocument,
} from './knowledge-base.ts';
import { ordinal } from './ordinal.ts';
import type { DataFiles, DateSpanData } from './schema.ts';
import { allAtOnce, type Steps, stepsOver, stepsThrough } from './steps.ts';

// While the base is built, what refers to each other is filled in place; afterwards all of it is frozen.
type Growing<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** The cross-referenced, deeply frozen knowledge base of validated files whose references are known to be good. */
export const buildKnowledge = (files: DataFiles): KnowledgeBase => allAtOnce(knowledgeSteps(files));

/** The same, in steps. */
export function* knowledgeSteps(files: DataFiles): Steps<KnowledgeBase> {
  const documents = files.documents.map(
    (document): SourceDocument => ({ ...document, lastDatedEvent: span(document.lastDatedEvent) }),
  );
  const documentBy = finder(documents, (document) => document.id);
  const sourced = (data: {
    source: { document: string; section: string; item: string };
    notes?: string[] | undefined;
  }) => ({
    source: { ...data.source, document: documentBy(data.source.document) } satisfies Source,
    notes: data.notes ?? [],
  });

  const countries = yield* stepsOver(
    files.countries,
    ({ code, name, article, alpha3, aliases, adjectives, otherLanguages }): Country => ({
      code,
      name,
      nameInText: article ? `the ${name}` : name,
      aliases: [
        ...(article ? [`the ${name}`] : []),
        ...(aliases ?? []),
        ...(alpha3 ? [alpha3] : []),
        ...inOtherLanguages(otherLanguages),
      ],
      adjectives: adjectives ?? [],
    }),
  );
  const countryBy = finder(countries, (country) => country.code);
  const countriesOf = (codes: readonly string[] | undefined) => (codes ?? []).map(countryBy);

  const cities = yield* stepsOver(
    files.cities,
    ({ id, name, country, aliases, otherLanguages }): City => ({
      id,
      name,
      country: country === undefined ? undefined : countryBy(country),
      aliases: [...(aliases ?? []), ...inOtherLanguages(otherLanguages)],
    }),
  );
  const cityBy = finder(cities, (city) => city.id);

  const [kinds, measures, organisations, crimes, sectors] = [
    files.kinds.map(named),
    files.measures.map(named),
    files.organisations.map(named),
    files.topics.crimes.map(named),
    files.topics.sectors.map(named),
  ];
  const [kindBy, measureBy, organisationBy, crimeBy, sectorBy] = [
    finder(kinds, byId),
    finder(measures, byId),
    finder(organisations, byId),
    finder(crimes, byId),
    finder(sectors, byId),
  ];

  const periods = (yield* stepsOver(
    files.periods,
    (period): Growing<Period> => ({
      ...sourced(period),
      number: period.number,
      name: `${ordinal(period.number)} Joint Period of Action`,
      ordinal: ordinal(period.number),
      date: span(period.date),
      participants: {
        ...sourced(period.participants),
        countries: countriesOf(period.participants.countries).sort(byName),
        who: period.participants.who,
      },
      support: (period.support ?? []).map((support) => ({
        ...sourced(support),
        organisation: organisationBy(support.organisation),
        statement: support.statement,
      })),
      targets: (period.targets ?? []).map((target) => ({
        ...sourced(target),
        crime: crimeBy(target.crime),
        sectors: (target.sectors ?? []).map(sectorBy),
      })),
      outcomes: (period.outcomes ?? [])
        .map((outcome) => ({
          ...sourced(outcome),
          measure: measureBy(outcome.measure),
          qualifier: outcome.qualifier,
          count: outcome.count,
          counts: outcome.counts,
          detail: outcome.detail,
          countries: countriesOf(outcome.countries),
        }))
        .sort((one, other) => measures.indexOf(one.measure) - measures.indexOf(other.measure)),
      meetings: [],
      people: [],
      cases: [],
    }),
  )).sort((one, other) => one.number - other.number);
  const periodBy = finder(periods, (period) => period.number);

  const meetings = (yield* stepsOver(
    files.meetings,
    (meeting): Meeting => ({
      ...sourced(meeting),
      id: meeting.id,
      name: meeting.name,
      kinds: meeting.kinds.map(kindBy),
      city: cityBy(meeting.city),
      date: span(meeting.date),
      period: meeting.period === undefined ? undefined : periodBy(meeting.period),
      about: meeting.about,
    }),
  )).sort(byDate);
  yield;
  const meetingBy = finder(meetings, byId);
  for (const meeting of meetings) if (meeting.period) periodBy(meeting.period.number).meetings.push(meeting);

  const people = yield* stepsOver(files.people, (person): Person => {
    const events = person.events.map(
      (event): PersonEvent => ({
        period: periodBy(event.period),
        statement: event.statement,
        measure: event.measure === undefined ? undefined : measureBy(event.measure),
        country: event.country === undefined ? undefined : countryBy(event.country),
        source: sourced(event).source,
      }),
    );
    return {
      ...named(person),
      knownAs: person.knownAs,
      about: person.about,
      events,
      notes: person.notes ?? [],
    };
  });
  for (const person of people)
    for (const event of person.events) periodBy(event.period.number).people.push({ person, event });

  const cases = yield* stepsOver(
    files.cases,
    (one): CourtCase => ({
      ...named(one),
      period: periodBy(one.period),
      firstIncludedIn: one.firstIncludedIn === undefined ? undefined : periodBy(one.firstIncludedIn),
      country: one.country === undefined ? undefined : countryBy(one.country),
      convicted: one.convicted,
      countries: countriesOf(one.countries),
      statements: one.statements.map((statement) => ({
        text: statement.text,
        date: statement.date === undefined ? undefined : span(statement.date),
        source: sourced(statement).source,
      })),
      notes: one.notes ?? [],
    }),
  );
  for (const one of cases) {
    periodBy(one.period.number).cases.push(one);
    if (one.firstIncludedIn && one.firstIncludedIn !== one.period)
      periodBy(one.firstIncludedIn.number).cases.push(one);
  }

  const activities = files.activities
    .map(
      (activity): Activity => ({
        ...sourced(activity),
        period: periodBy(activity.period),
        date: span(activity.date),
      }),
    )
    .sort((one, other) => one.period.number - other.period.number);

  const facts = files.group.facts.map(
    (fact): GroupFact => ({
      ...sourced(fact),
      id: fact.id,
      label: fact.label,
      answer: fact.answer,
      statement: fact.statement,
      asked: fact.asked,
      date: fact.date === undefined ? undefined : span(fact.date),
      city: fact.city === undefined ? undefined : cityBy(fact.city),
      meeting: fact.meeting === undefined ? undefined : meetingBy(fact.meeting),
      countries: countriesOf(fact.countries),
      role: fact.role,
      organisations: (fact.organisations ?? []).map(organisationBy),
    }),
  );

  return yield* deepFreezeSteps<KnowledgeBase>({
    version: yield* versionSteps(files),
    documents,
    group: {
      name: files.group.name,
      shortName: files.group.shortName,
      aliases: files.group.aliases ?? [],
      source: sourced(files.group).source,
      otherNames: files.group.otherNames.map((other) => ({ ...other, source: sourced(other).source })),
      partOf: {
        name: files.group.partOf.name,
        aliases: files.group.partOf.aliases ?? [],
        source: sourced(files.group.partOf).source,
      },
      facts,
    },
    contact: { ...files.contact, ...sourced(files.contact) },
    organisations,
    cities,
    countries: countries.sort(byName),
    kinds,
    measures,
    crimes,
    sectors,
    meetings,
    periods,
    activities,
    people,
    cases,
    words: { ...files.words, numbers: byNumber(files.words.numbers), months: byNumber(files.words.months) },
  });
}

const byNumber = (words: Readonly<Record<string, string[]>>) =>
  new Map(Object.entries(words).map(([number, forms]) => [Number(number), forms]));
const byId = (one: { readonly id: string }) => one.id;
const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
  one.name.localeCompare(other.name, 'en');
const byDate = (one: { readonly date: DateSpan }, other: { readonly date: DateSpan }) =>
  firstDay(one.date.from) - firstDay(other.date.from);
const named = ({
  id,
  name,
  aliases,
}: {
  id: string;
  name: string;
  aliases?: string[] | undefined;
}): Named => ({
  id,
  name,
  aliases: aliases ?? [],
});
const inOtherLanguages = (names: Readonly<Record<string, string[]>> | undefined) =>
  Object.values(names ?? {}).flat();

function span(data: DateSpanData): DateSpan {
  const [from, to] = typeof data === 'object' ? [data.from, data.to] : [data, data];
  return { from: date(from), to: date(to) };
}

function date(data: string | number) {
  const parsed = parsePartialDate(String(data));
  if (parsed === undefined) throw new Error(`the schema let through "${data}", which is no date`);
  return parsed;
}

function finder<T, Key>(items: readonly T[], keyOf: (item: T) => Key): (key: Key) => T {
  const by = new Map(items.map((item) => [keyOf(item), item]));
  return (key) => {
    const item = by.get(key);
    if (item === undefined)
      throw new Error(`the references were checked, yet "${String(key)}" leads nowhere`);
    return item;
  };
}

function* versionSteps(files: DataFiles): Steps<string> {
  const hash = createHash('sha256');
  for (const [name, content] of Object.entries(files)) {
    hash.update(name);
    const parts: readonly unknown[] = Array.isArray(content) ? content : [content];
    yield* stepsThrough(parts, (part) => hash.update(JSON.stringify(part)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Object by object, not path by path: from any meeting its period leads to all the others. */
function* deepFreezeSteps<T>(value: T): Steps<T> {
  const frozen: object[] = [];
  const freeze = (next: unknown) => {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) return;
    frozen.push(Object.freeze(next));
  };
  freeze(value);
  // What is appended on the way is visited as well.
  yield* stepsThrough(frozen, (next) => Object.values(next).forEach(freeze));
  return value;
}
