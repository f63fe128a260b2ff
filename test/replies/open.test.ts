// The parts of a reply: one is open, buttons open the others in its place.
import { describe, expect, test } from 'vitest';
import {
  ask,
  click,
  type Options,
  onMessage,
  type Seen,
  SOMEBODY_ELSE,
  slash,
} from '../interactions/asking.ts';
import { ALL_MEETINGS, meetingsIn } from '../interactions/on-the-page.ts';

const RECORDS: [string, Options][] = [
  ['jpa', {}],
  ['jpa', { period: '1' }],
  ['jpa', { period: '3' }],
  ['country', {}],
  ['country', { name: 'Thailand' }],
  ['compare', {}],
  ['compare', { first: '1', second: '3' }],
  ['meetings', {}],
  ['meetings', { date: '2016' }],
  ['about', {}],
  ['timeline', {}],
  ['activities', {}],
  ['brief', { period: '2' }],
  ['search', { query: 'which meetings were there' }],
  ['search', { query: 'how many arrests in the 2nd period' }],
];

/** The buttons that open a part of the reply, besides the one to cite it. */
const partsOf = ({ buttons }: Seen) => buttons.filter(({ custom_id: id }) => /[?&]view=(?!cite$)/.test(id));
const idsOf = ({ buttons }: Seen) => buttons.map(({ custom_id: id }) => id);
const shownIn = ({ content, embeds, answer }: Seen) =>
  JSON.stringify([content, embeds, answer.picture?.name, answer.file?.name]);

describe.each(RECORDS)('/%s %j', (name, options) => {
  const first = ask(slash(name, options));

  test('has a button for each other part, which opens it in place', () => {
    const seen = new Set([shownIn(first)]);
    for (const { custom_id: id, label = '' } of partsOf(first)) {
      const part = ask(click(id));
      expect(part.kind, label).toBe(first.kind);
      expect(idsOf(part), label).not.toContain(id);
      expect(part.content.replace(/[¹²]/g, ''), label).toBe(first.content.replace(/[¹²]/g, ''));
      expect(seen.has(shownIn(part)), label).toBe(false);
      seen.add(shownIn(part));
      if (label === 'As text') expect(part).toMatchObject({ inPlace: false, onlyForMe: true });
      else expect(part).toMatchObject({ inPlace: true, onlyForMe: false });
    }
  });

  test('leads from each part back to the first', () => {
    for (const { custom_id: id, label = '' } of partsOf(first)) {
      const back = idsOf(ask(click(id))).map((one) => ask(click(one)));
      expect(back.map(shownIn), label).toContain(shownIn(first));
    }
  });

  test('gives others a copy, and stays as it is', () => {
    for (const { custom_id: id, label = '' } of partsOf(first)) {
      const copy = ask(click(id, { by: SOMEBODY_ELSE }));
      expect(copy, label).toMatchObject({ inPlace: false, onlyForMe: true });
      expect(shownIn(copy), label).toBe(shownIn(ask(click(id))));
    }
  });
});

describe('a question too long for a button', () => {
  const long = `${'please tell me, if you would be so kind, '.repeat(5)}how many arrests in the 1st period`;

  test.each([
    ['/search', () => ask(slash('search', { query: long }))],
    ['a message', () => ask(onMessage('Look up in knowledge base', long))],
  ])('is asked again by what it was read as: %s', (_, put) => {
    const reply = put();
    expect(reply.content).toMatch(/\b32 arrests\b/);
    const id = reply.button('Cite it');
    expect(id).toContain('?query=');
    expect(id).not.toContain('please');
    expect(ask(click(id)).text).toContain('32 arrests made in the 1st');
  });

  test('leads on to what was read of it', () => {
    const reply = ask(
      slash('search', { query: `${'please '.repeat(15)}which meetings were there, and who is captain bram` }),
    );
    const more = reply.buttons.find(({ label }) => label?.endsWith(' more'))?.custom_id ?? '';
    expect(more).not.toContain('please');
    expect(ask(click(more))).toMatchObject({ inPlace: true, content: reply.content });
  });

  test('has no parts where that is too long as well: all is shown at once', () => {
    const query =
      'which meetings were not in 2014 and not in 2018 and not in 2019 and not in december 2016 and not in may 2014';
    const reply = ask(slash('search', { query }));
    expect(reply.content).toMatch(/^7 meetings/);
    expect(meetingsIn(reply.embeds[0]?.description ?? '')).toEqual(
      ALL_MEETINGS.filter((meeting) => meeting !== 'debrief2'),
    );
    expect(idsOf(reply).filter((id) => id.includes('view='))).toEqual([]);
  });
});

test.each<[string, string, string, RegExp]>([
  ['jpa', 'period', 'the second joint period of action', /\?period=2&view=/],
  ['country', 'name', 'Thailand', /\?name=TH&view=/],
  ['brief', 'country', 'Thailand', /\?country=TH&view=/],
])('/%s %s: however it is typed, its parts can be opened', (command, option, name, ids) => {
  const typed = `${name}${' '.repeat(100)}`;
  const reply = ask(slash(command, { [option]: typed }));
  expect(partsOf(reply).length).toBeGreaterThan(0);
  for (const { custom_id: id } of partsOf(reply)) {
    expect(id).toMatch(ids);
    expect(ask(click(id)).content).toBe(reply.content);
  }
});

test('what stands beside the figures already isn’t offered again as notes', () => {
  const reply = ask(slash('search', { query: 'when was the first period' }));
  const notes = reply.buttons.filter(({ label }) => label?.startsWith('Notes'));
  const all = notes.map(({ custom_id: id }) => ask(click(id)).embeds[0]?.description ?? '').join('\n');
  const marked = reply.text.match(/(?<=^-# [¹²] ⚠️ ).*$/gm) ?? [];
  expect(marked).toHaveLength(1);
  expect(notes.length === 0 || all.split('\n').length > marked.length).toBe(true);
});

test('an unknown part is the first', () => {
  expect(shownIn(ask(click('2/jpa?period=1&view=no-such-part')))).toBe(
    shownIn(ask(slash('jpa', { period: '1' }))),
  );
});
