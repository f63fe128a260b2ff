import { printCondition, type Query } from '../questions/query.ts';
import { lengthAt } from './grammar.ts';
import type { Annotated } from './mark.ts';
import { hasOperator, isPlace } from './marks.ts';

/** Whether a text says more than a query has of it, so that a yes or a no to the query would be none to the text. */
export function leavesOpen({ select, where }: Query, part: Annotated, told: ReadonlySet<string>): boolean {
  const { marks, tokens, grammar } = part;
  const line = printCondition(where);
  // "Did INTERPOL sit in on the debrief?": that there was one says nothing of who is named besides.
  const isLeftOut =
    !told.has(select) &&
    marks.some(
      (mark) => (isPlace(mark) || mark.kind === 'organisation') && !line.includes(`(${mark.value})`),
    );
  // "Is INTERPOL a member?": another thing that is told is asked of than what is found.
  const isBeside =
    select === 'support' && marks.some(({ kind, value }) => kind === 'subject' && told.has(value));
  // "No country left, did it?": a no to that says either.
  const isDenied =
    select === 'countries' &&
    hasOperator(part, 'not') &&
    !hasOperator(part, 'absent') &&
    !marks.some(isPlace);
  return (
    isLeftOut ||
    isBeside ||
    isDenied ||
    // "Was it in Bangkok or in Kuala Lumpur?"
    (select !== 'countries' && hasOperator(part, 'or')) ||
    // "32 plus 30 makes 72, right?": that there is one of them says nothing of the rest.
    numbersIn(part) > 1 ||
    tokens.some((_, at) => lengthAt(tokens, at, grammar.contrary) > 0)
  );
}

/** How many numbers stand in a text that are of no name and no date. */
const numbersIn = ({ tokens, marks }: Annotated): number =>
  tokens.filter(
    ({ text }, at) =>
      /^\d+$/.test(text) && marks.every(({ kind, from, to }) => kind === 'number' || at < from || to <= at),
  ).length;
