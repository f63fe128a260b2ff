import { type Grammar, lengthAt } from '../words/grammar.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Mark } from './mark.ts';

/** "On which exact day": what asks in two words, around one that says how exactly. */
export function asksAround(
  tokens: readonly Token[],
  marks: readonly Mark[],
  grammar: Grammar,
  lexicon: Lexicon,
): Mark[] {
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  return tokens.flatMap((_, from): Mark[] => {
    const [to, around] = [from + 3, wordAt(from + 1)];
    const isIdle =
      around !== '' &&
      !grammar.functions.has(around) &&
      !grammar.verbs.has(around) &&
      // "What took place"
      !marks.some(
        (mark) =>
          mark.from <= from + 1 && mark.to > from + 1 && (mark.kind !== 'noise' || mark.to > from + 2),
      );
    if (lengthAt(tokens, from, grammar.which) !== 1 || !isIdle) return [];
    return lexicon
      .at([wordAt(from), wordAt(from + 2)], 0, undefined)
      .filter((phrase) => phrase.to === 2)
      .flatMap(({ senses }) => senses.filter(({ kind, value }) => kind === 'ask' && AROUND.has(value)))
      .map(({ value }) => ({ from, to, kind: 'ask', value }));
  });
}
const AROUND = new Set(['when', 'place']);

/** "Ít lệnh khám xét nhất": the most or the least of something, in two words around it. */
export function extremesAround(tokens: readonly Token[], marks: readonly Mark[], lexicon: Lexicon): Mark[] {
  return marks
    .filter(({ kind }) => kind === 'subject')
    .flatMap(({ from, to }): Mark[] => {
      const words = [tokens[from - 1]?.text ?? '', tokens[to]?.text ?? ''];
      return lexicon
        .at(words, 0, undefined)
        .filter((phrase) => phrase.to === 2)
        .flatMap(({ senses }) =>
          senses.filter(({ kind, value }) => kind === 'operator' && EXTREMES.has(value)),
        )
        .map(({ value }) => ({ from: from - 1, to: to + 1, kind: 'operator', value }));
    });
}
const EXTREMES = new Set(['most', 'least']);
