import { atom, type Condition } from '../../questions/query.ts';
import type { Annotated, Mark } from './mark.ts';
import { hasOperator, isRange, isTime, operatorBeside, operatorsIn, wordsOf } from './marks.ts';

/** On which side of a time what is asked for lies: before it, in it or before it, in it or after it, after it. */
export type TimeLimit = 'before' | 'until' | 'since' | 'after';

/** The side that stands beside a time: "after 2015", "2016 onwards"; "before the end of 2016" is until it, "after the start of it" since then. */
export function timeLimit(text: Annotated, mark: Mark): TimeLimit | undefined {
  // "From March to August": what leads to a range, or ends it, is part of it.
  if (isRange(text, mark)) return undefined;
  const [limit, operator] =
    LIMITS.map((value) => [value, operatorBeside(text, value, mark)] as const).find(
      ([, found]) => found !== undefined,
    ) ?? [];
  if (limit === undefined || operator === undefined)
    return operatorsIn(text, 'since').some(({ from }) => from === mark.to) ? 'since' : undefined;
  const { tokens, grammar, marks } = text;
  // "The meetings from 2016" are those of that year, "from 2015 and 2017" of either, and "since 2016", "from 2016 on" isn't.
  const isWithNext =
    grammar.and.has(tokens[mark.to]?.text ?? '') &&
    marks.some((one) => isTime(one) && one.from === mark.to + 1);
  const isOf =
    limit === 'since' &&
    mark.kind === 'date' &&
    grammar.functions.has(wordsOf(text, operator)) &&
    marks.some(({ kind, to }) => (kind === 'subject' || kind === 'kind') && to === operator.from) &&
    operatorsIn(text, 'since').length === 1 &&
    (isWithNext || tokens[mark.to]?.gap !== '');
  if (isOf) return undefined;
  const said = operator.from < mark.from ? [operator.to, mark.to] : [mark.from, operator.from];
  const hasEdge = (words: ReadonlySet<string>) =>
    tokens.slice(...said).some((token) => words.has(token.text));
  if (hasEdge(grammar.endings)) return AT_END[limit];
  return hasEdge(grammar.beginnings) ? AT_BEGINNING[limit] : limit;
}

const LIMITS = ['before', 'after', 'since', 'until'] as const;
/** The operators that limit what is asked for by a time, or by two. */
export const LIMITING: readonly string[] = [...LIMITS, 'between'];
/** Whether what a text asks for is limited so. */
export const isLimited = (text: Annotated): boolean => LIMITING.some((value) => hasOperator(text, value));
const AT_END = { before: 'until', until: 'until', since: 'after', after: 'after' } as const;
const AT_BEGINNING = { before: 'before', until: 'before', since: 'since', after: 'since' } as const;

/** What lies on that side of a time, which begins and ends on dates as queries write them. */
export function limited(limit: TimeLimit | undefined, from: string, to: string): Condition | undefined {
  switch (limit) {
    case 'before':
      return atom('before', from);
    case 'until':
      return { not: atom('after', to) };
    case 'since':
      return { not: atom('before', from) };
    case 'after':
      return atom('after', to);
    default:
      return undefined;
  }
}
