import { timelineReply } from '../replies/timeline.ts';
import { answered, slashCommand } from './command.ts';

/** `/timeline` */
export const timeline = slashCommand({
  definition: {
    name: 'timeline',
    description: 'Joint Periods of Action and meetings over time',
    options: [],
  },
  suggest: {},
  answer: (_options, { knowledge }) => answered(timelineReply(knowledge)),
});
