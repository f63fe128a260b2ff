import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswer } from '../../src/answers/answer.ts';
import { createLanguage } from '../../src/language/language.ts';
import { parseExamples, printExamples } from '../../src/language/learnt/examples.ts';
import { readModel } from '../../src/language/learnt/reading-model.ts';
import { editionOf } from '../../src/messages/edition.ts';
import { createEvaluate } from '../../src/questions/evaluate.ts';
import { printQueries } from '../../src/questions/query.ts';
import { knowledgeOf2017 as knowledge } from '../knowledge-of-2017.ts';

const { read, questions } = createLanguage(knowledge, readModel);
const evaluate = createEvaluate(knowledge);
const answer = createAnswer(editionOf(knowledge, 'en'));
const ask = (text: string) => {
  const reading = read(text);
  return answer.reading(reading, reading.queries.map(evaluate)).headline;
};

describe('a text is read into queries', () => {
  it.each([
    ['how many arrests in the first period', 'arrests where period(1)'],
    [
      'which countries joined the 2nd but not the 1st',
      'countries where participated(2) and not participated(1)',
    ],
    ['which countries took part in exactly two periods', 'countries where times(=2)'],
    ['which countries joined 2 of the 3', 'countries where times(=2)'],
    ['in which period did more than 8 countries take part', 'compare countries'],
    ['how many periods had more than 8 countries?', 'compare countries'],
    ['when was the start of the 2017 round?', 'when periods where period(3)'],
    ['arrests in all periods but 2015', 'arrests where not in(2015)'],
    ['how many arrests in all of jpa 3', 'arrests where period(3)'],
    [
      'how many ASEAN countries took part in the third period?',
      'other(region) countries where participated(3)',
    ],
    ['which non-ASEAN countries took part in the 2nd?', 'other(region) countries where participated(2)'],
    [
      'How many officers were trained during JPA1? And roughly how many during JPA3?',
      'officers where period(1); officers where period(3)',
    ],
    ['how many suspects were arrested in 2015?', 'arrests where in(2015)'],
    [
      'how many of the original countries were still there in 2017?',
      'count countries where participated(1) and participated(3)',
    ],
    ['who came to the 1st debrief?', 'who meetings where period(1) and kind(debrief)'],
    [
      'which countries took part in the Kuala Lumpur workshop?',
      'who meetings where city(kuala-lumpur) and kind(workshop)',
    ],
    ['who has ever co-chaired the group?', 'countries where chairs or chaired'],
    ['how many countries have co-chaired it in total?', 'count countries where chairs or chaired'],
    ['Was Australia at the roundtable?', 'who meetings where kind(roundtable)'],
    ['Did Cambodia host a debrief?', 'meetings where country(KH) and kind(debrief)'],
    ['Only the first period had a debrief, right?', 'meetings where kind(debrief)'],
    ['were meetings held only in Bangkok?', 'meetings'],
    ['meetings only in 2016', 'meetings where in(2016)'],
    ['which meetings were held between March and August 2017?', 'meetings where in(2017-03..2017-08)'],
    [
      'which planning workshop was for March to August 2017?',
      'meetings where period(3) and kind(planning) and kind(workshop)',
    ],
    ['who joined from May to November 2016?', 'countries where participated(2)'],
    ['which meetings were held until the end of 2016?', 'meetings where not after(2016-12)'],
    ['meetings before the end of 2016', 'meetings where not after(2016-12)'],
    ['meetings before the beginning of 2016', 'meetings where before(2016-01)'],
    ['meetings after the start of 2016', 'meetings where not before(2016-01)'],
    ['meetings until early 2016', 'meetings where not after(2016-04)'],
    ['which meetings came after the end of the 1st period?', 'meetings where after(2015-10-28)'],
    ['which countries joined before the end of 2016?', 'countries where participated(1) or participated(2)'],
    ['how many arrests until the 2nd period?', 'arrests where period(1) or period(2)'],
    [
      'how many countries took part in 2015 and how many in 2017?',
      'compare countries where participated(1) or participated(3)',
    ],
    [
      'which countries took part in the 1st period and which in the 3rd?',
      'compare countries where participated(1) or participated(3)',
    ],
    [
      'how many more countries took part in 2016 than in 2015?',
      'compare countries where participated(2) or participated(1)',
    ],
    ['how many countries took part once?', 'count countries where times(=1)'],
    ['how many AHG members did not take part in the first period?', 'other() ad-hoc-group'],
    [
      'Is Malaysia a current or former co-chair?',
      'exists countries where country(MY) and (chairs or chaired)',
    ],
    ['where does the page say why the group was created?', 'why establishment'],
    ['The 1st JPA ran until November 2015, true?', 'when periods where period(1)'],
    ['Was the 1st JPA still going on on 10 November 2015?', 'when periods where period(1)'],
    ['Did the 2nd period begin in April 2016?', 'when periods where period(2)'],
    ['Did AHG member countries attend the 25 November 2015 meeting?', 'who meetings where in(2015-11-25)'],
    [
      'how many days from 24 September 2015 to 25 November 2015?',
      'duration events where event(roundtable-2015) or event(jpa-1-debrief)',
    ],
    [
      'how many days between the roundtable and 25 November 2015?',
      'duration events where event(roundtable-2015) or event(jpa-1-debrief)',
    ],
    ['what was held before the Kuala Lumpur meeting?', 'meetings where before(2017-02-28)'],
    ['meetings after the workshop in Kuala Lumpur', 'meetings where after(2017-02-28)'],
    [
      'what was the previous meeting before the 14 September 2017 debrief?',
      'last meetings where before(2017-09-14)',
    ],
    ['what was the first meeting in Kuala Lumpur?', 'first meetings where city(kuala-lumpur)'],
    ['when did the working group meet for the second time?', 'meetings'],
    [
      'when was the first meeting and when was the last one?',
      'meetings where event(first-meeting-2015) or event(jpa-3-debrief)',
    ],
    [
      'how long between the first and the last meeting?',
      'duration events where event(first-meeting-2015) or event(jpa-3-debrief)',
    ],
    ['I am unsure what became of Captain Bram', 'captain-bram'],
    ['How many countries signed on for the first period, 8 or 10?', 'count countries where participated(1)'],
    [
      'all the countries that were in on the second one, the May to November thing',
      'countries where participated(2)',
    ],
    [
      'which countries were there for all three periods, like Thailand and Australia, but who else?',
      'countries where participated(1) and participated(2) and participated(3)',
    ],
    [
      'was labour exploitation in all three or just the second?',
      'crimes where period(1) and period(2) and period(3) and crime(labour-exploitation)',
    ],
    [
      'after the first meeting in May 2015 and before October that year, what other meetings were there?',
      'meetings where after(2015-05-19) and before(2015-10)',
    ],
    ['having compared the three periods, which ran for the greatest number of months?', 'longest periods'],
    [
      'apart from Thailand, Malaysia, the US, the Maldives and the Philippines, who took part in the 2nd period?',
      'countries where participated(2) and not country(TH) and not country(MY) and not country(US) and not country(MV) and not country(PH)',
    ],
    [
      'of Thailand, Bangladesh and the US, who took part in the 2nd period?',
      'countries where (country(TH) or country(BD) or country(US)) and participated(2)',
    ],
    [
      'apart from Australia, Malaysia and Thailand, who took part in the 1st period?',
      'countries where participated(1) and not country(AU) and not country(MY) and not country(TH)',
    ],
    [
      'Indonesia, Malaysia, Thailand and Sri Lanka: who else is missing from the 1st period?',
      'countries where participated(1) and not country(ID) and not country(MY) and not country(TH) and not country(LK)',
    ],
    ['Is it true that eight countries took part in the third period?', 'countries where participated(3)'],
    [
      'which of the eight countries joined the third period?',
      'countries where participated(1) and participated(3)',
    ],
    [
      'which came first, the roundtable or the first Working Group meeting?',
      'first meetings where event(roundtable-2015) or event(first-meeting-2015)',
    ],
    [
      'which came later, the first debrief or the second planning meeting?',
      'last meetings where event(jpa-1-debrief) or event(jpa-2-planning)',
    ],
    [
      'what was the last meeting before the 2nd Joint Period of Action?',
      'last meetings where before(2016-05)',
    ],
    ['which meetings took place during the third period?', 'meetings where in(2017-03..2017-08)'],
    ['meetings at the beginning of 2016', 'meetings where in(2016-01..2016-04)'],
    ['meetings on or after 1 December 2016', 'meetings where not before(2016-12-01)'],
    ['how long ago was the roundtable held?', 'when meetings where kind(roundtable)'],
    ['was a Joint Period of Action running on 1 November 2015?', 'when periods'],
    [
      'how many more suspects than arrests were there in the first period?',
      'arrests where period(1); suspects where period(1)',
    ],
    [
      'which countries where networks were disrupted in the 2nd period weren’t in the 1st?',
      'countries where disrupted(2) and not participated(1)',
    ],
    [
      'list the countries of the 1st, 2nd and 3rd periods',
      'compare countries where participated(1) or participated(2) or participated(3)',
    ],
    ['arrests by period: 1st, 2nd, 3rd', 'arrests where period(1) or period(2) or period(3)'],
    [
      'was people smuggling targeted only in the third period?',
      'crimes where crime(maritime-smuggling) or crime(smuggling-networks)',
    ],
    ['any meetings in the second week of September 2015?', 'meetings where in(2015-09)'],
    [
      'which countries stayed on from 2015 to 2017?',
      'countries where participated(1) and participated(2) and participated(3)',
    ],
    ['which countries carried on after the 1st JPA?', 'countries where participated(1) and participated(2)'],
    ['where on the page is the Thai trial described?', 'where stated thai-trial'],
    ['did Myanmar join the 2nd period?', 'exists countries where country(MM) and participated(2)'],
    ['meetings from June 2015 up to the end of that year', 'meetings where in(2015-06..2015-12)'],
    [
      'who took part without exception?',
      'countries where participated(1) and participated(2) and participated(3)',
    ],
    [
      'who joined after the 2nd?',
      'countries where participated(3) and not participated(1) and not participated(2)',
    ],
    [
      'did Bangladesh join for the first time in the 3rd?',
      'exists countries where country(BD) and participated(3) and not participated(1) and not participated(2)',
    ],
    ['who joined first?', 'countries where participated(1)'],
    [
      'which countries took part in the last two periods?',
      'countries where participated(2) and participated(3)',
    ],
    ['how many arrests in the first two periods?', 'arrests where period(1) or period(2)'],
    ['which countries took part in at least one period?', 'countries'],
    ['which countries joined two or more of the three periods?', 'countries where times(>1)'],
    ['was the last meeting of 2016 in Bangkok?', 'last meetings where in(2016)'],
    [
      'how many countries joined in 2015? In 2016?',
      'count countries where participated(1); count countries where participated(2)',
    ],
    [
      'how many took part in the 2nd without Thailand?',
      'count countries where participated(2) and not country(TH)',
    ],
    ['how many suspects were identified before the arrests in the 1st period?', 'suspects where period(1)'],
    ['which outcomes appear in every period?', 'outcomes where period(1) and period(2) and period(3)'],
    [
      'which countries apart from the co-chairs took part in 2017?',
      'countries where participated(3) and not chairs',
    ],
    ['was the USA the only newcomer?', 'countries where not participated(1)'],
    ['over 535 officers were trained altogether, correct?', 'total officers'],
    [
      'what are the last three meetings?',
      'meetings where event(jpa-2-debrief) or event(jpa-3-planning) or event(jpa-3-debrief)',
    ],
    [
      'when were the 2nd planning meeting and the 2nd debrief?',
      'meetings where event(jpa-2-planning) or event(jpa-2-debrief)',
    ],
    [
      'was the roundtable or the KL workshop first?',
      'meetings where event(roundtable-2015) or event(jpa-3-planning)',
    ],
    [
      'were the 2nd debrief and the 3rd planning workshop in Kuala Lumpur?',
      'other() meetings where (event(jpa-2-debrief) or event(jpa-3-planning)) and city(kuala-lumpur)',
    ],
    ['how many countries took part twice', 'count countries where times(=2)'],
    [
      'In the Meetings list everything seems to be in Bangkok only. Any one which was held at another place?',
      'meetings where not city(bangkok)',
    ],
    ['which plan did the roundtable produce?', 'forward-work-plan'],
    ["Any in 2017 that weren't debriefs?", 'meetings where not kind(debrief) and in(2017)'],
    ['All the meetings were in Bangkok bar one. Which one?', 'meetings where not city(bangkok)'],
    ['Did all 15 AHG countries take part in the 1st?', 'other() ad-hoc-group'],
    ['Whose agencies ran the 2017 operations?', 'countries where participated(3)'],
    ['Kindly provide their telephone number.', 'other(phone) contact'],
    ['why were 62 people convicted in the Thai trial?', 'why thai-trial'],
    ['The ad hoc group is a smaller club. How many members does it have?', 'count ad-hoc-group'],
    ['in the 3 periods, which had the fewest countries and how many?', 'least countries'],
    ['first period only: how many victims were helped?', 'victims where period(1)'],
    ['number of arrests in the first period, not overall', 'arrests where period(1)'],
    ['which countries were in two of the three periods?', 'countries where times(=2)'],
    ['which countries took part in two or more rounds', 'countries where times(>1)'],
    ['which countries took part in more than one period?', 'countries where times(>1)'],
    ['which countries took part in only one period', 'countries where times(=1)'],
    [
      'Which countries took part three times?',
      'countries where participated(1) and participated(2) and participated(3)',
    ],
    ['did Bangladesh take part twice', 'exists countries where country(BD) and times(=2)'],
    ['which countries took part before 2016?', 'countries where participated(1)'],
    [
      'which countries took part before the third period',
      'countries where participated(1) or participated(2)',
    ],
    ['which countries took part after 2016?', 'countries where participated(3)'],
    ['which countries have taken part since 2016', 'countries where participated(2) and participated(3)'],
    [
      'which countries joined after the first period?',
      'countries where (participated(2) or participated(3)) and not participated(1)',
    ],
    [
      'which countries joined for the first time in 2016?',
      'countries where participated(2) and not participated(1)',
    ],
    ['who were the newcomers?', 'countries where not participated(1)'],
    [
      'who has taken part since the beginning?',
      'countries where participated(1) and participated(2) and participated(3)',
    ],
    ['was Bangladesh the only country absent from the first?', 'countries where not participated(1)'],
    [
      'only Thailand and Malaysia were in all three, right?',
      'countries where participated(1) and participated(2) and participated(3)',
    ],
    ['is Malaysia the only co-chair?', 'countries where chairs'],
    [
      'US only joined in 2017?',
      'exists countries where country(US) and participated(3) and not participated(1) and not participated(2)',
    ],
    ['Did Malaysia co-chair in 2015?', 'when co-chairs'],
    ['Has Sri Lanka always been co-chair?', 'when former-co-chair'],
    ['is Malaysia a co-chair and did it join the 2nd?', 'countries where country(MY)'],
    ['บังกลาเทศเข้าร่วมกี่ครั้ง', 'count periods where participated(BD)'],
    ['who was new in the second one', 'countries where participated(2) and not participated(1)'],
    [
      'which states dropped out after the first period',
      'countries where participated(1) and not participated(2)',
    ],
    [
      'which countries took part in all three',
      'countries where participated(1) and participated(2) and participated(3)',
    ],
    ['which countries were not in the first period', 'countries where not participated(1)'],
    [
      'who joined the second of the three periods but not the first',
      'countries where participated(2) and not participated(1)',
    ],
    [
      'did they open more fresh cases in the first or the last of the three?',
      'compare investigations where period(1) or period(3)',
    ],
    ['in the 2017 operations, how many requests for extradition were made?', 'extraditions where period(3)'],
    ['were all planning meetings in bangkok?', 'meetings where not city(bangkok) and kind(planning)'],
    ['can you list all meetings in bangkok', 'meetings where city(bangkok)'],
    ['meetings between Dec 2015 and Jan 2017', 'meetings where in(2015-12..2017-01)'],
    ['how many meetings came after the first?', 'count meetings where after(2015-05-19)'],
    ['which meetings took place before the last meeting', 'meetings where before(2017-09-14)'],
    ['meetings from May 2016 to the end of the year', 'meetings where in(2016-05..2016-12)'],
    ['which meetings came after the roundtable', 'meetings where after(2015-09-24)'],
    ['how many meetings were held after the inaugural meeting', 'count meetings where after(2015-05-19)'],
    [
      'which planning meeting came after the 2nd debrief',
      'meetings where after(2016-12-01) and kind(planning)',
    ],
    [
      'meetings between the 1st debrief and the 2nd planning meeting',
      'meetings where after(2015-11-25) and before(2016-05-19)',
    ],
    [
      'any meetings between the first and second debrief',
      'meetings where after(2015-11-25) and before(2016-12-01)',
    ],
    ['meetings between the 1st and 2nd period', 'meetings where after(2015-10-28) and before(2016-05)'],
    [
      'which meetings were between the planning meeting of early September 2015 and the debrief of late November 2015',
      'meetings where after(2015-09-02) and before(2015-11-25)',
    ],
    [
      'gap between the first planning meeting and the first debrief',
      'duration events where event(jpa-1-planning) or event(jpa-1-debrief)',
    ],
    [
      'since the planning workshop for the third period took place in Bangkok, on which day was that?',
      'meetings where period(3) and city(bangkok) and kind(planning) and kind(workshop)',
    ],
    [
      "We say every one of the group's meetings was held in Bangkok. Does it hold up?",
      'meetings where not city(bangkok)',
    ],
    [
      'of the 59 who were assisted in the 1st, how many were children?',
      'other(breakdown) victims where period(1)',
    ],
    [
      'how many of those 485 officers of the 1st were from Fiji police units',
      'other() officers where period(1) and country(FJ)',
    ],
    ['over how many months did JPA3 run?', 'duration periods where period(3)'],
    [
      'A colleague claims every meeting was held in Bangkok. True or not?',
      'meetings where not city(bangkok)',
    ],
    ['any meeting outside Thailand, they always meet in Bangkok', 'meetings where not country(TH)'],
    ['which sectors were looked into for human trafficking in the 1st', 'sectors where period(1)'],
    ['how many meetings came after the third?', 'count meetings where after(2017-08)'],
    ['how many meetings were held after the first operation?', 'count meetings where after(2015-10-28)'],
    [
      'which meetings were held after the roundtable and before 2017?',
      'meetings where after(2015-09-24) and before(2017)',
    ],
    [
      'was there a debrief between the 1st and 2nd periods?',
      'exists meetings where after(2015-10-28) and before(2016-05) and kind(debrief)',
    ],
    [
      'was the roundtable between the first meeting and the 1st debrief?',
      'exists meetings where after(2015-05-19) and before(2015-11-25) and kind(roundtable)',
    ],
    [
      'which meeting was held between the debriefs of the 1st and the 2nd period?',
      'meetings where after(2015-11-25) and before(2016-12-01)',
    ],
    [
      'gap between the 1st debrief meeting and the 2nd debrief meeting',
      'duration events where event(jpa-1-debrief) or event(jpa-2-debrief)',
    ],
    [
      'which planning meetings were before the 3rd planning workshop?',
      'meetings where before(2017-02-28) and kind(planning)',
    ],
    ['when was the first meeting after 2015?', 'first meetings where after(2015)'],
    ['of the meetings, were all of them in Bangkok?', 'meetings where not city(bangkok)'],
    [
      'which meetings were on 24 September, 19 May and 1 December of 2015?',
      'meetings where in(2015-09-24) or in(2015-05-19) or in(2015-12-01)',
    ],
    [
      'was the roundtable before or after the first planning meeting?',
      'compare meetings where event(roundtable-2015) or event(jpa-1-planning)',
    ],
    ['what came after the roundtable?', 'meetings where after(2015-09-24)'],
    ['how many meetings came after round one?', 'count meetings where after(2015-10-28)'],
    ['meetings after the first one', 'meetings where after(2015-05-19)'],
    ['how many debriefs after the 2nd period', 'count meetings where after(2016-11) and kind(debrief)'],
    ['which meeting followed the 1st JPA?', 'first meetings where after(2015-10-28)'],
    ['the 1st JPA was followed by which meeting?', 'first meetings where after(2015-10-28)'],
    ['what was the next meeting after the roundtable?', 'first meetings where after(2015-09-24)'],
    ['when is the next meeting?', 'other(future) meetings'],
    [
      'how long between the 2nd and 3rd debriefs?',
      'duration events where event(jpa-2-debrief) or event(jpa-3-debrief)',
    ],
    [
      'how many meetings from the Roundtable to the Kuala Lumpur workshop?',
      'count meetings where not before(2015-09-24) and not after(2017-02-28)',
    ],
    ['what was the third meeting?', 'meetings'],
    ['what was the second last meeting?', 'meetings'],
    ['which meeting was the first in 2016?', 'first meetings where in(2016)'],
    ['which was the first workshop?', 'first meetings where kind(workshop)'],
    ['was the last meeting in Kuala Lumpur?', 'last meetings'],
    ['which period was the second longest?', 'duration periods'],
    ['which period had the second most arrests?', 'arrests'],
    ['which meetings preceded the roundtable?', 'meetings where before(2015-09-24)'],
    ['what came after the Kuala Lumpur workshop?', 'meetings where after(2017-02-28)'],
    ['besides the countries, which organisation helped in the first period?', 'support where period(1)'],
    [
      'I would like to compare the new investigations. Is the number of the 2015 period bigger or smaller than that of the 2017 period?',
      'compare investigations where period(1) or period(3)',
    ],
    ['what happened before the 1st JPA kicked off on 28 sept 15', 'events where before(2015-09-28)'],
    ['why did the AHG countries come together on 25 Nov 2015?', 'why meetings where in(2015-11-25)'],
    ["why wasn't the Philippines in the 1st?", 'why countries where country(PH) and not participated(1)'],
    [
      'when was jpa 3 and how many countries were in it',
      'when periods where period(3); count countries where participated(3)',
    ],
    [
      'i heard the 1st JPA wasnt only raids, there was outreach too. who was that awareness work aimed at?',
      'who awareness where period(1)',
    ],
    [
      'The draft states that the third period involved precisely the same countries as the second. Does the page confirm it?',
      'compare countries where participated(3) or participated(2)',
    ],
    [
      'were the same ten countries in the 2nd and the 3rd?',
      'compare countries where participated(2) or participated(3)',
    ],
    [
      'which same countries were in the 2nd and the 3rd?',
      'countries where participated(2) and participated(3)',
    ],
    ['who runs the working group now and who used to co-chair it', 'co-chairs; former-co-chair'],
    ['wkg grp 1st met when?', 'first meetings'],
    [
      'which came first, the inaugural meeting or the roundtable? Give both dates.',
      'first meetings where event(first-meeting-2015) or event(roundtable-2015)',
    ],
    [
      'A planning meeting was held in Bangkok before the first period. On which dates?',
      'meetings where period(1) and city(bangkok) and kind(planning)',
    ],
    ['Date Malaysia took over the co-chair seat?', 'when countries where country(MY) and chairs'],
    ['officers trained: JPA1 vs. JPA3', 'compare officers where period(1) or period(3)'],
    ['how many countries contributed to the operations of 2016?', 'count countries where participated(2)'],
    [
      'what kinds of work did they check in the first operation, like farms and stuff?',
      'sectors where period(1)',
    ],
    ['was the 1st period only about sex trafficking?', 'crimes where period(1)'],
    ['is fishing the only sector of the 2nd period', 'sectors where period(2)'],
    ['which sectors were only in the 1st', 'sectors where period(1) and not period(2) and not period(3)'],
    [
      'which countries never dropped out',
      'countries where participated(1) and participated(2) and participated(3)',
    ],
    [
      'which nations dropped out between the 2nd and the 3rd round, not counting Thailand?',
      'countries where participated(2) and not participated(3) and not country(TH)',
    ],
    ['no country dropped out, right?', 'countries where participated(1) and not participated(3)'],
    ['did all countries meet in Bangkok', 'meetings where city(bangkok)'],
    [
      'which countries did not drop out after the first',
      'countries where participated(1) and participated(2)',
    ],
    ['who was arrested', 'captain-bram where about(arrest)'],
    ['who arrested captain bram', 'who captain-bram where about(arrest)'],
    ['who is captain bram and why was he arrested', 'captain-bram where about(identity) or about(arrest)'],
    [
      'why did the countries come together in bangkok in november 2015',
      'why meetings where city(bangkok) and in(2015-11)',
    ],
    [
      'did that world police thing, interpol i think, help out with the first operation?',
      'support where period(1) and organisation(interpol)',
    ],
    ['just in thailand, how many arrests in the 2nd', 'arrests where period(2) and country(TH)'],
    ['when was the first meeting in kuala lumpur', 'first meetings where city(kuala-lumpur)'],
    ['meetings, not operations: what was held in 2015', 'meetings where in(2015)'],
    [
      'in which countries were networks disrupted in the 2nd period, other than the captain bram matter?',
      'place networks where period(2)',
    ],
    ["isn't malaysia a co-chair?", 'exists countries where country(MY) and chairs'],
    ["I'm doing my thesis on trafficking. how many suspects in the 1st period", 'suspects where period(1)'],
    ['meetings not in bangkok', 'meetings where not city(bangkok)'],
    ['meetings after 2016', 'meetings where after(2016)'],
    ['meetings since 2016', 'meetings where not before(2016)'],
    ['meetings in bangkok in 2016', 'meetings where city(bangkok) and in(2016)'],
    ['how long did the second period last', 'duration periods where period(2)'],
    [
      'how many days passed between the end of the 1st period and its debrief',
      'duration events where event(period-1) or event(jpa-1-debrief)',
    ],
    [
      'how long was it from the endorsement of the establishment to the first meeting',
      'duration events where event(establishment) or event(first-meeting-2015)',
    ],
    ['has anybody who was arrested in the first period been bailed', 'other(bailed) arrests where period(1)'],
    ['which period had the most arrests', 'most arrests'],
    ['for which round does the page give no figure for search warrants', 'periods where not gives(warrants)'],
    ['there was one round where bangladesh was not included', 'periods where not participated(BD)'],
    ['sri lanka no longer co-chairs, right?', 'exists countries where country(LK) and chaired'],
    ["I have '70-plus enquiries' in my notes, which round is that from?", 'enquiries where amount(>70)'],
    ['bangladesh in the 3rd period, yes or no', 'exists countries where country(BD) and participated(3)'],
    ['was there more than 30 arrests in the second period', 'exists arrests where period(2) and amount(>30)'],
    ['when was captain bram arrested', 'when captain-bram where about(arrest)'],
    ['who chairs the group', 'co-chairs'],
    ['kindly list the States which participated in the 1st period', 'countries where participated(1)'],
    ['date of 1st ever mtg of the wg', 'first meetings'],
    ['1st meeting of the group?', 'first meetings where kind(first-meeting)'],
    ['first meeting of the 2nd period', 'first meetings where period(2)'],
    ['the inaugural meeting in kuala lumpur', 'meetings where city(kuala-lumpur) and kind(first-meeting)'],
    ['which country doesn’t co-chair the group anymore', 'former-co-chair'],
    ['which country quit being co-chair', 'former-co-chair'],
    ['is malaysia no longer a co-chair', 'exists countries where country(MY) and chaired'],
    [
      'leaving aside the training sessions, how many awareness activities in the 1st',
      'awareness where period(1)',
    ],
    ['how many arrests in the 3rd, leaving aside the warrants', 'arrests where period(3)'],
    [
      'leaving aside thailand, which countries joined the 1st',
      'countries where participated(1) and not country(TH)',
    ],
    ['construction came up in which jpa, not in the other ones', 'periods where sector(construction)'],
    [
      'who joined the 2nd but none of the others',
      'countries where participated(2) and not participated(1) and not participated(3)',
    ],
    ['nearly all the meetings are in bangkok. which one wasn’t?', 'meetings where not city(bangkok)'],
    [
      'how many investigations in the 1st period and how many in the 3rd',
      'investigations where period(1) or period(3)',
    ],
    ['where was the debrief of the 3rd, and on what day', 'meetings where period(3) and kind(debrief)'],
    ['the planning meeting preceding the third period', 'meetings where period(3) and kind(planning)'],
    ['has interpol been a member', 'support where organisation(interpol)'],
    ['debrief workshop', 'meetings where kind(debrief) and kind(workshop)'],
    ['difference in arrests, first round against third', 'compare arrests where period(1) or period(3)'],
    [
      'how many countries joined all three periods combined',
      'count countries where participated(1) or participated(2) or participated(3)',
    ],
    [
      'how long a gap between the 2015 planning session and that round',
      'meetings where kind(planning) and in(2015)',
    ],
    ['Of the three periods, which ran for the greatest number of months?', 'longest periods'],
    ['how many meetings, workshops and the like were there', 'count meetings'],
    ['who co-chairs the Bali Process disruption working group', 'co-chairs'],
    ['email of the WG on Disruption of Criminal Networks', 'contact'],
    ['only five countries joined the 3rd period, which', 'countries where participated(3)'],
    // A yes to some is none to all.
    ['were the meetings always in Bangkok?', 'meetings where city(bangkok)'],
    ['did INTERPOL support every period', 'support where organisation(interpol)'],
    ['were there convictions in each period', 'convictions'],
    // Nor to what is said to be wrong.
    ['is it wrong that 72 people were convicted', 'convictions where amount(=72)'],
    // A short half that asks when or where goes on about the same.
    ['where did they stumble on the mass graves, and when?', 'place thai-trial where about(graves)'],
    // Between two words for one thing, nothing else is named.
    [
      'Was online sexual exploitation of children a target in all three periods?',
      'exists crimes where period(1) and period(2) and period(3) and crime(online-child-exploitation)',
    ],
    [
      'That massive trial in Thailand, how many people went down?',
      'count thai-trial where about(convictions)',
    ],
    // A role as it is and as it was, where both are asked for.
    ['who are the co-chairs now and who was it before', 'co-chairs; former-co-chair'],
    ['who held the co-chair role previously, before the present arrangement', 'former-co-chair'],
    [
      'When was the 2nd period planning meeting and when was its debrief?',
      'meetings where period(2) and (kind(planning) or kind(debrief))',
    ],
    // What is counted among them shuts nothing out.
    ['how many meetings in 2015 counting the roundtable', 'count meetings where in(2015)'],
    ['how many planning meetings including workshops', 'count meetings where kind(planning)'],
    [
      'Including the roundtable, the workshops and the debriefs, how many meetings were there?',
      'count meetings',
    ],
    // Eight are those of the 1st, but not where it is wrongly said of another.
    ['why only eight countries in the 3rd period', 'why countries where participated(3)'],
    [
      'which of the eight countries were not in the 3rd period',
      'countries where participated(1) and not participated(3)',
    ],
    ['how many arrests in the 1st in thailand only', 'arrests where period(1) and country(TH)'],
    ['at which meeting and when was the establishment endorsed', 'place establishment'],
    [
      'about the thai trial with the mass graves. how many were convicted in it?',
      'count thai-trial where about(convictions)',
    ],
    [
      'how many gatherings (roundtable, workshops) are listed',
      'count meetings where kind(roundtable) or kind(workshop)',
    ],
    ['before I sign the letter: who co-chairs', 'co-chairs'],
    [
      'by how many did the countries in the 2nd period exceed those in the 1st',
      'compare countries where participated(2) or participated(1)',
    ],
    ['which countries left after the 2nd round', 'countries where participated(2) and not participated(3)'],
    ['who dropped out before the 3rd period', 'countries where participated(2) and not participated(3)'],
    ['how many countries were left in the 3rd', 'count countries where participated(3)'],
    ['planning and debrief workshops', 'meetings where (kind(planning) or kind(debrief)) and kind(workshop)'],
    [
      'arrests, warrants and victims in the 3rd period',
      'arrests where period(3); warrants where period(3); victims where period(3)',
    ],
    ['how many peple were trined in the frist period', 'officers where period(1)'],
    ['did they hold any confernce in bangok', 'exists meetings where city(bangkok)'],
    ['at least 10 arrests', 'arrests where amount(>9)'],
    ['70-plus bilateral enquiries', 'enquiries where amount(>70)'],
    ['fewer than thirty-five arrests', 'exists arrests where amount(<35)'],
    [
      'how long after the roundtable did the 1st period begin',
      'duration events where event(period-1) or event(roundtable-2015)',
    ],
    ['the first planning meeting', 'meetings where period(1) and kind(planning)'],
    ['1st debrief, 2nd planning meeting', 'meetings where event(jpa-1-debrief) or event(jpa-2-planning)'],
    [
      'date of the first planning meeting or the second debrief',
      'meetings where event(jpa-1-planning) or event(jpa-2-debrief)',
    ],
    [
      'how many days from the group’s first meeting to the start of the 1st period',
      'duration events where event(period-1) or event(first-meeting-2015)',
    ],
    ['the first debrief', 'meetings where period(1) and kind(debrief)'],
    [
      'where does it say how many arrests were made in the first period',
      'where stated arrests where period(1)',
    ],
    ['when was the debrief of the second held', 'meetings where period(2) and kind(debrief)'],
    ['when did the first begin and finish', 'when periods where period(1)'],
    ['crimes of the first that are not in the second', 'crimes where period(1) and not period(2)'],
    ['arrests in the first against the second', 'compare arrests where period(1) or period(2)'],
    ['who joined jpa 1? how many arrests', 'countries where participated(1); arrests where period(1)'],
    ['how many arrests in jpa 1? I already have jpa 2', 'arrests where period(1)'],
    ['my question is about the 1st period, not the 2nd period. how many arrests', 'arrests where period(1)'],
    ['sectors across all periods', 'sectors where period(1) or period(2) or period(3)'],
    ['participants and arrests of jpa 1', 'arrests where period(1); countries where participated(1)'],
    ['how many meetings per year', 'most meetings'],
  ])('%s', (text, line) => {
    expect(printQueries(read(text).queries)).toBe(line);
    expect(read(text).manner).toBe('sure');
  });

  it('reads the question among what else a message says', () => {
    const message =
      "Hi all, Priya from the Colombo desk. I have the 2016 figure already, my editor is waiting and it's raining. How many people were arrested in the third period? Coffee's on me!";
    expect(printQueries(read(message).queries)).toBe('arrests where period(3)');
  });

  it.each([
    ["I don't know which countries joined the 2nd period", 'countries where participated(2)'],
    ['not sure which countries joined the 2nd period', 'countries where participated(2)'],
    [
      "I haven't got the list of countries in the 2nd period, can you help",
      'countries where participated(2)',
    ],
    ['no idea which countries were in the third one', 'countries where participated(3)'],
    ['I am not able to see which countries joined the 1st period', 'countries where participated(1)'],
    ["we didn't find how many arrests in the first period", 'arrests where period(1)'],
    ["Don't you have the countries of the 2nd period?", 'countries where participated(2)'],
    ["why don't you tell me which countries joined the 2nd", 'countries where participated(2)'],
    ["I don't get it: which countries joined the 2nd period", 'countries where participated(2)'],
    ["I don't know in which periods Bangladesh took part", 'periods where participated(BD)'],
    ["I'm new here, which countries joined the 2nd period", 'countries where participated(2)'],
    ['can you tell us which countries joined the 2nd period', 'countries where participated(2)'],
    ['did the us join the 2nd period', 'exists countries where country(US) and participated(2)'],
    ['did the USA join the 2nd period or not', 'exists countries where country(US) and participated(2)'],
    [
      "Thailand took part in all of them, didn't it?",
      'exists countries where country(TH) and participated(1) and participated(2) and participated(3)',
    ],
  ])('takes no denial of who asks, and no tag, for one of what is asked: %s', (text, line) => {
    const { manner, queries } = read(text);
    expect([manner, printQueries(queries)]).toEqual(['sure', line]);
  });

  it.each([
    ['how many suspects in the first, no wait, the third period', 'suspects where period(3)'],
    [
      'how many suspects in the first no wait scratch that the third joint period',
      'suspects where period(3)',
    ],
    ['victims rescued in period two, sorry, period three', 'victims where period(3)'],
    ['countries in the 1st, sorry, 2nd period', 'countries where participated(2)'],
    ['meetings in KL I mean Bangkok', 'meetings where city(bangkok)'],
    ['arrests, or rather convictions, in the 3rd period', 'convictions where period(3)'],
    ['arrests in 2nd... no 3rd JPA', 'arrests where period(3)'],
  ])('reads what a correction leaves: %s', (text, line) => {
    expect(printQueries(read(text).queries)).toBe(line);
  });

  it.each([
    ['how many arrests in the 3rd period, I thought it was 32', 'arrests where period(3)'],
    ['who co-chairs the group I thought it was Sri Lanka', 'co-chairs'],
    ['how many arrests in the 2nd period, or am I wrong to ask?', 'arrests where period(2)'],
    ['Our project is on construction, which sectors did the 2nd period look at', 'sectors where period(2)'],
    ['Bangladesh joined the 1st, did it?', 'exists countries where country(BD) and participated(1)'],
    ['which countries joined the 2nd period, not Vietnam I think', 'countries where participated(2)'],
    ['the meetings of 2016, please. I was in Singapore that autumn.', 'meetings where in(2016)'],
    ['Which period ran from March to August?', 'periods where period(3)'],
    ['Which period was between May and November?', 'periods where period(2)'],
    ['which period began in May?', 'periods where period(2)'],
    ['Who joined the period that started in September?', 'countries where participated(1)'],
    [
      'Which meetings were held between January and June?',
      'meetings where in(2015-01..2015-06) or in(2016-01..2016-06) or in(2017-01..2017-06)',
    ],
    [
      'Which countries have joined since the 1st period?',
      'countries where (participated(2) or participated(3)) and not participated(1)',
    ],
    ['How many meetings have been held since the 1st period?', 'count meetings where not before(2015-09-28)'],
    ['How many arrests were made since the 2nd period?', 'arrests where period(2) or period(3)'],
    ['meetings from the 2nd period', 'meetings where period(2)'],
    ['In which period were more arrests made than in the 3rd?', 'arrests'],
    ['Which period had more countries than the 1st?', 'compare countries'],
    ['Which periods were before the 3rd?', 'periods where period(1) or period(2)'],
    [
      'Apart from the 2nd period, which period had INTERPOL support?',
      'periods where not period(2) and organisation(interpol)',
    ],
    ["which periods didn't cover fishing", 'periods where not sector(fishing)'],
    [
      'Who stayed out of all three periods?',
      'countries where not participated(1) and not participated(2) and not participated(3)',
    ],
    ['Which countries stayed away in 2015?', 'countries where not participated(1)'],
    [
      'Which countries joined the 2nd period as opposed to the 1st?',
      'countries where participated(2) and not participated(1)',
    ],
    ['compare jpa 1 and 3', 'compare periods where period(1) or period(3)'],
    ['how did the 1st and 3rd period differ', 'compare periods where period(1) or period(3)'],
    ['compare the dates of the 1st and 2nd', 'compare periods where period(1) or period(2)'],
    ['victims + arrests jpa 1', 'arrests where period(1); victims where period(1)'],
    ['did any NGO take part', 'who periods'],
    ['did the police take part in jpa 2', 'who periods where period(2)'],
    [
      'Which meetings took place in 2015 apart from the 1st planning meeting and the roundtable?',
      'meetings where in(2015) and not event(jpa-1-planning) and not kind(roundtable)',
    ],
    [
      'Apart from the first meeting, which meetings took place in Bangkok in 2015?',
      'meetings where city(bangkok) and in(2015) and not kind(first-meeting)',
    ],
    [
      'How many countries were in the 1st, 2nd and 3rd period each?',
      'compare countries where participated(1) or participated(2) or participated(3)',
    ],
    ['how many victims in first JPA were women', 'other(sex) victims where period(1)'],
    ['what role did new zeland play', 'countries where country(NZ)'],
    ['Which period began in June?', 'when periods'],
    ['Which began in March and ended in August?', 'periods where period(3)'],
    ['which countries were in at the end of May 2016', 'countries where in(2016-05)'],
    [
      'which meetings were there apart from the planning workshop',
      'meetings where not event(jpa-3-planning)',
    ],
    ['Which countries joined later than the 1st period?', 'countries where not participated(1)'],
    ['Which sectors were named since the 2nd period?', 'sectors where period(2) or period(3)'],
    ['what is the bali process', 'names'],
    ['Bali Process คืออะไร', 'names'],
    ['what does JPA mean', 'abbreviations'],
    ['第一次和第三次有什么不同', 'compare periods where period(1) or period(3)'],
    ['may to november', 'periods where period(2)'],
    [
      'How many days were there between the planning workshop and the debrief workshop?',
      'duration events where event(jpa-3-planning) or event(jpa-3-debrief)',
    ],
    ['besides the case of Captain Bram, who co-chairs the group', 'co-chairs'],
    ['Which meetings were held a few weeks after the roundtable?', 'meetings where after(2015-09-24)'],
    ['Which crimes are covered?', 'crimes'],
    ['Which countries were present?', 'countries'],
    ['Which sectors are mentioned?', 'sectors'],
    ['Which meetings are listed?', 'meetings'],
    [
      'Which meetings were in 2016 except the 2nd debrief',
      'meetings where in(2016) and not event(jpa-2-debrief)',
    ],
    [
      'Apart from the 1st planning meeting and the 2nd debrief, which meetings were in Bangkok?',
      'meetings where city(bangkok) and not event(jpa-1-planning) and not event(jpa-2-debrief)',
    ],
    [
      'how many meetings were there other than the 3rd debrief workshop',
      'count meetings where not event(jpa-3-debrief)',
    ],
    [
      'how many meetings in Bangkok in 2016, debriefs excepted',
      'count meetings where city(bangkok) and in(2016) and not kind(debrief)',
    ],
    ['How many arrests, 2016 left aside?', 'arrests where not in(2016)'],
    [
      'countries in the 3rd period, Malaysia and New Zealand excepted',
      'countries where participated(3) and not country(MY) and not country(NZ)',
    ],
    ['I was in Bangkok last week, how many meetings were in KL', 'count meetings where city(kuala-lumpur)'],
    ['my mum is from Malaysia, which countries joined the 2nd period', 'countries where participated(2)'],
    [
      'Good morning from a very rainy city, coffee in hand. Which countries joined the 2nd period? My boss is not amused, as you can imagine.',
      'countries where participated(2)',
    ],
  ])('leaves out what who asks takes for so and says of themselves: %s', (text, line) => {
    const { manner, queries } = read(text);
    expect([manner, printQueries(queries)]).toEqual(['sure', line]);
  });

  it.each([
    ["Isn't Sri Lanka the co-chair?", 'exists countries where country(LK) and chairs'],
    ["but didn't Bangladesh join the 1st?", 'exists countries where country(BD) and participated(1)'],
    ["wasn't the debrief in KL?", 'exists meetings where city(kuala-lumpur) and kind(debrief)'],
    ["didn't 10 countries take part in the 3rd period", 'countries where participated(3)'],
    ["who joined the 2nd but didn't join the 1st", 'countries where participated(2) and not participated(1)'],
    [
      'Is it not the case that INTERPOL gave its support to the 1st period?',
      'support where period(1) and organisation(interpol)',
    ],
    ["tell me who didn't join the 1st period", 'countries where not participated(1)'],
  ])('tells a “not” that asks for agreement from one that denies: %s', (text, line) => {
    expect(printQueries(read(text).queries)).toBe(line);
  });

  it.each([
    ['which countries did not miss the 1st period', 'countries where participated(1)'],
    ['Did Thailand not miss the 2nd period', 'countries where country(TH) and participated(2)'],
    [
      'which countries never missed a round',
      'countries where participated(1) and participated(2) and participated(3)',
    ],
    ['who missed the 1st period', 'countries where not participated(1)'],
    ['meetings excluding debriefs in 2016', 'meetings where in(2016) and not kind(debrief)'],
    [
      'meetings except the debriefs and the roundtable',
      'meetings where not kind(debrief) and not kind(roundtable)',
    ],
    ['there was no debrief in 2017, was there?', 'meetings where kind(debrief) and in(2017)'],
    ['was anyone convicted before the third period', 'convictions where period(1) or period(2)'],
    ['arrests after the 1st period', 'arrests where period(2) or period(3)'],
    ['no meetings in July 2016, correct?', 'meetings where in(2016-07)'],
    ['all countries but the USA', 'countries where not country(US)'],
    ['all of the meetings but the debriefs', 'meetings where not kind(debrief)'],
    ['arrests in all periods but the 2nd', 'arrests where not period(2)'],
    [
      'all three but not Bangladesh',
      'countries where participated(1) and participated(2) and participated(3) and not country(BD)',
    ],
    ['not the 1st, the 2nd: how many operations', 'operations where period(2) and not period(1)'],
    [
      'who was not in the 1st, 2nd or 3rd',
      'countries where not participated(1) and not participated(2) and not participated(3)',
    ],
    [
      'I have the figures of the 1st and the 3rd, but how many victims were rescued in the 2nd?',
      'victims where period(2)',
    ],
    ['meetings in Bangkok except the roundtable', 'meetings where city(bangkok) and not kind(roundtable)'],
    [
      'so Bangladesh only joined from the 2nd on, right?',
      'exists countries where country(BD) and participated(2) and participated(3) and not participated(1)',
    ],
    [
      'did Bangladesh only join the 2nd period',
      'exists countries where country(BD) and participated(2) and not participated(1) and not participated(3)',
    ],
  ])('puts each denial where it belongs: %s', (text, line) => {
    expect(printQueries(read(text).queries)).toBe(line);
  });

  it.each([
    [
      'My colleague says Malaysia joined the 1st period. Did it join?',
      'countries where country(MY) and participated(1)',
    ],
    [
      '32 arrests in the first period, noted. How many of those were in Malaysia?',
      'other() arrests where period(1) and country(MY)',
    ],
    ["how many arrests were there? I'm talking about the 2nd period", 'arrests where period(2)'],
    ['My boss wants the meetings in 2016. Which meetings are there?', 'meetings where in(2016)'],
    [
      'The arrests are clear to me. Gangs were broken up in some countries. Which countries were those?',
      'countries where disrupted',
    ],
    ['who were the eight countries in the first go? names pls', 'countries where participated(1)'],
    ['We looked at the arrests of the 2nd period. What does the page say?', 'arrests where period(2)'],
    [
      'I have the victims of the first period and of the third. How many victims were rescued in the 2nd period?',
      'victims where period(2)',
    ],
  ])('goes on about the sentence before, or asks by itself: %s', (text, line) => {
    expect(printQueries(read(text).queries)).toBe(line);
  });

  it.each([
    'was it 32 or 63 arrests in the 1st period',
    'was the 2nd debrief in Bangkok or KL',
    'am I right that no country left between the 1st and 2nd period',
    'did no country take part in all three',
    '32 plus 30 plus 10 arrests makes 72, right?',
    'am I right that INTERPOL sat in on the debrief of 25 November 2015?',
  ])('says neither yes nor no to one of two, and to what is denied: %s', (text) => {
    expect(ask(text)).not.toMatch(/^(?:Yes|No)\b/);
  });

  it.each([
    ["what's the source for 485", 'where stated officers where amount(=485)'],
    ['who are the 485', 'who officers where amount(=485)'],
    ['which period had the fewest arrests', 'least arrests'],
    ['how many debriefs in all, meetings or workshops', 'count meetings where kind(debrief)'],
    [
      'how long did the planning meeting of September 2015 last, one day?',
      'duration meetings where kind(planning) and in(2015-09)',
    ],
    [
      'the dates of the 2nd planning meeting and the debrief',
      'meetings where period(2) and (kind(planning) or kind(debrief))',
    ],
  ])('knows a figure, or what is counted, by itself: %s', (text, line) => {
    expect(printQueries(read(text).queries)).toBe(line);
  });

  it('says of the whole of a figure that the page gives no part of it', () => {
    expect(ask('how many victims were children in 2015?')).toMatch(
      /^The page doesn't give any further breakdown .*\b59\b/,
    );
    expect(ask('how many trafficking victims in the 1st period')).toMatch(/^59 /);
  });

  it.each([
    'is there a fourth joint period of action planned, and in which months will it be?',
    'wat happen in the 4th joint period',
  ])('says for sure of a period that there is none: %s', (text) => {
    expect(ask(text)).toMatch(/^The page doesn't mention a 4th Joint Period of Action\./);
  });

  it('takes no strange words for small talk', () => {
    expect(ask('Procedure for getting a Blue Notice out on a facilitator through our NCB?')).toMatch(
      /^I couldn't read/,
    );
    expect(ask('thanks a lot, you are great')).toMatch(/^Ask me about/);
  });

  it('takes a denial that there is something for none of what it is', () => {
    const { manner, queries } = read('is there no list of the countries in the 2nd period');
    expect(printQueries(queries)).not.toContain('not participated');
    expect(manner).not.toBe('sure');
  });

  it('takes a bare number that may name a period or count some for neither', () => {
    expect(read('which countries joined only 2').manner).not.toBe('sure');
  });

  it.each([
    ['not in bangkok: which meetings', 'meetings where not city(bangkok)'],
    ['absent from the first, which countries', 'countries where not participated(1)'],
    [
      'which country was missing from the 1st, and who was in the 3rd',
      'countries where participated(3) and not participated(1)',
    ],
    ['which periods was Thailand not in, or was it in all?', 'periods where not participated(TH)'],
  ])('takes a denial of what is asked for one: %s', (text, line) => {
    expect(printQueries(read(text).queries)).toBe(line);
  });

  it.each([
    ['who is in charge of it now? and what part of the world do they cover', 'co-chairs; focus'],
    ['who chairs it now and who used to', 'co-chairs; former-co-chair'],
  ])('reads two questions of which one goes on: %s', (text, line) => {
    expect(printQueries(read(text).queries)).toBe(line);
  });

  it('reads two questions in one', () => {
    expect(
      printQueries(read('how many arrests were there in the first period and who chairs the group').queries),
    ).toBe('arrests where period(1); co-chairs');
  });
});

describe('what is not understood says nothing of the source', () => {
  it.each(['zxcvb qwrt plogh', 'blorf the wuggles of snarp', '???', ''])('%j', (text) => {
    expect(ask(text)).toMatch(/^(?:I couldn't read|Ask me about)/);
  });
});

describe('whatever a stranger types', () => {
  const hostile = [
    'a'.repeat(6000),
    '\u0000\u0007\u001b[31m',
    '\ud800 lone \udfff surrogates',
    '🇹🇭'.repeat(500),
    '(((((((((('.repeat(500),
    'not '.repeat(1500),
    'the first second third '.repeat(250),
    '1st/2nd/3rd '.repeat(500),
    'İSTANBUL ﷺ'.repeat(200),
    'between 2015 and 2016 '.repeat(250),
  ];
  it.each(hostile)('a text of its own kind is read to something (%#)', (text) => {
    expect(ask(text)).not.toBe('');
  });

  it('never throws, and marks only what is in the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 30 })), (text) => {
        const { part } = read(text);
        for (const { from, to } of part.marks) expect(part.tokens.slice(from, to)).toHaveLength(to - from);
        // Also of one sentence among several: its words stay where they stand in the whole.
        for (const { start, end, typed } of part.tokens)
          expect(text.toWellFormed().slice(start, end)).toBe(typed);
      }),
      { examples: [['"\u{2014c}\nက\u2c00']] },
    );
  });

  it('reads the same text the same way again', () => {
    fc.assert(
      fc.property(fc.lorem(), (text) => {
        expect(printQueries(read(text).queries)).toBe(printQueries(read(text).queries));
      }),
    );
  });
});

describe('what is suggested', () => {
  it('goes by what has been typed so far', () => {
    expect(questions.suggest('arrests').slice(0, 3).join(' ')).toMatch(/arrest/i);
    expect(questions.suggest('interpol')[0]).toMatch(/interpol/i);
  });
});

describe('the examples', () => {
  const text = readFileSync('data/examples/en.txt', 'utf8');
  const examples = parseExamples(text);

  it('stand in the order in which they are written', () => {
    expect(text.slice(text.indexOf('= '))).toBe(printExamples(examples));
  });

  it('ask for what can be selected', () => {
    const selects = new Set(examples.flatMap(({ queries }) => queries.map(({ select }) => select)));
    for (const select of selects) expect(() => evaluate({ ask: 'list', select }), select).not.toThrow();
  });

  // What nothing in the data supports can't be said: every number of an answer is one of the data, or worked out and marked so.
  it('get answers whose every number is in the data or worked out', () => {
    const lines = new Map(
      examples.flatMap(({ queries }) => queries.map((query) => [printQueries([query]), query] as const)),
    );
    const known = new Set(
      JSON.stringify([
        knowledge.periods.map(({ outcomes, date, number, name }) => [
          outcomes.map(({ count, counts, detail }) => [count, counts, detail]),
          date,
          number,
          name,
        ]),
        knowledge.meetings.map(({ date, title }) => [date, title]),
        knowledge.activities.map(({ date }) => date),
        [...knowledge.group.facts, ...knowledge.people, ...knowledge.cases].map(({ statements, notes }) => [
          statements.map(({ text: one, date }) => [one, date]),
          notes,
        ]),
        knowledge.documents.map(({ lastDatedEvent }) => lastDatedEvent),
      ]).match(/\d+/g),
    );
    const strange = [...lines].flatMap(([line, query]) => {
      const result = evaluate(query);
      const asked = new Set(line.match(/\d+/g));
      const isWorkedOut =
        (result.value.kind !== 'items' || query.ask === 'duration') && result.value.kind !== 'truth';
      const said = answer.results([result]).headline.match(/\d+/g) ?? [];
      const counts = [
        result.items.length,
        result.instead.length,
        ...knowledge.periods.map(({ participants }) => participants.countries.length),
        knowledge.periods.length,
      ].map(String);
      const odd = said.filter(
        (number) =>
          !known.has(String(Number(number))) &&
          !known.has(number) &&
          !asked.has(number) &&
          !counts.includes(number),
      );
      return odd.length > 0 && !isWorkedOut ? [`${line}: ${odd.join(', ')}`] : [];
    });
    expect(strange).toEqual([]);
  });
});
