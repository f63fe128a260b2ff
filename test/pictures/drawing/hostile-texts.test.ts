// No letter is lost, and none is drawn over the rest, whatever is in the data.
import { describe, expect, test } from 'vitest';
import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { rasterise, toSvg } from '../../../src/pictures/drawing/draw.ts';
import { element } from '../../../src/pictures/drawing/svg.ts';
import { text } from '../../../src/pictures/drawing/text.ts';
import { standardPictures } from '../../../src/pictures/standard-pictures.ts';
import { misplaced, named, sizeOf } from './drawn-svg.ts';

const knowledge = await loadKnowledge(`${import.meta.dirname}/../../../data`);

describe('letters', () => {
  const alone = (content: string, bold: boolean) =>
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width: 60, height: 40 },
      content && text(10, 28, content, { size: 24, bold, width: 50 }),
    );
  const drawnAlone = (letter: string, bold: boolean) => rasterise(alone(letter, bold)).toString('base64');
  const nothing = drawnAlone('', false);

  test.each([
    ['Latin', 'AaGgQq09'],
    ['Vietnamese', 'ệơđữạẩỗỵĐƯ'],
    ['Thai', 'กขคงจชดตทนบปพมยรลวสหอ'],
    ['Greek and Cyrillic', 'ΩβЖю'],
    ['punctuation', '–“”’…≠·'],
  ])('of %s are each themselves, not boxes and not nothing', (_, letters) => {
    for (const bold of [false, true]) {
      const images = [...letters].map((letter) => drawnAlone(letter, bold));
      expect(new Set(images).size).toBe([...letters].length);
      expect(images).not.toContain(nothing);
    }
  });

  test.each([
    ['▲ กรุงเทพ', 'กรุงเทพ'],
    ['曼谷 Bangkok', 'Bangkok'],
    ['👩‍🚀 Hà Nội', 'Hà Nội'],
    ['曼谷', '…'],
  ])('that the fonts don’t have are left out, and take none along: %s', (said, left) => {
    expect(named(text(0, 0, said, { width: 300 }), 'text').map(({ content }) => content)).toEqual([left]);
  });
});

test('hostile data is cut, not drawn over the rest', () => {
  const long = (said: string) =>
    `${said} ${'<b>&amp; **very** longlonglonglonglonglonglonglonglonglong '.repeat(20)}`;
  const countries = knowledge.countries.map((country) => ({ ...country, name: long(country.name) }));
  const hostile: KnowledgeBase = {
    ...knowledge,
    countries,
    periods: knowledge.periods.map((period) => ({
      ...period,
      participants: { ...period.participants, countries },
      outcomes: period.outcomes.map((outcome) => ({
        ...outcome,
        counts: long(outcome.counts),
        count: outcome.count === undefined ? undefined : outcome.count * 10 ** 12,
      })),
    })),
    meetings: Array.from({ length: 300 }, (_, index) => ({
      id: `meeting-${index}`,
      name: long('Meeting'),
      kinds: [{ id: `kind-${index % 40}`, name: long(`Kind ${index % 40}`) }],
      city: { id: 'city', name: long(`City ${index % 60}`), aliases: [], country: undefined },
      date: { from: { year: 2018 + (index % 50) }, to: { year: 2018 + (index % 50) } },
      period: undefined,
      about: undefined,
      attended: undefined,
      notes: [],
      source: {
        document: { ...knowledge.group.source.document, title: long('Source') },
        section: '',
        item: '',
      },
    })),
  };
  for (const picture of standardPictures(hostile)) {
    const svg = toSvg({ ...picture, title: long('Title') });
    expect(misplaced(svg)).toEqual([]);
    expect(sizeOf(svg).height).toBeLessThan(1_100);
  }
});
