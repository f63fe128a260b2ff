// The questions that /search suggests: whole, read for sure in their language, and answered by the page.
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createLanguage } from '../../src/language/language.ts';
import { subjectOf } from '../../src/language/learnt/examples.ts';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { createEvaluate } from '../../src/questions/evaluate.ts';

const knowledge = await loadKnowledge('data');
const { read, questions } = createLanguage(knowledge, readModel);
const evaluate = createEvaluate(knowledge);
const bySubject = new Map(
  [...knowledge.terms].map(([language, terms]) => [language, Object.entries(terms.questions)] as const),
);
const english = new Map(bySubject.get('en'));

describe.each([...bySubject])('in %s', (language, groups) => {
  test('each is read for sure, as about its subject, and the page answers it', () => {
    for (const [subject, texts] of groups)
      for (const text of texts) {
        const { manner, queries, ...reading } = read(text, language);
        const [query] = queries;
        expect({
          text,
          manner,
          language: reading.language,
          // A country's periods may be asked of the country, and a country's role of countries.
          subject: query && subjectOf(query),
          count: queries.length,
          isStated: query !== undefined && evaluate(query).status !== 'not stated',
        }).toEqual({ text, manner: 'sure', language, subject, count: 1, isStated: true });
      }
  });

  test('they ask no more than the English ones do, each once and as a choice can hold it', () => {
    const all = groups.flatMap(([, texts]) => texts);
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((text) => text.length > 100)).toEqual([]);
    for (const [subject, texts] of groups)
      expect(texts.length, subject).toBeLessThanOrEqual(english.get(subject)?.length ?? 0);
  });
});

describe('by what is typed', () => {
  test.each([
    ['who ch', undefined, ['Who co-chairs the Working Group?', 'Who co-chaired the Working Group before?']],
    // Words in any order, ordinals in any form.
    ['first arrested', undefined, ['How many people were arrested in the 1st period?']],
    ['WHICH DEBRIEFS', undefined, ['Which debriefs were held?']],
    // Those that begin so come before those that hold it.
    [
      'when was the 1',
      undefined,
      ['When was the 1st Joint Period of Action?', 'When was the debrief of the 1st period?'],
    ],
    // Slips, where nothing holds what was typed.
    ['indonsia', undefined, ['In which periods did Indonesia take part?']],
    ['captian', undefined, ['Who is Captain Bram?']],
    ['ketua ber', 'id', ['Siapa saja ketua bersama Kelompok Kerja?']],
    ['dong chu tri', 'vi', ['Những bên nào đồng chủ trì Nhóm công tác?']],
    // A language without any has those of the page.
    ['who ch', 'km', ['Who co-chairs the Working Group?', 'Who co-chaired the Working Group before?']],
  ])('%s (%s)', (typed, language, expected) => {
    expect(questions.suggest(typed, language).slice(0, expected.length)).toEqual(expected);
  });

  test('only those that hold all of it, where there are any', () => {
    expect(questions.suggest('kuala')).toEqual(['Which meetings were held in Kuala Lumpur?']);
    expect(questions.suggest('mass graves where')).toEqual(['Where were the mass graves discovered?']);
  });

  test('one on each thing where nothing is', () => {
    const first = questions.suggest(' ');
    expect(first).toHaveLength(25);
    expect(first.slice(0, 3)).toEqual([
      'Who co-chairs the Working Group?',
      'When was each Joint Period of Action?',
      'How many people were arrested in total?',
    ]);
  });

  test('nothing where nothing is near', () => {
    expect(questions.suggest('qwrtz')).toEqual([]);
  });
});

test('three are offered on what a question may be about, the nearest first', () => {
  expect(questions.about(['captain-bram/arrest', 'arrests'], 'arested in the 3rd')).toEqual([
    'When was Captain Bram arrested?',
    'How many people were arrested in the 3rd period?',
    expect.stringContaining('?'),
  ]);
  expect(questions.about([], 'qwrtz')).toEqual(questions.suggest('').slice(0, 3));
});
