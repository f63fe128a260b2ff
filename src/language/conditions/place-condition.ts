import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Ask, allOf, anyOf, atom, type Condition } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { distinct, hasOperator, isDenial } from '../marks/marks.ts';
import { lengthAt } from '../words/grammar.ts';
import { isNegated } from './negation.ts';

/** Countries and cities: any of them, without those that are ruled out. */
export function placeCondition(
  select: string,
  ask: Ask,
  text: Annotated,
  marks: readonly Mark[],
  { cities: known, measures, periods }: KnowledgeBase,
): Condition | undefined {
  const countries = distinct(marks.filter(({ kind }) => kind === 'country' || kind === 'foreign'));
  const cities = distinct(marks.filter(({ kind }) => kind === 'city'));
  const name = select === 'periods' ? 'participated' : 'country';
  const places = [
    ...countries.map((mark) => ({ mark, atom: atom(name, mark.value) })),
    ...cities.map((mark) => ({ mark, atom: atom('city', mark.value) })),
  ];
  const named = marks.filter((mark) => isDate(mark) || places.some((place) => place.mark === mark));
  // "Nearly all are in Bangkok. Which one wasn't?": a negation behind the only place there is means that place.
  const isDenied = (mark: Mark) =>
    places.length === 1 &&
    ask !== 'exists' &&
    !marks.some((one) => (isDate(one) || one.kind === 'kind') && isNegated(text, one, marks))
      ? text.marks.some((one) => isDenial(one) && mayDeny(one, mark, text))
      : isNegated(text, mark, named);
  // "All were in Bangkok, and one somewhere else. Which one?": of what was anywhere else, the one place that is named is left out.
  const isElsewhere = select === 'meetings' && places.length === 1 && ask !== 'exists' && saysElsewhere(text);
  // What isn't in another city than one is in that.
  const isRuledOut = (mark: Mark) =>
    isOtherThan(mark, text)
      ? !text.marks.some((one) => isDenial(one) && one.to <= mark.from && mark.from - one.to <= NEAR)
      : isElsewhere || isDenied(mark);
  // "Convictions outside Thailand": of what has no part by country, none can be left out.
  const isUndivided =
    measures.some(({ id }) => id === select) &&
    !periods.some(({ outcomes }) =>
      outcomes.some(({ measure, countries: divided }) => measure.id === select && divided.length > 0),
    );
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
    ...(isUndivided ? [] : negated).map((place): Condition => ({ not: place.atom })),
  ]);
}

/** "Somewhere else", and not "not anywhere else". */
const saysElsewhere = ({ tokens, marks, grammar }: Annotated): boolean =>
  tokens.some(
    (_, at) =>
      lengthAt(tokens, at, grammar.elsewhere) > 0 &&
      !marks.some(
        (mark) =>
          (isDenial(mark) && mark.to === at) ||
          // "In Bangkok and not elsewhere": nowhere but there.
          (mark.kind === 'operator' && mark.value === 'only' && mark.from < at && at < mark.to),
      ),
  );

/** "In another city than Bangkok" */
const isOtherThan = ({ from }: Mark, { tokens, marks, grammar }: Annotated): boolean =>
  lengthAt(tokens, from - 1, grammar.than) > 0 &&
  // "Another city larger than Bangkok" may be anywhere.
  !marks.some(({ kind, from: start, to }) => kind === 'operator' && start < from - 1 && to === from) &&
  tokens.slice(Math.max(0, from - BEFORE), from).some(({ text }) => grammar.otherwise.has(text));
/** As many words may stand between a denial and the place that another is not: “not in another city than”. */
const NEAR = 7;
/** As many words before a place may leave it out: “another Asian city than”. */
const BEFORE = 4;

const isDate = ({ kind }: Mark) => kind === 'date' || kind === 'month' || kind === 'period';

/** Whether a denial may be of a place: not where it stands before something else, as in “without INTERPOL”; “absent”, beside it alone. */
const mayDeny = (denial: Mark, place: Mark, { marks }: Annotated): boolean =>
  // "Meetings in Bangkok that had nothing to do with it": what stands behind a place in more than two words denies what comes next.
  !(denial.to - denial.from > 2 && place.to <= denial.from) &&
  (denial.value === 'absent'
    ? denial.to === place.from || denial.from === place.to
    : !marks.some(({ kind, from }) => OTHERS.has(kind) && from >= denial.to && from <= denial.to + BESIDE));
const OTHERS = new Set<Mark['kind']>(['organisation', 'crime', 'sector']);
/** As many words may stand between a denial and what it is of. */
const BESIDE = 1;
