// Every figure, date, place and name of the source page, with the words that qualify it, and a command that shows it.
import { describe, expect, test } from 'vitest';
import { ask, slash, whole } from './asking.ts';

const jpa = (period: string) => ['jpa', { period }] as const;
const [JPA1, JPA2, JPA3] = [jpa('1'), jpa('2'), jpa('3')];
const ABOUT = ['about', {}] as const;
const COMPARE = ['compare', {}] as const;
const search = (query: string) => ['search', { query }] as const;
const meetings = (options: Record<string, string>) => ['meetings', options] as const;

describe('is shown:', () => {
  type Row = [string, readonly [string, Record<string, string>], string | RegExp];
  /** Under the heading that says so. */
  const withoutFigure = (said: string) =>
    new RegExp(`^\\*\\*Without a figure\\*\\*\\n(?:[^*\\n].*\\n)*${said}`, 'm');
  test.each<Row>([
    ['co-chaired by New Zealand and Malaysia', ABOUT, 'New Zealand and Malaysia co-chair the working group'],
    ['previously by Sri Lanka', ABOUT, /previously co-chaired by Sri Lanka/],
    ['reports annually', ABOUT, 'reports annually to the Bali Process Ad Hoc Group (AHG)'],
    ['what it focuses on', ABOUT, /concrete, action-oriented activities .* Asia-Pacific region/],
    [
      'officials from the fifteen countries',
      ABOUT,
      /officials involved in aspects of law enforcement .*fifteen \(15\) countries/,
    ],
    ['6 August 2014, Canberra', ABOUT, /Eighth AHG Senior Officials' Meeting in Canberra on 6 August 2014/],
    [
      '24 September 2015, Forward Work Plan',
      ABOUT,
      /Forward Work Plan .* Bangkok on 24 September 2015.*\(RSO\)/,
    ],
    ['19 May 2015, first meeting', ABOUT, /first meeting, on 19 May 2015, the co-chairs proposed/],
    ['the initiative', ABOUT, /member countries welcomed the initiative/],
    ['the terms of reference', ABOUT, /member countries endorsed .*terms of reference/],
    [
      '28 September to 28 October 2015',
      JPA1,
      /^\*\*1st Joint Period of Action\*\*: 28 September to 28 October 2015/,
    ],
    ['eight countries', JPA1, /^\*\*1st Joint Period of Action\*\*: .*, 8 countries\.$/m],
    ['INTERPOL', JPA1, 'INTERPOL provided support.'],
    [
      'the sectors of the 1st',
      JPA1,
      /Investigated: .*wide range of sectors.*such as agriculture, farming, fishing, beauty services and domestic work/,
    ],
    ...[JPA1, JPA2, JPA3].map(
      (command): Row => [
        'networks in online exploitation of children',
        command,
        /Also targeted: criminal networks involved in the online commercial sexual exploitation of children/,
      ],
    ),
    ['59 assisted', JPA1, '**59** trafficked persons assisted'],
    ['7 search warrants', JPA1, '**7** search warrants executed'],
    ['63 suspects', JPA1, '**63** suspects identified'],
    ['32 arrests', JPA1, '**32** arrests made'],
    ['8 new investigations', JPA1, '**8** new investigations launched'],
    ['over 70 enquiries', JPA1, '**Over 70** bilateral and international enquiries made'],
    ...[JPA1, JPA3].map(
      (command): Row => [
        'what the enquiries were for',
        command,
        /^(?:Numerous b|B)ilateral and international enquiries made: to progress trafficking in persons and people smuggling investigations$/m,
      ],
    ),
    ['68 awareness-raising activities', JPA1, '**68** awareness-raising activities conducted'],
    [
      'for whom they were',
      JPA1,
      /^Awareness-raising activities conducted: for employers, civil society and vulnerable groups, among others$/m,
    ],
    ['12 training sessions', JPA1, '**12** training sessions carried out'],
    ['where they were', JPA1, /^Training sessions carried out: throughout the region$/m],
    ['485 officers', JPA1, '**485** officers trained'],
    [
      'which officers those were',
      JPA1,
      /^Officers trained: police, airport, immigration and compliance officers throughout the region$/m,
    ],
    ...[JPA1, JPA3].map(
      (command): Row => [
        'useful intelligence',
        command,
        /^Useful intelligence gathered: on the traffickers and smugglers involved and their modus operandi$/m,
      ],
    ),
    ...[JPA1, JPA3].map(
      (command): Row => [
        'useful intelligence, without a figure',
        command,
        withoutFigure('Useful intelligence gathered: on the traffickers'),
      ],
    ),
    [
      'who did all this',
      search('who made the arrests in the 1st period'),
      'authorities in the eight countries',
    ],
    [
      'what the debrief was for',
      meetings({ date: '25 November 2015' }),
      /what worked well, what did not, and what should be done differently/,
    ],
    ['who it was with', meetings({ date: '25 November 2015' }), /with the AHG's member countries/],
    ['25 November 2015, debrief', JPA1, '**25 November 2015**, Bangkok'],
    ['May to November 2016', JPA2, /^\*\*2nd Joint Period of Action\*\*: May to November 2016/],
    ['ten countries', JPA2, /^\*\*2nd Joint Period of Action\*\*: .*, 10 countries\.$/m],
    ['nine coordinated operations', JPA2, '**9** separate coordinated operations carried out'],
    [
      'the crimes and sectors of the 2nd',
      JPA2,
      /crimes including maritime people smuggling and trafficking for labour exploitation.*such as fishing, construction and domestic servitude/,
    ],
    ['over 30 arrests', JPA2, /^\*\*Over 30\*\* arrests that parallel efforts led to/m],
    ['Captain Bram', JPA2, /arrest of Captain Bram \(Abraham Louhenapessy\) is among the over 30/],
    ['facing court', JPA2, /text on the 2nd period\b.*facing court in Indonesia on people smuggling charges/],
    [
      'one of the most notorious',
      search('who is captain bram'),
      /one of the region's most notorious people smugglers/,
    ],
    [
      'networks disrupted in five countries',
      JPA2,
      'in Malaysia, the Maldives, the Philippines, Thailand and the USA',
    ],
    ['March to August 2017', JPA3, /^\*\*3rd Joint Period of Action\*\*: March to August 2017/],
    ['ten countries again', JPA3, /^\*\*3rd Joint Period of Action\*\*: .*, 10 countries\.$/m],
    ['nine joint operations', JPA3, '**9** joint operations carried out'],
    [
      'what they aimed at',
      JPA3,
      /aimed at dismantling people smuggling networks and trafficking in persons networks in the Asia-Pacific region/,
    ],
    ['72 convicted', JPA3, '**72** convictions that the period contributed to'],
    [
      'what of',
      JPA3,
      /^Convictions that the period contributed to: of human trafficking and people smuggling offences, Captain Bram's among them$/m,
    ],
    [
      'Captain Bram among them',
      JPA3,
      /Captain Bram \(Abraham Louhenapessy\) was convicted; he is among the 72/,
    ],
    [
      '62 convicted in the trial',
      JPA3,
      /\(62\) people were also convicted in what the page calls Thailand's largest human trafficking trial/,
    ],
    [
      'May 2015, mass graves',
      search('when were the graves found'),
      /discovery, in May 2015, of mass graves along the Thailand-Malaysia border/,
    ],
    [
      'the trial under the 1st',
      JPA1,
      "The trial's investigation was first included under the 1st Joint Period of Action",
    ],
    [
      'Thai and Malaysian police',
      search('thai and malaysian police'),
      /cooperation between Thai and Malaysian police .*significantly contributed/,
    ],
    ['6 rescued', JPA3, '**6** trafficked victims rescued'],
    ['5 search warrants', JPA3, '**5** search warrants executed'],
    ['23 new suspects', JPA3, '**23** new suspects identified'],
    ['10 arrests', JPA3, '**10** arrests made'],
    ['9 new investigations', JPA3, '**9** new investigations launched'],
    ['2 extradition requests', JPA3, '**2** extradition requests made'],
    ['numerous enquiries', JPA3, withoutFigure('Numerous bilateral and international enquiries made')],
    ['awareness raised, without a figure', JPA3, withoutFigure('Awareness-raising activities conducted')],
    ['training, without a figure', JPA3, withoutFigure('Targeted training carried out')],
    ['of the training', JPA3, /^Targeted training carried out: across the region$/m],
    ['over 50 officers in the record', JPA3, '**Over 50** officers given targeted training'],
    [
      'which officers were given it',
      JPA3,
      /^Officers given targeted training: police, airport, immigration and compliance officers across the region$/m,
    ],
    [
      'networks disrupted, without a figure',
      JPA2,
      /^Trafficking in persons networks disrupted\b.*\(no figure\)$/m,
    ],
    [
      'over 50 officers',
      search('how many officers were trained in the 3rd period'),
      /over 50 officers given targeted training/i,
    ],
    ['24 September 2015', meetings({ kind: 'roundtable' }), '24 September 2015, Bangkok'],
    ['19 May 2015', meetings({ date: '2015-05' }), '19 May 2015, Bangkok'],
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
    [
      'outcomes side by side',
      COMPARE,
      /^1st \*\*485\*\* officers trained · 2nd – · 3rd \*\*over 50\*\* officers given targeted training ≠$/m,
    ],
  ])('%s', (_, [command, options], figure) => {
    const text = whole(ask, ask(slash(command, options)));
    if (typeof figure === 'string') expect(text).toContain(figure);
    else expect(text).toMatch(figure);
  });
});

describe('is found by asking for it, in the words that the page has for it:', () => {
  test.each([
    ['how many trafficked persons were assisted in the 1st period', /\b59 trafficked persons assisted\b/],
    ['how many search warrants were executed in the 1st period', /\b7 search warrants executed\b/],
    ['how many suspects were identified in the 1st period', /\b63 suspects identified\b/],
    ['how many arrests were made in the 1st period', /\b32 arrests made\b/],
    ['how many new investigations were launched in the 1st period', /\b8 new investigations launched\b/],
    ['how many enquiries were made in the 1st period', /\bover 70 bilateral and international enquiries\b/i],
    ['how many awareness-raising activities in the 1st period', /\b68 awareness-raising activities\b/],
    ['how many training sessions in the 1st period', /\b12 training sessions\b/],
    ['how many officers were trained in the 1st period', /\b485 officers trained\b/],
    ['how many operations in the 2nd period', /\b9 separate coordinated operations\b/],
    ['how many arrests in the 2nd period', /\bover 30 arrests that parallel efforts led to\b/i],
    ['which networks were disrupted in the 2nd period', /disrupted.*Malaysia, the Maldives/i],
    ['how many operations in the 3rd period', /\b9 joint operations\b/],
    ['how many convictions in the 3rd period', /\b72 convictions that the period contributed to\b/],
    ['how many victims were rescued in the 3rd period', /\b6 trafficked victims rescued\b/],
    ['how many search warrants were executed in the 3rd period', /\b5 search warrants executed\b/],
    ['how many suspects were identified in the 3rd period', /\b23 new suspects identified\b/],
    ['how many arrests were made in the 3rd period', /\b10 arrests made\b/],
    ['how many new investigations were launched in the 3rd period', /\b9 new investigations launched\b/],
    ['how many extradition requests in the 3rd period', /\b2 extradition requests made\b/],
    ['how many enquiries were made in the 3rd period', /\bnumerous\b.*no figure/i],
    ['how many awareness-raising activities in the 3rd period', /awareness-raising activities.*no figure/i],
    ['how many training sessions in the 3rd period', /targeted training.*no figure/i],
    ['how many officers were trained in the 3rd period', /\bover 50 officers given targeted training\b/i],
  ])('/search %s', (query, said) => {
    const { kind, content } = ask(slash('search', { query }));
    expect(kind).toBe('answered');
    expect(content).toMatch(said);
  });
});
