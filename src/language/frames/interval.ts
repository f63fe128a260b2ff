import { firstDay, printPartialDate } from '../../knowledge/date-span.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Ask, anyOf, atom, type Query } from '../../questions/query.ts';
import { bothEnds } from '../conditions/both-ends.ts';
import { asksOfOthers, DATED, namedMeetings } from '../conditions/named-meetings.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import { hasAsk, hasOperator, hasSubject, isCut, isTime, namesThing } from '../marks/marks.ts';
import { isYesNo } from '../marks/yes-no.ts';

/** Whether a text asks for the time from one thing to another. */
export const isBetween = ({ tokens, grammar }: Annotated): boolean =>
  tokens.some(({ text }) => grammar.interval.has(text));

/** The two dated things that a text names, where it asks for the time from one to the other, or whether one was before the other. */
export function intervalIn(ask: Ask, text: Annotated, knowledge: KnowledgeBase): Query | undefined {
  const { meetings, periods } = namedMeetings(text, knowledge);
  // "Meetings between the 1st debrief and the 2nd planning meeting" are others than those.
  const isOfOthers = () =>
    asksOfOthers(
      text,
      meetings.flatMap(({ marks }) => marks),
    );
  // "The Canberra meeting": of another body, in a city of no meeting of the group.
  const cities = new Set(text.marks.flatMap(({ kind, value }) => (kind === 'city' ? [value] : [])));
  const isElsewhere = (id: string) => knowledge.meetings.every(({ city }) => city.id !== id);
  const elsewhere = knowledge.group.facts.flatMap(({ statements }) =>
    statements.flatMap(({ id, date, city }) =>
      date !== undefined && city !== undefined && cities.has(city.id) && isElsewhere(city.id) ? [id] : [],
    ),
  );
  // "Lập kế hoạch" is a planning, and no part of it a founding.
  const isInKind = ({ from, to }: Mark) =>
    text.marks.some((kind) => kind.kind === 'kind' && kind.from <= from && to <= kind.to);
  const told = new Set(
    text.marks.filter((mark) => mark.kind === 'subject' && !isInKind(mark)).map(({ value }) => value),
  );
  // "Was the investigation taken up before the 3rd?": what else is told of the case has no date.
  const isOther = (id: string, about: string) =>
    text.marks.some(
      ({ kind, value }) => kind === 'about' && value.startsWith(`${id}/`) && value !== `${id}/${about}`,
    ) && !text.marks.some(({ kind, value }) => kind === 'about' && value === `${id}/${about}`);
  const sides = ['before', 'after'].filter((value) => hasOperator(text, value));
  const isEither = sides.length === 2;
  // "Was the trial before or after the 3rd period?": the date of what is told of a case isn't its own.
  const isAsOne = (id: string) => knowledge.group.facts.some((fact) => fact.id === id);
  const isNamed = (id: string, about: string) =>
    text.marks.some(({ kind, value }) => kind === 'about' && value === `${id}/${about}`);
  const statements = [...knowledge.group.facts, ...knowledge.cases].flatMap(({ id, statements }) =>
    told.has(id)
      ? statements
          .filter(
            (one) => one.date !== undefined && !isOther(id, one.id) && (isAsOne(id) || isNamed(id, one.id)),
          )
          .map((one) => one.meeting?.id ?? one.id)
      : [],
  );
  const asksHowLong = isBetween(text) && (hasAsk(text, 'duration') || (ask === 'duration' && !isOfOthers()));
  const isDated = (subject: string) =>
    DATED.has(subject) ||
    ORDERED.has(subject) ||
    [...knowledge.group.facts, ...knowledge.cases].some(({ id }) => id === subject);
  // "Were more arrests made in the 2nd than before, in the 1st?" asks of arrests.
  const isOfOrder =
    !['more', 'fewer'].some((value) => hasOperator(text, value)) &&
    text.marks.every(
      (mark) =>
        !(mark.kind === 'country' || mark.kind === 'foreign') &&
        (mark.kind !== 'subject' || isInKind(mark) || isDated(mark.value)),
    );
  // "Was the roundtable before or after the 1st period?"
  const isOrder = sides.length === 1 || (isEither && hasOperator(text, 'or') && periods.length > 0);
  // "He says that the roundtable came before the first meeting. Is he right?"
  const isOfTwoMeetings = ask === 'exists' && meetings.length === 2 && periods.length === 0;
  const asksOrder =
    ask !== 'other' &&
    (isYesNo(text) || isOfTwoMeetings) &&
    isOrder &&
    isOfOrder &&
    (elsewhere.length > 0 || !isOfOthers());
  // "What came first, the roundtable or the 1st period?"
  const asksFirst =
    text.marks.some((mark) => isOfOrderAlone(mark, text)) &&
    hasOperator(text, 'or') &&
    isOfOrder &&
    (elsewhere.length + statements.length > 0 || (meetings.length === 1 && periods.length === 1));
  // "Which of the two had more search warrants, and how far apart are they?"
  const isOfFigures = hasOperator(text, 'compare') && knowledge.measures.some(({ id }) => told.has(id));
  // "Apakah JPA 3 lebih lama dari JPA 2?"
  const isOfLengths = ['longest', 'shortest'].some((value) => hasOperator(text, value));
  if ((!asksHowLong && !asksOrder && !asksFirst) || isOfFigures || isOfLengths) return undefined;
  // "From the first meeting to the last one"
  const ends = asksHowLong ? bothEnds(text, knowledge, APART) : undefined;
  if (ends !== undefined) return { ask: 'duration', select: 'events', where: ends };
  // "From 24 September 2015 to 25 November 2015", "from the roundtable to 25 November": what was on such a day.
  const days = text.marks
    .filter(
      ({ kind, from }) =>
        kind === 'date' &&
        !meetings.some(({ marks }) => marks.some((one) => one.from <= from && from < one.to)),
    )
    .flatMap(({ value }) => value.split('..'));
  const held = days.flatMap((day) =>
    knowledge.meetings.filter(
      ({ date }) => date.from.day !== undefined && printPartialDate(date.from) === day,
    ),
  );
  const others = [...periods.map(({ value }) => `period-${value}`), ...statements, ...elsewhere];
  const named = [...others, ...meetings.map(({ meeting }) => meeting.id), ...held.map(({ id }) => id)];
  const events = [...new Set([...named, ...endBeside(named, text, knowledge)])];
  const where = events.length === 2 ? anyOf(events.map((id) => atom('event', id))) : undefined;
  return where && { ask: asksHowLong ? 'duration' : 'list', select: 'events', where };
}

/** "… to the first time it met", "how long after the endorsement did it first meet?": the first or the last meeting, on its side of what is named. */
function endBeside(named: readonly string[], text: Annotated, knowledge: KnowledgeBase): string[] {
  const { meetings, periods, group, cases } = knowledge;
  // "The last day of the 1st period" is no last meeting.
  const isOfMeeting = ({ to }: Mark) => {
    const noun = text.marks.find(
      ({ kind, value, from }) => kind === 'subject' && value === 'meetings' && from >= to,
    );
    const between =
      noun === undefined ? [] : text.marks.filter((one) => one.from >= to && one.to <= noun.from);
    return noun === undefined || !between.some(isTime);
  };
  const order = (['first', 'last'] as const).find((one) =>
    text.marks.some((mark) => mark.kind === 'ask' && mark.value === one && isOfMeeting(mark)),
  );
  const end = order === undefined ? undefined : meetings.at(order === 'first' ? 0 : -1);
  const [only, ...others] = named;
  if (
    end === undefined ||
    others.length > 0 ||
    !hasSubject(text, 'meetings') ||
    meetings.some(({ id }) => id === only)
  )
    return [];
  const date =
    periods.find(({ number }) => `period-${number}` === only)?.date ??
    [...group.facts, ...cases]
      .flatMap(({ statements }) => statements)
      .find((one) => (one.meeting?.id ?? one.id) === only)?.date;
  const isLater = date !== undefined && firstDay(end.date.from) > firstDay(date.from);
  return hasOperator(text, isLater ? 'before' : 'after') ? [] : [end.id];
}

/** "Which came first?", and not the first meeting. */
const isOfOrderAlone = ({ kind, value, to }: Mark, text: Annotated): boolean =>
  kind === 'ask' &&
  (value === 'first' || value === 'last') &&
  !text.marks.some(
    (one) =>
      namesThing(one) &&
      one.from <= to &&
      to <= one.to &&
      !isCut(text, to, one.from) &&
      !/:/.test(text.tokens[one.from]?.gap ?? ''),
  );

/** What leads from one thing to another. */
const APART = new Set(['and', 'between', 'since', 'until', 'before', 'after']);

/** What else may be before or after something. */
const ORDERED = new Set(['periods', 'operations']);
