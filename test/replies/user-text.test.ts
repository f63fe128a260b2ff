import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoted, userText } from '../../src/replies/user-text.ts';
import { hostileText } from '../interactions/hostile-text.ts';

describe("a user's text inside a reply", () => {
  test.each([
    ['plain words, 2nd!', 'plain words, 2nd!'],
    ['**bold** _i_ ~~s~~ `c` ||x||', '\\*\\*bold\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\`c\\` \\|\\|x\\|\\|'],
    ['@everyone <@1> <#2>', '\\@everyone \\<\\@1\\> \\<\\#2\\>'],
    ['[a](https://b.example)', '\\[a\\]\\(https:\\/\\/b.example\\)'],
    ['discord.gg/abc discord.com/invite/abc', 'discord.gg\\/abc discord.com\\/invite/abc'],
    ['19/05/2015', '19/05/2015'],
    ['two\n\nlines\tand  spaces', 'two lines and spaces'],
    ['\u202eright to left\u2066', 'right to left'],
    ['zero\u200bwidth', 'zerowidth'],
    ['a\u0335\u0321\u0489\u0335b', 'a\u0335\u0321b'],
    ['\ud83d', '\ufffd'],
    ['', ''],
  ])('%j is shown as %j', (typed, shown) => {
    expect(userText(typed)).toBe(shown);
  });

  test('is cut where it is long', () => {
    expect(userText('x'.repeat(200))).toBe(`${'x'.repeat(99)}…`);
    expect(quoted('x'.repeat(200), 10)).toBe(`“${'x'.repeat(9)}…”`);
  });

  test('is one well-formed line in which nothing is markup, whatever it was', () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const shown = userText(typed);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(shown.replace(/\\./gsu, '')).not.toMatch(/[*_~`|<>#[\]()@\\]|:\/\//);
        expect(shown.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 500 },
    );
  });
});
