import type { Grammar } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';
import type { Mark } from './mark.ts';
import { isPlace, isTime } from './marks.ts';

/** "न चरण 1 में थे न चरण 2 में": words that deny the time or place behind them where they stand before two. */
export function neitherNor(tokens: readonly Token[], marks: readonly Mark[], grammar: Grammar): Mark[] {
  const at = [...tokens.keys()].filter(
    (place) =>
      grammar.neither.has(tokens[place]?.text ?? '') &&
      marks.some((mark) => (isTime(mark) || isPlace(mark)) && mark.from === place + 1),
  );
  return at.length > 1 ? at.map((from) => ({ from, to: from + 1, kind: 'operator', value: 'not' })) : [];
}
