import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Ask, allOf, anyOf, atom, type Condition } from '../questions/query.ts';
import type { Annotated, Mark } from './mark.ts';
import { distinct, hasOperator, isDenial, isNegated } from './marks.ts';

/** Countries and cities: any of them, without those that are ruled out. */
export function placeCondition(
  select: string,
  ask: Ask,
  text: Annotated,
  marks: readonly Mark[],
  { cities: known }: KnowledgeBase,
): Condition | undefined {
  const countries = distinct(marks.filter(({ kind }) => kind === 'country' || kind === 'foreign'));
  const cities = distinct(marks.filter(({ kind }) => kind === 'city'));
  const name = select === 'periods' ? 'participated' : 'country';
  const places = [
    ...countries.map((mark) => ({ mark, atom: atom(name, mark.value) })),
    ...cities.map((mark) => ({ mark, atom: atom('city', mark.value) })),
  ];
  const all = places.map(({ mark }) => mark);
  // "Nearly all are in Bangkok. Which one wasn't?": a negation behind the only place there is means that place.
  const isRuledOut = (mark: Mark) =>
    places.length === 1 &&
    ask !== 'exists' &&
    !marks.some((one) => (isDate(one) || one.kind === 'kind') && isNegated(text, one, marks))
      ? text.marks.some(isDenial)
      : isNegated(text, mark, all);
  const negated = places.filter(
    ({ mark }) => (ask !== 'exists' || select === 'meetings') && isRuledOut(mark),
  );
  // "They always meet in Bangkok: was any outside Thailand?": what lies in what is ruled out says only what is known.
  const isWithin = ({ mark }: (typeof places)[number]) =>
    mark.kind === 'city' &&
    negated.some((place) => known.find(({ id }) => id === mark.value)?.country?.code === place.mark.value);
  const positive = places
    .filter((place) => !negated.includes(place) && !isWithin(place))
    .map((place) => place.atom);
  const joined = select === 'periods' && !hasOperator(text, 'or') ? allOf(positive) : anyOf(positive);
  return allOf([
    ...(joined === undefined ? [] : [joined]),
    ...negated.map((place): Condition => ({ not: place.atom })),
  ]);
}

const isDate = ({ kind }: Mark) => kind === 'date' || kind === 'month' || kind === 'period';
