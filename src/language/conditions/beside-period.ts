import { printPartialDate } from '../../knowledge/date-span.ts';
import type { KnowledgeBase, Period } from '../../knowledge/knowledge-base.ts';
import { type Ask, anyOf, atom, type Condition } from '../../questions/query.ts';
import { isUnmarked } from '../learnt/word-use.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { operatorsIn } from '../marks/marks.ts';
import { limited, timeLimit } from '../marks/time-limit.ts';

/** "Since the 2nd period", and not "from the 2nd period", which is its own. */
const saysSince = (text: Annotated, { from }: Mark): boolean =>
  operatorsIn(text, 'since').some(
    (mark) => mark.to <= from && !text.grammar.functions.has(text.tokens[mark.from]?.text ?? ''),
  );

/** What comes before, after or until a period: meetings by its dates, a period or what was counted in one by its number. */
export function besidePeriod(
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
