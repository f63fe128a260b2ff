// The bot in the language of whoever asks: the same replies, with the same facts, in other words.
import { describe, expect, test } from 'vitest';
import { createAnswer } from '../../src/answers/answer.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { LOCALES, TRANSLATED } from '../../src/knowledge/locale.ts';
import { createLanguage } from '../../src/language/language.ts';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { editionOf } from '../../src/messages/edition.ts';
import { createEvaluate } from '../../src/questions/evaluate.ts';
import type { Item } from '../../src/questions/items.ts';
import type { Result } from '../../src/questions/result.ts';
import { factQuestions, questionSets } from '../evaluation/sets.ts';
import { type Ask, asking, click, onMessage, type Seen, slash, typing, whole } from './asking.ts';
import { crawl, NOT_READ, STARTS } from './crawl.ts';

// As it is now: its translations are those of what data/ says.
const ownKnowledge = await loadKnowledge('data');
const ask = asking(ownKnowledge);

const askIn =
  (locale: string): Ask =>
  (asked) =>
    ask({ ...asked, locale } as typeof asked);

const numbersIn = (text: string) =>
  new Set((text.replace(/(\d)[.,](?=\d{3})/g, '$1').match(/\d+/g) ?? []).map(Number));

/** All facts, and some of what people have asked. */
const asked = [...factQuestions, ...[...questionSets.values()].flat().filter((_, at) => at % 20 === 0)];

/** Without what suggests questions, which are in the asker's language. */
const starts = STARTS.filter(([, options]) => options !== NOT_READ);

const inEnglish = new Map(crawl(ask, starts).map((one) => [one.key, one.reply]));

describe.each(TRANSLATED)('to somebody who reads %s', (locale) => {
  // Asking makes sure that Discord takes each of them.
  const visited = crawl(askIn(locale), starts);
  const { knowledge } = editionOf(ownKnowledge, locale);
  const pairs = visited.flatMap(({ key, path, reply }) => {
    const english = inEnglish.get(key);
    return english === undefined ? [] : [{ key, path, reply, english }];
  });

  // Which part of a record something stands in hangs on its length: records are compared whole.
  const records = pairs
    .filter(({ key }) => !key.includes('view='))
    .map(({ path, reply, english }) => ({
      path,
      text: allOf(askIn(locale), reply),
      wanted: allOf(ask, english),
    }));

  test('every reply that there is in English', () => {
    // What a phone has no room for in a language stands behind a button more, and a question in English may be answered so.
    const isRoom = (key: string) => !/view=(?:more|rest)|language=en/.test(key);
    expect(
      visited
        .map(({ key }) => key)
        .filter(isRoom)
        .sort(),
    ).toEqual([...inEnglish.keys()].filter(isRoom).sort());
    expect(pairs.filter(({ reply, english }) => reply.kind !== english.kind).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('with every number in it', () => {
    const lacking = records.flatMap(({ path, text, wanted }) => {
      const said = numbersIn(text);
      const missing = [...numbersIn(wanted)].filter((one) => !said.has(one));
      return missing.length === 0 ? [] : [`${path} lacks ${missing}:\n${wanted}\n${text}`];
    });
    expect(lacking).toEqual([]);
  });

  test('with every country, person and address in it', () => {
    const names = (text: string) => [
      ...ownKnowledge.countries
        .filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text))
        .map(({ code }) => knowledge.countries.find((country) => country.code === code)?.name ?? code),
      ...['Bram', 'Louhenapessy', 'INTERPOL', 'AHG', ownKnowledge.contact.email].filter((one) =>
        text.includes(one),
      ),
    ];
    const lacking = records.flatMap(({ path, text, wanted }) => {
      const missing = names(wanted).filter((name) => !text.toLowerCase().includes(name.toLowerCase()));
      return missing.length === 0 ? [] : [`${path} lacks ${missing}: ${text}`];
    });
    expect(lacking).toEqual([]);
  });

  test('and nothing that is said in English alone', () => {
    const same = pairs
      .filter(({ reply, english }) => reply.content === english.content && /\p{L}/u.test(reply.content))
      .map(({ path }) => path);
    expect(same).toEqual([]);
  });

  test('each question by the same result, and every number of it', () => {
    const { read } = createLanguage(ownKnowledge, readModel);
    const edition = editionOf(ownKnowledge, locale);
    const [here, there] = [createEvaluate(edition.knowledge), createEvaluate(ownKnowledge)];
    const say = createAnswer(edition);
    const sayInEnglish = createAnswer(editionOf(ownKnowledge, 'en'));
    for (const { q } of asked) {
      const { queries } = read(q);
      const [results, expected] = [queries.map(here), queries.map(there)];
      expect(results.map(shape), q).toEqual(expected.map(shape));
      const text = ({ headline, lines }: { headline: string; lines: readonly string[] }) =>
        [headline, ...lines].join('\n');
      const said = numbersIn(text(say.results(results)));
      const wanted = [...numbersIn(text(sayInEnglish.results(expected)))];
      expect(
        wanted.filter((one) => !said.has(one)),
        `${q}\n${text(say.results(results))}`,
      ).toEqual([]);
    }
  });

  test('suggestions whose values mean the same', () => {
    for (const [name, option] of [
      ['jpa', 'period'],
      ['country', 'name'],
      ['meetings', 'city'],
      ['meetings', 'kind'],
      ['meetings', 'date'],
    ] as const) {
      const values = (by: Ask) => by(typing(name, option, '')).choices.map(({ value }) => value);
      expect(values(askIn(locale)).sort()).toEqual(values(ask).sort());
      for (const { name: label, value } of askIn(locale)(typing(name, option, '')).choices)
        expect(askIn(locale)(slash(name, { [option]: label })).content, label).toBe(
          askIn(locale)(slash(name, { [option]: value })).content,
        );
    }
  });
});

/** A record with all its parts, and the text that goes out with it. */
function allOf(by: Ask, reply: Seen): string {
  const files = reply.buttons
    .filter(({ custom_id: id }) => id.includes('view=text'))
    .map(({ custom_id: id }) => by(click(id)).answer.file?.bytes.toString() ?? '');
  return [whole(by, reply), ...files].join('\n');
}

/** A result by ids: what it is about, how sure it is, and where that stands. */
const shape = ({ status, value, items, instead, lacking, evidence }: Result) => ({
  status,
  value: value.kind === 'extreme' ? { ...value, winners: value.winners.map(idOf) } : value,
  items: items.map(idOf).sort(),
  instead: instead.map(idOf).sort(),
  lacking,
  evidence: evidence.map(({ document, section }) => `${document.id} ${section}`).sort(),
});

function idOf(item: Item): string {
  switch (item.kind) {
    case 'country':
      return item.country.code;
    case 'period':
      return `period ${item.period.number}`;
    case 'meeting':
      return item.meeting.id;
    case 'figure':
      return `${item.outcome.measure.id} ${item.period.number} ${item.outcome.count}`;
    case 'measure':
      return item.measure.id;
    case 'crime':
    case 'sector':
      return item.topic.id;
    case 'statement':
      return `${item.of.id} ${item.statement.id}`;
    default:
      return item.kind;
  }
}

describe('the language of an answer', () => {
  const contents = (locale: string) => askIn(locale)(slash('contact')).content;

  test('is that of whoever asks, English where it has none', () => {
    expect(new Set(LOCALES.map(contents)).size).toBe(LOCALES.length);
    for (const locale of ['en-US', 'en-GB', 'fr', 'zh-TW', 'ko', 'xx', '', '__proto__'])
      expect(contents(locale), locale).toBe(contents('en'));
  });

  test('is the one that the option asks for, also behind the buttons of the reply', () => {
    const query = 'Who co-chairs the group?';
    const reply = ask(slash('search', { query, language: 'th' }));
    expect(reply.content).toBe(askIn('th')(slash('search', { query })).content);
    const notes = reply.buttons.find(({ custom_id: id }) => id.includes('view=notes'));
    expect(notes?.custom_id).toContain('language=th');
    const inThai = askIn('th')(slash('search', { query })).button('หมายเหตุ (1)');
    expect(ask(click(notes?.custom_id ?? '')).text).toBe(askIn('th')(click(inThai)).text);
    expect(ask(slash('search', { query, language: 'klingon' })).content).toBe(
      ask(slash('search', { query })).content,
    );
  });

  test('is likelier the one that a word is of', () => {
    const [word, email] = ['kontak', '@mbie.govt.nz'];
    expect(askIn('id')(slash('search', { query: word })).content).toContain(email);
    expect(ask(slash('search', { query: word })).content).not.toContain(email);
  });

  test('is that of whoever clicks, and of whoever looks up a message', () => {
    const [jpa] = ask(slash('jpa', { period: '2' })).buttons;
    expect(jpa).toBeDefined();
    expect(askIn('vi')(onMessage('Look up in knowledge base', 'how many arrests')).content).toBe(
      askIn('vi')(slash('search', { query: 'how many arrests' })).content,
    );
  });

  test('holds for what can’t be answered too', () => {
    const odd = { ...slash('nonsense'), locale: 'vi' };
    expect(ask(odd).content).not.toBe(ask(slash('nonsense')).content);
  });
});
