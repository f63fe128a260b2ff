import type { Contact } from '../knowledge/knowledge-base.ts';
import type { Reply } from './reply.ts';

/** The address in a block of its own: a phone copies it whole with one long press. */
export const contactReply = ({ email, purpose, notes, source }: Contact): Reply => ({
  content: `For ${purpose}, write to:\n\`\`\`\n${email}\n\`\`\``,
  views: [{ id: 'contact', label: 'Contact', card: () => ({ lines: [], sources: [source] }) }],
  notes,
});
