import { askingIn } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { isBehind, isDenial, isMeetingNoun } from '../marks/marks.ts';
import { isStatement } from '../marks/yes-no.ts';
import { lengthAt } from '../words/grammar.ts';

/**
 * "Was no debrief held there?", "none of the meetings was", "which period had no debrief?": denials of all meetings of a kind, and
 * not of where or when they were, nor of what some are: "meetings that were not debriefs".
 */
export function denialsOfMeetings(text: Annotated): Mark[] {
  const { tokens, marks, grammar } = text;
  const isOfWhich = askingIn(text).every((at) => lengthAt(tokens, at, grammar.which) > 0);
  if (!isStatement(text) && !isOfWhich) return [];
  const first = Math.min(...marks.filter(isMeetingNoun).map(({ from }) => from));
  const isAt = (at: number): boolean =>
    marks.some((mark) => isMeetingNoun(mark) && mark.from === at) ||
    ([grammar.behindEvery, grammar.definite].some((words) => words.has(tokens[at]?.text ?? '')) &&
      isAt(at + 1));
  const isAbsence = ({ from }: Mark) => marks.some((mark) => mark.value === 'absent' && mark.from === from);
  // "不是总结会议的会议": those that are none of a kind.
  const isOfSome = marks.some(
    (mark) =>
      isMeetingNoun(mark) && mark.from > first && grammar.counters.has(tokens[mark.from - 1]?.text ?? ''),
  );
  // "Cuộc nào không họp ở Bangkok?": right behind a “which” of nothing else it denies of some that they met there.
  const isOfVerb = ({ from }: Mark) =>
    tokens.some((_, at) => at < from && at + lengthAt(tokens, at, grammar.which) === from) &&
    !marks.some(({ kind, value, to }) => kind === 'subject' && value !== 'meetings' && to === from);
  // "Any in 2017 that weren't debriefs?"
  const isOfRelative = ({ from }: Mark) => grammar.relatives.has(tokens[from - 1]?.text ?? '');
  return isOfSome
    ? []
    : marks.filter(
        (mark) =>
          isDenial(mark) &&
          !isAbsence(mark) &&
          // "बैंकॉक के बाहर बैठकें"
          !isBehind(text, mark) &&
          !isOfVerb(mark) &&
          !isOfRelative(mark) &&
          mark.to <= first &&
          isAt(mark.to),
      );
}
