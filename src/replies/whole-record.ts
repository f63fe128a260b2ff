import type { Period } from '../knowledge/knowledge-base.ts';
import type { Edition } from '../messages/edition.ts';
import { testOf } from '../questions/holds.ts';
import { atomsOf, type Query } from '../questions/query.ts';
import { comparisonReply } from './comparison.ts';
import { countryReply } from './country.ts';
import { periodReply } from './period.ts';
import type { Reply } from './reply.ts';

/**
 * "Tell me about the 2nd period", "what did the 2nd achieve?", "how did the 1st and the 2nd differ?", "what of Thailand?": who asks of a
 * period, all its outcomes or a country, and of nothing in it, gets its record, as the commands give it. Undefined where a question asks
 * for something else.
 */
export function wholeRecord(queries: readonly Query[], edition: Edition): Reply | undefined {
  const [query, ...others] = queries;
  if (query === undefined || others.length > 0) return undefined;
  const { ask, select, where } = query;
  const { countries } = edition.knowledge;
  const [first, ...further] = periodsWhole(query, edition);
  if (first !== undefined && further.length === 0 && ask === 'list') return periodReply(first, edition);
  if (first !== undefined && further.length > 0 && (ask === 'compare' || select === 'outcomes'))
    return comparisonReply([first, ...further], edition);
  const country = countries.find(
    ({ code }) => where !== undefined && 'is' in where && where.is === 'country' && where.value === code,
  );
  return select === 'countries' && ask === 'list' && country !== undefined
    ? countryReply(country, edition)
    : undefined;
}

/** The periods that a question asks for, or for all outcomes of, and for nothing else. */
function periodsWhole({ ask, select, where }: Query, { knowledge }: Edition): readonly Period[] {
  const atoms = atomsOf(where);
  const isByNumber = atoms.every(({ is }) => is === 'period');
  const isOfOutcomes = select === 'outcomes' && (ask === 'list' || ask === 'compare');
  if (where === undefined && (isOfOutcomes || (select === 'periods' && ask === 'compare')))
    return knowledge.periods;
  if (where !== undefined && isOfOutcomes) {
    if (!isByNumber && !atoms.every(({ is }) => is === 'in')) return [];
    const isAsked = testOf(where, knowledge);
    return knowledge.periods.filter((period) => isAsked({ kind: 'period', period }) === true);
  }
  if (select !== 'periods' || where === undefined || 'not' in where || !isByNumber) return [];
  const named = knowledge.periods.filter(({ number }) => atoms.some(({ value }) => value === String(number)));
  return named.length === atoms.length ? named : [];
}
