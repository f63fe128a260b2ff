// Where the source contradicts itself or leaves something open, the record says so, and so does every reply with it.
import { describe, expect, test } from 'vitest';
import { ask, slash, whole } from '../interactions/asking.ts';
import { noteIn } from './statements.ts';

/** What a reply and its parts say to beware of, each once. */
const notedIn = (text: string) => new Set(text.split('\n').map(noteIn));

describe.each<[string, RegExp, ([string] | [string, Record<string, string>])[]]>([
  [
    'the two date ranges of the 1st period',
    /gives two date ranges for .* 28 September to 28 October 2015.*September to November 2015|gives two date ranges.*September to November 2015.*28 September to 28 October 2015/,
    [['jpa', { period: '1' }], ['activities'], ['compare', { first: '1', second: '2' }]],
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
    /doesn't say whether the 62 “also” convicted in the Thai trial are among the 72 that the 3rd period contributed to: don't add them up/,
    [
      ['jpa', { period: '3' }],
      ['compare', { first: '2', second: '3' }],
    ],
  ],
  [
    'arrests from “parallel efforts”',
    /says that parallel efforts led to the arrests of the 2nd period/,
    [
      ['jpa', { period: '2' }],
      ['compare', { first: '1', second: '2' }],
    ],
  ],
  [
    'that the 3rd period contributed to the 72 convictions',
    /3rd period contributed to the 72 convictions, not that it alone brought them about/,
    [
      ['jpa', { period: '3' }],
      ['compare', { first: '2', second: '3' }],
    ],
  ],
  [
    'graves found before the 1st period began',
    /graves were discovered in May 2015, before the 1st period began/,
    [['jpa', { period: '3' }]],
  ],
  [
    'the fifteen countries, of which ten are named',
    /doesn't name the fifteen countries .*\. The ten that took part .* nothing says that each of them is a member/,
    [['about']],
  ],
  [
    'since when there are these co-chairs',
    /doesn't say since when New Zealand and Malaysia have been co-chairs/,
    [['about'], ['country', { name: 'NZ' }], ['country', { name: 'MY' }]],
  ],
  [
    'when the former co-chair was one',
    /doesn't say when Sri Lanka was a co-chair, with whom, or whose place it had/,
    [['about'], ['country', { name: 'LK' }]],
  ],
  ['what the Forward Work Plan says', /doesn't say what is in the Forward Work Plan/, [['about']]],
  [
    'who the co-chairs were then',
    /doesn't name the co-chairs who made the proposal on 19 May 2015/,
    [['about']],
  ],
  [
    'the city of the first meeting, which the text lacks',
    /the source's text gives only the date; the city, Bangkok, comes from its list of meetings/,
    [['about']],
  ],
  [
    'the sectors, which are examples',
    /names the sectors for sexual and labour exploitation together, as examples of a wide range/,
    [['jpa', { period: '1' }]],
  ],
  ['the address alone', /gives one e-mail address and nothing else/, [['contact']]],
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
    const noted = [...notedIn(whole(ask, ask(slash(command, options))))];
    expect(noted.filter((said) => said !== undefined && note.test(said))).toHaveLength(1);
  });
});

test.each<[string, Record<string, string>, RegExp[]]>([
  ['jpa', { period: '1' }, [/two date ranges for the 1st period/]],
  ['jpa', { period: '3' }, [/don't add them up/, /not that it alone brought them about/]],
  ['search', { query: 'convictions in the 3rd period' }, [/don't add them up/, /not that it alone/]],
  ['country', { name: 'Thailand' }, [/don't add them up/]],
  ['activities', {}, [/two date ranges for the 1st period/]],
])('/%s %j: a caution is marked where it belongs, and read without a press', (command, options, cautions) => {
  const lines = ask(slash(command, options)).text.split('\n');
  const footnotes = lines.filter((line) => line.startsWith('-# ') && line.includes('⚠️'));
  expect(footnotes).toHaveLength(cautions.length);
  for (const [at, caution] of cautions.entries()) {
    const mark = ['¹', '²'][at] ?? '';
    expect(footnotes[at]).toMatch(caution);
    expect(footnotes[at]?.startsWith(`-# ${mark} ⚠️ `)).toBe(true);
    expect(lines.filter((line) => !line.startsWith('-# ') && line.includes(mark))).toHaveLength(1);
  }
});
