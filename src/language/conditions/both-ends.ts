import { overlaps } from '../../knowledge/date-span.ts';
import type { KnowledgeBase, Meeting } from '../../knowledge/knowledge-base.ts';
import { parseSpan } from '../../questions/holds.ts';
import { anyOf, atom, type Condition } from '../../questions/query.ts';
import { isUnmarked } from '../learnt/word-use.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasAsk, isBesideNoun, isMeetingNoun, isPlace, isTime } from '../marks/marks.ts';
import { isStatement, isYesNo } from '../marks/yes-no.ts';
import { holds } from '../words/grammar.ts';
import { isOrdinal } from './ordered.ts';

/** "The first and the last meeting", "… debrief in Bangkok": both ends of the list, or of those of a kind, a place and a year, with operators that join them. */
export function bothEnds(
  text: Annotated,
  knowledge: KnowledgeBase,
  joining = JOINING,
): Condition | undefined {
  const { marks, tokens } = text;
  const [first, last] = [marks.find(isFirstIn(text)), marks.find(isLastIn(text))];
  // "The latest first": how they are to be told, and not "first/last".
  const isBeside = (one: Mark, other: Mark) =>
    one.to === other.from && /^\s*$/.test(tokens[other.from]?.gap ?? '');
  const isSort =
    first !== undefined && last !== undefined && (isBeside(last, first) || isBeside(first, last));
  if (first === undefined || last === undefined || isSort || !isOfEnds(text, [first, last], joining))
    return undefined;
  // "The first meeting and the last debrief": each has its noun, where both have one.
  const [one, other] = [first, last].sort((a, b) => a.from - b.from);
  const isBehindOne = ({ from }: Mark) => from >= (one?.from ?? 0) && from < (other?.from ?? 0);
  const isBehindOther = ({ from }: Mark) => from >= (other?.from ?? 0);
  const isApart = [isBehindOne, isBehindOther].every((isBehind) =>
    marks.some((mark) => isMeetingNoun(mark) && isBehind(mark)),
  );
  const own = (order: Mark) => (mark: Mark) =>
    !isApart || !(order === one ? isBehindOther : isBehindOne)(mark);
  const [begin, end] = [
    restricted(text, knowledge, own(first)).at(0),
    restricted(text, knowledge, own(last)).at(-1),
  ];
  return begin === undefined || end === undefined
    ? undefined
    : anyOf([...new Set([begin.id, end.id])].map((id) => atom('event', id)));
}

/** "The last two debriefs", "dua pertemuan terakhir": as many from one end of the list, or of those of a kind, a place and a year. */
export function severalAtEnd(text: Annotated, knowledge: KnowledgeBase): Condition | undefined {
  const ends = [text.marks.find(isFirstIn(text)), text.marks.find(isLastIn(text))].filter(
    (mark) => mark !== undefined,
  );
  const [end, ...others] = ends;
  if (end === undefined || others.length > 0) return undefined;
  const digits = text.tokens.flatMap(({ text: word }, from): Mark[] =>
    /^\d$/.test(word) ? [{ from, to: from + 1, kind: 'number', value: word }] : [],
  );
  const count = [...text.marks, ...digits].find(
    (mark) =>
      (mark.kind === 'number' || mark.kind === 'times') &&
      Number(mark.value) > 1 &&
      text.marks.some((noun) => isMeetingNoun(noun) && isInARow([mark, end, noun])),
  );
  if (count === undefined || !isOfEnds(text, [end, count], AND)) return undefined;
  const all = restricted(text, knowledge, () => true);
  const several = isFirstIn(text)(end) ? all.slice(0, Number(count.value)) : all.slice(-Number(count.value));
  return anyOf(several.map(({ id }) => atom('event', id)));
}

/** Whether marks stand side by side, in whatever order. */
const isInARow = (marks: readonly Mark[]): boolean =>
  [...marks]
    .sort((one, other) => one.from - other.from)
    .every((mark, index, all) => index === 0 || all[index - 1]?.to === mark.from);

/** "What was discussed at the last meeting?", "why was the first workshop held?": one end of the list, or of those of a kind, a place and a year. */
export function oneEnd(text: Annotated, knowledge: KnowledgeBase): Condition | undefined {
  const [first, last] = [text.marks.find(isFirstIn(text)), text.marks.find(isLastIn(text))];
  const order = first ?? last;
  // The group's first meeting is one of a kind of its own, unless it is the first of some, and "the first debrief" that of the 1st period.
  const isNamed =
    (first?.value === 'first-meeting' && !text.marks.some(isRestricting(text))) ||
    (first?.kind === 'period' &&
      restricted(text, knowledge, () => true).some(({ period }) => String(period?.number) === first.value));
  if (
    isNamed ||
    order === undefined ||
    (first !== undefined && last !== undefined) ||
    !isOfEnds(text, [order], AND)
  )
    return undefined;
  const id = restricted(text, knowledge, () => true).at(order === first ? 0 : -1)?.id;
  return id === undefined ? undefined : atom('event', id);
}

/** "The first …" */
const isFirstIn = (text: Annotated) => (mark: Mark) =>
  mark.value === 'first-meeting' ||
  ((mark.kind === 'ordinal' || isOrdinal(mark, text)) && mark.value === '1');

/** "The last …" */
const isLastIn = (text: Annotated) => (mark: Mark) => {
  const { tokens, grammar } = text;
  const before = tokens[mark.from - 1]?.text ?? '';
  const isBeside = text.marks.some((noun) => isMeetingNoun(noun) && isBesideNoun(text, mark, noun));
  // "How long did the first meeting last?"
  const isVerb =
    hasAsk(text, 'duration') &&
    !isBeside &&
    ![grammar.articles, grammar.and].some((words) => words.has(before));
  // "Who spoke last?"
  const isAdverb = mark.to === tokens.length && isUnmarked(text, mark.from - 1);
  // "The last period", and not "the last one"
  const isOfPeriod = text.marks.some(
    ({ kind, from, to }) =>
      kind === 'period' &&
      from <= mark.from &&
      mark.to <= to &&
      to - from > mark.to - mark.from &&
      isStrong(text)({ from, to }),
  );
  return (
    (mark.kind === 'order' || mark.kind === 'ask') &&
    mark.value === 'last' &&
    !isVerb &&
    !isAdverb &&
    !isOfPeriod
  );
};

// "The first meeting was in Bangkok and the last in Kuala Lumpur, right?"
const isSaid = (text: Annotated): boolean => isYesNo(text) || isStatement(text);

const isRestricting = (text: Annotated) => (mark: Mark) =>
  (mark.kind === 'kind' && !isFirstIn(text)(mark)) ||
  (mark.kind === 'city' && !isSaid(text)) ||
  (mark.kind === 'period' && !isOrdinal(mark, text) && isStrong(text)(mark)) ||
  mark.kind === 'date';

/** Whether a period's own name stands where it is named, and no "one". */
const isStrong =
  ({ tokens, grammar }: Annotated) =>
  ({ from, to }: Pick<Mark, 'from' | 'to'>): boolean =>
    !holds(tokens.slice(from, to), grammar.weak);

/** Whether a text speaks of meetings, and of nothing that would say more of which they are than these words of order. */
const isOfEnds = (text: Annotated, ends: readonly Mark[], joining: ReadonlySet<string>): boolean =>
  text.marks.some(isMeetingNoun) &&
  !text.marks.some(
    (mark) =>
      ((isPlace(mark) && !isSaid(text)) || isTime(mark) || mark.kind === 'operator') &&
      !isRestricting(text)(mark) &&
      !isFirstIn(text)(mark) &&
      !ends.some(({ from }) => mark.from <= from && from < mark.to) &&
      !joining.has(mark.value),
  );

/** The meetings that are of each kind, place and year that a text names, where these are of them. */
const restricted = (text: Annotated, { meetings }: KnowledgeBase, isOwn: (mark: Mark) => boolean) => {
  const restricting = text.marks.filter((mark) => isRestricting(text)(mark) && isOwn(mark));
  const isOf = (meeting: Meeting) => (mark: Mark) => {
    const span = mark.kind === 'date' ? parseSpan(mark.value) : undefined;
    return (
      (span !== undefined && overlaps(meeting.date, span)) ||
      (mark.kind === 'period' && String(meeting.period?.number) === mark.value) ||
      meeting.city.id === mark.value ||
      meeting.kinds.some(({ id }) => id === mark.value)
    );
  };
  return meetings.filter((meeting) => restricting.every(isOf(meeting)));
};

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'both', 'between']);
const AND: ReadonlySet<string> = new Set(['and']);
