import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build.ts';
import { firstDay } from '../../src/knowledge/date-span.ts';
import type { KnowledgeBase, Sourced } from '../../src/knowledge/knowledge-base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { LOCALES } from '../../src/knowledge/locale.ts';
import { editionOf } from '../../src/messages/edition.ts';
import { knowledgeOf2017 as base, FACTS_OF_2017 } from '../knowledge-of-2017.ts';
import { append, passingCopyOfData, rewrite } from './data-directory.ts';

describe('the base in memory', () => {
  test('is frozen, however deep', () => {
    const seen = new Set<object>();
    const thawed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      // A Map can't be frozen; the only ones hold the words of numbers and months.
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
    };
    visit(base, 'base');
    expect(seen.size).toBeGreaterThan(500);
    expect(thawed).toEqual([]);
    expect(() => Object.assign(base.periods[0] ?? {}, { number: 9 })).toThrow(TypeError);
  });

  test.each(LOCALES)('refers to the same thing from everywhere, in %s', (locale) => {
    const { knowledge } = editionOf(base, locale);
    const { periods, meetings, activities, countries, cities } = knowledge;
    const [first, second, third] = periods;
    const australia = countries.find(({ code }) => code === 'AU');
    for (const period of periods) expect(period.participants.countries).toContain(australia);
    expect(meetings.filter(({ period }) => period === second)).toEqual(second?.meetings);
    expect(activities.map(({ period }) => period)).toEqual([first, second, third]);
    const toldOf = (period: typeof first) => new Set(period?.told.map(({ of }) => of));
    expect([...toldOf(first)].filter((of) => toldOf(third).has(of)).map(({ id }) => id)).toEqual([
      'thai-trial',
    ]);
    expect(cities.find(({ id }) => id === 'bangkok')?.country?.code).toBe('TH');
    expect(referencesIn(knowledge)).toEqual(referencesIn(base));
  });

  test.each(LOCALES)('knows each place that it names, and how the page words a figure, in %s', (locale) => {
    const { knowledge } = editionOf(base, locale);
    for (const { source } of sourcedIn(knowledge)) {
      const { places } = source.document.sections.find(({ name }) => name === source.section) ?? {};
      expect(places?.map(({ name }) => name)).toContain(source.item);
    }
    for (const { number, outcomes } of knowledge.periods) {
      const onPage = base.files.periods.find((period) => period.number === number)?.outcomes;
      expect(outcomes.map(({ wording }) => wording).sort()).toEqual(
        onPage?.map(({ counts }) => counts).sort(),
      );
    }
  });

  test('is in an order of its own, whatever that of the files', () => {
    const { files } = base;
    const anyOrder = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });
    const lists = fc.record({
      periods: anyOrder(files.periods),
      meetings: anyOrder(files.meetings),
      activities: anyOrder(files.activities),
      countries: anyOrder(files.countries),
    });
    fc.assert(
      fc.property(lists, (shuffled) => {
        const { periods, meetings, activities, countries } = buildKnowledge({ ...files, ...shuffled });
        expect(periods.map(({ number }) => number)).toEqual([1, 2, 3]);
        expect(activities.map(({ period }) => period.number)).toEqual([1, 2, 3]);
        const days = meetings.map(({ date }) => firstDay(date.from));
        expect(days).toEqual(days.toSorted((one, other) => one - other));
        const names = countries.map(({ name }) => name);
        expect(names).toEqual(names.toSorted());
      }),
      { numRuns: 20 },
    );
  });

  test('takes the first document for the page, and a city without its country', () => {
    const { files } = base;
    const [page = expect.fail('no document')] = files.documents;
    const { documents, cities } = buildKnowledge({
      ...files,
      documents: [page, { ...page, id: 'update' }],
      cities: [...files.cities, { id: 'geneva', name: 'Geneva' }],
    });
    expect(documents.map(({ isThePage }) => isThePage)).toEqual([true, false]);
    expect(cities.at(-1)).toMatchObject({ name: 'Geneva', country: undefined });
  });

  test('has the terms of each language that has a file of them', async () => {
    const { terms } = await loadKnowledge(FACTS_OF_2017);
    const files = readdirSync(join(FACTS_OF_2017, 'terms'));
    expect([...terms.keys()].map((language) => `${language}.yaml`).sort()).toEqual(files.sort());
  });

  test('has a version that follows the content, not the layout, of the files', async () => {
    expect((await loadKnowledge(FACTS_OF_2017)).version).toBe(base.version);
    const directory = await passingCopyOfData();
    const { version } = await loadKnowledge(directory);
    await rewrite(directory, 'kinds.yaml', (text) => `# a comment\n\n${text}`);
    expect((await loadKnowledge(directory)).version).toBe(version);
    await append(directory, 'kinds.yaml', { id: 'gala', name: 'Gala' });
    expect((await loadKnowledge(directory)).version).not.toBe(version);
  });
});

const toldIn = ({ group, people, cases }: KnowledgeBase) =>
  [...group.facts, ...people, ...cases].flatMap(({ statements }) => statements);

/** What each statement refers to, by what is the same in all languages. */
const referencesIn = (knowledge: KnowledgeBase) =>
  toldIn(knowledge).map(({ id, city, meeting, period, measure, beside, countries, organisations }) => ({
    id,
    city: city?.id,
    meeting: meeting?.id,
    period: period?.number,
    measure: measure?.id,
    beside: beside?.id,
    countries: countries.map(({ code }) => code),
    organisations: organisations.map((one) => one.id),
  }));

/** Everything of which it is known where it stands. */
const sourcedIn = (knowledge: KnowledgeBase): Pick<Sourced, 'source'>[] => [
  ...toldIn(knowledge),
  ...knowledge.meetings,
  ...knowledge.activities,
  ...knowledge.periods.flatMap((period) => [
    period,
    ...period.support,
    ...period.targets,
    ...period.outcomes,
  ]),
];
