import { describe, expect, it } from 'vitest';
import { understand, usage } from '../src/command-line.ts';
import { languageName, localesOf, localised } from '../src/localised.ts';
import { someCommands } from './some-commands.ts';

const inThai = someCommands.map((command) => localised(command, 'th'));
const named = (name: string) => inThai.find((command) => command.name === name);

describe('a command in the language of whoever reads it', () => {
  it('has its descriptions, options and choices in it, as far as they are translated', () => {
    expect(named('search')).toMatchObject({
      description: 'ค้นหา',
      options: [
        { name: 'query', description: 'คำถาม' },
        { description: 'In which language', choices: [{ name: 'ไทย' }, { name: 'Chinese' }] },
        { description: 'Reply only to me' },
      ],
    });
    expect(localised(named('about') ?? {}, 'th')).toEqual(someCommands.find(({ name }) => name === 'about'));
  });

  it.each([
    ['en-US', { 'en-GB': 'colour' }, 'colour'],
    ['en-GB', { 'en-US': 'color' }, 'color'],
    ['es-419', { 'es-ES': 'color' }, 'color'],
    ['es-ES', { 'es-419': 'color' }, 'default'],
    ['zh-TW', { 'zh-CN': '颜色' }, 'default'],
    ['th', { th: null }, 'default'],
    ['th', null, 'default'],
  ])('falls back where Discord does: %s, of %j', (locale, description_localizations, shown) => {
    expect(localised({ description: 'default', description_localizations }, locale).description).toBe(shown);
  });

  it('is used on a message by either name, and told by the one in it', () => {
    const used = { kind: 'message-command', name: 'Look up in knowledge base', text: 'How many?' };
    expect(understand('/ค้นในฐานความรู้ How many?', inThai)).toEqual(used);
    expect(understand('/Look up in knowledge base How many?', inThai)).toEqual(used);
    expect(inThai.map(usage).at(-1)).toBe('/ค้นในฐานความรู้ <text of a message>');
  });

  it('takes its choices by the names in it', () => {
    expect(understand('/search how many language:ไทย', inThai)).toMatchObject({
      options: { language: 'th' },
    });
  });
});

it('tells the languages of commands, each by its own name', () => {
  expect(localesOf(someCommands)).toEqual(['en-US', 'th', 'zh-CN']);
  expect(localesOf([])).toEqual(['en-US']);
  expect(['en-US', 'id', 'th', 'zh-CN', 'xx'].map(languageName)).toEqual([
    'English',
    'Bahasa Indonesia',
    'ไทย',
    '简体中文',
    'xx',
  ]);
});
