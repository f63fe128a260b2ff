import { contactReply } from '../replies/contact.ts';
import { answered, slashCommand } from './command.ts';

/** `/contact` */
export const contact = slashCommand({
  definition: { name: 'contact', description: 'Whom to write to about the Working Group', options: [] },
  suggest: {},
  answer: (_options, { knowledge }) => answered(contactReply(knowledge.contact)),
});
