import type { Statement } from '../knowledge/knowledge-base.ts';
import type { Edition } from '../messages/edition.ts';

/** What the page says in the present tense is as old as the page, which bears no date: a line that says so, where any is. */
export function asOf(
  statements: readonly Pick<Statement, 'present'>[],
  { knowledge: { documents }, messages: { reply, formats } }: Edition,
): string[] {
  const [page] = documents;
  return page !== undefined && statements.some(({ present }) => present)
    ? [`-# ${reply.asOf(formats.span(page.lastDatedEvent))}`]
    : [];
}
