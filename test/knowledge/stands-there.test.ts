// Each record against the words of the one place that it names: what isn't there can't be said of it.
import { describe, expect, test } from 'vitest';
import type { DateSpan } from '../../src/knowledge/date-span.ts';
import type { Country, Named, Source } from '../../src/knowledge/knowledge-base.ts';
import { en } from '../../src/messages/en.ts';
import { MONTHS } from '../months.ts';
import { notesOf } from './statements.ts';
import { knowledgeOfThePage, pageAt, standsIn, THE_PAGE, wordsIn } from './the-page.ts';

const base = await knowledgeOfThePage();
const { periods, meetings, activities, group, people, cases, contact, countries } = base;

/** All that names a place, with what it says. */
interface Standing {
  readonly called: string;
  readonly source: Source;
  readonly texts?: readonly (string | undefined)[];
  readonly date?: DateSpan | undefined;
  readonly countries?: readonly Country[];
  readonly names?: readonly (Named | undefined)[];
}

const outcomes = periods.flatMap((period) =>
  period.outcomes.map((outcome) => ({ ...outcome, called: `${outcome.measure.id} of ${period.ordinal}` })),
);
const told = [...group.facts, ...people, ...cases].flatMap((of) =>
  of.statements.map(
    (statement): Standing => ({
      called: `${of.id}: ${statement.id}`,
      source: statement.source,
      texts: [statement.text],
      date: statement.date,
      countries: statement.countries,
      names: [statement.city],
    }),
  ),
);
const records: readonly Standing[] = [
  ...periods.flatMap(({ name: called, source, date, participants, targets, support }): Standing[] => [
    { called, source, date },
    { called: `countries of ${called}`, source: participants.source, countries: participants.countries },
    ...targets.map(({ crime, sectors, source: of }) => ({
      called: `${crime.id} of ${called}`,
      source: of,
      names: [crime, ...sectors],
    })),
    ...support.map(({ organisation, statement, source: of }) => ({
      called: `support of ${called}`,
      source: of,
      texts: [statement],
      names: [organisation],
    })),
  ]),
  ...outcomes.map(({ called, source, countries: of, detail, purpose }) => ({
    called,
    source,
    countries: of,
    texts: [detail, purpose],
  })),
  ...meetings.flatMap(({ id, onPage, source, date, city, kinds, about, held }): Standing[] => [
    { called: id, source, date, texts: [onPage], names: [city, ...kinds] },
    ...[about, held]
      .filter((said) => said !== undefined)
      .map((said) => ({ called: `said of ${id}`, source: said.source, texts: [said.text] })),
  ]),
  ...activities.map(({ period, source, date, garbled }) => ({
    called: `activity ${period.number}`,
    source,
    date,
    texts: [garbled],
  })),
  ...told,
  { called: 'contact', source: contact.source, texts: [contact.email, contact.purpose] },
];

const thePage = Object.values(THE_PAGE)
  .flatMap((places) => Object.values(places))
  .join('\n');
const named = (one: Standing) => `${one.called} (${standsIn(one)})`;
/** Every word of a text is among the words of a place. */
const lacking = (text: string, place: string) => {
  const there = new Set(wordsIn(place));
  return wordsIn(text).filter((word) => !there.has(word));
};
/** The forms in which the page names a country: Thailand, the USA, Thai police, the Thailand-Malaysia border. */
const isNamedIn = ({ name, adjectives }: Country, place: string) =>
  [name, ...adjectives].some((form) => new RegExp(`(?<![a-z])${form}(?![a-z])`, 'i').test(place));

test('nothing that names a place is left out here', () => {
  expect(records).toHaveLength(3 + 3 + 9 + 1 + 26 + 8 + 5 + 3 + 19 + 1);
});

describe('a date', () => {
  const dated = records.flatMap(({ date, ...one }) => (date === undefined ? [] : [{ ...one, date }]));

  test.each(dated.map((one) => [named(one), one] as const))('of %s stands there', (_, one) => {
    expect(lacking(`${en.formats.date(one.date.from)} ${en.formats.date(one.date.to)}`, pageAt(one))).toEqual(
      [],
    );
  });

  test('and a day is a day, not only its month', () => {
    expect(dated.filter(({ date }) => date.from.day !== undefined).map(({ called }) => called)).toEqual([
      '1st Joint Period of Action',
      ...meetings.map(({ id }) => id),
      'establishment: establishment',
      'forward-work-plan: forward-work-plan',
      'proposal: proposed',
    ]);
  });
});

describe('a figure', () => {
  const WORDS: Readonly<Record<number, string>> = {
    2: 'two',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
    9: 'nine',
  };
  const counted = outcomes.flatMap(({ count, ...one }) => (count === undefined ? [] : [{ ...one, count }]));

  test.each(counted.map((one) => [`${one.count} ${named(one)}`, one] as const))(
    '%s stands there',
    (_, one) => {
      const { count, qualifier } = one;
      const written = WORDS[count] ?? String(count);
      expect(wordsIn(pageAt(one))).toContain(written);
      expect(pageAt(one).includes(`over ${written}`)).toBe(qualifier === 'over');
    },
  );

  test.each(outcomes.filter(({ count }) => count === undefined).map((one) => [named(one), one] as const))(
    'is not given for %s, nor is there one',
    (_, one) => {
      const numbers = wordsIn(pageAt(one)).filter(
        (word) => /^\d/.test(word) || Object.values(WORDS).includes(word),
      );
      // Beside it, in the same place, stand the arrests of parallel efforts and the officers that were trained.
      expect(numbers).toEqual(one.measure.id === 'networks' ? ['30'] : isTraining(one.measure) ? ['50'] : []);
      expect(pageAt(one).includes('numerous')).toBe(one.qualifier === 'numerous');
    },
  );
  const isTraining = ({ id }: Named) => id === 'awareness' || id === 'training';
});

describe('the wording', () => {
  // Ours, because a sentence wants them: "72 persons being convicted", "enquires", "targeted training for over 50 police".
  const OURS = ['convictions', 'enquiries', 'given', 'that'];

  test.each(outcomes.map((one) => [named(one), one] as const))(
    'of what is counted in %s is the page’s',
    (_, one) => {
      expect(lacking(one.counts, pageAt(one)).filter((word) => !OURS.includes(word))).toEqual([]);
    },
  );

  test('of who acted is the page’s, where its list or sentence begins', () => {
    const opening = (section: string, item: string) => THE_PAGE[section]?.[item] ?? '';
    for (const { name, outcomes: of } of periods)
      for (const { actor = '', source } of of) {
        const where =
          name === '1st Joint Period of Action'
            ? 'paragraph 2'
            : source.item.startsWith('list item')
              ? 'paragraph 3'
              : 'paragraph 1';
        expect(opening(name, where).toLowerCase()).toContain(actor);
      }
  });
});

describe('a name', () => {
  test.each(records.filter(({ names = [] }) => names.length > 0).map((one) => [named(one), one] as const))(
    'in %s is there, word by word',
    (_, one) => {
      const all = (one.names ?? []).flatMap((name) => (name === undefined ? [] : [name.name]));
      expect(lacking(all.join(' '), pageAt(one))).toEqual([]);
    },
  );

  test.each(periods.map((period) => [period.name, period.participants] as const))(
    'of a country in the %s is there, and no other country is',
    (_, participants) => {
      expect(countries.filter((country) => isNamedIn(country, pageAt(participants)))).toEqual(
        participants.countries,
      );
    },
  );

  test.each(
    records
      .filter(({ countries: of = [], texts = [] }) => of.length + texts.length > 0)
      .map((one) => [named(one), one] as const),
  )('of a country in %s is there', (_, one) => {
    const told = (one.texts ?? []).join(' ');
    const said = countries.filter((country) => one.countries?.includes(country) || isNamedIn(country, told));
    expect(said.filter((country) => !isNamedIn(country, pageAt(one)))).toEqual([]);
  });
});

describe('a note', () => {
  const notes = notesOf(base);

  test('there are 26', () => expect(notes).toHaveLength(26));

  test.each(notes)('quotes the page word for word, and no day that isn’t there: %s', (note) => {
    const quoted = [...note.matchAll(/["“]([^"”]+)["”]/g)].map(([, words = '']) => words);
    const days = [...note.matchAll(new RegExp(`\\d+ (?:${MONTHS.join('|')})`, 'g'))].map(([day]) => day);
    const there = thePage.toLowerCase();
    expect([...quoted, ...days].filter((words) => !there.includes(words.toLowerCase()))).toEqual([]);
  });
});
