// What the pictures show, before anything is drawn: facts of the knowledge base, with what it leaves open left open.
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { comparisonPicture } from '../../src/pictures/comparison.ts';
import { participationPicture } from '../../src/pictures/participation.ts';
import { altOf, type ComparisonPicture, type Picture } from '../../src/pictures/picture.ts';
import { shortSpan } from '../../src/pictures/short-span.ts';
import { standardPictures } from '../../src/pictures/standard-pictures.ts';
import { timelinePicture } from '../../src/pictures/timeline.ts';
import { biggerKnowledge } from './bigger-knowledge.ts';

const knowledge = await loadKnowledge(`${import.meta.dirname}/../../data`);
const bigger = await biggerKnowledge();

/** The picture, which there is. */
function there<P extends Picture>(picture: P | undefined): P {
  if (picture === undefined) throw new Error('There is no picture');
  return picture;
}

describe('the timeline', () => {
  const { periods, meetings, alt, source } = there(timelinePicture(knowledge));

  test('has both of the date ranges that the source gives for the 1st period', () => {
    expect(
      periods.map(({ ordinal, date, otherDates }) => [
        ordinal,
        shortSpan(date),
        ...otherDates.map((other) => `${other.where}: ${shortSpan(other.date)}`),
      ]),
    ).toEqual([
      ['1st', '28 Sep – 28 Oct 2015', 'Activities: Sep – Nov 2015'],
      ['2nd', 'May – Nov 2016'],
      ['3rd', 'Mar – Aug 2017'],
    ]);
    expect(alt).toContain(
      '1st period: 28 September to 28 October 2015; “Activities” says September to November 2015.',
    );
  });

  test('has every meeting with its city and kinds', () => {
    expect(meetings.map(({ city, label, date }) => `${shortSpan(date)} ${city}: ${label}`)).toEqual([
      '19 May 2015 Bangkok: First meeting of the group',
      '1–2 Sep 2015 Bangkok: 1st planning',
      '24 Sep 2015 Bangkok: Roundtable',
      '25 Nov 2015 Bangkok: 1st debrief',
      '19 May 2016 Bangkok: 2nd planning',
      '1 Dec 2016 Bangkok: 2nd debrief',
      '28 Feb 2017 Kuala Lumpur: 3rd planning, workshop',
      '14 Sep 2017 Bangkok: 3rd debrief, workshop',
    ]);
  });

  test('says where it is from', () => expect(source).toBe('Bali Process page on the Working Group'));
});

describe('the comparison', () => {
  const { periods } = knowledge;
  const all = there(comparisonPicture(periods, knowledge));
  const periodsOf = (...numbers: readonly number[]) =>
    periods.filter(({ number }) => numbers.includes(number));
  /** What stands in the charts of the measure that begins with a chart of this title. */
  const charts = ({ measures }: ComparisonPicture, title: string) =>
    measures
      .find((measure) => measure.charts[0]?.title === title)
      ?.charts.map((chart) => [
        chart.title,
        ...chart.rows.map(({ ordinal, mark }) => `${ordinal} ${mark.kind} ${mark.text}`),
      ]);

  test.each([
    [
      'a figure is a figure, and what isn’t given isn’t zero',
      'Search warrants executed',
      [['Search warrants executed', '1st exact 7', '2nd not given not given', '3rd exact 5']],
    ],
    [
      'a period isn’t said to have convicted anybody: it contributed to that',
      'Convictions that the period contributed to',
      [
        [
          'Convictions that the period contributed to',
          '1st not given not given',
          '2nd not given not given',
          '3rd exact 72',
        ],
      ],
    ],
    [
      '“over” stays over, and officers trained aren’t those given targeted training',
      'Officers trained',
      [
        ['Officers trained', '1st exact 485', '2nd not given not given'],
        ['Officers given targeted training', '3rd over over 50'],
      ],
    ],
    [
      '“numerous” gets no length',
      'Bilateral and international enquiries made',
      [
        [
          'Bilateral and international enquiries made',
          '1st over over 70',
          '2nd not given not given',
          '3rd words numerous, no figure',
        ],
      ],
    ],
    [
      'nor does what was done without a figure',
      'Awareness-raising activities conducted',
      [
        [
          'Awareness-raising activities conducted',
          '1st exact 68',
          '2nd not given not given',
          '3rd words done, no figure',
        ],
      ],
    ],
    [
      'targeted training isn’t training sessions',
      'Training sessions carried out',
      [
        ['Training sessions carried out', '1st exact 12', '2nd not given not given'],
        ['Targeted training carried out', '3rd words done, no figure'],
      ],
    ],
    [
      'arrests that parallel efforts led to aren’t compared with arrests made',
      'Arrests made',
      [
        ['Arrests made', '1st exact 32', '3rd exact 10'],
        ['Arrests that parallel efforts led to', '2nd over over 30'],
      ],
    ],
    [
      'assisted isn’t rescued',
      'Trafficked persons assisted',
      [
        ['Trafficked persons assisted', '1st exact 59', '2nd not given not given'],
        ['Trafficked victims rescued', '3rd exact 6'],
      ],
    ],
    [
      'suspects aren’t new suspects',
      'Suspects identified',
      [
        ['Suspects identified', '1st exact 63', '2nd not given not given'],
        ['New suspects identified', '3rd exact 23'],
      ],
    ],
    [
      'separate operations aren’t joint ones',
      'Separate coordinated operations carried out',
      [
        ['Separate coordinated operations carried out', '1st not given not given', '2nd exact 9'],
        ['Joint operations carried out', '3rd exact 9'],
      ],
    ],
  ])('%s', (_, title, expected) => {
    expect(charts(all, title)).toEqual(expected);
  });

  test('has a chart for each of twelve measures, in the order of the data', () => {
    expect(all.measures.map(({ charts: drawn }) => drawn.map(({ title }) => title).join(' / '))).toEqual([
      'Separate coordinated operations carried out / Joint operations carried out',
      'Arrests made / Arrests that parallel efforts led to',
      'Convictions that the period contributed to',
      'Trafficked persons assisted / Trafficked victims rescued',
      'Suspects identified / New suspects identified',
      'Search warrants executed',
      'New investigations launched',
      'Extradition requests made',
      'Bilateral and international enquiries made',
      'Awareness-raising activities conducted',
      'Training sessions carried out / Targeted training carried out',
      'Officers trained / Officers given targeted training',
    ]);
  });

  test('what has no figure in any period is told in words', () => {
    expect(all.withoutFigures).toEqual([
      'Trafficking networks disrupted (2nd done)',
      'Intelligence gathered (1st done, 3rd done)',
    ]);
  });

  test('of two periods has what either has', () => {
    const pair = there(comparisonPicture(periodsOf(1, 3), knowledge));
    const contributed = 'Convictions that the period contributed to';
    expect(charts(pair, contributed)).toEqual([[contributed, '1st not given not given', '3rd exact 72']]);
    expect(pair.title).toBe('Outcomes of the 1st and 3rd Joint Periods of Action');
    expect(pair.withoutFigures).toEqual(['Intelligence gathered (1st done, 3rd done)']);
  });

  /** What it draws or tells and its words lack. */
  const untold = ({ measures, withoutFigures, alt }: ComparisonPicture) =>
    [
      ...measures.flatMap(({ charts: drawn }) =>
        drawn.map(
          ({ title, rows }) =>
            `${title}: ${rows.map(({ ordinal, mark }) => `${ordinal} ${mark.text}`).join(', ')}.`,
        ),
      ),
      `Without any figure: ${withoutFigures.join(', ')}.`,
    ].filter((sentence) => !alt.includes(sentence));

  test.each([
    [1, 2],
    [1, 3],
    [2, 3],
  ])('of the periods %i and %i tells in words all that it draws', (one, other) => {
    expect(untold(there(comparisonPicture(periodsOf(one, other), knowledge)))).toEqual([]);
  });

  // Wrong today: Discord's limit cuts off the officers that were trained, and what was done without a figure.
  test.fails('of all three too', () => {
    expect(untold(all)).toEqual([]);
  });
});

test('the countries have their periods, and the periods their countries', () => {
  const { countries, periods, alt } = there(participationPicture(knowledge));
  expect(periods.map(({ ordinal, countries: count }) => `${ordinal} ${count}`)).toEqual([
    '1st 8',
    '2nd 10',
    '3rd 10',
  ]);
  expect(countries.filter(({ joined }) => joined.includes(false)).map(({ name }) => name)).toEqual([
    'Bangladesh',
    'USA',
  ]);
  expect(alt).toContain('Bangladesh: 2nd and 3rd. USA: 2nd and 3rd.');
});

test('nothing is drawn of nothing', () => {
  const empty = { ...knowledge, periods: [], meetings: [] };
  expect([timelinePicture(empty), participationPicture(empty), comparisonPicture([], empty)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(standardPictures(empty)).toEqual([]);
});

describe('the words beside a picture', () => {
  test.each([
    [['One.', 'Two.'], 'One. Two.'],
    [['a'.repeat(990), 'b'.repeat(40)], `${'a'.repeat(990)} And 1 more: see the text.`],
    [['a'.repeat(1024)], 'a'.repeat(1024)],
    [['a'.repeat(2000)], `${'a'.repeat(1023)}…`],
  ])('fit into 1,024 characters', (sentences, expected) => {
    expect(altOf(sentences)).toBe(expected);
  });

  test.each(
    [...standardPictures(knowledge), ...standardPictures(bigger)].map(
      (picture) => [picture.name, picture] as const,
    ),
  )('of %s too, and are whole sentences', (_, { alt }) => {
    expect(alt.length).toBeLessThanOrEqual(1024);
    expect(alt).toMatch(/[.]$/);
  });
});

test('data alone brings a 6th period, its meetings and countries into the pictures', () => {
  const names = standardPictures(bigger).map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['timeline', 'countries', 'comparison-3-4-5-6']);
  expect(names).toHaveLength(9);
  expect(there(timelinePicture(bigger)).meetings).toHaveLength(40);
  expect(there(participationPicture(bigger)).countries).toHaveLength(30);
});

test.each([
  [{ from: { year: 2015, month: 5, day: 19 }, to: { year: 2015, month: 5, day: 19 } }, '19 May 2015'],
  [
    { from: { year: 2018, month: 8, day: 15 }, to: { year: 2019, month: 2, day: 2 } },
    '15 Aug 2018 – 2 Feb 2019',
  ],
  [{ from: { year: 2020 }, to: { year: 2020 } }, '2020'],
  [{ from: { year: 2018, month: 3 }, to: { year: 2018, month: 3 } }, 'Mar 2018'],
])('a date is as exact as it is given: %j is %s', (span, short) => {
  expect(shortSpan(span)).toBe(short);
});
