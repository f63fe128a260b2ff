import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type AtomName, allOf, anyOf, atom, type Condition } from '../../questions/query.ts';
import { boundBeside } from '../marks/bound-beside.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  CLAUSE,
  hasAsk,
  hasOperator,
  isDenial,
  isPlace,
  operatorBeside,
  operatorsIn,
  ROLES,
  takingPart,
  wordsOf,
} from '../marks/marks.ts';
import { timeLimit } from '../marks/time-limit.ts';
import { lengthAt } from '../words/grammar.ts';
import { isNegated, isNoLonger } from './negation.ts';
import { isOfBefore } from './of-before.ts';

/** Periods as sets: in both, in one and not the other, in any, in all, only, newly. */
export function combinedPeriods(
  text: Annotated,
  marks: readonly Mark[],
  periods: readonly Mark[],
  name: AtomName,
  { periods: all }: KnowledgeBase,
  negates = true,
): Condition | undefined {
  const numbers = all.map(({ number }) => number);
  const [only] = periods;
  if (periods.length === 0) {
    if (hasOperator(text, 'gone') && name === 'participated' && !isOfBefore(text))
      return goneAfter(text, periods, name, numbers);
    // "Who missed one?": who wasn't in all of them.
    const isAbsent = name === 'participated' && hasOperator(text, 'absent') && !hasAsk(text, 'why');
    if (hasOperator(text, 'all') || isAbsent) {
      const each = numbers.map((number) => atom(name, String(number)));
      if (isTogether(text, name)) return anyOf(each);
      // "Who missed all three?", and not "wasn't in all three"
      // … nor "missed one of all three", nor "failed to join all three"
      const isOfEach = operatorsIn(text, 'absent').some(
        ({ from, to }) =>
          operatorsIn(text, 'all').some((one) => one.from >= to && one.from <= to + 1) &&
          lengthAt(text.tokens, from, text.grammar.turning) === 0 &&
          // … nor "không tham gia đủ cả ba": a “not” and a verb in one.
          !takingPart(text).some((one) => one.from === to || (one.from > from && one.to <= to)),
      );
      if (isOfEach) return allOf(each.map((one): Condition => ({ not: one })));
      const every = allOf(each);
      // "All three but not Bangladesh": what denies a country denies no period.
      const isOfCountry = marks.some((mark) => isPlace(mark) && isNegated(text, mark, marks));
      return every !== undefined && hasOperator(text, 'not') && !isOfCountry && !isSaidAgain(text)
        ? { not: every }
        : every;
    }
    if (name !== 'participated') return undefined;
    // Who is new without a period to be new in, is so in any but the first.
    return hasOperator(text, 'new') ? { not: atom(name, String(numbers[0])) } : timesCondition(text, numbers);
  }
  // "Which crimes were no longer targeted after the 1st?"
  const isOfGone =
    hasOperator(text, 'gone') ||
    (name === 'participated' ? hasOperator(text, 'stayed') : name === 'period' && isNoLonger(text));
  if (isOfGone && numbers.length > 1 && name !== 'disrupted') return goneAfter(text, periods, name, numbers);
  const negated = negates ? periods.filter((mark) => isNegated(text, mark, marks)) : [];
  const positive = periods.filter((mark) => !negated.includes(mark));
  const deeds = takingPart(text);
  /** In it, and in none before. */
  const isNewIn = allOf([
    atom(name, only?.value),
    ...numbers
      .filter((other) => other < Number(only?.value))
      .map((other): Condition => ({ not: atom(name, String(other)) })),
  ]);
  // "Which didn't join until the 2nd?"
  const until = only && operatorBeside(text, 'until', only);
  const isUntil =
    until !== undefined &&
    deeds.some(({ to }) => to === until.from) &&
    text.grammar.until.has(wordsOf(text, until)) &&
    numbers.includes(Number(only?.value) - 1);
  if (isUntil && name === 'participated' && periods.length === 1 && negated.length === 1) return isNewIn;
  const number = Number(only?.value);
  if (periods.length === 1 && negated.length === 0) {
    const limit = only && timeLimit(text, only);
    // "Only from the 2nd on": in that one, in those behind it, and in none before.
    const isIn = (other: number) =>
      other === number || (limit === 'since' && other > number) || (limit === 'until' && other < number);
    if (hasOperator(text, 'only'))
      return allOf([
        ...numbers.filter(isIn).map((other) => atom(name, String(other))),
        ...numbers
          .filter((other) => !isIn(other))
          .map((other): Condition => ({ not: atom(name, String(other)) })),
      ]);
    // "Who joined later than the first period?"
    if (name !== 'disrupted' && hasOperator(text, 'new') && hasOperator(text, 'compare'))
      return { not: atom(name, only?.value) };
    // "Which have joined since the 1st?": behind it, as there were none before; "mới tham gia từ đợt 2" is new in the 2nd.
    const isNew = hasOperator(text, 'new');
    const isBehind = limit === 'after' || (limit === 'since' && isNew && !numbers.includes(number - 1));
    if (name !== 'disrupted' && isNew && numbers.includes(number - 1) && !isBehind) return isNewIn;
    const among = (isAmong: (other: number) => boolean) =>
      anyOf(numbers.filter(isAmong).map((other) => atom(name, String(other))));
    if (isBehind && numbers.includes(number + 1))
      return allOf([
        among((other) => other > number) ?? atom(name),
        ...(isNew
          ? numbers
              .filter((other) => other <= number)
              .map((other): Condition => ({ not: atom(name, String(other)) }))
          : []),
      ]);
    if (name === 'participated' && limit === 'before' && numbers.includes(number - 1))
      return among((other) => other < number);
    if (name === 'participated' && limit === 'until' && numbers.includes(number - 1))
      return among((other) => other <= number);
    if (name === 'participated' && limit === 'since' && numbers.includes(number + 1))
      return allOf(numbers.filter((other) => other >= number).map((other) => atom(name, String(other))));
  }
  // "เพิ่งมาร่วมปี 2016 ปี 2015 ยังไม่มี": a denial of both that nothing joins is of the earlier.
  const isApart = negated.length === 2 && !['and', 'or', 'both'].some((value) => hasOperator(text, value));
  if (periods.length === 2 && (negated.length === 0 || isApart) && hasOperator(text, 'new')) {
    const [early, late] = periods.map(({ value }) => Number(value)).sort((one, other) => one - other);
    return allOf([atom(name, String(late)), { not: atom(name, String(early)) }]);
  }
  // "Any that came up both in 2015 and again in 2016?"
  const isEither = hasOperator(text, 'or') || (hasOperator(text, 'any') && !hasOperator(text, 'both'));
  // "Joined only the 2nd and the 3rd", and not "list only those in both", "considering only …"
  const isOnly = operatorsIn(text, 'only').some(
    ({ from, to }) =>
      deeds.some((deed) => deed.to === from || deed.from === to) ||
      (deeds.length > 0 && periods.at(-1)?.to === from),
  );
  const others =
    isOnly && negated.length === 0 && !isEither && !hasOperator(text, 'not')
      ? numbers.filter((one) => !periods.some(({ value }) => value === String(one)))
      : [];
  // "In every period but the 2nd": in all the others.
  const isAllBut = positive.length === 0 && hasOperator(text, 'all') && hasOperator(text, 'except');
  const wanted = isAllBut
    ? numbers
        .filter((one) => !negated.some(({ value }) => value === String(one)))
        .map((one) => atom(name, String(one)))
    : positive.map(({ value }) => atom(name, value));
  return allOf([
    ...(isEither ? [anyOf(wanted)] : wanted).filter((one) => one !== undefined),
    ...others.map((one): Condition => ({ not: atom(name, String(one)) })),
    // Where networks weren't disrupted the page doesn't say: what is denied of such countries is that they took part.
    ...negated.map(
      ({ value }): Condition => ({ not: atom(name === 'disrupted' ? 'participated' : name, value) }),
    ),
  ]);
}

/** "In all three, never once left out", "… but not co-chair": a denial in another clause than the “all” denies nothing of it. */
const isSaidAgain = (text: Annotated): boolean => {
  const { marks, tokens, grammar } = text;
  // "Other than the co-chairs, who was in all three?"
  const role = marks.find(({ kind, value }) => kind === 'subject' && ROLES.has(value));
  const isOfRole = ({ from, to }: Mark) =>
    role !== undefined &&
    (grammar.postpositions.size > 0
      ? role.to <= from && from - role.to <= BESIDE
      : to <= role.from && role.from - to <= BESIDE);
  const isCut = (from: number, to: number) =>
    tokens.slice(from, to + 1).some(({ text, gap }) => CLAUSE.test(gap) || grammar.but.has(text));
  return marks.some(
    ({ kind, value, to }) =>
      kind === 'operator' &&
      value === 'all' &&
      marks.filter(isDenial).every((mark) => isOfRole(mark) || (mark.from >= to && isCut(to, mark.from))),
  );
};

/** In how many of the periods: in two of them, in more than one, in all three. */
function timesCondition(text: Annotated, numbers: readonly number[]): Condition | undefined {
  const mark = text.marks.find(({ kind }) => kind === 'times');
  // "In at least one period", "in two or three"; "in any of the three", and not "in any two of the three"
  const isAny = operatorsIn(text, 'any').some(({ from, to }) => {
    const between = text.tokens.slice(to, mark?.from);
    return (
      mark !== undefined &&
      from < mark.to &&
      (mark.from < to ||
        (Number(mark.value) === numbers.length &&
          between.every(
            ({ text: word }) => text.grammar.articles.has(word) || text.grammar.functions.has(word),
          )))
    );
  });
  if (mark === undefined || isAny || NO_TIMES.some((value) => hasOperator(text, value))) return undefined;
  const count = Number(mark.value);
  const bound = boundBeside(text, mark, count);
  if (bound !== undefined) return atom('times', bound);
  return count === numbers.length
    ? allOf(numbers.map((number) => atom('participated', String(number))))
    : atom('times', `=${count}`);
}

const NO_TIMES = ['most', 'least', 'longest', 'shortest', 'total', 'compare', 'between'];

/** "All three combined", "the sectors across all three": what any of them has; who took part across all was in each. */
const isTogether = (text: Annotated, name: AtomName): boolean =>
  operatorsIn(text, 'all').some((all) =>
    operatorsIn(text, 'total').some(
      ({ from, to }) => from === all.to || (name === 'period' && from < all.to && all.from < to),
    ),
  );

/** Who was in one period and not in the next, or stayed: "dropped out after the first", "lost in the second". */
function goneAfter(
  text: Annotated,
  periods: readonly Mark[],
  name: AtomName,
  numbers: readonly number[],
): Condition | undefined {
  const sorted = periods.map(({ value }) => Number(value)).sort((one, other) => one - other);
  if (sorted.length > 2 && hasOperator(text, 'stayed'))
    return allOf(sorted.map((number) => atom(name, String(number))));
  const [first, second] = sorted;
  const isAfter = hasOperator(text, 'after') || first === numbers[0];
  const last = second ?? (first === undefined ? numbers.at(-1) : isAfter ? first + 1 : first);
  const begun = second !== undefined || isAfter ? first : first === undefined ? numbers[0] : first - 1;
  const next = atom(name, String(last));
  return allOf([atom(name, String(begun ?? numbers[0])), hasOperator(text, 'stayed') ? next : { not: next }]);
}

/** As many words may stand between an exception and the role that it leaves out. */
const BESIDE = 3;
