// Every message of every language, with every one of its samples, beside the same in English.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateSpan, firstDay, type PartialDate, spanOf } from '../../src/knowledge/date-span.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { LOCALES, type Locale, TRANSLATED } from '../../src/knowledge/locale.ts';
import { capitalise, decapitalise } from '../../src/knowledge/wording.ts';
import { editionOf, messagesIn } from '../../src/messages/edition.ts';
import { LIMITS } from '../../src/replies/limits.ts';
import { missing, numbersIn } from './numbers.ts';
import { CHOICES, conditionsIn, samplesIn } from './samples.ts';

interface Rendering {
  readonly message: string;
  readonly args: readonly unknown[];
  readonly text: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const base = await loadKnowledge('data');
const renderings = new Map(LOCALES.map((locale) => [locale, renderingsIn(locale)]));
const ofAll = (locale: Locale) => renderings.get(locale) ?? [];

/** What a language says with each sample, and each message that takes none. */
function renderingsIn(locale: Locale): Rendering[] {
  const edition = editionOf(base, locale);
  return rendered(edition.messages, samplesIn(edition), []);
}

function rendered(said: unknown, samples: unknown, path: readonly string[]): Rendering[] {
  const message = path.join('.');
  if (typeof said === 'string') return [{ message, args: [], text: said }];
  if (typeof said === 'function' && Array.isArray(samples))
    return samples.map((args) => ({ message, args, text: Reflect.apply(said, undefined, args) }));
  if (typeof said !== 'object' || said === null) throw new Error(`${message} has no samples`);
  return Object.entries(said).flatMap(([key, one]) =>
    rendered(one, isRecord(samples) ? samples[key] : undefined, [...path, key]),
  );
}

const leavesOf = (value: unknown): unknown[] =>
  isRecord(value) ? Object.values(value).flatMap(leavesOf) : [value];
/** The texts among arguments: not what only chooses between texts. */
const stringsOf = (value: unknown) =>
  leavesOf(value)
    .filter((one) => typeof one === 'string')
    .filter((one) => !CHOICES.has(one));
const lengthsOf = (value: unknown): number[] =>
  isRecord(value)
    ? [...(Array.isArray(value) ? [value.length] : []), ...Object.values(value).flatMap(lengthsOf)]
    : [];

const includes = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());

const conditions = new Map(
  LOCALES.flatMap((locale) =>
    conditionsIn(editionOf(base, locale)).map(({ text, names }) => [text, names] as const),
  ),
);

/** What the message itself says: without what it was given. */
function ownWords({ args, text }: Rendering): string {
  const given = stringsOf(args)
    .flatMap((one) => conditions.get(one) ?? [one])
    .filter((one) => one !== '' && !/^\d{1,3}$/.test(one))
    .sort((one, other) => other.length - one.length);
  return given
    .flatMap((one) => [one, capitalise(one), decapitalise(one)])
    .reduce((rest, one) => rest.replaceAll(one, '◌'), text);
}

/** Messages in which “all 3” may be a word in another language: Indonesian says `ketiga periode`, and `seluruh periode` of many. */
const ALL_OF_SOME: ReadonlySet<string> = new Set([
  'reply.countryPeriods',
  'picture.inAllAlt',
  'picture.inPeriods',
  'picture.sameInAll',
]);

/** A number that a message has of its own: Chinese writes the `one month` of English as 1个月. */
const OWN_NUMBERS: Readonly<Record<string, string>> = { 'answer.lengthInDays': '1' };

/** What may be the same in English: September, Thailand and Thai are so in Indonesian, Sri Lanka in most languages. */
const ALIKE: ReadonlySet<string> = new Set([
  'formats.date',
  'formats.span',
  'formats.shortSpan',
  'formats.shortSpanInYear',
  'formats.country',
  'formats.language',
]);

const WORD = /[\p{L}\p{M}’']+/gu;
const english = new Set(ofAll('en').flatMap((one) => ownWords(one).toLowerCase().match(WORD) ?? []));

/** Three words in a row that English says, outside of quotation and code marks. */
const englishIn = (text: string): string[] =>
  text
    .replace(/“[^”]*”|`[^`]*`/g, '◌')
    .split(/[^\p{L}\p{M}’'\s-]+/u)
    .flatMap((clause) => {
      const words = clause.toLowerCase().match(WORD) ?? [];
      return words
        .map((_, index) => words.slice(index, index + 3))
        .filter((three) => three.length === 3 && three.every((word) => english.has(word)))
        .map((three) => three.join(' '));
    });

/** Words in Latin letters that a language of another script says: what is typed in them, and Discord's values of a switch. */
const LATIN = new Set(['JPA', 'NZ', 'KL', 'True', 'False']);
const isLatin = (locale: Locale) => /\p{Script=Latin}/u.test(messagesIn(locale).nouns.countries);

/** All other words in Latin letters, outside of quotation and code marks. */
const latinIn = (text: string): string[] =>
  (text.replace(/“[^”]*”|`[^`]*`|\/help/g, '◌').match(/\p{Script=Latin}+/gu) ?? []).filter(
    (word) => !LATIN.has(word),
  );

const PAIRS = ['()', '[]', '（）', '“”', '《》'].map((pair) => [...pair]);
const count = (text: string, part: string) => text.split(part).length - 1;

/** What is never right in any language. */
const slipsIn = (text: string): string[] => [
  ...(text.match(/undefined|NaN|\bnull\b|\[object/g) ?? []),
  ...(text.match(/\s\s|^\s/g) ?? []),
  ...(text.match(/\s[,.;:!?)\]）”，。；：！？、]|[([（“]\s/g) ?? []),
  ...(text.match(/[,.;:!?，。；：！？、]\s*[,.;:!?，。；：！？、]/g) ?? []),
  ...(text.match(/\(\)|（）|\[\]|“”|\*\*\*/g) ?? []),
  ...PAIRS.filter(([open = '', close = '']) => count(text, open) !== count(text, close)).map(String),
  ...['**', '`', '"'].filter((mark) => count(text, mark) % 2 !== 0),
];

const messageNames = [...new Set(ofAll('en').map(({ message }) => message))];
const samplesOf = (locale: Locale, message: string) => ofAll(locale).filter((one) => one.message === message);

describe.each(LOCALES)('in %s', (locale) => {
  test('there are the same messages as in English, with as many samples', () => {
    expect(ofAll(locale).map(({ message }) => message)).toEqual(ofAll('en').map(({ message }) => message));
  });

  test.each(messageNames)('%s is well-formed', (message) => {
    const slips = samplesOf(locale, message).flatMap(({ text }) =>
      slipsIn(text).map((slip) => `“${slip}” in: ${text}`),
    );
    expect(slips).toEqual([]);
  });

  test.each(messageNames)('%s says no number but those that it is given', (message) => {
    const strange = samplesOf(locale, message).flatMap((one) => {
      const given = [...leavesOf(one.args), ...lengthsOf(one.args)].flatMap((of) => numbersIn(String(of)));
      const own = numbersIn(ownWords(one)).filter(
        (number) => !given.includes(number) && number !== OWN_NUMBERS[message],
      );
      return one.args.length > 0 && own.length > 0 ? [`${own.join(', ')} in: ${one.text}`] : [];
    });
    expect(strange).toEqual([]);
  });
});

describe.each(TRANSLATED)('in %s, beside English', (locale) => {
  const pairs = (message: string) => {
    const others = samplesOf(locale, message);
    return samplesOf('en', message).map((inEnglish, index) => ({
      inEnglish,
      other: others[index] ?? expect.fail(`there is no such sample of ${message}`),
    }));
  };

  test.each(messageNames)('%s says all that it is given', (message) => {
    const faults = pairs(message).flatMap(({ inEnglish, other }) => {
      const given = stringsOf(other.args);
      const lost = stringsOf(inEnglish.args).flatMap((one, index) => {
        const same = given[index] ?? '';
        const parts = conditions.get(same) ?? [same];
        return includes(inEnglish.text, one) ? parts.filter((part) => !includes(other.text, part)) : [];
      });
      const words = ownWords(inEnglish);
      const said = ALL_OF_SOME.has(message) ? words.replace(/\ball \d+/g, '') : words;
      const all = [...lost, ...missing(numbersIn(said), numbersIn(ownWords(other)))];
      return all.length > 0 ? [`${all.join(', ')} not in: ${other.text} (English: ${inEnglish.text})`] : [];
    });
    expect(faults).toEqual([]);
  });

  test.each(messageNames)('%s is translated', (message) => {
    const faults = pairs(message).flatMap(({ inEnglish, other }) => {
      const [one, same] = [ownWords(other), ownWords(inEnglish)];
      const isAlike = one === same && /\p{L}/u.test(same) && !ALIKE.has(message);
      const rest = isLatin(locale) ? englishIn(one) : latinIn(one);
      return isAlike || rest.length > 0 ? [`${rest.join(', ')} in: ${other.text}`] : [];
    });
    expect(faults).toEqual([]);
  });
});

const within = (room: string, names: string) => names.split(' ').map((name) => `${room}.${name}`);

/** What stands on buttons. */
const LABELS = [
  ...['period', 'nth'],
  ...within(
    'reply',
    'notesButton cite answer more allOnThis allPeriods periodButton allMeetings allCountries',
  ),
  ...within('reply', 'aboutTheGroup answerIn activities contactLabel picture inWords all outcomes countries'),
  ...within(
    'reply',
    'meetings meetingsButton moreLabel compare meetingLabel chart alsoNamedFor today howItBegan',
  ),
  ...within('reply', 'namesAndSource periods figures theRest briefLabel asText whatItLacks contradictions'),
  ...within('command', 'commandsLabel ofThePeriod ofTheCountry pair allPairs earlier later withoutButton'),
];
const PLACEHOLDERS = [
  ...within('reply', 'showPeriod showMeeting showCountry gapsBySection'),
  ...within('command', 'meetingsBy'),
];
const BELOW_OPTIONS = within('reply', 'gapsThere whenAndWhere');

describe.each(LOCALES)('Discord takes in %s', (locale) => {
  const { private: onlyMe, lookUp, ...commands } = messagesIn(locale).commands;

  test.each<[string, readonly string[], number]>([
    [
      'the descriptions of commands and their options',
      Object.values(commands).flatMap(({ description, options }) => [description, ...Object.values(options)]),
      100,
    ],
    ['the description of the option that all have', [onlyMe], 100],
    ['the name of the command on a message', [lookUp], 32],
    ['labels of buttons', textsOf(locale, LABELS), LIMITS.buttonLabel],
    ['texts of menus', textsOf(locale, PLACEHOLDERS), LIMITS.select.placeholder],
    ['what stands below the options of a menu', textsOf(locale, BELOW_OPTIONS), LIMITS.select.description],
  ])('%s', (_, texts, most) => {
    expect(texts).not.toEqual([]);
    expect(texts.filter((one) => one.length === 0 || one.length > most)).toEqual([]);
  });
});

function textsOf(locale: Locale, messages: readonly string[]): string[] {
  return messages.flatMap((message) => {
    const texts = samplesOf(locale, message).map(({ text }) => text);
    return texts.length > 0 ? texts : expect.fail(`there is no message ${message}`);
  });
}

describe('a span of time, in words and in few letters', () => {
  const date = fc
    .tuple(
      fc.integer({ min: 1990, max: 2060 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .chain(([year, month, day]) =>
      fc.constantFrom<PartialDate>({ year }, { year, month }, { year, month, day }),
    );
  const span = fc
    .tuple(date, date)
    .map(
      ([one, other]): DateSpan =>
        firstDay(one) <= firstDay(other) ? { from: one, to: other } : { from: other, to: one },
    );

  test.each(LOCALES)('has both years and all days in %s', (locale) => {
    const { formats } = messagesIn(locale);
    fc.assert(
      fc.property(fc.oneof(span, date.map(spanOf)), ({ from, to }) => {
        const years = from.year === to.year ? [to.year] : [from.year, to.year];
        const isOneDay = firstDay(from) === firstDay(to);
        const days = (isOneDay ? [to.day ?? from.day] : [from.day, to.day]).filter(
          (day) => day !== undefined,
        );
        const given = [...years, ...days].map(String);
        expect(missing(given, numbersIn(formats.span({ from, to })))).toEqual([]);
        expect(missing(days.map(String), numbersIn(formats.shortSpanInYear({ from, to })))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is told as months in Vietnamese only where both ends are months', () => {
    const { shortSpanInYear } = messagesIn('vi').formats;
    const [year, month] = [{ year: 2015 }, { year: 2016, month: 5 }];
    expect(shortSpanInYear({ from: year, to: month })).toBe('2015 – 5/2016');
    expect(shortSpanInYear({ from: { year: 2015, month: 11 }, to: month })).toBe('tháng 11/2015 – 5/2016');
  });
});
