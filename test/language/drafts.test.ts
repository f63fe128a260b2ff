import { describe, expect, it } from 'vitest';

import { readModel } from '../../src/language/learnt/reading-model.ts';
import { createAsker } from '../evaluation/asking.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

const ask = createAsker(knowledgeOf2017, readModel);

describe('a draft is checked', () => {
  it.each([
    // two amounts beside each other
    ['Did the 1st period have more arrests than victims assisted?', /59 trafficked .* 32 arrests/],
    ['Were more people convicted than arrested in the 3rd period?', /10 arrests .* 72 convictions/],
    ['apakah lebih banyak penangkapan daripada korban yang dibantu pada periode 1?', /59 .* 32 arrests/],
    // a number is of what stands behind it
    ['Did the ten countries make over 30 arrests in 2016?', /^Over 30 arrests/],
    ['Were suspects in 2015 three times those in 2017?', /^Suspects identified: 63 .* 23/],
    ['Were extradition requests made only in 2017?', /^2 extradition requests/],
    // the sum of several times is none of one
    ['Is it right that 65 victims were rescued in the two periods?', /^Trafficked .* 59 .* 6 in the 3rd/],
    ['Complete: the 1st period assisted 59, the 2nd __, the 3rd __.', /59 .* 6 .* gives none for the 2nd/],
    // all the figures of a list
    [
      'Our draft says in 2017: 6 rescued, 5 warrants, 23 suspects, 9 arrests, 10 investigations. All right?',
      /^6 trafficked .* 5 search .* 23 new suspects .* 10 arrests .* 9 new investigations/,
    ],
    // each with a number of its own
    [
      'Our copy reads: "twenty training courses reaching 458 officers" (2015). Fix the numbers for me.',
      /^12 training sessions .* 485 officers/,
    ],
    [
      'Is it right that 23 suspects were identified through 5 search warrants in jpa 3?',
      /^23 new suspects .* 5 search warrants/,
    ],
    ['32 arrests 8 investigations 59 assisted', /8 new .* 32 arrests .* 59 trafficked/],
    // a figure with what is told of a case beside it
    ['So 72 + 62 = 134 people convicted?', /^The source doesn't say whether the 62 .* 72/],
    [
      'Our draft says 62 of the 72 were convicted in Thailand.',
      /^The source doesn't say whether the 62 .* 72/,
    ],
    ['Were the people convicted in Thailand part of the 72 convictions?', /It says: Sixty-two/],
    // the first and the last of some years
    ['Did arrests fall by two thirds between 2015 and 2017?', /: 22 fewer in the later\.$/],
    ['By how much did the suspects drop from 2015 to 2017?', /: 40 fewer in the later/],
    // in which periods something was counted
    ['In which periods were there search warrants?', /^Search warrants executed: 7 in the 1st/],
    ['Other than 2015, in which periods were there search warrants?', /^5 search warrants/],
    // who came in, and who took part
    ['Did the USA join only in 2016?', /^The USA is listed for the 2nd and 3rd/],
    ['Did Thailand join in 2017?', /^Thailand is listed for the 1st, 2nd and 3rd/],
    // which was the first meeting says whether one was
    [
      'Our draft says the Working Group met for the first time at the Roundtable on 24 September 2015.',
      /^First Meeting .* 19 May 2015/,
    ],
    ["Was the Working Group's first meeting the Roundtable in September 2015?", /^First Meeting/],
    // what is denied is so within its clause
    [
      'May I request the precise number of arrests, rather than a rounded minimum, made in the second period?',
      /What I read: Over 30 arrests/,
    ],
    // the last day of a period is no last meeting
    [
      'How many days passed from the last day of the first operation to the stock-taking session on it?',
      /^I couldn't read “from”. What I read: 1st .* Debrief Meeting: 25 November 2015/,
    ],
    // a year as it is dictated
    ['arrests in twenty seventeen', /^10 arrests/],
    // where a place or a day stands
    ['Which section mentions Kuala Lumpur?', /^It stands under Meetings, entry 7/],
    ['Which section mentions Bangladesh?', /^(?!.*[Ss]ectors).*It stands under 2nd .* 3rd/],
    ['Which section mentions employers?', /^I couldn't read/],
    // what is denied of a kind isn't of its city or year, nor the other way round
    [
      'how many meetings not in Bangkok were workshops?',
      /^1 meeting .* not in Bangkok and of the kind “workshop”/,
    ],
    ['which meetings that were not debriefs were in Bangkok', /^4 meetings in Bangkok and not of the kind/],
    ['2016 में कौन सी बैठकें डीब्रीफ़ नहीं थीं?', /^2nd Joint Period of Action Planning Meeting/],
    ['কোন পরিকল্পনা সভা ব্যাংককে ছিল না?', /^3rd Joint Period of Action Planning Workshop|not in Bangkok.* 3rd/],
    ['Rapat mana yang bukan perencanaan dan setelah 2015?', /2nd .* Debrief Meeting.* 3rd .* Debrief/],
    ['การประชุมที่ไม่ใช่การสรุปผลในกรุงเทพฯ', /^4 meetings in Bangkok and not of the kind/],
    // in one of two ways, or in pairs of which each is its own
    ['meetings in Kuala Lumpur or in 2016', /^2nd .* Planning .* 2nd .* Debrief .* 3rd .* Planning Workshop/],
    [
      'how many meetings were either planning or in Kuala Lumpur?',
      /^3 meetings .* “planning” or in Kuala Lumpur/,
    ],
    [
      'planning meetings in 2015 and debriefs in 2017',
      /^1st .* Planning Meeting: [^:]*3rd .* Debrief Workshop/,
    ],
    [
      'meetings in Bangkok in 2016',
      /^2nd .* Planning .* 2nd .* Debrief Meeting: 1 December 2016, Bangkok\.$/,
    ],
    ['which periods had training', /^Training: 12 in the 1st period .* none for the 2nd/],
    ['Cuộc họp nào không phải là tổng kết?', /^5 meetings not of the kind “debrief”/],
    [
      "List the meetings that weren't planning meetings and weren't debriefs.",
      /^First Meeting .* Roundtable [^.]*Bangkok\.$/,
    ],
    // of both kinds at once
    ['which meeting was both a debrief and a workshop', /3rd Joint Period of Action Debrief Workshop/],
    // no other than the group's first was inaugural
    [
      "Checking a timeline: it puts the group's inaugural meeting in September 2015. What date does the source give?",
      /none of the kind .* It says: First Meeting .* 19 May 2015/,
    ],
    ['When was the inaugural meeting in 2016?', /It says: First Meeting .* 19 May 2015/],
    // what is said of every meeting
    [
      'Can we claim that every meeting on the list took place in Bangkok?',
      /^1 meeting of the page’s list not in Bangkok/,
    ],
    ['Every meeting that took place in Bangkok, please', /^7 meetings in Bangkok/],
    // who is asked what the page has is asked nothing else
    [
      'Does the page record, for each of the three periods, that networks exploiting children online were pursued?',
      /^Crimes and networks named: .*online/,
    ],
    // that there is nothing isn't said beside something, of what may have been asked
    ['what exactly was uncovered in May 2015', /^I couldn't read .* What I read: (?!The page says nothing)/],
    // what the group did, and what it is called
    [
      'Did the Working Group disrupt networks in Indonesia in 2016?',
      /^The page gives no trafficking networks/,
    ],
  ])('%s', (draft, said) => {
    expect(ask(draft).headline).toMatch(said);
  });
});

describe('what one has of some is asked of the others', () => {
  it.each([
    ['I have 32 arrests for 2015, and for the others?', /32 .* over 30 .* 10 in the 3rd/],
    ['I have 5 search warrants for 2017, and for the others?', /7 in the 1st .* gives none for the 2nd/],
    ['I have 25 November 2015 for the first debrief, and the others?', /2nd .* 3rd .* Debrief Workshop/],
    ['I have Bangkok for the first debrief; where were the others?', /2nd .* 3rd .* Debrief Workshop/],
    ['2015: 63 suspects; 2017: ?', /^23 new suspects/],
    ['I have 72 convictions for 2017, and for 2015 and 2016?', /^The page gives no convictions in 2015/],
    ['I have seven warrants for 2015. And 2016? And 2017?', /^5 search .* gives none for the 2nd/],
    // both are asked for
    ['How many arrests in 2015, and in 2016?', /^Arrests: 32 in the 1st .* over 30 in the 2nd/],
  ])('%s', (question, said) => {
    expect(ask(question).headline).toMatch(said);
  });
});

describe('of what the page names, it is not said that names are lacking', () => {
  it.each([
    'which names does the page use for the group',
    'other names of the working group',
    'what names are given to the working group?',
    'names of the WG delegates',
  ])('%s', (question) => {
    expect(ask(question).headline).not.toMatch(/doesn't give names/);
  });

  it('names of the judges', () => {
    expect(ask('names of the judges').headline).toMatch(/^The page doesn't give names/);
  });
});

describe('where no meeting is counted, a city is said not to be read', () => {
  it.each([
    'how many periods were in Bangkok',
    'how many countries joined in KL',
    'Sa lahat ng meetings na nakalista, ilan ang ginawa sa Bangkok?',
  ])('%s', (question) => {
    expect(ask(question).headline).toMatch(/^I couldn't read “(Bangkok|KL)”/);
  });

  it('how many meetings were in Bangkok', () => {
    expect(ask('how many meetings were in Bangkok').headline).toMatch(/^7 meetings in Bangkok/);
  });
});

describe('of countries that are named, their lists are said', () => {
  it.each([
    ['Why did Thailand and Malaysia join the first period?', /Thailand and Malaysia are listed for the 1st/],
    ['Why were Bangladesh and the USA not in the first period?', /aren't listed for the 1st/],
    [
      'Have Bangladesh and the USA taken part from the start?',
      /^Bangladesh and the USA aren't listed for the 1st/,
    ],
    [
      'On which tier was Thailand placed in the United States Trafficking in Persons Report for 2018?',
      /^The page doesn't give any ranking .* Thailand is listed .* The USA is listed/,
    ],
    [
      "Which nations had trafficking networks disrupted in 2016 but aren't co-chairs?",
      /\(4\): the Maldives, the Philippines, Thailand and the USA/,
    ],
    [
      'Which countries saw networks disrupted in 2016 and also joined in 2015?',
      /\(4\): Malaysia, the Maldives, the Philippines and Thailand/,
    ],
    [
      'Was trafficking disrupted in the Maldives, and in which period?',
      /^The Maldives is where .* \(5\): Malaysia/,
    ],
    ['Rank the periods by number of participating countries.', /^Countries listed: 8 for the 1st, 10/],
    ['Did Bangladesh and the USA participate since 2015?', /Bangladesh is listed .* The USA is listed/],
    ['Which countries identified 63 suspects?', /by authorities in the eight countries/],
    ['Which states received the two extradition requests of 2017?', /the page doesn't say where/],
  ])('%s', (question, said) => {
    expect(ask(question).headline).toMatch(said);
  });
});

describe('what the page says of something is that, and not the page', () => {
  it.each([
    ['Does the page give any information on convictions?', /^72 convictions/],
    ['Is Canada mentioned on the page?', /^The page doesn't name Canada/],
    ['What does the page say about Thailand?', /Thailand is listed/],
    ['When was the page last updated?', /It bears no date/],
    ['Whose page is this?', /^The public page of the Bali Process/],
  ])('%s', (question, said) => {
    expect(ask(question).headline).toMatch(said);
  });
});

describe('what was before and after a meeting', () => {
  it.each([
    ["What was the next meeting after the Working Group's first meeting?", /^1st .* Planning Meeting/],
    ['What was held after the First Meeting of the Working Group?', /^7 meetings after 19 May 2015/],
    ['Was anything held after the third debrief?', /none after 14 September 2017/],
    ['Which meetings came after the debrief of the 1st period?', /^4 meetings after 25 November 2015/],
    ['What happened before the planning meeting of the first period?', /^First Meeting/],
    ['Was the roundtable before or after the start of the first period?', /^Roundtable .* 28 September/],
    ['Was the third period before or after the second debrief?', /1 December 2016.* 3rd .* March to August/],
    [
      'In what order did the first meeting, the planning meeting and the roundtable take place?',
      /^5 meetings/,
    ],
    [
      'Anything convened after the December 2016 debrief but before the third round kicked off in March 2017?',
      /^3rd .* Planning Workshop: 28 February 2017, Kuala Lumpur\.$/,
    ],
    [
      "What got held between the group's very first sitting in May 2015 and the start of the first action on 28 September that year?",
      /^1st .* Planning Meeting: .* Roundtable .* Bangkok\.$/,
    ],
    [
      'Of all the meetings, workshops and roundtables listed between 2015 and 2017, how many were in Bangkok?',
      /^7 meetings in Bangkok/,
    ],
    ['Which meeting immediately followed the roundtable?', /^1st .* Debrief Meeting: 25 November 2015/],
    ['Which meeting was held right before the second debrief?', /^2nd .* Planning Meeting: 19 May 2016/],
    ['What was scheduled for 1 December 2016?', /^2nd .* Debrief Meeting: 1 December 2016/],
    ['How many countries took part in the debrief of 25 November 2015?', /with the AHG's member countries/],
    [
      'Was the Canberra meeting held before the first working group meeting?',
      /6 August 2014\. First Meeting/,
    ],
    ['How much time passed between the Canberra meeting and the roundtable?', /^414 days/],
    ['Which came earlier, the mass graves discovery or the first period?', /May 2015.* 28 September/],
    // of a period with two lists of dates, nobody knows what was during it
    ['which meetings took place during the first period?', /^I couldn't read “during”/],
    ['Did the RSO host the debrief in November 2015?', /^I couldn't read “RSO”/],
    ['Was the roundtable held under the RSO?', /under the auspices of the Regional Support Office/],
    ['the dates of the planning sessions, oldest first?', /2015, .* 2016, .* 28 February 2017/],
  ])('%s', (question, said) => {
    expect(ask(question).headline).toMatch(said);
  });
});

describe('what is asked of something told before, or in spite of it', () => {
  it.each([
    ['How many arrests were made in the period that began in May 2016?', /^Over 30 arrests/],
    ['For the period that opened in late September 2015, how many were arrested?', /^32 arrests/],
    ['How many were arrested in the 2nd period, even though Bangladesh joined late?', /^Over 30 [^.]*\.$/],
    ['Although Thailand had the trial, how many were arrested in the 2nd period?', /^Over 30 arrests/],
    ['Which country no longer co-chairs the Working Group although it once did?', /by Sri Lanka/],
    [
      'For what reason were the AHG members called together in Bangkok in November 2015, once the operations had ended?',
      /^1st .* Debrief Meeting .* to discuss/,
    ],
    [
      'Which agencies took part in the 2nd Joint Period of Action?',
      /law enforcement and immigration agencies/,
    ],
    ["Which bodies carried out the second period's operations?", /by law enforcement and immigration/],
    ['What two things did AHG members endorse on 6 August 2014?', /and its terms of reference/],
    ['Did the number of suspects rise after the first period?', /63 in the 1st .* 23/],
    ['In which period did the Thai convictions take place?', /^Sixty-two/],
    ['Did the number of countries rise from eight to ten?', /^Countries listed: 8 for the 1st, 10/],
    ['Were arrests made only in 2015 and 2017?', /32 .* over 30 .* 10/],
    ['nine operations in second period and nine again in third', /^Operations: 9 in the 2nd .* 9 in the 3rd/],
    [
      'Of all meetings listed, how many were held in another city than Bangkok?',
      /^1 meeting .* not in Bangkok/,
    ],
    [
      "There's a mention of a huge trafficking trial in Thailand under the third round. I hadn't heard of it before, sorry! How many people were found guilty in that one?",
      /^Sixty-two/,
    ],
    [
      'Is there one kind of crime group that was targeted in every one of the three periods? Which one?',
      /all three: 1st, 2nd and 3rd periods\)\.$/,
    ],
    ['who was in all three rounds', /\(8\): Australia/],
    ['Why did only eight countries take part in the first period?', /the page doesn't say why/],
    ['Was the second period longer than the third?', /May to November 2016.*March to August 2017/],
    ['Was the first period the longest?', /^Longest: the 2nd/],
    ['Is it right that the first period was the longest?', /^Longest: the 2nd/],
    [
      'Is it right that the first period lasted from September to November 2015?',
      /28 September to 28 October/,
    ],
  ])('%s', (question, said) => {
    expect(ask(question).headline).toMatch(said);
  });
});

describe('in other languages', () => {
  it.each([
    ['May 4th JPA ba?', /doesn't mention a 4th/],
    ['May 3rd JPA debrief ba?', /^3rd .* Debrief Workshop/],
    ['Di mana AHG SOM ke-8 diadakan?', /Eighth AHG .* Canberra/],
    ['Hội nghị quan chức cấp cao AHG lần thứ 8 diễn ra ở đâu?', /Eighth AHG .* Canberra/],
    ['SOM lần 8 của AHG tổ chức ở đâu', /Eighth AHG .* Canberra/],
    ['পেজে যত মিটিং দেয়া আছে তার মধ্যে সবার শেষেরটা কোনটা?', /^3rd .* Debrief Workshop: 14 September 2017/],
    ['布拉姆船长是在第几次联合行动期被抓的', /^The arrest of Captain Bram .* 2nd Joint Period/],
    ['Siapa yang didakwa di Indonesia?', /Captain Bram .* facing court in Indonesia/],
    ['Lima surat penggeledahan dieksekusi di JPA 3, benar?', /^5 search warrants/],
    ['Cuba senaraikan negara dalam JPA 2', /^Countries listed for the 2nd/],
    ['Apa yang terjadi dengan Abraham Louhenapessy?', /^By the text .* facing court .* was convicted/],
    ['Mengapa Bangladesh tak sertai JPA 1?', /doesn't say why/],
    ['Kasali ba ang fishing sa 1st JPA?', /^Sectors named: fishing/],
    ['Đợt ba bắt đầu tháng năm 2017 phải không?', /March to August 2017/],
    ['Mas mahaba ba ang 1st JPA kaysa sa 2nd?', /28 October 2015.*May to November 2016/],
    ['Apakah peranan Malaysia?', /co-chair/],
    ['Berapa orang selain Captain Bram yang divonis?', /^72 convictions/],
  ])('%s', (question, said) => {
    expect(ask(question).headline).toMatch(said);
  });
});

describe('what a rule takes is no more than its own', () => {
  it.each([
    ['The 1st period made 32 arrests. By which countries?', /^Countries listed for the 1st period \(8\)/],
    ['The 2nd period had over 30 arrests. Which countries were in it?', /^Countries listed for the 2nd/],
    ['72 were convicted in 2017. In which countries?', /the page doesn't say where/],
    ['The page mentions extradition requests. To which countries were they made?', /doesn't say where/],
    ['The group was founded in Canberra. Was it after the roundtable?', /^Roundtable/],
    ['Which countries took part in the 2nd though not in the 1st?', /\(2\): Bangladesh and the USA/],
    ['Negara mana ikut JPA 2 meskipun tidak ikut JPA 1?', /\(2\): Bangladesh and the USA/],
    ['哪些国家虽然没参加第一次但参加了第二次？', /\(2\): Bangladesh and the USA/],
    [
      'Which meetings were held in 2016 although not in Bangkok?',
      /^All of them in Bangkok, none elsewhere\..*19 May 2016.*1 December 2016/,
    ],
    ['Lumahok ba ang Bangladesh kahit sa unang panahon?', /^No: Bangladesh isn't listed for the 1st/],
    ['How many countries only joined in the 1st?', /^The page names no country/],
    ['Between the roundtable and 2016, was there a debrief?', /^1st .* Debrief Meeting: 25 November 2015/],
    ['Which meetings were between the 1st period in 2015 and the 2nd debrief?', /Debrief Meeting.* Planning/],
    ['2015年和2017年两国之间开了几次会?', /^6 meetings/],
    ['2015 के अंत में और 2016 के मध्य में कितनी बैठकें हुईं?', /^4 meetings/],
    ['I have 8 countries in the 1st, who are the others?', /^Countries listed for the 1st/],
    ['Mesyuarat mana diadakan di Cuba?', /^The page doesn't name Cuba/],
    ['Did arrests drop every year between 2015 and 2017?', /32 .* over 30 .* 10/],
    ['Where was the May 19 JPA planning meeting?', /^2nd .* Planning Meeting: 19 May 2016/],
    ['Which agencies took part in the 1st but not the 2nd?', /^The page names no country/],
    ['How many arrests in the period that followed 2015?', /^Arrests: over 30 .* 10/],
    ['Which countries took part in the period that ended before 2016?', /for the 1st period \(8\)/],
    ['Who funded all three periods?', /^The page doesn't give any cost/],
    ['Second period: which meetings came after the Bangkok planning?', /^2nd .* Debrief Meeting/],
    ['Does the group focus on smuggling from Bangladesh?', /^The group focuses/],
    ['9वीं AHG SOM बैठक कहाँ हुई?', /^The page doesn't mention “9वीं”\./],
    ['Show me all meetings with the latest first', /^8 meetings/],
    ['Do you know how long the 2nd period ran in 2016?', /7 months/],
    ['Who co-chairs it though in 2016?', /the page doesn't say when/],
    ['When was INTERPOL founded?', /^Perhaps the page doesn't say what was asked/],
    ['Did the RSO host the debrief?', /^I couldn't read “RSO”/],
    ['What happened right after the trial?', /^I couldn't read “right”/],
    ['What was held between May 2015 and the roundtable?', /^First Meeting .* Planning Meeting/],
    ['WHICH MEETINGS WERE HELD IN BANGKOK?', /^7 meetings in Bangkok/],
    ['Which countries participated in the period that ran until August 2017?', /for the 3rd period \(10\)/],
    ['Which countries took part in 2015 or had networks disrupted in 2016?', /^I couldn't read “took part”/],
    ['Which meetings were not in another city than Bangkok?', /“not”.* 7 meetings in Bangkok/],
    ['What came first, the roundtable or the first meeting?', /^First Meeting .* Bangkok\.$/],
    ['first/last meeting', /^First Meeting .* Debrief Workshop: 14 September 2017/],
    ['What was scheduled for 1 December 2016?', /^2nd .* Debrief Meeting/],
    ['rank the periods by number of countries', /^Countries listed: 8 .* 10 .* 10/],
    ['Which period was longer than the 1st?', /^1st .* one month.* 2nd .* 7 months.* 3rd .* 6 months/],
  ])('%s', (question, said) => {
    expect(ask(question).headline).toMatch(said);
  });
});

describe('what was missed is read', () => {
  it.each([
    // what is left out, in a clause of its own
    ['Which crimes were targeted in the 2nd period, apart from online child exploitation?', /^(?!.*online)/],
    ['Which crimes besides the online child thing were targeted in 2016?', /^(?!.*online)/],
    ['Which countries joined all three periods, leaving out the co-chairs?', /\(6\): Australia/],
    ['Leaving out the 1st, how many arrests were there?', /^Arrests: over 30 .* 10/],
    [
      'Leaving out the debriefs, list the meetings of 2016',
      /^2nd .* Planning Meeting: 19 May 2016, Bangkok\.$/,
    ],
    ['Which countries, apart from the Maldives, had networks disrupted?', /\(4\): Malaysia, the Philippines/],
    ['Which crimes other than smuggling did the 2nd JPA target?', /^I couldn't read “other than”/],
    ['Selain Malaysia, siapa lagi ketua bersama?', /New Zealand/],
    ['Which countries are not co-chairs?', /\(8\): Australia/],
    [
      'Did Malaysia chair the roundtable?',
      /^Perhaps the page doesn't say .* New Zealand and Malaysia co-chair/,
    ],
    ['Which meeting lasted two days?', /^I couldn't read “lasted”/],
    ['Leaving Bangkok aside, where else was a meeting held?', /Kuala Lumpur\.$/],
    // the neighbour of a period
    ['outcomes of the period after the first', /^Outcomes of the 2nd/],
    // what clings to a word that the terms know in a phrase alone
    ['কোন দেশগুলো তিনটা পর্বেই ছিল?', /^Countries listed for the 1st, 2nd and 3rd periods \(8\)/],
    // what stands in brackets denies nothing outside of them
    ['2017 वाले दौर में ट्रेनिंग सेशन कितने हुए थे (अफसर नहीं, sessions)', /3rd Joint Period of Action/],
    // what is of no period isn't asked of the one that was told of before
    [
      'On the first period: 32 arrests. When was the first meeting of the group held?',
      /^First Meeting of the Working Group .*: 19 May 2015, Bangkok\.$/,
    ],
    [
      "The roundtable was in the first period's year. Going by the dates, did it come before the first meeting of the group?",
      /^(?!.*has none)/,
    ],
    // so many of the first or last periods, where the word for that stands behind the noun
    ['cả 2 đợt đầu đều nhắm tới ngành nào', /^Sectors named: fishing \(1st and 2nd periods\)/],
    ['sektor apa di dua periode terakhir', /^Sectors named: fishing, construction .*\(2nd period\)/],
    ['arrests in two periods first and third', /^Arrests: 32 in the 1st period and 10 in the 3rd/],
    // an “or” that denies elsewhere
    ['২য় আর ৩য় পর্বে অপারেশনের সংখ্যা আলাদা, না সমান?', /the same number\.$/],
    ['২য় পর্বের গ্রেফতার ১ম পর্বের চেয়ে বেশি না কম?', /32 in the 1st period .*over 30 in the 2nd/],
    // a figure that a case is known by isn't what is asked of it
    ['what triggered that huge Thai trial w 62 convicted', /mass graves/],
    ['mass graves case: 62 convicted?', /^Sixty-two/],
    // two that a word joins, of which nothing is lacking
    ['tersangka sama surat penggeledahan di 2015 masing2 brp', /(?=.*7 search warrants)(?=.*63 suspects)/],
    // the names of the group, and what the abbreviations stand for
    ['full name of the group?', /^The group is the Bali .* \(the heading of the page\) and .* named\)\.$/],
    ['What does RSO stand for?', /^AHG is the Bali Process Ad Hoc Group, RSO is the Regional Support Office/],
    ["what's the AHG's full name", /^AHG is the Bali Process Ad Hoc Group/],
    ['RSO全称', /^AHG is the Bali Process Ad Hoc Group/],
    ['what does WG stand for', /^The group is the Bali Process Working Group/],
    ['giám đốc Văn phòng hỗ trợ khu vực RSO tên gì v', /^The page doesn't give any such person/],
    ['麻烦把特设小组全部成员国的名字列给我', /^The page doesn't give names/],
    // of which the USA isn't told to be a member
    ['Did the USA join the Bali Process in 2016?', /^(?!Yes).*The USA is listed for the 2nd and 3rd/],
    // names aren't what the names of the group lack
    [
      'nama penuh WG ni apa sbnrnya, nk letak kat tajuk surat',
      /^The group is the Bali Process Working Group/,
    ],
    // a clause without which a question names nothing is no aside
    [
      'Where exactly do they say that Captain Bram was convicted? I have to cite it.',
      /^Captain Bram .* was convicted/,
    ],
    ['arrests in the round before the last', /^Over 30 arrests/],
    ['the period before the third: what did it achieve?', /^Outcomes of the 2nd/],
    // two that are named, whatever is asked of each
    ['which was longer, the 1st or the 2nd, and when did each run', /^The 1st .* and the 2nd/],
    ['who proposed and who welcomed the Joint Period of Action?', /co-chairs proposed .* welcomed/],
    ['When did the group first meet? And an email please', /19 May 2015.* CRIS-/],
    // a period that another sentence names isn't the one that is asked for
    [
      'A draft has the third period down for 32 arrests. Which period does that figure really belong to?',
      /^I couldn't read that for sure/,
    ],
    ['how many prosecutions in the first period', /^The page gives no figure for prosecutions\. /],
    ['is there a tel no for the group?', /^The page doesn't give a telephone number/],
    // nothing of what was asked is dropped
    ['new investigations launched JPA1 JPA2 JPA3', /8 in the 1st period and 9 in the 3rd/],
    [
      'was Sri Lanka in JPA 2 and 3, and is it still co-chair?',
      /^Sri Lanka is listed for the 1st, 2nd and 3rd .* former co-chair/,
    ],
    ['extradition requests how many and to which country', /^2 extradition requests .* doesn't say where/],
    [
      'At which meeting, and in which city, were the terms of reference approved?',
      /^The AHG's member countries endorsed/,
    ],
    ['Which agencies took part in 2016, police only or immigration too?', /^The 2nd period: law enforcement/],
    ['what was achieved in the operations of 2015?', /^Outcomes of the 1st/],
    ['so what made New Zealand drop out after the first round?', /^The page doesn't say so\./],
    ["Why'd the Maldives pull out after JPA1?", /^The page doesn't say so\./],
    [
      'To compare judicial outcomes I need convictions resulting from the first period. How many were there?',
      /The page gives no convictions for the 1st/,
    ],
    [
      'The 2015 list counts its awareness-raising activities. What is the equivalent number for 2017?',
      /^Awareness-raising activities conducted in the 3rd/,
    ],
    [
      'how many countries were in the 1st and the 3rd period?',
      /^Countries listed: 8 for the 1st and 10 for the 3rd/,
    ],
    [
      'which sectors were investigated for sexual and labour exploitation in the 1st period?',
      /^Sectors named: agriculture[^.]*\. The page names them as examples\.$/,
    ],
    ['yg ketangkep di JPA kedua ga nyampe 30 org ya??', /It says: Over 30 arrests/],
    ['Apa peran Polri dalam operasi 2016?', /^I couldn't read “Polri”/],
    ['Which meeting lasted more than one day?', /^Longest: 1st .* 1–2 September 2015/],
    // what no set has asked, and a rule answers by itself
    ['How long did it take to plan the 1st period?', /^Perhaps the page doesn't say/],
    [
      'In which month did the planning for the 3rd period take place?',
      /^3rd .*Planning Workshop: 28 February 2017/,
    ],
    ['when was the 2nd jpa debriefed', /^2nd .*Debrief Meeting: 1 December 2016/],
    ['Kailan pinlano ang ikatlong JPA?', /^3rd .*Planning Workshop: 28 February 2017/],
    // two rules that each take it for what the other doesn't
    [
      'what does New Zealand do in all this and which periods was it in',
      /New Zealand is listed for the 1st, 2nd and 3rd/,
    ],
    ['when was the 2nd planned to start', /^2nd Joint Period of Action: May to November 2016/],
    ['Does the text call Captain Bram a smuggler?', /one of the region's most notorious people smugglers/],
    ['What number do I call?', /telephone number/],
    ["networks weren't disrupted where?", /were not said to be disrupted \(5\): Australia/],
    ['in which countries were networks not disrupted', /were not said to be disrupted \(5\)/],
    ['Thailand took part in the 1st, how many countries were in it?', /^8 countries/],
    ['Thailand was in the 1st: how many were there?', /^Thailand is listed/],
    ['বাংলাদেশ কোন অভিযানে ছিল?', /^With Bangladesh: the 2nd .* and the 3rd/],
    ['which operations was Bangladesh in?', /^With Bangladesh: the 2nd .* and the 3rd/],
    ['Were the meetings in Bangkok every single time?', /^1 meeting .* not in Bangkok\. 3rd/],
    ['did they meet in Bangkok every time', /^1 meeting .* not in Bangkok\. 3rd/],
    ['Were forestry or fishing covered?', /^The page doesn't mention “forestry”/],
    ['were mining or construction named in the 2nd', /^The page doesn't mention “mining”/],
    ['nước nào đợt 1 không, nhưng đợt 2 có', /\(2\): Bangladesh and the USA\.$/],
    ['which countries took part in the 2nd and the 3rd only', /\(2\): Bangladesh and the USA\.$/],
    ['who joined the 2nd and 3rd period only', /\(2\): Bangladesh and the USA\.$/],
    // any of all, and none
    ['which countries were in at least one of the three periods', /^Countries named .* \(10\)/],
    ['which countries joined any of the three periods', /^Countries named .* \(10\)/],
    ['which countries were in any two of the three periods', /\(2\): Bangladesh and the USA\.$/],
    ['which countries were in none of the three periods', /^I couldn't read “none of”/],
    ['none of the meetings was in Jakarta, right?', /list of meetings has none in Jakarta/],
    // both ends of the meetings, or of those of a kind
    [
      'When were the first and the last debriefs?',
      /^1st .* Debrief .* 25 November 2015.* 3rd .* 14 September 2017/,
    ],
    ['first and last planning meetings?', /^1st .* 1–2 September 2015.* 3rd .* 28 February 2017/],
    ['first and last meeting of 2016', /^2nd .* Planning .* 19 May 2016.* 2nd .* Debrief/],
    ['When was the first debrief and the last planning meeting?', /^1st .* Debrief .* 3rd .* Planning/],
    ['the last debrief and the first planning meeting, when?', /^1st .* Planning .* 3rd .* Debrief/],
    ['kapan debrief pertama dan terakhir?', /^1st .* Debrief .* 3rd .* Debrief/],
    ['interval between the first and last debrief', /^659 days/],
    // a meeting in order, where nothing but meetings is named
    ['Of all the meetings, which was the last one?', /^3rd .* Debrief Workshop: 14 September 2017/],
    [
      "We're updating our archive of the group's meetings. Which is the newest one?",
      /^3rd .* Debrief Workshop/,
    ],
    ['I need the meetings for a chronology. Which was the first?', /^First Meeting .* 19 May 2015/],
    ['How many meetings did the first one have?', /^2 meetings .* for the 1st period/],
    // the group's first meeting by other words
    ["When was the group's opening session?", /^First Meeting .* 19 May 2015/],
    ["gap between the group's inaugural session and the roundtable", /^128 days/],
    ['opening meeting of the 2nd period', /^2nd .* Planning Meeting/],
    ["How much time passed between the group's approval and its first meeting?", /^286 days/],
    // what was after a meeting that is named by two kinds, and whether anything was
    [
      'Did anything take place after the Kuala Lumpur workshop?',
      /^3rd .* Debrief Workshop: 14 September 2017/,
    ],
    ['There was no meeting after the planning workshop of 2017, correct?', /^3rd .* Debrief Workshop/],
    ['time from the 2017 planning workshop to the 2017 debrief workshop', /^198 days/],
    // the neighbour of a period
    ['the 3rd period had fewer arrests than the one before, true?', /over 30 in the 2nd .* 10 in the 3rd/],
    ['more officers trained in the third than in the preceding period?', /in the 3rd .* none for the 2nd/],
    ['did the first period have more arrests than the next one?', /32 in the 1st .* over 30 in the 2nd/],
    ['who was in the 2nd but not in the previous one', /\(2\): Bangladesh and the USA/],
    [
      'apakah penangkapan di periode ketiga lebih sedikit dari periode sebelumnya?',
      /over 30 in the 2nd .* 10 in the 3rd/,
    ],
    // what is said to be so, by other words than “correct”
    [
      '"All meetings of the group were held in Bangkok": would that be an accurate statement?',
      /^1 meeting .* not in Bangkok\. 3rd/,
    ],
    [
      'Story says 12 of the people arrested in the first were women. Is that accurate?',
      /doesn't give a breakdown by sex/,
    ],
    [
      'We say the third period had fewer operations than the second. Does the page bear us out?',
      /the same number/,
    ],
    // the only one, and how many there were only
    ['Was Bangladesh the sole country that was new in the 2nd?', /\(2\): Bangladesh and the USA/],
    ['is it true that there was only one meeting in 2016?', /^2nd .* Planning .* 2nd .* Debrief/],
    ['the only meeting that lasted more than a day', /^Longest: 1st .* 1–2 September 2015/],
    ['which of the meetings ran over two days', /^Longest: 1st .* 1–2 September 2015/],
    // two measures, and two times, beside each other
    ['which figure is higher in JPA3, arrests or convictions?', /^10 arrests .* 72 convictions/],
    ['How many countries more in 2016 than 2015?', /^Countries listed: 8 for the 1st and 10 for the 2nd/],
    ['how many arrests fewer in the 3rd than the 1st?', /22 fewer in the later/],
    // what is left aside, and where something stands
    [
      'Leaving arrests aside, what were the results of the 2nd?',
      /^Outcomes of the 2nd .* Operations: 9 .* networks/,
    ],
    ['In which section is the Thai and Malaysian police cooperation praised?', /^It stands under 3rd/],
    // an ordinal alone, before the verb of a “did”
    ['when did the second begin', /^2nd Joint Period of Action: May to November 2016/],
    ['how long did the second last?', /^2nd .* 7 months/],
    ['what did the third achieve', /^Outcomes of the 3rd/],
    ['How many did the first rescue', /^59 trafficked persons/],
    ['When did the first meeting take place', /^First Meeting .* 19 May 2015/],
    // who was there when it all began
    ['who was there from the beginning', /Countries listed for the 1st period \(8\)/],
    ["who wasn't there at the start", /\(2\): Bangladesh and the USA/],
    ['was the USA there from the start', /not for the 1st/],
    ['originally how many countries took part', /^8 countries listed for the 1st/],
    [
      'countries that were there from the start and are still there',
      /^Countries listed for the 1st .* \(8\)/,
    ],
    [
      'Was the first or the last meeting in Kuala Lumpur?',
      /19 May 2015, Bangkok.* 14 September 2017, Bangkok/,
    ],
    [
      'The first meeting was in Bangkok and the last in KL, right?',
      /19 May 2015, Bangkok.* 14 September 2017, Bangkok/,
    ],
    ['late joiners', /\(2\): Bangladesh and the USA/],
    ['negara mana saja yang ikut sejak awal?', /^Countries listed for the 1st period \(8\)/],
    ['nước nào tham gia từ đầu?', /^Countries listed for the 1st period \(8\)/],
    ['哪些国家从一开始就参加了?', /^Countries listed for the 1st period \(8\)/],
    ['शुरू से कौन से देश शामिल थे?', /^Countries listed for the 1st period \(8\)/],
    ['Was Malaysia co-chair from the start?', /the page doesn't say when/],
    // one in order, and what is wanted of it
    ['what was discussed at the last meeting', /^On “3rd .* Debrief Workshop”, the page doesn't say why/],
    ['Who was at the last debrief?', /^On “3rd .* Debrief Workshop”, the page doesn't say who/],
    ['why was the last meeting in 2015 held', /^1st .* Debrief Meeting .* to discuss what outcomes/],
    ['apa tujuan pertemuan terakhir', /^On “3rd .* Debrief Workshop”, the page doesn't say why/],
    ['सबसे आखिरी बैठक कौन सी है?', /^3rd .* Debrief Workshop: 14 September 2017/],
    ['how many were at the last meeting', /^Perhaps the page doesn't say .* 3rd .* Debrief Workshop/],
    ['Which ministers attended the first meeting, and who spoke last?', /doesn't say who.*“spoke”/],
    ['How long from the first meeting to the last one?', /^849 days/],
    ['time between the first and the last meeting', /^849 days/],
    ['how long from the first debrief to the last one', /^659 days/],
    ['Which came first in 2015, the roundtable or the first meeting?', /^First Meeting .* 19 May 2015/],
    ['which was the first of the meetings in Kuala Lumpur?', /^3rd .* 28 February 2017, Kuala Lumpur/],
    ['the first of the planning meetings', /^1st .* Planning Meeting: 1–2 September/],
    ['cuộc họp lập kế hoạch cho đợt đầu tiên kéo dài mấy ngày', /^2 days/],
    // whether all of those that were counted are so
    ['how many meetings in 2017 and were both in Bangkok?', /^2 meetings .* Kuala Lumpur/],
    ['how many meetings in 2015 and were they all in Bangkok?', /^4 meetings in 2015, .* in Bangkok\./],
    // ordinals of periods, alone, in a list and with their neighbours
    ["the third's arrests", /^10 arrests/],
    ["second's dates?", /^2nd .* May to November 2016/],
    ['how many arrests did the first period and the second make', /32 in the 1st .* over 30 in the 2nd/],
    ['what did the first period and the second achieve', /^Outcomes of the 1st .* and the 2nd/],
    ['the first period and the second meeting', /^1st .* Planning Meeting/],
    ['were more arrests made in period one than in three?', /32 in the 1st period and 10 in the 3rd/],
    ['How many countries in the first one and how many in the next?', /8 for the 1st and 10 for the 2nd/],
    ['वे कौन से देश हैं जो पहले, दूसरे और तीसरे तीनों अभियानों में थे?', /listed for the .* 3rd periods \(8\)/],
    ['逮捕人数最少的一期', /^Fewest arrests: 10 in the 3rd/],
    ['Was online child exploitation targeted from JPA 1 to JPA 3?', /\(all three/],
    ['Ngay từ đợt đầu năm 2015 đã có Mỹ chưa?', /^No: The USA is listed for the 2nd and 3rd/],
    ['ประเทศที่เพิ่งมาร่วมปฏิบัติการปี 2016 ปี 2015 ยังไม่มี คือประเทศอะไรบ้าง', /\(2\): Bangladesh and the USA/],
    // the countries of the 1st, and which period had most
    [
      'Which of the original eight countries returned for the third period?',
      /listed for the .* 3rd periods \(8\)/,
    ],
    ['Did the 1st period have the most countries?', /^Most countries: 10 each in the 2nd and 3rd/],
    ['参加国最多的一期', /^Most countries: 10 each in the 2nd and 3rd/],
    // who did something to the countries is none of them
    ['Who assisted the eight countries in the first period?', /^INTERPOL/],
    ['Who chose the eight countries?', /^The page doesn't mention “chose”/],
    ['Apart from the eight countries, which organisation helped in the 1st?', /^INTERPOL/],
    ['Nước nào đã rời ghế đồng chủ tịch Nhóm công tác?', /previously co-chaired by Sri Lanka/],
    // what is claimed, and the page lacks
    ['Is it true that Australia funded the joint periods?', /^The page doesn't give any cost/],
    ['Over 100 migrants were found in the graves, correct?', /^Perhaps the page doesn't say/],
    ['Fewer than ten countries endorsed the terms of reference, right?', /^Perhaps the page doesn't say/],
    ['at least two countries co-chair the group, right?', /^New Zealand and Malaysia/],
    ["It answers to INTERPOL, doesn't it?", /^I couldn't read/],
    ['how long was the last meeting', /^1 day\. 3rd .* Debrief Workshop/],
    ['how many attended the last meeting', /list of who attended for “3rd .* Debrief Workshop”/],
    ['why was the third meeting held', /^Perhaps the page doesn't say .* 8 meetings/],
    ['when was the second-to-last meeting', /^8 meetings/],
    // all that are known, and some of them; where a period's meetings were isn't where it was
    ['Were the planning meetings in Bangkok?', /^1st .* Bangkok.*3rd .* Kuala Lumpur/],
    ['Were the meetings held in Bangkok?', /^8 meetings .* in Bangkok and Kuala Lumpur/],
    ['Were the planning meetings in 2016?', /^2nd .* Planning Meeting/],
    ['Were the debriefs after the periods?', /^1st .* 2nd .* 3rd/],
    ['Was there a planning meeting in Bangkok?', /^Yes/],
    ['Did the group meet in Bangkok?', /^Yes/],
    ['Apakah pertemuan perencanaan diadakan di Bangkok?', /^1st .* Planning Meeting/],
    ['Apakah ada pertemuan di Kuala Lumpur?', /^Yes/],
    ['was the 1st period in Bangkok', /^On the Joint Periods .* 1st period, the page doesn't say where/],
    ['where was JPA 2 held', /^On the Joint Periods .* 2nd period, the page doesn't say where/],
    ['Where did they huddle to map out the third one?', /28 February 2017, Kuala Lumpur/],
    ['Where was JPA3 planned, and where was it debriefed afterwards?', /Kuala Lumpur.*Bangkok/],
    // who made arrests isn't who was arrested, and why a country left compares nothing
    ['who made the arrests in the 2nd period', /^Over 30 arrests that parallel efforts led to/],
    ['who was convicted in JPA 3', /^72 .* Captain Bram/],
    ['Who funded all of this?', /^The page doesn't give any cost/],
    ['Why did the USA drop out before JPA3?', /^The page doesn't say so\. It says: The USA/],
    // what leads a question and names what is known already leaves that out
    [
      'As well as fishing and construction, what sector did the second period tackle?',
      /^Sectors named: domestic servitude/,
    ],
    ['Along with Thailand, who was in the 1st?', /^Countries other than Thailand .* \(7\)/],
    ['Thailand as well as Malaysia, were they in the 1st?', /^Yes/],
    // where meetings were, nobody founded anything; a name in a list is no lack
    ['what took the group to Kuala Lumpur in 2017', /^3rd .* Planning Workshop/],
    ['where was the group founded', /Canberra/],
    ['เช็กหน่อยค่ะ ไทยมีชื่อทั้ง JPA 1, 2 และ 3 ใช่ไหม', /^Thailand is listed for the 1st, 2nd and 3rd/],
    ['how many trained officers did the first period have?', /^485 officers/],
    ['Were there at most 10 search warrants in the 1st period?', /^Yes/],
    ['Was no debrief held in Kuala Lumpur?', /^The page's list of meetings has none in Kuala Lumpur/],
    ['Have they never met in Bangkok?', /^7 meetings in Bangkok/],
    // one of the meetings in other languages, too, and who was at it
    ['Apakah pertemuan terakhir di Kuala Lumpur?', /^3rd .* Debrief Workshop: 14 September 2017, Bangkok/],
    ['cuộc họp cuối cùng kéo dài bao lâu', /^1 day\. 3rd .* Debrief Workshop/],
    ['bao nhiêu người dự cuộc họp đầu tiên', /list of who attended/],
    ['移民與跨國犯罪圓桌會議是由哪個機構主辦的？', /Regional Support Office/],
    ['จากเวิร์กช็อปวางแผนที่ KL จนถึงวัน debrief ของ JPA3 ห่างกันกี่เดือนครับ', /^198 days/],
    ['sept 2015 wala roundtable kab hua tha?', /^Roundtable .* 24 September 2015/],
    ['เรื่องแสวงประโยชน์ทางเพศเด็กออนไลน์ มีทำแค่ JPA รอบแรกรอบเดียวหรือเปล่าคะ', /\(all three/],
    ['ต่างกันแค่ไหนระหว่างจับกุมรอบ 1 กับรอบ 3', /^Arrests: 32/],
    ['apa peranan Singapura dlm JPA2 eh?', /^The page doesn't name Singapore/],
    // the place that was named before
    ['They only ever meet in Bangkok! How many of the meetings were held there?', /^7 meetings in Bangkok/],
    ["It's always Bangkok. Which of the listed meetings wasn't there?", /^1 meeting .* not in Bangkok\. 3rd/],
    ['There was a meeting in 2016, wasn’t there?', /^Yes/],
    ['Mereka rapat di Bangkok. Berapa pertemuan yang diadakan di sana?', /^7 meetings in Bangkok/],
    ['How many meetings were there?', /^8 meetings/],
    // a second sentence goes on about the first, and is what is asked
    ['The USA was in the second. Was it in the first too?', /^No: the USA isn't listed for the 1st/],
    ['Australia was in all three. Was Bangladesh too?', /^No: Bangladesh is listed for the 2nd and 3rd/],
    [
      'INTERPOL was supporting the first period. How many of its officers were sent?',
      /^(INTERPOL provided support|The page|Perhaps|I couldn't read)/,
    ],
    ['The last meeting was in Bangkok. And the one before?', /28 February 2017, Kuala Lumpur/],
    ['The last planning meeting was in KL. And the one before that?', /^2nd .* 19 May 2016/],
    ['The planning workshop was in KL. Where was the debrief?', /^1st .* Bangkok.*3rd .* Bangkok/],
    ['There was a debrief in 2015. What came out of it?', /^1st .* to discuss what outcomes/],
    // the meeting next to one that is named
    ['প্রথম বৈঠকের পরের বৈঠক কোনটি?', /^1st .* Planning Meeting: 1–2 September 2015/],
    ['শেষ বৈঠকের আগের বৈঠক কোনটি?', /28 February 2017, Kuala Lumpur/],
    ['anong pulong ang sumunod sa unang pulong?', /^1st .* Planning Meeting/],
    ['the previous roundtable', /^Roundtable/],
    ['anong planning meeting ang sumunod sa roundtable?', /^2nd .* Planning Meeting/],
    ['When was the previous regional roundtable?', /^Roundtable/],
    // what periods are called, in the plural, behind a list of ordinals and a year
    ['How many suspects did the first and third actions identify?', /63 in the 1st .* 23 in the 3rd/],
    ['Who took part in the second and third operations?', /listed for the 2nd and 3rd periods \(10\)/],
    ['how many arrests in the first two actions', /32 in the 1st .* over 30 in the 2nd/],
    ['how many arrests in the third operations', /^10 arrests/],
    ['how many 2016 operations', /^9 separate/],
    ['which countries were in the 2016 operations', /^Countries listed for the 2nd period \(10\)/],
    // several meetings at one end of the list, and ordinals that no meeting is told by
    ['when were the first two meetings', /^First Meeting .* 1–2 September 2015/],
    ['last two debriefs', /^2nd .* 1 December 2016.*3rd .* 14 September 2017/],
    ['dua pertemuan terakhir kapan', /28 February 2017.*14 September 2017/],
    ['最后两次会议', /28 February 2017.*14 September 2017/],
    ['who attended the last two meetings', /the page doesn't say who/],
    ['when were the first and second meetings', /^8 meetings/],
    ['kapan pertemuan pertama dan kedua', /^8 meetings/],
    ['第一次和第二次会议是什么时候', /^8 meetings/],
    ['when was the second workshop', /28 February 2017.*14 September 2017/],
    ['why was the first meeting of the 2nd period held', /2nd .* the page doesn't say why/],
    ['how many meetings were held in the last period', /^2 meetings/],
    // a denial of some meetings, and of all
    ['Were there meetings in 2016 that were not debriefs?', /^2nd .* Planning Meeting/],
    ['none of the meetings was in Kuala Lumpur, right?', /28 February 2017, Kuala Lumpur/],
    ['Were the Working Group meetings in Bangkok?', /^8 meetings/],
    ['Were the debrief meetings in 2015?', /^1st .* 25 November 2015/],
    // what is joined, and what is left out
    ['Along with Bangladesh, which periods did the USA join?', /the 2nd .* and the 3rd/],
    ['As well as the 1st, was Thailand in the 2nd?', /^Yes: Thailand/],
    ['Which newcomers were not in the 1st or the 2nd period?', /^The page names no country/],
    ['Did most countries join the 1st?', /^Countries listed for the 1st period \(8\)/],
    ['Did the USA join the next year, in 2016?', /^The USA is listed for the 2nd and 3rd/],
    ['Is it true that the USA remains in the 3rd period?', /the USA is listed for the 2nd and 3rd/i],
    ['This is for Malaysia. Who took part in it in 2016?', /^Countries listed for the 2nd period \(10\)/],
    ['How many meetings were there, and did they lead to arrests?', /^8 meetings.*Arrests: 32/],
    [
      'what happened on 19 May',
      /^First Meeting [^:]*: 19 May 2015, Bangkok\. 2nd [^:]*: 19 May 2016, Bangkok\.$/,
    ],
    // a denial that ends its clause, behind the second of two periods
    [
      'what crimes did JPA 3 target that JPA 1 did not',
      /: people smuggling networks and trafficking in persons networks \(3rd/,
    ],
    [
      'which crimes did the 1st target but the 3rd didn’t',
      /: trafficking for sexual exploitation .* labour exploitation/,
    ],
    [
      'which sectors does the 1st period have that the 2nd lacks',
      /: agriculture, farming, beauty services and domestic/,
    ],
    ['which outcomes does JPA 3 have that JPA 1 lacks', /: Operations: 9 .* Convictions: 72 .* Extradition/],
    ['who was in the second that wasn’t in the first', /\(2\): Bangladesh and the USA/],
    ['Which crimes did the second target that the third did not?', /^I couldn't read “not”/],
    ['was Thailand in the first or not', /^Yes: Thailand/],
    // what was said before: there, we, and what is asked again of another
    [
      'The group met in Kuala Lumpur in 2017. Did it also meet there in 2016?',
      /has none in Kuala Lumpur and in 2016/,
    ],
    [
      'There was a meeting in Kuala Lumpur. Was there another one there in 2016?',
      /has none in Kuala Lumpur and in 2016/,
    ],
    ["I'm from Malaysia. How many meetings did we host?", /^1 meeting .* in Malaysia/],
    ["I'm from Indonesia. How many arrests did we make in 2017?", /no figure for Indonesia/],
    [
      'Did Malaysia take part in the 1st JPA? And Bangladesh?',
      /Malaysia is listed .* Bangladesh is listed .* not for the 1st/,
    ],
    [
      'How many meetings took place in Bangkok in 2015? In 2016? In 2017?',
      /^4 meetings .* 2 meetings .* 1 meeting/,
    ],
    [
      'When was the debrief for the 1st JPA? And for the 2nd and 3rd?',
      /25 November 2015.*1 December 2016.*14 September 2017/,
    ],
    ['Which countries took part in 2017? Apart from the co-chairs, I mean.', /\(8\): Australia/],
    [
      'Which meetings took place in 2016? Only the debrief.',
      /^2nd .* Debrief Meeting: 1 December 2016, Bangkok\.$/,
    ],
    ['Who co-chairs the group? Please also give me the e-mail address.', /^New Zealand .*mbie\.govt\.nz/],
    // who is in the group, what is to come, and what isn't settled
    ['Did Bangladesh join the Working Group in 2016?', /^I couldn't read “2016”.*fifteen/],
    ['Which countries take part in the working group?', /from the fifteen \(15\) countries/],
    ["When's the upcoming meeting of the working group?", /^The page doesn't give any plans for later/],
    ['In which period were over 1000 officers trained?', /^The page doesn't settle it/],
    ['What results are not reported for the 2nd period?', /: Convictions: 72 .* Suspects/],
    ['Was domestic work covered in the 2nd period?', /“domestic servitude” for the 2nd/],
    ['was JPA 2 longer than JPA 3', /^2nd .* 7 months.* 3rd .* 6 months/],
    ['arrests 1 vs 3', /32 in the 1st period and 10 in the 3rd/],
    ['support 2', /^The page names no support for the 2nd/],
    // several questions, each with what it is of
    [
      'When did the 1st and 3rd JPAs take place and which countries took part?',
      /^The 1st .* the 3rd .* \(8\): Australia/,
    ],
    [
      'Who took part in JPA 1 and in JPA 3, and how many arrests were made?',
      /32 in the 1st period and 10 in the 3rd/,
    ],
    [
      'The first JPA was in 2015. How many arrests were made? Which countries took part?',
      /^32 arrests .* 1st period \(8\)/,
    ],
    [
      'When was the group set up? Who co-chairs it? Where did it last meet?',
      /Canberra .* New Zealand .* 14 September 2017/,
    ],
    ['Tell me who the co-chairs are. Also the email.', /^New Zealand and Malaysia .*mbie\.govt\.nz/],
    ['List the planning meetings. And the debriefs.', /28 February 2017.*14 September 2017/],
    ['谁在泰国审判中被定罪?什么时候?', /the page doesn't say when\. It says: Sixty-two/],
    [
      'I am on the Philippines side. Of the arrests in the 1st, how many were made in my country?',
      /no figure for the Philippines/,
    ],
    ['หมายค้น รอบ 1 กับรอบ 3 อันไหนเยอะกว่า ห่างกันเท่าไหร่', /2 fewer in the later/],
    ['ขอรายชื่อประเทศที่เข้าร่วมช่วงปฏิบัติการร่วม ครั้งที่ ๑ พ.ศ. ๒๕๕๘', /1st period \(8\)/],
    [
      '2nd round - where were trafficking rings (not smuggling) broken up, countries',
      /^I couldn't read “not”/,
    ],
    // who has had a role, and never had it
    [
      'Which countries have never been co-chair?',
      /\(7\): Australia, Bangladesh, Indonesia, the Maldives, the Philippines/,
    ],
    ['Which countries are neither current nor former co-chairs?', /\(7\): Australia/],
    [
      'How many participants in JPA 3 were co-chairs past or present?',
      /^3 countries .* Malaysia, New Zealand and Sri Lanka/,
    ],
    ['Which countries have co-chaired the group?', /^New Zealand and Malaysia co-chair .* Sri Lanka/],
    ['现任和前任联合主席分别是谁?', /^New Zealand and Malaysia co-chair .* Sri Lanka/],
    // crimes and sectors of one period alone, new in it, and gone after it
    ['Which crimes were only targeted in the second period?', /: maritime people smuggling \(2nd/],
    ['Which sectors were unique to JPA 1?', /: agriculture, farming, beauty services and domestic work/],
    ['Which new sectors were added in 2016?', /: construction and domestic servitude/],
    ['Which crimes were dropped in the third period?', /: trafficking for labour exploitation .* maritime/],
    [
      'Which crimes were no longer targeted after the first period?',
      /: trafficking for sexual exploitation \(1st/,
    ],
    ['Which sectors appear in both periods?', /^I couldn't read “both”/],
    ['Is JPA 1 the only one with INTERPOL support?', /^I couldn't read “only”/],
    // a number that names a period, and one of several together
    ['list of countries for 2', /^Countries listed for the 2nd period \(10\)/],
    ['how many rescued in 1', /^59 trafficked/],
    ['Did all three JPAs report arrests?', /^Arrests: 32/],
    ['Is it true that only JPA 3 made extradition requests?', /^2 extradition/],
    ['Do warrants of the 1st and 3rd together exceed 10?', /12 in all/],
    ['Did the first and second together exceed 60 arrests?', /32 in the 1st .* over 30 in the 2nd/],
    // what is asked of one period with those beside it
    ['Was the number of new investigations higher in the third period?', /8 in the 1st .* 9 in the 3rd/],
    ['Did rescues drop in 2017?', /59 in the 1st .* 6 in the 3rd/],
    // whose country it is, and the other end
    [
      'We are from the USA. In which periods did our country participate?',
      /^With the USA: the 2nd .* the 3rd/,
    ],
    ["I'm from India. In which periods did my country take part?", /^The page doesn't name India/],
    [
      'Malaysia co-chairs the group. Did it co-chair in 2015?',
      /^On the co-chairs, the page doesn't say when/,
    ],
    ['When was the first debrief? And the last?', /25 November 2015.*14 September 2017/],
    ['Apa pertemuan pertama? Dan yang terakhir?', /^First Meeting .* 14 September 2017/],
    // outside a country, and besides it
    ['Convictions outside Thailand', /^I couldn't read “outside”/],
    ['Networks disrupted outside Thailand', /\(4\): Malaysia, the Maldives, the Philippines and the USA/],
    ['থাইল্যান্ড ছাড়া আর কোথায় নেটওয়ার্ক ভাঙা হয়েছে?', /\(4\): Malaysia/],
    ['ประเทศที่เข้าร่วม JPA 2 ยกเว้นสหรัฐ', /2nd period \(9\)/],
    ['Nước nào tham gia JPA 3 trừ Indonesia?', /3rd period \(9\)/],
    ['JPA 3 के देश सिवाय ऑस्ट्रेलिया', /3rd period \(9\)/],
    ['Ngoài các nước đồng chủ tịch, ai tham gia JPA 1?', /\(6\): Australia, Indonesia/],
    ['चेयर देशों के अलावा तीनों JPA में कौन थे?', /\(6\): Australia, Indonesia/],
    ['How many convictions in Thailand in the first JPA?', /^The page gives no convictions for the 1st/],
    // who was at meetings, and the one next to another
    ['Which meetings did Malaysia attend?', /^Roundtable .* Regional Support Office/],
    ['Did Sri Lanka attend the planning workshop?', /the page doesn't say who/],
    ['Which countries took part in the meetings?', /^Roundtable .* AHG's member countries/],
    ['What followed the debrief meeting of the 2nd JPA?', /^3rd .* 28 February 2017/],
    ['Which meeting preceded the KL workshop?', /^2nd .* 1 December 2016/],
    ['2015年11月25日之後下一場會議是什麼?', /^2nd .* 19 May 2016/],
    ['1 दिसंबर 2016 के तुरंत बाद कौन सी बैठक हुई?', /^3rd .* 28 February 2017/],
    ['which period had no debrief', /^1st .* 25 November 2015.*14 September 2017/],
    ['非檢討會的會議有哪些?', /^5 meetings not/],
    // names, and bodies that the page doesn't have
    ['Which named individuals are on the page?', /Captain Bram/],
    ['names of the judges', /^The page doesn't give names/],
    ['Who was arrested in 2016?', /^Over 30 arrests .* Captain Bram's among them/],
    ['联合国支持JPA吗?', /^I couldn't read “联合国”/],
    [
      'which countries were in JPA 1 and had networks disrupted',
      /\(4\): Malaysia, the Maldives, the Philippines and Thailand/,
    ],
    [
      'When did Thai and Malaysian police cooperate?',
      /^Continued cooperation .* over the periods after the 1st/,
    ],
    // where a period was, and what it was for, is told by what was done in it
    [
      'where did the 3rd JPA take place',
      /doesn't say where\. It says: Joint operations .* in the Asia-Pacific region/,
    ],
    ['where was JPA 2 held', /doesn't say where\. It says: Trafficking .* disrupted in Malaysia/],
    [
      'why was the 3rd JPA done',
      /^Joint operations .* to dismantle .* networks in the Asia-Pacific region\.$/,
    ],
    [
      'why was construction only included in the second period?',
      /the page doesn't say why\. It says: .*construction/,
    ],
    // what happened, beside somebody
    ['Who is Captain Bram and what happened to him?', /^Captain Bram is Abraham .* was convicted/],
    ['Siapa Captain Bram dan apa yang terjadi padanya?', /^Captain Bram is Abraham .* was convicted/],
    // who is named is never dropped
    ['did Malaysia propose the joint period of action?', /^I couldn't read “Malaysia”/],
    ['did Vietnam endorse the working group?', /^I couldn't read “Vietnam”/],
    // what the page tells of isn't among what it doesn't mention
    ['what vessels were used in the maritime smuggling ops', /^The page doesn't mention “vessels”\./],
    [
      'When the 3rd planning workshop took place, had the 2nd debrief already been held?',
      /^2nd .* 1 December 2016/,
    ],
    // bare numbers of two periods, and exceptions far from theirs
    ['more arrests in one than in three?', /32 in the 1st period and 10 in the 3rd/],
    ['which countries besides the original eight joined in the second', /^I couldn't read/],
    // of which country a person is
    ['Is Captain Bram Indonesian?', /^The page doesn't give nationalities/],
    ['apakah Kapten Bram orang Indonesia?', /^The page doesn't give nationalities/],
    ['Is Captain Bram in Indonesia?', /court in Indonesia/],
    [
      'We are looking at the USA. Which periods did it take part in?',
      /^With the USA: the 2nd .* and the 3rd/,
    ],
    // what is said of all of them
    ['All meetings were in Bangkok only. True?', /^1 meeting .* not in Bangkok\. 3rd/],
    ['การประชุมทุกครั้งจัดที่กรุงเทพฯ ใช่ไหม', /^1 meeting .* not in Bangkok\. 3rd/],
    ['các cuộc họp toàn tổ chức ở Bangkok hết đúng ko ạ', /^1 meeting .* not in Bangkok\. 3rd/],
    ['were all meetings in 2015 in Bangkok?', /^All of them in Bangkok, none elsewhere\. 4 meetings/],
    ['Were the debriefs of the 1st and 2nd both in Bangkok?', /^All of them in Bangkok, none elsewhere\./],
    ['Were the planning meetings of the 2nd and 3rd both in Bangkok?', /not in Bangkok.* 3rd .*Kuala Lumpur/],
    ['Were the planning meetings of the 2nd and 3rd all in Bangkok?', /not in Bangkok.* 3rd .*Kuala Lumpur/],
    // what lists are said to be
    ['Is the country line-up of the 2nd and the 3rd exactly the same?', /The same countries in each/],
    // which of two came first
    [
      'Judging by the dates, which came first, the roundtable or the first meeting?',
      /^First Meeting .*19 May 2015.*Roundtable .*24 September 2015/,
    ],
    [
      'राउंडटेबल पहले हुई थी या वर्किंग ग्रुप की पहली मीटिंग?',
      /^First Meeting .*19 May 2015.*Roundtable .*24 September 2015/,
    ],
    ['I have the debrief and the planning meeting of 2016. Which came first?', /^2nd .* Planning Meeting/],
    // what the page doesn't say of two figures
    ['are the 62 among the 72?', /^The source doesn't say whether the 62/],
    ['থাইল্যান্ডের মামলার ওই ৬২ জন কি ৭২ জনের ভেতরেই ধরা, নাকি আলাদা?', /^The source doesn't say whether the 62/],
    ['was it 62 or 72 who got convicted in the Thai trial?', /^Sixty-two/],
    // where it says which
    [
      'One bit has Captain Bram still facing court and another has him convicted. Which section says which?',
      /^It stands under 2nd .* and 3rd Joint Period of Action/,
    ],
    // what goes on about the sentence before
    [
      'He says Captain Bram still faces court, I say he is convicted. Who is correct?',
      /facing court.*convicted/,
    ],
    ['INTERPOL supported each of the three periods. True according to this page?', /With INTERPOL: the 1st/],
    // since when somebody has a role
    ['斯里兰卡是哪一年不再当联合主席的?', /the page doesn't say when/],
    // where something was done
    ['第三期救出那6個人 是在哪國救到的啊', /the page doesn't say where/],
    // a role at two times
    [
      'वर्तमान में सह-अध्यक्षता कौन-से दो देश कर रहे हैं, तथा पूर्व में कौन सह-अध्यक्ष था?',
      /New Zealand and Malaysia .*Sri Lanka/,
    ],
    ['Debrief for 2nd period was done in Kuala Lumpur, correct?', /^No, not by the page\. 2nd .* Bangkok\.$/],
    ["of the meetings they list, how many weren't held in bangkok, and which?", /^1 meeting .*\. 3rd/],
    [
      'Which came earlier, the roundtable or the first meeting of the working group?',
      /^First Meeting .*19 May 2015, Bangkok\. Roundtable .*24 September 2015/,
    ],
    [
      "Was the working group's first meeting held earlier than the Roundtable on Migration and Transnational Crime?",
      /^First Meeting .*19 May 2015, Bangkok\. Roundtable .*24 September 2015/,
    ],
    ['which was the last meeting', /^3rd .* Debrief Workshop: 14 September 2017, Bangkok\.$/],
    // of what is named alone, and what was held there or then
    ['Where was the 8th SOM held?', /Canberra on 6 August 2014/],
    ['When was Captain Bram sentenced?', /^The page doesn't mention “sentenced”.*was convicted/],
    // what one period has no figure for, the others don't answer
    ['Which figures are missing for the 3rd period?', /^I couldn't read “missing”/],
    ['Which outcomes have no figure in the third period?', /^I couldn't read “no”/],
    // that something may be lacking is said beside what there is, and that once
    [
      'Which countries made the extradition requests?',
      /^2 extradition requests (?!.*2 extradition requests).*Perhaps the page doesn't say what was asked\.$/,
    ],
    ['was the 2nd planning meeting held in 2015', /^No, not by the page\. 2nd .* 19 May 2016/],
    // who was at a meeting isn't told: no “no” to that
    ['was the roundtable with Malaysia', /^(?!No\b)/],
    // of those that are in none of some lists, the page names only who is in another
    [
      'which countries were not in the 1st',
      /^Countries named on the page and not listed for the 1st period \(2\)/,
    ],
    ['list all meetings that were in Bangkok', /^7 meetings in Bangkok/],
    [
      'Were all the meetings in Bangkok? If not, which one was elsewhere?',
      /^1 meeting .* not in Bangkok\. 3rd/,
    ],
    [
      "Planning meetings are always in Bangkok. Which one wasn't?",
      /^1 meeting .* not in Bangkok .*3rd .* Planning Workshop/,
    ],
    // of two periods with nothing between, who was in one and not in the one behind
    [
      'ประเทศไหนร่วมรอบ 2 รอบ 1 ไม่ร่วม',
      /^Countries listed for the 2nd .* not listed for the 1st .* Bangladesh and the USA/,
    ],
    ['negara mana ikut periode 2 periode 1 tidak', /^Countries listed for the 2nd .* not listed for the 1st/],
    ['negara mana ikut JPA2 JPA1 nggak', /^Countries listed for the 2nd .* not listed for the 1st/],
    ['nước nào có đợt 2 đợt 1 không có', /^Countries listed for the 2nd .* not listed for the 1st/],
    ['which in jpa2 not in jpa1', /^Countries listed for the 2nd .* not listed for the 1st/],
    ['who was in 3 not 1', /^Countries listed for the 3rd .* not listed for the 1st/],
    [
      '第二期参加了、但没被提到境内贩运网络被打掉的是哪几国？',
      /^Countries listed for the 2nd .* not said to be disrupted .* \(5\)/,
    ],
    // a span of periods has those between, and two counts are two questions
    ['arrests in JPA 1 through 3', /^Arrests: 32 .* over 30 .* 10 in the 3rd/],
    ['countries in JPA 1-3', /^Countries listed: 8 for the 1st, 10 for the 2nd and 10 for the 3rd/],
    ['arrests in JPA 1 – 3', /over 30 in the 2nd .* and 10 in the 3rd/],
    ['how many operations and how many countries in JPA 3', /^9 joint operations .* 10 countries listed/],
    ['berapa operasi dan berapa negara di JPA 3', /^9 joint operations .* 10 countries listed/],
    ['pls ilan ung new suspects tas ilan nahuli nung 3rd JPA', /^23 new suspects .* 10 arrests/],
    [
      'di JPA 2 ada brp negara sama brp operasi??',
      /^10 countries listed .* 9 separate coordinated operations/,
    ],
    // a denial ends with its sentence, and a place that was named with its day is of that day
    [
      'I would rather not make a mistake. The letter refers to the debrief that followed the second period. On what day was it held?',
      /2nd .* Debrief Meeting: 1 December 2016/,
    ],
    [
      'The meeting was held in Bangkok on 25 November 2015. What were the participants meant to discuss there?',
      /^1st .* Debrief Meeting/,
    ],
    ['ग्रुप पहली बार कब मिला था? exact तारीख चाहिए स्टोरी के लिए', /^First Meeting .* 19 May 2015/],
    ['Of the 32 arrests, how many took place in Indonesia?', /^The page gives no figure for Indonesia/],
    [
      'bakit po sa Maynila ginawa yung debrief ng unang JPA',
      /^The page's list of meetings has none .* in Manila/,
    ],
    // what was counted before is what a breakdown is of, and a group that was named has the members
    [
      'The page has 32 arrests for JPA1. Is there a breakdown by country?',
      /^The page doesn't give figures for single countries/,
    ],
    ['I am not so clear about the Ad Hoc Group. How many countries are inside as member?', /^Fifteen \(15\)/],
    ['exact day in March 2017 on which JPA3 began?', /the page gives no days/],
    ['năm 2015 có mấy cuộc họp tất cả, tính luôn bàn tròn nha', /^4 meetings in 2015/],
    [
      'sao đợt đầu Thái Lan lại ko chịu tham gia thế?',
      /^The page doesn't say so\. .* Thailand is listed for the 1st/,
    ],
    // a bound is of its own time, whoever says that it was so in this alone
    ['Is it true they arrested fewer than 30 people only in 2016?', /^(?!10 arrests).*Over 30 arrests/],
    ['y did nz quit as co-chair?', /the page doesn't say why/],
    // all the periods are no answer to a “which” that something restricts, nor what the group does to a year
    ["Which period's action went after smuggling across the sea?", /^I couldn't read that for sure/],
    ['which periods were there', /^The 1st .* 2nd .* 3rd/],
    ['What will the group do in 2019?', /^I couldn't read “2019”/],
    // why a role ended, on which exact day, which sort of crime
    [
      'Would you know for what reason Sri Lanka no longer acts as co-chair?',
      /^On the former co-chair, the page doesn't say why/,
    ],
    [
      'The Maldives were present in the first period only. Why have they withdrawn from the later ones?',
      /^The page doesn't say so/,
    ],
    ['JPA 2 has started on which exact day of May 2016?', /^2nd .* the page gives no days/],
    ['What took place after the first meeting and before the roundtable?', /^1st .* Planning Meeting/],
    [
      'Which categories of crime were the operations of May to November 2016 directed against?',
      /^Crimes .* maritime/,
    ],
    ['After AHG endorsing, how much time it took until the first sitting?', /^286 days/],
    ['In which periods was Bangladesh and in which not?', /^With Bangladesh: the 2nd .* 3rd/],
    ['Who joined the 1st, apart from Thailand, and how many arrests were made?', /\(7\): .* 32 arrests/],
    ['Considering only the 1st and 2nd, which countries took part?', /^I couldn't read “only”/],
    ['Which countries were not joined by the 2nd?', /^The page names no country/],
    ["Which of Thailand and Malaysia's periods was the longest?", /^Longest: the 2nd/],
    ['Which of the ten countries had disrupted networks?', /\(5\): Malaysia/],
    ['Which countries joined forces against human trafficking in 2015 and 2016?', /\(8\)|8 for the 1st/],
    ['Did the co-chairs of the network disruption group join the 3rd?', /Malaysia and New Zealand/],
    ['Who was in 2 and 3, and not in 1?', /\(2\): Bangladesh and the USA/],
    ['how many workshops were there, and how many of them in Bangkok?', /^2 meetings .* 1 meeting/],
    ['How long after the endorsement did it first meet?', /^286 days/],
    ['How long after the 1st period did they first meet?', /^(?!.*days)/],
    // numbers that stand alone are of periods
    ['can you give me the list of countries for 2 and 3?', /listed for the 2nd and 3rd periods \(10\)/],
    ['Who took part in one and three?', /listed for the .* 3rd periods \(8\)/],
    ['Which countries joined only the 2nd and 3rd periods?', /\(2\): Bangladesh and the USA/],
    ['Which countries didn’t join until the 2nd?', /\(2\): Bangladesh and the USA/],
    ['Which of Australia, Bangladesh and Thailand was not in the 1st?', /Bangladesh/],
    [
      '第二次比第一次多了哪些国家？',
      /8 for the 1st and 10 for the 2nd\. Not for all of them: Bangladesh and the USA/,
    ],
    ['1st में कितने देश थे और 2nd में कितने हो गए?', /^Countries listed: 8 for the 1st and 10 for the 2nd/],
    ['Which of the three JPAs had ten countries?', /^Countries listed: 8 .* 10 .* 10/],
    ['สมาชิก AHG ทั้ง 15 ประเทศมีประเทศอะไรบ้าง', /^Perhaps the page doesn't say .* Fifteen/],
    ['In which period is people smuggling by sea mentioned?', /^For maritime people smuggling: the 2nd/],
    [
      'Which meetings fell between the end of the second period and the start of the third?',
      /1 December 2016.* 28 February 2017/,
    ],
    ['Which meetings were held in another Asian city than Bangkok?', /Kuala Lumpur\.$/],
    // both are asked for
    [
      'How many meetings were there, and how many of them in Bangkok?',
      /^8 meetings .* 7 meetings in Bangkok/,
    ],
    ['What discovery led to the big Thai trial, and how many were convicted?', /Sixty-two .* mass graves/],
    [
      'Need two figures of 2015: search warrants executed and suspects identifed.',
      /^7 search .* 63 suspects/,
    ],
    ['Who took part in the 2nd and when was it?', /^Countries listed for the 2nd .* May to November 2016/],
    ['Did IOM or UNHCR help?', /^The page doesn't name IOM\. The page doesn't name UNHCR\./],
    ["Wasn't Captain Bram arrested in 2016?", /^(?!.*says nothing)/],
    ['Mengapa jumlah tangkapan berkurang dalam tempoh ketiga?', /the page doesn't say why/],
    ['ঢাকায় কি কোনো বৈঠক হয়েছে?', /^The page's list of meetings has none in Dhaka/],
    ['Besides arrests, what did the 1st JPA achieve?', /^Outcomes of the 1st (?!.*arrests)/],
    [
      'What were the results of the 3rd apart from arrests and convictions?',
      /^Outcomes of the 3rd (?!.*convictions)/,
    ],
    ['Apart from arrests, how many suspects were there in the 1st?', /^63 suspects/],
    ['Other than operations and arrests, what came of the 2nd?', /^Outcomes of the 2nd (?!.*arrests)/],
    ['Apart from arrests, what did the 1st JPA cost?', /^The page doesn't give any cost/],
    ["Apart from Thailand's 62, who else got convicted?", /^I couldn't read “Apart from”/],
    // what is compared says by how much
    ['How many more suspects were identified in the 1st period than in the 3rd?', /40 fewer in the later/],
    ['new investigations, 2015 vs 2017?', /8 .* 9 .* 1 more in the later/],
    ['Add up the arrests from 2015 and 2017', /42 in all/],
    // a role that one hasn't, or had once
    ['Why did Sri Lanka decide to resign from its co-chair position?', /^The page doesn't mention/],
    ['what did sri lanka do wrong to get kicked off as co chair', /^Perhaps the page doesn't say/],
    ['Since when has Malaysia been co-chair?', /the page doesn't say when/],
    // the first time is a meeting
    ['How long from the endorsement of the group to the first time it met?', /^286 days/],
    // lengths and figures of periods
    ['which is the most short period', /^Shortest: the 1st/],
    ['which one of the three ran for the greatest number of months?', /^Longest: the 2nd/],
    ['Saang Joint Period of Action pinakakaunti ang nadakip?', /^Fewest arrests: 10/],
    // where and why, at the beginning
    ['Where were the two extradition requests in 2017 addressed to?', /^I couldn't read “addressed”/],
    // who speaks says no more than that
    [
      "I'm in my third year of law, so forgive the question: did any of these joint periods lead to requests for extradition, and if so, which one and how many?",
      /^2 extradition requests/,
    ],
    ['ok so when did op no 1 actually finish?', /^1st .* 28 September to 28 October/],
    [
      'Were networks broken up in 2016 in any country that had not been part of the 2015 round?',
      /\(1\): the USA/,
    ],
    // words of sentences, of courtesy and of chats ask for nothing
    ['Kindly reckon the total number of entries under the head of meetings.', /^8 meetings/],
    ['How many Joint Periods of Action are set forth on the page in all?', /^3 Joint Periods/],
    ['wer did they do d planning workshop for 3rd joint period of action', /^3rd .* 28 February 2017/],
    // no other place is known where none is named
    ['How many meetings were held somewhere else?', /^I couldn't read “somewhere else”/],
    // when a period was planned is when that meeting was
    ['Which month was the 3rd JPA planned in?', /^3rd .* Planning Workshop: 28 February 2017/],
    ['第三期行动是什么时候策划的?', /^3rd .* Planning Workshop: 28 February 2017/],
    // grounds are a why, and a source is where it stands
    ['What prompted Sri Lanka to take over from New Zealand as co-chair?', /the page doesn't say why/],
    [
      'the 32 arrests in bali process operations, wats your source n which jpa is that',
      /^It stands under 1st/,
    ],
  ])('%s', (question, said) => {
    expect(ask(question).headline).toMatch(said);
  });
});
