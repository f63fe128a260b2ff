import { contactCard } from '../replies/contact.ts';
import { slashCommand } from './command.ts';

/** `/contact` */
export const contact = slashCommand({
  definition: { name: 'contact', description: 'Whom to write to about the Working Group', options: [] },
  suggest: {},
  answer: (_options, { knowledge }) => ({
    outcome: 'answered',
    content: `**Contact**: ${knowledge.contact.email}`,
    cards: [contactCard(knowledge.contact)],
  }),
});
