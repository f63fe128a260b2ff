import type { Resolution } from '../language/resolver.ts';
import type { Messages } from '../messages/messages.ts';
import { quoted } from '../replies/user-text.ts';

/** That a value is only the closest match to what was typed, and what else that fits; nothing where it is exactly it. */
export function closestHint<T>(
  typed: string,
  resolution: Resolution<T>,
  nameOf: (item: T) => string,
  { command }: Messages,
): string | undefined {
  if (resolution.kind !== 'closest') return undefined;
  return command.closest(quoted(typed), resolution.others.map(nameOf));
}
