import { activitiesReply } from '../replies/activities.ts';
import { answered, slashCommand } from './command.ts';

/** `/activities` */
export const activities = slashCommand({
  definition: {
    name: 'activities',
    description: "The source's list of activities, with its dates",
    options: [],
  },
  suggest: {},
  answer: (_options, { knowledge }) => answered(activitiesReply(knowledge)),
});
