import { groupReply } from '../replies/group.ts';
import { answered, slashCommand } from './command.ts';

/** `/about` */
export const about = slashCommand({
  definition: { name: 'about', options: [] },
  suggest: {},
  answer: (_options, context) => answered(groupReply(context)),
});
