import { timelineReply } from '../replies/timeline.ts';
import { answered, slashCommand } from './command.ts';

/** `/timeline` */
export const timeline = slashCommand({
  definition: { name: 'timeline', options: [] },
  suggest: {},
  answer: (_options, context) => answered(timelineReply(context)),
});
