import type { Period } from '../knowledge/knowledge-base.ts';
import { periodMenu } from '../replies/period.ts';
import { quoted } from '../replies/user-text.ts';
import { closestHint } from './closest.ts';
import type { Answered, Context } from './command.ts';

/** The period that an option names, or what to answer where it names none. */
export function periodIn(
  typed: string,
  context: Context,
): { readonly item: Period; readonly hint: string | undefined } | { readonly refusal: Answered } {
  const { knowledge, messages, options } = context;
  const { command, formats } = messages;
  const resolution = options.periods.resolve(typed);
  if (resolution.kind !== 'none')
    return { item: resolution.item, hint: closestHint(typed, resolution, ({ name }) => name, messages) };
  const existing = knowledge.periods.map(({ number, date }) => command.existing(number, formats.span(date)));
  return {
    refusal: {
      outcome: 'nothing',
      content: (resolution.isRead ? command.noPeriod : command.periodUnread)([quoted(typed)], existing),
      controls: [periodMenu(context)],
      privately: true,
    },
  };
}
