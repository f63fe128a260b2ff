import { lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import { isPlace } from './marks.ts';

/**
 * Whether a sentence that asks goes on about those before it: it names nothing by itself ("All were in Bangkok but for one. Which one
 * wasn't?"), or asks whether what was said is so ("My colleague says Malaysia joined the 1st. Did it join?").
 */
export function goesOn(sentence: Annotated, before: readonly Annotated[]): boolean {
  const { tokens, grammar } = sentence;
  const marks = sentence.marks.filter(({ from }) => from >= 0);
  const isOfIt = tokens.some(({ text }) => grammar.anaphors.has(text));
  const asks = marks.filter(({ kind }) => kind === 'ask');
  const isInAsk = ({ kind, from, to }: Mark) =>
    kind === 'about' && asks.some((ask) => ask.from <= from && to <= ask.to);
  const isNameless = marks.every(
    (mark) =>
      (GOES_ON.has(mark.kind) && mark.value !== 'exists') || (isOfIt && (isPlace(mark) || isInAsk(mark))),
  );
  const isSaidBefore = ({ kind, value }: Mark) =>
    kind === 'subject' &&
    before.some((one) => one.marks.some((mark) => mark.kind === kind && mark.value === value));
  const isWhether =
    (asks.length > 0
      ? asks.every(({ value }) => value === 'exists')
      : grammar.verbs.has(tokens[0]?.text ?? '')) &&
    marks.some(isSaidBefore) &&
    marks.every((mark) => mark.kind === 'ask' || mark.kind === 'noise' || isSaidBefore(mark)) &&
    !tokens.some((_, at) => lengthAt(tokens, at, grammar.which) > 0);
  return isNameless || isWhether;
}

/** What names nothing by itself. */
const GOES_ON = new Set<Mark['kind']>(['ask', 'operator', 'noise', 'number', 'order']);
