import type { Qualifier } from '../knowledge/knowledge-base.ts';
import { createFormats, monthNames } from './formats.ts';
import type { Messages } from './messages.ts';

const cldr = createFormats('hi', {
  listed: ', ',
  clauses: '; ',
  sentences: ' ',
  stop: '।',
  month: monthNames('hi', 'long'),
  shortMonth: monthNames('hi', 'short'),
  day: (day, name) => `${day} ${name}`,
  year: (rest, year) => `${rest} ${year}`,
  days: (from, to, name) => `${from}–${to} ${name}`,
  fromTo: (from, to) => `${from} से ${to}`,
  shortFromTo: (from, to) => `${from} – ${to}`,
  countries: {
    BN: 'ब्रुनेई',
    HK: 'हांगकांग',
    MM: 'म्यांमार',
    MO: 'मकाऊ',
    PH: 'फ़िलीपींस',
    PS: 'फ़िलिस्तीन',
    TL: 'तिमोर-लेस्ते',
    US: 'संयुक्त राज्य अमेरिका',
  },
});

const formats = {
  ...cldr,
  // Without the comma that the CLDR puts before और.
  list: (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} और ${items.slice(-1).join('')}`,
};
const { list, either, listed, clauses, number } = formats;

/** Feminine, as अवधि is. */
const nth = (n: number) => `${n}${{ 1: 'ली', 2: 'री', 3: 'री', 4: 'थी', 6: 'ठी' }[n] ?? 'वीं'}`;
const nths = (ns: readonly number[]) => list(ns.map(nth));
const countries = (count: number) => `${number(count)} देश`;
const period = (n: number) => `${nth(n)} संयुक्त कार्रवाई अवधि`;
const periodsOf = (ns: readonly number[]) =>
  `${nths(ns)} संयुक्त कार्रवाई ${ns.length === 1 ? 'अवधि' : 'अवधियों'}`;
const periods = (count: number) => `${number(count)} संयुक्त कार्रवाई ${count === 1 ? 'अवधि' : 'अवधियाँ'}`;
const forPeriods = (count: number) => `${count === 1 ? 'अवधि' : 'अवधियों'} के लिए सूचीबद्ध`;
const thePeriod = (n: number) => `${nth(n)} अवधि`;
const meetings = (count: number) => `${number(count)} ${count === 1 ? 'बैठक' : 'बैठकें'}`;
const months = (count: number) => `${number(count)} ${count === 1 ? 'महीना' : 'महीने'}`;
const are = (count: number) => (count === 1 ? 'है' : 'हैं');
const no = (not: boolean) => (not ? ' नहीं' : '');
/** Lines that are whole sentences end in a danda of their own. */
const sentencesOf = (lines: readonly string[]) =>
  `${lines.map((line) => line.replace(/[।.]$/, '')).join('। ')}।`;
/** A name before a postposition. */
const oblique = (name: string) => name.replaceAll(' का ', ' के ');

// Conditions stand without a verb (`2री अवधि के लिए सूचीबद्ध`, `बैंकॉक में नहीं`), so that they agree with everything. Where a
// clause is made of them each takes its own verb: "A और B नहीं है" would deny both. Nothing else has these words between them.
const AND = ' और साथ ही ';
const OR = ' या फिर ';
const withVerb = (which: string, verb: string) =>
  `${which.replaceAll(AND, ` ${verb}${AND}`).replaceAll(OR, ` ${verb}${OR}`)} ${verb}`;
/** The same of something sought: `जो 2री अवधि के लिए सूचीबद्ध हो और साथ ही 1ली अवधि के लिए सूचीबद्ध न हो` */
const sought = (which: string, verb: string) =>
  withVerb(which, verb).replaceAll(` नहीं ${verb}`, ` न ${verb}`);
/** Whether नहीं after a condition denies it and nothing else. */
const isNegatable = (which: string) =>
  !which.includes(AND) && !which.includes(OR) && !/ (?:नहीं|बिना)$/.test(which);
const of = (noun: string, which: string) => (which === '' ? noun : `${noun}, ${which}`);

/** A figure with its qualifier: `32`, `30 से अधिक`, `अनेक (आँकड़ा नहीं दिया गया)`. */
const figure = (qualifier: Qualifier, count: number | undefined): string => {
  if (qualifier === 'numerous') return 'अनेक (आँकड़ा नहीं दिया गया)';
  if (qualifier === 'uncounted') return 'किया गया (आँकड़ा नहीं दिया गया)';
  if (count === undefined) return 'नहीं दिया गया';
  return qualifier === 'over' ? `${number(count)} से अधिक` : number(count);
};

/** A figure as it stands before what is counted, where the page gives none: nothing, or that they are numerous. */
const amount = (qualifier: Qualifier, count: number | undefined) =>
  count === undefined ? (qualifier === 'numerous' ? 'अनेक ' : '') : `${figure(qualifier, count)} `;

const inCountries = (names: readonly string[]) => (names.length > 0 ? `${list(names)} में ` : '');
const inBrackets = (text: string | undefined) => (text === undefined ? '' : ` (${text})`);
/** What is counted is a clause (`तलाशी वारंट निष्पादित किए गए`). One that has a में of its own takes no second one before it. */
const within = (period: string, counts: string) => `${period}${/ में /.test(counts) ? ':' : ' में'} `;
const these = (all: readonly string[]) => (all.length === 1 ? 'इस बात' : 'इन बातों');

/** All that the bot says in Hindi. */
export const hi: Messages = {
  formats,

  nth,
  figure,
  period,
  thePeriodOf: (n, when) => `${period(n)} (${when})`,
  /** before a postposition, as all that stands where this does */
  jointPeriods: 'संयुक्त कार्रवाई अवधियों',
  meetingOfPeriod: (name, n) => `${nth(n)} ${name}`,
  twoDates: (text, byList) =>
    clauses([
      `उससे संबंधित पाठ के अनुसार ${text}`,
      ...byList.map((one) => `पृष्ठ की गतिविधियों की सूची के अनुसार ${one}`),
    ]),
  untranslated: (text) => `${text} (अंग्रेज़ी में)`,

  which: {
    period: (n, not) => `${thePeriod(n)} के लिए${no(not)}`,
    listed: (ns, not) => `${nths(ns)} ${forPeriods(ns.length)}${no(not)}`,
    listedExactly: (count, all, not) =>
      not
        ? `${number(all)} में से ${number(count)} से अलग संख्या में अवधियों के लिए सूचीबद्ध`
        : `${number(all)} में से ठीक ${number(count)} ${forPeriods(count)}`,
    listedMore: (count, all, not) =>
      not
        ? `${number(all)} में से अधिक से अधिक ${number(count)} ${forPeriods(count)}`
        : `${number(all)} में से ${number(count)} से अधिक अवधियों के लिए सूचीबद्ध`,
    listedFewer: (count, all, not) =>
      not
        ? `${number(all)} में से कम से कम ${number(count)} ${forPeriods(count)}`
        : `${number(all)} में से ${number(count)} से कम अवधियों के लिए सूचीबद्ध`,
    withCountry: (name, not) => `${name} के ${not ? 'बिना' : 'साथ'}`,
    inCountry: (name, not) => `${name} में${no(not)}`,
    chairs: (not) => `समूह के सह-अध्यक्षों में शामिल${no(not)}`,
    chaired: (not) => `समूह के पूर्व सह-अध्यक्षों में शामिल${no(not)}`,
    disrupted: (n, not) =>
      `${n === undefined ? '' : `${thePeriod(n)} में `}दुर्व्यापार नेटवर्क बाधित किए जाने के ${not ? 'बताए गए ' : ''}स्थानों में शामिल${no(not)}`,
    inCity: (name, not) => `${name} में${no(not)}`,
    kind: (name, not) => `“${name}” के रूप में${no(not)}`,
    named: (name, not) => `${name} नाम से${no(not)}`,
    forTopic: (name, not) => `“${name}” के ${not ? 'बिना' : 'लिए'}`,
    withOrganisation: (name, not) =>
      not ? `जिनके लिए ${oblique(name)} के सहयोग का उल्लेख नहीं है` : `${oblique(name)} के साथ`,
    on: (what, not) => `${what} के बारे में${no(not)}`,
    during: (when, not) => `${when} में${no(not)}`,
    onDay: (day, not) => `${day} को${no(not)}`,
    fromTo: (from, to, not) => `${from} से ${to} तक${no(not)}`,
    before: (when, not) => `${when} से पहले${no(not)}`,
    after: (when, not) => `${when} के बाद${no(not)}`,
    gives: (noun, not) => `पृष्ठ पर “${noun}” के आँकड़े के ${not ? 'बिना' : 'साथ'}`,
    moreThan: (count, not) => `${number(count)} से अधिक${no(not)}`,
    fewerThan: (count, not) => `${number(count)} से कम${no(not)}`,
    exactly: (count, not) => `${number(count)}${no(not)}`,
    otherThan: (names) => `${list(names)} के अलावा`,
    and: (parts) => parts.join(AND).replaceAll(` के अलावा${AND}`, ' के अलावा '),
    or: (parts) => parts.join(OR),
    of,
  },

  nouns: {
    countries: 'देश',
    periods: 'संयुक्त कार्रवाई अवधियाँ',
    meetings: 'बैठकें',
    outcomes: 'परिणाम',
    crimes: 'अपराध',
    sectors: 'कार्य-क्षेत्र',
    support: 'सहायता',
    events: 'तिथि के साथ दी गई घटनाएँ',
    contact: 'संपर्क',
    names: 'समूह के नाम',
    abbreviations: 'संक्षिप्त रूप',
    page: 'स्वयं पृष्ठ',
    fact: (label) => label,
  },

  answer: {
    pointer:
      'मुझसे कार्य समूह, उसकी संयुक्त कार्रवाई अवधियों, उसकी बैठकों, देशों या परिणामों के बारे में पूछें; कैसे पूछें, यह /help में है।',
    unread: 'यह प्रश्न समझा नहीं जा सका। कृपया इसे दूसरे शब्दों में पूछें।',
    wordsUnread: (words) => `${list(words)} को समझा नहीं जा सका। कृपया इसे दूसरे शब्दों में कहें।`,
    whatWasRead: (words, said) => `${list(words)} को समझा नहीं जा सका। जो समझा गया, वह यह है: ${said}`,
    doubtfullyRead: (said) => `यह निश्चित नहीं कि प्रश्न ठीक समझा गया। जो समझा गया, वह यह है: ${said}`,
    notOnPage: (words) => `पृष्ठ ${list(words)} का उल्लेख नहीं करता।`,
    noFigureFor: (what) => `पृष्ठ ${what} का कोई आँकड़ा नहीं देता।`,
    itSays: (said) => `वह यह कहता है: ${said}`,
    yes: (said) => `हाँ: ${said}`,
    yesSentence: (said) => `हाँ। ${said}`,
    noSentence: (said) => `नहीं। ${said}`,
    no: (said) => `नहीं: ${said}`,
    notByThePage: (said) => `नहीं, पृष्ठ के अनुसार नहीं। ${said}`,
    notSettled: (said) => `पृष्ठ से यह तय नहीं होता। ${said}`,
    namesNone: 'पृष्ठ ऐसा कोई नाम नहीं देता।',
    standsUnder: (places, areMore, documents, said) =>
      `यह ${list(places)} के अंतर्गत${areMore ? ' और अन्यत्र भी' : ''} है (${list(documents)}): ${said}`,
    place: (section, item) => `${section}, ${item}`,
    andMore: '…',

    participation: (name, listedFor, notFor, roles) =>
      listedFor.length === 0
        ? `${name} संयुक्त कार्रवाई अवधियों के लिए सूचीबद्ध देशों में शामिल नहीं है।`
        : `${name} ${periodsOf(listedFor)} के लिए सूचीबद्ध है${notFor.length > 0 ? `, ${nths(notFor)} के लिए नहीं` : ''}${roles.length > 0 ? `; वह समूह का ${list(roles)} है` : ''}।`,
    countriesCompared: (sizes, notInAll, listedFor) =>
      `सूचीबद्ध देश: ${list(sizes.map(({ n, count }) => `${nth(n)} के लिए ${number(count)}`))}। ${notInAll.length > 0 ? `जो सभी के लिए सूचीबद्ध नहीं हैं: ${list(notInAll)} (${nths(listedFor)} के लिए सूचीबद्ध)।` : 'प्रत्येक में वही देश हैं।'}`,
    forAllOfThem: (names) => `सभी के लिए: ${list(names)}।`,
    mostCountries: (isMost, count, ns) =>
      `${isMost ? 'सबसे अधिक' : 'सबसे कम'} देश: ${periodsOf(ns)} में ${ns.length > 1 ? 'से प्रत्येक में ' : ''}${number(count)}।`,
    countriesAre: (names, which) => `${list(names)} ${withVerb(which, are(names.length))}।`,
    countriesAreNot: (names, which) =>
      isNegatable(which)
        ? `${list(names)} ${which} नहीं ${are(names.length)}।`
        : `ऐसा नहीं है कि ${list(names)} ${withVerb(which, are(names.length))}।`,
    someAreSomeNot: (those, others, which) =>
      `${list(those)} ${withVerb(which, are(those.length))}, किंतु ${list(others)} ${isNegatable(which) ? 'नहीं' : 'पर यह लागू नहीं होता'}।`,
    namedOnPage: 'पृष्ठ पर नाम से उल्लिखित',
    countriesFound: (which, names) => {
      const isOne = names.length === 1;
      const noun =
        which === ''
          ? 'संयुक्त कार्रवाई अवधियों के लिए नाम से उल्लिखित देश'
          : `${isOne ? 'वह' : 'वे'} देश जो ${withVerb(which, are(names.length))}`;
      return `${noun} (${number(names.length)}): ${list(names)}।`;
    },

    figure: ({ qualifier, count, counts, countries: where, detail }, period) => {
      const open = `${inBrackets(detail)}${count === undefined ? '; पृष्ठ कोई आँकड़ा नहीं देता' : ''}`;
      return `${within(period, counts)}${inCountries(where)}${amount(qualifier, count)}${counts}${open}।`;
    },
    figureIn: (qualifier, count, n, counts) =>
      `${thePeriod(n)} में ${count === undefined && qualifier !== 'numerous' ? 'कोई आँकड़ा नहीं दिया गया' : figure(qualifier, count)}${inBrackets(counts)}`,
    givesNoneFor: (ns) => `${nths(ns)} के लिए पृष्ठ ऐसी कोई जानकारी नहीं देता।`,
    mentionsNoneFor: (ns) => `${nths(ns)} के लिए वह ऐसा कोई उल्लेख नहीं करता।`,
    withoutFigure: (counts, detail, ns) =>
      `${nths(ns)} ${ns.length === 1 ? 'अवधि' : 'अवधियों'} में ${counts}${inBrackets(detail)}; पृष्ठ कोई आँकड़ा नहीं देता।`,
    figures: (noun, each) => `${noun}: ${list(each)}।`,
    extremeFigure: (isMost, noun, winner, each) =>
      `${isMost ? 'सबसे अधिक' : 'सबसे कम'} ${noun}: ${winner}। सभी आँकड़े: ${list(each)}।`,
    noTotal: (said) => `पृष्ठ कुल योग नहीं देता। ${said}`,
    sum: (noun, sum, each) => `${noun}, गणना से प्राप्त: कुल ${number(sum)} (${list(each)})।`,
    noExactDifference: (said) => `पृष्ठ सटीक अंतर नहीं देता। ${said}`,
    difference: (noun, each, by) =>
      `${noun}: ${list(each)}; ${by === 0 ? 'संख्या समान' : `बाद वाली अवधि में ${number(Math.abs(by))} ${by > 0 ? 'अधिक' : 'कम'}`}।`,
    ofNth: (n, said) => `${nth(n)}: ${said}`,
    outcomeLine: (measure, each) => `${measure}: ${clauses(each)}`,
    outcomes: (period, lines, areMore) => `${period} के परिणाम: ${lines.join('। ')}${areMore ? ' …' : '।'}`,
    by: (counts, period, actor, detail) => `${period} में ${actor} द्वारा ${counts}${inBrackets(detail)}।`,
    purpose: (counts, period, purpose) => `${within(period, counts)}${counts}: ${purpose}।`,

    periods: (which, all) => {
      const each = list(all.map(({ n, dates }) => `${all.length === 1 ? period(n) : nth(n)} (${dates})`));
      return `${which === '' ? '' : `${which}: `}${each}${all.length === 1 ? '' : ' संयुक्त कार्रवाई अवधियाँ'}।`;
    },
    periodDates: (n, dates, givesDays) => `${period(n)}: ${dates}${givesDays ? '' : '; पृष्ठ दिन नहीं बताता'}।`,
    periodLine: (n, dates) => `${period(n)}: ${dates}`,
    periodLasted: (n, length, dates) => `${period(n)}: ${length} (${dates})।`,
    lengthInDays: (days, isAMonth) =>
      `${isAMonth ? 'एक महीना, ' : ''}पहला और अंतिम दिन दोनों गिनकर ${number(days)} दिन`,
    lengthInMonths: (count) => `पहला और अंतिम महीना दोनों गिनकर ${months(count)}; पृष्ठ दिन नहीं बताता`,
    extremePeriods: (isLongest, ns, dates) =>
      `${isLongest ? 'सबसे लंबी' : 'सबसे छोटी'}: ${nths(ns)} (${list(dates)})।`,
    garbled: (n, printed) => `पृष्ठ की गतिविधियों की सूची में ${nth(n)} की तिथियाँ इस रूप में छपी हैं: “${printed}”।`,
    participants: (n, who, names) =>
      `${thePeriod(n)}: ${list(names)}${who === undefined ? '' : ` की ${who}`}।`,

    meetingLine: (title, when, city) => `${title}: ${when}, ${city}`,
    sentencesOf,
    allOfThem: (which, said) => `ये सभी बैठकें ${which} हुईं; कोई भी बैठक अन्यत्र नहीं हुई। ${said}`,
    extremeMeetings: (isLongest, lines) => `${isLongest ? 'सबसे लंबी' : 'सबसे छोटी'}: ${list(lines)}।`,
    meetingCounts: (cities, years) => {
      const each = (all: typeof cities) => list(all.map(({ name, count }) => `${name} में ${number(count)}`));
      return `शहर के अनुसार बैठकें: ${each(cities)}। वर्ष के अनुसार: ${each(years)}।`;
    },
    daysBetween: (days, count) =>
      `पहला दिन न गिनकर ${number(days)} दिन${count === undefined ? '' : ` (लगभग ${months(count)})`}`,
    timeBetween: (days, fromEndToBeginning, lines) =>
      `${days}${fromEndToBeginning ? ', पूर्ववर्ती के अंत से परवर्ती के आरंभ तक' : ''}: ${sentencesOf(lines)}`,
    daysUnknown: (lines) => `पृष्ठ दिन नहीं बताता। ${sentencesOf(lines)}`,
    meetingLasted: (days, line) => `${number(days)} दिन। ${line}।`,
    meetingsFound: (count, which, from, to, cities) =>
      `${which === '' ? `पृष्ठ की सूची में ${meetings(count)} ${are(count)}` : `${meetings(count)} ${withVerb(which, count === 1 ? 'हुई' : 'हुईं')}`}, ${from} से ${to} तक${cities.length === 0 ? '' : `, ${list(cities)} में`}।`,
    meetingTold: (title, when, city, told) => `${title} (${when}, ${city}): ${told}`,
    datedEvents: (count, lines) =>
      `तिथि के साथ दी गई ${number(count)} ${count === 1 ? 'घटना' : 'घटनाएँ'}: ${lines.join('। ')} …`,

    topics: (isSectors, groups) =>
      `नाम से उल्लिखित ${isSectors ? 'कार्य-क्षेत्र' : 'अपराध और नेटवर्क'}: ${clauses(groups.map(({ names, ns, isAll }) => `${list(names)} (${isAll ? `${allOf(ns.length)}: ` : ''}${nths(ns)} ${ns.length === 1 ? 'अवधि' : 'अवधियाँ'})`))}।`,
    wordedFor: (all) =>
      `पृष्ठ पर ${list(all.map(({ name, ns }) => `${nths(ns)} ${ns.length === 1 ? 'अवधि' : 'अवधियों'} के लिए “${name}”`))} लिखा है।`,
    givesNoDay: 'पृष्ठ इसकी सटीक तारीख़ नहीं देता।',
    allAreExamples: 'पृष्ठ इनके नाम उदाहरण के रूप में देता है।',
    examples: (names) => `उदाहरण के रूप में उल्लिखित: ${list(names)}।`,
    support: (organisation, period) => `${oblique(organisation)} ने ${period} में सहायता प्रदान की।`,
    contact: (purpose, email) => `${purpose} के लिए ${email} पर लिखें।`,
    shortNames: (all) =>
      `${listed([...all.map(({ short, name }) => `${short} से आशय ${oblique(name)} से है`), 'JPA (इस बॉट द्वारा प्रयुक्त संक्षिप्त रूप) से आशय संयुक्त कार्रवाई अवधि से है'])}।`,
    groupNames: (group, partOf, others) =>
      `इस कार्य समूह का नाम ${group} है और यह समूह ${partOf} का अंग है।${others.length === 0 ? '' : ` पृष्ठ पर इस समूह का उल्लेख इन नामों से भी किया गया है: ${list(others)}।`}`,
    otherName: (name, usage) => `${name} (${usage})`,
    pageContradicts: (on) =>
      `वह ${these(on)} पर स्वयं अपना खंडन करता है: ${clauses(on)}। प्रत्येक पर टिप्पणी उसके विषय के साथ दी गई है।`,
    counted: (what, count, asExamples, which) => {
      const [one, many] = {
        countries: ['देश', 'देश'],
        periods: ['संयुक्त कार्रवाई अवधि', 'संयुक्त कार्रवाई अवधियाँ'],
        meetings: ['बैठक', 'बैठकें'],
        outcomes: ['प्रकार का परिणाम', 'प्रकार के परिणाम'],
        crimes: ['अपराध', 'अपराध'],
        sectors: ['कार्य-क्षेत्र', 'कार्य-क्षेत्र'],
      }[what];
      const isOne = count === 1;
      const counted = `${what === 'meetings' ? 'पृष्ठ की सूची की ' : ''}${asExamples ? 'उदाहरण के रूप में उल्लिखित ' : ''}${number(count)} ${isOne ? one : many}`;
      if (which === '') return `${counted}।`;
      if (what === 'countries') return `${counted} ${withVerb(which, are(count))}।`;
      if (what === 'meetings') return `${counted} ${withVerb(which, isOne ? 'हुई' : 'हुईं')}।`;
      return `${of(counted, which)}।`;
    },

    investigated: (crimes, sectors, areExamples) =>
      `जाँच इनकी की गई: ${list(crimes)}${across(sectors, areExamples)}`,
    covered: (crimes, crimesAreExamples, sectors, sectorsAreExamples) =>
      `${crimesAreExamples ? `अभियान ऐसे अपराधों के संबंध में चलाए गए जिनमें ${list(crimes)} शामिल हैं` : `अभियान इन अपराधों के संबंध में चलाए गए: ${list(crimes)}`}${across(sectors, sectorsAreExamples)}`,
    aimedAt: (crimes) => `अभियानों का उद्देश्य एशिया-प्रशांत क्षेत्र में इन्हें ध्वस्त करना था: ${list(crimes)}`,
    networksTargeted: (crimes) => `इन्हें भी निशाना बनाया गया: ${list(crimes)}`,

    noPeriod: (n, known) =>
      `पृष्ठ किसी ${period(n)} का उल्लेख नहीं करता। वह ${number(known.length)} के बारे में बताता है: ${list(known.map((one) => `${nth(one.n)} (${one.dates})`))}।`,
    lacks: (what) => `पृष्ठ ${what} नहीं देता।`,
    lacksFor: (what, subject) => `${subject}: पृष्ठ ${what} नहीं देता।`,
    notSaidSo: 'पृष्ठ ऐसा नहीं कहता।',
    mayLackThat: 'हो सकता है कि जो पूछा गया है वह पृष्ठ पर न बताया गया हो।',
    lacksSide: (side, subject) =>
      `${subject}: पृष्ठ ${{ count: 'संख्या नहीं बताता', when: 'यह नहीं बताता कि कब', place: 'यह नहीं बताता कि कहाँ', who: 'यह नहीं बताता कि संबंधित व्यक्ति या संस्था कौन है', why: 'यह नहीं बताता कि क्यों' }[side]}।`,
    doesNotName: (name) => `पृष्ठ ${oblique(name)} का नाम नहीं देता।`,
    noFigureByCountry: (name, noun) => `“${noun}” के अंतर्गत पृष्ठ ${name} के लिए कोई आँकड़ा नहीं देता।`,
    noCityOf: (noun, city) => `${noun}: पृष्ठ यह नहीं बताता कि इनमें से कुछ भी ${city} में हुआ या नहीं।`,
    noSuchOf: (noun, which) => `${noun}: पृष्ठ यह नहीं बताता कि इनमें से क्या-क्या ${withVerb(which, 'हुआ')}।`,
    givesNo: (noun, which) => `${of(noun, which)}: पृष्ठ ऐसी कोई जानकारी नहीं देता।`,
    noMeeting: (which) => `पृष्ठ की बैठकों की सूची में ऐसी कोई बैठक नहीं है जो ${sought(which, 'हुई हो')}।`,
    noSupport: (which) => `पृष्ठ ऐसी कोई सहायता नहीं बताता जो ${sought(which, 'दी गई हो')}।`,
    noCountry: (which) => `पृष्ठ ऐसे किसी देश का नाम नहीं देता जो ${sought(which, 'हो')}।`,
    nothingOf: (subject) => `${subject}: इस बारे में पृष्ठ कुछ नहीं कहता।`,
  },

  reply: {
    source: (places) => `स्रोत: ${places}`,
    andMore: (count) => `…और ${number(count)} अन्य`,
    notes: 'टिप्पणियाँ',
    notesButton: (count) => `टिप्पणियाँ (${number(count)})`,
    cite: 'उद्धृत करें',
    toCopy: 'कॉपी करने के लिए, पृष्ठ पर स्थान सहित:',
    asFootnote: 'पाद-टिप्पणी के रूप में:',
    note: (text) => `टिप्पणी: ${text}`,
    undated: (latest) => `तिथि अंकित नहीं, इसमें तिथि के साथ दी गई सबसे हाल की घटना ${latest} की है`,
    asOf: (latest) => `पृष्ठ लिखे जाने के समय की स्थिति (उसमें तिथि के साथ दी गई सबसे हाल की घटना: ${latest})।`,
    readAs: (what) => `इस रूप में समझा गया: ${clauses(what)}।`,
    answer: 'उत्तर',
    more: (count) => `${number(count)} और`,
    allOnThis: 'इस पर सब कुछ',
    allPeriods: 'सभी अवधियाँ',
    periodButton: (n) => `${nth(n)} अवधि`,
    allMeetings: 'सभी बैठकें',
    allCountries: 'सभी देश',
    aboutTheGroup: 'कार्य समूह के बारे में',
    answerIn: (language) => `${language} में उत्तर`,
    activities: 'गतिविधियाँ',
    activitiesIntro:
      'पृष्ठ की **गतिविधियों** की सूची संयुक्त कार्रवाई अवधियों के नाम देती है; साथ दी गई तिथियाँ इस सूची की अपनी हैं:',
    activityLine: (n, dates, garbled) =>
      `${period(n)}: ${dates}${garbled === undefined ? '' : ` (इस रूप में छपा है: “${garbled}”)`}`,
    contact: (purpose) => `${purpose} के लिए यहाँ लिखें:`,
    contactLabel: 'संपर्क',
    picture: 'चित्र',
    inWords: 'शब्दों में',
    period: (n, dates, count) => `**${period(n)}**: ${dates}, ${countries(count)}।`,
    outcomes: 'परिणाम',
    countries: 'देश',
    meetings: 'बैठकें',
    meetingsButton: (count) => `बैठकें (${number(count)})`,
    moreLabel: 'अधिक',
    moreWithoutFigure: (count) => `बिना आँकड़े के ${number(count)} अन्य, “अधिक” के अंतर्गत।`,
    noFigure: (outcome) => `${outcome} (आँकड़ा नहीं)`,
    who: (who) => `इन देशों की ${who}`,
    crimesAndSectors: 'अपराध और कार्य-क्षेत्र',
    support: 'सहायता',
    withoutFigure: 'बिना आँकड़े के',
    moreOnOutcomes: 'परिणामों के बारे में अधिक जानकारी',
    outcome: (qualifier, count, counts, where) =>
      count === undefined
        ? `${inCountries(where)}${amount(qualifier, count)}${counts}`
        : `${inCountries(where)}**${figure(qualifier, count)}** ${counts}`,
    figureOf: (qualifier, count, counts) => `${figure(qualifier, count)} ${counts}`,
    boldFigureOf: (qualifier, count, counts) =>
      count === undefined
        ? `${amount(qualifier, count)}${counts}`
        : `**${figure(qualifier, count)}** ${counts}`,
    outcomeInFull: (what, more) => (more.length === 0 ? what : `${what}: ${listed(more)}`),
    glance: (n, dates, count, outcomes) => `**${nth(n)}** ${dates}, ${countries(count)}: ${listed(outcomes)}`,
    periodsIntro: (count) => `**${periods(count)}**:`,
    all: 'सभी',
    compare: 'तुलना करें',
    showPeriod: 'कोई संयुक्त कार्रवाई अवधि दिखाएँ',
    showMeeting: 'कोई बैठक दिखाएँ',
    showCountry: 'कोई देश दिखाएँ',

    meetingLine: (when, city, title) => `**${when}**, ${city}: ${title}`,
    datedLine: (when, title) => `**${when}**: ${title}`,
    meeting: (title, when, city) => `**${title}**: ${when}, ${city}।`,
    meetingLabel: 'बैठक',
    kinds: (names) => `**प्रकार** ${listed(names)}`,
    nameOnPage: (name) => `**पृष्ठ पर** ${name}`,
    whenAndWhere: (when, city) => `${when}, ${city}`,

    alsoNamedFor: 'इनके लिए भी उल्लिखित',
    namedFor: (measure, n) => `${measure} (${nth(n)})`,
    countriesIntro: (count, always, others) =>
      `संयुक्त कार्रवाई अवधियों के लिए **${countries(count)}** सूचीबद्ध ${are(count)}, उनमें से ${number(always)} प्रत्येक के लिए${others.map(({ names, ns }) => `; ${list(names)} ${nths(ns)} के लिए`).join('')}।`,
    countryPeriods: (name, ns, isAll) => `${name}: ${isAll ? `सभी ${number(ns.length)}` : nths(ns)}`,

    today: 'वर्तमान',
    howItBegan: 'आरंभ कैसे हुआ',
    namesAndSource: 'नाम और स्रोत',
    nameInEnglish: 'पृष्ठ पर नाम',
    partOf: 'किसका अंग है',
    otherNames: 'स्रोत में अन्य नाम',
    whereFrom: 'यह जानकारी कहाँ से है',
    document: (description, latest) =>
      `${description} इस पर कोई तिथि नहीं है; इसमें तिथि के साथ दी गई सबसे हाल की घटना ${latest} की है, और वर्तमान काल में यह जो कहता है, वह उतना ही पुराना है जितना यह स्वयं।`,
    periods: 'अवधियाँ',

    sideBySide: (ns) => `**${nths(ns)} संयुक्त कार्रवाई ${ns.length === 1 ? 'अवधि' : 'अवधियाँ'}**, साथ-साथ:`,
    figures: 'आँकड़े',
    theRest: 'शेष',
    chart: 'चार्ट',
    figuresForOneAlone: (n) => `आँकड़े जो केवल ${nth(n)} के हैं`,
    measureIn: (measure, ns) => `${measure}: ${nths(ns)}`,
    periodLine: (n, dates, count) => `**${nth(n)}** ${dates}, ${countries(count)}`,
    legend: (isWordedDifferently, isNotGiven) =>
      `(${clauses([
        ...(isWordedDifferently ? ['≠ शब्द भिन्न हैं, अतः हो सकता है कि एक ही चीज़ न गिनी गई हो'] : []),
        ...(isNotGiven ? ['– नहीं दिया गया, जिसका अर्थ शून्य नहीं है'] : []),
      ])})`,
    rowLabel: (counts) => `${counts}: `,
    alsoFor: (ns, names) => `${nths(ns)} के लिए ये भी: ${list(names)}।`,

    timeline: (count, held, range) =>
      `**${periods(count)} और ${meetings(held)}**${range === undefined ? '' : `, ${range.from} से ${range.to} तक`}।`,
    timelinePeriod: (dates, n, others) => clauses([`**${dates}**: ${period(n)}`, ...others]),
    listSays: (section, dates) => `“${section}” के अनुसार ${dates}`,

    brief: (title) => `**${title}**, संक्षेप में:`,
    briefLabel: 'संक्षेप',
    asText: 'पाठ के रूप में',
    moreInText: (count) => `और ${number(count)} अन्य, “पाठ के रूप में” के अंतर्गत।`,
    lastMeeting: (line) => `अंतिम बैठक: ${line}`,
    contactLine: (email) => `संपर्क: ${email}`,
    contradictsOn: (on) => `पृष्ठ ${these(on)} पर स्वयं अपना खंडन करता है: ${clauses(on)}।`,
    whatItLacks: 'इसमें क्या नहीं है',
    countriesList: (names) => `${countries(names.length)}: ${list(names)}`,
    meetingsHeldThere: (held, all, last) =>
      `${number(all)} में से ${meetings(held)} वहाँ ${held === 1 ? 'हुई' : 'हुईं'}, जिनमें अंतिम: ${last}`,
    beware: 'ध्यान दें',
    documentAge: (title, latest) =>
      `${title} पर कोई तिथि नहीं है; इसमें तिथि के साथ दी गई सबसे हाल की घटना ${latest} की है।`,

    gapsIntro: (contradictions, open) =>
      `पृष्ठ **${number(contradictions)} ${contradictions === 1 ? 'बिंदु' : 'बिंदुओं'}** पर स्वयं अपना खंडन करता है, और **${number(open)} ${open === 1 ? 'ऐसा प्रश्न** अनुत्तरित छोड़ता है जो उससे पूछा जा सकता है' : 'ऐसे प्रश्न** अनुत्तरित छोड़ता है जो उससे पूछे जा सकते हैं'}।`,
    contradictions: 'अंतर्विरोध',
    notByCountry: 'परिणामों के आँकड़े देश के अनुसार अलग-अलग नहीं दिए गए हैं।',
    notSaidUnder: (section) => `“${section}” के अंतर्गत क्या नहीं बताया गया`,
    gapsBySection: 'क्या नहीं बताया गया, खंड के अनुसार',
    gapsThere: (count) => `${number(count)} ${count === 1 ? 'बात' : 'बातें'} जो पृष्ठ वहाँ नहीं बताता`,
    noFigureThough: (n, measures) =>
      `${thePeriod(n)} के लिए इनका आँकड़ा नहीं दिया गया है, हालाँकि किसी अन्य अवधि के लिए दिया गया है: ${list(measures)}।`,
    meetingsUntold: (untold, all) =>
      `${number(all)} में से ${number(untold)} ${untold === 1 ? 'बैठक' : 'बैठकों'} के बारे में नाम, स्थान और तिथि के अलावा कुछ नहीं कहा गया है।`,
  },

  commands: {
    search: {
      description: 'कुछ भी पूछें: 1ली अवधि में कितनी गिरफ़्तारियाँ, डीब्रीफ़िंग 2016, सह-अध्यक्ष कौन हैं',
      options: { query: 'आप क्या जानना चाहते हैं', language: 'उत्तर किस भाषा में दिया जाए' },
    },
    brief: {
      description: 'पाँच मिनट बाद होने वाली बैठक के लिए पूरा पृष्ठ, पाठ के रूप में भी',
      options: {
        period: 'केवल एक संयुक्त कार्रवाई अवधि का: 2, नवीनतम, …',
        country: 'केवल एक देश का: थाईलैंड, NZ, …',
      },
    },
    jpa: {
      description: 'एक संयुक्त कार्रवाई अवधि: तिथियाँ, देश, लक्ष्य, परिणाम',
      options: { period: 'कौन-सी: 2, दूसरी, 2016, नवीनतम, …' },
    },
    meetings: {
      description: 'कार्य समूह की बैठकें, शहर, तिथि, प्रकार या अवधि के अनुसार',
      options: {
        city: 'कहाँ: बैंकॉक, KL, …',
        date: 'कब: 2016, मई 2015, 19/05/2015, …',
        kind: 'किस प्रकार की: योजना-निर्माण, डीब्रीफ़िंग, कार्यशाला, …',
        period: 'किस संयुक्त कार्रवाई अवधि के लिए: 2, दूसरी, नवीनतम, …',
      },
    },
    country: {
      description: 'किसी देश ने किन संयुक्त कार्रवाई अवधियों में भाग लिया, और उसकी भूमिकाएँ',
      options: { name: 'कौन-सा देश: थाईलैंड, NZ, …' },
    },
    compare: {
      description: 'संयुक्त कार्रवाई अवधियों के परिणाम, साथ-साथ',
      options: {
        first: 'कोई एक संयुक्त कार्रवाई अवधि: 1, पहली, 2015, …',
        second: 'कोई अन्य संयुक्त कार्रवाई अवधि: 2, दूसरी, नवीनतम, …',
      },
    },
    timeline: { description: 'संयुक्त कार्रवाई अवधियाँ और बैठकें, समय के क्रम में', options: {} },
    activities: { description: 'स्रोत में गतिविधियों की सूची, उसमें दी गई तिथियों के साथ', options: {} },
    about: { description: 'कार्य समूह, और इस सारी जानकारी का स्रोत', options: {} },
    gaps: { description: 'स्रोत क्या नहीं बताता, या कहाँ स्वयं अपना खंडन करता है', options: {} },
    contact: { description: 'कार्य समूह के बारे में किसे लिखें', options: {} },
    help: { description: 'आप क्या पूछ सकते हैं, और कैसे', options: {} },
    private: 'उत्तर केवल मुझे दिखाएँ',
    lookUp: 'ज्ञान-कोष में खोजें',
  },

  command: {
    help: (option) =>
      `**आप क्या पूछ सकते हैं।** अधूरे और अशुद्ध वर्तनी वाले मान भी चलते हैं; \`${option}: True\` के साथ उत्तर केवल आपको दिखता है।`,
    commandsLabel: 'कमांड',
    onAnyMessage: (name) => `किसी भी संदेश पर: ऐप्स › ${name}`,
    closest: (typed, others) =>
      `${typed} से सबसे मिलता-जुलता परिणाम।${others.length > 0 ? ` ये भी मेल खाते हैं: ${listed(others)}।` : ''}`,
    closestIs: (typed, name) => `${typed} से सबसे मिलता-जुलता: ${name}।`,
    noPeriod: (typed, existing) =>
      `${list(typed)} के लिए कोई संयुक्त कार्रवाई अवधि नहीं मिली। ये हैं: ${list(existing)}।`,
    periodUnread: (typed, existing) =>
      `${list(typed)} को संयुक्त कार्रवाई अवधि के रूप में समझा नहीं जा सका। ये हैं: ${list(existing)}।`,
    existing: (n, dates) => `${nth(n)} (${dates})`,
    countryNotNamed: (typed) => `पृष्ठ संयुक्त कार्रवाई अवधियों के लिए सूचीबद्ध देशों में ${typed} का नाम नहीं देता।`,
    countryUnread: (typed, near) =>
      `${typed} को किसी देश के रूप में समझा नहीं जा सका।${near.length > 0 ? ` क्या आपका आशय ${either(near)} से था?` : ''}`,
    briefOfOne: 'संक्षेप किसी अवधि का या किसी देश का होता है: कृपया दोनों में से एक दें।',
    ofThePeriod: 'अवधि का',
    ofTheCountry: 'देश का',
    samePeriod: (n) => `दोनों का आशय ${period(n)} से है। तुलना के लिए दो अलग-अलग अवधियाँ चुनें।`,
    besideNeighbour: 'केवल एक अवधि बताई गई: उसके साथ उसकी पड़ोसी अवधि दी गई है।',
    pair: (one, other) => `${nth(one)}/${nth(other)}`,
    allPairs: (count) => `सभी ${number(count)}`,
    meetings: (count, by) =>
      [
        by.date,
        by.city && `${by.city} में`,
        by.period && `${by.period} के लिए`,
        by.kind && `“${by.kind}” प्रकार की`,
        count === 0 ? 'कोई बैठक नहीं' : meetings(count),
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
    meetingsHeld: (what, range, page) =>
      `**${what}**${range === undefined ? '' : `, ${range.from} से ${range.to} तक`}${page === undefined ? '' : `: ${number(page.of)} में से पन्ना ${number(page.at)}`}।`,
    sentence: (what) => `${what}।`,
    earlier: 'पहले की',
    later: 'बाद की',
    meetingGone: 'यह बैठक अब ज्ञान-कोष में नहीं है।',
    option: { city: 'शहर', date: 'तिथि', kind: 'प्रकार', period: 'अवधि' },
    noneFound: (option, typed) => `${option}: ${typed} के लिए कुछ नहीं मिला।`,
    optionUnread: (option, typed) => `${typed} को ${option} के रूप में समझा नहीं जा सका।`,
    didYouMean: (names) => `क्या आपका आशय ${either(names)} से था?`,
    thereAre: (names) => `${names.length === 1 ? 'यह है' : 'ये हैं'}: ${list(names)}।`,
    byThereAre: (option, names) =>
      `${option} के अनुसार ${names.length === 1 ? 'यह है' : 'ये हैं'}: ${list(names)}।`,
    withoutThe: (option, label, count) => `${option} (${label}) की शर्त के बिना: ${number(count)}।`,
    withoutButton: (option) => `${option} की शर्त के बिना`,
    noMeetings: (what, rest) => `बैठकें नहीं मिलीं: स्रोत की सूची में ${what} है। ${rest}`.trim(),
    meetingsBy: (option) => `${option} के अनुसार बैठकें`,
    or: (labels) => either(labels),

    unknownCommand: 'यह कमांड अब नहीं है। जो कमांड हैं, उनकी सूची /help में है।',
    noText: 'इस संदेश में खोजने के लिए कोई पाठ नहीं है।',
    onlyAskerRemoves: 'यह उत्तर केवल वही हटा सकता है जिसने पूछा था।',
    olderButton: 'यह बटन बॉट के किसी पुराने संस्करण का है। कृपया फिर से पूछें: कमांड की सूची /help में है।',
    leadsNowhere: 'यह जहाँ ले जाता था, वह अब नहीं है। जो कमांड हैं, उनकी सूची /help में है।',
    nothingChosen: 'कुछ भी नहीं चुना गया।',
    cantAnswer: 'बॉट इसका उत्तर नहीं दे सकता। वह किसका उत्तर दे सकता है, यह /help में है।',
    failed: (reference) =>
      `क्षमा करें, हमारी ओर से कुछ गड़बड़ी हुई। कृपया फिर से प्रयास करें; यदि यह बनी रहे, तो इस बॉट को चलाने वालों को संदर्भ ${reference} बताएँ।`,
    tooMuch: (seconds) =>
      `एक साथ बहुत अधिक अनुरोध आ गए। कृपया ${seconds === 1 ? 'एक' : number(seconds)} सेकंड बाद फिर से प्रयास करें।`,
    needsOption: (command, option) => `/${command} के लिए विकल्प “${option}” आवश्यक है।`,
    eitherTrueOrFalse: (command, option) => `/${command} का विकल्प “${option}” या तो True है या False।`,
    cantReadLanguage: (language, read) => `मैं अभी ${language} नहीं पढ़ सकता। कृपया ${either(read)} में पूछें।`,
  },

  picture: {
    source: (titles) => `स्रोत: ${listed(titles)}`,
    moreOutcomes: (count) => `और ${number(count)} परिणाम: पाठ देखें।`,
    moreCountries: (count) => `और ${number(count)} देश: पाठ देखें।`,
    earlierPeriods: (count) => `और ${number(count)} पहले की ${count === 1 ? 'अवधि' : 'अवधियाँ'}: पाठ देखें।`,
    earlier: (count) => `और ${number(count)} पहले के: पाठ देखें।`,
    moreInText: (count) => `और ${number(count)} अन्य: पाठ देखें।`,
    outcomesCompared: (count, ns) =>
      `${nths(ns)} अवधियों के ${number(count)} ${count === 1 ? 'परिणाम' : 'परिणामों'} की तुलना हो सकती है`,
    noCounterpart: (count) => `${number(count)} ${count === 1 ? 'आँकड़े' : 'आँकड़ों'} का कोई समकक्ष नहीं: पाठ देखें।`,
    barsAlt: (title) => `एक ही पैमाने पर पट्टियाँ: ${title}।`,
    chartAlt: (title, rows) => `${title}: ${listed(rows.map(({ nth: of, text }) => `${of} ${text}`))}।`,
    notGiven: 'नहीं दिया गया',
    figure: (qualifier, count) => figure(qualifier, count).replace(' (आँकड़ा नहीं दिया गया)', ', आँकड़ा नहीं'),
    wordedDifferently: (text) => `${text}, शब्द भिन्न`,
    column: (n, year) => (year === undefined ? nth(n) : `${nth(n)}, ${year}`),
    countries: 'देश',
    notListed: 'सूचीबद्ध नहीं',
    countriesAlt: (title) => `अवधि के अनुसार देश: ${title}।`,
    sizesAlt: (all) =>
      `${listed(all.map(({ n, dates, count }) => `${nth(n)} (${dates}) ${countries(count)}`))}।`,
    inAllAlt: (count, names) => `${count === 1 ? 'इसमें' : `सभी ${number(count)} में`}: ${list(names)}।`,
    countryAlt: (name, ns) => `${name}: ${nths(ns)}।`,
    inPeriods: (count, of, everywhere) =>
      `संयुक्त कार्रवाई अवधियों में ${countries(count)}${of > 1 ? `; उनमें से ${everywhere === 0 ? `कोई भी ${allOf(of)} में नहीं` : `${number(everywhere)} ${allOf(of)} में`}` : ''}`,
    sameInAll: (count, of) => `${allOf(of)} अवधियों में वही ${countries(count)}`,
    fromThen: (count, since, everywhere, first) =>
      `${thePeriod(since)} से ${countries(count)}; ${everywhere === 0 ? `${nth(first)} से कोई नहीं था` : `उनमें से ${countries(everywhere)} ${nth(first)} से ही ${everywhere === 1 ? 'था' : 'थे'}`}`,
    periodLabel: (n, dates) => `${thePeriod(n)}: ${dates}`,
    otherDates: (dates, section) => `या ${dates} (“${section}”)`,
    meetingLabel: (dates, label, city) => `${dates}: ${label}${city === undefined ? '' : `, ${city}`}`,
    // The number is the period's: before the kind it would be read as the meeting's.
    kindsOf: (n, kinds) => (n === undefined ? listed(kinds) : `${listed(kinds)} (${nth(n)})`),
    usualCity: (city) => `शहर न लिखा हो तो बैठक ${city} में।`,
    timelineTitle: (years) => `संयुक्त कार्रवाई अवधियाँ और बैठकें, ${years}`,
    kindsForEvery: (kinds) => `हर अवधि के लिए ${list(kinds)}`,
    years: (first, last) => (first === last ? String(first) : `${first} से ${last}`),
    timelineAlt: (years, title) => `${years} की समयरेखा: ${title}।`,
    periodAlt: (n, dates, others) =>
      `${thePeriod(n)}: ${dates}${others.map((other) => `; “${other.section}” के अनुसार ${other.dates}`).join('')}।`,
    meetingAlt: (when, city, label) => `${when}, ${city}: ${label}।`,
  },
};

function across(sectors: readonly string[], areExamples: boolean): string {
  return sectors.length === 0
    ? ''
    : `, कार्य-क्षेत्रों की एक व्यापक शृंखला में${areExamples ? ', जैसे ' : ': '}${list(sectors)}`;
}

function allOf(count: number): string {
  return count === 2 ? 'दोनों' : `सभी ${number(count)}`;
}
