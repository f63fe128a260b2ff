import { describe, expect, it } from 'vitest';
import { createEvaluate } from '../../src/questions/evaluate.ts';
import type { Item } from '../../src/questions/items.ts';
import { parseQuery } from '../../src/questions/parse-query.ts';
import type { Status } from '../../src/questions/result.ts';
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

describe('what a query finds, and how sure that is', () => {
  it.each<[string, Status, string[]]>([
    ['countries where participated(2) and not participated(1)', 'derived', ['BD', 'US']],
    [
      'countries where participated(1) and participated(2) and participated(3)',
      'derived',
      ['AU', 'ID', 'MY', 'MV', 'NZ', 'PH', 'LK', 'TH'],
    ],
    ['countries where disrupted(2) and chairs', 'derived', ['MY']],
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
    // "Over 70" isn't 70, "numerous" may be.
    ['enquiries where amount(=70)', 'bounded', ['3: numerous']],
    ['first periods where participated(US)', 'stated', ['2']],
    // Its text ends it on 28 October; the list of activities says November.
    ['periods where in(2015-11)', 'stated', ['1']],
    ['when periods where period(1)', 'contested', ['1']],
    ['when periods where period(2)', 'stated', ['2']],
    ['sectors where period(1) and period(2)', 'derived', ['fishing']],
    ['support where period(1)', 'stated', ['interpol']],
    ['captain-bram where about(arrest)', 'stated', ['arrest']],
    ['place captain-bram where about(court)', 'stated', ['court']],
    ['when thai-trial where about(graves)', 'stated', ['graves']],
    ['who officers where period(1)', 'stated', ['1: exact 485']],
    ['events where in(2014)', 'stated', ['establishment']],
  ])('%s', (line, status, found) => {
    const result = of(line);
    expect(result.items.map(nameOf).sort()).toEqual([...found].sort());
    expect(result.status).toBe(status);
    expect(result.lacking).toBeUndefined();
  });
});

describe('how many, how much, how long', () => {
  it.each([
    ['count countries where participated(3)', { kind: 'count', count: 10, atLeast: false }],
    ['count meetings where city(bangkok)', { kind: 'count', count: 7, atLeast: false }],
    // Examples: how many there were, nobody says.
    ['count sectors where period(1)', { kind: 'count', count: 5, atLeast: true }],
    ['total investigations', { kind: 'sum', sum: 17 }],
    // Worded differently, or not exact: nothing is added up.
    ['total arrests', { kind: 'sum', sum: undefined }],
    ['total victims', { kind: 'sum', sum: undefined }],
    ['total suspects', { kind: 'sum', sum: undefined }],
    ['total officers', { kind: 'sum', sum: undefined }],
    ['compare arrests where period(1) or period(3)', { kind: 'comparison', by: -22 }],
    ['compare arrests', { kind: 'comparison', by: undefined }],
    ['compare enquiries', { kind: 'comparison', by: undefined }],
    ['duration meetings where kind(first-meeting) or kind(roundtable)', { kind: 'duration', days: 128 }],
    // From the end of the one to the beginning of the other, where the page gives the days.
    ['duration events where event(period-1) or event(jpa-1-debrief)', { kind: 'duration', days: 28 }],
    [
      'duration events where event(establishment) or event(first-meeting-2015)',
      { kind: 'duration', days: 286 },
    ],
    ['duration events where event(period-2) or event(jpa-2-debrief)', { kind: 'duration' }],
    ['exists arrests where period(2) and amount(>30)', { kind: 'truth', truth: true }],
    ['exists arrests where period(2) and amount(=30)', { kind: 'truth', truth: 'unknown' }],
    ['exists arrests where period(2) and amount(>40)', { kind: 'truth', truth: 'unknown' }],
    ['exists arrests where period(1) and amount(=32)', { kind: 'truth', truth: true }],
    ['exists countries where country(BD) and participated(1)', { kind: 'truth', truth: false }],
    ['exists countries where country(JP) and participated(3)', { kind: 'truth', truth: false }],
  ])('%s', (line, value) => {
    expect(of(line).value).toEqual(value);
  });

  it.each([
    ['least suspects', ['3: exact 23']],
    ['most investigations', ['3: exact 9']],
    ['least arrests', ['3: exact 10']],
    // "Over 30" may be more than 32, and "over 50" has no upper end either.
    ['most officers', []],
    ['most arrests', []],
  ])('%s', (line, winners) => {
    const { value } = of(line);
    expect(value.kind === 'extreme' ? value.winners.map(nameOf) : value).toEqual(winners);
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
  ])('%s', (line, lacking) => {
    const result = of(line);
    expect(result.status).toBe('not stated');
    expect(result.lacking).toEqual(lacking);
    expect(result.items).toEqual([]);
  });

  it('comes with what is nearest: the figures of the other periods', () => {
    expect(of('warrants where period(2)').instead.map(nameOf)).toEqual(['1: exact 7', '3: exact 5']);
  });
});

describe('where it says so', () => {
  it.each([
    ['arrests where period(1)', ['1st Joint Period of Action, list item 3']],
    ['convictions', ['3rd Joint Period of Action, paragraph 2']],
    ['establishment', ['Introduction, paragraph 3']],
    ['meetings where kind(roundtable)', ['Meetings, entry 1', 'Introduction, paragraph 3']],
    ['contact', ['Contact, paragraph 1']],
  ])('%s', (line, places) => {
    expect(of(line).evidence.map(({ section, item }) => `${section}, ${item}`)).toEqual(places);
  });
});
