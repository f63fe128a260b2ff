import type { Ask } from '../../questions/query.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import type { Token } from '../words/tokens.ts';
import type { Annotated, Mark } from './mark.ts';

/** The operators of one kind in a text. */
export const operatorsIn = ({ marks }: Annotated, value: string) =>
  marks.filter((mark) => mark.kind === 'operator' && mark.value === value);
export const hasOperator = (text: Annotated, value: string) => operatorsIn(text, value).length > 0;

/** Whether a word of a text asks for something: how many, when, why. */
export const hasAsk = ({ marks }: Annotated, value: Ask): boolean =>
  marks.some((mark) => mark.kind === 'ask' && mark.value === value);

/** "Where does it say", "which paragraph": two words or more that ask where something stands, and for nothing else. */
export const isCited = ({ marks }: Annotated): boolean =>
  marks.some(({ kind, value, from, to }) => kind === 'ask' && value === 'where stated' && to - from > 1);

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
export const isPluralAt = ({ tokens }: Annotated, at: number): boolean => /s$/.test(tokens[at]?.text ?? '');

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
/** As many words may stand between a word and what it belongs to. */
export const BESIDE = 2;

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

/** Whether a mark denies what it belongs to: "absent" does as much as "not". */
export const isDenial = ({ kind, value }: Mark) =>
  kind === 'operator' && (value === 'not' || value === 'absent');

/** The roles that countries have in the group, as queries select them. */
export const ROLES: ReadonlySet<string> = new Set(['co-chairs', 'former-co-chair']);

/** What has members, as queries select it. */
export const SETS: ReadonlySet<string> = new Set(['countries', 'meetings', 'periods']);

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
