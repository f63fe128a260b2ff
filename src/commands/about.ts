import { groupReply } from '../replies/group.ts';
import { answered, slashCommand } from './command.ts';

/** `/about` */
export const about = slashCommand({
  definition: { name: 'about', description: 'The Working Group, and the source of all this', options: [] },
  suggest: {},
  answer: (_options, { knowledge }) => answered(groupReply(knowledge)),
});
