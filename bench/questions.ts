// Questions: read and answered, evaluated over 10,000 facts, and hostile texts.

import { readFileSync } from 'node:fs';
import { createAnswer } from '../src/answers/answer.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { createLanguage } from '../src/language/language.ts';
import { parseExamples } from '../src/language/learnt/examples.ts';
import { readModel } from '../src/language/learnt/reading-model.ts';
import { editionOf } from '../src/messages/edition.ts';
import { createEvaluate } from '../src/questions/evaluate.ts';
import { generateKnowledge } from '../test/evaluation/generated-knowledge.ts';
import { microseconds, percentile, short, table, times } from './measure.ts';

const print = (text = '') => process.stdout.write(`${text}\n`);
const BUDGET = 3_000;
const knowledge = await loadKnowledge('data');
let language = createLanguage(knowledge, readModel);
const built = microseconds(() => {
  language = createLanguage(knowledge, readModel);
});
const evaluate = createEvaluate(knowledge);
const answer = createAnswer(editionOf(knowledge, 'en'));
const examples = parseExamples(readFileSync('data/examples/en.txt', 'utf8')).filter((_, at) => at % 7 === 0);
const asked = (text: string) => {
  const reading = language.read(text);
  return answer.reading(reading, reading.queries.map(evaluate));
};
const slipped = (text: string) => text.replace(/(\w{2})(\w)(\w)(\w*)$/, '$1$3$2$4');
const ms = (measured: readonly number[], share: number) => short(percentile(measured, share) / 1000);
const row = (name: string, measured: readonly number[]) => [name, ms(measured, 0.5), ms(measured, 0.99)];

const many = generateKnowledge(knowledge, 10_000);
const evaluateMany = createEvaluate(many);
const queries = [
  ...new Map(
    examples.flatMap(({ queries: all }) => all).map((query) => [JSON.stringify(query), query]),
  ).values(),
];

const questions = examples.map(({ question }) => question);
for (const question of questions) asked(question);
print(
  table(
    ['in ms', 'p50', 'p99'],
    [
      row('a question read and answered', times(questions, asked, BUDGET)),
      row('the same with a slip', times(questions.map(slipped), asked, BUDGET)),
      row(
        'suggestions for what was typed',
        times(
          questions.map((text) => text.slice(0, 12)),
          language.questions.suggest,
          BUDGET,
        ),
      ),
      row('a query evaluated', times(queries, evaluate, BUDGET)),
      row('a query evaluated over 10,000 facts', times(queries, evaluateMany, BUDGET)),
    ],
  ),
);
const others = [...knowledge.terms.keys()].filter((one) => one !== 'en');
print(
  table(
    ['in ms', 'first', 'p50', 'p99'],
    others.map((one) => {
      const own = parseExamples(readFileSync(`data/examples/${one}.txt`, 'utf8'))
        .filter((_, at) => at % 7 === 0)
        .map(({ question }) => question);
      const anew = createLanguage(knowledge, readModel);
      const first = microseconds(() => void anew.read(own[0] ?? ''));
      for (const question of own) asked(question);
      const [name = one, ...measured] = row(one, times(own, asked, BUDGET));
      return [name, short(first / 1000), ...measured];
    }),
  ),
);
print(`\nBuilt in ${short(built / 1000)} ms, from ${examples.length * 7} examples or so.\n`);

const hostile = [
  'a'.repeat(6_000),
  'not '.repeat(1_500),
  'the first second third '.repeat(260),
  'between 2015 and 2016 '.repeat(270),
  'how many arrests and suspects. '.repeat(190),
  'who was there and how many were arrested '.repeat(140),
  'qwrtz '.repeat(1_000),
  'x, '.repeat(2_000),
  '\ud800\u0000\u202e'.repeat(2_000),
  '🇹🇭'.repeat(1_500),
];
print(
  table(
    ['6,000 characters, in ms', 'p50', 'p99'],
    hostile.map((text) => row(JSON.stringify(text.slice(0, 16)), times([text], asked, 300))),
  ),
);
