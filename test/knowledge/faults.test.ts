// A bad data file never starts the bot: every problem is named at once, with the place to mend it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { append, passingCopyOfData, problemsOf } from './data-directory.ts';

const source = { document: 'working-group-page', section: 'Meetings', item: 'entry 9' };
const meeting = { id: 'new', name: 'New', kinds: ['planning'], city: 'bangkok', date: '2018-01-01', source };
const period = { number: 4, date: '2018', source, participants: { countries: ['AU'], source } };

test("the bot's own data has no problem", async () => {
  expect(await problemsOf('data')).toEqual([]);
  expect(await problemsOf(await passingCopyOfData())).toEqual([]);
});

describe('an entry', () => {
  test.each<[string, string, object, RegExp[]]>([
    [
      'an impossible date',
      'meetings.yaml',
      { ...meeting, date: '2018-02-30' },
      [/^meetings\.yaml:\d+:\d+ date: must be a date/],
    ],
    [
      'a date in words',
      'meetings.yaml',
      { ...meeting, date: '1 May 2018' },
      [/^meetings\.yaml:\d+:\d+ date: must be a date/],
    ],
    [
      'a range that ends before it begins',
      'meetings.yaml',
      { ...meeting, date: { from: '2018-02', to: '2018-01' } },
      [/^meetings\.yaml:\d+:\d+ date: must not end before it begins$/],
    ],
    [
      'a key that is misspelt',
      'meetings.yaml',
      { ...meeting, citty: 'bangkok' },
      [/^meetings\.yaml:\d+:\d+ citty: is no key that the bot knows here: check its spelling$/],
    ],
    [
      'a key that is missing',
      'meetings.yaml',
      { ...meeting, city: undefined },
      [/^meetings\.yaml:\d+:\d+ city: is missing$/],
    ],
    [
      'a key that is empty',
      'meetings.yaml',
      { ...meeting, city: null },
      [/^meetings\.yaml:\d+:\d+ city: is empty$/],
    ],
    [
      'a text of nothing but space',
      'meetings.yaml',
      { ...meeting, name: '  ' },
      [/^meetings\.yaml:\d+:\d+ name: must not be empty$/],
    ],
    [
      'a city that there is not',
      'meetings.yaml',
      { ...meeting, city: 'atlantis' },
      [/^meetings\.yaml:\d+:\d+ city: "atlantis" isn't in cities\.yaml: add it there or correct it here$/],
    ],
    [
      'a period that there is not',
      'meetings.yaml',
      { ...meeting, period: 12 },
      [/^meetings\.yaml:\d+:\d+ period: "12" isn't in periods\.yaml/],
    ],
    [
      'a kind that there is not',
      'meetings.yaml',
      { ...meeting, kinds: ['planning', 'ball'] },
      [/^meetings\.yaml:\d+:\d+ kinds\.1: "ball" isn't in kinds\.yaml/],
    ],
    [
      'a document that there is not',
      'meetings.yaml',
      { ...meeting, source: { ...source, document: 'hearsay' } },
      [/source\.document: "hearsay" isn't in documents\.yaml/],
    ],
    [
      'a section that its document does not have',
      'meetings.yaml',
      { ...meeting, source: { ...source, section: 'Appendix' } },
      [/source\.section: "Appendix" is no section of that document/],
    ],
    [
      'an id that is taken',
      'meetings.yaml',
      { ...meeting, id: 'jpa-1-planning' },
      [/^meetings\.yaml:\d+:\d+ id: "jpa-1-planning" is given twice/],
    ],
    [
      'an id with capitals',
      'meetings.yaml',
      { ...meeting, id: 'New Meeting' },
      [/id: must be lower-case words joined by hyphens/],
    ],
    [
      'a number that is taken',
      'periods.yaml',
      { ...period, number: 2 },
      [/^periods\.yaml:\d+:\d+ number: "2" is given twice/],
    ],
    [
      'a number that is none',
      'periods.yaml',
      { ...period, number: 'four' },
      [/^periods\.yaml:\d+:\d+ number: must be a number$/],
    ],
    [
      'a code that is none',
      'countries.yaml',
      { code: 'nz', name: 'New Zealand' },
      [/code: must be an ISO 3166-1 code of two capital letters/],
    ],
    [
      'an exact outcome without a count',
      'periods.yaml',
      { ...period, outcomes: [{ measure: 'arrests', qualifier: 'exact', source }] },
      [/outcomes\.0: must have a count when it is exact or over, and none otherwise/],
    ],
    [
      'a numerous outcome with one',
      'periods.yaml',
      { ...period, outcomes: [{ measure: 'arrests', qualifier: 'numerous', count: 3, source }] },
      [/outcomes\.0: must have a count when/],
    ],
    [
      'a qualifier that there is not',
      'periods.yaml',
      { ...period, outcomes: [{ measure: 'arrests', qualifier: 'about', count: 3, source }] },
      [/outcomes\.0\.qualifier: must be exact, over, numerous or uncounted/],
    ],
    [
      'a measure counted twice',
      'periods.yaml',
      {
        ...period,
        outcomes: [1, 2].map((count) => ({ measure: 'arrests', qualifier: 'exact', count, source })),
      },
      [/outcomes\.1\.measure: "arrests" is given twice/],
    ],
    [
      'two problems',
      'meetings.yaml',
      { ...meeting, city: 'atlantis', period: 9 },
      [/city: "atlantis"/, /period: "9"/],
    ],
  ])('with %s', async (_, file, entry, expected) => {
    const directory = await passingCopyOfData();
    await append(directory, file, entry);
    const problems = await problemsOf(directory);
    expect(problems).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern);
  });

  test('is pointed at by line and column', async () => {
    const directory = await passingCopyOfData();
    await writeFile(
      join(directory, 'activities.yaml'),
      '- period: 1\n  date: yesterday\n  source:\n    document: nowhere\n',
    );
    expect(await problemsOf(directory)).toEqual([
      'activities.yaml:2:3 date: must be a date of the calendar: 2015-05-19, 2015-05 or 2015',
      'activities.yaml:3:3 source.section: is missing',
      'activities.yaml:3:3 source.item: is missing',
    ]);
  });
});
