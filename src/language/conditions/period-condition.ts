import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Ask, allOf, anyOf, atom, type Condition } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasAsk, hasOperator, isAskedFor, isOnlyOfTopic, isPlace, periodsOf } from '../marks/marks.ts';
import { timeLimit } from '../marks/time-limit.ts';
import { besidePeriod } from './beside-period.ts';
import { combinedPeriods } from './combined-periods.ts';
import { deniesDeed, isNegated } from './negation.ts';
import { hasFigures } from './properties.ts';

/** In which periods, or before or after which, something is. */
export function periodCondition(
  select: string,
  ask: Ask,
  text: Annotated,
  marks: readonly Mark[],
  knowledge: KnowledgeBase,
): Condition | undefined {
  const periods = periodsOf(marks);
  const isCounted = hasFigures(select, knowledge);
  const isOfDeed = (mark: Mark) => isCounted && deniesDeed(text, mark);
  const isOfTopics = select === 'sectors' || select === 'crimes';
  const isSet =
    ask !== 'compare' &&
    (hasOperator(text, 'both') ||
      hasOperator(text, 'new') ||
      hasOperator(text, 'gone') ||
      (hasOperator(text, 'only') && !isOnlyOfTopic(text)) ||
      (hasOperator(text, 'not') && !periods.some(isOfDeed)) ||
      (periods.length === 0 && hasOperator(text, 'all') && (isOfTopics || isAskedFor(text, 'outcomes'))));
  if (isSet && (isOfTopics || select === 'outcomes'))
    return combinedPeriods(text, marks, periods, 'period', knowledge);
  const beside = periods.map((mark) => besidePeriod(select, ask, text, mark, knowledge));
  if (beside.some((one) => one !== undefined)) return allOf(beside.filter((one) => one !== undefined));
  const named = marks.filter((mark) => mark.kind === 'period' || isPlace(mark));
  // "Why was nobody arrested in the 1st?" is of the 1st.
  const isWhy = hasAsk(text, 'why') && (text.marks.some(isPlace) || isCounted);
  // "From the 1st to the 3rd" is in between, too.
  const [first, last, ...more] = periods;
  const isSpan =
    isOfTopics &&
    first !== undefined &&
    last !== undefined &&
    more.length === 0 &&
    timeLimit(text, first) === 'since' &&
    text.grammar.until.has(
      text.tokens[last.from - (text.grammar.articles.has(text.tokens[last.from - 1]?.text ?? '') ? 2 : 1)]
        ?.text ?? '',
    );
  if (isSpan)
    return anyOf(
      knowledge.periods
        .filter(({ number }) => number >= Number(first.value) && number <= Number(last.value))
        .map(({ number }) => atom('period', String(number))),
    );
  const negated = periods.filter(
    (mark) => ask !== 'exists' && !isWhy && !isOfDeed(mark) && isNegated(text, mark, named),
  );
  return allOf([
    ...[
      anyOf(periods.filter((one) => !negated.includes(one)).map(({ value }) => atom('period', value))),
    ].filter((one) => one !== undefined),
    ...negated.map(({ value }): Condition => ({ not: atom('period', value) })),
  ]);
}
