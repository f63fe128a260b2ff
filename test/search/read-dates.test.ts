import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MONTHS, partialDate } from '../../src/knowledge/date-span.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createDateReader, fallsInto } from '../../src/search/read-dates.ts';
import { hostileText } from '../interactions/hostile-text.ts';

const read = createDateReader((await loadKnowledge('data')).words);

describe('a date inside a question', () => {
  test.each<[string, object[]]>([
    ['meetings on 19 May 2015?', [{ year: 2015, month: 5, day: 19 }]],
    ['what happened in may', [{ month: 5 }]],
    ['the september meetings', [{ month: 9 }]],
    ['arrests in 2016 and 2017', [{ year: 2016 }, { year: 2017 }]],
    ['between May 2016 and Nov 2016', [{ year: 2016, month: 5, toMonth: 11 }]],
    ['may to november', [{ month: 5, toMonth: 11 }]],
    ['March–August 2017', [{ year: 2017, month: 3, toMonth: 8 }]],
    [
      'November 2016 to March 2017',
      [
        { year: 2016, month: 11 },
        { year: 2017, month: 3 },
      ],
    ],
    ['meetings in May and November', [{ month: 5 }, { month: 11 }]],
    ['mid 2017', [{ year: 2017, month: 5, toMonth: 8, partly: true }]],
    ['summer 2016', [{ year: 2016, partly: true }]],
    ['the first of December 2016', [{ year: 2016, month: 12, day: 1 }]],
    ['พฤษภาคม 2559', [{ year: 2016, month: 5 }]],
    ['pada 19 Mei 2015', [{ year: 2015, month: 5, day: 19 }]],
    ['29 february', [{ month: 2, day: 29 }]],
    ['may I ask who chairs', []],
    ['how many arrests', []],
    ['485 officers', []],
    ['', []],
  ])('%j', (text, dates) => {
    expect(read(text).dates).toEqual(dates);
  });

  test('leaves the other words', () => {
    expect(read('debrief on 1 December 2016 in Bangkok').rest.replace(/\s+/g, ' ')).toBe(
      'debrief on in bangkok',
    );
  });
});

describe('every date of the calendar', () => {
  const anyDay = fc
    .record({
      year: fc.integer({ min: 1900, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .filter(({ year, month, day }) => partialDate(year, month, day) !== undefined);
  const padded = (number: number) => String(number).padStart(2, '0');
  const name = (month: number) => MONTHS[month - 1] ?? '';

  test.each<[string, (date: { year: number; month: number; day: number }) => string]>([
    ['2015-05-19', ({ year, month, day }) => `${year}-${padded(month)}-${padded(day)}`],
    ['19/05/2015', ({ year, month, day }) => `${padded(day)}/${padded(month)}/${year}`],
    ['19.5.2015', ({ year, month, day }) => `${day}.${month}.${year}`],
    ['19 May 2015', ({ year, month, day }) => `${day} ${name(month)} ${year}`],
    ['19 may 2015', ({ year, month, day }) => `${day} ${name(month).slice(0, 3).toLowerCase()} ${year}`],
    ['May 19, 2015', ({ year, month, day }) => `${name(month)} ${day}, ${year}`],
    ['19th of May, 2015', ({ year, month, day }) => `${day}th of ${name(month)}, ${year}`],
  ])('is read when it is written like %s', (_, write) => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(read(write(date)).dates).toEqual([date]);
      }),
    );
  });

  test('falls into its month, its year and a span around it, and into nothing else', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day }) => {
        const span = { from: { year, month, day }, to: { year, month, day } };
        expect(fallsInto({ year }, span)).toBe(true);
        expect(fallsInto({ year, month }, span)).toBe(true);
        expect(fallsInto({ month, day }, span)).toBe(true);
        expect(fallsInto({ year: year + 1 }, span)).toBe(false);
        expect(fallsInto({ month: (month % 12) + 1 }, span)).toBe(false);
      }),
    );
  });
});

test('no text yields a date that the calendar does not have', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      for (const { year, month, day } of read(text).dates)
        expect(partialDate(year ?? 2000, month, day)).toBeDefined();
    }),
    { numRuns: 500 },
  );
});
