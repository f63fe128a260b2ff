import type { KnowledgeBase, Named } from '../knowledge/knowledge-base.ts';
import type { Terms } from '../knowledge/schema.ts';
import { wordsOf } from './tokens.ts';

/** What a word or a phrase may stand for. */
export interface Sense {
  readonly kind:
    | 'country'
    | 'foreign'
    | 'city'
    | 'kind'
    | 'crime'
    | 'sector'
    | 'organisation'
    | 'number'
    | 'ordinal'
    | 'order'
    | 'month'
    | 'periods'
    | 'operator'
    | 'ask'
    | 'subject'
    | 'about'
    | 'attribute'
    | 'unequal'
    | 'noise';
  readonly value: string;
}

/** A phrase found in a text: its words from one token up to, and without, another, and all that it may stand for. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly senses: readonly Sense[];
}

/** The phrase that begins at a token and may stand for something of a kind. */
export const phraseOf = (phrases: readonly Phrase[], from: number, kind: Sense['kind']): Phrase | undefined =>
  phrases.find((phrase) => phrase.from === from && phrase.senses.some((sense) => sense.kind === kind));

export interface Lexicon {
  /** The phrases that begin at a token, the longest first. */
  at(words: readonly string[], from: number): readonly Phrase[];
  /** The words of names, which a slip may hide. */
  readonly names: readonly string[];
  /** Whether a word stands in any phrase. */
  knows(word: string): boolean;
  /** The number of the month that a word names. */
  month(word: string): number | undefined;
  /** Whether a word is an operator. */
  turns(word: string): boolean;
}

interface Entry {
  readonly words: readonly string[];
  readonly senses: Sense[];
}

/** What of the lexicon is looked for behind a slip: names and closed classes, never an operator. */
const NAMES = new Set<Sense['kind']>([
  'country',
  'city',
  'kind',
  'crime',
  'sector',
  'organisation',
  'ordinal',
  'month',
  'periods',
  'attribute',
]);

// Shorter words are a slip away from too many others.
const SHORTEST_NAME = 5;

/** All names and terms of one language, for looking up in a text. */
export function createLexicon(knowledge: KnowledgeBase, terms: Terms): Lexicon {
  const byFirst = new Map<string, Entry[]>();
  const known = new Set<string>();
  const add = (phrase: string, kind: Sense['kind'], value: string) => {
    const words = wordsOf(phrase);
    const [first] = words;
    if (first === undefined) return;
    const entries = byFirst.get(first) ?? [];
    byFirst.set(first, entries);
    const found = entries.find(
      (one) => one.words.length === words.length && one.words.every((word, at) => word === words[at]),
    );
    const entry = found ?? { words, senses: [] };
    if (found === undefined) entries.push(entry);
    if (!entry.senses.some((sense) => sense.kind === kind && sense.value === value))
      entry.senses.push({ kind, value });
    for (const word of words) known.add(word);
  };
  const addAll = (kind: Sense['kind'], terms: Readonly<Record<string, readonly string[]>>) => {
    for (const [value, phrases] of Object.entries(terms))
      for (const phrase of phrases) add(phrase, kind, value);
  };

  addCountries(knowledge, add);
  addCities(knowledge, add);
  const named = (kind: Sense['kind'], all: readonly Named[]) => {
    for (const { id, name } of all) add(name, kind, id);
  };
  named('kind', knowledge.kinds);
  named('crime', knowledge.crimes);
  named('sector', knowledge.sectors);
  named('organisation', knowledge.organisations);
  for (const { id, name } of knowledge.measures) add(name, 'subject', id);
  for (const person of knowledge.people)
    for (const name of [person.name, person.knownAs ?? person.name]) add(name, 'subject', person.id);
  for (const one of knowledge.cases) add(one.name, 'subject', one.id);
  addAll('foreign', terms.countries);
  addAll('kind', terms.kinds);
  addAll('crime', terms.crimes);
  addAll('sector', terms.sectors);
  addAll('organisation', terms.organisations);
  addAll('number', terms.numbers);
  addAll('ordinal', terms.ordinals);
  addAll('month', terms.months);
  addAll('order', terms.order);
  addAll('operator', terms.operators);
  addAll('ask', terms.asks);
  addAll('subject', terms.subjects);
  for (const [id, statements] of Object.entries(terms.about))
    addAll(
      'about',
      Object.fromEntries(Object.entries(statements).map(([about, words]) => [`${id}/${about}`, words])),
    );
  for (const [tag, { words }] of Object.entries(terms.attributes)) addAll('attribute', { [tag]: words });
  for (const [tag, { words }] of Object.entries(terms.unequal)) addAll('unequal', { [tag]: words });
  for (const phrase of terms.periods) add(phrase, 'periods', '');
  for (const phrase of terms.noise) add(phrase, 'noise', '');
  for (const entries of byFirst.values()) entries.sort((one, other) => other.words.length - one.words.length);

  const months = new Map(
    Object.entries(terms.months).flatMap(([value, names]) => names.map((name) => [name, Number(value)])),
  );
  const ours = new Set(knowledge.cities.map(({ id }) => id));
  const isName = ({ kind, value }: Sense) => (kind === 'city' ? ours.has(value) : NAMES.has(kind));
  const names = [...byFirst.values()]
    .flat()
    .filter(({ senses }) => senses.some(isName))
    .flatMap(({ words }) => words)
    .filter((word) => word.length >= SHORTEST_NAME);

  return {
    at: (words, from) => {
      const entries = byFirst.get(words[from] ?? '') ?? [];
      return entries
        .filter((entry) => entry.words.every((word, at) => word === words[from + at]))
        .map((entry) => ({ from, to: from + entry.words.length, senses: entry.senses }));
    },
    names: [...new Set(names)].filter((word) => /^[a-z]+$/.test(word)),
    knows: (word) => known.has(word),
    month: (word) => months.get(word),
    turns: (word) =>
      (byFirst.get(word) ?? []).some(({ senses }) => senses.some(({ kind }) => kind === 'operator')),
  };
}

type Add = (phrase: string, kind: Sense['kind'], value: string) => void;

// Our countries are asked for in whatever language; other countries mostly in those of the region.
const FOR_OWN = 'en id ms th vi fil my km lo zh ja ko hi bn si ta ur ne fr es pt ru ar de';

/** Countries by their names in the data and in the Unicode CLDR, which the runtime brings; all others as `foreign`. */
function addCountries({ countries }: KnowledgeBase, add: Add): void {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const namers = FOR_OWN.split(' ').map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  const own = new Map(countries.map((country) => [country.code, country]));
  for (const { code, name, aliases, adjectives } of countries) {
    for (const one of [name, ...aliases, ...adjectives, ...namers.flatMap((namer) => namesIn(namer, code))])
      add(one, 'country', code);
    add(flagOf(code), 'country', code);
  }
  for (const code of REGIONS)
    for (const name of namesIn(english, code).flatMap((one) => [one, ...peopleOf(one)]))
      add(name, 'foreign', code);
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const code = first + second;
      if (!own.has(code))
        for (const name of namesIn(english, code)) {
          add(flagOf(code), 'foreign', code);
          if (name.length > 3) add(name, 'foreign', code);
          if (/^\p{L}{4,}$/u.test(name)) for (const people of peopleOf(name)) add(people, 'foreign', code);
        }
    }
}

// Parts of the world by their codes of the UN (M.49), as CLDR has them; not Asia, which the page is about.
const REGIONS = ['002', '003', '005', '013', '019', '021', '029', '145', '150'];

/** 🇹🇭 of TH. */
export const flagOf = (code: string): string =>
  String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

/** "Myanmar (Burma)" goes by either name. */
const namesIn = (namer: Intl.DisplayNames, code: string): string[] => {
  const name = namer.of(code) ?? '';
  return name === ''
    ? []
    : [...new Set([name, ...name.split(/[()]/)].map((one) => one.trim()))].filter((one) => one !== '');
};

/** `Cambodian`, `Vietnamese`, `Pakistani`: how English makes a people's name of a country's; most of these are no words. */
const peopleOf = (name: string): string[] => {
  const stem = name.replace(/[aeioy]+$/, '');
  return [`${stem}an`, `${stem}ian`, `${stem}ese`, `${name}n`, `${name}ese`, `${name}i`, `${name}an`].filter(
    (one) => one !== name,
  );
};

/** Cities of the data; and those that the time zones are named after, so that another city is known to be one. */
function addCities({ cities }: KnowledgeBase, add: Add): void {
  for (const { id, name, aliases } of cities) for (const one of [name, ...aliases]) add(one, 'city', id);
  const ours = new Set(cities.map(({ id }) => id));
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const [area, ...rest] = zone.split('/');
    const city = rest.at(-1)?.replaceAll('_', ' ');
    if (city === undefined || area === 'Etc' || area === 'Antarctica') continue;
    const id = city.toLowerCase().replaceAll(' ', '-');
    if (!ours.has(id) && /^[a-z-]{4,}$/.test(id)) add(city, 'city', id);
  }
  for (const city of OTHER_CITIES) add(city, 'city', city.toLowerCase().replaceAll(' ', '-'));
}

// Capitals and seats of the region that no time zone is named after.
const OTHER_CITIES = [
  'Wellington',
  'Hanoi',
  'Bali',
  'Geneva',
  'New Delhi',
  'Beijing',
  'Nay Pyi Taw',
  'Chiang Mai',
  'Phuket',
  'Penang',
  'Islamabad',
  'Washington',
  'Vienna',
];
