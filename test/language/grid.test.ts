import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { createAnswer } from '../../src/answers/answer.ts';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { editionOf } from '../../src/messages/edition.ts';
import { createEvaluate } from '../../src/questions/evaluate.ts';
import { parseQueries } from '../../src/questions/parse-query.ts';
import { createAsker } from '../evaluation/asking.ts';
import { knowledgeOf2017 as knowledge } from '../knowledge-of-2017.ts';

const words = z.record(z.string(), z.string());
/** How a language puts each of the queries, and what it calls what they are about. */
const wordings = z.strictObject({
  periods: z.array(z.tuple([z.string(), z.string(), z.string()])),
  measures: words,
  cities: words,
  years: z.array(z.string()),
  countries: words,
  asked: z.record(z.string(), z.array(z.string())),
});
const grid = z.record(z.string(), wordings).parse(parse(readFileSync('test/language/grid.yaml', 'utf8')));

const ask = createAsker(knowledge, readModel);
const evaluate = createEvaluate(knowledge);
const answer = createAnswer(editionOf(knowledge, 'en'));
const known = new Map<string, string>();
const said = (query: string): string => {
  const headline = known.get(query) ?? answer.results(parseQueries(query).map(evaluate)).headline;
  known.set(query, headline);
  return headline;
};

/** What a placeholder stands for: in a query, and in a text. */
type Values = Readonly<Record<string, readonly [string | number, string | number]>>;

const ORDERS = [
  [2, 1, 3],
  [3, 1, 2],
  [1, 2, 3],
] as const;
const NUMBERS = [5, 20, 30];

/** All that the placeholders of a query may stand for in a language, together. */
function valuesOf(
  query: string,
  { periods, measures, cities, years, countries }: z.infer<typeof wordings>,
): Values[] {
  const each = (name: string, given: readonly Values[]) => (query.includes(`{${name}}`) ? given : [{}]);
  const named = (name: string, given: Readonly<Record<string, string>>) =>
    each(
      name,
      Object.entries(given).map((value) => ({ [name]: value })),
    );
  const ofPeriods = ORDERS.flatMap(([a, b, c]) =>
    periods.map(
      (forms): Values => ({
        A: [a, forms[a - 1] ?? ''],
        B: [b, forms[b - 1] ?? ''],
        C: [c, forms[c - 1] ?? ''],
      }),
    ),
  );
  const ofYears = years.map((year, at) => ({ y: [2015 + at, year] as const }));
  return [
    each('A', ofPeriods),
    named('m', measures),
    named('c', cities),
    each('y', ofYears),
    named('n', countries),
    named('o', countries),
    each(
      'x',
      NUMBERS.map((number) => ({ x: [number, number] as const })),
    ),
  ]
    .reduce<Values[]>(
      (all, given) => all.flatMap((one) => given.map((other) => ({ ...one, ...other }))),
      [{}],
    )
    .filter(({ n, o }) => n === undefined || n[0] !== o?.[0]);
}

const filled = (text: string, values: Values, side: 0 | 1) =>
  text.replace(/\{(\w)\}/g, (_, name: string) => String(values[name]?.[side]));

/** The same of the year that a period was in, and of how much it is asked: what is said of it is as right. */
function equals(query: string): string[] {
  const years = query.replace(/period\((\d)\)/g, (_, number: string) => `in(${2014 + Number(number)})`);
  return [query, years].flatMap((one) => {
    const bare = one.replace(/^(?:compare|total|exists|count) /, '');
    return [
      one,
      ...(/^\w+(?: where|$)/.test(bare)
        ? ['', 'count ', 'total ', 'most '].map((asked) => asked + bare)
        : []),
    ];
  });
}

describe('what is read for sure of how people put a query is that query', () => {
  it.each(Object.entries(grid))('%s', (_, language) => {
    const all = Object.entries(language.asked).flatMap(([query, texts]) =>
      valuesOf(query, language).flatMap((values) =>
        texts.map((text) => ({ text: filled(text, values, 1), query: filled(query, values, 0) })),
      ),
    );
    const read = all.map((one) => {
      const { headline, reading } = ask(one.text);
      return {
        ...one,
        headline,
        isSure: reading.manner === 'sure',
        isRight: equals(one.query).map(said).includes(headline),
      };
    });
    expect(read.filter(({ isSure, isRight }) => isSure && !isRight)).toEqual([]);
    expect(read.filter(({ isRight }) => isRight).length).toBeGreaterThan(0.9 * all.length);
  });
});
