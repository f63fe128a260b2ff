// Far more data than there will be, written by somebody without mercy: Discord's limits hold all the same, which
// asking makes sure of with every reply.
import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { append, copyOfData, rewrite } from '../knowledge/data-directory.ts';
import { asking, choose, click, onMessage, slash, typing, whole } from './asking.ts';
import { crawl } from './crawl.ts';

const directory = await copyOfData();
afterAll(() => rm(directory, { recursive: true }));

const long = (text: string, length: number) =>
  `${text} ${'**very** _long_ `name` [x](y) @everyone <@1> 👨‍👩‍👧‍👦 '.repeat(length / 40)}`
    .slice(0, length)
    .trim()
    .toWellFormed();
/** One to beware of. */
const remark = (text: string, length: number) => ({ kind: 'remark', text: long(text, length) });
const note = (text: string, length: number) => ({ ...remark(text, length), caution: true });
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const codes = upTo(80).map((n) =>
  `X${LETTERS[n % 26]}`.replace(/^X/, n < 27 ? 'X' : n < 53 ? 'Q' : n < 79 ? 'O' : 'Z'),
);
const sections = upTo(60).map((n) => ({
  name: long(`section ${n}`, 90),
  places: [{ name: long(`item ${n}`, 90) }],
}));
/** A place for the record of a number: not all stand in the same. */
const sourceOf = (n: number) => {
  const { name = '', places: [{ name: item } = { name: '' }] = [] } = sections[n % sections.length] ?? {};
  return { document: 'huge', section: name, item };
};
const source = sourceOf(1);
/** As much as can be told of anything. */
const statements = (most: number) =>
  upTo(most).map((n) => ({
    id: `statement-${n}`,
    text: long(`told ${n}`, 2000),
    tells: ['what', 'when', 'place', 'who', 'why'],
    present: true,
    period: n + 3,
    measure: `measure-${n}`,
    countries: [...new Set(codes)],
    role: long('role', 500),
    source: sourceOf(n),
  }));
await append(directory, 'documents.yaml', {
  id: 'huge',
  title: long('Document', 400),
  description: long('It is long.', 3000),
  lastDatedEvent: '2075',
  sections,
  words: upTo(5000)
    .map((n) => `word${n}`)
    .join(' '),
});
await append(
  directory,
  'countries.yaml',
  ...[...new Set(codes)].map((code) => ({ code, name: long(`Country ${code}`, 150) })),
);
await append(
  directory,
  'cities.yaml',
  ...upTo(60).map((n) => ({ id: `city-${n}`, name: long(`City ${n}`, 200) })),
);
await append(
  directory,
  'kinds.yaml',
  ...upTo(40).map((n) => ({ id: `kind-${n}`, name: long(`Kind ${n}`, 300) })),
);
await append(
  directory,
  'measures.yaml',
  ...upTo(40).map((n) => ({ id: `measure-${n}`, name: long(`Measure ${n}`, 500) })),
);
await append(
  directory,
  'people.yaml',
  ...upTo(30).map((n) => ({
    id: `person-${n}`,
    name: long(`Person ${n}`, 300),
    label: long(`Label of person ${n}`, 300),
    statements: statements(30),
    notes: [remark('note', 3000)],
  })),
);
await append(
  directory,
  'cases.yaml',
  ...upTo(30).map((n) => ({
    id: `case-${n}`,
    name: long(`Case ${n}`, 300),
    label: long(`Label of case ${n}`, 300),
    period: n + 3,
    firstIncludedIn: n + 4,
    statements: statements(30),
  })),
);
await rewrite(
  directory,
  'group.yaml',
  (text) =>
    // Flow style, which is JSON, at the end of the list of facts.
    text +
    upTo(60)
      .map((n) => ({
        id: `fact-${n}`,
        label: long(`Fact ${n}`, 400),
        statements: statements(3),
        notes: upTo(3).map((of) => remark(`Note ${of}`, 1500)),
      }))
      .map((fact) => `  - ${JSON.stringify(fact)}\n`)
      .join(''),
);
await append(
  directory,
  'periods.yaml',
  ...upTo(57).map((n) => ({
    number: n + 3,
    date: { from: String(2018 + n), to: String(2019 + n) },
    source,
    notes: upTo(6).map((of) => note(`Note ${of}`, 1200)),
    participants: { countries: [...new Set(codes)], who: long('who', 900), source },
    support: upTo(12).map((of) => ({
      organisation: 'interpol',
      statement: long(`support ${of}`, 400),
      source: sourceOf(of),
    })),
    targets: upTo(12).map((of) => ({
      crime: ['labour-exploitation', 'maritime-smuggling'][of % 2],
      verb: ['investigated', 'covered', 'aimed-at', 'networks-targeted'][of % 4],
      list: 'open',
      sectors: { list: 'open', names: ['agriculture', 'farming', 'fishing', 'construction'] },
      source: sourceOf(of),
    })),
    outcomes: upTo(40).map((of) => ({
      measure: `measure-${of}`,
      qualifier: 'exact',
      count: of * 1000,
      counts: long(`of ${n}`, 400),
      detail: long('detail', 100),
      purpose: long('purpose', 100),
      actor: long('actor', 100),
      countries: codes.slice(0, 8),
      source: sourceOf(of),
      notes: [note('outcome', 700)],
    })),
  })),
);
await append(
  directory,
  'meetings.yaml',
  ...upTo(300).map((n) => ({
    id: `meeting-${n}`,
    name: long(`Meeting ${n}`, 400),
    kinds: upTo(20).map((of) => `kind-${((n + of) % 40) + 1}`),
    city: `city-${(n % 60) + 1}`,
    date: String(2018 + (n % 50)),
    period: (n % 57) + 4,
    about: { text: long('about', 5000), source: sourceOf(n) },
    held: { text: long('held', 2000), source: sourceOf(n + 1) },
    source: sourceOf(n + 2),
    notes: [note('note', 2000)],
  })),
);
const knowledge = await loadKnowledge(directory);
const ask = asking(knowledge);

describe('60 periods, 89 countries and 308 meetings, with names and notes of absurd length', () => {
  test.each([
    'jpa',
    'meetings',
    'country',
    'compare',
    'activities',
    'about',
    'contact',
    'help',
    'brief',
    'gaps',
  ])('/%s', (name) => {
    expect(ask(slash(name)).kind).toBe('answered');
  });

  test('one of each', () => {
    expect(ask(slash('jpa', { period: '60' })).kind).toBe('answered');
    expect(ask(slash('jpa', { period: '61' })).kind).toBe('nothing');
    expect(ask(slash('country', { name: 'XB' })).kind).toBe('answered');
    expect(ask(slash('compare', { first: '20', second: '21' })).kind).toBe('answered');
    expect(ask(slash('meetings', { city: 'city-3', kind: 'kind-4' })).kind).not.toBe('failed');
    for (const query of [
      'measure 3 in the 20th period',
      'arrests',
      'meetings in City 3',
      'who chairs',
      'which crimes were targeted in the 20th',
      'Captain Bram',
      'Person 3',
      'compare the outcomes of all periods',
    ])
      expect(ask(slash('search', { query })).kind, query).not.toBe('failed');
    expect(ask(onMessage('Look up in knowledge base', long('Meeting 4', 2000))).kind).not.toBe('failed');
  });

  test('what does not fit is counted, never silently lost', () => {
    const period = ask(slash('jpa', { period: '60' }));
    expect(period.text).toMatch(/…and \d+ more/);
    expect(period.text).toMatch(/^-# ² ⚠️ /m);
    for (const name of ['country', 'about', 'compare'])
      expect(whole(ask, ask(slash(name))), name).toMatch(/…and \d+ more/);
  });

  test('what is there to copy is cut before where it stands', () => {
    for (const [name, options] of [
      ['jpa', { period: '60' }],
      ['country', { name: 'XB' }],
      ['compare', {}],
    ] as const) {
      const { embeds } = ask(click(ask(slash(name, options)).button('Cite it')));
      const [, text, between, footnote, after] = (embeds[0]?.description ?? '').split('```');
      expect([between?.trim(), after], name).toEqual(['As a footnote:', '']);
      expect(text, name).toMatch(/… \((?:Bali Process page|Document) .* › /);
      expect(footnote, name).toMatch(/^\n\[\^1\]: (?:Bali Process page|Document) .* › /);
    }
  });

  test('long lists page, from the first to the last', () => {
    let page = ask(slash('meetings'));
    const seen = new Set(page.menu('Show a meeting').options.map(({ value }) => value));
    for (let turned = 0; turned < 30; turned++) {
      expect(page.content).toContain(`page ${turned + 1} of 31`);
      page = ask(click(page.button('Later')));
      for (const { value } of page.menu('Show a meeting').options) seen.add(value);
    }
    expect(seen.size).toBe(308);
    expect(page.buttons.map(({ label }) => label)).not.toContain('Later');
    expect(ask(click(page.button('Earlier'))).content).toContain('page 30 of 31');
  });

  test('pages keep their filters', () => {
    const list = ask(slash('meetings', { kind: 'kind-7' }));
    const next = ask(click(list.button('Later')));
    expect(next.content).toContain('page 2 of 15');
  });

  test('suggestions are 25 at the most, and lead back to what they name', () => {
    for (const [command, option] of [
      ['jpa', 'period'],
      ['country', 'name'],
      ['meetings', 'city'],
      ['meetings', 'kind'],
      ['meetings', 'date'],
    ] as const) {
      const { choices } = ask(typing(command, option, ''));
      expect(choices).toHaveLength(25);
      for (const { name, value } of choices.slice(0, 3).concat(choices.slice(-3)))
        expect(ask(slash(command, { [option]: name })).content, name).toBe(
          ask(slash(command, { [option]: value })).content,
        );
    }
  });

  test('every component leads somewhere', () => {
    const visited = crawl(
      ask,
      [
        ['jpa', {}],
        ['meetings', {}],
        ['country', {}],
        ['compare', {}],
      ],
      150,
    );
    const dead = visited.slice(4).filter(({ reply }) => !['answered', 'closest'].includes(reply.kind));
    expect(dead.map(({ path, reply }) => `${path}: ${reply.kind}`)).toEqual([]);
  });

  // Names of more than 100 characters are cut; what is left of them leads there all the same.
  test('so does every place that is offered in place of one that there isn’t', () => {
    const { custom_id: id, options } = ask(slash('meetings', { city: 'Atlantis' })).menu('Meetings by city');
    expect(options).toHaveLength(25);
    const led = options.map(({ value }) => ask(choose(id, value)).kind);
    expect(led.filter((kind) => kind !== 'answered' && kind !== 'closest')).toEqual([]);
  });

  test('a menu of more than fit shows the latest periods', () => {
    const values = ask(slash('jpa'))
      .menu('Show a Joint Period of Action')
      .options.map(({ value }) => value);
    expect(values).toHaveLength(25);
    expect(values.at(-1)).toBe('60');
    expect(ask(choose('2/jpa?period=*', '36')).content).toMatch(/^\*\*36th Joint Period of Action\*\*/);
  });
});
