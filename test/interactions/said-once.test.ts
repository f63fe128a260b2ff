// Who reads a reply reads each fact once.
import { describe, expect, test } from 'vitest';
import { noteIn, notesOf } from '../knowledge/statements.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { ask, type Options } from './asking.ts';
import { crawl } from './crawl.ts';
import { saidTwice } from './said-twice.ts';

describe('what is said twice is found:', () => {
  test.each([
    ['**32 arrests** were made.\n**32** arrests made', ['32']],
    ['Arrests: 32 in the 1st period, over 30 in the 2nd\n32 arrests made\nOver 30 arrests', ['32', '30']],
    ['9 operations in all\n**9** operations', ['9 operations']],
    ['2nd period: 10 countries.\n10 countries', ['10 countries']],
    ['**1st** 8 countries, 8 countries', ['8 countries']],
    [
      '**1st**: 28 September to 28 October 2015¹.\n**28 September to 28 October 2015**',
      ['28 September to 28 October 2015'],
    ],
    ['2nd: May to November 2016\nMay to November 2016', ['May to November 2016']],
    ['on 19 May 2015\n**19 May 2015**, Bangkok', ['19 May 2015']],
    ['on 1–2 September 2015\n1–2 September 2015', ['1–2 September 2015']],
  ])('%j', (text, twice) => {
    expect(saidTwice(text)).toEqual(twice);
  });

  test.each([
    '**9** joint operations\n**9** new investigations',
    '**2nd** 10 countries\n**3rd** 10 countries',
    '19 May 2015\n19 May 2016',
    '28 September to 28 October 2015\nSeptember to November 2015',
    '1st period, 1st planning, in 2015 and 2015',
    'May to November 2016 (printed “May – May to November 2016”)',
    '1st: 28 September to 28 October 2015¹\n-# ¹ ⚠️ the text says 28 September to 28 October 2015',
  ])('and nothing else: %j', (text) => {
    expect(saidTwice(text)).toEqual([]);
  });
});

const { periods, countries, measures, group, people, cases } = knowledgeOf2017;
const statements = new Set(
  [...group.facts, ...people, ...cases]
    .flatMap((of) => of.statements.map(({ text }) => text))
    .concat(notesOf(knowledgeOf2017)),
);
const STARTS: readonly (readonly [string, Options])[] = [
  ...[
    'jpa',
    'meetings',
    'country',
    'compare',
    'timeline',
    'activities',
    'about',
    'gaps',
    'contact',
    'help',
  ].map((name) => [name, {}] as const),
  ...[
    {},
    ...periods.map(({ number }) => ({ period: String(number) })),
    ...countries.map(({ code }) => ({ country: code })),
  ].map((options) => ['brief', options] as const),
  ...['Bangkok', 'KL'].map((city) => ['meetings', { city }] as const),
  ...['2015', 'may 2015', 'after 2016'].map((date) => ['meetings', { date }] as const),
  ...measures.flatMap(({ name }) =>
    ['', ...periods.map(({ ordinal }) => ` in the ${ordinal} period`)].map(
      (where) => ['search', { query: `${name}${where}` }] as const,
    ),
  ),
  ...[
    'who chairs the group',
    'first meeting',
    'debrief 2016',
    'captain bram',
    'thai trial',
    'when was the 1st period',
    'countries in the 3rd period',
    'total arrests',
    'most arrests',
    'arrests in the 1st and 3rd periods',
    'dates of the periods',
    'meetings in 2016',
    'arrests in the 9th period',
    'contact',
  ].map((query) => ['search', { query }] as const),
];

const isWhatIsRead = (id: string) => !/[?&]view=(?:cite|notes|text)\b/.test(id);
const read = crawl(ask, STARTS).filter(({ id = '' }) => isWhatIsRead(id));

test('no reply says a figure or a date twice', () => {
  expect(read.length).toBeGreaterThan(150);
  expect(
    read.flatMap(({ path, reply }) => {
      const twice = saidTwice(reply.text, statements);
      return twice.length === 0 ? [] : [`${path}: ${twice.join(', ')}`];
    }),
  ).toEqual([]);
});

test('no reply has a line twice, nor one that only adds to another', () => {
  for (const { path, reply } of read) {
    const lines = reply.text
      .split('\n')
      .filter((line) => line !== '' && line !== '```' && !/^\*\*.*\*\*$/.test(line));
    const twice = lines.filter((line, at) =>
      lines.some((other, before) => before !== at && (other === line || other.startsWith(`${line}: `))),
    );
    expect(twice, path).toEqual([]);
  }
});

test('no view of all the notes says one of them twice', () => {
  const noted = crawl(ask, STARTS).filter(({ id }) => id?.includes('view=notes'));
  expect(noted.length).toBeGreaterThan(10);
  for (const { path, reply } of noted) {
    const notes = reply.text.split('\n').flatMap((line) => noteIn(line) ?? []);
    expect(new Set(notes).size, path).toBe(notes.length);
  }
});
