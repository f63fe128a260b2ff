import { gapsReply } from '../replies/gaps.ts';
import { answered, slashCommand } from './command.ts';

/** `/gaps` */
export const gaps = slashCommand({
  definition: { name: 'gaps', options: [] },
  suggest: {},
  answer: (_options, context) => answered(gapsReply(context)),
});
