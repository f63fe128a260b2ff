// What is right by the page, and isn't answered so yet. Each row turns red once it is: then it belongs into the table of
// its kind, and out of here.
import { describe, expect, test } from 'vitest';
import { ask, slash, typing } from './asking.ts';
import { countriesIn, EIGHT, type Meeting, meetingsIn } from './on-the-page.ts';

const search = (query: string) => ask(slash('search', { query }));
const wrong = test.fails;

describe('nothing false is said', () => {
  wrong.each([
    ['which period had the most meetings', /^(?!.*Bangkok)/],
    ['is there any country that joined only once', /^No\b/],
    ['The first meeting was in Bangkok. And the second?', /1–2 September 2015/],
    ['How many days before 28 September 2015 was the roundtable held?', /\b4 days/],
    ['Which meeting was followed by the 3rd debrief?', /28 February 2017/],
    ['Did the third period lead to 62 or 72 convictions?', /^\W*72/],
    ['Was Captain Bram one of the 62?', /\b72\b/],
    ['Our draft says 72 people were convicted of child exploitation', /\b72\b/],
    ['चरण 1 के साथ चरण 2 में भी कौन था', /\(8\)/],
    ['किस चरण में 30 से ज़्यादा अभियान', /operations/],
    ['nước nào tham gia mỗi đợt 1', /^The page names no country/],
    ['2015年的前两次会议', /1–2 September 2015/],
    ['Negara di kedua periode 1 dan 3?', /\(8\)/],
  ])('/search %s', (query, right) => {
    expect(search(query).content).toMatch(right);
  });

  wrong.each<[string, readonly string[]]>([['who are the eight', EIGHT]])(
    '/search %s: %j',
    (query, countries) => {
      const { content } = search(query);
      expect(countriesIn(content.slice(content.lastIndexOf(':')))).toEqual(countries);
    },
  );

  wrong.each<[string, readonly Meeting[]]>([['meetings without a period', ['first', 'roundtable']]])(
    '/search %s: %j',
    (query, meetings) => {
      const { content, embeds } = search(query);
      expect(meetingsIn(`${content}\n${embeds[0]?.description}`)).toEqual(meetings);
    },
  );
});

describe('nothing of a question is dropped in silence', () => {
  wrong.each(['the three countries', 'the three meetings in 2015', 'the three meetings in bangkok'])(
    'no number that does not fit: /search %s',
    (query) => {
      const { kind, content } = search(query);
      if (kind === 'answered') expect(content).toMatch(/^I couldn't read /);
    },
  );

  wrong('neither of two: /search arrests; meetings', () => {
    expect(search('arrests; meetings').content).toMatch(/\b32\b.*19 May 2015/);
  });
});

describe('an option is read whole or not at all', () => {
  wrong.each<[Record<string, string>, Meeting[]]>([
    [{ kind: 'planning workshop' }, ['planning3']],
    [{ kind: 'debrief workshop' }, ['debrief3']],
  ])('/meetings %j: %j', (options, meetings) => {
    const { embeds } = ask(slash('meetings', options));
    expect(meetingsIn(embeds[0]?.description ?? '')).toEqual(meetings);
  });

  wrong('/compare captain bram also fits the 3rd', () => {
    expect(ask(slash('compare', { first: 'captain bram' })).text).toMatch(/also fits.*3rd/i);
  });
});

describe('suggestions', () => {
  wrong.each([
    ['jpa', 'period', 'sec', ['2nd']],
    ['jpa', 'period', 'lat', ['3rd']],
    ['country', 'name', 'new', ['New Zealand']],
  ])('/%s %s:%s: %j', (command, option, typed, expected) => {
    const names = ask(typing(command, option, typed)).choices.map(({ name }) => name);
    expect(names.map((name) => name.replace(/ Joint Period.*/, ''))).toEqual(expected);
  });
});

describe('records and sources are whole', () => {
  wrong('Captain Bram leads on to the periods that tell of him', () => {
    const { buttons, menus } = search('who is captain bram');
    const ways = [...buttons, ...menus.flatMap(({ options }) => options)].map(({ label }) => label);
    expect(ways.join('\n')).toMatch(/2nd|3rd/);
  });
});
