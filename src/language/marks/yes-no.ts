import { askingIn } from './clauses.ts';
import type { Annotated } from './mark.ts';
import { hasAsk } from './marks.ts';

/** A question that begins with its verb, or asks "or not", wants a yes or a no. */
export const isYesNo = (text: Annotated): boolean => {
  const first = text.tokens.find(({ text: word }) => !text.grammar.leads.has(word));
  return (first !== undefined && text.grammar.verbs.has(first.text)) || hasAsk(text, 'exists');
};

/** What is said to be so, or asked whether it is: a verb, and no word that asks for anything else. */
export const isStatement = (text: Annotated): boolean =>
  askingIn(text).length === 0 &&
  (isYesNo(text) || text.tokens.some(({ text: word }) => text.grammar.verbs.has(word)));
