// What a 4th period takes: data alone. No line of the program knows how many periods, countries or cities there are.
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { loadConfig } from '../../src/operations/config.ts';
import { append, copyOfData, rewrite } from '../knowledge/data-directory.ts';
import { FACTS_OF_2017 } from '../knowledge-of-2017.ts';
import { asking, choose, click, slash, typing, whole } from './asking.ts';
import { crawl } from './crawl.ts';

const directory = await copyOfData();
afterAll(() => rm(directory, { recursive: true }));

const source = { document: 'update-2019', section: 'Update', item: 'paragraph 1' };
await append(directory, 'documents.yaml', {
  id: 'update-2019',
  title: 'Update of 2019',
  description: 'A made-up update.',
  lastDatedEvent: '2019-02-07',
  sections: [{ name: 'Update', places: [{ name: 'paragraph 1' }] }],
  words: 'accounts arrests bank boats fiji frozen intercepted stocktake suva',
});
await append(
  directory,
  'countries.yaml',
  {
    code: 'FJ',
    name: 'Fiji',
    alpha3: 'FJI',
    aliases: ['Fiji Islands'],
    adjectives: ['Fijian'],
  },
  { code: 'PG', name: 'Papua New Guinea' },
);
await append(directory, 'cities.yaml', { id: 'suva', name: 'Suva', country: 'FJ' });
await append(directory, 'kinds.yaml', { id: 'stocktake', name: 'Stocktake' });
await append(
  directory,
  'measures.yaml',
  { id: 'assets-frozen', name: 'Bank accounts frozen' },
  // No term says how people ask for it.
  { id: 'boats-intercepted', name: 'Boats intercepted' },
);
// How people ask for them; one of the words stood for a debrief before.
await rewrite(directory, 'terms/en.yaml', (text) =>
  text
    .replace(/^subjects:$/m, '$&\n  assets-frozen: [accounts, accounts frozen, frozen accounts]')
    .replace(' stocktake,', '')
    .replace(/^kinds:$/m, '$&\n  stocktake: [stocktake, inventory, inventories]'),
);
await copyFile(join(FACTS_OF_2017, 'terms/id.yaml'), join(directory, 'terms/id.yaml'));
await rewrite(directory, 'terms/id.yaml', (text) =>
  text.replace(/^subjects:$/m, '$&\n  assets-frozen: [rekening bank]'),
);
await rewrite(directory, 'topics.yaml', (text) => `${text}  - { id: palm-oil, name: Palm oil }\n`);
await append(directory, 'periods.yaml', {
  number: 4,
  date: { from: '2018-03', to: '2018-09' },
  source,
  targets: [
    {
      crime: 'labour-exploitation',
      verb: 'covered',
      list: 'closed',
      sectors: { list: 'open', names: ['palm-oil'] },
      source,
    },
  ],
  participants: { countries: ['AU', 'FJ', 'NZ'], source },
  outcomes: [
    {
      measure: 'assets-frozen',
      qualifier: 'over',
      count: 1200,
      counts: 'bank accounts frozen',
      actor: 'authorities in the three countries',
      source,
    },
    { measure: 'arrests', qualifier: 'exact', count: 41, counts: 'arrests made', source },
    { measure: 'boats-intercepted', qualifier: 'exact', count: 21, counts: 'boats intercepted', source },
  ],
});
await append(
  directory,
  'meetings.yaml',
  {
    id: 'jpa-4-planning',
    name: '4th Joint Period of Action Planning Meeting',
    kinds: ['planning'],
    city: 'suva',
    date: '2018-02-06',
    period: 4,
    source,
  },
  {
    id: 'jpa-4-stocktake',
    name: '4th Joint Period of Action Stocktake',
    kinds: ['stocktake'],
    city: 'suva',
    date: { from: '2019-02-06', to: '2019-02-07' },
    period: 4,
    source,
  },
);
await append(directory, 'activities.yaml', { period: 4, date: { from: '2018-03', to: '2018-09' }, source });

// As the program reads it: from DATA_DIR.
const { dataDirectory } = loadConfig({ env: { DATA_DIR: directory }, cwd: '/', ownData: 'data' });
const knowledge = await loadKnowledge(dataDirectory);
const ask = asking(knowledge);

const SOURCE = /^-# Source: Update of 2019 › Update, paragraph 1$/m;

describe('a 4th period with a new country, city, kind and measure', () => {
  test.each(['4', '4th', 'fourth', 'IV', 'jpa4', 'latest', '2018', 'march 2018'])(
    'is found by /jpa %s',
    (period) => {
      const reply = ask(slash('jpa', { period }));
      expect(reply.kind).toBe('answered');
      expect(reply.content).toBe('**4th Joint Period of Action**: March to September 2018, 3 countries.');
      expect(reply.text).toContain('**41** arrests made\n**Over 1,200** bank accounts frozen');
      expect(whole(ask, reply)).toContain('🇫🇯 Fiji');
      expect(reply.embeds[0]?.description).toMatch(SOURCE);
    },
  );

  test('is a neighbour of the 3rd', () => {
    expect(ask(click(ask(slash('jpa', { period: '3' })).button('4th'))).text).toContain(
      'March to September 2018',
    );
  });

  test('is one of all', () => {
    const overview = ask(slash('jpa'));
    expect(overview.text).toMatch(/\*\*3rd\*\* March to August 2017.*\n\*\*4th\*\* March to September 2018/);
    expect(overview.menu('Show a Joint Period of Action').options).toHaveLength(4);
    expect(ask(slash('jpa', { period: '7' })).content).toContain('4th (March to September 2018)');
  });

  test('brings its meetings', () => {
    expect(ask(slash('meetings')).content).toContain('**10 meetings**');
    expect(ask(slash('meetings', { city: 'suva' })).content).toContain('2 meetings in Suva');
    expect(ask(slash('meetings', { kind: 'inventory' })).content).toContain('6–7 February 2019, Suva');
    expect(ask(slash('meetings', { city: 'Suva', date: 'feb 2018', period: '4' })).content).toContain(
      '6 February 2018',
    );
  });

  test('brings its country', () => {
    for (const name of ['Fiji', 'FJ', 'fijian', 'fijii']) {
      const reply = ask(slash('country', { name }));
      expect(reply.content).toContain(
        'Fiji is listed for the 4th Joint Period of Action, not for the 1st, 2nd and 3rd.',
      );
      expect(ask(click(reply.button('Meetings (2)'))).text).toContain('6 February 2018');
    }
    expect(ask(slash('country', { name: 'PG' })).content).toBe(
      "🇵🇬 Papua New Guinea isn't among the countries listed for the Joint Periods of Action.",
    );
    expect(ask(slash('country')).text).not.toContain('Papua New Guinea');
  });

  test('counts only the countries that are listed', () => {
    expect(ask(slash('country')).content).toContain('**11 countries**');
  });

  test('is compared', () => {
    const reply = ask(slash('compare', { first: '3', second: '4' }));
    expect(reply.text).toContain('Arrests made: 3rd **10** · 4th **41**');
    expect(ask(click(reply.button('The rest'))).text).toContain(
      '**Figures for the 4th alone**\n**over 1,200** bank accounts frozen',
    );
    expect(ask(slash('compare')).content).toContain('1st, 2nd, 3rd and 4th');
  });

  test('is listed among the activities and searched', () => {
    expect(ask(slash('activities')).text).toContain(
      '4th Joint Period of Action: **March to September 2018**',
    );
    const found = ask(slash('search', { query: '4th Joint Period of Action' }));
    expect(found.text).toContain('March to September 2018');
    expect(found.kind).toBe('answered');
  });

  test.each([
    [
      'arrests in the 4th period',
      '41 arrests made in the 4th Joint Period of Action (March to September 2018).',
    ],
    ['when was the 4th', '4th Joint Period of Action: March to September 2018; the page gives no days.'],
    [
      'which countries were in the 4th',
      'Countries listed for the 4th period (3): Australia, Fiji and New Zealand.',
    ],
    [
      'meetings in Suva',
      '4th Joint Period of Action Planning Meeting: 6 February 2018, Suva. 4th Joint Period of Action Stocktake: 6–7 February 2019, Suva.',
    ],
  ])('is told of when somebody asks: %s', (query, answer) => {
    const reply = ask(slash('search', { query }));
    expect(reply.kind).toBe('answered');
    expect(reply.content).toBe(answer);
    expect(reply.embeds[0]?.description).toMatch(SOURCE);
  });

  test('is told from the 2nd', () => {
    expect(ask(slash('search', { query: 'did Fiji take part in the 2nd' })).content).toBe(
      "No: Fiji isn't listed for the 2nd period. Fiji is listed for the 4th Joint Period of Action, not for the 1st, 2nd and 3rd.",
    );
  });

  test.each([
    'bank accounts frozen in the 4th period',
    'how many bank accounts were frozen',
    'accounts frozen',
  ])('is told of when somebody asks for what it counts: %s', (query) => {
    const { content } = ask(slash('search', { query }));
    expect(content).toMatch(/over 1,200/i);
    expect(content).not.toMatch(/doesn't (?:give|say|mention)/);
  });

  test.each(['how many boats were intercepted', 'boats intercepted in the 4th'])(
    'is told of by its name alone: %s',
    (query) => {
      expect(ask(slash('search', { query })).content).toBe(
        '21 boats intercepted in the 4th Joint Period of Action (March to September 2018).',
      );
    },
  );

  test('is asked for in another language by its term there', () => {
    const query = 'Berapa rekening bank yang dibekukan pada periode ke-4?';
    expect(ask(slash('search', { query })).content).toMatch(/^Over 1,200 bank accounts frozen/);
  });

  test.each([
    ['palm oil sector', 'Sectors named: palm oil (4th period). The page names them as examples.'],
    // A name in terms/en.yaml, where it was that of a country that isn't in the data.
    ['png', "🇵🇬 Papua New Guinea isn't among the countries listed for the Joint Periods of Action."],
  ])('needs no new term for what has a name: %s', (query, answer) => {
    expect(ask(slash('search', { query })).content).toBe(answer);
  });

  test('is suggested while typing', () => {
    const values = (command: string, option: string, text: string) =>
      ask(typing(command, option, text)).choices.map(({ value }) => value);
    expect(values('jpa', 'period', '')).toEqual(['1', '2', '3', '4']);
    expect(values('jpa', 'period', 'four')[0]).toBe('4');
    expect(values('meetings', 'city', 'su')[0]).toBe('suva');
    expect(values('meetings', 'kind', 'stock')[0]).toBe('stocktake');
    expect(values('meetings', 'date', '2019')).toEqual(['2019', '2019-02']);
    expect(values('country', 'name', 'fij')[0]).toBe('FJ');
  });

  test('leaves no button that leads nowhere', () => {
    const visited = crawl(ask, [
      ['jpa', {}],
      ['meetings', {}],
      ['country', {}],
      ['compare', {}],
      ['about', {}],
    ]);
    expect(visited.filter(({ reply }) => reply.kind !== 'answered').map(({ path }) => path)).toEqual([]);
  });

  test('/about says of both documents how old they are', () => {
    const all = whole(ask, ask(slash('about')));
    for (const date of ['14 September 2017', '7 February 2019'])
      expect(all).toContain(`its latest dated event is of ${date}, and`);
  });
});

test('a button of the smaller data works on the bigger', () => {
  expect(ask(choose('2/jpa?period=*', '3')).content).toMatch(/^\*\*3rd Joint Period of Action\*\*/);
});
