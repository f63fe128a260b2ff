import type { Told } from '../knowledge/knowledge-base.ts';
import type { Edition } from '../messages/edition.ts';
import { asOf } from './as-of.ts';
import { atAGlance } from './at-a-glance.ts';
import { headed } from './card.ts';
import type { Line } from './line.ts';
import type { Reply, View } from './reply.ts';
import { toldLine } from './told-line.ts';

/** What the source says about the working group: what it is, how it came about, what it is called, and what the source is. */
export function groupReply(edition: Edition): Reply {
  const { group, documents } = edition.knowledge;
  const { reply, answer, formats } = edition.messages;
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
          edition,
        ),
      ],
      sources: told.flatMap(({ statements }) => statements.map(({ source }) => source)),
    }),
  });
  const now = [...(focus === undefined ? [] : [focus]), ...facts.filter(isNow)];
  const content = `**${group.name}**`;
  const shown = atAGlance(content, now.flatMap(linesOf), MOST_ROWS);
  return {
    content,
    views: [
      view('now', reply.today, now.slice(0, shown)),
      view('history', reply.howItBegan, [...now.slice(shown), ...facts.filter((one) => !isNow(one))]),
      {
        id: 'names',
        label: reply.namesAndSource,
        card: () => ({
          lines: [
            ...headed(reply.nameInEnglish, group.onPage === group.name ? [] : [group.onPage]),
            ...headed(reply.partOf, [group.partOf.name]),
            ...headed(
              reply.otherNames,
              group.otherNames.map(({ name, usage }) => answer.otherName(name, usage)),
            ),
            ...headed(
              reply.whereFrom,
              documents.map(({ description, lastDatedEvent }) =>
                reply.document(description, formats.span(lastDatedEvent)),
              ),
            ),
          ],
          sources: [group, group.partOf, ...group.otherNames].map(({ source }) => source),
        }),
      },
    ],
    notes: group.facts.flatMap((fact) => [...fact.statements, fact]).flatMap(({ notes }) => notes),
    controls: [
      { kind: 'button', label: reply.periods, runs: { command: 'jpa', options: {} } },
      { kind: 'button', label: reply.contactLabel, runs: { command: 'contact', options: {} } },
    ],
  };
}

/** As much as a phone shows at once. */
const MOST_ROWS = 22;

const linesOf = ({ statements }: Told): Line[] => statements.map((statement) => toldLine(statement, '• '));
