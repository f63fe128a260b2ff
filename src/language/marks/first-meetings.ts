import type { Grammar } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';
import type { Mark } from './mark.ts';
import { longest } from './marks.ts';

/** "The first Working Group meeting", "ওয়ার্কিং গ্রুপের প্রথম বৈঠক", "the opening session": what says that it was the first, beside a word for meetings. */
export const firstMeetings = (
  tokens: readonly Token[],
  marks: readonly Mark[],
  { meetings }: Grammar,
): Mark[] =>
  longest(
    marks.flatMap((first): Mark[] => {
      const isFirst =
        (first.kind === 'ordinal' && first.value === '1') ||
        (first.kind === 'order' && first.value === 'first');
      if (!isFirst) return [];
      const group = marks.find(
        ({ kind, from, to }) => kind === 'group' && (first.to === from || first.from === to),
      );
      const to = Math.max(first.to, group?.to ?? 0);
      const noun = marks.find(
        ({ kind, value, from }) => kind === 'subject' && value === 'meetings' && from === to,
      );
      const isOfKind = marks.some(
        (mark) => mark.kind === 'kind' && mark.from < (noun?.to ?? to) && mark.to > first.from,
      );
      const isPlain =
        group !== undefined || (!isOfKind && meetings.has(tokens[to]?.text ?? '') && tokens[to]?.gap === '');
      return noun === undefined || !isPlain
        ? []
        : [
            {
              from: Math.min(first.from, group?.from ?? to),
              to: noun.to,
              kind: 'kind' as const,
              value: 'first-meeting',
            },
          ];
    }),
  );
