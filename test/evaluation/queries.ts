import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { foldToWords } from '../../src/search/fold.ts';

// Beside this file; found from the project, because the evaluation also runs bundled, from elsewhere.
const directory = 'test/evaluation/';

const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'is');
  } catch (error) {
    context.addIssue(String(error));
    return z.NEVER;
  }
});

const query = z.strictObject({
  q: z.string(),
  kind: z.string(),
  set: z.enum(['given', 'own', 'unseen']),
  field: z.enum(['search', 'message', 'jpa.period', 'meetings.city', 'country.name']),
  gold: z.array(z.string()),
  must: z.array(pattern).default([]),
  shares: z.boolean().default(false),
});

const question = z.strictObject({ q: z.string(), must: z.array(pattern) });

/** What somebody typed, where, and which answers are right: any of `gold`, and none where it is empty. */
export type Query = z.infer<typeof query>;
/** A question whose reply has to show something. */
export type Question = z.infer<typeof question>;

const read = <Item>(file: string, item: z.ZodType<Item>): Item[] =>
  z.array(item).parse(parse(readFileSync(directory + file, 'utf8')));

/** The queries that the search was tuned with. */
export const tuningQueries = (): Query[] => read('queries.yaml', query);

/** Queries written without sight of the bot or of the others, where there are any: some people ask alike. */
export const unseenQueries = (): Query[] =>
  existsSync(`${directory}unseen.yaml`) ? read('unseen.yaml', query) : [];

/** Those of some queries that none of others asks as well, but for case and punctuation. */
export function notAmong(queries: readonly Query[], others: readonly Query[]): Query[] {
  const key = ({ field, q }: Query) => `${field}: ${foldToWords(q) || q}`;
  const asked = new Set(others.map(key));
  return queries.filter((query) => !asked.has(key(query)));
}

/** A question for everything that the source says. */
export const factQuestions = (): Question[] => read('facts.yaml', question);
