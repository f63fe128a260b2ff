import { bold } from '@discordjs/formatters';
import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Card } from './card.ts';

/** What the source says about the working group, and what the source is. */
export function groupCard({ group, documents }: KnowledgeBase): Card {
  return {
    title: group.name,
    lines: group.facts.slice(0, 1).map(({ statement }) => statement),
    sections: [
      ...group.facts.slice(1).map((fact) => ({ name: fact.label, lines: [fact.statement] })),
      { name: 'Part of', lines: [group.partOf.name] },
      {
        name: 'Other names in the source',
        lines: group.otherNames.map(({ name, usage }) => `${name} (${usage})`),
      },
      {
        name: 'Where this comes from',
        lines: documents.map(
          (document) =>
            `${document.description} Its last dated event is of ${bold(formatSpan(document.lastDatedEvent))}: it was last true in ${document.lastTrue}, and nothing later is known here.`,
        ),
      },
    ],
    notes: [...new Set(group.facts.flatMap(({ notes }) => notes))],
    sources: [group.source, ...group.facts.map(({ source }) => source)],
  };
}
