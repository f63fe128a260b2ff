import { printPartialDate } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Period } from '../knowledge/knowledge-base.ts';
import { type Ask, type AtomName, allOf, anyOf, atom, type Condition } from '../questions/query.ts';
import { boundBeside } from './bound-beside.ts';
import { holds, lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import {
  CLAUSE,
  deniesDeed,
  distinct,
  hasAsk,
  hasOperator,
  isAskedFor,
  isCountedAt,
  isCut,
  isDenial,
  isNegated,
  isOfBefore,
  isOnlyOfTopic,
  isPlace,
  isTime,
  operatorBeside,
  operatorsIn,
  ROLES,
  saysTakingPart,
  takingPart,
  wordsOf,
} from './marks.ts';
import { hasFigures } from './properties.ts';
import { limited, timeLimit } from './time-limit.ts';
import { isUnmarked } from './word-use.ts';

/** The periods that marks name, each once. */
const periodsOf = (marks: readonly Mark[]) => {
  const seen = new Set<string>();
  return marks.filter(({ kind, value }) => kind === 'period' && !seen.has(value) && seen.add(value));
};

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
    [...takingPart(text), ...(networks === undefined ? [] : [networks])]
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
  // "Apart from the co-chairs"
  const isExcept = operatorsIn(text, 'except').some(({ from: at, to }) =>
    text.marks.some(
      ({ kind, value, from, to: end }) =>
        kind === 'subject' &&
        value === 'co-chairs' &&
        (text.grammar.postpositions.size > 0
          ? end === at
          : from >= to && from <= to + BESIDE && !isCut(text, to, from)),
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
  // "… neither chair nor former chair"
  const noRole: Condition =
    isWithout && subjects.has('former-co-chair')
      ? {
          not:
            subjects.has('co-chairs') || hasOperator(text, 'or')
              ? { any: [atom('chairs'), atom('chaired')] }
              : atom('chaired'),
        }
      : { not: atom('chairs') };
  const roles = [
    isExcept || isWithout
      ? noRole
      : // "Is Malaysia a current or a former co-chair?"
        subjects.has('former-co-chair') && countries.length === 1 && hasOperator(text, 'or')
        ? anyOf([atom('chairs'), atom('chaired')])
        : subjects.has('former-co-chair') || (subjects.has('co-chairs') && isOfBefore(text))
          ? atom('chaired')
          : subjects.has('co-chairs')
            ? atom('chairs')
            : undefined,
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
    periods.length > 0 ||
    hasOperator(text, 'all') ||
    hasOperator(text, 'new') ||
    roles.some((role) => role !== undefined);
  const isAlone = isOfSome && isOnlyCountry(text, countries);
  const rest = isAlone ? { ...text, marks: text.marks.filter(({ value }) => value !== 'only') } : text;
  // "Networks weren't disrupted"
  const isDenied =
    networks !== undefined && text.marks.some((one) => isDenial(one) && one.from === networks.to);
  if (disrupted && (isNegated(text, networks, marks) || isDenied)) {
    const where = periods.map(({ value }): Condition => ({ not: atom('disrupted', value) }));
    return [
      wanted,
      combined(text, marks, periods, 'participated', knowledge, false),
      ...(where.length > 0 ? where : [{ not: atom('disrupted') }]),
      ...roles,
    ];
  }
  const others = hasAsk(text, 'why') ? marks.filter((mark) => !isPlace(mark)) : marks;
  const isOfTwo = disrupted && !hasOperator(text, 'or') && periods.every((mark) => deed(mark) !== undefined);
  const joined = isOfTwo ? periods.filter((mark) => deed(mark) === 'countries') : [];
  return [
    isAlone ? undefined : wanted,
    ...(joined.length > 0 ? [combined(rest, others, joined, 'participated', knowledge)] : []),
    combined(
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

/** Periods as sets: in both, in one and not the other, in any, in all, only, newly. */
function combined(
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
      if (isTogether(text)) return anyOf(each);
      // "Who missed all three?", and not "wasn't in all three"
      // … nor "missed one of all three", nor "failed to join all three"
      const isOfEach = operatorsIn(text, 'absent').some(
        ({ from, to }) =>
          operatorsIn(text, 'all').some((one) => one.from >= to && one.from <= to + 1) &&
          lengthAt(text.tokens, from, text.grammar.turning) === 0 &&
          !takingPart(text).some((one) => one.from === to),
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
  const isOfGone = hasOperator(text, 'gone') || hasOperator(text, 'stayed');
  if (isOfGone && numbers.length > 1 && name === 'participated')
    return goneAfter(text, periods, name, numbers);
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
    // "Which have joined since the 1st?": behind it.
    const isNew = hasOperator(text, 'new');
    const isBehind = limit === 'after' || (limit === 'since' && isNew);
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
  if (periods.length === 2 && negated.length === 0 && hasOperator(text, 'new')) {
    const [early, late] = periods.map(({ value }) => Number(value)).sort((one, other) => one - other);
    return allOf([atom(name, String(late)), { not: atom(name, String(early)) }]);
  }
  const isEither = hasOperator(text, 'or') || hasOperator(text, 'any');
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
  const wanted = positive.map(({ value }) => atom(name, value));
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
  const isOfRole = ({ to }: Mark) => role !== undefined && to <= role.from && role.from - to <= BESIDE;
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
  // "Of the three periods, which had the fewest?", "in at least one period", "in two or three"
  const isAny = text.marks.some(
    ({ kind, value, from, to }) =>
      kind === 'operator' && value === 'any' && mark !== undefined && from < mark.to && mark.from < to,
  );
  if (mark === undefined || isAny || NO_TIMES.some((value) => hasOperator(text, value))) return undefined;
  const count = Number(mark.value);
  const bound = boundBeside(text, mark, count);
  if (bound !== undefined) return atom('times', bound);
  return count === numbers.length
    ? allOf(numbers.map((number) => atom('participated', String(number))))
    : atom('times', `=${count}`);
}

const NO_TIMES = ['most', 'least', 'longest', 'shortest', 'total', 'compare', 'between'];

/** "All three combined": what any of them has. */
const isTogether = (text: Annotated): boolean =>
  operatorsIn(text, 'all').some((all) => operatorsIn(text, 'total').some(({ from }) => from === all.to));

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

/** In which periods, or before or after which, something is. */
export function periodCondition(
  select: string,
  ask: Ask,
  text: Annotated,
  marks: readonly Mark[],
  knowledge: KnowledgeBase,
): Condition | undefined {
  const periods = periodsOf(marks);
  const isCounted = hasFigures(select, knowledge);
  const isOfDeed = (mark: Mark) => isCounted && deniesDeed(text, mark);
  const isOfTopics = select === 'sectors' || select === 'crimes';
  const isSet =
    ask !== 'compare' &&
    (hasOperator(text, 'both') ||
      hasOperator(text, 'new') ||
      (hasOperator(text, 'only') && !isOnlyOfTopic(text)) ||
      (hasOperator(text, 'not') && !periods.some(isOfDeed)) ||
      (periods.length === 0 && hasOperator(text, 'all') && (isOfTopics || isAskedFor(text, 'outcomes'))));
  if (isSet && (isOfTopics || select === 'outcomes'))
    return combined(text, marks, periods, 'period', knowledge);
  const beside = periods.map((mark) => besidePeriod(select, ask, text, mark, knowledge));
  if (beside.some((one) => one !== undefined)) return allOf(beside.filter((one) => one !== undefined));
  const named = marks.filter((mark) => mark.kind === 'period' || isPlace(mark));
  // "Why was nobody arrested in the 1st?" is of the 1st.
  const isWhy = hasAsk(text, 'why') && (text.marks.some(isPlace) || isCounted);
  const negated = periods.filter(
    (mark) => ask !== 'exists' && !isWhy && !isOfDeed(mark) && isNegated(text, mark, named),
  );
  return allOf([
    ...[
      anyOf(periods.filter((one) => !negated.includes(one)).map(({ value }) => atom('period', value))),
    ].filter((one) => one !== undefined),
    ...negated.map(({ value }): Condition => ({ not: atom('period', value) })),
  ]);
}

/** "Since the 2nd period", and not "from the 2nd period", which is its own. */
const saysSince = (text: Annotated, { from }: Mark): boolean =>
  operatorsIn(text, 'since').some(
    (mark) => mark.to <= from && !text.grammar.functions.has(text.tokens[mark.from]?.text ?? ''),
  );

/** What comes before, after or until a period: meetings by its dates, a period or what was counted in one by its number. */
function besidePeriod(
  select: string,
  ask: Ask,
  text: Annotated,
  mark: Mark,
  { periods, measures }: KnowledgeBase,
): Condition | undefined {
  const period = periods.find(({ number }) => String(number) === mark.value);
  const limit = timeLimit(text, mark);
  // "Meetings from the 2nd period" are its own.
  // "Arrests by period: 1st, 2nd, 3rd" are of each.
  const isOneOfSeveral = limit === 'until' && text.marks.filter(({ kind }) => kind === 'period').length > 1;
  if (period === undefined || limit === undefined || isOneOfSeveral) return undefined;
  const isOwn = limit === 'since' && (select === 'periods' || !saysSince(text, mark));
  if (isOwn) return undefined;
  const { number: own } = period;
  const isThere = ({ number }: Period) =>
    limit === 'after'
      ? number > own
      : limit === 'since'
        ? number >= own
        : number < own || (limit === 'until' && number === own);
  const there = anyOf(periods.filter(isThere).map(({ number }) => atom('period', String(number))));
  const isKind = text.marks.some(({ kind, from }) => kind === 'kind' && from > mark.from);
  // What is planned before a period, and looked back on after it, is the period; but "how many debriefs after it?" are all of them.
  const isOfPeriod =
    ask !== 'count' &&
    text.marks.some(
      ({ kind, value }) => kind === 'kind' && value === (limit === 'after' ? 'debrief' : 'planning'),
    );
  const next = atom('period', String(limit === 'before' ? own - 1 : own + 1));
  // "The period before the 3rd" is the one beside it.
  const isOne = operatorsIn(text, limit).some(
    ({ from }) =>
      text.grammar.articles.has(text.tokens[from - 2]?.text ?? '') &&
      /[^s]$/.test(text.tokens[from - 1]?.text ?? '') &&
      isUnmarked(text, from - 1, 1),
  );
  if (select === 'periods') return limit === 'until' ? undefined : isOne ? next : (there ?? next);
  // "Looked after first campaign": of what was counted, only "after the first" is behind it.
  const isParted = !operatorsIn(text, limit).some(({ to }) => to === mark.from);
  const beside = limited(limit, printPartialDate(period.date.from), printPartialDate(period.date.to));
  // "Before the 1st": there is none, and what is counted in it wasn't before it.
  // "Which sectors were covered by the 2nd?" is of the 2nd.
  const isOfTopics = TOPICS.has(select) && limit !== 'until';
  if (isParted && (isOfTopics || measures.some(({ id }) => id === select))) return there ?? beside;
  if ((select !== 'meetings' && select !== 'events') || isKind || isOfPeriod) return undefined;
  return beside;
}
/** What is told of each period besides what is counted. */
const TOPICS = new Set(['sectors', 'crimes']);
