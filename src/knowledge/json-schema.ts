import * as z from 'zod/mini';
import { TRANSLATED } from './locale.ts';
import { fileSchemas } from './schema.ts';

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
 * @throws where a key has no description yet, or a description no key any more
 */
export function jsonSchemas(): Readonly<Record<keyof typeof fileSchemas, JsonSchema>> {
  const names = Object.keys(fileSchemas) as (keyof typeof fileSchemas)[];
  const used = new Set<string>();
  const describe: Describe = (key, path) => {
    const described = [path + key, key].find((one) => DESCRIPTIONS[one] !== undefined);
    if (described === undefined)
      throw new Error(`${path + key} has no description in json-schema.ts: say what it is for`);
    used.add(described);
    return DESCRIPTIONS[described] ?? '';
  };
  const written = names.map((name) => {
    const schema = z.toJSONSchema(fileSchemas[name], { target: 'draft-07', io: 'input' });
    return [name, described(schema as JsonSchema, `${name}.`, describe)];
  });
  const unused = Object.keys(DESCRIPTIONS).filter((key) => !used.has(key));
  if (unused.length > 0)
    throw new Error(`no data file has the keys that json-schema.ts describes: ${unused.join(', ')}`);
  // One entry for each of the names.
  return Object.fromEntries(written) as Record<keyof typeof fileSchemas, JsonSchema>;
}

/** The file in data/schema/ that the schema of a data file stands in; they all stand side by side. */
export const schemaFileOf = (name: string): string => `${name.replaceAll('/', '-')}.schema.json`;

type Describe = (key: string, path: string) => string;

/** The same schema with what an editor shows beside each key, and with the form of dates. */
function described(given: JsonSchema, path: string, describe: Describe): JsonSchema {
  const schema = withKeyPattern(given);
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (keyword === 'properties') {
      const properties = Object.entries(schema.properties ?? {}).map(([key, inner]) => [
        key,
        { description: describe(key, path), ...described(inner, `${path}${key}.`, describe) },
      ]);
      return [keyword, Object.fromEntries(properties)];
    }
    if (Array.isArray(value)) {
      return [keyword, value.map((item) => (isSchema(item) ? described(item, path, describe) : item))];
    }
    return [keyword, isSchema(value) ? described(value, path, describe) : value];
  });
  return { ...Object.fromEntries(entries), ...(isDate(schema) ? DATE : {}) };
}

/** Editors take the key 5 for a number, which no schema of property names allows; a pattern of properties does. */
function withKeyPattern(schema: JsonSchema): JsonSchema {
  const { propertyNames, ...others } = schema;
  // Of any other names there is nothing to say but that they are text.
  if (propertyNames?.pattern === undefined) return others;
  return {
    ...others,
    patternProperties: { [propertyNames.pattern]: others.additionalProperties },
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

// By key, which means the same wherever it stands, or by its whole path where that says more.
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  en: 'A text as it stands in another file.',
  ...Object.fromEntries(TRANSLATED.map((locale) => [locale, 'The same in this language.'])),
  about: 'What the meeting was for or what came of it, where the source says so, and where that stands.',
  actor: 'Who did it, in the words of the source, as in authorities in the eight countries.',
  adjectives: 'Words for what and who comes from there: Thai, Thais. They find the country.',
  after:
    'The words that stand right before the place, where those at which it begins stand elsewhere in the document too.',
  aliases: 'Other names that people use for it. They find the record.',
  alpha3: 'ISO 3166-1 alpha-3 code, as in NZL.',
  article: 'true where running text puts "the" before the name.',
  begins: 'The words at which the place begins in the document: three to six, by which a link finds it.',
  beside: 'The id of a measure that it is told beside, without being counted in it.',
  contrary:
    'Ids of attributes of the terms that it says the contrary of: whoever asks for one of them is told it.',
  city: 'An id from cities.yaml.',
  code: 'ISO 3166-1 alpha-2 code, as in NZ. It also makes the flag.',
  concerns: 'Ids of crimes from topics.yaml that the source says this was done about.',
  count: 'The figure: with qualifier exact or over, and only then; of a statement, how many it tells of.',
  countries: 'Codes from countries.yaml, as in [NZ, MY].',
  country: 'A code from countries.yaml, as in NZ.',
  counts: 'What is counted, in the words of the source for this period: trafficked persons assisted.',
  crime: 'The id of a crime in topics.yaml.',
  crimes: 'What periods were directed at.',
  date: 'A date as exact as the source gives it (2015-05-19, 2015-05 or 2015), or { from: …, to: … }, both included.',
  description: 'What the document is, in one sentence.',
  detail: 'What the source adds to the outcome: for whom, on what, where.',
  document: 'An id from documents.yaml.',
  email: 'The address to write to.',
  facts: 'What the source says about the group. Add as many as there are.',
  firstIncludedIn: 'The number of the period whose investigations it first was among.',
  from: 'The first day, month or year.',
  garbled: 'What the source prints for the dates, where that can’t be a date.',
  held: 'With whom, or under whose auspices, the meeting was held, where the source says so, and where that stands.',
  id: 'A name of its own that never changes: lower-case words joined by hyphens. Buttons, questions and other files refer to it.',
  item: 'One of the places that documents.yaml lists for the section, as in paragraph 2.',
  kinds: 'Ids from kinds.yaml; a meeting may be of several kinds.',
  knownAs: 'The name that the person is known by.',
  label: 'The name that is shown as the heading.',
  lastDatedEvent: 'The latest date in the document, which tells how old its news is at least.',
  list: 'closed: the source names all. open: it names examples (“including”, “such as”).',
  measure: 'An id from measures.yaml.',
  meeting: 'An id from meetings.yaml.',
  name: 'The name that is shown.',
  names: 'Ids of sectors in topics.yaml.',
  near: 'The id of a sector that the source words nearly like it, for another period: the answer has both.',
  notes: 'What a reader has to beware of: contradictions and gaps in the source.',
  caution: 'true where whoever quotes the fact without the note would be wrong: it is shown beside the fact.',
  kind: 'contradiction: the source says two things. gap: it leaves something open. remark: how what it says is to be taken.',
  on: 'What the source contradicts itself on: the dates of the 1st period.',
  number: 'Which period it is. Other files refer to it, and people ask for it.',
  organisation: 'An id from organisations.yaml.',
  organisations: 'Ids from organisations.yaml.',
  otherNames: 'The other forms of the name that the source uses.',
  outcomes: 'What came of the period, each measure once, in the order of the source.',
  partOf: 'What the group belongs to.',
  participants: 'Who took part: all of them, and nobody else.',
  period: 'The number of a period in periods.yaml.',
  places:
    'The places in the section that a source may name, in their order: paragraph 1, list item 1, entry 1.',
  present:
    'true where the source says it in the present tense, without a date: it is as old as the document.',
  purpose: 'What it was done for, in the words of the source: to …',
  qualifier:
    'exact: the figure. over: more than the figure. numerous: "numerous", no figure. uncounted: done, no figure.',
  role: 'The role in which these countries stand here, as in co-chair.',
  section: 'One of the sections that documents.yaml lists for the document.',
  sections: 'The sections of the document, in its order.',
  sectors: 'Lines of work that periods looked into.',
  short: 'The abbreviation that the source uses for it.',
  shortName: 'The name where space is short.',
  source: 'Where it stands: one place in a document. Shown at the foot of the reply.',
  statement: 'What the source says, in our words, as a sentence.',
  statements: 'What the source tells of it, a sentence or so each, with the one place where that stands.',
  support: 'Who supported the period.',
  targets: 'What the period was directed at, with the verb of the source.',
  tells:
    'Which questions the statement answers: what, count, when, place, who, why; of an outcome, place where its detail says so.',
  text: 'A sentence in our words, with nothing in it that the source doesn’t say.',
  title: 'The title that the foot of a reply names.',
  to: 'The last day, month or year.',
  url: 'Where the document is, without a “#”: links lead to the places in it. Of the first one SOURCE_URL says it instead, if it is set.',
  usage: 'Where the source uses this form.',
  verb: 'investigated: across sectors. covered: by operations. aimed-at: to be dismantled. networks-targeted: criminal networks in it were targeted.',
  who: 'Who they were, as in law enforcement agencies.',
  why: 'The id of the fact of the group that says what it is for, where this one doesn’t: said to whoever asks why.',
  words: 'Words and phrases that people use, in lower case.',
  'activities.date':
    'The dates of this entry in the source, which may differ from those of the period itself.',
  'contact.purpose': 'What the address is for: “for …”.',
  'documents.words':
    'Every word that stands in the document, once, in lower case: so that none is said to be missing from it.',
  'meetings.period': 'The number of the period that the meeting prepared or looked back on.',
  'periods.targets.sectors': 'The sectors that the source names for it, and whether those are all.',
  'terms/en.about':
    'Words for the statements on something that has several, by its id and theirs: { captain-bram: { arrest: [caught] } }.',
  'terms/en.asks': 'Words that say which kind of answer is wanted, by its name in queries.',
  'terms/en.after': 'Words of order and operators that stand behind what they belong to.',
  'terms/en.either':
    'Operators that stand before or behind what they belong to: before, where it is right there.',
  'terms/en.cities': 'Names of the cities of cities.yaml in this language, by id.',
  'terms/en.endings': 'Endings that make other forms of the same word.',
  'terms/en.grammar': 'Words that say how the parts of a question belong together, by what they do.',
  'terms/en.locales':
    'The locales whose names of countries are used, where they are others than the language itself.',
  'terms/en.grammar.links': 'Words between periods of a list: 1 and 3.',
  'terms/en.grammar.articles': 'Words before a bare ordinal that make it that of a period: in the second.',
  'terms/en.grammar.functions': 'Words behind “first” that it counts nothing of.',
  'terms/en.grammar.postpositions': 'Words behind a bare ordinal that make it that of a period.',
  'terms/en.grammar.weak': 'What a period is called that is other things too.',
  'terms/en.grammar.joints': 'Words that put one measure beside another.',
  'terms/en.grammar.clauses': 'Words between two questions.',
  'terms/en.grammar.during': 'Words beside a period that ask for what was within its dates.',
  'terms/en.grammar.beginnings': 'Of the edges, the words that say that a time begins.',
  'terms/en.grammar.endings': 'Of the edges, the words that say that a time ends.',
  'terms/en.grammar.edges': 'Words for the beginning or the end of a month, within a span of dates.',
  'terms/en.grammar.which': 'Words that ask which of the things they stand beside.',
  'terms/en.grammar.anaphors': 'Words for a person or a thing that was named before.',
  'terms/en.grammar.finals': 'Particles that end a sentence where no full stop does.',
  'terms/en.clitics': 'What clings to the end of a word and is none of it: debriefnya.',
  'terms/en.questions':
    'What /search suggests while somebody types, and offers where a question was not read: whole questions, by what they are about; the first on each thing is shown first. Each is read for sure, and the page answers it.',
  'terms/en.grammar.interval': 'Words that ask for the time from one thing to another.',
  'terms/en.grammar.leads': 'Words before the beginning of a question.',
  'terms/en.grammar.verbs': 'Verbs at the beginning of a question that wants a yes or a no.',
  'terms/en.grammar.speakers':
    'Pronouns of who asks and who is asked: a “not” beside them turns nothing of what is asked.',
  'terms/en.grammar.contrary':
    'Words that say of something that it is not so: a yes beside one would say the contrary of what is meant.',
  'terms/en.grammar.corrections':
    'Words that take back what was said right before them: the 1st, no wait, the 3rd. One by itself does so behind a pause alone.',
  'terms/en.grammar.beliefs':
    'Words that begin what who asks takes for so: I thought it was ten. Behind the question it is no part of that.',
  'terms/en.grammar.group': 'What a working group is called, without what it works on.',
  'terms/en.grammar.parent': 'What the process is called that the group is a part of.',
  'terms/en.grammar.page':
    'What the page is called: in “what does the page say about arrests”, it isn’t what is asked about.',
  'terms/en.grammar.mentions': 'Phrases that ask whether a text has something: “mention”, “anything about”.',
  'terms/en.grammar.none':
    'Words that say, before what they belong to, that there was none of it: “no arrests”.',
  'terms/en.grammar.never':
    'Words that deny every time: behind a verb and a pronoun they don’t ask for agreement as “not” does.',
  'terms/en.grammar.recipients':
    'Phrases that ask whom something was for or against, and not who did it: “to whom”, “the recipients of”.',
  'terms/en.grammar.people': 'Words for people to whom something was done, where a language marks them.',
  'terms/en.grammar.auxiliaries':
    'What stands before a subject where its verb comes last: “what did the second achieve”.',
  'terms/en.grammar.relatives':
    'Words between “the period” and what it is named by: “the period in which Captain Bram was arrested”.',
  'terms/en.grammar.existence':
    'Words that say that there is something: a “no” behind one denies that, and nothing else.',
  'terms/en.grammar.there': 'Words for a place that was named before: “how many were held there?”',
  'terms/en.grammar.inaugural': 'Words that say of a meeting that it was the first of all: inaugural.',
  'terms/en.grammar.occurred':
    'Verbs for being held, which need no “was”: every meeting took place in Bangkok.',
  'terms/en.grammar.elsewhere':
    'Words for any other place than the one that is named, or for what isn’t there: “all are in Bangkok, and one is somewhere else”.',
  'terms/en.grammar.pronouns':
    'Pronouns and articles that follow a verb with its “not” which asks for agreement: isn’t it, wasn’t the.',
  'terms/en.grammar.every': 'all, each, every.',
  'terms/en.grammar.each': 'Those of them that want a number for each.',
  'terms/en.grammar.definite':
    'Words before all of some that are known: “were the debriefs in Bangkok?” is of each of them.',
  'terms/en.grammar.behindEvery': 'Words between “every” and what a period is called.',
  'terms/en.grammar.countries': 'Words for countries behind their number: the eight countries.',
  'terms/en.grammar.counters': 'Words that stand between a number and what it counts.',
  'terms/en.grammar.meetings': 'Words for meetings behind an ordinal.',
  'terms/en.grammar.number': 'Words for number before one: number two.',
  'terms/en.grammar.examples':
    'Words beside what is named only as an example of what is asked for: like farming, and what else.',
  'terms/en.grammar.including':
    'Words that name among what is counted something that belongs to it: including the roundtable.',
  'terms/en.grammar.inclusive': 'Words that mean a number or more.',
  'terms/en.grammar.but': 'Words that end what a negation reaches.',
  'terms/en.grammar.tags':
    'Words that ask whether at the end of a question, and deny behind a “which”, between a name and a verb, and at the end of a clause that a “but” parts from another.',
  'terms/en.grammar.negatedLinks': 'Words between two things that one negation is of.',
  'terms/en.grammar.neither':
    'Words that deny what stands behind them where they stand before two things: न … न.',
  'terms/en.grammar.former':
    'Words by which a denial says that something was so before: no longer, not … anymore.',
  'terms/en.grammar.ours': 'Words by which those who ask speak of themselves and of their country: we, our.',
  'terms/en.grammar.allTime':
    'Words by which a role is asked for as it is and as it was: ever, past or present, have co-chaired.',
  'terms/en.grammar.until': 'Words between both ends of a span of time.',
  'terms/en.grammar.and': 'Words for and, which join the ends of a span behind “between”.',
  'terms/en.grammar.between': 'Words for between, also as they are misspelt.',
  'terms/en.grammar.quarters': 'Words for a quarter of a year, which a number tells from the others.',
  'terms/en.grammar.halves': 'Words for half a year, which a number tells from the other.',
  'terms/en.grammar.firstHalves': 'Words for the first half of a year that have no number.',
  'terms/en.grammar.secondHalves': 'Words for the second.',
  'terms/en.grammar.sameYear': 'Phrases for the year that was named last before them: “that same year”.',
  'terms/en.grammar.than': 'Words between two amounts that are compared: “more arrests than warrants”.',
  'terms/en.grammar.turning':
    'Words for what was done, or for what sort it was, that always turn what is asked: “cancelled”, “secret”.',
  'terms/en.grammar.sorts':
    'Verbs that ask for an order, at the beginning: “rank the periods by number of countries”.',
  'terms/en.grammar.otherwise':
    'What leaves out the place that stands behind a “than”: “in another city than Bangkok”.',
  'terms/en.grammar.nearest': 'What makes a before or after the nearest one: “right before the debrief”.',
  'terms/en.grammar.concessions':
    'What begins a clause that the question holds in spite of: “…, although it once did”.',
  'terms/en.grammar.others':
    'What stands for those that weren’t named: “I have the 1st, and for the others?”.',
  'terms/en.grammar.joins':
    'Verbs that say that a country came in, or that it took part: “did Malaysia join in 2016?”.',
  'terms/en.grammar.seasons': 'Words for the seasons of a year, which differ from country to country.',
  'terms/en.grammar.early': 'Words for the beginning of a year.',
  'terms/en.grammar.mid': 'Words for its middle.',
  'terms/en.grammar.late': 'Words for its end.',
  'terms/en.grammar.doubtfulMonths': 'Names of months that are other words too.',
  'terms/en.grammar.beforeMonths': 'Words before those that make them months.',
  'terms/en.grammar.years':
    'Words for a year: two digits beside one are a year, and “the end of that year” ends a span.',
  'terms/en.grammar.dateWords': 'Words within a date that say what its parts are: year, day.',
  'terms/en.attributes': 'What people ask for and the source doesn’t give, by an id of its own.',
  'terms/en.attributes.say': 'How the answer names it: The page doesn’t give …',
  'terms/en.countries':
    'Countries by ISO 3166-1 alpha-2 code, also those of countries.yaml: the names that the Unicode CLDR lacks.',
  'terms/en.crimes': 'Words for the crimes of topics.yaml, by id.',
  'terms/en.fillers':
    'Words of sentences, courtesy and chats, which ask for nothing whatever they stand beside. A closed class.',
  'terms/en.kinds': 'Words for the kinds of meeting of kinds.yaml, by id.',
  'terms/en.months': 'Names of months, by number: 1 is January.',
  'terms/en.noise': 'Words that say nothing about what is asked.',
  'terms/en.numbers': 'Words for numbers, by number.',
  'terms/en.operators': 'Words that turn a question or join its parts, by what they do. A closed class.',
  'terms/en.order': 'Words of order: they stand for a number only where it is known what there is.',
  'terms/en.order.first': 'Words for the first there is.',
  'terms/en.order.last': 'Words for the last there is.',
  'terms/en.order.next': 'Words for the one behind another.',
  'terms/en.order.previous': 'Words for the one before another.',
  'terms/en.order.original': 'Phrases for what was so when it all began: “who was there from the start”.',
  'terms/en.ordinals': 'Words for places in an order, by number: 1 is first.',
  'terms/en.organisations':
    'Words for organisations: those of organisations.yaml by id, others by an id of their own.',
  'terms/en.periods': 'What a Joint Period of Action is called: beside a number, it makes that of a period.',
  'terms/en.sectors': 'Words for the sectors of topics.yaml, by id.',
  'terms/en.subjects': 'Words for what is asked about, by its name in queries. A word may stand for several.',
  'terms/en.unequal':
    'Words that are near to a measure and not equal to it, by an id of their own: the answer names the measure.',
  'terms/en.unequal.say': 'How the answer names what the source doesn’t tell.',
  'terms/en.unequal.subject': 'The id of the measure that they are near to.',
};
