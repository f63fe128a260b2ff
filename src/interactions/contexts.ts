import { createAnswer } from '../answers/answer.ts';
import type { Context } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Locale } from '../knowledge/locale.ts';
import { createLanguage } from '../language/language.ts';
import { readModel } from '../language/learnt/reading-model.ts';
import { editionOf } from '../messages/edition.ts';
import { createEvaluate } from '../questions/evaluate.ts';

/** What commands draw on, in each language: made when somebody who reads it asks for the first time, in English at once. */
export function createContexts(
  knowledge: KnowledgeBase,
  given: Pick<Context, 'commandIds' | 'sourceUrl'>,
): (locale: Locale) => Context {
  const language = createLanguage(knowledge, readModel);
  const contexts = new Map<Locale, Context>();
  const contextIn = (locale: Locale): Context => {
    const known = contexts.get(locale);
    if (known !== undefined) return known;
    const edition = editionOf(knowledge, locale);
    const context = {
      ...edition,
      ...given,
      language,
      options: language.optionsOf(edition.knowledge, edition.messages.formats.date),
      evaluate: createEvaluate(edition.knowledge),
      answer: createAnswer(edition),
      commands,
    };
    contexts.set(locale, context);
    return context;
  };
  contextIn('en');
  return contextIn;
}
