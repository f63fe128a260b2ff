import type { Contact } from '../knowledge/knowledge-base.ts';
import type { Card } from './card.ts';

/** The address in a block of its own: a phone copies it whole with one long press. */
export const contactCard = (contact: Contact): Card => ({
  title: 'Contact',
  lines: [`For ${contact.purpose}, write to`, `\`\`\`\n${contact.email}\n\`\`\``],
  notes: contact.notes,
  sources: [contact.source],
});
