import { type DateSpan, firstDay, printPartialDate } from '../knowledge/date-span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Ask, allOf, atom, type Condition } from '../questions/query.ts';
import { lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import { hasAsk, hasOperator, operatorBeside, operatorsIn } from './marks.ts';
import { asksOfOthers, DATED, type NamedMeeting, namedMeetings } from './named-meetings.ts';

/** What is before, after or between meetings that are named, and the words that name those. */
export interface MeetingLimits {
  readonly where: Condition;
  readonly marks: readonly Mark[];
}

/** "After the roundtable", "between the 1st debrief and the 2nd planning meeting": what limits the meetings that are asked for. */
export function meetingLimits(
  select: string,
  ask: Ask,
  text: Annotated,
  knowledge: KnowledgeBase,
): MeetingLimits | undefined {
  // "How long after the first meeting was the roundtable?", "what differs between the two?" is of both.
  const isOfBoth =
    ask === 'compare' || hasOperator(text, 'compare') || (ask === 'duration' && hasAsk(text, 'duration'));
  if (!DATED.has(select) || isOfBoth) return undefined;
  const named = namedMeetings(text, knowledge);
  if (hasOperator(text, 'between')) return between(named, text, knowledge);
  const limits = named.meetings.flatMap(({ meeting: { date }, marks, isDefinite }): MeetingLimits[] => {
    if (!isDefinite) return [];
    const words = { ...spanOf(marks), kind: 'kind' as const, value: '' };
    const has = (value: string) => operatorBeside(text, value, words) !== undefined;
    // "What came after the roundtable?" has no word for what came.
    const isOpen = (has('before') || has('after')) && asksWhat(text);
    if (!isOpen && !asksOfOthers(text, marks)) return [];
    const [first, last] = [printPartialDate(date.from), printPartialDate(date.to)];
    const where: Condition | undefined = has('before')
      ? atom('before', first)
      : has('after')
        ? atom('after', last)
        : has('since')
          ? { not: atom('before', first) }
          : has('until')
            ? { not: atom('after', last) }
            : undefined;
    return where === undefined ? [] : [{ where, marks }];
  });
  const where = allOf(limits.map((one) => one.where));
  return where && { where, marks: limits.flatMap(({ marks }) => marks) };
}

/** Whether a text begins by asking what there is, and for no side of it. */
const asksWhat = ({ tokens, marks, grammar }: Annotated): boolean =>
  lengthAt(tokens, 0, grammar.which) > 0 && !marks.some(({ kind }) => kind === 'ask');

function between(
  { meetings, periods }: ReturnType<typeof namedMeetings>,
  text: Annotated,
  knowledge: KnowledgeBase,
): MeetingLimits | undefined {
  const ends = [
    ...meetings.map(({ meeting, marks }) => ({ date: meeting.date, marks })),
    ...periods.flatMap((mark) => endAt(mark, meetings, text, knowledge)),
  ];
  // "Was the roundtable between …": what is asked for stands on the other side of the word than the two.
  const at = Math.max(...operatorsIn(text, 'between').map(({ from }) => from));
  const sides = [
    ends.filter(({ marks }) => spanOf(marks).from > at),
    ends.filter(({ marks }) => spanOf(marks).from < at),
  ];
  const [one, other] = (sides.find(({ length }) => length === 2) ?? (ends.length === 2 ? ends : [])).sort(
    ({ date: { from } }, end) => firstDay(from) - firstDay(end.date.from),
  );
  if (one === undefined || other === undefined) return undefined;
  const where = allOf([
    atom('after', printPartialDate(one.date.to)),
    atom('before', printPartialDate(other.date.from)),
  ]);
  return where && { where, marks: [...one.marks, ...other.marks] };
}

/** A period that something is between; of "the 1st and 2nd debrief", the debrief of the first. */
function endAt(
  mark: Mark,
  meetings: readonly NamedMeeting[],
  { tokens, grammar }: Annotated,
  knowledge: KnowledgeBase,
): { readonly date: DateSpan; readonly marks: readonly Mark[] }[] {
  const isLink = (word: string) => grammar.and.has(word) || grammar.articles.has(word);
  const isOrdinal = mark.to - mark.from === 1;
  const isLinked = (from: number, to: number) =>
    to > from && tokens.slice(from, to).every(({ text }) => isLink(text));
  const same = meetings.find(
    ({ marks }) =>
      (isOrdinal && isLinked(mark.to, spanOf(marks).from)) ||
      // "The debriefs of the 1st and the 2nd period"
      marks.some((one) => one.kind === 'period' && isLinked(one.to, mark.from)),
  );
  const kind = same?.marks.find((one) => one.kind === 'kind');
  const isOf = (number: number | undefined) => String(number) === mark.value;
  const dated =
    kind === undefined
      ? knowledge.periods.find(({ number }) => isOf(number))
      : knowledge.meetings.find(
          ({ period, kinds }) => isOf(period?.number) && kinds.some(({ id }) => id === kind.value),
        );
  return dated === undefined ? [] : [{ date: dated.date, marks: [mark] }];
}

/** The words from the first mark to the last. */
const spanOf = (marks: readonly Mark[]): { readonly from: number; readonly to: number } => ({
  from: Math.min(...marks.map(({ from }) => from)),
  to: Math.max(...marks.map(({ to }) => to)),
});
