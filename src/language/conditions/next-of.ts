import { type DateSpan, printPartialDate } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { allOf, atom, atomsOf, type Query } from '../../questions/query.ts';
import { isUnmarked } from '../learnt/word-use.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { isPlace, isTime, orderIn } from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';
import { oneEnd } from './both-ends.ts';
import { namedMeetings, spanOf } from './named-meetings.ts';

/**
 * "The 2nd debrief was in December 2016. When was the next one?": the meeting that came next, or before, where the sentence before
 * names one; of the same kind, where “one” stands for it.
 */
export function nextOf(
  asking: Annotated,
  told: Annotated | undefined,
  knowledge: KnowledgeBase,
): Query | undefined {
  const { marks, tokens, grammar } = asking;
  const own = marks.filter(({ from }) => from >= 0);
  const next = orderIn(asking, 'next') !== undefined;
  const isBefore = ({ kind, value, to }: Mark) =>
    (kind === 'order' && value === 'previous') ||
    (kind === 'operator' && value === 'before' && to === tokens.length);
  const isOfOthers = own.some((mark) => isTime(mark) || isPlace(mark));
  const isOne = own.some(
    ({ kind, value, from }) =>
      kind === 'number' && value === '1' && grammar.weak.has(tokens[from]?.text ?? ''),
  );
  const isMeeting = own.some(({ kind, value }) => kind === 'subject' && value === 'meetings');
  const asksMore =
    own.some(
      ({ kind, value }) =>
        (kind === 'ask' && !SIMPLE.has(value)) ||
        (kind === 'attribute' && value !== 'future') ||
        (kind === 'subject' && value !== 'meetings') ||
        kind === 'about',
    ) ||
    // "What did the next one decide?"
    tokens.some((_, at) => isUnmarked(asking, at) && lengthAt(tokens, at, grammar.which) === 0);
  if (told === undefined || isOfOthers || !(isOne || isMeeting) || asksMore) return undefined;
  if (!next && !own.some(isBefore)) return undefined;
  const { meetings } = namedMeetings(told, knowledge);
  const [named, ...others] = meetings;
  if (others.length > 0 || named?.isDefinite === false) return undefined;
  // "The last meeting was in Bangkok. And the one before?"
  const [end] = named === undefined ? atomsOf(oneEnd(told, knowledge)) : [];
  const date = (named?.meeting ?? knowledge.meetings.find(({ id }) => id === end?.value))?.date;
  if (date === undefined) return undefined;
  const isOfSeveral = ({ value }: Mark) =>
    knowledge.meetings.filter((meeting) => meeting.kinds.some(({ id }) => id === value)).length > 1;
  const kinds = (isMeeting ? own : (named?.marks ?? told.marks).filter(isOfSeveral)).filter(
    ({ kind }) => kind === 'kind',
  );
  return besideOf(date, next, kinds);
}

/** What may be asked of a meeting that is found so: when, where and which it was. */
const SIMPLE = new Set(['when', 'place', 'first', 'last']);

/** "প্রথম বৈঠকের পরের বৈঠক", "ang sumunod sa unang pulong": the meeting next to one that is named, where a word of order says on which side. */
export function neighbourIn(text: Annotated, knowledge: KnowledgeBase): Query | undefined {
  const { marks } = text;
  const order = marks.find(
    ({ kind, value, from }) => kind === 'order' && from >= 0 && (value === 'next' || value === 'previous'),
  );
  const isOther = marks.some(
    (mark) =>
      isTime(mark) ||
      isPlace(mark) ||
      (mark.kind === 'operator' && (mark.value === 'after' || mark.value === 'before')) ||
      (mark.kind === 'ask' && !SIMPLE.has(mark.value)),
  );
  if (order === undefined || isOther) return undefined;
  const last = marks.find(({ kind, value }) => kind === 'order' && value === 'last');
  const noun = marks.find(
    ({ kind, value, from }) => kind === 'subject' && value === 'meetings' && from === last?.to,
  );
  const end = knowledge.meetings.at(-1);
  const [named, ...others] = [
    ...namedMeetings(text, knowledge).meetings.map(({ meeting, marks: words }) => ({ meeting, words })),
    ...(end === undefined || last === undefined || noun === undefined
      ? []
      : [{ meeting: end, words: [last, noun] }]),
  ];
  if (named === undefined || others.length > 0) return undefined;
  const { from, to } = spanOf(named.words);
  // "The previous roundtable", "the next regional roundtable" are such themselves.
  const { articles, functions, postpositions } = text.grammar;
  const between = text.tokens.slice(order.to, from);
  const isLinked = between.every(({ text: word }) =>
    [articles, functions, postpositions].some((words) => words.has(word)),
  );
  const isNext = order.from === to || (between.length > 0 && isLinked);
  const asked = marks.filter((mark) => mark.kind === 'kind' && !named.words.includes(mark));
  return isNext ? besideOf(named.meeting.date, order.value === 'next', asked) : undefined;
}

/** The first meeting after some days, or the last before them, of the kinds that are named. */
function besideOf(date: DateSpan, isNext: boolean, kinds: readonly Mark[]): Query | undefined {
  const where = allOf([
    ...kinds.map(({ value }) => atom('kind', value)),
    isNext ? atom('after', printPartialDate(date.to)) : atom('before', printPartialDate(date.from)),
  ]);
  return where && { ask: isNext ? 'first' : 'last', select: 'meetings', where };
}
