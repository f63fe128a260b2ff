// What the data says in words, in each language.
import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWholeFiles } from '../../src/knowledge/checked-files.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { TRANSLATED, type Translated } from '../../src/knowledge/locale.ts';
import { readData } from '../../src/knowledge/read-data.ts';
import { textsIn } from '../../src/knowledge/texts.ts';
import { checkTranslations, translator } from '../../src/knowledge/translations.ts';
import { editionOf } from '../../src/messages/edition.ts';
import { missing, numbersIn } from '../messages/numbers.ts';
import { MONTHS } from '../months.ts';
import { append, passingCopyOfData, problemsOf, rewrite } from './data-directory.ts';

const data = await readData('data');
const { files } = data;
const english = [...new Set(textsIn(files).map(({ text }) => text))];

/** Every text of the data with its translation. */
function translations(locale: Translated): { readonly text: string; readonly translated: string }[] {
  const translate = translator(files, locale);
  return english.map((text) => ({ text, translated: translate(text) ?? expect.fail(`“${text}” has none`) }));
}

test('every text is translated into every language, and nothing else is', () => {
  expect(checkTranslations(data)).toEqual([]);
});

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const CARDINALS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const NAMED_NUMBERS = new Map(
  [MONTHS.map((name) => name.toLowerCase()), ORDINALS, CARDINALS].flatMap((names) =>
    names.map((name, index) => [name, String(index + 1)] as const),
  ),
);

/** Numbers that English has in words: months, “eighth”, “fifteen”. Other languages may write them in digits. */
const numbersInWords = (text: string) =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => NAMED_NUMBERS.get(word) ?? []);

/** What the page prints so that it can't be a date: it is quoted in English, and translations say behind it what it means. */
const GARBLED = 'May – May to November 2016';

const quotationsIn = (text: string) => (text.match(/“[^”]*”|"[^"]*"/g) ?? []).map((one) => one.slice(1, -1));
const addressesIn = (text: string) => text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];

describe.each(TRANSLATED)('in %s', (locale) => {
  const all = translations(locale);

  test('numbers are those of the English text', () => {
    const faults = all.flatMap(({ text, translated }) => {
      const [inEnglish, other] = [numbersIn(text), numbersIn(translated)];
      const explained = text.includes(GARBLED) ? numbersIn(GARBLED) : [];
      const lost = missing(inEnglish, other);
      const added = missing(other, [...inEnglish, ...numbersInWords(text), ...explained]);
      return lost.length + added.length > 0 ? [{ text, translated, lost, added }] : [];
    });
    expect(faults).toEqual([]);
  });

  test('quotations, addresses and the names of persons stay', () => {
    const persons = files.people.map(({ name }) => name);
    const faults = all.flatMap(({ text, translated }) => {
      const stays = [
        ...addressesIn(text),
        ...quotationsIn(text),
        ...persons.filter((name) => text.includes(name)),
      ];
      const lost = [
        ...stays.filter((one) => !translated.includes(one)),
        ...missing(quotationsIn(text), quotationsIn(translated)),
      ];
      return lost.length > 0 ? [{ text, translated, lost }] : [];
    });
    expect(faults).toEqual([]);
  });

  test('nothing is empty, nor still in English', () => {
    expect(all.filter(({ translated }) => !/\p{L}/u.test(translated))).toEqual([]);
    expect(all.filter(({ text, translated }) => text === translated && / \S+ /.test(text))).toEqual([]);
  });

  test.each(['counts', 'name'])('%s of different outcomes are not said alike', (key) => {
    const translate = translator(files, locale);
    const said = textsIn(files).filter(
      ({ file, path }) => (key === 'counts' || file === 'measures') && path.at(-1) === key,
    );
    const inEnglish = new Set(said.map(({ text }) => text));
    expect(inEnglish.size).toBeGreaterThan(1);
    expect(new Set([...inEnglish].map(translate)).size).toBe(inEnglish.size);
  });

  test('a text without a translation is shown in English, with its language named', async () => {
    const directory = await passingCopyOfData('data');
    const { purpose } = files.contact;
    const file = `translations/${locale}.yaml`;
    await rewrite(directory, file, (text) => {
      const lines = text.split('\n');
      const from = lines.findIndex((line) => line.startsWith('- en:') && line.includes(purpose));
      return lines.filter((_, index) => index !== from && index !== from + 1).join('\n');
    });
    expect(await problemsOf(directory, readWholeFiles)).toEqual([
      expect.stringMatching(/^contact\.yaml:\d+:1 purpose: isn't in translations\/\S+\.yaml: add it there/),
    ]);
    expect(await problemsOf(directory)).toEqual([]);
    const { knowledge, messages } = editionOf(await loadKnowledge(directory), locale);
    expect(knowledge.contact.purpose).toBe(messages.untranslated(purpose));
    expect(knowledge.contact.purpose).not.toBe(purpose);
    expect(knowledge.contact.purpose).toContain(purpose);
  });

  test('everything is, where the whole file is missing', async () => {
    const directory = await passingCopyOfData('data');
    await unlink(join(directory, `translations/${locale}.yaml`));
    expect(await problemsOf(directory, readWholeFiles)).toHaveLength(english.length);
    const { knowledge, messages } = editionOf(await loadKnowledge(directory), locale);
    expect(knowledge.measures.map(({ name }) => name)).toEqual(
      files.measures.map(({ name }) => messages.untranslated(name)),
    );
  });

  test('a translation of what is said nowhere is named with its line', async () => {
    const directory = await passingCopyOfData('data');
    const file = `translations/${locale}.yaml`;
    await append(directory, file, { en: 'Said nowhere', [locale]: 'x' });
    const lines = (await readFile(join(directory, file), 'utf8')).split('\n');
    const line = lines.findIndex((one) => one.includes('Said nowhere')) + 1;
    expect(await problemsOf(directory, readWholeFiles)).toEqual([
      `${file}:${line}:3 en: is said nowhere any more: remove it with its translation`,
    ]);
    expect(await problemsOf(directory)).toEqual([]);
  });
});
