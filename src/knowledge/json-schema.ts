import * as z from 'zod/mini';
import { type FileName, fileSchemas } from './schema.ts';

/** As far as this file looks into it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly propertyNames?: { readonly pattern?: string };
  readonly additionalProperties?: unknown;
}

/**
 * The JSON Schema of each data file, by file name without `.yaml`: what an editor completes and checks while somebody
 * types. Looser than the program, which also follows references and compares dates; never stricter. Draft 7, the
 * newest that the YAML language server reads.
 * @throws where a key has no description yet
 */
export function jsonSchemas(): Readonly<Record<FileName, JsonSchema>> {
  const names = Object.keys(fileSchemas) as FileName[];
  const written = names.map((name) => {
    const schema = z.toJSONSchema(fileSchemas[name], { target: 'draft-07', io: 'input' });
    return [name, described(schema as JsonSchema, `${name}.`)];
  });
  // One entry for each of the names.
  return Object.fromEntries(written) as Record<FileName, JsonSchema>;
}

/** The same schema with what an editor shows beside each key, and with the form of dates. */
function described(given: JsonSchema, path: string): JsonSchema {
  const schema = withKeyPattern(given);
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (keyword === 'properties') {
      const properties = Object.entries(schema.properties ?? {}).map(([key, inner]) => [
        key,
        { description: descriptionOf(key, path), ...described(inner, `${path}${key}.`) },
      ]);
      return [keyword, Object.fromEntries(properties)];
    }
    if (Array.isArray(value)) {
      return [keyword, value.map((item) => (isSchema(item) ? described(item, path) : item))];
    }
    return [keyword, isSchema(value) ? described(value, path) : value];
  });
  return { ...Object.fromEntries(entries), ...(isDate(schema) ? DATE : {}) };
}

/** Editors take the key 5 for a number, which no schema of property names allows; a pattern of properties does. */
function withKeyPattern(schema: JsonSchema): JsonSchema {
  const { propertyNames, additionalProperties, ...others } = schema;
  if (propertyNames?.pattern === undefined) return schema;
  return {
    ...others,
    patternProperties: { [propertyNames.pattern]: additionalProperties },
    additionalProperties: false,
  };
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Dates are the only values that are either text or a number; a check that zod runs as code has no JSON Schema.
const isDate = ({ anyOf = [] }: JsonSchema) =>
  anyOf.length === 2 && ['string', 'integer'].every((type) => anyOf.some((one) => one.type === type));
const DATE = {
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
  minimum: 1000,
  maximum: 9999,
};

function descriptionOf(key: string, path: string): string {
  const text = DESCRIPTIONS[path + key] ?? DESCRIPTIONS[key];
  if (text === undefined)
    throw new Error(`${path + key} has no description in json-schema.ts: say what it is for`);
  return text;
}

// By key, which means the same wherever it stands, or by its whole path where that says more.
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  about: 'A sentence that is shown with the record.',
  adjectives: 'Words for what and who comes from there: Thai, Thais. They find the country.',
  aliases: 'Other words that people use for it. They find the record.',
  alpha3: 'ISO 3166-1 alpha-3 code, as in NZL.',
  answer: 'The answer in a few words.',
  article: 'true where running text puts "the" before the name.',
  asked: 'Words that people use when they ask for this.',
  city: 'An id from cities.yaml.',
  code: 'ISO 3166-1 alpha-2 code, as in NZ. It also makes the flag.',
  convicted: 'How many people were convicted.',
  count: 'The figure: with qualifier exact or over, and only then.',
  countries: 'Codes from countries.yaml, as in [NZ, MY].',
  country: 'A code from countries.yaml, as in NZ.',
  counts: 'What exactly was counted, where that differs from the name of the measure.',
  crime: 'The id of a crime in topics.yaml.',
  crimes: 'What was targeted.',
  date: 'A date as exact as the source gives it (2015-05-19, 2015-05 or 2015), or { from: …, to: … }, both included.',
  description: 'What the document is, in one sentence.',
  detail: 'What the source adds to the outcome.',
  document: 'An id from documents.yaml.',
  email: 'The address to write to.',
  events: 'What the source says of the person, in the order of the periods.',
  facts: 'What the source says about the group. Add as many as there are.',
  firstIncludedIn: 'The number of the period whose investigations it first was among.',
  from: 'The first day, month or year.',
  id: 'A name of its own that never changes: lower-case words joined by hyphens. Buttons and other files refer to it.',
  item: 'Where in the section: paragraph 2, list item 3, entry 4, …',
  kinds: 'Ids from kinds.yaml; a meeting may be of several kinds.',
  knownAs: 'The name that the person is known by.',
  label: 'The name of the fact, shown as its title.',
  lastDatedEvent: 'The latest date in the document, which tells how old its news is.',
  lastTrue: 'When the document last was true, in words.',
  measure: 'An id from measures.yaml.',
  meeting: 'An id from meetings.yaml.',
  name: 'The name that is shown.',
  notes: 'What a reader has to beware of: contradictions and gaps in the source. Shown beside the fact.',
  number: 'Which period it is. Other files refer to it, and people ask for it.',
  organisation: 'An id from organisations.yaml.',
  organisations: 'Ids from organisations.yaml.',
  otherLanguages:
    'Names in other languages, by language code: { th: [ไทย], vi: [Thái Lan] }. They find the record.',
  otherNames: 'The other forms of the name that the source uses.',
  outcomes: 'What came of the period, each measure once, in the order of the source.',
  partOf: 'What the group belongs to.',
  participants: 'Who took part.',
  period: 'The number of a period in periods.yaml.',
  purpose: 'What the address is for: “for …”.',
  qualifier:
    'exact: the figure. over: more than the figure. numerous: "numerous", no figure. uncounted: done, no figure.',
  role: 'The role in which these countries stand here, as in co-chair.',
  section: 'One of the sections that documents.yaml lists for the document.',
  sections: 'The sections of the document.',
  sectors: 'Ids of sectors in topics.yaml.',
  shortName: 'The name where space is short.',
  source: 'Where it stands. Shown at the foot of the reply.',
  statement: 'What the source says, in our words, as a sentence.',
  statements: 'What the source tells of the case, in our words.',
  support: 'Who supported the period.',
  targets: 'What the period was directed at.',
  text: 'A sentence in our words.',
  title: 'The title that the foot of a reply names.',
  to: 'The last day, month or year.',
  usage: 'Where the source uses this form.',
  who: 'Who they were, as in law enforcement agencies.',
  'activities.date':
    'The dates of this entry in the source, which may differ from those of the period itself.',
  'meetings.period': 'The number of the period that the meeting prepared or looked back on.',
  'topics.sectors': 'Where it was looked for.',
  'words.partsOfYear': 'Words that make a part of a year of it.',
  'words.partsOfYear.months': 'The months that they mean, 1 to 12, where one can say which.',
  'words.partsOfYear.months.from': 'The first of them.',
  'words.partsOfYear.months.to': 'The last of them.',
  'words.partsOfYear.names': 'The words, as they stand before the year.',
  'words.sequence': 'Words for the order of the periods.',
  'words.sequence.before': 'Words for what comes before a period.',
  'words.sequence.after': 'Words for what comes after a period.',
  'words.asks': 'Words that say which answer is wanted.',
  'words.asks.count': 'Words that ask how many.',
  'words.asks.date': 'Words that ask when.',
  'words.asks.end': 'Words that ask when something ended.',
  'words.asks.country': 'Words that ask which country.',
  'words.asks.place': 'Words that ask where.',
  'words.asks.name': 'Words that ask for a name.',
  'words.asks.who': 'Words that ask who.',
  'words.earliest': 'Words for the first of several.',
  'words.turns':
    'Words that turn a question around or limit it. The search can’t follow them and claims no answer.',
  'words.field': 'Words of the field as a whole: they say little about what is asked for.',
  'words.filler': 'Words that say nothing about what is wanted.',
  'words.latest': 'Words for the last of several.',
  'words.months': 'Names of months, by number: 1 is January.',
  'words.nouns': 'Words for kinds of things.',
  'words.nouns.activity': 'Words for an activity.',
  'words.nouns.country': 'Words for a country.',
  'words.nouns.meeting': 'Words for a meeting.',
  'words.nouns.period': 'Words for a Joint Period of Action.',
  'words.nouns.target': 'Words for what was targeted.',
  'words.numbers': 'Words for numbers, by number: cardinal, ordinal, Roman.',
};
