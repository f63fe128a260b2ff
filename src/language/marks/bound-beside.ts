import type { Annotated, Mark } from './mark.ts';
import { operatorBeside, operatorsIn, wordsOf } from './marks.ts';

/** "More than 20", "at most two": the bound that stands beside a number, as queries write it: `>20`, `<3`; undefined where none does. */
export function boundBeside(text: Annotated, mark: Mark, value: number): string | undefined {
  const [more, fewer] = [operatorBeside(text, 'more', mark), operatorBeside(text, 'fewer', mark)];
  const isInclusive = (bound: Mark) => text.grammar.inclusive.has(wordsOf(text, bound));
  // "Ikut tidak lebih dari dua kali": a word that asks whether denies as well.
  const isDenied = more !== undefined && text.grammar.tags.has(text.tokens[more.from - 1]?.text ?? '');
  if (isDenied) return `<${isInclusive(more) ? value : value + 1}`;
  // "ห้าสิบกว่า": behind a number it is one of that ten.
  const isOdd = operatorsIn(text, 'more').some(
    ({ from, to }) => from === mark.to && to - from === 1 && value % 10 === 0,
  );
  if (more === undefined && isOdd) return `>${value}`;
  if (more !== undefined) return `>${isInclusive(more) ? value - 1 : value}`;
  return fewer === undefined ? undefined : `<${isInclusive(fewer) ? value + 1 : value}`;
}
