import { formatSpan } from '../knowledge/date-span.ts';
import { groupCard } from '../replies/group.ts';
import { slashCommand } from './command.ts';

/** `/about` */
export const about = slashCommand({
  definition: { name: 'about', description: 'The Working Group, and the source of all this', options: [] },
  suggest: {},
  answer: (_options, { knowledge }) => ({
    outcome: 'answered',
    content: `**${knowledge.group.name}**.${knowledge.documents.map((document) => ` The page bears no date; its latest dated event is of ${formatSpan(document.lastDatedEvent)}.`).join('')}`,
    cards: [groupCard(knowledge)],
    controls: [
      {
        kind: 'button',
        label: 'Joint Periods of Action',
        emoji: '📄',
        runs: { command: 'jpa', options: {} },
      },
      { kind: 'button', label: 'Meetings', emoji: '📅', runs: { command: 'meetings', options: {} } },
      { kind: 'button', label: 'Contact', emoji: '✉️', runs: { command: 'contact', options: {} } },
    ],
  }),
});
