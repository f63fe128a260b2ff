// What the pictures show, before anything is drawn: facts of the knowledge base, with what it leaves open left open.
import { describe, expect, test } from 'vitest';
import type { KnowledgeBase, Outcome } from '../../src/knowledge/knowledge-base.ts';
import { editionOf } from '../../src/messages/edition.ts';
import { en } from '../../src/messages/en.ts';
import { comparisonPicture } from '../../src/pictures/comparison.ts';
import { participationPicture } from '../../src/pictures/participation.ts';
import { altOf, type ComparisonPicture, type Picture } from '../../src/pictures/picture.ts';
import { standardPictures } from '../../src/pictures/standard-pictures.ts';
import { timelinePicture } from '../../src/pictures/timeline.ts';
import { knowledgeOf2017 as knowledge } from '../knowledge-of-2017.ts';
import { biggerKnowledge } from './bigger-knowledge.ts';

const bigger = await biggerKnowledge();

/** The picture, which there is. */
function there<P extends Picture>(picture: P | undefined): P {
  if (picture === undefined) throw new Error('There is no picture');
  return picture;
}

describe('the timeline', () => {
  const { entries, notes, alt } = there(timelinePicture(editionOf(knowledge, 'en')));

  test('has all periods with both of the date ranges that the source gives for the 1st, and every meeting', () => {
    expect(
      entries.map(({ kind, label, otherDates }) => [kind, label, ...otherDates.map((other) => other.label)]),
    ).toEqual([
      ['meeting', '19 May: First meeting of the group'],
      ['meeting', '1–2 Sep: 1st planning'],
      ['meeting', '24 Sep: Roundtable'],
      ['period', '1st period: 28 Sep – 28 Oct', 'or Sep – Nov (“Activities”)'],
      ['meeting', '25 Nov: 1st debrief'],
      ['period', '2nd period: May – Nov'],
      ['meeting', '19 May: 2nd planning'],
      ['meeting', '1 Dec: 2nd debrief'],
      ['meeting', '28 Feb: 3rd planning, workshop, Kuala Lumpur'],
      ['period', '3rd period: Mar – Aug'],
      ['meeting', '14 Sep: 3rd debrief, workshop'],
    ]);
  });

  test('tells the same in words', () => {
    expect(alt).toMatch(/^Timeline of 2015 to 2017: planning and debrief for every period\. 1st period: /);
    expect(alt).toContain(
      '1st period: 28 September to 28 October 2015; “Activities” says September to November 2015.',
    );
    expect(alt).toContain('28 February 2017, Kuala Lumpur: 3rd planning, workshop.');
  });

  test('says where the meetings were, and where it is from', () =>
    expect(notes).toEqual([
      'Meetings in Bangkok unless a city is named.',
      'Source: Bali Process page on the Working Group',
    ]));

  const without = (id: string): KnowledgeBase => ({
    ...knowledge,
    meetings: knowledge.meetings.filter((meeting) => meeting.id !== id),
  });
  test.each([
    ['as it is', knowledge, 'Planning and debrief for every period'],
    ['without a debrief', without('jpa-2-debrief'), 'Planning for every period'],
    ['without a planning meeting', without('jpa-3-planning'), 'Debrief for every period'],
    [
      'without meetings',
      { ...knowledge, meetings: [] },
      'Joint Periods of Action and meetings, 2015 to 2017',
    ],
    [
      'of one period',
      { ...knowledge, periods: knowledge.periods.slice(0, 1), meetings: [] },
      'Joint Periods of Action and meetings, 2015',
    ],
    ['with periods that have no meetings', bigger, 'Joint Periods of Action and meetings, 2019 to 2020'],
  ])('%s concludes what is true', (_, changed, title) => {
    expect(there(timelinePicture(editionOf(changed, 'en'))).title).toBe(title);
  });

  test('of many has the latest, and says so', () => {
    const many = there(timelinePicture(editionOf(bigger, 'en')));
    expect(many.entries).toHaveLength(16);
    expect(many.entries.at(-1)?.date.from.year).toBe(2020);
    expect(many.notes[0]).toBe('And 30 earlier: see text.');
  });
});

describe('the comparison', () => {
  const { periods } = knowledge;
  const periodsOf = (...numbers: readonly number[]) =>
    periods.filter(({ number }) => numbers.includes(number));
  const rowsIn = ({ charts }: ComparisonPicture) =>
    charts.map(({ title, rows }) => [
      title,
      ...rows.map(({ ordinal, text, bar }) => `${ordinal} ${text}${bar ? ` ▇${bar.value}` : ''}`),
    ]);
  const all = there(comparisonPicture(periods, editionOf(knowledge, 'en')));

  test('has bars for what the page words alike, on both sides a figure; nothing else has a bar', () => {
    expect(rowsIn(all)).toEqual([
      ['Arrests made', '1st 32 ▇32', '2nd over 30, worded differently', '3rd 10 ▇10'],
      ['Search warrants executed', '1st 7 ▇7', '2nd not given', '3rd 5 ▇5'],
      ['New investigations launched', '1st 8 ▇8', '2nd not given', '3rd 9 ▇9'],
    ]);
  });

  test('tells the same in words, and how many figures it leaves out', () => {
    expect(all.alt).toBe(
      'Bars on one scale: 3 outcomes of the 1st and 3rd periods can be compared. Arrests made: 1st 32, 2nd over 30, worded differently, 3rd 10. Search warrants executed: 1st 7, 2nd not given, 3rd 5. New investigations launched: 1st 8, 2nd not given, 3rd 9.',
    );
    expect(all.notes[0]).toBe('14 figures have no counterpart: see text.');
  });

  test.each([
    [[1, 2], undefined],
    [[2, 3], undefined],
    [[1, 3], '3 outcomes of the 1st and 3rd periods can be compared'],
    [[1, 2, 3], '3 outcomes of the 1st and 3rd periods can be compared'],
    [[1], undefined],
  ])('of the periods %j is there where something can be compared: %s', (numbers, title) => {
    expect(comparisonPicture(periodsOf(...numbers), editionOf(knowledge, 'en'))?.title).toBe(title);
  });

  /** The 1st and 3rd period with other outcomes of this measure in the 3rd. */
  const changed = (measure: string, change: Partial<Outcome>) =>
    there(
      comparisonPicture(
        periodsOf(1, 3).map((period) => ({
          ...period,
          outcomes: period.outcomes.map((outcome) =>
            outcome.measure.id === measure && period.number === 3 ? { ...outcome, ...change } : outcome,
          ),
        })),
        editionOf(knowledge, 'en'),
      ),
    );

  test.each([
    [
      '“over” is open where its figure is',
      'enquiries',
      { qualifier: 'over', count: 50 },
      ['Bilateral and international enquiries made', '1st over 70 ▇70 open', '3rd over 50 ▇50 open'],
    ],
    [
      'a bounded figure is compared with an exact one',
      'awareness',
      { qualifier: 'over', count: 50 },
      ['Awareness-raising activities conducted', '1st 68 ▇68', '3rd over 50 ▇50 open'],
    ],
    ['“numerous” has no bar, nor what it would be compared with', 'enquiries', {}, undefined],
    [
      'nor has what is worded differently',
      'arrests',
      { counts: 'arrests reported', wording: 'arrests reported' },
      undefined,
    ],
  ] as const)('%s', (_, measure, change, expected) => {
    const title = periods[0]?.outcomes.find((outcome) => outcome.measure.id === measure)?.counts;
    const chart = changed(measure, change).charts.find((one) => one.title.toLowerCase() === title);
    expect(
      chart && [
        chart.title,
        ...chart.rows.map(
          ({ ordinal, text, bar }) => `${ordinal} ${text} ▇${bar?.value}${bar?.isOpen ? ' open' : ''}`,
        ),
      ],
    ).toEqual(expected);
  });
});

describe('the countries', () => {
  const { columns, rows, alt, title } = there(participationPicture(editionOf(knowledge, 'en')));

  test('have their periods, and the periods their countries', () => {
    expect(columns).toEqual([
      { title: '1st, 2015', total: '8' },
      { title: '2nd, 2016', total: '10' },
      { title: '3rd, 2017', total: '10' },
    ]);
    expect(rows.filter(({ joined }) => joined.includes(false))).toEqual([
      { name: 'Bangladesh', joined: [false, true, true] },
      { name: 'USA', joined: [false, true, true] },
    ]);
  });

  test('that were there first stand first', () => {
    expect(rows.map(({ name }) => name).slice(-2)).toEqual(['Bangladesh', 'USA']);
  });

  test('are told in words', () => {
    expect(title).toBe('10 countries from the 2nd period on; 8 had been there from the 1st');
    expect(alt.startsWith(`Countries by period: ${title}. 1st (28 September to 28 October 2015) 8`)).toBe(
      true,
    );
    expect(alt).toContain('Bangladesh: 2nd and 3rd. USA: 2nd and 3rd.');
  });

  /** Periods that these countries take part in, by their codes. */
  const listed = (...lists: readonly string[]): KnowledgeBase => ({
    ...knowledge,
    periods: knowledge.periods.slice(0, lists.length).map((period, index) => ({
      ...period,
      participants: {
        ...period.participants,
        countries: knowledge.countries.filter(({ code }) => lists[index]?.includes(code)),
      },
    })),
  });
  test.each([
    [['AU TH', 'AU TH MY', 'AU TH MY'], '3 countries from the 2nd period on; 2 had been there from the 1st'],
    [['AU ID', 'AU TH', 'AU TH'], '2 countries from the 2nd period on; 1 had been there from the 1st'],
    [['AU ID', 'TH MY', 'TH MY'], '2 countries from the 2nd period on; none had been there from the 1st'],
    [['AU TH', 'AU TH', 'AU TH'], 'The same 2 countries in all three periods'],
    [['AU TH', 'AU TH'], 'The same 2 countries in both periods'],
    [['AU TH', 'AU TH', 'AU MY'], '3 countries in the Joint Periods of Action; 1 of them in all three'],
    [['AU TH', 'TH MY', 'AU TH'], '3 countries in the Joint Periods of Action; 1 of them in all three'],
    [['AU', 'TH'], '2 countries in the Joint Periods of Action; none of them in both'],
    [['AU'], '1 country in the Joint Periods of Action'],
  ])('of %j are concluded on truly', (lists, expected) => {
    expect(there(participationPicture(editionOf(listed(...lists), 'en'))).title).toBe(expected);
  });

  test('of many are the first, in the latest periods, and what is left out is said', () => {
    const many = there(participationPicture(editionOf(bigger, 'en')));
    expect(many.columns.map((column) => column.title)).toEqual(['3rd', '4th', '5th', '6th']);
    expect(many.rows).toHaveLength(16);
    expect(many.notes.slice(0, 2)).toEqual([
      'And 14 more countries: see text.',
      'And 2 earlier periods: see text.',
    ]);
  });
});

test('nothing is drawn of nothing', () => {
  const empty = { ...knowledge, periods: [], meetings: [] };
  expect([
    timelinePicture(editionOf(empty, 'en')),
    participationPicture(editionOf(empty, 'en')),
    comparisonPicture([], editionOf(empty, 'en')),
  ]).toEqual([undefined, undefined, undefined]);
  expect(standardPictures(editionOf(empty, 'en'))).toEqual([]);
});

describe('the words beside a picture', () => {
  test.each([
    [['One.', 'Two.'], 'One. Two.'],
    [['a'.repeat(990), 'b'.repeat(40)], `${'a'.repeat(990)} And 1 more: see the text.`],
    [['a'.repeat(1024)], 'a'.repeat(1024)],
    [['a'.repeat(2000)], `${'a'.repeat(1023)}…`],
  ])('fit into 1,024 characters', (sentences, expected) => {
    expect(altOf(sentences, en)).toBe(expected);
  });

  test.each(
    [...standardPictures(editionOf(knowledge, 'en')), ...standardPictures(editionOf(bigger, 'en'))].map(
      (picture) => [picture.name, picture] as const,
    ),
  )('of %s too, and are whole sentences', (_, { alt }) => {
    expect(alt.length).toBeLessThanOrEqual(1024);
    expect(alt).toMatch(/[.]$/);
  });
});

test('data alone brings a 6th period into the pictures', () => {
  const names = standardPictures(editionOf(bigger, 'en')).map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['timeline', 'countries', 'comparison-3-4-5-6']);
  expect(names).toHaveLength(9);
});

test.each([
  [{ from: { year: 2015, month: 5, day: 19 }, to: { year: 2015, month: 5, day: 19 } }, '19 May'],
  [
    { from: { year: 2018, month: 8, day: 15 }, to: { year: 2019, month: 2, day: 2 } },
    '15 Aug 2018 – 2 Feb 2019',
  ],
  [{ from: { year: 2020 }, to: { year: 2020 } }, '2020'],
  [{ from: { year: 2018, month: 3 }, to: { year: 2018, month: 3 } }, 'Mar'],
])('a date is as exact as it is given: %j is %s', (span, short) => {
  expect(en.formats.shortSpanInYear(span)).toBe(short);
});
