import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/language/language.ts';
import { parseExamples } from '../../src/language/learnt/examples.ts';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { tokensOf } from '../../src/language/words/tokens.ts';
import { en } from '../../src/messages/en.ts';
import { printQueries } from '../../src/questions/query.ts';
import { knowledgeOf2017 as knowledge } from '../knowledge-of-2017.ts';

const { read, optionsOf } = createLanguage(knowledge, readModel);
const options = optionsOf(knowledge, en.formats.date);
const languages = [...knowledge.terms.keys()].filter((language) => language !== 'en');
const examplesOf = (language: string) =>
  parseExamples(readFileSync(`data/examples/${language}.txt`, 'utf8')).map(({ question }) => question);

/** None of them stands in the examples. */
const asked: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  th: [
    ['รอบแรกจับได้กี่คน ไม่เอายอดรวมนะ', 'arrests where period(1)'],
    ['ไตรมาสที่ 3 ปี 2558 มีประชุมอะไรบ้าง', 'meetings where in(2015-07..2015-09)'],
    ['ประชุม debrief เดือน พ.ย. 58 ที่กรุงเทพ', 'meetings where city(bangkok) and kind(debrief) and in(2015-11)'],
    ['JPA ครั้งที่ 3 นี่ลากยาวกี่เดือนอะครับ', 'duration periods where period(3)'],
    ['คดีหลุมศพชายแดนไทยมาเล สรุปศาลตัดสินว่าผิดกี่คนอะคับ', 'count thai-trial where about(convictions)'],
    ['จับกุมกี่คนในปฏิบัติการครั้งที่ 1 เอ๊ย ครั้งที่ 3', 'arrests where period(3)'],
    ['ประธานร่วมคือประเทศไหน ผมคิดว่าศรีลังกา', 'co-chairs'],
    ['ไม่รู้ว่าประเทศไหนเข้าร่วมรอบสอง', 'countries where participated(2)'],
    ['ประชุมต้นปี 2560 มีอะไรบ้าง', 'meetings where in(2017-01..2017-04)'],
    ['แต่ละครั้งมีประเทศเข้าร่วมกี่ประเทศ', 'compare countries'],
    ['รอบสามจัดอบรมกี่ครั้งคะ ไม่เอาจำนวนคนนะ', 'training where period(3)'],
    ['ช่วง มิ.ย. - ต.ค. 2558 มีประชุมอะไรบ้าง', 'meetings where in(2015-06..2015-10)'],
    ['การประชุมเมื่อวันที่ 25 พ.ย. 2015 คืออะไร', 'meetings where in(2015-11-25)'],
    ['ประเทศใดไม่ได้เป็นประธานร่วมแล้ว', 'countries where chaired'],
    ['มีผู้ถูกจับกุมกี่คนในรอบที่สอง', 'arrests where period(2)'],
    ['JPA ๓ มีกี่ประเทศ', 'count countries where participated(3)'],
    ['การประชุมที่กรุงเทพฯ ในปี พ.ศ. 2559', 'meetings where city(bangkok) and in(2016)'],
    ['ประชุมหลังปี 2559', 'meetings where after(2016)'],
    ['ประชุมก่อน พ.ศ. ๒๕๕๙', 'meetings where before(2016)'],
    ['ใครคือประธานร่วมของคณะทำงานตอนนี้', 'co-chairs'],
    ['ประเทศที่เข้าร่วมรอบสองแต่ไม่ได้เข้าร่วมรอบแรก', 'countries where participated(2) and not participated(1)'],
    ['บังกลาเทศอยู่ในรอบสามไหม', 'exists countries where country(BD) and participated(3)'],
    ['กัปตันแบรมโดนจับตัวตอนไหน', 'when captain-bram where about(arrest)'],
    ['รอบไหนมีการจับกุมมากที่สุด', 'most arrests'],
    ['ขออีเมลติดต่อคณะทำงานหน่อย', 'contact'],
    ['รอบที่ 1 มี search warrants กี่ใบ', 'warrants where period(1)'],
    ['ทลายเครือข่ายในรอบที่ 3 ได้กี่เครือข่าย', 'networks where period(3)'],
    ['ขอบคุณมากนะ', 'nothing'],
    ['คณะทำงานประชุมกันหนแรกเดือนไหน', 'first meetings'],
    ['ตำรวจสากลสนับสนุนอะไรในรอบสอง', 'support where period(2) and organisation(interpol)'],
  ],
  zh: [
    ['誰支援了第一期行動？', 'who support where period(1)'],
    ['谁参与了第一期行动？', 'countries where participated(1)'],
    ['布拉姆船長是在第幾期被捕的？', 'captain-bram where about(arrest)'],
    ['第三期都有哪些国家参与?', 'countries where participated(3)'],
    ['第二期都抓了多少人', 'arrests where period(2)'],
    ['二〇一六年有哪些会议?', 'meetings where in(2016)'],
    ['第二次行动逮捕了30多人,对吗?', 'arrests where period(2) and amount(>30)'],
    ['2015年第三季度有哪些会议?', 'meetings where in(2015-07..2015-09)'],
    ['2016年底之前的会议', 'meetings where not after(2016-12)'],
    ['2016年那次除了抓到Captain Bram，还有哪些国家的人口贩运网络被瓦解？', 'countries where disrupted(2)'],
    ['第一期，不对，第三期抓了多少人？', 'arrests where period(3)'],
    ['工作组的共同主席是谁？我以为是斯里兰卡', 'co-chairs'],
    ['那个外号叫Captain Bram的人真名是啥，什么来头？', 'captain-bram where about(identity)'],
    ['我不知道哪些国家参加了第二期', 'countries where participated(2)'],
    ['第二次会议', 'meetings'],
    ['2016那次，除了抓蛇头，人口贩卖团伙在哪几个国家被打掉了？', 'countries where disrupted(2)'],
    ['哪些国家参加了第二次，没参加第一次', 'countries where participated(2) and not participated(1)'],
    [
      '参加第三次行动的那十个国家里头，哪些没参加过第一次？',
      'countries where participated(3) and not participated(1)',
    ],
    ['第一次开会是什么时候', 'meetings where kind(first-meeting)'],
    ['2016年底的会议', 'meetings where in(2016-09..2016-12)'],
    ['三期都参加了的是哪几个国家', 'countries where participated(1) and participated(2) and participated(3)'],
    ['那个圆桌会议在哪天', 'meetings where kind(roundtable)'],
    ['第三期的引渡請求，是向哪些國家提的', 'place extraditions where period(3)'],
    ['2015年9月初到11月底有哪些會議', 'meetings where in(2015-09..2015-11)'],
    ['三期聯合行動當中哪一期最長', 'longest periods'],
    ['第一期的剝削案涉及哪些行業', 'sectors where period(1)'],
    ['第一次和第三次相比，哪次逮捕的人多', 'compare arrests where period(1) or period(3)'],
    ['最後一期有幾個國家', 'count countries where participated(3)'],
    ['先前是哪國擔任共同主席', 'former-co-chair'],
    ['第二期有多少人被逮捕', 'arrests where period(2)'],
    ['第三期有哪些國家參加', 'countries where participated(3)'],
    ['哪些国家参加了第二期但没参加第一期', 'countries where participated(2) and not participated(1)'],
    ['2016年以后开了哪些会', 'meetings where after(2016)'],
    ['2016年之前的会议', 'meetings where before(2016)'],
    ['在曼谷举行的会议', 'meetings where city(bangkok)'],
    ['工作组的共同主席是哪些国家', 'co-chairs'],
    ['布拉姆船长什么时候被捕', 'when captain-bram where about(arrest)'],
    ['哪一期逮捕人数最多', 'most arrests'],
    ['第一期执行了多少份搜查令', 'warrants where period(1)'],
    ['孟加拉国参加了第三期吗', 'exists countries where country(BD) and participated(3)'],
    ['工作组是什么时候成立的', 'when establishment'],
    ['怎么联系你们工作组', 'contact'],
    ['第二期持续了多长时间', 'duration periods where period(2)'],
    ['谢谢你', 'nothing'],
  ],
  id: [
    ['Apa yg dihasilkan Roundtable di Bangkok?', 'why meetings where city(bangkok) and kind(roundtable)'],
    ['JPA ke-4 jadinya kapan ya kak?', 'when periods where period(4)'],
    ['penangkapan tahap 1, bukan totalnya', 'arrests where period(1)'],
    ['Rapat apa pada kuartal ketiga 2015?', 'meetings where in(2015-07..2015-09)'],
    ['rapat sampai akhir 2016', 'meetings where not after(2016-12)'],
    ['Siapa saja yang pernah menjadi ketua bersama?', 'countries where chairs or chaired'],
    ['Kapan pertemuan berikutnya?', 'other(future) meetings'],
    ['Berapa negara yang ikut tidak lebih dari dua kali?', 'count countries where times(<3)'],
    ['negara mana yang ikut JPA 2, JPA 1 tidak', 'countries where participated(2) and not participated(1)'],
    [
      'siapa ikut JPA 1, JPA 2 dan JPA 3',
      'countries where participated(1) and participated(2) and participated(3)',
    ],
    ['negara mana saja yg ikut dua kali', 'countries where times(=2)'],
    ['ada maksimal 10 penangkapan pada 2017?', 'arrests where in(2017) and amount(<11)'],
    ['Ide bikin Joint Period of Action itu usulan siapa?', 'who proposal'],
    [
      'amerika udah gabung dari JPA yg pertama blm sih?',
      'exists countries where country(US) and participated(1)',
    ],
    ['Berapa lama periode aksi bersama yang pertama berlangsung?', 'duration periods where period(1)'],
    ['berapa penangkapan di periode 1, eh salah, periode 3?', 'arrests where period(3)'],
    ['rapat di KL, maksudku Bangkok', 'meetings where city(bangkok)'],
    [
      'Bener gak Indonesia selalu ikut di ketiga Joint Period of Action, ga pernah absen?',
      'exists countries where country(ID) and participated(1) and participated(2) and participated(3)',
    ],
    ['negara mana yang tidak absen di periode 1?', 'countries where participated(1)'],
    ['saya nggak tahu negara mana aja yang ikut JPA 2', 'countries where participated(2)'],
    ['rapat awal tahun 2017', 'meetings where in(2017-01..2017-04)'],
    [
      'berapa kali rapat/workshop debrief diadakan di Bangkok',
      'count meetings where city(bangkok) and kind(debrief)',
    ],
    [
      'dari 32 penangkapan tahun 2015 itu, berapa yang terjadi di Indonesia',
      'count arrests where in(2015) and country(ID); other() arrests where in(2015) and country(ID)',
    ],
    ['rapat apa saja antara September s.d. Desember 2015', 'meetings where in(2015-09..2015-12)'],
    ['periode aksi bersama yang terakhir berlangsung berapa lama', 'duration periods where period(3)'],
    [
      'apakah eksploitasi seksual anak online ditarget di ketiga periode',
      'exists crimes where period(1) and period(2) and period(3) and crime(online-child-exploitation)',
    ],
    ['berapa orang ditangkap pada periode kedua', 'arrests where period(2)'],
    ['negara mana saja yang ikut JPA ke-3', 'countries where participated(3)'],
    [
      'negara yang ikut periode kedua tapi tidak ikut yang pertama',
      'countries where participated(2) and not participated(1)',
    ],
    ['rapat sesudah tahun 2016', 'meetings where after(2016)'],
    ['pertemuan sebelum Mei 2016', 'meetings where before(2016-05)'],
    ['rapat di Bangkok tahun 2016', 'meetings where city(bangkok) and in(2016)'],
    ['siapa ketua bersama kelompok kerja ini', 'co-chairs'],
    ['kapan Kapten Bram ditangkap', 'when captain-bram where about(arrest)'],
    ['periode mana yang penangkapannya paling banyak', 'most arrests'],
    ['berapa lama periode kedua berlangsung', 'duration periods where period(2)'],
    ['apakah Bangladesh ikut periode ketiga', 'exists countries where country(BD) and participated(3)'],
    ['alamat email buat kontak kelompok kerja', 'contact'],
    ['kapan kelompok kerja dibentuk', 'when establishment'],
    ['brp korban yg diselamatkan jpa 1', 'victims where period(1)'],
    ['makasih banyak ya', 'nothing'],
  ],
  vi: [
    ['họp ở Bangkok mấy lần', 'count meetings where city(bangkok)'],
    [
      'Nước nào không tham gia đủ cả ba đợt?',
      'countries where not (participated(1) and participated(2) and participated(3))',
    ],
    [
      'Đợt 2 phá mạng lưới buôn người ở những nước nào? Có Indonesia không?',
      'countries where disrupted(2); countries where country(ID) and disrupted(2)',
    ],
    ['cuộc nào không họp ở Băng Cốc?', 'meetings where not city(bangkok)'],
    ['đợt nào không giải cứu nạn nhân', 'periods where not gives(victims)'],
    ['sếp hỏi đợt 3 bắt mấy người', 'arrests where period(3)'],
    ['Anh chị ơi, Indonesia có tham gia đợt nào không ạ?', 'periods where participated(ID)'],
    [
      'Số nạn nhân được giải cứu đợt 1 so với đợt 3 đợt nào ít hơn?',
      'compare victims where period(1) or period(3)',
    ],
    ['Kể tên các nước tham gia chiến dịch năm 2016', 'countries where participated(2)'],
    [
      'Từ tháng 6/2015 đến hết năm đó nhóm công tác họp những cuộc gì?',
      'meetings where in(2015-06..2015-12)',
    ],
    ['quý 3 năm 2015 có cuộc họp nào?', 'meetings where in(2015-07..2015-09)'],
    ['Cho tôi hỏi một lần nữa, những nước nào tham gia?', 'countries'],
    ['đợt 1, à nhầm, đợt 3 có bao nhiêu vụ bắt giữ?', 'arrests where period(3)'],
    ['không rõ nước nào tham gia đợt 2', 'countries where participated(2)'],
    ['cuộc họp cuối năm 2016', 'meetings where in(2016-09..2016-12)'],
    ['dot 2 mang luoi mua ban nguoi bi triet pha o nhung nuoc nao', 'countries where disrupted(2)'],
    ['bóc lột lao động trong đợt 2', 'crimes where period(2) and crime(labour-exploitation)'],
    ['từ đầu tháng 9 đến hết tháng 11/2015 có những cuộc họp gì', 'meetings where in(2015-09..2015-11)'],
    ['các yêu cầu dẫn độ được gửi tới nước nào', 'place extraditions'],
    ['họp lần thứ 2 vào ngày nào', 'meetings'],
    ['đợt 2 bắt được bao nhiêu người', 'arrests where period(2)'],
    ['dot 3 co nhung nuoc nao tham gia', 'countries where participated(3)'],
    [
      'nước nào tham gia đợt 2 nhưng không tham gia đợt 1',
      'countries where participated(2) and not participated(1)',
    ],
    ['các cuộc họp sau năm 2016', 'meetings where after(2016)'],
    ['họp trước tháng 5 năm 2016', 'meetings where before(2016-05)'],
    ['cuộc họp ở Bangkok năm 2016', 'meetings where city(bangkok) and in(2016)'],
    ['hai nước nào đồng chủ tịch nhóm công tác', 'co-chairs'],
    ['Thuyền trưởng Bram bị bắt khi nào', 'when captain-bram where about(arrest)'],
    ['đợt nào bắt nhiều người nhất', 'most arrests'],
    ['giai đoạn 2 kéo dài bao lâu', 'duration periods where period(2)'],
    ['Bangladesh có tham gia đợt ba không', 'exists countries where country(BD) and participated(3)'],
    ['nhóm công tác được thành lập khi nào', 'when establishment'],
    ['email liên hệ của nhóm công tác', 'contact'],
    ['đợt 1 giải cứu được bao nhiêu nạn nhân', 'victims where period(1)'],
    ['cảm ơn bạn nhé', 'nothing'],
  ],
  hi: [
    ['सेकंड JPA वाला हिस्सा पढ़ रहा था। गिरोह कुछ देशों में तोड़े गए। वो कौन से देश थे?', 'countries where disrupted(2)'],
    ['जेपीए 1 में देशों ने एक-दूसरे से कितनी पूछताछ की', 'enquiries where period(1)'],
    ['2015 की तीसरी तिमाही में कौन सी बैठकें हुईं?', 'meetings where in(2015-07..2015-09)'],
    ['पहली, नहीं नहीं, तीसरी अवधि में कितनी गिरफ्तारियाँ हुईं?', 'arrests where period(3)'],
    ['मुझे नहीं पता कि दूसरे दौर में कौन से देश थे', 'countries where participated(2)'],
    ['2015 में कितनी बैठकें हुईं (राउंडटेबल को भी जोड़कर)?', 'count meetings where in(2015)'],
    ['2016 के अंत में कौन सी बैठक हुई', 'meetings where in(2016-09..2016-12)'],
    ['कुल कितनी debrief बैठकें/वर्कशॉप हुईं?', 'count meetings where kind(debrief)'],
    ['फर्स्ट राउंड में कितनी गिरफ्तारियाँ हुईं', 'arrests where period(1)'],
    ['2017 में कुल कितने लोगों को मानव तस्करी के अपराध में दोषी ठहराया गया', 'convictions where in(2017)'],
    ['दूसरे दौर में कितने लोग गिरफ्तार हुए', 'arrests where period(2)'],
    ['teesre round me kaun se desh shamil the', 'countries where participated(3)'],
    ['कौन से देश दूसरे दौर में थे लेकिन पहले में नहीं', 'countries where participated(2) and not participated(1)'],
    ['2016 के बाद की बैठकें', 'meetings where after(2016)'],
    ['२०१६ से पहले की बैठकें', 'meetings where before(2016)'],
    ['बैंकॉक में 2016 की बैठकें', 'meetings where city(bangkok) and in(2016)'],
    ['सह-अध्यक्ष कौन है', 'co-chairs'],
    ['कैप्टन ब्रैम कब गिरफ्तार हुआ', 'when captain-bram where about(arrest)'],
    ['किस दौर में सबसे ज्यादा गिरफ्तारियां हुईं', 'most arrests'],
    ['दूसरा दौर कितने दिन चला', 'duration periods where period(2)'],
    ['क्या बांग्लादेश तीसरे दौर में था', 'exists countries where country(BD) and participated(3)'],
    ['समूह से ईमेल पर संपर्क कैसे करें', 'contact'],
    ['pehle round me kitne victims bachaye gaye', 'victims where period(1)'],
    ['कार्य समूह कब बना', 'when establishment'],
    ['बहुत धन्यवाद जी', 'nothing'],
  ],
  fil: [
    ['Anong krimen ang JPA 2 lang?', 'crimes where period(2) and not period(1) and not period(3)'],
    [
      'ilan po yung extradition request na naipasa noong Joint Period of Action ng 2017?',
      'extraditions where in(2017)',
    ],
    ['Sino lang ba ang mga bansa sa ikatlong JPA?', 'exists countries where participated(3)'],
    ['Pilipinas lang ba ang sumali sa JPA 2?', 'countries where participated(2)'],
    ['ilan ang inaresto sa unang, ay mali, sa ikatlong Joint Period of Action?', 'arrests where period(3)'],
    ['hindi ko alam kung anong mga bansa ang sumali sa ikalawang JPA', 'countries where participated(2)'],
    ['alin ang co-chair dati, hindi ang ngayon', 'former-co-chair'],
    ['ilang tao ang nahuli sa ikalawang round', 'arrests where period(2)'],
    ['anong mga bansa ang kasali sa ikatlong JPA', 'countries where participated(3)'],
    [
      'aling bansa ang sumali sa ikalawa pero hindi sa una',
      'countries where participated(2) and not participated(1)',
    ],
    ['mga pulong pagkatapos ng 2016', 'meetings where after(2016)'],
    ['mga meeting bago ang Mayo 2016', 'meetings where before(2016-05)'],
    ['mga pulong sa Bangkok noong 2016', 'meetings where city(bangkok) and in(2016)'],
    ['aling dalawang bansa ang namumuno ngayon bilang co-chair', 'co-chairs'],
    ['anong organisasyon ang tumulong sa mga bansa sa unang JPA?', 'support where period(1)'],
    ['kailan inaprubahan ng AHG ang pagtatag ng working group?', 'when establishment'],
    ['ilang pulong bago ang huling pulong?', 'count meetings where before(2017-09-14)'],
    ['ilang pulong pagkatapos ng roundtable?', 'count meetings where after(2015-09-24)'],
    ['kailan naaresto si Kapitan Bram', 'when captain-bram where about(arrest)'],
    ['aling round ang may pinakamaraming naaresto', 'most arrests'],
    ['gaano katagal ang ikalawang JPA', 'duration periods where period(2)'],
    ['kasama ba ang Bangladesh sa ikatlong round', 'exists countries where country(BD) and participated(3)'],
    ['paano makokontak ang working group', 'contact'],
    ['kailan po naitatag ang working group na ito', 'when establishment'],
    ['ilang biktima ang nasagip nung JPA 1', 'victims where period(1)'],
    ['maraming salamat po', 'nothing'],
  ],
  bn: [
    ['কোন পর্বে ৮টা দেশ ছিল?', 'countries where participated(1)'],
    ['সব মিটিং ব্যাংককে, কোনটা অন্য শহরে হয়েছিল?', 'meetings where not city(bangkok)'],
    ['গ্রেপ্তার বেশি হয়েছে কোনটায়, ১ম না ৩য় Joint Period-এ?', 'compare arrests where period(1) or period(3)'],
    [
      '২য় JPA-তে ছিল কিন্তু ১ম টাতে ছিল না, এমন দেশ কোনগুলা?',
      'countries where participated(2) and not participated(1)',
    ],
    ['১ম, না না, ৩য় পর্বে কতজন গ্রেপ্তার হয়েছিল?', 'arrests where period(3)'],
    [
      'দ্বিতীয় পর্বে ইন্দোনেশিয়া ছাড়া আর কোন কোন দেশে পাচারচক্র ভাঙা হয়?',
      'countries where disrupted(2) and not country(ID)',
    ],
    ['আমি জানি না দ্বিতীয় পর্বে কোন কোন দেশ ছিল', 'countries where participated(2)'],
    ['এখন কো-চেয়ার কারা, আর আগে কোন দেশ ছিল?', 'co-chairs; former-co-chair'],
    ['২০১৬ সালের শেষে কোন সভা হয়েছিল', 'meetings where in(2016-09..2016-12)'],
    ['২০১৬ সালের শেষ সভা কোনটি', 'last meetings where in(2016)'],
    ['প্রতিটি পর্বে কতটি দেশ ছিল', 'compare countries'],
    ['সাবেক কো-চেয়ার', 'former-co-chair'],
    ['সর্বশেষ জয়েন্ট পিরিয়ড অব অ্যাকশনে কতজন গ্রেপ্তার হয়', 'arrests where period(3)'],
    ['দ্বিতীয় দফায় কতজন গ্রেফতার হয়েছিল', 'arrests where period(2)'],
    ['তৃতীয় পর্বে কোন কোন দেশ অংশ নিয়েছিল', 'countries where participated(3)'],
    [
      'কোন দেশগুলো দ্বিতীয় পর্বে ছিল কিন্তু প্রথম পর্বে ছিল না',
      'countries where participated(2) and not participated(1)',
    ],
    ['২০১৬ সালের পরের সভাগুলো', 'meetings where after(2016)'],
    ['২০১৬ সালের আগের সভা', 'meetings where before(2016)'],
    ['ব্যাংককে ২০১৬ সালে কী কী সভা হয়েছে', 'meetings where city(bangkok) and in(2016)'],
    ['এখন সহ-সভাপতি কোন দুই দেশ', 'co-chairs'],
    ['ক্যাপ্টেন ব্রাম কবে গ্রেপ্তার হয়', 'when captain-bram where about(arrest)'],
    ['কোন পর্বে সবচেয়ে বেশি গ্রেফতার', 'most arrests'],
    ['দ্বিতীয় পর্ব কতদিন চলেছিল', 'duration periods where period(2)'],
    ['বাংলাদেশ কি তৃতীয় পর্বে ছিল', 'exists countries where country(BD) and participated(3)'],
    ['ওয়ার্কিং গ্রুপের ইমেইল ঠিকানাটা দিন', 'contact'],
    ['prothom porbe koto jon victim uddhar', 'victims where period(1)'],
    ['JPA ২ এ কয়টি নেটওয়ার্ক ভাঙা হয়', 'networks where period(2)'],
    ['অনেক ধন্যবাদ ভাই', 'nothing'],
  ],
  ms: [
    ['Mesyuarat pada suku ketiga 2015?', 'meetings where in(2015-07..2015-09)'],
    ['Sektor apa sahaja yang disiasat dalam JPA pertama?', 'sectors where period(1)'],
    ['Antara tiga Tempoh Tindakan Bersama, yang manakah disertai paling sedikit negara?', 'least countries'],
    ['Berapa lama tempoh tindakan bersama yang pertama berlangsung?', 'duration periods where period(1)'],
    ['berapa banyak tangkapan dalam tempoh pertama, eh silap, tempoh ketiga?', 'arrests where period(3)'],
    ['saya tak tahu negara mana yang sertai JPA kedua', 'countries where participated(2)'],
    [
      'planning meeting JPA 2 bila, dan debriefnya bila',
      'meetings where period(2) and (kind(planning) or kind(debrief))',
    ],
    [
      'untuk JPA 2017 tu, berapa tangkapan dan berapa permohonan ekstradisi ada',
      'arrests where in(2017); extraditions where in(2017)',
    ],
    ['mesyuarat dari Ogos hingga hujung Disember 2015', 'meetings where in(2015-08..2015-12)'],
    ['bila wg ni bermesyuarat buat kali pertama', 'first meetings'],
    ['berapa orang ditangkap dalam fasa kedua', 'arrests where period(2)'],
    ['negara mana yang menyertai JPA ketiga', 'countries where participated(3)'],
    [
      'negara yang sertai fasa kedua tapi tak sertai fasa pertama',
      'countries where participated(2) and not participated(1)',
    ],
    ['mesyuarat selepas tahun 2016', 'meetings where after(2016)'],
    ['mesyuarat sebelum Mei 2016', 'meetings where before(2016-05)'],
    ['mesyuarat di Bangkok pada 2016', 'meetings where city(bangkok) and in(2016)'],
    ['siapa pengerusi bersama kumpulan kerja ini', 'co-chairs'],
    ['bila Kapten Bram ditangkap', 'when captain-bram where about(arrest)'],
    ['fasa mana paling ramai kena tangkap', 'most arrests'],
    ['berapa lama fasa kedua berlangsung', 'duration periods where period(2)'],
    ['adakah Bangladesh menyertai fasa ketiga', 'exists countries where country(BD) and participated(3)'],
    ['alamat emel untuk hubungi kumpulan kerja', 'contact'],
    ['bilakah kumpulan kerja ini ditubuhkan', 'when establishment'],
    ['brp mangsa diselamatkan fasa 1', 'victims where period(1)'],
    ['terima kasih banyak ye', 'nothing'],
  ],
};

describe.each(Object.entries(asked))('a question in %s is read', (language, table) => {
  it.each(table)('%s', (text, line) => {
    const reading = read(text);
    expect([reading.language, printQueries(reading.queries)]).toEqual([language, line]);
  });

  it('without being one of its examples', () => {
    const examples = new Set(examplesOf(language));
    expect(table.map(([text]) => text).filter((text) => examples.has(text))).toEqual([]);
  });
});

/** What a clause denies, wherever it says so, and what the other doesn't: where they were, where they weren't. */
const contrasts: Readonly<
  Record<string, readonly (readonly [string, readonly number[], readonly number[]])[]>
> = {
  en: [
    ['which countries joined the 2nd but not the 1st', [2], [1]],
    ["which countries weren't in the 1st but were in the 2nd", [2], [1]],
    ['in the 3rd, not in the 1st: which countries', [3], [1]],
  ],
  id: [
    ['negara mana yang ikut periode 2 tapi periode 1 tidak', [2], [1]],
    ['negara mana yang periode 1 tidak tapi periode 2 ikut', [2], [1]],
    ['negara mana yang absen di periode 1 tapi ikut periode 2', [2], [1]],
    ['negara yang ikut periode 3, periode 1 tidak ikut', [3], [1]],
    ['negara yang ikut periode ketiga, tidak ikut periode pertama', [3], [1]],
  ],
  ms: [
    ['negara mana sertai fasa 2 tapi fasa 1 tak', [2], [1]],
    ['negara mana tak sertai fasa 1 tapi sertai fasa 2', [2], [1]],
    ['negara mana yang fasa 1 tak ada tapi fasa 2 ada', [2], [1]],
    ['negara yang sertai fasa 3, fasa 1 tidak sertai', [3], [1]],
    ['negara yang sertai fasa ketiga, tidak sertai fasa pertama', [3], [1]],
  ],
  vi: [
    ['nước nào tham gia đợt 2 mà đợt 1 thì không', [2], [1]],
    ['nuoc nao tham gia dot 2 ma dot 1 thi khong', [2], [1]],
    ['nước nào tham gia đợt 2 nhưng đợt 1 không', [2], [1]],
    ['nước nào có ở đợt 2 nhưng không có ở đợt 1', [2], [1]],
    ['nước nào đợt 1 thì không mà đợt 2 thì có', [2], [1]],
    ['nước nào không tham gia đợt 1 nhưng tham gia đợt 2', [2], [1]],
    ['nước nào tham gia đợt 3, đợt 1 thì không', [3], [1]],
  ],
  zh: [
    ['哪些国家参加了第二期,第一期没参加', [2], [1]],
    ['第二期有但第一期没有的国家', [2], [1]],
    ['哪些國家參加了第二期，第一期卻沒參加', [2], [1]],
    ['哪些国家没参加第一期但参加了第二期', [2], [1]],
    ['第一期没有，第二期有的国家', [2], [1]],
    ['哪些国家第三期有，第一期和第二期没有', [3], [1, 2]],
    ['第一期、第二期没参加的国家', [], [1, 2]],
  ],
  th: [
    ['ประเทศไหนเข้าร่วมรอบ 2 แต่รอบแรกไม่', [2], [1]],
    ['ประเทศไหนรอบแรกไม่เข้าร่วม แต่รอบ 2 เข้าร่วม', [2], [1]],
    ['ประเทศที่เข้าร่วมรอบ 3, รอบ 1 ไม่เข้าร่วม', [3], [1]],
    ['ประเทศที่เข้าร่วมรอบ 3 ไม่ได้เข้าร่วมรอบ 1', [3], [1]],
  ],
  hi: [
    ['कौन से देश दूसरे में थे लेकिन पहले में नहीं', [2], [1]],
    ['कौन से देश दूसरे दौर में शामिल थे पर पहले दौर में शामिल नहीं थे', [2], [1]],
    ['kaun se desh pehle round me nahi the lekin dusre me the', [2], [1]],
    ['कौन से देश तीसरे दौर में थे, पहले में नहीं', [3], [1]],
  ],
  bn: [
    ['২য়টায় আছে ১মটায় নেই কোন দেশ', [2], [1]],
    ['কোন দেশগুলো প্রথম পর্বে ছিল না কিন্তু দ্বিতীয় পর্বে ছিল', [2], [1]],
    ['কোন দেশগুলো তৃতীয় পর্বে ছিল, প্রথম পর্বে না', [3], [1]],
  ],
  fil: [
    ['aling bansa ang hindi sumali sa una pero sumali sa ikalawa', [2], [1]],
    ['aling bansa ang kasali sa round 2 pero sa round 1 wala', [2], [1]],
    ['aling bansa ang sa round 1 wala pero sa round 2 kasali', [2], [1]],
    ['aling bansa ang kasali sa ikatlo, sa una wala', [3], [1]],
  ],
};

describe.each(Object.entries(contrasts))('a clause denies what it names alone: %s', (_, table) => {
  it.each(table)('%s', (text, joined, missed) => {
    const { manner, queries } = read(text);
    const where = [
      ...joined.map((number) => `participated(${number})`),
      ...missed.map((number) => `not participated(${number})`),
    ].join(' and ');
    expect([manner, printQueries(queries)]).toEqual(['sure', `countries where ${where}`]);
  });
});

it.each([
  ['zh', '2016年下半年到2017年底,工作组开过哪些会?', '2016-07..2017-12'],
  ['hi', '2015 के अंत से 2016 के मध्य तक की बैठकें', '2015-09..2016-08'],
  ['th', 'การประชุมในครึ่งปีหลังของปี 2558', '2015-07..2015-12'],
  ['vi', 'các cuộc họp từ nửa cuối năm 2016 đến hết năm 2017', '2016-07..2017-12'],
  ['bn', '২০১৫ সালের দ্বিতীয়ার্ধে কী কী সভা হয়েছে', '2015-07..2015-12'],
  ['id', 'rapat dari pertengahan 2016 sampai akhir 2017', '2016-05..2017-12'],
  ['hi', '2016 के मध्य में कौन सी बैठकें हुईं', '2016-05..2016-08'],
  ['hi', '2015 और 2017 के मध्य कौन सी बैठकें हुईं', '2015..2017'],
  ['hi', '2015 और 2017 के बीच कौन सी बैठकें हुईं', '2015..2017'],
  ['bn', '২০১৫ ও ২০১৭ সালের মধ্যে কোন কোন সভা হয়েছে', '2015..2017'],
  ['zh', '2015年5月和2016年12月之间开过哪些会', '2015-05..2016-12'],
])('parts of years and spans of them are read in %s: %s', (language, text, dates) => {
  const reading = read(text);
  expect([reading.language, printQueries(reading.queries)]).toEqual([
    language,
    `meetings where in(${dates})`,
  ]);
});

it.each([
  ['nước nào tham gia đợt 2 không', 'countries where participated(2)'],
  ['Bangladesh tham gia đợt 2 không', 'exists countries where country(BD) and participated(2)'],
  ['adakah Bangladesh sertai fasa 2 tak', 'exists countries where country(BD) and participated(2)'],
  ['Bangladesh ikut juga ga di operasi yg pertama?', 'countries where country(BD) and participated(1)'],
])('what asks whether at the end denies nothing where no “but” is: %s', (text, line) => {
  expect(printQueries(read(text).queries)).toBe(line);
});

it.each([
  [
    '三期行动全都参加了的国家是哪些',
    'countries where participated(1) and participated(2) and participated(3)',
  ],
  ['几次行动的筹备会全都在曼谷吗', 'meetings where not city(bangkok) and kind(planning)'],
  ['2015年那次圆桌会是哪个机构主办的', 'who meetings where kind(roundtable) and in(2015)'],
  ['working group pehli baar kab mila?', 'first meetings'],
  ['Việt Nam có tham gia đợt nào trong 3 đợt không', 'countries where country(VN)'],
])('what counts periods and more counts what it stands by: %s', (text, line) => {
  expect(printQueries(read(text).queries)).toBe(line);
});

it.each([
  ['打擊偷渡及人口販運網絡的工作組每年要向哪個機構匯報工作？', 'reporting'],
  ['মানব পাচার চক্র ভাঙার ওয়ার্কিং গ্রুপের সহ-সভাপতি কারা?', 'co-chairs'],
  [
    'Siapa ketua bersama Kelompok Kerja tentang Disrupsi Jaringan Penyelundupan Manusia dan Perdagangan Orang?',
    'co-chairs',
  ],
  ['ใครเป็นประธานร่วมของคณะทำงานว่าด้วยการขัดขวางเครือข่ายลักลอบขนคนและค้ามนุษย์', 'co-chairs'],
])('what the group works on is part of its name: %s', (text, subject) => {
  expect(read(text).queries.map(({ select }) => select)).toEqual([subject]);
});

describe('a word that nobody knows', () => {
  it.each([
    'पालेर्मो प्रोटोकॉल को अब तक कितने देशों ने ratify किया है?',
    'berapa negara dah ratifikasi protokol palermo?',
  ])('asks for no list of all countries: %s', (text) => {
    expect(printQueries(read(text).queries)).toBe('other() nothing');
  });

  it('gets no yes', () => {
    expect(printQueries(read('apakah penangkapan periode pertama pakai kekerasan').queries)).toBe(
      'arrests where period(1)',
    );
  });
});

describe('languages', () => {
  it('have terms, examples and a model each', () => {
    const all = ['en', ...languages].sort();
    expect(readdirSync('data/examples').sort()).toEqual(all.map((language) => `${language}.txt`));
    expect(readdirSync('src/language/learnt/models').sort()).toEqual(
      all.map((language) => `${language}.bin`),
    );
  });

  it.each([
    ['ဒုတိယအကြိမ်မှာ ဘယ်နှစ်ယောက် ဖမ်းခဲ့သလဲ', 'my'],
    ['តើមានមនុស្សប៉ុន្មាននាក់ត្រូវបានចាប់ខ្លួន', 'km'],
    ['ມີຈັກຄົນຖືກຈັບ', 'lo'],
    ['දෙවන වටයේ අත්අඩංගුවට ගත් ගණන', 'si'],
    ['எத்தனை பேர் கைது செய்யப்பட்டனர்', 'ta'],
    ['كم عدد المعتقلين', 'ar'],
    ['第2回で何人逮捕されましたか', 'ja'],
    ['두 번째 기간에 몇 명이 체포되었나요', 'ko'],
    ['کتنے لوگ گرفتار ہوئے؟ ٹھیک بتائیں', 'ur'],
    ['¿Quiénes presiden el grupo de trabajo?', 'es'],
    ['cuantos arrestos hubo en 2016', 'es'],
    ['Combien de personnes ont été arrêtées pendant la première période ?', 'fr'],
    ['Quem são os copresidentes do grupo de trabalho?', 'pt'],
    ['Wie viele Festnahmen gab es im ersten Zeitraum?', 'de'],
    ['Chi sono i copresidenti del gruppo di lavoro?', 'it'],
    ['Hoeveel arrestaties waren er in de eerste periode?', 'nl'],
  ])('that nothing reads are named: %s', (text, language) => {
    expect(read(text)).toMatchObject({ unreadable: language, manner: 'unread', queries: [] });
  });

  it.each([
    'how many arrests in the second period',
    'Does ไทย come up in it',
    'did 🇹🇭 join the 3rd',
    'arests in teh first perod',
    'What about São Paulo or Kraków?',
    'AHG SOM',
    'wer did they meet the 1st time n hw many wer arested',
  ])('English stays English: %s', (text) => {
    expect(read(text)).toMatchObject({ language: 'en' });
    expect(read(text)).not.toHaveProperty('unreadable');
  });
});

describe('the values of options are read in each language', () => {
  it.each([
    ['kedua', 2],
    ['ครั้งที่สอง', 2],
    ['第三期', 3],
    ['ke-3', 3],
    ['đợt 2', 2],
    ['दूसरा', 2],
    ['รอบล่าสุด', 3],
  ])('period %s', (text, number) => {
    expect(options.periods.resolve(text)).toMatchObject({ item: { number } });
  });
  it.each([
    ['ไทย', 'TH'],
    ['泰国', 'TH'],
    ['紐西蘭', 'NZ'],
    ['Amerika Serikat', 'US'],
    ['Hoa Kỳ', 'US'],
    ['बांग्लादेश', 'BD'],
  ])('country %s', (text, code) => {
    expect(options.countries.resolve(text)).toMatchObject({ item: { code } });
  });
  it.each([
    ['曼谷', 'bangkok'],
    ['กัวลาลัมเปอร์', 'kuala-lumpur'],
    ['बैंकॉक', 'bangkok'],
  ])('city %s', (text, id) => {
    expect(options.cities.resolve(text)).toMatchObject({ item: { id } });
  });
  it.each([
    ['พฤษภาคม 2559', '2016-05'],
    ['Mei 2016', '2016-05'],
    ['2016年5月', '2016-05'],
    ['tháng 5 năm 2016', '2016-05'],
    ['मई 2016', '2016-05'],
  ])('date %s', (text, value) => {
    expect(options.dates.resolve(text)).toMatchObject({ item: { is: 'in', value } });
  });
});

describe('whatever is typed in any script', () => {
  const letters = fc.constantFrom(
    ...'ก ไ ำ ้ ๒ ๕ 第 二 期 没 之 前 क ि ् ़ ँ २ ব ি ় ২ ế đ ư a t 2 0 1 6 । ？ ， . - ’ \u200d \u200b あ ガ 한 ខ ့ ر'.split(
      ' ',
    ),
    ' ',
    '2559',
    '2016',
  );
  const text = fc.array(letters, { maxLength: 60 }).map((all) => all.join(''));

  it('is read without fail, with places that are those in the text', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { part } = read(typed);
        for (const { from, to } of part.marks) expect(part.tokens.slice(from, to)).toHaveLength(to - from);
        for (const { start, end, typed: word } of part.tokens)
          expect(part.text.slice(start - part.start, end - part.start)).toBe(word);
      }),
    );
  });

  it('initials are one word, with their full stops', () => {
    expect(tokensOf('the U.S. joined').map(({ text: word, typed }) => [word, typed])).toEqual([
      ['the', 'the'],
      ['us', 'U.S.'],
      ['joined', 'joined'],
    ]);
  });

  it('is cut in order, and nothing but marks and signs is left out', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const tokens = tokensOf(typed);
        for (const [at, { start, end }] of tokens.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(tokens[at - 1]?.end ?? 0);
        }
        const kept = tokens.map(({ typed: word }) => word).join('');
        expect(kept.match(/\p{L}/gu) ?? []).toEqual(typed.match(/\p{L}/gu) ?? []);
      }),
    );
  });
});
