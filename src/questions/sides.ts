import { type Item, personsAmong } from './items.ts';
import type { Ask } from './query.ts';

/** The sides of a thing that may be asked for by themselves. */
export type Side = 'count' | 'when' | 'place' | 'who' | 'why';

export const isSide = (ask: Ask, items: readonly Item[]): ask is Side =>
  ask === 'when' ||
  ask === 'place' ||
  ask === 'who' ||
  ask === 'why' ||
  (ask === 'count' && items.every(isTold));

/** What is told in words is counted by the source or not at all. */
const isTold = ({ kind }: Item): boolean => kind === 'statement' || kind === 'support';

/** Whether the source tells a side of something. */
export function tells(item: Item, side: Side): boolean {
  switch (item.kind) {
    case 'statement':
      return item.statement.tells.includes(side);
    case 'meeting':
      if (side === 'who') return item.meeting.held !== undefined;
      return side !== 'why' || item.meeting.about !== undefined;
    case 'figure':
      if (side === 'who') return item.outcome.actor !== undefined || personsAmong(item).length > 0;
      if (side === 'why') return item.outcome.purpose !== undefined;
      return side === 'when' || item.outcome.countries.length > 0 || item.outcome.tells.includes(side);
    case 'period':
      return side === 'when' || side === 'who';
    case 'measure':
      return side === 'when' || (side === 'who' && item.figures.every((one) => tells(one, side)));
    case 'country':
    case 'crime':
    case 'sector':
      return side === 'when';
    case 'support':
      return side === 'when' || side === 'who';
    case 'contact':
      return side === 'who';
    default:
      return false;
  }
}
