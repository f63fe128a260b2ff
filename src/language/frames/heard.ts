import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Ask } from '../../questions/query.ts';
import { isOfBefore } from '../conditions/of-before.ts';
import { asksWhyAlone } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { distinct, hasAsk, hasOperator, hasSubject } from '../marks/marks.ts';
import type { Frame } from './frame.ts';
import { comparesLists } from './lists-compared.ts';

/** What a frame names, where its text may speak of it as it was before: a former co-chair. */
export function namedBy({ subject, ask }: Frame, text: Annotated): string {
  const [heard = ''] = subject.split('/');
  const marksOf = (name: string) =>
    text.marks.filter(({ kind, value }) => kind === 'subject' && value === name);
  const [former, roles] = [marksOf('former-co-chair'), marksOf('co-chairs')];
  // "Rời ghế | đồng chủ tịch": who left a role had it, but “who came after them” has it now.
  const isFormer =
    isOfBefore(text) ||
    (former.length > 0 &&
      !hasOperator(text, 'after') &&
      roles.every(({ from }) => former.some(({ to }) => to === from)));
  return heard === 'co-chairs' && ask !== 'other' && isFormer ? 'former-co-chair' : heard;
}

/** What is wanted of what is named, as the words of a text say rather than what they sound like. */
export function wantedAs(named: string, ask: Ask, text: Annotated, { people, measures }: KnowledgeBase): Ask {
  // "Who was arrested?" wants the person that nobody named.
  const isUnnamed = ask === 'who' && people.some(({ id }) => id === named) && !hasSubject(text, named);
  // Of small talk nothing is wanted, but what it may ask for that isn't there.
  if (isUnnamed || (named === 'nothing' && ask !== 'other')) return 'list';
  // "Judging by the dates, which came first, the roundtable or the first meeting?": which of two that are named lacks nothing.
  const end = ask === 'other' && named === 'meetings' ? endOfTwo(text) : undefined;
  if (end !== undefined) return end;
  // "Arrests and victims in the 1st period": with one period, and no word for it, a figure is compared with nothing.
  const isAlone =
    measures.some(({ id }) => id === named) && distinct(text.marks.filter(isPeriod)).length === 1;
  if (ask === 'compare' && isAlone && !COMPARING.some((one) => hasOperator(text, one))) return 'list';
  // "Which came later?" may read as which came first.
  if (ask === 'first' && hasAsk(text, 'last') && !hasAsk(text, 'first')) return 'last';
  // "Why did the USA drop out?" compares nothing, and "why was construction only in the 2nd?" asks for no list.
  const isOfCountry = hasAsk(text, 'why') && text.marks.some(({ kind }) => kind === 'country');
  const isOfWhy =
    (ask === 'compare' && named === 'countries' && isOfCountry) ||
    (ask === 'list' && LISTED.has(named) && asksWhyAlone(text));
  const heard = isOfWhy ? 'why' : ask;
  return named === 'countries' && comparesLists(heard, text) ? 'compare' : heard;
}

/** Which of two kinds of meetings is asked for, in a text that asks for nothing that may be lacking. */
function endOfTwo({ marks }: Annotated): Ask | undefined {
  const kinds = marks.filter(({ kind }) => kind === 'kind');
  const ends = (['first', 'last'] as const).filter((value) =>
    marks.some(
      (mark) =>
        mark.kind === 'ask' &&
        mark.value === value &&
        !kinds.some(({ from, to }) => from <= mark.from && mark.to <= to),
    ),
  );
  const [end, ...others] = ends;
  return distinct(kinds).length > 1 && others.length === 0 && !marks.some(({ kind }) => kind === 'attribute')
    ? end
    : undefined;
}

const isPeriod = ({ kind }: Mark): boolean => kind === 'period';
const COMPARING = ['compare', 'more', 'fewer'];

/** What a period lists, and gives no reasons for. */
const LISTED = new Set(['countries', 'crimes', 'sectors']);
