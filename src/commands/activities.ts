import { formatSpan } from '../knowledge/date-span.ts';
import { activitiesCard } from '../replies/activities.ts';
import { periodMenu } from '../replies/period.ts';
import { slashCommand } from './command.ts';

/** `/activities` */
export const activities = slashCommand({
  definition: {
    name: 'activities',
    description: "The source's list of activities, with its dates",
    options: [],
  },
  suggest: {},
  answer: (_options, { knowledge }) => ({
    outcome: 'answered',
    content: `**Activities**: ${knowledge.activities.map(({ period, date }) => `${period.ordinal} period ${formatSpan(date)}`).join(' · ')}.`,
    cards: [activitiesCard(knowledge.activities)],
    controls: [periodMenu(knowledge.periods)],
  }),
});
