import type { Query } from '../../questions/query.ts';
import { CHATTY, isSpeakerAt, type Stretch } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { SETS } from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';

/** The words that always turn what is asked, where no query has anything of them. */
export function turningIn(text: Annotated, queries: readonly Query[]): Stretch | undefined {
  const { tokens, grammar } = text;
  // "I've moved from customs …"
  const isOfSpeaker = (at: number) => [at - 1, at - 2].some((one) => isSpeakerAt(text, one));
  // "Did they discuss what failed?": what it was said of, and not what was done.
  const isWithin = (at: number) => at > 1 && grammar.which.has(tokens[at - 1]?.text ?? '');
  const isUsed = ({ kind, value }: Mark) =>
    kind === 'operator' && (value !== 'gone' || queries.some(({ select }) => SETS.has(select)));
  const isTalk = queries.every(({ ask, select }) => ask === 'other' || select === 'nothing');
  if (tokens.length > CHATTY || isTalk) return undefined;
  return [...tokens.keys()]
    .map((from) => ({ from, to: from + lengthAt(tokens, from, grammar.turning) }))
    .find(({ from, to }) => to > from && !isIn(text, from, isUsed) && !isOfSpeaker(from) && !isWithin(from));
}

/** Whether a word is part of what such a mark stands for. */
export const isIn = ({ marks }: Annotated, at: number, isWanted: (mark: Mark) => boolean) =>
  marks.some((mark) => mark.from <= at && at < mark.to && isWanted(mark));
