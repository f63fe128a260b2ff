import type { Annotated } from './annotate.ts';
import type { Mark } from './mark.ts';

/** The operators of one kind in a text. */
export const operatorsIn = ({ marks }: Annotated, value: string) =>
  marks.filter((mark) => mark.kind === 'operator' && mark.value === value);
export const hasOperator = (text: Annotated, value: string) => operatorsIn(text, value).length > 0;

/** How many words behind a "not" may still be what it negates: longer than most clauses. */
const REACH = 10;

/** Whether a word of negation stands before something, with nothing between them that it could belong to instead. */
export function isNegated(text: Annotated, mark: Mark, others: readonly Mark[]): boolean {
  if (!hasOperator(text, 'not')) return false;
  const before = others.filter(({ to }) => to <= mark.from).at(-1);
  const start = Math.max(before?.to ?? 0, mark.from - REACH);
  const negations = operatorsIn(text, 'not').filter(({ from }) => from >= start && from < mark.from);
  const clause = text.tokens.slice(negations.at(-1)?.to ?? 0, mark.from);
  if (negations.length > 0) return !clause.some(({ text: word, gap }) => word === 'but' || /[;?!]/.test(gap));
  // "not in the 1st or 2nd": nothing but a link between them.
  const between = before === undefined ? undefined : text.tokens.slice(before.to, mark.from);
  const linked = between?.every(({ text: word }) => ['or', 'nor', 'and', 'the', 'in'].includes(word));
  return (
    linked === true &&
    before !== undefined &&
    isNegated(
      text,
      before,
      others.filter((one) => one !== before),
    )
  );
}

/** Marks of different values, each once. */
export const distinct = (marks: readonly Mark[]) => [
  ...new Map(marks.map((mark) => [mark.value, mark])).values(),
];

/** Of marks that share words, the longest. */
export const longest = (marks: readonly Mark[]) =>
  marks.filter(
    (mark) =>
      !marks.some(
        (other) =>
          other !== mark &&
          other.from <= mark.from &&
          other.to >= mark.to &&
          other.to - other.from > mark.to - mark.from,
      ),
  );

/** Whether a mark says when something was. */
export const isTime = ({ kind }: Mark) => kind === 'period' || kind === 'date' || kind === 'month';
