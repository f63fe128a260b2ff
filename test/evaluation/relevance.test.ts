import { describe, expect, it } from 'vitest';
import { readModel } from '../../src/language/reading-model.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { createAsker } from './asking.ts';
import { type JudgedQuestion, judge, type Shown, scoreOf } from './judge.ts';
import { factQuestions, languageSets, questionSets, regressQuestions } from './sets.ts';

const asker = createAsker(knowledgeOf2017, readModel);
const replies = new Map<string, ReturnType<typeof asker>>();
/** Asks each question once, however many look at its reply. */
const ask: typeof asker = (text) => {
  const reply = replies.get(text) ?? asker(text);
  replies.set(text, reply);
  return reply;
};
const judgedBy = (questions: readonly JudgedQuestion[], reply: (text: string) => Shown) =>
  questions.map((question) => ({
    question,
    none: question.none,
    verdict: judge(question, reply(question.q)),
  }));
const sets = questionSets();
const everything = [...sets.values()].flat();

/** How many more may be answered wrong than were when the share was written down, before that is looked into. */
const LEEWAY = 1;
const isHeldTo = (questions: readonly JudgedQuestion[], right: number) => {
  const answerable = questions.filter(({ none }) => !none).length;
  expect(scoreOf(judgedBy(questions, ask)).right).toBeGreaterThanOrEqual(right - (LEEWAY + 0.5) / answerable);
};

// The sets are tuned with: what they are held to is what they got, so that nothing gets worse unseen.
describe('the questions that were once put blind', () => {
  const shares: Readonly<Record<string, number>> = {
    first: 0.953,
    second: 0.906,
    third: 0.906,
    fourth: 0.893,
    fifth: 0.947,
    sixth: 0.96,
    seventh: 0.927,
    eighth: 0.867,
    ninth: 0.92,
    tenth: 0.948,
    eleventh: 0.973,
    twelfth: 0.921,
    thirteenth: 0.98,
    fourteenth: 0.941,
    fifteenth: 0.967,
    sixteenth: 0.98,
    seventeenth: 0.921,
    eighteenth: 0.98,
    nineteenth: 0.954,
    twentieth: 0.954,
    'twenty-first': 0.928,
    'twenty-second': 0.974,
    'twenty-third': 0.941,
    'twenty-fourth': 0.947,
    'twenty-fifth': 0.967,
    'twenty-sixth': 0.967,
    'twenty-seventh': 0.993,
    'twenty-eighth': 0.954,
    'twenty-ninth': 0.928,
    thirtieth: 0.947,
    'thirty-fifth': 0.941,
    'thirty-fourth': 0.961,
    'thirty-third': 0.947,
    'thirty-second': 0.908,
    'thirty-first': 0.947,
    'thirty-sixth': 0.961,
    'thirty-seventh': 0.928,
    'thirty-eighth': 0.908,
    'thirty-ninth': 0.919,
    fortieth: 0.919,
    'forty-first': 0.954,
    'forty-second': 0.901,
    'forty-third': 0.885,
    'forty-fourth': 0.899,
  };

  it.each([...sets])('are answered right in the first line as they were: the %s set', (name, questions) => {
    isHeldTo(questions, shares[name] ?? 1);
  });

  const score = scoreOf(judgedBy(everything, ask));

  it('are hardly ever denied what the page says', () => {
    expect(score.denied).toBeLessThanOrEqual(0.018);
  });

  it('are told what the page does not give', () => {
    expect(score.honest).toBeGreaterThanOrEqual(0.925);
    expect(score.claimed).toBeLessThanOrEqual(0.035);
  });

  it('are told what is right, where something is claimed', () => {
    expect(score.precision).toBeGreaterThanOrEqual(0.97);
  });
});

describe('the questions that were put blind in other languages', () => {
  const all = languageSets();

  const shares: Readonly<Record<string, number>> = {
    id: 0.944,
    ms: 0.94,
    th: 0.938,
    vi: 0.947,
    fil: 0.949,
    hi: 0.878,
    bn: 0.895,
    zh: 0.906,
  };

  it.each([...all])('are answered right in the first line as they were: %s', (language, questions) => {
    isHeldTo(questions, shares[language] ?? 1);
  });

  it('are as a whole answered right, seldom denied, and told what the page does not give', () => {
    const score = scoreOf(judgedBy([...all.values()].flat(), ask));
    expect(score.right).toBeGreaterThanOrEqual(0.923);
    expect(score.precision).toBeGreaterThanOrEqual(0.962);
    expect(score.denied).toBeLessThanOrEqual(0.02);
    expect(score.honest).toBeGreaterThanOrEqual(0.888);
    expect(score.claimed).toBeLessThanOrEqual(0.046);
  });

  it('are read in their own language, but for the mixed ones', () => {
    const { length } = [...all.values()].flat();
    const strays = [...all].flatMap(([language, questions]) =>
      questions.filter(({ q }) => ask(q).reading.language !== language),
    );
    expect(strays.length / length).toBeLessThanOrEqual(0.03);
  });
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
  const judged = judgedBy(factQuestions(), ask);
  it('is said when it is asked for', () => {
    const missed = judged.filter(({ verdict }) => verdict !== 'right' && verdict !== 'buried');
    expect(missed.map(({ question, verdict }) => `${verdict}: ${question.q}`)).toEqual([]);
  });
});

describe('what the search was once tuned with', () => {
  const judged = judgedBy(regressQuestions(), ask);
  it('is still answered, for 97 in 100', () => {
    const answerable = judged.filter(({ none }) => !none);
    const answered = answerable.filter(({ verdict }) => verdict === 'right' || verdict === 'buried');
    const missed = answerable
      .filter((one) => !answered.includes(one))
      .map(({ question, verdict }) => `${verdict}: ${question.q}`);
    expect(answered.length / answerable.length, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
