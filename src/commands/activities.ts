import { activitiesReply } from '../replies/activities.ts';
import { answered, slashCommand } from './command.ts';

/** `/activities` */
export const activities = slashCommand({
  definition: { name: 'activities', options: [] },
  suggest: {},
  answer: (_options, context) => answered(activitiesReply(context)),
});
