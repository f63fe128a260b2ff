// Everything that the source page states, item by item, and where it stands; the Joint Periods of Action are in source-periods.
import { describe, expect, test } from 'vitest';
import { formatSpan } from '../../src/knowledge/date-span.ts';
import type { Sourced } from '../../src/knowledge/knowledge-base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const base = await loadKnowledge('data');
const { group, meetings, activities, contact, documents } = base;

const meeting = (id: string) => meetings.find((one) => one.id === id) ?? expect.fail(`no meeting ${id}`);
const fact = (id: string) => group.facts.find((one) => one.id === id) ?? expect.fail(`no fact ${id}`);
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
const standsIn = ({ source }: Pick<Sourced, 'source'>) => `${source.section}, ${source.item}`;

describe('Headings and introduction', () => {
  test('the names of the group and of what it belongs to', () => {
    expect(group.name).toBe(
      'Bali Process Working Group on the Disruption of People Smuggling and Trafficking in Persons Networks',
    );
    expect(names(group.otherNames)).toEqual([
      'Working Group on Disruption of Criminal Networks Involved in People Smuggling and Trafficking in Persons',
      'Working Group on the Disruption of People Smuggling and Trafficking in Persons',
    ]);
    expect(group.partOf.name).toBe(
      'The Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime',
    );
  });

  test.each([
    ['focus', /disrupt and dismantle .* networks in the Asia-Pacific region/, 'Introduction, paragraph 1'],
    ['co-chairs', /^New Zealand and Malaysia$/, 'Introduction, paragraph 2'],
    ['former-co-chair', /^Sri Lanka$/, 'Introduction, paragraph 2'],
    ['reporting', /^Every year, to the Bali Process Ad Hoc Group$/, 'Introduction, paragraph 2'],
    ['membership', /fifteen \(15\) countries of the Ad Hoc Group/, 'Introduction, paragraph 2'],
    ['establishment', /^Endorsed on 6 August 2014 in Canberra$/, 'Introduction, paragraph 3'],
    ['forward-work-plan', /roundtable in Bangkok on 24 September 2015/, 'Introduction, paragraph 3'],
    ['first-meeting', /^19 May 2015$/, 'Introduction, paragraph 4'],
    [
      'proposal',
      /^Proposed by the co-chairs at the first meeting, 19 May 2015$/,
      'Introduction, paragraph 4',
    ],
  ])('%s', (id, answer, where) => {
    expect(fact(id).answer).toMatch(answer);
    expect(standsIn(fact(id))).toBe(where);
  });

  test.each([
    ['membership', /officials in law enforcement and border control/],
    ['establishment', /terms of reference, at the Eighth AHG Senior Officials' Meeting/],
    ['forward-work-plan', /under the auspices of the Regional Support Office \(RSO\)/],
    [
      'proposal',
      /plan, coordinate and carry out a Joint Period of Action .*; the Ad Hoc Group's member countries welcomed/,
    ],
  ])('%s in full', (id, statement) => {
    expect(fact(id).statement).toMatch(statement);
  });

  test('dates, places and countries are more than words', () => {
    expect(formatSpan(fact('establishment').date ?? expect.fail())).toBe('6 August 2014');
    expect(fact('establishment').city?.name).toBe('Canberra');
    expect(fact('forward-work-plan').meeting).toBe(meeting('roundtable-2015'));
    expect(fact('first-meeting').meeting).toBe(meeting('first-meeting-2015'));
    expect(names(fact('co-chairs').countries)).toEqual(['New Zealand', 'Malaysia']);
    expect(names(fact('former-co-chair').countries)).toEqual(['Sri Lanka']);
  });
});

describe('Meetings', () => {
  test.each([
    [
      'roundtable-2015',
      'Roundtable on Migration and Transnational Crime',
      'Bangkok',
      '24 September 2015',
      undefined,
      ['Roundtable'],
      'entry 1',
    ],
    [
      'first-meeting-2015',
      'First Meeting of the Working Group on the Disruption of People Smuggling and Trafficking in Persons',
      'Bangkok',
      '19 May 2015',
      undefined,
      ['First meeting of the group'],
      'entry 2',
    ],
    [
      'jpa-1-planning',
      'Joint Period of Action Planning Meeting',
      'Bangkok',
      '1–2 September 2015',
      1,
      ['Planning'],
      'entry 3',
    ],
    [
      'jpa-1-debrief',
      'Joint Period of Action Debrief Meeting',
      'Bangkok',
      '25 November 2015',
      1,
      ['Debrief'],
      'entry 4',
    ],
    [
      'jpa-2-planning',
      '2nd Joint Period of Action Planning Meeting',
      'Bangkok',
      '19 May 2016',
      2,
      ['Planning'],
      'entry 5',
    ],
    [
      'jpa-2-debrief',
      '2nd Joint Period of Action Debrief Meeting',
      'Bangkok',
      '1 December 2016',
      2,
      ['Debrief'],
      'entry 6',
    ],
    [
      'jpa-3-planning',
      '3rd Joint Period of Action Planning Workshop',
      'Kuala Lumpur',
      '28 February 2017',
      3,
      ['Planning', 'Workshop'],
      'entry 7',
    ],
    [
      'jpa-3-debrief',
      '3rd Joint Period of Action Debrief Workshop',
      'Bangkok',
      '14 September 2017',
      3,
      ['Debrief', 'Workshop'],
      'entry 8',
    ],
  ])('%s', (id, name, city, date, number, kinds, item) => {
    const one = meeting(id);
    expect([one.name, one.city.name, formatSpan(one.date), one.period?.number]).toEqual([
      name,
      city,
      date,
      number,
    ]);
    expect(names(one.kinds)).toEqual(kinds);
    expect(standsIn(one)).toBe(`Meetings, ${item}`);
  });

  test('there are eight of them', () => {
    expect(meetings).toHaveLength(8);
  });
});

test('Activities: three, with dates of their own', () => {
  expect(activities.map((one) => [one.period.number, formatSpan(one.date), standsIn(one)])).toEqual([
    [1, 'September to November 2015', 'Activities, entry 1'],
    [2, 'May to November 2016', 'Activities, entry 2'],
    [3, 'March to August 2017', 'Activities, entry 3'],
  ]);
});

test('Contact: one address', () => {
  expect(contact.email).toBe('CRIS-BusinessSupport@mbie.govt.nz');
});

test('the source was last true in late 2017: its last dated event is of 14 September 2017', () => {
  expect(documents.map((one) => [formatSpan(one.lastDatedEvent), one.lastTrue])).toEqual([
    ['14 September 2017', 'late 2017'],
  ]);
});
