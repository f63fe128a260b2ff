import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Query } from '../questions/query.ts';
import type { Annotated } from './mark.ts';
import { CLAUSE, hasOperator, hasSubject, isTime } from './marks.ts';

/** "Was Malaysia co-chair in 2015?", "always": a role is told without a time, which is none of the periods that its country was in. */
export function roleInTime(text: Annotated, { group }: KnowledgeBase): Query | undefined {
  const { marks, tokens, grammar } = text;
  const named = marks.flatMap(({ kind, value }) => (kind === 'country' ? [value] : []));
  const isRole = hasSubject(text, 'co-chairs') || hasSubject(text, 'former-co-chair');
  const isTimed = marks.some(isTime) || hasOperator(text, 'all');
  // "Is Malaysia a co-chair, and did it join the 2nd?" asks of both.
  const isOfPeriods = marks.some(
    ({ kind, value, from }) =>
      kind === 'subject' && value === 'countries' && !grammar.countries.has(tokens[from]?.text ?? ''),
  );
  // "Is Sri Lanka, the former co-chair, listed for the 3rd?" says by the way who it is.
  const told = marks.filter(
    ({ kind, value }) => kind === 'country' || (kind === 'subject' && ROLES.has(value)),
  );
  const [first, last] = [Math.min(...told.map(({ from }) => from)), Math.max(...told.map(({ to }) => to))];
  const isByTheWay = tokens.slice(first + 1, last + 1).some(({ gap }) => CLAUSE.test(gap));
  if (isByTheWay || named.length === 0 || !isRole || !isTimed || isOfPeriods) return undefined;
  const former = group.facts.flatMap(({ statements }) =>
    statements.flatMap(({ role, countries }) => (role === 'former co-chair' ? countries : [])),
  );
  const isFormer = named.every((code) => former.some((country) => country.code === code));
  return { ask: 'when', select: isFormer ? 'former-co-chair' : 'co-chairs' };
}

const ROLES = new Set(['co-chairs', 'former-co-chair']);
