import { formatSpan } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Statement } from '../knowledge/knowledge-base.ts';

/** What the page says in the present tense is as old as the page, which bears no date: a line that says so, where any is. */
export function asOf(
  statements: readonly Pick<Statement, 'present'>[],
  { documents: [page] }: KnowledgeBase,
): string[] {
  return page !== undefined && statements.some(({ present }) => present)
    ? [`-# As of when the page was written (its latest dated event: ${formatSpan(page.lastDatedEvent)}).`]
    : [];
}
