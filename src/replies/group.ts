import { bold } from 'discord.js';
import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Told } from '../knowledge/knowledge-base.ts';
import { asOf } from './as-of.ts';
import { headed } from './card.ts';
import type { Line } from './line.ts';
import type { Reply, View } from './reply.ts';
import { toldLine } from './told-line.ts';

/** What the source says about the working group: what it is, how it came about, what it is called, and what the source is. */
export function groupReply(knowledge: KnowledgeBase): Reply {
  const { group, documents } = knowledge;
  const isNow = ({ statements }: Told) =>
    statements.some(({ present, role }) => present || role !== undefined);
  const [focus, ...facts] = group.facts;
  const view = (id: string, label: string, told: readonly Told[]): View => ({
    id,
    label,
    card: () => ({
      lines: [
        ...told.flatMap(linesOf),
        ...asOf(
          told.flatMap(({ statements }) => statements),
          knowledge,
        ),
      ],
      sources: told.flatMap(({ statements }) => statements.map(({ source }) => source)),
    }),
  });
  const now = facts.filter(isNow);
  return {
    content: `${bold(group.name)}.`,
    views: [
      view('now', 'Today', [...(focus === undefined ? [] : [focus]), ...now.slice(0, MOST_AT_ONCE)]),
      view('history', 'How it began', [...now.slice(MOST_AT_ONCE), ...facts.filter((one) => !isNow(one))]),
      {
        id: 'names',
        label: 'Names and source',
        card: () => ({
          lines: [
            ...headed('Part of', [group.partOf.name]),
            ...headed(
              'Other names in the source',
              group.otherNames.map(({ name, usage }) => `${name} (${usage})`),
            ),
            ...headed(
              'Where this comes from',
              documents.map(
                ({ description, lastDatedEvent }) =>
                  `${description} It bears no date; its latest dated event is of ${formatSpan(lastDatedEvent)}, and what it says in the present tense is as old as it is.`,
              ),
            ),
          ],
          sources: [group, group.partOf, ...group.otherNames].map(({ source }) => source),
        }),
      },
    ],
    notes: group.facts.flatMap((fact) => [...fact.statements, fact]).flatMap(({ notes }) => notes),
    controls: [
      { kind: 'button', label: 'Periods', runs: { command: 'jpa', options: {} } },
      { kind: 'button', label: 'Contact', runs: { command: 'contact', options: {} } },
    ],
  };
}

/** As much as a phone shows at once. */
const MOST_AT_ONCE = 4;

const linesOf = ({ statements }: Told): Line[] => statements.map((statement) => toldLine(statement, '• '));
