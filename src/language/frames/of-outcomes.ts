import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { leftOut } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasAsk, hasSubject, isPlace, namesThing, operatorsIn } from '../marks/marks.ts';
import type { Reframe } from './frame.ts';

/** The measures that a text leaves out of the outcomes, beside an exception or joined to one that is: “apart from arrests and convictions”. */
export function measuresAside(text: Annotated, { measures }: KnowledgeBase): string[] {
  const known = new Set(measures.map(({ id }) => id));
  const named = text.marks.filter(({ kind, value }) => kind === 'subject' && known.has(value));
  const aside = operatorsIn(text, 'except').flatMap((exception) => leftOut(text, exception, named));
  return [...new Set(aside.map(({ value }) => value))];
}

/** "Besides arrests, what did the 1st period achieve?": all the outcomes, and not those. */
export const besideOutcomes: Reframe = ({ frame, text }, knowledge) => {
  const aside = new Set(measuresAside(text, knowledge));
  const isOther = (mark: Mark) =>
    isPlace(mark) ||
    mark.kind === 'attribute' ||
    (namesThing(mark) && mark.kind === 'subject' && !aside.has(mark.value) && !OF_THESE.has(mark.value));
  return aside.size > 0 &&
    (aside.has(frame.subject) || (frame.subject === 'outcomes' && frame.ask !== 'list')) &&
    !text.marks.some(isOther)
    ? { frame: { subject: 'outcomes', ask: 'list' }, text }
    : undefined;
};

/** "What was achieved in the operations of 2015?": what came of them, and not how many they were. */
export const outcomesOfOperations: Reframe = ({ frame, text }) =>
  frame.subject === 'operations' &&
  frame.ask === 'list' &&
  hasSubject(text, 'outcomes') &&
  !hasAsk(text, 'count') &&
  !text.marks.some(({ kind }) => kind === 'number')
    ? { frame: { ...frame, subject: 'outcomes' }, text }
    : undefined;

/** What outcomes are called, and whose they are. */
const OF_THESE = new Set(['outcomes', 'periods', 'events']);
