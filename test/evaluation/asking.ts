import { createAnswer } from '../../src/answers/answer.ts';
import { foundIn } from '../../src/answers/found.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { createLanguage } from '../../src/language/language.ts';
import type { Models } from '../../src/language/learnt/reading-model.ts';
import type { Reading } from '../../src/language/read.ts';
import { editionOf } from '../../src/messages/edition.ts';
import { createEvaluate } from '../../src/questions/evaluate.ts';
import type { Shown } from './judge.ts';

/** Puts questions to what reads and answers them, with a model of one's own choice. */
export function createAsker(
  knowledge: KnowledgeBase,
  models: Models,
): (text: string) => Shown & { readonly reading: Reading } {
  const { read } = createLanguage(knowledge, models);
  const evaluate = createEvaluate(knowledge);
  const answer = createAnswer(editionOf(knowledge, 'en'));
  return (text) => {
    const meant = read(text);
    const { reading, results } = foundIn(meant, meant.queries.map(evaluate));
    const { headline, lines } = answer.reading(reading, results);
    return { headline, text: [headline, ...lines].join('\n'), reading };
  };
}
