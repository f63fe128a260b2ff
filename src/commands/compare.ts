import type { Period } from '../knowledge/knowledge-base.ts';
import type { Resolution } from '../language/resolver.ts';
import type { Messages } from '../messages/messages.ts';
import { mostCompared } from '../pictures/standard-pictures.ts';
import { comparisonReply } from '../replies/comparison.ts';
import { periodMenu } from '../replies/period.ts';
import type { Control } from '../replies/reply.ts';
import { quoted } from '../replies/user-text.ts';
import { type Context, slashCommand, suggested } from './command.ts';
import { choicesOf } from './suggestions.ts';

/** `/compare [first] [second]`: without options the latest periods; with one, that and its neighbour. */
export const compare = slashCommand({
  definition: {
    name: 'compare',
    options: [suggested('first'), suggested('second')],
  },
  suggest: {
    first: (text, { options }) => choicesOf(options.periods.suggest(text)),
    second: (text, { options }) => choicesOf(options.periods.suggest(text)),
  },
  answer: ({ first: one, second: other }, context) => {
    const { knowledge, messages, options } = context;
    const { command } = messages;
    const asked = [one, other]
      .filter((typed) => typed !== undefined)
      .map((typed) => ({ typed, resolution: options.periods.resolve(typed) }));
    const unknown = asked.filter(({ resolution }) => resolution.kind === 'none');
    if (unknown.length > 0) {
      const names = unknown.map(({ typed }) => quoted(typed));
      const existing = knowledge.periods.map(({ ordinal }) => ordinal);
      const isRead = unknown.every(({ resolution }) => resolution.kind === 'none' && resolution.isRead);
      return {
        outcome: 'nothing',
        content: (isRead ? command.noPeriod : command.periodUnread)(names, existing),
        controls: [periodMenu(context)],
        privately: true,
      };
    }
    const [first, second] = asked.map(({ resolution }) =>
      resolution.kind === 'none' ? undefined : resolution.item,
    );
    if (first !== undefined && first === second)
      return {
        outcome: 'nothing',
        content: command.samePeriod(first.number),
        controls: otherPairs([], knowledge.periods, messages),
        privately: true,
      };
    const periods = compared(
      asked.map(({ resolution }) => resolution),
      context,
    );
    const closest = asked.filter(({ resolution }) => resolution.kind === 'closest');
    const [alone, ...others] = asked;
    const beside =
      alone !== undefined && others.length === 0 && periods.length > 1 ? [command.besideNeighbour] : [];
    const closeTo = closest.map(({ typed, resolution }) =>
      resolution.kind === 'none' ? '' : command.closestIs(quoted(typed), resolution.item.name),
    );
    const hints = [...closeTo, ...beside];
    const reply = comparisonReply(periods, context);
    return {
      outcome: closest.length > 0 ? 'closest' : 'answered',
      ...reply,
      ...(hints.length > 0 ? { hint: messages.formats.sentences(hints) } : {}),
      controls: otherPairs(periods, knowledge.periods, messages),
    };
  },
});

function compared(resolutions: readonly Resolution<Period>[], { knowledge: { periods } }: Context): Period[] {
  const found = [
    ...new Set(resolutions.flatMap((resolution) => (resolution.kind === 'none' ? [] : [resolution.item]))),
  ];
  const [only] = found;
  if (only === undefined) return periods.slice(-mostCompared);
  if (found.length > 1) return found.sort((one, other) => one.number - other.number);
  const at = periods.indexOf(only);
  const neighbour = periods[at - 1] ?? periods[at + 1];
  return [only, ...(neighbour ? [neighbour] : [])].sort((one, other) => one.number - other.number);
}

function otherPairs(shown: readonly Period[], periods: readonly Period[], { command }: Messages): Control[] {
  const pairs = periods
    .slice(-mostCompared)
    .flatMap((a, index, latest) => latest.slice(index + 1).map((b) => [a, b] as const));
  return [
    ...pairs
      .filter(([a, b]) => !(shown.length === 2 && shown.includes(a) && shown.includes(b)))
      .map(
        ([a, b]): Control => ({
          kind: 'button',
          label: command.pair(a.number, b.number),
          runs: { command: 'compare', options: { first: String(a.number), second: String(b.number) } },
        }),
      ),
    ...(shown.length < Math.min(periods.length, mostCompared)
      ? [
          {
            kind: 'button' as const,
            label: command.allPairs(Math.min(periods.length, mostCompared)),
            runs: { command: 'compare', options: {} },
          },
        ]
      : []),
  ];
}
