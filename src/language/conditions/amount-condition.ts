import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Ask, atom, type Condition } from '../../questions/query.ts';
import { boundBeside } from '../marks/bound-beside.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { distinct, hasAsk, hasOperator, hasSubject, isTime } from '../marks/marks.ts';
import { holds } from '../words/grammar.ts';

/** "More than 20", "70-plus", "all 63": the amount that a figure is compared with, or known by. */
export function amountCondition(
  select: string,
  ask: Ask,
  text: Annotated,
  marks: readonly Mark[],
  { periods }: KnowledgeBase,
): Condition | undefined {
  // "Over 535 were trained altogether" is of no single period.
  if (hasOperator(text, 'total')) return undefined;
  const numbers = marks.filter(({ kind }) => kind === 'number').concat(figuresIn(text));
  // "The ten countries", "in two periods", "three times those in 2017": of what stands behind it, and not of what is asked for.
  const isOfOther = ({ from, to }: Mark) =>
    text.marks.some(
      (mark) =>
        (mark.kind === 'times' && mark.from < to && from < mark.to) ||
        (mark.kind === 'subject' && mark.from === to && mark.value !== select) ||
        (ask !== 'count' && mark.from === to && text.grammar.countries.has(text.tokens[to]?.text ?? '')),
    );
  const free = numbers
    .filter((number) => !isOfOther(number))
    // "One" says more often which than how many.
    .filter(({ from, value }) => value !== '1' || /^\d/.test(text.tokens[from]?.text ?? ''))
    .filter(
      ({ from, to }) =>
        !text.marks.some(
          (mark) =>
            (mark.kind === 'period' ||
              mark.kind === 'date' ||
              mark.kind === 'noise' ||
              // "Did all three periods …?"
              (mark.kind === 'operator' && mark.value === 'all')) &&
            mark.from < to &&
            from < mark.to,
        ),
    );
  const [first, ...others] = free;
  // "Eight in 2015 and nine in 2017": each of them is of a time of its own.
  const times = distinct(text.marks.filter((mark) => isTime(mark) && mark.from >= 0));
  const isOfEach =
    times.length > 1 &&
    others.some(
      ({ from, value }) => from !== first?.to && from > (times[0]?.from ?? 0) && value !== first?.value,
    );
  // "Do the warrants of the 1st and 3rd together exceed 10?"
  const isOfSum = times.length > 1 && (ask === 'exists' || ask === 'total');
  if (first === undefined || isOfEach || isOfSum) return undefined;
  // "Four hundred and eighty-five": of a number in more words than two nothing is read.
  const isLonger = free.some(
    ({ from }) =>
      from > first.from &&
      from <= first.to + BETWEEN &&
      free.some((last) => last !== first && last.from > from && last.from <= from + BETWEEN),
  );
  if (isLonger) return undefined;
  const next = free.find(({ from }) => from === first.to);
  const value =
    Number(first.value) +
    (next !== undefined &&
    Number(first.value) >= 20 &&
    Number(next.value) < 10 &&
    !/^\d/.test(text.tokens[first.from]?.text ?? '')
      ? Number(next.value)
      : 0);
  const bound = boundBeside(text, first, value);
  if (bound?.startsWith('>')) return atom('amount', bound);
  // "70-plus", "70+"
  const behind = text.tokens[first.to];
  if (behind?.gap.startsWith('+') || (behind?.text === 'plus' && behind.gap === '-'))
    return atom('amount', `>${value}`);
  if (bound !== undefined) return atom('amount', bound);
  const figure = periods
    .flatMap(({ outcomes }) => outcomes)
    .find(({ measure, count }) => measure.id === select && count === value);
  const isWhole = ask === 'count' || ask === 'total' || ask === 'compare' || ask === 'other';
  // "65 victims in the two periods", "59 in the 1st, and in the 3rd?": of several times, the number is of one, or the sum of all.
  const isOfSeveral =
    times.length > 1 ||
    (figure === undefined && (hasOperator(text, 'both') || text.marks.some(({ kind }) => kind === 'times')));
  if (isOfSeveral) return undefined;
  // "Which period had 5 arrests?": where none had as many, none is told. An idle word may stand between them: 逮捕了5人, "5 na pag-aresto".
  const isIdle = (at: number) =>
    text.grammar.counters.has(text.tokens[at]?.text ?? '') ||
    text.marks.some(({ kind, from, to }) => kind === 'noise' && from <= at && at < to);
  const isNext = (end: number, begin: number) => begin === end || (begin === end + 1 && isIdle(end));
  const isOfMeasure = text.marks.some(
    ({ kind, value: of, from, to }) =>
      kind === 'subject' && of === select && (isNext(first.to, from) || isNext(to, first.from)),
  );
  // "The three campaigns" are the periods.
  const isOfAll = value <= periods.length && !/^\d/.test(text.tokens[first.from]?.text ?? '');
  const isAsked =
    hasAsk(text, 'when') || hasSubject(text, 'periods') || holds(text.tokens, text.grammar.which);
  if (figure === undefined && isOfMeasure && isAsked && !isOfAll && times.length === 0 && OF_FIGURES.has(ask))
    return atom('amount', `=${value}`);
  if (ask === 'exists') return atom('amount', `=${value}`);
  return figure !== undefined && !isWhole
    ? atom('amount', `${figure.qualifier === 'over' ? '>' : '='}${value}`)
    : undefined;
}

/** What is asked of figures that are told. */
const OF_FIGURES = new Set<Ask>(['list', 'when', 'most', 'least']);

/** As many words may stand between the parts of a number: “four hundred and eighty-five”. */
const BETWEEN = 2;

const figuresIn = ({ tokens }: Annotated): Mark[] =>
  tokens.flatMap(({ text }, at) =>
    /^(?!20\d\d$)\d{1,4}$/.test(text) ? [{ from: at, to: at + 1, kind: 'number' as const, value: text }] : [],
  );
