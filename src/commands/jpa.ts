import { formatSpan } from '../knowledge/date-span.ts';
import { enumerate } from '../knowledge/wording.ts';
import { periodCard, periodControls, periodInBrief, periodMenu, periodsCard } from '../replies/period.ts';
import { quoted } from '../replies/user-text.ts';
import { closestPrefix, markClosest } from './closest.ts';
import { type Answered, type Context, slashCommand, suggested } from './command.ts';
import { choicesOf } from './suggestions.ts';

/** `/jpa [period]` */
export const jpa = slashCommand({
  definition: {
    name: 'jpa',
    description: 'A Joint Period of Action: dates, countries, targets, outcomes',
    options: [suggested('period', 'Which one: 2, second, 2016, latest, …')],
  },
  suggest: { period: (text, { language }) => choicesOf(language.options.periods.suggest(text)) },
  answer: ({ period }, context) => (period === undefined ? overview(context) : one(period, context)),
});

function overview({ knowledge: { periods } }: Context): Answered {
  const names = enumerate(periods.map((period) => `${period.ordinal} (${formatSpan(period.date)})`));
  return {
    outcome: 'answered',
    content: `**Joint Periods of Action**: ${names}.`,
    cards: [periodsCard(periods)],
    controls: [
      periodMenu(periods),
      ...(periods.length > 1
        ? [
            {
              kind: 'button' as const,
              label: 'Compare',
              emoji: '⚖️',
              runs: { command: 'compare', options: {} },
            },
          ]
        : []),
    ],
  };
}

function one(typed: string, { knowledge, language }: Context): Answered {
  const resolution = language.options.periods.resolve(typed);
  if (resolution.kind === 'none') {
    const { periods } = knowledge;
    const existing = enumerate(periods.map((period) => `${period.ordinal} (${formatSpan(period.date)})`));
    return {
      outcome: 'nothing',
      content: resolution.isRead
        ? `No Joint Period of Action found for ${quoted(typed)}. There are: ${existing}.`
        : `I couldn't read ${quoted(typed)} as a Joint Period of Action. There are: ${existing}.`,
      cards: [],
      controls: [periodMenu(periods)],
    };
  }
  const { item: period } = resolution;
  return {
    outcome: resolution.kind === 'exact' ? 'answered' : 'closest',
    content: closestPrefix(typed, resolution) + periodInBrief(period),
    cards: [markClosest(periodCard(period), typed, resolution, ({ name }) => name)],
    controls: periodControls(period, knowledge),
  };
}
