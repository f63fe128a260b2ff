import { describe, expect, it } from 'vitest';
import { ask, slash } from './asking.ts';

const search = (query: string) => ask(slash('search', { query })).content;

describe('who asks of a record as a whole gets it, as the commands give it', () => {
  it.each([
    ['Tell me about the second Joint Period of Action.', 'jpa', { period: '2' }],
    ['How did the first and second periods differ?', 'compare', { first: '1', second: '2' }],
    ['What does the page say about Sri Lanka?', 'country', { name: 'Sri Lanka' }],
    ['ceritakan tentang JPA 2', 'jpa', { period: '2' }],
  ])('%s', (question, name, options) => {
    expect(search(question)).toBe(ask(slash(name, options)).content);
  });

  it.each([
    ['When was the 2nd period?', 'jpa', { period: '2' }],
    ['How many countries were in the 2nd?', 'jpa', { period: '2' }],
    ['Did Thailand join in 2017?', 'country', { name: 'Thailand' }],
  ])('but not who asks for something in it: %s', (question, name, options) => {
    expect(search(question)).not.toBe(ask(slash(name, options)).content);
  });
});
