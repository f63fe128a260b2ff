// What each message is tried with: a message without samples, or with wrong ones, doesn't compile.
import { expect } from 'vitest';
import type { DateSpan, PartialDate } from '../../src/knowledge/date-span.ts';
import type { Qualifier } from '../../src/knowledge/knowledge-base.ts';
import type { Edition } from '../../src/messages/edition.ts';
import type { Messages } from '../../src/messages/messages.ts';

type Many<T> = readonly [T, T, ...T[]];

type SamplesOf<T> = {
  readonly [K in keyof T as HasFunctions<T[K]> extends true ? K : never]: T[K] extends (
    ...args: infer Arguments
  ) => string
    ? Many<Readonly<Arguments>>
    : SamplesOf<T[K]>;
};
type HasFunctions<T> = T extends (...args: never) => string
  ? true
  : T extends object
    ? true extends { [K in keyof T]: HasFunctions<T[K]> }[keyof T]
      ? true
      : false
    : false;

/** Arguments for every message that takes any. */
export type Samples = SamplesOf<Messages>;

/** A condition, made by a language's own `which`, and the names, dates and numbers that are in it. */
export interface SampleCondition {
  readonly text: string;
  readonly names: readonly string[];
}

/** Arguments that choose between texts, and codes of what is named: no text says them. */
export const CHOICES: ReadonlySet<string> = new Set([
  ...['exact', 'over', 'numerous', 'uncounted'],
  ...['countries', 'periods', 'meetings', 'outcomes', 'crimes', 'sectors'],
  ...['count', 'when', 'place', 'who', 'why'],
  ...['TH', 'HK', 'US', 'PS', 'LK', 'en', 'th', 'fr', 'zh-CN'],
]);

const DAY: PartialDate = { year: 2016, month: 8, day: 25 };
const MONTH: PartialDate = { year: 2017, month: 9 };
const YEAR: PartialDate = { year: 2015 };
const SPANS: Many<readonly [DateSpan]> = [
  [{ from: DAY, to: DAY }],
  [{ from: MONTH, to: MONTH }],
  [{ from: YEAR, to: YEAR }],
  [{ from: { year: 2015, month: 9, day: 1 }, to: { year: 2015, month: 9, day: 2 } }],
  [{ from: { year: 2015, month: 9, day: 28 }, to: { year: 2015, month: 10, day: 27 } }],
  [{ from: { year: 2016, month: 5 }, to: { year: 2016, month: 11 } }],
  [{ from: { year: 2016, month: 12, day: 30 }, to: { year: 2017, month: 1, day: 4 } }],
  [{ from: { year: 2016, month: 12, day: 30 }, to: { year: 2017 } }],
];

const COUNTS: Many<readonly [number]> = [[0], [1], [2], [5], [21], [485], [1234]];
const PERIODS: Many<readonly [number]> = [[1], [2], [3], [21]];
const TIMES: Many<readonly [number, number]> = [
  [2, 3],
  [1, 3],
  [21, 485],
];
const SETS: Many<readonly [readonly number[]]> = [[[1]], [[1, 3]], [[1, 2, 3]], [[21]]];
const SWITCH: Many<readonly [boolean]> = [[false], [true]];
const FIGURES: Many<readonly [Qualifier, number | undefined]> = [
  ['exact', 485],
  ['over', 1234],
  ['exact', 1],
  ['over', 0],
  ['numerous', undefined],
  ['uncounted', undefined],
  ['exact', undefined],
  ['over', undefined],
  ['numerous', 5],
  ['uncounted', 21],
];

/** Each of some arguments with the same ones behind or before them. */
const behind = <A extends readonly unknown[], B extends readonly unknown[]>(
  [one, two, ...rest]: Many<A>,
  ...more: B
): Many<readonly [...A, ...B]> => [
  [...one, ...more],
  [...two, ...more],
  ...rest.map((args) => [...args, ...more] as const),
];
const before = <A, B extends readonly unknown[]>(
  first: A,
  [one, two, ...rest]: Many<B>,
): Many<readonly [A, ...B]> => [
  [first, ...one],
  [first, ...two],
  ...rest.map((args) => [first, ...args] as const),
];

const at = <T>(all: readonly T[], index: number): T => all[index] ?? expect.fail(`there is no ${index}`);

/** What the samples are made of, in one language. */
function materialOf({ knowledge, messages }: Edition) {
  const { formats, which, answer } = messages;
  const names = knowledge.countries.map(({ nameInText }) => nameInText);
  const [one, another] = [at(names, 0), at(names, 1)];
  const city = at(knowledge.cities, 0).name;
  const day = formats.date(DAY);
  const month = formats.date(MONTH);
  const year = formats.date(YEAR);
  const span = formats.span({ from: { year: 2016, month: 5 }, to: { year: 2016, month: 11 } });
  const crimes = knowledge.crimes.map(({ name }) => name);
  const kind = at(knowledge.kinds, 0).name;
  const organisation = at(knowledge.organisations, 0).name;
  const meeting = at(knowledge.meetings, 0);
  const outcomes = knowledge.periods.flatMap((period) => period.outcomes);
  const measures = knowledge.measures.map(({ name }) => name);
  const line = answer.meetingLine(meeting.title, day, city);
  const otherLine = answer.meetingLine(at(knowledge.meetings, 1).title, month, city);
  const conditions: SampleCondition[] = [
    { text: which.listed([2], false), names: ['2'] },
    { text: which.inCity(city, true), names: [city] },
    { text: which.during(year, false), names: ['2015'] },
    { text: which.and([which.listed([2], false), which.withCountry(one, true)]), names: ['2', one] },
    { text: which.or([which.inCity(city, false), which.onDay(day, false)]), names: [city, day] },
    { text: which.and([which.listed([21], false), which.listed([1], true)]), names: ['21', '1'] },
    { text: which.or([which.listed([3], true), which.chairs(false)]), names: ['3'] },
    { text: which.disrupted(3, false), names: ['3'] },
    { text: which.otherThan([one, another]), names: [one, another] },
    { text: which.withOrganisation(organisation, false), names: [organisation] },
    { text: which.period(2, false), names: ['2'] },
  ];
  return {
    names,
    ten: names.slice(0, 10),
    one,
    another,
    city,
    day,
    month,
    year,
    span,
    crimes,
    sectors: knowledge.sectors.map(({ name }) => name),
    kind,
    organisation,
    meeting,
    outcomes,
    measures,
    line,
    otherLine,
    conditions,
  };
}

/** The conditions that are among the samples of a language. */
export const conditionsIn = (edition: Edition): SampleCondition[] => materialOf(edition).conditions;

/** The samples of every message in a language: the same ones in each, as that language has them. */
export function samplesIn(edition: Edition): Samples {
  const { knowledge, messages } = edition;
  const { answer, reply, which, formats } = messages;
  const { names, ten, one, another, city, day, month, year, span, crimes, sectors, kind, meeting, outcomes } =
    materialOf(edition);
  const { organisation, measures, line, otherLine, conditions } = materialOf(edition);
  const asked = (index: number) => at(conditions, index).text;
  const LISTED = asked(0);
  const IN_CITY = asked(1);
  const BOTH = asked(3);
  const EITHER = asked(4);
  const typed = '“Xanadu 7”';
  const [wide, narrow] = [at(measures, 0), at(measures, 1)];
  const told = knowledge.group.facts.flatMap(({ statements }) => statements);
  const said = at(told, 0).text;
  const section = at(knowledge.documents, 0).sections.map(({ name }) => name);
  const place = answer.place(at(section, 0), 'Abc');
  const { email, purpose } = knowledge.contact;
  const of = messages.thePeriodOf(2, span);
  const counts = at(outcomes, 0).counts;
  const detailed = outcomes.find(({ detail }) => detail !== undefined) ?? expect.fail('no detail');
  const acted = outcomes.find(({ actor }) => actor !== undefined) ?? expect.fail('no actor');
  const meant = outcomes.find((outcome) => outcome.purpose !== undefined) ?? expect.fail('no purpose');
  const { group } = knowledge;
  const who = knowledge.periods.find(({ participants }) => participants.who !== undefined)?.participants.who;
  const figureIn = [
    answer.figureIn('exact', 32, 1, undefined),
    answer.figureIn('over', 30, 2, undefined),
    answer.figureIn('numerous', undefined, 3, undefined),
  ];
  const worded = figureIn.map((_, index) =>
    answer.figureIn('exact', 485, index + 1, at(outcomes, index).counts),
  );
  const dates = [span, year, day];
  const numbered = [1, 3, 21].map((n, index) => ({ n, dates: at(dates, index) }));
  const lists: Many<readonly [readonly string[]]> = [[[one]], [[one, another]], [ten]];
  const fewer: Many<readonly [readonly string[]]> = [[[one]], [[one, another]]];
  const words: Many<readonly [readonly string[]]> = [
    [[typed]],
    [[typed, '“Ys”']],
    [[typed, '“Ys”', '“Zed”']],
  ];
  const boths: Many<readonly [string]> = [[said], [at(told, 1).text]];
  const nouns: Many<readonly [string]> = [[messages.nouns.meetings], [which.of(wide, asked(2))]];
  const named: Many<readonly [string]> = [[one], [another]];
  const whens: Many<readonly [string]> = [[year], [month], [day]];
  const notOf = <A extends readonly unknown[]>(all: Many<A>): Many<readonly [...A, boolean]> => [
    ...behind(all, false),
    ...behind(all, true),
  ];

  return {
    formats: {
      list: lists,
      either: lists,
      listed: lists,
      clauses: lists,
      sentences: [[[said]], [[said, at(told, 1).text]], [['', said]]],
      number: [...COUNTS, [1234567]],
      date: [[DAY], [MONTH], [YEAR], [{ year: 2015, month: 5, day: 1 }]],
      span: SPANS,
      shortSpanInYear: SPANS,
      country: [['TH'], ['HK'], ['US'], ['PS'], ['LK']],
      language: [['en'], ['th'], ['zh-CN'], ['fr']],
    },
    nth: PERIODS,
    figure: FIGURES,
    period: PERIODS,
    thePeriodOf: behind(PERIODS, span),
    meetingOfPeriod: before(kind, PERIODS),
    twoDates: [
      [span, []],
      [span, [year]],
      [span, [year, day]],
    ],
    untranslated: [['Abc abc abc abc.'], ['Xyz']],
    which: {
      period: notOf(PERIODS),
      listed: notOf([[[1]], [[2]], [[1, 3]], [[1, 2, 3]]]),
      listedExactly: notOf(TIMES),
      listedMore: notOf(TIMES),
      listedFewer: notOf(TIMES),
      withCountry: notOf(named),
      inCountry: notOf(named),
      chairs: SWITCH,
      chaired: SWITCH,
      disrupted: notOf([[undefined], [2], [21]]),
      inCity: notOf([[city], [at(knowledge.cities, 1).name]]),
      kind: notOf([[kind], [at(knowledge.kinds, 1).name]]),
      named: notOf([[meeting.title], ['Abc']]),
      forTopic: notOf([[at(crimes, 0)], [at(sectors, 0)]]),
      withOrganisation: notOf([[organisation], ['INTERPOL']]),
      on: notOf([[at(told, 0).about], [at(told, 1).about]]),
      during: notOf([[year], [month]]),
      onDay: notOf([[day], [formats.date({ year: 2015, month: 5, day: 1 })]]),
      fromTo: [
        ...notOf(behind<readonly [string], readonly [string]>([[year], [month]], day)),
        [day, '2017', false],
      ],
      before: notOf(whens),
      after: notOf(whens),
      gives: notOf([[wide], [narrow]]),
      moreThan: notOf(COUNTS),
      fewerThan: notOf(COUNTS),
      exactly: notOf(COUNTS),
      otherThan: lists,
      and: [
        [[LISTED]],
        [[LISTED, which.listed([1], true)]],
        [[which.inCity(city, false), which.during(year, false)]],
        [[which.period(3, false), which.inCountry(one, true)]],
        [[LISTED, which.or([which.chairs(false), which.withCountry(another, false)])]],
      ],
      or: [
        [[LISTED]],
        [[LISTED, which.listed([1], true)]],
        [[which.inCity(city, false), which.during(year, false)]],
        [[which.and([LISTED, which.listed([3], true)]), which.chaired(false)]],
      ],
      of: [
        [wide, ''],
        [wide, LISTED],
        [messages.nouns.meetings, IN_CITY],
        [messages.nouns.meetings, EITHER],
        [at(crimes, 0), BOTH],
      ],
    },
    nouns: { fact: [[at(group.facts, 0).label], [at(group.facts, 1).label]] },
    answer: {
      wordsUnread: words,
      whatWasRead: [...behind(words, said)],
      doubtfullyRead: [[said], [at(told, 1).text]],
      notOnPage: words,
      noFigureFor: nouns,
      itSays: boths,
      yes: boths,
      yesSentence: boths,
      noSentence: boths,
      no: boths,
      notByThePage: boths,
      notSettled: boths,
      standsUnder: [
        [[place], false, ['Abc'], said],
        [[place, at(section, 1)], true, ['Abc', 'Xyz'], said],
      ],
      place: [
        [at(section, 0), 'Abc'],
        [at(section, 1), at(at(at(knowledge.documents, 0).sections, 0).places, 0).name],
      ],
      participation: [
        [one, [], [], []],
        [one, [1, 2, 3], [], []],
        [one, [21], [2], []],
        [another, [1, 3], [2], [wide]],
        [another, [1], [2, 3], [wide, narrow]],
      ],
      countriesCompared: [
        [[{ n: 1, count: 8 }], [], []],
        [
          [
            { n: 2, count: 10 },
            { n: 3, count: 21 },
          ],
          [one],
          [2],
        ],
        [numbered.map(({ n }, index) => ({ n, count: 30 + index })), [one, another], [3, 21]],
      ],
      forAllOfThem: lists,
      mostCountries: [
        [true, 10, [2]],
        [false, 1, [1, 3]],
        [false, 21, [1, 2, 3]],
      ],
      countriesAre: [...behind(lists, LISTED), [[one], BOTH], [[one], messages.answer.namedOnPage]],
      countriesAreNot: [...behind(lists, LISTED), [[one], asked(6)], [[one], messages.answer.namedOnPage]],
      someAreSomeNot: [
        [[one], [another], LISTED],
        [[one, another], names.slice(2, 5), asked(7)],
        [names.slice(2, 5), [one, another], asked(6)],
      ],
      countriesFound: [
        ['', [one]],
        ['', ten],
        [LISTED, [one, another]],
        [BOTH, [one]],
        [asked(8), names.slice(2, 5)],
      ],
      figure: [
        [{ qualifier: 'over', count: 30, counts, countries: [], detail: undefined }, of],
        [
          { qualifier: 'exact', count: 1, counts, countries: ten, detail: undefined },
          messages.thePeriodOf(21, year),
        ],
        ...FIGURES.map(
          ([qualifier, count]) =>
            [
              { qualifier, count, counts, countries: [one, another], detail: undefined },
              messages.thePeriodOf(1, day),
            ] as const,
        ),
        ...outcomes.map(
          ({ countries, ...outcome }) =>
            [
              {
                qualifier: outcome.qualifier,
                count: outcome.count,
                counts: outcome.counts,
                countries: countries.map(({ nameInText }) => nameInText),
                detail: countries.length === 0 ? outcome.detail : undefined,
              },
              of,
            ] as const,
        ),
      ],
      figureIn: [...behind(FIGURES, 21, undefined), ...behind(FIGURES, 3, counts)],
      givesNoneFor: SETS,
      mentionsNoneFor: SETS,
      withoutFigure: [
        [counts, undefined, [1, 3]],
        [detailed.counts, detailed.detail, [2, 3, 21]],
      ],
      figures: [
        [wide, figureIn.slice(0, 1)],
        [narrow, worded],
      ],
      extremeFigure: [
        [true, wide, at(figureIn, 1), figureIn],
        [false, narrow, at(worded, 0), worded],
      ],
      noTotal: boths,
      sum: [
        [wide, 1234, figureIn],
        [wide, 485, figureIn.slice(0, 2)],
      ],
      noExactDifference: boths,
      difference: [
        [wide, figureIn.slice(0, 2), 0],
        [wide, figureIn.slice(0, 2), 2],
        [wide, figureIn.slice(0, 2), -485],
        [narrow, figureIn.slice(0, 2), 1],
      ],
      ofNth: behind(PERIODS, at(figureIn, 1)),
      outcomeLine: [
        [wide, figureIn.slice(0, 1)],
        [narrow, worded],
      ],
      outcomes: [
        [of, [answer.outcomeLine(wide, figureIn)], false],
        [of, [answer.outcomeLine(wide, figureIn), answer.outcomeLine(narrow, worded)], true],
      ],
      by: [
        [counts, of, acted.actor ?? '', undefined],
        [acted.counts, of, acted.actor ?? '', detailed.detail],
      ],
      purpose: [
        [meant.counts, of, meant.purpose ?? ''],
        [counts, of, meant.purpose ?? ''],
      ],
      periods: [
        ['', numbered.slice(0, 1)],
        ['', numbered],
        [which.withCountry(one, false), numbered.slice(1, 2)],
        [which.during(year, true), numbered],
      ],
      periodDates: [
        [1, span, false],
        [21, day, true],
      ],
      periodLine: behind(PERIODS, span),
      periodLasted: [
        [1, answer.lengthInDays(31, true), span],
        [21, answer.lengthInMonths(7), span],
      ],
      lengthInDays: notOf(COUNTS),
      lengthInMonths: COUNTS,
      extremePeriods: [
        [true, [2], [span]],
        [false, [1, 3], [span, day]],
      ],
      garbled: behind(PERIODS, '28th October 27th'),
      participants: [
        [1, undefined, [one]],
        [2, who, [one, another]],
        [21, who, ten],
      ],
      meetingLine: [
        [meeting.title, day, city],
        ['Abc', month, city],
      ],
      sentencesOf: [[[line]], [[line, otherLine]]],
      allOfThem: [
        [IN_CITY, line],
        [IN_CITY, otherLine],
      ],
      extremeMeetings: [
        [true, [line]],
        [false, [line, otherLine]],
      ],
      meetingCounts: [
        [
          [
            { name: city, count: 7 },
            { name: 'Abc', count: 1 },
          ],
          [
            { name: year, count: 5 },
            { name: '2017', count: 21 },
          ],
        ],
        [[{ name: city, count: 2 }], [{ name: year, count: 2 }]],
      ],
      daysBetween: [...behind(COUNTS, undefined), ...behind(COUNTS, 3)],
      timeBetween: [
        [answer.daysBetween(21, undefined), false, [line]],
        [answer.daysBetween(485, 16), true, [line, otherLine]],
      ],
      daysUnknown: [[[line]], [[line, otherLine]]],
      meetingLasted: behind(COUNTS, line),
      meetingsFound: [
        [1, '', day, day, [city]],
        [21, IN_CITY, year, day, []],
        [5, EITHER, span, day, [city, one]],
        [485, '', month, day, [city, one, another]],
      ],
      meetingTold: [
        [meeting.title, day, city, said],
        ['Abc', span, city, said],
      ],
      datedEvents: [
        [2, [line, otherLine]],
        [485, [line]],
      ],
      topics: [
        [false, [{ names: crimes.slice(0, 1), ns: [1], isAll: false }]],
        [false, [{ names: crimes.slice(0, 1), ns: [1, 2, 3], isAll: true }]],
        [
          true,
          [
            { names: sectors.slice(0, 2), ns: [2, 3], isAll: false },
            { names: sectors.slice(2, 5), ns: [21], isAll: false },
          ],
        ],
      ],
      wordedFor: [
        [sectors.slice(0, 2).map((name, at) => ({ name, ns: [at + 1] }))],
        [sectors.map((name, at) => ({ name, ns: at === 0 ? [2, 21] : [1] }))],
      ],
      examples: [[crimes.slice(0, 1)], [sectors]],
      support: [
        [organisation, of],
        ['INTERPOL', of],
      ],
      contact: [
        [purpose, email],
        ['Abc', email],
      ],
      shortNames: [
        [[{ short: 'ABC', name: organisation }]],
        [
          [
            { short: 'ABC', name: organisation },
            { short: 'XYZ', name: wide },
          ],
        ],
      ],
      groupNames: [
        [group.name, group.partOf.name, []],
        [group.name, group.partOf.name, [wide]],
        [group.name, group.partOf.name, [wide, narrow]],
      ],
      otherName: [
        ['Abc', at(group.otherNames, 0).usage],
        ['Xyz', at(group.otherNames, 1).usage],
      ],
      pageContradicts: [[[wide]], [[wide, narrow]], [[wide, narrow, kind]]],
      counted: [
        ['countries', 0, false, BOTH],
        ['meetings', 2, true, ''],
        ...(['countries', 'periods', 'meetings', 'outcomes', 'crimes', 'sectors'] as const).flatMap(
          (what) => [
            [what, 1, false, ''] as const,
            [what, 21, true, asked(2)] as const,
            [what, 1234, false, LISTED] as const,
          ],
        ),
      ],
      investigated: [
        [crimes.slice(0, 1), [], false],
        [crimes.slice(0, 2), sectors.slice(0, 1), true],
        [crimes.slice(0, 3), sectors.slice(0, 3), false],
      ],
      covered: [
        [crimes.slice(0, 1), false, [], false],
        [crimes.slice(0, 3), true, sectors.slice(0, 3), true],
        [crimes.slice(0, 2), true, sectors.slice(0, 1), false],
      ],
      aimedAt: [[crimes.slice(0, 1)], [crimes.slice(0, 3)]],
      networksTargeted: [[crimes.slice(0, 1)], [crimes.slice(0, 3)]],
      noPeriod: [
        [4, numbered.slice(0, 1)],
        [22, numbered],
      ],
      lacks: nouns,
      lacksFor: behind(nouns, which.of(narrow, IN_CITY)),
      lacksSide: [
        ['count', wide],
        ['when', wide],
        ['place', wide],
        ['who', which.of(wide, LISTED)],
        ['why', wide],
      ],
      doesNotName: named,
      noFigureByCountry: behind(named, wide),
      noCityOf: behind(nouns, city),
      noSuchOf: [
        [wide, IN_CITY],
        [narrow, asked(2)],
      ],
      givesNo: [
        [wide, ''],
        [wide, LISTED],
      ],
      noMeeting: [[IN_CITY], [EITHER]],
      noSupport: [[asked(9)], [asked(10)]],
      noCountry: [[LISTED], [BOTH]],
      nothingOf: nouns,
    },
    reply: {
      source: [[place], [at(section, 1)]],
      andMore: COUNTS,
      notesButton: COUNTS,
      note: boths,
      undated: whens,
      asOf: whens,
      readAs: [[[LISTED]], [[which.of(wide, IN_CITY), LISTED]]],
      more: COUNTS,
      periodButton: PERIODS,
      answerIn: [[formats.language('th')], [formats.language('zh-CN')]],
      activityLine: [
        [1, span, undefined],
        [21, day, '28th October 27th'],
      ],
      contact: [[purpose], ['Abc']],
      period: [
        [1, span, 8],
        [21, day, 1],
        [3, year, 1234],
      ],
      meetingsButton: COUNTS,
      moreWithoutFigure: COUNTS,
      noFigure: [[counts], [detailed.counts]],
      who: [[who ?? expect.fail('nobody')], ['Abc']],
      outcome: [...behind(FIGURES, counts, []), ...behind(FIGURES, detailed.counts, [one, another])],
      figureOf: behind(FIGURES, counts),
      boldFigureOf: behind(FIGURES, counts),
      outcomeInFull: [
        [counts, []],
        [counts, [one, 'Abc']],
      ],
      glance: [
        [1, span, 8, [counts]],
        [21, year, 1, outcomes.slice(0, 3).map((outcome) => outcome.counts)],
      ],
      periodsIntro: COUNTS,
      meetingLine: [
        [day, city, meeting.title],
        [span, city, 'Abc'],
      ],
      datedLine: [
        [day, meeting.title],
        [year, 'Abc'],
      ],
      meeting: [
        [meeting.title, day, city],
        ['Abc', span, city],
      ],
      kinds: [[[kind]], [[kind, at(knowledge.kinds, 1).name]]],
      nameOnPage: [[meeting.onPage], ['Abc']],
      whenAndWhere: [
        [day, city],
        [span, city],
      ],
      namedFor: before(wide, PERIODS),
      countriesIntro: [
        [8, 8, []],
        [1, 0, [{ names: [one], ns: [1] }]],
        [
          21,
          5,
          [
            { names: [one, another], ns: [1, 3] },
            { names: names.slice(2, 5), ns: [21] },
          ],
        ],
      ],
      countryPeriods: [
        [one, [1, 2, 3], true],
        [one, [1, 3], false],
        [another, [21], false],
      ],
      document: [
        [at(knowledge.documents, 0).description, day],
        ['Abc abc.', month],
      ],
      sideBySide: [[[1, 3]], [[1, 2, 3]], [[2, 21]]],
      figuresForOneAlone: PERIODS,
      measureIn: [
        [wide, [1]],
        [narrow, [2, 21]],
      ],
      periodLine: [
        [1, span, 8],
        [21, year, 1],
      ],
      legend: [
        [true, false],
        [false, true],
        [true, true],
      ],
      rowLabel: [[counts], [detailed.counts]],
      alsoFor: [
        [[1], [wide]],
        [
          [2, 21],
          [wide, narrow],
        ],
      ],
      timeline: [
        [1, 1, undefined],
        [3, 21, { from: year, to: month }],
        [2, 0, { from: day, to: day }],
      ],
      timelinePeriod: [
        [span, 1, []],
        [span, 21, [reply.listSays(at(section, 0), year)]],
      ],
      listSays: [
        [at(section, 0), span],
        ['Abc', day],
      ],
      brief: [[messages.period(2)], [one]],
      moreInText: COUNTS,
      lastMeeting: [[reply.whenAndWhere(day, city)], [line]],
      contactLine: [[email], ['abc@example.org']],
      contradictsOn: [[[wide]], [[wide, narrow, kind]]],
      countriesList: lists,
      meetingsHeldThere: [
        [1, 1, day],
        [5, 21, month],
      ],
      documentAge: [
        ['Abc', day],
        ['Xyz', month],
      ],
      gapsIntro: [
        [1, 1],
        [0, 2],
        [21, 485],
      ],
      notSaidUnder: [[at(section, 0)], ['Abc']],
      gapsThere: COUNTS,
      noFigureThough: [
        [1, [wide]],
        [21, [wide, narrow]],
      ],
      meetingsUntold: [
        [1, 1],
        [5, 21],
      ],
    },
    command: {
      help: [['private'], ['abc']],
      onAnyMessage: [[messages.commands.lookUp], ['Abc']],
      closest: [
        [typed, []],
        [typed, [one]],
        [typed, [one, another]],
      ],
      closestIs: [
        [typed, one],
        [typed, meeting.title],
      ],
      noPeriod: [
        [[typed], numbered.map(({ n, dates: when }) => messages.command.existing(n, when))],
        [[typed, '“Ys”'], [messages.command.existing(1, span)]],
      ],
      periodUnread: [
        [[typed], numbered.map(({ n, dates: when }) => messages.command.existing(n, when))],
        [[typed, '“Ys”'], [messages.command.existing(1, span)]],
      ],
      existing: behind(PERIODS, span),
      countryNotNamed: [[typed], ['“Ys”']],
      countryUnread: [
        [typed, []],
        [typed, [one]],
        [typed, [one, another]],
      ],
      samePeriod: PERIODS,
      pair: [
        [1, 2],
        [3, 21],
      ],
      allPairs: COUNTS,
      meetings: [
        [0, { kind: undefined, city: undefined, period: undefined, date: undefined }],
        [1, { kind, city: undefined, period: undefined, date: undefined }],
        [21, { kind: undefined, city, period: messages.period(2), date: undefined }],
        [2, { kind, city, period: messages.period(21), date: year }],
        [485, { kind: undefined, city: undefined, period: undefined, date: day }],
      ],
      meetingsHeld: [
        ['Abc', undefined, undefined],
        ['Abc', { from: year, to: day }, undefined],
        ['Abc', { from: month, to: month }, { at: 2, of: 21 }],
      ],
      sentence: [['Abc'], [counts]],
      noneFound: before(messages.command.option.city, [[typed], ['“Ys”']]),
      optionUnread: before(messages.command.option.kind, [[typed], ['“Ys”']]),
      didYouMean: fewer,
      thereAre: lists,
      byThereAre: before(messages.command.option.period, lists),
      withoutThe: [
        [messages.command.option.city, city, 0],
        [messages.command.option.date, day, 1],
        [messages.command.option.kind, kind, 485],
      ],
      withoutButton: [[messages.command.option.city], [messages.command.option.date]],
      noMeetings: [
        ['Abc', ''],
        ['Abc', said],
      ],
      meetingsBy: [[messages.command.option.city], [messages.command.option.period]],
      or: fewer,
      failed: [['abc-123'], ['xyz-789']],
      tooMuch: COUNTS,
      needsOption: [
        ['jpa', 'private'],
        ['abc', 'xyz'],
      ],
      eitherTrueOrFalse: [
        ['jpa', 'private'],
        ['abc', 'xyz'],
      ],
      cantReadLanguage: [
        [formats.language('fr'), [formats.language('en')]],
        [formats.language('th'), [formats.language('en'), formats.language('vi'), formats.language('id')]],
      ],
    },
    picture: {
      source: fewer,
      moreOutcomes: COUNTS,
      moreCountries: COUNTS,
      earlierPeriods: COUNTS,
      earlier: COUNTS,
      moreInText: COUNTS,
      outcomesCompared: [
        [1, [2, 3]],
        [21, [5, 6, 7]],
      ],
      noCounterpart: COUNTS,
      barsAlt: [[wide], ['Abc']],
      chartAlt: [
        [wide, [{ nth: messages.nth(1), text: 'Abc' }]],
        [
          wide,
          [
            { nth: messages.nth(2), text: 'Abc' },
            { nth: messages.nth(21), text: messages.picture.figure('over', 30) },
          ],
        ],
      ],
      figure: FIGURES,
      wordedDifferently: [[messages.picture.figure('over', 30)], ['Abc']],
      column: [
        [1, undefined],
        [2, 2016],
        [21, 2017],
      ],
      countriesAlt: [['Abc'], [messages.picture.inPeriods(10, 3, 8)]],
      sizesAlt: [
        [[{ n: 1, dates: span, count: 1 }]],
        [numbered.map((period, index) => ({ ...period, count: index + 7 }))],
      ],
      inAllAlt: [
        [1, [one]],
        [2, [one, another]],
        [21, ten],
      ],
      countryAlt: [
        [one, [1]],
        [another, [1, 3]],
        [another, [2, 21]],
      ],
      inPeriods: [
        [1, 1, 1],
        [5, 2, 0],
        [10, 3, 8],
        [21, 5, 2],
      ],
      sameInAll: [
        [1, 2],
        [8, 3],
        [485, 21],
      ],
      fromThen: [
        [10, 2, 8, 1],
        [21, 3, 0, 2],
        [485, 21, 5, 3],
      ],
      periodLabel: behind(PERIODS, span),
      otherDates: [
        [span, at(section, 0)],
        [day, 'Abc'],
      ],
      meetingLabel: [
        [day, kind, undefined],
        [span, 'Abc', city],
      ],
      kindsOf: [
        [undefined, [kind]],
        [1, [kind]],
        [21, knowledge.kinds.slice(0, 2).map(({ name }) => name)],
        [undefined, knowledge.kinds.slice(0, 2).map(({ name }) => name)],
      ],
      usualCity: [[city], [at(knowledge.cities, 1).name]],
      timelineTitle: [[messages.picture.years(2015, 2017)], ['2016']],
      kindsForEvery: [[[kind]], [knowledge.kinds.slice(0, 2).map(({ name }) => name)]],
      years: [
        [2015, 2017],
        [2016, 2016],
      ],
      timelineAlt: [
        [messages.picture.years(2015, 2017), 'Abc'],
        ['2016', wide],
      ],
      periodAlt: [
        [1, span, []],
        [21, span, [{ section: at(section, 0), dates: day }]],
      ],
      meetingAlt: [
        [day, city, kind],
        [span, city, 'Abc'],
      ],
    },
  };
}
