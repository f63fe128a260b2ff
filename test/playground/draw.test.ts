import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Drawable, drawChoices, drawMessage, type Surface } from '../../src/playground/draw.ts';

const surface = (width = 60, colour = false): Surface => ({
  width,
  colour,
  clock: { locale: 'en-GB', timeZone: 'UTC', now: Date.UTC(2016, 4, 2) },
});
/** The drawn lines; a text of several lines is given with its common indent left out. */
const drawn = (message: Drawable, width?: number) => drawMessage(message, surface(width)).split('\n');

const period: APIEmbed = {
  title: '2nd Joint Period of Action',
  description: 'May to November 2016, **nine** operations.',
  fields: [
    { name: 'Countries', value: '🇦🇺 Australia\n🇹🇭 Thailand', inline: true },
    { name: 'Arrests', value: 'over 30', inline: true },
    { name: 'Note', value: '*He is facing court on people smuggling charges in Indonesia, says the page.*' },
  ],
  footer: { text: 'Source: Working Group page, 2nd period' },
};
const buttons: APIMessageTopLevelComponent[] = [
  {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        custom_id: 'a',
        label: '1st period',
        emoji: { name: '◀' },
      },
      { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: 'b', label: '3rd period' },
      {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        custom_id: 'c',
        label: 'Page 2',
        disabled: true,
      },
      { type: ComponentType.Button, style: ButtonStyle.Danger, custom_id: 'd', emoji: { name: '✖' } },
      { type: ComponentType.Button, style: ButtonStyle.Link, url: 'https://example.org', label: 'Source' },
    ],
  },
];
const select: APIMessageTopLevelComponent = {
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: 's',
      placeholder: 'Choose a period',
      options: [
        { label: '1st', value: '1', description: '28 September to 28 October 2015' },
        { label: '2nd', value: '2', default: true },
      ],
    },
  ],
};

describe('a message', () => {
  it('says the essential, then title, facts, and what can be pressed', () => {
    expect(
      drawn({ content: 'Over 30 arrests.', embeds: [period], components: [...buttons, select] }),
    ).toEqual([
      'Over 30 arrests.',
      '',
      '│ 2nd Joint Period of Action',
      '│',
      '│ May to November 2016, nine operations.',
      '│',
      '│ Countries                     Arrests',
      '│ 🇦🇺 Australia                  over 30',
      '│ 🇹🇭 Thailand',
      '│',
      '│ Note',
      '│ He is facing court on people smuggling charges in',
      '│ Indonesia, says the page.',
      '│',
      '│ Source: Working Group page, 2nd period',
      '',
      '[1] ◀ 1st period   [2] 3rd period   Page 2 (disabled)',
      '[3] ✖   Source: https://example.org',
      'Choose a period',
      '[4] 1st   [5] 2nd ✓',
    ]);
  });

  it('stacks inline fields where there is no room for columns', () => {
    expect(drawn({ embeds: [{ fields: period.fields ?? [] }] }, 30)).toEqual([
      '│ Countries',
      '│ 🇦🇺 Australia',
      '│ 🇹🇭 Thailand',
      '│',
      '│ Arrests',
      '│ over 30',
      '│',
      '│ Note',
      '│ He is facing court on people',
      '│ smuggling charges in',
      '│ Indonesia, says the page.',
    ]);
  });

  const menu = (count: number, label: (index: number) => string): APIMessageTopLevelComponent => ({
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: 's',
        options: Array.from({ length: count }, (_, index) => ({
          label: label(index + 1),
          value: `${index}`,
        })),
      },
    ],
  });

  it.each<[APIMessageTopLevelComponent, readonly string[]]>([
    [select, ['Choose a period', '[1] 1st   [2] 2nd ✓']],
    [
      menu(19, (index) => `No. ${index}`),
      [
        'Make a selection',
        '[1] No. 1   [2] No. 2   [3] No. 3',
        '[4] No. 4   [5] No. 5   [6] No. 6',
        '[7] No. 7   [8] No. 8   [9] No. 9',
        '[10] No. 10',
        '… [11] to [19]: :more shows them',
      ],
    ],
    [
      menu(1, () => 'A label that is longer than its line, which is of forty'),
      ['Make a selection', '[1] A label that is longer than its', 'line, which is of forty'],
    ],
  ])('draws a menu as a paragraph', (row, lines) => {
    expect(drawn({ components: [row] }, 40)).toEqual(lines);
  });

  it('draws every choice on a line of its own where it is asked for', () => {
    expect(drawChoices({ components: [buttons[0] ?? select, select] }, surface(40))?.split('\n')).toEqual([
      'Choose a period',
      '[4] 1st  28 September to 28 October 2015',
      '[5] 2nd  ✓',
    ]);
    expect(drawChoices({ components: [select] }, surface(24))?.split('\n')).toEqual([
      'Choose a period',
      '[1] 1st  28 September…',
      '[2] 2nd  ✓',
    ]);
    expect(drawChoices({ components: buttons }, surface())).toBeUndefined();
  });

  it('names author, address, picture and moment of an embed', () => {
    const embed: APIEmbed = {
      author: { name: 'Working Group' },
      title: 'Source',
      url: 'https://example.org/page',
      image: { url: 'https://example.org/map.png' },
      footer: { text: 'Last true in' },
      timestamp: '2017-09-14T10:00:00.000Z',
    };
    expect(drawn({ embeds: [embed] })).toEqual([
      '│ Working Group',
      '│ Source',
      '│ https://example.org/page',
      '│',
      '│ [picture] https://example.org/map.png',
      '│',
      '│ Last true in · 14 September 2017 at 10:00',
    ]);
  });

  it('says who sees it, what changed and what is attached', () => {
    const message: Drawable = {
      content: 'Hello',
      flags: MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds,
      embeds: [period],
      attachments: [
        { filename: 'map.png', description: 'A map of ten countries. In the north, …', size: 5 },
        { filename: 'brief.md', description: 'All of it', size: 2191 },
      ],
    };
    expect(drawMessage(message, surface(), 'edited').split('\n')).toEqual([
      '(only you can see this · edited)',
      '',
      'Hello',
      '',
      '[picture] map.png: A map of ten countries.',
      '[file] brief.md · 2.14 KB',
    ]);
  });

  it('shows what only Discord can draw as what it is', () => {
    const components: APIMessageTopLevelComponent[] = [
      { type: ComponentType.TextDisplay, content: 'text' },
      { type: ComponentType.ActionRow, components: [{ type: ComponentType.UserSelect, custom_id: 'u' }] },
    ];
    expect(drawn({ components })).toEqual([
      '(a component of type 10, which only Discord shows)',
      '(a component of type 5, which only Discord shows)',
    ]);
  });

  it('sets the primary button off from the others', () => {
    const button = (style: ButtonStyle.Primary | ButtonStyle.Secondary) =>
      ({ type: ComponentType.Button, style, custom_id: 'a', label: 'Figures' }) as const;
    const components = [button(ButtonStyle.Primary), button(ButtonStyle.Secondary)];
    const rows: APIMessageTopLevelComponent[] = [{ type: ComponentType.ActionRow, components }];
    expect(drawMessage({ components: rows }, surface(60, true))).toBe(
      '\u001b[36m[1]\u001b[39m \u001b[1mFigures\u001b[22m   \u001b[36m[2]\u001b[39m Figures',
    );
  });

  it('has styles only where they are wanted', () => {
    expect(drawMessage({ embeds: [{ title: 'T' }] }, surface(60, true))).toBe(
      '\u001b[36m│\u001b[39m \u001b[1mT\u001b[22m',
    );
  });
});

describe('any message', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '\u001b[31m',
          '\u001b]0;title\u0007',
          '\u009b2J',
          '\r',
          '\n',
          '\t',
          '\u202e',
          '**',
          '__',
          '*',
          '_',
          '~~',
          '||',
          '`',
          '```',
          '[a](https://x.y)',
          '<t:0:R>',
          '<t:9999999999999>',
          '</jpa:1>',
          '> ',
          '>>> ',
          '# ',
          '-# ',
          '- ',
          '\\',
          'word ',
          'ไทย',
          '漢字',
          'é\u0301',
          '👩‍👩‍👧',
          '🇹🇭',
          '\ud800',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  );
  const message = fc.record(
    {
      content: hostile,
      embeds: fc.array(
        fc.record(
          {
            title: hostile,
            description: hostile,
            url: hostile,
            fields: fc.array(fc.record({ name: hostile, value: hostile, inline: fc.boolean() }), {
              maxLength: 5,
            }),
            footer: fc.record({ text: hostile }),
            timestamp: hostile,
          },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
      components: hostile.map((label) => [
        {
          type: ComponentType.ActionRow as const,
          components: [
            {
              type: ComponentType.Button as const,
              style: ButtonStyle.Primary as const,
              custom_id: 'x',
              label,
            },
          ],
        },
        {
          type: ComponentType.ActionRow as const,
          components: [
            {
              type: ComponentType.StringSelect as const,
              custom_id: 'y',
              placeholder: label,
              options: [
                { label, value: 'a', description: label, default: true },
                { label, value: 'b', description: label },
              ],
            },
          ],
        },
      ]),
      attachments: fc.array(fc.record({ filename: hostile, description: hostile, size: fc.nat() }), {
        maxLength: 1,
      }),
      flags: fc.constantFrom(0, MessageFlags.Ephemeral),
    },
    { requiredKeys: [] },
  );

  it('is drawn without a control character, and inside the width', () => {
    fc.assert(
      fc.property(message, fc.integer({ min: 20, max: 120 }), (any, width) => {
        const text = drawMessage(any, surface(width));
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
        for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { examples: [[{ embeds: [{ title: '[a](https://x.y)</jpa:1>-# \ud800' }] }, 23]] },
    );
  });

  it('carries no other escape code than those of its styles', () => {
    fc.assert(
      fc.property(message, (any) => {
        const text = drawMessage(any, surface(80, true));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(text.replace(/\u001b\[\d{1,2}m/g, '')).not.toMatch(/[^\P{Cc}\n]/u);
      }),
    );
  });
});
