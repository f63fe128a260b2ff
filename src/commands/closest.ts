import type { Resolution } from '../language/resolver.ts';
import { quoted } from '../replies/user-text.ts';

/** That a value is only the closest match to what was typed, and what else that fits; nothing where it is exactly it. */
export function closestHint<T>(
  typed: string,
  resolution: Resolution<T>,
  nameOf: (item: T) => string,
): string | undefined {
  if (resolution.kind !== 'closest') return undefined;
  const others = resolution.others.map(nameOf);
  const also = others.length > 0 ? ` It also fits: ${others.join(', ')}.` : '';
  return `Closest match to ${quoted(typed)}.${also}`;
}
