import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Ask, Query } from '../../questions/query.ts';
import { bothEnds, oneEnd, severalAtEnd } from '../conditions/both-ends.ts';
import type { Annotated } from '../marks/mark.ts';
import { asksFor } from '../marks/marks.ts';
import type { Frame } from './frame.ts';
import { lackIn } from './lack-in.ts';

/** "The first and the last meeting", "who was at the last debrief?": what is wanted of meetings at the ends of their list. */
export function endsAsked(
  frame: Frame,
  wanted: Ask,
  text: Annotated,
  knowledge: KnowledgeBase,
): Query | undefined {
  const select = 'meetings';
  const ends =
    frame.ask === 'other' ? undefined : (severalAtEnd(text, knowledge) ?? bothEnds(text, knowledge));
  if (ends !== undefined) {
    // "What were the first three meetings?"
    const ask = SIDES.find((one) => asksFor(text, one)) ?? (wanted === 'duration' ? wanted : 'list');
    return { ask, select, where: ends };
  }
  // "What was discussed at the last meeting?", but not "what was the first meeting in 2016?"
  const isNamed = text.marks.some(({ value }) => value === 'first-meeting');
  const side = SIDES.find((one) => (frame.ask === one && !isNamed) || asksFor(text, one));
  // "How many were there at the last debrief?"
  const isOfEnd = (side === undefined ? WITHOUT_SIDE : WITH_SIDE).has(frame.ask);
  const end = isOfEnd ? oneEnd(text, knowledge) : undefined;
  if (end === undefined) return undefined;
  const told = side ?? (frame.ask === 'duration' ? frame.ask : undefined);
  return told === undefined
    ? { ask: 'other', attribute: lackIn(text, frame), select, where: end }
    : { ask: told, select, where: end };
}

const SIDES = ['why', 'who'] as const;
/** What may be heard of one meeting that is asked for a side, and of one that isn't, besides which it is. */
const WITH_SIDE = new Set<Ask>(['who', 'why', 'first', 'last']);
const WITHOUT_SIDE = new Set<Ask>(['count', 'duration', 'other']);
