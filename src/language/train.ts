import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { createEvaluate, type Evaluate } from '../questions/evaluate.ts';
import { parseQueries } from '../questions/parse-query.ts';
import { printQuery, type Query } from '../questions/query.ts';
import { createAnnotate } from './annotate.ts';
import { classify, type Guess, slotsOf } from './classifier.ts';
import { type ExampleQuestion, subjectOf } from './examples.ts';
import { featuresOf, featuresWith } from './features.ts';
import { createLexicon } from './lexicon.ts';
import type { Question } from './questions.ts';
import { createRead, type Read } from './read.ts';
import type { ReadingModel } from './reading-model.ts';
import { sentencesOf } from './sentences.ts';
import { createSlips } from './slips.ts';
import { tokensOf, type Words, wordsIn } from './tokens.ts';
import { trainModel } from './train-model.ts';
import { halvesOf } from './two-questions.ts';
import { countUse, isTold, strangeIn } from './word-use.ts';

/** Slots of each model: twice as many read no more questions of those that it wasn't trained with. */
const SLOTS = 2 ** 14;
/** A word of a single example may be a slip. */
const KNOWN_FROM = 2;

/** The model that examples teach. */
export function train(examples: readonly ExampleQuestion[], knowledge: KnowledgeBase): ReadingModel {
  const terms = knowledge.terms.get('en');
  if (terms === undefined) throw new Error('there are no terms of English');
  const words = countWords(examples);
  const lexicon = createLexicon(knowledge, terms);
  const annotate = createAnnotate(knowledge, lexicon);
  const slips = createSlips(lexicon, words);
  const cut = (text: string) => wordsIn(text, slips);
  const single = examples.flatMap(({ question, queries: [query, ...others] }) =>
    query === undefined || others.length > 0 ? [] : [{ question, query }],
  );
  const counts = countUse(examples);
  const use = new Map([...counts].map(([stem, subjects]) => [stem, new Set(subjects.keys())]));
  const lessonOf = (words: Words, query: Query): Lesson => {
    const part = annotate(words);
    const features = featuresOf(part);
    const subject = subjectOf(query);
    // What no other example asks with is strange to this one, as it will be to a question that is new.
    const used = (stem: string) =>
      isTold(query) && counts.get(stem)?.get(query.select) === 1
        ? new Set([...(use.get(stem) ?? [])].filter((one) => one !== query.select))
        : use.get(stem);
    const strange = strangeIn(part, subject, used);
    return { features, withSubject: featuresWith(subject, features, part, strange), subject, ask: query.ask };
  };
  const whole = single.map(({ question, query }) => lessonOf(cut(question), query));
  const first = trainModel(
    whole.map(({ features, subject }) => ({ features, label: subject })),
    SLOTS,
  );
  const probability = (words: Words, query: Query) =>
    probabilityOf(subjectOf(query), classify(first, slotsOf(featuresOf(annotate(words)), SLOTS)));
  // Of a message, one sentence asks, and the others are what people say around a question.
  const sentences = single.flatMap(({ question, query }) => {
    const parts = sentencesOf(cut(question));
    const sure = parts.map((part) => probability(part, query));
    const most = Math.max(...sure);
    return parts.flatMap((part, at) => {
      const likely = sure[at] ?? 0;
      if (likely === most) return [lessonOf(part, query)];
      return likely < TALK_BELOW && most > QUESTION_FROM && !part.text.includes('?')
        ? [lessonOf(part, { ask: 'list', select: 'nothing' })]
        : [];
    });
  });
  // Of two questions in a text, each half asks one: where both read best as what they ask.
  const halves = examples.flatMap(({ question, queries: [one, other, ...more] }) => {
    if (one === undefined || other === undefined || more.length > 0) return [];
    const [best] = halvesOf(annotate(cut(question)))
      .map((cutAt) => ({
        ...cutAt,
        likely: probability(cutAt.first, one) * probability(cutAt.second, other),
      }))
      .sort((a, b) => b.likely - a.likely);
    return best !== undefined && best.likely > HALVES_FROM
      ? [lessonOf(best.first, one), lessonOf(best.second, other)]
      : [];
  });
  const models = taught([...whole, ...sentences, ...halves]);
  const read = createRead(
    knowledge,
    { ...models, use },
    cut,
    annotate,
    (word) => words.has(word) || lexicon.knows(word),
  );
  const onPage = new Set(knowledge.documents.flatMap((document) => [...document.words]));
  const isPlain = (word: string) =>
    lexicon.knows(word) || onPage.has(word) || (words.get(word) ?? 0) >= PLAIN_FROM;
  return { ...models, use, words, questions: questionsFor(single, read, createEvaluate(knowledge), isPlain) };
}

/** A question for each query that the source answers: the plainest of those that are read as they are meant. */
function questionsFor(
  examples: readonly { readonly question: string; readonly query: Query }[],
  read: Read,
  evaluate: Evaluate,
  isPlain: (word: string) => boolean,
): Question[] {
  const pairs = new Map<string, number>();
  for (const { question } of examples)
    for (const pair of new Set(pairsIn(question))) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  const isFluent = (question: string) =>
    pairsIn(question).every((pair) => (pairs.get(pair) ?? 0) >= FLUENT_FROM) &&
    tokensOf(question).every(({ text }) => isPlain(text) || /\d/.test(text));
  const byQuery = new Map<string, string[]>();
  const asked = new Map<string, number>();
  for (const { question, query } of examples) {
    const line = printQuery(query);
    asked.set(line, (asked.get(line) ?? 0) + 1);
    if (SENTENCE.test(question) && isFluent(question))
      byQuery.set(line, [...(byQuery.get(line) ?? []), question]);
  }
  return [...byQuery].flatMap(([line, questions]) => {
    const [query] = parseQueries(line);
    if (query === undefined || !isTold(query) || (asked.get(line) ?? 0) < ASKED_FROM) return [];
    if (evaluate(query).status === 'not stated') return [];
    const [plainest] = [...questions].sort(
      (one, other) => one.length - other.length || (one < other ? -1 : 1),
    );
    if (plainest === undefined) return [];
    const { manner, queries, confidence } = read(plainest);
    const [only] = queries;
    const isSame =
      only !== undefined &&
      queries.length === 1 &&
      only.ask === query.ask &&
      sameItems(evaluate(only).items, evaluate(query).items);
    const isRead = manner === 'sure' && confidence > CERTAIN && isSame;
    return isRead ? [{ question: plainest, subject: subjectOf(query) }] : [];
  });
}

const pairsIn = (question: string): string[] => {
  const words = tokensOf(question).map(({ text }) => text);
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
};

const sameItems = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((item, at) => item === other[at]);

/** Suggested questions are whole and short, and written with care: who types in haste leaves the capital or the mark. */
const SENTENCE = /^(?:How|What|Which|Who|When|Where|Why|Did|Was|Were|Is|Are|Does)\b[^.?!]{15,75}\?$/;
/** What fewer people ask isn't suggested. */
const ASKED_FROM = 3;
/** A word of fewer examples, which is neither a term nor the page's, may be a slip. */
const PLAIN_FROM = 60;
/** Two words that fewer examples have side by side may be no English. */
const FLUENT_FROM = 3;
const CERTAIN = 0.9;

interface Lesson {
  readonly features: readonly string[];
  readonly withSubject: readonly string[];
  readonly subject: string;
  readonly ask: string;
}

/** A sentence beside the question that may well be about the same is no talk. */
const TALK_BELOW = 0.05;
/** Below it, the place where one question ends and the other begins isn't known. */
const HALVES_FROM = 0.1;
/** Where no sentence reads as the question, none is known to be talk. */
const QUESTION_FROM = 0.5;

const taught = (lessons: readonly Lesson[]) => ({
  subject: trainModel(
    lessons.map(({ features, subject }) => ({ features, label: subject })),
    SLOTS,
  ),
  ask: trainModel(
    lessons.map(({ features, withSubject, ask }) => ({
      features: [...features, ...withSubject],
      label: ask,
    })),
    SLOTS,
  ),
});

const probabilityOf = (name: string, guesses: readonly Guess[]) =>
  guesses.find((guess) => guess.name === name)?.probability ?? 0;

function countWords(examples: readonly ExampleQuestion[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { question } of examples)
    for (const word of new Set(tokensOf(question).map(({ text }) => text)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(
    [...counts].filter(([, count]) => count >= KNOWN_FROM).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
