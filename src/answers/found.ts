import type { Reading } from '../language/read.ts';
import type { Result } from '../questions/result.ts';

/**
 * A reading and its results, without a first of two that found nothing where the other found something else: of two readings
 * neither is certain enough for saying that the page has nothing.
 */
export function foundIn(
  reading: Reading,
  results: readonly Result[],
): { readonly reading: Reading; readonly results: readonly Result[] } {
  const [first, ...others] = results;
  const isFound = ({ status, query }: Result) =>
    status !== 'not stated' && query.select !== first?.query.select;
  return reading.manner === 'between' && first?.lacking?.kind === 'nothing' && others.some(isFound)
    ? {
        reading: { ...reading, manner: 'doubtful', queries: others.map(({ query }) => query) },
        results: others,
      }
    : { reading, results };
}
