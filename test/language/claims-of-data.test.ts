import { describe, expect, it } from 'vitest';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { createAsker } from '../evaluation/asking.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

const { periods, meetings, countries, group } = knowledgeOf2017;
const ask = createAsker(knowledgeOf2017, readModel);

/** A claim, what sort it is of, and whether the data bear it out. */
interface Claim {
  readonly text: string;
  readonly sort: keyof Wordings;
  readonly isTrue: boolean;
}

/** How a language claims things: `{c}` and `{d}` are countries, `{n}` is the number of a period, `{y}` its year, `{m}` that of another. */
interface Wordings {
  readonly was: readonly string[];
  readonly wasNot: readonly string[];
  readonly always: readonly string[];
  readonly onlyThen: readonly string[];
  readonly chairs: readonly string[];
  readonly chaired: readonly string[];
  readonly chairsAlone: readonly string[];
  readonly both: readonly string[];
  readonly otherToo: readonly string[];
  readonly thenToo: readonly string[];
  readonly debriefIn: readonly string[];
  readonly lastIn: readonly string[];
  readonly debriefsIn?: readonly string[];
  readonly debriefsThen?: readonly string[];
  readonly meetingsIn?: readonly string[];
  readonly neverIn?: readonly string[];
  readonly arrests: readonly string[];
  readonly moreArrests: readonly string[];
}

const WORDINGS: Readonly<Record<string, Wordings>> = {
  en: {
    was: ['Did {c} take part in JPA {n}?', 'Was {c} in the period of {y}?', '{c} took part in {y}, right?'],
    wasNot: ["{c} wasn't in JPA {n}, right?", 'Did {c} miss JPA {n}?', 'Was {c} absent from JPA {n}?'],
    always: [
      'Was {c} in all three periods?',
      'Has {c} been in since the first period?',
      'Was {c} there from the start?',
    ],
    onlyThen: ['Was {c} only in JPA {n}?', 'Did {c} join only in JPA {n}?', 'Was {c} in JPA {n} alone?'],
    chairs: ['Is {c} a co-chair?', 'Is {c} still a co-chair?', 'Does {c} co-chair the group?'],
    chaired: ['Was {c} formerly a co-chair?', 'Is {c} no longer a co-chair?', 'Is {c} a former co-chair?'],
    chairsAlone: ['Is {c} the only co-chair?', 'Does {c} chair alone?'],
    both: ['Were both {c} and {d} in JPA {n}?', 'Did {c} and {d} take part in JPA {n}?'],
    otherToo: ['{d} was in JPA {n}. Was {c} too?', '{d} was in JPA {n}. And {c}?'],
    thenToo: ['{c} was in JPA {m}. Was it in JPA {n} too?', '{c} was in JPA {m}. And JPA {n}?'],
    debriefIn: ['Was the debrief of JPA {n} in {city}?'],
    debriefsIn: [
      'Were the debriefs in {city}?',
      'Were all debriefs in {city}?',
      'Were the debrief meetings in {city}?',
    ],
    debriefsThen: ['Were the debriefs in {y}?', 'Were the debrief meetings in {y}?'],
    meetingsIn: ['Were the meetings in {city}?', "Were the working group's meetings in {city}?"],
    neverIn: [
      'Have they never met in {city}?',
      'Was no meeting held in {city}?',
      'None of the meetings was in {city}, right?',
    ],
    lastIn: ['Was the last meeting in {city}?'],
    arrests: ['Were there {x} arrests in JPA {n}?', 'Were exactly {x} arrests made in JPA {n}?'],
    moreArrests: ['Were there more than {x} arrests in JPA {n}?'],
  },
  id: {
    was: ['Apakah {c} ikut periode {n}?', 'Apa benar {c} berpartisipasi di tahun {y}?'],
    wasNot: ['{c} tidak ikut periode {n}, kan?', 'Apakah {c} absen di periode {n}?'],
    always: ['Apakah {c} ikut semua periode?', '{c} selalu ikut?'],
    onlyThen: ['Apakah {c} hanya ikut periode {n}?'],
    chairs: ['Apakah {c} ketua bersama?', '{c} masih ketua bersama?'],
    chaired: ['{c} mantan ketua bersama?', 'Apakah {c} bukan lagi ketua bersama?'],
    chairsAlone: ['Apakah {c} satu-satunya ketua?'],
    both: ['Apakah {c} dan {d} ikut periode {n}?'],
    otherToo: ['{d} ikut JPA {n}. Kalau {c}?'],
    thenToo: ['{c} ikut periode {m}. Apakah periode {n} juga?'],
    debriefIn: ['Apakah debrief periode {n} di {city}?'],
    lastIn: ['Apakah pertemuan terakhir di {city}?'],
    arrests: ['Apakah ada {x} penangkapan di periode {n}?'],
    moreArrests: ['Apakah penangkapan di periode {n} lebih dari {x}?'],
  },
  ms: {
    was: ['Adakah {c} menyertai tempoh {n}?', 'Betulkah {c} mengambil bahagian pada {y}?'],
    wasNot: ['{c} tak sertai tempoh {n}, kan?'],
    always: ['Adakah {c} menyertai semua tempoh?'],
    onlyThen: ['{c} sertai tempoh {n} sahaja?'],
    chairs: ['Adakah {c} pengerusi bersama?', '{c} masih pengerusi bersama?'],
    chaired: ['Adakah {c} bekas pengerusi bersama?', '{c} bukan lagi pengerusi bersama?'],
    chairsAlone: ['Adakah {c} satu-satunya pengerusi?'],
    both: ['Adakah {c} dan {d} menyertai tempoh {n}?'],
    otherToo: ['{d} sertai tempoh {n}. Adakah {c} juga?'],
    thenToo: ['{c} sertai tempoh {m}. Tempoh {n} juga?'],
    debriefIn: ['Adakah debrief tempoh {n} di {city}?'],
    lastIn: ['Adakah mesyuarat terakhir di {city}?'],
    arrests: ['Adakah terdapat {x} tangkapan dalam tempoh {n}?'],
    moreArrests: ['Adakah tangkapan dalam tempoh {n} lebih daripada {x}?'],
  },
  th: {
    was: ['{c}เข้าร่วมรอบ {n} ไหม', 'ปี {y} {c}เข้าร่วมหรือเปล่า'],
    wasNot: ['{c}ไม่ได้เข้าร่วมรอบ {n} ใช่ไหม'],
    always: ['{c}เข้าร่วมทุกรอบไหม', '{c}ร่วมทั้งสามรอบใช่ไหม'],
    onlyThen: ['{c}เข้าร่วมแค่รอบ {n} ใช่ไหม', '{c}เข้าร่วมรอบ {n} เท่านั้นใช่ไหม'],
    chairs: ['{c}เป็นประธานร่วมไหม', '{c}ยังเป็นประธานร่วมอยู่ไหม'],
    chaired: ['{c}เคยเป็นประธานร่วมมาก่อนใช่ไหม', '{c}ไม่ได้เป็นประธานร่วมแล้วใช่ไหม'],
    chairsAlone: ['{c}เป็นประธานเพียงประเทศเดียวใช่ไหม'],
    both: ['{c}และ{d}เข้าร่วมรอบ {n} ไหม'],
    otherToo: ['{d}เข้าร่วมรอบ {n} แล้ว{c}ล่ะ?'],
    thenToo: ['{c}เข้าร่วมรอบ {m} แล้วรอบ {n} ล่ะ?'],
    debriefIn: ['การประชุม debrief รอบ {n} จัดที่ {city} ใช่ไหม'],
    lastIn: ['การประชุมครั้งสุดท้ายจัดที่ {city} ใช่ไหม'],
    arrests: ['รอบ {n} มีการจับกุม {x} รายใช่ไหม'],
    moreArrests: ['รอบ {n} จับกุมมากกว่า {x} รายไหม'],
  },
  vi: {
    was: ['{c} có tham gia đợt {n} không?', 'Năm {y} có {c} tham gia không?'],
    wasNot: ['{c} không tham gia đợt {n} đúng không?', '{c} vắng mặt ở đợt {n} phải không?'],
    always: ['{c} có tham gia cả ba đợt không?', 'Ngay từ đợt đầu năm 2015 đã có {c} chưa?'],
    onlyThen: ['{c} chỉ tham gia đợt {n} thôi à?'],
    chairs: ['{c} có phải là đồng chủ tịch không?', '{c} còn là đồng chủ tịch không?'],
    chaired: [
      '{c} từng là đồng chủ tịch trước đây phải không?',
      '{c} không còn là đồng chủ tịch nữa phải không?',
    ],
    chairsAlone: ['{c} là chủ tịch duy nhất phải không?'],
    both: ['{c} và {d} có tham gia đợt {n} không?'],
    otherToo: ['{d} tham gia đợt {n}. Còn {c}?'],
    thenToo: ['{c} tham gia đợt {m}. Còn đợt {n}?'],
    debriefIn: ['Cuộc họp rút kinh nghiệm đợt {n} ở {city} phải không?'],
    lastIn: ['cuộc họp cuối cùng ở {city} phải không'],
    arrests: ['Đợt {n} có {x} vụ bắt giữ phải không?'],
    moreArrests: ['Đợt {n} có hơn {x} vụ bắt giữ không?'],
  },
  fil: {
    was: ['Kasali ba ang {c} sa JPA {n}?', 'Kasama ang {c} noong {y}, di ba?'],
    wasNot: ['Hindi kasali ang {c} sa JPA {n}, tama?'],
    always: ['Kasali ba ang {c} sa lahat ng period?'],
    onlyThen: ['Sa JPA {n} lang ba kasali ang {c}?'],
    chairs: ['Co-chair ba ang {c}?', 'Co-chair pa rin ba ang {c}?'],
    chaired: ['Dating co-chair ba ang {c}?', 'Hindi na ba co-chair ang {c}?'],
    chairsAlone: ['Ang {c} lang ba ang co-chair?'],
    both: ['Kasali ba ang {c} at {d} sa JPA {n}?'],
    otherToo: ['Kasali ang {d} sa JPA {n}. Kasali rin ba ang {c}?'],
    thenToo: ['Kasali ang {c} sa JPA {m}. Kasali rin ba sa JPA {n}?'],
    debriefIn: ['Sa {city} ba ginanap ang debrief ng JPA {n}?'],
    lastIn: ['Sa {city} ba ang huling meeting?'],
    arrests: ['May {x} arrests ba sa JPA {n}?'],
    moreArrests: ['Higit sa {x} ba ang arrests sa JPA {n}?'],
  },
  hi: {
    was: ['क्या {c} चरण {n} में था?', '{c} {y} में शामिल था, है ना?'],
    wasNot: ['{c} चरण {n} में नहीं था, है ना?'],
    always: ['क्या {c} तीनों चरणों में था?', 'क्या {c} हर बार शामिल था?'],
    onlyThen: ['क्या {c} सिर्फ चरण {n} में था?'],
    chairs: ['क्या {c} सह-अध्यक्ष है?', 'क्या {c} अब भी सह-अध्यक्ष है?'],
    chaired: ['क्या {c} पहले सह-अध्यक्ष था?', 'क्या {c} अब सह-अध्यक्ष नहीं है?'],
    chairsAlone: ['क्या {c} अकेला अध्यक्ष है?'],
    both: ['क्या {c} और {d} चरण {n} में थे?'],
    otherToo: ['{d} चरण {n} में था। क्या {c} भी था?'],
    thenToo: ['{c} चरण {m} में था। क्या चरण {n} में भी था?'],
    debriefIn: ['क्या JPA {n} की डीब्रीफ बैठक {city} में हुई?'],
    lastIn: ['क्या आखिरी बैठक {city} में हुई?'],
    arrests: ['क्या चरण {n} में {x} गिरफ्तारियां हुईं?'],
    moreArrests: ['क्या चरण {n} में {x} से ज़्यादा गिरफ्तारियां हुईं?'],
  },
  bn: {
    was: ['{c} কি পর্ব {n}-এ ছিল?', '{y} সালে {c} ছিল কি?'],
    wasNot: ['{c} পর্ব {n}-এ ছিল না, তাই না?'],
    always: ['{c} কি তিনটি পর্বেই ছিল?', '{c} কি সব পর্বে ছিল?'],
    onlyThen: ['{c} কি শুধু পর্ব {n}-এ ছিল?'],
    chairs: ['{c} কি সহ-সভাপতি?', '{c} কি এখনও সহ-সভাপতি?'],
    chaired: ['{c} কি আগে সহ-সভাপতি ছিল?', '{c} কি আর সহ-সভাপতি নেই?'],
    chairsAlone: ['{c} কি একমাত্র সভাপতি?'],
    both: ['{c} ও {d} কি পর্ব {n}-এ ছিল?'],
    otherToo: ['{d} পর্ব {n}-এ ছিল। {c} কি ছিল?'],
    thenToo: ['{c} পর্ব {m}-এ ছিল। পর্ব {n}-এও ছিল কি?'],
    debriefIn: ['JPA {n}-এর ডিব্রিফ কি {city}-এ হয়েছিল?'],
    lastIn: ['শেষ বৈঠক কি {city}-এ হয়েছিল?'],
    arrests: ['পর্ব {n}-এ কি {x} জন গ্রেপ্তার হয়েছিল?'],
    moreArrests: ['পর্ব {n}-এ কি {x}-এর বেশি গ্রেপ্তার হয়েছিল?'],
  },
  zh: {
    was: ['{c}参加了第{n}期吗？', '{y}年{c}参加了吗？'],
    wasNot: ['{c}没有参加第{n}期，对吗？'],
    always: ['{c}三期都参加了吗？', '{c}每一期都参加了吗'],
    onlyThen: ['{c}只参加了第{n}期吗？'],
    chairs: ['{c}是联合主席吗？', '{c}现在还是联合主席吗？'],
    chaired: ['{c}以前是联合主席吗？', '{c}不再是联合主席了吗？'],
    chairsAlone: ['{c}是唯一的主席吗？'],
    both: ['{c}和{d}都参加了第{n}期吗？'],
    otherToo: ['{d}参加了第{n}期。{c}呢？'],
    thenToo: ['{c}参加了第{m}期。第{n}期呢？'],
    debriefIn: ['第{n}期总结会议在{city}举行吗？'],
    lastIn: ['最后一次会议是在{city}吗'],
    arrests: ['第{n}期有{x}次逮捕吗？'],
    moreArrests: ['第{n}期逮捕超过{x}人吗？'],
  },
};

const NAMED = ['TH', 'BD', 'LK'];
const CITIES = ['Bangkok', 'Kuala Lumpur', 'Canberra'];
const roleOf = (role: string) =>
  new Set(
    group.facts
      .filter(({ id }) => id === role)
      .flatMap(({ statements }) => statements.flatMap((one) => one.countries.map(({ code }) => code))),
  );
const wasIn = (code: string, period: (typeof periods)[number]) =>
  period.participants.countries.some((country) => country.code === code);

/** Every claim that a language's wordings make of countries, roles, debriefs and arrests. */
function claimsIn(language: string, wordings: Wordings): Claim[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const [now, before] = [roleOf('co-chairs'), roleOf('former-co-chair')];
  const claims: Claim[] = [];
  const claim = (
    sort: keyof Wordings,
    values: Readonly<Record<string, string | number>>,
    isTrue: boolean,
  ) => {
    for (const text of wordings[sort] ?? [])
      claims.push({
        text: text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
        sort,
        isTrue,
      });
  };
  for (const code of NAMED) {
    const c = names.of(code) ?? code;
    const joined = periods.filter((period) => wasIn(code, period));
    claim('always', { c }, joined.length === periods.length);
    for (const period of periods) {
      const values = { c, n: period.number, y: period.date.from.year };
      claim('was', values, joined.includes(period));
      claim('wasNot', values, !joined.includes(period));
      claim('onlyThen', values, joined.length === 1 && joined.includes(period));
      for (const before of joined)
        if (before !== period) claim('thenToo', { ...values, m: before.number }, joined.includes(period));
      for (const other of NAMED)
        if (other !== code && wasIn(other, period))
          claim('otherToo', { ...values, d: names.of(other) ?? other }, joined.includes(period));
      for (const other of NAMED)
        if (other !== code)
          claim(
            'both',
            { ...values, d: names.of(other) ?? other },
            [code, other].every((one) => wasIn(one, period)),
          );
    }
  }
  for (const { code } of countries) {
    const c = names.of(code) ?? code;
    claim('chairs', { c }, now.has(code));
    claim('chaired', { c }, before.has(code));
    claim('chairsAlone', { c }, now.has(code) && now.size === 1);
  }
  for (const { number: n, outcomes } of periods) {
    const debrief = meetings.find(
      ({ period, kinds }) => period?.number === n && kinds.some(({ id }) => id === 'debrief'),
    );
    for (const city of CITIES) claim('debriefIn', { n, city }, debrief?.city.name === city);
    for (const { measure, qualifier, count } of outcomes) {
      if (measure.id !== 'arrests' || qualifier !== 'exact' || count === undefined) continue;
      for (const more of [-2, 0, 3]) {
        claim('arrests', { n, x: count + more }, more === 0);
        claim('moreArrests', { n, x: count + more }, more < 0);
      }
    }
  }
  for (const city of CITIES) {
    const debriefs = meetings.filter(({ kinds }) => kinds.some(({ id }) => id === 'debrief'));
    claim(
      'debriefsIn',
      { city },
      debriefs.every((one) => one.city.name === city),
    );
    claim(
      'meetingsIn',
      { city },
      meetings.every((one) => one.city.name === city),
    );
    claim('lastIn', { city }, meetings.at(-1)?.city.name === city);
    claim('neverIn', { city }, !meetings.some((one) => one.city.name === city));
  }
  for (const { date } of periods) {
    const debriefs = meetings.filter(({ kinds }) => kinds.some(({ id }) => id === 'debrief'));
    const y = date.from.year;
    claim(
      'debriefsThen',
      { y },
      debriefs.every((one) => one.date.from.year === y),
    );
  }
  return claims;
}

/** The sorts of claim that a yes or a no settles: in every language, and in English besides. */
const SETTLED = ['was', 'always', 'onlyThen', 'chairs', 'both'] as const;
const SETTLED_IN_ENGLISH = [
  'wasNot',
  'chaired',
  'otherToo',
  'thenToo',
  'debriefIn',
  'arrests',
  'moreArrests',
] as const;

describe('of what is claimed of the data, a yes is never false, and a no never', () => {
  it.each(Object.entries(WORDINGS))('%s', (language, wordings) => {
    const said = claimsIn(language, wordings).map((claim) => {
      const [word] = /^(?:yes|no)\b/i.exec(ask(claim.text).headline) ?? [];
      return { ...claim, word: word?.toLowerCase() };
    });
    expect(said.filter(({ word, isTrue }) => word === (isTrue ? 'no' : 'yes'))).toEqual([]);
    // … and enough of it is said for that to mean something.
    for (const word of ['yes', 'no'])
      expect(said.filter((one) => one.word === word).length).toBeGreaterThan(said.length / 10);
    const settled = new Set(said.flatMap(({ sort, word }) => (word === undefined ? [] : [sort])));
    const settles = [...SETTLED, ...(language === 'en' ? SETTLED_IN_ENGLISH : [])];
    expect(settles.filter((sort) => !settled.has(sort))).toEqual([]);
  });
});
