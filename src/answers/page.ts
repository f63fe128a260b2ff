import { contradictionsIn } from '../knowledge/noted.ts';
import type { Edition } from '../messages/edition.ts';
import type { Said } from './said.ts';

/** Whose page it is, how old, and what it contradicts itself on. */
export function page({ knowledge, messages }: Edition): Said {
  const { answer, formats, reply } = messages;
  const [document] = knowledge.documents;
  const contradictions = contradictionsIn(knowledge).map(({ on }) => on);
  return {
    headline:
      document === undefined
        ? ''
        : reply.document(document.description, formats.span(document.lastDatedEvent)),
    lines: contradictions.length === 0 ? [] : [answer.pageContradicts(contradictions)],
  };
}
