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
      'Crimes and sectors',
      'Captain Bram (Abraham Louhenapessy)',
      'Meetings (2)',
      'Please note',
    ]);
    // Both paragraphs on it, and the two meetings for it in the list of meetings.
    expect(embed?.footer?.text).toMatch(
      /^Source: .* › 2nd Joint Period of Action, paragraph 1, paragraph 2; Meetings, entry 5, entry 6$/,
    );
    expect(reply.text).toContain('🇺🇸 USA');
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
    expect(reply.content).toMatch(/\b10 countries\b.* listed /);
    expect(reply.text).toContain('🇳🇿 New Zealand: all 3');
    expect(reply.text).toContain('🇺🇸 USA: 2nd, 3rd');
  });

  test.each([
    ['Maldives', /^The Maldives is listed for the 1st, 2nd and 3rd Joint Periods of Action\.$/],
    ['US', /^The USA is listed for the 2nd and 3rd Joint Periods of Action, not for the 1st\.$/],
    ['NZ', /^New Zealand is listed for the 1st, 2nd and 3rd\b.* a co-chair of the group/],
    ['LK', /^Sri Lanka is listed for the 1st, 2nd and 3rd\b.* a former co-chair of the group/],
  ])('%s: the periods it is listed for, and its role', (name, content) => {
    expect(ask(slash('country', { name })).content).toMatch(content);
  });

  test.each([
    ['US', '➖ 1st Joint Period of Action: not listed'],
    ['Bangladesh', '➖ 1st Joint Period of Action: not listed'],
    ['Malaysia', '28 February 2017'],
    ['Malaysia', 'New Zealand and Malaysia co-chair the group'],
    ['Maldives', 'Trafficking networks disrupted (2nd period)'],
    ['Thailand', '**25 November 2015**, Bangkok'],
    ['Thailand', "Thailand's largest human trafficking trial"],
    ['Indonesia', 'facing court in Indonesia'],
  ])('%s: what else the page says of it (%s)', (name, said) => {
    expect(ask(slash('country', { name })).text).toContain(said);
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
    [{ a: '3', b: '2' }, '2nd and 3rd'],
  ])('%j sets the %s side by side', (options, names) => {
    const reply = ask(slash('compare', options));
    expect(reply.kind).toBe('answered');
    expect(reply.content).toContain(`**${names} Joint Periods of Action**, side by side.`);
  });

  test('says “not given” where the source gives no figure, and that it is no zero', () => {
    const { text } = ask(slash('compare'));
    expect(text).toMatch(/\*\*Extradition requests.*\n1st: _not given_ · 2nd: _not given_ · 3rd: 2$/m);
    expect(text).toContain('“Not given” means that the source says nothing');
  });

  test.each([
    ['Arrests', 'arrests that parallel efforts led to'],
    ['Operations', 'separate coordinated operations'],
    ['Trafficked persons assisted or rescued', 'trafficked victims rescued'],
    ['Suspects identified', 'new suspects identified'],
    ['Training sessions', 'targeted training'],
    ['Officers trained', 'officers given targeted training'],
  ])('warns that the page words the figures on %s differently', (measure, wording) => {
    expect(ask(slash('compare')).text).toMatch(new RegExp(`⚠️ ${measure}: .*differently.*${wording}`));
  });

  test.each(['Search warrants executed', 'New investigations launched', 'Awareness-raising activities'])(
    'and says nothing of the kind of those that it words alike: %s',
    (measure) => {
      const { text } = ask(slash('compare'));
      expect(text).toContain(`**${measure}**`);
      expect(text).not.toContain(`⚠️ ${measure}`);
    },
  );

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
    expect(content).toMatch(/bears no date; its latest dated event is of 14 September 2017/);
    expect(text).toMatch(/what it says in the present tense is as old as it is/);
  });
});

describe('Look up in knowledge base', () => {
  const lookUp = (content: string) => ask(onMessage('Look up in knowledge base', content));

  test.each([
    ['How many arrests were made in the 1st period?', /\b32 arrests\b/],
    [
      "Good morning! I'm writing a report.\nHow many arrests were made in the 1st period? Thanks!",
      /\b32 arrests\b/,
    ],
    ['<@200000000000000001> how many arrests in the 1st period? https://example.com/2', /\b32 arrests\b/],
    ['Who is Captain Bram?', /Abraham Louhenapessy/],
  ])('answers only whoever asked: %s', (content, said) => {
    const reply = lookUp(content);
    expect(reply.kind).toBe('answered');
    expect(reply.onlyForMe).toBe(true);
    expect(reply.content).toMatch(said);
  });

  test('says so, to them alone, where it finds no question', () => {
    const reply = lookUp('flurb the wombat');
    expect(reply.kind).toBe('nothing');
    expect(reply.onlyForMe).toBe(true);
  });

  test.each(['', ' \n '])('a message without text (%j) has nothing to look up', (content) => {
    const reply = lookUp(content);
    expect(reply.kind).toBe('rejected');
    expect(reply.content).toBe('There is no text in this message to look up.');
  });
});
