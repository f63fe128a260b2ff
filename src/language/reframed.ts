import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Frame } from './frame.ts';
import type { Annotated, Mark } from './mark.ts';
import { hasAsk, hasOperator, hasSubject, isDenial, isTime } from './marks.ts';

/** A frame and the text that it is of. */
interface Framed {
  readonly frame: Frame;
  readonly text: Annotated;
}

/** What a frame is taken for where other words of its text say what is meant; undefined where they don't. */
export function reframed(frame: Frame, text: Annotated, knowledge: KnowledgeBase): Framed | undefined {
  const { ask } = frame;
  const [heard = '', about] = frame.subject.split('/');
  const lacking = text.marks.filter(({ kind }) => kind === 'attribute');
  const isOnly = (value: string) => lacking.length > 0 && lacking.every((mark) => mark.value === value);
  const without = (isDropped: (mark: Mark) => boolean): Annotated => ({
    ...text,
    marks: text.marks.filter((mark) => !isDropped(mark)),
  });
  const isLimited = LIMITS.some((value) => hasOperator(text, value));
  // Who was at a meeting is told of one of them; the countries of a period are none that met.
  const isOfMeeting = text.marks.some(
    ({ kind, value, from }) =>
      kind === 'kind' &&
      value !== 'planning' &&
      text.marks.every(
        (mark) => mark.kind !== 'period' || mark.from < 0 || mark.to === from || mark.from > from,
      ),
  );
  const asksWhoMet =
    ask === 'other'
      ? heard === 'meetings' && isOnly('attendance') && !hasAsk(text, 'count')
      : heard === 'countries' && !isLimited;
  if (isOfMeeting && asksWhoMet) return { frame: { subject: 'meetings', ask: 'who' }, text };
  if (heard === 'countries') {
    // "Non-ASEAN countries": which are of a region the page doesn't say, nor which aren't.
    const isOfRegion =
      lacking.some(({ value }) => value === 'region') && !text.marks.some(({ kind }) => kind === 'country');
    if (ask !== 'other' && isOfRegion) return { frame: { ...frame, ask: 'other' }, text: without(isDenial) };
    // Countries have no figures of their own.
    if (ask === 'other' && isOnly('per-country'))
      return { frame: { ...frame, ask: 'list' }, text: without((mark) => lacking.includes(mark)) };
  }
  // "Kapan pertemuan berikutnya?": what comes next after nothing that is named is yet to come.
  const next = text.marks.find(
    ({ kind, value, from, to }) =>
      kind === 'order' &&
      value === 'next' &&
      !text.marks.some((one) => one.kind === 'operator' && one.from < to && from < one.to),
  );
  const isToCome =
    next !== undefined && !isLimited && !text.marks.some((mark) => isTime(mark) || mark.kind === 'kind');
  if (heard === 'meetings' && ask !== 'other' && isToCome)
    return {
      frame: { ...frame, ask: 'other' },
      text: { ...text, marks: [...text.marks, { ...next, kind: 'attribute', value: 'future' }] },
    };
  // "How many were found guilty in the 3rd period?": of the trial only where something names it.
  const beside = knowledge.cases
    .find(({ id }) => id === heard)
    ?.statements.find(({ id }) => id === about)?.beside;
  const isUnnamed =
    beside !== undefined &&
    hasSubject(text, beside.id) &&
    !hasSubject(text, heard) &&
    text.marks.some(({ kind, from }) => kind === 'period' && from >= 0) &&
    !text.marks.some(({ kind }) => kind === 'country' || kind === 'number') &&
    !text.tokens.some(({ text: word }) => /^\d{2}$/.test(word));
  return isUnnamed && ask !== 'other' ? { frame: { ...frame, subject: beside.id }, text } : undefined;
}

const LIMITS = ['before', 'after', 'since', 'until', 'between'];
