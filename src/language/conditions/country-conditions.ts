import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Ask, anyOf, atom, type Condition } from '../../questions/query.ts';
import { isExcept } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  distinct,
  hasAsk,
  hasOperator,
  isBehind,
  isCountedAt,
  isCut,
  isDenial,
  isPlace,
  isTime,
  operatorBeside,
  operatorsIn,
  periodsOf,
  ROLES,
  saysTakingPart,
  takingPart,
} from '../marks/marks.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import { combinedPeriods } from './combined-periods.ts';
import { isNegated } from './negation.ts';
import { isOfBefore } from './of-before.ts';
/** What restricts countries: which periods they were in, which roles they have, which they are. */
export function countryConditions(
  ask: Ask,
  text: Annotated,
  marks: readonly Mark[],
  knowledge: KnowledgeBase,
): (Condition | undefined)[] {
  const counted = text.marks.find(
    ({ kind, value, from }) => kind === 'subject' && value === 'countries' && isCountedAt(text, from),
  );
  // "Thailand was in the 1st: how many were there?", "how many countries including Malaysia": who is named is counted with the others,
  // where it was among them.
  const count = text.marks.find(({ kind, value }) => kind === 'ask' && value === 'count');
  const wasThere = ({ kind, value }: Mark) =>
    kind === 'country' &&
    knowledge.periods.every(
      ({ number, participants }) =>
        !marks.some((mark) => mark.kind === 'period' && mark.value === String(number)) ||
        participants.countries.some(({ code }) => code === value),
    );
  const isBefore = ({ to }: Mark) =>
    count !== undefined &&
    to <= count.from &&
    (isCut(text, to, count.from) ||
      (text.grammar.and.has(text.tokens[count.from - 1]?.text ?? '') &&
        text.marks.some((mark) => isTime(mark) && mark.from >= to && mark.to <= count.from)));
  const isCounted = (mark: Mark) =>
    ask === 'count' &&
    counted !== undefined &&
    wasThere(mark) &&
    (isBefore(mark) ||
      holds(text.tokens.slice(counted.to, mark.from), text.grammar.including) ||
      holds(text.tokens.slice(mark.to, mark.to + 1), text.grammar.including));
  const countries = marks.filter(
    (mark) =>
      (mark.kind === 'country' || mark.kind === 'foreign') &&
      !(isCounted(mark) && !isNegated(text, mark, marks)),
  );
  const subjects = new Set(text.marks.filter(({ kind }) => kind === 'subject').map(({ value }) => value));
  const networks = text.marks.find(({ kind, value }) => kind === 'subject' && value === 'networks');
  // "Where networks were disrupted in 2016, and which joined in 2015": each period is of the deed that stands before it.
  const deed = (mark: Mark) =>
    isWhere(mark, text)
      ? 'countries'
      : [...takingPart(text), ...(networks === undefined ? [] : [networks])]
          .sort((one, other) => one.from - other.from)
          .findLast(({ to }) => to <= mark.from)?.value;
  // Of the networks in the group's name no time is named.
  const isInName =
    networks !== undefined &&
    text.marks.some(
      ({ kind, from, to }) => kind === 'group' && networks.from - to <= NAME && from - networks.to <= NAME,
    );
  const disrupted =
    networks !== undefined &&
    (!subjects.has('co-chairs') ||
      (!isInName &&
        text.marks.some((mark) => isTime(mark) && (deed(mark) === 'networks' || networks.from > mark.from))));
  // "Apart from the co-chairs", "… the countries that co-chair"
  const isCountries = (from: number, to: number) =>
    text.marks.some((mark) => mark.value === 'countries' && mark.from === from && mark.to === to);
  const isBesideRoles = operatorsIn(text, 'except').some(({ from: at, to }) =>
    text.marks.some(
      ({ kind, value, from, to: end }) =>
        kind === 'subject' &&
        value === 'co-chairs' &&
        (text.grammar.postpositions.size > 0
          ? end === at || isCountries(end, at)
          : ((from >= to && from <= to + BESIDE) || isCountries(to, from)) && !isCut(text, to, from)),
    ),
  );
  // "In all three, but no co-chair"
  const role = text.marks.find(({ kind, value }) => kind === 'subject' && ROLES.has(value));
  const isWithout =
    ask !== 'exists' &&
    countries.length === 0 &&
    role !== undefined &&
    isNegated(text, role, marks) &&
    !holds(text.tokens, text.grammar.former);
  // "Never co-chaired", "neither chair nor former chair"
  const ofAllTime: Condition = { any: [atom('chairs'), atom('chaired')] };
  const isEver = holds(text.tokens, text.grammar.allTime);
  const isOfEither =
    isEver || (subjects.has('former-co-chair') && (subjects.has('co-chairs') || hasOperator(text, 'or')));
  const noRole: Condition = {
    not:
      isWithout && isOfEither
        ? ofAllTime
        : atom(isWithout && subjects.has('former-co-chair') ? 'chaired' : 'chairs'),
  };
  // "Is Malaysia a current or a former co-chair?"
  const isEitherOf = subjects.has('former-co-chair') && countries.length === 1 && hasOperator(text, 'or');
  const roles =
    isBesideRoles || isWithout
      ? [noRole]
      : role === undefined
        ? []
        : [
            isEver || isEitherOf
              ? ofAllTime
              : atom(subjects.has('former-co-chair') || isOfBefore(text) ? 'chaired' : 'chairs'),
          ];
  const periods = periodsOf(marks);
  const isOfTimes = periods.length === 0 && text.marks.some(({ kind }) => kind === 'times');
  if (ask === 'compare' && !isOfTimes)
    return [anyOf(periods.map(({ value }) => atom('participated', value)))];
  // "Why wasn't Thailand in the 2nd?" is of Thailand, and denies the 2nd of it.
  const excluded = countries.filter(
    (mark) => ask !== 'exists' && !hasAsk(text, 'why') && isNegated(text, mark, marks),
  );
  // "How many countries joined Australia in the 1st?" counts others.
  const [named, ...more] = distinct(countries);
  const isOfPartners =
    ask === 'count' &&
    (text.marks.some(isTime) || saysTakingPart(text)) &&
    named?.kind === 'country' &&
    more.length === 0 &&
    text.tokens.some(
      (_, at) => text.grammar.countries.has(text.tokens[at]?.text ?? '') && isCountedAt(text, at),
    ) &&
    !holds(text.tokens, text.grammar.including);
  if (isOfPartners && excluded.length === 0) excluded.push(named);
  const wanted = anyOf(
    distinct(countries.filter((mark) => !excluded.includes(mark) && !isExample(mark, text))).map(
      ({ value }) => atom('country', value),
    ),
  );
  const without = excluded.map(({ value }): Condition => ({ not: atom('country', value) }));
  // "A, B, C and D: who is missing from the 1st?" asks for those that aren't among them.
  const [period, ...further] = periods;
  if (
    ask !== 'exists' &&
    countries.length > LISTED &&
    hasOperator(text, 'absent') &&
    period !== undefined &&
    further.length === 0
  )
    return [
      atom('participated', period.value),
      ...distinct(countries).map(({ value }): Condition => ({ not: atom('country', value) })),
    ];
  // "Was Bangladesh the only one in the 2nd?": whoever was says whether it was alone.
  const isOfSome =
    periods.length > 0 || hasOperator(text, 'all') || hasOperator(text, 'new') || roles.length > 0;
  const isAlone = isOfSome && isOnlyCountry(text, countries);
  const rest = isAlone ? { ...text, marks: text.marks.filter(({ value }) => value !== 'only') } : text;
  // "Networks weren't disrupted"
  const isDenied =
    networks !== undefined &&
    text.marks.some(
      (one) =>
        isDenial(one) &&
        !isExcept(text, one) &&
        one.from === networks.to &&
        // "Networks disrupted outside Thailand", "rings (not smuggling) broken up"
        (isBehind(text, one) ||
          !(
            /\S/.test(text.tokens[one.from]?.gap ?? '') ||
            text.marks.some((place) => isPlace(place) && place.from === one.to)
          )),
    );
  if (disrupted && (isNegated(text, networks, marks) || isDenied)) {
    const where = periods.map(({ value }): Condition => ({ not: atom('disrupted', value) }));
    return [
      wanted,
      combinedPeriods(text, marks, periods, 'participated', knowledge, false),
      ...(where.length > 0 ? where : [{ not: atom('disrupted') }]),
      ...roles,
    ];
  }
  // "Countries in JPA 2 that are no co-chairs": what is denied of a role is none of the period.
  const denied = isWithout && role !== undefined ? [role] : [];
  const others = (hasAsk(text, 'why') ? marks.filter((mark) => !isPlace(mark)) : marks)
    .concat(denied)
    .sort((one, other) => one.from - other.from);
  const isOfTwo = disrupted && !hasOperator(text, 'or') && periods.every((mark) => deed(mark) !== undefined);
  const joined = isOfTwo ? periods.filter((mark) => deed(mark) === 'countries') : [];
  return [
    isAlone ? undefined : wanted,
    ...(joined.length > 0 ? [combinedPeriods(rest, others, joined, 'participated', knowledge)] : []),
    combinedPeriods(
      rest,
      others,
      periods.filter((mark) => !joined.includes(mark)),
      disrupted ? 'disrupted' : 'participated',
      knowledge,
      ask !== 'exists' || wanted === undefined || isAlone || hasOperator(text, 'absent'),
    ),
    ...(disrupted && periods.length === joined.length ? [atom('disrupted')] : []),
    ...roles,
    ...without,
  ];
}

/** "Which were there in all three, like Thailand, and who else?": what is named as an example leaves nothing else out. */
const isExample = ({ from, to }: Mark, { tokens, grammar }: Annotated): boolean =>
  tokens.some((_, at) => {
    const length = lengthAt(tokens, at, grammar.examples);
    return length > 0 && (at + length === from || (length > 1 && at >= to));
  });

/** "Which … were in the 1st?": whether a verb says that they were in what a mark names, and nothing that was done there. */
const isWhere = ({ from }: Mark, { tokens, grammar }: Annotated): boolean => {
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const end = grammar.definite.has(wordAt(from - 1)) ? from - 1 : from;
  return grammar.functions.has(wordAt(end - 1)) && grammar.verbs.has(wordAt(end - 2));
};

/** Whether an “only” is of the countries that are named: “only Thailand”, “the only country”. */
const isOnlyCountry = (text: Annotated, countries: readonly Mark[]): boolean =>
  countries.some((mark) => operatorBeside(text, 'only', mark) !== undefined) ||
  (countries.length > 0 &&
    operatorsIn(text, 'only').some(
      ({ to }) =>
        ['weak' as const, 'countries' as const].some((key) =>
          text.grammar[key].has(text.tokens[to]?.text ?? ''),
        ) ||
        text.marks.some(
          ({ kind, value, from }) =>
            from === to &&
            ((kind === 'subject' && value === 'co-chairs') || (kind === 'operator' && value === 'new')),
        ),
    ));

/** More countries than that are a list. */
const LISTED = 2;
/** As many words may stand between “working group” and the networks in its name. */
const NAME = 6;
/** As many words may stand between an exception and what it leaves out: “leave out the two present co-chairs”. */
const BESIDE = 3;
