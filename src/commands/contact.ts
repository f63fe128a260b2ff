import { contactReply } from '../replies/contact.ts';
import { answered, slashCommand } from './command.ts';

/** `/contact` */
export const contact = slashCommand({
  definition: { name: 'contact', options: [] },
  suggest: {},
  answer: (_options, context) => answered(contactReply(context)),
});
