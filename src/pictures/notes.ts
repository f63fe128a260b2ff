import type { Sourced } from '../knowledge/knowledge-base.ts';
import type { Messages } from '../messages/messages.ts';

/** What stands below a picture: what is said of it, and the documents that its facts are from. */
export const notesOf = (
  said: readonly string[],
  facts: readonly Pick<Sourced, 'source'>[],
  { picture }: Messages,
): string[] => [...said, picture.source([...new Set(facts.map(({ source }) => source.document.title))])];

/** `And 3 more: see text.`, where there is more. */
export const moreThan = (shown: number, all: number, said: (more: number) => string): string[] =>
  all > shown ? [said(all - shown)] : [];
