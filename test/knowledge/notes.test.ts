// Where the source contradicts itself or leaves something open, the record says so, and so does every reply with it.
import { describe, expect, test } from 'vitest';
import { ask, slash } from '../interactions/asking.ts';

describe.each<[string, RegExp, ([string] | [string, Record<string, string>])[]]>([
  [
    'the two date ranges of the 1st period',
    /gives two date ranges for .* 28 September to 28 October 2015.*September to November 2015|gives two date ranges.*September to November 2015.*28 September to 28 October 2015/,
    [['jpa', { period: '1' }], ['activities'], ['compare', { a: '1', b: '2' }]],
  ],
  [
    'the garbled dates of the 2nd activity',
    /garbled.*"May – May to November 2016"/,
    [['jpa', { period: '2' }], ['activities']],
  ],
  [
    'the “initial” roundtable, held after the first meeting',
    /calls the roundtable.*"initial".*four months after the group's first meeting/,
    [['meetings', { kind: 'roundtable' }], ['about']],
  ],
  [
    '“facing court”, then “convicted”',
    /facing court under the 2nd period and convicted under the 3rd/,
    [
      ['jpa', { period: '2' }],
      ['jpa', { period: '3' }],
    ],
  ],
  [
    'whether the 62 convictions are inside the 72',
    /doesn't say whether the 62 convictions .* part of the 72.*come on top.*don't add them up/,
    [
      ['jpa', { period: '3' }],
      ['compare', { a: '2', b: '3' }],
    ],
  ],
  [
    'arrests from “parallel efforts”',
    /credits the arrests of the 2nd period to "parallel efforts"/,
    [
      ['jpa', { period: '2' }],
      ['compare', { a: '1', b: '2' }],
    ],
  ],
  [
    'figures that do not measure the same',
    /Arrests: the figures don't measure the same thing/,
    [['compare']],
  ],
  [
    'graves found before the 1st period began',
    /graves were discovered in May 2015, before the 1st period began/,
    [['jpa', { period: '3' }]],
  ],
  [
    'the fifteen countries, of which ten are named',
    /fifteen, but doesn't .*\. Ten countries are named/,
    [['about']],
  ],
  [
    'when the co-chairs changed',
    /doesn't say when Sri Lanka was a co-chair, with whom, or who followed it/,
    [['about'], ['country', { name: 'NZ' }]],
  ],
  [
    'when the former co-chair went',
    /doesn't say when Sri Lanka was a co-chair/,
    [['country', { name: 'LK' }]],
  ],
  [
    'the planning meeting without a number',
    /doesn't number the planning meeting of 1–2 September 2015/,
    [['meetings', { period: '1', kind: 'planning' }]],
  ],
  [
    'the debrief without a number',
    /doesn't number the debrief of 25 November 2015/,
    [['meetings', { period: '1', kind: 'debrief' }]],
  ],
  [
    'the 2nd planning meeting in the month in which the period began',
    /has the 2nd period begin in May 2016 and dates its planning meeting to 19 May 2016/,
    [['meetings', { period: '2', kind: 'planning' }]],
  ],
  ['Canberra, where the Ad Hoc Group met', /Canberra meeting was one of the Ad Hoc Group/, [['about']]],
  [
    "INTERPOL's support of the 1st period alone",
    /names INTERPOL's support for the 1st period only/,
    [['jpa', { period: '1' }]],
  ],
])('%s', (_, note, replies) => {
  test.each(replies)('is noted by /%s %j', (command, options = {}) => {
    const { embeds } = ask(slash(command, options));
    const notes = embeds.flatMap(({ fields = [] }) =>
      fields.filter(({ name }) => name.startsWith('Please note')),
    );
    expect(notes.flatMap(({ value }) => value.split('\n')).filter((line) => note.test(line))).not.toEqual([]);
  });
});
