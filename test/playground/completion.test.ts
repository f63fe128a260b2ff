import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someCommands } from '../../packages/discord-client-text/test/some-commands.ts';
import { complete } from '../../src/playground/completion.ts';

/** The lines that completing `head` with names and fixed values can lead to. */
const lines = (head: string) =>
  complete(head, someCommands).words.map(({ from, insert }) => head.slice(0, from) + insert);

describe('names and fixed values', () => {
  it.each([
    [
      '',
      ['/jpa ', '/meetings ', '/compare ', '/search ', '/roll ', '/about ', '/Look up in knowledge base '],
    ],
    ['/J', ['/jpa ']],
    ['/jpa', ['/jpa ']],
    ['/lo', ['/Look up in knowledge base ']],
    ['/x', []],
    ['hello', []],
    ['/jpa ', ['/jpa period:', '/jpa private:']],
    ['/jpa pri', ['/jpa private:']],
    ['/jpa period:2 ', ['/jpa period:2 private:']],
    ['/jpa period:', []],
    ['/jpa private:', ['/jpa private:true', '/jpa private:false']],
    ['/jpa private:t', ['/jpa private:true']],
    ['/jpa 2 ', ['/jpa 2 private:']],
    ['/meetings city:Kuala da', ['/meetings city:Kuala date:']],
    ['/meetings "da', []],
    ['/roll 6 colour:d', ['/roll 6 colour:Dark red']],
    ['/roll 6 1 ', ['/roll 6 1 Dark red', '/roll 6 1 Blue', '/roll 6 1 colour:', '/roll 6 1 private:']],
    ['/about ', []],
    ['/Look up in knowledge base te', []],
  ])('%j', (head, expected) => {
    expect(lines(head)).toEqual(expected);
  });
});

describe('values that the application suggests', () => {
  it.each([
    ['/jpa ', 'period', {}],
    ['/jpa sec', 'period', { period: 'sec' }],
    ['/jpa second per', 'period', { period: 'second per' }],
    ['/jpa period:', 'period', { period: '' }],
    ['/jpa period: se', 'period', { period: 'se' }],
    ['/jpa private:yes se', 'period', { period: 'se', private: true }],
    ['/jpa private:oops se', 'period', { period: 'se' }],
    ['/meetings Ban', 'city', { city: 'Ban' }],
    ['/meetings "kuala lu', 'city', { city: 'kuala lu' }],
    ['/meetings date:2015 city:kuala lu', 'city', { date: '2015', city: 'kuala lu' }],
    ['/search how many', 'query', { query: 'how many' }],
  ])('%j', (head, focused, options) => {
    expect(complete(head, someCommands).question).toMatchObject({ focused, options });
  });

  it.each(['/meetings Bangkok 20', '/meetings city:Bangkok date:20', '/jpa private:y', '/about x'])(
    'not for %j',
    (head) => {
      expect(complete(head, someCommands).question).toBeUndefined();
    },
  );

  it.each([
    ['/jpa sec', '2', '/jpa 2'],
    ['/jpa period:sec', 'Captain Bram', '/jpa period:Captain Bram'],
    ['/meetings ku', 'Kuala Lumpur', '/meetings "Kuala Lumpur"'],
    ['/meetings city:ku', 'Kuala Lumpur', '/meetings city:Kuala Lumpur'],
    ['/search tri', 'date: 2015', '/search "date: 2015"'],
  ])('go into the line such that they are read back: %j', (head, value, line) => {
    const replacement = complete(head, someCommands).question?.replacement('its name', value);
    expect(head.slice(0, replacement?.from) + replacement?.insert).toBe(line);
  });
});

it('never throws, and only ever replaces the end of the line', () => {
  const fragment = fc.constantFrom(
    '/jpa',
    '/meetings',
    '/roll',
    ' ',
    'city:',
    'private:',
    '"',
    '\\',
    'a',
    '2',
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 10 }), (parts) => {
      const head = parts.join('');
      const { words, question } = complete(head, someCommands);
      for (const { from } of [...words, ...(question ? [question.replacement('n', 'v')] : [])]) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(head.length);
      }
    }),
  );
});
