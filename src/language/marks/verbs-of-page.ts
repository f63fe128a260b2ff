import { type Grammar, lengthAt } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';

/** The places of what stands behind a “does” and the page, which is the page's verb: “what does the page call him?” */
export function verbsOfPage(
  tokens: readonly Token[],
  { articles, auxiliaries, page }: Pick<Grammar, 'articles' | 'auxiliaries' | 'page'>,
): readonly number[] {
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  return [...tokens.keys()].flatMap((at) => {
    const length = lengthAt(tokens, at, page);
    const before = articles.has(wordAt(at - 1)) ? at - 2 : at - 1;
    return length > 0 && at + length < tokens.length && auxiliaries.has(wordAt(before)) ? [at + length] : [];
  });
}
