import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstDay,
  lastDay,
  overlaps,
  parsePartialDate,
  partialDate,
  spanOf,
  within,
} from '../../src/knowledge/date-span.ts';
import { en } from '../../src/messages/en.ts';

const date = (text: string) => parsePartialDate(text) ?? expect.fail(`no date: ${text}`);
const span = (from: string, to = from) => ({ from: date(from), to: date(to) });

describe('dates as exact as the source gives them', () => {
  test.each([
    ['2015', '2015'],
    ['2015-05', 'May 2015'],
    ['2015-05-19', '19 May 2015'],
    ['2016-02-29', '29 February 2016'],
  ])('%s is %s', (text, written) => {
    expect(en.formats.date(date(text))).toBe(written);
  });

  test.each([
    '',
    '15',
    '2015-5',
    '2015-13',
    '2015-00',
    '2015-02-29',
    '2015-04-31',
    '2015-05-19T00:00',
    ' 2015',
    '0999',
  ])('%j is none', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });

  test('a day needs a month', () => {
    expect(partialDate(2015, undefined, 3)).toBeUndefined();
    expect(partialDate(2015.5)).toBeUndefined();
  });
});

describe('spans as people write them', () => {
  test.each([
    ['2015-09-01', '2015-09-02', '1–2 September 2015'],
    ['2015-09-28', '2015-10-28', '28 September to 28 October 2015'],
    ['2016-05', '2016-11', 'May to November 2016'],
    ['2015-05-19', '2015-05-19', '19 May 2015'],
    ['2015-12-30', '2016-01-02', '30 December 2015 to 2 January 2016'],
    ['2015', '2016', '2015 to 2016'],
    ['2016-05', '2016-05', 'May 2016'],
  ])('%s to %s: %s', (from, to, written) => {
    expect(en.formats.span(span(from, to))).toBe(written);
  });

  test.each([
    ['2015-09', '2015-09-30', true],
    ['2015-09', '2015-10-01', false],
    ['2015', '2015-12-31', true],
    ['2016-02', '2016-02-29', true],
  ])('%s shares a day with %s: %s', (one, other, expected) => {
    expect(overlaps(span(one), span(other))).toBe(expected);
    expect(overlaps(span(other), span(one))).toBe(expected);
  });

  test('a day lies within its month and its year, not the other way round', () => {
    expect(within(span('2015-05-19'), span('2015-05'))).toBe(true);
    expect(within(span('2015-05'), span('2015'))).toBe(true);
    expect(within(span('2015'), span('2015-05'))).toBe(false);
  });
});

test('what is written is read as the same date', () => {
  const any = fc
    .record({
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .filter(({ year, month, day }) => partialDate(year, month, day) !== undefined);
  fc.assert(
    fc.property(any, ({ year, month, day }) => {
      const text = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
      expect(parsePartialDate(text)).toEqual({ year, month, day });
      const whole = { year, month };
      expect(firstDay(whole)).toBeLessThanOrEqual(firstDay({ year, month, day }));
      expect(lastDay(whole)).toBeGreaterThanOrEqual(lastDay({ year, month, day }));
      expect(overlaps(spanOf(whole), spanOf({ year, month, day }))).toBe(true);
    }),
  );
});
