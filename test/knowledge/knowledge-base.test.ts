import { describe, expect, test } from 'vitest';
import { firstDay } from '../../src/knowledge/date-span.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
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

  test('refers to the same thing from everywhere', () => {
    const [first, second, third] = base.periods;
    const australia = base.countries.find(({ code }) => code === 'AU');
    for (const period of base.periods) expect(period.participants.countries).toContain(australia);
    expect(base.meetings.filter(({ period }) => period === second)).toEqual(second?.meetings);
    expect(base.activities.map(({ period }) => period)).toEqual([first, second, third]);
    const toldOf = (period: typeof first) => new Set(period?.told.map(({ of }) => of));
    expect([...toldOf(first)].filter((of) => toldOf(third).has(of)).map(({ id }) => id)).toEqual([
      'thai-trial',
    ]);
    expect(base.cities.find(({ id }) => id === 'bangkok')?.country?.name).toBe('Thailand');
  });

  test('is in an order of its own, whatever that of the files', () => {
    const ascending = (numbers: readonly number[]) =>
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    ascending(base.periods.map(({ number }) => number));
    ascending(base.meetings.map(({ date }) => firstDay(date.from)));
    expect(base.countries.map(({ name }) => name)).toEqual(base.countries.map(({ name }) => name).sort());
  });

  test('has a version that follows the content, not the layout, of the files', async () => {
    expect((await loadKnowledge(FACTS_OF_2017)).version).toBe(base.version);
    const directory = await passingCopyOfData();
    await rewrite(directory, 'kinds.yaml', (text) => `# a comment\n\n${text}`);
    expect((await loadKnowledge(directory)).version).toBe(base.version);
    await append(directory, 'kinds.yaml', { id: 'gala', name: 'Gala' });
    expect((await loadKnowledge(directory)).version).not.toBe(base.version);
  });
});
