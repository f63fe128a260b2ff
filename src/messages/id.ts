import type { Qualifier } from '../knowledge/knowledge-base.ts';
import { capitalise, decapitalise } from '../knowledge/wording.ts';
import { createFormats, monthNames } from './formats.ts';
import type { Messages } from './messages.ts';

const formats = createFormats('id', {
  listed: ', ',
  clauses: '; ',
  sentences: ' ',
  stop: '.',
  month: monthNames('id', 'long'),
  shortMonth: monthNames('id', 'short'),
  day: (day, name) => `${day} ${name}`,
  year: (rest, year) => `${rest} ${year}`,
  days: (from, to, name) => `${from}–${to} ${name}`,
  fromTo: (from, to) => `${from} hingga ${to}`,
  shortFromTo: (from, to) => `${from} – ${to}`,
  countries: {
    BN: 'Brunei Darussalam',
    CD: 'Republik Demokratik Kongo',
    CG: 'Republik Kongo',
    CI: 'Pantai Gading',
    CX: 'Pulau Christmas',
    GB: 'Inggris',
    HK: 'Hong Kong',
    MM: 'Myanmar',
    MO: 'Makau',
    PS: 'Palestina',
    SZ: 'Eswatini',
  },
  languages: {
    zh: 'Mandarin',
    'zh-CN': 'Mandarin',
    'zh-Hans': 'Mandarin',
  },
});
const { list, either, listed, clauses, number } = formats;

const nth = (n: number) => `ke-${n}`;
const nths = (ns: readonly number[]) => list(ns.map(nth));
const countries = (count: number) => `${number(count)} negara`;
const period = (n: number) => `Periode Aksi Bersama Ke-${n}`;
/** Within the name the ordinal has a capital letter: `Periode Aksi Bersama Ke-1 dan Ke-2`. */
const periodNames = (ns: readonly number[]) => `Periode Aksi Bersama ${list(ns.map((n) => `Ke-${n}`))}`;
const thePeriod = (n: number) => `periode ${nth(n)}`;
const thePeriods = (ns: readonly number[]) => `periode ${nths(ns)}`;
const meetings = (count: number) => `${number(count)} pertemuan`;
/** What may have commas of its own, one behind the other: `…; dan …`. */
const inTurn = (all: readonly string[]) =>
  [...all.slice(0, -1), `${all.length > 1 ? 'dan ' : ''}${all.at(-1) ?? ''}`].join('; ');
const no = (not: boolean) => (not ? 'tidak ' : '');
/** The same before a preposition. */
const isNot = (not: boolean) => (not ? 'bukan ' : '');

const NO_FIGURE = 'angka tidak dicantumkan';

/** A figure with its qualifier: `32`, `lebih dari 30`, `banyak (angka tidak dicantumkan)`. */
const figure = (qualifier: Qualifier, count: number | undefined): string => {
  if (qualifier === 'numerous') return `banyak (${NO_FIGURE})`;
  if (qualifier === 'uncounted') return `dilakukan (${NO_FIGURE})`;
  if (count === undefined) return 'tidak dicantumkan';
  return qualifier === 'over' ? `lebih dari ${number(count)}` : number(count);
};

/** A figure as it stands before what is counted, where the page gives none: nothing, or that they are numerous. */
const amount = (qualifier: Qualifier, count: number | undefined) =>
  count === undefined ? (qualifier === 'numerous' ? 'banyak ' : '') : `${figure(qualifier, count)} `;

/** A figure, bold or not, with what is counted, within a list of figures. */
const figureOf = (
  qualifier: Qualifier,
  count: number | undefined,
  counts: string,
  mark: (text: string) => string = (text) => text,
) =>
  count === undefined
    ? `${amount(qualifier, count)}${counts}`
    : `${mark(figure(qualifier, count))} ${counts}`;

/** What is counted, in its period; `periode tersebut` in it has to stand behind the period. */
const inPeriod = (counted: string, of: string) =>
  counted.includes('periode tersebut')
    ? `dalam ${of}, ${counted}`
    : `${counted}${counted.includes(' oleh ') ? ',' : ''} dalam ${of}`;

/** Which conditions follow a noun without `yang`, and what they are about. */
const DIRECT: Readonly<Record<string, 'place' | 'time' | 'topic' | 'others'>> = {
  di: 'place',
  dalam: 'time',
  pada: 'time',
  dari: 'time',
  sebelum: 'time',
  setelah: 'time',
  sehubungan: 'topic',
  terkait: 'topic',
  selain: 'others',
};
const kindOf = (which: string) => DIRECT[which.split(' ', 1)[0] ?? ''];
const isDirect = (which: string) => kindOf(which) !== undefined;

/** A condition behind a noun: ` di Bangkok`, ` yang tercantum untuk periode ke-2`. */
const behind = (which: string) => (which === '' ? '' : isDirect(which) ? ` ${which}` : ` yang ${which}`);

/** A condition as a predicate of countries. */
const being = (which: string) => (isDirect(which) ? `termasuk negara ${which}` : which);

function both(parts: readonly string[]): string {
  // An alternative comes last, so that it takes nothing else in.
  const sorted = parts.toSorted((a, b) => Number(a.includes(' atau ')) - Number(b.includes(' atau ')));
  const direct = sorted.filter(isDirect);
  const isEachAnother = new Set(direct.map(kindOf)).size === direct.length;
  const rest = sorted.filter((part) => !isDirect(part)).join(' dan ');
  return `${direct.join(isEachAnother ? ' ' : ' dan ')}${direct.length === 0 ? rest : behind(rest)}`;
}

const one = (parts: readonly string[]) =>
  parts
    .map((part, at) => (at > 0 && isDirect(parts[0] ?? '') && !isDirect(part) ? `yang ${part}` : part))
    .join(' atau ');

/** All that the bot says in Indonesian. A condition `which` is a predicate without `yang`, or a phrase with a preposition. */
export const id: Messages = {
  formats,

  // Periods of Action and what is named after them.
  nth,
  figure,
  period,
  thePeriodOf: (n, when) => `${period(n)} (${when})`,
  jointPeriods: 'Periode Aksi Bersama',
  meetingOfPeriod: (name, n) =>
    name.endsWith('Periode Aksi Bersama') ? `${name} Ke-${n}` : `${name} (${thePeriod(n)})`,
  twoDates: (text, byList) =>
    clauses([
      `${text} menurut teks tentang periode itu`,
      ...byList.map((dates) => `menurut daftar kegiatan pada halaman tersebut, ${dates}`),
    ]),
  untranslated: (text) => `${text} (dalam bahasa Inggris)`,

  which: {
    period: (n, not) => `${isNot(not)}untuk ${thePeriod(n)}`,
    listed: (ns, not) => `${no(not)}tercantum untuk ${thePeriods(ns)}`,
    listedExactly: (count, all, not) =>
      not
        ? `tercantum untuk jumlah periode selain ${number(count)} dari ${number(all)}`
        : `tercantum untuk tepat ${number(count)} dari ${number(all)} periode`,
    listedMore: (count, all, not) =>
      `tercantum untuk ${not ? 'paling banyak' : 'lebih dari'} ${number(count)} dari ${number(all)} periode`,
    listedFewer: (count, all, not) =>
      `tercantum untuk ${not ? 'paling sedikit' : 'kurang dari'} ${number(count)} dari ${number(all)} periode`,
    withCountry: (name, not) => `${no(not)}melibatkan ${name}`,
    inCountry: (name, not) => `${isNot(not)}di ${name}`,
    chairs: (not) => `${not ? 'bukan' : 'merupakan'} ketua bersama kelompok kerja ini`,
    chaired: (not) => (not ? 'bukan mantan ketua bersama' : 'merupakan mantan ketua bersama'),
    disrupted: (n, not) =>
      `${not ? 'tidak disebutkan sebagai' : 'menjadi'} tempat jaringan perdagangan orang didisrupsi${n === undefined ? '' : ` dalam ${thePeriod(n)}`}`,
    inCity: (name, not) => `${isNot(not)}di ${name}`,
    kind: (name, not) => `${no(not)}berjenis “${name}”`,
    named: (name, not) => `${no(not)}bernama ${name}`,
    forTopic: (name, not) => `${no(not)}terkait dengan ${name}`,
    withOrganisation: (name, not) =>
      not ? `tidak disebutkan mendapat dukungan ${name}` : `melibatkan ${name}`,
    on: (what, not) => `${isNot(not)}sehubungan dengan ${what}`,
    during: (when, not) => `${isNot(not)}pada ${when}`,
    onDay: (day, not) => `${isNot(not)}pada ${day}`,
    fromTo: (from, to, not) => `${isNot(not)}dari ${from} hingga ${to}`,
    before: (when, not) => `${isNot(not)}sebelum ${when}`,
    after: (when, not) => `${isNot(not)}setelah ${when}`,
    gives: (noun, not) => `${no(not)}memiliki angka untuk ${noun} pada halaman tersebut`,
    moreThan: (count, not) => `${no(not)}berjumlah lebih dari ${number(count)}`,
    fewerThan: (count, not) => `${no(not)}berjumlah kurang dari ${number(count)}`,
    exactly: (count, not) => `${no(not)}berjumlah ${number(count)}`,
    otherThan: (names) => `selain ${list(names)}`,
    and: both,
    or: one,
    of: (noun, which) => `${noun}${behind(which)}`,
  },

  nouns: {
    countries: 'negara-negara',
    periods: 'Periode Aksi Bersama',
    meetings: 'pertemuan',
    outcomes: 'hasil',
    crimes: 'kejahatan',
    sectors: 'sektor',
    support: 'dukungan',
    events: 'peristiwa bertanggal',
    contact: 'kontak',
    names: 'nama-nama kelompok kerja ini',
    abbreviations: 'singkatan-singkatan itu',
    page: 'halaman itu sendiri',
    fact: (label) => decapitalise(label),
  },

  answer: {
    pointer:
      'Silakan bertanya kepada saya tentang Kelompok Kerja, Periode Aksi Bersama, pertemuan, negara, atau hasilnya; /help menunjukkan caranya.',
    unread: 'Saya tidak dapat memahami pertanyaan itu. Silakan gunakan kata-kata lain.',
    wordsUnread: (words) => `Saya tidak dapat memahami ${list(words)}. Silakan gunakan kata-kata lain.`,
    whatWasRead: (words, said) => `Saya tidak dapat memahami ${list(words)}. Yang saya pahami: ${said}`,
    doubtfullyRead: (said) => `Saya tidak yakin memahami pertanyaan itu. Yang saya pahami: ${said}`,
    notOnPage: (words) => `Halaman tersebut tidak menyebut ${list(words)}.`,
    noFigureFor: (what) => `Halaman tersebut tidak mencantumkan angka untuk ${what}.`,
    itSays: (said) => `Yang dinyatakan halaman tersebut: ${said}`,
    yes: (said) => `Ya: ${said}`,
    yesSentence: (said) => `Ya. ${said}`,
    noSentence: (said) => `Tidak. ${said}`,
    no: (said) => `Tidak: ${said}`,
    notByThePage: (said) => `Tidak, tidak demikian menurut halaman tersebut. ${said}`,
    notSettled: (said) => `Halaman tersebut tidak memberikan kepastian mengenai hal itu. ${said}`,
    namesNone: 'Halaman tersebut tidak menyebutkan satu pun.',
    standsUnder: (places, areMore, documents, said) =>
      `Tercantum pada ${clauses(places)}${areMore ? '; dan di tempat lain' : ''} (${list(documents)}): ${said}`,
    place: (section, item) => `${section}, ${item}`,
    andMore: '…',

    // On countries.
    participation: (name, listedFor, notFor, roles) =>
      listedFor.length === 0
        ? `${capitalise(name)} tidak termasuk negara yang tercantum untuk Periode Aksi Bersama.`
        : `${capitalise(name)} tercantum untuk ${periodNames(listedFor)}${notFor.length > 0 ? `, tidak untuk ${thePeriods(notFor)}` : ''}${roles.length > 0 ? `; negara ini merupakan ${list(roles)} kelompok kerja` : ''}.`,
    countriesCompared: (sizes, notInAll, listedFor) =>
      `Negara yang tercantum: ${list(sizes.map(({ n, count }) => `${number(count)} untuk ${thePeriod(n)}`))}. ${notInAll.length > 0 ? `Hanya untuk sebagian periode: ${list(notInAll)} (tercantum untuk ${thePeriods(listedFor)}).` : 'Negara yang sama dalam setiap periode.'}`,
    forAllOfThem: (names) => `Untuk semuanya: ${list(names)}.`,
    mostCountries: (isMost, count, ns) =>
      `Jumlah negara ${isMost ? 'terbanyak' : 'paling sedikit'}: ${ns.length > 1 ? 'masing-masing ' : ''}${number(count)} dalam ${periodNames(ns)}.`,
    countriesAre: (names, which) => `${capitalise(list(names))} ${being(which)}.`,
    countriesAreNot: (names, which) => `${capitalise(list(names))} tidak termasuk negara${behind(which)}.`,
    someAreSomeNot: (those, others, which) =>
      `${capitalise(list(those))} ${being(which)}, sedangkan ${list(others)} tidak demikian.`,
    namedOnPage: 'disebutkan namanya pada halaman tersebut',
    countriesFound: (which, names) =>
      `Negara${which === '' ? ' yang disebutkan namanya untuk Periode Aksi Bersama' : behind(which)} (${number(names.length)}): ${list(names)}.`,

    // On figures. `of` is the period with its dates.
    figure: ({ qualifier, count, counts, countries: where, detail }, of) => {
      const counted = `${amount(qualifier, count)}${counts}${where.length > 0 ? ` di ${list(where)}` : ''}`;
      const isFirst = counted.includes('periode tersebut');
      const more = detail === undefined ? '' : `${count === undefined || isFirst ? ', ' : ': '}${detail}`;
      const open = count === undefined ? `${more}; halaman tersebut tidak mencantumkan angka` : more;
      return isFirst ? `Dalam ${of}: ${counted}${open}.` : capitalise(`${inPeriod(counted, of)}${open}.`);
    },
    figureIn: (qualifier, count, n, counts) =>
      `${count === undefined && qualifier !== 'numerous' ? `${NO_FIGURE} untuk` : `${figure(qualifier, count)} dalam`} ${thePeriod(n)}${counts === undefined ? '' : ` (${counts})`}`,
    givesNoneFor: (ns) => `Halaman tersebut tidak mencantumkan satu pun untuk ${thePeriods(ns)}.`,
    mentionsNoneFor: (ns) => `Halaman tersebut tidak menyebutnya untuk ${thePeriods(ns)}.`,
    withoutFigure: (counts, detail, ns) =>
      `${capitalise(detail === undefined ? counts : `${counts}, ${detail},`)} dalam ${thePeriods(ns)}; halaman tersebut tidak mencantumkan angka.`,
    figures: (noun, each) => `${capitalise(noun)}: ${list(each)}.`,
    extremeFigure: (isMost, noun, winner, each) =>
      `Jumlah ${isMost ? 'terbanyak' : 'paling sedikit'} untuk ${noun}: ${winner}. Selengkapnya: ${list(each)}.`,
    noTotal: (said) => `Halaman tersebut tidak mencantumkan jumlah keseluruhan. ${said}`,
    sum: (noun, sum, each) =>
      `${capitalise(noun)}, hasil penghitungan: seluruhnya ${number(sum)} (${list(each)}).`,
    noExactDifference: (said) => `Halaman tersebut tidak mencantumkan selisih yang pasti. ${said}`,
    difference: (noun, each, by) =>
      `${capitalise(noun)}: ${list(each)}; ${by === 0 ? 'jumlahnya sama' : `pada periode yang lebih akhir jumlahnya ${by > 0 ? 'lebih banyak' : 'lebih sedikit'}, dengan selisih ${number(Math.abs(by))}`}.`,
    ofNth: (n, said) => `Periode ${nth(n)}: ${said}`,
    outcomeLine: (measure, each) => `${measure}: ${clauses(each)}`,
    outcomes: (of, lines, areMore) => `Hasil ${of}: ${lines.join('. ')}${areMore ? ' …' : '.'}`,
    by: (counts, of, actor, detail) =>
      `${capitalise(inPeriod(counts, of))}: oleh ${actor}${detail === undefined ? '' : ` (${detail})`}.`,
    purpose: (counts, of, purpose) => `${capitalise(inPeriod(counts, of))}: ${purpose}.`,

    // On periods. `dates` may say that two are given.
    periods: (which, all) => {
      const [first] = all;
      if (which === '' && first !== undefined && all.length === 1)
        return `${period(first.n)} (${first.dates}).`;
      return `Periode Aksi Bersama${behind(which)}: ${list(all.map(({ n, dates }) => `${nth(n)} (${dates})`))}.`;
    },
    periodDates: (n, dates, givesDays) =>
      `${period(n)}: ${dates}${givesDays ? '' : '; halaman tersebut tidak mencantumkan tanggal persisnya'}.`,
    periodLine: (n, dates) => `${period(n)}: ${dates}`,
    periodLasted: (n, length, dates) => `${period(n)}: ${length} (${dates}).`,
    lengthInDays: (days, isAMonth) =>
      `${isAMonth ? 'satu bulan, ' : ''}${number(days)} hari termasuk hari pertama dan hari terakhir`,
    lengthInMonths: (months) =>
      `${number(months)} bulan, termasuk bulan pertama dan bulan terakhir; halaman tersebut tidak mencantumkan tanggal persisnya`,
    extremePeriods: (isLongest, ns, dates) =>
      `${isLongest ? 'Terlama' : 'Tersingkat'}: ${thePeriods(ns)} (${list(dates)}).`,
    garbled: (n, printed) =>
      `Dalam daftar kegiatan pada halaman tersebut, tanggal ${thePeriod(n)} tercetak sebagai “${printed}”.`,
    participants: (n, who, names) =>
      `${capitalise(thePeriod(n))}: ${who === undefined ? '' : `${decapitalise(who)} dari `}${list(names)}.`,

    // On meetings.
    meetingLine: (title, when, city) => `${title}: ${when}, ${city}`,
    sentencesOf: (lines) => `${lines.join('. ')}.`,
    allOfThem: (which, said) =>
      `Semuanya diselenggarakan ${which}; tidak ada yang diselenggarakan di tempat lain. ${said}`,
    extremeMeetings: (isLongest, lines) => `${isLongest ? 'Terlama' : 'Tersingkat'}: ${list(lines)}.`,
    meetingCounts: (cities, years) => {
      const each = (all: typeof cities, at: string) =>
        list(all.map(({ name, count }) => `${number(count)} ${at} ${name}`));
      return `Pertemuan menurut kota: ${each(cities, 'di')}. Menurut tahun: ${each(years, 'pada tahun')}.`;
    },
    daysBetween: (days, months) =>
      `${number(days)} hari${months === undefined ? '' : ` (sekitar ${number(months)} bulan)`}, tidak termasuk hari pertama`,
    timeBetween: (days, fromEndToBeginning, lines) =>
      `${days}${fromEndToBeginning ? ', dihitung dari akhir peristiwa yang lebih dahulu hingga awal peristiwa yang kemudian' : ''}: ${inTurn(lines)}.`,
    daysUnknown: (lines) => `Halaman tersebut tidak mencantumkan tanggal persisnya. ${lines.join('. ')}.`,
    meetingLasted: (days, line) => `${number(days)} hari. ${line}.`,
    meetingsFound: (count, which, from, to, cities) =>
      `${meetings(count)}${which === '' ? ' dalam daftar pada halaman tersebut' : behind(which)}, dari ${from} hingga ${to}${cities.length === 0 ? '' : `, di ${list(cities)}`}.`,
    meetingTold: (title, when, city, told) => `${title} (${when}, ${city}): ${told}`,
    datedEvents: (count, lines) => `${number(count)} peristiwa bertanggal: ${lines.join('. ')} …`,

    // On everything else.
    topics: (isSectors, groups) =>
      `${isSectors ? 'Sektor' : 'Kejahatan dan jaringan'} yang disebutkan: ${clauses(groups.map(({ names, ns, isAll }) => `${list(names)} (${isAll ? `seluruh ${number(ns.length)} periode: ${nths(ns)}` : thePeriods(ns)})`))}.`,
    wordedFor: (all) =>
      `Halaman tersebut menggunakan istilah ${list(all.map(({ name, ns }) => `“${name}” untuk ${thePeriods(ns)}`))}.`,
    givesNoDay: 'Halaman tersebut tidak mencantumkan tanggal persisnya.',
    allAreExamples: 'Halaman tersebut menyebutkannya sebagai contoh.',
    examples: (names) => `Disebutkan sebagai contoh: ${list(names)}.`,
    support: (organisation, of) => `${organisation} memberikan dukungan dalam ${of}.`,
    contact: (purpose, email) => `Untuk ${purpose}, kirim surel ke ${email}.`,
    shortNames: (all) =>
      `${listed([...all.map(({ short, name }) => `${short} adalah ${name}`), 'JPA (singkatan yang digunakan bot ini) adalah Periode Aksi Bersama'])}.`,
    groupNames: (group, partOf, others) =>
      `Kelompok kerja ini adalah ${group}, bagian dari ${partOf}.${others.length === 0 ? '' : ` Halaman tersebut juga menyebutnya ${list(others)}.`}`,
    otherName: (name, usage) => `${name} (${usage})`,
    pageContradicts: (on) =>
      `Halaman tersebut memuat keterangan yang saling bertentangan mengenai ${list(on)}; masing-masing dicatat pada hal yang bersangkutan.`,
    counted: (what, count, asExamples, which) => {
      const noun = {
        countries: 'negara',
        periods: 'Periode Aksi Bersama',
        meetings: 'pertemuan',
        outcomes: 'jenis hasil',
        crimes: 'kejahatan',
        sectors: 'sektor',
      }[what];
      return `${number(count)} ${noun}${asExamples ? ' yang disebutkan sebagai contoh' : ''}${behind(which)}${what === 'meetings' ? ' dalam daftar pada halaman tersebut' : ''}.`;
    },

    // On what a period was directed at.
    investigated: (crimes, sectors, areExamples) =>
      `Diinvestigasi: ${list(crimes)}${across(sectors, areExamples)}`,
    covered: (crimes, crimesAreExamples, sectors, sectorsAreExamples) =>
      `Operasi dilaksanakan terhadap kejahatan ${crimesAreExamples ? 'yang antara lain meliputi' : 'berupa'} ${list(crimes)}${across(sectors, sectorsAreExamples)}`,
    aimedAt: (crimes) => `Operasi bertujuan membongkar ${list(crimes)} di kawasan Asia-Pasifik`,
    networksTargeted: (crimes) => `Juga menjadi sasaran: ${list(crimes)}`,

    // What the page lacks, of a question that was read whole. `subject` is a noun with what restricts it.
    noPeriod: (n, known) =>
      `Halaman tersebut tidak menyebut ${period(n)}. Halaman tersebut memuat keterangan tentang ${number(known.length)} periode: ${list(known.map((each) => `${nth(each.n)} (${each.dates})`))}.`,
    lacks: (what) => `Halaman tersebut tidak mencantumkan ${what}.`,
    lacksFor: (what, subject) => `Mengenai ${subject}, halaman tersebut tidak mencantumkan ${what}.`,
    notSaidSo: 'Halaman tersebut tidak menyatakan demikian.',
    mayLackThat: 'Mungkin halaman tersebut tidak menyebutkan hal yang ditanyakan.',
    lacksSide: (side, subject) =>
      `Mengenai ${subject}, halaman tersebut tidak menyebutkan ${{ count: 'jumlahnya', when: 'kapan', place: 'di mana', who: 'siapa pihak yang ditanyakan', why: 'alasannya' }[side]}.`,
    doesNotName: (name) => `Halaman tersebut tidak menyebut nama ${name}.`,
    noFigureByCountry: (name, noun) =>
      `Untuk ${noun}, halaman tersebut tidak mencantumkan angka bagi ${name}.`,
    noCityOf: (noun, city) =>
      `Mengenai ${noun}, halaman tersebut tidak menyebutkan apakah ada yang di ${city}.`,
    noSuchOf: (noun, which) => `Mengenai ${noun}, halaman tersebut tidak menyebutkan mana yang ${which}.`,
    givesNo: (noun, which) => `Halaman tersebut tidak mencantumkan adanya ${noun}${behind(which)}.`,
    noMeeting: (which) => `Daftar pertemuan pada halaman tersebut tidak memuat pertemuan${behind(which)}.`,
    noSupport: (which) => `Halaman tersebut tidak menyebutkan adanya dukungan${behind(which)}.`,
    noCountry: (which) => `Halaman tersebut tidak menyebut satu negara pun${behind(which)}.`,
    nothingOf: (subject) => `Halaman tersebut tidak memuat keterangan apa pun tentang ${subject}.`,
  },

  // What stands around answers and in records. Bold is in Markdown.
  reply: {
    source: (places) => `Sumber: ${places}`,
    andMore: (count) => `…dan ${number(count)} lainnya`,
    notes: 'Catatan',
    notesButton: (count) => `Catatan (${number(count)})`,
    cite: 'Kutip',
    toCopy: 'Untuk disalin, beserta letaknya:',
    asFootnote: 'Sebagai catatan kaki:',
    note: (text) => `Catatan: ${text}`,
    undated: (latest) => `tidak bertanggal, peristiwa bertanggal terakhirnya pada ${latest}`,
    asOf: (latest) =>
      `Menurut keadaan ketika halaman tersebut ditulis (peristiwa bertanggal terakhirnya: ${latest}).`,
    readAs: (what) => `Dipahami sebagai: ${clauses(what)}.`,
    answer: 'Jawaban',
    more: (count) => `${number(count)} lagi`,
    allOnThis: 'Semua tentang ini',
    allPeriods: 'Semua periode',
    periodButton: (n) => `Periode ${nth(n)}`,
    allMeetings: 'Semua pertemuan',
    allCountries: 'Semua negara',
    aboutTheGroup: 'Tentang Kelompok Kerja',
    answerIn: (language) => `Jawab dalam bahasa ${language}`,
    activities: 'Kegiatan',
    activitiesIntro:
      'Daftar **kegiatan** pada halaman tersebut menyebutkan Periode Aksi Bersama dengan tanggal versi daftar itu sendiri:',
    activityLine: (n, dates, garbled) =>
      `${period(n)}: ${dates}${garbled === undefined ? '' : ` (tercetak “${garbled}”)`}`,
    contact: (purpose) => `Untuk ${purpose}, kirim surel ke:`,
    contactLabel: 'Kontak',
    picture: 'Gambar',
    inWords: 'Versi teks',
    period: (n, dates, count) => `**${period(n)}**: ${dates}, ${countries(count)}.`,
    outcomes: 'Hasil',
    countries: 'Negara',
    meetings: 'Pertemuan',
    meetingsButton: (count) => `Pertemuan (${number(count)})`,
    moreLabel: 'Lainnya',
    moreWithoutFigure: (count) => `${number(count)} lagi tanpa angka, pada “Lainnya”.`,
    noFigure: (outcome) => `${capitalise(outcome)} (tanpa angka)`,
    who: (who) => `${who} dari`,
    crimesAndSectors: 'Kejahatan dan sektor',
    support: 'Dukungan',
    withoutFigure: 'Tanpa angka',
    moreOnOutcomes: 'Lebih lanjut tentang hasil',
    outcome: (qualifier, count, counts, where) =>
      `${figureOf(qualifier, count, counts, (text) => `**${capitalise(text)}**`)}${where.length > 0 ? ` di ${list(where)}` : ''}`,
    figureOf: (qualifier, count, counts) =>
      count === undefined
        ? `${amount(qualifier, count)}${counts} (${NO_FIGURE})`
        : figureOf(qualifier, count, counts),
    boldFigureOf: (qualifier, count, counts) => figureOf(qualifier, count, counts, (text) => `**${text}**`),
    outcomeInFull: (what, more) =>
      more.length === 0 ? capitalise(what) : `${capitalise(what)}: ${listed(more)}`,
    glance: (n, dates, count, outcomes) =>
      `**Periode ${nth(n)}** ${dates}, ${countries(count)}: ${listed(outcomes)}`,
    periodsIntro: (count) => `**${number(count)} Periode Aksi Bersama**:`,
    all: 'Semua',
    compare: 'Bandingkan',
    showPeriod: 'Tampilkan Periode Aksi Bersama',
    showMeeting: 'Tampilkan pertemuan',
    showCountry: 'Tampilkan negara',

    // One meeting.
    meetingLine: (when, city, title) => `**${when}**, ${city}: ${title}`,
    datedLine: (when, title) => `**${when}**: ${title}`,
    meeting: (title, when, city) => `**${title}**: ${when}, ${city}.`,
    meetingLabel: 'Pertemuan',
    kinds: (names) => `**Jenis** ${listed(names)}`,
    nameOnPage: (name) => `**Pada halaman** ${name}`,
    whenAndWhere: (when, city) => `${when}, ${city}`,

    // Countries.
    alsoNamedFor: 'Juga disebutkan untuk',
    namedFor: (measure, n) => `${measure} (${nth(n)})`,
    countriesIntro: (count, always, others) =>
      `**${countries(count)}** tercantum untuk Periode Aksi Bersama, ${number(always)} di antaranya untuk setiap periode${others.map(({ names, ns }) => `; ${list(names)} untuk ${thePeriods(ns)}`).join('')}.`,
    countryPeriods: (name, ns, isAll) =>
      `${name}: ${isAll && ns.length > 1 ? `${allOf(ns.length)} periode` : nths(ns)}`,

    // The working group.
    today: 'Saat ini',
    howItBegan: 'Awal mulanya',
    namesAndSource: 'Nama dan sumber',
    nameInEnglish: 'Nama pada halaman',
    partOf: 'Bagian dari',
    otherNames: 'Nama lain dalam sumber',
    whereFrom: 'Asal keterangan ini',
    document: (description, latest) =>
      `${description} Halaman tersebut tidak bertanggal; peristiwa bertanggal terakhirnya berlangsung pada ${latest}, dan apa yang dinyatakannya sebagai keadaan saat ini setua halaman itu sendiri.`,
    periods: 'Periode',

    // Side by side.
    sideBySide: (ns) => `**${periodNames(ns)}**, berdampingan:`,
    figures: 'Angka',
    theRest: 'Selebihnya',
    chart: 'Grafik',
    figuresForOneAlone: (n) => `Angka hanya untuk ${thePeriod(n)}`,
    measureIn: (measure, ns) => `${measure}: ${nths(ns)}`,
    periodLine: (n, dates, count) => `**Periode ${nth(n)}** ${dates}, ${countries(count)}`,
    legend: (isWordedDifferently, isNotGiven) =>
      `(${clauses([
        ...(isWordedDifferently
          ? ['≠ dirumuskan berbeda, sehingga mungkin tidak menghitung hal yang sama']
          : []),
        ...(isNotGiven ? ['– tidak dicantumkan, bukan berarti nol'] : []),
      ])})`,
    rowLabel: (counts) => `${capitalise(counts)}: `,
    alsoFor: (ns, names) => `Juga untuk ${thePeriods(ns)}: ${list(names)}.`,

    // The timeline.
    timeline: (periods, held, range) =>
      `**${number(periods)} Periode Aksi Bersama dan ${meetings(held)}**${range === undefined ? '' : `, dari ${range.from} hingga ${range.to}`}.`,
    timelinePeriod: (dates, n, others) => clauses([`**${dates}**: ${period(n)}`, ...others]),
    listSays: (section, dates) => `“${section}” menyatakan ${dates}`,

    // In brief.
    brief: (title) => `**${title}**, secara ringkas:`,
    briefLabel: 'Ringkasan',
    asText: 'Dalam bentuk teks',
    moreInText: (count) => `Dan ${number(count)} lagi, pada “Dalam bentuk teks”.`,
    lastMeeting: (line) => `Pertemuan terakhir: ${line}`,
    contactLine: (email) => `Kontak: ${email}`,
    contradictsOn: (on) =>
      `Halaman tersebut memuat keterangan yang saling bertentangan mengenai ${list(on)}.`,
    whatItLacks: 'Yang tidak dimuat',
    countriesList: (names) => `${countries(names.length)}: ${list(names)}`,
    meetingsHeldThere: (held, all, last) =>
      `${number(held)} dari ${meetings(all)} diselenggarakan di sana, yang terakhir pada ${last}`,
    beware: 'Perhatian',
    documentAge: (title, latest) =>
      `${title} tidak bertanggal; peristiwa bertanggal terakhirnya berlangsung pada ${latest}.`,

    // What the page lacks.
    gapsIntro: (contradictions, open) =>
      `Halaman tersebut memuat keterangan yang saling bertentangan dalam **${number(contradictions)} hal**, dan menyisakan **${number(open)} pertanyaan** terbuka yang mungkin diajukan tentang isinya.`,
    contradictions: 'Keterangan yang bertentangan',
    notByCountry: 'Angka-angka hasil tidak dirinci menurut negara.',
    notSaidUnder: (section) => `Tidak disebutkan pada bagian “${section}”`,
    gapsBySection: 'Yang tidak disebutkan, per bagian',
    gapsThere: (count) => `${number(count)} hal yang tidak disebutkan halaman tersebut di sana`,
    noFigureThough: (n, measures) =>
      `Tidak ada angka untuk ${thePeriod(n)}, meskipun ada untuk periode lain: ${list(measures)}.`,
    meetingsUntold: (untold, all) =>
      `Mengenai ${number(untold)} dari ${meetings(all)}, tidak ada keterangan selain nama, tempat, dan tanggal.`,
  },

  // Commands: what Discord's clients show of them (descriptions of 100 characters at most), and their refusals.
  commands: {
    search: {
      description:
        'Tanyakan apa saja: berapa penangkapan di periode ke-1, evaluasi 2016, siapa ketua bersama',
      options: { query: 'Yang ingin Anda ketahui', language: 'Bahasa yang digunakan untuk menjawab' },
    },
    brief: {
      description: 'Seluruh halaman untuk rapat lima menit lagi, juga sebagai teks',
      options: {
        period: 'Hanya tentang satu Periode Aksi Bersama: 2, terakhir, …',
        country: 'Hanya tentang satu negara: Thailand, Selandia Baru, …',
      },
    },
    jpa: {
      description: 'Suatu Periode Aksi Bersama: tanggal, negara, sasaran, hasil',
      options: { period: 'Yang mana: 2, kedua, 2016, terakhir, …' },
    },
    meetings: {
      description: 'Pertemuan Kelompok Kerja, menurut kota, tanggal, jenis, atau periode',
      options: {
        city: 'Di mana: Bangkok, KL, …',
        date: 'Kapan: 2016, mei 2015, 19/05/2015, …',
        kind: 'Jenis apa: perencanaan, evaluasi, lokakarya, …',
        period: 'Untuk Periode Aksi Bersama yang mana: 2, kedua, terakhir, …',
      },
    },
    country: {
      description: 'Periode Aksi Bersama yang diikuti suatu negara, dan perannya',
      options: { name: 'Negara mana: Thailand, Selandia Baru, …' },
    },
    compare: {
      description: 'Hasil beberapa Periode Aksi Bersama, berdampingan',
      options: {
        first: 'Satu Periode Aksi Bersama: 1, pertama, 2015, …',
        second: 'Periode Aksi Bersama yang lain: 2, kedua, terakhir, …',
      },
    },
    timeline: { description: 'Periode Aksi Bersama dan pertemuan dari waktu ke waktu', options: {} },
    activities: { description: 'Daftar kegiatan pada sumber, dengan tanggalnya', options: {} },
    about: { description: 'Kelompok Kerja, dan sumber dari semua keterangan ini', options: {} },
    gaps: {
      description: 'Yang tidak disebut sumber, atau bertentangan di dalamnya',
      options: {},
    },
    contact: { description: 'Kontak soal Kelompok Kerja', options: {} },
    help: { description: 'Cara bertanya, dan tentang apa', options: {} },
    private: 'Tampilkan balasan hanya kepada saya',
    lookUp: 'Cari dalam basis pengetahuan',
  },

  command: {
    help: (option) =>
      `**Yang dapat Anda tanyakan.** Ketikan yang belum lengkap atau salah eja pun diterima; dengan \`${option}: True\`, hanya Anda yang melihat balasannya.`,
    commandsLabel: 'Perintah',
    onAnyMessage: (name) => `Pada pesan mana pun: Aplikasi › ${name}`,
    closest: (typed, others) =>
      `Yang paling cocok dengan ${typed}.${others.length > 0 ? ` Yang juga cocok: ${listed(others)}.` : ''}`,
    closestIs: (typed, name) => `Yang paling cocok dengan ${typed}: ${name}.`,
    noPeriod: (typed, existing) =>
      `Tidak ditemukan Periode Aksi Bersama untuk ${typed.join(' dan ')}. Yang ada: ${list(existing)}.`,
    periodUnread: (typed, existing) =>
      `Saya tidak dapat memahami ${typed.join(' dan ')} sebagai Periode Aksi Bersama. Yang ada: ${list(existing)}.`,
    existing: (n, dates) => `${nth(n)} (${dates})`,
    countryNotNamed: (typed) =>
      `Halaman tersebut tidak menyebut nama ${typed} di antara negara-negara yang tercantum untuk Periode Aksi Bersama.`,
    countryUnread: (typed, near) =>
      `Saya tidak mengenali ${typed} sebagai nama negara.${near.length > 0 ? ` Apakah maksud Anda ${near.join(' atau ')}?` : ''}`,
    briefOfOne: 'Ringkasan hanya mencakup satu periode atau satu negara: silakan sebutkan salah satunya.',
    ofThePeriod: 'Tentang periode itu',
    ofTheCountry: 'Tentang negara itu',
    samePeriod: (n) => `Keduanya menunjuk ${period(n)}. Pilih dua periode yang berbeda untuk dibandingkan.`,
    besideNeighbour: 'Hanya satu periode yang disebutkan: di sampingnya ditampilkan periode yang berdekatan.',
    pair: (first, other) => `${nth(first)}/${nth(other)}`,
    allPairs: (count) => `Semua (${number(count)})`,
    meetings: (count, by) =>
      [
        count === 0 ? 'tidak ada pertemuan' : meetings(count),
        by.kind && `jenis “${by.kind}”`,
        by.city && `di ${by.city}`,
        by.period && `untuk ${by.period}`,
        by.date,
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
    meetingsHeld: (what, range, page) =>
      `**${what}**${range === undefined ? '' : `, dari ${range.from} hingga ${range.to}`}${page === undefined ? '' : `: halaman ${number(page.at)} dari ${number(page.of)}`}.`,
    sentence: (what) => `${capitalise(what)}.`,
    earlier: 'Sebelumnya',
    later: 'Sesudahnya',
    meetingGone: 'Pertemuan ini tidak ada lagi dalam basis pengetahuan.',
    option: { city: 'kota', date: 'tanggal', kind: 'jenis', period: 'periode' },
    noneFound: (option, typed) => `Tidak ditemukan ${option} untuk ${typed}.`,
    optionUnread: (option, typed) => `Saya tidak dapat memahami ${typed} sebagai ${option}.`,
    didYouMean: (names) => `Apakah maksud Anda ${names.join(' atau ')}?`,
    thereAre: (names) => `Yang ada: ${list(names)}.`,
    byThereAre: (option, names) => `Menurut ${option}, yang ada: ${list(names)}.`,
    withoutThe: (option, label, count) => `Jika ${option} (${label}) diabaikan: ${number(count)}.`,
    withoutButton: (option) => `Abaikan ${option}`,
    noMeetings: (what, rest) =>
      `Tidak ditemukan pertemuan: dalam daftar pada sumber, ${what}. ${rest}`.trim(),
    meetingsBy: (option) => `Pertemuan menurut ${option}`,
    or: (labels) => labels.join(' atau '),

    // Answers to what isn't a question.
    unknownCommand: 'Perintah ini tidak ada lagi. /help mencantumkan perintah yang ada.',
    noText: 'Pesan ini tidak memuat teks yang dapat dicari.',
    onlyAskerRemoves: 'Hanya orang yang bertanya yang dapat menghapus balasan ini.',
    olderButton:
      'Tombol ini berasal dari versi bot sebelumnya. Silakan tanyakan lagi: /help mencantumkan perintah-perintahnya.',
    leadsNowhere:
      'Tombol atau pilihan ini mengarah ke sesuatu yang tidak ada lagi. /help mencantumkan perintah yang ada.',
    nothingChosen: 'Tidak ada yang dipilih.',
    cantAnswer: 'Bot ini tidak dapat menjawab hal itu. /help mencantumkan yang dapat dijawabnya.',
    failed: (reference) =>
      `Maaf, terjadi kesalahan di pihak kami. Silakan coba lagi; jika masalah ini berlanjut, sampaikan kode rujukan ${reference} kepada pengelola bot ini.`,
    tooMuch: (seconds) =>
      `Terlalu banyak permintaan sekaligus. Silakan coba lagi dalam ${seconds === 1 ? 'satu' : number(seconds)} detik.`,
    needsOption: (command, option) => `/${command} memerlukan opsi “${option}”.`,
    eitherTrueOrFalse: (command, option) =>
      `Opsi “${option}” pada /${command} hanya dapat bernilai True atau False.`,
    cantReadLanguage: (language, read) =>
      `Saya belum dapat memahami bahasa ${language}. Silakan bertanya dalam bahasa ${either(read)}.`,
  },

  // Pictures: lines of about 45 characters, and what is read out instead of them.
  picture: {
    source: (titles) => `Sumber: ${listed(titles)}`,
    moreOutcomes: (count) => `Dan ${number(count)} hasil lagi: lihat teks.`,
    moreCountries: (count) => `Dan ${number(count)} negara lagi: lihat teks.`,
    earlierPeriods: (count) => `Dan ${number(count)} periode sebelumnya: lihat teks.`,
    earlier: (count) => `Dan ${number(count)} sebelumnya: lihat teks.`,
    moreInText: (count) => `Dan ${number(count)} lagi: lihat teksnya.`,
    outcomesCompared: (count, ns) => `${number(count)} hasil ${thePeriods(ns)} dapat dibandingkan`,
    noCounterpart: (count) => `${number(count)} angka tidak memiliki padanan: lihat teks.`,
    barsAlt: (title) => `Diagram batang pada satu skala: ${title}.`,
    chartAlt: (title, rows) => `${title}: ${listed(rows.map(({ nth: of, text }) => `${of} ${text}`))}.`,
    notGiven: 'tidak dicantumkan',
    figure: (qualifier, count) => figure(qualifier, count).replace(` (${NO_FIGURE})`, ', tanpa angka'),
    wordedDifferently: (text) => `${text}, dirumuskan berbeda`,
    column: (n, year) => (year === undefined ? nth(n) : `${nth(n)}, ${year}`),
    countries: 'Negara',
    notListed: 'tidak tercantum',
    countriesAlt: (title) => `Negara menurut periode: ${decapitalise(title)}.`,
    sizesAlt: (all) =>
      `${capitalise(listed(all.map(({ n, dates, count }) => `${thePeriod(n)} (${dates}) ${countries(count)}`)))}.`,
    inAllAlt: (periods, names) =>
      `Dalam ${periods === 1 ? 'periode itu' : `${allOf(periods)} periode`}: ${list(names)}.`,
    countryAlt: (name, ns) => `${name}: ${nths(ns)}.`,
    inPeriods: (count, periods, everywhere) =>
      `${countries(count)} dalam Periode Aksi Bersama${periods > 1 ? `; ${everywhere === 0 ? 'tidak satu pun' : `${number(everywhere)} di antaranya`} dalam ${allOf(periods)}nya` : ''}`,
    sameInAll: (count, periods) => `${countries(count)} yang sama dalam ${allOf(periods)} periode`,
    fromThen: (count, since, everywhere, first) =>
      `${countries(count)} sejak ${thePeriod(since)}; ${everywhere === 0 ? 'tidak satu pun' : number(everywhere)} sudah ada sejak ${thePeriod(first)}`,
    periodLabel: (n, dates) => `Periode ${nth(n)}: ${dates}`,
    otherDates: (dates, section) => `atau ${dates} (“${section}”)`,
    meetingLabel: (dates, label, city) => `${dates}: ${label}${city === undefined ? '' : `, ${city}`}`,
    kindsOf: (n, kinds) => {
      const all = listed(kinds.map((name, at) => (at === 0 ? name : decapitalise(name))));
      return n === undefined ? all : `${all} (${nth(n)})`;
    },
    usualCity: (city) => `Pertemuan di ${city} jika kota tidak disebut.`,
    timelineTitle: (years) => `Periode Aksi Bersama dan pertemuan, ${years}`,
    kindsForEvery: (kinds) => `${capitalise(list(kinds))} untuk setiap periode`,
    years: (first, last) => (first === last ? String(first) : `${first} hingga ${last}`),
    timelineAlt: (years, title) => `Lini masa ${years}: ${decapitalise(title)}.`,
    periodAlt: (n, dates, others) =>
      `Periode ${nth(n)}: ${dates}${others.map((other) => `; “${other.section}” menyatakan ${other.dates}`).join('')}.`,
    meetingAlt: (when, city, label) => `${when}, ${city}: ${label}.`,
  },
};

function across(sectors: readonly string[], areExamples: boolean): string {
  return sectors.length === 0
    ? ''
    : `, dalam cakupan sektor yang luas, ${areExamples ? 'seperti' : 'yaitu'} ${list(sectors)}`;
}

/** `ketiga`: all three, before `periode` or `-nya`. */
function allOf(count: number): string {
  const words = [
    'kedua',
    'ketiga',
    'keempat',
    'kelima',
    'keenam',
    'ketujuh',
    'kedelapan',
    'kesembilan',
    'kesepuluh',
  ];
  return words[count - 2] ?? 'seluruh';
}
