import type { DateSpan, PartialDate } from '../knowledge/date-span.ts';
import type { Qualifier } from '../knowledge/knowledge-base.ts';
import { capitalise, decapitalise } from '../knowledge/wording.ts';
import { createFormats } from './formats.ts';
import type { Messages } from './messages.ts';

const written = createFormats('vi', {
  listed: ', ',
  clauses: '; ',
  sentences: ' ',
  stop: '.',
  month: (month) => `tháng ${month}`,
  shortMonth: (month) => `tháng ${month}`,
  day: (day, name) => `ngày ${day} ${name}`,
  year: (rest, year) => `${rest} năm ${year}`,
  days: (from, to, name) => `ngày ${from}–${to} ${name}`,
  fromTo: (from, to) => `từ ${from} đến ${to}`,
  shortFromTo: (from, to) => `${from} – ${to}`,
  countries: {
    AU: 'Australia',
    CD: 'Cộng hòa Dân chủ Congo',
    CG: 'Cộng hòa Congo',
    CV: 'Cabo Verde',
    HK: 'Hồng Công',
    MM: 'Myanmar',
    MO: 'Ma Cao',
    PS: 'Palestine',
    UA: 'Ukraine',
    VA: 'Vatican',
  },
});

/** In few letters, dates are figures: `1–2/9`, `28/9 – 28/10`, `tháng 5–11`, `12/2015 – 1/2016`. */
const figuresOf = ({ year, month, day }: PartialDate, hasYear: boolean): string =>
  month === undefined
    ? String(year)
    : [day, month, hasYear ? year : undefined].filter((part) => part !== undefined).join('/');
const shortSpanInYear = ({ from, to }: DateSpan): string => {
  const isInYear = from.year === to.year && from.month !== undefined && to.month !== undefined;
  const areMonths = [from, to].every((date) => date.month !== undefined && date.day === undefined);
  const begin = figuresOf(from, !isInYear);
  const end = figuresOf(to, !isInYear);
  const span =
    figuresOf(from, true) === figuresOf(to, true)
      ? end
      : isInYear && areMonths
        ? `${begin}–${end}`
        : isInYear && from.month === to.month && from.day !== undefined && to.day !== undefined
          ? `${from.day}–${end}`
          : `${begin} – ${end}`;
  return areMonths ? `tháng ${span}` : span;
};

const formats: Messages['formats'] = { ...written, shortSpanInYear };
const { list, either, listed, clauses, number } = formats;

const nth = (n: number) => `Đợt ${n}`;
const numbers = (ns: readonly number[]) => list(ns.map(String));
const countries = (count: number) => `${number(count)} nước`;
const period = (n: number) => `Đợt Hành động chung lần thứ ${n}`;
const thePeriod = (n: number) => `đợt ${n}`;
/** in a sentence: `đợt 1`, `các đợt 2 và 3` */
const thePeriods = (ns: readonly number[]) => `${ns.length > 1 ? 'các ' : ''}đợt ${numbers(ns)}`;
const theFullPeriods = (ns: readonly number[]) =>
  `${ns.length > 1 ? 'các ' : ''}Đợt Hành động chung lần thứ ${numbers(ns)}`;
const meetings = (count: number) => `${number(count)} cuộc họp`;
/** The denial of a verb, and of what isn't one. */
const no = (not: boolean) => (not ? 'không ' : '');
const notBeing = (not: boolean) => (not ? 'không phải ' : '');
const inYear = (when: string) => (/^\d{4}$/.test(when) ? `năm ${when}` : when);
const orOf = (items: readonly string[]) => items.join(' hoặc ');
/** After a denial: `A, B hay C`. */
const norOf = (items: readonly string[]) =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((one) => one !== '').join(' hay ');

/** Behind which period or kind it is, a place or time needs no “và”: `thuộc đợt 2 ở Bangkok trong năm 2016`. */
const isPlaceOrTime = (which: string) =>
  /^(?:ở|trong|vào|từ|trước|sau) (?!nội dung )/.test(which) && !which.includes(' hoặc ');
const isPeriodOrKind = (which: string) => which.startsWith('thuộc ') && !which.includes(' hoặc ');
const allOfThem = (parts: readonly string[]): string => {
  const behind = parts.filter(isPlaceOrTime);
  const others = parts.filter((one) => !behind.includes(one));
  return others.every(isPeriodOrKind)
    ? [list(others), ...behind].filter((one) => one !== '').join(' ')
    : list(parts);
};
/** In a sentence the name of a language is no proper noun: `tiếng Anh`. */
const languageInText = (name: string) => name.replace(/^Tiếng /, 'tiếng ');

/** A figure with its qualifier: `32`, `hơn 30`, `nhiều (không nêu con số)`. */
const figure = (qualifier: Qualifier, count: number | undefined): string => {
  if (qualifier === 'numerous') return 'nhiều (không nêu con số)';
  if (qualifier === 'uncounted') return 'đã thực hiện (không nêu con số)';
  if (count === undefined) return 'không nêu';
  return qualifier === 'over' ? `hơn ${number(count)}` : number(count);
};

/** A detail that isn't a list of its own: it goes on in the sentence. */
const isPhrase = (detail: string) => /^(?:trong|trên|về|gồm cả) /.test(detail);

/** A figure as it stands before what is counted, where the page gives none: nothing, or that they are numerous. */
const amount = (qualifier: Qualifier, count: number | undefined) =>
  count === undefined ? (qualifier === 'numerous' ? 'nhiều ' : '') : `${figure(qualifier, count)} `;

/** All that the bot says in Vietnamese. What comes out of `which` is a verb phrase: it follows a noun as it follows a subject. */
export const vi: Messages = {
  formats,

  // Periods of Action and what is named after them.
  nth,
  figure,
  period,
  thePeriodOf: (n, when) => `${period(n)} (${when})`,
  jointPeriods: 'các Đợt Hành động chung',
  meetingOfPeriod: (name, n) => `${name} lần thứ ${n}`,
  twoDates: (text, byList) =>
    clauses([
      `${text} theo phần viết về đợt này`,
      ...byList.map((one) => `danh sách các hoạt động của trang web ghi ${one}`),
    ]),
  untranslated: (text) => `${text} (bằng tiếng Anh)`,

  which: {
    period: (n, not) => `${no(not)}thuộc ${thePeriod(n)}`,
    listed: (ns, not) => `${no(not)}được liệt kê cho ${thePeriods(ns)}`,
    listedExactly: (count, all, not) =>
      not
        ? `được liệt kê cho số đợt khác ${number(count)} trong số ${number(all)} đợt`
        : `được liệt kê cho đúng ${number(count)} trong số ${number(all)} đợt`,
    listedMore: (count, all, not) =>
      `được liệt kê cho ${not ? 'nhiều nhất' : 'nhiều hơn'} ${number(count)} trong số ${number(all)} đợt`,
    listedFewer: (count, all, not) =>
      `được liệt kê cho ${not ? 'ít nhất' : 'ít hơn'} ${number(count)} trong số ${number(all)} đợt`,
    withCountry: (name, not) => `${no(not)}có ${name}`,
    inCountry: (name, not) => `${notBeing(not)}tại ${name}`,
    chairs: (not) => `${no(not)}đồng chủ trì Nhóm công tác`,
    chaired: (not) => `${notBeing(not)}là bên đồng chủ trì trước đây`,
    disrupted: (n, not) =>
      `${not ? 'không được nói là ' : ''}có mạng lưới mua bán người bị làm gián đoạn hoạt động${n === undefined ? '' : ` trong ${thePeriod(n)}`}`,
    inCity: (name, not) => `${notBeing(not)}ở ${name}`,
    kind: (name, not) => `${no(not)}thuộc loại “${name}”`,
    named: (name, not) => `${no(not)}có tên là ${name}`,
    forTopic: (name, not) => `${no(not)}liên quan đến ${name}`,
    withOrganisation: (name, not) =>
      not ? `không được nêu là có sự hỗ trợ của ${name}` : `liên quan đến ${name}`,
    on: (what, not) => `${notBeing(not)}trong nội dung về ${what}`,
    during: (when, not) => `${notBeing(not)}trong ${inYear(when)}`,
    onDay: (day, not) => `${notBeing(not)}vào ${day}`,
    fromTo: (from, to, not) => `${notBeing(not)}từ ${inYear(from)} đến ${inYear(to)}`,
    before: (when, not) => `${notBeing(not)}trước ${inYear(when)}`,
    after: (when, not) => `${notBeing(not)}sau ${inYear(when)}`,
    gives: (noun, not) => `${no(not)}có con số trên trang web về ${noun}`,
    moreThan: (count, not) => `có số lượng ${no(not)}nhiều hơn ${number(count)}`,
    fewerThan: (count, not) => `có số lượng ${no(not)}ít hơn ${number(count)}`,
    exactly: (count, not) => `có số lượng ${notBeing(not)}là ${number(count)}`,
    otherThan: (names) => `không phải là ${either(names)}`,
    and: allOfThem,
    or: either,
    // A trial is called by its label, which begins with a capital letter.
    of: (noun, which) =>
      `${noun.startsWith('Phiên tòa ') ? decapitalise(noun) : noun}${which === '' ? '' : ` ${which}`}`,
  },

  nouns: {
    countries: 'các nước',
    periods: 'các Đợt Hành động chung',
    meetings: 'các cuộc họp',
    outcomes: 'các kết quả',
    crimes: 'các loại tội phạm',
    sectors: 'các lĩnh vực',
    support: 'sự hỗ trợ',
    events: 'các sự kiện có ghi thời gian',
    contact: 'đầu mối liên hệ',
    names: 'các tên gọi của Nhóm công tác',
    abbreviations: 'các chữ viết tắt',
    page: 'chính trang web này',
    fact: (label) => `nội dung “${label}”`,
  },

  answer: {
    pointer:
      'Hãy hỏi tôi về Nhóm công tác, các Đợt Hành động chung, các cuộc họp, các nước hoặc các kết quả; /help hướng dẫn cách hỏi.',
    unread: 'Tôi không hiểu được câu hỏi này. Vui lòng diễn đạt theo cách khác.',
    wordsUnread: (words) => `Tôi không hiểu được ${list(words)}. Vui lòng diễn đạt theo cách khác.`,
    whatWasRead: (words, said) => `Tôi không hiểu được ${list(words)}. Phần tôi hiểu được: ${said}`,
    doubtfullyRead: (said) => `Tôi không chắc đã hiểu đúng câu hỏi đó. Phần tôi hiểu được: ${said}`,
    notOnPage: (words) => `Trang web không nhắc đến ${norOf(words)}.`,
    noFigureFor: (what) => `Trang web không nêu con số nào về ${what}.`,
    itSays: (said) => `Trang web cho biết: ${said}`,
    yes: (said) => `Có: ${said}`,
    yesSentence: (said) => `Có. ${said}`,
    noSentence: (said) => `Không. ${said}`,
    no: (said) => `Không: ${said}`,
    notByThePage: (said) => `Không, theo trang web thì không. ${said}`,
    notSettled: (said) => `Trang web không cho phép kết luận dứt khoát về điều này. ${said}`,
    namesNone: 'Trang web không nêu trường hợp nào.',
    standsUnder: (places, areMore, documents, said) =>
      `Nội dung này nằm ở ${clauses(places)}${areMore ? '; và ở những chỗ khác' : ''} (${list(documents)}): ${said}`,
    place: (section, item) => `${section}, ${item}`,
    andMore: '…',

    // On countries.
    participation: (name, listedFor, notFor, roles) =>
      listedFor.length === 0
        ? `${capitalise(name)} không nằm trong số các nước được liệt kê cho các Đợt Hành động chung.`
        : `${capitalise(name)} được liệt kê cho ${theFullPeriods(listedFor)}${notFor.length > 0 ? `, không được liệt kê cho ${thePeriods(notFor)}` : ''}${roles.length > 0 ? `; nước này là ${list(roles)} của Nhóm công tác` : ''}.`,
    countriesCompared: (sizes, notInAll, listedFor) =>
      `Số nước được liệt kê: ${list(sizes.map(({ n, count }) => `${count} cho ${thePeriod(n)}`))}. ${notInAll.length > 0 ? `Không phải cho tất cả các đợt đó: ${list(notInAll)} (được liệt kê cho ${thePeriods(listedFor)}).` : 'Danh sách nước của các đợt đó hoàn toàn giống nhau.'}`,
    forAllOfThem: (names) => `Cho tất cả các đợt đó: ${list(names)}.`,
    mostCountries: (isMost, count, ns) =>
      `Số nước ${isMost ? 'cao' : 'thấp'} nhất: ${number(count)} nước trong ${ns.length > 1 ? 'mỗi ' : ''}Đợt Hành động chung lần thứ ${numbers(ns)}.`,
    countriesAre: (names, which) => `${capitalise(list(names))} ${which}.`,
    countriesAreNot: (names, which) => `${capitalise(list(names))} không nằm trong số các nước ${which}.`,
    someAreSomeNot: (those, others, which) =>
      `${capitalise(list(those))} ${which}; ${list(others)} ${which.startsWith('không ') ? 'không nằm trong số đó' : 'thì không'}.`,
    namedOnPage: 'được nêu tên trên trang web',
    countriesFound: (which, names) =>
      `${names.length === 1 ? 'Nước' : 'Các nước'} ${which === '' ? 'được nêu tên cho các Đợt Hành động chung' : which} (${number(names.length)}): ${list(names)}.`,

    // On figures: the period first, as what is counted may end in a clause of its own.
    figure: ({ qualifier, count, counts, countries: where, detail }, of) => {
      const more =
        detail === undefined ? '' : `${count === undefined || isPhrase(detail) ? ', ' : ': '}${detail}`;
      return `Trong ${of}, có ${amount(qualifier, count)}${counts}${where.length > 0 ? ` ở ${list(where)}` : ''}${more}${count === undefined ? '; trang web không nêu con số' : ''}.`;
    },
    figureIn: (qualifier, count, n, counts) =>
      `${count === undefined && qualifier !== 'numerous' ? `không nêu con số cho ${thePeriod(n)}` : `${figure(qualifier, count)} trong ${thePeriod(n)}`}${counts === undefined ? '' : ` (${counts})`}`,
    givesNoneFor: (ns) => `Trang web không nêu con số nào cho ${thePeriods(ns)}.`,
    mentionsNoneFor: (ns) => `Đối với ${thePeriods(ns)}, trang web không nhắc đến điều này.`,
    withoutFigure: (counts, detail, ns) =>
      `Trong ${thePeriods(ns)}, có ${counts}${detail === undefined ? '' : `, ${detail}`}; trang web không nêu con số.`,
    figures: (noun, each) => `${capitalise(noun)}: ${list(each)}.`,
    extremeFigure: (isMost, noun, winner, each) =>
      `${capitalise(noun)}, số lượng ${isMost ? 'cao' : 'thấp'} nhất: ${winner}. Toàn bộ: ${list(each)}.`,
    noTotal: (said) => `Trang web không nêu tổng số. ${said}`,
    sum: (noun, sum, each) =>
      `${capitalise(noun)}, số được tính ra: tổng cộng ${number(sum)} (${list(each)}).`,
    noExactDifference: (said) => `Trang web không nêu mức chênh lệch chính xác. ${said}`,
    difference: (noun, each, by) =>
      `${capitalise(noun)}: ${list(each)}; ${by === 0 ? 'số lượng bằng nhau' : `đợt sau ${by > 0 ? 'nhiều' : 'ít'} hơn đợt trước, chênh lệch ${number(Math.abs(by))}`}.`,
    ofNth: (n, said) => `${nth(n)}: ${said}`,
    outcomeLine: (measure, each) => `${measure}: ${clauses(each)}`,
    outcomes: (of, lines, areMore) => `Kết quả của ${of}: ${lines.join('. ')}${areMore ? ' …' : '.'}`,
    by: (counts, of, actor, detail) =>
      `${capitalise(of)}: ${counts} bởi ${actor}${detail === undefined ? '' : ` (${detail})`}.`,
    purpose: (counts, of, purpose) => `${capitalise(of)}: ${counts} ${purpose}.`,

    // On periods. `dates` may say that two are given.
    periods: (which, all) => {
      const [only] = all;
      if (all.length === 1 && only !== undefined)
        return which === ''
          ? `${period(only.n)} (${only.dates}).`
          : `Đợt Hành động chung ${which}: ${thePeriod(only.n)} (${only.dates}).`;
      return `Các Đợt Hành động chung${which === '' ? '' : ` ${which}`}: ${list(all.map(({ n, dates }) => `${thePeriod(n)} (${dates})`))}.`;
    },
    periodDates: (n, dates, givesDays) =>
      `${period(n)}: ${dates}${givesDays ? '' : '; trang web không nêu ngày cụ thể'}.`,
    periodLine: (n, dates) => `${period(n)}: ${dates}`,
    periodLasted: (n, length, dates) => `${period(n)}: ${length} (${dates}).`,
    lengthInDays: (days, isAMonth) =>
      `${isAMonth ? 'một tháng, ' : ''}${number(days)} ngày nếu tính cả ngày đầu và ngày cuối`,
    lengthInMonths: (months) =>
      `${number(months)} tháng, tính cả tháng đầu và tháng cuối; trang web không nêu ngày cụ thể`,
    extremePeriods: (isLongest, ns, dates) =>
      `${isLongest ? 'Dài' : 'Ngắn'} nhất: ${thePeriods(ns)} (${list(dates)}).`,
    garbled: (n, printed) =>
      `Danh sách các hoạt động của trang web ghi thời gian của ${thePeriod(n)} nguyên văn là “${printed}”.`,
    participants: (n, who, names) =>
      `${nth(n)}: ${who === undefined ? '' : `${decapitalise(who)} của `}${list(names)}.`,

    // On meetings.
    meetingLine: (title, when, city) => `${title}: ${when}, ${city}`,
    sentencesOf: (lines) => `${lines.join('. ')}.`,
    allOfThem: (which, said) =>
      `Tất cả các cuộc họp đó đều được tổ chức ${which}, không có cuộc họp nào được tổ chức ở nơi khác. ${said}`,
    extremeMeetings: (isLongest, lines) => `${isLongest ? 'Dài' : 'Ngắn'} nhất: ${clauses(lines)}.`,
    meetingCounts: (cities, years) => {
      const each = (all: typeof cities, at: string) =>
        list(all.map(({ name, count }) => `${number(count)} cuộc họp ${at} ${name}`));
      return `Theo thành phố: ${each(cities, 'ở')}. Theo năm: ${each(years, 'trong')}.`;
    },
    daysBetween: (days, months) =>
      `${number(days)} ngày${months === undefined ? '' : ` (khoảng ${number(months)} tháng)`}, không tính ngày đầu tiên`,
    timeBetween: (days, fromEndToBeginning, lines) =>
      `${days}${fromEndToBeginning ? ', từ khi sự kiện trước kết thúc đến khi sự kiện sau bắt đầu' : ''}. ${lines.join('. ')}.`,
    daysUnknown: (lines) => `Trang web không nêu ngày cụ thể. ${lines.join('. ')}.`,
    meetingLasted: (days, line) => `${number(days)} ngày. ${line}.`,
    meetingsFound: (count, which, from, to, cities) =>
      `${meetings(count)} ${which === '' ? 'trong danh sách của trang web' : which}, từ ${inYear(from)} đến ${inYear(to)}${cities.length === 0 ? '' : `, ở ${list(cities)}`}.`,
    meetingTold: (title, when, city, told) => `${title} (${when}, ${city}): ${told}`,
    datedEvents: (count, lines) => `${number(count)} sự kiện có ghi thời gian: ${lines.join('. ')} …`,

    // On everything else.
    topics: (isSectors, groups) =>
      `${topicsNamed(isSectors, groups.flatMap(({ names }) => names).length > 1)} được nêu tên: ${clauses(groups.map(({ names, ns, isAll }) => `${list(names)} (${isAll ? `${allOf(ns.length)}: ${numbers(ns)}` : thePeriods(ns)})`))}.`,
    wordedFor: (all) =>
      `Trang web dùng cụm từ ${list(all.map(({ name, ns }) => `“${name}” cho ${thePeriods(ns)}`))}.`,
    givesNoDay: 'Trang web không nêu ngày cụ thể.',
    allAreExamples: 'Đây là ví dụ do trang web nêu.',
    examples: (names) => `Được nêu tên làm ví dụ: ${list(names)}.`,
    support: (organisation, of) => `${organisation} đã hỗ trợ trong ${of}.`,
    contact: (purpose, email) => `Để biết ${purpose}, xin gửi thư điện tử đến ${email}.`,
    shortNames: (all) =>
      `${listed([...all.map(({ short, name }) => `${short} là ${name}`), 'JPA (chữ viết tắt do bot này dùng) là Đợt Hành động chung'])}.`,
    groupNames: (group, partOf, others) =>
      `Nhóm công tác này có tên là ${group}, thuộc ${partOf}.${others.length === 0 ? '' : ` Trang web còn gọi nhóm là ${list(others)}.`}`,
    otherName: (name, usage) => `${name} (${usage})`,
    pageContradicts: (on) =>
      `Trang web tự mâu thuẫn về ${list(on)}; mỗi điểm được ghi chú cùng với nội dung liên quan.`,
    counted: (what, count, asExamples, which) => {
      const noun = {
        countries: 'nước',
        periods: 'Đợt Hành động chung',
        meetings: 'cuộc họp trong danh sách của trang web',
        outcomes: 'loại kết quả',
        crimes: 'loại tội phạm',
        sectors: 'lĩnh vực',
      }[what];
      return `${number(count)} ${noun}${which === '' ? '' : ` ${which}`}${asExamples ? `${which === '' ? '' : ','} được nêu tên làm ví dụ` : ''}.`;
    },

    // On what a period was directed at.
    investigated: (crimes, sectors, areExamples) =>
      `Đã điều tra: ${list(crimes)}${across(sectors, areExamples)}`,
    covered: (crimes, crimesAreExamples, sectors, sectorsAreExamples) =>
      `Các chiến dịch được thực hiện đối với các loại tội phạm${crimesAreExamples ? ', trong đó có' : ''} ${list(crimes)}${across(sectors, sectorsAreExamples)}`,
    aimedAt: (crimes) =>
      `Các chiến dịch được thực hiện nhằm triệt phá ${list(crimes)} ở khu vực châu Á - Thái Bình Dương`,
    networksTargeted: (crimes) => `Cũng bị nhắm đến: ${list(crimes)}`,

    // What the page lacks, of a question that was read whole.
    noPeriod: (n, known) =>
      `Trang web không nhắc đến ${period(n)}. Trang web nói về ${number(known.length)} đợt: ${list(known.map((one) => `${thePeriod(one.n)} (${one.dates})`))}.`,
    lacks: (what) => `Trang web không nêu ${what}.`,
    lacksFor: (what, subject) => `Về ${subject}, trang web không nêu ${what}.`,
    notSaidSo: 'Trang web không nói như vậy.',
    mayLackThat: 'Có thể trang web không nêu điều được hỏi.',
    lacksSide: (side, subject) =>
      `Về ${subject}, trang web không cho biết ${{ count: 'số lượng', when: 'thời gian', place: 'địa điểm', who: 'người hoặc bên được hỏi đến là ai', why: 'lý do' }[side]}.`,
    doesNotName: (name) => `Trang web không nêu tên ${name}.`,
    noFigureByCountry: (name, noun) =>
      `Trong số liệu về ${noun}, trang web không nêu con số nào cho ${name}.`,
    noCityOf: (noun, city) => `Về ${noun}, trang web không cho biết có trường hợp nào ở ${city} hay không.`,
    noSuchOf: (noun, which) => `Về ${noun}, trang web không cho biết cụ thể trường hợp nào ${which}.`,
    givesNo: (noun, which) =>
      `Trang web không nêu trường hợp nào về ${noun}${which === '' ? '' : ` ${which}`}.`,
    noMeeting: (which) => `Danh sách các cuộc họp của trang web không có cuộc họp nào ${which}.`,
    noSupport: (which) => `Trang web không nêu sự hỗ trợ nào ${which}.`,
    noCountry: (which) => `Trang web không nêu tên nước nào ${which}.`,
    nothingOf: (subject) => `Trang web không nói gì về ${subject}.`,
  },

  // What stands around answers and in records. Bold is in Markdown.
  reply: {
    source: (places) => `Nguồn: ${places}`,
    andMore: (count) => `…và ${number(count)} chỗ khác`,
    notes: 'Ghi chú',
    notesButton: (count) => `Ghi chú (${number(count)})`,
    cite: 'Dẫn nguồn',
    toCopy: 'Để sao chép, kèm vị trí trong nguồn:',
    asFootnote: 'Dưới dạng chú thích cuối trang:',
    note: (text) => `Ghi chú: ${text}`,
    undated: (latest) =>
      `không đề ngày, sự kiện muộn nhất có ghi thời gian trong đó là vào ${inYear(latest)}`,
    asOf: (latest) =>
      `Tính đến thời điểm trang web được viết (sự kiện muộn nhất có ghi thời gian trên trang: ${inYear(latest)}).`,
    readAs: (what) => `Được hiểu là: ${clauses(what)}.`,
    answer: 'Câu trả lời',
    more: (count) => `Xem thêm (${number(count)})`,
    allOnThis: 'Tất cả về nội dung này',
    allPeriods: 'Tất cả các đợt',
    periodButton: nth,
    allMeetings: 'Tất cả cuộc họp',
    allCountries: 'Tất cả các nước',
    aboutTheGroup: 'Về Nhóm công tác',
    answerIn: (language) => `Trả lời bằng ${languageInText(language)}`,
    activities: 'Hoạt động',
    activitiesIntro:
      'Danh sách **các hoạt động** của trang web nêu các Đợt Hành động chung, với thời gian theo chính danh sách này:',
    activityLine: (n, dates, garbled) =>
      `${period(n)}: ${dates}${garbled === undefined ? '' : ` (nguyên văn: “${garbled}”)`}`,
    contact: (purpose) => `Để biết ${purpose}, xin gửi thư điện tử đến:`,
    contactLabel: 'Liên hệ',
    picture: 'Hình ảnh',
    inWords: 'Dạng chữ',
    period: (n, dates, count) => `**${period(n)}**: ${dates}, ${countries(count)}.`,
    outcomes: 'Kết quả',
    countries: 'Các nước',
    meetings: 'Cuộc họp',
    meetingsButton: (count) => `Cuộc họp (${number(count)})`,
    moreLabel: 'Thêm',
    moreWithoutFigure: (count) => `Còn ${number(count)} kết quả không có con số, ở “Thêm”.`,
    noFigure: (outcome) => `${capitalise(outcome)} (không có con số)`,
    who: (who) => `${who} của các nước sau`,
    crimesAndSectors: 'Loại tội phạm và lĩnh vực',
    support: 'Hỗ trợ',
    withoutFigure: 'Không có con số',
    moreOnOutcomes: 'Thông tin thêm về các kết quả',
    outcome: (qualifier, count, counts, where) => {
      const inCountries = where.length > 0 ? ` ở ${list(where)}` : '';
      return count === undefined
        ? `${amount(qualifier, count)}${counts}${inCountries}`
        : `**${capitalise(figure(qualifier, count))}** ${counts}${inCountries}`;
    },
    figureOf: (qualifier, count, counts) => {
      if (qualifier === 'numerous') return `nhiều ${counts} (không nêu con số)`;
      return count === undefined ? `${counts} (không nêu con số)` : `${figure(qualifier, count)} ${counts}`;
    },
    boldFigureOf: (qualifier, count, counts) =>
      count === undefined
        ? `${amount(qualifier, count)}${counts}`
        : `**${figure(qualifier, count)}** ${counts}`,
    outcomeInFull: (what, more) =>
      more.length === 0 ? capitalise(what) : `${capitalise(what)}: ${listed(more)}`,
    glance: (n, dates, count, outcomes) => `**${nth(n)}** ${dates}, ${countries(count)}: ${listed(outcomes)}`,
    periodsIntro: (count) => `**${number(count)} Đợt Hành động chung**:`,
    all: 'Tất cả',
    compare: 'So sánh',
    showPeriod: 'Xem một Đợt Hành động chung',
    showMeeting: 'Xem một cuộc họp',
    showCountry: 'Xem một nước',

    // One meeting.
    meetingLine: (when, city, title) => `${city}, **${when}**: ${title}`,
    datedLine: (when, title) => `**${capitalise(when)}**: ${title}`,
    meeting: (title, when, city) => `**${title}**: ${when}, ${city}.`,
    meetingLabel: 'Cuộc họp',
    kinds: (names) => `**Loại** ${clauses(names)}`,
    nameOnPage: (name) => `**Trên trang web** ${name}`,
    whenAndWhere: (when, city) => `${capitalise(when)}, ${city}`,

    // Countries.
    alsoNamedFor: 'Nội dung khác có nêu tên',
    namedFor: (measure, n) => `${measure} (${thePeriod(n)})`,
    countriesIntro: (count, always, others) =>
      `**${countries(count)}** được liệt kê cho các Đợt Hành động chung, ${number(always)} nước trong số đó cho mọi đợt${others.map(({ names, ns }) => `; ${list(names)} cho ${thePeriods(ns)}`).join('')}.`,
    countryPeriods: (name, ns, isAll) =>
      `${name}: ${isAll ? `tất cả ${number(ns.length)} đợt` : `đợt ${numbers(ns)}`}`,

    // The working group.
    today: 'Hiện nay',
    howItBegan: 'Lịch sử',
    namesAndSource: 'Tên gọi và nguồn',
    nameInEnglish: 'Tên trên trang web',
    partOf: 'Thuộc',
    otherNames: 'Các tên khác trong trang nguồn',
    whereFrom: 'Thông tin lấy từ đâu',
    document: (description, latest) =>
      `${description} Trang này không đề ngày; sự kiện muộn nhất có ghi thời gian trên trang là vào ${inYear(latest)}, và những gì trang này viết về hiện tại cũng cũ như chính trang này.`,
    periods: 'Các đợt',

    // Side by side.
    sideBySide: (ns) => `**${capitalise(theFullPeriods(ns))}**, đặt cạnh nhau:`,
    figures: 'Số liệu',
    theRest: 'Phần còn lại',
    chart: 'Biểu đồ',
    figuresForOneAlone: (n) => `Số liệu chỉ có cho ${thePeriod(n)}`,
    measureIn: (measure, ns) => `${measure}: đợt ${numbers(ns)}`,
    periodLine: (n, dates, count) => `**${nth(n)}** ${dates}, ${countries(count)}`,
    legend: (isWordedDifferently, isNotGiven) =>
      `(${clauses([
        ...(isWordedDifferently ? ['≠ diễn đạt khác nhau, nên có thể không tính cùng một nội dung'] : []),
        ...(isNotGiven ? ['– không nêu, không có nghĩa là bằng không'] : []),
      ])})`,
    rowLabel: (counts) => `${capitalise(counts)}: `,
    alsoFor: (ns, names) => `Cũng được nêu cho ${thePeriods(ns)}: ${list(names)}.`,

    // The timeline.
    timeline: (periods, held, range) =>
      `**${number(periods)} Đợt Hành động chung và ${meetings(held)}**${range === undefined ? '' : `, từ ${inYear(range.from)} đến ${inYear(range.to)}`}.`,
    timelinePeriod: (dates, n, others) => clauses([`**${capitalise(dates)}**: ${period(n)}`, ...others]),
    listSays: (section, dates) => `“${section}” ghi ${dates}`,

    // In brief.
    brief: (title) => `**${title}**, tóm tắt:`,
    briefLabel: 'Tóm tắt',
    asText: 'Dạng văn bản',
    moreInText: (count) => `Còn ${number(count)} nội dung khác, trong mục “Dạng văn bản”.`,
    lastMeeting: (line) => `Cuộc họp gần đây nhất: ${line}`,
    contactLine: (email) => `Liên hệ: ${email}`,
    contradictsOn: (on) => `Trang web tự mâu thuẫn về ${list(on)}.`,
    whatItLacks: 'Những gì còn thiếu',
    countriesList: (names) => `${countries(names.length)}: ${list(names)}`,
    meetingsHeldThere: (held, all, last) =>
      `${number(held)} trong số ${meetings(all)} được tổ chức ở đó, cuộc gần đây nhất: ${last}`,
    beware: 'Lưu ý',
    documentAge: (title, latest) =>
      `${title} không đề ngày; sự kiện muộn nhất có ghi thời gian trong đó là vào ${inYear(latest)}.`,

    // What the page lacks.
    gapsIntro: (contradictions, open) =>
      `Trang web tự mâu thuẫn ở **${number(contradictions)} điểm** và để ngỏ **${number(open)} câu hỏi** có thể được đặt ra về nội dung trang.`,
    contradictions: 'Những điểm mâu thuẫn',
    notByCountry: 'Con số của các kết quả không được phân tách theo nước.',
    notSaidUnder: (section) => `Không được nói đến ở mục “${section}”`,
    gapsBySection: 'Những gì không được nói đến, theo mục',
    gapsThere: (count) => `${number(count)} điều mà trang web không nói ở đó`,
    noFigureThough: (n, measures) =>
      `Không có con số cho ${thePeriod(n)}, dù có con số cho một đợt khác: ${list(measures)}.`,
    meetingsUntold: (untold, all) =>
      `Về ${number(untold)} trong số ${meetings(all)}, không có gì được nói đến ngoài tên, địa điểm và ngày.`,
  },

  // Commands: what Discord's clients show of them (descriptions of 100 characters at most), and their refusals.
  commands: {
    search: {
      description: 'Hỏi gì cũng được: số vụ bắt giữ đợt 1, tổng kết 2016, ai chủ trì',
      options: { query: 'Điều bạn muốn biết', language: 'Trả lời bằng ngôn ngữ nào' },
    },
    brief: {
      description: 'Cả trang web cho cuộc họp sau năm phút nữa, có cả dạng văn bản',
      options: {
        period: 'Chỉ về một Đợt Hành động chung: 2, mới nhất, …',
        country: 'Chỉ về một nước: Thái Lan, NZ, …',
      },
    },
    jpa: {
      description: 'Đợt Hành động chung: thời gian, các nước, mục tiêu nhắm đến, kết quả',
      options: { period: 'Đợt nào: 2, thứ hai, 2016, mới nhất, …' },
    },
    meetings: {
      description: 'Họp Nhóm công tác, theo thành phố, thời gian, loại hoặc đợt',
      options: {
        city: 'Ở đâu: Bangkok, KL, …',
        date: 'Khi nào: 2016, tháng 5 năm 2015, 19/05/2015, …',
        kind: 'Loại nào: lập kế hoạch, tổng kết, hội thảo, …',
        period: 'Của Đợt Hành động chung nào: 2, thứ hai, mới nhất, …',
      },
    },
    country: {
      description: 'Một nước đã tham gia những Đợt Hành động chung nào, và vai trò của nước đó',
      options: { name: 'Nước nào: Thái Lan, NZ, …' },
    },
    compare: {
      description: 'Kết quả của các Đợt Hành động chung, đặt cạnh nhau',
      options: {
        first: 'Một Đợt Hành động chung: 1, thứ nhất, 2015, …',
        second: 'Một Đợt Hành động chung khác: 2, thứ hai, mới nhất, …',
      },
    },
    timeline: { description: 'Các Đợt Hành động chung và cuộc họp theo thời gian', options: {} },
    activities: {
      description: 'Danh sách hoạt động của trang nguồn, với thời gian trong đó',
      options: {},
    },
    about: { description: 'Nhóm công tác, và nguồn của mọi thông tin ở đây', options: {} },
    gaps: { description: 'Những điều trang nguồn không nói đến hoặc nói mâu thuẫn', options: {} },
    contact: { description: 'Liên hệ ai về Nhóm công tác', options: {} },
    help: { description: 'Có thể hỏi gì, và hỏi thế nào', options: {} },
    private: 'Chỉ hiển thị câu trả lời cho riêng tôi',
    lookUp: 'Tra trong cơ sở tri thức',
  },

  command: {
    help: (option) =>
      `**Bạn có thể hỏi gì.** Giá trị gõ dở hoặc gõ sai chính tả vẫn được chấp nhận; với \`${option}: True\`, chỉ bạn thấy câu trả lời.`,
    commandsLabel: 'Các lệnh',
    onAnyMessage: (name) => `Trên bất kỳ tin nhắn nào: Ứng dụng › ${name}`,
    closest: (typed, others) =>
      `Kết quả khớp nhất với ${typed}.${others.length > 0 ? ` Cũng khớp với: ${clauses(others)}.` : ''}`,
    closestIs: (typed, name) => `Kết quả khớp nhất với ${typed}: ${name}.`,
    noPeriod: (typed, existing) =>
      `Không tìm thấy Đợt Hành động chung nào ứng với ${typed.join(' và ')}. Hiện có: ${list(existing)}.`,
    periodUnread: (typed, existing) =>
      `Tôi không hiểu được ${typed.join(' và ')} là Đợt Hành động chung nào. Hiện có: ${list(existing)}.`,
    existing: (n, dates) => `${thePeriod(n)} (${dates})`,
    countryNotNamed: (typed) =>
      `Trang web không nêu tên ${typed} trong số các nước được liệt kê cho các Đợt Hành động chung.`,
    countryUnread: (typed, near) =>
      `Tôi không nhận ra ${typed} là nước nào.${near.length > 0 ? ` Có phải ý bạn là ${orOf(near)}?` : ''}`,
    briefOfOne: 'Bản tóm tắt chỉ về một đợt hoặc một nước: vui lòng chọn một trong hai.',
    ofThePeriod: 'Về đợt này',
    ofTheCountry: 'Về nước này',
    samePeriod: (n) => `Cả hai đều là ${period(n)}. Hãy chọn hai đợt khác nhau để so sánh.`,
    besideNeighbour: 'Chỉ có một đợt được nêu: bên cạnh là đợt liền kề.',
    pair: (one, other) => `Đợt ${one}/${other}`,
    allPairs: (count) => `Cả ${number(count)}`,
    meetings: (count, by) =>
      [
        count === 0 ? 'không có cuộc họp nào' : meetings(count),
        by.kind && `thuộc loại “${by.kind}”`,
        by.period && `của ${decapitalise(by.period)}`,
        by.city && `ở ${by.city}`,
        by.date && inYear(by.date),
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
    meetingsHeld: (what, range, page) =>
      `**${what}**${range === undefined ? '' : `, từ ${inYear(range.from)} đến ${inYear(range.to)}`}${page === undefined ? '' : `: trang ${number(page.at)} trên ${number(page.of)}`}.`,
    sentence: (what) => `${capitalise(what)}.`,
    earlier: 'Trước đó',
    later: 'Sau đó',
    meetingGone: 'Cuộc họp này không còn trong cơ sở tri thức.',
    option: { city: 'thành phố', date: 'thời gian', kind: 'loại', period: 'đợt' },
    noneFound: (option, typed) => `Không tìm thấy ${option} nào ứng với ${typed}.`,
    optionUnread: (option, typed) => `Tôi không hiểu được ${typed} là ${option} nào.`,
    didYouMean: (names) => `Có phải ý bạn là ${orOf(names)}?`,
    // The name of a kind may hold a comma: semicolons stand between them.
    thereAre: (names) => `Hiện có: ${clauses(names)}.`,
    byThereAre: (option, names) => `Theo ${option}, hiện có: ${clauses(names)}.`,
    withoutThe: (option, label, count) => `Nếu bỏ lọc theo ${option} (${label}): ${meetings(count)}.`,
    withoutButton: (option) => `Bỏ lọc theo ${option}`,
    noMeetings: (what, rest) =>
      `Không tìm thấy cuộc họp nào: trong danh sách của trang nguồn, ${what}. ${rest}`.trim(),
    meetingsBy: (option) => `Cuộc họp theo ${option}`,
    or: orOf,

    // Answers to what isn't a question.
    unknownCommand: 'Lệnh này không còn nữa. /help liệt kê các lệnh hiện có.',
    noText: 'Tin nhắn này không có văn bản nào để tra cứu.',
    onlyAskerRemoves: 'Chỉ người đã hỏi mới có thể xóa câu trả lời này.',
    olderButton: 'Nút này thuộc một phiên bản trước của bot. Vui lòng hỏi lại: /help liệt kê các lệnh.',
    leadsNowhere: 'Nội dung mà nút hoặc lựa chọn này dẫn đến không còn nữa. /help liệt kê các lệnh hiện có.',
    nothingChosen: 'Không có gì được chọn.',
    cantAnswer: 'Bot không thể trả lời nội dung này. /help liệt kê những gì bot trả lời được.',
    failed: (reference) =>
      `Xin lỗi, đã có lỗi xảy ra ở phía chúng tôi. Vui lòng thử lại; nếu vẫn còn lỗi, hãy báo mã tham chiếu ${reference} cho những người vận hành bot này.`,
    tooMuch: (seconds) =>
      `Quá nhiều yêu cầu cùng một lúc. Vui lòng thử lại sau ${seconds === 1 ? 'một' : number(seconds)} giây.`,
    needsOption: (command, option) => `/${command} cần có tùy chọn “${option}”.`,
    eitherTrueOrFalse: (command, option) =>
      `Tùy chọn “${option}” của /${command} chỉ có thể là True hoặc False.`,
    cantReadLanguage: (language, read) =>
      `Tôi chưa đọc được ${languageInText(language)}. Vui lòng hỏi bằng ${either(read.map(languageInText))}.`,
  },

  // Pictures: lines of about 45 characters, and what is read out instead of them.
  picture: {
    source: (titles) => `Nguồn: ${listed(titles)}`,
    moreOutcomes: (count) => `Còn ${number(count)} kết quả khác: xem văn bản.`,
    moreCountries: (count) => `Còn ${number(count)} nước khác: xem văn bản.`,
    earlierPeriods: (count) => `Còn ${number(count)} đợt trước đó: xem văn bản.`,
    earlier: (count) => `Còn ${number(count)} mục trước đó: xem văn bản.`,
    moreInText: (count) => `Còn ${number(count)} mục khác: xem văn bản.`,
    outcomesCompared: (count, ns) => `Có thể so sánh ${number(count)} kết quả của ${thePeriods(ns)}`,
    noCounterpart: (count) => `${number(count)} con số không có số đối chiếu: xem văn bản.`,
    barsAlt: (title) => `Các thanh trên cùng một thang đo: ${title}.`,
    chartAlt: (title, rows) =>
      `${title}: ${listed(rows.map(({ nth: of, text }) => `${text} (${decapitalise(of)})`))}.`,
    notGiven: 'không nêu',
    figure: (qualifier, count) =>
      figure(qualifier, count).replace(' (không nêu con số)', ', không nêu con số'),
    wordedDifferently: (text) => `${text}, diễn đạt khác`,
    column: (n, year) => (year === undefined ? nth(n) : `${nth(n)}, ${year}`),
    countries: 'Các nước',
    notListed: 'không được liệt kê',
    countriesAlt: (title) => `Các nước theo từng đợt: ${decapitalise(title)}.`,
    sizesAlt: (all) =>
      `${listed(all.map(({ n, dates, count }) => `${nth(n)} (${dates}): ${countries(count)}`))}.`,
    inAllAlt: (periods, names) => `Trong ${periods === 1 ? 'đợt này' : allOf(periods)}: ${list(names)}.`,
    countryAlt: (name, ns) => `${name}: đợt ${numbers(ns)}.`,
    inPeriods: (count, periods, everywhere) =>
      `${countries(count)} trong các Đợt Hành động chung${periods > 1 ? `; ${everywhere === 0 ? 'không nước nào' : countries(everywhere)} có trong ${allOf(periods)}` : ''}`,
    sameInAll: (count, periods) => `Cùng ${countries(count)} trong ${allOf(periods)}`,
    fromThen: (count, since, everywhere, first) =>
      `${countries(count)} từ ${thePeriod(since)} trở đi; ${everywhere === 0 ? 'không nước nào' : countries(everywhere)} có từ ${thePeriod(first)}`,
    periodLabel: (n, dates) => `${nth(n)}: ${dates}`,
    otherDates: (dates, section) => `hoặc ${dates} (“${section}”)`,
    meetingLabel: (dates, label, city) => `${dates}: ${label}${city === undefined ? '' : `, ${city}`}`,
    kindsOf: (n, kinds) => {
      const all = kindsInOne(kinds);
      return n === undefined ? all : `${all} ${thePeriod(n)}`;
    },
    usualCity: (city) => `Họp ở ${city}, trừ khi ghi thành phố khác.`,
    timelineTitle: (years) => `Các Đợt Hành động chung và cuộc họp, ${years}`,
    kindsForEvery: (kinds) => `${capitalise(list(kinds))} cho mỗi đợt`,
    years: (first, last) => (first === last ? `năm ${first}` : `năm ${first}–${last}`),
    timelineAlt: (years, title) => `Dòng thời gian, ${years}: ${decapitalise(title)}.`,
    periodAlt: (n, dates, others) =>
      `${nth(n)}: ${dates}${others.map((other) => `; “${other.section}” ghi ${other.dates}`).join('')}.`,
    meetingAlt: (when, city, label) => `${capitalise(when)}, ${city}: ${label}.`,
  },
};

function topicsNamed(isSectors: boolean, areMany: boolean): string {
  if (isSectors) return areMany ? 'Các lĩnh vực' : 'Lĩnh vực';
  return areMany ? 'Các loại tội phạm và mạng lưới' : 'Loại tội phạm hoặc mạng lưới';
}

function across(sectors: readonly string[], areExamples: boolean): string {
  return sectors.length === 0
    ? ''
    : `, trong nhiều lĩnh vực đa dạng, ${areExamples ? 'như' : 'gồm'} ${list(sectors)}`;
}

function allOf(periods: number): string {
  return periods === 2 ? 'cả hai đợt' : `cả ${number(periods)} đợt`;
}

/** Planning and a workshop are a planning workshop, `Hội thảo lập kế hoạch`: its form comes first. */
function kindsInOne(kinds: readonly string[]): string {
  const form = kinds.at(-1);
  const others = kinds.slice(0, -1).map(decapitalise);
  return form?.startsWith('Hội ') && others.length > 0
    ? `${form} ${others.join('; ')}`
    : kinds.map((name, at) => (at === 0 ? name : decapitalise(name))).join('; ');
}
