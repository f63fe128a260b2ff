import { overlaps } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Meeting } from '../knowledge/knowledge-base.ts';
import { parseSpan } from '../questions/holds.ts';
import { anyOf, atom, type Condition } from '../questions/query.ts';
import type { Annotated, Mark } from './mark.ts';
import { hasAsk, isPlace, isTime } from './marks.ts';
import { isOrdinal } from './ordered.ts';
import { isStatement, isYesNo } from './yes-no.ts';

/** "The first and the last meeting", "… debrief in Bangkok": both ends of the list, or of those of a kind, a place and a year. */
export function bothEnds(text: Annotated, { meetings }: KnowledgeBase): Condition | undefined {
  const { marks } = text;
  // "How long did the first meeting last?"
  const isVerb = ({ to }: Mark) => to === text.tokens.length && hasAsk(text, 'duration');
  const isLast = (mark: Mark) =>
    (mark.kind === 'order' || mark.kind === 'ask') && mark.value === 'last' && !isVerb(mark);
  const isFirst = (mark: Mark) =>
    mark.value === 'first-meeting' ||
    ((mark.kind === 'ordinal' || isOrdinal(mark, text)) && mark.value === '1');
  const [first, last] = [marks.find(isFirst), marks.find(isLast)];
  // "The first meeting was in Bangkok and the last in Kuala Lumpur, right?"
  const isSaid = isYesNo(text) || isStatement(text);
  const isRestricting = (mark: Mark) =>
    (mark.kind === 'kind' && !isFirst(mark)) || (mark.kind === 'city' && !isSaid) || mark.kind === 'date';
  const isOther = (mark: Mark) =>
    ((isPlace(mark) && !isSaid) || isTime(mark) || mark.kind === 'operator') &&
    !isRestricting(mark) &&
    !isFirst(mark) &&
    !(last !== undefined && mark.from <= last.from && last.from < mark.to) &&
    !JOINING.has(mark.value);
  const isOf = (meeting: Meeting) => (mark: Mark) => {
    const span = mark.kind === 'date' ? parseSpan(mark.value) : undefined;
    return (
      (span !== undefined && overlaps(meeting.date, span)) ||
      meeting.city.id === mark.value ||
      meeting.kinds.some(({ id }) => id === mark.value)
    );
  };
  const isNoun = (mark: Mark) =>
    mark.kind === 'kind' || (mark.kind === 'subject' && mark.value === 'meetings');
  // "The first meeting and the last debrief": each has its noun, where both have one.
  const [one, other] = [first, last].sort((a, b) => (a?.from ?? 0) - (b?.from ?? 0));
  const isBehindOne = ({ from }: Mark) => from >= (one?.from ?? 0) && from < (other?.from ?? 0);
  const isBehindOther = ({ from }: Mark) => from >= (other?.from ?? 0);
  const isApart = [isBehindOne, isBehindOther].every((isBehind) =>
    marks.some((mark) => isNoun(mark) && isBehind(mark)),
  );
  const endOf = (order: Mark | undefined, at: number) => {
    const isOfOther = order === one ? isBehindOther : isBehindOne;
    const restricting = marks.filter((mark) => isRestricting(mark) && !(isApart && isOfOther(mark)));
    return meetings.filter((meeting) => restricting.every(isOf(meeting))).at(at)?.id;
  };
  const [begin, end] = [endOf(first, 0), endOf(last, -1)];
  // "The latest first": how they are to be told, and not "first/last".
  const isBeside = (one: Mark, other: Mark) =>
    one.to === other.from && /^\s*$/.test(text.tokens[other.from]?.gap ?? '');
  const isSort =
    first !== undefined && last !== undefined && (isBeside(last, first) || isBeside(first, last));
  if (first === undefined || last === undefined || isSort || !marks.some(isNoun) || marks.some(isOther))
    return undefined;
  return begin === undefined || end === undefined
    ? undefined
    : anyOf([...new Set([begin, end])].map((id) => atom('event', id)));
}

const JOINING = new Set(['and', 'or', 'both', 'between']);
