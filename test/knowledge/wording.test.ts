import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../src/knowledge/naming.ts';
import { capitalise, decapitalise } from '../../src/knowledge/wording.ts';
import { en } from '../../src/messages/en.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is enumerated as “%s”', (items, text) => {
  expect(en.formats.list(items)).toBe(text);
});

test('countries have their articles in running text', () => {
  const some = knowledgeOf2017.countries.filter(({ code }) => ['MV', 'PH', 'TH', 'US'].includes(code));
  expect(en.formats.list(some.map(({ nameInText }) => nameInText))).toBe(
    'the Maldives, the Philippines, Thailand and the USA',
  );
});

describe('a figure keeps its qualifier', () => {
  test.each([
    ['exact', 32, '32'],
    ['exact', 12345, '12,345'],
    ['exact', 0, '0'],
    ['over', 70, 'over 70'],
    ['over', 1200, 'over 1,200'],
    ['numerous', undefined, 'numerous (no figure given)'],
    ['uncounted', undefined, 'done (no figure given)'],
  ] as const)('%s %s: %s', (qualifier, count, text) => {
    expect(en.figure(qualifier, count)).toBe(text);
  });
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [102, '102nd'],
  [111, '111th'],
])('%i is the %s', (number, text) => {
  expect(ENGLISH.nth(number)).toBe(text);
});

test('names and abbreviations keep their capitals', () => {
  expect(capitalise('over 30')).toBe('Over 30');
  expect(capitalise('the Maldives')).toBe('The Maldives');
  expect(decapitalise('Arrests')).toBe('arrests');
  expect(capitalise('INTERPOL')).toBe('INTERPOL');
  expect(decapitalise('INTERPOL')).toBe('INTERPOL');
  expect(decapitalise('Beauty services')).toBe('beauty services');
  expect(capitalise('')).toBe('');
});
