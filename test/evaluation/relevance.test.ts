import { describe, expect, it } from 'vitest';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { createAsker } from './asking.ts';
import { type JudgedQuestion, judge, type Shown, scoreOf } from './judge.ts';
import {
  allSets,
  factQuestions,
  isMissOf,
  knownMisses,
  languageSets,
  missesOf,
  questionSets,
  regressQuestions,
} from './sets.ts';

const ask = createAsker(knowledgeOf2017, readModel);
const judgedBy = (questions: readonly JudgedQuestion[], reply: (text: string) => Shown) =>
  questions.map((question) => ({
    question,
    none: question.none,
    verdict: judge(question, reply(question.q)),
  }));
const everything = [...questionSets.values()].flat();

// The sets are tuned with: each question is answered as it was, or the list says so. `npm run eval -- --record` writes it, and
// `-- --check` asks all; here every third is asked.
describe('the questions that were once put blind', () => {
  it.each([...allSets])(
    'are missed only where it is known, and read in their own language: the %s set',
    (name, questions) => {
      const asked = questions
        .filter((_, at) => at % 3 === 0)
        .map((question) => ({ question, shown: ask(question.q) }));
      const known = knownMisses(name).filter((miss) =>
        asked.some(({ question }) => isMissOf(miss, question)),
      );
      // Two writers have asked the same.
      expect(new Set(missesOf(asked))).toEqual(new Set(known));
      // Some mix two languages.
      const strays = asked.filter(({ shown }) => languageSets.has(name) && shown.reading.language !== name);
      expect(strays.length / asked.length).toBeLessThanOrEqual(0.05);
    },
  );
});

describe('the judge', () => {
  const constant = (headline: string) => scoreOf(judgedBy(everything, () => ({ headline, text: headline })));

  it.each([
    ['a refusal', "The page doesn't say that."],
    ['not understood', "I couldn't read that question."],
    ['one record', ask('outcomes of the first period').text],
    ['all records', ask('outcomes').text],
  ])('fails a constant reply: %s', (_name, reply) => {
    // A refusal is honest of what the page can't answer, and that is all it is.
    expect(constant(reply).right).toBeLessThan(0.2);
  });

  it.each<[string, Partial<JudgedQuestion>, string, string]>([
    ['shown', { must: [/32/] }, '32 arrests.', 'right'],
    ['another figure', { must: [/32/] }, '10 arrests.', 'wrong'],
    ['what it must not say', { must: [/32/], mustNot: [/total/] }, '32 in total.', 'wrong'],
    ['a denial', { must: [/32/] }, "The page doesn't say how many.", 'denied'],
    ['not understood', { must: [/32/] }, "I couldn't read “nicked”.", 'unread'],
    ['nothing to say, said', { none: true }, 'The page gives no figure for that.', 'honest'],
    ['nothing to say, claimed', { none: true }, '32 arrests.', 'claimed'],
  ])('%s', (_name, question, headline, verdict) => {
    const whole = { q: '', kind: '', must: [], mustNot: [], none: false, ...question };
    expect(judge(whole, { headline, text: headline })).toBe(verdict);
  });

  it('says buried of what stands below the opening', () => {
    const question = { q: '', kind: '', must: [/32/], mustNot: [], none: false };
    expect(judge(question, { headline: 'Arrests.', text: `Arrests.\n${'… and more\n'.repeat(40)}32` })).toBe(
      'buried',
    );
  });
});

describe('everything that the source says', () => {
  const judged = judgedBy(factQuestions, ask);
  it('is said when it is asked for', () => {
    const missed = judged.filter(({ verdict }) => verdict !== 'right' && verdict !== 'buried');
    expect(missed.map(({ question, verdict }) => `${verdict}: ${question.q}`)).toEqual([]);
  });
});

describe('what the search was once tuned with', () => {
  const judged = judgedBy(regressQuestions, ask);
  it('is still answered, for 97 in 100', () => {
    const answerable = judged.filter(({ none }) => !none);
    const answered = answerable.filter(({ verdict }) => verdict === 'right' || verdict === 'buried');
    const missed = answerable
      .filter((one) => !answered.includes(one))
      .map(({ question, verdict }) => `${verdict}: ${question.q}`);
    expect(answered.length / answerable.length, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
