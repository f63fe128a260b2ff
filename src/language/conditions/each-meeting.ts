import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { anyOf, atom, type Condition } from '../../questions/query.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasOperator, isPluralAt, longest } from '../marks/marks.ts';
import { type NamedMeeting, namedMeetings } from './named-meetings.ts';

/**
 * "The 2nd debrief and the 3rd planning workshop", "the roundtable or the 1st debrief": single meetings, each by itself; and
 * the words that are their names and say nothing of the others.
 */
export function eachMeeting(
  text: Annotated,
  knowledge: KnowledgeBase,
): { readonly where: Condition; readonly names: readonly Mark[] } | undefined {
  // "Planning workshop" is of two kinds, and one meeting.
  const kinds = longest(text.marks.filter(({ kind }) => kind === 'kind')).filter(
    ({ from }, _, all) => text.tokens[from]?.gap !== '' || !all.some(({ to }) => to === from),
  );
  const named = namedMeetings(text, knowledge).meetings.filter(({ isDefinite }) => isDefinite);
  const ids = [...new Set(named.map(({ meeting }) => meeting.id))];
  const where = anyOf(ids.map((id) => atom('event', id)));
  // "Roundtables and debriefs in 2017": what a year or a city is said of is no single one.
  const isSeveral = ({ marks }: NamedMeeting) =>
    marks.some((mark) => mark.kind === 'kind' && isPluralAt(text, mark.to - 1)) &&
    !marks.some(({ kind }) => kind === 'period' || kind === 'order');
  const isEach =
    named.length === kinds.length && ids.length > 1 && !hasOperator(text, 'not') && !named.some(isSeveral);
  return where !== undefined && isEach ? { where, names: named.flatMap(citiesBeside) } : undefined;
}

/** "The Kuala Lumpur workshop", "lokakarya Kuala Lumpur", and not "the workshop in Kuala Lumpur", which may be asked. */
const citiesBeside = ({ marks }: NamedMeeting): Mark[] =>
  marks.filter(
    (mark) =>
      mark.kind === 'city' &&
      marks.some(({ kind, from, to }) => kind === 'kind' && (from === mark.to || to === mark.from)),
  );
