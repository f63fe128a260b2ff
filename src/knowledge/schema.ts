import * as z from 'zod/mini';
import { firstDay, lastDay, parsePartialDate } from './date-span.ts';
import { TRANSLATED, type Translated } from './locale.ts';

// The shape of each file in the data directory, before references are followed. Editors get the same rules from
// the JSON Schemas that scripts/build-schemas.mjs writes beside the data.

const text = z.string().check(z.trim(), z.minLength(1, 'must not be empty'));
const texts = z.optional(z.array(text));
const id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'must be lower-case words joined by hyphens, as in first-meeting-2015',
    ),
    z.maxLength(40, 'must be 40 characters at most'),
  );
const countryCode = z
  .string()
  .check(z.regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code of two capital letters, as in NZ'));
const periodNumber = z.int().check(z.minimum(1, 'must be 1 at least'), z.maximum(999, 'must be 999 at most'));
const count = z.int().check(z.minimum(0, 'must not be negative'));

const partialDate = z
  .union([z.string(), z.int()], 'must be a date: 2015-05-19, 2015-05 or 2015')
  .check(
    z.refine(
      (value) => parsePartialDate(String(value)) !== undefined,
      'must be a date of the calendar: 2015-05-19, 2015-05 or 2015',
    ),
  );
const dateSpan = z.union(
  [
    partialDate,
    z.strictObject({ from: partialDate, to: partialDate }).check(
      z.refine(({ from, to }) => {
        const [start, end] = [parsePartialDate(String(from)), parsePartialDate(String(to))];
        return start === undefined || end === undefined || firstDay(start) <= lastDay(end);
      }, 'must not end before it begins'),
    ),
  ],
  'must be a date (2015-05-19, 2015-05 or 2015) or a range: { from: 2015-09-01, to: 2015-09-02 }',
);

const source = z.strictObject({ document: id, section: text, item: text });
const place = z.strictObject({ name: text, begins: z.optional(text), after: z.optional(text) });
const document = z.strictObject({
  id,
  title: text,
  description: text,
  url: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^https?:\/\/[^\s#<>]+$/,
          'must be an address that begins with https:// or http://, without a "#" or spaces',
        ),
      ),
  ),
  lastDatedEvent: partialDate,
  sections: z
    .array(z.strictObject({ name: text, places: z.array(place) }))
    .check(z.minLength(1, 'must name at least one section')),
  words: text,
});

const named = z.strictObject({ id, name: text });
const crime = z.strictObject({ ...named.shape, measure: z.optional(id) });
const sector = z.strictObject({ ...named.shape, near: z.optional(id) });

const note = {
  kind: z.enum(['contradiction', 'gap', 'remark'], 'must be contradiction, gap or remark'),
  on: z.optional(text),
  text,
};
const onlyContradictions = z.refine<{ kind: string; on?: string | undefined }>(
  ({ kind, on }) => (on !== undefined) === (kind === 'contradiction'),
  'must say what it is on when it is a contradiction, and not otherwise',
);
/** On something with several statements: whoever quotes one of them can be warned with that one alone. */
const notesOnAll = z.optional(z.array(z.strictObject(note).check(onlyContradictions)));
const notes = z.optional(
  z.array(z.strictObject({ ...note, caution: z.optional(z.boolean()) }).check(onlyContradictions)),
);

const statement = z.strictObject({
  id,
  text,
  tells: z
    .array(
      z.enum(
        ['what', 'count', 'when', 'place', 'who', 'why'],
        'must be what, count, when, place, who or why',
      ),
    )
    .check(z.minLength(1, 'must name at least one')),
  present: z.optional(z.boolean()),
  begins: z.optional(z.boolean()),
  date: z.optional(dateSpan),
  city: z.optional(id),
  meeting: z.optional(id),
  period: z.optional(periodNumber),
  measure: z.optional(id),
  beside: z.optional(id),
  count: z.optional(count),
  contrary: z.optional(z.array(id)),
  countries: z.optional(z.array(countryCode)),
  role: z.optional(text),
  organisations: z.optional(z.array(id)),
  source,
  notes,
});
const told = {
  id,
  label: text,
  why: z.optional(id),
  statements: z.array(statement).check(z.minLength(1, 'must have at least one statement')),
  notes: notesOnAll,
};

const group = z.strictObject({
  name: text,
  shortName: text,
  source,
  otherNames: z.array(z.strictObject({ name: text, usage: text, source })),
  partOf: z.strictObject({ name: text, shortName: text, source }),
  facts: z.array(z.strictObject(told)),
});

const contact = z.strictObject({
  email: z.email('must be an e-mail address'),
  purpose: text,
  source,
  notes,
});

const city = z.strictObject({
  id,
  name: text,
  country: z.optional(countryCode),
  aliases: texts,
});

const country = z.strictObject({
  code: countryCode,
  name: text,
  article: z.optional(z.boolean()),
  alpha3: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'must be three capital letters'))),
  aliases: texts,
  adjectives: texts,
});

const meeting = z.strictObject({
  id,
  name: text,
  kinds: z.array(id).check(z.minLength(1, 'must name at least one kind')),
  city: id,
  date: dateSpan,
  period: z.optional(periodNumber),
  about: z.optional(z.strictObject({ text, source })),
  held: z.optional(z.strictObject({ text, source })),
  source,
  notes,
});

const activity = z.strictObject({
  period: periodNumber,
  date: dateSpan,
  garbled: z.optional(text),
  source,
  notes,
});

const outcome = z
  .strictObject({
    measure: id,
    qualifier: z.enum(
      ['exact', 'over', 'numerous', 'uncounted'],
      'must be exact, over, numerous or uncounted',
    ),
    count: z.optional(count),
    counts: text,
    detail: z.optional(text),
    purpose: z.optional(text),
    concerns: z.optional(z.array(id)),
    actor: z.optional(text),
    tells: z.optional(z.array(z.enum(['place'], 'must be place'))),
    countries: z.optional(z.array(countryCode)),
    source,
    notes,
  })
  .check(
    z.refine(
      ({ qualifier, count }) => (count !== undefined) === (qualifier === 'exact' || qualifier === 'over'),
      'must have a count when it is exact or over, and none otherwise',
    ),
  );

const listing = z.enum(['closed', 'open'], 'must be closed (it names all) or open (it names examples)');

const period = z.strictObject({
  number: periodNumber,
  date: dateSpan,
  why: z.optional(id),
  source,
  notes,
  participants: z.strictObject({
    countries: z.array(countryCode),
    who: z.optional(text),
    source,
    notes,
  }),
  support: z.optional(z.array(z.strictObject({ organisation: id, statement: text, source, notes }))),
  targets: z.optional(
    z.array(
      z.strictObject({
        crime: id,
        verb: z.enum(
          ['investigated', 'covered', 'aimed-at', 'networks-targeted'],
          'must be investigated, covered, aimed-at or networks-targeted',
        ),
        list: listing,
        sectors: z.optional(z.strictObject({ list: listing, names: z.array(id) })),
        source,
        notes,
      }),
    ),
  ),
  outcomes: z.optional(z.array(outcome)),
});

const person = z.strictObject({ ...told, name: text, knownAs: z.optional(text) });
const courtCase = z.strictObject({
  ...told,
  name: text,
  period: periodNumber,
  firstIncludedIn: z.optional(periodNumber),
});

const words = z.array(text);
const byId = z.record(z.string(), words);
const numbered = z.record(z.string().check(z.regex(/^[1-9]\d{0,2}$/, 'must be a number')), words);
const few = z._default(words, []);
const terms = z.strictObject({
  subjects: byId,
  about: z.record(z.string(), byId),
  countries: byId,
  kinds: byId,
  crimes: byId,
  sectors: byId,
  organisations: byId,
  periods: words,
  numbers: numbered,
  ordinals: numbered,
  order: z.strictObject({ first: words, last: words, next: words, previous: words, original: words }),
  months: numbered,
  operators: byId,
  asks: byId,
  attributes: z.record(z.string(), z.strictObject({ say: z.optional(text), words })),
  unequal: z.record(z.string(), z.strictObject({ subject: text, say: z.optional(text), words })),
  noise: words,
  fillers: few,
  cities: z._default(byId, {}),
  locales: few,
  endings: few,
  clitics: few,
  questions: z._default(byId, {}),
  after: few,
  either: few,
  grammar: z.prefault(
    z.strictObject({
      links: few,
      articles: few,
      functions: few,
      postpositions: few,
      weak: few,
      joints: few,
      clauses: few,
      interval: few,
      leads: few,
      verbs: few,
      pronouns: few,
      speakers: few,
      ours: few,
      existence: few,
      there: few,
      elsewhere: few,
      inaugural: few,
      occurred: few,
      parent: few,
      page: few,
      group: few,
      relatives: few,
      auxiliaries: few,
      mentions: few,
      recipients: few,
      people: few,
      none: few,
      never: few,
      contrary: few,
      corrections: few,
      beliefs: few,
      every: few,
      each: few,
      definite: few,
      behindEvery: few,
      countries: few,
      counters: few,
      meetings: few,
      number: few,
      inclusive: few,
      including: few,
      examples: few,
      but: few,
      tags: few,
      negatedLinks: few,
      neither: few,
      former: few,
      allTime: few,
      until: few,
      and: few,
      between: few,
      during: few,
      edges: few,
      beginnings: few,
      endings: few,
      which: few,
      anaphors: few,
      finals: few,
      quarters: few,
      halves: few,
      firstHalves: few,
      secondHalves: few,
      sameYear: few,
      than: few,
      sorts: few,
      turning: few,
      otherwise: few,
      nearest: few,
      concessions: few,
      others: few,
      joins: few,
      seasons: few,
      early: few,
      mid: few,
      late: few,
      doubtfulMonths: few,
      beforeMonths: few,
      dateWords: few,
      years: few,
    }),
    {},
  ),
});

const translation = (locale: Translated) => z.array(z.strictObject({ en: text, [locale]: text }));

/** The files that every data directory has, by name without `.yaml`, each with the schema of its content. */
export const fileSchemas = {
  documents: z.array(document).check(z.minLength(1, 'must name at least one document')),
  group,
  contact,
  organisations: z.array(z.strictObject({ id, name: text, short: z.optional(text), source })),
  cities: z.array(city),
  countries: z.array(country),
  kinds: z.array(named),
  meetings: z.array(meeting),
  activities: z.array(activity),
  measures: z.array(named),
  topics: z.strictObject({ crimes: z.array(crime), sectors: z.array(sector) }),
  people: z.array(person),
  cases: z.array(courtCase),
  'terms/en': terms,
  periods: z.array(period).check(z.minLength(1, 'must hold at least one period')),
  // What the others say in words, in each other language.
  ...(Object.fromEntries(
    TRANSLATED.map((locale) => [`translations/${locale}`, translation(locale)]),
  ) as Record<`translations/${Translated}`, ReturnType<typeof translation>>),
};

/** Of terms there may be a file for each language. */
export type TermsFile = `terms/${string}`;
export type FileName = keyof typeof fileSchemas | TermsFile;
export const isTerms = (name: string): name is TermsFile => /^terms\/[a-z]{2,3}$/.test(name);

/** The schema of a file's content. */
export const schemaOf = (name: FileName) =>
  isTerms(name) ? terms : fileSchemas[name as keyof typeof fileSchemas];

/** The parsed content of all files, references still as ids. */
export type DataFiles = { [Name in keyof typeof fileSchemas]: z.infer<(typeof fileSchemas)[Name]> } & {
  [name: TermsFile]: z.infer<typeof terms>;
};

export type DateSpanData = z.infer<typeof dateSpan>;

/**
 * How people say in one language what can be asked: words and names, by what they stand for; and the closed classes of
 * numbers, order and operators. data/terms/en.yaml explains each part.
 */
export type Terms = z.infer<typeof terms>;
