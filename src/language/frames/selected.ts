import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { liesIn } from '../../questions/holds.ts';
import type { Ask } from '../../questions/query.ts';
import { isNegated, isNoLonger } from '../conditions/negation.ts';
import { isOfBefore } from '../conditions/of-before.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasAsk, hasOperator, hasSubject, isAskedFor, isPlace, isTime } from '../marks/marks.ts';
import { holds, lengthAt } from '../words/grammar.ts';

/** What a query selects, once it is known what is wanted of what. */
export function selectOf(
  named: string,
  ask: Ask,
  text: Annotated,
  { measures, meetings }: KnowledgeBase,
): string {
  const has = (kind: Mark['kind']) => text.marks.some((mark) => mark.kind === kind);
  const isRole = named === 'co-chairs' || named === 'former-co-chair';
  const isOfPeriods = named === 'periods' && (hasOperator(text, 'all') || has('period'));
  // "Which co-chair other than Malaysia does it have?"
  const isOfNow =
    named === 'co-chairs' || (isRole && !hasSubject(text, 'former-co-chair') && !isOfBefore(text));
  if (isOfNow && ask === 'list' && has('country') && hasOperator(text, 'except')) return 'countries';
  // "Which countries are not co-chairs?"
  if (
    named === 'co-chairs' &&
    ask === 'list' &&
    hasSubject(text, 'countries') &&
    hasOperator(text, 'not') &&
    !isNoLonger(text)
  )
    return 'countries';
  // "Which of Thailand and Bangladesh joined the 1st?"
  const which = lengthAt(text.tokens, 0, text.grammar.which);
  const those = text.marks.find(({ kind, from }) => kind === 'country' && from === which + 1);
  const isOfThose =
    which > 0 &&
    those !== undefined &&
    text.grammar.functions.has(text.tokens[which]?.text ?? '') &&
    text.marks.some(({ kind, from }) => kind === 'country' && from >= those.to && from <= those.to + 1) &&
    // "Which of Thailand and Malaysia's periods was the longest?"
    !text.tokens.some(({ typed }) => /['’]s$/.test(typed)) &&
    !['longest', 'shortest', 'absent'].some((value) => hasOperator(text, value));
  if (named === 'periods' && isOfThose) return 'countries';
  // Whether a country has a role, or was in certain periods, is asked of countries: then a "no" can say which were.
  if (has('country') && (ask === 'exists' ? isRole || isOfPeriods : ask === 'why' && isOfPeriods))
    return 'countries';
  // "Networks disrupted outside Thailand": where they were, without what is left out.
  const isOutside = text.marks.some(
    (mark) => mark.kind === 'country' && isNegated(text, mark, text.marks.filter(isPlace)),
  );
  if (named === 'networks' && ask !== 'other' && isOutside) return 'countries';
  // "Did the USA take part in the operations of 2015?"
  const isOfAll = hasOperator(text, 'all') || holds(text.tokens, text.grammar.every);
  if (
    named === 'operations' &&
    ask !== 'count' &&
    !hasAsk(text, 'count') &&
    !isOfAll &&
    has('country') &&
    (hasSubject(text, 'countries') ||
      (lengthAt(text.tokens, 0, text.grammar.which) > 0 &&
        !hasAsk(text, 'who') &&
        !isAskedFor(text, 'operations')))
  )
    return 'countries';
  // "บังกลาเทศเข้าร่วมกี่ครั้ง", where no word for countries says that they are counted: how often one took part.
  const [country, ...others] = text.marks.filter(({ kind }) => kind === 'country');
  const isCounted = text.tokens.some(
    ({ text: word }, at) =>
      text.grammar.countries.has(word) &&
      !text.marks.some(({ kind, from, to }) => kind === 'country' && from <= at && at < to),
  );
  const isOfOthers =
    ['not', 'except', 'and'].some((value) => hasOperator(text, value)) || text.marks.some(isTime);
  if (named === 'countries' && ask === 'count' && country !== undefined && others.length === 0)
    return isCounted || isOfOthers ? named : 'periods';
  // "How long did the joint operation take?", "which was the longest?": what is counted takes no time of its own.
  if (
    (ask === 'duration' || ask === 'longest' || ask === 'shortest') &&
    (named === 'countries' || measures.some(({ id }) => id === named))
  )
    return 'periods';
  // "Why did the countries come together in Bangkok", "… on 25 November 2015?"
  const isHeld = ({ kind, value }: Mark) =>
    kind === 'city' ||
    (kind === 'date' && meetings.some(({ date }) => date.from.day !== undefined && liesIn(value, date)));
  // "What brought them to Kuala Lumpur?": where meetings were, nobody founded anything.
  const isFounded = named === 'establishment' && !hasSubject(text, 'establishment');
  if (
    isFounded &&
    text.marks.some(({ kind, value }) => kind === 'city' && meetings.some(({ city }) => city.id === value))
  )
    return 'meetings';
  const isGathered = GATHERED.has(named) || (hasSubject(text, 'ad-hoc-group') && has('date'));
  return ask === 'why' && isGathered && text.marks.some(isHeld) ? 'meetings' : named;
}

/** Who comes together at meetings. */
const GATHERED = new Set(['countries', 'ad-hoc-group']);
