import type { KnowledgeBase, Named } from '../../knowledge/knowledge-base.ts';
import type { Terms } from '../../knowledge/schema.ts';
import { createCut } from './cut.ts';
import { createGrammar, type Grammar } from './grammar.ts';
import { accented, type Cut, isUnspaced, tokensOf } from './tokens.ts';

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
  /** The phrases that begin at a token, the longest first; `typed` has the words with their accents, where there are any. */
  at(words: readonly string[], from: number, typed: readonly string[] | undefined): readonly Phrase[];
  /** The words of names, which a slip may hide. */
  readonly names: readonly string[];
  /** Whether a word stands in any phrase. */
  knows(word: string): boolean;
  /** What cuts texts as the terms of this language are cut. */
  readonly cut: Cut;
  readonly grammar: Grammar;
  /** Whether a word is an operator. */
  turns(word: string): boolean;
}

interface Entry {
  readonly words: readonly string[];
  readonly senses: (Sense & { readonly forms: (readonly string[])[] })[];
}

/**
 * Whether words may be a term in one of its forms: nhất isn't nhật, nor sếp sep, but nhat may be either. Where a text has
 * accents, a name that nobody expects has its own: lao is labour, and Lào is Laos.
 */
const isSpelt = (
  forms: readonly (readonly string[])[],
  typed: readonly string[],
  from: number,
  isStrict: boolean,
): boolean =>
  forms.some((form) =>
    form.every((word, at) => {
      const own = typed[from + at] ?? '';
      return own === word || (isPlain(own) && (!isStrict || isPlain(word)));
    }),
  );
const isPlain = (word: string) => !/(?![a-z])\p{sc=Latin}/u.test(word);

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

interface Term extends Sense {
  readonly phrase: string;
}

/**
 * All names and terms of one language, for looking up in a text; and those of another that people mix with it, where its
 * own have no such words.
 */
export function createLexicon(
  knowledge: KnowledgeBase,
  terms: Terms,
  language: string,
  mixed?: Terms,
): Lexicon {
  const own = [...namesOf(knowledge, terms, language), ...termsOf(terms, knowledge)];
  const added = mixed === undefined ? [] : termsOf(mixed, knowledge);
  const cut = createCut(
    [...own, ...terms.grammar.dateWords.map((phrase) => ({ phrase }))].map(({ phrase }) => phrase),
  );
  const byFirst = new Map<string, Entry[]>();
  const known = new Set<string>();
  const add = (words: readonly string[], form: readonly string[], { kind, value }: Sense) => {
    const [first] = words;
    if (first === undefined) return;
    const entries = byFirst.get(first) ?? [];
    byFirst.set(first, entries);
    const found = entries.find(
      (one) => one.words.length === words.length && one.words.every((word, at) => word === words[at]),
    );
    const entry = found ?? { words, senses: [] };
    if (found === undefined) entries.push(entry);
    const same = entry.senses.find((sense) => sense.kind === kind && sense.value === value);
    if (same === undefined) entry.senses.push({ kind, value, forms: [form] });
    else same.forms.push(form);
  };
  const addAll = (all: readonly Term[], isWanted: (word: string) => boolean) => {
    const cutTerms = all
      .map((term) => {
        const tokens = tokensOf(term.phrase, cut);
        return {
          term,
          words: tokens.map(({ text }) => text),
          form: tokens.map(({ typed }) => accented(typed)),
        };
      })
      .filter(({ words }) => words.every(isWanted));
    for (const { term, words, form } of cutTerms) add(words, form, term);
    for (const { words } of cutTerms) for (const word of words) known.add(word);
  };
  addAll(own, () => true);
  // Short words of one language are too often words of another.
  addAll(added, (word) => !known.has(word) && (word.length >= SHORTEST_MIXED || /^\d/.test(word)));
  for (const entries of byFirst.values()) entries.sort((one, other) => other.words.length - one.words.length);

  const ours = new Set(knowledge.cities.map(({ id }) => id));
  const persons = new Set(knowledge.people.map(({ id }) => id));
  const isName = ({ kind, value }: Sense) =>
    kind === 'city' ? ours.has(value) : kind === 'subject' ? persons.has(value) : NAMES.has(kind);
  const names = [...byFirst.values()]
    .flat()
    .filter(({ senses }) => senses.some(isName))
    .flatMap(({ words }) => words)
    .filter((word) => word.length >= SHORTEST_NAME);

  return {
    at: (words, from, typed) => {
      const entries = byFirst.get(words[from] ?? '') ?? [];
      return entries
        .filter((entry) => entry.words.every((word, at) => word === words[from + at]))
        .map((entry) => ({
          from,
          to: from + entry.words.length,
          senses:
            typed === undefined
              ? entry.senses
              : entry.senses.filter(({ kind, forms }) => isSpelt(forms, typed, from, kind === 'foreign')),
        }))
        .filter(({ senses }) => senses.length > 0);
    },
    names: [...new Set(names)].filter((word) => IS_WORD.test(word) && !isUnspaced(word)),
    knows: (word) => known.has(word),
    turns: (word) =>
      (byFirst.get(word) ?? []).some(({ senses }) => senses.some(({ kind }) => kind === 'operator')),
    cut,
    grammar: createGrammar(terms, cut),
  };
}

/** Letters alone, of any script. */
export const IS_WORD = /^[\p{L}\p{M}]+$/u;
const SHORTEST_MIXED = 4;

/** Names of the data and of the Unicode CLDR. */
function namesOf(knowledge: KnowledgeBase, terms: Terms, language: string): Term[] {
  const names: Term[] = [];
  const add: Add = (phrase, kind, value) => names.push({ phrase, kind, value });
  addCountries(knowledge, add, terms.locales.length > 0 ? terms.locales : [language]);
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
  // "Bali Process" is no place.
  add(knowledge.group.partOf.shortName, 'noise', '');
  return names;
}

/** What a language has words for. */
function termsOf(terms: Terms, { countries }: KnowledgeBase): Term[] {
  const all: Term[] = [];
  const addAll = (kind: Sense['kind'], given: Readonly<Record<string, readonly string[]>>) => {
    for (const [value, phrases] of Object.entries(given))
      for (const phrase of phrases) all.push({ phrase, kind, value });
  };
  const own = new Set(countries.map(({ code }) => code));
  for (const [code, phrases] of Object.entries(terms.countries))
    addAll(own.has(code) ? 'country' : 'foreign', { [code]: phrases });
  addAll('city', terms.cities);
  addAll('kind', terms.kinds);
  addAll('crime', terms.crimes);
  addAll('sector', terms.sectors);
  addAll('organisation', terms.organisations);
  addAll('number', terms.numbers);
  addAll('ordinal', terms.ordinals);
  addAll('month', terms.months);
  addAll('order', terms.order);
  const { not = [], except = [], ...operators } = terms.operators;
  // What leaves something out denies it as well.
  addAll('operator', { ...operators, except, not: [...not, ...except] });
  addAll('ask', terms.asks);
  addAll('subject', terms.subjects);
  for (const [id, statements] of Object.entries(terms.about))
    addAll(
      'about',
      Object.fromEntries(Object.entries(statements).map(([about, words]) => [`${id}/${about}`, words])),
    );
  for (const [tag, { words }] of Object.entries(terms.attributes)) addAll('attribute', { [tag]: words });
  for (const [tag, { words }] of Object.entries(terms.unequal)) addAll('unequal', { [tag]: words });
  addAll('periods', { '': terms.periods });
  addAll('noise', { '': terms.noise, [FILLER]: terms.fillers });
  return all;
}

/** What says nothing whatever it stands beside, among what says nothing of what is asked. */
export const FILLER = 'filler';

type Add = (phrase: string, kind: Sense['kind'], value: string) => void;

// Our countries are asked for in whatever language; other countries mostly in those of the region.
const FOR_OWN = 'en id ms th vi fil my km lo zh ja ko hi bn si ta ur ne fr es pt ru ar de';

/** Countries by their names in the data and in the Unicode CLDR, which the runtime brings; all others as `foreign`. */
function addCountries({ countries }: KnowledgeBase, add: Add, locales: readonly string[]): void {
  const english = regionsIn('en');
  const namers = FOR_OWN.split(' ').map(regionsIn);
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
      // BU is what MM was.
      if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue;
      if (!own.has(code))
        for (const name of namesIn(english, code)) {
          add(flagOf(code), 'foreign', code);
          if (name.length > 3) add(name, 'foreign', code);
          if (/^\p{L}{4,}$/u.test(name)) for (const people of peopleOf(name)) add(people, 'foreign', code);
        }
      for (const namer of locales.filter((locale) => locale !== 'en').map(regionsIn))
        for (const name of namesIn(namer, code))
          if (name.length > 1) add(name, own.has(code) ? 'country' : 'foreign', code);
    }
}

const regions = new Map<string, Intl.DisplayNames>();
/** What names regions in a language, made once: that takes longer than what it names. */
function regionsIn(locale: string): Intl.DisplayNames {
  const known = regions.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  regions.set(locale, known);
  return known;
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
