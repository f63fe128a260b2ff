import { createHash } from 'node:crypto';
import { type DateSpan, firstDay, parsePartialDate } from './date-span.ts';
import type {
  Activity,
  City,
  Country,
  CourtCase,
  KnowledgeBase,
  Meeting,
  Note,
  Period,
  Person,
  Source,
  SourceDocument,
  Statement,
  Told,
} from './knowledge-base.ts';
import type { Locale } from './locale.ts';
import { ENGLISH, type Naming } from './naming.ts';
import { type DataFiles, type DateSpanData, type FileName, isTerms } from './schema.ts';
import { mapTexts } from './texts.ts';
import { translator } from './translations.ts';

// While the base is built, what refers to each other is filled in place; afterwards all of it is frozen.
type Growing<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/**
 * The cross-referenced, deeply frozen knowledge base of validated files whose references are known to be good, in one
 * language.
 */
export function buildKnowledge(english: DataFiles, naming: Naming = ENGLISH): KnowledgeBase {
  const { locale } = naming;
  const translate = locale === 'en' ? (text: string) => text : translator(english, locale);
  const inLanguage = (text: string) => translate(text) ?? naming.untranslated(text);
  const files = mapTexts(english, ({ text }) => inLanguage(text));
  const documents = files.documents.map(
    (document, at): SourceDocument => ({
      ...document,
      isThePage: at === 0,
      lastDatedEvent: span(document.lastDatedEvent),
      // “Asia-Pacific” names the Pacific, too.
      words: new Set(document.words.split(/\s+/).flatMap((word) => [word, ...word.split('-')])),
    }),
  );
  const documentBy = finder(documents, (document) => document.id);
  const sourced = (data: {
    source: { document: string; section: string; item: string };
    notes?: NoteData[] | undefined;
  }) => ({
    source: { ...data.source, document: documentBy(data.source.document) } satisfies Source,
    notes: notesOf(data.notes),
  });

  const said = ({ text, source }: { text: string; source: DataFiles['contact']['source'] }) => ({
    text,
    source: sourced({ source }).source,
  });

  const countries = files.countries.map(
    ({ code, name: inEnglish, article, alpha3, aliases, adjectives }): Country => ({
      code,
      name: locale === 'en' ? inEnglish : naming.country(code),
      nameInText: locale !== 'en' ? naming.country(code) : article ? `the ${inEnglish}` : inEnglish,
      aliases: [
        inEnglish,
        ...(article ? [`the ${inEnglish}`] : []),
        ...(aliases ?? []),
        ...(alpha3 ? [alpha3] : []),
      ],
      adjectives: adjectives ?? [],
    }),
  );
  const countryBy = finder(countries, (country) => country.code);
  const countriesOf = (codes: readonly string[] | undefined) => (codes ?? []).map(countryBy);

  const cities = files.cities.map(
    ({ id, name, country, aliases }, at): City => ({
      id,
      name,
      country: country === undefined ? undefined : countryBy(country),
      aliases: [english.cities[at]?.name ?? name, ...(aliases ?? [])],
    }),
  );
  const cityBy = finder(cities, (city) => city.id);

  const [kinds, measures, organisations, crimes, sectors] = [
    files.kinds,
    files.measures,
    files.organisations.map(({ short, ...one }) => ({ ...one, short, source: sourced(one).source })),
    files.topics.crimes,
    files.topics.sectors,
  ];
  const [kindBy, measureBy, organisationBy, crimeBy, sectorBy] = [
    finder(kinds, byId),
    finder(measures, byId),
    finder(organisations, byId),
    finder(crimes, byId),
    finder(sectors, byId),
  ];

  const periods = files.periods
    .map(
      (period, at): Growing<Period> => ({
        ...sourced(period),
        number: period.number,
        name: naming.period(period.number),
        ordinal: naming.nth(period.number),
        date: span(period.date),
        why: period.why,
        participants: {
          ...sourced(period.participants),
          countries: countriesOf(period.participants.countries).sort(byName(locale)),
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
          verb: target.verb,
          list: target.list,
          sectors: (target.sectors?.names ?? []).map(sectorBy),
          sectorList: target.sectors?.list ?? 'closed',
        })),
        outcomes: (period.outcomes ?? [])
          .map((outcome, index) => ({
            ...sourced(outcome),
            measure: measureBy(outcome.measure),
            qualifier: outcome.qualifier,
            count: outcome.count,
            counts: outcome.counts,
            wording: english.periods[at]?.outcomes?.[index]?.counts ?? outcome.counts,
            detail: outcome.detail,
            tells: outcome.tells ?? [],
            purpose: outcome.purpose,
            concerns: (outcome.concerns ?? []).map(crimeBy),
            actor: outcome.actor,
            countries: countriesOf(outcome.countries),
          }))
          .sort((one, other) => measures.indexOf(one.measure) - measures.indexOf(other.measure)),
        meetings: [],
        told: [],
      }),
    )
    .sort((one, other) => one.number - other.number);
  const periodBy = finder(periods, (period) => period.number);

  // The number of the period stands in the name, or is said with it.
  const namesOf = ({ name, period }: DataFiles['meetings'][number], onPage: string) => ({
    title:
      period === undefined || onPage.includes(ENGLISH.nth(period))
        ? name
        : naming.meetingOfPeriod(name, period),
    onPage,
  });
  const meetings = files.meetings
    .map(
      (meeting, at): Meeting => ({
        ...sourced(meeting),
        id: meeting.id,
        ...namesOf(meeting, english.meetings[at]?.name ?? meeting.name),
        kinds: meeting.kinds.map(kindBy),
        city: cityBy(meeting.city),
        date: span(meeting.date),
        period: meeting.period === undefined ? undefined : periodBy(meeting.period),
        about: meeting.about && said(meeting.about),
        held: meeting.held && said(meeting.held),
      }),
    )
    .sort(byDate);
  const meetingBy = finder(meetings, byId);
  for (const meeting of meetings) if (meeting.period) periodBy(meeting.period.number).meetings.push(meeting);

  const told = (one: ToldData): Told => ({
    id: one.id,
    label: one.label,
    why: one.why,
    statements: one.statements.map(
      (statement): Statement => ({
        id: statement.id,
        about: one.statements.length > 1 ? inLanguage(statement.id) : statement.id,
        text: statement.text,
        tells: statement.tells,
        present: statement.present ?? false,
        begins: statement.begins ?? false,
        date: statement.date === undefined ? undefined : span(statement.date),
        city: statement.city === undefined ? undefined : cityBy(statement.city),
        meeting: statement.meeting === undefined ? undefined : meetingBy(statement.meeting),
        period: statement.period === undefined ? undefined : periodBy(statement.period),
        measure: statement.measure === undefined ? undefined : measureBy(statement.measure),
        beside: statement.beside === undefined ? undefined : measureBy(statement.beside),
        count: statement.count,
        contrary: statement.contrary ?? [],
        countries: countriesOf(statement.countries),
        role: statement.role,
        roleInWords: statement.role === undefined ? undefined : inLanguage(statement.role),
        organisations: (statement.organisations ?? []).map(organisationBy),
        ...sourced(statement),
      }),
    ),
    notes: notesOf(one.notes),
  });
  const people = files.people.map(
    (person): Person => ({ ...told(person), name: person.name, knownAs: person.knownAs }),
  );
  const cases = files.cases.map(
    (one): CourtCase => ({
      ...told(one),
      name: one.name,
      period: periodBy(one.period),
      firstIncludedIn: one.firstIncludedIn === undefined ? undefined : periodBy(one.firstIncludedIn),
    }),
  );
  for (const of of [...people, ...cases]) {
    // What names no period is told with the first that is named.
    const first = of.statements.find(({ period }) => period)?.period;
    for (const statement of of.statements) {
      const period = statement.period ?? ('period' in of ? of.period : first);
      if (period) periodBy(period.number).told.push({ of, statement });
    }
  }

  const activities = files.activities
    .map(
      (activity): Activity => ({
        ...sourced(activity),
        period: periodBy(activity.period),
        date: span(activity.date),
        garbled: activity.garbled,
      }),
    )
    .sort((one, other) => one.period.number - other.period.number);

  return deepFreeze<KnowledgeBase>({
    version: versionOf(english),
    locale,
    files: english,
    documents,
    group: {
      name: files.group.name,
      onPage: english.group.name,
      shortName: files.group.shortName,
      source: sourced(files.group).source,
      otherNames: files.group.otherNames.map((other) => ({ ...other, source: sourced(other).source })),
      partOf: {
        name: files.group.partOf.name,
        shortName: files.group.partOf.shortName,
        source: sourced(files.group.partOf).source,
      },
      facts: files.group.facts.map(told),
    },
    contact: { ...files.contact, ...sourced(files.contact) },
    organisations,
    cities,
    countries: countries.sort(byName(locale)),
    kinds,
    measures,
    crimes,
    sectors,
    meetings,
    periods,
    activities,
    people,
    cases,
    terms: new Map(
      (Object.keys(files) as FileName[]).filter(isTerms).flatMap((name) => {
        const terms = files[name];
        return terms === undefined ? [] : [[name.slice(name.indexOf('/') + 1), terms] as const];
      }),
    ),
  });
}

const byId = (one: { readonly id: string }) => one.id;
const byName = (locale: Locale) => (one: { readonly name: string }, other: { readonly name: string }) =>
  one.name.localeCompare(other.name, locale);
const byDate = (one: { readonly date: DateSpan }, other: { readonly date: DateSpan }) =>
  firstDay(one.date.from) - firstDay(other.date.from);

type NoteData = NonNullable<DataFiles['contact']['notes']>[number];
const notesOf = (notes: readonly NoteData[] = []): Note[] =>
  notes.map((note) => ({ ...note, on: note.on, caution: note.caution ?? false }));

type ToldData = DataFiles['group']['facts'][number];

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

const versionOf = (files: DataFiles): string =>
  createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);

/** Object by object, not path by path: from any meeting its period leads to all the others. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}
