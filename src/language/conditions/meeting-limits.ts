import { type DateSpan, firstDay, printPartialDate } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { parseSpan } from '../../questions/holds.ts';
import { type Ask, allOf, type Condition } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasAsk, hasOperator, operatorsIn } from '../marks/marks.ts';
import { limited, timeLimit } from '../marks/time-limit.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import { asksOfOthers, DATED, namedMeetings, spanOf } from './named-meetings.ts';

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
  const isEither = ['before', 'after', 'or'].every((value) => hasOperator(text, value));
  const isOfBoth =
    isEither ||
    ask === 'compare' ||
    (hasOperator(text, 'compare') && !hasOperator(text, 'between')) ||
    (ask === 'duration' && hasAsk(text, 'duration'));
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
    const isOpen = (limit === 'before' || limit === 'after') && asksWhat(text, words);
    if (!isOpen && !asksOfOthers(text, marks)) return [];
    const side = limit ?? (isEndOfSpan(marks) ? 'until' : undefined);
    const [from, to] = [printPartialDate(date.from), printPartialDate(date.to)];
    const where = limited(side, from, to);
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

/** "What came after the roundtable?", "was anything held after it?": beside what limits it, a text names nothing that came. */
const asksWhat = ({ tokens, marks, grammar }: Annotated, { from, to }: Mark): boolean => {
  const rest = marks.filter((mark) => mark.from >= to || mark.to <= from);
  // "What took place" asks for no place.
  const isInPhrase = (ask: Mark) =>
    rest.some((mark) => mark.kind === 'noise' && mark.from < ask.from && mark.to === ask.to);
  return (
    (lengthAt(tokens, 0, grammar.which) > 0 &&
      !rest.some((mark) => mark.kind === 'ask' && !isInPhrase(mark))) ||
    // "Was it held after the roundtable?"
    (rest.every((mark) => OPEN.has(mark.kind) || isInPhrase(mark)) &&
      !holds(tokens.slice(0, SUBJECT), grammar.anaphors))
  );
};
const OPEN = new Set<Mark['kind']>(['operator', 'order', 'noise', 'group']);
/** Within as many words stands the subject of a question. */
const SUBJECT = 2;

/** What is between two things that are named, and the words that name one of them. */
interface End {
  readonly date: DateSpan;
  readonly marks: readonly Mark[];
  /** of a month or a year that stands for itself: what is in it is between as well */
  readonly isSpan?: true;
}

/** "Between the first sitting in May 2015 and the first action on 28 September": what has a date of its own beside it is of then, named or not. */
function withDates(named: readonly End[], { tokens, marks, grammar }: Annotated, behind: number): End[] {
  const dates = marks.flatMap((mark): End[] => {
    const isPlain = mark.kind === 'date' && !mark.value.includes('..') && mark.from > behind;
    const date = isPlain ? parseSpan(mark.value) : undefined;
    const isSaid = named.some((end) => end.marks.some((one) => one.from <= mark.from && mark.from < one.to));
    if (date === undefined || isSaid) return [];
    // "The sitting in May 2015" is what stands before its month.
    const before = tokens[mark.from - 1]?.text ?? '';
    const isOfItself = grammar.between.has(before) || grammar.and.has(before);
    return [{ date, marks: [mark], ...(isOfItself && date.from.day === undefined ? { isSpan: true } : {}) }];
  });
  const isOf = (end: End) => (one: Pick<End, 'marks'>) => {
    const [from, to] = [spanOf(end.marks).to, spanOf(one.marks).from];
    return (
      to >= from && to <= from + BESIDE && !tokens.slice(from, to).some(({ text }) => grammar.and.has(text))
    );
  };
  const months = marks.filter(({ kind }) => kind === 'month').map((mark) => ({ marks: [mark] }));
  const own = named.map((end): End => {
    const beside = [...dates, ...months].filter(isOf(end)).flatMap((one) => one.marks);
    // A month or a year beside what has a day of its own says no more than that.
    const date = dates.filter(({ date: { from } }) => from.day !== undefined).find(isOf(end))?.date;
    return { date: date ?? end.date, marks: [...end.marks, ...beside] };
  });
  return [...own, ...dates.filter((date) => !named.some((end) => isOf(end)(date)))];
}
/** As many words may stand between something and its date: “kicked off in March 2017”. */
const BESIDE = 3;

const endsOf = ({ date }: End) => [printPartialDate(date.from), printPartialDate(date.to)] as const;

function between(
  { meetings, periods }: ReturnType<typeof namedMeetings>,
  text: Annotated,
  knowledge: KnowledgeBase,
): MeetingLimits | undefined {
  const named: End[] = [
    ...meetings.map(({ meeting, marks }) => ({ date: meeting.date, marks })),
    ...periods.flatMap((mark) => {
      const period = knowledge.periods.find(({ number }) => String(number) === mark.value);
      return period === undefined ? [] : [{ date: period.date, marks: [mark] }];
    }),
  ];
  const at = Math.max(...operatorsIn(text, 'between').map(({ from }) => from));
  const ends = named.length === 0 ? [] : withDates(named, text, at);
  // "Was the roundtable between …": what is asked for stands on the other side of the word than the two.
  const [behind, before] = [
    ends.filter(({ marks }) => spanOf(marks).from > at),
    ends.filter(({ marks }) => spanOf(marks).from < at),
  ];
  const both = [behind, before].find(({ length }) => length === 2) ?? (ends.length === 2 ? ends : []);
  const [one, other] = [...both].sort(({ date: { from } }, end) => firstDay(from) - firstDay(end.date.from));
  if (one === undefined || other === undefined) return undefined;
  const where = allOf(
    [
      limited(one.isSpan ? 'since' : 'after', ...endsOf(one)),
      limited(other.isSpan ? 'until' : 'before', ...endsOf(other)),
    ].filter((limit) => limit !== undefined),
  );
  const marks = [...one.marks, ...other.marks];
  // "Between the group's very first sitting in May 2015 and …": all that leads to the two names them.
  const words: Mark = {
    from: Math.min(at + 1, spanOf(marks).from),
    to: spanOf(marks).to,
    kind: 'kind',
    value: '',
  };
  return where && { where, marks: both === behind ? [...marks, words] : marks };
}
