import { printPartialDate } from '../knowledge/date-span.ts';
import type { KnowledgeBase, Told } from '../knowledge/knowledge-base.ts';
import { otherDates } from '../knowledge/other-dates.ts';
import { askingIn } from './clauses.ts';
import type { Frame, Framed, Reframe } from './frame.ts';
import { holds, lengthAt } from './grammar.ts';
import type { Annotated, Mark } from './mark.ts';
import {
  countriesAside,
  distinct,
  hasAsk,
  hasOperator,
  hasSubject,
  isAnaphoric,
  isAskedFor,
  isDay,
  isDenial,
  isLackOf,
  isPlace,
  isTime,
  namesThing,
  operatorBeside,
  operatorsIn,
  orderIn,
  without,
} from './marks.ts';
import { DATED } from './named-meetings.ts';
import { OF_MEETINGS } from './of-meetings.ts';
import { OF_OTHER_BODIES } from './other-bodies.ts';
import { isLimited, LIMITING } from './time-limit.ts';
import type { Token } from './tokens.ts';
import { isStatement, isYesNo } from './yes-no.ts';

/** What a frame and its text are taken for, by the first rule that knows better; undefined where none does. */
export function reframed(frame: Frame, text: Annotated, knowledge: KnowledgeBase): Framed | undefined {
  for (const rule of [
    allOrOne,
    longestPeriod,
    whichAgencies,
    changedAfter,
    toldOfPlace,
    sectorTakenIn,
    roleOfCountry,
    whenItWas,
    whoHelped,
    periodsOfSector,
    periodsOfFigure,
    periodOfCase,
    ...OF_MEETINGS,
    besideAlone,
    whetherTargeted,
    onItsDates,
    ...OF_OTHER_BODIES,
    metHowOften,
    ofCountries,
    toCome,
    withItsCase,
    unnamedCase,
    unnamedPerson,
    whatFor,
  ]) {
    const meant = rule({ frame, text }, knowledge);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** "Was the first period the longest?": which was the longest says whether it was. Of two, their dates say which was longer. */
const longestPeriod: Reframe = ({ frame, text }) => {
  const ask = (['longest', 'shortest'] as const).find((value) => hasOperator(text, value));
  const periods = distinct(text.marks.filter(({ kind, from }) => kind === 'period' && from >= 0));
  const isAlone = text.marks.every(
    (mark) => !namesThing(mark) || mark.kind === 'period' || mark.value === 'periods',
  );
  if (ask === undefined || periods.length === 0 || !OF_PERIODS_ALONE.has(frame.subject) || !isAlone)
    return undefined;
  return periods.length === 1
    ? {
        frame: { subject: 'periods', ask },
        text: without(text, ({ kind }) => kind === 'operator' || kind === 'period'),
      }
    : {
        frame: { subject: 'periods', ask: 'compare' },
        text: without(text, ({ kind }) => kind === 'operator'),
      };
};
const OF_PERIODS_ALONE = new Set(['periods', 'countries', 'sectors', 'events']);

/** "Did the number of suspects rise after the first period?": compared with that one, and not without it. */
const changedAfter: Reframe = ({ frame, text }, { measures }) => {
  const [period, ...others] = text.marks.filter((mark) => isTime(mark) && mark.from >= 0);
  const isAfter =
    period?.kind === 'period' &&
    others.length === 0 &&
    ['after', 'since'].some((value) => operatorBeside(text, value, period) !== undefined);
  return isAfter && hasOperator(text, 'compare') && measures.some(({ id }) => id === frame.subject)
    ? {
        frame: { ...frame, ask: 'list' },
        text: without(text, (mark) => mark === period || mark.kind === 'operator'),
      }
    : undefined;
};

/** "Which agencies took part in the 2nd?": who took part, in the page's words, and not of which countries alone. */
const whichAgencies: Reframe = ({ frame, text }) => {
  const { marks, tokens, grammar } = text;
  const isOfBodies = marks.some(
    ({ kind, value, from, to }) =>
      kind === 'ask' && value === 'who' && to - from > 1 && holds(tokens.slice(from, to), grammar.which),
  );
  return frame.subject === 'countries' &&
    frame.ask !== 'other' &&
    isOfBodies &&
    marks.every(
      (mark) =>
        mark.kind !== 'operator' && (!namesThing(mark) || mark.kind === 'period' || isCountries(mark)),
    ) &&
    !holds(tokens, grammar.countries)
    ? { frame: { subject: 'periods', ask: 'who' }, text }
    : undefined;
};

/** "Siapa yang diadili di Indonesia?": what was done in a country that is told of a person or a case, and not that it took part. */
const toldOfPlace: Reframe = ({ frame, text }, { people, cases }) => {
  const isInAsk = (mark: Mark) =>
    text.marks.some(({ kind, from, to }) => kind === 'ask' && from < mark.to && mark.from < to);
  const country = text.marks.find(({ kind }) => kind === 'country');
  const told = [...people, ...cases].flatMap(({ id, statements }) =>
    statements
      .filter(({ countries }) => countries.some(({ code }) => code === country?.value))
      .map((statement) => `${id}/${statement.id}`),
  );
  const [about, ...others] = distinct(
    text.marks.filter(
      (mark) =>
        mark.kind === 'about' && told.includes(mark.value) && !isInAsk(mark) && mark.from !== country?.from,
    ),
  );
  return about !== undefined &&
    others.length === 0 &&
    frame.subject === 'countries' &&
    frame.ask !== 'other' &&
    (askingIn(text).length > 0 || hasAsk(text, 'exists')) &&
    !hasSubject(text, 'countries') &&
    !text.marks.some(isTime)
    ? { frame: { subject: about.value, ask: 'list' }, text }
    : undefined;
};

/** "Kasali ba ang fishing sa 1st JPA?": a sector is in a period by being looked into, and not as a country. */
const sectorTakenIn: Reframe = ({ frame, text }) =>
  frame.subject === 'countries' &&
  frame.ask === 'exists' &&
  text.marks.some(({ kind }) => kind === 'sector') &&
  !text.marks.some(isPlace)
    ? { frame: { subject: 'sectors', ask: 'exists' }, text: without(text, isCountries) }
    : undefined;

/** "Apakah peranan Malaysia?": of a country, its role is. */
const roleOfCountry: Reframe = ({ frame, text }) => {
  const { marks, tokens, grammar } = text;
  const isLink = ({ text: word }: Token) => grammar.articles.has(word) || grammar.functions.has(word);
  const isOf = (focus: Mark) =>
    focus.value === 'focus' &&
    marks.some(
      ({ kind, from }) =>
        kind === 'country' && from >= focus.to && tokens.slice(focus.to, from).every(isLink),
    );
  return frame.subject === 'focus' && frame.ask !== 'other' && marks.some(isOf)
    ? { frame: { subject: 'countries', ask: 'list' }, text: without(text, ({ kind }) => kind === 'subject') }
    : undefined;
};

/** "All of them, or just the first?": what is asked of all says whether it was one alone. */
const allOrOne: Reframe = ({ frame, text }) => {
  const ors = operatorsIn(text, 'or');
  const isOneOf = (mark: Mark) =>
    mark.kind === 'period' && ors.some(({ to }) => mark.from >= to && mark.from <= to + BESIDE);
  const isAsked = hasOperator(text, 'all') && text.marks.some(isOneOf);
  return isAsked
    ? {
        frame,
        text: without(text, (mark) => isOneOf(mark) || isOnly(mark) || ors.includes(mark)),
      }
    : undefined;
};

/** As many words may stand between an “or” and its period: “or just the first”. */
const BESIDE = 2;

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
    text.marks.every((mark) => isTime(mark) || !namesThing(mark) || OF_PERIODS.has(mark.value));
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
const OF_PERIODS = new Set(['periods', 'events', 'operations']);

/** "渔业在哪几次行动中被提及?": operations that a sector or a crime is asked of are the periods. */
const periodsOfSector: Reframe = ({ frame, text }) =>
  frame.subject === 'operations' &&
  isAskedFor(text, 'operations') &&
  text.marks.some(({ kind }) => kind === 'sector') &&
  !text.marks.some(({ kind }) => kind === 'attribute')
    ? { frame: { subject: 'periods', ask: 'list' }, text: without(text, ({ kind }) => kind === 'ask') }
    : undefined;

/** "In which periods were there search warrants?": what was counted says in which. */
const periodsOfFigure: Reframe = ({ frame, text }, { periods }) => {
  const isCounted = (id: string) =>
    periods.some(({ outcomes }) =>
      outcomes.some(({ measure, count }) => measure.id === id && count !== undefined),
    );
  const [measure, ...others] = distinct(
    text.marks.filter(({ kind, value }) => kind === 'subject' && value !== 'operations' && isCounted(value)),
  );
  return frame.subject === 'periods' &&
    frame.ask === 'list' &&
    measure !== undefined &&
    others.length === 0 &&
    !text.marks.some((mark) => isPlace(mark) || OF_TOPICS.has(mark.kind))
    ? { frame: { subject: measure.value, ask: 'list' }, text }
    : undefined;
};
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
  return frame.subject === 'periods' && frame.ask === 'list' && subject !== undefined && country !== undefined
    ? { frame: { subject, ask: 'list' }, text: without(text, isPlace) }
    : undefined;
};

const OF_TOPICS = new Set<Mark['kind']>(['sector', 'crime', 'organisation']);

/** "Besides the countries, which body helped in the 1st?": who helped were none of them. */
const whoHelped: Reframe = ({ frame, text }) => {
  const aside = frame.subject === 'support' ? countriesAside(text) : [];
  return aside.length > 0 ? { frame, text: without(text, (mark) => aside.includes(mark)) } : undefined;
};

/** "Did it go after child abuse for money?": which crimes were targeted says whether it did, whatever else is said of one. */
const whetherTargeted: Reframe = ({ frame, text }) =>
  frame.subject === 'crimes' &&
  frame.ask === 'other' &&
  isYesNo(text) &&
  !hasAsk(text, 'count') &&
  (frame.missing ?? []).length === 0 &&
  text.marks.some(({ kind }) => kind === 'crime')
    ? { frame: { ...frame, ask: 'exists' }, text }
    : undefined;

/** "Only the first period had a debrief, right?": whatever else had one says whether it was alone. */
const besideAlone: Reframe = ({ frame, text }, { measures }) => {
  const alone = saidAlone(text);
  const isCounted = OF_PERIOD.has(frame.subject) || measures.some(({ id }) => id === frame.subject);
  return isCounted && alone.length > 0
    ? { frame, text: without(text, (mark) => alone.includes(mark) || isOnly(mark)) }
    : undefined;
};
const OF_PERIOD = new Set(['meetings', 'crimes', 'sectors']);
const isOnly = ({ kind, value }: Mark) => kind === 'operator' && value === 'only';

/** The times and places that a text says are the only ones, or asks whether they are. */
export const saidAlone = (text: Annotated): Mark[] => {
  const marks = text.marks.filter((mark) => isTime(mark) || isPlace(mark));
  const alone = marks.filter((mark) => operatorBeside(text, 'only', mark) !== undefined);
  const { tokens, grammar } = text;
  const isLink = ({ text: word }: Token) => grammar.and.has(word) || grammar.articles.has(word);
  // "Only in 2015 and 2017"
  const isListed = ({ from }: Mark) =>
    alone.some(({ to }) => to < from && tokens.slice(to, from).every(isLink));
  return hasOperator(text, 'only') && isStatement(text)
    ? marks.filter((mark) => alone.includes(mark) || isListed(mark))
    : [];
};

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

/** "How often does the group meet?": that it reports every year is of its reports. */
const metHowOften: Reframe = ({ frame, text }) =>
  frame.subject === 'reporting' && hasSubject(text, 'meetings') && !hasSubject(text, 'reporting')
    ? { frame: { subject: 'meetings', ask: 'list' }, text }
    : undefined;
/** "Non-ASEAN countries": which are of a region the page doesn't say, nor which aren't. Countries have no figures of their own. */
const ofCountries: Reframe = ({ frame, text }) => {
  // "Kể tên các nước": names of countries are what a list gives.
  const isOfNames =
    isLackOf(text, 'names') &&
    !hasSubject(text, 'ad-hoc-group') &&
    text.marks.some(
      ({ kind, from, to }) =>
        kind === 'attribute' &&
        text.marks.some((one) => isCountries(one) && (one.to === from || (one.from <= to && one.to > to))),
    );
  if (frame.ask === 'other' && isOfNames)
    return { frame: { subject: 'countries', ask: 'list' }, text: without(text, isAttribute) };
  if (frame.subject !== 'countries') return undefined;
  const isOfRegion =
    text.marks.some(({ kind, value }) => kind === 'attribute' && value === 'region') &&
    !text.marks.some(({ kind }) => kind === 'country');
  if (frame.ask !== 'other')
    return isOfRegion ? { frame: { ...frame, ask: 'other' }, text: without(text, isDenial) } : undefined;
  return isLackOf(text, 'per-country')
    ? { frame: { ...frame, ask: 'list' }, text: without(text, isAttribute) }
    : undefined;
};

/** "Kapan pertemuan berikutnya?": what comes next after nothing that is named is yet to come. */
const toCome: Reframe = ({ frame, text }) => {
  const next = orderIn(text, 'next');
  const isNamed = isLimited(text) || text.marks.some((mark) => isTime(mark) || mark.kind === 'kind');
  return UPCOMING.has(frame.subject) && frame.ask !== 'other' && next !== undefined && !isNamed
    ? {
        frame: { ...frame, ask: 'other' },
        text: { ...text, marks: [...text.marks, { ...next, kind: 'attribute', value: 'future' }] },
      }
    : undefined;
};

const UPCOMING = new Set(['meetings', 'periods']);

/** "Are the 62 part of the 72?", "72 + 62 = 134": of a figure and what is told beside it, both are told, and that nobody adds them. */
const withItsCase: Reframe = ({ frame, text }, { cases, periods }) => {
  const said = new Set(text.tokens.map(({ text: word }) => word));
  const beside = cases
    .flatMap(({ statements }) => statements)
    .find(({ count, beside: of }) => of !== undefined && said.has(String(count)))?.beside;
  const isOther = ({ kind, value }: Mark) =>
    kind === 'attribute' ||
    (kind === 'subject' &&
      value !== beside?.id &&
      !cases.some(({ id }) => id === value) &&
      value !== 'countries');
  const isBoth =
    beside !== undefined &&
    !text.marks.some(isOther) &&
    periods.some(({ outcomes }) =>
      outcomes.some(({ measure, count }) => measure.id === beside.id && said.has(String(count))),
    );
  // "Was it 62 or 72?" asks for one of them.
  return isBoth && !hasOperator(text, 'or') && !(frame.subject === beside.id && frame.ask === 'total')
    ? {
        frame: { subject: beside.id, ask: 'total' },
        text: without(text, ({ kind }) => kind !== 'subject' && kind !== 'operator'),
      }
    : undefined;
};

/** "How many were found guilty in the 3rd period?": of a case that is told beside a figure, only where something names it. */
const unnamedCase: Reframe = ({ frame, text }, { cases }) => {
  const [heard, beside] = [thingOf(frame), statementIn(cases, frame)?.beside];
  const isUnnamed =
    beside !== undefined &&
    hasSubject(text, beside.id) &&
    !hasSubject(text, heard) &&
    text.marks.some((mark) => isTime(mark) && mark.from >= 0) &&
    !text.marks.some(({ kind }) => kind === 'country' || kind === 'number') &&
    !text.tokens.some(({ text: word }) => /^\d{2}$/.test(word));
  return isUnnamed && frame.ask !== 'other' ? { frame: { ...frame, subject: beside.id }, text } : undefined;
};

/** "Who was arrested in the 1st period?": of a person that nobody names, what was counted in the time that is. */
const unnamedPerson: Reframe = ({ frame, text }, { people }) => {
  const [heard, measure] = [thingOf(frame), statementIn(people, frame)?.measure];
  const isUnnamed =
    measure !== undefined &&
    hasSubject(text, measure.id) &&
    !hasSubject(text, heard) &&
    !isAnaphoric(text) &&
    text.marks.some((mark) => isTime(mark) && mark.from >= 0);
  return isUnnamed && frame.ask !== 'other'
    ? { frame: { subject: measure.id, ask: frame.ask === 'who' ? 'list' : frame.ask }, text }
    : undefined;
};

/** The person or case that a frame is about, and the one thing that is told of it. */
const thingOf = ({ subject }: Frame): string => subject.split('/')[0] ?? '';
const statementIn = (all: readonly Told[], frame: Frame) =>
  all
    .find(({ id }) => id === thingOf(frame))
    ?.statements.find(({ id }) => id === frame.subject.split('/')[1]);

/** "For which offences were they convicted?" asks for no reason; "to whom was it given?" for nobody who gave it. */
const whatFor: Reframe = ({ frame, text }, { measures }) => {
  if (!measures.some(({ id }) => id === frame.subject)) return undefined;
  // "Did INTERPOL make the arrests?": who did says whether it was INTERPOL.
  if (frame.ask === 'exists' && text.marks.some(({ kind }) => kind === 'organisation'))
    return { frame: { ...frame, ask: 'who' }, text };
  if (frame.ask === 'why' && !hasAsk(text, 'why')) return { frame: { ...frame, ask: 'list' }, text };
  const isOfOthers =
    (frame.ask === 'who' && holds(text.tokens, text.grammar.recipients)) ||
    (frame.subject === 'training' && countsPeople(text));
  if (!isOfOthers) return undefined;
  return frame.subject === 'operations'
    ? { frame: { ...frame, ask: 'why' }, text: { ...text, marks: [...text.marks, WHY] } }
    : { frame: { subject: frame.subject === 'training' ? 'officers' : frame.subject, ask: 'list' }, text };
};
/** "कितने लोगों को प्रशिक्षण दिया गया": a “how many” of people. */
const countsPeople = ({ tokens, marks, grammar }: Annotated): boolean =>
  marks.some(
    ({ kind, value, from, to }) =>
      kind === 'ask' && value === 'count' && holds(tokens.slice(from, to + 2), grammar.people),
  );
/** What asks why without a word for it. */
const WHY: Mark = { from: -1, to: -1, kind: 'ask', value: 'why' };

const isAttribute = ({ kind }: Mark) => kind === 'attribute';
const isCountries = ({ kind, value }: Mark) => kind === 'subject' && value === 'countries';
