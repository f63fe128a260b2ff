import type { Resolution } from '../language/resolver.ts';
import type { Card } from '../replies/card.ts';
import { quoted } from '../replies/user-text.ts';

/** Marks a card as only the closest match to what was typed. */
export function markClosest<T>(
  card: Card,
  typed: string,
  resolution: Resolution<T>,
  nameOf: (item: T) => string,
): Card {
  if (resolution.kind !== 'closest') return card;
  const others = resolution.others.map(nameOf);
  const also = others.length > 0 ? ` It also fits: ${others.join(', ')}.` : '';
  return { ...card, tone: 'closest', lines: [`-# Closest match to ${quoted(typed)}.${also}`, ...card.lines] };
}

/** The same for the one line beside the embed. */
export const closestPrefix = (typed: string, { kind }: Resolution<unknown>): string =>
  kind === 'closest' ? `Closest match to ${quoted(typed)}: ` : '';
