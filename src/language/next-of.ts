import { printPartialDate } from '../knowledge/date-span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { allOf, atom, type Query } from '../questions/query.ts';
import { lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import { isPlace, isTime, orderIn } from './marks.ts';
import { namedMeetings } from './named-meetings.ts';
import { isUnmarked } from './word-use.ts';

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
    tokens.some((_, at) => isUnmarked(asking, at, TELLING) && lengthAt(tokens, at, grammar.which) === 0);
  if (told === undefined || isOfOthers || !(isOne || isMeeting) || asksMore) return undefined;
  if (!next && !own.some(isBefore)) return undefined;
  const { meetings } = namedMeetings(told, knowledge);
  const [only, ...others] = meetings;
  if (only === undefined || others.length > 0 || !only.isDefinite) return undefined;
  const { date } = only.meeting;
  const isOfSeveral = ({ value }: Mark) =>
    knowledge.meetings.filter((meeting) => meeting.kinds.some(({ id }) => id === value)).length > 1;
  const kinds = (isMeeting ? own : only.marks.filter(isOfSeveral)).filter(({ kind }) => kind === 'kind');
  const where = allOf([
    ...kinds.map(({ value }) => atom('kind', value)),
    next ? atom('after', printPartialDate(date.to)) : atom('before', printPartialDate(date.from)),
  ]);
  return where && { ask: next ? 'first' : 'last', select: 'meetings', where };
}

/** What may be asked of a meeting that is found so: when, where and which it was. */
const SIMPLE = new Set(['when', 'place', 'first', 'last']);
/** A word that asks for something else is that long. */
const TELLING = 4;
