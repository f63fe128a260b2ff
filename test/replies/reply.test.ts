import {
  type APIInteractionResponse,
  embedLength,
  InteractionResponseType,
  InteractionType,
} from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Card, Section } from '../../src/replies/card.ts';
import { type Control, messageOf, REMOVE_ID, type Reply } from '../../src/replies/reply.ts';
import { faultsOfResponse } from '../interactions/discord-rules.ts';

const base = await loadKnowledge('data');
const source = base.contact.source;

/** The message of a reply, which Discord takes. */
function message(reply: Reply, removable = true) {
  const data = messageOf(reply, { removable });
  const response: APIInteractionResponse = { type: InteractionResponseType.ChannelMessageWithSource, data };
  expect(faultsOfResponse(InteractionType.ApplicationCommand, response)).toEqual([]);
  return {
    ...data,
    embeds: data.embeds ?? [],
    rows: (data.components ?? []).flatMap((row) => ('components' in row ? [row.components] : [])),
  };
}

const card = (more: Partial<Card> = {}): Card => ({ title: 'Title', lines: ['line'], ...more });
const button = (n: number): Control => ({
  kind: 'button',
  label: `Button ${n}`,
  runs: { command: 'jpa', options: { period: String(n) } },
});
const menu = (n: number, count = 3): Control => ({
  kind: 'menu',
  placeholder: 'Choose',
  runs: { command: 'jpa', options: { n: String(n) }, slot: 'period' },
  options: Array.from({ length: count }, (_, index) => ({ label: `Option ${index}`, value: String(index) })),
});

describe('a message', () => {
  test('never pings', () => {
    expect(message({ content: '@everyone', cards: [card()] }).allowed_mentions).toEqual({ parse: [] });
  });

  test('shows notes last, marked, and the source in the footer', () => {
    const [embed] = message({
      content: 'x',
      cards: [card({ notes: ['beware'], sources: [source], sections: [{ name: 'Section', lines: ['a'] }] })],
    }).embeds;
    expect(embed?.fields?.map(({ name, value }) => [name, value])).toEqual([
      ['Section', 'a'],
      ['Please note', '⚠️ beware'],
    ]);
    expect(embed?.footer?.text).toBe('Source: Bali Process page on the Working Group › Contact, paragraph 1');
  });

  test('names a section once in its footer, and its items while they are few', () => {
    const at = (section: string, item: string) => ({ ...source, section, item });
    const footer = (...sources: Card['sources'] & object) =>
      message({ content: 'x', cards: [card({ sources })] }).embeds[0]?.footer?.text;
    expect(footer(at('A', '1'), at('B', '1'), at('A', '2'), at('A', '1'))).toMatch(/› A, 1, 2; B, 1$/);
    expect(footer(...['1', '2', '3', '4'].map((item) => at('A', item)))).toMatch(/› A$/);
  });

  test('leaves sections without lines out', () => {
    const [embed] = message({
      content: 'x',
      cards: [card({ sections: [{ name: 'Empty', lines: [] }] })],
    }).embeds;
    expect(embed?.fields ?? []).toEqual([]);
  });

  test('of more sections than an embed has fields counts the rest, and keeps the notes', () => {
    const sections = Array.from(
      { length: 40 },
      (_, index): Section => ({ name: `Section ${index}`, lines: ['a'] }),
    );
    const [embed] = message({ content: 'x', cards: [card({ sections, notes: ['beware'] })] }).embeds;
    expect(embed?.fields).toHaveLength(25);
    expect(embed?.fields?.slice(-2).map(({ value }) => value)).toEqual(['…and 17 more', '⚠️ beware']);
  });

  test('of several cards keeps the first whole', () => {
    const long = card({ lines: Array(100).fill('x'.repeat(90)) });
    const { embeds } = message({ content: 'x', cards: [long, long, long] });
    expect(embeds[0]?.description?.length).toBeGreaterThan(3900);
    expect(embeds.reduce((sum, embed) => sum + embedLength(embed), 0)).toBeLessThanOrEqual(6000);
  });
});

describe('components', () => {
  test('menus come first, then buttons five to a row, the one that removes last', () => {
    const { rows } = message({
      content: 'x',
      cards: [card()],
      controls: [...[1, 2, 3, 4, 5, 6].map(button), menu(1)],
    });
    expect(rows.map((row) => row.length)).toEqual([1, 5, 2]);
    expect(rows[2]?.at(-1)).toMatchObject({ custom_id: REMOVE_ID });
  });

  test('too many buttons lose the last ones, never the one that removes', () => {
    const { rows } = message({
      content: 'x',
      cards: [card()],
      controls: Array.from({ length: 60 }, (_, n) => button(n)),
    });
    expect(rows.flat()).toHaveLength(20);
    expect(rows.flat().at(-1)).toMatchObject({ custom_id: REMOVE_ID });
  });

  test('two that would do the same are one', () => {
    const { rows } = message(
      { content: 'x', cards: [card()], controls: [button(1), button(1), menu(1), menu(1)] },
      false,
    );
    expect(rows.map((row) => row.length)).toEqual([1, 1]);
  });

  test('a menu without options is none, and one of too many or equal ones is cut', () => {
    const { rows } = message({ content: 'x', cards: [card()], controls: [menu(1, 0), menu(2, 90)] }, false);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).toMatchObject({ options: { length: 25 } });
    const twins = {
      ...menu(3),
      options: ['a', 'a', 'b'].map((value) => ({ label: value, value })),
    } as Control;
    expect(message({ content: 'x', cards: [card()], controls: [twins] }, false).rows[0]?.[0]).toMatchObject({
      options: { length: 2 },
    });
  });
});

test('whatever is in a reply, Discord takes its message', () => {
  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }),
      fc.nat({ max: 9000 }).map((length) => 'long '.repeat(1 + length / 5)),
    )
    .filter((one) => one.trim() !== '');
  const lines = fc.array(text, { minLength: 1, maxLength: 30 });
  const anyCard: fc.Arbitrary<Card> = fc.record({
    title: text,
    lines: fc.array(text, { maxLength: 30 }),
    sections: fc.array(fc.record({ name: text, lines, inline: fc.boolean() }), { maxLength: 40 }),
    notes: fc.array(text, { maxLength: 12 }),
    sources: fc.array(fc.record({ document: fc.constant(source.document), section: text, item: text }), {
      maxLength: 8,
    }),
  });
  const controls: fc.Arbitrary<Control> = fc.oneof(
    fc.record({
      kind: fc.constant('button' as const),
      label: text,
      runs: fc.record({ command: fc.constant('jpa'), options: fc.record({ period: text }) }),
    }),
    fc.record({
      kind: fc.constant('menu' as const),
      placeholder: text,
      runs: fc.record({
        command: fc.constant('jpa'),
        options: fc.record({ city: text }),
        slot: fc.constant('period'),
      }),
      options: fc.array(fc.record({ label: text, value: text, description: text }), { maxLength: 40 }),
    }),
  );
  fc.assert(
    fc.property(
      text,
      fc.array(anyCard, { minLength: 1, maxLength: 12 }),
      fc.array(controls, { maxLength: 30 }),
      fc.boolean(),
      (content, cards, given, removable) => {
        message({ content, cards, controls: given }, removable);
      },
    ),
    { numRuns: 80 },
  );
});
