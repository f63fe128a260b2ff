import { type APIInteractionResponse, InteractionResponseType, InteractionType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../src/knowledge/knowledge-base.ts';
import { en } from '../../src/messages/en.ts';
import type { Card } from '../../src/replies/card.ts';
import type { Line } from '../../src/replies/line.ts';
import { type Control, messageOf, type Opened, REMOVE_ID } from '../../src/replies/reply.ts';
import { faultsOfResponse } from '../interactions/discord-rules.ts';
import { knowledgeOf2017 as base } from '../knowledge-of-2017.ts';

const source = base.contact.source;

/** The message of a reply, which Discord takes. */
function message(reply: Partial<Opened>, removable = true) {
  const data = messageOf({ content: 'x', tone: 'fact', controls: [], ...reply }, { removable, messages: en });
  const response: APIInteractionResponse = { type: InteractionResponseType.ChannelMessageWithSource, data };
  expect(faultsOfResponse(InteractionType.ApplicationCommand, response)).toEqual([]);
  return {
    ...data,
    embeds: data.embeds ?? [],
    rows: (data.components ?? []).flatMap((row) => ('components' in row ? [row.components] : [])),
  };
}

const caution = (text: string): Note => ({ kind: 'remark', on: undefined, text, caution: true });
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
    expect(message({ content: '@everyone', card: card() }).allowed_mentions).toEqual({ parse: [] });
  });

  test('is its sentence alone where there is no more to show', () => {
    expect(message({ content: 'x' })).toMatchObject({ content: 'x', embeds: [] });
    expect(message({ content: 'x', card: { lines: [] } }).embeds).toEqual([]);
  });

  test('says first that it is only near what was asked', () => {
    expect(message({ content: 'x', hint: 'Closest match to “y”.' }).content).toBe(
      '-# Closest match to “y”.\nx',
    );
  });

  test('shows cautions below what they belong to, and last of all where it stands', () => {
    const { content, embeds } = message({
      content: (mark) => `x${mark([caution('first')])}`,
      card: { lines: ['a', (mark) => `b${mark([caution('second')])}`], sources: [source] },
    });
    expect(content).toBe('x¹');
    expect(embeds[0]?.description?.split('\n')).toEqual([
      'a',
      'b²',
      '-# ¹ ⚠️ first',
      '-# ² ⚠️ second',
      '-# Source: Contact, paragraph 1',
    ]);
  });

  test('names a section once where it stands, and its items while they are few', () => {
    const at = (section: string, item: string) => ({ ...source, section, item });
    const last = (...sources: Card['sources'] & object) =>
      message({ card: card({ sources }) })
        .embeds[0]?.description?.split('\n')
        .at(-1);
    expect(last(at('A', '1'), at('A', '2'), at('A', '1'))).toBe('-# Source: A, 1, 2');
    expect(last(at('A', '1'), at('B', '1'))).toBe('-# Source: A, 1; B, 1');
    expect(last(at('A', '1'), at('B', '1'), at('A', '2'))).toBe('-# Source: A; B');
  });

  test('names the document where it isn’t the page', () => {
    const elsewhere = { ...source, document: { ...source.document, title: 'Update', isThePage: false } };
    expect(message({ card: card({ sources: [source, elsewhere] }) }).embeds[0]?.description).toMatch(
      /-# Source: Contact, paragraph 1 · Update › Contact, paragraph 1$/,
    );
  });

  test('counts the lines that there is no room for, and keeps cautions and places', () => {
    const lines: Line[] = [(mark) => `x${mark([caution('beware')])}`, ...Array(100).fill('x'.repeat(90))];
    const { description = '' } = message({ card: { lines, sources: [source] } }).embeds[0] ?? {};
    expect(description.length).toBeGreaterThan(3900);
    expect(description).toMatch(/\n…and \d+ more\n-# ¹ ⚠️ beware\n-# Source: Contact, paragraph 1$/);
  });
});

describe('components', () => {
  test('menus come first, then buttons in rows that a phone shows in a line each, the one that removes last', () => {
    const { rows } = message({
      content: 'x',
      card: card(),
      controls: [...[1, 2, 3, 4, 5, 6].map(button), menu(1)],
    });
    expect(rows.map((row) => row.length)).toEqual([1, 3, 3, 1]);
    expect(rows.at(-1)?.at(-1)).toMatchObject({ custom_id: REMOVE_ID });
  });

  test('too many buttons lose the last ones, never the one that removes', () => {
    const { rows } = message({
      content: 'x',
      card: card(),
      controls: Array.from({ length: 60 }, (_, n) => button(n)),
    });
    expect(rows.flat()).toHaveLength(20);
    expect(rows.flat().at(-1)).toMatchObject({ custom_id: REMOVE_ID });
  });

  test('two that would do the same are one', () => {
    const { rows } = message(
      { content: 'x', card: card(), controls: [button(1), button(1), menu(1), menu(1)] },
      false,
    );
    expect(rows.map((row) => row.length)).toEqual([1, 1]);
  });

  test('a menu without options is none, and one of too many or equal ones is cut', () => {
    const { rows } = message({ content: 'x', card: card(), controls: [menu(1, 0), menu(2, 90)] }, false);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).toMatchObject({ options: { length: 25 } });
    const twins = {
      ...menu(3),
      options: ['a', 'a', 'b'].map((value) => ({ label: value, value })),
    } as Control;
    expect(message({ content: 'x', card: card(), controls: [twins] }, false).rows[0]?.[0]).toMatchObject({
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
  const note: fc.Arbitrary<Note> = fc.record({
    kind: fc.constant('remark' as const),
    on: fc.constant(undefined),
    text,
    caution: fc.boolean(),
  });
  const line: fc.Arbitrary<Line> = fc.oneof(
    text,
    fc.tuple(text, fc.array(note, { maxLength: 4 })).map(
      ([said, notes]): Line =>
        (mark) =>
          `${said}${mark(notes)}`,
    ),
  );
  const anyCard = fc.record(
    {
      title: text,
      lines: fc.array(line, { maxLength: 60 }),
      sources: fc.array(fc.record({ document: fc.constant(source.document), section: text, item: text }), {
        maxLength: 8,
      }),
    },
    { requiredKeys: ['lines'] },
  );
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
      line,
      fc.option(text, { nil: undefined }),
      fc.option(anyCard, { nil: undefined }),
      fc.array(controls, { maxLength: 30 }),
      fc.boolean(),
      (content, hint, given, buttons, removable) => {
        message({ content, hint, card: given, controls: buttons }, removable);
      },
    ),
    { numRuns: 80 },
  );
});
