import { type Grammar, lengthAt } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';
import { isSpeakerAt } from './clauses.ts';
import type { Mark } from './mark.ts';
import { CLAUSE, isDenial, isPlace, isTime, namesThing } from './marks.ts';

/** "Arrests no.": what is cut short at the end of a text, behind a word and not behind a pause. */
const isNumberAtEnd = (tokens: readonly Token[], { from, to }: Mark, { number }: Grammar): boolean =>
  to === tokens.length &&
  from > 0 &&
  number.has(tokens[from]?.text ?? '') &&
  !CLAUSE.test(tokens[from]?.gap ?? '');

/** What says how much, which or in what order. */
const TURNS = new Set<Mark['kind']>(['operator', 'number', 'ordinal', 'order']);

/**
 * What turns nothing of what is asked: denials of who asks ("I haven't got …", "don't you have …", "not sure which …"), tags at the end
 * ("…, didn't it?", "… or not"), and whatever who asks says of themselves in a clause before ("I'm new here, which …", "I only need …").
 */
export function idleMarks(tokens: readonly Token[], marks: readonly Mark[], grammar: Grammar): Mark[] {
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const isSpeaker = (at: number) => isSpeakerAt({ tokens, marks, grammar }, at);
  const asking = Math.min(
    ...marks.filter(({ kind, value }) => kind === 'ask' && value !== 'exists').map(({ from }) => from),
    ...[...tokens.keys()].filter((at) => lengthAt(tokens, at, grammar.which) > 0),
  );
  // "Negara mana", "ประเทศไหน": what is asked for stands before the word that asks.
  const noun = marks.find(({ kind, to }) => kind === 'subject' && to === asking && tokens[to]?.gap === '');
  const begins = noun?.from ?? asking;
  const isToldBefore = marks.some((mark) => namesThing(mark) && mark.from < begins);
  // Who is absent, and what is left out, is so whoever says it.
  const isOfThings = (mark: Mark) =>
    marks.some(
      ({ kind, value, from }) =>
        kind === 'operator' && (value === 'absent' || value === 'except') && from === mark.from,
    );
  const isOfSelf = !isToldBefore && [...tokens.keys()].some((at) => at < begins && isSpeaker(at));
  const isClauseBefore = (to: number) =>
    to <= begins && tokens.slice(to, begins + 1).some(({ gap }) => CLAUSE.test(gap) || gap.includes(':'));
  const isOperator = ({ kind, value }: Mark, wanted: string) => kind === 'operator' && value === wanted;
  // "It wasn't only raids": there were raids as well.
  const asWell = marks.flatMap((mark) => {
    const only = marks.find((one) => isOperator(one, 'only') && one.from === mark.to);
    const isNext = ({ kind, from }: Mark) => kind === 'subject' && from === only?.to;
    return only !== undefined && isOperator(mark, 'not') && marks.some(isNext) ? [mark, only] : [];
  });
  const isNoise = (at: number) => marks.some((one) => one.kind === 'noise' && one.from <= at && at < one.to);
  const isSetAgainst = tokens.some(({ text }) => grammar.but.has(text));
  // "… for Thailand alone, not the total": what isn't wanted is a sum, and none is asked for.
  const ofTotal = marks.flatMap((mark) => {
    const total = marks.find(
      (one) =>
        isOperator(one, 'total') &&
        one.from >= mark.to &&
        one.from <= mark.to + BESIDE &&
        // "Tổng kết" is a debrief.
        !marks.some(({ kind, from, to }) => kind === 'kind' && from <= one.from && one.to <= to),
    );
    const isAside = marks.some(({ kind, to }) => kind === 'subject' && to <= mark.from);
    return total !== undefined && isOperator(mark, 'not') && isAside ? [mark, total] : [];
  });
  // "Countries listed (3rd period only)": of when something is asked for, and of nothing that was at no other time.
  const isOfScope = ({ from, to }: Mark) =>
    !marks.some(({ kind }) => kind === 'country' || kind === 'foreign') &&
    marks.some(
      (time) =>
        isTime(time) &&
        ((time.to === from && isBound(time.from) && isBound(to)) ||
          (time.from === to && isBound(from) && isBound(time.to))),
    ) &&
    marks.some((one) => namesThing(one) && !isTime(one));
  const isBound = (at: number) => at === 0 || at === tokens.length || BOUND.test(tokens[at]?.gap ?? '');
  return marks.filter((mark) => {
    const { from, to } = mark;
    if (asWell.includes(mark) || ofTotal.includes(mark)) return true;
    if (isOfSelf && TURNS.has(mark.kind) && isClauseBefore(to)) return true;
    const isOnly = mark.kind === 'operator' && mark.value === 'only';
    // "…, or only smuggling?"
    if (
      isOnly &&
      marks.some(({ kind, value, to: end }) => kind === 'operator' && value === 'or' && end === from)
    )
      return true;
    if (isOnly && isOfScope(mark)) return true;
    // "What worked well and what didn't?": the one that is told of both is asked for.
    const isElided =
      lengthAt(tokens, from - 1, grammar.which) > 0 || lengthAt(tokens, from - 2, grammar.which) > 0;
    const isOfBoth = marks.some(({ kind, to: end }) => kind === 'kind' && end <= from);
    // "Planning meetings are always in Bangkok. Which one wasn't?"
    const isOfPlace = grammar.weak.has(wordAt(from - 1)) && marks.some(isPlace);
    if (
      isDenial(mark) &&
      isElided &&
      isOfBoth &&
      !isOfPlace &&
      !marks.some((one) => isPlace(one) && one.from >= to)
    )
      return true;
    // "JPA1 arrests no.": a number is asked for, and nothing denied.
    if (isDenial(mark) && isNumberAtEnd(tokens, mark, grammar)) return true;
    // "Police only or immigration too?": a choice between bodies is none of periods or countries.
    if (isOnly && marks.some((one) => one.kind === 'operator' && one.value === 'or' && one.from === to))
      return true;
    // "I'm missing the figure for the 3rd"
    if (isDenial(mark) && isOfThings(mark) && isSpeaker(from - 1)) return true;
    if (!(isDenial(mark) || isOnly) || isOfThings(mark)) return false;
    // "Not sure which", and not "not the number".
    const isSaying = tokens.slice(to, asking).some(({ text }) => !grammar.articles.has(text));
    const isPreamble =
      asking !== Number.POSITIVE_INFINITY && to <= begins && isSaying && !isToldBefore && !isOnly;
    // "… udah ikut blm sih": what asks at the end of a question denies nothing there.
    if (grammar.tags.has(wordAt(from)) && !isSetAgainst && tokens.every((_, at) => at < to || isNoise(at)))
      return true;
    // "Everything is in Bangkok, no?"
    if (isDenial(mark) && CLAUSE.test(tokens[from]?.gap ?? '') && /[?？]/.test(tokens[to]?.gap ?? '?'))
      return true;
    const isLast = to >= tokens.length - 1;
    // "Which of them wasn't there?" denies where it was.
    const isThere =
      grammar.there.has(wordAt(to)) &&
      asking < from &&
      !tokens.slice(asking + 1, to + 1).some(({ gap }) => CLAUSE.test(gap));
    const isTag =
      isLast &&
      (to === tokens.length ? wordAt(from - 1) === 'or' : grammar.pronouns.has(wordAt(to)) && !isThere);
    // "I haven't", "I do not", "don't you", "why don't you".
    const isOpened =
      from === 0 || marks.some((one) => one.kind === 'ask' && one.value === 'why' && one.to === from);
    const isAsked = from === asking + 1;
    const isOfSpeaker =
      isSpeaker(from - 1) || (isSpeaker(from - 2) && !isAsked) || (isOpened && isSpeaker(to));
    return isPreamble || isTag || isOfSpeaker;
  });
}

/** What parts a remark from what it is on. */
const BOUND = /[,;:()–—，；：（）]/;
/** As many words may stand between a “not” and the sum that isn't wanted. */
const BESIDE = 1;
