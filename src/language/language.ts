import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { createAnnotate } from './annotate.ts';
import { createLexicon } from './lexicon.ts';
import { createOptions, type Options } from './options.ts';
import { createQuestions, type Questions } from './questions.ts';
import { createRead, type Read } from './read.ts';
import type { ReadingModel } from './reading-model.ts';
import { createSlips } from './slips.ts';

/** Text → queries: free text, the values of options, and the questions that are suggested, all from one lexicon. */
export interface Language {
  readonly read: Read;
  readonly options: Options;
  readonly questions: Questions;
}

/** What reads English over a knowledge base, with what was learnt from examples. */
export function createLanguage(knowledge: KnowledgeBase, model: ReadingModel): Language {
  const terms = knowledge.terms.get('en');
  if (terms === undefined) throw new Error('there are no terms of English');
  const lexicon = createLexicon(knowledge, terms);
  const frequency = (word: string) => model.words.get(word) ?? 0;
  const annotate = createAnnotate(knowledge, lexicon, createSlips(lexicon, model.words));
  const isKnown = (word: string) =>
    lexicon.knows(word) || frequency(word) > 0 || knowledge.documents.some(({ words }) => words.has(word));
  return {
    read: createRead(knowledge, model, annotate, isKnown, frequency),
    options: createOptions(knowledge, annotate),
    questions: createQuestions(model.questions),
  };
}
