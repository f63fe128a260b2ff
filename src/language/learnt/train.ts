import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Query } from '../../questions/query.ts';
import { createAnalyser, PAGE_LANGUAGE } from '../marks/analyser.ts';
import { QUESTION_MARK } from '../marks/clauses.ts';
import { halvesOf } from '../marks/halves.ts';
import { sentencesOf } from '../words/sentences.ts';
import { type Cut, tokensOf, type Words } from '../words/tokens.ts';
import { classify, probabilityOf, slotsOf } from './classifier.ts';
import { type ExampleQuestion, subjectOf } from './examples.ts';
import { featuresOf, featuresWith } from './features.ts';
import type { ReadingModel } from './reading-model.ts';
import { trainModel } from './train-model.ts';
import { countUse, isTold, strangeIn } from './word-use.ts';

/** What training hangs on how many examples there are for. */
interface Limits {
  /** slots of each model: twice as many read no more questions of those that it wasn't trained with */
  readonly slots: number;
  /** what is wanted is learnt from the terms too, and triples of words aren't */
  readonly isOfFew: boolean;
}
const MANY: Limits = { slots: 2 ** 14, isOfFew: false };
const FEW: Limits = { slots: 2 ** 12, isOfFew: true };
const MANY_FROM = 10_000;

/** The model that the examples of a language teach. */
export function train(
  examples: readonly ExampleQuestion[],
  knowledge: KnowledgeBase,
  language: string = PAGE_LANGUAGE,
): ReadingModel {
  const { slots, isOfFew } = examples.length < MANY_FROM ? FEW : MANY;
  const { cut: cutRun } = createAnalyser(knowledge, language, new Map()).lexicon;
  const words = countWords(examples, cutRun);
  const analyser = createAnalyser(knowledge, language, words);
  const { lexicon, annotate, cut, stem } = analyser;
  const single = examples.flatMap(({ question, queries: [query, ...others] }) =>
    query === undefined || others.length > 0 ? [] : [{ question, query }],
  );
  const counts = countUse(
    examples,
    (question) => tokensOf(question, cutRun).map(({ text }) => stem(text)),
    knowledge,
  );
  const use = new Map([...counts].map(([stem, subjects]) => [stem, new Set(subjects.keys())]));
  const lessonOf = (words: Words, query: Query): Lesson => {
    const part = annotate(words);
    const features = featuresOf(part, isOfFew);
    const subject = subjectOf(query);
    // What no other example asks with is strange to this one, as it will be to a question that is new.
    const used = (word: string) =>
      isTold(query) && counts.get(stem(word))?.get(query.select) === 1
        ? new Set([...(use.get(stem(word)) ?? [])].filter((one) => one !== query.select))
        : use.get(stem(word));
    const strange = strangeIn(part, subject, used);
    return {
      features,
      withSubject: featuresWith(subject, features, part, strange, isOfFew),
      subject,
      ask: query.ask,
    };
  };
  const whole = single.map(({ question, query }) => lessonOf(cut(question), query));
  const first = trainModel(
    whole.map(({ features, subject }) => ({ features, label: subject })),
    slots,
  );
  const probability = (words: Words, query: Query) =>
    probabilityOf(subjectOf(query), classify(first, slotsOf(featuresOf(annotate(words), isOfFew), slots)));
  // Of a message, one sentence asks, and the others are what people say around a question.
  const sentences = single.flatMap(({ question, query }) => {
    const parts = sentencesOf(cut(question), lexicon.grammar.finals);
    const sure = parts.map((part) => probability(part, query));
    const most = Math.max(...sure);
    return parts.flatMap((part, at) => {
      const likely = sure[at] ?? 0;
      if (likely === most) return [lessonOf(part, query)];
      return likely < TALK_BELOW && most > QUESTION_FROM && !QUESTION_MARK.test(part.text)
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
  const models = taught([...whole, ...sentences, ...halves], slots);
  return { ...models, isOfFew, use, words };
}

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

const taught = (lessons: readonly Lesson[], slots: number) => ({
  subject: trainModel(
    lessons.map(({ features, subject }) => ({ features, label: subject })),
    slots,
  ),
  ask: trainModel(
    lessons.map(({ features, withSubject, ask }) => ({
      features: [...features, ...withSubject],
      label: ask,
    })),
    slots,
  ),
});

/** A word of fewer examples may be a slip. */
const KNOWN_FROM = 2;
function countWords(examples: readonly ExampleQuestion[], cut: Cut): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { question } of examples)
    for (const word of new Set(tokensOf(question, cut).map(({ text }) => text)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(
    [...counts].filter(([, count]) => count >= KNOWN_FROM).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
