import type { Clock } from 'discord-client-text';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { drawMarkdown } from '../../src/playground/markdown.ts';
import { paint } from '../../src/playground/styled-text.ts';

const clock: Clock = { locale: 'en-GB', timeZone: 'UTC', now: Date.UTC(2016, 4, 2) };
const drawn = (text: string, width = 40) => paint(drawMarkdown(text, width, clock), false);
const styles: Readonly<Record<string, string>> = {
  1: 'bold',
  2: 'dim',
  3: 'italic',
  4: 'underline',
  9: 'strikethrough',
  33: 'yellow',
  36: 'cyan',
};
/** With the styles as `{bold:text}`. */
const marked = (text: string) =>
  paint(drawMarkdown(text, 80, clock), true)
    .replace(
      /(?:\p{Cc}\[(?:\d|3[36])m)+/gu,
      (codes) => `{${[...codes.matchAll(/\d+/g)].map(([code]) => styles[code]).join(' ')}:`,
    )
    .replace(/(?:\p{Cc}\[\d\dm)+/gu, '}');

describe('in a line', () => {
  it.each([
    ['a **b** c', 'a {bold:b} c'],
    ['*a* and _b_', '{italic:a} and {italic:b}'],
    ['***both***', '{bold italic:both}'],
    ['__a__ ~~b~~', '{underline:a} {strikethrough:b}'],
    ['||secret||', '{dim:||}{dim:secret}{dim:||}'],
    ['`code **x**`', '{cyan:code **x**}'],
    ['snake_case_name 2 * 3 * 4', 'snake_case_name 2 * 3 * 4'],
    ['\\*not\\* \\_this\\_ \\\\ C:\\dir', '*not* _this_ \\ C:\\dir'],
    ['**open', '**open'],
    ['[page](https://x.org/a)', '{underline:page}{dim: (https://x.org/a)}'],
    ['[a \\] b](<https://x.org>)', '{underline:a ] b}{dim: (https://x.org)}'],
    ['see https://x.org/a_b_c.', 'see {underline:https://x.org/a_b_c}.'],
    ['<https://x.org>', '{underline:https://x.org}'],
    ['mail <mailto:a@b.org>', 'mail {underline:mailto:a@b.org}'],
    ['</jpa:123> and </poll create:4>', '{cyan:/jpa} and {cyan:/poll create}'],
    ['<@1> <@!2> <@&3> <#4>', '{cyan:@user} {cyan:@user} {cyan:@role} {cyan:#channel}'],
    ['<:flag:1> <a:wave:22>', '{yellow::flag:} {yellow::wave:}'],
    ['<t:1462147200:D>', '{cyan:2 May 2016}'],
    ['<t:1462147200>', '{cyan:2 May 2016 at 00:00}'],
    ['<t:1462060800:R>', '{cyan:yesterday}'],
    ['<t:1525219200:R>', '{cyan:in 2 years}'],
    ['<t:9999999999999:D>', '<t:9999999999999:D>'],
    ['<not a mention>', '<not a mention>'],
  ])('%s', (source, expected) => {
    expect(marked(source)).toBe(expected);
  });
});

describe('by the line', () => {
  it.each([
    ['# Big\n## Less\n### Least\n#none', '{bold underline:Big}\n{bold:Less}\n{bold:Least}\n#none'],
    ['-# small', '{dim:small}'],
    ['```ts\nconst a = *1*;\n```after', '  {cyan:const a = *1*;}\nafter'],
  ])('%j', (source, expected) => {
    expect(marked(source)).toBe(expected);
  });

  it('keeps lists and quotes together when they wrap', () => {
    expect(
      drawn('- one two three four five\n  - nested six\n10. ten\n> quoted seven eight nine\nend', 16),
    ).toBe(
      [
        '• one two three',
        '  four five',
        '  • nested six',
        '10. ten',
        '▏ quoted seven',
        '▏ eight nine',
        'end',
      ].join('\n'),
    );
    expect(drawn('>>> all\nof it', 16)).toBe('▏ all\n▏ of it');
  });

  it('keeps a flag with its country, and a separator with what it follows', () => {
    expect(drawn('🇳🇿 New Zealand · 🇹🇭 Thailand', 16)).toBe('🇳🇿 New Zealand ·\n🇹🇭 Thailand');
    expect(drawn('Maldives · 🇳🇿 New Zealand', 14)).toBe('Maldives ·\n🇳🇿 New Zealand');
  });

  it.each([
    ['คณะทำงานว่าด้วยการสกัดกั้นเครือข่ายการลักลอบขนย้าย (2) และการค้ามนุษย์', ['ด้วย', 'สกัด', 'กั้น', 'มนุษย์']],
    ['工作组由新西兰和马来西亚共同主持，负责破坏人口走私和贩运网络。', ['主持，', '走私', '网络。']],
  ])('wraps between words where there are no spaces between them: %s', (text, words) => {
    for (let width = 20; width <= 40; width += 1) {
      const lines = drawn(text, width).split('\n');
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      // Sara am has a column of its own, which the measure of whole letters leaves out.
      for (const line of lines) expect(stringWidth(line.replaceAll('ำ', 'า'))).toBeLessThanOrEqual(width);
      for (const word of words) expect(lines.filter((line) => line.includes(word))).toHaveLength(1);
    }
  });

  it('wraps by the columns that characters take', () => {
    expect(drawn('漢字漢字漢字', 8)).toBe('漢字漢字\n漢字');
    expect(drawn(`${'x'.repeat(10)} ${'y'.repeat(25)}`, 12)).toBe('xxxxxxxxxx y\nyyyyyyyyyyyy\nyyyyyyyyyyyy');
  });
});
