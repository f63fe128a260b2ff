// What stands around the sentence that answers a question: where it is from, how it was read, and the ways on.
import { describe, expect, test } from 'vitest';
import { createAnswer } from '../../src/answers/answer.ts';
import { createLanguage } from '../../src/language/language.ts';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { editionOf } from '../../src/messages/edition.ts';
import { createEvaluate } from '../../src/questions/evaluate.ts';
import { parseQuery } from '../../src/questions/parse-query.ts';
import { ask, click, slash, whole } from '../interactions/asking.ts';
import { meetingsIn } from '../interactions/on-the-page.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

const search = (query: string) => ask(slash('search', { query }));
const labels = (query: string) =>
  search(query)
    .buttons.map(({ label = '' }) => label)
    .filter((label) => !/^(?:Notes.*|Cite it|)$/.test(label));

describe('an answer says where on the page it stands', () => {
  test.each([
    ['how many arrests in the 1st period', '1st Joint Period of Action, list item 3'],
    ['how many arrests in the 2nd period', '2nd Joint Period of Action, paragraph 2'],
    ['convictions', '3rd Joint Period of Action, paragraph 2'],
    ['what did interpol do', '1st Joint Period of Action, paragraph 1'],
    // What isn't there is missing from a list.
    ['which countries were not in the first period', '1st Joint Period of Action, paragraph 1'],
    ['why did they meet on 25 November 2015', '1st Joint Period of Action, paragraph 3'],
    ['who is captain bram', '2nd Joint Period of Action, paragraph 2'],
    ['when were the graves found', '3rd Joint Period of Action, paragraph 2'],
    ['meetings in 2016', 'Meetings, entry 5, entry 6'],
    ['when was the first period', '1st Joint Period of Action, paragraph 1; Activities, entry 1'],
    ['which sectors were investigated in jpa 1', '1st Joint Period of Action, paragraph 1'],
    ['who chairs the group', 'Introduction, paragraph 2'],
    ['when was the group established', 'Introduction, paragraph 3'],
    ['what is the forward work plan', 'Introduction, paragraph 3'],
    ['what is the contact address', 'Contact, paragraph 1'],
  ])('%s: %s', (query, place) => {
    expect(search(query).embeds[0]?.description?.split('\n').at(-1)).toBe(`-# Source: ${place}`);
  });
});

describe('how a question was read is said where it was guessed at', () => {
  test('as a misspelling is', () => {
    expect(search('how many arests in the frist period').text).toMatch(
      /^-# Read as: arrests for the 1st period/m,
    );
  });

  test('and not where it was not', () => {
    expect(search('how many arrests in the 1st period').text).not.toContain('Read as');
  });
});

test('of a country that is in all periods, whatever is lacking, its lists are said', () => {
  const query = parseQuery('other(cost) periods where not participated(TH)');
  const { headline } = createAnswer(editionOf(knowledgeOf2017, 'en')).results([
    createEvaluate(knowledgeOf2017)(query),
  ]);
  expect(headline).toContain('It says: Thailand is listed for the 1st, 2nd and 3rd Joint Periods of Action');
});

test('of meetings that are only near, none are said to be all of the list', () => {
  const query = parseQuery('meetings where after(2015-11-25) and before(2016-05-19)');
  const { headline } = createAnswer(editionOf(knowledgeOf2017, 'en')).results([
    createEvaluate(knowledgeOf2017)(query),
  ]);
  expect(headline).toContain('It says: 4 meetings after 25 November 2015, from');
});

describe('what the page says in the present tense is as old as the page', () => {
  test.each([
    ['who chairs the group', true],
    ['how many arrests in the 1st period', false],
    ['meetings in 2016', false],
  ])('%s: %j', (query, isPresent) => {
    expect(/As of when the page was written.*14 September 2017/.test(search(query).text)).toBe(isPresent);
  });
});

describe('what the page leaves open or says twice stands beside the answer, or behind its notes', () => {
  test.each([
    ['how many arrests in the 2nd period', /• .*parallel efforts/],
    ['when was the first period', /^-# ¹ ⚠️ .*two date ranges/m],
    ['when was the second period', /• .*garbled/],
    ['convictions', /^-# ¹ ⚠️ .*don't add them up/m],
    ['who chairs the group', /• .*since when/],
    ['who is captain bram', /^-# ¹ ⚠️ .*facing court under the 2nd period and convicted under the 3rd/m],
  ])('%s', (query, note) => {
    expect(whole(ask, search(query))).toMatch(note);
  });
});

describe('the ways on', () => {
  test.each([
    ['how many arrests in the 1st period', ['All periods', '1st period']],
    ['how many arrests in 2016 or 2017', ['All periods', '2nd period', '3rd period']],
    ['meetings in 2016', ['All meetings']],
    ['which countries were not in the first period', ['All countries']],
    ['who chairs the group', ['About the Working Group']],
  ])('%s: %j', (query, ways) => {
    expect(labels(query)).toEqual(ways);
  });

  test('“All periods” takes away what kept the figure to one of them', () => {
    const reply = ask(click(search('how many arrests in the 1st period').button('All periods')));
    expect(reply.inPlace).toBe(true);
    expect(reply.content).toMatch(/\b32 in the 1st.*\bover 30 in the 2nd.*\b10 in the 3rd/);
  });
});

test('six lines are shown; how many more there are is said by the button that shows them', () => {
  const reply = search('which meetings were there');
  expect(reply.embeds[0]?.description?.split('\n')).toEqual([
    ...Array(6).fill(expect.stringMatching(/ \d{4}, Bangkok$/)),
    '-# Source: Meetings',
  ]);
  const more = ask(click(reply.button('2 more')));
  expect(more.inPlace).toBe(true);
  expect(meetingsIn(more.embeds[0]?.description ?? '')).toEqual(['planning3', 'debrief3']);
});

describe('of two readings', () => {
  const language = createLanguage(knowledgeOf2017, readModel);
  const answer = createAnswer(editionOf(knowledgeOf2017, 'en'));
  const evaluate = createEvaluate(knowledgeOf2017);
  const saidOf = (...lines: readonly string[]) => {
    const queries = lines.map(parseQuery);
    const reading = { ...language.read('arrests in the 1st period'), manner: 'between' as const, queries };
    return answer.reading(reading, queries.map(evaluate)).headline;
  };

  test('both are said', () => {
    const said = saidOf('arrests where period(1)', 'suspects where period(1)');
    expect(said).toMatch(/32 arrests.*63 suspects/);
  });

  test('one that is of nothing is left to the other', () => {
    expect(saidOf('arrests where period(1)', 'other() nothing')).toBe(saidOf('arrests where period(1)'));
  });
});
