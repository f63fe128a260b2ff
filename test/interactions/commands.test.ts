import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { ask, onMessage, slash } from './asking.ts';

const NAMES = [
  'search',
  'jpa',
  'meetings',
  'country',
  'compare',
  'timeline',
  'activities',
  'about',
  'contact',
  'help',
];
const REQUIRED: Readonly<Record<string, Record<string, string>>> = { search: { query: 'contact' } };

test('there are ten slash commands and one on messages', () => {
  expect(commands.map(({ name }) => name)).toEqual([...NAMES, 'Look up in knowledge base']);
});

describe.each(NAMES)('/%s', (name) => {
  const reply = ask(slash(name, REQUIRED[name] ?? {}));

  test('answers with the essential in one line beside an embed', () => {
    expect(reply.kind).toBe('answered');
    expect(reply.answer.outcome.command).toBe(name);
    expect(reply.content).not.toBe('');
    expect(reply.content).not.toContain('\n');
    expect(reply.embeds.length).toBeGreaterThan(0);
    expect(reply.inPlace).toBe(false);
  });

  test('is public, and can be removed', () => {
    expect(reply.onlyForMe).toBe(false);
    expect(reply.buttons.at(-1)?.label).toBe('Remove');
  });

  test('is shown only to whoever asked with private:True, and then needs no removing', () => {
    const hidden = ask(slash(name, { ...REQUIRED[name], private: true }));
    expect(hidden.onlyForMe).toBe(true);
    expect(hidden.content).toBe(reply.content);
    expect(hidden.buttons.map(({ label }) => label)).not.toContain('Remove');
  });

  test('private:False is public', () => {
    expect(ask(slash(name, { ...REQUIRED[name], private: false })).onlyForMe).toBe(false);
  });
});

describe('/jpa', () => {
  test('alone shows all of them at a glance, and a menu opens one', () => {
    const reply = ask(slash('jpa'));
    expect(reply.content).toBe(
      '**Joint Periods of Action**: 1st (28 September to 28 October 2015), 2nd (May to November 2016) and 3rd (March to August 2017).',
    );
    expect(reply.menu('Show a Joint Period of Action').options.map(({ label }) => label)).toEqual([
      '1st Joint Period of Action',
      '2nd Joint Period of Action',
      '3rd Joint Period of Action',
    ]);
  });

  test('one of them comes with all that the source says', () => {
    const reply = ask(slash('jpa', { period: '2' }));
    const [embed] = reply.embeds;
    expect(embed?.title).toBe('2nd Joint Period of Action');
    expect(embed?.fields?.map(({ name }) => name)).toEqual([
      'Outcomes',
      'Countries (10)',
      'Targeted',
      'People',
      'Meetings (2)',
      'Please note',
    ]);
    expect(embed?.footer?.text).toBe(
      'Source: Bali Process page on the Working Group › 2nd Joint Period of Action, paragraph 1, paragraph 2',
    );
    expect(reply.text).toContain('🇺🇸 USA');
    expect(reply.text).toContain('Captain Bram (Abraham Louhenapessy)');
  });

  test.each([
    ['1', ['2nd period', 'Meetings', 'Compare with the 2nd']],
    ['2', ['1st period', '3rd period', 'Meetings', 'Compare with the 1st']],
    ['3', ['2nd period', 'Meetings', 'Compare with the 2nd']],
  ])('period %s has buttons to its neighbours, its meetings and a comparison', (period, labels) => {
    const { buttons } = ask(slash('jpa', { period }));
    expect(buttons.slice(0, -1).map(({ label }) => label)).toEqual(labels);
  });
});

describe('/country', () => {
  test('alone lists them with the periods that they joined', () => {
    const reply = ask(slash('country'));
    expect(reply.content).toBe('**10 countries** took part in Joint Periods of Action.');
    expect(reply.text).toContain('🇳🇿 New Zealand: all 3');
    expect(reply.text).toContain('🇺🇸 USA: 2nd, 3rd');
  });

  test.each([
    ['Maldives', '**The Maldives** took part in the 1st, 2nd and 3rd Joint Periods of Action.'],
    ['US', '**The USA** took part in the 2nd and 3rd Joint Periods of Action and not in the 1st.'],
    [
      'NZ',
      '**New Zealand** took part in the 1st, 2nd and 3rd Joint Periods of Action; co-chair of the Working Group.',
    ],
    [
      'LK',
      '**Sri Lanka** took part in the 1st, 2nd and 3rd Joint Periods of Action; former co-chair of the Working Group.',
    ],
  ])('%s: the periods it joined and its role', (name, content) => {
    expect(ask(slash('country', { name })).content).toBe(content);
  });
});

describe('/compare', () => {
  test.each([
    [{}, '1st, 2nd and 3rd'],
    [{ a: '1' }, '1st and 2nd'],
    [{ a: '3' }, '2nd and 3rd'],
    [{ b: '2' }, '1st and 2nd'],
    [{ a: '1', b: '3' }, '1st and 3rd'],
    [{ a: 'latest', b: 'first' }, '1st and 3rd'],
    [{ a: '2', b: '2' }, '1st and 2nd'],
  ])('%j sets the %s side by side', (options, names) => {
    const reply = ask(slash('compare', options));
    expect(reply.kind).toBe('answered');
    expect(reply.content).toContain(`**${names} Joint Periods of Action**, side by side.`);
  });

  test('says “not given” where the source gives no figure, and that it is no zero', () => {
    const { text } = ask(slash('compare'));
    expect(text).toContain('**Extradition requests**\n1st: _not given_ · 2nd: _not given_ · 3rd: 2');
    expect(text).toContain('“Not given” means that the source says nothing');
  });

  test('warns where figures do not measure the same thing', () => {
    const { text } = ask(slash('compare'));
    expect(text).toContain('**Arrests**\n1st: 32 · 2nd: over 30 · 3rd: 10');
    expect(text).toContain(
      "Arrests: the figures don't measure the same thing (arrests; arrests from parallel efforts).",
    );
  });

  test('names the period that there is none of', () => {
    const reply = ask(slash('compare', { a: '1', b: '9' }));
    expect(reply.kind).toBe('nothing');
    expect(reply.content).toBe('No Joint Period of Action found for “9”. There are: 1st, 2nd and 3rd.');
  });
});

describe('/contact', () => {
  test('gives the address in a block of its own, to be copied with one press', () => {
    const reply = ask(slash('contact'));
    expect(reply.content).toBe('**Contact**: CRIS-BusinessSupport@mbie.govt.nz');
    expect(reply.embeds[0]?.description).toContain('```\nCRIS-BusinessSupport@mbie.govt.nz\n```');
  });
});

describe('/about', () => {
  test('says what the source is and how old', () => {
    const { content, text } = ask(slash('about'));
    expect(content).toContain('The source was last true in late 2017.');
    expect(text).toContain('Its last dated event is of **14 September 2017**');
  });
});

describe('Look up in knowledge base', () => {
  test('answers only whoever asked', () => {
    const reply = ask(onMessage('Look up in knowledge base', '2nd Joint Period of Action'));
    expect(reply.kind).toBe('answered');
    expect(reply.onlyForMe).toBe(true);
    expect(reply.content).toContain('2nd Joint Period of Action');
  });

  test.each(['', ' \n '])('a message without text (%j) has nothing to look up', (content) => {
    const reply = ask(onMessage('Look up in knowledge base', content));
    expect(reply.kind).toBe('rejected');
    expect(reply.content).toBe('There is no text in this message to look up.');
  });
});
