import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeInvocation, encodeInvocation, type Invocation } from '../../src/replies/invocation.ts';

describe('what a component does stands in its custom_id', () => {
  test.each<[Invocation, string]>([
    [{ command: 'jpa', options: {} }, '2/jpa?'],
    [{ command: 'jpa', options: { period: '2' } }, '2/jpa?period=2'],
    [{ command: 'compare', options: { first: '1', second: '2' } }, '2/compare?first=1&second=2'],
    [{ command: 'jpa', options: {}, slot: 'period' }, '2/jpa?period=*'],
    [
      { command: 'search', options: { for: '50% & a=b *' }, slot: 'query' },
      '2/search?query=*&for=50%25 %26 a%3Db %2A',
    ],
  ])('%j is %s', (invocation, customId) => {
    expect(encodeInvocation(invocation)).toBe(customId);
    expect(decodeInvocation(customId)).toEqual({
      ...invocation,
      options: expect.objectContaining(invocation.options),
    });
  });

  test.each(['', 'jpa', '2/jpa', '1/?x', 'x/jpa?', '2/remove', '{"a":1}', '1/\n?'.slice(0, 2)])(
    '%j is none of ours',
    (customId) => {
      expect(decodeInvocation(customId)).toBeUndefined();
    },
  );

  test.each(['0/jpa?period=2', '3/jpa?', '999/whatever?x'])('%s is of another version', (customId) => {
    expect(decodeInvocation(customId)).toBe('older');
  });
});

const name = fc.stringMatching(/^[a-z]{1,8}$/);
const anyText = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('*', '%2A', '%25', 'a=b&c', '%'),
);

test('what fits comes back as it was', () => {
  fc.assert(
    fc.property(
      name,
      fc.dictionary(name, anyText, { maxKeys: 2 }),
      fc.option(fc.constant('slot9'), { nil: undefined }),
      (command, options, slot) => {
        const escaped = Object.values(options).join('').length * 3 + Object.keys(options).join('').length;
        fc.pre(escaped < 60 && Object.values(options).every((value) => value.isWellFormed()));
        const invocation = slot === undefined ? { command, options } : { command, options, slot };
        const decoded = decodeInvocation(encodeInvocation(invocation));
        expect(JSON.parse(JSON.stringify(decoded))).toEqual(invocation);
      },
    ),
  );
});

test('what does not fit is cut, between characters, and stays within 100 units', () => {
  const long = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(long, long, (city, kind) => {
      const customId = encodeInvocation({ command: 'meetings', options: { city, kind }, slot: 'date' });
      expect(customId.length).toBeLessThanOrEqual(100);
      expect(customId.isWellFormed()).toBe(true);
      const decoded = decodeInvocation(customId);
      if (typeof decoded !== 'object') return expect.fail('not decoded');
      expect(city.startsWith(decoded.options.city ?? '?')).toBe(true);
      expect(kind.startsWith(decoded.options.kind ?? '?')).toBe(true);
    }),
  );
});
