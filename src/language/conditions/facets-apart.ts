import { type AtomName, allOf, anyOf, atom, type Condition } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasOperator, isMeetingNoun, longest } from '../marks/marks.ts';

/**
 * Of meetings, what is asked in two ways at once: “in Kuala Lumpur or in 2016”, “those in Kuala Lumpur and meetings in 2016”,
 * and pairs of which each is its own: “planning meetings in 2015 and debriefs in 2017”.
 */
export function facetsApart(text: Annotated): Condition | undefined {
  const facets = longest(
    text.marks.filter(({ kind, from }) => from >= 0 && ATOM_OF[kind] !== undefined),
  ).sort((one, other) => one.from - other.from);
  const [first, second, third, fourth, ...others] = facets;
  if (
    first === undefined ||
    second === undefined ||
    others.length > 0 ||
    TURNED.some((value) => hasOperator(text, value)) ||
    text.marks.some(({ kind }) => FURTHER.has(kind))
  )
    return undefined;
  if (third === undefined)
    return first.kind !== second.kind && isEither(text, first, second)
      ? anyOf(atomsOf(first, second))
      : undefined;
  if (fourth === undefined) return undefined;
  const arePairs =
    first.kind !== second.kind &&
    first.kind === third.kind &&
    second.kind === fourth.kind &&
    first.value !== third.value &&
    second.value !== fourth.value &&
    !isJoined(text, first, second) &&
    isJoined(text, second, third) &&
    !isJoined(text, third, fourth);
  const pairs = [allOf(atomsOf(first, second)), allOf(atomsOf(third, fourth))];
  return arePairs ? anyOf(pairs.filter((one) => one !== undefined)) : undefined;
}

const ATOM_OF: Partial<Record<Mark['kind'], AtomName>> = { kind: 'kind', city: 'city', date: 'in' };
/** What else restricts which meetings are meant. */
const FURTHER = new Set<Mark['kind']>(['period', 'country', 'foreign', 'month', 'times']);
/** What says of a time or a place that it is on another side of it, or leaves it out. */
const TURNED = ['not', 'except', 'before', 'after', 'since', 'until', 'between', 'only', 'compare'];

const atomsOf = (...marks: readonly Mark[]): Condition[] =>
  marks.flatMap(({ kind, value }) => {
    const name = ATOM_OF[kind];
    return name === undefined ? [] : [atom(name, value)];
  });

/** "In Bangkok or in 2016", "in Bangkok and meetings in 2016" */
const isEither = (text: Annotated, one: Mark, other: Mark): boolean => {
  const between = text.marks.filter(({ from, to }) => from >= one.to && to <= other.from);
  return (
    between.some(({ kind, value }) => kind === 'operator' && value === 'or') ||
    // … and not "were both called meetings and in Bangkok?"
    between.some((noun) => isMeetingNoun(noun) && isJoined(text, one, noun))
  );
};

const isJoined = ({ tokens, marks, grammar }: Annotated, one: Mark, other: Mark): boolean =>
  marks.some(
    ({ kind, value, from, to }) =>
      kind === 'operator' && value === 'or' && from >= one.to && to <= other.from,
  ) ||
  [...tokens.keys()]
    .slice(one.to, other.from + 1)
    .some((at) => grammar.joints.has(tokens[at]?.text ?? '') || /[,&;]/.test(tokens[at]?.gap ?? ''));
