import { overlaps } from '../../knowledge/date-span.ts';
import { parseSpan } from '../../questions/holds.ts';
import type { Ask } from '../../questions/query.ts';
import { isUnmarked } from '../learnt/word-use.ts';
import { askingIn } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  hasAsk,
  hasOperator,
  hasSubject,
  isCountedAt,
  isDay,
  isDenial,
  isLackOf,
  isMeetingNoun,
  isPlace,
  isPluralKnown,
  isTime,
  namesThing,
  operatorsIn,
  saysTakingPart,
  takingPart,
  without,
} from '../marks/marks.ts';
import { isLimited } from '../marks/time-limit.ts';
import { isYesNo } from '../marks/yes-no.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import { denialsOfMeetings } from './denied-meetings.ts';
import type { Reframe } from './frame.ts';

/** "Apa hasil meja bulat?": what came of a kind of meeting is what it is told to have been for. */
const whatCameOfIt: Reframe = ({ frame, text }) =>
  frame.subject === 'meetings' &&
  frame.ask === 'list' &&
  hasSubject(text, 'outcomes') &&
  text.marks.some(({ kind }) => kind === 'kind') &&
  !text.marks.some((mark) => mark.kind === 'ask' || mark.kind === 'attribute' || isDenial(mark)) &&
  text.marks.every(({ kind, value }) => kind !== 'subject' || value === 'outcomes' || value === 'meetings')
    ? { frame: { ...frame, ask: 'why' }, text }
    : undefined;

/** "Was the Kuala Lumpur workshop the last one?": which was the last says whether it was. */
const wasItTheLast: Reframe = ({ frame, text }) => {
  if (frame.subject !== 'meetings' || frame.ask === 'other' || !isYesNo(text) || isLimited(text))
    return undefined;
  // "Was the roundtable earlier than the first meeting?" asks for neither alone.
  if (hasOperator(text, 'compare')) return undefined;
  if (holds(text.tokens, text.grammar.every) || holds(text.tokens, text.grammar.each)) return undefined;
  const { marks, tokens, grammar } = text;
  const isMeeting = ({ kind, value }: Mark) =>
    (kind === 'kind' && value !== 'first-meeting') || (kind === 'subject' && value === 'meetings');
  const ends = (mark: Mark): Ask | undefined =>
    mark.kind === 'order' && (mark.value === 'first' || mark.value === 'last')
      ? mark.value
      : mark.value === 'first-meeting'
        ? 'first'
        : undefined;
  const order = marks.find(
    (mark) =>
      ends(mark) !== undefined &&
      marks.some((one) => isMeeting(one) && one.to <= mark.from) &&
      (mark.kind === 'kind' ||
        grammar.weak.has(tokens[mark.to]?.text ?? '') ||
        marks.some((one) => isMeeting(one) && one.from === mark.to)),
  );
  const ask = order === undefined ? undefined : ends(order);
  return order === undefined || ask === undefined
    ? undefined
    : { frame: { ...frame, ask }, text: without(text, ({ from }) => from <= order.from) };
};

/** "How many more meetings were there in 2015 than in 2017?", "how many in each year?": how many each city and year had says so. */
const moreMeetings: Reframe = ({ frame, text }) => {
  const { marks, tokens, grammar } = text;
  const isOf = ({ kind }: Mark) => kind === 'date' || kind === 'city';
  const isCompared = frame.ask === 'compare' || (frame.ask === 'count' && hasOperator(text, 'compare'));
  const isOfSeveral =
    isCompared &&
    marks.filter(isOf).length > 1 &&
    new Set(marks.filter(isOf).map(({ kind }) => kind)).size === 1;
  const isOfEach =
    frame.ask === 'count' &&
    !marks.some((mark) => isOf(mark) || mark.value === 'periods') &&
    tokens.some((_, at) => {
      const end = at + lengthAt(tokens, at, grammar.each);
      return end > at && lengthAt(tokens, end, grammar.years) > 0;
    });
  return frame.subject === 'meetings' &&
    (isOfSeveral || isOfEach) &&
    marks.every((mark) => isOf(mark) || !(isTime(mark) || isPlace(mark) || mark.kind === 'kind'))
    ? { frame: { ...frame, ask: 'most' }, text: without(text, (mark) => isOf(mark) || mark.kind === 'ask') }
    : undefined;
};

/** "Which was the shortest meeting?", "which lasted more than one day?" */
const shortestMeeting: Reframe = ({ frame, text }) => {
  const ask = (['longest', 'shortest'] as const).find((value) => hasOperator(text, value));
  return frame.subject === 'meetings' && ask !== undefined && OF_LENGTH.has(frame.ask)
    ? { frame: { ...frame, ask }, text }
    : undefined;
};

/** What a length may be heard as. */
const OF_LENGTH = new Set<Ask>(['first', 'last', 'list', 'exists']);

/** "Who was at the roundtable?", "was Australia there?": that is told of a meeting; the countries of a period are none that met. */
const whoMet: Reframe = ({ frame, text }) => {
  const { subject, ask } = frame;
  const isOfMeeting = text.marks.some(
    ({ kind, value, from }) =>
      kind === 'kind' &&
      value !== 'planning' &&
      text.marks.every(
        (mark) => mark.kind !== 'period' || mark.from < 0 || mark.to === from || mark.from > from,
      ),
  );
  const who = { subject: 'meetings', ask: 'who' } as const;
  if (ask === 'other') {
    const isOfDay =
      hasSubject(text, 'meetings') && text.marks.some((mark) => mark.kind === 'date' && isDay(mark));
    const isOfWho = isLackOf(text, 'attendance') && !hasAsk(text, 'count');
    return isOfWho && (isOfDay || (isOfMeeting && subject === 'meetings')) ? { frame: who, text } : undefined;
  }
  if (!isOfMeeting || hasSubject(text, 'co-chairs')) return undefined;
  // "How many countries took part in the debrief?"
  const isOfCountries = text.marks.some(
    ({ kind, value, from }) => kind === 'subject' && value === 'countries' && isCountedAt(text, from),
  );
  if (subject === 'meetings' && ask === 'count' && isOfCountries) return { frame: who, text };
  if (subject === 'countries') return isLimited(text) ? undefined : { frame: who, text };
  const guests = subject === 'meetings' ? guestsIn(text) : [];
  return guests.length > 0 ? { frame: who, text: without(text, (mark) => guests.includes(mark)) } : undefined;
};
/** "Who missed the debrief?", "which meetings did Bangladesh skip?": who was at meetings isn't told, nor who wasn't. */
const whoMissed: Reframe = ({ frame, text }) => {
  const isMissed = hasOperator(text, 'absent') || (isLackOf(text, 'attendance') && text.marks.some(isDenial));
  const isOfMeeting =
    (frame.subject === 'meetings' && hasSubject(text, 'meetings')) ||
    (ATTENDED.has(frame.subject) && text.marks.some(({ kind }) => kind === 'kind'));
  // "哪次会议不在曼谷举行?": what isn't in a city isn't held there; but "did Bangladesh miss the meeting in Kuala Lumpur?"
  const isHeld =
    text.marks.some(({ kind }) => kind === 'city') && !text.marks.some(({ kind }) => kind === 'country');
  return isOfMeeting && isMissed && !isHeld && frame.ask !== 'other'
    ? {
        frame: { subject: 'meetings', ask: 'other' },
        text: without(text, (mark) => isDenial(mark) || mark.kind === 'attribute'),
      }
    : undefined;
};
/** What a question about who was at a meeting may be read as being about. */
const ATTENDED = new Set(['meetings', 'countries']);

/** The countries that a text says were at a meeting, and not that they did something with it: "was Australia at …", "Indonesia took part in …". */
function guestsIn(text: Annotated): Mark[] {
  const { tokens, marks, grammar } = text;
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  const isBehindVerb = (at: number) =>
    grammar.verbs.has(wordAt(at - 1)) ||
    (grammar.articles.has(wordAt(at - 1)) && grammar.verbs.has(wordAt(at - 2)));
  const takesPart = saysTakingPart(text);
  return marks.filter(
    ({ kind, from, to }) =>
      (kind === 'country' || kind === 'foreign') &&
      (takesPart
        ? from === 0 || isBehindVerb(from)
        : isBehindVerb(from) && grammar.functions.has(wordAt(to))),
  );
}

/** "What was scheduled for 1 December 2016?": what was planned for a day that is named was held on it. */
const scheduled: Reframe = ({ text }, { meetings }) => {
  const isOfDay = text.marks.some((mark) => {
    const day = mark.kind === 'date' && isDay(mark) ? parseSpan(mark.value) : undefined;
    return day !== undefined && meetings.some(({ date }) => overlaps(date, day));
  });
  const isAlone = text.marks.every((mark) => !namesThing(mark) || isTime(mark) || mark.value === 'events');
  return isLackOf(text, 'future') && isOfDay && isAlone
    ? {
        frame: { subject: 'meetings', ask: 'list' },
        text: without(text, ({ kind }) => kind === 'attribute' || kind === 'ask'),
      }
    : undefined;
};

/** "Did Malaysia chair the first meeting?", "how many did it chair?": who co-chairs the group is told, and of no meeting. */
const chairOfMeeting: Reframe = ({ frame, text }) =>
  frame.subject === 'meetings' &&
  frame.ask !== 'other' &&
  text.marks.some(({ kind, value, from, to }) =>
    text.marks.some(
      (country) =>
        kind === 'subject' &&
        value === 'co-chairs' &&
        country.kind === 'country' &&
        // "Did Malaysia chair", "chaired by Malaysia"
        (country.to === from || country.from === to || country.from === to + 1),
    ),
  )
    ? { frame: { subject: 'co-chairs', ask: 'other' }, text: without(text, namesThing) }
    : undefined;

/** "Was the roundtable the only meeting in September 2015?": all that were held then say whether it was. */
const onlyMeeting: Reframe = ({ frame, text }) => {
  const [named] = text.marks.filter(({ kind }) => kind === 'kind');
  const only = operatorsIn(text, 'only').find(({ to }) =>
    text.marks.some(({ kind, value, from }) => kind === 'subject' && value === 'meetings' && from === to),
  );
  return frame.subject === 'meetings' &&
    isYesNo(text) &&
    named !== undefined &&
    only !== undefined &&
    named.to <= only.from
    ? { frame: { ...frame, ask: 'list' }, text: without(text, (mark) => mark.from <= only.from) }
    : undefined;
};

/** "Was the roundtable the group's first meeting?", "it first met at the roundtable": which was the first says whether it was. */
const wasItTheFirst: Reframe = ({ frame, text }) => {
  const { marks } = text;
  const isFirst = ({ kind, value }: Mark) => kind === 'kind' && value === 'first-meeting';
  const isOther = (mark: Mark) => mark.kind === 'kind' && !isFirst(mark);
  return frame.subject === 'meetings' &&
    frame.ask !== 'other' &&
    askingIn(text).length === 0 &&
    !isLimited(text) &&
    // "Which was earlier, the roundtable or the first meeting?": of two that are put beside each other, both are told.
    !isCompared(text) &&
    marks.some(isFirst) &&
    marks.some(isOther)
    ? { frame: { ...frame, ask: 'first' }, text: without(text, namesThing) }
    : undefined;
};

const isCompared = ({ marks }: Annotated): boolean =>
  marks.some(
    ({ kind, value, from, to }) =>
      kind === 'operator' &&
      BESIDE.has(value) &&
      // "The Roundtable on Migration and Transnational Crime" is one.
      !marks.some((mark) => mark.kind === 'kind' && mark.from <= from && to <= mark.to),
  );
const BESIDE = new Set(['and', 'or', 'compare']);

/** "Were the debriefs in Bangkok?": those that were are no yes, and where each was is told. */
const allThatAreKnown: Reframe = ({ frame, text }) =>
  frame.subject === 'meetings' &&
  (frame.ask === 'list' || frame.ask === 'exists') &&
  isYesNo(text) &&
  text.marks.some((mark) => isPluralKnown(mark, text)) &&
  // "Were all the meetings in Bangkok?": those that weren't say so.
  !holds(text.tokens, text.grammar.every) &&
  // "Did Australia host the meetings?" isn't asked of where they were.
  text.marks.every(
    ({ kind, from }) =>
      kind !== 'operator' &&
      ((kind !== 'country' && kind !== 'foreign') ||
        text.grammar.articles.has(text.tokens[from - 1]?.text ?? '')),
  )
    ? {
        frame: { ...frame, ask: 'list' },
        text: without(text, (mark) => isPlace(mark) || mark.kind === 'ask'),
      }
    : undefined;

/** "Which meetings did Malaysia attend?", "did Sri Lanka attend the workshop?": a country that was at it isn't where it was. */
const whoAttended: Reframe = ({ frame, text }) => {
  const isOfNation = ({ kind }: Mark) => kind === 'country' || kind === 'foreign';
  const isAttended = text.marks.some(({ kind, value }) => kind === 'attribute' && value === 'attendance');
  return frame.subject === 'meetings' && isAttended && text.marks.some(isOfNation)
    ? { frame: { ...frame, ask: 'who' }, text: without(text, isOfNation) }
    : undefined;
};

/** "Which countries took part in the meetings?": who was at meetings, and not in the periods. */
const whoWasAt: Reframe = ({ frame, text }) => {
  const isAt = ({ to }: Mark) =>
    text.marks.some((mark) => isMeetingNoun(mark) && mark.from > to && mark.from <= to + AT);
  return frame.subject === 'countries' &&
    frame.ask === 'list' &&
    takingPart(text).some(isAt) &&
    !text.marks.some((mark) => isPlace(mark) || isTime(mark) || isDenial(mark))
    ? {
        frame: { subject: 'meetings', ask: 'who' },
        text: without(text, ({ value }) => value === 'countries'),
      }
    : undefined;
};
/** As many words may stand between taking part and what it was in: “in the”. */
const AT = 2;

/** "Was no debrief held in Kuala Lumpur?", "which period had no debrief?": a denial of all that are named leaves none of them out. */
const noneOfThem: Reframe = ({ frame, text }) => {
  const denials = denialsOfMeetings(text);
  return frame.subject === 'meetings' && frame.ask !== 'other' && denials.length > 0
    ? { frame: { ...frame, ask: 'list' }, text: without(text, (mark) => denials.includes(mark)) }
    : undefined;
};

/** "Where was the 2nd period held?", "was it in Bangkok?": where its meetings were isn't where that was. */
const placeOfPeriod: Reframe = ({ frame, text }) => {
  const { marks, tokens } = text;
  // "Where did they huddle to map out the third one?" is of a meeting.
  const isOfPeriod =
    marks.some(({ kind }) => kind === 'period') &&
    !tokens.some((_, at) => isUnmarked(text, at)) &&
    marks.every(
      ({ kind, value }) => kind !== 'kind' && kind !== 'date' && (kind !== 'subject' || value === 'periods'),
    );
  const isPlaced = hasAsk(text, 'place') || (isYesNo(text) && marks.some(({ kind }) => kind === 'city'));
  return frame.subject === 'meetings' && frame.ask !== 'other' && isOfPeriod && isPlaced
    ? { frame: { subject: 'periods', ask: 'place' }, text: without(text, isPlace) }
    : undefined;
};

/** What is asked of meetings as such, by the first rule that knows better. */
export const OF_MEETINGS: readonly Reframe[] = [
  scheduled,
  chairOfMeeting,
  wasItTheLast,
  onlyMeeting,
  wasItTheFirst,
  moreMeetings,
  shortestMeeting,
  whoAttended,
  whoWasAt,
  whoMissed,
  whoMet,
  noneOfThem,
  allThatAreKnown,
  whatCameOfIt,
  placeOfPeriod,
];
