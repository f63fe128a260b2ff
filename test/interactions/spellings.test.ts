import { describe, expect, test } from 'vitest';
import { ask, slash } from './asking.ts';

const period = (typed: string) => ask(slash('jpa', { period: typed }));

describe('a period is found however it is called', () => {
  test.each([
    ['1', 1],
    ['1st', 1],
    ['first', 1],
    ['I', 1],
    ['one', 1],
    ['#1', 1],
    ['jpa1', 1],
    ['JPA 1', 1],
    ['earliest', 1],
    ['2015', 1],
    ['october 2015', 1],
    ['pertama', 1],
    ['ครั้งแรก', 1],
    ['2', 2],
    ['2nd', 2],
    ['second', 2],
    ['II', 2],
    ['ii', 2],
    ['jpa2', 2],
    ['JPA II', 2],
    ['jpa-2', 2],
    ['2nd joint period of action', 2],
    ['the second joint period', 2],
    ['2016', 2],
    ['may 2016', 2],
    ['2016-09', 2],
    ['kedua', 2],
    ['thứ hai', 2],
    [' 2 ', 2],
    ['２', 2],
    ['3', 3],
    ['3rd', 3],
    ['third', 3],
    ['III', 3],
    ['latest', 3],
    ['last', 3],
    ['newest', 3],
    ['most recent', 3],
    ['2017', 3],
    ['mass graves', 3],
    ['thai trial', 3],
    ['terakhir', 3],
    ['ล่าสุด', 3],
  ])('/jpa %s is the one numbered %i', (typed, number) => {
    const reply = period(typed);
    expect(reply.kind).toBe('answered');
    expect(reply.embeds[0]?.title).toMatch(new RegExp(`^${number}(st|nd|rd) Joint Period of Action$`));
  });

  test('what fits two of them says so', () => {
    const reply = period('captain bram');
    expect(reply.kind).toBe('closest');
    expect(reply.content).toMatch(/^Closest match to “captain bram”: \*\*2nd Joint Period of Action/);
    expect(reply.embeds[0]?.description).toContain('It also fits: 3rd Joint Period of Action.');
  });

  test('a misspelling is the closest match, and is said to be', () => {
    const reply = period('secnd joint perod of action');
    expect(reply.text).toContain('2nd Joint Period of Action');
    expect(reply.kind).not.toBe('nothing');
  });

  test.each(['7', '7th', 'seventh', 'VII', 'jpa 7', '0', '2014', '2018', '4'])(
    '/jpa %s says that there is none, which there are, and offers them',
    (typed) => {
      const reply = period(typed);
      expect(reply.kind).toBe('nothing');
      expect(reply.content).toContain(`No Joint Period of Action found for “${typed}”. There are: 1st (`);
      expect(reply.menu('Show a Joint Period of Action').options.map(({ value }) => value)).toEqual([
        '1',
        '2',
        '3',
      ]);
    },
  );
});

describe('a country is found by its names, codes and people', () => {
  test.each([
    ['New Zealand', 'New Zealand'],
    ['NZ', 'New Zealand'],
    ['nzl', 'New Zealand'],
    ['aotearoa', 'New Zealand'],
    ['kiwi', 'New Zealand'],
    ['the Maldives', 'Maldives'],
    ['maldives', 'Maldives'],
    ['Maldivian', 'Maldives'],
    ['USA', 'USA'],
    ['U.S.', 'USA'],
    ['us', 'USA'],
    ['united states of america', 'USA'],
    ['America', 'USA'],
    ['Thailand', 'Thailand'],
    ['ไทย', 'Thailand'],
    ['Thái Lan', 'Thailand'],
    ['sri  lanka', 'Sri Lanka'],
    ['SRILANKA', 'Sri Lanka'],
    ['selandia baru', 'New Zealand'],
    ['Filipino', 'Philippines'],
    ['🇵🇭', 'Philippines'],
    ['🇱🇰', 'Sri Lanka'],
  ])('/country %s is %s', (typed, name) => {
    const reply = ask(slash('country', { name: typed }));
    expect(reply.kind).toBe('answered');
    expect(reply.embeds[0]?.title).toMatch(new RegExp(` ${name}$`));
  });

  test.each([
    ['indonsia', 'Indonesia'],
    ['banglad', 'Bangladesh'],
    ['phillipines', 'Philippines'],
    ['new zeland', 'New Zealand'],
  ])('/country %s is only the closest match to %s', (typed, name) => {
    const reply = ask(slash('country', { name: typed }));
    expect(reply.kind).toBe('closest');
    expect(reply.content).toContain(`Closest match to “${typed}”`);
    expect(reply.embeds[0]?.title).toMatch(new RegExp(` ${name}$`));
  });

  test.each(['Vietnam', '🇻🇳', 'Cambodia', 'France', 'Myanmar', 'xyzzy'])(
    '/country %s is not in the source',
    (typed) => {
      const reply = ask(slash('country', { name: typed }));
      expect(reply.kind).toBe('nothing');
      expect(reply.content).toContain(`“${typed}”`);
      expect(reply.menu('Show a country').options).toHaveLength(10);
    },
  );

  test('a beginning that two share offers both', () => {
    const reply = ask(slash('country', { name: 'mal' }));
    expect(reply.kind).toBe('closest');
    expect(reply.text).toContain('It also fits: Malaysia.');
  });
});

describe('what a search may be sure of', () => {
  test.each([
    ['labour exploitation', 'closest', /^1st Joint Period of Action: trafficking for labour/],
    ['labour exploitation in the 2nd period', 'answered', /^2nd Joint Period of Action/],
    ['participating countries per period', 'closest', /^1st Joint Period of Action: countries/],
    ['how the gangs operate', 'answered', /^Intelligence gathered/],
    ['handing over criminals to another country', 'answered', /^Extradition requests/],
    [
      'thai and malaysian police',
      'answered',
      /^3rd Joint Period of Action: Thailand's largest human trafficking trial/,
    ],
    ['inaugural joint action', 'answered', /^1st Joint Period of Action$/],
    ['which nations were in all three', 'answered', /^All Joint Periods of Action$/],
    ['eighth AHG meeting', 'answered', /^Working Group: Establishment$/],
    ['may to november', 'answered', /^2nd Joint Period of Action$/],
    ['mid 2017', 'closest', /^3rd Joint Period of Action$/],
    [
      'how many smugglers and traffickers were found guilty in 2017',
      'answered',
      /^3rd Joint Period of Action: convictions/,
    ],
  ])('/search %s: %s', (query, kind, title) => {
    const reply = ask(slash('search', { query }));
    expect(reply.kind).toBe(kind);
    expect(/\*\*(.+?)\*\*/.exec(reply.content)?.[1]).toMatch(title);
  });

  test.each([
    'prime minister of malaysia',
    'the 8th meeting',
    'who are the eight',
    'the three countries',
    'the three meetings in 2015',
    'the three meetings in bangkok',
  ])('/search %s: of nothing', (query) => {
    expect(ask(slash('search', { query })).kind).toBe('nothing');
  });
});
