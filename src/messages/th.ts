import type { Qualifier } from '../knowledge/knowledge-base.ts';
import { createFormats, type FormatParts, monthNames } from './formats.ts';
import type { Messages } from './messages.ts';

/** Joins two texts, with the space that Thai writes between its own letters and Latin ones, digits or brackets. */
const joined = (one: string, other: string): string =>
  (/\p{Script=Thai}$/u.test(one) && /^[\p{Script=Latin}\p{Nd}“(`]/u.test(other)) ||
  (/[\p{Script=Latin}\p{Nd}.”)`…]$/u.test(one) && /^\p{Script=Thai}/u.test(other)) ||
  (one.endsWith('ๆ') && /^\p{Script=Thai}/u.test(other))
    ? `${one} ${other}`
    : one + other;

/** A template whose parts are joined like this. */
const thai = (strings: TemplateStringsArray, ...values: readonly string[]): string =>
  strings.reduce((text, next, at) => joined(joined(text, values[at - 1] ?? ''), next));

/** Spaces stand between items of one word; where an item has spaces or figures itself, commas do. */
const listWith =
  (word: string) =>
  (items: readonly string[]): string => {
    const [rest, last] = [items.slice(0, -1), items.at(-1) ?? ''];
    if (rest.length === 0) return last;
    const isPlain = items.every((item) => /^[\p{Script=Thai}-]+$/u.test(item));
    return joined(
      `${rest.join(isPlain ? ' ' : ', ')}${isPlain && rest.length === 1 ? '' : ' '}${word}`,
      last,
    );
  };

const parts: FormatParts = {
  listed: ', ',
  clauses: '; ',
  sentences: ' ',
  stop: '',
  month: monthNames('th', 'long'),
  shortMonth: monthNames('th', 'short'),
  day: (day, name) => `${day} ${name}`,
  year: (rest, year) => `${rest} ค.ศ. ${year}`,
  days: (from, to, name) => `${from}–${to} ${name}`,
  fromTo: (from, to) => `${from}${/\d/.test(from) ? ' ' : ''}ถึง${/^(?:\d|ค\.ศ\.)/.test(to) ? ' ' : ''}${to}`,
  shortFromTo: (from, to) => `${from} – ${to}`,
  countries: {
    CD: 'สาธารณรัฐประชาธิปไตยคองโก',
    CG: 'สาธารณรัฐคองโก',
    HK: 'ฮ่องกง',
    MM: 'เมียนมา',
    MO: 'มาเก๊า',
    PS: 'ปาเลสไตน์',
  },
};

const cldr = createFormats('th', parts);
/** In few letters the era is left out: no year here could be one of the Buddhist era. */
const brief = createFormats('th', { ...parts, year: (rest, year) => `${rest} ${year}` });
const formats: Messages['formats'] = {
  ...cldr,
  list: listWith('และ'),
  either: listWith('หรือ'),
  shortSpanInYear: brief.shortSpanInYear,
  // Behind a figure, or a figure and its unit, a sentence that begins with a noun would be read on with it.
  sentences: (all) =>
    all
      .filter((one) => one !== '')
      .reduce(
        (text, one) =>
          text === '' ? one : `${text}${/\d(?: \p{Script=Thai}{1,12})?$/u.test(text) ? ';' : ''} ${one}`,
        '',
      ),
  language: (tag) => `ภาษา${tag === 'zh-CN' ? 'จีน (ตัวย่อ)' : cldr.language(tag)}`,
};
const { list, either, listed, clauses, sentences, number } = formats;

const nth = (n: number) => `ครั้งที่ ${n}`;
const nths = (ns: readonly number[]) => `ครั้งที่ ${list(ns.map(String))}`;
const countries = (count: number) => `${number(count)} ประเทศ`;
const period = (n: number) => `ช่วงปฏิบัติการร่วม${nth(n)}`;
const periodsOf = (ns: readonly number[]) => `ช่วงปฏิบัติการร่วม${nths(ns)}`;
const thePeriod = (n: number) => `ช่วงปฏิบัติการ${nth(n)}`;
const thePeriods = (ns: readonly number[]) => `ช่วงปฏิบัติการ${nths(ns)}`;
const meetings = (count: number) => `การประชุม ${number(count)} ครั้ง`;

/** A date with the word that says what it is: `วันที่ 19 พฤษภาคม …`, `เดือนพฤษภาคม …`, `ปี ค.ศ. 2015` */
const dated = (when: string): string =>
  /^(?:ค\.ศ\. )?\d{4}/.test(when) ? `ปี ${when}` : /^\d/.test(when) ? `วันที่ ${when}` : `เดือน${when}`;
const fromTo = (from: string, to: string) => `ตั้งแต่${dated(from)} ถึง${dated(to)}`;
const latestEvent = (latest: string) => `เหตุการณ์ล่าสุดที่ลงวันที่ไว้เป็นเหตุการณ์เมื่อ${dated(latest)}`;

// A condition is a verb phrase. One that says where or when begins with อยู่ ("is"), which falls away behind a noun:
// `การจับกุมในช่วง…`, but `ประเทศที่มีชื่อใน…`.
const IS = 'อยู่';
const isPlace = (which: string) => which.startsWith(IS);
const isDenied = (which: string) => which.startsWith('ไม่') && !which.startsWith('ไม่ใช่');
const place = (where: string, not: boolean) => thai`${not ? 'ไม่ได้' : ''}${IS}${where}`;
const beside = (noun: string, which: string): string =>
  which === '' ? noun : isPlace(which) ? joined(noun, plain(which)) : joined(noun, `ที่${which}`);
const plain = (which: string) => (isPlace(which) ? which.slice(IS.length) : which);
const placesLast = (all: readonly string[]) => [
  ...all.filter((one) => !isPlace(one)),
  ...all.filter((one) => isPlace(one)),
];
const sortOfPlace = (which: string) =>
  /^อยู่(?:ในช่วง|ในปี|ในเดือน|ในวันที่|ในเรื่อง|ใน|ที่|ก่อน|หลัง|ระหว่าง)/.exec(which)?.[0];

/** A figure with its qualifier: `32`, `กว่า 30`, … */
const figure = (qualifier: Qualifier, count: number | undefined): string => {
  if (qualifier === 'numerous') return 'จำนวนมาก (ไม่มีการระบุตัวเลข)';
  if (qualifier === 'uncounted') return 'ได้ดำเนินการ (ไม่มีการระบุตัวเลข)';
  if (count === undefined) return 'ไม่มีการระบุ';
  return qualifier === 'over' ? `กว่า ${number(count)}` : number(count);
};

const UNITS: Readonly<Record<string, string>> = {
  บุคคล: 'คน',
  ผู้: 'คน',
  เจ้าหน้าที่: 'คน',
  การจับกุม: 'ราย',
  การพิพากษา: 'ราย',
  หมายค้น: 'ฉบับ',
  การสืบสวนสอบสวน: 'เรื่อง',
  การสอบถาม: 'ครั้ง',
  กิจกรรม: 'กิจกรรม',
  รอบ: 'รอบ',
  ปฏิบัติการ: 'ปฏิบัติการ',
  คำร้อง: 'คำร้อง',
  เครือข่าย: 'เครือข่าย',
};

/** A figure with the unit that Thai counts such things in, where there is one. */
const inUnits = (amount: string, counts: string): string => {
  const unit = Object.entries(UNITS).find(([start]) => counts.startsWith(start))?.[1];
  return unit === undefined ? amount : `${amount} ${unit}`;
};

/** What is counted where the page gives no figure: as it is, or that they are numerous. */
const uncounted = (qualifier: Qualifier, counts: string) =>
  qualifier === 'numerous' ? thai`${counts}เป็นจำนวนมาก` : counts;

const inCountries = (names: readonly string[]) => (names.length > 0 ? `ใน${list(names)}` : '');
const inBrackets = (text: string | undefined) => (text === undefined ? '' : ` (${text})`);
const NO_FIGURE = 'ทั้งนี้ หน้าเว็บไม่ได้ระบุตัวเลข';

export const th: Messages = {
  formats,

  // Periods of Action and what is named after them.
  nth,
  figure,
  period,
  thePeriodOf: (n, when) => `${period(n)} (${when})`,
  jointPeriods: 'ช่วงปฏิบัติการร่วม',
  meetingOfPeriod: (name, n) => joined(name, nth(n)),
  twoDates: (text, byList) =>
    clauses([
      `${text} ตามเนื้อความเกี่ยวกับช่วงดังกล่าว`,
      ...byList.map((one) => `รายการกิจกรรมของหน้าเว็บระบุว่า${dated(one)}`),
    ]),
  untranslated: (text) => `${text} (เป็นภาษาอังกฤษ)`,

  // What a condition asks of something.
  which: {
    period: (n, not) => place(`สำหรับ${thePeriod(n)}`, not),
    listed: (ns, not) => `${not ? 'ไม่' : ''}มีชื่อในรายชื่อของ${thePeriods(ns)}`,
    listedExactly: (count, all, not) =>
      not
        ? `มีชื่อในรายชื่อเป็นจำนวนครั้งที่ไม่ใช่ ${number(count)} จากทั้งหมด ${number(all)} ครั้ง`
        : `มีชื่อในรายชื่อ ${number(count)} ครั้งพอดีจากทั้งหมด ${number(all)} ครั้ง`,
    listedMore: (count, all, not) =>
      `มีชื่อในรายชื่อ${not ? 'ไม่เกิน' : 'มากกว่า'} ${number(count)} ครั้งจากทั้งหมด ${number(all)} ครั้ง`,
    listedFewer: (count, all, not) =>
      `มีชื่อในรายชื่อ${not ? 'อย่างน้อย' : 'น้อยกว่า'} ${number(count)} ครั้งจากทั้งหมด ${number(all)} ครั้ง`,
    withCountry: (name, not) => thai`${not ? 'ไม่' : ''}มี${name}ร่วมด้วย`,
    inCountry: (name, not) => place(thai`ใน${name}`, not),
    chairs: (not) => `${not ? 'ไม่ได้' : ''}เป็นประธานร่วมของคณะทำงาน`,
    chaired: (not) => `${not ? 'ไม่ได้' : ''}เป็นอดีตประธานร่วม`,
    disrupted: (n, not) =>
      `${not ? 'ไม่มีการระบุว่า' : ''}มีเครือข่ายการค้ามนุษย์ถูกขัดขวาง${n === undefined ? '' : `ใน${thePeriod(n)}`}`,
    inCity: (name, not) => place(thai`ที่${name}`, not),
    kind: (name, not) => `${not ? 'ไม่ได้' : ''}เป็นประเภท “${name}”`,
    named: (name, not) => thai`${not ? 'ไม่ได้' : ''}มีชื่อว่า${name}`,
    forTopic: (name, not) => thai`${not ? 'ไม่' : ''}เกี่ยวกับ${name}`,
    withOrganisation: (name, not) => (not ? thai`ไม่ได้ระบุว่าได้รับการสนับสนุนจาก${name}` : thai`มี${name}ร่วมด้วย`),
    on: (what, not) => place(thai`ในเรื่อง${what}`, not),
    during: (when, not) => place(`ใน${dated(when)}`, not),
    onDay: (day, not) => place(`ใน${dated(day)}`, not),
    fromTo: (from, to, not) => place(`ระหว่าง${dated(from)} ถึง${dated(to)}`, not),
    before: (when, not) => place(`ก่อน${dated(when)}`, not),
    after: (when, not) => place(`หลัง${dated(when)}`, not),
    gives: (noun, not) => thai`${not ? 'ไม่' : ''}มีตัวเลขของ${noun}ระบุไว้ในหน้าเว็บ`,
    moreThan: (count, not) => `${not ? 'ไม่ได้' : ''}มีจำนวนมากกว่า ${number(count)}`,
    fewerThan: (count, not) => `${not ? 'ไม่ได้' : ''}มีจำนวนน้อยกว่า ${number(count)}`,
    exactly: (count, not) => `${not ? 'ไม่ได้' : ''}มีจำนวน ${number(count)}`,
    otherThan: (names) => thai`ไม่ใช่${either(names)}`,
    and: (all) =>
      placesLast(all).reduce((said, one, at, those) => {
        if (said === '') return one;
        const before = those[at - 1] ?? '';
        if (!isPlace(one)) return `${said} ${isDenied(before) === isDenied(one) ? 'และ' : 'แต่'}${one}`;
        // Behind what is denied, or one of two, a bare place would be a part of that; so would a country.
        if (!isPlace(before))
          return `${said} ${/^ไม่| (?:และ|แต่)ไม่| หรือ/.test(said) || sortOfPlace(one) === 'อยู่ใน' ? `และ${one}` : plain(one)}`;
        const isUnlike = sortOfPlace(before) !== sortOfPlace(one) && !`${before}${one}`.includes(' หรือ');
        return `${said} ${isUnlike ? '' : 'และ'}${plain(one)}`;
      }, ''),
    or: (all) => {
      const arePlaces = all.every(isPlace);
      return placesLast(all)
        .map((one, at) => (arePlaces && at > 0 ? plain(one) : one))
        .join(' หรือ');
    },
    of: beside,
  },

  // What can be asked about, as nouns.
  nouns: {
    countries: 'ประเทศ',
    periods: 'ช่วงปฏิบัติการร่วม',
    meetings: 'การประชุม',
    outcomes: 'ผลลัพธ์',
    crimes: 'อาชญากรรม',
    sectors: 'ภาคส่วน',
    support: 'การสนับสนุน',
    events: 'เหตุการณ์ที่ลงวันที่ไว้',
    contact: 'ช่องทางติดต่อ',
    names: 'ชื่อของคณะทำงาน',
    abbreviations: 'อักษรย่อ',
    page: 'ตัวหน้าเว็บเอง',
    fact: (label) => label,
  },

  // Answers to questions.
  answer: {
    pointer: 'ถามได้เกี่ยวกับคณะทำงาน ช่วงปฏิบัติการร่วม การประชุม ประเทศ หรือผลลัพธ์ ส่วน /help จะแสดงวิธีถาม',
    unread: 'บอตอ่านคำถามนั้นไม่เข้าใจ โปรดใช้ถ้อยคำอื่น',
    wordsUnread: (words) => thai`บอตอ่าน${list(words)}ไม่เข้าใจ โปรดใช้ถ้อยคำอื่น`,
    whatWasRead: (words, said) => thai`บอตอ่าน${list(words)}ไม่เข้าใจ ส่วนที่อ่านได้: ${said}`,
    doubtfullyRead: (said) => thai`บอตไม่แน่ใจว่าอ่านคำถามนี้ได้ถูกต้อง ส่วนที่อ่านได้: ${said}`,
    notOnPage: (words) => thai`หน้าเว็บไม่ได้กล่าวถึง${list(words)}`,
    noFigureFor: (what) => thai`หน้าเว็บไม่ได้ระบุตัวเลขของ${what}`,
    itSays: (said) => `ทั้งนี้ หน้าเว็บระบุดังนี้: ${said}`,
    yes: (said) => `ใช่: ${said}`,
    yesSentence: (said) => `ใช่: ${said}`,
    noSentence: (said) => `ไม่ใช่: ${said}`,
    no: (said) => `ไม่ใช่: ${said}`,
    notByThePage: (said) => `ตามหน้าเว็บแล้ว ไม่ใช่: ${said}`,
    notSettled: (said) => sentences(['หน้าเว็บไม่ได้ให้ข้อยุติในเรื่องนี้', said]),
    namesNone: 'ไม่มีชื่อใดระบุไว้ในหน้าเว็บ',
    standsUnder: (places, areMore, documents, said) =>
      thai`ข้อความนี้อยู่ในส่วน${list(areMore ? [...places, 'ที่อื่น'] : places)} (${list(documents)}): ${said}`,
    place: (section, item) => `${section} ${item}`,
    andMore: '…',

    // On countries.
    participation: (name, listedFor, notFor, roles) =>
      listedFor.length === 0
        ? thai`${name}ไม่ได้อยู่ในรายชื่อประเทศของช่วงปฏิบัติการร่วม`
        : thai`${name}มีชื่อในรายชื่อของ${periodsOf(listedFor)}${notFor.length > 0 ? ` แต่ไม่มีชื่อสำหรับ${nths(notFor)}` : ''}${roles.length > 0 ? thai` ทั้งนี้ ${name}เป็น${list(roles)}ของคณะทำงาน` : ''}`,
    countriesCompared: (sizes, notInAll, listedFor) =>
      `จำนวนประเทศในรายชื่อ: ${list(sizes.map(({ n, count }) => `${countries(count)}สำหรับ${nth(n)}`))}${notInAll.length > 0 ? `; ประเทศที่ไม่ได้มีชื่อครบทุกครั้ง: ${list(notInAll)} (มีชื่อสำหรับ${nths(listedFor)})` : ' โดยเป็นประเทศเดียวกันในแต่ละครั้ง'}`,
    forAllOfThem: (names) => `มีชื่อครบทุกครั้ง: ${list(names)}`,
    mostCountries: (isMost, count, ns) =>
      `จำนวนประเทศ${isMost ? 'มาก' : 'น้อย'}ที่สุด: ${ns.length > 1 ? 'ครั้งละ ' : ''}${countries(count)} ใน${periodsOf(ns)}`,
    countriesAre: (names, which) => joined(list(names), which),
    countriesAreNot: (names, which) => thai`${list(names)}ไม่ใช่ประเทศที่${which}`,
    someAreSomeNot: (those, others, which) => thai`${list(those)}${which} ส่วน${list(others)}ไม่เป็นเช่นนั้น`,
    namedOnPage: 'ได้รับการระบุชื่อไว้ในหน้าเว็บ',
    countriesFound: (which, names) =>
      `${which === '' ? 'ประเทศที่มีการระบุชื่อสำหรับช่วงปฏิบัติการร่วม' : beside('ประเทศ', which)} (${countries(names.length)}): ${list(names)}`,

    // On figures.
    figure: ({ qualifier, count, counts, countries: where, detail }, of) =>
      count === undefined
        ? thai`${of}มี${uncounted(qualifier, counts)}${inCountries(where)}${inBrackets(detail)} ${NO_FIGURE}`
        : thai`${of}มี${counts}${inCountries(where)} จำนวน${inUnits(figure(qualifier, count), counts)}${inBrackets(detail)}`,
    figureIn: (qualifier, count, n, counts) =>
      thai`${count === undefined && qualifier !== 'numerous' ? 'ไม่มีการระบุตัวเลข' : figure(qualifier, count)}ใน${thePeriod(n)}${inBrackets(counts)}`,
    givesNoneFor: (ns) => `หน้าเว็บไม่ได้ระบุตัวเลขสำหรับ${nths(ns)}`,
    mentionsNoneFor: (ns) => `หน้าเว็บไม่ได้กล่าวถึงเรื่องดังกล่าวสำหรับ${nths(ns)}`,
    withoutFigure: (counts, detail, ns) =>
      thai`${thePeriods(ns)}มี${counts}${inBrackets(detail)} ${NO_FIGURE}`,
    figures: (noun, each) => `${noun}: ${list(each)}`,
    extremeFigure: (isMost, noun, winner, each) =>
      `จำนวน${isMost ? 'สูงสุด' : 'ต่ำสุด'}ของ${noun}: ${winner}; ตัวเลขทั้งหมด: ${list(each)}`,
    noTotal: (said) => sentences(['หน้าเว็บไม่ได้ระบุยอดรวม', said]),
    sum: (noun, sum, each) => `${noun}: คำนวณรวมได้ทั้งสิ้น ${inUnits(number(sum), noun)} (${list(each)})`,
    noExactDifference: (said) => sentences(['หน้าเว็บไม่ได้ระบุผลต่างที่แน่นอน', said]),
    difference: (noun, each, by) =>
      `${noun}: ${list(each)}; ${by === 0 ? 'จำนวนเท่ากัน' : `ช่วงหลัง${by > 0 ? 'มาก' : 'น้อย'}กว่าอยู่ ${inUnits(number(Math.abs(by)), noun)}`}`,
    ofNth: (n, said) => `${nth(n)}: ${said}`,
    outcomeLine: (measure, each) => `${measure}: ${clauses(each)}`,
    outcomes: (of, lines, areMore) => `ผลลัพธ์ของ${of}: ${lines.join(' · ')}${areMore ? ' …' : ''}`,
    by: (counts, of, actor, detail) =>
      thai`${actor}เป็นผู้ดำเนินการในส่วนของ${counts}${inBrackets(detail)} ใน${of}`,
    purpose: (counts, of, purpose) => thai`${counts}ใน${of}: ${purpose}`,

    // On periods.
    periods: (which, all) => {
      const [only, ...others] = all;
      if (which === '' && only !== undefined && others.length === 0)
        return `${period(only.n)} (${only.dates})`;
      const each = list(all.map(({ n, dates }) => `${nth(n)} (${dates})`));
      return `${beside('ช่วงปฏิบัติการร่วม', which)}: ${each}`;
    },
    periodDates: (n, dates, givesDays) => `${period(n)}: ${dates}${givesDays ? '' : ' โดยหน้าเว็บไม่ได้ระบุวัน'}`,
    periodLine: (n, dates) => `${period(n)}: ${dates}`,
    periodLasted: (n, length, dates) => `${period(n)}: ${length} (${dates})`,
    lengthInDays: (days, isAMonth) =>
      `${isAMonth ? 'หนึ่งเดือน คือ ' : ''}${number(days)} วัน โดยนับทั้งวันแรกและวันสุดท้าย`,
    lengthInMonths: (months) => `${number(months)} เดือน โดยนับทั้งเดือนแรกและเดือนสุดท้าย ทั้งนี้ หน้าเว็บไม่ได้ระบุวัน`,
    extremePeriods: (isLongest, ns, dates) =>
      `${isLongest ? 'ยาวนาน' : 'สั้น'}ที่สุด: ${nths(ns)} (${list(dates)})`,
    garbled: (n, printed) => `รายการกิจกรรมของหน้าเว็บพิมพ์วันที่ของ${thePeriod(n)} ไว้ว่า “${printed}”`,
    participants: (n, who, names) =>
      `${thePeriod(n)}: ${who === undefined ? '' : thai`${who}จาก`}${list(names)}`,

    // On meetings.
    meetingLine: (title, when, city) => `${title}: ${when} ณ ${city}`,
    sentencesOf: (lines) => lines.join('; '),
    allOfThem: (which, said) => thai`ทุกครั้งจัด${which} ไม่มีครั้งใดจัดที่อื่น: ${said}`,
    extremeMeetings: (isLongest, lines) => `${isLongest ? 'นาน' : 'สั้น'}ที่สุด: ${list(lines)}`,
    meetingCounts: (cities, years) => {
      const each = (all: typeof cities) =>
        list(all.map(({ name, count }) => thai`${name} ${number(count)} ครั้ง`));
      return `จำนวนการประชุมแยกตามเมือง: ${each(cities)}; แยกตามปี: ${each(years)}`;
    },
    daysBetween: (days, months) =>
      `${number(days)} วัน${months === undefined ? '' : ` (ประมาณ ${number(months)} เดือน)`} โดยไม่นับวันแรก`,
    timeBetween: (days, fromEndToBeginning, lines) =>
      `${days}${fromEndToBeginning ? ' ตั้งแต่วันสิ้นสุดของเหตุการณ์แรกถึงวันเริ่มต้นของเหตุการณ์หลัง' : ''}: ${clauses(lines.map((line, at) => `(${'กขคง'[at] ?? '…'}) ${line}`))}`,
    daysUnknown: (lines) => `หน้าเว็บไม่ได้ระบุวัน ${lines.join('; ')}`,
    meetingLasted: (days, line) => `${number(days)} วัน: ${line}`,
    meetingsFound: (count, which, from, to, cities) =>
      `${which === '' ? 'การประชุมในรายการของหน้าเว็บ' : beside('การประชุม', which)} จำนวน ${number(count)} ครั้ง ${fromTo(from, to)}${cities.length === 0 ? '' : thai` ที่${list(cities)}`}`,
    meetingTold: (title, when, city, told) => `${title} (${when} ณ ${city}): ${told}`,
    datedEvents: (count, lines) => `เหตุการณ์ที่ลงวันที่ไว้ ${number(count)} เหตุการณ์: ${lines.join('; ')} …`,

    // On everything else.
    topics: (isSectors, groups) =>
      `${isSectors ? 'ภาคส่วน' : 'อาชญากรรมและเครือข่าย'}ที่มีการระบุชื่อ: ${clauses(groups.map(({ names, ns, isAll }) => `${list(names)} (${isAll ? `${allOf(ns.length)}: ` : ''}${thePeriods(ns)})`))}`,
    wordedFor: (all) => `หน้าเว็บใช้คำว่า ${list(all.map(({ name, ns }) => `“${name}” สำหรับ${thePeriods(ns)}`))}`,
    givesNoDay: 'หน้าเว็บไม่ได้ระบุวันที่แน่ชัด',
    allAreExamples: 'ทั้งนี้ หน้าเว็บระบุไว้เป็นตัวอย่าง',
    examples: (names) => thai`ทั้งนี้ ที่ระบุชื่อไว้เป็นตัวอย่างคือ${list(names)}`,
    support: (organisation, of) => thai`${organisation}ให้การสนับสนุนใน${of}`,
    contact: (purpose, email) => `สำหรับ${purpose} โปรดเขียนถึง ${email}`,
    shortNames: (all) =>
      listed([
        ...all.map(({ short, name }) => `${short} คือ ${name}`),
        'JPA (อักษรย่อที่บอตนี้ใช้) คือ ช่วงปฏิบัติการร่วม',
      ]),
    groupNames: (group, partOf, others) =>
      `คณะทำงานนี้คือ ${group} ซึ่งเป็นส่วนหนึ่งของ${partOf}${others.length === 0 ? '' : ` นอกจากนี้ หน้าเว็บยังเรียกคณะทำงานนี้ว่า ${list(others)} อีกด้วย`}`,
    otherName: (name, usage) => `${name} (${usage})`,
    pageContradicts: (on) =>
      thai`หน้าเว็บมีข้อความขัดแย้งกันเองในเรื่อง${list(on)} โดยมีหมายเหตุของแต่ละเรื่องไว้กับสิ่งที่เกี่ยวข้อง`,
    counted: (what, count, asExamples, which) => {
      const { noun, of, unit } = {
        countries: { noun: 'ประเทศ', of: '', unit: 'ประเทศ' },
        periods: { noun: 'ช่วงปฏิบัติการร่วม', of: '', unit: 'ครั้ง' },
        meetings: { noun: 'การประชุม', of: 'ในรายการของหน้าเว็บ', unit: 'ครั้ง' },
        outcomes: { noun: 'ผลลัพธ์', of: '', unit: 'ประเภท' },
        crimes: { noun: 'อาชญากรรม', of: '', unit: 'รายการ' },
        sectors: { noun: 'ภาคส่วน', of: '', unit: 'ภาคส่วน' },
      }[what];
      return `${beside(noun, which)}${which === '' || of === '' ? of : ` ${of}`}${asExamples ? ' ที่ระบุชื่อไว้เป็นตัวอย่าง' : ''} มีจำนวน ${number(count)} ${unit}`;
    },

    // On what a period was directed at.
    investigated: (crimes, sectors, areExamples) =>
      `มีการสืบสวนสอบสวน: ${list(crimes)}${across(sectors, areExamples)}`,
    covered: (crimes, crimesAreExamples, sectors, sectorsAreExamples) =>
      `มีการดำเนินปฏิบัติการเกี่ยวกับอาชญากรรม${crimesAreExamples ? 'ซึ่งรวมถึง' : ' ได้แก่ '}${list(crimes)}${across(sectors, sectorsAreExamples)}`,
    aimedAt: (crimes) => `ปฏิบัติการที่มุ่งทลาย${list(crimes)}ในภูมิภาคเอเชีย-แปซิฟิก`,
    networksTargeted: (crimes) => `ที่ตกเป็นเป้าหมายด้วย: ${list(crimes)}`,

    // What the page lacks, of a question that was read whole.
    noPeriod: (n, known) =>
      `หน้าเว็บไม่ได้กล่าวถึง${period(n)} ทั้งนี้ ช่วงปฏิบัติการร่วมที่หน้าเว็บกล่าวถึงมี ${number(known.length)} ครั้ง คือ ${list(known.map((one) => `${nth(one.n)} (${one.dates})`))}`,
    lacks: (what) => thai`หน้าเว็บไม่ได้ระบุ${what}`,
    lacksFor: (what, subject) => thai`หน้าเว็บไม่ได้ระบุ${what}สำหรับ${subject}`,
    notSaidSo: 'หน้าเว็บไม่ได้ระบุไว้เช่นนั้น',
    mayLackThat: 'หน้าเว็บอาจไม่ได้ระบุเรื่องที่ถาม',
    lacksSide: (side, subject) =>
      thai`เกี่ยวกับ${subject}นั้น หน้าเว็บไม่ได้ระบุ${{ count: 'ว่ามีจำนวนเท่าใด', when: 'ว่าเป็นเมื่อใด', place: 'ว่าเป็นที่ใด', who: 'คำตอบของคำถามว่า “ใคร”', why: 'ว่าเป็นเพราะเหตุใด' }[side]}`,
    doesNotName: (name) => `หน้าเว็บไม่ได้ระบุชื่อ “${name}”`,
    noFigureByCountry: (name, noun) => thai`ในส่วนของ${noun} หน้าเว็บไม่ได้ระบุตัวเลขของ${name}ไว้`,
    noCityOf: (noun, city) => thai`หน้าเว็บไม่ได้ระบุว่ามี${noun}ที่${city}หรือไม่`,
    noSuchOf: (noun, which) => thai`ในส่วนของ${noun} หน้าเว็บไม่ได้ระบุว่าสิ่งใด${which}`,
    givesNo: (noun, which) => thai`หน้าเว็บไม่ได้ระบุ${beside(noun, which)}`,
    noMeeting: (which) => `รายการการประชุมของหน้าเว็บไม่มี${beside('การประชุม', which)}`,
    noSupport: (which) => `หน้าเว็บไม่ได้ระบุ${beside('การสนับสนุนใด', which)}`,
    noCountry: (which) => `หน้าเว็บไม่ได้ระบุชื่อ${beside('ประเทศใด', which)}`,
    nothingOf: (subject) => thai`หน้าเว็บไม่ได้กล่าวสิ่งใดเกี่ยวกับ${subject}`,
  },

  // What stands around answers and in records.
  reply: {
    source: (places) => `ที่มา: ${places}`,
    andMore: (count) => `…และอีก ${number(count)} รายการ`,
    notes: 'หมายเหตุ',
    notesButton: (count) => `หมายเหตุ (${number(count)})`,
    cite: 'อ้างอิง',
    toCopy: 'สำหรับคัดลอก พร้อมตำแหน่งที่ปรากฏ:',
    asFootnote: 'แบบเชิงอรรถ:',
    note: (text) => `หมายเหตุ: ${text}`,
    undated: (latest) => `ไม่ได้ลงวันที่ไว้ โดย${latestEvent(latest)}`,
    asOf: (latest) => `ข้อมูล ณ เวลาที่เขียนหน้าเว็บ (เหตุการณ์ล่าสุดที่ลงวันที่ไว้: ${latest})`,
    readAs: (what) => `บอตเข้าใจว่าถามถึง: ${clauses(what)}`,
    answer: 'คำตอบ',
    more: (count) => `อีก ${number(count)} รายการ`,
    allOnThis: 'ทั้งหมดในเรื่องนี้',
    allPeriods: 'ทุกช่วงปฏิบัติการ',
    periodButton: thePeriod,
    allMeetings: 'การประชุมทั้งหมด',
    allCountries: 'ประเทศทั้งหมด',
    aboutTheGroup: 'เกี่ยวกับคณะทำงาน',
    answerIn: (language) => joined('ตอบเป็น', language),
    activities: 'กิจกรรม',
    activitiesIntro: 'รายการ**กิจกรรม**ของหน้าเว็บระบุช่วงปฏิบัติการร่วมไว้ โดยมีวันที่ของรายการเอง ดังนี้:',
    activityLine: (n, dates, garbled) =>
      `${period(n)}: ${dates}${garbled === undefined ? '' : ` (พิมพ์ไว้ว่า “${garbled}”)`}`,
    contact: (purpose) => `สำหรับ${purpose} โปรดเขียนถึง:`,
    contactLabel: 'ติดต่อ',
    picture: 'ภาพ',
    inWords: 'แบบข้อความ',
    period: (n, dates, count) => `**${period(n)}**: ${dates}, ${countries(count)}`,
    outcomes: 'ผลลัพธ์',
    countries: 'ประเทศ',
    meetings: 'การประชุม',
    meetingsButton: (count) => `การประชุม (${number(count)})`,
    moreLabel: 'เพิ่มเติม',
    moreWithoutFigure: (count) => `อีก ${number(count)} รายการที่ไม่มีตัวเลข อยู่ใน “เพิ่มเติม”`,
    noFigure: (outcome) => `${outcome} (ไม่มีตัวเลข)`,
    who: (who) => thai`${who}จากประเทศต่อไปนี้`,
    crimesAndSectors: 'อาชญากรรมและภาคส่วน',
    support: 'การสนับสนุน',
    withoutFigure: 'ไม่มีตัวเลข',
    moreOnOutcomes: 'เพิ่มเติมเกี่ยวกับผลลัพธ์',
    // The figure stands first, or in brackets: the mark of a note (¹) behind a bare one would look like a power of it.
    outcome: (qualifier, count, counts, where) =>
      count === undefined
        ? `${uncounted(qualifier, counts)}${inCountries(where)}`
        : `**${figure(qualifier, count)}**: ${counts}${inCountries(where)}`,
    figureOf: (qualifier, count, counts) =>
      count === undefined
        ? `${counts}: ${figure(qualifier, count)}`
        : `${counts} (${figure(qualifier, count)})`,
    boldFigureOf: (qualifier, count, counts) =>
      count === undefined ? uncounted(qualifier, counts) : `${counts} (**${figure(qualifier, count)}**)`,
    outcomeInFull: (what, more) => (more.length === 0 ? what : `${what}: ${listed(more)}`),
    glance: (n, dates, count, outcomes) => `**${nth(n)}** ${dates}, ${countries(count)}: ${listed(outcomes)}`,
    periodsIntro: (count) => `**ช่วงปฏิบัติการร่วม ${number(count)} ครั้ง**:`,
    all: 'ทั้งหมด',
    compare: 'เปรียบเทียบ',
    showPeriod: 'แสดงช่วงปฏิบัติการร่วม',
    showMeeting: 'แสดงการประชุม',
    showCountry: 'แสดงประเทศ',

    // One meeting.
    meetingLine: (when, city, title) => `**${when}** ณ ${city}: ${title}`,
    datedLine: (when, title) => `**${when}**: ${title}`,
    meeting: (title, when, city) => `**${title}**: ${when} ณ ${city}`,
    meetingLabel: 'การประชุม',
    kinds: (names) => `**ประเภท** ${listed(names)}`,
    nameOnPage: (name) => `**ชื่อในหน้าเว็บ** ${name}`,
    whenAndWhere: (when, city) => `${when} ณ ${city}`,

    // Countries.
    alsoNamedFor: 'เรื่องอื่นที่ระบุชื่อประเทศนี้',
    namedFor: (measure, n) => `${measure} (${nth(n)})`,
    countriesIntro: (count, always, others) =>
      `**${countries(count)}** มีชื่อในรายชื่อของช่วงปฏิบัติการร่วม โดย ${countries(always)}ในจำนวนนั้นมีชื่อทุกครั้ง${others.map(({ names, ns }) => thai`; ${list(names)}มีชื่อสำหรับ${nths(ns)}`).join('')}`,
    countryPeriods: (name, ns, isAll) => `${name}: ${isAll ? `ทั้งหมด ${number(ns.length)} ครั้ง` : nths(ns)}`,

    // The working group.
    today: 'ปัจจุบัน',
    howItBegan: 'ความเป็นมา',
    namesAndSource: 'ชื่อและแหล่งข้อมูล',
    nameInEnglish: 'ชื่อในหน้าเว็บ',
    partOf: 'เป็นส่วนหนึ่งของ',
    otherNames: 'ชื่ออื่นในแหล่งข้อมูล',
    whereFrom: 'ข้อมูลนี้มาจากที่ใด',
    document: (description, latest) =>
      `${description} เอกสารนี้ไม่ได้ลงวันที่ไว้ ${latestEvent(latest)} และสิ่งที่กล่าวไว้เป็นปัจจุบันก็เก่าเท่ากับตัวเอกสารเอง`,
    periods: 'ช่วงปฏิบัติการ',

    // Side by side.
    sideBySide: (ns) => `**${periodsOf(ns)}** เทียบเคียงกัน:`,
    figures: 'ตัวเลข',
    theRest: 'ส่วนที่เหลือ',
    chart: 'แผนภูมิ',
    figuresForOneAlone: (n) => `ตัวเลขที่ระบุไว้เฉพาะสำหรับ${nth(n)}`,
    measureIn: (measure, ns) => `${measure}: ${nths(ns)}`,
    periodLine: (n, dates, count) => `**${nth(n)}** ${dates}, ${countries(count)}`,
    legend: (isWordedDifferently, isNotGiven) =>
      `(${clauses([
        ...(isWordedDifferently ? ['≠ ใช้ถ้อยคำต่างกัน จึงอาจไม่ได้นับสิ่งเดียวกัน'] : []),
        ...(isNotGiven ? ['– ไม่มีการระบุ ซึ่งไม่ได้หมายถึงศูนย์'] : []),
      ])})`,
    rowLabel: (counts) => `${counts}: `,
    alsoFor: (ns, names) => `ประเทศอื่นที่มีชื่อสำหรับ${nths(ns)}: ${list(names)}`,

    // The timeline.
    timeline: (periods, held, range) =>
      `**ช่วงปฏิบัติการร่วม ${number(periods)} ครั้ง และ${meetings(held)}**${range === undefined ? '' : ` ${fromTo(range.from, range.to)}`}`,
    timelinePeriod: (dates, n, others) => clauses([`**${dates}**: ${period(n)}`, ...others]),
    listSays: (section, dates) => `“${section}” ระบุว่า${dated(dates)}`,

    // In brief.
    brief: (title) => `**${title}** โดยย่อ:`,
    briefLabel: 'โดยย่อ',
    asText: 'เป็นข้อความ',
    moreInText: (count) => `และอีก ${number(count)} รายการ อยู่ใน “เป็นข้อความ”`,
    lastMeeting: (line) => `การประชุมครั้งหลังสุด: ${line}`,
    contactLine: (email) => `ติดต่อ: ${email}`,
    contradictsOn: (on) => thai`หน้าเว็บมีข้อความขัดแย้งกันเองในเรื่อง${list(on)}`,
    whatItLacks: 'สิ่งที่หน้าเว็บไม่มี',
    countriesList: (names) => `${countries(names.length)}: ${list(names)}`,
    meetingsHeldThere: (held, all, last) =>
      `${meetings(held)} จากทั้งหมด ${number(all)} ครั้ง จัดขึ้นที่นั่น ครั้งหลังสุดเมื่อ${dated(last)}`,
    beware: 'ข้อควรระวัง',
    documentAge: (title, latest) => thai`${title}ไม่ได้ลงวันที่ไว้ ${latestEvent(latest)}`,

    // What the page lacks.
    gapsIntro: (contradictions, open) =>
      `หน้าเว็บมีข้อความขัดแย้งกันเอง **${number(contradictions)} ประเด็น** และไม่ได้ให้คำตอบแก่ **${number(open)} คำถาม** ที่อาจมีผู้ถามเกี่ยวกับหน้าเว็บ`,
    contradictions: 'ข้อความที่ขัดแย้งกัน',
    notByCountry: 'ตัวเลขของผลลัพธ์ไม่ได้จำแนกตามประเทศ',
    notSaidUnder: (section) => `สิ่งที่ไม่ได้ระบุในส่วน “${section}”`,
    gapsBySection: 'สิ่งที่ไม่ได้ระบุ แยกตามส่วน',
    gapsThere: (count) => `${number(count)} เรื่องที่หน้าเว็บไม่ได้ระบุไว้ในส่วนนั้น`,
    noFigureThough: (n, measures) => `เรื่องที่ไม่มีตัวเลขสำหรับ${thePeriod(n)} แม้ว่าจะมีสำหรับช่วงอื่น: ${list(measures)}`,
    meetingsUntold: (untold, all) =>
      `${meetings(untold)} จากทั้งหมด ${number(all)} ครั้ง ไม่มีการกล่าวถึงสิ่งใดนอกจากชื่อ สถานที่ และวันที่`,
  },

  // Commands: what Discord's clients show of them, and their refusals.
  commands: {
    search: {
      description: 'ถามได้ทุกเรื่อง: จับกุมกี่รายในครั้งที่ 1, สรุปผล 2016, ใครเป็นประธานร่วม',
      options: { query: 'สิ่งที่ต้องการทราบ', language: 'ต้องการให้ตอบเป็นภาษาใด' },
    },
    brief: {
      description: 'หน้าเว็บทั้งหน้าสำหรับการประชุมในอีกห้านาที มีแบบข้อความด้วย',
      options: {
        period: 'เฉพาะช่วงปฏิบัติการร่วมครั้งหนึ่ง: 2, ล่าสุด, …',
        country: 'เฉพาะประเทศหนึ่ง: ไทย, NZ, …',
      },
    },
    jpa: {
      description: 'ช่วงปฏิบัติการร่วมครั้งหนึ่ง: วันที่ ประเทศ เป้าหมาย ผลลัพธ์',
      options: { period: 'ครั้งใด: 2, ที่สอง, 2016, ล่าสุด, …' },
    },
    meetings: {
      description: 'การประชุมของคณะทำงาน ตามเมือง วันที่ ประเภท หรือช่วงปฏิบัติการ',
      options: {
        city: 'ที่ใด: กรุงเทพ, KL, …',
        date: 'เมื่อใด: 2016, พฤษภาคม 2015, 19/05/2015, …',
        kind: 'ประเภทใด: วางแผน, สรุปผล, ประชุมเชิงปฏิบัติการ, …',
        period: 'สำหรับช่วงปฏิบัติการร่วมครั้งใด: 2, ที่สอง, ล่าสุด, …',
      },
    },
    country: {
      description: 'ประเทศหนึ่งเข้าร่วมช่วงปฏิบัติการร่วมครั้งใดบ้าง และมีบทบาทใด',
      options: { name: 'ประเทศใด: ไทย, NZ, …' },
    },
    compare: {
      description: 'ผลลัพธ์ของช่วงปฏิบัติการร่วม เทียบเคียงกัน',
      options: {
        first: 'ช่วงปฏิบัติการร่วมครั้งหนึ่ง: 1, ที่หนึ่ง, 2015, …',
        second: 'ช่วงปฏิบัติการร่วมอีกครั้งหนึ่ง: 2, ที่สอง, ล่าสุด, …',
      },
    },
    timeline: { description: 'ช่วงปฏิบัติการร่วมและการประชุมตามลำดับเวลา', options: {} },
    activities: { description: 'รายการกิจกรรมของแหล่งข้อมูล พร้อมวันที่ในรายการ', options: {} },
    about: { description: 'คณะทำงาน และแหล่งที่มาของข้อมูลทั้งหมดนี้', options: {} },
    gaps: { description: 'สิ่งที่แหล่งข้อมูลไม่ได้ระบุ หรือเรื่องที่แหล่งข้อมูลมีข้อความขัดแย้งกันเอง', options: {} },
    contact: { description: 'ควรเขียนถึงผู้ใดเกี่ยวกับคณะทำงาน', options: {} },
    help: { description: 'ถามอะไรได้บ้าง และถามอย่างไร', options: {} },
    private: 'แสดงคำตอบให้ฉันเห็นเท่านั้น',
    lookUp: 'ค้นหาในฐานความรู้',
  },

  command: {
    help: (option) => `**สิ่งที่ถามได้** พิมพ์ค่าไม่ครบหรือสะกดผิดก็ใช้ได้ และหากใส่ \`${option}: True\` จะมีเพียงคุณที่เห็นคำตอบ`,
    commandsLabel: 'คำสั่ง',
    onAnyMessage: (name) => `ที่ข้อความใดก็ได้: แอป › ${name}`,
    closest: (typed, others) =>
      thai`ผลที่ใกล้เคียงที่สุดกับ${typed}${others.length > 0 ? ` ทั้งนี้ คำดังกล่าวยังตรงกับ: ${listed(others)}` : ''}`,
    closestIs: (typed, name) => thai`ผลที่ใกล้เคียงที่สุดกับ${typed}: ${plain(name)}`,
    noPeriod: (typed, existing) =>
      thai`ไม่พบช่วงปฏิบัติการร่วมที่ตรงกับ${list(typed)} ทั้งนี้ ช่วงที่มีอยู่ ได้แก่ ${list(existing)}`,
    periodUnread: (typed, existing) =>
      thai`บอตไม่สามารถอ่าน${list(typed)}เป็นช่วงปฏิบัติการร่วมได้ ทั้งนี้ ช่วงที่มีอยู่ ได้แก่ ${list(existing)}`,
    existing: (n, dates) => `${nth(n)} (${dates})`,
    countryNotNamed: (typed) => thai`หน้าเว็บไม่ได้ระบุชื่อ${typed}ไว้ในรายชื่อประเทศของช่วงปฏิบัติการร่วม`,
    countryUnread: (typed, near) =>
      thai`บอตไม่สามารถอ่าน${typed}เป็นชื่อประเทศได้${near.length > 0 ? thai` คุณหมายถึง${either(near)}หรือไม่` : ''}`,
    briefOfOne: 'ข้อมูลโดยย่อแสดงเป็นรายช่วงปฏิบัติการหรือรายประเทศ โปรดระบุเพียงอย่างใดอย่างหนึ่ง',
    ofThePeriod: 'ของช่วงปฏิบัติการ',
    ofTheCountry: 'ของประเทศ',
    samePeriod: (n) => `ทั้งสองค่าหมายถึง${period(n)} โปรดเลือกสองช่วงที่ต่างกันเพื่อเปรียบเทียบ`,
    besideNeighbour: 'มีการระบุเพียงช่วงเดียว จึงแสดงช่วงที่อยู่ติดกันไว้คู่กัน',
    pair: (one, other) => `${one} กับ ${other}`,
    allPairs: (count) => `ทั้ง ${number(count)} ครั้ง`,
    meetings: (count, by) => {
      const held = joined(
        `${count === 0 ? 'ไม่มี' : ''}การประชุม${by.kind ? `ประเภท “${by.kind}”` : ''}`,
        by.city ? thai`ที่${by.city}` : '',
      );
      const period = by.period ? thai`${by.kind || by.city ? ' ' : ''}สำหรับ${by.period}` : '';
      const date = by.date ?? '';
      const isBare = !(by.kind || by.city || by.period);
      const dated = isBare || date === '' ? '' : ` ${isPlace(date) ? plain(date) : `ที่${date}`}`;
      return `${isBare ? beside(held, date) : held}${period}${dated}${count > 0 ? ` จำนวน ${number(count)} ครั้ง` : ''}`;
    },
    meetingsHeld: (what, range, page) =>
      `**${what}**${range === undefined ? '' : ` ${fromTo(range.from, range.to)}`}${page === undefined ? '' : `: หน้า ${number(page.at)} จาก ${number(page.of)}`}`,
    sentence: (what) => what,
    earlier: 'ก่อนหน้า',
    later: 'ถัดไป',
    meetingGone: 'การประชุมนี้ไม่อยู่ในฐานความรู้อีกต่อไป',
    option: { city: 'เมือง', date: 'วันที่', kind: 'ประเภท', period: 'ช่วงปฏิบัติการ' },
    noneFound: (option, typed) => thai`ไม่พบ${option}ที่ตรงกับ${typed}`,
    optionUnread: (option, typed) => thai`บอตไม่สามารถอ่าน${typed}เป็น${option}ได้`,
    didYouMean: (names) => thai`คุณหมายถึง${either(names)}หรือไม่`,
    thereAre: (names) => `รายการที่มีอยู่: ${list(names)}`,
    byThereAre: (option, names) => `เมื่อแยกตาม${option} มีดังนี้: ${list(names)}`,
    withoutThe: (option, label, count) =>
      thai`หากไม่จำกัด${option} (ที่ระบุไว้คือ${plain(label)}): ${number(count)} ครั้ง`,
    withoutButton: (option) => `ไม่จำกัด${option}`,
    noMeetings: (what, rest) => sentences([`ไม่พบการประชุม: ในรายการของแหล่งข้อมูล${what}`, rest]),
    meetingsBy: (option) => `การประชุมตาม${option}`,
    or: (labels) => either(labels.map((one, at) => (at > 0 ? plain(one) : one))),

    // Answers to what isn't a question.
    unknownCommand: 'ไม่มีคำสั่งนี้อีกต่อไป /help แสดงคำสั่งที่มีอยู่',
    noText: 'ข้อความนี้ไม่มีตัวอักษรให้ค้นหา',
    onlyAskerRemoves: 'เฉพาะผู้ที่ถามเท่านั้นที่ลบคำตอบนี้ได้',
    olderButton: 'ปุ่มนี้มาจากบอตรุ่นก่อนหน้า โปรดถามอีกครั้ง โดย /help แสดงรายการคำสั่ง',
    leadsNowhere: 'สิ่งที่ปุ่มหรือตัวเลือกนี้นำไปถึงไม่มีอยู่อีกต่อไป /help แสดงคำสั่งที่มีอยู่',
    nothingChosen: 'ไม่ได้เลือกสิ่งใด',
    cantAnswer: 'บอตตอบเรื่องนี้ไม่ได้ /help แสดงสิ่งที่ตอบได้',
    failed: (reference) =>
      `ขออภัย เกิดข้อผิดพลาดขึ้นทางฝั่งเรา โปรดลองอีกครั้ง หากยังเป็นอยู่ โปรดแจ้งรหัสอ้างอิง ${reference} แก่ผู้ดูแลบอตนี้`,
    tooMuch: (seconds) =>
      `มีคำขอมากเกินไปในคราวเดียว โปรดลองอีกครั้งในอีก${seconds === 1 ? 'หนึ่งวินาที' : ` ${number(seconds)} วินาที`}`,
    needsOption: (command, option) => `/${command} ต้องมีตัวเลือก “${option}”`,
    eitherTrueOrFalse: (command, option) => `ตัวเลือก “${option}” ของ /${command} ต้องเป็น True หรือ False`,
    cantReadLanguage: (language, read) => thai`บอตยังอ่าน${language}ไม่ได้ โปรดถามเป็น${either(read)}`,
  },

  // Pictures: lines of about 45 characters, and what is read out instead of them.
  picture: {
    source: (titles) => `ที่มา: ${listed(titles)}`,
    moreOutcomes: (count) => `และผลลัพธ์อีก ${number(count)} รายการ: ดูข้อความ`,
    moreCountries: (count) => `และอีก ${countries(count)}: ดูข้อความ`,
    earlierPeriods: (count) => `และช่วงก่อนหน้าอีก ${number(count)} ครั้ง: ดูข้อความ`,
    earlier: (count) => `และก่อนหน้าอีก ${number(count)} รายการ: ดูข้อความ`,
    moreInText: (count) => `และอีก ${number(count)} รายการ: ดูข้อความ`,
    outcomesCompared: (count, ns) => `ผลลัพธ์ ${number(count)} รายการของ${nths(ns)} ที่เปรียบเทียบกันได้`,
    noCounterpart: (count) => `ตัวเลข ${number(count)} รายการไม่มีคู่เทียบ: ดูข้อความ`,
    barsAlt: (title) => `แผนภูมิแท่งในมาตราส่วนเดียวกัน: ${title}`,
    chartAlt: (title, rows) => `${title}: ${listed(rows.map(({ nth: of, text }) => `${of}: ${text}`))}`,
    notGiven: 'ไม่มีการระบุ',
    figure: (qualifier, count) => figure(qualifier, count).replace(' (ไม่มีการระบุตัวเลข)', ' ไม่มีการระบุตัวเลข'),
    wordedDifferently: (text) => `${text} (ใช้ถ้อยคำต่างกัน)`,
    column: (n, year) => (year === undefined ? nth(n) : `${nth(n)} (${year})`),
    countries: 'ประเทศ',
    notListed: 'ไม่มีชื่อในรายชื่อ',
    countriesAlt: (title) => `ประเทศตามช่วงปฏิบัติการ: ${title}`,
    sizesAlt: (all) => listed(all.map(({ n, dates, count }) => `${nth(n)} (${dates}) ${countries(count)}`)),
    inAllAlt: (periods, names) => `ใน${periods === 1 ? 'ครั้งนี้' : allOf(periods)}: ${list(names)}`,
    countryAlt: (name, ns) => `${name}: ${nths(ns)}`,
    inPeriods: (count, periods, everywhere) =>
      `${countries(count)}ในช่วงปฏิบัติการร่วม${periods > 1 ? `; ${those(everywhere)}อยู่ใน${allOf(periods)}` : ''}`,
    sameInAll: (count, periods) => `${countries(count)}เดียวกันใน${allOf(periods)}`,
    fromThen: (count, since, everywhere, first) =>
      `${countries(count)}นับแต่${nth(since)} เป็นต้นมา; ${those(everywhere)}อยู่มาตั้งแต่${nth(first)}`,
    periodLabel: (n, dates) => `${thePeriod(n)}: ${dates}`,
    otherDates: (dates, section) => `หรือ ${dates} (“${section}”)`,
    meetingLabel: (dates, label, city) => `${dates}: ${label}${city === undefined ? '' : ` ณ ${city}`}`,
    kindsOf: (n, kinds) => (n === undefined ? listed(kinds) : `${listed(kinds)} ${nth(n)}`),
    usualCity: (city) => thai`ประชุมที่${city} เว้นแต่ระบุเมืองไว้`,
    timelineTitle: (years) => `ช่วงปฏิบัติการร่วมและการประชุม ${years}`,
    kindsForEvery: (kinds) => thai`${list(kinds)}สำหรับทุกช่วงปฏิบัติการ`,
    years: (first, last) => (first === last ? `ค.ศ. ${first}` : `ค.ศ. ${first} ถึง ${last}`),
    timelineAlt: (years, title) => `ลำดับเวลา ${years}: ${title}`,
    periodAlt: (n, dates, others) =>
      `${thePeriod(n)}: ${dates}${others.map((other) => `; “${other.section}” ระบุว่า${dated(other.dates)}`).join('')}`,
    meetingAlt: (when, city, label) => `${when} ณ ${city}: ${label}`,
  },
};

function across(sectors: readonly string[], areExamples: boolean): string {
  return sectors.length === 0 ? '' : ` ในภาคส่วนที่หลากหลาย ${areExamples ? 'เช่น' : 'ได้แก่'} ${list(sectors)}`;
}

function allOf(periods: number): string {
  return periods === 2 ? 'ทั้งสองครั้ง' : `ทั้ง ${number(periods)} ครั้ง`;
}

function those(count: number): string {
  return count === 0 ? 'ไม่มีประเทศใด' : `ในจำนวนนี้ ${countries(count)}`;
}
