import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { ask, choose, click, onMessage, slash, whole } from './asking.ts';

const NAMES = [
  'search',
  'brief',
  'jpa',
  'meetings',
  'country',
  'compare',
  'timeline',
  'activities',
  'about',
  'gaps',
  'contact',
  'help',
];
const REQUIRED: Readonly<Record<string, Record<string, string>>> = { search: { query: 'contact' } };

test('there are these slash commands and one on messages', () => {
  expect(commands.map(({ name }) => name)).toEqual([...NAMES, 'Look up in knowledge base']);
});

describe.each(NAMES)('/%s', (name) => {
  const reply = ask(slash(name, REQUIRED[name] ?? {}));

  test('answers with the essential in one line beside an embed', () => {
    expect(reply.kind).toBe('answered');
    expect(reply.answer.outcome.command).toBe(name);
    expect(reply.content).not.toBe('');
    // But for the address, in a block of its own.
    if (name !== 'contact') expect(reply.content).not.toContain('\n');
    expect(reply.embeds).toHaveLength(1);
    expect(reply.inPlace).toBe(false);
  });

  test('is public, and can be removed', () => {
    expect(reply.onlyForMe).toBe(false);
    expect(reply.buttons.at(-1)?.custom_id).toBe(reply.button('🗑️'));
  });

  test('is shown only to whoever asked with private:True, and then needs no removing', () => {
    const hidden = ask(slash(name, { ...REQUIRED[name], private: true }));
    expect(hidden.onlyForMe).toBe(true);
    expect(hidden.content).toBe(reply.content);
    expect(hidden.buttons.map(({ custom_id }) => custom_id)).not.toContain(reply.button('🗑️'));
  });

  test('private:False is public', () => {
    expect(ask(slash(name, { ...REQUIRED[name], private: false })).onlyForMe).toBe(false);
  });
});

describe('/jpa', () => {
  test('alone shows all of them at a glance, and a menu opens one', () => {
    const reply = ask(slash('jpa'));
    expect(reply.content).toBe('**3 Joint Periods of Action**:');
    expect(reply.embeds[0]?.description?.split('\n').slice(0, 3)).toEqual([
      '**1st** 28 September to 28 October 2015¹, 8 countries: 32 arrests made, 59 trafficked persons assisted',
      '**2nd** May to November 2016, 10 countries: 9 separate coordinated operations carried out, over 30 arrests that parallel efforts led to',
      '**3rd** March to August 2017, 10 countries: 9 joint operations carried out, 10 arrests made',
    ]);
    expect(reply.menu('Show a Joint Period of Action').options.map(({ label }) => label)).toEqual([
      '1st Joint Period of Action',
      '2nd Joint Period of Action',
      '3rd Joint Period of Action',
    ]);
  });

  test('one of them shows its outcomes first, and where they stand', () => {
    const reply = ask(slash('jpa', { period: '2' }));
    expect(reply.content).toBe('**2nd Joint Period of Action**: May to November 2016, 10 countries.');
    expect(reply.embeds[0]?.description?.split('\n')).toEqual([
      '**9** separate coordinated operations carried out',
      '**Over 30** arrests that parallel efforts led to',
      'Trafficking in persons networks disrupted in Malaysia, the Maldives, the Philippines, Thailand and the USA (no figure)',
      '-# Source: 2nd Joint Period of Action, paragraph 1, paragraph 2',
    ]);
  });

  test('where the figures are many, it says how many outcomes have none, and where those are', () => {
    const reply = ask(slash('jpa', { period: '3' }));
    expect(reply.embeds[0]?.description).toContain('-# 4 more without a figure, under “More”.');
    expect(ask(click(reply.button('More'))).text).toContain('**Without a figure**');
  });

  test.each([
    ['Countries', '🇺🇸 USA'],
    ['Meetings (2)', '**1 December 2016**, Bangkok: 2nd Joint Period of Action Debrief Meeting'],
    ['More', '**Crimes and sectors**'],
    ['Notes (5)', 'garbled ("May – May to November 2016")'],
  ])('its button “%s” opens that in place', (label, said) => {
    const reply = ask(slash('jpa', { period: '2' }));
    const part = ask(click(reply.button(label)));
    expect(part.inPlace).toBe(true);
    expect(part.content).toBe(reply.content);
    expect(part.text).toContain(said);
    expect(part.buttons.map((button) => button.label)).not.toContain(label);
    expect(ask(click(part.button('Outcomes'))).embeds).toEqual(reply.embeds);
  });

  test.each([
    ['1', ['Countries', 'Meetings (2)', 'More', 'Notes (7)', '2nd', 'Cite it']],
    ['2', ['Countries', 'Meetings (2)', 'More', 'Notes (5)', '1st', '3rd', 'Cite it']],
    ['3', ['Countries', 'Meetings (2)', 'More', 'Notes (6)', '2nd', 'Cite it']],
  ])('period %s has buttons to its parts and its neighbours', (period, labels) => {
    const { buttons } = ask(slash('jpa', { period }));
    expect(buttons.slice(0, -1).map(({ label }) => label)).toEqual(labels);
  });
});

describe('/country', () => {
  test('alone lists them with the periods that they joined', () => {
    const reply = ask(slash('country'));
    expect(reply.content).toMatch(
      /^\*\*10 countries\*\* are listed .*, 8 of them for each; Bangladesh and the USA for the 2nd and 3rd\.$/,
    );
    const { text } = ask(click(reply.button('In words')));
    expect(text).toContain('🇳🇿 New Zealand: all 3');
    expect(text).toContain('🇺🇸 USA: 2nd and 3rd');
  });

  test.each([
    ['Maldives', /^🇲🇻 The Maldives is listed for the 1st, 2nd and 3rd Joint Periods of Action\.$/],
    ['US', /^🇺🇸 The USA is listed for the 2nd and 3rd Joint Periods of Action, not for the 1st\.$/],
    ['NZ', /^🇳🇿 New Zealand is listed for the 1st, 2nd and 3rd\b.* a co-chair of the group/],
    ['LK', /^🇱🇰 Sri Lanka is listed for the 1st, 2nd and 3rd\b.* a former co-chair of the group/],
  ])('%s: the periods it is listed for, and its role', (name, content) => {
    expect(ask(slash('country', { name })).content).toMatch(content);
  });

  test.each([
    ['Bangladesh', 'is listed for the 2nd and 3rd Joint Periods of Action, not for the 1st.'],
    ['Malaysia', '28 February 2017'],
    ['Malaysia', 'it is a co-chair of the group'],
    ['Maldives', 'Trafficking networks disrupted (2nd)'],
    ['Thailand', '**25 November 2015**, Bangkok'],
    ['Thailand', "Thailand's largest human trafficking trial"],
    ['Indonesia', 'facing court in Indonesia'],
  ])('%s: what else the page says of it (%s)', (name, said) => {
    expect(whole(ask, ask(slash('country', { name })))).toContain(said);
  });
});

describe('/compare', () => {
  test.each([
    [{}, '1st, 2nd and 3rd'],
    [{ first: '1' }, '1st and 2nd'],
    [{ first: '3' }, '2nd and 3rd'],
    [{ second: '2' }, '1st and 2nd'],
    [{ first: '1', second: '3' }, '1st and 3rd'],
    [{ first: 'latest', second: 'first' }, '1st and 3rd'],
    [{ first: '3', second: '2' }, '2nd and 3rd'],
  ])('%j sets the %s side by side', (options, names) => {
    const reply = ask(slash('compare', options));
    expect(reply.kind).toBe('answered');
    expect(reply.content).toContain(`**${names} Joint Periods of Action**, side by side:`);
  });

  test('says when each was, and of how many countries', () => {
    expect(ask(slash('compare', { first: '1', second: '3' })).text).toMatch(
      /^\*\*1st\*\* 28 September to 28 October 2015¹, 8 countries\n\*\*3rd\*\* March to August 2017, 10 countries$/m,
    );
  });

  test('says that what the source gives no figure for is no zero', () => {
    const reply = ask(slash('compare'));
    expect(reply.text).toContain('– not given, which isn’t a zero');
    expect(ask(click(reply.button('The rest'))).text).toMatch(
      /^\*\*Figures for the 3rd alone\*\*\n(?:[^\n]*\n)?\*\*2\*\* extradition requests made$/m,
    );
  });

  test.each([
    ['Operations', /\*\*9\*\* separate coordinated operations carried out · 3rd \*\*9\*\* joint operations/],
    [
      'Arrests',
      /\*\*32\*\* arrests made · 2nd \*\*over 30\*\* arrests that parallel efforts led to · 3rd \*\*10\*\* arrests made/,
    ],
    [
      'Trafficked persons',
      /\*\*59\*\* trafficked persons assisted · 2nd – · 3rd \*\*6\*\* trafficked victims rescued/,
    ],
    [
      'Suspects identified',
      /\*\*63\*\* suspects identified · 2nd – · 3rd \*\*23\*\* new suspects identified/,
    ],
    [
      'Officers trained',
      /\*\*485\*\* officers trained · 2nd – · 3rd \*\*over 50\*\* officers given targeted training/,
    ],
  ])('marks that the page words the figures on %s differently', (_, wording) => {
    const lines = whole(ask, ask(slash('compare'))).split('\n');
    expect(lines.some((line) => wording.test(line) && line.endsWith(' ≠'))).toBe(true);
    expect(lines.join('\n')).toContain('(≠ worded differently, so that they may not count the same');
  });

  test.each([
    'Search warrants executed: 1st **7** · 2nd – · 3rd **5**',
    'New investigations launched: 1st **8** · 2nd – · 3rd **9**',
  ])('and marks nothing of the kind where it words them alike: %s', (line) => {
    expect(whole(ask, ask(slash('compare'))).split('\n')).toContain(line);
  });

  test('has a button to a chart only where figures are worded alike', () => {
    const labels = (first: string, second: string) =>
      ask(slash('compare', { first, second })).buttons.map(({ label }) => label);
    expect(labels('1', '3')).toContain('Chart');
    expect(labels('1', '2')).not.toContain('Chart');
  });

  test('names the period that there is none of', () => {
    const reply = ask(slash('compare', { first: '1', second: '9' }));
    expect(reply.kind).toBe('nothing');
    expect(reply.onlyForMe).toBe(true);
    expect(reply.content).toBe('No Joint Period of Action found for “9”. There are: 1st, 2nd and 3rd.');
  });
});

describe('/contact', () => {
  test('gives the address in a block of its own, to be copied with one press', () => {
    const reply = ask(slash('contact'));
    expect(reply.content).toBe(
      'For more information on the Working Group, write to:\n```\nCRIS-BusinessSupport@mbie.govt.nz\n```',
    );
  });
});

describe('/about', () => {
  test('says what the group is today and how old that is, and what the source is', () => {
    const reply = ask(slash('about'));
    expect(reply.content).toMatch(/^\*\*Bali Process Working Group on the Disruption of .*\*\*$/);
    expect(reply.text).toContain('its latest dated event: 14 September 2017');
    expect(ask(click(reply.button('Names and source'))).text).toMatch(
      /It bears no date; its latest dated event is of 14 September 2017, and what it says in the present tense is as old as it is\./,
    );
  });
});

describe('/brief', () => {
  const fileOf = (reply: ReturnType<typeof ask>) => reply.answer.file?.bytes.toString() ?? '';

  test('says what a meeting in five minutes needs: the chairs, each period, the last meeting, the address', () => {
    const { text } = ask(slash('brief'));
    for (const said of [
      'New Zealand and Malaysia co-chair the working group.',
      '**1st** 28 September to 28 October 2015, 8 countries: 32 arrests made',
      '**3rd** March to August 2017, 10 countries: 9 joint operations carried out',
      'Last meeting: **14 September 2017**, Bangkok',
      'CRIS-BusinessSupport@mbie.govt.nz',
      'The page contradicts itself on the dates of the 1st period and whether Captain Bram still faces court.',
    ])
      expect(text).toContain(said);
  });

  test.each<[Record<string, string>, RegExp, string]>([
    [
      { period: '3' },
      /^\*\*3rd Joint Period of Action\*\*, in brief:$/,
      '**72** convictions that the period',
    ],
    [
      { country: 'NZ' },
      /^\*\*New Zealand\*\*, in brief:$/,
      'New Zealand and Malaysia co-chair the working group.',
    ],
  ])('%j: of that alone', (options, content, said) => {
    const reply = ask(slash('brief', options));
    expect(reply.content).toMatch(content);
    expect(reply.text).toContain(said);
    expect(reply.text).not.toContain('CRIS-BusinessSupport@mbie.govt.nz');
  });

  test.each([{}, { period: '1' }, { country: 'Thailand' }])(
    '%j comes as a text to forward, for whoever asked alone, each point with where it stands',
    (options) => {
      const reply = ask(slash('brief', options));
      const asText = ask(click(reply.button('As text')));
      expect([asText.onlyForMe, asText.inPlace]).toEqual([true, false]);
      expect(asText.answer.file).toMatchObject({ name: 'brief.md', contentType: 'text/markdown' });
      const points = fileOf(asText)
        .split('\n')
        .filter((line) => line.startsWith('- ') && !/^- (?:The source|As of when)/.test(line));
      expect(points.length).toBeGreaterThan(2);
      for (const point of points) expect(point).toMatch(/\[\^\d+\]$|^- The (?:dates|graves|list)/);
      expect(fileOf(asText)).toContain('[^1]: Bali Process page on the Working Group › ');
    },
  );

  test('as text says what to beware of', () => {
    const text = fileOf(ask(click(ask(slash('brief', { period: '1' })).button('As text'))));
    expect(text).toMatch(/^## Beware\n\n- The source gives two date ranges for the 1st period/m);
  });
});

describe('/gaps', () => {
  test('names what the page contradicts itself on', () => {
    const reply = ask(slash('gaps'));
    expect(reply.content).toMatch(
      /contradicts itself on \*\*2 points\*\*, and leaves \*\*19 questions\*\* open/,
    );
    expect(reply.text.split('\n').filter((line) => line.startsWith('⚠️'))).toHaveLength(2);
    expect(reply.text).toContain('☐ The outcomes’ figures aren’t broken down by country.');
  });

  test('its menu opens what isn’t said, section by section, as many things as it says', () => {
    const reply = ask(slash('gaps'));
    const { custom_id: id, options } = reply.menu('What isn’t said, by section');
    expect(options.map(({ label }) => label)).toEqual([
      '1st Joint Period of Action',
      '2nd Joint Period of Action',
      '3rd Joint Period of Action',
      'Introduction',
      'Meetings',
      'Activities',
      'Contact',
    ]);
    const counts = options.map(({ value, label, description }) => {
      const part = ask(choose(id, value));
      expect(part.embeds[0]?.title).toBe(`Not said under “${label}”`);
      const count = part.text.split('\n').filter((line) => line.startsWith('☐')).length;
      expect(description).toMatch(new RegExp(`^${count} thing`));
      return count;
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(18);
    expect(whole(ask, reply)).toMatch(/☐ No figure for the 2nd period, though for another: .*convictions/);
  });
});

describe('“Cite it”', () => {
  test.each<[string, Record<string, string>, string]>([
    ['jpa', { period: '3' }, '72 convictions that the period contributed to'],
    ['search', { query: 'arrests in the 1st period' }, '32 arrests made'],
    ['contact', {}, 'write to: CRIS-BusinessSupport@mbie.govt.nz'],
    ['country', {}, 'Bangladesh and the USA for the 2nd and 3rd'],
  ])('/%s %j gives, to whoever asked, what is said and where it stands, to copy', (name, options, said) => {
    const cited = ask(click(ask(slash(name, options)).button('Cite it')));
    expect([cited.onlyForMe, cited.inPlace]).toEqual([true, false]);
    const blocks = cited.text.split('```').filter((_, at) => at % 2 === 1);
    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toContain(said);
    for (const block of blocks) {
      expect(block).toContain('Bali Process page on the Working Group › ');
      expect(block).toContain('undated, its latest dated event being of 14 September 2017');
      expect(block).not.toMatch(/\*\*|[¹²]/);
    }
    expect(blocks[1]).toMatch(/^\n\[\^1\]: /);
  });

  test('carries what whoever quotes it has to say with it', () => {
    const { text } = ask(click(ask(slash('jpa', { period: '3' })).button('Cite it')));
    expect(text).toMatch(/ Note: .*don't add them up\. .*not that it alone brought them about\./);
  });

  test.each(['brief', 'gaps', 'help'])('isn’t offered by /%s, which is no statement', (name) => {
    expect(ask(slash(name)).buttons.map(({ label }) => label)).not.toContain('Cite it');
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
