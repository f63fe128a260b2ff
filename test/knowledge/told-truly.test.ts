// What is easily told wrongly of the page: a cause made of a contribution, a whole of examples, one verb of another.
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../src/knowledge/date-span.ts';
import { en } from '../../src/messages/en.ts';
import { names, statementOf } from './statements.ts';
import { knowledgeOfThePage, standsIn } from './the-page.ts';

const base = await knowledgeOfThePage();
const { periods, meetings, group, people, cases, documents } = base;
const terms = base.terms.get('en') ?? expect.fail('no terms of English');

const period = (number: number) =>
  periods.find((one) => one.number === number) ?? expect.fail(`no period ${number}`);
const outcome = (number: number, id: string) =>
  period(number).outcomes.find(({ measure }) => measure.id === id) ?? expect.fail(`no ${id}`);
const meeting = (id: string) => meetings.find((one) => one.id === id) ?? expect.fail(`no meeting ${id}`);
const told = (id: string, statement: string) =>
  statementOf([...group.facts, ...people, ...cases], id, statement);
/** Every text of the data. The words of the page and of people, in sets and maps, aren't ours and aren't looked into. */
const texts = (() => {
  const seen = new Set<unknown>();
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    Object.values(value).forEach(visit);
  };
  visit({ ...base, files: undefined });
  return [...found];
})();
const saying = (pattern: RegExp) => texts.filter((text) => pattern.test(text));

describe('what a period did, and what it contributed to', () => {
  test('the 3rd contributed to 72 convictions, wherever they are told of', () => {
    expect(outcome(3, 'convictions').counts).toMatch(/\bcontributed to\b/);
    expect(
      outcome(3, 'convictions')
        .notes.map(({ text }) => text)
        .join(' '),
    ).toMatch(/contributed to the 72 convictions, not that it alone/);
    expect(told('captain-bram', 'conviction').text).toMatch(/\bcontributed to\b/);
    expect(saying(/\b72\b/).filter((text) => !/contributed to|among the 72: don't add/.test(text))).toEqual(
      [],
    );
    expect(saying(/\b72\b/).length).toBeGreaterThan(2);
  });

  test('62 people were “also” convicted: whether they are among the 72 stays open', () => {
    const also = told('thai-trial', 'convictions');
    expect(also.text).toMatch(/62\) people were also convicted/);
    // Counted with the convictions, they would be inside the 72.
    expect([also.measure, also.beside]).toEqual([undefined, outcome(3, 'convictions').measure]);
    expect(
      outcome(3, 'convictions')
        .notes.map(({ text }) => text)
        .join(' '),
    ).toMatch(/whether the 62 “also” convicted .* are among the 72 that .*: don't add them up/);
  });

  test('the over 30 arrests of the 2nd are those that parallel efforts led to, Captain Bram’s among them', () => {
    expect(outcome(2, 'arrests').counts).toBe('arrests that parallel efforts led to');
    expect(outcome(2, 'arrests').actor).toBeUndefined();
    const arrest = told('captain-bram', 'arrest');
    expect(arrest.text).toMatch(/is among the over 30/);
    expect([arrest.period, arrest.measure]).toEqual([period(2), outcome(2, 'arrests').measure]);
  });

  test('where he was arrested isn’t said: Indonesia is where he faced court', () => {
    const where = (id: string) => {
      const { tells, countries, city } = told('captain-bram', id);
      return [tells.includes('place'), names(countries), city];
    };
    expect(where('arrest')).toEqual([false, [], undefined]);
    expect(where('conviction')).toEqual([false, [], undefined]);
    expect(where('court')).toEqual([true, ['Indonesia'], undefined]);
  });

  test('networks were disrupted in the 2nd; the operations of the 3rd aimed at dismantling them', () => {
    const disrupted = periods.filter(({ outcomes }) =>
      outcomes.some(({ measure }) => measure.id === 'networks'),
    );
    expect(disrupted).toEqual([period(2)]);
    expect(outcome(2, 'networks').counts).toBe('trafficking in persons networks disrupted');
    expect(outcome(3, 'operations').purpose).toMatch(/^to dismantle .* networks in the Asia-Pacific region$/);
  });
});

describe('the page’s verbs', () => {
  test('trafficking was investigated in the 1st; covered in the 2nd; networks were aimed at in the 3rd', () => {
    const verbs = periods.map(({ targets }) => [
      ...new Set(targets.filter(({ verb }) => verb !== 'networks-targeted').map(({ verb }) => verb)),
    ]);
    expect(verbs).toEqual([['investigated'], ['covered'], ['aimed-at']]);
  });

  test('what was targeted in all three are criminal networks, not the crime that they are involved in', () => {
    for (const { targets } of periods) {
      const targeted = targets.filter(({ verb }) => verb === 'networks-targeted');
      expect(targeted.map(({ crime }) => crime.name)).toEqual([
        'Criminal networks involved in the online commercial sexual exploitation of children',
      ]);
    }
  });

  test('trafficked persons were assisted in the 1st, trafficked victims rescued in the 3rd', () => {
    expect([1, 3].map((number) => outcome(number, 'victims').counts)).toEqual([
      'trafficked persons assisted',
      'trafficked victims rescued',
    ]);
  });

  test.each([
    ['operations', 'separate coordinated operations carried out', 'joint operations carried out', 2],
    ['suspects', 'suspects identified', 'new suspects identified', 1],
    ['training', 'training sessions carried out', 'targeted training carried out', 1],
    ['officers', 'officers trained', 'officers given targeted training', 1],
  ])('the %s of two periods are worded as differently as there', (id, one, other, number) => {
    expect([outcome(number, id).counts, outcome(3, id).counts]).toEqual([one, other]);
  });

  test('endorsed, proposed, welcomed and developed are four things', () => {
    expect(told('establishment', 'establishment').text).toMatch(/\bendorsed\b/);
    expect(told('proposal', 'proposed').text).toMatch(/\bco-chairs proposed\b/);
    expect(told('proposal', 'welcomed').text).toMatch(/\bwelcomed\b/);
    expect(told('forward-work-plan', 'forward-work-plan').text).toMatch(/\bwas developed at\b/);
  });
});

describe('examples are examples', () => {
  test('“crimes including” in the 2nd, and none of the other lists of crimes', () => {
    const open = periods.flatMap(({ ordinal, targets }) =>
      targets.filter(({ list }) => list === 'open').map(({ crime }) => `${ordinal} ${crime.id}`),
    );
    expect(open).toEqual(['2nd maritime-smuggling', '2nd labour-exploitation']);
  });

  test('“sectors, including” in the 1st and “sectors, such as” in the 2nd', () => {
    const withSectors = periods.flatMap(({ ordinal, targets }) =>
      targets
        .filter(({ sectors }) => sectors.length > 0)
        .map(({ crime, sectorList }) => `${ordinal} ${crime.id}: ${sectorList}`),
    );
    expect(withSectors).toEqual([
      '1st sexual-exploitation: open',
      '1st labour-exploitation: open',
      '2nd labour-exploitation: open',
    ]);
  });

  test('“including for employers” in the 1st', () => {
    expect(outcome(1, 'awareness').detail).toMatch(/, among others$/);
  });
});

describe('one place for each statement', () => {
  test('what a meeting was about doesn’t stand in its entry, which has its name, city and date', () => {
    for (const { about, held, source } of meetings) {
      expect(source.section).toBe('Meetings');
      for (const said of [about, held]) expect(said?.source.section).not.toBe('Meetings');
    }
  });

  test('it was the roundtable that was under the auspices of the Regional Support Office', () => {
    const said = [
      meeting('roundtable-2015').held?.text ?? '',
      told('regional-support-office', 'regional-support-office').text,
    ];
    for (const text of said) expect(text).toMatch(/roundtable.*held under the auspices of/i);
    expect(saying(/plan for the (?:working )?group/i)).toEqual([]);
  });

  test('the debrief of the 1st was held to discuss, with the AHG’s member countries', () => {
    const { about, held } = meeting('jpa-1-debrief');
    expect(about?.text).toMatch(/^It was held to discuss /);
    expect(held?.text).toMatch(/with the AHG's member countries/);
    expect([about, held].map((said) => said && standsIn(said))).toEqual([
      '1st Joint Period of Action, paragraph 3',
      '1st Joint Period of Action, paragraph 3',
    ]);
  });

  test('the two lists of outcomes have an actor each', () => {
    const actors = periods.map(({ outcomes }) => [
      ...new Set(
        outcomes.filter(({ source }) => source.item.startsWith('list item')).map(({ actor }) => actor),
      ),
    ]);
    expect(actors).toEqual([
      ['authorities in the eight countries'],
      [],
      ['authorities in the ten countries'],
    ]);
  });
});

describe('who and what the group is', () => {
  test('its focus is what it is for, not what it has achieved', () => {
    const { text } = told('focus', 'focus');
    expect(text).toMatch(/concrete, action-oriented activities .* meant to disrupt and dismantle/);
    expect(text).not.toMatch(/practical|so that|are disrupted/);
  });

  test('officials come from fifteen countries; the membership is that of the Ad Hoc Group, and isn’t listed', () => {
    expect(told('membership', 'membership').text).toMatch(
      /officials involved in aspects of law enforcement and in border control, from the fifteen \(15\) countries that form the Ad Hoc Group's membership/,
    );
    expect(told('ad-hoc-group', 'members').text).toMatch(/the page doesn't list them/);
    expect(told('ad-hoc-group', 'members').countries).toEqual([]);
    expect(
      saying(/members? of the (?:working )?group|(?:officials|group) (?:are|is|has|have) members?\b/i),
    ).toEqual([]);
  });

  test('INTERPOL supported; it took no part', () => {
    expect(periods.map(({ support }) => support.length)).toEqual([1, 0, 0]);
    expect(period(1).participants.countries).toHaveLength(8);
  });

  test('the Canberra meeting isn’t one of the group’s', () => {
    expect(meetings.filter(({ city }) => city.name === 'Canberra')).toEqual([]);
    expect(told('establishment', 'establishment').city?.name).toBe('Canberra');
  });
});

describe('what is left open', () => {
  test('when the page was written: it has a latest dated event, and no date', () => {
    expect(documents.map((one) => en.formats.span(one.lastDatedEvent))).toEqual(['14 September 2017']);
    expect(saying(/late 2017|last true|as of 2017|at present|today|\bnow\b/i)).toEqual([]);
    expect(saying(/currently/).map((text) => text.replace(/ is currently .*/, ''))).toEqual([
      'By the text on the 2nd period Captain Bram (Abraham Louhenapessy)',
    ]);
  });

  test('present tense is told from what has a date', () => {
    const present = [...group.facts, ...people, ...cases].flatMap(({ statements }) =>
      statements.filter((one) => one.present).map(({ id, date }) => [id, date]),
    );
    expect(present).toEqual([
      ['co-chairs', undefined],
      ['reporting', undefined],
      ['membership', undefined],
      ['members', undefined],
      ['court', undefined],
    ]);
  });

  test('the 1st has two ranges of dates, and November 2015 is in the one of the activities', () => {
    const november = { from: { year: 2015, month: 11 }, to: { year: 2015, month: 11 } };
    const [activity] = base.activities.filter((one) => one.period === period(1));
    expect(overlaps(period(1).date, november)).toBe(false);
    expect(activity && overlaps(activity.date, november)).toBe(true);
  });

  test('how many were told of where no figure is given', () => {
    expect(
      ['enquiries', 'awareness', 'training', 'intelligence'].map((id) =>
        en.figure(outcome(3, id).qualifier, outcome(3, id).count),
      ),
    ).toEqual([
      'numerous (no figure given)',
      'done (no figure given)',
      'done (no figure given)',
      'done (no figure given)',
    ]);
  });
});

describe('nothing is left out', () => {
  test.each([
    [1, 'enquiries', 'purpose', /^to progress trafficking in persons and people smuggling investigations$/],
    [3, 'enquiries', 'purpose', /^to progress trafficking in persons and people smuggling investigations$/],
    [1, 'training', 'detail', /throughout the region/],
    [1, 'officers', 'detail', /throughout the region/],
    [3, 'training', 'detail', /across the region/],
    [3, 'officers', 'detail', /across the region/],
    [1, 'intelligence', 'counts', /^useful intelligence/],
    [3, 'intelligence', 'counts', /^useful intelligence/],
    [1, 'intelligence', 'detail', /traffickers and smugglers involved and their modus operandi/],
    [3, 'intelligence', 'detail', /traffickers and smugglers involved and their modus operandi/],
    [2, 'operations', 'purpose', /^for crimes including maritime people smuggling and trafficking/],
    [3, 'operations', 'purpose', /in the Asia-Pacific region$/],
  ] as const)('%i: %s: its %s', (number, id, key, said) => {
    expect(outcome(number, id)[key]).toMatch(said);
  });

  // Each was once denied, though it stands on the page.
  test.each([
    'welcomed by the AHG member countries',
    'carried out targeted training for over 50 police',
    'a wide range of sectors',
    'networks were also disrupted in Malaysia',
    'Authorities in the ten countries',
    'gathered useful intelligence',
  ])('the words of “%s” are known to be there', (fragment) => {
    const known = documents.flatMap(({ words }) => [...words]);
    expect(
      fragment
        .toLowerCase()
        .split(' ')
        .filter((word) => !known.includes(word)),
    ).toEqual([]);
  });
});

describe('words that people use', () => {
  test.each(['beauty', 'salon', 'salons', 'nail bars', 'hairdressers', 'spas'])(
    '“%s” is beauty services, not domestic work',
    (word) => {
      const under = Object.entries(terms.sectors).flatMap(([id, words]) =>
        words.includes(word) ? [id] : [],
      );
      expect(under).toEqual(['beauty-services']);
    },
  );

  test.each([
    ['jailed', 'arrests'],
    ['imprisoned', 'arrests'],
    ['behind bars', 'arrests'],
    ['jailed', 'convictions'],
    ['sentenced', 'convictions'],
    ['verdicts', 'convictions'],
    ['prosecuted', 'convictions'],
    ['traffickers', 'arrests'],
    ['smugglers', 'arrests'],
    ['traffickers', 'suspects'],
    ['smugglers', 'suspects'],
    ['extradited', 'extraditions'],
    ['handed over', 'extraditions'],
    ['police officers', 'officers'],
    ['airport officers', 'officers'],
    ['immigration officers', 'officers'],
    ['compliance officers', 'officers'],
    ['raids', 'warrants'],
  ])('“%s” is near to %s, and not equal', (word, subject) => {
    const near = Object.values(terms.unequal).filter(({ words }) => words.includes(word));
    expect(near.map((one) => one.subject)).toContain(subject);
  });

  test.each([
    ['perpetrators', 'suspects'],
    ['offenders', 'suspects'],
    ['contributed', 'countries'],
    ['mastermind', 'captain-bram'],
    ['secretariat', 'contact'],
    ['press office', 'contact'],
    ['oversees', 'reporting'],
    ['parent body', 'reporting'],
    ['replaced', 'former-co-chair'],
  ])('“%s” is no word for %s', (word, subject) => {
    expect(terms.subjects[subject]).toBeDefined();
    expect(terms.subjects[subject]).not.toContain(word);
  });

  test.each([
    ['modern slavery', 'labour-exploitation'],
    ['debt bondage', 'labour-exploitation'],
    ['slavery', 'labour-exploitation'],
  ])('“%s” is no word for %s', (word, crime) => {
    expect(terms.crimes[crime]).toContain('labour exploitation');
    expect(terms.crimes[crime]).not.toContain(word);
  });
});
