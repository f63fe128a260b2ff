import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Atom, allOf, anyOf, atom, type Condition } from '../../questions/query.ts';
import { askingIn } from '../marks/clauses.ts';
import { crimesOf } from '../marks/group-name.ts';
import { isExcept } from '../marks/left-out.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  CLAUSE,
  distinct,
  hasAsk,
  hasOperator,
  isOnlyOfTopic,
  isPlace,
  isTime,
  longest,
  operatorsIn,
} from '../marks/marks.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import { wordsOf } from '../words/tokens.ts';
import { isNegated } from './negation.ts';

/** Kinds of meetings, crimes, sectors, organisations: any of those that are named. */
export function topicCondition(
  select: string,
  text: Annotated,
  marks: readonly Mark[],
  kind: 'kind' | 'crime' | 'sector' | 'organisation',
  knowledge: KnowledgeBase,
): Condition | undefined {
  if (OWN[select] === kind && (asksBeside(text) || isOnlyOfTopic(text))) return undefined;
  const named = settled(longest(marks.filter((mark) => mark.kind === kind)));
  const any = kind === 'kind' ? besideMeetings(named, text) : [];
  const all = named.filter(
    (mark) => !any.includes(mark) && (kind === 'kind' || !isWithin(mark, named, text)),
  );
  const own = kind === 'crime' ? all.filter((mark) => !isNarrowed(mark, all, text, knowledge)) : all;
  const isOfCrimes = kind === 'crime' && own.length > 0;
  const found = distinct(isOfCrimes ? [...own, ...besideCrimes(own, text, knowledge)] : own);
  // "Which periods without the USA targeted fishing?": what denies a time or a place denies nothing behind it.
  const others =
    kind === 'kind'
      ? found
      : [...found, ...marks.filter((mark) => isPlace(mark) || isTime(mark))].sort(
          (one, other) => one.from - other.from,
        );
  // "Besides the online child thing": several words may name one.
  const isDenied = (named: Mark) =>
    own.some(
      (mark) =>
        (kind === 'kind' ? mark === named : mark.value === named.value) && isNegated(text, mark, others),
    );
  const negated = found.filter((mark) =>
    kind === 'kind' || (OWN[select] === kind && hasOperator(text, 'except'))
      ? isDenied(mark)
      : select === 'periods' && found.length === 1 && (isDenied(mark) || isDeniedAlone(text)),
  );
  const meant = found.filter((mark) => !negated.includes(mark));
  const wanted = meant.map(({ value }) => atom(kind, value));
  // A debrief workshop is both a debrief and a workshop; workshops and debriefs are either.
  const isForm = ({ value }: Atom) => kind === 'kind' && value === 'workshop';
  const [ofKinds, ofForms] = [wanted.filter((one) => !isForm(one)), wanted.filter(isForm)];
  // Of what no meeting is at once, either is meant: a roundtable or a workshop.
  const areBoth = knowledge.meetings.some(({ kinds }) => {
    const isOne = ({ value }: Atom) => kinds.some(({ id }) => id === value);
    return ofKinds.some(isOne) && ofForms.some(isOne);
  });
  const joined =
    areBoth && !meant.some((mark) => isForm(atom(kind, mark.value)) && isListedApart(mark, own, text))
      ? [anyOf(ofKinds), anyOf(ofForms)]
      : [anyOf(wanted)];
  return allOf([
    ...joined.filter((one) => one !== undefined),
    ...negated.map(({ value }): Condition => ({ not: atom(kind, value) })),
  ]);
}

/** "Workshops and debriefs", "workshops, planning sessions and debriefs": whether joints, or commas of a list, part a kind from all others. */
function isListedApart(mark: Mark, named: readonly Mark[], text: Annotated): boolean {
  const { tokens, marks, grammar } = text;
  const isJoint = (at: number) =>
    grammar.joints.has(tokens[at]?.text ?? '') ||
    tokens[at]?.gap.includes('&') === true ||
    marks.some(({ kind, value, from }) => kind === 'operator' && JOINING.has(value) && from === at);
  const between = (one: Mark, other: Mark) =>
    [...tokens.keys()].slice(Math.min(one.to, other.to), Math.max(one.from, other.from) + 1);
  const others = named.filter((other) => other !== mark);
  const isParted = (other: Mark) =>
    between(mark, other).some((at) => isJoint(at) || CLAUSE.test(tokens[at]?.gap ?? ''));
  // "Which was both a debrief and a workshop", "planning meetings that were also workshops"
  const isSaidOf = (other: Mark) =>
    between(mark, other).some((at) => grammar.relatives.has(tokens[at]?.text ?? ''));
  return (
    !hasOperator(text, 'both') &&
    others.every((other) => isParted(other) && !isSaidOf(other)) &&
    others.some((other) => between(mark, other).some(isJoint))
  );
}
const JOINING = new Set(['and', 'or']);

/** "Perdagangan orang untuk kerja paksa": of the several that one word may be, another word tells which. */
const settled = (named: readonly Mark[]): Mark[] => {
  const isSameWord = (one: Mark, other: Mark) => one.from === other.from && one.to === other.to;
  const isTold = (mark: Mark) =>
    named.some((other) => other.value === mark.value && !isSameWord(mark, other));
  return named.filter(
    (mark) => isTold(mark) || !named.some((other) => isSameWord(mark, other) && isTold(other)),
  );
};

/** "People smuggling by sea": what stands beside one of the crimes that the group is called after tells which of it. */
function isNarrowed(
  mark: Mark,
  named: readonly Mark[],
  { tokens, grammar, marks }: Annotated,
  knowledge: KnowledgeBase,
): boolean {
  const called = crimesOf(knowledge).map(({ id, name }) => ({ id, words: wordsOf(name) }));
  const own = ownWord(mark.value, called);
  const isOfIt = ({ value }: Mark) =>
    own !== undefined &&
    !called.some(({ id }) => id === value) &&
    knowledge.crimes.some(({ id, name }) => id === value && wordsOf(name).includes(own));
  const isJoint = (at: number) =>
    (tokens[at]?.gap ?? '') !== '' ||
    grammar.and.has(tokens[at]?.text ?? '') ||
    marks.some(({ kind, value, from }) => kind === 'operator' && value === 'or' && from === at);
  const isBeside = (one: Mark, other: Mark) =>
    other.from >= one.to &&
    other.from <= one.to + 1 &&
    ![...tokens.keys()].slice(one.to, other.from + 1).some(isJoint);
  return named.some((one) => isOfIt(one) && isBeside(mark, one));
}

/** Of one of the crimes that the group is called after, the word that tells it from the other. */
const ownWord = (
  crime: string,
  called: readonly { readonly id: string; readonly words: readonly string[] }[],
) =>
  called
    .find(({ id }) => id === crime)
    ?.words.filter((word) => !called.some(({ id, words }) => id !== crime && words.includes(word)))
    .sort((one, other) => other.length - one.length)[0];

/** "People smuggling or trafficking": beside one of the crimes that the group is called after, the word that tells the other from it. */
function besideCrimes(
  named: readonly Mark[],
  { tokens, marks }: Annotated,
  knowledge: KnowledgeBase,
): Mark[] {
  const called = crimesOf(knowledge).map(({ id, name }) => ({ id, words: wordsOf(name) }));
  const isNamed = (id: string) => named.some(({ value }) => value === id);
  if (!called.some(({ id }) => isNamed(id))) return [];
  return called.flatMap(({ id }): Mark[] => {
    const own = ownWord(id, called);
    const at = tokens.findIndex(
      ({ text }, index) =>
        text === own && !marks.some(({ kind, from, to }) => kind === 'crime' && from <= index && index < to),
    );
    return at < 0 || isNamed(id) ? [] : [{ from: at, to: at + 1, kind: 'crime', value: id }];
  });
}

/** "Which kinds of work, like farming?", "farming and what else?": what is named as an example leaves nothing else out. */
const asksBeside = (text: Annotated): boolean =>
  askingIn(text).length > 0 && holds(text.tokens, text.grammar.examples);
const OWN: Readonly<Record<string, string>> = { sectors: 'sector', crimes: 'crime' };

/**
 * "Meetings, workshops and so on", "rapat/workshop", "how many meetings, including the roundtable": beside the word for all
 * of them, kinds leave none out.
 */
function besideMeetings(named: readonly Mark[], text: Annotated): Mark[] {
  const { tokens, grammar, marks } = text;
  const isCounted = hasAsk(text, 'count') || hasOperator(text, 'total');
  const isIncluding = (at: number) => lengthAt(tokens, at, grammar.including) > 0;
  // A comma in a list of them ends no clause.
  const isCut = (at: number) =>
    CLAUSE.test(tokens[at]?.gap ?? '') && !named.some(({ from }) => at <= from && from < at + FEW);
  /** In a clause with such a word, what is behind it; where nothing is, what stands before it. */
  const isIncluded = ({ from, to }: Mark) => {
    const start = Math.max(
      0,
      tokens.findLastIndex((_, at) => at <= from && isCut(at)),
    );
    const end = tokens.findIndex((_, at) => at >= to && isCut(at));
    const word = tokens.findIndex((_, at) => at >= start && (end < 0 || at < end) && isIncluding(at));
    return word >= 0 && (word < from || !named.some((one) => one.from > word && (end < 0 || one.to <= end)));
  };
  const isGeneral = (at: number, isForm: boolean) =>
    grammar.meetings.has(tokens[at]?.text ?? '') &&
    // "Debrief meetings/workshops" are debriefs in either form; so are "debrief meetings or workshops".
    !named.some(
      ({ from, to, value }) =>
        (from <= at && at <= to && !(isForm && value !== 'workshop')) ||
        (at + 1 === from && tokens[from]?.gap === ''),
    );
  const isListed = (at: number) => /[,/&，、]/.test(tokens[at]?.gap ?? '');
  const isJoint = (at: number) =>
    grammar.joints.has(tokens[at]?.text ?? '') ||
    marks.some(({ kind, value, from }) => kind === 'operator' && value === 'or' && from === at);
  const beside = named.filter((mark) => {
    const { from, to, value } = mark;
    const isForm = value === 'workshop';
    return (
      (isCounted && isIncluded(mark)) ||
      (isJoint(to) && isGeneral(to + 1, isForm)) ||
      (isListed(from) && isGeneral(from - 1, isForm && tokens[from]?.gap.includes('/') === true)) ||
      (isJoint(from - 1) && isGeneral(from - 2, isForm && !grammar.joints.has(tokens[from - 1]?.text ?? '')))
    );
  });
  // "Meetings, workshops and roundtables"
  const isNext = ({ from }: Mark) => beside.some(({ to }) => isJoint(from - 1) && to === from - 1);
  return named.filter((mark) => beside.includes(mark) || isNext(mark));
}

/** Words before a name in a list. */
const FEW = 4;

/** "Online sexual exploitation of children": between two words for one thing, nothing else is named. */
function isWithin({ from, to, value }: Mark, named: readonly Mark[], { tokens }: Annotated): boolean {
  const others = named.filter((other) => other.value !== value);
  return others.some(
    (first) =>
      first.to <= from &&
      others.some(
        (last) =>
          last.value === first.value &&
          last.from >= to &&
          tokens.slice(first.to, last.to).every(({ gap }) => !CLAUSE.test(gap)),
      ),
  );
}

/** Whether a denial neither leaves something out nor is of a time or a place. */
const isDeniedAlone = (text: Annotated): boolean => {
  const marks = text.marks.filter((mark) => isPlace(mark) || isTime(mark));
  return (
    operatorsIn(text, 'not').some((one) => !isExcept(text, one)) &&
    !marks.some((mark) => isNegated(text, mark, marks))
  );
};
