// What is drawn is true to the figures and dates: one scale, no mark off its date, nothing more exact than it is told.

import { describe, expect, test } from 'vitest';
import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { editionOf } from '../../../src/messages/edition.ts';
import { toSvg } from '../../../src/pictures/drawing/draw.ts';
import type { Picture } from '../../../src/pictures/picture.ts';
import { standardPictures } from '../../../src/pictures/standard-pictures.ts';
import { knowledgeOf2017 as knowledge } from '../../knowledge-of-2017.ts';
import { biggerKnowledge } from '../bigger-knowledge.ts';
import { leaves, named } from './drawn-svg.ts';

const bigger = await biggerKnowledge();

const drawn = <Kind extends Picture['kind']>(kind: Kind, of: KnowledgeBase) => {
  const picture = standardPictures(editionOf(of, 'en')).find((one) => one.kind === kind);
  if (picture === undefined) throw new Error(`There is no ${kind}`);
  return toSvg(picture);
};

describe('the timeline', () => {
  const svg = drawn('timeline', knowledge);
  const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000;
  const yearOf = (year: number) =>
    named(svg, 'text')
      .find(({ content }) => content === String(year))
      ?.number('y') ?? Number.NaN;
  // Years stand below the rules where they begin.
  const [begin, perDay] = [yearOf(2016), (yearOf(2017) - yearOf(2016)) / 366];
  const rules = named(svg, 'path')
    .map((one) => /^M12 ([\d.]+)H/.exec(one.attribute('d'))?.[1])
    .flatMap((y) => (y === undefined ? [] : [Number(y)]));
  const dayAt = (y: number) => day(2016, 1, 1) + (y - (rules[1] ?? Number.NaN)) / perDay;

  test('has a rule where each year begins, as far apart as the years are long', () => {
    expect(rules).toHaveLength(3);
    expect(rules.map((y) => Math.round(dayAt(y)))).toEqual([2015, 2016, 2017].map((year) => day(year, 1, 1)));
    expect(begin - (rules[1] ?? 0)).toBeLessThan(20);
  });

  test('has one mark for a meeting, at the middle of its date, whatever its kinds', () => {
    const days = named(svg, 'circle').map((one) => dayAt(one.number('cy')));
    const dates = [
      day(2015, 5, 19.5),
      day(2015, 9, 2),
      day(2015, 9, 24.5),
      day(2015, 11, 25.5),
      day(2016, 5, 19.5),
      day(2016, 12, 1.5),
      day(2017, 2, 28.5),
      day(2017, 9, 14.5),
    ];
    expect(days).toHaveLength(dates.length);
    for (const [index, date] of dates.entries()) expect(Math.abs((days[index] ?? 0) - date)).toBeLessThan(1);
  });

  /** Where a picture's bars begin and end, in what colour, and how much of it there is along them. */
  const barsIn = (one: string) =>
    named(one, 'rect')
      .filter((rect) => rect.attribute('fill').startsWith('url'))
      .map((rect) => {
        const id = /#([\w-]+)/.exec(rect.attribute('fill'))?.[1];
        const gradient = new RegExp(`<linearGradient id="${id}".*?</linearGradient>`).exec(one)?.[0] ?? '';
        const stops = named(gradient, 'stop');
        return {
          x: rect.number('x'),
          y: rect.number('y'),
          height: rect.number('height'),
          colour: stops[0]?.attribute('stop-color'),
          opacities: stops.map((stop) => stop.number('stop-opacity')),
        };
      });

  test.each([
    ['the 1st period', 0, day(2015, 9, 28), day(2015, 10, 29), [1, 1, 1, 1]],
    ['the 2nd period', 1, day(2016, 5, 1), day(2016, 12, 1), [0, 1, 1, 0]],
    ['the 3rd period', 2, day(2017, 3, 1), day(2017, 9, 1), [0, 1, 1, 0]],
    ['the 1st period in the list of activities', 3, day(2015, 9, 1), day(2015, 12, 1), [0, 1, 1, 0]],
  ])('has a bar for %s, and fades where no day is given', (_, index, from, to, opacities) => {
    const bar = barsIn(svg)[index];
    expect(dayAt(bar?.y ?? 0)).toBeCloseTo(from, 0);
    expect(dayAt((bar?.y ?? 0) + (bar?.height ?? 0))).toBeCloseTo(to, 0);
    expect(bar?.opacities).toEqual(opacities);
  });

  test('tells the other dates of a period from its own: by place, colour and words', () => {
    const bars = barsIn(svg);
    expect(bars[3]?.x).not.toBe(bars[0]?.x);
    expect(bars[3]?.colour).not.toBe(bars[0]?.colour);
    const label = named(svg, 'text').find(({ content }) => content.startsWith('or Sep – Nov'));
    expect(label?.attribute('fill')).toBe(bars[3]?.colour);
  });

  test('has periods that overlap beside each other', () => {
    const [, , , fourth, fifth, sixth] = barsIn(drawn('timeline', { ...bigger, meetings: [] }));
    expect(fifth?.x).not.toBe(fourth?.x);
    expect(sixth?.x).toBe(fourth?.x);
  });
});

test.each([
  ['today’s', knowledge, [32, 10, 7, 5, 8, 9]],
  ['bigger', bigger, [10, 1_600, 2_000, 2_400]],
])('bars of %s data begin at one zero and have one scale', (_, of, values) => {
  const [panel, ...rects] = named(drawn('comparison', of), 'rect');
  const bars = rects.filter((one) => one.attribute('fill').startsWith('#'));
  expect(panel?.number('width')).toBeGreaterThan(300);
  expect(new Set(bars.map((one) => one.attribute('x'))).size).toBe(1);
  const scale = (bars[0]?.number('width') ?? 0) / (values[0] ?? 1);
  expect(bars.map((one) => Math.round((one.number('width') / scale) * 100) / 100)).toEqual(values);
  // The longest takes most of the room.
  expect(Math.max(...bars.map((one) => one.number('width')))).toBeGreaterThan(180);
});

test('a bar of “over 2,000” ends there, and what fades begins beyond', () => {
  const rects = named(drawn('comparison', bigger), 'rect');
  const [open] = rects.filter((one) => one.attribute('fill') === 'url(#open)');
  const bar = rects.find((one) => one.attribute('y') === open?.attribute('y'));
  const end = (bar?.number('x') ?? 0) + (bar?.number('width') ?? 0);
  expect(open?.number('x')).toBeGreaterThan(end);
  expect(open?.number('x')).toBeLessThan(end + 4);
});

test('the countries have a cell for each period they took part in, and nothing that joins them', () => {
  const svg = drawn('participation', knowledge);
  const cells = named(svg, 'rect').slice(1);
  expect(cells).toHaveLength(8 + 10 + 10);
  expect(leaves(svg).filter(({ name }) => name !== 'rect' && name !== 'text')).toEqual([]);
  const columns = [...new Set(cells.map((cell) => cell.number('x')))].sort((one, other) => one - other);
  for (const [index, x] of columns.slice(1).entries())
    expect(x - (columns[index] ?? 0)).toBeGreaterThan((cells[0]?.number('width') ?? 0) + 3);
  expect(named(svg, 'text').filter(({ content }) => content === 'not listed')).toHaveLength(2);
});
