import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Told } from '../knowledge/knowledge-base.ts';
import type { Card } from './card.ts';

/** What the source says about the working group, and what the source is. */
export function groupCard({ group, documents }: KnowledgeBase): Card {
  return {
    title: group.name,
    lines: group.facts.slice(0, 1).flatMap(textsOf),
    sections: [
      ...group.facts.slice(1).map((fact) => ({ name: fact.label, lines: textsOf(fact) })),
      { name: 'Part of', lines: [group.partOf.name] },
      {
        name: 'Other names in the source',
        lines: group.otherNames.map(({ name, usage }) => `${name} (${usage})`),
      },
      {
        name: 'Where this comes from',
        lines: documents.map(
          (document) =>
            `${document.description} It bears no date; its latest dated event is of ${bold(formatSpan(document.lastDatedEvent))}, and what it says in the present tense is as old as it is.`,
        ),
      },
    ],
    notes: [...new Set(group.facts.flatMap(({ notes }) => notes))],
    sources: [
      group.source,
      group.partOf.source,
      ...group.otherNames.map(({ source }) => source),
      ...group.facts.flatMap(({ statements }) => statements.map(({ source }) => source)),
    ],
  };
}

const textsOf = ({ statements }: Told) => statements.map(({ text }) => text);
