// A wrong answer to a question that was turned around (not, after, except) is the worst there is: it sounds right.
import { describe, expect, test } from 'vitest';
import { ask, slash } from './asking.ts';

describe('a word that turns the question around is never ignored', () => {
  test.each([
    'which countries were not in the first period',
    "which countries didn't join the first period",
    'which countries didnt join the first period',
    'countries only in the second period',
    'countries other than australia',
    'who is not a co-chair',
    'was captain bram not convicted',
    'meetings after 2016',
    'meetings before 2016',
    'meetings since 2016',
    'meetings not in bangkok',
    'meetings outside bangkok',
    'arrests without the second period',
    'all periods except the second',
    'negara mana yang tidak ikut periode pertama',
    'nước nào không tham gia giai đoạn 1',
  ])('/search %s', (query) => {
    const { kind, content } = ask(slash('search', { query }));
    expect(kind).toBe('nothing');
    expect(content).toMatch(/^The search can't follow “/);
  });

  test.each<[string, Record<string, string>]>([
    ['jpa', { period: 'not 2' }],
    ['jpa', { period: 'before 2016' }],
    ['country', { name: 'not thailand' }],
    ['meetings', { city: 'not bangkok' }],
    ['meetings', { date: 'after 2016' }],
    ['meetings', { date: '2015 to 2016' }],
    ['meetings', { date: '2015-2016' }],
    ['meetings', { date: '31/02/2016' }],
    ['meetings', { kind: 'not planning' }],
    ['compare', { a: '1', b: 'not 2' }],
  ])('/%s %j', (command, options) => {
    expect(ask(slash(command, options)).kind).toBe('nothing');
  });

  test.each([
    'was captain bram convicted or not',
    'I dont remember how many arrests in the 1st period',
    'jpa no. 1',
  ])('but where it turns nothing, it is answered: %s', (query) => {
    expect(['answered', 'closest']).toContain(ask(slash('search', { query })).kind);
  });
});

describe('what became of what was counted is not what was counted', () => {
  test.each([
    'how many investigations were completed',
    'investigations completed in the first period',
    'arrests that ended in the second period',
    'how many investigations were closed',
  ])('/search %s', (query) => {
    expect(ask(slash('search', { query })).kind).toBe('nothing');
  });

  test.each([
    ['when did the 1st period end', /28 October 2015/],
    ['when was the third period completed', /August 2017/],
    ['how long did the first period last', /28 October 2015/],
    ['the last period', /2017/],
  ])('/search %s', (query, shown) => {
    const { kind, content } = ask(slash('search', { query }));
    expect(['answered', 'closest']).toContain(kind);
    expect(content).toMatch(shown);
  });
});

describe('figures that the source gives for all countries together are not given for one', () => {
  test.each([
    'arrests in thailand',
    'how many arrests in indonesia',
    'convictions in indonesia',
    'how many arrests in australia',
    'search warrants in new zealand',
    'training in indonesia',
    'victims rescued in the philippines',
    'operations in malaysia',
    'convictions in malaysia',
    'did malaysia make arrests in the third period',
    'how many traffickers are there in bangkok',
  ])('/search %s', (query) => {
    expect(ask(slash('search', { query })).kind).toBe('nothing');
  });

  test.each([
    ['networks disrupted in malaysia', 'in Malaysia, the Maldives'],
    ['convictions in thailand', '62'],
  ])('unless it does: /search %s', (query, shown) => {
    const reply = ask(slash('search', { query }));
    expect(reply.kind).toBe('answered');
    expect(reply.text).toContain(shown);
  });
});

test('a figure for a whole period is only the closest match for one month of it', () => {
  expect(ask(slash('search', { query: 'arrests in october 2015' })).kind).toBe('closest');
  expect(ask(slash('search', { query: 'arrests in 2015' })).kind).toBe('answered');
});
