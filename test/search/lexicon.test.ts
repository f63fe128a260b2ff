import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allAtOnce } from '../../src/knowledge/steps.ts';
import { editDistance, editsAllowed } from '../../src/search/edit-distance.ts';
import { lexiconSteps } from '../../src/search/lexicon.ts';
import { resolverSteps } from '../../src/search/resolver.ts';
import { hostileText } from '../interactions/hostile-text.ts';

const NAMES = ['Bangkok', 'Kuala Lumpur', 'New Zealand', 'Canberra', 'Port Moresby', 'Suva'];
const lexicon = allAtOnce(lexiconSteps(NAMES.map((name) => ({ item: name, forms: [name] }))));
const first = (text: string) => lexicon.match(text)[0];

describe('a lexicon finds a name', () => {
  test.each([
    ['Bangkok', 'Bangkok', 'exact'],
    ['KUALA  lumpur', 'Kuala Lumpur', 'exact'],
    ['newzealand', 'New Zealand', 'exact'],
    ['ban', 'Bangkok', 'prefix'],
    ['lumpur', 'Kuala Lumpur', 'words'],
    ['zea new', 'New Zealand', 'words'],
    ['bnagkok', 'Bangkok', 'misspelt'],
    ['kuala lampur', 'Kuala Lumpur', 'misspelt'],
    ['canbera', 'Canberra', 'misspelt'],
    ['moresbi', 'Port Moresby', 'misspelt'],
  ] as const)('%j is %s: %s', (text, item, how) => {
    expect(first(text)).toMatchObject({ item, how });
  });

  test.each(['', '?!', 'xyz', 'auckland', 'paris', 'tuva valley', 'b4nnk0kk'])(
    '%j is none of them',
    (text) => {
      expect(lexicon.match(text)).toEqual([]);
    },
  );

  test('each name, and each beginning of it, before all others', () => {
    for (const name of NAMES)
      for (let length = 2; length <= name.length; length++)
        expect(first(name.slice(0, length))?.item, name.slice(0, length)).toBe(name);
  });

  test('each once, best first, for any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const matches = lexicon.match(text);
        const scores = matches.map(({ score }) => score);
        expect(new Set(matches.map(({ item }) => item)).size).toBe(matches.length);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score > 0)).toBe(true);
      }),
    );
  });

  test('with one slip in a long name', () => {
    const slip = fc.tuple(
      fc.constantFrom('Bangkok', 'Kuala Lumpur', 'New Zealand', 'Port Moresby'),
      fc.nat(),
      fc.constantFrom('x', 'q', ''),
    );
    fc.assert(
      fc.property(slip, ([name, at, letter]) => {
        const position = 1 + (at % (name.length - 1));
        const slipped = name.slice(0, position) + letter + name.slice(position + 1);
        expect(first(slipped)?.item).toBe(name);
      }),
    );
  });
});

describe('edit distance', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });

  test.each([
    ['', '', 0],
    ['bangkok', 'bangkok', 0],
    ['bangkok', 'bnagkok', 1],
    ['bangkok', 'bangok', 1],
    ['suva', 'nuku', 3],
  ])('%s to %s: %i', (one, other, distance) => {
    expect(editDistance(one, other, 9)).toBe(distance);
  });

  test('is the same both ways, zero only for the same word, and never more than the limit and one', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, limit) => {
        const whole = editDistance(one, other, 20);
        expect(editDistance(other, one, 20)).toBe(whole);
        expect(whole === 0).toBe(one === other);
        expect(whole).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
        expect(editDistance(one, other, limit)).toBe(Math.min(whole, limit + 1));
      }),
    );
  });

  test('allows no slip in short words, and more the longer they are', () => {
    const allowed = Array.from({ length: 30 }, (_, length) => editsAllowed(length));
    expect(allowed.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(allowed).toEqual([...allowed].sort());
    expect(allowed.at(-1)).toBe(3);
  });
});

describe('a resolver', () => {
  const options = {
    entries: [
      { item: 'my', forms: ['Malaysia'] },
      { item: 'us', forms: ['America', 'My'] },
    ],
    label: (item: string) => (item === 'my' ? 'Malaysia, a long name' : 'America'),
    value: (item: string) => item.toUpperCase(),
  };
  const resolver = allAtOnce(resolverSteps(options));

  test('leads a suggested value or name back to what was suggested, even where it means something else too', () => {
    for (const { item, label, value } of resolver.suggest('')) {
      expect(resolver.resolve(value)).toEqual({ kind: 'exact', item, others: [] });
      expect(resolver.resolve(label)).toEqual({ kind: 'exact', item, others: [] });
    }
    expect(resolver.resolve('Malaysia, a lo…')).toMatchObject({ kind: 'exact', item: 'my' });
  });

  test('offers what is a slip too far away, but never takes it for it', () => {
    const cities = allAtOnce(
      resolverSteps({
        entries: NAMES.map((item) => ({ item, forms: [item] })),
        label: (item: string) => item,
        value: (item: string) => item.toLowerCase(),
      }),
    );
    expect(cities.resolve('bnagkko')).toEqual({ kind: 'none', nearest: ['Bangkok'] });
    expect(cities.suggest('bnagkko')).toMatchObject([{ item: 'Bangkok' }]);
    expect(cities.resolve('bnagkok')).toMatchObject({ kind: 'closest', item: 'Bangkok' });
  });

  test('says what else a typed name fits', () => {
    expect(resolver.resolve('my')).toMatchObject({ kind: 'closest', others: { length: 1 } });
  });

  test('knows a clear no from a near miss', () => {
    const strict = allAtOnce(
      resolverSteps({
        ...options,
        read: (text) => (text === 'vietnam' ? { items: [], exactly: true } : undefined),
      }),
    );
    expect(strict.resolve('vietnam')).toEqual({ kind: 'none', nearest: ['my', 'us'] });
    expect(strict.suggest('vietnam')).toEqual([]);
    expect(strict.resolve('amerika')).toMatchObject({ kind: 'closest', item: 'us' });
  });
});
