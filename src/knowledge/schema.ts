import * as z from 'zod/mini';
import { firstDay, lastDay, parsePartialDate } from './date-span.ts';

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
const otherLanguages = z.optional(
  z.record(z.string().check(z.regex(/^[a-z]{2,3}$/, 'must be a language code, as in th')), z.array(text)),
);

const document = z.strictObject({
  id,
  title: text,
  description: text,
  lastDatedEvent: partialDate,
  lastTrue: text,
  sections: z.array(text).check(z.minLength(1, 'must name at least one section')),
});

const named = z.strictObject({ id, name: text, aliases: texts });

const groupFact = z.strictObject({
  id,
  label: text,
  answer: text,
  statement: text,
  asked: z.array(text),
  date: z.optional(dateSpan),
  city: z.optional(id),
  meeting: z.optional(id),
  countries: z.optional(z.array(countryCode)),
  role: z.optional(text),
  organisations: z.optional(z.array(id)),
  source,
  notes: texts,
});

const group = z.strictObject({
  name: text,
  shortName: text,
  aliases: texts,
  source,
  otherNames: z.array(z.strictObject({ name: text, usage: text, source })),
  partOf: z.strictObject({ name: text, aliases: texts, source }),
  facts: z.array(groupFact),
});

const contact = z.strictObject({
  email: z.email('must be an e-mail address'),
  purpose: text,
  asked: z.array(text),
  source,
  notes: texts,
});

const city = z.strictObject({
  id,
  name: text,
  country: z.optional(countryCode),
  aliases: texts,
  otherLanguages,
});

const country = z.strictObject({
  code: countryCode,
  name: text,
  article: z.optional(z.boolean()),
  alpha3: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'must be three capital letters'))),
  aliases: texts,
  adjectives: texts,
  otherLanguages,
});

const meeting = z.strictObject({
  id,
  name: text,
  kinds: z.array(id).check(z.minLength(1, 'must name at least one kind')),
  city: id,
  date: dateSpan,
  period: z.optional(periodNumber),
  about: z.optional(text),
  source,
  notes: texts,
});

const activity = z.strictObject({ period: periodNumber, date: dateSpan, source, notes: texts });

const outcome = z
  .strictObject({
    measure: id,
    qualifier: z.enum(
      ['exact', 'over', 'numerous', 'uncounted'],
      'must be exact, over, numerous or uncounted',
    ),
    count: z.optional(count),
    counts: z.optional(text),
    detail: z.optional(text),
    countries: z.optional(z.array(countryCode)),
    source,
    notes: texts,
  })
  .check(
    z.refine(
      ({ qualifier, count }) => (count !== undefined) === (qualifier === 'exact' || qualifier === 'over'),
      'must have a count when it is exact or over, and none otherwise',
    ),
  );

const period = z.strictObject({
  number: periodNumber,
  date: dateSpan,
  source,
  notes: texts,
  participants: z.strictObject({
    countries: z.array(countryCode),
    who: z.optional(text),
    source,
    notes: texts,
  }),
  support: z.optional(z.array(z.strictObject({ organisation: id, statement: text, source, notes: texts }))),
  targets: z.optional(
    z.array(z.strictObject({ crime: id, sectors: z.optional(z.array(id)), source, notes: texts })),
  ),
  outcomes: z.optional(z.array(outcome)),
});

const person = z.strictObject({
  id,
  name: text,
  knownAs: z.optional(text),
  aliases: texts,
  about: z.optional(text),
  events: z
    .array(
      z.strictObject({
        period: periodNumber,
        statement: text,
        measure: z.optional(id),
        country: z.optional(countryCode),
        source,
      }),
    )
    .check(z.minLength(1, 'must name at least one event')),
  notes: texts,
});

const courtCase = z.strictObject({
  id,
  name: text,
  aliases: texts,
  period: periodNumber,
  firstIncludedIn: z.optional(periodNumber),
  country: z.optional(countryCode),
  convicted: z.optional(count),
  countries: z.optional(z.array(countryCode)),
  statements: z
    .array(z.strictObject({ text, date: z.optional(dateSpan), source }))
    .check(z.minLength(1, 'must have at least one statement')),
  notes: texts,
});

const numbered = z.record(z.string().check(z.regex(/^[1-9]\d{0,2}$/, 'must be a number')), z.array(text));
const monthNumber = z.number().check(z.int(), z.gte(1), z.lte(12));
const words = z.strictObject({
  numbers: numbered,
  latest: z.array(text),
  earliest: z.array(text),
  months: numbered,
  partsOfYear: z.array(
    z.strictObject({
      months: z.optional(z.strictObject({ from: monthNumber, to: monthNumber })),
      names: z.array(text),
    }),
  ),
  nouns: z.strictObject({
    period: z.array(text),
    meeting: z.array(text),
    country: z.array(text),
    activity: z.array(text),
    target: z.array(text),
  }),
  asks: z.strictObject({
    date: z.array(text),
    end: z.array(text),
    country: z.array(text),
    place: z.array(text),
    count: z.array(text),
    who: z.array(text),
    name: z.array(text),
  }),
  turns: z.array(text),
  sequence: z.strictObject({ before: z.array(text), after: z.array(text) }),
  field: z.array(text),
  filler: z.array(text),
});

/** The files of a data directory, by name without `.yaml`, each with the schema of its content. */
export const fileSchemas = {
  documents: z.array(document).check(z.minLength(1, 'must name at least one document')),
  group,
  contact,
  organisations: z.array(named),
  cities: z.array(city),
  countries: z.array(country),
  kinds: z.array(named),
  meetings: z.array(meeting),
  activities: z.array(activity),
  measures: z.array(named),
  topics: z.strictObject({ crimes: z.array(named), sectors: z.array(named) }),
  people: z.array(person),
  cases: z.array(courtCase),
  words,
  periods: z.array(period).check(z.minLength(1, 'must hold at least one period')),
};

export type FileName = keyof typeof fileSchemas;

/** The parsed content of all files, references still as ids. */
export type DataFiles = { [Name in FileName]: z.infer<(typeof fileSchemas)[Name]> };

export type DateSpanData = z.infer<typeof dateSpan>;
