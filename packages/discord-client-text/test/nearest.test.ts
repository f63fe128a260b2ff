import { expect, it } from 'vitest';
import { nearest } from '../src/nearest.ts';

const names = ['jpa', 'meetings', 'country', 'compare', 'contact'];

it.each([
  ['jap', ['jpa']],
  ['JPA', ['jpa']],
  ['meting', ['meetings']],
  ['co', ['country', 'compare', 'contact']],
  ['contry', ['country']],
  ['contat', ['contact']],
  ['weather', []],
  ['x'.repeat(5000), []],
])('%s is near %j', (typed, expected) => {
  expect(nearest(typed, names)).toEqual(expected);
});
