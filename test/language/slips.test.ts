import { describe, expect, it } from 'vitest';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { createAnalyser } from '../../src/language/marks/analyser.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

const model = readModel('en');
if (model === undefined) throw new Error('there is no model of English');
const { cut } = createAnalyser(knowledgeOf2017, 'en', model.words);
const meant = (typed: string) => cut(typed).tokens.map(({ text }) => text);

describe('a slip', () => {
  // Each is as near to another word too: to address, aussies, attorney, again, arrest.
  it.each([
    ['arested', 'arrested'],
    ['asisted', 'assisted'],
    ['antoher', 'another'],
    ['asing', 'asking'],
    ['arests', 'arrests'],
    ['cuontries', 'countries'],
    ['exploitatn', 'exploitation'],
    ['extradision', 'extradition'],
  ])('is read as the word that looks most like it: %s', (typed, word) => {
    expect(meant(typed)).toEqual([word]);
  });

  it.each([
    ['neewst', 'an operator, which would turn the question'],
    ['agt', 'too short'],
    ['qwrtzpl', 'near to nothing'],
    ['arrests', 'none'],
    ['conduct', 'a word of its own: no country'],
    ['compares', 'a word of its own: no corpses'],
    ['policy', 'a word of its own but for one letter: no police'],
  ])('is left as it is where it is %s: %s', (typed) => {
    expect(meant(typed)).toEqual([typed]);
  });
});
