// Every figure, date, place and name of the source page, and a command that shows it.
import { describe, expect, test } from 'vitest';
import { ask, slash } from './asking.ts';

const jpa = (period: string) => ['jpa', { period }] as const;
const [JPA1, JPA2, JPA3] = [jpa('1'), jpa('2'), jpa('3')];
const ABOUT = ['about', {}] as const;
const COMPARE = ['compare', {}] as const;
const meetings = (options: Record<string, string>) => ['meetings', options] as const;

describe('is shown:', () => {
  test.each<[string, readonly [string, Record<string, string>], string | RegExp]>([
    ['co-chaired by New Zealand and Malaysia', ABOUT, 'New Zealand and Malaysia co-chair the group'],
    ['previously by Sri Lanka', ABOUT, 'Sri Lanka was previously a co-chair'],
    ['reports annually', ABOUT, 'reports to the Bali Process Ad Hoc Group (AHG) once a year'],
    ['fifteen countries', ABOUT, 'fifteen (15) countries'],
    ['6 August 2014, Canberra', ABOUT, /Eighth AHG Senior Officials' Meeting in Canberra on 6 August 2014/],
    [
      '24 September 2015, Forward Work Plan',
      ABOUT,
      /Forward Work Plan .* Bangkok on 24 September 2015.*\(RSO\)/,
    ],
    ['19 May 2015, first meeting', ABOUT, 'met for the first time on 19 May 2015'],
    ['28 September to 28 October 2015', JPA1, '**28 September to 28 October 2015**'],
    ['eight countries', JPA1, 'Countries (8)'],
    ['INTERPOL', JPA1, 'INTERPOL provided support.'],
    ['the sectors of the 1st', JPA1, 'agriculture, farming, fishing, beauty services and domestic work'],
    ['online exploitation of children', JPA1, 'Online commercial sexual exploitation of children'],
    ['59 assisted', JPA1, 'Trafficked persons assisted or rescued: **59**'],
    ['7 search warrants', JPA1, 'Search warrants executed: **7**'],
    ['63 suspects', JPA1, 'Suspects identified: **63**'],
    ['32 arrests', JPA1, 'Arrests: **32**'],
    ['8 new investigations', JPA1, 'New investigations launched: **8**'],
    ['over 70 enquiries', JPA1, 'Bilateral and international enquiries: **over 70**'],
    ['68 awareness-raising activities', JPA1, 'Awareness-raising activities: **68**'],
    ['12 training sessions', JPA1, 'Training sessions: **12**'],
    ['485 officers', JPA1, 'Officers trained: **485**'],
    ['25 November 2015, debrief', JPA1, '**25 November 2015**, Bangkok'],
    ['May to November 2016', JPA2, '**May to November 2016**'],
    ['ten countries', JPA2, 'Countries (10)'],
    ['nine coordinated operations', JPA2, 'Operations: **9** · separate coordinated operations'],
    ['the sectors of the 2nd', JPA2, 'fishing, construction and domestic servitude'],
    ['maritime people smuggling', JPA2, 'Maritime people smuggling'],
    ['over 30 arrests', JPA2, 'Arrests: **over 30**'],
    ['Captain Bram', JPA2, 'Captain Bram (Abraham Louhenapessy)'],
    [
      'networks disrupted in five countries',
      JPA2,
      'in Malaysia, the Maldives, the Philippines, Thailand and the USA',
    ],
    ['March to August 2017', JPA3, '**March to August 2017**'],
    ['ten countries again', JPA3, 'Countries (10)'],
    ['nine joint operations', JPA3, 'Operations: **9** · joint operations'],
    ['72 convicted', JPA3, 'Convictions: **72**'],
    ['62 convicted in the trial', JPA3, '62 people were convicted'],
    ['May 2015, mass graves', JPA3, 'mass graves discovered in May 2015 along the Thailand-Malaysia border'],
    ['the trial under the 1st', JPA1, "Thailand's largest human trafficking trial"],
    ['6 rescued', JPA3, 'Trafficked persons assisted or rescued: **6**'],
    ['5 search warrants', JPA3, 'Search warrants executed: **5**'],
    ['23 new suspects', JPA3, 'Suspects identified: **23** · new suspects identified'],
    ['10 arrests', JPA3, 'Arrests: **10**'],
    ['9 new investigations', JPA3, 'New investigations launched: **9**'],
    ['2 extradition requests', JPA3, 'Extradition requests: **2**'],
    ['numerous enquiries', JPA3, 'Bilateral and international enquiries: **numerous (no figure given)**'],
    ['over 50 officers', JPA3, 'Officers trained: **over 50**'],
    ['24 September 2015', meetings({ kind: 'roundtable' }), '**24 September 2015**'],
    ['19 May 2015', meetings({ date: '2015-05' }), '**19 May 2015**'],
    ['1–2 September 2015', meetings({ period: '1' }), '**1–2 September 2015**, Bangkok'],
    ['19 May 2016', meetings({ period: '2' }), '**19 May 2016**, Bangkok'],
    ['1 December 2016', meetings({ period: '2' }), '**1 December 2016**, Bangkok'],
    ['28 February 2017', meetings({ city: 'KL' }), '28 February 2017, Kuala Lumpur'],
    ['14 September 2017', meetings({ date: 'sept 2017' }), '14 September 2017, Bangkok'],
    [
      'the list of activities',
      ['activities', {}],
      '1st Joint Period of Action: **September to November 2015**',
    ],
    ['the address', ['contact', {}], 'CRIS-BusinessSupport@mbie.govt.nz'],
    ['outcomes side by side', COMPARE, '1st: 485 · 2nd: _not given_ · 3rd: over 50'],
  ])('%s', (_, [command, options], figure) => {
    const { text } = ask(slash(command, options));
    if (typeof figure === 'string') expect(text).toContain(figure);
    else expect(text).toMatch(figure);
  });
});
