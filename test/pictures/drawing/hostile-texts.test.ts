// Nothing is drawn over the rest, whatever is in the data.
import { expect, test } from 'vitest';
import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { editionOf } from '../../../src/messages/edition.ts';
import { toSvg } from '../../../src/pictures/drawing/draw.ts';
import { standardPictures } from '../../../src/pictures/standard-pictures.ts';
import { knowledgeOf2017 as knowledge } from '../../knowledge-of-2017.ts';
import { misplaced, sizeOf } from './drawn-svg.ts';

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
        wording: long(outcome.wording),
        count: outcome.count === undefined ? undefined : outcome.count * 10 ** 12,
      })),
    })),
    meetings: Array.from({ length: 300 }, (_, index) => ({
      id: `meeting-${index}`,
      title: long('Meeting'),
      onPage: 'Meeting',
      kinds: [{ id: `kind-${index % 40}`, name: long(`Kind ${index % 40}`) }],
      city: { id: 'city', name: long(`City ${index % 60}`), aliases: [], country: undefined },
      date: { from: { year: 2018 + (index % 50) }, to: { year: 2018 + (index % 50) } },
      period: undefined,
      about: undefined,
      held: undefined,
      notes: [],
      source: {
        document: { ...knowledge.group.source.document, title: long('Source') },
        section: '',
        item: '',
      },
    })),
  };
  for (const picture of standardPictures(editionOf(hostile, 'en'))) {
    const svg = toSvg({ ...picture, title: long('Title') });
    expect(misplaced(svg)).toEqual([]);
    expect(sizeOf(svg).height).toBeLessThan(1_100);
  }
});
