import { describe, expect, test } from 'vitest';
import { ask, choose, click, slash } from './asking.ts';
import { ALL_MEETINGS as ALL, type Meeting, meetingsIn, meetingsOn } from './on-the-page.ts';

/** Which meetings a reply shows; none only where every option was read and the source lists none. */
const shown = (options: Record<string, string>) => {
  const { text, kind, content } = ask(slash('meetings', options));
  if (kind !== 'nothing')
    return content.includes('meetings in Bangkok') ? meetingsOn(text, 'Bangkok') : meetingsIn(text);
  expect(content).toMatch(/^No meetings found: the source lists no meeting\b/);
  return [];
};

describe('every filter of /meetings', () => {
  test.each<[Record<string, string>, Meeting[]]>([
    [{}, ALL],
    [{ city: 'Bangkok' }, ALL.filter((which) => which !== 'planning3')],
    [{ city: 'KL' }, ['planning3']],
    [{ city: 'kuala lumpur' }, ['planning3']],
    [{ city: 'กรุงเทพ' }, ALL.filter((which) => which !== 'planning3')],
    [{ kind: 'planning' }, ['planning1', 'planning2', 'planning3']],
    [{ kind: 'debriefing' }, ['debrief1', 'debrief2', 'debrief3']],
    [{ kind: 'workshop' }, ['planning3', 'debrief3']],
    [{ kind: 'round table' }, ['roundtable']],
    [{ kind: 'inaugural' }, ['first']],
    [{ period: '1' }, ['planning1', 'debrief1']],
    [{ period: 'second' }, ['planning2', 'debrief2']],
    [{ period: 'latest' }, ['planning3', 'debrief3']],
    [{ period: 'captain bram' }, ['planning2', 'debrief2', 'planning3', 'debrief3']],
  ])('%j', (options, meetings) => {
    expect(shown(options)).toEqual(meetings);
  });
});

describe('dates are read as people write them', () => {
  test.each<[string, Meeting[]]>([
    ['2015', ['first', 'planning1', 'roundtable', 'debrief1']],
    ['2016', ['planning2', 'debrief2']],
    ['may 2015', ['first']],
    ['May, 2015', ['first']],
    ['2015 may', ['first']],
    ['19/05/2015', ['first']],
    ['05/19/2015', ['first']],
    ['19.5.2015', ['first']],
    ['2015-05-19', ['first']],
    ['19 May 2015', ['first']],
    ['19th of May 2015', ['first']],
    ['May 19th, 2015', ['first']],
    ['2015-09', ['planning1', 'roundtable']],
    ['09/2015', ['planning1', 'roundtable']],
    ['sept 2017', ['debrief3']],
    ['Sep. 2017', ['debrief3']],
    ['2 September 2015', ['planning1']],
    ['1-2 September 2015', ['planning1']],
    ['1–2 September 2015', ['planning1']],
    ['september', ['planning1', 'roundtable', 'debrief3']],
    ['19 May', ['first', 'planning2']],
    ['Q2 2016', ['planning2']],
    ['second half of 2016', ['debrief2']],
    ['may', ['first', 'planning2']],
    ['may or september', ['first', 'planning1', 'roundtable', 'planning2', 'debrief3']],
  ])('date:%s', (date, meetings) => {
    expect(shown({ date })).toEqual(meetings);
  });

  test.each<[string, Meeting[]]>([
    ['after 2016', ['planning3', 'debrief3']],
    ['later than 2016', ['planning3', 'debrief3']],
    ['after may 2016', ['debrief2', 'planning3', 'debrief3']],
    ['after 19/05/2016', ['debrief2', 'planning3', 'debrief3']],
    ['before 2016', ['first', 'planning1', 'roundtable', 'debrief1']],
    ['prior to 2016', ['first', 'planning1', 'roundtable', 'debrief1']],
    ['before 19 may 2016', ['first', 'planning1', 'roundtable', 'debrief1']],
    ['since 2016', ['planning2', 'debrief2', 'planning3', 'debrief3']],
    ['since 19 may 2016', ['planning2', 'debrief2', 'planning3', 'debrief3']],
    ['2016 onwards', ['planning2', 'debrief2', 'planning3', 'debrief3']],
    ['until 2016', ['first', 'planning1', 'roundtable', 'debrief1', 'planning2', 'debrief2']],
    ['until 19 may 2016', ['first', 'planning1', 'roundtable', 'debrief1', 'planning2']],
    ['up to 2016', ['first', 'planning1', 'roundtable', 'debrief1', 'planning2', 'debrief2']],
    ['2015-2016', ['first', 'planning1', 'roundtable', 'debrief1', 'planning2', 'debrief2']],
    ['2015 to 2016', ['first', 'planning1', 'roundtable', 'debrief1', 'planning2', 'debrief2']],
    ['2015–2017', ALL],
    ['from 2016 to 2017', ['planning2', 'debrief2', 'planning3', 'debrief3']],
    ['between 2016 and 2017', ['planning2', 'debrief2', 'planning3', 'debrief3']],
    ['may to september 2015', ['first', 'planning1', 'roundtable']],
    ['may to november 2016', ['planning2']],
    ['march to august 2017', []],
    ['28 september to 28 october 2015', []],
    ['after 2015 and before 2017', ['planning2', 'debrief2']],
    ['before 2016 or after 2016', ['first', 'planning1', 'roundtable', 'debrief1', 'planning3', 'debrief3']],
    ['2015 or 2017', ['first', 'planning1', 'roundtable', 'debrief1', 'planning3', 'debrief3']],
    ['not 2016', ['first', 'planning1', 'roundtable', 'debrief1', 'planning3', 'debrief3']],
    ['neither 2015 nor 2016', ['planning3', 'debrief3']],
    ['not between 2015 and 2016', ['planning3', 'debrief3']],
    ['not after 2016', ['first', 'planning1', 'roundtable', 'debrief1', 'planning2', 'debrief2']],
  ])('and so are spans and their ends: date:%s', (date, meetings) => {
    expect(shown({ date })).toEqual(meetings);
  });

  test.each(['2018', 'june 2015', '20/05/2015', '1999', 'before 2015', 'after 2017', 'early 2016'])(
    'date:%s finds none, and offers the dates there are',
    (date) => {
      const reply = ask(slash('meetings', { date }));
      expect(reply.kind).toBe('nothing');
      expect(reply.content).toMatch(/^No meetings found: /);
      expect(reply.menu('Meetings by date').options[0]?.label).toBe('2015');
    },
  );

  test.each(['someday', '99/99/9999'])('date:%s is no date', (date) => {
    const reply = ask(slash('meetings', { date }));
    expect(reply.kind).toBe('nothing');
    expect(reply.content).toContain(`I couldn't read “${date}” as a date. There are: 2015, May 2015, `);
    expect(reply.embeds).toEqual([]);
  });
});

describe('filters combine', () => {
  test.each<[Record<string, string>, Meeting[]]>([
    [{ city: 'Bangkok', date: '2016' }, ['planning2', 'debrief2']],
    [{ kind: 'debrief', date: '2016' }, ['debrief2']],
    [{ kind: 'workshop', city: 'KL' }, ['planning3']],
    [{ period: '3', kind: 'debrief', city: 'bkk', date: 'september 2017' }, ['debrief3']],
    [{ period: '1', date: 'november' }, ['debrief1']],
    [{ city: 'Bangkok', date: 'after 2016' }, ['debrief3']],
    [{ kind: 'planning', date: 'before 2017' }, ['planning1', 'planning2']],
    [{ kind: 'planning', date: '2016-2017', city: 'KL' }, ['planning3']],
    [{ city: 'KL', date: '2016' }, []],
    [{ city: 'KL', date: 'before 2017' }, []],
  ])('%j', (options, meetings) => {
    expect(shown(options)).toEqual(meetings);
  });

  test('where nothing meets all of them, each can be left out', () => {
    const reply = ask(slash('meetings', { city: 'KL', date: '2016' }));
    expect(reply.kind).toBe('nothing');
    const withoutCity = ask(click(reply.button('Without the city')));
    expect(meetingsIn(withoutCity.text)).toEqual(['planning2', 'debrief2']);
    const withoutDate = ask(click(reply.button('Without the date')));
    expect(meetingsIn(withoutDate.text)).toEqual(['planning3']);
  });
});

describe('a place without meetings', () => {
  test.each(['Paris', 'London', '???'])('%s: says so, and offers the cities there are', (city) => {
    const reply = ask(slash('meetings', { city }));
    expect(reply.kind).toBe('nothing');
    expect(reply.content).toBe(`I couldn't read “${city}” as a city. There are: Bangkok and Kuala Lumpur.`);
    const menu = reply.menu('Meetings by city');
    expect(menu.options.map(({ label }) => label)).toEqual(['Bangkok', 'Kuala Lumpur']);
    const chosen = ask(choose(menu.custom_id, menu.options[1]?.value ?? ''));
    expect(chosen.content).toContain('28 February 2017, Kuala Lumpur');
  });

  test('what is near is offered as such, not as all that there is', () => {
    const { content } = ask(slash('meetings', { date: 'novem' }));
    expect(content).toBe("I couldn't read “novem” as a date. Did you mean November 2015?");
  });

  test('Canberra is known, but no meeting of the group was there', () => {
    const reply = ask(slash('meetings', { city: 'Canberra' }));
    expect(reply.kind).toBe('nothing');
    expect(reply.content).toContain('the source lists no meeting in Canberra');
  });

  test('all that was not understood is named at once', () => {
    const { content } = ask(slash('meetings', { city: 'Paris', period: '9' }));
    expect(content).toContain("I couldn't read “Paris” as a city.");
    expect(content).toContain('No period found for “9”.');
  });
});

test('a menu opens one meeting: its kind, its period, and the way back', () => {
  const list = ask(slash('meetings'));
  const menu = list.menu('Show a meeting');
  const reply = ask(choose(menu.custom_id, 'jpa-3-planning'));
  expect(reply.inPlace).toBe(true);
  expect(reply.content).toBe(
    '**3rd Joint Period of Action Planning Workshop**: 28 February 2017, Kuala Lumpur.',
  );
  expect(reply.text).toContain('Planning, Workshop');
  expect(ask(click(reply.button('3rd Joint Period of Action'))).content).toBe(
    ask(slash('jpa', { period: '3' })).content,
  );
  expect(ask(click(reply.button('All meetings'))).content).toBe(list.content);
});
