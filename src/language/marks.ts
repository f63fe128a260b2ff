import type { Ask } from '../questions/query.ts';
import { positiveOf } from './clauses.ts';
import { holds, lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import type { Token } from './tokens.ts';

/** The operators of one kind in a text. */
export const operatorsIn = ({ marks }: Annotated, value: string) =>
  marks.filter((mark) => mark.kind === 'operator' && mark.value === value);
export const hasOperator = (text: Annotated, value: string) => operatorsIn(text, value).length > 0;

/** Whether a word of a text asks for something: how many, when, why. */
export const hasAsk = ({ marks }: Annotated, value: Ask): boolean =>
  marks.some((mark) => mark.kind === 'ask' && mark.value === value);

/** Whether a word asks for a side of a thing; a "which", which some languages make of "who", asks for the thing. */
export const asksFor = ({ marks, tokens, grammar }: Annotated, side: Ask): boolean =>
  marks.some(
    ({ kind, value, from }) =>
      kind === 'ask' && value === side && lengthAt(tokens, from, grammar.which) === 0,
  );

/** Whether a text has words for something that can be asked about. */
export const hasSubject = ({ marks }: Annotated, subject: string): boolean =>
  marks.some(({ kind, value }) => kind === 'subject' && value === subject);

/** Whether a word says that countries take part, and doesn't only call them that. */
export const saysTakingPart = (text: Annotated): boolean => takingPart(text).length > 0;

/** The words that say that countries take part. */
export const takingPart = ({ tokens, marks, grammar }: Annotated): Mark[] => {
  // "Aling bansa", "nước nào": a noun with what asks for it.
  const isNoun = ({ text }: Token) => grammar.countries.has(text) || grammar.which.has(text);
  return marks.filter(
    ({ kind, value, from, to }) =>
      kind === 'subject' &&
      value === 'countries' &&
      !grammar.countries.has(tokens[from]?.text ?? '') &&
      !tokens.slice(from, to).every(isNoun),
  );
};

/** "How many did we rescue?", "in my country": where those who speak mean their country. */
export const speakersCountry = (text: Annotated): number[] =>
  [...text.tokens.keys()].filter(
    (at) =>
      text.grammar.ours.has(text.tokens[at]?.text ?? '') ||
      (text.grammar.speakers.has(text.tokens[at]?.text ?? '') &&
        (text.grammar.countries.has(text.tokens[at + 1]?.text ?? '') ||
          takingPart(text).some(({ from }) => from > at && from <= at + BESIDE))),
  );

/** A word of order that is part of no operator: the “next” of “the next one”, and not that of “after”. */
export const orderIn = ({ marks }: Annotated, value: string): Mark | undefined =>
  marks.find(
    (mark) =>
      mark.kind === 'order' &&
      mark.value === value &&
      !marks.some((one) => one.kind === 'operator' && one.from < mark.to && mark.from < one.to),
  );

/** Whether a before or after is the nearest one: "right before the debrief". */
export const isBesideNearest = (text: Annotated, limit: 'before' | 'after'): boolean =>
  operatorsIn(text, limit).some(
    ({ from, to }) =>
      [from - 1, to].some((at) => lengthAt(text.tokens, at, text.grammar.nearest) > 0) ||
      // "Which meeting followed the roundtable?", but not "which meetings", nor "the meeting which followed the 1st"
      (from > 0 &&
        from <= OPENING &&
        lengthAt(text.tokens, from, text.grammar.nearest) > 0 &&
        (lengthAt(text.tokens, 0, text.grammar.which) === from ||
          (text.marks.some((mark) => isMeetingNoun(mark) && mark.to === from) &&
            !isPluralAt(text, from - 1)))),
  );

/** As many words open a question before its verb: “which meeting”. */
const OPENING = 2;

/** Whether a word is a plural, as the page's language forms it. */
const isPluralAt = ({ tokens }: Annotated, at: number): boolean => /s$/.test(tokens[at]?.text ?? '');

/** Whether a "which" stands beside the word for something: "in which sectors", "sektor apa". */
export const isAskedFor = ({ tokens, marks, grammar }: Annotated, subject: string): boolean =>
  marks.some(
    ({ kind, value, from, to }) =>
      kind === 'subject' &&
      value === subject &&
      [...tokens.keys()].some((at) => {
        const length = lengthAt(tokens, at, grammar.which);
        const sort = at + length;
        // "Which categories of crime"
        const isOfSort =
          sort + SORT === from &&
          !marks.some((mark) => mark.from <= sort && sort < mark.to) &&
          grammar.functions.has(tokens[from - 1]?.text ?? '');
        return length > 0 && at <= to && (sort >= from || isOfSort);
      }),
  );
/** As many words say of which sort something is: “categories of”. */
const SORT = 2;

/** Whether a word that asks for something stands before a place. */
const isAskedBefore = ({ tokens, marks, grammar }: Annotated, to: number): boolean =>
  marks.some(
    ({ kind, value, from }) => kind === 'ask' && value !== 'exists' && value !== 'why' && from < to,
  ) || tokens.some((_, at) => at < to && lengthAt(tokens, at, grammar.which) > 0);

/** How many words behind a "not" may still be what it negates: longer than most clauses. */
const REACH = 10;

/** The operator that stands right beside what a mark says, or before its end or beginning, on the side on which the language puts it. */
export const operatorBeside = (text: Annotated, value: string, mark: Mark): Mark | undefined => {
  const { to } = mark;
  // "After the Working Group's first meeting"
  const from = text.marks.find((one) => one.kind === 'group' && one.to === mark.from)?.from ?? mark.from;
  // "Until the end of 2016"
  const edge =
    text.tokens.findLastIndex(({ text: word }, at) => at < from && !text.grammar.edges.has(word)) + 1;
  return operatorsIn(text, value).find((operator) =>
    isBehind(text, operator)
      ? operator.to > to && operator.from <= to + BESIDE && operator.from >= from
      : operator.from < from && operator.to >= Math.min(from - BESIDE, edge),
  );
};
/** Whether dates say from when until when, unlike a part of a year. */
export const isRange = (
  { tokens, grammar }: Annotated,
  { from, to, value, dates = value }: Mark,
): boolean => {
  const words = tokens.slice(from, to);
  const has = (key: (typeof PARTS)[number] | 'until' | 'and') => holds(words, grammar[key]);
  return dates.includes('..') && (!PARTS.some(has) || has('until') || has('and'));
};
const PARTS = ['quarters', 'halves', 'firstHalves', 'secondHalves', 'early', 'mid', 'late'] as const;
const BESIDE = 2;

/** "Besides the participating countries, which …", "देशों के अलावा": the words that leave all of them aside, and name none. */
export const countriesAside = (text: Annotated): Mark[] => {
  const nouns = text.marks.filter(({ kind, value }) => kind === 'subject' && value === 'countries');
  // "Apart from the eight countries"
  const counted = (noun: Mark) => text.marks.find(({ kind, to }) => kind === 'period' && to === noun.from);
  const isBeside = (mark: Mark) => (noun: Mark) =>
    isBehind(text, mark)
      ? mark.from === noun.to
      : noun.from >= mark.to && (counted(noun) ?? noun).from < mark.to + BESIDE;
  const beside = text.marks.filter(
    (mark) => isDenial(mark) && isExcept(text, mark) && nouns.some(isBeside(mark)),
  );
  const counts = nouns
    .filter((noun) => beside.some((mark) => isBeside(mark)(noun)))
    .map(counted)
    .filter((mark) => mark !== undefined);
  return text.marks.some(isPlace) ? [] : [...beside, ...counts];
};

/** "How many countries", "how many separate operations": whether what begins at a place is what a “how many” before it counts. */
export const isCountedAt = ({ marks, tokens, grammar }: Annotated, at: number): boolean => {
  const isMarked = marks.some(({ from, to }) => from < at && at <= to);
  const isPlain = !isMarked && !grammar.functions.has(tokens[at - 1]?.text ?? '');
  return marks.some(
    ({ kind, value, to }) => kind === 'ask' && value === 'count' && (to === at || (isPlain && to === at - 1)),
  );
};

/** "Was it only about sex trafficking?", "the only sector": what there is besides says whether it was. */
export const isOnlyOfTopic = (text: Annotated): boolean =>
  text.marks.some(
    (mark) =>
      ((mark.kind === 'crime' || mark.kind === 'sector') &&
        (operatorBeside(text, 'only', mark) !== undefined ||
          // "Fishing only?", and not "fishing only investigated in the 1st"
          operatorsIn(text, 'only').some(
            ({ from, to }) => from === mark.to && (to === text.tokens.length || isCut(text, to - 1, to)),
          ))) ||
      (mark.kind === 'subject' &&
        TOPICS.has(mark.value) &&
        // "The only crime", and not "they only target it in the 1st", "were only targeted in it"
        operatorsIn(text, 'only').some(({ from, to }) => to === mark.from && !isClause(text, from - 1))),
  );
const TOPICS = new Set(['crimes', 'sectors']);
/** "They", "were", and not "the". */
const isClause = ({ tokens, grammar }: Annotated, at: number): boolean => {
  const word = tokens[at]?.text ?? '';
  return (grammar.pronouns.has(word) || grammar.verbs.has(word)) && !grammar.articles.has(word);
};

/** Whether a clause ends between two tokens. */
export const isCut = ({ tokens, grammar }: Annotated, from: number, to: number): boolean =>
  tokens
    .slice(from, to + 1)
    .some(({ text, gap }, at) => (from + at < to && grammar.but.has(text)) || CLAUSE.test(gap));
/** What stands between two clauses, or the parts of a list. */
export const CLAUSE = /[,;?!，、；？！]/;

/** The words that a mark stands on, as the reader compares them. */
export const wordsOf = ({ tokens }: Annotated, { from, to }: Mark): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
/** Whether a word is one of those that stand behind what they belong to. */
export const isBehind = (text: Annotated, mark: Mark): boolean => text.grammar.after.has(wordsOf(text, mark));

/** "The last meeting", "pertemuan terakhir": whether a word of order stands beside what it belongs to. */
export const isBesideNoun = (text: Annotated, order: Mark, noun: Mark): boolean =>
  order.to === noun.from || (order.from === noun.to && isBehind(text, order));

/** Whether a word is one of those that stand before or behind it. */
const isEither = (text: Annotated, mark: Mark): boolean =>
  [text.grammar.either, text.grammar.tags].some((words) => words.has(wordsOf(text, mark)));

/** Whether a mark denies what it belongs to: "absent" does as much as "not". */
export const isDenial = ({ kind, value }: Mark) =>
  kind === 'operator' && (value === 'not' || value === 'absent');

/** Whether a denial leaves something out: "apart from". */
export const isExcept = (text: Annotated, denial: Mark): boolean =>
  operatorsIn(text, 'except').some(({ from }) => from === denial.from);

/** What an exception leaves out of what is known: what stands beside it, and what is joined to that: "apart from arrests and convictions". */
export function leftOut(
  { tokens, grammar }: Pick<Annotated, 'tokens' | 'grammar'>,
  { to }: Mark,
  known: readonly Mark[],
): Mark[] {
  let end: number | undefined;
  return known.filter((mark) => {
    const between = tokens.slice(end ?? 0, mark.from).map(({ text: word }) => word);
    const isJoined =
      end !== undefined &&
      (mark.from < end ||
        ((CLAUSE.test(tokens[end]?.gap ?? '') || between.some((word) => grammar.and.has(word))) &&
          between.every((word) => grammar.and.has(word) || grammar.articles.has(word))));
    const isBeside = end === undefined && mark.from <= to + BESIDE;
    if (mark.from < to || !(isJoined || isBeside)) return false;
    end = mark.to;
    return true;
  });
}

/** "No longer", "doesn't … anymore": what is denied of now was so before. */
export const isNoLonger = (text: Annotated): boolean =>
  // "Selain Malaysia, siapa lagi": what is left out has no before.
  operatorsIn(text, 'not').some((denial) => !isExcept(text, denial)) &&
  !hasOperator(text, 'or') &&
  text.tokens.some((_, at) => lengthAt(text.tokens, at, text.grammar.former) > 0);

/** Whether what is now is asked of the time before: "before them", "previously", "dropped out as", and what is no longer so. */
export const isOfBefore = (text: Annotated): boolean =>
  isNoLonger(text) ||
  (!text.marks.some(isTime) &&
    text.marks.some(
      (mark) =>
        ((mark.kind === 'operator' && (mark.value === 'before' || mark.value === 'gone')) ||
          (mark.kind === 'order' && mark.value === 'previous')) &&
        isOfRole(text, mark),
    ));

/** "Before I sign: who co-chairs": what stands in a clause without the role says nothing of it. */
const isOfRole = ({ marks, tokens }: Annotated, before: Mark): boolean =>
  marks.some(({ kind, value, from, to }) => {
    const [start, end] = from < before.from ? [to, before.from] : [before.to, from];
    const isRole = kind === 'subject' && (value === 'co-chairs' || value === 'former-co-chair');
    return isRole && !tokens.slice(start, end + 1).some(({ gap }) => /[,;:?!，；：？！]/.test(gap));
  });

/** The roles that countries have in the group, as queries select them. */
export const ROLES: ReadonlySet<string> = new Set(['co-chairs', 'former-co-chair']);

/** What has members, as queries select it. */
export const SETS: ReadonlySet<string> = new Set(['countries', 'meetings', 'periods']);

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
  const negations = text.marks.filter(
    (one) =>
      isDenial(one) &&
      !isOfExistence(one) &&
      // "Apart from smugglers, which networks": an exception shuts out what has a name, and nothing else.
      !(isExcept(text, one) && (mark.kind === 'subject' || isOfOther(one) || isOfSet(one) || isParted(one))),
  );
  // What may stand on either side belongs to what comes behind it in its clause, and else to what is before it.
  const isForward = (one: Mark) => {
    const next = text.marks.find(
      (other) =>
        other.from >= one.to &&
        (isPlace(other) || isTime(other) || other.kind === mark.kind || other.kind === 'kind'),
    );
    return next !== undefined && !isCut(text, one.to, next.from);
  };
  // "Which crimes did the 3rd target that the 1st did not?": of two times, the later is denied by what ends its clause.
  const isLast = ({ from, to }: Mark) =>
    isTime(mark) &&
    mark.to <= from &&
    from <= mark.to + 1 &&
    text.marks.some((other) => isTime(other) && other.to <= mark.from) &&
    (to === text.tokens.length || CLAUSE.test(text.tokens[to]?.gap ?? '')) &&
    !text.marks.some((or) => or.kind === 'operator' && or.value === 'or' && or.to === from);
  const isAfter = (one: Mark) =>
    isBehind(text, one) || ((isEither(text, one) || isLast(one)) && !isForward(one));
  return (
    isNegatedFrom(
      'before',
      negations.filter((one) => !isAfter(one)),
      text,
      mark,
      others,
    ) || isNegatedFrom('behind', negations.filter(isAfter), text, mark, others)
  );
}

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
  const parting = isOfClause ? /[,;?!，；？！]/ : /[;?!；？！]/;
  if (near.length > 0)
    return !clause.some(({ text: word, gap }) => grammar.but.has(word) || parting.test(gap));
  // "not in the 1st or 2nd": nothing but a link between them.
  if (next === undefined || isPlace(next) !== isPlace(mark)) return false;
  const between = side === 'behind' ? tokens.slice(mark.to, next.from) : tokens.slice(next.to, mark.from);
  const rest = others.filter((one) => one !== next);
  // Behind a comma, what may stand before it too ends a clause of its own: "joined the 2nd, the 1st not"; so does what is
  // left out, but for a list of places: "in 2016, the 2nd debrief excepted".
  const isParted =
    side === 'behind' &&
    tokens.slice(mark.to, next.from + 1).some(({ gap }) => /[,，]/.test(gap)) &&
    !['both', 'all'].some((value) => hasOperator(text, value)) &&
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
  return (
    !isParted &&
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

/** Marks of different values, each once. */
export const distinct = (marks: readonly Mark[]) => [
  ...new Map(marks.map((mark) => [mark.value, mark])).values(),
];

/** The periods that marks name, each where it is first named. */
export const periodsOf = (marks: readonly Mark[]): Mark[] => {
  const seen = new Set<string>();
  return marks.filter(({ kind, value }) => kind === 'period' && !seen.has(value) && seen.add(value));
};

/** Of marks that share words, the longest. */
export const longest = (marks: readonly Mark[]) =>
  marks.filter(
    (mark) =>
      !marks.some(
        (other) =>
          other !== mark &&
          other.from <= mark.from &&
          other.to >= mark.to &&
          other.to - other.from > mark.to - mark.from,
      ),
  );

/** Whether a mark is a word for meetings, or for a kind of them. */
export const isMeetingNoun = ({ kind, value }: Mark): boolean =>
  kind === 'kind' || (kind === 'subject' && value === 'meetings');

/** "The debriefs", "these planning meetings": whether a mark names all meetings that are known. */
export const isPluralKnown = (mark: Mark, text: Annotated): boolean => {
  const { tokens, marks, grammar } = text;
  // "The Working Group's debrief meetings"
  const begin = ({ from }: Mark): number => {
    const before = marks.find((one) => (isMeetingNoun(one) || one.kind === 'group') && one.to === from);
    return before === undefined ? from : begin(before);
  };
  return (
    isMeetingNoun(mark) &&
    grammar.definite.has(tokens[begin(mark) - 1]?.text ?? '') &&
    isPluralAt(text, mark.to - 1)
  );
};

/** Whether a mark names where something is. */
export const isPlace = ({ kind }: Mark) => kind === 'country' || kind === 'foreign' || kind === 'city';

/** Whether a mark says when something was. */
export const isTime = ({ kind }: Mark) => kind === 'period' || kind === 'date' || kind === 'month';

/** Whether a date is one day. */
export const isDay = ({ value }: Mark): boolean => value.length === DAY;
/** How long a day is, as queries write it. */
const DAY = '2015-05-19'.length;

/** Whether of what the page lacks a text asks for one thing alone. */
export function isLackOf({ marks }: Annotated, value: string): boolean {
  const lacking = marks.filter(({ kind }) => kind === 'attribute');
  return lacking.length > 0 && lacking.every((mark) => mark.value === value);
}

/** "Who are the donors?": whether a text names nothing but what the page lacks. */
export function isBareLack({ marks }: Annotated): boolean {
  const lacking = marks.filter(({ kind }) => kind === 'attribute');
  return (
    lacking.length > 0 &&
    marks.every(
      (mark) =>
        mark.kind !== 'number' &&
        mark.kind !== 'operator' &&
        (!namesThing(mark) ||
          (mark.kind !== 'subject' && lacking.some(({ from, to }) => from <= mark.from && mark.to <= to))),
    )
  );
}

/** Whether a mark names what a question may be about. */
export const namesThing = ({ kind, value }: Mark) =>
  THINGS.has(kind) && value !== 'nothing' && value !== 'page';
const THINGS = new Set<Mark['kind']>([
  'subject',
  'about',
  'period',
  'date',
  'month',
  'country',
  'foreign',
  'city',
  'kind',
  'crime',
  'sector',
  'organisation',
]);

/** Whether a word of a text stands for what was named before it: he, it, those. */
export const isAnaphoric = ({ tokens, grammar }: Annotated): boolean => holds(tokens, grammar.anaphors);

/** A text without some of its marks. */
export const without = (text: Annotated, isDropped: (mark: Mark) => boolean): Annotated => ({
  ...text,
  marks: text.marks.filter((mark) => !isDropped(mark)),
});
