import { formatSpan } from '../knowledge/date-span.ts';
import type { Period } from '../knowledge/knowledge-base.ts';
import { enumerate } from '../knowledge/wording.ts';
import { periodMenu } from '../replies/period.ts';
import { quoted } from '../replies/user-text.ts';
import { closestHint } from './closest.ts';
import type { Answered, Context } from './command.ts';

/** The period that an option names, or what to answer where it names none. */
export function periodIn(
  typed: string,
  { knowledge: { periods }, language }: Context,
): { readonly item: Period; readonly hint: string | undefined } | { readonly refusal: Answered } {
  const resolution = language.options.periods.resolve(typed);
  if (resolution.kind !== 'none')
    return { item: resolution.item, hint: closestHint(typed, resolution, ({ name }) => name) };
  const existing = enumerate(periods.map((period) => `${period.ordinal} (${formatSpan(period.date)})`));
  return {
    refusal: {
      outcome: 'nothing',
      content: resolution.isRead
        ? `No Joint Period of Action found for ${quoted(typed)}. There are: ${existing}.`
        : `I couldn't read ${quoted(typed)} as a Joint Period of Action. There are: ${existing}.`,
      controls: [periodMenu(periods)],
      privately: true,
    },
  };
}
