import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand, written } from '../src/command-line.ts';
import { someCommands } from './some-commands.ts';

const read = (line: string) => understand(line, someCommands);

describe('a line that is understood', () => {
  it.each([
    ['/jpa', 'jpa', {}],
    ['/jpa 2', 'jpa', { period: '2' }],
    ['  /JPA   2  ', 'jpa', { period: '2' }],
    ['/jpa period:2', 'jpa', { period: '2' }],
    ['/jpa Period: 2', 'jpa', { period: '2' }],
    ['/jpa 2 private:yes', 'jpa', { period: '2', private: true }],
    ['/jpa private:on 2nd period', 'jpa', { period: '2nd period', private: true }],
    ['/jpa 2 private', 'jpa', { period: '2', private: true }],
    ['/jpa period:captain bram Private ', 'jpa', { period: 'captain bram', private: true }],
    ['/jpa private', 'jpa', { private: true }],
    ['/jpa 2 private:', 'jpa', { period: '2', private: true }],
    ['/jpa private: period:2', 'jpa', { period: '2', private: true }],
    ['/jpa "2 private"', 'jpa', { period: '2 private' }],
    ['/jpa private:no who is private', 'jpa', { period: 'who is private', private: false }],
    ['/search private', 'search', { query: 'private' }],
    ['/search is it private?', 'search', { query: 'is it private?' }],
    ['/roll 6 private', 'roll', { sides: 6, private: true }],
    ['/jpa private:FALSE', 'jpa', { private: false }],
    ['/jpa captain bram', 'jpa', { period: 'captain bram' }],
    ['/meetings city:Bangkok date:may 2015', 'meetings', { city: 'Bangkok', date: 'may 2015' }],
    [
      '/meetings date:may 2015 city:Kuala Lumpur private:true',
      'meetings',
      { city: 'Kuala Lumpur', date: 'may 2015', private: true },
    ],
    ['/meetings Bangkok 2015', 'meetings', { city: 'Bangkok', date: '2015' }],
    ['/meetings "Kuala Lumpur" 2015', 'meetings', { city: 'Kuala Lumpur', date: '2015' }],
    ['/meetings city:"date: unknown" kind:x', 'meetings', { city: 'date: unknown', kind: 'x' }],
    ['/meetings date:2015 Bangkok', 'meetings', { date: '2015 Bangkok' }],
    ['/meetings date:"2015" Bangkok', 'meetings', { date: '2015', city: 'Bangkok' }],
    ['/compare 1 2', 'compare', { a: '1', b: '2' }],
    ['/compare 1 the second one', 'compare', { a: '1', b: 'the second one' }],
    ['/search how many arrests in the 1st period', 'search', { query: 'how many arrests in the 1st period' }],
    ['/search how many   arrests private:yes', 'search', { query: 'how many   arrests', private: true }],
    ['/search how many private:no arrests', 'search', { query: 'how many arrests', private: false }],
    ['/search at 10:30 note: https://example.org', 'search', { query: 'at 10:30 note: https://example.org' }],
    ['/search how many arrests language:th', 'search', { query: 'how many arrests', language: 'th' }],
    ['/search language:chinese query:how many', 'search', { query: 'how many', language: 'zh-CN' }],
    ['/search how many th', 'search', { query: 'how many th' }],
    ['/search query:a query:b', 'search', { query: 'a query:b' }],
    ['/search "Captain Bram"', 'search', { query: 'Captain Bram' }],
    ['/search "Captain Bram" trial', 'search', { query: '"Captain Bram" trial' }],
    ['/search "not closed private:yes', 'search', { query: 'not closed private:yes' }],
    ['/search "a \\"b\\" \\\\ c"', 'search', { query: 'a "b" \\ c' }],
    ['/search การค้ามนุษย์ 人身売買', 'search', { query: 'การค้ามนุษย์ 人身売買' }],
    ['/roll 6', 'roll', { sides: 6 }],
    ['/roll sides:20 weight:2.5 colour:dark red', 'roll', { sides: 20, weight: 2.5, colour: 'r' }],
    ['/roll 6 1 b', 'roll', { sides: 6, weight: 1, colour: 'b' }],
  ])('%s', (line, name, options) => {
    expect(read(line)).toEqual({ kind: 'command', name, options });
  });

  it.each([
    ['> some pasted text: with a colon', 'some pasted text: with a colon'],
    ['>glued', 'glued'],
    ['/look up IN knowledge base How many arrests?', 'How many arrests?'],
  ])('%s', (line, text) => {
    expect(read(line)).toEqual({ kind: 'message-command', name: 'Look up in knowledge base', text });
  });
});

describe('a line that is not sent', () => {
  it.each([
    ['/jap 2', '/jap is not a command. Did you mean /jpa?'],
    ['/jpa2', '/jpa2 is not a command. Did you mean /jpa?'],
    ['/serch', '/serch is not a command. Did you mean /search?'],
    ['/abuot', '/abuot is not a command. Did you mean /about?'],
    [
      `/${'x'.repeat(5000)}`,
      `/${'x'.repeat(5000)} is not a command. There are /jpa /meetings /compare /search /roll /about`,
    ],
    ['/meet', '/meet is not a command. Did you mean /meetings?'],
    ['/xyzzy', '/xyzzy is not a command. There are /jpa /meetings /compare /search /roll /about'],
    ['/', 'Which command? There are /jpa /meetings /compare /search /roll /about'],
    ['jpa 2', 'Commands begin with a slash: /jpa 2'],
    ['hello', 'Commands begin with a slash. There are /jpa /meetings /compare /search /roll /about'],
    ['/search', '/search needs query. The query: /search <query> [language] [private:true]'],
    ['/search query:', 'query: has no value. The query'],
    ['/meetings city: private:yes', 'city: has no value. The city'],
    ['/jpa private:maybe', 'private: takes true or false, not "maybe"'],
    ['/roll six', 'sides: takes a whole number, not "six"'],
    ['/roll 1.5', 'sides: takes a whole number, not "1.5"'],
    ['/roll 1', 'sides: takes 2 or more'],
    ['/roll 101', 'sides: takes 100 or less'],
    ['/roll 6 colour:green', 'colour: takes one of "Dark red", "Blue", not "green"'],
    ['/about this', '"this" has no place here: /about'],
    ['/jpa 2 period:3', '"2" has no place here: /jpa [period] [private:true]'],
    [`/search ${'x'.repeat(6001)}`, 'query: takes at most 6000 characters, not 6001'],
    [
      '>',
      '"Look up in knowledge base" needs the text of a message: /Look up in knowledge base <text of a message>',
    ],
  ])('%s', (line, text) => {
    expect(read(line)).toEqual({ kind: 'fault', text });
  });

  it('says so when no command is for messages', () => {
    expect(understand('> text', [])).toEqual({
      kind: 'fault',
      text: 'No command for messages is registered.',
    });
  });
});

describe('any line', () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      '/jpa',
      '/meetings',
      '/search',
      '/roll',
      ' ',
      ' ',
      'city:',
      'private:',
      'query:',
      '"',
      '\\',
      ':',
      '>',
      'yes',
      '2',
    ),
    fc.string({ unit: 'binary' }),
  );
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('is understood or not, without an exception', () => {
    fc.assert(
      fc.property(line, (typed) => {
        const understood = read(typed);
        if (understood.kind === 'fault') expect(understood.text).not.toBe('');
      }),
    );
  });

  it('is understood the same when written again', () => {
    const value = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() !== '');
    const options = fc.record(
      { city: value, date: value, kind: value, private: fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(options, (given) => {
        expect(read(written('meetings', given))).toEqual({
          kind: 'command',
          name: 'meetings',
          options: given,
        });
      }),
    );
  });
});
