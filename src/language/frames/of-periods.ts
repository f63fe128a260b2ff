import { printPartialDate } from '../../knowledge/date-span.ts';
import { otherDates } from '../../knowledge/other-dates.ts';
import type { Ask } from '../../questions/query.ts';
import { periodsAtEdge } from '../conditions/months-of-no-year.ts';
import { DATED } from '../conditions/named-meetings.ts';
import { askingIn } from '../marks/clauses.ts';
import type { Annotated, Mark } from '../marks/mark.ts';
import {
  distinct,
  hasAsk,
  hasOperator,
  isAskedFor,
  isDay,
  isDenial,
  isLackOf,
  isPlace,
  isTime,
  namesThing,
  operatorBeside,
  operatorsIn,
  takingPart,
  without,
} from '../marks/marks.ts';
import { LIMITING } from '../marks/time-limit.ts';
import { isYesNo } from '../marks/yes-no.ts';
import { holds, lengthAt } from '../words/grammar.ts';
import type { Reframe } from './frame.ts';

/** As many words may stand between a “during” and its period. */
const BESIDE = 2;

/** "Was the first period the longest?": which was the longest says whether it was. Of two, their lengths say which was longer. */
const longestPeriod: Reframe = ({ frame, text }) => {
  const ask = (['longest', 'shortest'] as const).find((value) => hasOperator(text, value));
  const periods = distinct(text.marks.filter(({ kind, from }) => kind === 'period' && from >= 0));
  const isAlone = text.marks.every(
    (mark) => !namesThing(mark) || mark.kind === 'period' || mark.value === 'periods',
  );
  if (ask === undefined || periods.length === 0 || !READ_AS.has(frame.subject) || !isAlone) return undefined;
  // "Which period was longer than the 1st?": the lengths of all say which.
  const isThan = holds(text.tokens, text.grammar.than);
  return periods.length === 1
    ? {
        frame: { subject: 'periods', ask: isThan ? 'duration' : ask },
        text: without(text, ({ kind }) => kind === 'operator' || kind === 'period'),
      }
    : {
        frame: { subject: 'periods', ask: 'duration' },
        text: without(text, ({ kind }) => kind === 'operator'),
      };
};

/** "Which period was longer than the first?", "had more countries than the first?": one period is compared with all of them. */
const comparedWithOne: Reframe = ({ frame, text }) =>
  (frame.subject === 'periods'
    ? frame.ask !== 'other'
    : frame.subject === 'countries' && EXTREMES.has(frame.ask)) &&
  text.marks.some((mark) => mark.kind === 'period' && operatorBeside(text, 'compare', mark) !== undefined) &&
  distinct(text.marks.filter(({ kind }) => kind === 'period')).length === 1 &&
  text.marks.every(
    (mark) =>
      !namesThing(mark) || mark.kind === 'period' || mark.value === 'periods' || mark.value === frame.subject,
  )
    ? {
        frame: { subject: frame.subject, ask: 'compare' },
        text: without(text, ({ kind }) => kind === 'operator' || kind === 'period'),
      }
    : undefined;
const EXTREMES = new Set<Ask>(['most', 'least']);

/** "Compare the 1st and the 3rd": of periods alone, what came of each. */
const comparedWhole: Reframe = ({ frame, text }) => {
  const { marks } = text;
  const isAlone = marks.every(
    (mark) =>
      (!namesThing(mark) || mark.kind === 'period' || mark.value === 'periods') &&
      mark.kind !== 'ask' &&
      (mark.kind !== 'operator' || COMPARING.has(mark.value)),
  );
  const isOfSeveral =
    hasOperator(text, 'all') ||
    distinct(marks.filter(({ kind, from }) => kind === 'period' && from >= 0)).length > 1;
  const isCompared = hasOperator(text, 'compare') || hasOperator(text, 'between');
  return frame.ask === 'compare' && isCompared && isAlone && isOfSeveral
    ? { frame: { subject: 'periods', ask: 'compare' }, text }
    : undefined;
};
const COMPARING = new Set(['compare', 'and', 'between', 'both', 'all']);

/** "Which period had more arrests than the 1st?", "more countries": all of them say which did. */
const moreThanOne: Reframe = ({ frame, text }, { measures }) => {
  const { subject, ask } = frame;
  const { tokens, marks, grammar } = text;
  const [period, ...others] = distinct(marks.filter(({ kind }) => kind === 'period'));
  const than = tokens.findLastIndex(
    ({ text: word }, at) => at < (period?.from ?? 0) && !grammar.articles.has(word),
  );
  // "Other than the 1st", "later than the 1st", "joined later than the 1st"
  const isOther = marks.some(
    ({ kind, value, from, to }) =>
      kind === 'operator' && (value === 'new' || (OTHER_THAN.has(value) && from <= than && than < to)),
  );
  const isCompared =
    others.length === 0 &&
    !isOther &&
    grammar.than.has(tokens[than]?.text ?? '') &&
    [0, 1].some((at) => lengthAt(tokens, at, grammar.which) > 0);
  const isListed = LISTED.has(subject) || measures.some(({ id }) => id === subject);
  return isListed && ask !== 'other' && isCompared
    ? {
        frame: { subject, ask: subject === 'countries' ? 'compare' : 'list' },
        text: without(text, (mark) => mark.kind === 'operator' || mark.kind === 'ask' || mark === period),
      }
    : undefined;
};
const LISTED = new Set(['countries', 'meetings', 'sectors', 'crimes']);
const OTHER_THAN = new Set(['not', 'except', 'before', 'after']);

/** "Which in JPA 2 not in JPA 1?": what is in one period and not in another is a country, where nothing else is named. */
const inOneNotAnother: Reframe = ({ frame, text }) => {
  const { marks, tokens, grammar } = text;
  const periods = marks.filter(({ kind }) => kind === 'period');
  const isAlone = marks.every((mark) => mark.kind === 'period' || mark.kind === 'noise' || isDenial(mark));
  const isSet =
    distinct(periods).length > 1 &&
    marks.some(
      (mark) =>
        isDenial(mark) &&
        periods.some(({ to }) => to <= mark.from) &&
        periods.some(({ from }) => from >= mark.to),
    );
  return frame.subject === 'periods' &&
    frame.ask === 'list' &&
    isAlone &&
    isSet &&
    lengthAt(tokens, 0, grammar.which) > 0
    ? { frame: { subject: 'countries', ask: 'list' }, text }
    : undefined;
};

/** "कौन 2015 में था लेकिन 2016 में नहीं?": who was in periods, of which nothing else is said, is a country. */
const whoWasIn: Reframe = ({ frame, text }) =>
  frame.subject === 'periods' &&
  frame.ask === 'list' &&
  !text.asksPeriods &&
  text.marks.some(({ kind, value }) => kind === 'ask' && value === 'who') &&
  text.marks.some(isTime) &&
  text.marks.some(isDenial) &&
  text.marks.every(
    (mark) =>
      isTime(mark) ||
      mark.kind === 'noise' ||
      mark.value === 'who' ||
      (mark.kind === 'operator' && WITHIN.has(mark.value)),
  )
    ? { frame: { subject: 'countries', ask: 'list' }, text }
    : undefined;
const WITHIN = new Set(['not', 'absent', 'and', 'or', 'both']);

/** "Which period began in June?": a month that it ran in is none that it began or ended in; where none did, the dates of all say so. */
const begunIn: Reframe = ({ frame, text }, knowledge) => {
  const [month, ...others] = text.marks.filter(({ kind }) => kind === 'month');
  const isBegun = text.marks.some(
    ({ kind, value, to }) =>
      kind === 'subject' &&
      value === 'periods' &&
      month !== undefined &&
      to <= month.from &&
      month.from - to <= 1,
  );
  const isOwn =
    month !== undefined && !hasAsk(text, 'why') && (periodsAtEdge(text, month, knowledge) ?? []).length > 0;
  return frame.subject === 'periods' && frame.ask !== 'other' && others.length === 0 && isBegun && !isOwn
    ? {
        frame: { subject: 'periods', ask: 'when' },
        text: without(text, (mark) => mark === month || (mark.kind === 'ask' && mark.value !== 'why')),
      }
    : undefined;
};

/** "How long did it take to plan the 1st period?", "when was it planned?": of what a period was planned or looked back at in, no date of its own is. */
const itsMeeting: Reframe = ({ frame, text }, { meetings }) => {
  const kind = text.marks.find((mark) => mark.kind === 'kind');
  const [period, ...others] = distinct(text.marks.filter(isTime));
  if (frame.subject !== 'periods' || kind === undefined) return undefined;
  if (frame.ask === 'duration' && kind.value === 'planning')
    return { frame: { ...frame, ask: 'other' }, text: without(text, (mark) => mark === kind) };
  const isHeld = meetings.some(
    (meeting) =>
      meeting.kinds.some(({ id }) => id === kind.value) && String(meeting.period?.number) === period?.value,
  );
  // "When was the 2nd planned to start?", where "when" itself asks for no start.
  const isInAsk = (mark: Mark) =>
    text.marks.some(({ kind, from, to }) => kind === 'ask' && from <= mark.from && mark.to <= to);
  const isOfIt = text.marks.every(
    (mark) => mark.kind !== 'subject' || mark.value !== 'periods' || isInAsk(mark),
  );
  // "Which month was it planned in?"
  const isOfSide =
    SIDES.has(frame.ask) ||
    (frame.ask === 'other' &&
      (frame.missing ?? []).length === 0 &&
      [...SIDES].some((one) => hasAsk(text, one)));
  return isOfSide && isHeld && isOfIt && others.length === 0
    ? { frame: { subject: 'meetings', ask: 'list' }, text }
    : undefined;
};
const SIDES = new Set<Ask>(['when', 'place']);

/** What a question about the length of periods may be read as being about. */
const READ_AS = new Set(['periods', 'countries', 'sectors', 'events']);

/** "The 1st JPA ran until November 2015, true?": what is said of a period and a date, and of nothing else, is of when it was. */
const whenItWas: Reframe = ({ frame, text }) => {
  // "第二次联合行动是在2016年5月到11月,对吗?": the months of a period that is named besides are its dates.
  const named = text.marks.filter(({ kind }) => kind === 'period');
  const isSaid = ({ kind, dates: own }: Mark) => kind === 'period' && own !== undefined && named.length > 1;
  const dates = text.marks.filter((mark) => mark.kind === 'date' || isSaid(mark));
  const periods = named.filter((mark) => !isSaid(mark)).length;
  const isOfDates =
    frame.ask !== 'other' &&
    !isLackOf(text, 'future') &&
    dates.length > 0 &&
    (askingIn(text).length === 0 || (isYesNo(text) && saysLasted(text))) &&
    // "Was a period running on 1 November 2015?": two lists of dates may differ on a day.
    (periods === 1 || (periods === 0 && frame.subject === 'periods' && dates.some(isDay))) &&
    text.marks.every((mark) => isTime(mark) || !namesThing(mark) || SAYS_PERIOD.has(mark.value));
  return isOfDates
    ? {
        frame: { subject: 'periods', ask: 'when' },
        text: without(
          text,
          (mark) => dates.includes(mark) || (mark.kind === 'operator' && LIMITING.includes(mark.value)),
        ),
      }
    : undefined;
};

/** "Is it right that it lasted from September to November?", and not "do you know how long it was?" */
const saysLasted = ({ marks }: Annotated): boolean =>
  marks.every(
    ({ kind, value, from, to }) =>
      kind !== 'ask' || value === 'exists' || (value === 'duration' && to - from === 1),
  );

/** What a period is called, and that it was on. */
const SAYS_PERIOD = new Set(['periods', 'events', 'operations']);

/** "渔业在哪几次行动中被提及?": operations that a sector or a crime is asked of are the periods. */
const periodsOfSector: Reframe = ({ frame, text }) =>
  frame.subject === 'operations' &&
  isAskedFor(text, 'operations') &&
  text.marks.some(({ kind }) => kind === 'sector') &&
  !text.marks.some(({ kind }) => kind === 'attribute')
    ? { frame: { subject: 'periods', ask: 'list' }, text: without(text, ({ kind }) => kind === 'ask') }
    : undefined;

const OF_FIGURES = new Set<Ask>(['list', 'most', 'least', 'place']);

/** "In which periods were there search warrants?", "which had the fewest arrests?": what was counted says in which. */
const periodsOfFigure: Reframe = ({ frame, text }, { periods }) => {
  const { subject, ask } = frame;
  const isBounded = saysBound(text);
  // “Saan” asks where, and in which: a period has no place.
  if (subject !== 'periods' || !(OF_FIGURES.has(ask) || (isBounded && BOUNDED.has(ask)))) return undefined;
  const isCounted = (id: string) =>
    periods.some(({ outcomes }) =>
      outcomes.some(({ measure, count }) => measure.id === id && count !== undefined),
    );
  const isExtreme = ask === 'most' || ask === 'least';
  const counted = distinct(text.marks.filter(({ kind, value }) => kind === 'subject' && isCounted(value)));
  // "Which period had more than five operations?": elsewhere they are another word for the periods.
  const areCounted = isBounded || (isExtreme && text.asksPeriods);
  const named = counted.filter(({ value }) => value !== 'operations');
  const [measure, ...further] = named.length === 0 && areCounted ? counted : named;
  // "Training" is of sessions and of officers.
  const others = further.filter(({ from, to }) => from !== measure?.from || to !== measure.to);
  return measure !== undefined &&
    others.length === 0 &&
    !text.marks.some((mark) => isPlace(mark) || OF_TOPICS.has(mark.kind))
    ? {
        frame: {
          subject: measure.value,
          ask:
            ask === 'place'
              ? ((['most', 'least'] as const).find((one) => hasOperator(text, one)) ?? 'list')
              : isBounded && !isExtreme
                ? 'list'
                : ask,
        },
        text,
      }
    : undefined;
};
const BOUNDED = new Set<Ask>(['compare', 'exists', 'when']);

/** "More than five", "10 se kam": whether a number stands beside what bounds it. */
const saysBound = (text: Annotated): boolean =>
  (['more', 'fewer'] as const).some((value) =>
    operatorsIn(text, value).some(({ from, to }) =>
      [from - 2, from - 1, to, to + 1].some(
        (at) =>
          /^\d+$/.test(text.tokens[at]?.text ?? '') &&
          !text.marks.some((mark) => isTime(mark) && mark.from <= at && at < mark.to),
      ),
    ),
  );

/** "In which period did the Thai convictions take place?": of a case, and not of its country. */
const periodOfCase: Reframe = ({ frame, text }, { cases }) => {
  const named = text.marks.find(
    ({ kind, value }) => kind === 'subject' && cases.some(({ id }) => id === value),
  );
  const isOf = (country: Mark) => (mark: Mark) =>
    mark.kind === 'about' &&
    mark.from === country.to &&
    cases.some(({ id, statements }) =>
      statements.some(
        (one) =>
          mark.value === `${id}/${one.id}` &&
          one.countries.length === 1 &&
          one.countries[0]?.code === country.value,
      ),
    );
  const country = text.marks.find(({ kind }) => kind === 'country');
  const subject = named?.value ?? (country && text.marks.find(isOf(country))?.value);
  return frame.subject === 'periods' &&
    frame.ask === 'list' &&
    subject !== undefined &&
    country !== undefined &&
    // "Which periods list Thailand, and which led to the trial?" asks of the country as well.
    !text.marks.some(({ kind, value }) => kind === 'operator' && value !== 'any')
    ? { frame: { subject, ask: 'list' }, text: without(text, isPlace) }
    : undefined;
};

const OF_TOPICS = new Set<Mark['kind']>(['sector', 'crime', 'organisation']);

/** "Which meetings were held between March and August 2017?", "during the 3rd period": of what has days of its own, within its dates. */
const onItsDates: Reframe = ({ frame, text }, { periods, activities }) => {
  if (!DATED.has(frame.subject) || text.marks.some(({ kind }) => kind === 'kind')) return undefined;
  const datesOf = (mark: Mark): string | undefined => {
    const period = periods.find(({ number }) => mark.kind === 'period' && String(number) === mark.value);
    // One that has other dates elsewhere is told with what belongs to it.
    return period === undefined || !isDuring(mark, text) || otherDates(period, activities).length > 0
      ? mark.dates
      : `${printPartialDate(period.date.from)}..${printPartialDate(period.date.to)}`;
  };
  const marks = text.marks.map((mark): Mark => {
    const dates = datesOf(mark);
    const { dates: _, ...rest } = mark;
    return dates === undefined ? mark : { ...rest, kind: 'date', value: dates };
  });
  return marks.some((mark, at) => mark !== text.marks[at]) ? { frame, text: { ...text, marks } } : undefined;
};

/** Whether a “during” stands beside a period, or before its article. */
const isDuring = ({ from, to }: Mark, { tokens, grammar }: Annotated): boolean =>
  tokens.some((_, at) => {
    const length = lengthAt(tokens, at, grammar.during);
    return length > 0 && (at === to || (at + length <= from && at + length >= from - BESIDE));
  });

/** "รอบที่ 3 มีปฏิบัติการร่วมกี่ครั้ง", "how many actions were there in the 3rd?": one period is no number of them; it had operations. */
const countedInOne: Reframe = ({ frame, text }) => {
  const [period, ...others] = distinct(text.marks.filter(isTime));
  const isAlone = text.marks.every(
    (mark) => mark.kind !== 'operator' && (!namesThing(mark) || isTime(mark) || mark.value === 'periods'),
  );
  return frame.subject === 'periods' &&
    frame.ask === 'count' &&
    isAlone &&
    others.length === 0 &&
    period?.kind === 'period'
    ? { frame: { subject: 'operations', ask: 'list' }, text }
    : undefined;
};

/** "The first period that Bangladesh joined", "बांग्लादेश पहली बार कब शामिल हुआ": the first of those that a country was in, and not the 1st. */
const firstJoined: Reframe = ({ frame, text }) => {
  const { marks, tokens, grammar } = text;
  const [period, ...others] = marks.filter((mark) => isTime(mark) && mark.from >= 0);
  const country = marks.find(({ kind }) => kind === 'country');
  const [deed] = takingPart(text);
  if (period?.kind !== 'period' || period.value !== '1' || country === undefined || deed === undefined)
    return undefined;
  const words = tokens.slice(period.from, period.to);
  const isBehind = country.from >= period.to && deed.from >= period.to;
  const isLinked =
    (country.from === period.to && holds(tokens, grammar.which)) ||
    [grammar.relatives, grammar.articles].some((links) => lengthAt(tokens, period.to, links) > 0);
  // "For the first time": what counts how often.
  const isTimeCounted =
    hasAsk(text, 'when') && words.some(({ text: word }) => grammar.counters.has(word) && word.length > 1);
  return OF_COUNTRY.has(frame.subject) &&
    frame.ask !== 'other' &&
    others.length === 0 &&
    !words.some(({ text: word }) => /^\d/.test(word)) &&
    ((isBehind && isLinked && !isYesNo(text)) || isTimeCounted) &&
    !marks.some((mark) => mark.kind === 'operator')
    ? {
        frame: { subject: 'periods', ask: 'first' },
        text: without(text, (mark) => mark === period || mark.kind === 'ask'),
      }
    : undefined;
};
const OF_COUNTRY = new Set(['countries', 'periods']);

/** What is asked of periods as such, by the first rule that knows better. */
export const OF_PERIODS: readonly Reframe[] = [
  longestPeriod,
  firstJoined,
  comparedWhole,
  comparedWithOne,
  moreThanOne,
  begunIn,
  itsMeeting,
  whenItWas,
  periodsOfSector,
  periodsOfFigure,
  periodOfCase,
  onItsDates,
  inOneNotAnother,
  whoWasIn,
  countedInOne,
];
