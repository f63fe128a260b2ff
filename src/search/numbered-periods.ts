import type { Period } from '../knowledge/knowledge-base.ts';
import type { Understanding } from './understand.ts';

export interface NumberedPeriods {
  /** the periods that a query names by number, by "latest" or by "earliest" */
  readonly periods: readonly Period[];
  /** numbers of periods that there are none of */
  readonly missing: readonly number[];
}

/** The periods that a query names. */
export function numberedPeriods({ parts }: Understanding, periods: readonly Period[]): NumberedPeriods {
  const found = new Set<Period>();
  const missing = new Set<number>();
  for (const { concepts } of parts) {
    for (const concept of concepts) {
      const edge = concept === 'last:' ? periods.at(-1) : concept === 'first:' ? periods[0] : undefined;
      if (edge) found.add(edge);
      if (!concept.startsWith('number:')) continue;
      const number = Number(concept.slice('number:'.length));
      const period = periods.find((one) => one.number === number);
      if (period) found.add(period);
      else missing.add(number);
    }
  }
  return { periods: [...found], missing: [...missing] };
}
