import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { ask, slash, typing } from './asking.ts';
import { askOfData } from './asking-of-data.ts';

const SUGGESTING = commands.flatMap((command) =>
  command.type === ApplicationCommandType.ChatInput
    ? command.options
        .filter(({ autocomplete }) => autocomplete)
        .map(({ name }) => [command.name, name] as const)
    : [],
);
const suggestedOf = (of: typeof ask, command: string, option: string, text: string, others = {}) =>
  of(typing(command, option, text, others)).choices;
const suggested = (command: string, option: string, text: string, others = {}) =>
  suggestedOf(ask, command, option, text, others);
const names = (command: string, option: string, text: string) =>
  suggested(command, option, text).map(({ name }) => name);

test('every text option suggests, but those of which there are a few choices', () => {
  const texts = commands.flatMap((command) =>
    command.type === ApplicationCommandType.ChatInput
      ? command.options.filter(
          ({ type, choices }) => type === ApplicationCommandOptionType.String && choices === undefined,
        )
      : [],
  );
  expect(SUGGESTING).toHaveLength(texts.length);
  expect(SUGGESTING).toContainEqual(['search', 'query']);
});

describe.each(SUGGESTING)('/%s %s', (command, option) => {
  const askIt = command === 'search' ? askOfData : ask;

  test('suggests on an empty field', () => {
    expect(suggestedOf(askIt, command, option, '').length).toBeGreaterThan(1);
  });

  test('the value and the name of every suggestion lead to the same reply', () => {
    const inputs = ['', ...'abcdefghijklmnopqrstuvwxyz0123456789', 'the', 'jpa', '201'];
    const choices = new Map(
      inputs
        .flatMap((text) => suggestedOf(askIt, command, option, text))
        .map((choice) => [choice.value, choice]),
    );
    expect(choices.size).toBeGreaterThan(1);
    for (const { name, value } of choices.values()) {
      const byValue = askIt(slash(command, { [option]: value }));
      const byName = askIt(slash(command, { [option]: name }));
      expect(byValue.kind, value).toBe('answered');
      expect(byName.embeds, name).toEqual(byValue.embeds);
      expect(byName.content, name).toBe(byValue.content);
    }
  });

  test('no two suggestions look the same or do the same', () => {
    const choices = suggestedOf(askIt, command, option, '');
    expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
    expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
  });
});

describe('what is suggested', () => {
  test.each([
    ['jpa', 'period', '', ['1st', '2nd', '3rd']],
    ['jpa', 'period', '2', ['2nd']],
    ['jpa', 'period', 'second', ['2nd']],
    ['jpa', 'period', 'may', ['2nd']],
    ['jpa', 'period', 'trial', ['3rd']],
    ['meetings', 'date', 'may', ['May 2015', 'May 2016']],
    ['meetings', 'date', 'sep', ['September 2015', 'September 2017']],
    ['meetings', 'date', 'december', ['December 2016']],
    ['meetings', 'date', 'after 2016', []],
    ['meetings', 'date', 'not 2016', []],
    ['jpa', 'period', 'II', ['2nd']],
    ['jpa', 'period', '2017', ['3rd']],
    ['jpa', 'period', 'latest', ['3rd']],
    ['jpa', 'period', 'captain bram', ['2nd', '3rd']],
    ['jpa', 'period', '7', []],
    ['jpa', 'period', '3.5', []],
    ['jpa', 'period', 'not 2', []],
    ['compare', 'second', 'third', ['3rd']],
    ['meetings', 'city', '', ['Bangkok', 'Kuala Lumpur']],
    ['meetings', 'city', 'ku', ['Kuala Lumpur']],
    ['meetings', 'city', 'bngkok', ['Bangkok']],
    ['meetings', 'city', 'not bangkok', []],
    ['meetings', 'kind', 'rev', ['Debrief']],
    ['meetings', 'kind', 'p', ['Planning']],
    ['meetings', 'date', '2016', ['2016', 'May 2016', 'December 2016']],
    ['meetings', 'date', 'someday', []],
    ['country', 'name', 'm', ['Malaysia', 'Maldives']],
    ['country', 'name', 'nz', ['New Zealand']],
    ['country', 'name', 'tailand', ['Thailand']],
    ['country', 'name', 'vietnam', []],
    ['country', 'name', 'not thailand', []],
  ])('/%s %s:%s', (command, option, text, expected) => {
    const found = names(command, option, text).map((name) => name.replace(/ Joint Period of Action.*/, ''));
    expect(found.slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  test('a city without meetings is not suggested', () => {
    expect(names('meetings', 'city', 'canb')).toEqual([]);
  });

  test('no question is misspelt', () => {
    const all = ['', ...'abcdefghijklmnopqrstuvwxyz'].flatMap((text) => names('search', 'query', text));
    expect(all.join('\n')).not.toMatch(/warants|how much people|Which countries they|sector is in|JPoA/);
  });

  test('the other options may be filled in already', () => {
    expect(suggested('meetings', 'city', 'kua', { kind: 'planning', private: true })).toEqual([
      { name: 'Kuala Lumpur', value: 'kuala-lumpur' },
    ]);
  });

  test.each([
    ['arrests', /arrest/i],
    ['captain', /captain/i],
    ['meetings in', /meeting/i],
    ['how many', /^how many/i],
  ])('/search suggests questions by what is typed: %s', (typed, question) => {
    const [first, second] = names('search', 'query', typed);
    expect(first).toMatch(question);
    expect(second).toMatch(question);
  });

  test('/search suggests questions on all sorts of things where nothing is typed', () => {
    const questions = names('search', 'query', '');
    expect(questions).toHaveLength(25);
    const answers = new Set(questions.map((query) => ask(slash('search', { query })).content));
    expect(answers.size).toBeGreaterThan(20);
  });

  test('/search suggests nothing where nothing is near', () => {
    expect(names('search', 'query', 'zzzz')).toEqual([]);
  });

  test('an option that does not exist suggests nothing', () => {
    expect(ask(typing('jpa', 'colour', 'r'))).toMatchObject({ kind: 'suggested', choices: [] });
    expect(ask(typing('nothing', 'period', '2'))).toMatchObject({ kind: 'suggested', choices: [] });
  });
});
