import { isUnmarked } from '../learnt/word-use.ts';
import { positiveOf } from '../marks/clauses.ts';
import { isExcept } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  BESIDE,
  CLAUSE,
  hasOperator,
  isBehind,
  isCut,
  isDenial,
  isPlace,
  isTime,
  namesThing,
  operatorsIn,
  ROLES,
  SETS,
  takingPart,
  wordsOf,
} from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';

/** "No longer", "doesn't … anymore": what is denied of now was so before. */
export const isNoLonger = (text: Annotated): boolean =>
  // "Selain Malaysia, siapa lagi": what is left out has no before.
  operatorsIn(text, 'not').some((denial) => !isExcept(text, denial)) &&
  !hasOperator(text, 'or') &&
  text.tokens.some((_, at) => lengthAt(text.tokens, at, text.grammar.former) > 0);

/** Whether a word of negation belongs to something, with nothing between them that it could belong to instead. */
export function isNegated(text: Annotated, mark: Mark, others: readonly Mark[]): boolean {
  // "Is there no list of those in the 2nd?" doesn't ask for those that weren't.
  const wordAt = (at: number) => text.tokens[at]?.text ?? '';
  // "No meetings in July, correct?"
  const isOfNone = (one: Mark) =>
    positiveOf(wordAt(one.from), text.grammar) === '' &&
    !isExcept(text, one) &&
    [text.grammar.meetings, text.grammar.countries].some((nouns) => nouns.has(wordAt(one.to)));
  const isOfExistence = (one: Mark) =>
    (isOfNone(one) ||
      text.grammar.existence.has(wordAt(one.from - 1)) ||
      (text.grammar.verbs.has(wordAt(one.from - 1)) && text.grammar.existence.has(wordAt(one.from - 2)))) &&
    !isAskedBefore(text, one.from);
  // "Apart from arrests, what came of the 1st", "excluding debriefs in 2016": what stands right behind is left out alone.
  const isOfOther = ({ to }: Mark) => {
    // "Apart from the countries that co-chair": of those, it is the role that is left out.
    const isOfRole = (one: Mark) =>
      one.value === 'countries' && text.marks.some((role) => ROLES.has(role.value) && role.from === one.to);
    const first = text.marks.find(
      (one) => (namesThing(one) || one.kind === 'unequal') && one.from >= to && !isOfRole(one),
    );
    if (first === undefined || SETS.has(first.value) || first.to > mark.from || isCut(text, to, first.from))
      return false;
    const isInPlace = (at: number) => text.marks.some((one) => isPlace(one) && one.from <= at && at < one.to);
    const places = [...text.tokens.keys()].slice(first.to, mark.from);
    const between = places.filter((at) => !isInPlace(at)).map(wordAt);
    const { negatedLinks, articles } = text.grammar;
    const isListed =
      between.some((word) => !articles.has(word)) ||
      (isPlace(mark) && [...places, mark.from].some((at) => /[,，、]/.test(text.tokens[at]?.gap ?? '')));
    return !(between.every((word) => negatedLinks.has(word)) && isListed);
  };
  // "Besides the countries, which organisation helped in the 1st?": of them, and of nothing behind the comma.
  // The debriefs are no such set, though they are meetings.
  const isKind = (one: Mark) =>
    text.marks.some(({ kind, from, to }) => kind === 'kind' && from <= one.from && one.to <= to);
  const isOfSet = ({ to }: Mark) =>
    text.marks.some(
      (one) =>
        one.kind === 'subject' &&
        SETS.has(one.value) &&
        !isKind(one) &&
        one.from >= to &&
        one.from < to + BESIDE &&
        CLAUSE.test(text.tokens[one.to]?.gap ?? ''),
    );
  // "Which crimes other than smuggling did the 2nd target?": behind a verb, nothing is left out any more.
  const isParted = ({ to }: Mark) =>
    text.tokens.slice(to, Math.max(to, mark.from)).some(({ text: word }) => text.grammar.verbs.has(word));
  // "कितने सत्र (अफसर नहीं)", "in the 2nd (not the 1st)": what stands in brackets denies nothing outside of them.
  const isBracketed = ({ from, to }: Mark) =>
    mark.to <= from
      ? text.tokens.slice(mark.to, from + 1).some(({ gap }) => /[(（]/.test(gap))
      : text.tokens.slice(to, mark.from + 1).some(({ gap }) => /[)）]/.test(gap));
  // "The exact number, rather than a minimum, in the 2nd": several words deny what stands behind them in their clause.
  const isBeyond = (one: Mark) =>
    one.to - one.from > 1 && !isExcept(text, one) && mark.from >= one.to && isCut(text, one.to, mark.from);
  const negations = text.marks.filter(
    (one) =>
      isDenial(one) &&
      !isBracketed(one) &&
      !isBeyond(one) &&
      !isOfExistence(one) &&
      // "Apart from smugglers, which networks": an exception shuts out what has a name, and nothing else.
      !(isExcept(text, one) && (mark.kind === 'subject' || isOfOther(one) || isOfSet(one) || isParted(one))),
  );
  // What may stand on either side belongs to what comes behind it in its clause, and else to what is before it.
  const isForward = (one: Mark) => {
    const next = text.marks.find(
      (other) =>
        other.from >= one.to &&
        (isPlace(other) ||
          isTime(other) ||
          other.kind === mark.kind ||
          other.kind === 'kind' ||
          ROLES.has(other.value)),
    );
    return next !== undefined && !isCut(text, one.to, next.from);
  };
  // "Which crimes did the 3rd target that the 1st did not?": of two times, the later is denied by what ends its clause.
  const isLast = ({ from, to }: Mark) =>
    isTime(mark) &&
    mark.to <= from &&
    from <= mark.to + 1 &&
    text.marks.some((other) => isTime(other) && other.to <= mark.from) &&
    (to === text.tokens.length || CLAUSE.test(text.tokens[to]?.gap ?? ''));
  const isAfter = (one: Mark) =>
    isBehind(text, one) || ((isEither(text, one) || isLast(one)) && !isForward(one));
  const beside = withOtherSides(text, mark, others);
  return (
    isNegatedFrom(
      'before',
      negations.filter((one) => !isAfter(one)),
      text,
      mark,
      beside,
    ) || isNegatedFrom('behind', negations.filter(isAfter), text, mark, beside)
  );
}

/** "Which meetings in 2016 weren't debriefs?": between a kind and a time or a place, what one of them is denied by isn't of the other. */
const withOtherSides = (text: Annotated, mark: Mark, others: readonly Mark[]): Mark[] => {
  const isOther = (one: Mark) =>
    one.from >= 0 && (mark.kind === 'kind' ? isTime(one) || isPlace(one) : one.kind === 'kind');
  return [...new Set([...others, ...text.marks.filter(isOther)])].sort((one, other) => one.from - other.from);
};

function isNegatedFrom(
  side: 'before' | 'behind',
  negations: readonly Mark[],
  text: Annotated,
  mark: Mark,
  others: readonly Mark[],
): boolean {
  if (negations.length === 0) return false;
  const { grammar, tokens } = text;
  const next =
    side === 'behind'
      ? others.find(({ from }) => from >= mark.to)
      : others.filter(({ to }) => to <= mark.from).at(-1);
  const start = side === 'behind' ? mark.to : Math.max(next?.to ?? 0, mark.from - REACH);
  const end = side === 'behind' ? Math.min(next?.from ?? tokens.length, mark.to + REACH) : mark.from;
  const near = negations.filter(({ from }) => from >= start && from < end);
  const clause =
    side === 'behind' ? tokens.slice(mark.to, near[0]?.from) : tokens.slice(near.at(-1)?.to ?? 0, mark.from);
  // "In 2016, debriefs excepted": what is left out stands in a clause of its own.
  const isOfClause = side === 'behind' && near.some((one) => isExcept(text, one));
  const parting = isOfClause ? /[,;?!，；？！]/ : /[;?!；？！]|\.$/;
  if (near.length > 0)
    return !clause.some(({ text: word, gap }) => grammar.but.has(word) || parting.test(gap));
  // "not in the 1st or 2nd": nothing but a link between them.
  if (
    next === undefined ||
    isPlace(next) !== isPlace(mark) ||
    (next.kind === 'kind') !== (mark.kind === 'kind')
  )
    return false;
  const between = side === 'behind' ? tokens.slice(mark.to, next.from) : tokens.slice(next.to, mark.from);
  const rest = others.filter((one) => one !== next);
  // Behind a comma, what may stand before it too ends a clause of its own: "joined the 2nd, the 1st not"; so does what is
  // left out, but for a list of places: "in 2016, the 2nd debrief excepted".
  const isParted =
    side === 'behind' &&
    tokens.slice(mark.to, next.from + 1).some(({ gap }) => /[,，]/.test(gap)) &&
    negations.some((one) => isEither(text, one) || (isExcept(text, one) && !isPlace(mark)));
  // "Not the 1st, the 2nd" denies one, "not the 1st, 2nd or 3rd" all of them.
  const isLink = ({ text: word }: Token) => grammar.negatedLinks.has(word) && !grammar.articles.has(word);
  // Of "apart from A, B and C" each is left out.
  const areExceptions = negations.every((one) => isExcept(text, one));
  const isListed =
    side === 'behind' ||
    areExceptions ||
    between.some(isLink) ||
    !tokens.slice(next.to, mark.from + 1).some(({ gap }) => /[,，]/.test(gap)) ||
    tokens.slice(mark.to, mark.to + 1).some(isLink);
  // "ประเทศไหนร่วมรอบ 2 รอบ 1 ไม่ร่วม": who took part in one, and behind it, with nothing between, not in another.
  const isOfDeed =
    side === 'behind' &&
    between.length === 0 &&
    mark.kind === next.kind &&
    mark.value !== next.value &&
    !grammar.which.has(tokens[mark.from - 1]?.text ?? '') &&
    (isUnmarked(text, mark.from - 1) ||
      [...takingPart(text), ...text.marks.filter(({ kind }) => kind === 'noise')].some(
        ({ to }) => to === mark.from,
      ));
  return (
    !isParted &&
    !isOfDeed &&
    isListed &&
    between.every(({ text: word }) => grammar.negatedLinks.has(word)) &&
    isNegatedFrom(side, negations, text, next, rest)
  );
}

/** "No arrests in 2015", "what wasn't achieved in the 3rd": whether the last word of negation before a time denies what was done, not the time. */
export function deniesDeed(text: Annotated, time: Mark): boolean {
  const { marks } = text;
  const denial = marks.findLast((mark) => isDenial(mark) && mark.to <= time.from);
  return (
    denial !== undefined &&
    !isExcept(text, denial) &&
    marks.some(
      (mark) =>
        namesThing(mark) && !isTime(mark) && !isPlace(mark) && mark.from >= denial.to && mark.to <= time.from,
    )
  );
}

/** Whether a word that asks for something stands before a place. */
const isAskedBefore = ({ tokens, marks, grammar }: Annotated, to: number): boolean =>
  marks.some(
    ({ kind, value, from }) => kind === 'ask' && value !== 'exists' && value !== 'why' && from < to,
  ) || tokens.some((_, at) => at < to && lengthAt(tokens, at, grammar.which) > 0);

/** How many words behind a "not" may still be what it negates: longer than most clauses. */
const REACH = 10;

/** Whether a word is one of those that stand before or behind it. */
const isEither = (text: Annotated, mark: Mark): boolean =>
  [text.grammar.either, text.grammar.tags].some((words) => words.has(wordsOf(text, mark)));
