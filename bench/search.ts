// The search at today's size and at sizes that it will never have, beside the libraries on the same facts and queries.
import { factsOf } from '../src/knowledge/facts/facts.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { createSearch } from '../src/search/search.ts';
import { generateKnowledge } from '../test/evaluation/generated-knowledge.ts';
import { peers } from '../test/evaluation/peers.ts';
import { tuningQueries } from '../test/evaluation/queries.ts';
import { microseconds, percentile, short, table, times } from './measure.ts';

const SIZES = [0, 1_000, 10_000, 100_000];
const BUDGET = 1_500;
// Fuse takes a second for a query at the largest size: a few say enough.
const FEW = 3;

const print = (text = '') => process.stdout.write(`${text}\n`);
const today = await loadKnowledge('data');
const asked = tuningQueries()
  .filter(({ field }) => field === 'search')
  .map(({ q }) => q)
  .filter((_, at) => at % 5 === 0);

// First, while the heap is small: what the garbage of 100,000 facts costs is no matter of a query's.
const small = createSearch(today);
const hostile: readonly (readonly [string, string])[] = [
  ['400 combining marks', `a${'\u0301'.repeat(400)}`],
  ['6,000 letters in one word', 'a'.repeat(6_000)],
  ['6,000 letters in words', 'bangkik captian arests '.repeat(261)],
  ['brackets and quantifiers', '(a+)+$'.repeat(1_000)],
  ['dates without end', '19/05/2015 '.repeat(545)],
];
for (const [, text] of hostile) small.find(text);
print(
  table(
    ['hostile query', 'p50, ms', 'p99, ms'],
    hostile.map(([name, text]) => {
      const measured = times([text], small.find, 500);
      return [name, short(percentile(measured, 0.5) / 1000), short(percentile(measured, 0.99) / 1000)];
    }),
  ),
);
print();

print('Search: µs per query; ours also per keystroke of `/search` and of `/meetings city`.\n');
const rows: string[][] = [];
const builds: string[][] = [];
for (const size of SIZES) {
  const knowledge = size === 0 ? today : generateKnowledge(today, size);
  const facts = factsOf(knowledge);
  const names = knowledge.meetings.slice(-20).map(({ name }) => name);
  const queries = [...asked, ...names, ...names.map((name) => name.replace(/(.)(.)/, '$2$1'))];
  const before = memory();
  let search = createSearch(today);
  const built = microseconds(() => {
    search = createSearch(knowledge);
  });
  const kept = memory() - before;
  builds.push([
    label(size),
    facts.length.toLocaleString('en'),
    short(built / 1000),
    short((kept * 1024) / facts.length),
  ]);

  for (const query of queries) search.find(query);
  add('ours', times(queries, search.find, BUDGET));
  add('ours, a keystroke', times(queries.flatMap(keystrokes), search.suggest, BUDGET));
  const cities = knowledge.cities.slice(-20).flatMap(({ name }) => keystrokes(name));
  add('ours, a keystroke of a city', times(cities, search.cities.suggest, BUDGET));
  const entries = facts.map(({ title, answer, statement, words }, id) => ({
    id,
    title,
    answer,
    statement,
    words: words.join(' '),
  }));
  for (const { name, setUps } of peers) {
    const [setUp] = setUps;
    if (setUp === undefined) continue;
    const engine = setUp(entries);
    const some =
      size >= 10_000 ? queries.filter((_, at) => at % Math.ceil(queries.length / FEW) === 0) : queries;
    add(name, times(some, engine, size >= 10_000 ? 0 : BUDGET));
  }
  function add(name: string, measured: readonly number[]): void {
    rows.push([label(size), name, short(percentile(measured, 0.5)), short(percentile(measured, 0.99))]);
  }
}
print(table(['facts, about', 'engine', 'p50, µs', 'p99, µs'], rows));
print(`\n${table(['facts, about', 'facts', 'index built, ms', 'kept per fact, KiB'], builds)}\n`);

function label(size: number): string {
  return size === 0 ? 'today’s' : size.toLocaleString('en');
}

function keystrokes(text: string): string[] {
  return Array.from({ length: Math.min(text.length, 20) }, (_, at) => text.slice(0, at + 1));
}

/** MiB of objects, after collecting what is garbage. */
function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
