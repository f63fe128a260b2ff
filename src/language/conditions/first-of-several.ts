import { overlaps } from '../../knowledge/date-span.ts';
import type { KnowledgeBase, Meeting } from '../../knowledge/knowledge-base.ts';
import { parseSpan } from '../../questions/holds.ts';
import type { Ask } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasAsk, hasOperator, isCut, isDay, isPlace } from '../marks/marks.ts';
import { timeLimit } from '../marks/time-limit.ts';
import { holds } from '../words/grammar.ts';
import type { MeetingLimits } from './meeting-limits.ts';

/**
 * "The first meeting after 2015", "… of the 2nd period", "… in Kuala Lumpur": whether a “first meeting” is the first of several,
 * and not the group's first: "was the first meeting held in 2014?"
 */
export function isFirstOfSeveral(
  mark: Mark,
  ask: Ask,
  text: Annotated,
  limits: MeetingLimits | undefined,
  knowledge: KnowledgeBase,
): boolean {
  if (mark.kind !== 'kind' || mark.value !== 'first-meeting') return false;
  // "It first met on 24 September 2015": on one day there is no first of several.
  const isOnDay = text.marks.some(
    (one) => one.kind === 'date' && isDay(one) && timeLimit(text, one) === undefined,
  );
  // "Which came first in 2015, the roundtable or the first meeting?"
  const isOneOfTwo =
    hasOperator(text, 'or') &&
    text.marks.some(({ kind, from, to }) => kind === 'kind' && (to <= mark.from || from >= mark.to));
  const isOfAll = holds(text.tokens.slice(mark.from, mark.to), text.grammar.inaugural);
  if (isOnDay || isOneOfTwo || isOfAll || limits?.marks.includes(mark)) return false;
  const has = (...kinds: Mark['kind'][]) => text.marks.some(({ kind }) => kinds.includes(kind));
  if (limits !== undefined) return ask !== 'exists' || has('city', 'period');
  if (!knowledge.meetings.some(isHeld(text))) return false;
  if (has('date', 'month')) return ask !== 'exists' || has('city', 'period');
  return ((ask === 'list' || ask === 'first') && has('period')) || (ask !== 'exists' && isPlaced(mark, text));
}

/** "The first meeting in Kuala Lumpur", and not "the first meeting, which was held in Kuala Lumpur". */
const isPlaced = ({ from, to }: Mark, text: Annotated): boolean =>
  !hasAsk(text, 'why') &&
  !text.marks.some((mark) => mark.kind === 'group' && mark.to === from) &&
  text.marks.some(
    (mark) =>
      isPlace(mark) &&
      // "कुआलालंपुर में पहली बैठक"
      ((mark.to <= from && from <= mark.to + 1 && !isCut(text, mark.to, from)) ||
        (mark.from > to &&
          mark.from <= to + PLACED &&
          !isCut(text, to, mark.from) &&
          text.marks.some((one) => one.kind === 'ordinal' && one.from >= from && one.to <= to))),
  );

/** "Why was the first meeting in May 2015 held in Kuala Lumpur?": where there was none at all, it is the group's first that wasn't. */
const isHeld =
  (text: Annotated) =>
  ({ city, date }: Meeting): boolean =>
    text.marks.every((mark) => {
      const { kind, value } = mark;
      const span = kind === 'date' ? parseSpan(value) : undefined;
      return (kind !== 'city' || value === city.id) && (span === undefined || overlaps(date, span));
    });

/** As many words may stand between a meeting and its place: “held outside of Bangkok”. */
const PLACED = 3;
