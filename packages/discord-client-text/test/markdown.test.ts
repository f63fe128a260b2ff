import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, readInline, readMarkdown } from '../src/index.ts';

const line = (text: string): Block => ({ kind: 'line', content: [text] });

describe('a text', () => {
  it.each<[string, readonly Block[]]>([
    ['', []],
    ['a\n\nb', [line('a'), { kind: 'line', content: [] }, line('b')]],
    [
      '## Two\n-# small',
      [
        { kind: 'heading', level: 2, content: ['Two'] },
        { kind: 'subtext', content: ['small'] },
      ],
    ],
    [
      '- one\n  * two\n10. ten',
      [
        { kind: 'item', indent: 0, number: undefined, content: ['one'] },
        { kind: 'item', indent: 2, number: undefined, content: ['two'] },
        { kind: 'item', indent: 0, number: 10, content: ['ten'] },
      ],
    ],
    ['> a\n> b\nc', [{ kind: 'quote', blocks: [line('a'), line('b')] }, line('c')]],
    ['>>> a\nb', [{ kind: 'quote', blocks: [line('a'), line('b')] }]],
    ['a\n```ts\n**b**\n```\nc', [line('a'), { kind: 'code block', text: '**b**' }, line('c')]],
    ['\\```a```', [line('```a```')]],
  ])('%j', (text, blocks) => {
    expect(readMarkdown(text)).toEqual(blocks);
  });
});

describe('a line', () => {
  it('has emphasis in emphasis, and links with some', () => {
    expect(readInline('**a _b_** [**c**](https://x.org)')).toEqual([
      { kind: 'bold', content: ['a ', { kind: 'italic', content: ['b'] }] },
      ' ',
      { kind: 'link', url: 'https://x.org', content: [{ kind: 'bold', content: ['c'] }] },
    ]);
  });

  it('knows times that there are', () => {
    expect(readInline('<t:1462147200:D><t:0><t:9999999999999>')).toEqual([
      { kind: 'time', milliseconds: 1_462_147_200_000, style: 'D' },
      { kind: 'time', milliseconds: 0, style: 'f' },
      '<t:9999999999999>',
    ]);
  });

  it('without marks is what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\\`<[*_~|]|https?:/.test(text));
        expect(readInline(text).join('')).toBe(text);
      }),
    );
  });
});
