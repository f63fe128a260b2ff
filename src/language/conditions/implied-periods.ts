import { overlaps } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { parseSpan } from '../../questions/holds.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasOperator, isTime, ROLES } from '../marks/marks.ts';
import { timeLimit } from '../marks/time-limit.ts';

/** "The first time round": of what each period has, that is a period. */
export const timesIn = ({ tokens, marks }: Annotated): Mark[] =>
  marks
    .filter(({ kind, to }) => kind === 'ordinal' && tokens[to]?.text === 'time')
    // "For the first time in 2016" is no first period.
    .filter(
      ({ from, to }) =>
        !marks.some(
          (mark) => mark.kind === 'operator' && mark.value === 'new' && mark.from <= from && to <= mark.to,
        ),
    )
    .map((mark) => ({ ...mark, kind: 'period' }));

/** "The original countries", "who was there from the start?" are of the first period; "from the start of 2016" isn't. */
export const originalIn = ({ tokens, marks, grammar }: Annotated, { periods }: KnowledgeBase): Mark[] =>
  marks
    .filter(
      ({ kind, value, to }) =>
        kind === 'order' &&
        (value === 'first'
          ? marks.some((one) => one.kind === 'subject' && one.value === 'countries' && one.from === to)
          : value === 'original' &&
            !marks.some((one) => (isTime(one) && one.from >= 0) || ROLES.has(one.value)) &&
            !grammar.articles.has(tokens[to]?.text ?? '')),
    )
    .map((mark) => ({ ...mark, kind: 'period', value: String(periods.at(0)?.number) }));

/**
 * "In 2016", "before the end of 2016", said of countries, is the period of that year, where there is one; "stayed from 2015 to 2017" is of each
 * period of those.
 */
export function periodsOfYears(
  mark: Mark,
  text: Annotated,
  { periods }: Pick<KnowledgeBase, 'periods'>,
): Mark[] {
  const isLimit = mark.kind === 'date' && timeLimit(text, mark) !== undefined;
  const year = isLimit ? (mark.value.match(/^(\d{4})-\d\d\.\.\1-\d\d$/)?.[1] ?? mark.value) : mark.value;
  const isSpan = /^\d{4}\.\.\d{4}$/.test(year);
  const isOfEach = hasOperator(text, 'stayed') && isSpan;
  // "What changed between 2015 and 2017?" compares those.
  if (isSpan && hasOperator(text, 'compare') && !isLimit)
    return year.split('..').flatMap((end) => periodsOfYears({ ...mark, value: end }, text, { periods }));
  const span = mark.kind === 'date' && (isOfEach || /^\d{4}$/.test(year)) ? parseSpan(year) : undefined;
  const named = span === undefined ? [] : periods.filter(({ date }) => overlaps(date, span));
  // "The 2nd period in 2015": of one that is named, another year says nothing.
  const [only, ...others] = text.marks.filter(({ kind, from }) => kind === 'period' && from >= 0);
  const isOther =
    mark.kind === 'date' &&
    only !== undefined &&
    others.length === 0 &&
    named.length === 1 &&
    String(named[0]?.number) !== only.value &&
    !JOINED.some((value) => hasOperator(text, value));
  if (isOther) return [];
  return named.length === 1 || (isOfEach && named.length > 0)
    ? named.map(({ number }) => ({ ...mark, kind: 'period', value: String(number) }))
    : [mark];
}

const JOINED = ['and', 'or', 'both', 'not', 'compare', 'between', 'new', 'gone', 'stayed', 'absent'];
