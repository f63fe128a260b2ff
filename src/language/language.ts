import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { createAnnotate } from './annotate.ts';
import { createLexicon } from './lexicon.ts';
import { createOptions, type Options } from './options.ts';
import { createQuestions, type Questions } from './questions.ts';
import { createRead, type Read } from './read.ts';
import type { ReadingModel } from './reading-model.ts';
import { createSlips } from './slips.ts';
import { wordsIn } from './tokens.ts';

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
  const annotate = createAnnotate(knowledge, lexicon);
  const slips = createSlips(lexicon, model.words);
  const cut = (text: string) => wordsIn(text, slips);
  const isKnown = (word: string) =>
    lexicon.knows(word) || model.words.has(word) || knowledge.documents.some(({ words }) => words.has(word));
  return {
    read: createRead(knowledge, model, cut, annotate, isKnown),
    options: createOptions(knowledge, (text) => annotate(cut(text))),
    questions: createQuestions(model.questions),
  };
}
