import { describe, expect, it } from 'vitest';
import { createEvaluate } from '../../src/questions/evaluate.ts';
import type { Item } from '../../src/questions/items.ts';
import { parseQuery } from '../../src/questions/parse-query.ts';
import type { Status, Value } from '../../src/questions/result.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

const evaluate = createEvaluate(knowledgeOf2017);
const of = (line: string) => evaluate(parseQuery(line));

const nameOf = (item: Item): string => {
  switch (item.kind) {
    case 'country':
      return item.country.code;
    case 'meeting':
      return item.meeting.id;
    case 'period':
      return String(item.period.number);
    case 'figure':
      return `${item.period.number}: ${item.outcome.qualifier} ${item.outcome.count ?? ''}`.trim();
    case 'crime':
    case 'sector':
      return item.topic.id;
    case 'statement':
      return item.statement.id;
    case 'support':
      return item.support.organisation.id;
    case 'measure':
      return item.measure.id;
    default:
      return item.kind;
  }
};

describe('what the page words nearly alike', () => {
  it.each([
    ['sectors where period(1) and period(2)', ['domestic-work', 'domestic-servitude']],
    ['sectors where period(2) and not period(1)', ['domestic-work', 'domestic-servitude']],
    ['sectors where in(2016) and not in(2015)', ['domestic-work', 'domestic-servitude']],
    ['periods where sector(domestic-work)', ['domestic-work', 'domestic-servitude']],
    ['sectors where period(1) or period(2)', []],
    ['sectors where period(2)', []],
    ['sectors where in(2016)', []],
    ['sectors', []],
    ['exists sectors where period(1) and sector(domestic-work)', []],
  ])('is told with what it is near to, where that is of a period that was asked for: %s', (line, ids) => {
    const { near = [], evidence } = of(line);
    expect(near.map(({ topic }) => topic.id)).toEqual(ids);
    if (ids.length > 0)
      expect(evidence.map(({ section }) => section)).toContain('1st Joint Period of Action');
  });
});

describe('what a query finds, and how sure that is', () => {
  it.each<[string, Status, string[]]>([
    ['countries where participated(2) and not participated(1)', 'derived', ['BD', 'US']],
    [
      'countries where participated(1) and participated(2) and participated(3)',
      'derived',
      ['AU', 'ID', 'MY', 'MV', 'NZ', 'PH', 'LK', 'TH'],
    ],
    // July lies between May and November, whatever their days.
    ['periods where in(2016-07-15)', 'stated', ['2']],
    ['countries where times(=2)', 'stated', ['BD', 'US']],
    ['countries where times(>1) and not times(=3)', 'derived', ['BD', 'US']],
    ['outcomes where period(2) and period(3)', 'stated', ['operations', 'arrests']],
    // Whether a crime was in one and not in another, its periods say.
    [
      'crimes where not period(2) and crime(online-child-exploitation)',
      'stated',
      ['online-child-exploitation'],
    ],
    ['crimes where period(1) and period(2) and crime(maritime-smuggling)', 'stated', ['maritime-smuggling']],
    ['countries where disrupted(2) and chairs', 'derived', ['MY']],
    ['countries where not participated(1)', 'derived', ['BD', 'US']],
    ['countries where participated(2) and not disrupted(2)', 'derived', ['AU', 'BD', 'ID', 'NZ', 'LK']],
    ['arrests where period(1)', 'stated', ['1: exact 32']],
    ['arrests where period(2)', 'stated', ['2: over 30']],
    ['arrests where in(2017)', 'stated', ['3: exact 10']],
    ['arrests where amount(>31)', 'stated', ['1: exact 32']],
    ['officers', 'stated', ['1: exact 485', '3: over 50']],
    ['meetings where not city(bangkok)', 'stated', ['jpa-3-planning']],
    ['meetings where in(2016)', 'stated', ['jpa-2-planning', 'jpa-2-debrief']],
    ['meetings where before(2015-09)', 'stated', ['first-meeting-2015']],
    ['first meetings', 'stated', ['first-meeting-2015']],
    ['last meetings where kind(debrief)', 'stated', ['jpa-3-debrief']],
    ['periods where participated(BD)', 'stated', ['2', '3']],
    ['periods where not gives(extraditions)', 'stated', ['1', '2']],
    // Told without a number.
    ['periods where not gives(training)', 'stated', ['2', '3']],
    // "Over 70" isn't 70, "numerous" may be: whoever names a number that none has hears them all.
    ['enquiries where amount(=70)', 'bounded', ['1: over 70', '3: numerous']],
    ['first periods where participated(US)', 'stated', ['2']],
    // Its text ends it on 28 October; the list of activities says November.
    ['periods where in(2015-11)', 'stated', ['1']],
    ['when periods where period(1)', 'contested', ['1']],
    ['when events where event(period-1)', 'contested', ['1']],
    ['when periods where period(2)', 'stated', ['2']],
    ['sectors where period(1) and period(2)', 'derived', ['fishing']],
    ['support where period(1)', 'stated', ['interpol']],
    ['captain-bram where about(arrest)', 'stated', ['arrest']],
    ['place captain-bram where about(court)', 'stated', ['court']],
    ['when thai-trial where about(graves)', 'stated', ['graves']],
    ['who officers where period(1)', 'stated', ['1: exact 485']],
    ['events where in(2014)', 'stated', ['establishment']],
    ['events where city(canberra)', 'stated', ['establishment']],
    ['events where city(kuala-lumpur)', 'stated', ['jpa-3-planning']],
    ['periods where crime(maritime-smuggling)', 'stated', ['2']],
    ['crimes where sector(agriculture)', 'stated', ['sexual-exploitation', 'labour-exploitation']],
    [
      'sectors where crime(sexual-exploitation)',
      'stated',
      ['agriculture', 'farming', 'fishing', 'beauty-services', 'domestic-work'],
    ],
    ['support where organisation(interpol)', 'stated', ['interpol']],
    ['reporting where organisation(ad-hoc-group)', 'stated', ['reporting']],
    ['arrests where amount(over)', 'stated', ['2: over 30']],
    ['arrests where amount(exact)', 'stated', ['1: exact 32', '3: exact 10']],
    // As old as what they are of.
    ['countries where before(2016)', 'stated', ['AU', 'ID', 'MY', 'MV', 'NZ', 'PH', 'LK', 'TH']],
    ['outcomes where in(2016)', 'stated', ['operations', 'arrests', 'networks']],
    ['sectors where in(2016)', 'stated', ['fishing', 'construction', 'domestic-servitude']],
    ['support where in(2015)', 'stated', ['interpol']],
    // What contradicts each other is told together, whichever was asked for.
    ['captain-bram where in(2017)', 'contested', ['conviction', 'court']],
    ['captain-bram where about(court)', 'contested', ['court', 'conviction']],
    // What was done about a crime that a period wasn't directed at.
    ['crimes where period(2) and crime(trafficking-networks)', 'stated', ['2: uncounted']],
    // The figure of the trial, which is told beside those of the period.
    ['convictions where period(3) and amount(=62)', 'stated', ['convictions']],
    ['networks where country(TH)', 'stated', ['2: uncounted']],
    ['thai-trial where country(MY)', 'stated', ['graves', 'cooperation']],
    // The 72 are the period's; those in Thailand are the trial's.
    ['convictions where country(TH)', 'stated', ['convictions']],
    // Of one of the three the page tells who came.
    ['who meetings where kind(debrief)', 'stated', ['jpa-1-debrief', 'jpa-2-debrief', 'jpa-3-debrief']],
    ['why enquiries where period(1)', 'stated', ['1: over 70']],
    // The list of meetings says where the one was at which it was proposed.
    ['place proposal', 'stated', ['first-meeting-2015']],
    ['place networks', 'stated', ['2: uncounted']],
    ['who arrests where period(2)', 'stated', ['2: over 30']],
    ['who periods where period(2)', 'stated', ['2']],
    ['who support', 'stated', ['interpol']],
    ['who contact', 'stated', ['contact']],
    ['why meetings where kind(roundtable)', 'stated', ['roundtable-2015']],
    ['why periods where period(1)', 'stated', ['proposed']],
    ['when warrants where period(1)', 'stated', ['1: exact 7']],
    ['when countries where country(BD)', 'stated', ['BD']],
    ['when crimes where crime(maritime-smuggling)', 'stated', ['maritime-smuggling']],
    ['when sectors where sector(construction)', 'stated', ['construction']],
    ['when outcomes where period(2)', 'stated', ['operations', 'arrests', 'networks']],
    ['where stated meetings where kind(roundtable)', 'stated', ['roundtable-2015']],
  ])('%s', (line, status, found) => {
    const result = of(line);
    expect(result.items.map(nameOf).sort()).toEqual([...found].sort());
    expect(result.status).toBe(status);
    expect(result.lacking).toBeUndefined();
  });
});

describe('how many, how much, how long', () => {
  it.each<[string, Status, Value]>([
    ['count countries where participated(3)', 'derived', { kind: 'count', count: 10, atLeast: false }],
    ['count meetings where city(bangkok)', 'derived', { kind: 'count', count: 7, atLeast: false }],
    ['count events where in(2015)', 'derived', { kind: 'count', count: 6, atLeast: false }],
    // Examples: how many there were, nobody says.
    ['count sectors where period(1)', 'bounded', { kind: 'count', count: 5, atLeast: true }],
    // "Including" some.
    ['count crimes where period(2)', 'bounded', { kind: 'count', count: 3, atLeast: true }],
    ['total arrests where period(1)', 'stated', { kind: 'sum', sum: 32 }],
    ['total arrests where period(2)', 'bounded', { kind: 'sum', sum: undefined }],
    ['total investigations', 'derived', { kind: 'sum', sum: 17 }],
    // Worded differently, or not exact: nothing is added up.
    ['total arrests', 'bounded', { kind: 'sum', sum: undefined }],
    ['total victims', 'bounded', { kind: 'sum', sum: undefined }],
    ['total suspects', 'bounded', { kind: 'sum', sum: undefined }],
    ['total officers', 'bounded', { kind: 'sum', sum: undefined }],
    ['compare arrests where period(1) or period(3)', 'derived', { kind: 'comparison', by: -22 }],
    ['compare arrests', 'bounded', { kind: 'comparison', by: undefined }],
    ['compare enquiries', 'bounded', { kind: 'comparison', by: undefined }],
    [
      'duration meetings where kind(first-meeting) or kind(roundtable)',
      'derived',
      { kind: 'duration', days: 128 },
    ],
    // Of two, from the last day of the first to the first of the second; of one, from its first to its last.
    ['duration meetings where period(1)', 'derived', { kind: 'duration', days: 84 }],
    ['duration meetings where event(jpa-1-planning)', 'derived', { kind: 'duration', days: 1 }],
    // Of more there is nothing to measure between.
    ['duration meetings where city(bangkok)', 'stated', { kind: 'items' }],
    ['duration periods where period(1)', 'contested', { kind: 'items' }],
    ['duration events where city(bangkok)', 'derived', { kind: 'duration', days: undefined }],
    ['duration events where in(2015)', 'contested', { kind: 'duration', days: undefined }],
    // From the end of the one to the beginning of the other, where the page gives the days.
    [
      'duration events where event(period-1) or event(jpa-1-debrief)',
      'contested',
      { kind: 'duration', days: 28 },
    ],
    [
      'duration events where event(establishment) or event(first-meeting-2015)',
      'derived',
      { kind: 'duration', days: 286 },
    ],
    [
      'duration events where event(period-2) or event(jpa-2-debrief)',
      'derived',
      { kind: 'duration', days: undefined },
    ],
    // "Numerous" may be seventy.
    ['enquiries where amount(=70)', 'bounded', { kind: 'items' }],
    ['where stated meetings where kind(roundtable)', 'stated', { kind: 'places' }],
    ['exists arrests where period(2) and amount(>30)', 'stated', { kind: 'truth', truth: true }],
    ['exists arrests where period(2) and amount(=30)', 'not stated', { kind: 'truth', truth: 'unknown' }],
    ['exists arrests where period(2) and amount(>40)', 'bounded', { kind: 'truth', truth: 'unknown' }],
    // Over 30 may be 32: but 32 is what another period has.
    ['exists arrests where period(2) and amount(=32)', 'bounded', { kind: 'items' }],
    ['exists arrests where period(1) and amount(=32)', 'stated', { kind: 'truth', truth: true }],
    ['exists countries where country(BD) and participated(1)', 'derived', { kind: 'truth', truth: false }],
    ['exists countries where country(JP) and participated(3)', 'derived', { kind: 'truth', truth: false }],
  ])('%s', (line, status, value) => {
    expect(of(line)).toMatchObject({ status, value });
  });

  it.each([
    ['least suspects', ['3: exact 23']],
    ['most investigations', ['3: exact 9']],
    ['least arrests', ['3: exact 10']],
    // "Over 30" may be more than 32, and "over 50" has no upper end either.
    ['most officers', []],
    ['most arrests', []],
    // Told without a number.
    ['most networks', []],
    ['most operations', ['2: exact 9', '3: exact 9']],
    // Of countries, the periods that list them.
    ['most countries', ['2', '3']],
    ['least countries', ['1']],
    ['longest periods', ['2']],
    ['shortest periods', ['1']],
    ['longest meetings', ['jpa-1-planning']],
  ])('%s', (line, winners) => {
    const { value } = of(line);
    expect(value.kind === 'extreme' ? value.winners.map(nameOf) : value).toEqual(winners);
  });

  it.each([
    ['most meetings', ['bangkok 7', 'kuala-lumpur 1'], ['2015 4', '2016 2', '2017 2']],
    ['least meetings', ['kuala-lumpur 1', 'bangkok 7'], ['2016 2', '2017 2', '2015 4']],
  ])('%s', (line, cities, years) => {
    const { value } = of(line);
    if (value.kind !== 'tally') expect.fail(value.kind);
    expect(value.cities.map((one) => `${one.of} ${one.count}`)).toEqual(cities);
    expect(value.years.map((one) => `${one.of} ${one.count}`)).toEqual(years);
  });
});

describe('what the source lacks', () => {
  it.each([
    ['countries where participated(4)', { kind: 'period', number: 4 }],
    ['warrants where period(2)', { kind: 'nothing' }],
    ['meetings where in(2018)', { kind: 'nothing' }],
    ['arrests where country(TH)', { kind: 'property', atom: { is: 'country', value: 'TH' } }],
    ['arrests where city(bangkok)', { kind: 'property', atom: { is: 'city', value: 'bangkok' } }],
    ['place captain-bram where about(arrest)', { kind: 'side', ask: 'place' }],
    ['when former-co-chair', { kind: 'side', ask: 'when' }],
    ['who meetings where kind(debrief) and period(2)', { kind: 'side', ask: 'who' }],
    ['other(cost) training where period(1)', { kind: 'attribute', attribute: 'cost' }],
    ['other() captain-bram', { kind: 'attribute', attribute: '' }],
    // Of a country that the page doesn't name there is nothing that it could lack.
    ['other(population) countries where country(JP)', { kind: 'nothing' }],
    ['other() countries where country(JP)', { kind: 'nothing' }],
    ['reporting where period(1)', { kind: 'property', atom: { is: 'period', value: '1' } }],
    ['other(cost) convictions where country(TH)', { kind: 'attribute', attribute: 'cost' }],
    ['networks where country(AU)', { kind: 'nothing' }],
    ['reporting where country(NZ)', { kind: 'property', atom: { is: 'country', value: 'NZ' } }],
    // Taking part is no property of convictions, also where a country's would be told.
    ['convictions where participated(TH)', { kind: 'property', atom: { is: 'participated', value: 'TH' } }],
    ['why arrests where period(1)', { kind: 'side', ask: 'why' }],
    ['place arrests where period(1)', { kind: 'side', ask: 'place' }],
    ['why meetings where kind(planning) and period(2)', { kind: 'side', ask: 'why' }],
    ['why periods where participated(BD)', { kind: 'side', ask: 'why' }],
    ['why support', { kind: 'side', ask: 'why' }],
    ['when contact', { kind: 'side', ask: 'when' }],
    // May to November has no days.
    ['arrests where in(2016-06-01)', { kind: 'nothing' }],
    ['who countries where country(TH)', { kind: 'side', ask: 'who' }],
    ['why crimes where crime(maritime-smuggling)', { kind: 'side', ask: 'why' }],
    ['place sectors where sector(fishing)', { kind: 'side', ask: 'place' }],
    // What is told in words isn't counted.
    ['count support', { kind: 'side', ask: 'count' }],
    ['former-co-chair where in(2015)', { kind: 'property', atom: { is: 'in', value: '2015' } }],
    ['meetings where in(soon)', { kind: 'property', atom: { is: 'in', value: 'soon' } }],
    ['why outcomes where period(2)', { kind: 'side', ask: 'why' }],
  ])('%s', (line, lacking) => {
    const result = of(line);
    expect(result.status).toBe('not stated');
    expect(result.lacking).toEqual(lacking);
    expect(result.items).toEqual([]);
  });

  const meetings = (...which: string[]) => which.map((one) => `jpa-${one}`);
  const planned = meetings('1-planning', '2-planning', '3-planning');
  const debriefed = meetings('1-debrief', '2-debrief', '3-debrief');
  it.each([
    ['warrants where period(2)', ['1: exact 7', '3: exact 5']],
    ['networks where country(AU)', ['2: uncounted']],
    ['outcomes where period(2) and in(2018)', ['operations', 'arrests', 'networks']],
    ['meetings where kind(debrief) and in(2018)', debriefed],
    ['meetings where city(kuala-lumpur) and in(2015)', meetings('3-planning')],
    // A country that is in all of them, and one that is in others.
    ['periods where not participated(TH)', ['TH']],
    ['periods where participated(BD) and period(1)', ['BD']],
    ['countries where country(US) and participated(1)', ['US']],
    // Whoever asks of an acquittal is told of the conviction.
    ['other(acquitted) captain-bram', ['conviction']],
    // What it was matters more than where and when.
    ['meetings where in(2016) and kind(workshop)', meetings('3-planning', '3-debrief')],
    ['meetings where city(kuala-lumpur) and kind(debrief)', debriefed],
    ['meetings where country(MY) and kind(debrief)', debriefed],
    // The period was on then, and is no meeting.
    ['meetings where in(2015-10)', ['first-meeting-2015', 'roundtable-2015', ...planned, ...debriefed]],
    // Another group's, at which this one was established.
    ['meetings where city(canberra)', ['establishment']],
    ['meetings where in(2014)', ['establishment']],
    ['meetings where not city(bangkok) and in(2014)', meetings('3-planning')],
  ])('comes with what is nearest: %s', (line, nearest) => {
    expect(of(line).instead.map(nameOf).sort()).toEqual([...nearest].sort());
  });
});

describe('where it says so', () => {
  it.each([
    ['arrests where period(1)', ['1st Joint Period of Action, list item 3']],
    ['convictions', ['3rd Joint Period of Action, paragraph 2']],
    ['establishment', ['Introduction, paragraph 3']],
    ['meetings where kind(roundtable)', ['Meetings, entry 1', 'Introduction, paragraph 3']],
    ['sectors where sector(fishing) and period(2)', ['2nd Joint Period of Action, paragraph 1']],
    [
      'sectors where sector(fishing)',
      ['1st Joint Period of Action, paragraph 1', '2nd Joint Period of Action, paragraph 1'],
    ],
    // The list of activities says September to November of the 1st, and the same as the text of the 3rd.
    ['periods where period(1)', ['1st Joint Period of Action, paragraph 1', 'Activities, entry 1']],
    ['periods where period(3)', ['3rd Joint Period of Action, paragraph 1']],
    // What a period had stands where that is said, not where its dates are.
    ['where stated periods where organisation(interpol)', ['1st Joint Period of Action, paragraph 1']],
    [
      'where stated periods where gives(warrants)',
      ['1st Joint Period of Action, list item 2', '3rd Joint Period of Action, list item 2'],
    ],
    ['who arrests where period(2)', ['2nd Joint Period of Action, paragraph 2']],
    // Captain Bram counts among its convictions.
    ['who arrests where period(3)', ['3rd Joint Period of Action, list item 3']],
    [
      'outcomes where period(2)',
      ['2nd Joint Period of Action, paragraph 1', '2nd Joint Period of Action, paragraph 2'],
    ],
    ['who meetings where event(jpa-1-debrief)', ['1st Joint Period of Action, paragraph 3']],
    [
      'where stated countries where country(TH) and participated(1)',
      ['1st Joint Period of Action, paragraph 1'],
    ],
    // The sentence on a country that is named tells all the lists that it is in.
    [
      'countries where country(BD) and participated(2)',
      ['2nd Joint Period of Action, paragraph 1', '3rd Joint Period of Action, paragraph 1'],
    ],
    [
      'countries where country(BD)',
      ['2nd Joint Period of Action, paragraph 1', '3rd Joint Period of Action, paragraph 1'],
    ],
    [
      'countries where participated(1) and disrupted(2)',
      ['1st Joint Period of Action, paragraph 1', '2nd Joint Period of Action, paragraph 2'],
    ],
    ['countries where disrupted(2)', ['2nd Joint Period of Action, paragraph 2']],
    ['countries where chairs', ['Introduction, paragraph 2']],
    ['countries where chaired', ['Introduction, paragraph 2']],
    ['meetings where kind(roundtable) or kind(first-meeting)', ['Meetings, entry 2', 'Meetings, entry 1']],
    ['support where period(1)', ['1st Joint Period of Action, paragraph 1']],
    ['contact', ['Contact, paragraph 1']],
  ])('%s', (line, places) => {
    expect(of(line).evidence.map(({ section, item }) => `${section}, ${item}`)).toEqual(places);
  });
});
