import { overlaps } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { parseSpan } from './holds.ts';
import type { Item, TopicItem } from './items.ts';
import { type Atom, atomsOf, type Query } from './query.ts';

/**
 * Two sectors that the page words nearly alike for different periods, where an answer tells of one of them alone, or of neither:
 * “domestic work” isn't gone from a list that has “domestic servitude”. None where only one is of the periods that were asked for.
 */
export function nearSectors(
  query: Query,
  items: readonly Item[],
  all: readonly Item[],
  { periods, sectors }: KnowledgeBase,
): readonly TopicItem[] {
  const atoms = atomsOf(query.where);
  const [named, ...others] = atoms.filter(({ is }) => is === 'sector');
  // "In 2016, and not in 2015" are periods too.
  const isOf = ({ is, value }: Atom, { number, date }: Period) => {
    const span = is === 'in' ? parseSpan(value) : undefined;
    return (is === 'period' && value === String(number)) || (span !== undefined && overlaps(date, span));
  };
  const asked = periods.filter((period) => atoms.some((atom) => isOf(atom, period)));
  const isAsked = ({ targets }: TopicItem) =>
    targets.some(({ period }) => asked.length === 0 || asked.includes(period));
  const isTold = ({ topic }: TopicItem) =>
    items.some((item) => item.kind === 'sector' && item.topic === topic);
  const itemOf = (id: string | undefined) =>
    all.find((item): item is TopicItem => item.kind === 'sector' && item.topic.id === id);
  const isCompared = query.select === 'sectors' && asked.length > 1;
  if (others.length > 0 || (named === undefined && !isCompared)) return [];
  const pairs = sectors.map(({ id, near }) => [itemOf(near), itemOf(id)].filter((one) => one !== undefined));
  return (
    pairs.find(
      (pair) =>
        pair.length > 1 &&
        (named === undefined || pair.some(({ topic }) => topic.id === named.value)) &&
        (items.length === 0 && named !== undefined ? pair.some(isAsked) : pair.every(isAsked)) &&
        !pair.every(isTold),
    ) ?? []
  );
}
