import type { Qualifier } from '../knowledge/knowledge-base.ts';
import { createFormats } from './formats.ts';
import type { Messages } from './messages.ts';

const month = (of: number) => `${of}月`;

const formats = createFormats('zh-CN', {
  listed: '、',
  clauses: '；',
  sentences: '',
  stop: '。',
  month,
  shortMonth: month,
  day: (day, name) => `${name}${day}日`,
  year: (rest, year) => `${year}年${rest}`,
  days: (from, to, name) => `${name}${from}日至${to}日`,
  fromTo: (from, to) => `${from}至${to}`,
  shortFromTo: (from, to) => `${from}–${to}`,
  countries: {
    PS: '巴勒斯坦',
  },
  languages: { 'zh-CN': '简体中文' },
});
const { list, either, listed, clauses, number } = formats;

const nth = (n: number) => `第${n}个`;
const nths = (ns: readonly number[]) => list(ns.map(nth));
const countries = (count: number) => `${number(count)}个国家`;
const period = (n: number) => `${nth(n)}联合行动期`;
const thePeriod = (n: number) => `${nth(n)}行动期`;
const meetings = (count: number) => `${number(count)}次会议`;
const each = (names: readonly string[]) => (names.length > 1 ? '均' : '');

/** A figure with its qualifier: `32`, `超过30`, `大量（未给出数字）`, `有（未给出数字）`. */
const figure = (qualifier: Qualifier, count: number | undefined): string => {
  if (qualifier === 'numerous') return '大量（未给出数字）';
  if (qualifier === 'uncounted') return '有（未给出数字）';
  if (count === undefined) return '未给出';
  return qualifier === 'over' ? `超过${number(count)}` : number(count);
};

/** What is counted, then the figure, as the right classifier isn't known; where the page gives none, that they are numerous, or nothing. */
const counted = (
  qualifier: Qualifier,
  count: number | undefined,
  counts: string,
  show: (figure: string) => string = (shown) => shown,
): string => {
  if (count !== undefined) return `${counts}：${show(figure(qualifier, count))}`;
  return qualifier === 'numerous' ? `${counts}：大量` : counts;
};

/** Names of the countries where something was, behind it. */
const inCountries = (names: readonly string[]) => (names.length > 0 ? `（在${list(names)}）` : '');
const inBrackets = (text: string | undefined) => (text === undefined ? '' : `（${text}）`);

/** What a statement on someone is about can't stand before the noun: `有关被捕的Bram船长` would be another thing. */
const ON = '有关';
/** A noun that has a 的 of its own is marked off from the one before it. */
const afterDe = (noun: string) => (noun.includes('的') ? `“${noun}”` : noun);
const of = (noun: string, which: string): string => {
  if (which === '') return noun;
  return which.includes(ON) ? `${noun}（${which}）` : `${which}的${afterDe(noun)}`;
};

/** A condition is a predicate: `X已列入第2个行动期国家名单`, and with 的 before a noun. */
export const zhCN: Messages = {
  formats,

  // Periods of Action and what is named after them.
  nth,
  figure,
  period,
  thePeriodOf: (n, when) => `${period(n)}（${when}）`,
  jointPeriods: '联合行动期',
  meetingOfPeriod: (name, n) => `${nth(n)}${name}`,
  twoDates: (text, byList) =>
    clauses([`关于该行动期的正文称${text}`, ...byList.map((one) => `网页的活动清单称${one}`)]),
  untranslated: (text) => `${text}（英文）`,

  which: {
    period: (n, not) => `${not ? '不' : ''}属于${thePeriod(n)}`,
    listed: (ns, not) => `${not ? '未' : '已'}列入${nths(ns)}行动期国家名单`,
    listedExactly: (count, all, not) =>
      `在${number(all)}个行动期中列入国家名单的行动期${not ? '不是' : '恰为'}${number(count)}个`,
    listedMore: (count, all, not) =>
      `在${number(all)}个行动期中列入国家名单的行动期${not ? '不超过' : '超过'}${number(count)}个`,
    listedFewer: (count, all, not) =>
      `在${number(all)}个行动期中列入国家名单的行动期${not ? '不少于' : '少于'}${number(count)}个`,
    withCountry: (name, not) => `所列国家${not ? '不' : ''}包括${name}`,
    inCountry: (name, not) => `${not ? '不' : ''}在${name}`,
    chairs: (not) => `${not ? '不' : ''}担任工作组联合主席国`,
    chaired: (not) => `${not ? '不' : ''}属于工作组前联合主席国`,
    disrupted: (n, not) =>
      `${not ? '未被述及' : ''}境内有贩运人口网络${n === undefined ? '' : `在${thePeriod(n)}`}受到打击`,
    inCity: (name, not) => `地点${not ? '不' : ''}在${name}`,
    kind: (name, not) => `类型${not ? '不是' : '为'}“${name}”`,
    named: (name, not) => `名称${not ? '不是' : '为'}${name}`,
    forTopic: (name, not) => `${not ? '不' : ''}涉及${afterDe(name)}`,
    withOrganisation: (name, not) => (not ? `未提及有${name}支持` : `涉及${name}`),
    on: (what, not) => `${not ? '并非' : ''}${ON}${what}`,
    during: (when, not) => `时间${not ? '不' : ''}在${when}`,
    onDay: (day, not) => `日期${not ? '不是' : '为'}${day}`,
    fromTo: (from, to, not) => `时间${not ? '不' : ''}在${from}至${to}之间`,
    before: (when, not) => `时间${not ? '不' : ''}早于${when}`,
    after: (when, not) => `时间${not ? '不' : ''}晚于${when}`,
    gives: (noun, not) => `网页${not ? '未' : ''}给出其“${noun}”数字`,
    moreThan: (count, not) => `数量${not ? '不' : ''}超过${number(count)}`,
    fewerThan: (count, not) => `数量${not ? '不' : ''}少于${number(count)}`,
    exactly: (count, not) => `数量${not ? '不是' : '为'}${number(count)}`,
    otherThan: (names) => `除${list(names)}之外`,
    and: (parts) => {
      const all = parts.map((part) => (parts.length > 1 && part.includes('或者') ? `（${part}）` : part));
      return [all.slice(0, -1).join('、'), ...all.slice(-1)]
        .filter((part) => part !== '')
        .join('且')
        .replaceAll(/之外[且、]/g, '之外');
    },
    or: (parts) => parts.join('或者'),
    of,
  },

  nouns: {
    countries: '国家',
    periods: '联合行动期',
    meetings: '会议',
    outcomes: '成果',
    crimes: '犯罪',
    sectors: '行业',
    support: '支持',
    events: '注明日期的事件',
    contact: '联系方式',
    names: '工作组的名称',
    abbreviations: '缩写',
    page: '网页自身',
    fact: (label) => label,
  },

  answer: {
    pointer: '请就工作组、其联合行动期、其会议、国家或成果向我提问；提问方法见 /help。',
    unread: '我未能读懂这个问题。请换一种说法。',
    wordsUnread: (words) => `我未能读懂${list(words)}。请换一种说法。`,
    whatWasRead: (words, said) => `我未能读懂${list(words)}。我读懂的部分：${said}`,
    doubtfullyRead: (said) => `我不确定是否读懂了这个问题。我读懂的部分：${said}`,
    notOnPage: (words) => `网页未提及${list(words)}。`,
    noFigureFor: (what) => `网页未给出${what}的数字。`,
    itSays: (said) => `网页所述：${said}`,
    yes: (said) => `是：${said}`,
    yesSentence: (said) => `是。${said}`,
    noSentence: (said) => `否。${said}`,
    no: (said) => `否：${said}`,
    notByThePage: (said) => `否，按网页所述并非如此。${said}`,
    notSettled: (said) => `网页对此未作定论。${said}`,
    namesNone: '网页未列出所问的任何一项。',
    standsUnder: (places, areMore, documents, said) =>
      `见于${clauses(places)}${areMore ? '；以及其他各处' : ''}（${list(documents)}）。内容如下：${said}`,
    place: (section, item) => `${section}，${item}`,
    andMore: '……',

    // On countries.
    participation: (name, listedFor, notFor, roles) =>
      listedFor.length === 0
        ? `${name}不在联合行动期所列的国家之中。`
        : `${name}已列入${nths(listedFor)}联合行动期的国家名单${notFor.length > 0 ? `，未列入${nths(notFor)}的国家名单` : ''}${roles.length > 0 ? `；该国是工作组的${list(roles)}` : ''}。`,
    countriesCompared: (sizes, notInAll, listedFor) =>
      `所列国家：${list(sizes.map(({ n, count }) => `${number(count)}个（${thePeriod(n)}）`))}。${notInAll.length > 0 ? `并非上述每个行动期均列入：${list(notInAll)}（列入${nths(listedFor)}行动期）。` : '上述各行动期所列国家相同。'}`,
    forAllOfThem: (names) => `上述各行动期均列入：${list(names)}。`,
    mostCountries: (isMost, count, ns) =>
      `国家${isMost ? '最多' : '最少'}：${nths(ns)}联合行动期，${ns.length > 1 ? '各' : ''}${number(count)}个。`,
    countriesAre: (names, which) => `${list(names)}${each(names)}${which}。`,
    countriesAreNot: (names, which) => `${list(names)}${each(names)}不属于${which}的国家。`,
    someAreSomeNot: (those, others, which) =>
      `${list(those)}${each(those)}${which}，${list(others)}则${each(others)}不是这样。`,
    namedOnPage: '在网页上有列名',
    countriesFound: (which, names) =>
      `${which === '' ? '联合行动期所列国家' : `${which}的国家`}（${number(names.length)}个）：${list(names)}。`,

    // On figures.
    figure: ({ qualifier, count, counts, countries: where, detail }, when) =>
      count === undefined
        ? `${when}，${counted(qualifier, count, counts)}${inCountries(where)}${inBrackets(detail)}；网页未给出数字。`
        : `${when}，${counted(qualifier, count, `${counts}${inCountries(where)}`)}${inBrackets(detail)}。`,
    figureIn: (qualifier, count, n, counts) => {
      const shown = qualifier === 'numerous' ? '大量但未给出数字' : figure(qualifier, count);
      return `${count === undefined && qualifier !== 'numerous' ? '未给出数字' : shown}（${thePeriod(n)}${counts === undefined ? '' : `，${counts}`}）`;
    },
    givesNoneFor: (ns) => `网页未给出${nths(ns)}行动期的此项内容。`,
    mentionsNoneFor: (ns) => `网页未提及${nths(ns)}行动期有此项内容。`,
    withoutFigure: (counts, detail, ns) =>
      `${nths(ns)}行动期，${counts}${inBrackets(detail)}；网页未给出数字。`,
    figures: (noun, all) => `${noun}：${list(all)}。`,
    extremeFigure: (isMost, noun, winner, all) =>
      `“${noun}”数字${isMost ? '最高' : '最低'}：${winner}。全部数字：${list(all)}。`,
    noTotal: (said) => `网页未给出总数。${said}`,
    sum: (noun, sum, all) => `${noun}，经计算得出：共${number(sum)}，即${list(all)}。`,
    noExactDifference: (said) => `网页未给出确切差额。${said}`,
    difference: (noun, all, by) =>
      `${noun}：${list(all)}；${by === 0 ? '两者数字相同' : `较晚的行动期${by > 0 ? '多' : '少'}${number(Math.abs(by))}`}。`,
    ofNth: (n, said) => `${nth(n)}：${said}`,
    outcomeLine: (measure, all) => `${measure}：${listed(all)}`,
    outcomes: (when, lines, areMore) => `${when}的成果：${lines.join('；')}${areMore ? '……' : '。'}`,
    // The detail tells of what is counted, and would be read as the actor's if it stood behind it.
    by: (counts, when, actor, detail) => `${when}，${counts}${inBrackets(detail)}：实施方为${actor}。`,
    purpose: (counts, when, purpose) => `${when}，${counts}：${purpose}。`,

    // On periods.
    periods: (which, all) => {
      const [only] = all;
      if (which === '' && all.length === 1 && only !== undefined)
        return `${period(only.n)}（${only.dates}）。`;
      return `${of('联合行动期', which)}：${list(all.map(({ n, dates }) => `${nth(n)}（${dates}）`))}。`;
    },
    periodDates: (n, dates, givesDays) =>
      `${period(n)}：${dates}${givesDays ? '' : '；网页未给出具体日期'}。`,
    periodLine: (n, dates) => `${period(n)}：${dates}`,
    periodLasted: (n, length, dates) => `${period(n)}（${dates}）：${length}。`,
    lengthInDays: (days, isAMonth) => `${isAMonth ? '1个月，' : ''}共${number(days)}天，首尾两天均计入`,
    lengthInMonths: (months) => `${number(months)}个月，首尾两月均计入；网页未给出具体日期`,
    extremePeriods: (isLongest, ns, dates) =>
      `${isLongest ? '最长' : '最短'}：${nths(ns)}行动期（${list(dates)}）。`,
    garbled: (n, printed) => `网页的活动清单将${thePeriod(n)}的日期印作“${printed}”。`,
    participants: (n, who, names) =>
      `${thePeriod(n)}：${who === undefined ? list(names) : `来自${list(names)}的${who}`}。`,

    // On meetings.
    meetingLine: (title, when, city) => `${title}：${when}，${city}`,
    sentencesOf: (lines) => `${lines.join('。')}。`,
    allOfThem: (which, said) => `这些会议的${which}，无一在其他地点举行。${said}`,
    extremeMeetings: (isLongest, lines) => `${isLongest ? '最长' : '最短'}：${clauses(lines)}。`,
    meetingCounts: (cities, years) => {
      const each = (all: typeof cities) =>
        all.map(({ name, count }) => `${name}${number(count)}次`).join('，');
      return `按城市统计的会议：${each(cities)}。按年份统计：${each(years)}。`;
    },
    daysBetween: (days, months) =>
      `${number(days)}天${months === undefined ? '' : `（约${number(months)}个月）`}，首日不计`,
    timeBetween: (days, fromEndToBeginning, lines) =>
      `相隔${days}${fromEndToBeginning ? '，自较早一项结束至较晚一项开始' : ''}。${lines.join('。')}。`,
    daysUnknown: (lines) => `网页未给出具体日期。${lines.join('。')}。`,
    meetingLasted: (days, line) => `${number(days)}天。${line}。`,
    meetingsFound: (count, which, from, to, cities) =>
      `${which === '' ? '网页清单中的会议' : of('会议', which)}：${number(count)}次，自${from}至${to}${cities.length === 0 ? '' : `，在${list(cities)}`}。`,
    meetingTold: (title, when, city, told) => `${title}（${when}，${city}）：${told}`,
    datedEvents: (count, lines) => `${number(count)}个注明日期的事件：${lines.join('。')}……`,

    // On everything else.
    topics: (isSectors, groups) =>
      `所列${isSectors ? '行业' : '犯罪和网络'}：${clauses(groups.map(({ names, ns, isAll }) => `${list(names)}（${isAll ? `${allOf(ns.length)}：` : ''}${nths(ns)}行动期）`))}。`,
    wordedFor: (all) =>
      `网页的用词：${all.map(({ name, ns }) => `${nths(ns)}行动期为“${name}”`).join('，')}。`,
    givesNoDay: '网页未给出具体日期。',
    allAreExamples: '网页是将其作为示例列出的。',
    examples: (names) => `作为示例列出的：${list(names)}。`,
    support: (organisation, when) => `${organisation}在${when}提供了支持。`,
    contact: (purpose, email) => `如需${purpose}，请致函 ${email}。`,
    shortNames: (all) =>
      `${[...all.map(({ short, name }) => `${short}即${name}`), 'JPA（本机器人使用的缩写）即联合行动期'].join('，')}。`,
    groupNames: (group, partOf, others) =>
      `工作组即${group}，是${partOf}的一部分。${others.length === 0 ? '' : `网页还将其称为${list(others)}。`}`,
    otherName: (name, usage) => `${name}（${usage}）`,
    pageContradicts: (on) => `网页在以下方面自相矛盾：${clauses(on)}。每一处均在其相关内容处加有注释。`,
    counted: (what, count, asExamples, which) => {
      const { noun, unit } = {
        countries: { noun: '国家', unit: '个' },
        periods: { noun: '联合行动期', unit: '个' },
        meetings: { noun: '会议', unit: '次' },
        outcomes: { noun: '成果', unit: '类' },
        crimes: { noun: '犯罪', unit: '种' },
        sectors: { noun: '行业', unit: '个' },
      }[what];
      const where = what !== 'meetings' ? '' : which === '' ? '网页清单中的' : '网页清单中';
      return `${where}${of(noun, which)}：${number(count)}${unit}${asExamples ? '，作为示例列出' : ''}。`;
    },

    // On what a period was directed at.
    investigated: (crimes, sectors, areExamples) =>
      `受到调查的：${list(crimes)}${across(sectors, areExamples)}`,
    covered: (crimes, crimesAreExamples, sectors, sectorsAreExamples) =>
      `所开展的行动针对${crimesAreExamples ? `包括${list(crimes)}在内的犯罪` : `以下犯罪：${list(crimes)}`}${across(sectors, sectorsAreExamples)}`,
    aimedAt: (crimes) => `旨在瓦解亚太区域${list(crimes)}的行动`,
    networksTargeted: (crimes) => `也被列为目标的：${list(crimes)}`,

    // What the page lacks.
    noPeriod: (n, known) =>
      `网页未提及${period(n)}。网页述及${number(known.length)}个：${list(known.map((one) => `${nth(one.n)}（${one.dates}）`))}。`,
    lacks: (what) => `网页未给出${what}。`,
    lacksFor: (what, subject) => `关于${subject}，网页未给出${what}。`,
    notSaidSo: '网页没有提到这一点。',
    mayLackThat: '网页可能没有说明您所问的内容。',
    lacksSide: (side, subject) =>
      `关于${subject}，网页未说明${{ count: '数量是多少', when: '是在何时', place: '是在何地', who: '您所问的“何人”', why: '是何原因' }[side]}。`,
    doesNotName: (name) => `网页未列出${name}。`,
    noFigureByCountry: (name, noun) => `在“${noun}”项下，网页未给出${name}的数字。`,
    noCityOf: (noun, city) => `关于${noun}，网页未说明其中是否有任何一项在${city}。`,
    noSuchOf: (noun, which) => `关于${noun}，网页未说明哪些${which}。`,
    givesNo: (noun, which) => `网页未给出${which === '' ? `“${noun}”` : `任何${which}的“${noun}”`}。`,
    noMeeting: (which) => `网页的会议清单中没有${of('会议', which)}。`,
    noSupport: (which) => `网页未列出任何${of('支持', which)}。`,
    noCountry: (which) => `网页未列出任何${of('国家', which)}。`,
    nothingOf: (subject) => `关于${subject}，网页未作任何说明。`,
  },

  reply: {
    source: (places) => `出处：${places}`,
    andMore: (count) => `……及另外${number(count)}处`,
    notes: '注释',
    notesButton: (count) => `注释（${number(count)}）`,
    cite: '引用',
    toCopy: '供复制，附该内容的所在位置：',
    asFootnote: '作为脚注：',
    note: (text) => `注：${text}`,
    undated: (latest) => `未注明日期，文中最晚一个注明日期的事件为${latest}`,
    asOf: (latest) => `以网页撰写之时为准（网页中最晚一个注明日期的事件：${latest}）。`,
    readAs: (what) => `理解为：${clauses(what)}。`,
    answer: '回答',
    more: (count) => `另有${number(count)}项`,
    allOnThis: '与此有关的全部内容',
    allPeriods: '所有行动期',
    periodButton: thePeriod,
    allMeetings: '所有会议',
    allCountries: '所有国家',
    aboutTheGroup: '关于工作组',
    answerIn: (language) => `用${language}回答`,
    activities: '活动',
    activitiesIntro: '网页的**活动**清单列出各联合行动期，并载有该清单自己的日期：',
    activityLine: (n, dates, garbled) =>
      `${period(n)}：${dates}${garbled === undefined ? '' : `（印作“${garbled}”）`}`,
    contact: (purpose) => `如需${purpose}，请致函：`,
    contactLabel: '联系方式',
    picture: '图片',
    inWords: '文字',
    period: (n, dates, count) => `**${period(n)}**：${dates}，${countries(count)}。`,
    outcomes: '成果',
    countries: '国家',
    meetings: '会议',
    meetingsButton: (count) => `会议（${number(count)}）`,
    moreLabel: '更多',
    moreWithoutFigure: (count) => `另有${number(count)}项没有数字，见“更多”。`,
    noFigure: (outcome) => `${outcome}，无数字`,
    who: (who) => `来自下列国家的${who}`,
    crimesAndSectors: '犯罪和行业',
    support: '支持',
    withoutFigure: '没有数字',
    moreOnOutcomes: '关于成果的更多内容',
    outcome: (qualifier, count, counts, where) =>
      count === undefined
        ? `${counted(qualifier, count, counts)}${inCountries(where)}`
        : counted(qualifier, count, `${counts}${inCountries(where)}`, (shown) => `**${shown}**`),
    figureOf: (qualifier, count, counts) => `${counts}：${figure(qualifier, count)}`,
    boldFigureOf: (qualifier, count, counts) => counted(qualifier, count, counts, (shown) => `**${shown}**`),
    outcomeInFull: (what, more) => (more.length === 0 ? what : `${what}（${clauses(more)}）`),
    glance: (n, dates, count, outcomes) =>
      `**${nth(n)}** ${dates}，${countries(count)}。${clauses(outcomes)}`,
    periodsIntro: (count) => `**${number(count)}个联合行动期**：`,
    all: '全部',
    compare: '比较',
    showPeriod: '查看一个联合行动期',
    showMeeting: '查看一次会议',
    showCountry: '查看一个国家',

    // One meeting.
    meetingLine: (when, city, title) => `**${when}**，${city}：${title}`,
    datedLine: (when, title) => `**${when}**：${title}`,
    meeting: (title, when, city) => `**${title}**：${when}，${city}。`,
    meetingLabel: '会议',
    kinds: (names) => `**类型** ${listed(names)}`,
    nameOnPage: (name) => `**网页所载** ${name}`,
    whenAndWhere: (when, city) => `${when}，${city}`,

    // Countries.
    alsoNamedFor: '另在以下各项中列名',
    namedFor: (measure, n) => `${measure}（${nth(n)}）`,
    countriesIntro: (count, always, others) =>
      `**${countries(count)}**列入联合行动期的国家名单，其中${number(always)}个在每个行动期均列入${others.map(({ names, ns }) => `；${list(names)}列入${nths(ns)}`).join('')}。`,
    countryPeriods: (name, ns, isAll) => `${name}：${isAll ? `全部${number(ns.length)}个` : nths(ns)}`,

    // The working group.
    today: '现况',
    howItBegan: '缘起',
    namesAndSource: '名称和出处',
    nameInEnglish: '网页上的名称',
    partOf: '所属进程',
    otherNames: '原文中的其他名称',
    whereFrom: '本内容的出处',
    document: (description, latest) =>
      `${description}该网页未注明日期；其中最晚一个注明日期的事件为${latest}，以现在时所述的内容，与网页本身成文于同一时间。`,
    periods: '行动期',

    // Side by side.
    sideBySide: (ns) => `**${nths(ns)}联合行动期**，并列比较：`,
    figures: '数字',
    theRest: '其余',
    chart: '图表',
    figuresForOneAlone: (n) => `仅${thePeriod(n)}有的数字`,
    measureIn: (measure, ns) => `${measure}：${nths(ns)}`,
    periodLine: (n, dates, count) => `**${nth(n)}** ${dates}，${countries(count)}`,
    legend: (isWordedDifferently, isNotGiven) =>
      `（${clauses([
        ...(isWordedDifferently ? ['≠ 措辞不同，因此统计的可能不是同一事项'] : []),
        ...(isNotGiven ? ['– 未给出，不等于零'] : []),
      ])}）`,
    rowLabel: (counts) => `${counts}：`,
    alsoFor: (ns, names) => `${nths(ns)}另有：${list(names)}。`,

    // The timeline.
    timeline: (periods, held, range) =>
      `**${number(periods)}个联合行动期和${meetings(held)}**${range === undefined ? '' : `，自${range.from}至${range.to}`}。`,
    timelinePeriod: (dates, n, others) => clauses([`**${dates}**：${period(n)}`, ...others]),
    listSays: (section, dates) => `“${section}”称${dates}`,

    // In brief.
    brief: (title) => `**${title}**，概要：`,
    briefLabel: '概要',
    asText: '纯文本',
    moreInText: (count) => `另有${number(count)}项，见“纯文本”。`,
    lastMeeting: (line) => `最后一次会议：${line}`,
    contactLine: (email) => `联系方式：${email}`,
    contradictsOn: (on) => `网页在以下方面自相矛盾：${clauses(on)}。`,
    whatItLacks: '网页欠缺的内容',
    countriesList: (names) => `${countries(names.length)}：${list(names)}`,
    meetingsHeldThere: (held, all, last) =>
      `${meetings(all)}中有${number(held)}次在该地举行，最后一次是在${last}`,
    beware: '注意',
    documentAge: (title, latest) => `${title}未注明日期；其中最晚一个注明日期的事件为${latest}。`,

    // What the page lacks.
    gapsIntro: (contradictions, open) =>
      `网页有**${number(contradictions)}处**自相矛盾，对**${number(open)}个**可能向其提出的问题未作解答。`,
    contradictions: '自相矛盾之处',
    notByCountry: '成果的数字未按国家分列。',
    notSaidUnder: (section) => `“${section}”下未说明的内容`,
    gapsBySection: '各节未说明的内容',
    gapsThere: (count) => `网页在该处未说明的内容：${number(count)}项`,
    noFigureThough: (n, measures) =>
      `以下各项没有${thePeriod(n)}的数字，但有另一行动期的数字：${list(measures)}。`,
    meetingsUntold: (untold, all) =>
      `${meetings(all)}中有${number(untold)}次，除名称、地点和日期外未作任何说明。`,
  },

  commands: {
    search: {
      description: '提出任何问题：第1个行动期有多少次逮捕、2016年总结会议、哪些国家担任联合主席国',
      options: { query: '您想了解什么', language: '用哪种语言回答' },
    },
    brief: {
      description: '会前五分钟了解整个网页，也提供纯文本',
      options: {
        period: '仅限一个联合行动期：2、第二、最近、…',
        country: '仅限一个国家：泰国、新西兰、…',
      },
    },
    jpa: {
      description: '一个联合行动期：日期、国家、针对对象、成果',
      options: { period: '哪一个：2、第二、2016、最近、…' },
    },
    meetings: {
      description: '工作组的会议，可按城市、日期、类型或行动期查找',
      options: {
        city: '地点：曼谷、吉隆坡、…',
        date: '时间：2016、2015年5月、2015年5月19日、…',
        kind: '类型：规划、总结、研讨会、…',
        period: '哪个联合行动期的会议：2、第二、最近、…',
      },
    },
    country: {
      description: '某个国家参加了哪些联合行动期，及其角色',
      options: { name: '哪个国家：泰国、新西兰、…' },
    },
    compare: {
      description: '并列比较各联合行动期的成果',
      options: {
        first: '一个联合行动期：1、第一、2015、…',
        second: '另一个联合行动期：2、第二、最近、…',
      },
    },
    timeline: { description: '按时间排列的联合行动期和会议', options: {} },
    activities: { description: '原文的活动清单及其日期', options: {} },
    about: { description: '工作组，以及所有这些内容的出处', options: {} },
    gaps: { description: '原文未说明或自相矛盾之处', options: {} },
    contact: { description: '关于工作组事宜应致函何处', options: {} },
    help: { description: '您可以问什么、怎么问', options: {} },
    private: '仅向我显示回复',
    lookUp: '在知识库中查询',
  },

  command: {
    help: (option) =>
      `**您可以问什么。** 只输入一部分或有拼写错误也无妨；加上 \`${option}: True\`，则只有您能看到回复。`,
    commandsLabel: '命令',
    onAnyMessage: (name) => `在任何消息上：应用 › ${name}`,
    closest: (typed, others) =>
      `此为与${typed}最接近的匹配。${others.length > 0 ? `${typed}也可匹配：${listed(others)}。` : ''}`,
    closestIs: (typed, name) => `与${typed}最接近的匹配：${name}。`,
    noPeriod: (typed, existing) => `未找到与${typed.join('和')}对应的联合行动期。现有：${list(existing)}。`,
    periodUnread: (typed, existing) =>
      `我未能将${typed.join('和')}识别为联合行动期。现有：${list(existing)}。`,
    existing: (n, dates) => `${nth(n)}（${dates}）`,
    countryNotNamed: (typed) => `在为联合行动期列出的国家中，网页未列出${typed}。`,
    countryUnread: (typed, near) =>
      `我未能将${typed}识别为国家。${near.length > 0 ? `您是指${near.join('还是')}${near.length === 1 ? '吗' : ''}？` : ''}`,
    briefOfOne: '概要是关于一个行动期或一个国家的：请给出两者之一。',
    ofThePeriod: '该行动期的概要',
    ofTheCountry: '该国的概要',
    samePeriod: (n) => `两者指的都是${period(n)}。请选择两个不同的行动期进行比较。`,
    besideNeighbour: '只指定了一个行动期：与其并列的是相邻的行动期。',
    pair: (one, other) => `${nth(one)}/${nth(other)}`,
    allPairs: (count) => `全部${number(count)}个`,
    meetings: (count, by) => {
      const which = [
        by.city && `地点在${by.city}`,
        by.period && `属于${by.period}`,
        by.kind && `类型为“${by.kind}”`,
        by.date,
      ]
        .filter((part) => part !== undefined && part !== '')
        .join('、');
      if (count === 0) return `没有${of('会议', which)}`;
      return which === '' ? meetings(count) : `${of('会议', which)}：${number(count)}次`;
    },
    meetingsHeld: (what, range, page) =>
      `**${what}**${range === undefined ? '' : `，自${range.from}至${range.to}`}${page === undefined ? '' : `：第${number(page.at)}页，共${number(page.of)}页`}。`,
    sentence: (what) => `${what}。`,
    earlier: '较早',
    later: '较晚',
    meetingGone: '该会议已不在知识库中。',
    option: { city: '城市', date: '日期', kind: '类型', period: '行动期' },
    noneFound: (option, typed) => `未找到与${typed}对应的${option}。`,
    optionUnread: (option, typed) => `我未能将${typed}识别为${option}。`,
    didYouMean: (names) => `您是指${names.join('还是')}？`,
    thereAre: (names) => `现有：${list(names)}。`,
    byThereAre: (option, names) => `按${option}，现有：${list(names)}。`,
    withoutThe: (option, label, count) => `去掉${option}（${label}）：${number(count)}次。`,
    withoutButton: (option) => `去掉${option}`,
    noMeetings: (what, rest) => `未找到会议：原文所列会议中${what}。${rest}`,
    meetingsBy: (option) => `按${option}查看会议`,
    or: (labels) => labels.join('或'),

    // Answers to what isn't a question.
    unknownCommand: '该命令已不存在。/help 列出现有的命令。',
    noText: '这条消息中没有可供查询的文字。',
    onlyAskerRemoves: '只有提问者本人可以删除此回复。',
    olderButton: '此按钮来自本机器人的较早版本。请重新提问：/help 列出各项命令。',
    leadsNowhere: '此按钮或菜单所指向的内容已不存在。/help 列出现有的命令。',
    nothingChosen: '未作任何选择。',
    cantAnswer: '本机器人无法对此作出回答。/help 列出它能回答的内容。',
    failed: (reference) =>
      `抱歉，我方出现了问题。请重试；如问题依然存在，请将编号 ${reference} 告知本机器人的运行人员。`,
    tooMuch: (seconds) => `一次请求过多。请在${number(seconds)}秒后重试。`,
    needsOption: (command, option) => `/${command} 需要选项“${option}”。`,
    eitherTrueOrFalse: (command, option) => `/${command} 的选项“${option}”只能为 True 或 False。`,
    cantReadLanguage: (language, read) => `我目前还不能读懂${language}。请用${either(read)}提问。`,
  },

  picture: {
    source: (titles) => `出处：${listed(titles)}`,
    moreOutcomes: (count) => `另有${number(count)}项成果：见文字。`,
    moreCountries: (count) => `另有${countries(count)}：见文字。`,
    earlierPeriods: (count) => `另有${number(count)}个较早的行动期：见文字。`,
    earlier: (count) => `另有${number(count)}项较早的：见文字。`,
    moreInText: (count) => `另有${number(count)}项：见文字。`,
    outcomesCompared: (count, ns) => `${nths(ns)}行动期有${number(count)}项成果可以比较`,
    noCounterpart: (count) => `${number(count)}个数字没有对应数字：见文字。`,
    barsAlt: (title) => `同一比例的条形图：${title}。`,
    chartAlt: (title, rows) => `${title}：${clauses(rows.map((row) => `${row.nth} ${row.text}`))}。`,
    notGiven: '未给出',
    figure: (qualifier, count) => figure(qualifier, count).replace('（未给出数字）', '，未给出数字'),
    wordedDifferently: (text) => `${text}，措辞不同`,
    column: (n, year) => (year === undefined ? nth(n) : `${nth(n)} ${year}`),
    countries: '国家',
    notListed: '未列入',
    countriesAlt: (title) => `按行动期列出的国家：${title}。`,
    sizesAlt: (all) =>
      `${clauses(all.map(({ n, dates, count }) => `${nth(n)}（${dates}）${countries(count)}`))}。`,
    inAllAlt: (periods, names) =>
      `${periods === 1 ? '列入该行动期' : `列入${allOf(periods)}行动期`}：${list(names)}。`,
    countryAlt: (name, ns) => `${name}：${nths(ns)}。`,
    inPeriods: (count, periods, everywhere) =>
      `联合行动期有${countries(count)}${periods > 1 ? `；其中${everywhere === 0 ? '没有一个' : `${number(everywhere)}个`}列入${allOf(periods)}行动期` : ''}`,
    sameInAll: (count, periods) => `${allOf(periods)}行动期均为同样的${countries(count)}`,
    fromThen: (count, since, everywhere, first) =>
      `自${thePeriod(since)}起为${countries(count)}；其中${everywhere === 0 ? '没有一个' : `${number(everywhere)}个`}自${thePeriod(first)}起即已列入`,
    periodLabel: (n, dates) => `${thePeriod(n)}：${dates}`,
    otherDates: (dates, section) => `或${dates}（“${section}”）`,
    meetingLabel: (dates, label, city) => `${dates}：${label}${city === undefined ? '' : `，${city}`}`,
    kindsOf: (n, kinds) => `${n === undefined ? '' : thePeriod(n)}${listed(kinds)}`,
    usualCity: (city) => `除另列城市外，会议均在${city}。`,
    timelineTitle: (years) => `联合行动期和会议，${years}`,
    kindsForEvery: (kinds) => `每个行动期均有${list(kinds)}`,
    years: (first, last) => (first === last ? `${first}年` : `${first}年至${last}年`),
    timelineAlt: (years, title) => `${years}时间线：${title}。`,
    periodAlt: (n, dates, others) =>
      `${thePeriod(n)}：${dates}${others.map((other) => `；“${other.section}”称${other.dates}`).join('')}。`,
    meetingAlt: (when, city, label) => `${when}，${city}：${label}。`,
  },
};

function across(sectors: readonly string[], areExamples: boolean): string {
  if (sectors.length === 0) return '';
  return `，涉及范围广泛的行业${areExamples ? '，例如' : '：'}${list(sectors)}`;
}

function allOf(periods: number): string {
  return periods === 2 ? '两个' : `全部${number(periods)}个`;
}
