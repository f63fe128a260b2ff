import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Ask } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasAsk, isBesideNoun, isMeetingNoun, isPlace } from '../marks/marks.ts';
import { isLimited } from '../marks/time-limit.ts';
import { isYesNo } from '../marks/yes-no.ts';

/** What is wanted where words of a text put things in order, and the text without those that would name a period. */
export interface Ordered {
  readonly ask: Ask;
  readonly text: Annotated;
}

/**
 * “The second longest”, “the third meeting”, “the last but one”: no query counts so far, so that all of them are told in order.
 * “The first in 2016”, “the first workshop” are the first of several. “Was the last meeting in Bangkok?” is of the last of all.
 */
export function orderedIn(
  select: string,
  ask: Ask,
  text: Annotated,
  knowledge: KnowledgeBase,
): Ordered | undefined {
  const { marks } = text;
  const without = (dropped: readonly Mark[], wanted: Ask): Ordered => ({
    ask: wanted,
    text: { ...text, marks: marks.filter((mark) => !dropped.includes(mark)) },
  });
  const ordinals = marks.filter((mark) => mark.kind === 'ordinal' || isOrdinal(mark, text));
  const ranks = ordinals.filter((mark) => Number(mark.value) > 1);
  const extreme = marks.filter(({ kind, value }) => kind === 'operator' && EXTREMES.has(value));
  const rank = ranks.find((mark) => extreme.some(({ from }) => from === mark.to));
  if (rank !== undefined && ask !== 'other')
    return without(
      [...ranks, ...extreme],
      select === 'periods' ? 'duration' : select === 'countries' ? 'compare' : 'list',
    );
  // "How long did the second last?"
  const beforeLast = marks.find(
    ({ kind, value, from }) =>
      kind === 'operator' &&
      value === 'penultimate' &&
      !marks.some((mark) => mark.kind === 'period' && mark.from === from),
  );
  if (beforeLast !== undefined && ask !== 'other' && HELD.has(select)) {
    const { from, to } = beforeLast;
    return without(
      marks.filter((mark) => mark.from < to && from < mark.to),
      'list',
    );
  }
  if (select !== 'meetings' || ask === 'other') return undefined;
  const ends = marks.filter(({ kind, value }) => (kind === 'ask' || kind === 'order') && value === 'last');
  const hasKind = marks.some(({ kind }) => kind === 'kind');
  // "Meet for the second time"
  const isTurn = ({ from, to, kind, value }: Mark) =>
    kind === 'period' &&
    Number(value) > 1 &&
    to - from === 2 &&
    text.grammar.weak.has(text.tokens[to - 1]?.text ?? '') &&
    marks.some((one) => isMeetingNoun(one) && one.to <= from && one.to >= from - BEHIND);
  const turn = hasKind ? undefined : marks.find(isTurn);
  if (turn !== undefined && ask !== 'exists') return without([turn], 'list');
  const isOfKind = marks.some(({ kind, value }) => kind === 'kind' && value !== FIRST_MEETING);
  // "The first and third meetings", "pertemuan pertama dan kedua"
  const { links, counters } = text.grammar;
  const wordAt = (at: number) => text.tokens[at]?.text ?? '';
  const pastCounter = ({ to }: Mark) => (counters.has(wordAt(to)) ? to + 1 : to);
  const isLinked = (one: Mark, other: Mark) => {
    const at = pastCounter(one);
    return at === other.from - 1 && links.has(wordAt(at));
  };
  const listed = ordinals.filter(
    (mark) =>
      mark.kind === 'ordinal' &&
      !isOfKind &&
      ordinals.some((one) => isLinked(one, mark) || isLinked(mark, one)),
  );
  const isListed = ({ from, to }: Mark) => listed.some((one) => from < one.to && one.from < to);
  const nth =
    listed.length > 0 ||
    ranks.some((mark) =>
      marks.some(
        (one) => one.from === pastCounter(mark) && ((isMeetingNoun(one) && !hasKind) || ends.includes(one)),
      ),
    );
  // "Why was the third meeting held?": the reasons of others are none.
  const isOfSide = OF_SIDES.some((side) => hasAsk(text, side));
  if (nth)
    return ask === 'exists'
      ? undefined
      : without([...ranks, ...ends, ...marks.filter(isListed)], isOfSide ? 'other' : 'list');
  const named = ordinals.find(({ kind }) => kind === 'period');
  if (named !== undefined) {
    const isFirst = named.value === '1';
    const isOfOthers = marks.some(
      (mark) =>
        mark !== named &&
        (isPlace(mark) || mark.kind === 'date' || mark.kind === 'month') &&
        mark.from >= named.to &&
        mark.from <= named.to + BESIDE,
    );
    // "The second workshop": not of a period that had none.
    const kind = marks.find((mark) => mark.kind === 'kind' && mark.from === named.to);
    const isNone =
      knowledge.periods.some(({ number }) => String(number) === named.value) &&
      !knowledge.meetings.some(
        ({ period, kinds }) =>
          String(period?.number) === named.value && kinds.some(({ id }) => id === kind?.value),
      );
    if ((isFirst && isOfOthers && !hasKind) || (kind !== undefined && isNone))
      return without([named], isFirst ? 'first' : 'list');
  }
  // "Apakah pertemuan terakhir di Bangkok?"
  const isLast = ends.some((mark) =>
    marks.some((noun) => isMeetingNoun(noun) && isBesideNoun(text, mark, noun)),
  );
  const end = ask === 'exists' && isLast && !isLimited(text) ? 'last' : ask;
  const isSaid = end !== ask || ((ask === 'first' || ask === 'last') && hasAsk(text, ask) && isYesNo(text));
  const places = marks.filter(isPlace);
  // "Was the last meeting of 2016 in Bangkok?": beside a place, and before anything else, a date says of which it is the last.
  const dates = marks.filter(
    ({ kind, to }) => (kind === 'date' || kind === 'month') && to === text.tokens.length,
  );
  const said = places.length > 0 ? places : dates;
  return isSaid && said.length > 0 ? without(said, end) : undefined;
}

/** Whether a period is named by an ordinal alone. */
export const isOrdinal = ({ kind, from, to }: Mark, { tokens }: Annotated): boolean =>
  kind === 'period' && to - from === 1 && !/^\d+$/.test(tokens[from]?.text ?? '');
/** What is told of some meetings, and not of which in order. */
const OF_SIDES: readonly Ask[] = ['who', 'why', 'duration', 'count'];
const HELD = new Set(['meetings', 'periods']);
const FIRST_MEETING = 'first-meeting';
const EXTREMES = new Set(['most', 'least', 'longest', 'shortest']);
const BESIDE = 1;
/** As many words may stand between a meeting and which time it was. */
const BEHIND = 2;
