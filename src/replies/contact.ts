import type { Edition } from '../messages/edition.ts';
import type { Reply } from './reply.ts';

/** The address in a block of its own: a phone copies it whole with one long press. */
export function contactReply({ knowledge, messages: { reply } }: Edition): Reply {
  const { email, purpose, notes, source } = knowledge.contact;
  return {
    content: `${reply.contact(purpose)}\n\`\`\`\n${email}\n\`\`\``,
    views: [{ id: 'contact', label: reply.contactLabel, card: () => ({ lines: [], sources: [source] }) }],
    notes,
  };
}
