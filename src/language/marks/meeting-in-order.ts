import type { Grammar } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';
import type { Mark } from './mark.ts';
import { namesThing } from './marks.ts';

/** What names nothing but meetings: "we have the list of meetings". */
const namesMeetingsAlone = (marks: readonly Mark[]): boolean => {
  const named = marks.filter((mark) => namesThing(mark) && mark.kind !== 'group');
  return named.length > 0 && named.every(({ kind, value }) => kind === 'subject' && value === 'meetings');
};

/** "Which was the first?", "when was the last one?": one of several in order, of which only what stands before tells what they are. */
function oneInOrder(
  tokens: readonly Token[],
  marks: readonly Mark[],
  { articles, verbs, weak }: Grammar,
): Mark | undefined {
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const [mark, ...others] = marks.filter(({ kind, from }) => kind === 'period' && from >= 0);
  if (mark === undefined || others.length > 0) return undefined;
  const { from, to } = mark;
  const isBare =
    to - from === 1 ? !/^\d+$/.test(wordAt(from)) : to - from === 2 && weak.has(wordAt(from + 1));
  const isAsked = articles.has(wordAt(from - 1)) && verbs.has(wordAt(from - 2)) && !verbs.has(wordAt(to));
  return isBare && isAsked && !marks.some(({ kind, value }) => kind === 'ask' && value === 'count')
    ? mark
    : undefined;
}

/** "Of all the meetings, which was the last one?": where nothing but meetings is named before it, one in order is a meeting. */
export function meetingInOrder(
  tokens: readonly Token[],
  marks: readonly Mark[],
  grammar: Grammar,
  last: number,
): { readonly period: Mark; readonly said: readonly Mark[] } | undefined {
  const period = oneInOrder(tokens, marks, grammar);
  const rest = marks.filter((mark) => mark !== period);
  if (period === undefined || !namesMeetingsAlone(rest) || !rest.some(isMeetingsBefore(period)))
    return undefined;
  const isLast = marks.some(
    ({ kind, value, from }) => kind === 'order' && value === 'last' && from === period.from,
  );
  const { from } = period;
  const to = from + 1;
  const ask = isLast && Number(period.value) === last ? 'last' : period.value === '1' ? 'first' : undefined;
  return {
    period,
    said: [
      { from, to, kind: 'ordinal', value: period.value },
      ...(ask === undefined ? [] : [{ from, to, kind: 'ask' as const, value: ask }]),
    ],
  };
}

const isMeetingsBefore = (period: Mark) => (mark: Mark) => mark.kind === 'subject' && mark.to <= period.from;
