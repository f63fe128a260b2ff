import { describe, expect, it } from 'vitest';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { createAnalyser } from '../../src/language/marks/analyser.ts';
import { knowledgeOf2017 as knowledge } from '../knowledge-of-2017.ts';

const { annotate, cut } = createAnalyser(knowledge, 'en', readModel('en')?.words ?? new Map());

const marked = (text: string, ...kinds: string[]) =>
  annotate(cut(text))
    .marks.filter(({ kind }) => kinds.includes(kind))
    .map(({ value }) => value);

describe('dates are read as people write them', () => {
  it.each([
    ['2015', ['2015']],
    ['may 2015', ['2015-05']],
    ['May, 2015', ['2015-05']],
    ['2015 may', ['2015-05']],
    ['19/05/2015', ['2015-05-19']],
    ['05/19/2015', ['2015-05-19']],
    ['19.5.2015', ['2015-05-19']],
    ['2015-05-19', ['2015-05-19']],
    ['19 May 2015', ['2015-05-19']],
    ['the 19th of May 2015', ['2015-05-19']],
    ['May 19th, 2015', ['2015-05-19']],
    ['2015-09', ['2015-09']],
    ['09/2015', ['2015-09']],
    ['sept 2017', ['2017-09']],
    ['in September', ['09']],
    ['19 May', ['05-19']],
    ['from July to December 2015', ['2015-07..2015-12']],
    ['on 28 sept 15', ['2015-09-28']],
    ['between may and december 2016', ['2016-05..2016-12']],
    ['from early September to the end of November 2015', ['2015-09..2015-11']],
    ['2015-2016', ['2015..2016']],
    ['Q2 2016', ['2016-04..2016-06']],
    ['the third quarter of 2015', ['2015-07..2015-09']],
    ['quarter 4 of 2015', ['2015-10..2015-12']],
    ['H1 2017', ['2017-01..2017-06']],
    ['the fifth quarter of 2015', ['2015']],
    ['first half of 2016', ['2016-01..2016-06']],
    ['2016 second half', ['2016-07..2016-12']],
    ['mid 2016', ['2016-05..2016-08']],
    // A span that begins or ends with a part of a year is one span.
    ['from early 2015 to late 2016', ['2015-01..2016-12']],
    ['between mid 2016 and 2017', ['2016-05..2017-12']],
    ['from the second half of 2016 to the end of 2017', ['2016-07..2017-12']],
    ['from 2015 to early 2016', ['2015-01..2016-04']],
    ['from May 2016 until early 2017', ['2016-05..2017-04']],
    ['in late 2015 and early 2016', ['2015-09..2015-12', '2016-01..2016-04']],
    ['the latter half of 2015', ['2015-07..2015-12']],
    ['in September 2015, and what else that same year', ['2015-09', '2015']],
    ['after June 2015 but before the end of that year', ['2015-06', '2015-09..2015-12']],
    ['from June 2015 to the end of 2015', ['2015-06..2015-12']],
    // No year was named.
    ['the same year', []],
    // Punctuation parts them.
    ['Late. 2016 it was', ['2016']],
    ['in 2015 and 2017', ['2015', '2017']],
    // No days of any calendar.
    ['31/02/2016', []],
    // A verb, and a name.
    ['May I ask', []],
    ['they may meet', []],
    ['1234', []],
  ])('%s', (text, dates) => {
    expect(marked(text, 'date', 'month')).toEqual(dates);
  });
});

describe('periods are read however they are named', () => {
  it.each([
    ['the 2nd joint period of action', ['2']],
    ['jpa2', ['2']],
    ['JPA #3', ['3']],
    ['JPoA-2', ['2']],
    ['the third one', ['3']],
    ['in the first', ['1']],
    ['frist period', ['1']],
    ['the latest round', ['3']],
    ['the opening phase', ['1']],
    ['the 2016 round', ['2']],
    ['periods 1 and 3', ['1', '3']],
    ['1st, 2nd and 3rd', ['1', '2', '3']],
    ['round two vs round three', ['2', '3']],
    ['number two', ['2']],
    ['May to November 2016', ['2']],
    ['the eight countries', ['1']],
    ['second debrief', ['2']],
    ['planning workshop 3', ['3']],
    ['the 4th period', ['4']],
    // Not the number of a period.
    ['when did they first meet', []],
    ['for the first time', []],
    ['the first meeting', []],
    ['the ten countries', []],
    ['no. of arrests', []],
    ['one of them', []],
  ])('%s', (text, numbers) => {
    expect(marked(text, 'period')).toEqual(numbers);
  });
});

describe('slips', () => {
  it.each([
    ['bnagkok', 'city', ['bangkok']],
    ['banglkadesh', 'country', ['BD']],
    ['tailand', 'country', ['TH']],
    ['septmber 2015', 'date', ['2015-09']],
    ['roundtabel', 'kind', ['roundtable']],
  ])('%s is %s', (text, kind, values) => {
    expect(marked(text, kind)).toEqual(values);
  });

  // Operators never come out of a misspelling, and words that are words aren't slips.
  it.each(['exept', 'fewst', 'wihtout'])('%s is no operator', (word) => {
    expect(marked(word, 'operator')).toEqual([]);
  });
  it.each(['match', 'marsh', 'finland', 'balkan', 'mayor'])('%s is no name of ours', (word) => {
    expect(marked(word, 'country', 'city', 'date', 'month', 'period')).toEqual([]);
  });
});
