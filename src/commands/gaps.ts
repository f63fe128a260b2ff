import { gapsReply } from '../replies/gaps.ts';
import { answered, slashCommand } from './command.ts';

/** `/gaps` */
export const gaps = slashCommand({
  definition: {
    name: 'gaps',
    description: 'What the source doesn’t say, or contradicts itself on',
    options: [],
  },
  suggest: {},
  answer: (_options, { knowledge }) => answered(gapsReply(knowledge)),
});
