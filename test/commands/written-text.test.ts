import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenText } from '../../src/commands/written-text.ts';
import { ask, onMessage, slash } from '../interactions/asking.ts';
import { hostileText } from '../interactions/hostile-text.ts';

describe('what a person wrote, without what Discord puts into it', () => {
  test.each([
    ['<@300000000000000004> who is captain bram', 'who is captain bram'],
    ['<@!3> arrests', 'arrests'],
    ['ask <@&3> in <#4>', 'ask in'],
    ['<:flag_id:5> <a:wave:6> hello', 'hello'],
    ['since <t:1700000000:R>', 'since'],
    ['try </jpa:7>', 'try jpa'],
    ['see https://example.org/jpa-2?x=3 please', 'see please'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ])('%s', (text, written) => {
    expect(writtenText(text).replace(/\s+/g, ' ').trim()).toBe(written);
  });

  test('is never longer than the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(writtenText(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test.each(['<@300000000000000004> who is captain bram', 'who is captain bram https://example.org/2016'])(
  'is all that is searched for: %s',
  (query) => {
    expect(ask(slash('search', { query })).kind).toBe('answered');
    expect(ask(onMessage('Look up in knowledge base', query)).kind).toBe('answered');
  },
);
