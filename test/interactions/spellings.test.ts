import { describe, expect, test } from 'vitest';
import { ask, click, slash } from './asking.ts';
import { askOfData } from './asking-of-data.ts';
import { countriesIn } from './on-the-page.ts';

const period = (typed: string) => ask(slash('jpa', { period: typed }));

describe('a period is found however it is called', () => {
  test.each([
    ['1', 1],
    ['1st', 1],
    ['first', 1],
    ['I', 1],
    ['one', 1],
    ['#1', 1],
    ['jpa1', 1],
    ['JPA 1', 1],
    ['earliest', 1],
    ['2015', 1],
    ['october 2015', 1],
    ['2', 2],
    ['2nd', 2],
    ['second', 2],
    ['II', 2],
    ['ii', 2],
    ['jpa2', 2],
    ['JPA II', 2],
    ['jpa-2', 2],
    ['2nd joint period of action', 2],
    ['the second joint period', 2],
    ['2016', 2],
    ['may 2016', 2],
    ['2016-09', 2],
    [' 2 ', 2],
    ['２', 2],
    ['3', 3],
    ['3rd', 3],
    ['third', 3],
    ['III', 3],
    ['latest', 3],
    ['last', 3],
    ['newest', 3],
    ['most recent', 3],
    ['2017', 3],
    ['mass graves', 3],
    ['thai trial', 3],
  ])('/jpa %s is the one numbered %i', (typed, number) => {
    const reply = period(typed);
    expect(reply.kind).toBe('answered');
    expect(reply.content).toMatch(new RegExp(`^\\*\\*${number}(st|nd|rd) Joint Period of Action\\*\\*: `));
  });

  test('what fits two of them says so', () => {
    const reply = period('captain bram');
    expect(reply.kind).toBe('closest');
    expect(reply.content).toMatch(
      /^-# Closest match to “captain bram”\. It also fits: 3rd Joint Period of Action\.\n\*\*2nd Joint Period of Action\*\*/,
    );
  });

  test('a misspelling is the closest match, and is said to be', () => {
    const reply = period('secnd joint perod of action');
    expect(reply.text).toContain('2nd Joint Period of Action');
    expect(reply.kind).not.toBe('nothing');
  });

  test.each(['7', '7th', 'seventh', 'VII', 'jpa 7', '0', '2014', '2018', '4'])(
    '/jpa %s says that there is none, which there are, and offers them',
    (typed) => {
      const reply = period(typed);
      expect(reply.kind).toBe('nothing');
      expect(reply.content).toContain(`No Joint Period of Action found for “${typed}”. There are: 1st (`);
      expect(reply.menu('Show a Joint Period of Action').options.map(({ value }) => value)).toEqual([
        '1',
        '2',
        '3',
      ]);
    },
  );
});

const isOf = (country: string) => new RegExp(`^\\S+ (?:the )?${country} is listed for `, 'i');

describe('a country is found by its names, codes and people', () => {
  test.each([
    ['New Zealand', 'New Zealand'],
    ['NZ', 'New Zealand'],
    ['nzl', 'New Zealand'],
    ['aotearoa', 'New Zealand'],
    ['kiwi', 'New Zealand'],
    ['the Maldives', 'Maldives'],
    ['maldives', 'Maldives'],
    ['Maldivian', 'Maldives'],
    ['USA', 'USA'],
    ['U.S.', 'USA'],
    ['us', 'USA'],
    ['united states of america', 'USA'],
    ['America', 'USA'],
    ['Thailand', 'Thailand'],
    ['ไทย', 'Thailand'],
    ['Thái Lan', 'Thailand'],
    ['sri  lanka', 'Sri Lanka'],
    ['SRILANKA', 'Sri Lanka'],
    ['selandia baru', 'New Zealand'],
    ['Nouvelle-Zélande', 'New Zealand'],
    ['インドネシア', 'Indonesia'],
    ['Filipinas', 'Philippines'],
    ['Filipino', 'Philippines'],
    ['🇵🇭', 'Philippines'],
    ['🇱🇰', 'Sri Lanka'],
  ])('/country %s is %s', (typed, name) => {
    const reply = ask(slash('country', { name: typed }));
    expect(reply.kind).toBe('answered');
    expect(reply.content).toMatch(isOf(name));
  });

  test.each([
    ['indonsia', 'Indonesia'],
    ['banglad', 'Bangladesh'],
    ['phillipines', 'Philippines'],
    ['new zeland', 'New Zealand'],
  ])('/country %s is only the closest match to %s', (typed, name) => {
    const reply = ask(slash('country', { name: typed }));
    expect(reply.kind).toBe('closest');
    const [hint, ...content] = reply.content.split('\n');
    expect(hint).toBe(`-# Closest match to “${typed}”.`);
    expect(content.join('\n')).toMatch(isOf(name));
  });

  test.each(['Vietnam', 'Cambodia', 'France', 'Myanmar'])('/country %s is not on the page', (typed) => {
    const reply = ask(slash('country', { name: typed }));
    expect(reply.kind).toBe('nothing');
    expect(reply.content).toBe(
      `The page doesn't name “${typed}” among the countries listed for the Joint Periods of Action.`,
    );
    expect(reply.menu('Show a country').options).toHaveLength(10);
  });

  test.each(['xyzzy', 'non-thailand'])('/country %s is no country, whatever the page has', (typed) => {
    const reply = ask(slash('country', { name: typed }));
    expect(reply.kind).toBe('nothing');
    expect(reply.text).toContain(`I couldn't read “${typed}” as a country.`);
    expect(reply.text).not.toMatch(/\b(?:page|source)\b/i);
    expect(reply.menu('Show a country').options).toHaveLength(10);
  });

  test('a beginning that two share offers both', () => {
    const reply = ask(slash('country', { name: 'mal' }));
    expect(reply.kind).toBe('closest');
    expect(countriesIn(reply.content)).toEqual(['Malaysia', 'Maldives']);
  });
});

describe('a question is read however it is put', () => {
  test.each([
    ['how many arrests in the 1st period', /\b32 arrests\b/],
    ['how many arests in the frist period', /\b32 arrests\b/],
    ['HOW MANY ARRESTS IN THE FIRST PERIOD???', /\b32 arrests\b/],
    [
      "hi all, I'm from the ministry. how many arrests were made in the 1st period? thanks a lot!",
      /\b32 arrests\b/,
    ],
    ['how many smugglers and traffickers were found guilty in 2017', /\b72 convictions\b.*contributed/],
    ['which nations were in all three', /\(8\).*Thailand/],
    ['did they make enquiries with one another in 2017', /\bnumerous\b.*enquiries.*no figure/i],
    ['I dont remember how many arrests in the 1st period', /\b32 arrests\b(?!.*none)/],
    ['who is captain bram', /Abraham Louhenapessy/],
    ['what is captain bram convicted of', /was convicted/],
    ['who are the co-chairs', /New Zealand and Malaysia/],
    ['who chaired before', /previously.*Sri Lanka/],
    ['what did interpol do', /INTERPOL provided support in the 1st/],
    ['who supported the first period', /INTERPOL provided support in the 1st/],
    ['when was the group established', /Canberra on 6 August 2014/],
    ['eighth AHG meeting', /Canberra on 6 August 2014/],
    ['thai and malaysian police', /Thai and Malaysian police/],
    ['labour exploitation in the 2nd period', /labour exploitation \(2nd period\)/],
    ['how the gangs operate', /^(?:Useful )?intelligence gathered/i],
    ['handing over criminals to another country', /\b2 extradition requests\b/],
    ['inaugural joint action', /28 September to 28 October 2015/],
    ['2nd joint period of action', /May to November 2016/],
    ['mid 2017', /March to August 2017/],
    ['contact', /CRIS-BusinessSupport@mbie\.govt\.nz/],
    ['bangkok', /\b7 meetings in Bangkok\b/],
    ['kuala lumpur', /28 February 2017/],
    ['debrief', /25 November 2015.*1 December 2016.*14 September 2017/],
    ['indonesia', /Indonesia is listed for the 1st, 2nd and 3rd\b/],
    ['interpol', /INTERPOL provided support in the 1st/],
    ['fishing', /fishing \(1st and 2nd periods\)/],
    ['bram', /Abraham Louhenapessy/],
    ['2017', /March to August 2017/],
  ])('/search %s', (query, said) => {
    const { kind, content } = ask(slash('search', { query }));
    expect(kind).toBe('answered');
    expect(content).toMatch(said);
  });

  test.each([
    [
      'how many arrests in the 1st period and who chairs the group',
      /\b32 arrests\b.*New Zealand and Malaysia/,
    ],
    [
      'How many arrests were there in the 1st period? And who is Captain Bram?',
      /\b32 arrests\b.*Abraham Louhenapessy/,
    ],
  ])('both of two questions are answered: /search %s', (query, said) => {
    expect(ask(slash('search', { query })).content).toMatch(said);
  });
});

describe('what the page does not give is said to be missing, with what it gives instead', () => {
  test.each([
    ['how much did it cost', /^The page doesn't give .*\bcost\b/],
    ['nationality of the victims', /^The page doesn't give nationalities.*\b59\b.*\b6\b/],
    ['how old was captain bram', /^The page doesn't give ages/],
    ["what is captain bram's sentence", /^The page doesn't give any sentence/],
    ['where was captain bram arrested', /the page doesn't say where\b/],
    ['who attended the first meeting', /^On the meetings .*, the page doesn't say who\./],
    ['why was the working group set up', /the page doesn't say why\. It says: The group focuses on/],
    ['what is the phone number', /^The page doesn't give a telephone number.*CRIS-BusinessSupport@/],
    ['prime minister of malaysia', /^The page doesn't give any such person/],
    ["what's the weather in bangkok", /^The page doesn't mention “weather”/],
    ['operations in the first period', /^The page gives no operations for the 1st period.*\b9 in the 2nd/],
    ['sectors in the third period', /^The page says nothing of the sectors for the 3rd period/],
    ['did interpol support the second period', /^The page names no support for the 2nd.*in the 1st/],
    ['meetings in 2018', /^The page\b.*\b(?:none|no meeting) in 2018/],
    ['arrests in the 4th period', /^The page doesn't mention a 4th Joint Period/],
    ['4th joint period of action', /^The page doesn't mention a 4th Joint Period/],
    [
      'when will the 4th period be',
      /^The page doesn't mention a 4th Joint Period.*by the text on it; the page's list/,
    ],
  ])('/search %s', (query, said) => {
    const { kind, content } = ask(slash('search', { query }));
    expect(kind).toBe('nothing');
    expect(content).toMatch(said);
  });
});

describe('what was not understood says nothing of the source', () => {
  test.each([
    'flurb the wombat',
    'asdf qwer zxcv',
    'colourless green ideas sleep furiously',
    'xyzzy plugh',
    'lorem ipsum dolor sit amet',
    'Wie viele Festnahmen gab es?',
    'kuinka monta ihmistä pidätettiin',
    'hány embert tartóztattak le',
    'hello',
    'hello there',
    'help',
    'thank you very much',
    '???',
  ])('/search %s', (query) => {
    const { kind, content, buttons, text, onlyForMe } = askOfData(slash('search', { query }));
    expect(kind).toBe('nothing');
    expect(onlyForMe).toBe(true);
    expect(content).toMatch(/^(?:I couldn't read\b|I can't read German yet|Ask me about\b)/);
    expect(text).not.toMatch(/\b(?:page|source)\b/i);
    // The way on: questions that are answered.
    expect(buttons.length).toBeGreaterThan(0);
    for (const { custom_id: id } of buttons) expect(askOfData(click(id)).kind).toBe('answered');
  });

  test('the words that nothing was made of are named', () => {
    const { content } = ask(slash('search', { query: 'how many zebras in the 1st period' }));
    expect(content).toMatch(/^I couldn't read “zebras”/);
  });
});
