import type { Ask } from '../../questions/query.ts';
import { askingIn } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  distinct,
  hasAsk,
  hasOperator,
  isDenial,
  isTime,
  operatorsIn,
  saysTakingPart,
  takingPart,
} from '../marks/marks.ts';
import { isYesNo } from '../marks/yes-no.ts';
import { holds, lengthAt } from '../words/grammar.ts';

/**
 * Whether countries are asked for of several times each by itself, and not those that were there in all: "how many in each period?", "in 2015 and how
 * many in 2017?", "were all of the 2nd's also in the 1st?", "the countries of the 1st, 2nd and 3rd".
 */
export function comparesLists(ask: Ask, text: Annotated): boolean {
  // "From Nepal to the Gulf each year": no list has any of them.
  if (text.marks.some(({ kind }) => kind === 'foreign')) return false;
  // "Did the number of countries rise from eight to ten?", "rank the periods by number of countries"
  const isOfChange =
    ((isYesNo(text) && hasOperator(text, 'compare')) ||
      operatorsIn(text, 'compare').some(({ from }) => from === 0) ||
      lengthAt(text.tokens, 0, text.grammar.sorts) > 0) &&
    text.marks.every(
      (mark) =>
        !isTime(mark) && (mark.kind !== 'subject' || mark.value === 'countries' || mark.value === 'periods'),
    );
  if (ask === 'count' || hasAsk(text, 'count'))
    return isOfEach(text) || asksAgain(text) || isOfChange || countsOfEach(text);
  if (ask === 'list' && asksAgain(text)) return true;
  const isWhether = ask === 'exists' || isYesNo(text);
  const isSet = text.marks.some(
    (mark) =>
      mark.kind === 'country' ||
      (mark.kind === 'operator' && SETTING.has(mark.value) && !(isWhether && saysSame(mark, text))),
  );
  if (isSet) return false;
  if (ask === 'list' && (isOfMore(text) || asksWhichHad(text))) return true;
  const times = text.marks.filter(({ kind }) => kind === 'period' || kind === 'date').length;
  return isWhether
    ? // "Is there any difference between those of the 2nd and the 3rd?"
      times === 2 &&
        (holds(text.tokens, text.grammar.every) || hasOperator(text, 'compare') || hasOperator(text, 'both'))
    : ask === 'list' && times > 2 && !saysTakingPart(text);
}

/** "The same ten countries", "the same, or any difference?": what both times have is asked of their lists. */
const saysSame = ({ value, to }: Mark, text: Annotated): boolean => {
  const behind = text.marks.find(({ kind, from }) => kind === 'number' && from === to)?.to ?? to;
  const isOfCountries = text.marks.some(
    ({ kind, value: of, from }) => kind === 'subject' && of === 'countries' && from === behind,
  );
  // "Is the line-up of the 2nd and the 3rd the same?": what a list is said to be.
  const isSaid =
    takingPart(text).every(({ from }) => from < to) &&
    text.marks.every((mark) => mark.kind === 'noise' || mark.to <= to) &&
    distinct(text.marks.filter(isTime)).length === 2;
  return value === 'both' && (isOfCountries || isSaid || hasOperator(text, 'compare'));
};

/** "How many countries were in the 1st and the 3rd?": as many as were in each; who wants those of both says so. */
const countsOfEach = (text: Annotated): boolean =>
  (['period', 'date'] as const).some(
    (time) => new Set(text.marks.filter(({ kind }) => kind === time).map(({ value }) => value)).size > 1,
  ) &&
  // "第1期和第2期都参加了"
  !takingPart(text).some(
    ({ from }) =>
      text.grammar.every.has(text.tokens[from - 1]?.text ?? '') &&
      text.marks.some((mark) => isTime(mark) && mark.to === from - 1),
  ) &&
  !text.marks.some(({ kind, value }) => kind === 'country' || (kind === 'operator' && SETTING.has(value)));

/** "How many in each period?" and "more than in the 1st?" want a number for each. */
const isOfEach = (text: Annotated): boolean =>
  operatorsIn(text, 'all').some(({ from, to }) => holds(text.tokens.slice(from, to), text.grammar.each)) ||
  isOfMore(text);

const isOfMore = (text: Annotated): boolean => {
  const times = text.marks.filter(isTime);
  // "What changed between 2015 and 2017?"
  return saysMore(text) && (times.length > 1 || times.some(({ value }) => /^\d{4}\.\.\d{4}$/.test(value)));
};

/** "How many more were in the 2nd than in the 1st?", "第二次比第一次多了哪些国家?" */
export const saysMore = (text: Annotated): boolean =>
  // "In at least the 2nd and the 3rd": where there are words for it, more than one time says nothing yet.
  (text.grammar.functions.size > 0 ? ['compare'] : ['compare', 'more', 'fewer']).some((value) =>
    // "Against the smugglers" compares nothing, nor does "kasali pareho sa JPA 1 at 2".
    operatorsIn(text, value).some(
      ({ from, to }) =>
        !(
          operatorsIn(text, 'both').some((both) => both.from === from) &&
          takingPart(text).some((deed) => deed.to === from || deed.from === to)
        ) &&
        !text.marks.some(
          (mark) =>
            mark.from >= to &&
            mark.from <= to + BESIDE &&
            (OPPOSED.has(mark.kind) || (mark.kind === 'subject' && CRIMES.has(mark.value))),
        ),
    ),
  );
/** As many words may stand between “against” and whom. */
const BESIDE = 2;
const CRIMES = new Set(['networks', 'crimes']);

/** "Which of the three had ten countries?", and not "which ten countries". */
function asksWhichHad({ tokens, marks, grammar }: Annotated): boolean {
  const which = lengthAt(tokens, 0, grammar.which);
  return (
    which > 0 &&
    grammar.functions.has(tokens[which]?.text ?? '') &&
    !marks.some(isTime) &&
    marks.some(
      ({ kind, from, to }) =>
        kind === 'number' &&
        from > which + 2 &&
        marks.some((mark) => mark.from === to && mark.kind === 'subject' && mark.value === 'countries'),
    )
  );
}

/** What is asked of one time, and again of another. */
function asksAgain(text: Annotated): boolean {
  const times = text.marks.filter((mark) => isTime(mark) && mark.from >= 0);
  const word = (at: number) => text.tokens[at]?.text;
  // "Participants of JPA 1 and participants of JPA 2"
  const nouns = text.marks.filter(
    ({ kind, value, from }) =>
      kind === 'subject' &&
      value === 'countries' &&
      !takingPart(text).some((deed) => deed.from === from && word(from) !== word(0)),
  );
  const asks = nouns.length > 1 ? nouns.map(({ from }) => from) : askingIn(text);
  // … before each time, or, as in "1st में कितने, 2nd में कितने", behind each.
  const isAsked =
    times.every(({ from }, at) => asks.some((place) => place < from && place >= (times[at - 1]?.to ?? 0))) ||
    times.every(({ to }, at) =>
      asks.some((place) => place >= to && place < (times[at + 1]?.from ?? Number.POSITIVE_INFINITY)),
    );
  return times.length > 1 && isAsked && !text.marks.some(isDenial) && !hasOperator(text, 'new');
}

const OPPOSED = new Set<Mark['kind']>(['unequal', 'crime']);

/** What says that countries are wanted which were in periods together, or in one and not another. */
const SETTING = new Set(['both', 'all', 'not', 'absent', 'only', 'new', 'gone', 'stayed', 'or']);
