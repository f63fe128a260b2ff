import type { Edition } from '../messages/edition.ts';
import { atomsOf, type Query } from '../questions/query.ts';
import { comparisonReply } from './comparison.ts';
import { countryReply } from './country.ts';
import { periodReply } from './period.ts';
import type { Reply } from './reply.ts';

/**
 * "Tell me about the 2nd period", "how did the 1st and the 2nd differ?", "what of Thailand?": who asks of a period or a country, and of
 * nothing in it, gets its record, as the commands give it. Undefined where a question asks for something else.
 */
export function wholeRecord(queries: readonly Query[], edition: Edition): Reply | undefined {
  const { periods, countries } = edition.knowledge;
  const [query, ...others] = queries;
  if (query === undefined || others.length > 0 || query.where === undefined) return undefined;
  const { ask, select, where } = query;
  const named = periods.filter(({ number }) =>
    atomsOf(where).some(({ is, value }) => is === 'period' && value === String(number)),
  );
  const isOfPeriods =
    select === 'periods' && named.length > 0 && atomsOf(where).length === named.length && !('not' in where);
  const [only] = named;
  if (isOfPeriods && ask === 'list' && named.length === 1 && only !== undefined)
    return periodReply(only, edition);
  if (isOfPeriods && ask === 'compare' && named.length > 1) return comparisonReply(named, edition);
  const country = countries.find(
    ({ code }) => 'is' in where && where.is === 'country' && where.value === code,
  );
  return select === 'countries' && ask === 'list' && country !== undefined
    ? countryReply(country, edition)
    : undefined;
}
