// npm run eval [-- --set given|own|unseen] [--misses]: how good the search is, beside today's libraries.
import { parseArgs } from 'node:util';
import { table } from '../../bench/measure.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { explainMiss, isMiss, judge, type Score, scoreOf, type Verdict } from './judge.ts';
import { createBot } from './ours.ts';
import { corporaOf, judgePeer, peers } from './peers.ts';
import { notAmong, type Query, tuningQueries, unseenQueries } from './queries.ts';
import { typoScores } from './typos.ts';

const { values } = parseArgs({
  options: { set: { type: 'string' }, misses: { type: 'boolean', default: false } },
});
const knowledge = await loadKnowledge('data');
const bot = createBot(knowledge);
const corpora = corporaOf(knowledge, bot);

interface Results {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
}

const print = (text = '') => process.stdout.write(`${text}\n`);
const percent = (share: number | undefined) => (share === undefined ? '' : `${(100 * share).toFixed(1)} %`);
const COLUMNS: readonly (readonly [string, (score: Score) => string])[] = [
  ['success@1', ({ first }) => percent(first)],
  ['success@3', ({ firstThree }) => percent(firstThree)],
  ['MRR@5', ({ reciprocalRank }) => reciprocalRank?.toFixed(3) ?? ''],
  ['false answers', ({ falseAnswers }) => percent(falseAnswers)],
];

const sets: readonly (readonly [string, readonly Query[]])[] =
  values.set === undefined
    ? [
        ['Given and own queries', tuningQueries()],
        ['Unseen queries', unseenQueries()],
        ['Unseen queries that are new', notAmong(unseenQueries(), tuningQueries())],
      ]
    : [
        [
          `Set ${values.set}`,
          [...tuningQueries(), ...unseenQueries()].filter(({ set }) => set === values.set),
        ],
      ];

for (const [title, queries] of sets) {
  if (queries.length === 0) {
    print(`${title}: there are none.\n`);
    continue;
  }
  const ours: Results = { name: 'ours', verdicts: queries.map((query) => judge(query, bot.answer(query))) };
  const all = [
    ours,
    ...peers.map((peer) => ({ name: peer.name, verdicts: judgePeer(peer, queries, corpora) })),
  ];
  const unanswerable = queries.filter(({ gold }) => gold.length === 0).length;
  print(`## ${title}: ${queries.length}, ${unanswerable} of which have no answer\n`);
  printOverall(all);
  printByKind(queries, all);
  // Whoever reads the misses on unseen queries has seen them: only when asked for.
  if (values.misses && (values.set !== undefined || queries.every(({ set }) => set !== 'unseen')))
    printMisses(ours.verdicts);
}

if (values.set === undefined) printTypos();

function printTypos(): void {
  const share = ({ tried, found }: { readonly tried: number; readonly found: number }) =>
    `${((100 * found) / tried).toFixed(1)} % of ${tried.toLocaleString('en')}`;
  print('## Typos in words of five letters and more: the right record among the first three\n');
  print(
    table(
      ['', 'one slip', 'two slips'],
      typoScores(knowledge).map(({ what, one, two }) => [what, share(one), share(two)]),
    ),
  );
  print();
}

function printOverall(all: readonly Results[]): void {
  const rows = all.map(({ name, verdicts }) => {
    const score = scoreOf(verdicts);
    return [name, ...COLUMNS.map(([, cell]) => cell(score))];
  });
  print(table(['', ...COLUMNS.map(([heading]) => heading)], rows));
}

function printByKind(queries: readonly Query[], all: readonly Results[]): void {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  for (const [heading, cell] of COLUMNS) {
    const rows = kinds
      .map((kind) => [
        kind,
        String(queries.filter((query) => query.kind === kind).length),
        ...all.map(({ verdicts }) => cell(scoreOf(verdicts.filter(({ query }) => query.kind === kind)))),
      ])
      .filter(([, , ...cells]) => cells.some((text) => text !== ''));
    print(`\n${table([heading, 'queries', ...all.map(({ name }) => name)], rows)}`);
  }
  print();
}

function printMisses(verdicts: readonly Verdict[]): void {
  const misses = verdicts.filter(isMiss);
  print(`Misses of ours: ${misses.length}`);
  for (const miss of misses) print(`  ${explainMiss(miss)}`);
  print();
}
