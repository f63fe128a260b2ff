import { formatSpan } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { contradictionsIn } from '../../knowledge/noted.ts';
import { enumerate } from '../../knowledge/wording.ts';
import type { Said } from './said.ts';

/** How old the page is, and what it contradicts itself on. */
export function page(knowledge: KnowledgeBase): Said {
  const [document] = knowledge.documents;
  const contradictions = contradictionsIn(knowledge).map(({ on }) => on);
  return {
    headline: `The page bears no date; the latest event that it dates is of ${document === undefined ? '' : formatSpan(document.lastDatedEvent)}.`,
    lines:
      contradictions.length === 0
        ? []
        : [`It contradicts itself on ${enumerate(contradictions)}; each is noted with what it is about.`],
  };
}
