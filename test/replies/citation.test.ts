// “Cite it”: what a reply says, to paste into a text, with where it stands and what has to be said with it.
import { describe, expect, test } from 'vitest';
import { createRespond } from '../../src/interactions/respond.ts';
import { REMOVE_ID } from '../../src/replies/reply.ts';
import {
  type Ask,
  ask,
  askThrough,
  click,
  type Options,
  SOMEBODY_ELSE,
  slash,
} from '../interactions/asking.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

const cited = (name: string, options: Options = {}, through: Ask = ask) =>
  through(click(through(slash(name, options)).button('Cite it')));

/** What is there to copy: as plain text, and as a footnote. */
function blocksOf(...asked: Parameters<typeof cited>): [string, string] {
  const blocks = cited(...asked).embeds[0]?.description?.split('```') ?? [];
  const [, text = '', between, footnote = '', after] = blocks.map((block) => block.trim());
  expect([between, after]).toEqual(['As a footnote:', '']);
  return [text, footnote];
}

const PAGE = 'Bali Process page on the Working Group';
const AGE = 'undated, its latest dated event being of 14 September 2017';

describe('“Cite it”', () => {
  test('gives an answer with its place and the age of the page, as text and as a footnote', () => {
    const said = '32 arrests made in the 1st Joint Period of Action (2015).';
    const place = `${PAGE} › 1st Joint Period of Action, list item 3; ${AGE}.`;
    const [text, footnote] = blocksOf('search', { query: 'how many arrests in the 1st period' });
    expect(text).toBe(`${said} (${place})`);
    expect(footnote).toBe(`[^1]: ${place}`);
  });

  test('gives a record with its figures, and what has to be said with it', () => {
    const [text, footnote] = blocksOf('jpa', { period: '1' });
    expect(text).toMatch(/^1st Joint Period of Action: 28 September to 28 October 2015, 8 countries\. 32 /);
    expect(text).toContain('; 485 officers trained.');
    for (const block of [text, footnote]) {
      expect(block).toMatch(/Note: The source gives two date ranges for the 1st period: .* 2015\.$/);
    }
  });

  test('parts a title from what stands under it', () => {
    expect(blocksOf('about')[0]).toMatch(/ Networks: The group focuses on concrete, /);
  });

  test.each<[string, Options]>([
    ['search', { query: 'who chairs the group' }],
    ['search', { query: 'who is captain bram' }],
    ['search', { query: 'what is the contact address' }],
    ['jpa', {}],
    ['jpa', { period: '3' }],
    ['country', { name: 'Thailand' }],
    ['compare', {}],
    ['meetings', { date: '2016' }],
    ['about', {}],
    ['activities', {}],
    ['contact', {}],
    ['timeline', {}],
  ])('leaves nothing of Markdown and no mark: /%s %j', (name, options) => {
    for (const block of blocksOf(name, options)) {
      expect(block).not.toMatch(/\*\*|^-# |[¹²]|\\[^\s]|⚠️|\]\(/m);
      expect(block).not.toMatch(/•|\.;|\.\./);
      expect(block).toContain(`${PAGE} › `);
      expect(block).toContain(AGE);
    }
  });

  test('links to the words on the page, where its address is known', () => {
    const linking = askThrough(
      createRespond(knowledgeOf2017, undefined, { sourceUrl: 'https://example.org/page' }),
    );
    const link = 'https://example.org/page#:~:text=';
    for (const block of blocksOf('search', { query: 'how many arrests in the 1st period' }, linking))
      expect(block).toContain(`; ${link}Made%2032%20arrests`);
    for (const name of ['jpa', 'meetings', 'about', 'activities', 'contact', 'gaps'])
      expect(linking(slash(name)).embeds[0]?.description, name).toMatch(
        /^-# Source: \[[^\]]+\]\(https:\/\/example\.org\/page#:~:text=[^)]+\)/m,
      );
  });

  test.each([{}, { by: SOMEBODY_ELSE }])(
    'is for whoever presses it alone, and leaves the reply: %j',
    (by) => {
      const reply = ask(click(ask(slash('jpa', { period: '1' })).button('Cite it'), by));
      expect(reply).toMatchObject({ onlyForMe: true, inPlace: false });
      expect(reply.buttons.map(({ custom_id: id }) => id)).not.toContain(REMOVE_ID);
    },
  );

  test.each<[string, Options]>([
    ['brief', {}],
    ['gaps', {}],
    ['help', {}],
    ['jpa', { period: '9' }],
    ['search', { query: 'flurb the wombat' }],
  ])('isn’t there where nothing is stated: /%s %j', (name, options) => {
    expect(ask(slash(name, options)).buttons.map(({ label }) => label)).not.toContain('Cite it');
  });
});
