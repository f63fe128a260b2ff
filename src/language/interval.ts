import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { anyOf, atom, type Condition } from '../questions/query.ts';
import type { Annotated, Mark } from './mark.ts';
import { longest } from './marks.ts';

/** Whether a text asks for the time from one thing to another. */
export const isBetween = ({ tokens, grammar }: Annotated): boolean =>
  tokens.some(({ text }) => grammar.interval.has(text));

/**
 * The two dated things that a text names, where it asks for the time from one to the other and they aren't both
 * meetings: those have a query of their own.
 */
export function intervalIn(text: Annotated, knowledge: KnowledgeBase): Condition | undefined {
  if (!isBetween(text)) return undefined;
  const kinds = longest(text.marks.filter(({ kind }) => kind === 'kind'));
  const periods = text.marks.filter(({ kind, from }) => kind === 'period' && from >= 0);
  const used = new Set<Mark>();
  const meetings = kinds.flatMap((kind): string[] => {
    const before = periods.find(({ to }) => to === kind.from);
    const behind = periods.find(({ from }) => from >= kind.to && from <= kind.to + 3);
    const period = before ?? behind ?? periods[0];
    if (before !== undefined) used.add(before);
    else if (behind !== undefined && periods.length > 1) used.add(behind);
    const found = knowledge.meetings.filter(
      (meeting) =>
        meeting.kinds.some(({ id }) => id === kind.value) &&
        (meeting.period === undefined ||
          period === undefined ||
          String(meeting.period.number) === period.value),
    );
    const [only] = found;
    return only !== undefined && found.length === 1 ? [only.id] : [];
  });
  const told = new Set(text.marks.filter(({ kind }) => kind === 'subject').map(({ value }) => value));
  const statements = [...knowledge.group.facts, ...knowledge.cases].flatMap(({ id, statements }) =>
    told.has(id)
      ? statements
          .filter(({ date, meeting }) => date !== undefined && meeting === undefined)
          .map((one) => one.id)
      : [],
  );
  const others = [
    ...periods.filter((mark) => !used.has(mark)).map(({ value }) => `period-${value}`),
    ...statements,
  ];
  const events = [...new Set([...others, ...meetings])];
  return others.length > 0 && events.length === 2 ? anyOf(events.map((id) => atom('event', id))) : undefined;
}
