// npm run eval [-- --record] [-- --check] [-- --cross]: how well questions are answered, on each set that was put blind, and on what a
// constant reply would get; with --record, writes down which are missed; with --check, fails where others are missed than those;
// with --cross, how well examples are read by a model that wasn't trained with them.

import { readFileSync } from 'node:fs';
import { createAnswer } from '../../src/answers/answer.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { parseExamples } from '../../src/language/learnt/examples.ts';
import { type ReadingModel, readModel } from '../../src/language/learnt/reading-model.ts';
import { train } from '../../src/language/learnt/train.ts';
import { editionOf } from '../../src/messages/edition.ts';
import { createEvaluate } from '../../src/questions/evaluate.ts';
import type { Query } from '../../src/questions/query.ts';
import { createAsker } from './asking.ts';
import { type JudgedQuestion, judge, type Score, type Shown, scoreOf } from './judge.ts';
import {
  allSets,
  factQuestions,
  knownMisses,
  languageSets,
  missesOf,
  questionSets,
  recordMisses,
} from './sets.ts';

const print = (line = '') => process.stdout.write(`${line}\n`);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
const row = (name: string, { questions, right, denied, precision, honest, claimed }: Score, lacks?: number) =>
  print(
    `${name.padEnd(26)}${String(questions).padStart(6)}${[right, precision, denied, honest, claimed, ...(lacks === undefined ? [] : [lacks])].map(percent).join('')}`,
  );

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
// The sets ask about the facts of 2017, whatever `data/` says by now.
const knowledge = await loadKnowledge('test/facts-of-2017');
const ask = createAsker(knowledge, readModel);
const judgedBy = <Reply extends Shown>(
  questions: readonly JudgedQuestion[],
  reply: (text: string) => Reply,
) =>
  questions.map((question) => {
    const shown = reply(question.q);
    return { question, shown, none: question.none, verdict: judge(question, shown) };
  });

const facts = 'all facts';
const judged = new Map(
  [...allSets, [facts, factQuestions] as const].map(([name, questions]) => [name, judgedBy(questions, ask)]),
);
const judgedIn = (name: string) => judged.get(name) ?? [];
/** Of the questions that the page answers, at least in part, the share whose reply says for sure that it lacks something, wherever in it. */
const lacksOf = (asked: ReturnType<typeof judgedIn>): number => {
  const answerable = asked.filter(({ none }) => !none);
  const lacking = answerable.filter(
    ({ shown: { reading } }) =>
      (reading.manner === 'sure' || reading.manner === 'between') &&
      reading.queries.some(({ ask: side }) => side === 'other'),
  );
  return lacking.length / answerable.length;
};
const setRow = (name: string, asked: ReturnType<typeof judgedIn>) =>
  row(name, scoreOf(asked), lacksOf(asked));
print(
  `${''.padEnd(26)}${'asked'.padStart(6)}${['right', 'precise', 'denied', 'honest', 'claimed', 'lacks'].map((name) => name.padStart(8)).join('')}`,
);
for (const name of [...questionSets.keys(), facts, 'regress']) setRow(name, judgedIn(name));

print('\nIn other languages:');
for (const name of languageSets.keys()) setRow(languageNames.of(name) ?? name, judgedIn(name));
setRow('all', [...languageSets.keys()].flatMap(judgedIn));

print('\nWhat replies get that don’t depend on the question, which the judge has to fail:');
const everything = [...questionSets.values()].flat();
const constant = (headline: string, text = headline) =>
  scoreOf(judgedBy(everything, () => ({ headline, text })));
row('a refusal', constant("The page doesn't say that."));
row('“not understood”', constant("I couldn't read that question."));
row('one record', constant(ask('outcomes of the first period').text));
row('all records at once', constant(ask('outcomes').text.slice(0, 6000)));

if (process.argv.includes('--record'))
  recordMisses(new Map([...allSets.keys()].map((name) => [name, missesOf(judgedIn(name))])));

if (process.argv.includes('--check'))
  for (const name of allSets.keys()) {
    const [now, known] = [missesOf(judgedIn(name)), knownMisses(name)];
    const more = now.filter((line) => !known.includes(line));
    const fewer = known.filter((line) => !now.includes(line));
    for (const line of more) print(`newly missed in ${name}: ${line}`);
    for (const line of fewer) print(`no longer missed in ${name}: ${line}`);
    if (more.length + fewer.length > 0) process.exitCode = 1;
  }

if (process.argv.includes('--cross')) {
  const always = (model: ReadingModel) => (language: string) => (language === 'en' ? model : undefined);
  const FOLDS = 5;
  const examples = parseExamples(readFileSync('data/examples/en.txt', 'utf8'));
  const evaluate = createEvaluate(knowledge);
  const answer = createAnswer(editionOf(knowledge, 'en'));
  const said = (queries: readonly Query[]) => answer.results(queries.map(evaluate)).headline;
  const counts = { sure: [0, 0], between: [0, 0], doubtful: [0, 0], unread: [0, 0] };
  // Neighbours in the file ask the same: each fold gets every fifth of them.
  for (let fold = 0; fold < FOLDS; fold++) {
    const asked = createAsker(
      knowledge,
      always(
        train(
          examples.filter((_, at) => at % FOLDS !== fold),
          knowledge,
        ),
      ),
    );
    for (const { question, queries } of examples.filter((_, at) => at % FOLDS === fold)) {
      const { reading } = asked(question);
      const count = counts[reading.manner];
      count[0] = (count[0] ?? 0) + 1;
      if (said(reading.queries) === said(queries)) count[1] = (count[1] ?? 0) + 1;
    }
  }
  print(
    '\nExamples read by models that were trained without them: the very same sentence as their own query gets',
  );
  for (const [manner, [all = 0, same = 0]] of Object.entries(counts))
    print(
      `${manner.padEnd(10)}${percent(all / examples.length)} of ${examples.length}, the same sentence: ${percent(same / Math.max(1, all))}`,
    );
}
