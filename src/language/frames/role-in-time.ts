import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { atom, type Query } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  CLAUSE,
  hasAsk,
  hasOperator,
  hasSubject,
  isDenial,
  isTime,
  ROLES,
  saysTakingPart,
} from '../marks/marks.ts';
import { holds, lengthAt } from '../words/grammar.ts';

/**
 * "Was Malaysia co-chair in 2015?", "always": a role is told without a time, which is none of the periods that its country was in.
 * "Who has ever co-chaired?" is of those who do and those who did.
 */
export function roleInTime(text: Annotated, { group }: KnowledgeBase): Query | undefined {
  const { marks, tokens } = text;
  const named = marks.flatMap(({ kind, value }) => (kind === 'country' ? [value] : []));
  const isRole = hasSubject(text, 'co-chairs') || hasSubject(text, 'former-co-chair');
  const hadRole = (role: string) =>
    group.facts.some(({ statements }) =>
      statements.some((one) => one.role === role && one.countries.some(({ code }) => named.includes(code))),
    );
  // "Did New Zealand take over from Sri Lanka?"
  const isSuccession = hadRole('co-chair') && hadRole('former co-chair') && !saysTakingPart(text);
  if (isRole && (isSuccession || (named.length === 0 && isOfAllTime(text))))
    return {
      ask: hasAsk(text, 'count') ? 'count' : 'list',
      select: 'countries',
      where: { any: [atom('chairs'), atom('chaired')] },
    };
  // "Was it co-chair at the first meeting?"
  const isTimed =
    marks.some((mark) => isTime(mark) || mark.kind === 'kind' || mark.value === 'original') ||
    hasOperator(text, 'all');
  // "Who co-chaired during the 2nd period?", and not "which of its countries do".
  const isOfThen =
    isRole &&
    named.length === 0 &&
    hasAsk(text, 'who') &&
    !hasSubject(text, 'countries') &&
    marks.some((mark) => isTime(mark) && mark.from >= 0) &&
    !marks.some(isDenial);
  if (isOfThen) return { ask: 'when', select: 'co-chairs' };
  // "Is Malaysia a co-chair, and did it join the 2nd?" asks of both.
  const isOfPeriods = saysTakingPart(text);
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

/** "Ever", "in total", "all co-chairs", with no word that sets one time against another. */
function isOfAllTime({ marks, tokens, grammar }: Annotated): boolean {
  const ever = marks.filter(
    ({ kind, value }) => kind === 'operator' && (value === 'any' || value === 'total'),
  );
  const isInEver = ({ from, to }: Mark) => ever.some((mark) => mark.from < to && from < mark.to);
  const isEvery = (at: number) => lengthAt(tokens, at, grammar.every) > 0;
  const isAll = marks.some(
    ({ kind, value, from }) =>
      kind === 'subject' &&
      (ROLES.has(value) || value === 'countries') &&
      (isEvery(from - 1) || (grammar.articles.has(tokens[from - 1]?.text ?? '') && isEvery(from - 2))),
  );
  const isOfOneTime = marks.some(
    (mark) =>
      isTime(mark) ||
      (((mark.kind === 'operator' && APART.has(mark.value)) ||
        (mark.kind === 'order' && mark.value === 'previous')) &&
        !isInEver(mark)),
  );
  return (
    (ever.length > 0 || isAll || holds(tokens, grammar.allTime)) &&
    !isOfOneTime &&
    !holds(tokens, grammar.former)
  );
}

const APART = new Set(['not', 'before', 'gone', 'still', 'only', 'all']);
