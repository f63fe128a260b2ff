// A bad data file never starts the bot: every problem is named at once, with the place to mend it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWholeFiles } from '../../src/knowledge/checked-files.ts';
import { append, passingCopyOfData, problemsOf, rewrite } from './data-directory.ts';

const source = { document: 'working-group-page', section: 'Meetings', item: 'entry 8' };
const meeting = { id: 'new', name: 'New', kinds: ['planning'], city: 'bangkok', date: '2018-01-01', source };
const period = { number: 4, date: '2018', source, participants: { countries: ['AU'], source } };
const outcome = { measure: 'arrests', qualifier: 'exact', count: 3, counts: 'arrests made', source };
const target = { crime: 'labour-exploitation', verb: 'covered', list: 'open', source };
const statement = { id: 'arrest', text: 'Somebody was arrested.', tells: ['what'], source };
const person = { id: 'somebody', name: 'Somebody', label: 'Somebody', statements: [statement] };

test("the bot's own data has no problem", async () => {
  expect(await problemsOf('data', readWholeFiles)).toEqual([]);
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
      [/source\.section: "Appendix" is no section of that document .*Meetings, Activities, Contact/],
    ],
    [
      'a place that its section does not have',
      'meetings.yaml',
      { ...meeting, source: { ...source, item: 'entry 9' } },
      [/source\.item: "entry 9" is no place in that section .*entry 7, entry 8\)$/],
    ],
    [
      'a place of another section',
      'meetings.yaml',
      { ...meeting, source: { ...source, item: 'list item 1' } },
      [/source\.item: "list item 1" is no place in that section/],
    ],
    [
      'a source without a place',
      'meetings.yaml',
      { ...meeting, source: { ...source, item: undefined } },
      [/^meetings\.yaml:\d+:\d+ source\.item: is missing$/],
    ],
    [
      'a sentence about it that stands nowhere',
      'meetings.yaml',
      { ...meeting, about: { text: 'It was held to discuss.' } },
      [/^meetings\.yaml:\d+:\d+ about\.source: is missing$/],
    ],
    [
      'a sentence about it that stands in no such place',
      'meetings.yaml',
      { ...meeting, held: { text: 'All came.', source: { ...source, section: 'Contact' } } },
      [/^meetings\.yaml:\d+:\d+ held\.source\.item: "entry 8" is no place in that section/],
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
      { ...period, outcomes: [{ ...outcome, count: undefined }] },
      [/outcomes\.0: must have a count when it is exact or over, and none otherwise/],
    ],
    [
      'a numerous outcome with one',
      'periods.yaml',
      { ...period, outcomes: [{ ...outcome, qualifier: 'numerous' }] },
      [/outcomes\.0: must have a count when/],
    ],
    [
      'a qualifier that there is not',
      'periods.yaml',
      { ...period, outcomes: [{ ...outcome, qualifier: 'about' }] },
      [/outcomes\.0\.qualifier: must be exact, over, numerous or uncounted/],
    ],
    [
      'an outcome that doesn’t say what it counts',
      'periods.yaml',
      { ...period, outcomes: [{ ...outcome, counts: undefined }] },
      [/^periods\.yaml:\d+:\d+ outcomes\.0\.counts: is missing$/],
    ],
    [
      'a measure counted twice',
      'periods.yaml',
      { ...period, outcomes: [1, 2].map((count) => ({ ...outcome, count })) },
      [/outcomes\.1\.measure: "arrests" is given twice/],
    ],
    [
      'a measure that there is not',
      'periods.yaml',
      { ...period, outcomes: [{ ...outcome, measure: 'arests' }] },
      [/outcomes\.0\.measure: "arests" isn't in measures\.yaml/],
    ],
    [
      'a verb that there is not',
      'periods.yaml',
      { ...period, targets: [{ ...target, verb: 'targeted' }] },
      [/targets\.0\.verb: must be investigated, covered, aimed-at or networks-targeted$/],
    ],
    [
      'a target that doesn’t say whether its list is whole',
      'periods.yaml',
      { ...period, targets: [{ ...target, list: undefined }] },
      [/^periods\.yaml:\d+:\d+ targets\.0\.list: is missing$/],
    ],
    [
      'sectors that don’t say so either',
      'periods.yaml',
      { ...period, targets: [{ ...target, sectors: ['fishing'] }] },
      [/^periods\.yaml:\d+:\d+ targets\.0\.sectors: must be keys with values$/],
    ],
    [
      'a crime and a sector that there are not',
      'periods.yaml',
      {
        ...period,
        targets: [{ ...target, crime: 'theft', sectors: { list: 'open', names: ['fishing', 'mining'] } }],
      },
      [
        /targets\.0\.crime: "theft" isn't in topics\.yaml/,
        /targets\.0\.sectors\.names\.1: "mining" isn't in topics\.yaml/,
      ],
    ],
    [
      'support by an organisation that there is not',
      'periods.yaml',
      { ...period, support: [{ organisation: 'europol', statement: 'It helped.', source }] },
      [/support\.0\.organisation: "europol" isn't in organisations\.yaml/],
    ],
    [
      'a country that there is not',
      'periods.yaml',
      { ...period, participants: { countries: ['AU', 'ZZ'], source } },
      [/participants\.countries\.1: "ZZ" isn't in countries\.yaml/],
    ],
    [
      'no statement',
      'people.yaml',
      { ...person, statements: [] },
      [/^people\.yaml:\d+:\d+ statements: must have at least one statement$/],
    ],
    [
      'a statement that tells nothing',
      'people.yaml',
      { ...person, statements: [{ ...statement, tells: [] }] },
      [/^people\.yaml:\d+:\d+ statements\.0\.tells: must name at least one$/],
    ],
    [
      'a statement that tells what nobody asks for',
      'people.yaml',
      { ...person, statements: [{ ...statement, tells: ['where'] }] },
      [/^people\.yaml:\d+:\d+ statements\.0\.tells\.0: must be what, count, when, place, who or why$/],
    ],
    [
      'a statement that stands in two places',
      'people.yaml',
      { ...person, statements: [{ ...statement, source: [source, source] }] },
      [/^people\.yaml:\d+:\d+ statements\.0\.source: must be keys with values$/],
    ],
    [
      'a statement on what there is not',
      'people.yaml',
      {
        ...person,
        statements: [
          {
            ...statement,
            period: 9,
            measure: 'fines',
            beside: 'fees',
            contrary: ['luck'],
            meeting: 'gala',
            city: 'oslo',
            countries: ['ZZ'],
          },
        ],
      },
      [
        /statements\.0\.city: "oslo" isn't in cities\.yaml/,
        /statements\.0\.meeting: "gala" isn't in meetings\.yaml/,
        /statements\.0\.period: "9" isn't in periods\.yaml/,
        /statements\.0\.measure: "fines" isn't in measures\.yaml/,
        /statements\.0\.beside: "fees" isn't in measures\.yaml/,
        /statements\.0\.contrary\.0: "luck" isn't in terms\/en\.yaml/,
        /statements\.0\.countries\.0: "ZZ" isn't in countries\.yaml/,
      ],
    ],
    [
      'a person who is told of already',
      'people.yaml',
      { ...person, id: 'captain-bram' },
      [/^people\.yaml:\d+:\d+ id: "captain-bram" is given twice/],
    ],
    [
      'a case of a period that there is not',
      'cases.yaml',
      { ...person, id: 'other-trial', period: 3, firstIncludedIn: 9 },
      [/^cases\.yaml:\d+:\d+ firstIncludedIn: "9" isn't in periods\.yaml/],
    ],
    [
      'a document without places',
      'documents.yaml',
      {
        id: 'update',
        title: 'Update',
        description: 'An update.',
        lastDatedEvent: '2019',
        sections: ['Update'],
        words: 'update',
      },
      [/^documents\.yaml:\d+:\d+ sections\.0: must be keys with values$/],
    ],
    [
      'a document without its words',
      'documents.yaml',
      {
        id: 'update',
        title: 'Update',
        description: 'An update.',
        lastDatedEvent: '2019',
        sections: [{ name: 'Update', places: [{ name: 'paragraph 1' }] }],
      },
      [/^documents\.yaml:\d+:\d+ words: is missing$/],
    ],
    [
      'a document whose address no place can be added to',
      'documents.yaml',
      {
        id: 'update',
        title: 'Update',
        description: 'An update.',
        url: 'https://example.org/#update',
        lastDatedEvent: '2019',
        sections: [{ name: 'Update', places: [{ name: 'paragraph 1' }] }],
        words: 'update',
      },
      [/^documents\.yaml:\d+:\d+ url: must be an address that begins with https:/],
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

  test.each<[string, string, string | RegExp, string, RegExp[]]>([
    [
      'a fact that is told already',
      'group.yaml',
      'id: former-co-chair\n    label',
      'id: co-chairs\n    label',
      [/^group\.yaml:\d+:\d+ facts\.2\.id: "co-chairs" is given twice/],
    ],
    [
      'a statement of the group that stands nowhere',
      'group.yaml',
      'section: Introduction, item: paragraph 4',
      'section: Introduction, item: paragraph 5',
      [
        /^group\.yaml:\d+:\d+ facts\.\d+\.statements\.0\.source\.item: "paragraph 5" is no place in that section/,
      ],
    ],
    [
      'a crime that is given twice',
      'topics.yaml',
      'id: sexual-exploitation',
      'id: labour-exploitation',
      [
        /^periods\.yaml:\d+:\d+ targets\.0\.crime: "sexual-exploitation" isn't in topics\.yaml/,
        /^topics\.yaml:\d+:\d+ crimes\.1\.id: "labour-exploitation" is given twice/,
      ],
    ],
    [
      'terms for a month that has no number',
      'terms/en.yaml',
      '  1: [january, jan]',
      '  january: [january, jan]',
      [/^terms\/en\.yaml:\d+:3 months\.january: /],
    ],
    [
      'terms of a kind that there is not',
      'terms/en.yaml',
      /$/,
      'greetings: [hello]\n',
      [/^terms\/en\.yaml:\d+:\d+ greetings: is no key that the bot knows here: check its spelling$/],
    ],
    [
      'terms that are one word instead of a list of them',
      'terms/en.yaml',
      'kinds:\n  planning: [',
      'kinds:\n  plan: plan\n  planning: [',
      [/^terms\/en\.yaml:\d+:\d+ kinds\.plan: must be a list$/],
    ],
  ])('amid others: %s', async (_, file, text, instead, expected) => {
    const directory = await passingCopyOfData();
    await rewrite(directory, file, (whole) => whole.replace(text, instead));
    const problems = await problemsOf(directory);
    expect(problems).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern);
  });

  test('that has no words to ask for it by is a fault for who edits the data, not for the bot', async () => {
    const directory = await passingCopyOfData('data');
    await rewrite(directory, 'terms/en.yaml', (text) => text.replace('\n  focus: [', '\n  aim-of-it: ['));
    expect(await problemsOf(directory, readWholeFiles)).toEqual([
      expect.stringMatching(
        /^group\.yaml:\d+:\d+ facts\.\d+\.id: "focus" has no words under subjects in terms\/en/,
      ),
    ]);
    expect(await problemsOf(directory)).toEqual([]);
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
