import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import type { JudgedQuestion } from './judge.ts';

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

/** The questions that were put blind, by set. */
export const questionSets = (): ReadonlyMap<string, readonly JudgedQuestion[]> =>
  grouped(read('questions.yaml', question));

/** The same in other languages than English, by language: judged by the reply in English, which says the same. */
export const languageSets = (): ReadonlyMap<string, readonly JudgedQuestion[]> =>
  grouped(read('languages.yaml', inLanguage));

const plain = ({ q, must, none }: z.infer<typeof regress>): JudgedQuestion => ({
  q,
  kind: 'regress',
  must,
  mustNot: [],
  none,
});

/** What the search was once tuned with. */
export const regressQuestions = (): JudgedQuestion[] => read('regress.yaml', regress).map(plain);

/** A question for everything that the source says. */
export const factQuestions = (): JudgedQuestion[] => read('facts.yaml', regress).map(plain);

function grouped<Item extends { readonly set: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.set, [...(groups.get(item.set) ?? []), item]);
  return groups;
}
