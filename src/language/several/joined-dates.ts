import { atom } from '../../questions/query.ts';
import { distinct, hasAsk } from '../marks/marks.ts';
import type { Candidate } from '../readings/candidate.ts';

/** "Who took part in the 2nd, and when was it?": when a period was, beside who was in it. */
export function withDates(asked: Candidate): Candidate | undefined {
  const { part, queries } = asked;
  const [query, ...others] = queries;
  const [period, ...more] = distinct(part.marks.filter(({ kind, from }) => kind === 'period' && from >= 0));
  const where = query?.where;
  const isOfList =
    query?.select === 'countries' &&
    query.ask === 'list' &&
    where !== undefined &&
    'is' in where &&
    where.is === 'participated';
  // "… and when was the next one?", "when did they leave?"
  const isOther = part.marks.some(
    ({ kind, value }) =>
      kind === 'order' ||
      (kind === 'operator' && TURNED.has(value)) ||
      (kind === 'subject' && value === 'page'),
  );
  return isOfList &&
    !isOther &&
    others.length + more.length === 0 &&
    period !== undefined &&
    hasAsk(part, 'when')
    ? {
        ...asked,
        queries: [query, { ask: 'when', select: 'periods', where: atom('period', period.value) }],
        second: undefined,
      }
    : undefined;
}

const TURNED = new Set(['not', 'absent', 'gone', 'stayed', 'before', 'after']);
