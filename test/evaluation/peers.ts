import uFuzzy from '@leeoniya/ufuzzy';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Fact } from '../../src/knowledge/facts/fact.ts';
import { factsOf } from '../../src/knowledge/facts/facts.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { allAtOnce } from '../../src/knowledge/steps.ts';
import { periodResolverSteps } from '../../src/search/period-resolver.ts';
import { cityId, countryId, idsOf, periodId } from './canonical-ids.ts';
import { judge, type Shown, scoreOf, type Verdict } from './judge.ts';
import type { Bot } from './ours.ts';
import type { Query } from './queries.ts';

/** A record as the libraries get it. */
interface Entry {
  readonly id: number;
  readonly title: string;
  readonly answer: string;
  readonly statement: string;
  readonly words: string;
}

interface Hit {
  readonly id: number;
  /** the higher the better; what a cut-off is laid to */
  readonly score: number;
}

type Engine = (text: string) => Hit[];

/** A search library, in each of the set-ups that are tried. */
export interface Peer {
  readonly name: string;
  readonly setUps: readonly ((entries: readonly Entry[]) => Engine)[];
}

const FIELDS = ['title', 'answer', 'statement', 'words'] as const;

const fuse =
  (options: IFuseOptions<Entry> = {}) =>
  (entries: readonly Entry[]): Engine => {
    const engine = new Fuse(entries, { keys: [...FIELDS], ...options, includeScore: true });
    return (text) => engine.search(text).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score }));
  };

const miniSearch =
  (combineWith: 'AND' | 'OR') =>
  (entries: readonly Entry[]): Engine => {
    const engine = new MiniSearch<Entry>({ fields: [...FIELDS] });
    engine.addAll(entries);
    return (text) =>
      engine
        .search(text, { combineWith, prefix: true, fuzzy: 0.2, boost: { title: 2 } })
        .map(({ id, score }) => ({ id: Number(id), score }));
  };

// As its README has it for scripts other than Latin.
const ANY_SCRIPT: uFuzzy.Options = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
};

const microFuzzy =
  (options: uFuzzy.Options) =>
  (entries: readonly Entry[]): Engine => {
    const engine = new uFuzzy({ ...ANY_SCRIPT, ...options });
    const haystack = entries.map((entry) => FIELDS.map((field) => entry[field]).join(' · '));
    return (text) => {
      // More than five words would be tried in more than 120 orders.
      const [found, info, order] = engine.search(haystack, text, 5, 1e4);
      const ranked = info && order ? order.map((at) => info.idx[at]) : (found ?? []);
      return ranked.filter((id) => id !== undefined).map((id, place) => ({ id, score: 1 / (place + 1) }));
    };
  };

/** Today's libraries: as they come and, where they have a switch that suits this kind of search, with it. */
export const peers: readonly Peer[] = [
  { name: 'Fuse.js', setUps: [fuse()] },
  { name: 'Fuse.js tokens', setUps: [fuse({ useTokenSearch: true })] },
  { name: 'MiniSearch', setUps: [miniSearch('OR'), miniSearch('AND')] },
  { name: 'uFuzzy', setUps: [microFuzzy({ intraMode: 0 }), microFuzzy({ intraMode: 1 })] },
];

/** What the libraries search: the same facts and, for an option, the same names and aliases. */
export interface Corpus {
  readonly entries: readonly Entry[];
  readonly idsOf: (id: number) => readonly string[];
  readonly isGiven: (id: number) => boolean;
  /** What is shown for ranked entries: the reply that the bot gives to the first, or all names of the choices. */
  readonly textOf: (ids: readonly number[]) => string;
}

export type Corpora = (field: Query['field']) => Corpus;

export function corporaOf(knowledge: KnowledgeBase, bot: Bot): Corpora {
  const facts = factsOf(knowledge);
  const replies = new Map<Fact, string>();
  const replyTo = (fact: Fact) => {
    const reply = replies.get(fact) ?? bot.textOf(fact);
    replies.set(fact, reply);
    return reply;
  };
  const searched: Corpus = {
    entries: facts.map(({ title, answer, statement, words }, id) => ({
      id,
      title,
      answer,
      statement,
      words: words.join(' · '),
    })),
    idsOf: (id) => (facts[id] ? idsOf(facts[id], knowledge) : []),
    isGiven: (id) => facts[id]?.given === true,
    textOf: ([first]) => {
      const fact = first === undefined ? undefined : facts[first];
      return fact ? replyTo(fact) : '';
    },
  };
  const { periods, cities, countries, words } = knowledge;
  const label = allAtOnce(
    periodResolverSteps(knowledge, () => ({
      parts: [],
      dates: [],
      figures: [],
      unknown: [],
      turns: [],
    })),
  );
  const labels = new Map(label.suggest('').map((one) => [one.item, one.label]));
  const options: Readonly<Record<string, Corpus>> = {
    'jpa.period': choices(
      periods.map((period) => ({
        id: periodId(period),
        name: labels.get(period) ?? period.name,
        aliases: [
          `JPA ${period.number}`,
          `JPOA ${period.number}`,
          ...(words.numbers.get(period.number) ?? []),
        ],
      })),
    ),
    'meetings.city': choices(
      cities.map((city) => ({ id: cityId(city), name: city.name, aliases: city.aliases })),
    ),
    'country.name': choices(
      countries.map((country) => ({
        id: countryId(country),
        name: country.name,
        aliases: [...country.aliases, ...country.adjectives],
      })),
    ),
  };
  return (field) => options[field] ?? searched;
}

interface NamedChoice {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const choices = (all: readonly NamedChoice[]): Corpus => ({
  entries: all.map(({ name, aliases }, id) => ({
    id,
    title: name,
    answer: '',
    statement: '',
    words: aliases.join(' · '),
  })),
  idsOf: (id) => (all[id] ? [all[id].id] : []),
  isGiven: () => true,
  textOf: (ids) => ids.map((id) => all[id]?.name ?? '').join('\n'),
});

const MOST_SHOWN = 25;
// As many cut-offs as there are ways to divide the best scores into so many parts.
const CUT_OFFS = 60;

/**
 * The verdicts on a library, with the set-up and the cut-off that do best by it on these very queries, one for each
 * place that is typed into: for search, for messages, and for options. So its numbers are the best that it could reach.
 */
export function judgePeer({ setUps }: Peer, queries: readonly Query[], corpora: Corpora): Verdict[] {
  const verdicts = new Map<Query, Verdict>();
  for (const place of ['search', 'message', 'option']) {
    const typed = queries.filter(({ field }) => (field.includes('.') ? 'option' : field) === place);
    const runs = setUps.map((setUp) => runOf(setUp, typed, corpora));
    const tried = runs.flatMap((run) =>
      cutOffsOf(run).map((cutOff) =>
        run.map(({ query, hits }) => judge(query, shownOf(query, hits, cutOff, corpora))),
      ),
    );
    const [best = []] = tried.sort((one, other) => worthOf(other) - worthOf(one));
    for (const verdict of best) verdicts.set(verdict.query, verdict);
  }
  return queries.flatMap((query) => verdicts.get(query) ?? []);
}

interface Run {
  readonly query: Query;
  readonly hits: readonly Hit[];
}

function runOf(setUp: Peer['setUps'][number], queries: readonly Query[], corpora: Corpora): Run[] {
  const engines = new Map<Corpus, Engine>();
  return queries.map((query) => {
    const corpus = corpora(query.field);
    const engine = engines.get(corpus) ?? setUp(corpus.entries);
    engines.set(corpus, engine);
    return { query, hits: engine(query.q).slice(0, MOST_SHOWN) };
  });
}

function cutOffsOf(run: readonly Run[]): number[] {
  const best = run
    .flatMap(({ hits: [first] }) => (first ? [first.score] : []))
    .sort((one, other) => one - other);
  const step = Math.max(1, Math.floor(best.length / CUT_OFFS));
  return [Number.NEGATIVE_INFINITY, ...best.filter((_, at) => at % step === 0)];
}

function shownOf(query: Query, hits: readonly Hit[], cutOff: number, corpora: Corpora): Shown {
  const corpus = corpora(query.field);
  const ids = hits.filter(({ score }) => score >= cutOff).map(({ id }) => id);
  const [first] = ids;
  return {
    claims: first !== undefined && corpus.isGiven(first),
    results: ids.map(corpus.idsOf),
    text: corpus.textOf(ids),
    title: first === undefined ? '' : (corpus.entries[first]?.title ?? ''),
  };
}

/** Being right first and being rightly silent count the same. */
function worthOf(verdicts: readonly Verdict[]): number {
  const { first = 0, falseAnswers = 0 } = scoreOf(verdicts);
  return first + (1 - falseAnswers);
}
