// Everything that the source page states, item by item, and where it stands; the Joint Periods of Action are in source-periods.
import { describe, expect, test } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { names, saysAsThePage, statementOf, wherever } from './statements.ts';
import { knowledgeOfThePage, pageAt, standsIn, THE_PAGE, wordsIn } from './the-page.ts';

const base = await knowledgeOfThePage();
const { group, meetings, activities, contact, documents } = base;
const [page = expect.fail('no document')] = documents;

const meeting = (id: string) => meetings.find((one) => one.id === id) ?? expect.fail(`no meeting ${id}`);

describe('the document', () => {
  test('has the sections and places of the page, in its order', () => {
    expect(page.title).toBe('Bali Process page on the Working Group');
    expect(
      page.sections.map(({ name, places }) => ({ name, places: places.map((place) => place.name) })),
    ).toEqual(Object.entries(THE_PAGE).map(([name, places]) => ({ name, places: Object.keys(places) })));
  });

  test.each(
    page.sections.flatMap(({ name: section, places }) => places.map((place) => ({ section, ...place }))),
  )('$section, $name: a link finds it, and it alone, by "$begins"', ({ section, name, ...place }) => {
    const { begins = expect.fail('no beginning'), after } = place;
    expect(THE_PAGE[section]?.[name]).toMatch(new RegExp(`^${begins}\\b`));
    // Browsers compare whole words, in capitals or not, and take the first that matches.
    const sought = new RegExp(`\\b${after === undefined ? '' : `${after}\\n`}${begins}\\b`, 'gi');
    const text = Object.entries(THE_PAGE)
      .flatMap(([heading, all]) => [heading, ...Object.values(all)])
      .join('\n');
    expect(text.match(sought)).toHaveLength(1);
  });

  test('has each word of the page, and no other', () => {
    const words = Object.entries(THE_PAGE).flatMap(([section, places]) =>
      [section, ...Object.values(places)].flatMap(wordsIn).flatMap((word) => [word, ...word.split('-')]),
    );
    expect([...page.words].sort()).toEqual(
      // "Headings" and "Introduction" are our names for what has no heading there.
      [...new Set(words)].filter((word) => word !== 'headings' && word !== 'introduction').sort(),
    );
  });

  test('bears no date; the latest day that it names is 14 September 2017', () => {
    const text = Object.values(THE_PAGE)
      .flatMap((places) => Object.values(places))
      .join('\n');
    const days = [...text.matchAll(/(\d{1,2}) ([A-Z][a-z]+),? (20\d\d)/g)].map(([, day, month, year]) =>
      Date.parse(`${day} ${month} ${year} UTC`),
    );
    expect(days).toHaveLength(13);
    expect(en.formats.span(page.lastDatedEvent)).toBe('14 September 2017');
    expect(Math.max(...days)).toBe(Date.parse('14 September 2017 UTC'));
  });
});

describe('Headings and introduction', () => {
  test('the names of the group and of what it belongs to', () => {
    const named = [
      [group, 'Introduction, paragraph 1'],
      [group.otherNames[0], 'Headings, second heading'],
      [group.otherNames[1], 'Meetings, entry 2'],
      [group.partOf, 'Headings, first heading'],
    ] as const;
    expect(named.map(([one]) => one?.name)).toEqual([
      'Bali Process Working Group on the Disruption of People Smuggling and Trafficking in Persons Networks',
      'Working Group on Disruption of Criminal Networks Involved in People Smuggling and Trafficking in Persons',
      'Working Group on the Disruption of People Smuggling and Trafficking in Persons',
      'The Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime',
    ]);
    expect(group.otherNames).toHaveLength(2);
    for (const [one = expect.fail('no name'), where] of named) {
      expect(standsIn(one)).toBe(where);
      expect(pageAt(one)).toContain(one.name);
    }
  });

  test.each<[string, string, string, string, string[]]>([
    [
      'focus',
      'focus',
      'what why place',
      'Introduction, paragraph 1',
      [
        'focuses on concrete',
        'action oriented activities',
        'coordination',
        'to disrupt and dismantle',
        'criminal networks involved in people smuggling and trafficking in persons in the Asia-Pacific region',
      ],
    ],
    [
      'co-chairs',
      'co-chairs',
      'what count who',
      'Introduction, paragraph 2',
      ['co-chair', 'New Zealand and Malaysia'],
    ],
    [
      'former-co-chair',
      'former-co-chair',
      'what count who',
      'Introduction, paragraph 2',
      ['previously co-chaired by Sri Lanka'],
    ],
    [
      'reporting',
      'reporting',
      'what count when who',
      'Introduction, paragraph 2',
      ['reports annually to the Bali Process Ad Hoc Group (AHG)'],
    ],
    [
      'membership',
      'membership',
      'what count who',
      'Introduction, paragraph 2',
      [
        'brings together a network of officials involved in aspects of law enforcement',
        'border control',
        'from the fifteen',
        'countries that form the Ad Hoc Group',
        'membership',
      ],
    ],
    [
      'ad-hoc-group',
      'members',
      'what count who',
      'Introduction, paragraph 2',
      ['fifteen', 'form the', 'membership', 'Bali Process Ad Hoc Group (AHG)', 'reports annually'],
    ],
    [
      'establishment',
      'establishment',
      'what when place who',
      'Introduction, paragraph 3',
      [
        'member countries endorsed the',
        'establishment',
        'terms of reference',
        "at the Eighth AHG Senior Officials' Meeting",
        '6 August 2014',
        'in Canberra',
      ],
    ],
    [
      'forward-work-plan',
      'forward-work-plan',
      'what when place',
      'Introduction, paragraph 3',
      [
        'A Forward Work Plan was developed at an initial Roundtable on Migration and Transnational Crime',
        'held',
        'under the auspices of the Regional Support Office (RSO)',
        'in Bangkok on 24 September 2015',
      ],
    ],
    [
      'regional-support-office',
      'regional-support-office',
      'what when place who',
      'Introduction, paragraph 3',
      [
        'Roundtable on Migration and Transnational Crime',
        'held under the auspices of the Regional Support Office (RSO)',
        'Bangkok',
        '24 September 2015',
      ],
    ],
    [
      'proposal',
      'proposed',
      'what when who why',
      'Introduction, paragraph 4',
      [
        'on 19 May 2015',
        'the co-chairs proposed that the',
        'group collectively plan',
        'coordinate',
        'out a Joint Period of Action to disrupt',
        'smuggling and trafficking',
        'networks',
      ],
    ],
    [
      'proposal',
      'welcomed',
      'what who',
      'Introduction, paragraph 4',
      ['the initiative', 'welcomed', 'the AHG', 'member countries'],
    ],
  ])('%s: %s', (fact, id, tells, where, wording) => {
    const statement = statementOf(group.facts, fact, id);
    expect(statement.tells.join(' ')).toBe(tells);
    expect(standsIn(statement)).toBe(where);
    saysAsThePage(statement, wording);
  });

  test('nothing else is told of the group', () => {
    expect(
      group.facts.flatMap(({ id, statements }) => statements.map((one) => `${id}: ${one.id}`)),
    ).toHaveLength(11);
  });

  test.each<[string, string, object]>([
    ['co-chairs', 'co-chairs', { present: true, countries: ['New Zealand', 'Malaysia'], role: 'co-chair' }],
    ['former-co-chair', 'former-co-chair', { countries: ['Sri Lanka'], role: 'former co-chair' }],
    ['reporting', 'reporting', { present: true, organisations: ['Bali Process Ad Hoc Group'] }],
    ['membership', 'membership', { present: true, organisations: ['Bali Process Ad Hoc Group'] }],
    ['ad-hoc-group', 'members', { present: true, organisations: ['Bali Process Ad Hoc Group'] }],
    [
      'establishment',
      'establishment',
      { date: '6 August 2014', city: 'Canberra', organisations: ['Bali Process Ad Hoc Group'] },
    ],
    [
      'forward-work-plan',
      'forward-work-plan',
      {
        date: '24 September 2015',
        city: 'Bangkok',
        meeting: 'roundtable-2015',
        organisations: ['Regional Support Office'],
      },
    ],
    [
      'regional-support-office',
      'regional-support-office',
      { meeting: 'roundtable-2015', organisations: ['Regional Support Office'] },
    ],
    ['proposal', 'proposed', { date: '19 May 2015', meeting: 'first-meeting-2015' }],
    ['proposal', 'welcomed', { organisations: ['Bali Process Ad Hoc Group'] }],
  ])('%s: %s names its dates, places, countries and organisations', (fact, id, expected) => {
    expect(wherever(statementOf(group.facts, fact, id))).toEqual(expected);
  });

  test('the abbreviations of the page', () => {
    expect(base.organisations.map(({ name, short }) => [name, short])).toEqual([
      ['INTERPOL', undefined],
      ['Bali Process Ad Hoc Group', 'AHG'],
      ['Regional Support Office', 'RSO'],
    ]);
  });
});

describe('Meetings', () => {
  test.each<[string, string, string, string, number | undefined, string[], string]>([
    [
      'roundtable-2015',
      'Roundtable on Migration and Transnational Crime',
      'Bangkok',
      '24 September 2015',
      undefined,
      ['Roundtable'],
      'entry 1',
    ],
    [
      'first-meeting-2015',
      'First Meeting of the Working Group on the Disruption of People Smuggling and Trafficking in Persons',
      'Bangkok',
      '19 May 2015',
      undefined,
      ['First meeting of the group'],
      'entry 2',
    ],
    [
      'jpa-1-planning',
      'Joint Period of Action Planning Meeting',
      'Bangkok',
      '1–2 September 2015',
      1,
      ['Planning'],
      'entry 3',
    ],
    [
      'jpa-1-debrief',
      'Joint Period of Action Debrief Meeting',
      'Bangkok',
      '25 November 2015',
      1,
      ['Debrief'],
      'entry 4',
    ],
    [
      'jpa-2-planning',
      '2nd Joint Period of Action Planning Meeting',
      'Bangkok',
      '19 May 2016',
      2,
      ['Planning'],
      'entry 5',
    ],
    [
      'jpa-2-debrief',
      '2nd Joint Period of Action Debrief Meeting',
      'Bangkok',
      '1 December 2016',
      2,
      ['Debrief'],
      'entry 6',
    ],
    [
      'jpa-3-planning',
      '3rd Joint Period of Action Planning Workshop',
      'Kuala Lumpur',
      '28 February 2017',
      3,
      ['Planning', 'Workshop'],
      'entry 7',
    ],
    [
      'jpa-3-debrief',
      '3rd Joint Period of Action Debrief Workshop',
      'Bangkok',
      '14 September 2017',
      3,
      ['Debrief', 'Workshop'],
      'entry 8',
    ],
  ])('%s', (id, name, city, date, number, kinds, item) => {
    const one = meeting(id);
    expect([one.onPage, one.city.name, en.formats.span(one.date), one.period?.number]).toEqual([
      name,
      city,
      date,
      number,
    ]);
    expect(names(one.kinds)).toEqual(kinds);
    expect(standsIn(one)).toBe(`Meetings, ${item}`);
    // An entry has nothing else in it: whatever more is said of a meeting stands elsewhere.
    expect(wordsIn(pageAt(one)).join(' ')).toBe(wordsIn(`${name} ${city} ${date}`).join(' '));
  });

  test('there are eight of them', () => {
    expect(meetings).toHaveLength(8);
  });

  test.each<[string, 'about' | 'held', string, string[]]>([
    [
      'first-meeting-2015',
      'about',
      'Introduction, paragraph 4',
      [
        'the co-chairs proposed',
        'collectively plan',
        'a Joint Period of Action',
        'to disrupt',
        'smuggling and trafficking',
        'the AHG',
        'member countries',
        'welcomed',
      ],
    ],
    ['roundtable-2015', 'about', 'Introduction, paragraph 3', ['A Forward Work Plan was developed']],
    [
      'roundtable-2015',
      'held',
      'Introduction, paragraph 3',
      ['roundtable', 'held under the auspices of the Regional Support Office (RSO)'],
    ],
    [
      'jpa-1-debrief',
      'about',
      '1st Joint Period of Action, paragraph 3',
      [
        'was held',
        'to discuss what outcomes were achieved',
        'what worked well',
        'what did not',
        'what should be done differently',
      ],
    ],
    [
      'jpa-1-debrief',
      'held',
      '1st Joint Period of Action, paragraph 3',
      ['was held', 'with the AHG', 'member countries'],
    ],
  ])('of %s: %s', (id, side, where, wording) => {
    const said = meeting(id)[side] ?? expect.fail(`${id} says nothing of that`);
    expect(standsIn(said)).toBe(where);
    saysAsThePage(said, wording);
  });

  test('of the others the page says no more than that', () => {
    expect(meetings.filter(({ about }) => about).map(({ id }) => id)).toEqual([
      'first-meeting-2015',
      'roundtable-2015',
      'jpa-1-debrief',
    ]);
    expect(meetings.filter(({ held }) => held).map(({ id }) => id)).toEqual([
      'roundtable-2015',
      'jpa-1-debrief',
    ]);
  });
});

test('Activities: three, with dates of their own, one of them garbled', () => {
  expect(
    activities.map((one) => [one.period.number, en.formats.span(one.date), standsIn(one), one.garbled]),
  ).toEqual([
    [1, 'September to November 2015', 'Activities, entry 1', undefined],
    [2, 'May to November 2016', 'Activities, entry 2', 'May – May to November 2016'],
    [3, 'March to August 2017', 'Activities, entry 3', undefined],
  ]);
  for (const one of activities) {
    expect(pageAt(one)).toContain(one.period.name);
    expect(pageAt(one)).toContain(
      one.garbled ?? en.formats.span(one.date).replace('September to', 'September –'),
    );
  }
});

test('Contact: one address, and what it is for', () => {
  expect(contact.email).toBe('CRIS-BusinessSupport@mbie.govt.nz');
  expect(standsIn(contact)).toBe('Contact, paragraph 1');
  expect(pageAt(contact)).toBe(`For ${contact.purpose}, contact ${contact.email}`);
});
