import type { Qualifier } from '../knowledge/knowledge-base.ts';
import { ENGLISH } from '../knowledge/naming.ts';
import { capitalise, decapitalise } from '../knowledge/wording.ts';
import { createFormats, monthNames } from './formats.ts';

const month = monthNames('en', 'long');
const formats = createFormats('en-GB', {
  listed: ', ',
  clauses: '; ',
  sentences: ' ',
  stop: '.',
  month,
  shortMonth: (of) => month(of).slice(0, 3),
  day: (day, name) => `${day} ${name}`,
  year: (rest, year) => `${rest} ${year}`,
  days: (from, to, name) => `${from}–${to} ${name}`,
  fromTo: (from, to) => `${from} to ${to}`,
  shortFromTo: (from, to) => `${from} – ${to}`,
});
const { list, either, listed, clauses, number } = formats;

const { nth, period, meetingOfPeriod, untranslated } = ENGLISH;
const nths = (ns: readonly number[]) => list(ns.map(nth));
const s = (count: number) => (count === 1 ? '' : 's');
const countries = (count: number) => `${number(count)} countr${count === 1 ? 'y' : 'ies'}`;
const thePeriod = (n: number) => `the ${nth(n)} period`;
const meetings = (count: number) => `${number(count)} meeting${s(count)}`;
const no = (not: boolean) => (not ? 'not ' : '');

/** A figure with its qualifier: `32`, `over 30`, `numerous (no figure given)`, `done (no figure given)`. */
const figure = (qualifier: Qualifier, count: number | undefined): string => {
  if (qualifier === 'numerous') return 'numerous (no figure given)';
  if (qualifier === 'uncounted') return 'done (no figure given)';
  if (count === undefined) return 'not given';
  return qualifier === 'over' ? `over ${number(count)}` : number(count);
};

/** A figure as it stands before what is counted, where the page gives none: nothing, or that they are numerous. */
const amount = (qualifier: Qualifier, count: number | undefined) =>
  count === undefined ? (qualifier === 'numerous' ? 'numerous ' : '') : `${figure(qualifier, count)} `;

/**
 * All that the bot says in English; what `data/` says in words comes into it as parameters. The other languages have the same
 * shape. Of a parameter `which`, a condition as it follows a noun (`listed for the 2nd period`) comes out of `which` below, or is empty.
 */
export const en = {
  formats,

  // Periods of Action and what is named after them.
  nth,
  figure,
  /** its name, as a heading */
  period,
  /** with its dates or year */
  thePeriodOf: (n: number, when: string) => `the ${period(n)} (${when})`,
  jointPeriods: 'the Joint Periods of Action',
  /** the name of a meeting whose own name leaves its period's number out */
  meetingOfPeriod,
  /** the dates by the text on a period, and those that other lists give */
  twoDates: (text: string, byList: readonly string[]) =>
    clauses([
      `${text} by the text on it`,
      ...byList.map((one) => `the page's list of activities says ${one}`),
    ]),
  /** a text that has no translation yet, with the language that it is in */
  untranslated,

  // What a condition asks of something, as it follows a noun. `not`: it is what the thing isn't.
  which: {
    period: (n: number, not: boolean) => `${no(not)}for the ${nth(n)} period`,
    listed: (ns: readonly number[], not: boolean) =>
      `${no(not)}listed for the ${nths(ns)} period${s(ns.length)}`,
    listedExactly: (count: number, all: number, not: boolean) =>
      not
        ? `listed for a number of the ${number(all)} periods other than ${number(count)}`
        : `listed for exactly ${number(count)} of the ${number(all)} periods`,
    listedMore: (count: number, all: number, not: boolean) =>
      `listed for ${not ? 'at most' : 'more than'} ${number(count)} of the ${number(all)} periods`,
    listedFewer: (count: number, all: number, not: boolean) =>
      `listed for ${not ? 'at least' : 'fewer than'} ${number(count)} of the ${number(all)} periods`,
    withCountry: (name: string, not: boolean) => `${not ? 'without' : 'with'} ${name}`,
    inCountry: (name: string, not: boolean) => `${no(not)}in ${name}`,
    chairs: (not: boolean) => `${no(not)}co-chairing the group`,
    chaired: (not: boolean): string => (not ? 'not a former co-chair' : 'a former co-chair'),
    disrupted: (n: number | undefined, not: boolean) =>
      `where trafficking networks were ${not ? 'not said to be ' : ''}disrupted${n === undefined ? '' : ` in the ${nth(n)} period`}`,
    inCity: (name: string, not: boolean) => `${no(not)}in ${name}`,
    kind: (name: string, not: boolean) => `${no(not)}of the kind “${name}”`,
    named: (name: string, not: boolean) => `${no(not)}named ${name}`,
    forTopic: (name: string, not: boolean) => `${not ? 'without' : 'for'} ${name}`,
    withOrganisation: (name: string, not: boolean) =>
      not ? `with no support from ${name} named` : `with ${name}`,
    on: (what: string, not: boolean) => `${no(not)}on the ${what}`,
    /** a year or month */
    during: (when: string, not: boolean) => `${no(not)}in ${when}`,
    onDay: (day: string, not: boolean) => `${no(not)}on ${day}`,
    fromTo: (from: string, to: string, not: boolean) => `${no(not)}from ${from} to ${to}`,
    before: (when: string, not: boolean) => `${no(not)}before ${when}`,
    after: (when: string, not: boolean) => `${no(not)}after ${when}`,
    gives: (noun: string, not: boolean) =>
      `for which the page gives ${not ? 'no figure' : 'a figure'} for ${noun}`,
    moreThan: (count: number, not: boolean) => `${no(not)}numbering more than ${number(count)}`,
    fewerThan: (count: number, not: boolean) => `${no(not)}numbering fewer than ${number(count)}`,
    exactly: (count: number, not: boolean) => `${no(not)}numbering ${number(count)}`,
    /** of countries: `other than Thailand` */
    otherThan: (names: readonly string[]) => `other than ${list(names)}`,
    and: (parts: readonly string[]) => parts.join(' and '),
    or: (parts: readonly string[]) => parts.join(' or '),
    /** a noun with what restricts it: `arrests in the 1st period` */
    of: (noun: string, which: string) => (which === '' ? noun : `${noun} ${which}`),
  },

  // What can be asked about, as nouns.
  nouns: {
    countries: 'the countries',
    periods: 'the Joint Periods of Action',
    meetings: 'the meetings',
    outcomes: 'the outcomes',
    crimes: 'the crimes',
    sectors: 'the sectors',
    support: 'support',
    events: 'dated events',
    contact: 'the contact',
    names: 'the names of the group',
    abbreviations: 'the abbreviations',
    page: 'itself',
    /** something told of the group, by its label */
    fact: (label: string) => `the ${decapitalise(label)}`,
  },

  // Answers to questions.
  answer: {
    pointer:
      'Ask me about the Working Group, its Joint Periods of Action, its meetings, the countries or the outcomes; /help shows how.',
    unread: "I couldn't read that question. Please put it in other words.",
    wordsUnread: (words: readonly string[]) =>
      `I couldn't read ${list(words)}. Please put it in other words.`,
    whatWasRead: (words: readonly string[], said: string) =>
      `I couldn't read ${list(words)}. What I read: ${said}`,
    doubtfullyRead: (said: string) => `I couldn't read that for sure. What I read: ${said}`,
    notOnPage: (words: readonly string[]) => `The page doesn't mention ${list(words)}.`,
    noFigureFor: (what: string) => `The page gives no figure for ${what}.`,
    /** what the page says that is nearest to what it lacks */
    itSays: (said: string) => `It says: ${said}`,
    yes: (said: string) => `Yes: ${said}`,
    yesSentence: (said: string) => `Yes. ${said}`,
    noSentence: (said: string) => `No. ${said}`,
    no: (said: string) => `No: ${said}`,
    notByThePage: (said: string) => `No, not by the page. ${said}`,
    notSettled: (said: string) => `The page doesn't settle it. ${said}`,
    namesNone: 'The page names none.',
    standsUnder: (places: readonly string[], areMore: boolean, documents: readonly string[], said: string) =>
      `It stands under ${list(places)}${areMore ? ' and elsewhere' : ''} (${list(documents)}): ${said}`,
    /** a place on the page */
    place: (section: string, item: string) => `${section}, ${item}`,
    andMore: '…',

    // On countries.
    participation: (
      name: string,
      listedFor: readonly number[],
      notFor: readonly number[],
      roles: readonly string[],
    ) =>
      listedFor.length === 0
        ? `${capitalise(name)} isn't among the countries listed for the Joint Periods of Action.`
        : `${capitalise(name)} is listed for the ${nths(listedFor)} Joint Period${s(listedFor.length)} of Action${notFor.length > 0 ? `, not for the ${nths(notFor)}` : ''}${roles.length > 0 ? `; it is a ${list(roles)} of the group` : ''}.`,
    countriesCompared: (
      sizes: readonly { readonly n: number; readonly count: number }[],
      notInAll: readonly string[],
      listedFor: readonly number[],
    ) =>
      `Countries listed: ${list(sizes.map(({ n, count }) => `${count} for the ${nth(n)}`))}. ${notInAll.length > 0 ? `Not for all of them: ${list(notInAll)} (${list(listedFor.map((n) => `listed for the ${nth(n)}`))}).` : 'The same countries in each.'}`,
    forAllOfThem: (names: readonly string[]) => `For all of them: ${list(names)}.`,
    mostCountries: (isMost: boolean, count: number, ns: readonly number[]) =>
      `${isMost ? 'Most' : 'Fewest'} countries: ${number(count)} ${ns.length > 1 ? 'each ' : ''}in the ${nths(ns)} Joint Period${s(ns.length)} of Action.`,
    /** behind a colon, or capitalised */
    countriesAre: (names: readonly string[], which: string) =>
      `${list(names)} ${names.length > 1 ? 'are' : 'is'} ${which}.`,
    countriesAreNot: (names: readonly string[], which: string) =>
      `${list(names)} ${names.length > 1 ? 'are' : 'is'}n't ${which}.`,
    someAreSomeNot: (those: readonly string[], others: readonly string[], which: string) =>
      `${capitalise(list(those))} ${those.length > 1 ? 'are' : 'is'} ${which}, ${list(others)} ${others.length > 1 ? 'are' : 'is'}n't.`,
    namedOnPage: 'named on the page',
    countriesFound: (which: string, names: readonly string[]) =>
      `${names.length === 1 ? 'Country' : 'Countries'} ${which === '' ? 'named for the Joint Periods of Action' : which} (${number(names.length)}): ${list(names)}.`,

    // On figures. `of` is the period with its dates.
    figure: (
      said: {
        readonly qualifier: Qualifier;
        readonly count: number | undefined;
        readonly counts: string;
        readonly countries: readonly string[];
        readonly detail: string | undefined;
      },
      of: string,
    ) => {
      const { qualifier, count, counts, detail } = said;
      const comma = / (?:that|which) /.test(counts) ? ',' : '';
      const where = said.countries.length > 0 ? ` in ${list(said.countries)}` : '';
      const more = detail === undefined ? '' : `${count === undefined ? ', ' : ': '}${detail}`;
      const open = count === undefined ? `${more}; the page gives no figure` : more;
      return capitalise(`${amount(qualifier, count)}${counts}${where}${comma} in ${of}${open}.`);
    },
    /** one of several figures, with what is counted where that differs among them */
    figureIn: (qualifier: Qualifier, count: number | undefined, n: number, counts: string | undefined) =>
      `${count === undefined && qualifier !== 'numerous' ? 'no figure given' : figure(qualifier, count)} in ${thePeriod(n)}${counts === undefined ? '' : ` (${counts})`}`,
    givesNoneFor: (ns: readonly number[]) => `The page gives none for the ${nths(ns)}.`,
    mentionsNoneFor: (ns: readonly number[]) => `It doesn't mention any for the ${nths(ns)}.`,
    withoutFigure: (counts: string, detail: string | undefined, ns: readonly number[]) =>
      `${capitalise(detail === undefined ? counts : `${counts}, ${detail},`)} in the ${nths(ns)} periods; the page gives no figure.`,
    figures: (noun: string, each: readonly string[]) => `${capitalise(noun)}: ${list(each)}.`,
    extremeFigure: (isMost: boolean, noun: string, winner: string, each: readonly string[]) =>
      `${isMost ? 'Most' : 'Fewest'} ${noun}: ${winner}. All of them: ${list(each)}.`,
    noTotal: (said: string) => `The page gives no total. ${said}`,
    sum: (noun: string, sum: number, each: readonly string[]) =>
      `${capitalise(noun)}, worked out: ${number(sum)} in all (${list(each)}).`,
    noExactDifference: (said: string) => `The page gives no exact difference. ${said}`,
    /** `by`: how many more the later one has; less than 0 for fewer */
    difference: (noun: string, each: readonly string[], by: number) =>
      `${capitalise(noun)}: ${list(each)}: ${by === 0 ? 'the same number' : `${number(Math.abs(by))} ${by > 0 ? 'more' : 'fewer'} in the later`}.`,
    /** what belongs to one period of several */
    ofNth: (n: number, said: string) => `${nth(n)}: ${said}`,
    outcomeLine: (measure: string, each: readonly string[]) => `${measure}: ${clauses(each)}`,
    outcomes: (of: string, lines: readonly string[], areMore: boolean) =>
      `Outcomes of ${of}: ${lines.join('. ')}${areMore ? ' …' : '.'}`,
    by: (counts: string, of: string, actor: string, detail: string | undefined) =>
      `${capitalise(counts)} in ${of}: by ${actor}${detail === undefined ? '' : ` (${detail})`}.`,
    purpose: (counts: string, of: string, purpose: string) => `${capitalise(counts)} in ${of}: ${purpose}.`,

    // On periods. `dates` may say that two are given.
    periods: (which: string, all: readonly { readonly n: number; readonly dates: string }[]) => {
      const each = list(all.map(({ n, dates }) => `the ${all.length === 1 ? period(n) : nth(n)} (${dates})`));
      return `${capitalise(which === '' ? each : `${which}: ${each}`)}${all.length === 1 ? '' : ' Joint Periods of Action'}.`;
    },
    periodDates: (n: number, dates: string, givesDays: boolean) =>
      `${period(n)}: ${dates}${givesDays ? '' : '; the page gives no days'}.`,
    periodLine: (n: number, dates: string) => `${period(n)}: ${dates}`,
    periodLasted: (n: number, length: string, dates: string) => `${period(n)}: ${length} (${dates}).`,
    lengthInDays: (days: number, isAMonth: boolean) =>
      `${isAMonth ? 'one month, ' : ''}${number(days)} days counting both ends`,
    lengthInMonths: (months: number) =>
      `${number(months)} months, counting the first and the last; the page gives no days`,
    extremePeriods: (isLongest: boolean, ns: readonly number[], dates: readonly string[]) =>
      `${isLongest ? 'Longest' : 'Shortest'}: the ${nths(ns)} (${list(dates)}).`,
    garbled: (n: number, printed: string) =>
      `The page's list of activities prints the ${nth(n)}'s dates as “${printed}”.`,
    participants: (n: number, who: string | undefined, names: readonly string[]) =>
      `${capitalise(thePeriod(n))}: ${who === undefined ? '' : `${decapitalise(who)} from `}${list(names)}.`,

    // On meetings.
    meetingLine: (title: string, when: string, city: string) => `${title}: ${when}, ${city}`,
    sentencesOf: (lines: readonly string[]) => `${lines.join('. ')}.`,
    /** of meetings, where none was elsewhere */
    allOfThem: (which: string, said: string) => `All of them ${which}, none elsewhere. ${said}`,
    extremeMeetings: (isLongest: boolean, lines: readonly string[]) =>
      `${isLongest ? 'Longest' : 'Shortest'}: ${list(lines)}.`,
    /** how many meetings each city and each year had */
    meetingCounts: (
      cities: readonly { readonly name: string; readonly count: number }[],
      years: readonly { readonly name: string; readonly count: number }[],
    ) => {
      const each = (all: typeof cities) => list(all.map(({ name, count }) => `${number(count)} in ${name}`));
      return `Meetings by city: ${each(cities)}. By year: ${each(years)}.`;
    },
    /** days from one to another, with months where they are many; the first isn't counted */
    daysBetween: (days: number, months: number | undefined) =>
      `${number(days)} days${months === undefined ? '' : ` (about ${number(months)} months)`}, not counting the first`,
    timeBetween: (days: string, fromEndToBeginning: boolean, lines: readonly string[]) =>
      `${days}${fromEndToBeginning ? ', from the end of the earlier to the beginning of the later' : ''}: ${list(lines)}.`,
    daysUnknown: (lines: readonly string[]) => `The page doesn't give the days. ${lines.join('. ')}.`,
    meetingLasted: (days: number, line: string) => `${number(days)} day${s(days)}. ${line}.`,
    meetingsFound: (count: number, which: string, from: string, to: string, cities: readonly string[]) =>
      `${meetings(count)}${which === '' ? ' in the page’s list' : ` ${which}`}, from ${from} to ${to}${cities.length === 0 ? '' : `, in ${list(cities)}`}.`,
    meetingTold: (title: string, when: string, city: string, told: string) =>
      `${title} (${when}, ${city}): ${told}`,
    datedEvents: (count: number, lines: readonly string[]) =>
      `${number(count)} dated events: ${lines.join('. ')} …`,

    // On everything else.
    topics: (
      isSectors: boolean,
      groups: readonly {
        readonly names: readonly string[];
        readonly ns: readonly number[];
        readonly isAll: boolean;
      }[],
    ) =>
      `${isSectors ? 'Sectors' : 'Crimes and networks'} named: ${clauses(groups.map(({ names, ns, isAll }) => `${list(names)} (${isAll ? `${allOf(ns.length)}: ` : ''}${nths(ns)} period${s(ns.length)})`))}.`,
    /** what it has in nearly the same words for different periods */
    wordedFor: (all: readonly { readonly name: string; readonly ns: readonly number[] }[]) =>
      `The page has ${list(all.map(({ name, ns }) => `“${name}” for the ${nths(ns)} period${s(ns.length)}`))}.`,
    givesNoDay: 'The page gives no exact date for it.',
    allAreExamples: 'The page names them as examples.',
    examples: (names: readonly string[]) => `Named as examples: ${list(names)}.`,
    support: (organisation: string, of: string) => `${organisation} provided support in ${of}.`,
    contact: (purpose: string, email: string) => `For ${purpose}, write to ${email}.`,
    shortNames: (all: readonly { readonly short: string; readonly name: string }[]) =>
      `${listed([...all.map(({ short, name }) => `${short} is the ${name}`), "JPA (this bot's abbreviation) is a Joint Period of Action"])}.`,
    /** `others` are made by `otherName` */
    groupNames: (group: string, partOf: string, others: readonly string[]) =>
      `The group is the ${group}, part of ${partOf.replace(/^The/, 'the')}.${others.length === 0 ? '' : ` The page also calls it ${list(others)}.`}`,
    otherName: (name: string, usage: string) => `${name} (${usage})`,
    pageContradicts: (on: readonly string[]) =>
      `It contradicts itself on ${list(on)}; each is noted with what it is about.`,
    counted: (
      what: 'countries' | 'periods' | 'meetings' | 'outcomes' | 'crimes' | 'sectors',
      count: number,
      asExamples: boolean,
      which: string,
    ) => {
      const [one, many] = {
        countries: ['country', 'countries'],
        periods: ['Joint Period of Action', 'Joint Periods of Action'],
        meetings: ['meeting of the page’s list', 'meetings of the page’s list'],
        outcomes: ['kind of outcome', 'kinds of outcome'],
        crimes: ['crime', 'crimes'],
        sectors: ['sector', 'sectors'],
      }[what];
      return `${number(count)} ${count === 1 ? one : many}${which === '' ? '' : ` ${which}`}${asExamples ? ', named as examples' : ''}.`;
    },

    // On what a period was directed at.
    investigated: (crimes: readonly string[], sectors: readonly string[], areExamples: boolean) =>
      `Investigated: ${list(crimes)}${across(sectors, areExamples)}`,
    covered: (
      crimes: readonly string[],
      crimesAreExamples: boolean,
      sectors: readonly string[],
      sectorsAreExamples: boolean,
    ) =>
      `Operations were carried out for crimes ${crimesAreExamples ? 'including ' : ''}${list(crimes)}${across(sectors, sectorsAreExamples)}`,
    aimedAt: (crimes: readonly string[]) =>
      `Operations aimed at dismantling ${list(crimes)} in the Asia-Pacific region`,
    networksTargeted: (crimes: readonly string[]) => `Also targeted: ${list(crimes)}`,

    // What the page lacks, of a question that was read whole. `subject` is a noun with what restricts it.
    noPeriod: (n: number, known: readonly { readonly n: number; readonly dates: string }[]) =>
      `The page doesn't mention a ${period(n)}. It tells of ${number(known.length)}: the ${list(known.map((one) => `${nth(one.n)} (${one.dates})`))}.`,
    lacks: (what: string) => `The page doesn't give ${what}.`,
    lacksFor: (what: string, subject: string) => `The page doesn't give ${what} for ${subject}.`,
    notSaidSo: "The page doesn't say so.",
    mayLackThat: "Perhaps the page doesn't say what was asked.",
    lacksSide: (side: 'count' | 'when' | 'place' | 'who' | 'why', subject: string) =>
      `On ${subject}, the page doesn't say ${{ count: 'how many', when: 'when', place: 'where', who: 'who', why: 'why' }[side]}.`,
    doesNotName: (name: string) => `The page doesn't name ${name}.`,
    noFigureByCountry: (name: string, noun: string) => `The page gives no figure for ${name} under ${noun}.`,
    noCityOf: (noun: string, city: string) => `The page doesn't say of ${noun} whether any was in ${city}.`,
    noSuchOf: (noun: string, which: string) => `The page doesn't say of ${noun} what was ${which}.`,
    givesNo: (noun: string, which: string) => `The page gives no ${noun}${which === '' ? '' : ` ${which}`}.`,
    noMeeting: (which: string) => `The page's list of meetings has none ${which}.`,
    noSupport: (which: string) => `The page names no support ${which}.`,
    noCountry: (which: string) => `The page names no country ${which}.`,
    nothingOf: (subject: string) => `The page says nothing of ${subject}.`,
  },

  // What stands around answers and in records. Bold is in Markdown.
  reply: {
    source: (places: string) => `Source: ${places}`,
    /** the places of several sections, behind each other */
    andMore: (count: number) => `…and ${number(count)} more`,
    notes: 'Notes',
    notesButton: (count: number) => `Notes (${number(count)})`,
    cite: 'Cite it',
    toCopy: 'To copy, with where it stands:',
    asFootnote: 'As a footnote:',
    note: (text: string) => `Note: ${text}`,
    /** follows where something stands, in brackets */
    undated: (latest: string) => `undated, its latest dated event being of ${latest}`,
    asOf: (latest: string) => `As of when the page was written (its latest dated event: ${latest}).`,
    readAs: (what: readonly string[]) => `Read as: ${clauses(what)}.`,
    answer: 'Answer',
    more: (count: number) => `${number(count)} more`,
    allOnThis: 'All on this',
    allPeriods: 'All periods',
    periodButton: (n: number) => `${nth(n)} period`,
    allMeetings: 'All meetings',
    allCountries: 'All countries',
    aboutTheGroup: 'About the Working Group',
    answerIn: (language: string) => `Answer in ${language}`,
    activities: 'Activities',
    activitiesIntro:
      'The page’s list of **activities** names the Joint Periods of Action, with dates of its own:',
    activityLine: (n: number, dates: string, garbled: string | undefined) =>
      `${period(n)}: ${dates}${garbled === undefined ? '' : ` (printed “${garbled}”)`}`,
    contact: (purpose: string) => `For ${purpose}, write to:`,
    contactLabel: 'Contact',
    picture: 'Picture',
    inWords: 'In words',
    /** which dates and how many countries a period has */
    period: (n: number, dates: string, count: number) => `**${period(n)}**: ${dates}, ${countries(count)}.`,
    outcomes: 'Outcomes',
    countries: 'Countries',
    meetings: 'Meetings',
    meetingsButton: (count: number) => `Meetings (${number(count)})`,
    moreLabel: 'More',
    moreWithoutFigure: (count: number) => `${number(count)} more without a figure, under “More”.`,
    noFigure: (outcome: string) => `${capitalise(outcome)} (no figure)`,
    who: (who: string) => `${who} from`,
    crimesAndSectors: 'Crimes and sectors',
    support: 'Support',
    withoutFigure: 'Without a figure',
    moreOnOutcomes: 'More on the outcomes',
    /** `**Over 30** arrests made in Thailand`; without a figure as it stands in a sentence */
    outcome: (qualifier: Qualifier, count: number | undefined, counts: string, where: readonly string[]) => {
      const inCountries = where.length > 0 ? ` in ${list(where)}` : '';
      return count === undefined
        ? `${amount(qualifier, count)}${counts}${inCountries}`
        : `**${capitalise(figure(qualifier, count))}** ${counts}${inCountries}`;
    },
    /** the same within a list of figures */
    figureOf: (qualifier: Qualifier, count: number | undefined, counts: string) =>
      `${figure(qualifier, count)} ${counts}`,
    boldFigureOf: (qualifier: Qualifier, count: number | undefined, counts: string) =>
      count === undefined
        ? `${amount(qualifier, count)}${counts}`
        : `**${figure(qualifier, count)}** ${counts}`,
    outcomeInFull: (what: string, more: readonly string[]) =>
      more.length === 0 ? capitalise(what) : `${capitalise(what)}: ${listed(more)}`,
    /** `**1st** 28 September to 28 October 2015, 8 countries: 32 arrests made, …` */
    glance: (n: number, dates: string, count: number, outcomes: readonly string[]) =>
      `**${nth(n)}** ${dates}, ${countries(count)}: ${listed(outcomes)}`,
    periodsIntro: (count: number) => `**${number(count)} Joint Period${s(count)} of Action**:`,
    all: 'All',
    compare: 'Compare',
    showPeriod: 'Show a Joint Period of Action',
    showMeeting: 'Show a meeting',
    showCountry: 'Show a country',

    // One meeting.
    meetingLine: (when: string, city: string, title: string) => `**${when}**, ${city}: ${title}`,
    datedLine: (when: string, title: string) => `**${when}**: ${title}`,
    meeting: (title: string, when: string, city: string) => `**${title}**: ${when}, ${city}.`,
    meetingLabel: 'Meeting',
    kinds: (names: readonly string[]) => `**Kind** ${listed(names)}`,
    nameOnPage: (name: string) => `**On the page** ${name}`,
    whenAndWhere: (when: string, city: string) => `${when}, ${city}`,

    // Countries.
    alsoNamedFor: 'Also named for',
    namedFor: (measure: string, n: number) => `${measure} (${nth(n)})`,
    countriesIntro: (
      count: number,
      always: number,
      others: readonly { readonly names: readonly string[]; readonly ns: readonly number[] }[],
    ) =>
      `**${countries(count)}** are listed for the Joint Periods of Action, ${number(always)} of them for each${others.map(({ names, ns }) => `; ${list(names)} for the ${nths(ns)}`).join('')}.`,
    countryPeriods: (name: string, ns: readonly number[], isAll: boolean) =>
      `${name}: ${isAll ? `all ${number(ns.length)}` : nths(ns)}`,

    // The working group.
    today: 'Today',
    howItBegan: 'How it began',
    namesAndSource: 'Names and source',
    nameInEnglish: 'Name on the page',
    partOf: 'Part of',
    otherNames: 'Other names in the source',
    whereFrom: 'Where this comes from',
    document: (description: string, latest: string) =>
      `${description} It bears no date; its latest dated event is of ${latest}, and what it says in the present tense is as old as it is.`,
    periods: 'Periods',

    // Side by side.
    sideBySide: (ns: readonly number[]) => `**${nths(ns)} Joint Periods of Action**, side by side:`,
    figures: 'Figures',
    theRest: 'The rest',
    chart: 'Chart',
    figuresForOneAlone: (n: number) => `Figures for the ${nth(n)} alone`,
    measureIn: (measure: string, ns: readonly number[]) => `${measure}: ${nths(ns)}`,
    periodLine: (n: number, dates: string, count: number) => `**${nth(n)}** ${dates}, ${countries(count)}`,
    legend: (isWordedDifferently: boolean, isNotGiven: boolean) =>
      `(${clauses([
        ...(isWordedDifferently ? ['≠ worded differently, so that they may not count the same'] : []),
        ...(isNotGiven ? ['– not given, which isn’t a zero'] : []),
      ])})`,
    rowLabel: (counts: string) => `${capitalise(counts)}: `,
    alsoFor: (ns: readonly number[], names: readonly string[]) => `Also for the ${nths(ns)}: ${list(names)}.`,

    // The timeline.
    timeline: (
      periods: number,
      held: number,
      range: { readonly from: string; readonly to: string } | undefined,
    ) =>
      `**${number(periods)} Joint Period${s(periods)} of Action and ${meetings(held)}**${range === undefined ? '' : `, from ${range.from} to ${range.to}`}.`,
    timelinePeriod: (dates: string, n: number, others: readonly string[]) =>
      clauses([`**${dates}**: ${period(n)}`, ...others]),
    listSays: (section: string, dates: string) => `“${section}” says ${dates}`,

    // In brief.
    brief: (title: string) => `**${title}**, in brief:`,
    briefLabel: 'Brief',
    asText: 'As text',
    moreInText: (count: number) => `And ${number(count)} more, under “As text”.`,
    lastMeeting: (line: string) => `Last meeting: ${line}`,
    contactLine: (email: string) => `Contact: ${email}`,
    contradictsOn: (on: readonly string[]) => `The page contradicts itself on ${list(on)}.`,
    whatItLacks: 'What it lacks',
    countriesList: (names: readonly string[]) => `${countries(names.length)}: ${list(names)}`,
    meetingsHeldThere: (held: number, all: number, last: string) =>
      `${number(held)} of the ${meetings(all)} were held there, the last on ${last}`,
    beware: 'Beware',
    documentAge: (title: string, latest: string) =>
      `${title} bears no date; its latest dated event is of ${latest}.`,

    // What the page lacks.
    gapsIntro: (contradictions: number, open: number) =>
      `The page contradicts itself on **${number(contradictions)} point${s(contradictions)}**, and leaves **${number(open)} question${s(open)}** open that may be asked of it.`,
    contradictions: 'Contradictions',
    notByCountry: 'The outcomes’ figures aren’t broken down by country.',
    notSaidUnder: (section: string) => `Not said under “${section}”`,
    gapsBySection: 'What isn’t said, by section',
    gapsThere: (count: number) => `${number(count)} thing${s(count)} that the page doesn’t say there`,
    noFigureThough: (n: number, measures: readonly string[]) =>
      `No figure for the ${nth(n)} period, though for another: ${list(measures)}.`,
    meetingsUntold: (untold: number, all: number) =>
      `Of ${number(untold)} of the ${meetings(all)} nothing is said but name, place and date.`,
  },

  // Commands: what Discord's clients show of them (descriptions of 100 characters at most), and their refusals.
  commands: {
    search: {
      description: 'Ask anything: how many arrests in the 1st period, debrief 2016, who chairs',
      options: { query: 'What you want to know', language: 'In which language to answer' },
    },
    brief: {
      description: 'The whole page for a meeting in five minutes, also as a text',
      options: {
        period: 'Only of one Joint Period of Action: 2, latest, …',
        country: 'Only of one country: Thailand, NZ, …',
      },
    },
    jpa: {
      description: 'A Joint Period of Action: dates, countries, targets, outcomes',
      options: { period: 'Which one: 2, second, 2016, latest, …' },
    },
    meetings: {
      description: 'Meetings of the Working Group, by city, date, kind or period',
      options: {
        city: 'Where: Bangkok, KL, …',
        date: 'When: 2016, may 2015, 19/05/2015, …',
        kind: 'What kind: planning, debrief, workshop, …',
        period: 'For which Joint Period of Action: 2, second, latest, …',
      },
    },
    country: {
      description: 'Which Joint Periods of Action a country took part in, and its roles',
      options: { name: 'Which country: Thailand, NZ, …' },
    },
    compare: {
      description: 'The outcomes of Joint Periods of Action, side by side',
      options: {
        first: 'One Joint Period of Action: 1, first, 2015, …',
        second: 'Another Joint Period of Action: 2, second, latest, …',
      },
    },
    timeline: { description: 'Joint Periods of Action and meetings over time', options: {} },
    activities: { description: "The source's list of activities, with its dates", options: {} },
    about: { description: 'The Working Group, and the source of all this', options: {} },
    gaps: { description: 'What the source doesn’t say, or contradicts itself on', options: {} },
    contact: { description: 'Whom to write to about the Working Group', options: {} },
    help: { description: 'What you can ask, and how', options: {} },
    /** every slash command has it */
    private: 'Show the reply only to me',
    /** the command on a message: its name, 32 characters at most */
    lookUp: 'Look up in knowledge base',
  },

  command: {
    help: (option: string) =>
      `**What you can ask.** Half-typed and misspelt values are fine; with \`${option}: True\` only you see the reply.`,
    commandsLabel: 'Commands',
    onAnyMessage: (name: string) => `On any message: Apps › ${name}`,
    closest: (typed: string, others: readonly string[]) =>
      `Closest match to ${typed}.${others.length > 0 ? ` It also fits: ${listed(others)}.` : ''}`,
    closestIs: (typed: string, name: string) => `Closest match to ${typed}: ${name}.`,
    noPeriod: (typed: readonly string[], existing: readonly string[]) =>
      `No Joint Period of Action found for ${typed.join(' and ')}. There are: ${list(existing)}.`,
    periodUnread: (typed: readonly string[], existing: readonly string[]) =>
      `I couldn't read ${typed.join(' and ')} as a Joint Period of Action. There are: ${list(existing)}.`,
    /** a period that there is, in such a list */
    existing: (n: number, dates: string) => `${nth(n)} (${dates})`,
    countryNotNamed: (typed: string) =>
      `The page doesn't name ${typed} among the countries listed for the Joint Periods of Action.`,
    countryUnread: (typed: string, near: readonly string[]) =>
      `I couldn't read ${typed} as a country.${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''}`,
    briefOfOne: 'A brief is of a period or of a country: please give one of the two.',
    ofThePeriod: 'Of the period',
    ofTheCountry: 'Of the country',
    samePeriod: (n: number) => `Both name the ${period(n)}. Choose two different periods to compare.`,
    besideNeighbour: 'Only one period was named: beside it stands its neighbour.',
    pair: (one: number, other: number) => `${nth(one)}/${nth(other)}`,
    allPairs: (count: number) => `All ${number(count)}`,
    /** `7 meetings in Bangkok, 2016`: what /meetings was asked for; the date is one of `which` */
    meetings: (
      count: number,
      by: {
        readonly kind: string | undefined;
        readonly city: string | undefined;
        readonly period: string | undefined;
        readonly date: string | undefined;
      },
    ) =>
      [
        count === 0 ? 'no meeting' : meetings(count),
        by.kind && `of kind “${by.kind}”`,
        by.city && `in ${by.city}`,
        by.period && `for the ${by.period}`,
        by.date,
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
    meetingsHeld: (
      what: string,
      range: { readonly from: string; readonly to: string } | undefined,
      page: { readonly at: number; readonly of: number } | undefined,
    ) =>
      `**${what}**${range === undefined ? '' : `, from ${range.from} to ${range.to}`}${page === undefined ? '' : `: page ${number(page.at)} of ${number(page.of)}`}.`,
    sentence: (what: string) => `${capitalise(what)}.`,
    earlier: 'Earlier',
    later: 'Later',
    meetingGone: 'This meeting is no longer in the knowledge base.',
    /** the options of /meetings, as nouns */
    option: { city: 'city', date: 'date', kind: 'kind', period: 'period' },
    noneFound: (option: string, typed: string) => `No ${option} found for ${typed}.`,
    optionUnread: (option: string, typed: string) => `I couldn't read ${typed} as a ${option}.`,
    didYouMean: (names: readonly string[]) => `Did you mean ${names.join(' or ')}?`,
    thereAre: (names: readonly string[]) => `There ${names.length === 1 ? 'is' : 'are'}: ${list(names)}.`,
    byThereAre: (option: string, names: readonly string[]) =>
      `By ${option} there ${names.length === 1 ? 'is' : 'are'}: ${list(names)}.`,
    withoutThe: (option: string, label: string, count: number) =>
      `Without the ${option} (${label}): ${number(count)}.`,
    withoutButton: (option: string) => `Without the ${option}`,
    noMeetings: (what: string, rest: string) => `No meetings found: the source lists ${what}. ${rest}`.trim(),
    meetingsBy: (option: string) => `Meetings by ${option}`,
    /** a value that several fit */
    or: (labels: readonly string[]) => labels.join(' or '),

    // Answers to what isn't a question.
    unknownCommand: 'This command no longer exists. /help lists the ones that do.',
    noText: 'There is no text in this message to look up.',
    onlyAskerRemoves: 'Only whoever asked can remove this reply.',
    olderButton:
      'This button is from an earlier version of the bot. Please ask again: /help lists the commands.',
    leadsNowhere: 'What this leads to no longer exists. /help lists the commands that do.',
    nothingChosen: 'Nothing was chosen.',
    cantAnswer: 'The bot can’t answer this. /help lists what it can.',
    failed: (reference: string) =>
      `Sorry, something went wrong on our side. Please try again; if it stays, tell the people who run this bot the reference ${reference}.`,
    tooMuch: (seconds: number) =>
      `That was a lot at once. Please try again in ${seconds === 1 ? 'a second' : `${number(seconds)} seconds`}.`,
    needsOption: (command: string, option: string) => `/${command} needs the option “${option}”.`,
    eitherTrueOrFalse: (command: string, option: string) =>
      `The option “${option}” of /${command} is either True or False.`,
    /** a question in a language that isn't read; both are names of languages */
    cantReadLanguage: (language: string, read: readonly string[]) =>
      `I can't read ${language} yet. Please ask in ${either(read)}.`,
  },

  // Pictures: lines of about 45 characters, and what is read out instead of them.
  picture: {
    source: (titles: readonly string[]) => `Source: ${listed(titles)}`,
    moreOutcomes: (count: number) => `And ${number(count)} more outcomes: see text.`,
    moreCountries: (count: number) => `And ${number(count)} more countries: see text.`,
    earlierPeriods: (count: number) => `And ${number(count)} earlier periods: see text.`,
    earlier: (count: number) => `And ${number(count)} earlier: see text.`,
    moreInText: (count: number) => `And ${number(count)} more: see the text.`,
    outcomesCompared: (count: number, ns: readonly number[]) =>
      `${number(count)} ${count === 1 ? 'outcome' : 'outcomes'} of the ${nths(ns)} periods can be compared`,
    noCounterpart: (count: number) =>
      `${number(count)} ${count === 1 ? 'figure has' : 'figures have'} no counterpart: see text.`,
    barsAlt: (title: string) => `Bars on one scale: ${title}.`,
    chartAlt: (title: string, rows: readonly { readonly nth: string; readonly text: string }[]) =>
      `${title}: ${listed(rows.map(({ nth: of, text }) => `${of} ${text}`))}.`,
    notGiven: 'not given',
    /** a figure in a row: `over 30`; `numerous, no figure` */
    figure: (qualifier: Qualifier, count: number | undefined) =>
      figure(qualifier, count).replace(' (no figure given)', ', no figure'),
    wordedDifferently: (text: string) => `${text}, worded differently`,
    /** the head of a column: `2nd, 2016` */
    column: (n: number, year: number | undefined) => (year === undefined ? nth(n) : `${nth(n)}, ${year}`),
    countries: 'Countries',
    notListed: 'not listed',
    countriesAlt: (title: string) => `Countries by period: ${decapitalise(title)}.`,
    sizesAlt: (all: readonly { readonly n: number; readonly dates: string; readonly count: number }[]) =>
      `${listed(all.map(({ n, dates, count }) => `${nth(n)} (${dates}) ${number(count)} countries`))}.`,
    inAllAlt: (periods: number, names: readonly string[]) =>
      `In ${periods === 1 ? 'it' : allOf(periods)}: ${list(names)}.`,
    countryAlt: (name: string, ns: readonly number[]) => `${name}: ${nths(ns)}.`,
    /** titles of the picture of who took part */
    inPeriods: (count: number, periods: number, everywhere: number) =>
      `${countries(count)} in the Joint Periods of Action${periods > 1 ? `; ${everywhere === 0 ? 'none' : number(everywhere)} of them in ${allOf(periods)}` : ''}`,
    sameInAll: (count: number, periods: number) =>
      `The same ${countries(count)} in ${allOf(periods)} periods`,
    fromThen: (count: number, since: number, everywhere: number, first: number) =>
      `${countries(count)} from the ${nth(since)} period on; ${everywhere === 0 ? 'none' : number(everywhere)} had been there from the ${nth(first)}`,
    periodLabel: (n: number, dates: string) => `${nth(n)} period: ${dates}`,
    otherDates: (dates: string, section: string) => `or ${dates} (“${section}”)`,
    meetingLabel: (dates: string, label: string, city: string | undefined) =>
      `${dates}: ${label}${city === undefined ? '' : `, ${city}`}`,
    /** what kind of meeting, and of which period */
    kindsOf: (n: number | undefined, kinds: readonly string[]) => {
      const all = listed(kinds.map((name, at) => (at === 0 ? name : decapitalise(name))));
      return n === undefined ? all : `${nth(n)} ${decapitalise(all)}`;
    },
    usualCity: (city: string) => `Meetings in ${city} unless a city is named.`,
    timelineTitle: (years: string) => `Joint Periods of Action and meetings, ${years}`,
    kindsForEvery: (kinds: readonly string[]) => `${capitalise(list(kinds))} for every period`,
    years: (first: number, last: number) => (first === last ? String(first) : `${first} to ${last}`),
    timelineAlt: (years: string, title: string) => `Timeline of ${years}: ${decapitalise(title)}.`,
    periodAlt: (
      n: number,
      dates: string,
      others: readonly { readonly section: string; readonly dates: string }[],
    ) =>
      `${nth(n)} period: ${dates}${others.map((other) => `; “${other.section}” says ${other.dates}`).join('')}.`,
    meetingAlt: (when: string, city: string, label: string) => `${when}, ${city}: ${label}.`,
  },
};

function across(sectors: readonly string[], areExamples: boolean): string {
  return sectors.length === 0
    ? ''
    : `, across a wide range of sectors, ${areExamples ? 'such as ' : ''}${list(sectors)}`;
}

function allOf(periods: number): string {
  return periods === 2 ? 'both' : `all ${periods === 3 ? 'three' : number(periods)}`;
}
