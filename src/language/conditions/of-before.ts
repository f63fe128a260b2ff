import type { Annotated, Mark } from '../marks/mark.ts';
import { isTime, ROLES } from '../marks/marks.ts';
import { isNoLonger } from './negation.ts';

/** Whether what is now is asked of the time before: "before them", "previously", "dropped out as", and what is no longer so. */
export const isOfBefore = (text: Annotated): boolean =>
  isNoLonger(text) ||
  (!text.marks.some(isTime) &&
    text.marks.some(
      (mark) =>
        ((mark.kind === 'operator' && (mark.value === 'before' || mark.value === 'gone')) ||
          (mark.kind === 'order' && mark.value === 'previous')) &&
        isOfRole(text, mark),
    ));

/** "Before I sign: who co-chairs": what stands in a clause without the role says nothing of it. */
const isOfRole = ({ marks, tokens }: Annotated, before: Mark): boolean =>
  marks.some(({ kind, value, from, to }) => {
    const [start, end] = from < before.from ? [to, before.from] : [before.to, from];
    const isRole = kind === 'subject' && ROLES.has(value);
    return isRole && !tokens.slice(start, end + 1).some(({ gap }) => /[,;:?!，；：？！]/.test(gap));
  });
