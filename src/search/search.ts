import type { Fact } from '../knowledge/facts/fact.ts';
import { factsSteps } from '../knowledge/facts/facts.ts';
import type { City, Country, KnowledgeBase, Named, Period } from '../knowledge/knowledge-base.ts';
import { allAtOnce, type Steps } from '../knowledge/steps.ts';
import { createDateResolver } from './date-resolver.ts';
import { factIndexSteps, labelOf } from './fact-index.ts';
import { type Found, findSteps } from './find.ts';
import { flagWord, foldToWords } from './fold.ts';
import { findInMessage } from './passages.ts';
import { periodResolverSteps } from './period-resolver.ts';
import type { AskedDate } from './read-dates.ts';
import { createResembling } from './resembling.ts';
import { type Reading, type Resolver, resolverSteps, type Suggestion } from './resolver.ts';
import { understandSteps } from './understand.ts';
import { type WorldNames, worldNames } from './world-names.ts';

/** Everything that turns what people type into what the knowledge base holds. */
export interface Search {
  readonly periods: Resolver<Period>;
  readonly cities: Resolver<City>;
  readonly countries: Resolver<Country>;
  readonly kinds: Resolver<Named>;
  readonly dates: Resolver<AskedDate>;
  /** Answers a free query. */
  readonly find: (text: string) => Found;
  /** Answers what is asked somewhere in a whole message. */
  readonly findInMessage: (text: string) => Found;
  /** Facts to offer while a query is being typed; the ones most asked for while there is nothing yet. */
  readonly suggest: (text: string) => readonly Suggestion<Fact>[];
}

// Nobody types more before looking at what is suggested.
const LONGEST_TYPED = 150;

/** The search over a knowledge base; its indexes are built here, once. */
export const createSearch = (knowledge: KnowledgeBase): Search => allAtOnce(searchSteps(knowledge));

/** The same, in steps. */
export function* searchSteps(knowledge: KnowledgeBase): Steps<Search> {
  const facts = yield* factsSteps(knowledge);
  const index = yield* factIndexSteps(facts, knowledge.periods);
  // Naming all the world's countries takes a while and is only needed for words that aren't known otherwise.
  let names: WorldNames | undefined;
  const world = () => {
    names ??= worldNames(knowledge.countries);
    return names;
  };
  const understand = yield* understandSteps(knowledge, {
    isText: (word) => index.byWord.has(word),
    countryNamed: (phrase) =>
      world().own.get(phrase) ?? (world().foreign.has(phrase) ? 'foreign' : undefined),
  });
  const find = yield* findSteps(index, understand, createResembling(index));
  const opening = openingFacts(facts);
  /** Reads a value that says more than a name: "the city of Bangkok", "Thailand please". */
  const named =
    <T>(kind: string, find: (id: string) => T | undefined) =>
    (text: string): Reading<T> | undefined => {
      const { parts, unknown, turns } = understand(text);
      if (unknown.length > 0 || turns.length > 0) return undefined;
      const items = parts
        .flatMap(({ concepts }) => concepts)
        .filter((concept) => concept.startsWith(`${kind}:`))
        .map((concept) => find(concept.slice(kind.length + 1)))
        .filter((item) => item !== undefined);
      return items.length > 0
        ? { items: [...new Set(items)], exactly: parts.every(({ how }) => how === 'exact') }
        : undefined;
    };
  const namedCountries = named('country', (code) =>
    knowledge.countries.find((country) => country.code === code),
  );
  return {
    periods: yield* periodResolverSteps(knowledge, understand),
    cities: yield* resolverSteps({
      entries: knowledge.cities.map((item) => ({ item, forms: [item.name, ...item.aliases] })),
      label: (city) => city.name,
      value: (city) => city.id,
      read: named('city', (id) => knowledge.cities.find((city) => city.id === id)),
    }),
    countries: yield* resolverSteps({
      entries: knowledge.countries.map((item) => ({
        item,
        forms: [item.name, ...item.aliases, ...item.adjectives, flagWord(item.code)],
      })),
      label: (country) => country.name,
      value: (country) => country.code,
      read: (text) => {
        if (world().foreign.has(foldToWords(text))) return { items: [], exactly: true };
        return namedCountries(text);
      },
    }),
    kinds: yield* resolverSteps({
      entries: knowledge.kinds.map((item) => ({ item, forms: [item.name, ...item.aliases] })),
      label: (kind) => kind.name,
      value: (kind) => kind.id,
      read: named('kind', (id) => knowledge.kinds.find((kind) => kind.id === id)),
    }),
    dates: createDateResolver(knowledge),
    find,
    findInMessage: (text) => findInMessage(text, find),
    suggest: (text) =>
      (text.trim() === '' ? opening : find(text.slice(0, LONGEST_TYPED)).hits).map(suggestionOf),
  };
}

/** One fact of each kind of thing that can be asked for, the latest period's first. */
function openingFacts(facts: readonly Fact[]): Fact[] {
  const kinds = new Map<string, Fact>();
  for (const fact of [...facts].reverse()) kinds.set(fact.subject.kind, fact);
  const measures = facts.filter(({ subject }) => subject.kind === 'measure').slice(0, 4);
  const group = facts.filter(({ subject }) => subject.kind === 'group').slice(0, 4);
  return [...new Set([...measures, ...group, ...kinds.values()])];
}

const suggestionOf = (item: Fact): Suggestion<Fact> => ({ item, label: labelOf(item), value: labelOf(item) });
