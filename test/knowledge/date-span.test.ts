import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysBetween,
  firstDay,
  lastDay,
  monthsIn,
  overlaps,
  parsePartialDate,
  partialDate,
  spanOf,
  within,
} from '../../src/knowledge/date-span.ts';
import { en } from '../../src/messages/en.ts';

const date = (text: string) => parsePartialDate(text) ?? expect.fail(`no date: ${text}`);
const span = (from: string, to = from) => ({ from: date(from), to: date(to) });
const FIRST_PERIOD = span('2015-09-28', '2015-10-28');

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

describe('calendar months that a span touches', () => {
  test.each([
    ['the 2nd period', span('2016-05', '2016-11'), 7],
    ['the 3rd period', span('2017-03', '2017-08'), 6],
    ['the 1st period, by the text on it', FIRST_PERIOD, 2],
    ['one month', span('2017-03'), 1],
    ['a year, all of it', span('2016'), 12],
    ['over the turn of a year', span('2015-11', '2017-02'), 16],
  ])('%s', (_, of, months) => {
    expect(monthsIn(of)).toBe(months);
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

  test.each([
    ['a day', span('2015-05-19'), 'its month', span('2015-05'), true],
    ['a month', span('2015-05'), 'its year', span('2015'), true],
    ['a year', span('2015'), 'one of its months', span('2015-05'), false],
    ['the 1st period', FIRST_PERIOD, 'itself', FIRST_PERIOD, true],
    ['its planning meeting', span('2015-09-01', '2015-09-02'), 'it', FIRST_PERIOD, false],
    ['its debrief', span('2015-11-25'), 'it', FIRST_PERIOD, false],
    ['what ends with it but begins before', span('2015-09-01', '2015-10-28'), 'it', FIRST_PERIOD, false],
    ['what begins with it but ends later', span('2015-09-28', '2015-11-30'), 'it', FIRST_PERIOD, false],
  ])('%s: %j within %s: %j is %s', (_, inner, __, outer, expected) => {
    expect(within(inner, outer)).toBe(expected);
  });

  test.each([
    ['the first meeting to the roundtable', '2015-05-19', '2015-09-24', 128],
    ['the last day of a year to the next', '2015-12-31', '2016-01-01', 1],
    ['a leap day’s eve to the day behind it', '2016-02-28', '2016-03-01', 2],
    ['a day to itself', '2016-05-19', '2016-05-19', 0],
    ['a later day to an earlier', '2015-09-24', '2015-05-19', -128],
    ['a day to a month', '2015-05-19', '2016-05', undefined],
    ['a month to a day', '2016-05', '2016-12-01', undefined],
  ])('days from %s: %s to %s, %s', (_, from, to, days) => {
    expect(daysBetween(date(from), date(to))).toBe(days);
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

test('so many days later is so many days between', () => {
  const DAY = 86_400_000;
  const onDay = (day: number) => date(new Date(day * DAY).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -400, max: 40_000 }), (day, later) => {
      expect(daysBetween(onDay(day), onDay(day + later))).toBe(later);
    }),
  );
});
