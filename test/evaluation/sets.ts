import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { type JudgedQuestion, judge, type Shown } from './judge.ts';

// Found from the project, because the evaluation also runs bundled, from elsewhere.
const directory = 'test/evaluation/';

const pattern = z.string().transform((source) => new RegExp(source.replace(/[\u2010-\u2015]/g, '-'), 'is'));
const patterns = z.array(pattern).default([]);
const question = z.strictObject({
  set: z.string(),
  kind: z.string(),
  q: z.string(),
  answer: z.string(),
  must: patterns,
  mustNot: patterns,
  none: z.boolean(),
});
const inLanguage = z.strictObject({ ...question.shape, english: z.string() });
const regress = z.strictObject({ q: z.string(), must: patterns, none: z.boolean().default(false) });

const read = <Item>(file: string, item: z.ZodType<Item>): Item[] =>
  z.array(item).parse(parse(readFileSync(directory + file, 'utf8')));

const plain = ({ q, must, none }: z.infer<typeof regress>): JudgedQuestion => ({
  q,
  kind: 'regress',
  must,
  mustNot: [],
  none,
});

type Sets = ReadonlyMap<string, readonly JudgedQuestion[]>;

/** The questions that were put blind, by set. */
export const questionSets: Sets = grouped(read('questions.yaml', question));

/** The same in other languages than English, by language: judged by the reply in English, which says the same. */
export const languageSets: Sets = grouped(read('languages.yaml', inLanguage));

/** What the search was once tuned with. */
export const regressQuestions: readonly JudgedQuestion[] = read('regress.yaml', regress).map(plain);

/** A question for everything that the source says. */
export const factQuestions: readonly JudgedQuestion[] = read('facts.yaml', regress).map(plain);

/** All that are judged, by the name of their set. */
export const allSets: Sets = new Map([...questionSets, ...languageSets, ['regress', regressQuestions]]);

const MISSED = 'missed.tsv';

/** What is known to be missed of a set, `verdict: question` each: what `npm run eval -- --record` has written. */
export const knownMisses = (set: string): string[] =>
  readFileSync(directory + MISSED, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${set}\t`))
    .map((line) => line.slice(set.length + 1));

/** Whether a line of what is missed is of a question. */
export const isMissOf = (line: string, { q }: JudgedQuestion): boolean =>
  line.slice(line.indexOf(':') + 2) === onOneLine(q);
const onOneLine = (text: string) => text.replace(/\s/g, ' ');

/** Writes what is missed of each set, so that a change shows which questions it mends and which it spoils. */
export const recordMisses = (missed: ReadonlyMap<string, readonly string[]>): void =>
  writeFileSync(
    directory + MISSED,
    [...missed].flatMap(([set, lines]) => lines.map((line) => `${set}\t${line}\n`)).join(''),
  );

/** What is missed of what was asked, in its order: `verdict: question` each. */
export const missesOf = (
  asked: readonly { readonly question: JudgedQuestion; readonly shown: Shown }[],
): string[] =>
  asked.flatMap(({ question, shown }) => {
    const verdict = judge(question, shown);
    return verdict === 'right' || verdict === 'honest' ? [] : [`${verdict}: ${onOneLine(question.q)}`];
  });

function grouped<Item extends { readonly set: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.set) ?? [];
    group.push(item);
    groups.set(item.set, group);
  }
  return groups;
}
