import { timelinePicture } from '../pictures/timeline.ts';
import { periodMenu } from '../replies/period.ts';
import { timelineCard, timelineInBrief } from '../replies/timeline.ts';
import { slashCommand } from './command.ts';

/** `/timeline` */
export const timeline = slashCommand({
  definition: {
    name: 'timeline',
    description: 'Joint Periods of Action and meetings over time, as a picture and in words',
    options: [],
  },
  suggest: {},
  answer: (_options, { knowledge }) => ({
    outcome: 'answered',
    content: timelineInBrief(knowledge),
    cards: [timelineCard(knowledge)],
    controls: [
      periodMenu(knowledge.periods),
      { kind: 'button', label: 'All meetings', emoji: '📅', runs: { command: 'meetings', options: {} } },
      ...(knowledge.periods.length > 1
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
    picture: timelinePicture(knowledge),
  }),
});
