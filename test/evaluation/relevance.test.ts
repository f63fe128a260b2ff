import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/knowledge/facts/facts.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { idsOf } from './canonical-ids.ts';
import { explainMiss, isMiss, judge, scoreOf, type Verdict } from './judge.ts';
import { createBot } from './ours.ts';
import { factQuestions, tuningQueries, unseenQueries } from './queries.ts';
import { typoScores } from './typos.ts';

const knowledge = await loadKnowledge('data');
const bot = createBot(knowledge);
const queries = tuningQueries();
const verdicts = queries.map((query) => judge(query, bot.answer(query)));
const kinds = [...new Set(queries.map(({ kind }) => kind))];

/** What to look at where a share is too low. */
const misses = (of: readonly Verdict[]) => `\n${of.filter(isMiss).map(explainMiss).join('\n')}\n`;

// What the source says, but the search doesn't find as it is asked for here. Each is a weakness of the engine; one that
// is answered after all has to leave the list.
const KNOWN_GAPS: readonly string[] = [];
const MOST_GAPS = 0.05;

describe('the sets of queries', () => {
  it('name answers that there are', () => {
    const known = new Set(factsOf(knowledge).flatMap((fact) => idsOf(fact, knowledge)));
    const named = [...queries, ...unseenQueries()].flatMap(({ gold }) => gold);
    expect(new Set(named.filter((id) => !known.has(id)))).toEqual(new Set());
  });

  it.each([queries, unseenQueries()].map((set) => [set]))('ask everything once', (set) => {
    const asked = set.map(({ q, field }) => `${field}: ${q}`);
    expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([]);
  });
});

describe('the search, on the queries that it is tuned with', () => {
  it('answers first what is asked for, for 87 in 100 queries, many of them meant to be hard', () => {
    expect(scoreOf(verdicts).first, misses(verdicts)).toBeGreaterThanOrEqual(0.87);
  });

  it('claims an answer where there is none for 3 in 100 at the most', () => {
    const unanswerable = verdicts.filter(({ query }) => query.gold.length === 0);
    expect(scoreOf(verdicts).falseAnswers, misses(unanswerable)).toBeLessThanOrEqual(0.03);
  });

  it.each(kinds)('%s: answers first what is asked for, for 3 in 4', (kind) => {
    const ofKind = verdicts.filter(({ query }) => query.kind === kind);
    // A kind whose queries have no answer at all is measured by false answers alone.
    expect(scoreOf(ofKind).first ?? 1, misses(ofKind)).toBeGreaterThanOrEqual(0.75);
  });
});

describe('misspelt names and titles', () => {
  it.each(typoScores(knowledge))('$what: found among the first three', ({ one, two }) => {
    expect(one.found / one.tried).toBeGreaterThanOrEqual(0.98);
    expect(two.found / two.tried).toBeGreaterThanOrEqual(0.9);
  });
});

describe('every fact of the source', () => {
  const questions = factQuestions();
  const unanswered = questions
    .map((question) => ({ question, shown: bot.answer({ q: question.q, field: 'search' }) }))
    .filter(
      ({ question, shown }) => !shown.claims || !question.must.every((pattern) => pattern.test(shown.text)),
    )
    .map(({ question }) => question.q);

  it('is answered with its figure when asked for, but for the known gaps', () => {
    expect(unanswered).toEqual(KNOWN_GAPS);
  });

  it('is missing for 5 in 100 questions at the most', () => {
    expect(KNOWN_GAPS.length / questions.length).toBeLessThanOrEqual(MOST_GAPS);
  });
});
