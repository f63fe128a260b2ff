import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { testOf } from './holds.ts';
import { atomsOf, type Condition, partsOf } from './query.ts';
import type { Result } from './result.ts';

/** Where all of several meetings were, of which a result has none that was elsewhere: "were all debriefs in Bangkok?" */
export function placeOfAll(
  { query: { select, where }, instead, lacking }: Result,
  knowledge: KnowledgeBase,
): Condition | undefined {
  if (lacking?.kind !== 'nothing' || select !== 'meetings' || instead.length < 2) return undefined;
  const isMet = (part: Condition) => instead.every((item) => testOf(part, knowledge)(item) === true);
  const [unmet, ...others] = partsOf(where).filter((part) => !isMet(part));
  const isPlace = unmet !== undefined && atomsOf(unmet).every(({ is }) => is === 'city' || is === 'country');
  return isPlace && 'not' in unmet && others.length === 0 && isMet(unmet.not) ? unmet.not : undefined;
}
