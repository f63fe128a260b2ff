// Everything that the source page states on the Joint Periods of Action: each figure with its qualifier, and where it stands.
import { describe, expect, test } from 'vitest';
import { formatSpan } from '../../src/knowledge/date-span.ts';
import type { Sourced } from '../../src/knowledge/knowledge-base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { figure } from '../../src/knowledge/wording.ts';

const base = await loadKnowledge('data');
const { periods, people, cases } = base;

const period = (number: number) =>
  periods.find((one) => one.number === number) ?? expect.fail(`no period ${number}`);
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
const standsIn = ({ source }: Pick<Sourced, 'source'>) => `${source.section}, ${source.item}`;

const EIGHT = [
  'Australia',
  'Indonesia',
  'Malaysia',
  'Maldives',
  'New Zealand',
  'Philippines',
  'Sri Lanka',
  'Thailand',
];
const TEN = [...EIGHT, 'Bangladesh', 'USA'].sort();

describe('the Joint Periods of Action', () => {
  test.each([
    [1, '28 September to 28 October 2015', EIGHT],
    [2, 'May to November 2016', TEN],
    [3, 'March to August 2017', TEN],
  ])('%i: its dates and countries', (number, dates, countries) => {
    expect(formatSpan(period(number).date)).toBe(dates);
    expect(names(period(number).participants.countries)).toEqual(countries);
  });

  test.each<[number, string, string, string, string]>([
    [1, 'trafficked-persons-helped', '59', 'trafficked persons assisted', 'list item 1'],
    [1, 'search-warrants', '7', '', 'list item 2'],
    [1, 'suspects', '63', 'suspects identified', 'list item 2'],
    [1, 'arrests', '32', '', 'list item 3'],
    [1, 'investigations', '8', '', 'list item 3'],
    [1, 'enquiries', 'over 70', '', 'list item 4'],
    [
      1,
      'awareness-activities',
      '68',
      'for employers, civil society and vulnerable groups, among others',
      'list item 5',
    ],
    [1, 'training-sessions', '12', '', 'list item 6'],
    [1, 'officers-trained', '485', 'police, airport, immigration and compliance officers', 'list item 6'],
    [
      1,
      'intelligence',
      'done (no figure given)',
      'on the traffickers and smugglers and their modus operandi',
      'list item 7',
    ],
    [2, 'operations', '9', 'separate coordinated operations', 'paragraph 1'],
    [2, 'arrests', 'over 30', 'arrests from parallel efforts', 'paragraph 2'],
    [2, 'networks-disrupted', 'done (no figure given)', 'trafficking in persons networks', 'paragraph 2'],
    [3, 'operations', '9', 'joint operations', 'paragraph 1'],
    [
      3,
      'convictions',
      '72',
      "for human trafficking and people smuggling offences, Captain Bram's among them; the period contributed to them",
      'paragraph 2',
    ],
    [3, 'trafficked-persons-helped', '6', 'trafficked victims rescued', 'list item 1'],
    [3, 'search-warrants', '5', '', 'list item 2'],
    [3, 'suspects', '23', 'new suspects identified', 'list item 2'],
    [3, 'arrests', '10', '', 'list item 3'],
    [3, 'investigations', '9', '', 'list item 3'],
    [3, 'extradition-requests', '2', '', 'list item 4'],
    [3, 'enquiries', 'numerous (no figure given)', '', 'list item 5'],
    [3, 'awareness-activities', 'done (no figure given)', '', 'list item 6'],
    [
      3,
      'training-sessions',
      'done (no figure given)',
      "targeted training; the number of sessions isn't given",
      'list item 6',
    ],
    [3, 'officers-trained', 'over 50', 'police, airport, immigration and compliance officers', 'list item 6'],
    [
      3,
      'intelligence',
      'done (no figure given)',
      'on the traffickers and smugglers and their modus operandi',
      'list item 7',
    ],
  ])('%i: %s %s %s', (number, id, value, what, item) => {
    const outcome =
      period(number).outcomes.find(({ measure }) => measure.id === id) ?? expect.fail(`no ${id}`);
    expect(figure(outcome)).toBe(value);
    expect([outcome.counts, outcome.detail].filter(Boolean).join(', ')).toBe(what);
    expect(standsIn(outcome)).toBe(`${period(number).name}, ${item}`);
  });

  test('nothing else is counted', () => {
    expect(periods.map(({ outcomes }) => outcomes.length)).toEqual([10, 3, 13]);
  });

  test('networks were disrupted in five countries', () => {
    const outcome = period(2).outcomes.find(({ measure }) => measure.id === 'networks-disrupted');
    expect(names(outcome?.countries ?? [])).toEqual([
      'Malaysia',
      'Maldives',
      'Philippines',
      'Thailand',
      'USA',
    ]);
  });

  test.each([
    [
      1,
      [
        'Trafficking for sexual exploitation',
        'Trafficking for labour exploitation',
        'Online commercial sexual exploitation of children',
      ],
      ['Agriculture', 'Farming', 'Fishing', 'Beauty services', 'Domestic work'],
    ],
    [
      2,
      [
        'Maritime people smuggling',
        'Trafficking for labour exploitation',
        'Online commercial sexual exploitation of children',
      ],
      ['Fishing', 'Construction', 'Domestic servitude'],
    ],
    [
      3,
      [
        'People smuggling networks',
        'Trafficking in persons networks',
        'Online commercial sexual exploitation of children',
      ],
      [],
    ],
  ])('%i: the crimes and sectors that were targeted', (number, crimes, sectors) => {
    const { targets } = period(number);
    expect(targets.map(({ crime }) => crime.name)).toEqual(crimes);
    expect([...new Set(targets.flatMap((target) => names(target.sectors)))]).toEqual(sectors);
  });

  test('INTERPOL supported the first', () => {
    expect(periods.map(({ support }) => support.map(({ organisation }) => organisation.name))).toEqual([
      ['INTERPOL'],
      [],
      [],
    ]);
  });
});

describe('people and court cases', () => {
  test('Captain Bram was arrested in the 2nd period and convicted in the 3rd', () => {
    const [bram] = people;
    expect(people).toHaveLength(1);
    expect([bram?.name, bram?.knownAs]).toEqual(['Abraham Louhenapessy', 'Captain Bram']);
    expect(
      bram?.events.map((event) => [event.period.number, event.measure?.id, event.country?.name]),
    ).toEqual([
      [2, 'arrests', 'Indonesia'],
      [3, 'convictions', undefined],
    ]);
    expect(period(2).people.map(({ person }) => person)).toEqual([bram]);
  });

  test("Thailand's largest human trafficking trial, and its story", () => {
    const [trial] = cases;
    expect(cases).toHaveLength(1);
    expect(trial).toMatchObject({ convicted: 62, period: period(3), firstIncludedIn: period(1) });
    expect(names(trial?.countries ?? [])).toEqual(['Thailand', 'Malaysia']);
    const story = trial?.statements.map(({ text }) => text).join(' ');
    expect(story).toMatch(
      /62 people were convicted .* mass graves discovered in May 2015 .* first included under the 1st .* Thai and Malaysian police/,
    );
  });
});
