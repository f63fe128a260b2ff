// What people's words stand for has to be there, and each word has to be one that the reader can meet.
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { wordsOf } from '../../src/language/words/tokens.ts';
import { itemsBySubject } from '../../src/questions/items.ts';
import { ASKS } from '../../src/questions/query.ts';

const base = await loadKnowledge('data');
const { group, people, cases } = base;
const terms = base.terms.get('en') ?? expect.fail('no terms of English');

const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
const told = [...group.facts, ...people, ...cases];

describe('each term stands for something that there is', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['subjects', Object.keys(terms.subjects), [...itemsBySubject(base).keys()]],
    ['kinds of meeting', Object.keys(terms.kinds), idsOf(base.kinds)],
    ['crimes', Object.keys(terms.crimes), idsOf(base.crimes)],
    ['sectors', Object.keys(terms.sectors), idsOf(base.sectors)],
    ['kinds of answer', Object.keys(terms.asks), ASKS],
    ['what is told in several statements', Object.keys(terms.about), idsOf(told)],
    [
      'measures that a word is near to',
      Object.values(terms.unequal).map(({ subject }) => subject),
      idsOf(base.measures),
    ],
  ])('%s', (_, stands, there) => {
    expect(stands.length).toBeGreaterThan(0);
    expect(stands.filter((one) => !there.includes(one))).toEqual([]);
  });

  test.each(Object.entries(terms.about))('the statements on %s', (id, words) => {
    const { statements = [] } = told.find((one) => one.id === id) ?? {};
    expect(idsOf(statements)).toEqual(expect.arrayContaining(Object.keys(words)));
  });
});

describe('the words', () => {
  const lists: [string, readonly string[]][] = [
    ...(
      [
        'subjects',
        'countries',
        'kinds',
        'crimes',
        'sectors',
        'organisations',
        'numbers',
        'ordinals',
        'months',
        'order',
        'operators',
        'asks',
      ] as const
    ).flatMap((part) =>
      Object.entries(terms[part]).map(([id, words]): [string, readonly string[]] => [`${part}.${id}`, words]),
    ),
    ...Object.entries(terms.about).flatMap(([of, statements]) =>
      Object.entries(statements).map(([id, words]): [string, readonly string[]] => [
        `about.${of}.${id}`,
        words,
      ]),
    ),
    ...(['attributes', 'unequal'] as const).flatMap((part) =>
      Object.entries(terms[part]).map(([id, { words }]): [string, readonly string[]] => [
        `${part}.${id}`,
        words,
      ]),
    ),
    ['periods', terms.periods],
    ['noise', terms.noise],
    ['fillers', terms.fillers],
  ];

  test.each(lists)('of %s are lower-case, and can be met in a text', (_, words) => {
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => word !== word.toLowerCase() || wordsOf(word).length === 0)).toEqual([]);
  });

  test.each(lists)('of %s are given once', (_, words) => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('of numbers and months say what number they are', () => {
    expect(terms.numbers[12]).toEqual(['twelve']);
    expect(terms.ordinals[3]).toContain('third');
    expect(Object.values(terms.months).map(([name]) => name)).toEqual([
      'january',
      'february',
      'march',
      'april',
      'may',
      'june',
      'july',
      'august',
      'september',
      'october',
      'november',
      'december',
    ]);
  });
});
