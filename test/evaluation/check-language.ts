// npm run check-language -- vi [--misses]: what the terms of a language lack of English's, and how well its examples are
// read by models that were trained without them.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { createAnswer } from '../../src/answers/answer.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Terms } from '../../src/knowledge/schema.ts';
import { createLanguage } from '../../src/language/language.ts';
import { type ExampleQuestion, parseExamples } from '../../src/language/learnt/examples.ts';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { train } from '../../src/language/learnt/train.ts';
import { editionOf } from '../../src/messages/edition.ts';
import { createEvaluate } from '../../src/questions/evaluate.ts';
import { type Condition, printCondition, printQueries, type Query } from '../../src/questions/query.ts';

const print = (line = '') => process.stdout.write(`${line}\n`);
const FOLDS = 5;
const [language = ''] = process.argv.slice(2);
const knowledge = await loadKnowledge('data');
const [terms, english] = [knowledge.terms.get(language), knowledge.terms.get('en')];
if (terms === undefined || english === undefined) {
  process.stderr.write(`Usage: npm run check-language -- ${[...knowledge.terms.keys()].join('|')}\n`);
  process.exit(2);
}

/** The keys of English's terms under which a language has no word. */
function lacking(own: unknown, given: unknown, path: string): string[] {
  if (Array.isArray(given)) return Array.isArray(own) && own.length > 0 ? [] : [path];
  if (typeof given !== 'object' || given === null) return [];
  const values: Readonly<Record<string, unknown>> = { ...(typeof own === 'object' ? own : {}) };
  return Object.entries(given).flatMap(([key, value]) =>
    lacking(values[key], value, `${path}${path && '.'}${key}`),
  );
}
/** What a language may do without. */
const isOptional = (path: string) =>
  /^(?:countries|endings|grammar\.(?:doubtfulMonths|pronouns|weak|verbs|leads))/.test(path);
const missing = lacking(terms, english satisfies Terms, '').filter((path) => !isOptional(path));
print(missing.length === 0 ? 'Its terms lack nothing.' : `Its terms lack: ${missing.join(', ')}`);

const evaluate = createEvaluate(knowledge);
const answer = createAnswer(editionOf(knowledge, 'en'));
const said = (queries: readonly Query[]) => answer.results(queries.map(evaluate)).headline;
/** A condition whose parts stand in one order. */
function ordered(where: Condition | undefined): string {
  if (where === undefined) return '';
  if ('all' in where) return where.all.map(ordered).sort().join(' and ');
  if ('any' in where) return `(${where.any.map(ordered).sort().join(' or ')})`;
  return 'not' in where ? `not (${ordered(where.not)})` : printCondition(where);
}
/** A yes is told by what there is, too. */
const wantedOf = ({ ask }: Query) => (ask === 'exists' ? 'list' : ask);
/** The same of what there is; of what the page lacks, of the same thing. */
function isAlike(one: Query, other: Query): boolean {
  if (wantedOf(one) !== wantedOf(other) || one.select !== other.select) return false;
  if (one.ask === 'other' || ordered(one.where) === ordered(other.where)) return true;
  const [given, wanted] = [evaluate(one), evaluate(other)];
  return (
    wanted.items.length > 0 &&
    (one.ask !== other.ask || isDeepStrictEqual(given.value, wanted.value)) &&
    given.items.length === wanted.items.length &&
    wanted.items.every((item) => given.items.includes(item))
  );
}
const isSame = (read: readonly Query[], meant: readonly Query[]) =>
  said(read) === said(meant) ||
  (read.length === meant.length &&
    read.every((one) => meant.some((other) => isAlike(one, other))) &&
    meant.every((one) => read.some((other) => isAlike(other, one))));

const examples = parseExamples(readFileSync(`data/examples/${language}.txt`, 'utf8'));
const counts = new Map<string, number>();
const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
const misses: string[] = [];
// Neighbours in the file ask the same: each fold gets every fifth of them.
for (let fold = 0; fold < FOLDS; fold++) {
  const isLeft = (_: ExampleQuestion, at: number) => at % FOLDS === fold;
  const model = train(
    examples.filter((one, at) => !isLeft(one, at)),
    knowledge,
    language,
  );
  const { read } = createLanguage(knowledge, (one) => (one === language ? model : readModel(one)));
  for (const { question, queries } of examples.filter(isLeft)) {
    const reading = read(question);
    const isRight =
      reading.manner === 'between'
        ? reading.queries.some((query) => isSame([query], queries))
        : isSame(reading.queries, queries);
    const verdict =
      reading.manner === 'unread' ? 'not read' : `${isRight ? 'right' : 'otherwise'}, ${reading.manner}`;
    count(verdict);
    if (reading.manner !== 'unread' && isRight) count('right');
    if (reading.language !== language) count(`taken for ${reading.language}`);
    if (verdict !== 'right, sure')
      misses.push(
        `${verdict} (${reading.language} ${reading.confidence.toFixed(2)}): ${question}\n  meant ${printQueries(queries)}\n  read  ${printQueries(reading.queries)}`,
      );
  }
}
print(`${examples.length} examples, read by models that were trained without them:`);
for (const [name, number] of [...counts].sort())
  print(`${name.padEnd(20)}${((100 * number) / examples.length).toFixed(1).padStart(6)} %`);
if (process.argv.includes('--misses')) print(misses.join('\n'));
