import { firstDay, printPartialDate } from '../knowledge/date-span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Ask, allOf, atom, type Condition } from '../questions/query.ts';
import { lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import { hasAsk, hasOperator, operatorsIn } from './marks.ts';
import { asksOfOthers, DATED, namedMeetings, spanOf } from './named-meetings.ts';
import { limited, timeLimit } from './time-limit.ts';

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
  // "From the roundtable to the Kuala Lumpur workshop"
  const isEndOfSpan = (marks: readonly Mark[]) =>
    hasOperator(text, 'since') && endsSpan(text, spanOf(marks).from);
  const limits = named.meetings.flatMap(({ meeting: { date }, marks, isDefinite }): MeetingLimits[] => {
    if (!isDefinite) return [];
    const words = { ...spanOf(marks), kind: 'kind' as const, value: '' };
    const limit = timeLimit(text, words);
    // "What came after the roundtable?" has no word for what came.
    const isOpen = (limit === 'before' || limit === 'after') && asksWhat(text);
    if (!isOpen && !asksOfOthers(text, marks)) return [];
    const side = limit ?? (isEndOfSpan(marks) ? 'until' : undefined);
    const where = limited(side, printPartialDate(date.from), printPartialDate(date.to));
    return where === undefined ? [] : [{ where, marks }];
  });
  const where = allOf(limits.map((one) => one.where));
  return where && { where, marks: limits.flatMap(({ marks }) => marks) };
}

/** Whether the word before a place, or before an article there, leads to the end of a span. */
const endsSpan = ({ tokens, grammar }: Annotated, at: number): boolean => {
  const to = grammar.articles.has(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
  return [at - 1, to].some((before) => grammar.until.has(tokens[before]?.text ?? ''));
};

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
    ...periods.flatMap((mark) => {
      const period = knowledge.periods.find(({ number }) => String(number) === mark.value);
      return period === undefined ? [] : [{ date: period.date, marks: [mark] }];
    }),
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
