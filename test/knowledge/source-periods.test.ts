// Everything that the source page states on the Joint Periods of Action: each figure with its qualifier, and where it stands.
import { describe, expect, test } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { names, saysAsThePage, statementOf, wherever } from './statements.ts';
import { knowledgeOfThePage, standsIn } from './the-page.ts';

const base = await knowledgeOfThePage();
const { periods, people, cases } = base;

const period = (number: number) =>
  periods.find((one) => one.number === number) ?? expect.fail(`no period ${number}`);

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
const AGENCIES = 'Law enforcement and immigration agencies';
const EIGHT_AUTHORITIES = 'authorities in the eight countries';
const TEN_AUTHORITIES = 'authorities in the ten countries';
const PROGRESS = 'to progress trafficking in persons and people smuggling investigations';

describe('the Joint Periods of Action', () => {
  test.each([
    [1, '28 September to 28 October 2015', EIGHT, undefined],
    [2, 'May to November 2016', TEN, AGENCIES],
    [3, 'March to August 2017', TEN, AGENCIES],
  ])('%i: its dates, its countries and who took part', (number, dates, countries, who) => {
    const { date, participants, ...rest } = period(number);
    expect(en.formats.span(date)).toBe(dates);
    expect(names(participants.countries)).toEqual(countries);
    expect(participants.who).toBe(who);
    for (const one of [participants, rest]) expect(standsIn(one)).toBe(`${rest.name}, paragraph 1`);
  });

  test('there are three', () => {
    expect(periods.map(({ name }) => name)).toEqual([
      '1st Joint Period of Action',
      '2nd Joint Period of Action',
      '3rd Joint Period of Action',
    ]);
  });

  interface Said {
    readonly detail?: string;
    readonly purpose?: string;
    readonly actor?: string;
    readonly countries?: readonly string[];
  }
  test.each<[number, string, string, string, Said, string]>([
    [1, 'victims', '59', 'trafficked persons assisted', { actor: EIGHT_AUTHORITIES }, 'list item 1'],
    [1, 'warrants', '7', 'search warrants executed', { actor: EIGHT_AUTHORITIES }, 'list item 2'],
    [1, 'suspects', '63', 'suspects identified', { actor: EIGHT_AUTHORITIES }, 'list item 2'],
    [1, 'arrests', '32', 'arrests made', { actor: EIGHT_AUTHORITIES }, 'list item 3'],
    [1, 'investigations', '8', 'new investigations launched', { actor: EIGHT_AUTHORITIES }, 'list item 3'],
    [
      1,
      'enquiries',
      'over 70',
      'bilateral and international enquiries made',
      { purpose: PROGRESS, actor: EIGHT_AUTHORITIES },
      'list item 4',
    ],
    [
      1,
      'awareness',
      '68',
      'awareness-raising activities conducted',
      {
        detail: 'for employers, civil society and vulnerable groups, among others',
        actor: EIGHT_AUTHORITIES,
      },
      'list item 5',
    ],
    [
      1,
      'training',
      '12',
      'training sessions carried out',
      { detail: 'throughout the region', actor: EIGHT_AUTHORITIES },
      'list item 6',
    ],
    [
      1,
      'officers',
      '485',
      'officers trained',
      {
        detail: 'police, airport, immigration and compliance officers throughout the region',
        actor: EIGHT_AUTHORITIES,
      },
      'list item 6',
    ],
    [
      1,
      'intelligence',
      'done (no figure given)',
      'useful intelligence gathered',
      {
        detail: 'on the traffickers and smugglers involved and their modus operandi',
        actor: EIGHT_AUTHORITIES,
      },
      'list item 7',
    ],
    [
      2,
      'operations',
      '9',
      'separate coordinated operations carried out',
      {
        purpose: 'for crimes including maritime people smuggling and trafficking for labour exploitation',
        actor: 'law enforcement and immigration agencies',
      },
      'paragraph 1',
    ],
    [
      2,
      'arrests',
      'over 30',
      'arrests that parallel efforts led to',
      { detail: "Captain Bram's among them" },
      'paragraph 2',
    ],
    [
      2,
      'networks',
      'done (no figure given)',
      'trafficking in persons networks disrupted',
      { countries: ['Malaysia', 'Maldives', 'Philippines', 'Thailand', 'USA'] },
      'paragraph 2',
    ],
    [
      3,
      'operations',
      '9',
      'joint operations carried out',
      {
        purpose:
          'to dismantle people smuggling and trafficking in persons networks in the Asia-Pacific region',
        actor: 'law enforcement and immigration agencies',
      },
      'paragraph 1',
    ],
    [
      3,
      'convictions',
      '72',
      'convictions that the period contributed to',
      { detail: "of human trafficking and people smuggling offences, Captain Bram's among them" },
      'paragraph 2',
    ],
    [3, 'victims', '6', 'trafficked victims rescued', { actor: TEN_AUTHORITIES }, 'list item 1'],
    [3, 'warrants', '5', 'search warrants executed', { actor: TEN_AUTHORITIES }, 'list item 2'],
    [3, 'suspects', '23', 'new suspects identified', { actor: TEN_AUTHORITIES }, 'list item 2'],
    [3, 'arrests', '10', 'arrests made', { actor: TEN_AUTHORITIES }, 'list item 3'],
    [3, 'investigations', '9', 'new investigations launched', { actor: TEN_AUTHORITIES }, 'list item 3'],
    [3, 'extraditions', '2', 'extradition requests made', { actor: TEN_AUTHORITIES }, 'list item 4'],
    [
      3,
      'enquiries',
      'numerous (no figure given)',
      'bilateral and international enquiries made',
      { purpose: PROGRESS, actor: TEN_AUTHORITIES },
      'list item 5',
    ],
    [
      3,
      'awareness',
      'done (no figure given)',
      'awareness-raising activities conducted',
      { actor: TEN_AUTHORITIES },
      'list item 6',
    ],
    [
      3,
      'training',
      'done (no figure given)',
      'targeted training carried out',
      { detail: 'across the region', actor: TEN_AUTHORITIES },
      'list item 6',
    ],
    [
      3,
      'officers',
      'over 50',
      'officers given targeted training',
      {
        detail: 'police, airport, immigration and compliance officers across the region',
        actor: TEN_AUTHORITIES,
      },
      'list item 6',
    ],
    [
      3,
      'intelligence',
      'done (no figure given)',
      'useful intelligence gathered',
      {
        detail: 'on the traffickers and smugglers involved and their modus operandi',
        actor: TEN_AUTHORITIES,
      },
      'list item 7',
    ],
  ])('%i: %s: %s %s', (number, id, value, counts, said, item) => {
    const outcome =
      period(number).outcomes.find(({ measure }) => measure.id === id) ?? expect.fail(`no ${id}`);
    const { detail, purpose, actor, countries } = outcome;
    expect(en.figure(outcome.qualifier, outcome.count)).toBe(value);
    expect(outcome.counts).toBe(counts);
    expect({ detail, purpose, actor, countries: names(countries) }).toEqual({ countries: [], ...said });
    expect(standsIn(outcome)).toBe(`${period(number).name}, ${item}`);
  });

  test('nothing else is counted', () => {
    expect(periods.map(({ outcomes }) => outcomes.length)).toEqual([10, 3, 13]);
  });

  const ACROSS = 'Agriculture, Farming, Fishing, Beauty services, Domestic work';
  const NETWORKS = 'Criminal networks involved in the online commercial sexual exploitation of children';
  test.each<[number, string, string, string, string]>([
    [1, 'investigated', 'Trafficking for sexual exploitation', 'closed', `${ACROSS} (open)`],
    [1, 'investigated', 'Trafficking for labour exploitation', 'closed', `${ACROSS} (open)`],
    [1, 'networks-targeted', NETWORKS, 'closed', ''],
    [2, 'covered', 'Maritime people smuggling', 'open', ''],
    [
      2,
      'covered',
      'Trafficking for labour exploitation',
      'open',
      'Fishing, Construction, Domestic servitude (open)',
    ],
    [2, 'networks-targeted', NETWORKS, 'closed', ''],
    [3, 'aimed-at', 'People smuggling networks', 'closed', ''],
    [3, 'aimed-at', 'Trafficking in persons networks', 'closed', ''],
    [3, 'networks-targeted', NETWORKS, 'closed', ''],
  ])('%i: %s: %s', (number, verb, crime, list, across) => {
    const { name, targets } = period(number);
    const target = targets.find((one) => one.crime.name === crime) ?? expect.fail(`no ${crime}`);
    const { sectors, sectorList } = target;
    expect([target.verb, target.list]).toEqual([verb, list]);
    expect(sectors.length > 0 ? `${names(sectors).join(', ')} (${sectorList})` : '').toBe(across);
    expect(standsIn(target)).toBe(`${name}, paragraph 1`);
  });

  test('nothing else is targeted', () => {
    expect(periods.map(({ targets }) => targets.length)).toEqual([3, 3, 3]);
  });

  test('INTERPOL supported the first', () => {
    expect(periods.map(({ support }) => support.map(({ organisation }) => organisation.name))).toEqual([
      ['INTERPOL'],
      [],
      [],
    ]);
    const [support = expect.fail('no support')] = period(1).support;
    saysAsThePage({ text: support.statement, source: support.source }, ['INTERPOL provided support.']);
    expect(standsIn(support)).toBe('1st Joint Period of Action, paragraph 1');
  });
});

describe('people and court cases', () => {
  test('are one of each', () => {
    expect(people.map(({ id, name, knownAs }) => [id, name, knownAs])).toEqual([
      ['captain-bram', 'Abraham Louhenapessy', 'Captain Bram'],
    ]);
    expect(cases.map(({ id, name, ...of }) => [id, name, of.period, of.firstIncludedIn])).toEqual([
      ['thai-trial', "Thailand's largest human trafficking trial", period(3), period(1)],
    ]);
    expect([...people, ...cases].map(({ statements }) => statements.map(({ id }) => id))).toEqual([
      ['identity', 'arrest', 'court', 'conviction'],
      ['convictions', 'graves', 'investigation', 'cooperation'],
    ]);
  });

  test.each<[string, string, string, string, object, string[]]>([
    [
      'captain-bram',
      'identity',
      'what who',
      '2nd Joint Period of Action, paragraph 2',
      {},
      ["one of the region's most notorious people smugglers", 'Abraham Louhenapessy', 'Captain Bram'],
    ],
    [
      'captain-bram',
      'arrest',
      'what when',
      '2nd Joint Period of Action, paragraph 2',
      { period: 2, measure: 'arrests' },
      ['parallel efforts', 'led to', 'over 30', 'the arrest of', 'Abraham Louhenapessy', 'Captain Bram'],
    ],
    [
      'captain-bram',
      'court',
      'what place why',
      '2nd Joint Period of Action, paragraph 2',
      { present: true, period: 2, countries: ['Indonesia'] },
      ['currently facing court', 'on people smuggling charges', 'in Indonesia'],
    ],
    [
      'captain-bram',
      'conviction',
      'what when why',
      '3rd Joint Period of Action, paragraph 2',
      { period: 3, measure: 'convictions' },
      ['3rd Joint Period of Action', 'contributed to', '72', 'convicted', 'Captain Bram'],
    ],
    [
      'thai-trial',
      'convictions',
      'what count place who',
      '3rd Joint Period of Action, paragraph 2',
      { period: 3, beside: 'convictions', countries: ['Thailand'] },
      ['Sixty-two', 'people were also convicted in', "Thailand's largest human trafficking trial"],
    ],
    [
      'thai-trial',
      'graves',
      'what when place why',
      '3rd Joint Period of Action, paragraph 2',
      { date: 'May 2015', countries: ['Thailand', 'Malaysia'] },
      ['arose from the', 'discovery', 'May 2015', 'mass graves along the Thailand-Malaysia border'],
    ],
    [
      'thai-trial',
      'investigation',
      'what when',
      '3rd Joint Period of Action, paragraph 2',
      { period: 1 },
      ['investigation was first included under the 1st Joint Period of Action'],
    ],
    [
      'thai-trial',
      'cooperation',
      'what when who why',
      '3rd Joint Period of Action, paragraph 2',
      { countries: ['Thailand', 'Malaysia'] },
      ['continued cooperation between Thai and Malaysian police', 'significantly contributed to the results'],
    ],
  ])('%s: %s', (of, id, tells, where, named, wording) => {
    const statement = statementOf([...people, ...cases], of, id);
    expect(statement.tells.join(' ')).toBe(tells);
    expect(standsIn(statement)).toBe(where);
    expect(wherever(statement)).toEqual(named);
    saysAsThePage(statement, wording);
  });

  test('are told with the periods that they name, and what names none with the period that tells of them', () => {
    expect(periods.map(({ told }) => told.map(({ of, statement }) => `${of.id}: ${statement.id}`))).toEqual([
      ['thai-trial: investigation'],
      ['captain-bram: identity', 'captain-bram: arrest', 'captain-bram: court'],
      [
        'captain-bram: conviction',
        'thai-trial: convictions',
        'thai-trial: graves',
        'thai-trial: cooperation',
      ],
    ]);
  });
});
